"""The small lists and fields that acts open to ask for one thing: whom, until when, which."""
