"""A letter that was set aside, made into a ticket because a person wants it so."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from console.channels.email import entering
from console.channels.email.arrival import Incoming
from console.channels.email.known import folded
from console.channels.email.naming import name_of, subject_of
from console.commands.base import Command, Stamp
from console.commands.mail import DismissAside
from console.commands.participants import AddParticipant, NewIdentity
from console.commands.tickets import OpenTicket
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.queries.mail import AsideRow, KnownMail, MailFacts

_LANGUAGE = "en"


def who_wrote(one: Incoming) -> KnownMail:
    """What has to be asked of the desk first."""
    sender = one.letter.sender
    return KnownMail(emails=(folded(sender.email),) if sender is not None and sender.email else ())


def ticket_of(
    aside: AsideRow, one: Incoming, facts: MailFacts, stamp: Callable[[], Stamp], new_id: Callable[[], Id]
) -> tuple[Id, tuple[Command, ...]]:
    """The ticket, and the commands that open it and put the letter out of the list, in their order."""
    letter, ticket = one.letter, new_id()
    sender = letter.sender
    commands: list[Command] = []
    person, language = None, letter.language
    if sender is not None and sender.email:
        known = next(iter(facts.people.get(folded(sender.email), ())), None)
        person = known.id if known is not None else new_id()
        language = language or (known.language if known is not None else _LANGUAGE)
        if known is None:
            identity = (NewIdentity(IdentityKind.EMAIL, sender.email),)
            commands.append(AddParticipant(stamp(), person, name_of(sender), language, identity, unless_known=True))
    language = language or _LANGUAGE
    author = "?" if person is None else ""
    commands.append(
        OpenTicket(
            stamp(),
            ticket,
            subject_of(letter, language),
            Channel.EMAIL,
            language,
            participant_id=person,
            contact="" if person is not None or sender is None else name_of(sender),
            # Opened now, by hand: its clock begins, whatever the letter is to the machine.
            first=entering.new_message(
                msgspec.structs.replace(one, id=new_id()), person=person, author=author, reopens=True
            ),
            mailbox_id=aside.mailbox_id,
        )
    )
    commands.append(DismissAside(stamp(), (aside.id,)))
    return ticket, tuple(commands)
