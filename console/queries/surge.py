"""What a launch that goes on asks of the desk: the one move that would help, and what is set back until it is over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from console.domain.chat_limits import AT_WORK
from console.domain.ids import Id
from console.domain.roster import ANSWERS, Defended, SeatDesk, SeatState, defends, desks_for
from console.domain.roster_suggestion import LOOKED_BACK, Helper, Line, Suggestion, suggest
from console.domain.routing import TAKE_TICKETS
from console.domain.tickets import Place
from console.queries.base import Asker, Query, answers
from console.queries.loads import AgentLoad, Loads, loads
from console.queries.roster import RosterNow, SeatRow, roster_now
from console.store.loads import routing_of
from console.store.matters import defended_waits, trouble_of, wants_in
from console.store.models import Ticket, TicketTag
from console.store.roster import On, launches_on, of_launches
from console.store.webinar_tickets import about_webinar, webinar_of, window

_MOST = 500


class RosterAdvice(Query[Suggestion | None], frozen=True):
    """What would help most now; None: nothing, or the launch does not go on. Changes with the time as well."""

    launch: Id


class SetBack(msgspec.Struct, frozen=True):
    """Queues that wait for a launch. `until` is when it is over; `tickets` those of what waits that are set back."""

    launch: Id
    title: str
    until: datetime
    defended: Defended
    tickets: frozenset[Id]


class SetBackNow(Query[SetBack | None], frozen=True):
    """None: no launch goes on, or all promises hold. Of several launches the one that is over last."""


_COLUMNS = (
    *(Ticket.id, Ticket.place, Ticket.owner_id, Ticket.channel, Ticket.subject, Ticket.preview),
    *(Ticket.waiting_since, Ticket.created_at),
)


@answers(RosterAdvice)
def roster_advice(connection: Connection, query: RosterAdvice, asker: Asker) -> Suggestion | None:
    now = asker.now
    launches = launches_on(connection, now)
    on = next((one for one in launches if one.id == query.launch), None)
    webinar = webinar_of(connection, query.launch) if on is not None else None
    if on is None or webinar is None:
        return None
    rows = connection.execute(about_webinar(webinar, *_COLUMNS).limit(_MOST), window(webinar)).all()
    seats = roster_now(connection, RosterNow(query.launch), asker).seats
    at_entry = any(one.desk is SeatDesk.ENTRY and one.state is SeatState.ON for one in seats)
    lines = _lines(rows, now, at_entry=at_entry)
    if not any(line.waiting for line in lines.values()):
        return None
    others = () if _others_need_theirs(connection, now) else loads(connection, Loads(), asker)
    return suggest(lines, [*map(_seated, seats), *_free(others, launches)], now, on.over)


def _lines(rows: Iterable[Any], now: datetime, *, at_entry: bool) -> dict[SeatDesk, Line]:
    by_desk: dict[SeatDesk, list[Any]] = {}
    for row in rows:
        entry = at_entry and wants_in(row.subject, row.preview)
        (desk,) = desks_for(row.channel, entry=entry)[0]
        by_desk.setdefault(desk, []).append(row)
    return {desk: _line(of, now) for desk, of in by_desk.items() if desk in ANSWERS}


def _line(rows: list[Any], now: datetime) -> Line:
    """Of what nobody has taken: what is dealt already is somebody's work."""
    waits = [row.waiting_since for row in rows if row.place is Place.WAITING and row.owner_id is None]
    lately = [row for row in rows if row.created_at > now - LOOKED_BACK]
    before = [row for row in rows if now - 2 * LOOKED_BACK < row.created_at <= now - LOOKED_BACK]
    longest = min((at for at in waits if at is not None), default=now)
    return Line(
        waiting=len(waits),
        longest=now - longest,
        came=len(lately),
        came_before=len(before),
        trouble=_trouble(lately, before),
    )


def _trouble(lately: list[Any], before: list[Any]) -> str:
    """What most of them tell of, where that is half of them at least and more than there was."""
    told = _counted(lately)
    most = max(told, key=lambda one: (told[one], one), default="")
    return most if most and 2 * told[most] >= len(lately) and told[most] > _counted(before).get(most, 0) else ""


def _counted(rows: list[Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        trouble = trouble_of(row.subject, row.preview)
        if trouble:
            found[trouble] = found.get(trouble, 0) + 1
    return found


def _seated(row: SeatRow) -> Helper:
    reserve = row.state in {SeatState.READY, SeatState.DECLINED}
    return Helper(
        id=row.agent,
        name=row.name,
        desk=row.desk,
        load=row.load,
        capacity=row.capacity,
        here=row.here and row.state is SeatState.ON,
        talks=row.talks,
        leads=row.leads,
        away=row.home is not None,
        reserve=reserve and row.state is SeatState.READY,
        ready_minutes=row.ready_minutes,
    )


def _free(people: Iterable[AgentLoad], launches: Iterable[On]) -> list[Helper]:
    """Those at work who have no seat in any launch that goes on, and lead none."""
    seated = {agent for one in launches for agent in (*one.seats, one.lead)}
    return [
        Helper(id=one.agent, name=one.name, desk=None, load=one.load, capacity=one.capacity, talks=one.calls > 0)
        for one in people
        if one.agent not in seated and one.on_shift and one.state in AT_WORK and one.role in TAKE_TICKETS
    ]


def _others_need_theirs(connection: Connection, now: datetime) -> bool:
    return defended_waits(connection, routing_of(connection), now, ())


@answers(SetBackNow)
def set_back_now(connection: Connection, _: SetBackNow, asker: Asker) -> SetBack | None:
    launches = [one for one in launches_on(connection, asker.now) if one.defended is not None]
    if not launches:
        return None
    last = max(launches, key=lambda one: one.over)
    if last.defended is None:
        return None
    waiting = (
        select(Ticket.id, Ticket.channel, Ticket.category)
        .where(Ticket.place == Place.WAITING)
        .order_by(Ticket.order_at, Ticket.id)
        .limit(_MOST)
    )
    rows = connection.execute(waiting).all()
    tags = _tags(connection, [row.id for row in rows])
    about = of_launches(connection, launches, [row.id for row in rows])
    return SetBack(
        launch=last.id,
        title=last.title,
        until=last.over,
        defended=last.defended,
        tickets=frozenset(row.id for row in rows if row.id not in about and not _holds(launches, row, tags)),
    )


def _holds(launches: Iterable[On], row: Any, tags: Mapping[Id, set[str]]) -> bool:
    return all(defends(one.defended, row.channel, row.category, tags.get(row.id, ())) for one in launches)


def _tags(connection: Connection, tickets: list[Id]) -> dict[Id, set[str]]:
    found: dict[Id, set[str]] = {}
    wanted = select(TicketTag.ticket_id, TicketTag.name).where(TicketTag.ticket_id.in_(tickets))
    for ticket, name in connection.execute(wanted):
        found.setdefault(ticket, set()).add(name)
    return found
