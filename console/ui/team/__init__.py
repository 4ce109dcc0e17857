"""What a person sees of the team: the way to its desk, who is where, what the desk would not do."""
