"""The gateway: the channels of a desk at work, on a server of their own or inside the console."""
