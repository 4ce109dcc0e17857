"""Calls that any PBX pushes over HTTP in the widespread "generic CTI" format (docs.zammad.org, API, Generic CTI)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

import msgspec

from console.channels.phone.cti_body import BodyUnreadable, Fields, read
from console.channels.phone.lines import is_withheld
from console.domain.call_facts import (
    Answered,
    Arrived,
    Cause,
    Direction,
    Ended,
    Fact,
    Offered,
    Queued,
    Rang,
    Role,
    Side,
)

LONGEST_ID = 250
_FAR, _OWN = "far", "own"
_VOICEMAIL = "voicemail"

_CAUSES = {
    "normalClearing": (Cause.NORMAL, Side.UNKNOWN),
    "busy": (Cause.BUSY, Side.CALLED),
    "cancel": (Cause.GAVE_UP, Side.CALLER),
    "noAnswer": (Cause.NO_ANSWER, Side.CALLED),
    "congestion": (Cause.UNREACHABLE, Side.PBX),
    "notFound": (Cause.UNREACHABLE, Side.PBX),
    "forwarded": (Cause.FORWARDED, Side.CALLED),
}


class Route(msgspec.Struct, frozen=True):
    """Calls of ours to numbers like `pattern`, `*` for anything, show `caller_id`."""

    pattern: str
    caller_id: str


class Rules(msgspec.Struct, frozen=True):
    """What the desk answers a PBX with. Numbers count by their digits: `+49 30`, `004930` and `4930` are the same."""

    blocked: frozenset[str] = frozenset()
    routes: tuple[Route, ...] = ()
    caller_id: str = ""
    """For calls of ours that no route fits; empty: the PBX decides."""


class Reply(msgspec.Struct, frozen=True):
    """What is answered, and what was told. `body` goes out as JSON with HTTP `status`."""

    status: int
    body: Mapping[str, str]
    call: str = ""
    facts: tuple[Fact, ...] = ()


WRONG_TOKEN = Reply(401, {"error": "Invalid token, please contact your admin!"})
SWITCHED_OFF = Reply(422, {"error": "Feature is disabled, please contact your admin to enable it!"})


def hear(content_type: str, body: bytes, at: datetime, rules: Rules) -> Reply:
    """One push, `at` the time it came. The same one again, or one out of order, does no harm (domain/calls.py)."""
    try:
        return told(read(content_type, body), at, rules)
    except BodyUnreadable:
        return Reply(422, {"error": "Unable to read the body!"})


def told(fields: Fields, at: datetime, rules: Rules) -> Reply:
    event, direction = _one(fields, "event"), _one(fields, "direction")
    call = _one(fields, "callId", "call_id")
    if direction not in {"in", "out"}:
        return Reply(422, {"error": "Invalid 'direction'!"})
    if event not in {"newCall", "answer", "hangup"}:
        return Reply(422, {"error": "Invalid 'event'!"})
    if not call or len(call) > LONGEST_ID:
        return Reply(422, {"error": "Invalid 'callId'!"})
    inbound = direction == "in"
    if inbound and _blocked(fields, rules) and not _was_talked(fields, event):
        # The PBX still sends the hang-up of a call we refuse; nobody is to call back.
        return Reply(200, {"action": "reject", "reason": "busy"} if event == "newCall" else {}, call)
    facts = (_inbound if inbound else _outbound)(fields, event, at)
    body = {} if inbound or event != "newCall" else _caller_id(_one(fields, "to"), rules)
    return Reply(200, body, call, tuple(facts))


def _inbound(fields: Fields, event: str, at: datetime) -> list[Fact]:
    number, users = _one(fields, "from"), _users(fields)
    hidden = is_withheld(number)
    facts: list[Fact] = [
        Arrived(
            at=at,
            direction=Direction.INBOUND,
            number="" if hidden else number,
            dialled=_one(fields, "to"),
            hidden=hidden,
        )
    ]
    if queue := _one(fields, "queue"):
        facts.append(Queued(at=at, queue=queue))
    if event == "newCall":
        for user in users:
            facts += [Offered(at=at, leg=_leg(user), line="", name=user), Rang(at=at, leg=_leg(user))]
    elif event == "answer":
        line, name = _one(fields, "answeringNumber", "user_id"), ", ".join(users)
        if name.casefold() != _VOICEMAIL:
            leg = _leg(users[0]) if len(users) == 1 else f"line:{line}"
            facts.append(Answered(at=at, leg=leg, line=line, name=name))
    else:
        facts.append(_ended(fields, at))
    return facts


def _outbound(fields: Fields, event: str, at: datetime) -> list[Fact]:
    line, number, name = _one(fields, "from"), _one(fields, "to"), ", ".join(_users(fields))
    facts: list[Fact] = [
        Arrived(at=at, direction=Direction.OUTBOUND, number=number, dialled=number, line=line),
        Offered(at=at, leg=_OWN, line=line, name=name, role=Role.CALLER),
        Answered(at=at, leg=_OWN, line=line, name=name, role=Role.CALLER),
        Offered(at=at, leg=_FAR, line=number, role=Role.FAR),
    ]
    if event == "answer":
        facts.append(Answered(at=at, leg=_FAR, line=number, role=Role.FAR))
    elif event == "hangup":
        facts.append(_ended(fields, at))
    return facts


def _ended(fields: Fields, at: datetime) -> Ended:
    cause, by = _CAUSES.get(_one(fields, "cause"), (Cause.NORMAL, Side.UNKNOWN))
    return Ended(at=at, cause=cause, by=by)


def _blocked(fields: Fields, rules: Rules) -> bool:
    return bool(digits := _digits(_one(fields, "from"))) and digits in {_digits(one) for one in rules.blocked}


def _was_talked(fields: Fields, event: str) -> bool:
    """A PBX that does not mind what we answered; then it is a call like any other."""
    return event == "answer" or (event == "hangup" and _one(fields, "cause") == "normalClearing")


def _caller_id(to: str, rules: Rules) -> dict[str, str]:
    shown = next((route.caller_id for route in rules.routes if _fits(route.pattern, to)), rules.caller_id)
    return {"action": "dial", "caller_id": shown, "number": to} if shown else {}


def _fits(pattern: str, number: str) -> bool:
    parts = (re.escape(_digits(part)) for part in pattern.split("*"))
    return re.fullmatch(".+?".join(parts), _digits(number)) is not None


def _digits(number: str) -> str:
    return re.sub(r"[^0-9]", "", number).removeprefix("00")


def _users(fields: Fields) -> list[str]:
    """Real names; samples of the format call them `caller`."""
    return [name for name in (*fields.get("user", ()), *fields.get("caller", ())) if name]


def _leg(user: str) -> str:
    return f"user:{user}"


def _one(fields: Fields, *names: str) -> str:
    return next((value for name in names for value in fields.get(name, ()) if value), "")
