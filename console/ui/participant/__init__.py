"""The person beside the ticket, and the page of all people."""
