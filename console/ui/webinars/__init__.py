"""Webinars before and after: series, letters, calendar files, plans, and what their tools know."""
