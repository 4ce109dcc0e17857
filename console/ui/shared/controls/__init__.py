"""Small controls which paint themselves from a Look: one file for each kind."""
