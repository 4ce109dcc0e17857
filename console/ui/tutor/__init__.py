"""The tutor's view above every other program, and what the lead sees and sends of it."""
