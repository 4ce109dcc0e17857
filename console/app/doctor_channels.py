"""Looks over the mailboxes and phone systems of a desk, and the channels of its gateway."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from console.app.doctor import Finding
from console.app.upkeep import existing_desk
from console.domain.clock import SystemClock
from console.domain.health import Condition, Health, Work
from console.domain.ids import NOBODY, Id
from console.domain.pbx import Pbx, PbxKind
from console.queries.base import Asker, answer
from console.queries.desk import Agents
from console.queries.health import Channels
from console.queries.mailboxes import Mailboxes
from console.queries.phone import PbxList
from console.store.engine import sqlite_reader
from console.store.migrate import head, revision

_WORK = {Work.RECEIVING: "Receiving letters", Work.SENDING: "Sending letters"}


def examine_channels() -> list[Finding]:
    """Of the desk on this computer; nothing where the desk itself cannot be read by this version."""
    engine = sqlite_reader(existing_desk(), 1)
    try:
        with engine.begin() as connection:
            return list(channels(connection, SystemClock().now())) if revision(connection) == head() else []
    except DatabaseError:
        # That is what the rest of the examination speaks of.
        return []
    finally:
        engine.dispose()


def channels(connection: Connection, now: datetime) -> Iterator[Finding]:
    asker = Asker(NOBODY, now)
    told = {(one.work, one.about): one for one in answer(connection, Channels(), asker)}
    mailboxes = [one for one in answer(connection, Mailboxes(), asker) if one.active]
    if not mailboxes:
        yield Finding(True, "No mailbox is connected.")
    for mailbox in mailboxes:
        for work, server in ((Work.RECEIVING, mailbox.receiving), (Work.SENDING, mailbox.sending)):
            if server is not None:
                yield _channel(f"{_WORK[work]} of {mailbox.address}", told.get((work, mailbox.id)), now)
    yield from _phones([one for one in answer(connection, PbxList(), asker) if one.active], told, connection, asker)


def _phones(
    systems: Sequence[Pbx], told: Mapping[tuple[Work, Id], Health], connection: Connection, asker: Asker
) -> Iterator[Finding]:
    for pbx in systems:
        if pbx.kind is PbxKind.ASTERISK:
            yield _channel(f"The phone system {pbx.name}", told.get((Work.PHONE, pbx.id)), asker.now)
        else:
            yield _channel(f"The address that {pbx.name} pushes to", told.get((Work.WEB, NOBODY)), asker.now)
    if systems and not any(one.phone for one in answer(connection, Agents(), asker)):
        yield Finding(
            False,
            "Nobody of the desk has a phone: calls are seen, and nobody is known to answer them.",
            "Name the phone of each person in the settings of the console.",
        )


def _channel(what: str, health: Health | None, now: datetime) -> Finding:
    if health is None or health.condition is Condition.STOPPED or health.silent(now):
        since = f" since {health.told_at.astimezone():%Y-%m-%d %H:%M}" if health is not None else ""
        return Finding(
            False,
            f"{what}: no gateway runs it{since}.",
            "Open the console of a desk on one computer, or start the gateway: third-ring gateway",
        )
    since = f"{health.since.astimezone():%Y-%m-%d %H:%M}"
    if health.trouble is not None:
        return Finding(
            False,
            f"{what} fails since {since} on {health.host}: {health.trouble.title} {health.trouble.cause}",
            health.trouble.next_step,
        )
    return Finding(True, f"{what} is up since {since} on {health.host}.")
