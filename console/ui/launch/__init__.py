"""Webinars and their launches on the screen: what is planned, and the strip, the board and the log of one launch."""
