"""One public reply to many tickets, each through its own channel."""
