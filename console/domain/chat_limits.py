"""How many chats one person answers at once, and which of them count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from console.domain.people import AgentState

LIMIT_SETTING = "chats.limit"
"""The setting of the desk: how many chats each person may have at once, where nothing else is set for them."""
USUAL_LIMIT = 3
MOST = 50
SLEEPS = timedelta(hours=12)
"""A visitor who has been away for longer will be answered by letter: their chat takes nobody's attention any more."""

AT_WORK = (AgentState.AVAILABLE, AgentState.ON_CALL, AgentState.WRAP_UP)
"""Whoever is so is there, even where they cannot take a chat this minute."""


def usual_limit(settings: Mapping[str, str]) -> int:
    """The desk's limit; what is no number between 0 and MOST counts as not set."""
    return limit_told(settings.get(LIMIT_SETTING, ""))


def limit_told(value: str) -> int:
    said = value.strip()
    number = int(said) if said.isascii() and said.isdigit() else -1
    return number if 0 <= number <= MOST else USUAL_LIMIT
