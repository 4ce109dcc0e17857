"""The composer: replies and notes, kept at every pause, sent with a time to take them back."""
