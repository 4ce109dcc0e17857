"""Which requests of a period came around which webinar: of the people who were expected there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Connection, literal, select

from console.domain.ids import Id
from console.domain.reports import Narrowed
from console.queries import report_scan as scan
from console.queries.webinar_contacts import people_of_webinar, window
from console.store.models import Registration, Ticket, Webinar
from console.store.webinar_tickets import AFTER, BEFORE

_LONGEST = timedelta(days=1)
"""A webinar lasts no longer (domain/webinars.py `sound`)."""


def around_webinars(
    connection: Connection, narrowed: Narrowed, begin: datetime, end: datetime, title: str | None = None
) -> Iterator[tuple[str, Id, datetime]]:
    """Title, ticket and when it was opened; `title`: of webinars called so alone.

    A webinar that is held again and again is one. Who is expected at two at once asks about either.
    """
    near = select(Webinar.id, Webinar.title, Webinar.starts_at, Webinar.length).where(
        Webinar.cancelled_at.is_(None),
        Webinar.starts_at >= begin - _LONGEST - AFTER,
        Webinar.starts_at < end + BEFORE,
    )
    if title is not None:
        near = near.where(Webinar.title == title)
    seen: set[tuple[str, Id]] = set()
    for webinar in connection.execute(near.order_by(Webinar.starts_at, Webinar.id)).all():
        since, until = window(webinar.starts_at, webinar.length)
        people = people_of_webinar(literal(webinar.id, Registration.webinar_id.type))
        opened = scan.narrowed_by(select(Ticket.id, Ticket.created_at), narrowed).where(
            Ticket.participant_id.in_(people),
            Ticket.created_at >= max(begin, since),
            Ticket.created_at < min(end, until),
        )
        for rows in scan.pages(connection, opened, narrowed):
            for ticket, at in rows:
                if (webinar.title, ticket) not in seen:
                    seen.add((webinar.title, ticket))
                    yield webinar.title, ticket, at
