"""The troubles of a launch from the first report to the solution: groups, incidents, what was sent about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from console.domain.after_action import Cluster, alarm_at
from console.domain.broadcast import BroadcastKind, CopyState
from console.domain.ids import Id
from console.queries.base import Asker
from console.queries.incidents import IncidentRow, IncidentsNow, incidents_now
from console.queries.trouble_books import opened
from console.queries.troubles import TroublesNow, troubles_now
from console.store.models import Broadcast, BroadcastCopy, Message

_AT_ONCE = 900
_LEAST_PEOPLE = 2
"""What one person has is no trouble of the event."""

_SENT = (
    select(Broadcast.id, Broadcast.incident_id, Broadcast.trouble, Broadcast.sent_at)
    .where(
        Broadcast.launch_id == bindparam("launch"),
        Broadcast.undone_at.is_(None),
        Broadcast.kind.in_((BroadcastKind.INCIDENT, BroadcastKind.ANSWER)),
    )
    .order_by(Broadcast.sent_at)
)
_COPIES = select(BroadcastCopy.broadcast_id, BroadcastCopy.person).where(
    BroadcastCopy.broadcast_id.in_(bindparam("broadcasts", expanding=True)),
    BroadcastCopy.state.in_((CopyState.WAITING, CopyState.LEFT, CopyState.CALLED)),
)
_MOMENTS = select(Message.id, Message.at).where(Message.id.in_(bindparam("texts", expanding=True)))


def clusters_of(connection: Connection, launch: Id, asker: Asker) -> tuple[Cluster, ...]:
    """By when they were first told. An incident that belongs to no group stands by itself."""
    groups = [row for row in troubles_now(connection, TroublesNow(launch), asker) if row.key]
    incidents = incidents_now(connection, IncidentsNow(launch), asker)
    alarms = _alarms(connection, launch)
    sent = list(connection.execute(_SENT, {"launch": launch}))
    people: dict[Id, set[Id]] = {}
    for part in parts([row.id for row in sent]):
        for broadcast, person in connection.execute(_COPIES, {"broadcasts": part}).tuples():
            people.setdefault(broadcast, set()).add(person)
    found = []
    of_group: dict[str, list[IncidentRow]] = {}
    for incident in incidents:
        of_group.setdefault(incident.trouble, []).append(incident)
    for row in groups:
        mine = of_group.pop(row.key, [])
        if row.people < _LEAST_PEOPLE and not mine:
            continue
        about = [one for one in sent if one.trouble == row.key or one.incident_id in {each.id for each in mine}]
        found.append(
            Cluster(
                trouble=row.trouble,
                # The title of a group nobody has named is a text of a participant.
                named=mine[0].title if mine else "",
                people=max(row.people, *(one.people for one in mine), 0),
                first_at=row.first_at or asker.now,
                alarm_at=alarms.get(row.key),
                incident_at=min((one.opened_at for one in mine), default=None),
                broadcast_at=min((one.sent_at for one in about), default=None),
                told=len(set().union(*(people.get(one.id, set()) for one in about))),
                solved_at=_solved(mine),
            )
        )
    for rest in of_group.values():
        about = [one for one in sent if one.incident_id in {each.id for each in rest}]
        found.append(
            Cluster(
                trouble=rest[0].trouble,
                named=rest[0].title,
                people=max(one.people for one in rest),
                first_at=min(one.opened_at for one in rest),
                incident_at=min(one.opened_at for one in rest),
                broadcast_at=min((one.sent_at for one in about), default=None),
                told=len(set().union(*(people.get(one.id, set()) for one in about))),
                solved_at=_solved(rest),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.first_at, -one.people)))


def _solved(incidents: list[IncidentRow]) -> datetime | None:
    """When the last of them was; None while one is not."""
    ends = [one.solved_at for one in incidents]
    return None if not ends or None in ends else max(end for end in ends if end is not None)


def _alarms(connection: Connection, launch: Id) -> dict[str, datetime]:
    """When each group was so large that the program told of it, by its key."""
    with opened(connection, launch) as found:
        if found is None:
            return {}
        texts = [(text, found.book.group_of(text), found.book.person_of(text)) for text in found.texts]
        alarm = found.alarm.alarm
    at: dict[str, datetime] = {}
    for part in parts([Id(text) for text, _, _ in texts]):
        at |= {str(id_): moment for id_, moment in connection.execute(_MOMENTS, {"texts": part}).tuples()}
    said: dict[str, list[tuple[datetime, str]]] = {}
    for text, group, person in texts:
        if group and text in at:
            said.setdefault(group, []).append((at[text], person))
    began = min(at.values(), default=None)
    if began is None:
        return {}
    rung = {group: alarm_at(told, began, alarm) for group, told in said.items()}
    return {group: moment for group, moment in rung.items() if moment is not None}


def parts(ids: list[Id]) -> Iterable[list[Id]]:
    """Few enough at a time for one question."""
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
