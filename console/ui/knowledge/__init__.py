"""The answers beside the ticket, and the page where articles are read and written."""
