"""The queue column: every open ticket in its section, and what is done to the list by hand."""
