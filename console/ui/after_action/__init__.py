"""The report after a launch on the screen, on paper, and as a link."""
