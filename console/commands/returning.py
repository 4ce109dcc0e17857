"""Words of commands that a hub refused: they become drafts again, so that nothing written is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
from sqlalchemy.orm import Session

from console.commands.answers import HoldAnswers
from console.commands.base import Command, Stamp
from console.commands.calls import WrapUpCall
from console.commands.drafts import SaveDraft
from console.commands.messages import AddMessage, AddNote, NewMessage
from console.domain.ids import Id
from console.domain.messages import File, Kind
from console.store.models import Draft, Ticket


def given_back(session: Session, refused: Command, stamp: Callable[[], Stamp]) -> list[SaveDraft]:
    """The drafts that keep the words of a refused command, before what its author has written on since."""
    drafts = []
    for words in _words(session, refused, stamp):
        now = session.get(Draft, (words.ticket, refused.stamp.actor, words.kind))
        if now is None:
            drafts.append(words)
        elif words.text not in now.text:
            files = words.files + tuple(file for file in now.files if file not in words.files)
            text = f"{words.text}\n\n{now.text}".rstrip()
            drafts.append(msgspec.structs.replace(words, text=text, files=files, cc=words.cc or now.cc))
    return drafts


def _words(session: Session, refused: Command, stamp: Callable[[], Stamp]) -> Iterator[SaveDraft]:
    match refused:
        case HoldAnswers(answers=answers):
            for answer in answers:
                yield SaveDraft(
                    stamp(),
                    answer.ticket,
                    Kind.OUTBOUND,
                    answer.channel,
                    answer.text,
                    answer.based_on,
                    answer.cc,
                    answer.files,
                )
        case AddNote(ticket=ticket_id, text=text, files=files):
            yield from _note(session, stamp, ticket_id, text, files)
        case AddMessage(ticket=ticket_id, message=NewMessage(text=text)) if text.strip():
            # The words of a call or a visit: the author decides once more where they belong.
            yield from _note(session, stamp, ticket_id, text, ())
        case WrapUpCall(ticket_id=ticket_id, notes=text) if text.strip():
            yield from _note(session, stamp, ticket_id, text, ())


def _note(
    session: Session, stamp: Callable[[], Stamp], ticket_id: Id, text: str, files: tuple[File, ...]
) -> Iterator[SaveDraft]:
    ticket = session.get(Ticket, ticket_id)
    if ticket is not None:
        yield SaveDraft(stamp(), ticket_id, Kind.NOTE, ticket.channel, text, ticket.public_count, (), files)
