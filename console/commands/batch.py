"""Commands on the hub, one or many in a transaction: what each of them would ask is asked for all at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from console.commands.ahead import Ahead
from console.commands.base import FOR_CHANGE, Command, handle
from console.commands.chats import SayInChat, TellVisitor
from console.commands.mail import SetAside
from console.commands.messages import AddMessage
from console.commands.participants import AddParticipant, identity_key
from console.commands.tickets import OpenTicket
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.messages import ASIDE
from console.domain.people import IdentityKind
from console.store import feed
from console.store.base import Base
from console.store.kin import kin_of_all
from console.store.models import Applied, AsideLetter, Chat, Cohort, Identity, Message, Participant, Ticket

Value = TypeVar("Value")
Found = TypeVar("Found", bound=tuple[Any, ...])
_AT_ONCE = 900
"""SQLite takes a bounded number of values in one statement."""


def run(session: Session, command: Command) -> Outcome:
    """Does a command on the hub inside the caller's transaction; one seen before only tells its outcome again.

    Raises Refused when it may not or cannot be done; the caller rolls back and calls `remember`.
    """
    return run_all(session, [command], feed.Turn())[0]


def run_all(session: Session, commands: Sequence[Command], turn: feed.Turn) -> list[Outcome]:
    """The same for some hundred of them. `turn` is the transaction's place in the feed."""
    done = _seen(session, commands)
    ahead = _look(session, [command for command in commands if command.stamp.id not in done])
    for command in commands:
        stamp = command.stamp
        if stamp.id in done:
            continue
        done[stamp.id], refs = handle(session, command, ahead)
        # The clock is taken last: its lock makes the order of commits that of the feed, and all others wait for it.
        feed.record(session, turn, refs, stamp.id, stamp.at, msgspec.json.encode(done[stamp.id]))
    if ahead.gathers:
        session.flush()
    return [done[command.stamp.id] for command in commands]


def _seen(session: Session, commands: Sequence[Command]) -> dict[Id, Outcome]:
    """How those ended that were done or refused before."""
    rows = _in_parts(
        session,
        [command.stamp.id for command in commands],
        lambda part: select(Applied.command_id, Applied.outcome).where(Applied.command_id.in_(part)),
    )
    return {command: msgspec.json.decode(outcome, type=Outcome) for command, outcome in rows}


def _look(session: Session, commands: Sequence[Command]) -> Ahead:
    ahead = Ahead()
    made: dict[type[Base], set[Id]] = {Ticket: set(), Message: set(), Participant: set(), AsideLetter: set()}
    people: set[Id] = set()
    identities: set[tuple[IdentityKind, str]] = set()
    chats: set[Id] = set()
    for command in commands:
        match command:
            case SayInChat():
                made[Message].add(command.line_id)
                chats.add(command.chat_id)
            case TellVisitor():
                chats.add(command.chat_id)
            case OpenTicket():
                made[Ticket].add(command.ticket_id)
                made[Message].update((command.first.id,) if command.first is not None else ())
                people.update(filter(None, (command.participant_id,)))
            case AddMessage():
                made[Message].add(command.message.id)
                people.update(filter(None, (command.message.participant_id,)))
            case AddParticipant():
                made[Participant].add(command.participant_id)
                identities.update(map(identity_key, command.identities) if command.unless_known else ())
            case SetAside():
                made[AsideLetter].add(command.letter_id)
            case _:
                pass
    _look_at_chats(session, ahead, chats)
    ahead.gathers = len(commands) > 1 and all(isinstance(command, SayInChat | TellVisitor) for command in commands)
    for table, ids in made.items():
        ahead.absent.update((table, one) for one in ids - _there(session, table.__table__.c.id, ids))
    _look_at_people(session, ahead, people - made[Participant])
    known = _in_parts(
        session,
        {value for _, value in identities},
        lambda part: select(Identity.kind, Identity.value).where(Identity.value.in_(part)),
    )
    ahead.owned = dict.fromkeys(identities, False) | dict.fromkeys(map(tuple, known), True)
    feed.take_ticket_numbers(session, len(made[Ticket]))
    return ahead


def _there(session: Session, key: ColumnElement[Id], ids: Collection[Id]) -> set[Id]:
    return {found for (found,) in _in_parts(session, ids, lambda part: select(key).where(key.in_(part)))}


def _look_at_chats(session: Session, ahead: Ahead, ids: Collection[Id]) -> None:
    """The tickets first, each kind in one order for everybody, as everywhere (chat_row.py)."""
    found = _in_parts(session, ids, lambda part: select(Chat.ticket_id).where(Chat.id.in_(part)))
    tickets = sorted({ticket for (ticket,) in found if ticket is not None})
    for table, wanted in ((Ticket, tickets), (Chat, sorted(ids))):
        ahead.rows += [row for (row,) in _in_parts(session, wanted, partial(_to_be_changed, table))]
        ahead.locked.update((table, one) for one in wanted)
    ahead.chats.update(ids)
    merged = _in_parts(
        session, tickets, lambda part: select(Ticket.merged_into).where(Ticket.merged_into.in_(part)).distinct()
    )
    alone = set(tickets) - {ticket for (ticket,) in merged}
    ahead.channels.update((ticket, set()) for ticket in alone)
    told = _in_parts(
        session,
        alone,
        lambda part: (
            select(Message.ticket_id, Message.channel)
            .where(Message.ticket_id.in_(part), Message.kind.not_in(tuple(ASIDE)))
            .distinct()
        ),
    )
    for ticket, channel in told:
        ahead.channels[ticket].add(channel)


def _to_be_changed(table: Any, ids: Sequence[Id]) -> Select[Any]:
    chosen = select(table).where(table.id.in_(ids)).order_by(table.id).with_for_update(**FOR_CHANGE)
    return chosen.execution_options(populate_existing=True)


def _look_at_people(session: Session, ahead: Ahead, ids: Collection[Id]) -> None:
    found = _in_parts(session, ids, lambda part: select(Participant).where(Participant.id.in_(part)))
    people = [person for (person,) in found]
    cohorts = {person.cohort_id for person in people if person.cohort_id is not None}
    ahead.rows += people
    ahead.rows += _in_parts(session, cohorts, lambda part: select(Cohort).where(Cohort.id.in_(part)))
    ahead.kin = kin_of_all(session, (person.id for person in people))
    # Who lives on as somebody else is shown with what is known of others: that is looked up where it is needed.
    ahead.shown = {person.id: [] for person in people if len(ahead.kin[person.id]) == 1}
    shown = _in_parts(
        session,
        ahead.shown,
        lambda part: (
            select(Identity.participant_id, Identity.shown)
            .where(Identity.participant_id.in_(part))
            .order_by(Identity.id)
        ),
    )
    for person, identity in shown:
        ahead.shown[person].append(identity)


def _in_parts(
    session: Session, values: Collection[Value], asked: Callable[[Sequence[Value]], Select[Found]]
) -> list[Any]:
    every = list(values)
    parts = (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))
    return [row for part in parts for row in session.execute(asked(part))]
