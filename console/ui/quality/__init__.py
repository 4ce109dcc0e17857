"""Reviews on the screen: reading a colleague's solved ticket, and what was said of one's own."""
