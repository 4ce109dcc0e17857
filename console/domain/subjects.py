"""Subjects of letters: what stands before a matter when it is answered, and the number of the ticket behind it."""

from __future__ import annotations

import re

ANSWER = re.compile(
    r"^(?:\s*(?:re|odp|aw|antw|antwort|sv|vs|ref|res|rif|ответ|відповідь)\s*(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_TAG = re.compile(r"\s*\[#\d{1,9}\]")


def without_answer(subject: str) -> str:
    """The matter itself, without "Re:" in any language; a subject that is nothing else stays as it is."""
    return ANSWER.sub("", subject) or subject


def tagged(subject: str, number: int) -> str:
    """The subject with the number by which answers find their ticket. A ticket without one yet gets no tag."""
    bare = _TAG.sub("", " ".join(subject.split())).strip()
    return f"{bare} [#{number}]".strip() if number > 0 else bare


def answer_to(subject: str, number: int) -> str:
    """The subject of an answer: "Re:" once, in the form every mail program knows, and the ticket's number."""
    return tagged(f"Re: {without_answer(subject)}", number)
