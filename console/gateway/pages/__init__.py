"""Pages for participants: help, and how to reach the desk."""
