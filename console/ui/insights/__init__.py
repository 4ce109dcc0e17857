"""Insights: what the work of a period came to, compared with the one before, and what grows."""
