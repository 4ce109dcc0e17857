"""What was said on a ticket, over all channels, in one thread."""
