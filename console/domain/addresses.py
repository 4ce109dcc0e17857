"""E-mail addresses as a person types them into an address line."""

from __future__ import annotations

import re

from console.domain.messages import Address

_NAMED = re.compile(r'^\s*"?(?P<name>[^"<>]*?)"?\s*<\s*(?P<email>[^<>]*?)\s*>\s*$')
# RFC 5321 allows more; what it allows beyond this is a slip of the keyboard in practice.
_EMAIL = re.compile(r"^[^\s@<>()\[\],;:\"\\]+@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,}$")


def typed_address(text: str) -> Address:
    """Of "Jonas Lind <jonas@x.org>" or a bare address; the email may be wrong, ask `is_email`."""
    named = _NAMED.match(text)
    if named:
        return Address(named["name"].strip(), named["email"])
    return Address("", text.strip())


def is_email(text: str) -> bool:
    """Whether a letter could be sent there: one @, a domain with a dot, no dots in a row."""
    return len(text) <= 254 and ".." not in text and bool(_EMAIL.match(text)) and not text.startswith(".")


def split_addresses(text: str) -> list[str]:
    """Pasted lists are parted by commas, semicolons or lines."""
    return [part.strip() for part in re.split(r"[,;\n]+", text) if part.strip()]
