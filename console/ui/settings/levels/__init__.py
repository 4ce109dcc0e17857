"""What the desk promises its participants, in the settings."""
