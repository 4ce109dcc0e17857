"""A practice on the screen: the strip that says what is next."""
