"""The hours of the desk and of its teams, in the settings."""
