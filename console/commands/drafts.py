"""Drafts: what is being written, kept at every pause, with the files attached to it."""

from __future__ import annotations

from sqlalchemy import delete

from console.commands.base import Command, Ledger, handles
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.messages import Address, File, Kind
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store.content import keep_content
from console.store.models import Draft, Ticket


class SaveDraft(Command, frozen=True):
    """Keeps what is being written. An empty text without files drops the draft."""

    ticket: Id
    kind: Kind
    channel: Channel
    text: str
    based_on: int
    cc: tuple[Address, ...] = ()
    files: tuple[File, ...] = ()


class KeepContent(Command, frozen=True):
    """Stores the bytes of a file that is being attached to a draft."""

    content: bytes


@handles(KeepContent, Right.NOTE)
def keep(ledger: Ledger, command: KeepContent) -> Outcome:
    keep_content(ledger.session, command.content)
    return Outcome()


@handles(SaveDraft, Right.NOTE)
def save_draft(ledger: Ledger, command: SaveDraft) -> Outcome:
    me = ledger.actor
    ledger.get(Ticket, command.ticket)
    if command.text.strip() or command.files:
        ledger.session.merge(
            Draft(
                ticket_id=command.ticket,
                agent_id=me,
                kind=command.kind,
                channel=command.channel,
                text=command.text,
                cc=command.cc,
                files=command.files,
                based_on=command.based_on,
                saved_at=ledger.stamp.at,
            )
        )
    else:
        drop_draft(ledger, command.ticket, me, command.kind)
    ledger.touch("draft", command.ticket)
    return Outcome()


def drop_draft(ledger: Ledger, ticket: Id, agent: Id, kind: Kind) -> None:
    ledger.session.execute(delete(Draft).where(Draft.ticket_id == ticket, Draft.agent_id == agent, Draft.kind == kind))
    ledger.touch("draft", ticket)
