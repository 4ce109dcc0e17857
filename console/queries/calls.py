"""The calls of the desk: those that ring or last, what is left to write down, and what a call is probably about."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, and_, bindparam, exists, func, or_, select

from console.domain.call_facts import Direction
from console.domain.callers import Sure
from console.domain.calls import FILED_AFTER, LOST_AFTER
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import OPEN_PLACES, Channel
from console.domain.urgency import waits_for_call
from console.queries.base import Asker, Query, answers
from console.queries.call_rows import CALLS, CallNote, CallPerson, CallRow, Reading
from console.store.kin import kin_of_all
from console.store.models import Agent, Message, PhoneCall, PhonePart, Ticket

__all__ = [
    "AboutCall",
    "CallAbout",
    "CallNote",
    "CallPerson",
    "CallRow",
    "CallsToFile",
    "LastContact",
    "LiveCalls",
    "OneCall",
    "OpenMatter",
]

LATELY = timedelta(days=7)
_SHOWN = 5


class LiveCalls(Query[tuple[CallRow, ...]], frozen=True):
    """Calls that last, the oldest first, and those that the asker has yet to wrap up.

    None between colleagues, and none that went on as a part of another call.
    """


class OneCall(Query[CallRow | None], frozen=True):
    call: Id


class CallsToFile(Query[bool], frozen=True):
    """Whether there is something for FileCalls to do."""


_LEFT = exists().where(
    PhonePart.call_id == PhoneCall.id,
    PhonePart.agent_id == bindparam("me"),
    PhonePart.until.is_not(None),
    PhonePart.wrapped_up_at.is_(None),
)
_LIVE = CALLS.where(
    PhoneCall.wrapped_up_at.is_(None),
    PhoneCall.direction != Direction.INTERNAL,
    PhoneCall.joined.is_(False),
    or_(PhoneCall.ended_at.is_(None), _LEFT),
).order_by(PhoneCall.began_at, PhoneCall.id)
_ONE = CALLS.where(PhoneCall.id == bindparam("call"))


@answers(LiveCalls)
def live_calls(connection: Connection, _: LiveCalls, asker: Asker) -> tuple[CallRow, ...]:
    return Reading(connection, asker).rows(connection.execute(_LIVE, {"me": asker.me}).all())


@answers(OneCall)
def one_call(connection: Connection, query: OneCall, asker: Asker) -> CallRow | None:
    found = connection.execute(_ONE, {"call": query.call}).all()
    return next(iter(Reading(connection, asker).rows(found)), None)


_TO_FILE = (
    select(PhoneCall.id)
    .where(
        PhoneCall.wrapped_up_at.is_(None),
        or_(
            PhoneCall.ended_at <= bindparam("over_since"),
            and_(PhoneCall.ended_at.is_(None), PhoneCall.began_at <= bindparam("begun_before")),
        ),
    )
    .limit(1)
)


@answers(CallsToFile)
def calls_to_file(connection: Connection, _: CallsToFile, asker: Asker) -> bool:
    times = {"over_since": asker.now - FILED_AFTER, "begun_before": asker.now - LOST_AFTER}
    return connection.execute(_TO_FILE, times).first() is not None


class OpenMatter(msgspec.Struct, frozen=True):
    """An open ticket of the caller."""

    id: Id
    number: int
    subject: str
    channel: Channel
    created_at: datetime
    waiting_since: datetime | None
    call_back_at: datetime | None
    """Until when somebody calls them about it; None: nobody has to."""


class LastContact(msgspec.Struct, frozen=True):
    at: datetime
    channel: Channel
    agent: str
    """Empty where it was the caller's own doing."""


class CallAbout(msgspec.Struct, frozen=True):
    tickets: tuple[OpenMatter, ...] = ()
    """Those in which they wait for a call first, then those that wait longest, then the newest."""
    call_back_at: datetime | None = None
    """Until when a call back is owed to them."""
    last: LastContact | None = None
    in_seven_days: int = 0
    """How often they wrote or called lately, on any channel, without this call."""


class AboutCall(Query[CallAbout], frozen=True):
    call: Id


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_NUMBER: BindParameter[str] = bindparam("number")
_WITH_NUMBER = select(PhoneCall.ticket_id).where(
    PhoneCall.number == _NUMBER, PhoneCall.number != "", PhoneCall.ticket_id.is_not(None)
)
_THEIRS = or_(Ticket.participant_id.in_(_IDS), Ticket.id.in_(_WITH_NUMBER))
_OPEN = (
    select(
        Ticket.id,
        Ticket.number,
        Ticket.subject,
        Ticket.channel,
        Ticket.created_at,
        Ticket.waiting_since,
        Ticket.call_back_at,
        Ticket.due_at,
    )
    .where(_THEIRS, Ticket.place.in_(OPEN_PLACES))
    .order_by(Ticket.created_at.desc())
    .limit(50)
)
_CONTACTS = (
    select(Message.at, Message.channel, func.coalesce(Agent.name, ""))
    .join(Ticket, Ticket.id == Message.ticket_id)
    .outerjoin(Agent, Agent.id == Message.agent_id)
    .where(
        _THEIRS,
        Message.kind.in_((Kind.INBOUND, Kind.OUTBOUND, Kind.CALL)),
        Message.id != bindparam("own"),
    )
)
_LAST = _CONTACTS.order_by(Message.at.desc()).limit(1)
_LATELY = (
    select(func.count())
    .select_from(Message)
    .join(Ticket, Ticket.id == Message.ticket_id)
    .where(
        _THEIRS,
        Message.kind.in_((Kind.INBOUND, Kind.CALL)),
        Message.at >= bindparam("since"),
        Message.id != bindparam("own"),
    )
)


@answers(AboutCall)
def about_call(connection: Connection, query: AboutCall, asker: Asker) -> CallAbout:
    call = one_call(connection, OneCall(query.call), asker)
    if call is None:
        return CallAbout()
    people = [one.id for one in call.people] if call.sure in {Sure.CERTAIN, Sure.SHARED} else []
    theirs = [member for members in kin_of_all(connection, people).values() for member in members]
    asked: dict[str, Any] = {"ids": theirs, "number": call.number}
    matters = [_matter(row) for row in connection.execute(_OPEN, asked)]
    # Its own entry is not a contact before it; no message has the id of a call.
    asked["own"] = call.message_id or call.id
    last = connection.execute(_LAST, asked).first()
    return CallAbout(
        tickets=tuple(sorted(matters, key=_first)[:_SHOWN]),
        call_back_at=min((one.call_back_at for one in matters if one.call_back_at is not None), default=None),
        last=LastContact(*last) if last is not None else None,
        in_seven_days=connection.execute(_LATELY, {**asked, "since": asker.now - LATELY}).scalar_one(),
    )


def _matter(row: Any) -> OpenMatter:
    owed = waits_for_call(row.channel, row.waiting_since, row.call_back_at)
    return OpenMatter(row[0], row[1], row[2], row[3], row[4], row[5], row.due_at if owed else None)


def _first(matter: OpenMatter) -> tuple[bool, bool, float]:
    waits = matter.waiting_since
    since = waits.timestamp() if waits is not None else -matter.created_at.timestamp()
    return matter.call_back_at is None, waits is None, since
