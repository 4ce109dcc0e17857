"""Incidents of a launch on the screen: groups of texts, the incident, the one message to all, who is to be called."""
