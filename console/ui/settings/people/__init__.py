"""The people of the desk in the settings: who they are, what they are good at, how much each may have."""
