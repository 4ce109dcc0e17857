"""The relay on the screen: typing what the speaker says, and reading along beside a launch or a ticket."""
