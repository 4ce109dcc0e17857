"""What the pop, the call bar and the row of a ringing call say."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from console.domain.call_course import State
from console.domain.callers import Sure
from console.domain.calls import Ring
from console.domain.messages import CallOutcome
from console.domain.numbers import phone_shown
from console.queries.calls import CallPerson, CallRow
from console.ui.calls.rings import Ringing
from console.ui.participant.text import language
from console.ui.shared.words import clock, moment, translate

OUTCOMES = (
    CallOutcome.SOLVED,
    CallOutcome.FOLLOW_UP,
    CallOutcome.PASSED_ON,
    CallOutcome.CALL_BACK,
    CallOutcome.NO_ANSWER,
    CallOutcome.WRONG_NUMBER,
)
"""In the order of their keys, 1 to 6."""


def number(call: CallRow) -> str:
    """As people write it; "" for a withheld one."""
    if not call.number or call.hidden:
        return ""
    return _shown(call.number) if call.number.startswith("+") else call.number


@lru_cache(512)
def _shown(e164: str) -> str:
    # Read anew several times a second while it rings, and taking a number apart takes a millisecond.
    return phone_shown(e164)


def name(call: CallRow) -> str:
    """Who calls, in a few words."""
    if call.people and call.sure in {Sure.CERTAIN, Sure.PROBABLE}:
        return call.people[0].name
    if call.hidden or call.sure is Sure.WITHHELD:
        return translate("calls", "Withheld number")
    return number(call) or translate("calls", "Unknown caller")


def sure(call: CallRow) -> str:
    """ "number known", "2 people use this number", "not known"."""
    if call.sure is Sure.SHARED:
        return translate("calls", "%n people use this number", "", len(call.people))
    return {
        Sure.CERTAIN: lambda: translate("calls", "number known"),
        Sure.PROBABLE: lambda: translate("calls", "probably, please check"),
        Sure.UNKNOWN: lambda: translate("calls", "number not known yet"),
        Sure.WITHHELD: lambda: translate("calls", "no number is shown"),
    }[call.sure]()


def under_name(call: CallRow) -> str:
    """The number and how sure it is; the number not twice."""
    shown = number(call)
    parts = [] if not shown or shown == name(call) else [shown]
    if call.pbx_id is not None or call.sure is not Sure.CERTAIN:
        parts.append(sure(call))
    return " · ".join(parts)


def ring(at: Ringing) -> str:
    if at.name is Ring.PAST:
        return translate("calls", "Past the third ring")
    return translate("calls", "Ring {number} of 3").format(number=at.number)


def ring_next(at: Ringing) -> str:
    """What comes next, while there is time for it; then how long they wait."""
    if at.past:
        return translate("calls", "waits {time}").format(time=clock_of(at.waited))
    if at.to_third:
        return translate("calls", "third ring in {seconds} s").format(seconds=at.to_third)
    return translate("calls", "{seconds} s left").format(seconds=at.left)


def hears(call: CallRow, at: Ringing, *, mine: bool) -> str:
    """Who hears it now, and what happens next. `mine`: my own phone rings."""
    pick_up = translate("calls", "Your phone rings: pick it up.") if mine else ""
    if at.name is Ring.FIRST:
        then = translate("calls", "Your group hears it on ring 2.")
        first = pick_up or (
            translate("calls", "Passed on to you.")
            if call.course.passed_on_by
            else translate("calls", "It rings for you.")
        )
        return f"{first} {then}"
    if at.name is Ring.SECOND:
        then = translate("calls", "Your group hears it too, ring 3 goes to everyone.")
    elif at.name is Ring.THIRD or not call.number:
        then = translate("calls", "Everyone who is free hears it.")
    else:
        then = translate("calls", "If nobody answers, a call-back stands on top of Unclaimed.")
    return f"{pick_up} {then}".strip()


def draft_safe() -> str:
    return translate("calls", "Your reply stays as it is.")


def audience(at: Ringing) -> str:
    """For whom it rings, in the row of the queue."""
    return {
        Ring.FIRST: lambda: translate("calls", "for you"),
        Ring.SECOND: lambda: translate("calls", "your group"),
        Ring.THIRD: lambda: translate("calls", "everyone"),
        Ring.PAST: lambda: translate("calls", "everyone"),
    }[at.name]()


def group(person: CallPerson) -> str:
    if person.cohort and person.tutor:
        return translate("participant", "{group} · tutor {tutor}").format(group=person.cohort, tutor=person.tutor)
    return person.cohort


def languages(person: CallPerson) -> str:
    return language(person.language) if person.language else ""


def rings_for(call: CallRow, at: Ringing) -> str:
    """One sentence for a screen reader."""
    who = name(call)
    if at.past:
        return translate("calls", "{name} is calling, past the third ring.").format(name=who)
    return translate("calls", "{name} is calling, ring {number} of 3.").format(name=who, number=at.number)


def clock_of(length: timedelta) -> str:
    """ "0:07", "02:14" is not needed: minutes without a leading zero, hours where there are some."""
    seconds = max(0, int(length.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def promise(due: datetime, language_of_caller: str) -> str:
    """What to say to somebody whom one will call back."""
    at = clock(due)
    return {
        "pl": f"„Oddzwonimy do godziny {at}. Proszę mieć telefon pod ręką.”",
        "ru": f"«Мы перезвоним вам до {at}. Пожалуйста, держите телефон рядом.»",
    }.get(language_of_caller, f"“We will call you back by {at}. Please keep your phone near.”")


def outcome(which: CallOutcome) -> str:
    return {
        CallOutcome.SOLVED: lambda: translate("calls", "Solved"),
        CallOutcome.FOLLOW_UP: lambda: translate("calls", "Follow up"),
        CallOutcome.PASSED_ON: lambda: translate("calls", "Passed on"),
        CallOutcome.CALL_BACK: lambda: translate("calls", "Call back"),
        CallOutcome.NO_ANSWER: lambda: translate("calls", "No answer"),
        CallOutcome.WRONG_NUMBER: lambda: translate("calls", "Wrong number"),
        CallOutcome.MISSED: lambda: translate("calls", "Missed"),
    }[which]()


def state(call: CallRow) -> str:
    """How the call is, when it is not simply a talk."""
    if call.course.state is State.HELD:
        return translate("calls", "On hold")
    if call.course.state is State.TRANSFERRING:
        to = call.course.to
        return translate("calls", "Being transferred to {to}").format(to=to) if to else translate("calls", "Transfer")
    return ""


def call_back_at(due: datetime, now: datetime) -> str:
    return translate("calls", "Call back by {when}").format(when=moment(due, now))
