"""People: identities under which a participant is known, roles of the desk's own people, agent states."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from console.domain.numbers import phone_e164


class IdentityKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    CHAT = "chat"
    PLATFORM = "platform"


class Role(StrEnum):
    AGENT = "agent"
    LEAD = "lead"
    TUTOR = "tutor"
    EXPERT = "expert"
    ADMIN = "admin"


class Confidence(IntEnum):
    """How much at home a participant is with computers; set by people, never guessed."""

    UNKNOWN = 0
    NEW = 1
    COMFORTABLE = 2
    CONFIDENT = 3


class AgentState(StrEnum):
    AVAILABLE = "available"
    ON_CALL = "on_call"
    WRAP_UP = "wrap_up"
    NO_ANSWER = "no_answer"
    """Their phone rang in vain twice; set by the system only, until they say that they are there."""
    AWAY = "away"
    DO_NOT_DISTURB = "do_not_disturb"
    OFF_SHIFT = "off_shift"
    DISCONNECTED = "disconnected"
    """Set by the system only."""


class Reason(StrEnum):
    """Why somebody is away. Own words stand in the same place."""

    BREAK = "break"
    LUNCH = "lunch"
    MEETING = "meeting"
    TRAINING = "training"


WITH_REASON = frozenset({AgentState.AWAY, AgentState.DO_NOT_DISTURB})
NOT_HERE = frozenset({AgentState.OFF_SHIFT, AgentState.DISCONNECTED})


def normal_identity(kind: IdentityKind, shown: str, region: str) -> str:
    """The form under which an identity is compared: e-mail folded, phone in E.164 where it is a number."""
    text = shown.strip()
    if kind is IdentityKind.EMAIL:
        return text.casefold()
    if kind is IdentityKind.PHONE:
        return phone_e164(text, region) or "".join(letter for letter in text if letter.isdigit() or letter == "+")
    return text.casefold()


def initials(name: str) -> str:
    """Up to two letters for an avatar; a phone number or an empty name gives none."""
    parts = [part for part in name.replace("-", " ").split() if part[0].isalpha()]
    if not parts:
        return ""
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")).upper()


def first_name(name: str) -> str:
    """The part of a name used in a greeting; templates use it as it is, never declined."""
    return name.split(maxsplit=1)[0] if name.split() else ""
