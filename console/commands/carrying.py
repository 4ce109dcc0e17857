"""What goes along with a ticket that is given or merged: drafts, and answers that have not left; and the way back."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select

from console.commands.answers import show_held
from console.commands.base import Ledger
from console.commands.drafts import put_words, words_of, words_there
from console.commands.guard import seen_of
from console.domain.ids import Id
from console.domain.messages import Kind, Words
from console.store.family import family
from console.store.models import Draft, Held, MovedDraft, Ticket


def hand_drafts(ledger: Ledger, ticket: Ticket, to: Id, owner: Id | None = None) -> None:
    """Drafts of the actor, and of whose it was, go to the person who is given the ticket, unless that person is
    writing there too. Of both the actor's goes: who gives away what somebody else has seldom writes there."""
    for giver in dict.fromkeys((ledger.stamp.actor, owner)):
        if giver is None or giver == to:
            continue
        for draft in _drafts(ledger, ticket.id):
            if draft.agent_id == giver and words_there(ledger, ticket.id, to, draft.kind) is None:
                _move(ledger, draft, ticket.id, to, draft.based_on)


def take_along(ledger: Ledger, ticket: Ticket, target: Ticket) -> None:
    """What is being written on a ticket, and what has not left, goes where it lives on now."""
    for draft in _drafts(ledger, ticket.id):
        seen = seen_of(ledger.session, target, ticket.id, draft.based_on, draft.agent_id)
        _move(ledger, draft, target.id, draft.agent_id, seen)
    held = ledger.session.execute(select(Held).where(Held.ticket_id == ticket.id)).scalars().all()
    _move_held(ledger, held, ticket, target)


def go_home(ledger: Ledger, ticket: Ticket, left: list[Ticket]) -> None:
    """What came along with a ticket goes back to it from where it lived, if it is still there."""
    lived = [each.id for each in left]
    moves = select(MovedDraft).where(MovedDraft.ticket_id == ticket.id, MovedDraft.to_ticket.in_(lived))
    order = (MovedDraft.at.desc(), MovedDraft.command_id.desc())
    brought: set[tuple[Id, Kind]] = set()
    for moved in ledger.session.execute(moves.order_by(*order)).scalars().all():
        if (moved.agent_id, moved.kind) in brought:
            # Of an earlier merge, which was taken back when there was nothing to bring.
            ledger.session.delete(moved)
        else:
            bring_back(ledger, moved)
        brought.add((moved.agent_id, moved.kind))
    written_here = Held.written_on.in_(family(ledger.session, ticket.id))
    held = ledger.session.execute(select(Held).where(Held.ticket_id.in_(lived), written_here)).scalars().all()
    for each in left:
        _move_held(ledger, [one for one in held if one.ticket_id == each.id], each, ticket)


def bring_back_drafts(ledger: Ledger, of: Id, tickets: set[Id]) -> None:
    """Takes back where one command moved drafts of these tickets."""
    moves = select(MovedDraft).where(MovedDraft.command_id == of, MovedDraft.ticket_id.in_(tickets))
    order = (MovedDraft.ticket_id, MovedDraft.agent_id, MovedDraft.kind)
    for moved in ledger.session.execute(moves.order_by(*order)).scalars().all():
        bring_back(ledger, moved)


def bring_back(ledger: Ledger, moved: MovedDraft) -> None:
    """Puts a draft back where it was.

    One that was sent stays gone. Where its new author has gone on writing, each keeps what they wrote; somebody who
    goes on writing the same draft under another ticket has it follow them back.
    """
    _put_back(ledger, moved)
    # Last: a team's hub lets drafts of others be touched where it knows that they were moved, and nowhere else.
    ledger.session.delete(moved)


def _put_back(ledger: Ledger, moved: MovedDraft) -> None:
    there = ledger.session.get(Draft, (moved.to_ticket, moved.to_agent, moved.kind))
    if there is None:
        _join(ledger, moved.ticket_id, moved.agent_id, moved.kind, moved.words)
        return
    left = moved.found.followed_by(moved.words) if moved.found is not None else moved.words
    if left.says_the_same(words_of(there)):
        _move(ledger, there, moved.ticket_id, moved.agent_id, moved.words.based_on, moved.words)
        if moved.found is not None:
            put_words(ledger, moved.to_ticket, moved.to_agent, moved.kind, moved.found)
    elif moved.found is None and moved.agent_id == moved.to_agent:
        _move(ledger, there, moved.ticket_id, moved.agent_id, moved.words.based_on)
    else:
        _join(ledger, moved.ticket_id, moved.agent_id, moved.kind, moved.words)


def _move(ledger: Ledger, draft: Draft, ticket: Id, agent: Id, based_on: int, words: Words | None = None) -> None:
    """Moves a draft, or `words` alone of what was joined in it, and remembers it for undo."""
    words = words or words_of(draft)
    from_ticket, from_agent, kind = draft.ticket_id, draft.agent_id, draft.kind
    ledger.session.delete(draft)
    ledger.session.flush()
    found = _join(ledger, ticket, agent, kind, msgspec.structs.replace(words, based_on=based_on))
    ledger.session.add(
        MovedDraft(
            command_id=ledger.stamp.id,
            ticket_id=from_ticket,
            agent_id=from_agent,
            kind=kind,
            to_ticket=ticket,
            to_agent=agent,
            at=ledger.stamp.at,
            words=words,
            found=found,
        )
    )
    ledger.touch("draft", from_ticket)


def _join(ledger: Ledger, ticket: Id, agent: Id, kind: Kind, words: Words) -> Words | None:
    """Puts words into a draft behind those that stand there; returns the latter."""
    found = words_there(ledger, ticket, agent, kind)
    put_words(ledger, ticket, agent, kind, found.followed_by(words) if found is not None else words)
    return found


def _move_held(ledger: Ledger, held: Sequence[Held], ticket: Ticket, to: Ticket) -> None:
    for each in held:
        each.ticket_id = to.id
    if held:
        show_held(ledger, ticket)
        show_held(ledger, to)


def _drafts(ledger: Ledger, ticket: Id) -> list[Draft]:
    of_ticket = select(Draft).where(Draft.ticket_id == ticket).order_by(Draft.agent_id, Draft.kind)
    return list(ledger.session.execute(of_ticket).scalars())
