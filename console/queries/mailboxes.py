"""The mailboxes of the desk, how far each has been read, and who is blocked."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from console.domain import mailboxes
from console.domain.ids import Id
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, BlockedSender, Mailbox, MailProgress, Setting


class Mailboxes(Query[tuple[mailboxes.Mailbox, ...]], frozen=True):
    """All of the desk, those in use first, by name."""


class OurAddresses(Query[frozenset[str]], frozen=True):
    """Everything the desk is written to at and writes from, case-folded: of its mailboxes, in use or not, and those of
    the setting "email"."""


class ProgressRow(msgspec.Struct, frozen=True):
    uid_validity: int
    uid: int
    proved_at: datetime | None


class Progress(Query[ProgressRow | None], frozen=True):
    """How far a folder of a mailbox has been taken in; for the gateway."""

    mailbox_id: Id
    folder: str


class Blocked(msgspec.Struct, frozen=True):
    value: str
    who: str
    """The name of whoever blocked it."""
    at: datetime


class BlockedSenders(Query[tuple[Blocked, ...]], frozen=True):
    pass


@answers(Mailboxes)
def all_mailboxes(connection: Connection, _: Mailboxes, __: Asker) -> tuple[mailboxes.Mailbox, ...]:
    rows = select(Mailbox.settings).order_by(Mailbox.active.desc(), Mailbox.name, Mailbox.id)
    return tuple(connection.execute(rows).scalars())


@answers(OurAddresses)
def all_our_addresses(connection: Connection, _: OurAddresses, __: Asker) -> frozenset[str]:
    return our_addresses(connection)


def our_addresses(connection: Connection) -> frozenset[str]:
    of_mailboxes = [one.addresses for one in connection.execute(select(Mailbox.settings)).scalars()]
    written = connection.execute(select(Setting.value).where(Setting.name == "email")).scalar_one_or_none() or ""
    return frozenset(one.strip().casefold() for one in written.split(",") if one.strip()).union(*of_mailboxes)


@answers(Progress)
def progress(connection: Connection, query: Progress, _: Asker) -> ProgressRow | None:
    found = connection.execute(
        select(MailProgress.uid_validity, MailProgress.uid, MailProgress.proved_at).where(
            MailProgress.mailbox_id == query.mailbox_id, MailProgress.folder == query.folder
        )
    ).first()
    return ProgressRow(*found) if found is not None else None


@answers(BlockedSenders)
def blocked_senders(connection: Connection, _: BlockedSenders, __: Asker) -> tuple[Blocked, ...]:
    rows = connection.execute(
        select(BlockedSender.value, Agent.name, BlockedSender.at)
        .outerjoin(Agent, Agent.id == BlockedSender.agent_id)
        .order_by(BlockedSender.value)
    )
    return tuple(Blocked(value, who or "", at) for value, who, at in rows)
