"""Wishes for the platform and its defects: who asks for what, how far it is, and telling them when it is done."""
