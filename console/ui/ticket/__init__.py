"""The ticket in the middle of the window: what it is, what was said, what is being written."""
