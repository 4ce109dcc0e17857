"""A new ticket by hand: a call, a letter on paper, a person at the desk."""
