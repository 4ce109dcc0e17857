"""The desk's own words for troubles, and when an incident is suggested."""
