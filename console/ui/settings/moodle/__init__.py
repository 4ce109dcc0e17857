"""Moodles in the settings."""
