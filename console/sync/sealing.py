"""What visitors type, on its way over a hub on which everybody hears everything: only who may read a chat reads it.

PostgreSQL lets every login listen to every notification, tutors too, who may read the tickets of their own people
only. The key comes from the chat's row, which the hub shows to nobody else.
"""

from __future__ import annotations

import hmac
import os

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from console.domain.visiting import LONGEST, Visiting

_NONCE = 12


def sealed(told: Visiting, key_hash: bytes) -> Visiting:
    """With the end of its text sealed (ChaCha20-Poly1305, RFC 8439), and no text that others could read."""
    if not told.text:
        return told
    nonce = os.urandom(_NONCE)
    closed = _cipher(key_hash).encrypt(nonce, told.text[-LONGEST:].encode(), told.chat.bytes)
    return msgspec.structs.replace(told, text="", sealed=nonce + closed)


def opened(told: Visiting, key_hash: bytes | None) -> Visiting:
    """With its text again; without any where the key is not known or does not fit."""
    bare = msgspec.structs.replace(told, text="", sealed=b"")
    if key_hash is None or len(told.sealed) <= _NONCE:
        return bare
    try:
        text = _cipher(key_hash).decrypt(told.sealed[:_NONCE], told.sealed[_NONCE:], told.chat.bytes).decode()
    except (InvalidTag, UnicodeError):
        return bare
    return msgspec.structs.replace(bare, text=text)


def _cipher(key_hash: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(hmac.digest(key_hash, b"what the visitor types", "sha256"))
