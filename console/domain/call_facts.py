"""What can happen to a call, each with its time: told by a phone system or by a person, in any order, even twice."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec


class Direction(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"
    INTERNAL = "internal"
    """Between lines of ours: a colleague is asked, a code is dialled."""


class Side(StrEnum):
    """Who ended a call."""

    CALLER = "caller"
    CALLED = "called"
    PBX = "pbx"
    UNKNOWN = "unknown"


class Cause(StrEnum):
    """Why a call ended."""

    NORMAL = "normal"
    """Somebody hung up after talking."""
    GAVE_UP = "gave_up"
    """Whoever called hung up before anybody answered."""
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    DECLINED = "declined"
    UNREACHABLE = "unreachable"
    """No such number, no phone there, no way to it."""
    FORWARDED = "forwarded"
    """It went somewhere else, and we hear no more of it."""
    LOST = "lost"
    """The phone system does not know it any more: it was restarted, or ended it while we were not connected."""


class LegEnd(StrEnum):
    """How the ringing of one phone ended."""

    TALKED = "talked"
    ELSEWHERE = "elsewhere"
    """Another phone took the call."""
    NO_ANSWER = "no_answer"
    CALLER_GONE = "caller_gone"
    BUSY = "busy"
    DECLINED = "declined"
    UNREACHABLE = "unreachable"
    FORWARDED = "forwarded"
    """The phone sent the call on to another number."""
    CANCELLED = "cancelled"
    """As told by a phone system that does not say why; `Course` says which of the others it was."""
    LOST = "lost"


class Role(StrEnum):
    """Whose phone a leg of a call is."""

    CALLED = "called"
    """One of ours, told to ring for the call."""
    CALLER = "caller"
    """One of ours, from which the call was made."""
    FAR = "far"
    """The other end of a call of ours."""


class Way(StrEnum):
    """How a call is given to somebody else."""

    BLIND = "blind"
    ATTENDED = "attended"
    """They are asked first."""


class Fact(msgspec.Struct, frozen=True, kw_only=True, tag_field="fact"):
    at: datetime


class Arrived(Fact, frozen=True, tag="arrived"):
    """The call exists. `number` is the outside one, or that of the colleague who calls; empty: none is shown.

    `line` is the line of ours that calls, for calls that begin here. `dialled` is what was dialled, as it was.
    """

    direction: Direction
    number: str = ""
    name: str = ""
    dialled: str = ""
    line: str = ""
    hidden: bool = False


class Hidden(Fact, frozen=True, tag="hidden"):
    """The caller does not want their number shown, even though the phone system told it to us."""


class Queued(Fact, frozen=True, tag="queued"):
    queue: str


class Offered(Fact, frozen=True, tag="offered"):
    """A phone is told to ring, or calls."""

    leg: str
    line: str
    name: str = ""
    role: Role = Role.CALLED


class Rang(Fact, frozen=True, tag="rang"):
    """The phone says that it rings. A busy or switched-off phone never does."""

    leg: str


class Answered(Fact, frozen=True, tag="answered"):
    """Somebody took the call at this phone. A queue or a menu that takes it is nobody.

    `guessed`: it happened while nobody listened, so the time is not to be judged by.
    """

    leg: str
    line: str
    name: str = ""
    role: Role = Role.CALLED
    guessed: bool = False


class LegEnded(Fact, frozen=True, tag="leg_ended"):
    leg: str
    how: LegEnd


class Held(Fact, frozen=True, tag="held"):
    leg: str


class Resumed(Fact, frozen=True, tag="resumed"):
    leg: str


class Consulting(Fact, frozen=True, tag="consulting"):
    """Whoever talks asks somebody else while the call waits. `about` names this question: a call or a leg."""

    about: str
    line: str
    to: str


class Consulted(Fact, frozen=True, tag="consulted"):
    """The question is over; the call was not given away by that alone."""

    about: str


class Transferred(Fact, frozen=True, tag="transferred"):
    """`line` gives the call away to `to`, an extension or a number, which rings or talks from now on."""

    way: Way
    line: str
    to: str


class Joined(Fact, frozen=True, tag="joined"):
    """The call goes on as a part of another one: the end of a consultation, a call taken over from another phone."""

    into: str


class Ended(Fact, frozen=True, tag="ended"):
    """`code` is the cause of ITU-T Q.850, where the phone system tells it."""

    cause: Cause
    by: Side = Side.UNKNOWN
    code: int | None = None


class PassedOn(Fact, frozen=True, tag="passed_on"):
    """A person lets a ringing call go to the others."""

    line: str
    to: str = ""


class CallBackPromised(Fact, frozen=True, tag="call_back_promised"):
    due: datetime


class CalledBack(Fact, frozen=True, tag="called_back"):
    """By the call with the id `call`; empty: reached in another way."""

    call: str = ""


class WrappedUp(Fact, frozen=True, tag="wrapped_up"):
    """The person at `line` has done what was left to do after talking."""

    line: str


# Of facts of one moment, which comes first: what begins before what ends.
_IN_ORDER: tuple[type[Fact], ...] = (
    *(Arrived, Hidden, Queued, PassedOn, Offered, Rang, Held, Resumed, Consulting, Consulted, Transferred, Answered),
    *(LegEnded, Joined, Ended, CallBackPromised, CalledBack, WrappedUp),
)
_PLACE = {kind.__name__: place for place, kind in enumerate(_IN_ORDER)}

# What may happen again; of everything else only the first time counts.
AGAIN = (Held, Resumed)


def order(fact: Fact) -> tuple[datetime, int, str]:
    """A total order, so that facts told in any order stand in one."""
    return fact.at, _PLACE[type(fact).__name__], repr(fact)


def same(one: Fact, other: Fact) -> bool:
    """Whether both tell the same thing, at whatever time."""
    return type(one) is type(other) and (one == other or msgspec.structs.replace(one, at=other.at) == other)


AnyFact = (
    Arrived
    | Hidden
    | Queued
    | Offered
    | Rang
    | Answered
    | LegEnded
    | Held
    | Resumed
    | Consulting
    | Consulted
    | Transferred
    | Joined
    | Ended
    | PassedOn
    | CallBackPromised
    | CalledBack
    | WrappedUp
)
"""Every kind, for what is kept and sent."""
