"""Tokens of phone systems that push their calls: shown once, kept as a hash."""

from __future__ import annotations

import secrets
from hashlib import sha256

_BYTES = 24


def new_token() -> tuple[str, str]:
    """A token for the address a phone system calls, and the hash that stands for it in `Pbx.token`."""
    token = secrets.token_urlsafe(_BYTES)
    return token, hash_of(token)


def hash_of(token: str) -> str:
    # Nothing to try out: a token has 192 bits of chance, so a plain hash of it says nothing.
    return sha256(token.encode()).hexdigest()


def push_path(token: str) -> str:
    """What the phone system calls, after the address of the gateway."""
    return f"/api/v1/cti/{token}"
