"""What a filter says in SQL: put together once for each kind of filter, its values given when it is asked."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, exists, func, select, union

from console.domain.filters import Filter, Owner
from console.domain.ids import NOBODY
from console.domain.tickets import Place
from console.queries.base import Asker
from console.store.models import Participant, PersonMerge, Ticket, TicketTag

_LISTS: dict[str, Any] = {
    "places": Ticket.place,
    "states": Ticket.state,
    "channels": Ticket.channel,
    "categories": Ticket.category,
    "priorities": Ticket.priority,
    "languages": Ticket.language,
}


class Kind(NamedTuple):
    """What a filter narrows by, whatever the values: filters of one kind are one statement.

    Putting a statement together takes SQLAlchemy ten times as long as SQLite takes to answer it.
    """

    lists: tuple[str, ...] = ()
    owner: Owner = Owner.ANYONE
    """ME stands for any certain person."""
    mine: bool = False
    """Only the asker's, whatever else is said of the owner."""
    near: bool = False
    tags: int = 0
    cohort: bool = False


def kind_of(chosen: Filter, *, mine: bool = False) -> Kind:
    return Kind(
        lists=tuple(name for name in _LISTS if getattr(chosen, name)),
        owner=Owner.ME if chosen.agent is not None else chosen.owner,
        mine=mine,
        near=chosen.near,
        tags=len(chosen.tags),
        cohort=chosen.cohort is not None,
    )


def terms(kind: Kind) -> list[ColumnElement[bool]]:
    """The conditions on a ticket; `values` fills them in. The words of a filter are not among them."""
    found: list[ColumnElement[bool]] = [_LISTS[name].in_(bindparam(name, expanding=True)) for name in kind.lists]
    if kind.owner is Owner.ME:
        found.append(Ticket.owner_key == bindparam("owner"))
    elif kind.owner is Owner.NOBODY:
        found.append(Ticket.owner_key == NOBODY)
    elif kind.owner is Owner.OTHERS:
        found += [Ticket.owner_key != bindparam("me"), Ticket.owner_key != NOBODY]
    if kind.mine:
        found.append(Ticket.owner_key == bindparam("me"))
    if kind.near:
        # Not a plain comparison: that would be answered from the index of `near_at` and the whole then sorted, while
        # in the order of the list the near ones come first.
        is_near = func.coalesce(Ticket.near_at, Ticket.order_at) <= bindparam("now")
        found += [Ticket.place == Place.WAITING, is_near, Ticket.near_at.is_not(None)]
    found += [
        exists().where(TicketTag.ticket_id == Ticket.id, TicketTag.name == bindparam(f"tag{number}"))
        for number in range(kind.tags)
    ]
    if kind.cohort:
        found.append(Ticket.participant_id.in_(MEMBERS))
    return found


# Those, too, who live on as somebody of the cohort.
MEMBERS = union(
    select(Participant.id).where(Participant.cohort_id == bindparam("cohort")),
    select(PersonMerge.participant_id)
    .join(Participant, Participant.id == PersonMerge.living_id)
    .where(Participant.cohort_id == bindparam("cohort")),
)


def values(chosen: Filter, asker: Asker) -> dict[str, Any]:
    return {
        "me": asker.me,
        "now": asker.now,
        "owner": chosen.agent or asker.me,
        "cohort": chosen.cohort,
        **{name: getattr(chosen, name) for name in _LISTS},
        **{f"tag{number}": tag for number, tag in enumerate(chosen.tags)},
    }
