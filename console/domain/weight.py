"""How large a letter becomes on its way: files travel as base64 (RFC 2045 6.8), a third larger and in lines."""

from __future__ import annotations

from collections.abc import Sequence

from console.domain.mailboxes import Mailbox
from console.domain.messages import File

_WORDS = 64 * 1024
"""Bytes for what is not files: the words twice, as text and as HTML, and the head."""


def takes(files: Sequence[File]) -> int:
    """Bytes of a letter with these files, rather too many than too few."""
    return _WORDS + sum(-(-file.size // 57) * 78 for file in files)


def room_for_files(mailbox: Mailbox) -> int:
    """Bytes of files that a letter through this mailbox can hold."""
    return max(0, mailbox.largest - _WORDS) * 57 // 78
