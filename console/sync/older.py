"""What a search finds on the hub alone: tickets that are too old for the working set of this computer."""

from __future__ import annotations

from sqlalchemy import Engine

from console.queries.base import Asker, answer
from console.queries.queue import TicketRow
from console.queries.search import SearchOlder, SearchTickets
from console.store.faults import faults_told
from console.sync.cycle import Replica

_LOOKED_AT = 100
"""Found tickets of which those here are left out: what is newest is found first, and is here."""


def older(hub: Engine, replica: Replica, query: SearchOlder, asker: Asker) -> tuple[TicketRow, ...]:
    """Raises as `cycle.pull` does. The rows are not kept; opening one brings its ticket (beyond.py)."""
    with faults_told(), hub.begin() as connection:
        rows = answer(connection, SearchTickets(query.text, _LOOKED_AT), asker)
    here = replica.known_tickets(row.id for row in rows)
    return tuple(row for row in rows if row.id not in here)[: query.limit]
