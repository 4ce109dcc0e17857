"""Asking experts, tutors and others: the question, what they say, and the questions to the person at this console."""
