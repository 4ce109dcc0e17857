"""The phone on the screen: calls that ring, the call one is in, what is left to do after it, and calls by hand."""
