"""Practising a launch: a desk of its own, people who come and ask, colleagues who help, and a word on what is next."""
