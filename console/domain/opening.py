"""How a call can be opened: one sentence in the language of whoever calls, that fits the hour and any person."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

EVENING = 18
NOON = 12
NIGHT = 4
_LONGEST = 60


class About(StrEnum):
    """What the call is probably about."""

    NOTHING = "nothing"
    TICKET = "ticket"
    CALL_BACK = "call_back"
    """We said that we would call."""
    MISSED = "missed"
    """They called before and nobody answered."""


class Caller(msgspec.Struct, frozen=True):
    """`first_name` empty: it is not known who calls. `subject` is that of the ticket, as it was written."""

    language: str
    first_name: str = ""
    about: About = About.NOTHING
    subject: str = ""


def opening(caller: Caller, agent: str, at: datetime) -> str:
    """`agent` is the first name of who answers, `at` their local time.

    In Polish nobody is called by name: that would need its fifth case, and Pan or Pani before it.
    """
    say = {"pl": _polish, "ru": _russian}.get(caller.language, _english)
    return " ".join(part for part in say(caller, agent, at.hour) if part)


def _english(caller: Caller, agent: str, hour: int) -> tuple[str, ...]:
    part = "morning" if NIGHT <= hour < NOON else "afternoon" if NOON <= hour < EVENING else "evening"
    hello = f"Good {part}, {caller.first_name}." if caller.first_name else f"Good {part}."
    me = f"{agent} from support." if agent else ""
    if not caller.first_name:
        return hello, me, "May I ask who is calling?"
    about = {
        About.NOTHING: "",
        About.TICKET: _quoted("Is it about “{}”?", caller.subject),
        About.CALL_BACK: "It is good that you call, we were about to call you back.",
        About.MISSED: "I am sorry that nobody answered before.",
    }[caller.about]
    return hello, me, about, "" if caller.about is About.TICKET and about else "How can I help?"


def _polish(caller: Caller, agent: str, hour: int) -> tuple[str, ...]:
    hello = "Dzień dobry," if NIGHT <= hour < EVENING else "Dobry wieczór,"
    me = f"tu {agent}, dział wsparcia." if agent else "tu dział wsparcia."
    if not caller.first_name:
        return hello, me, "Z kim mam przyjemność?"
    about = {
        About.NOTHING: "",
        About.TICKET: _quoted("Czy chodzi o sprawę „{}”?", caller.subject),
        About.CALL_BACK: "Dziękuję za telefon, właśnie mieliśmy oddzwonić.",
        About.MISSED: "Przepraszam, że wcześniej nikt nie odebrał.",
    }[caller.about]
    return hello, me, about, "" if caller.about is About.TICKET and about else "W czym mogę pomóc?"


def _russian(caller: Caller, agent: str, hour: int) -> tuple[str, ...]:
    greeting = "Доброе утро" if NIGHT <= hour < NOON else "Добрый день" if NOON <= hour < EVENING else "Добрый вечер"
    hello = f"{greeting}, {caller.first_name}!" if caller.first_name else f"{greeting}!"
    me = f"Это {agent}, служба поддержки." if agent else "Это служба поддержки."
    if not caller.first_name:
        return hello, me, "Как я могу к вам обращаться?"
    about = {
        About.NOTHING: "",
        About.TICKET: _quoted("Вы по поводу «{}»?", caller.subject),
        About.CALL_BACK: "Хорошо, что вы позвонили: мы как раз собирались вам перезвонить.",
        About.MISSED: "Простите, что раньше никто не ответил.",
    }[caller.about]
    return hello, me, about, "" if caller.about is About.TICKET and about else "Чем могу помочь?"


def _quoted(frame: str, subject: str) -> str:
    """Nothing for a subject that nobody can say aloud."""
    words = " ".join(subject.split())
    return frame.format(words) if words and len(words) <= _LONGEST else ""
