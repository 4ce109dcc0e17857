"""The phone: calls of an Asterisk over AMI, and of any PBX that pushes them over HTTP."""
