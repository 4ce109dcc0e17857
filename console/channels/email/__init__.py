"""Mail: the bytes of a letter in, a message out, and back."""
