"""The rules of the desk, in the settings."""
