"""Which mailboxes carry letters."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store.models import Mailbox


def able_to_send(desk: Connection | Session) -> tuple[Id, ...]:
    """The mailboxes through which letters leave now."""
    rows = desk.execute(select(Mailbox.id, Mailbox.settings).where(Mailbox.active))
    return tuple(row.id for row in rows if row.settings.sending is not None)
