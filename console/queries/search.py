"""One search box: tickets by number, phone, address, name or words."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from console.domain.ids import Id
from console.domain.numbers import looks_like_phone, phone_digits, ticket_number
from console.queries.base import Asker, Query, answers
from console.queries.queue import TicketRow, rows_by_id
from console.store import search
from console.store.models import Ticket
from console.store.search import Area


class SearchTickets(Query[tuple[TicketRow, ...]], frozen=True):
    """Tickets for what was typed: its number in any form first, then the newest that hold all the words.

    A number may be of a ticket and the beginning of a phone number at once; both are found.
    """

    text: str
    limit: int = 50


class SearchOlder(Query[tuple[TicketRow, ...]], frozen=True):
    """As SearchTickets, but only what is not on this computer; nothing where the desk itself is.

    A team's console asks its hub for it, and raises HubAway when that cannot be reached.
    """

    text: str
    limit: int = 8


_NUMBERED = select(Ticket.id).where(Ticket.number == bindparam("number"))


@answers(SearchTickets)
def search_tickets(connection: Connection, query: SearchTickets, asker: Asker) -> tuple[TicketRow, ...]:
    ids: list[Id] = []
    number = ticket_number(query.text)
    if number is not None:
        ids += connection.execute(_NUMBERED, {"number": number}).scalars()
    text = phone_digits(query.text) if looks_like_phone(query.text) else query.text
    ids += search.newest(connection, Area.TICKET, text, query.limit * 4)
    ids = list(dict.fromkeys(ids))[: query.limit]
    rows = rows_by_id(connection, ids, asker)
    return tuple(rows[ticket] for ticket in ids if ticket in rows)


@answers(SearchOlder)
def search_older(_: Connection, __: SearchOlder, ___: Asker) -> tuple[TicketRow, ...]:
    return ()
