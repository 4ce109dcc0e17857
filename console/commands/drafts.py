"""Drafts: what is being written, kept at every pause, with the files attached to it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete

from console.commands.base import Command, Ledger, handles
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.messages import AS_USUAL, Address, File, Heading, Kind, Words
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store.content import keep_content
from console.store.models import Draft, MovedDraft, Ticket


class SaveDraft(Command, frozen=True):
    """Keeps what is being written. An empty text without files drops the draft, unless its heading was changed."""

    ticket: Id
    kind: Kind
    channel: Channel
    text: str
    based_on: int
    cc: tuple[Address, ...] = ()
    files: tuple[File, ...] = ()
    heading: Heading = AS_USUAL


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
    ledger.get(Ticket, command.ticket, to_change=False)
    if command.text.strip() or command.files or command.heading != AS_USUAL:
        words = Words(command.channel, command.text, command.cc, command.files, command.based_on, command.heading)
        put_words(ledger, command.ticket, me, command.kind, words)
    else:
        _drop(ledger, command.ticket, me, command.kind, MovedDraft.agent_id == me)
    return Outcome()


def words_there(ledger: Ledger, ticket: Id, agent: Id, kind: Kind) -> Words | None:
    draft = ledger.session.get(Draft, (ticket, agent, kind))
    return words_of(draft) if draft is not None else None


def words_of(draft: Draft) -> Words:
    return Words(draft.channel, draft.text, draft.cc, draft.files, draft.based_on, draft.heading)


def put_words(ledger: Ledger, ticket: Id, agent: Id, kind: Kind, words: Words) -> None:
    ledger.session.merge(
        Draft(
            ticket_id=ticket,
            agent_id=agent,
            kind=kind,
            channel=words.channel,
            text=words.text,
            cc=words.cc,
            files=words.files,
            based_on=words.based_on,
            heading=words.heading,
            saved_at=ledger.stamp.at,
        )
    )
    ledger.session.flush()
    ledger.touch("draft", ticket)


def drop_sent(ledger: Ledger, written_on: Id, ticket: Id, agent: Id, kind: Kind, text: str) -> None:
    """The draft of what was said has done its work, also where it went when its ticket was merged under the author."""
    _drop(ledger, written_on, agent, kind)
    if ticket != written_on:
        there = words_there(ledger, ticket, agent, kind)
        if there is not None and there.text == text:
            _drop(ledger, ticket, agent, kind)


def _drop(ledger: Ledger, ticket: Id, agent: Id, kind: Kind, *moves: ColumnElement[bool]) -> None:
    """Deletes a draft, and for undo where it came from: what others wrote of it can still be given back to them."""
    ledger.session.execute(delete(Draft).where(Draft.ticket_id == ticket, Draft.agent_id == agent, Draft.kind == kind))
    came = (MovedDraft.to_ticket == ticket, MovedDraft.to_agent == agent, MovedDraft.kind == kind)
    ledger.session.execute(delete(MovedDraft).where(*came, *moves))
    ledger.touch("draft", ticket)
