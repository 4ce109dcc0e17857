"""Courses on the screen: checkpoints beside a person, who is late, cohorts, and people brought from sheets."""
