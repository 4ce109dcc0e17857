"""The staffing of a webinar on the screen: what is expected, who is needed, what if."""
