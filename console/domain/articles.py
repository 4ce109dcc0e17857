"""Articles as they are written: their states, their pictures, what may be said about them."""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum


class ArticleState(StrEnum):
    DRAFT = "draft"
    REVIEW = "review"
    """Written, and waiting for a second pair of eyes."""
    PUBLISHED = "published"
    ASIDE = "aside"
    """Only of a revision: written while somebody else wrote as well, and kept until a person has chosen."""


REVIEW_AFTER = timedelta(days=180)
"""An article without a review date is looked at again when it was neither changed nor reviewed for so long."""

PICTURE_TYPES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}
LARGEST_PICTURE = 5 * 1024 * 1024
_PICTURE = re.compile(r"picture:([0-9a-f]{16})\b")


def picture_name(sha256: bytes) -> str:
    """How Markdown names a picture of its article: `![what it shows](picture:0123456789abcdef)`."""
    return f"picture:{sha256.hex()[:16]}"


def pictures_in(body: str) -> tuple[str, ...]:
    """The first 16 hexadecimal digits of the sha256 of each picture that a text shows, each once."""
    return tuple(dict.fromkeys(_PICTURE.findall(body)))


def picture_type(content: bytes) -> str | None:
    """The media type by the first bytes (what a file calls itself proves nothing); None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return None
