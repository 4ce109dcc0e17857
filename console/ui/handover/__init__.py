"""Handing over at the end of a shift: the list beside the board, the page to write and to read, and when it is told."""
