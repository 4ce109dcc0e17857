"""The rota on the screen: a week of shifts, planned with mouse and keyboard, swaps, and one's own shifts."""
