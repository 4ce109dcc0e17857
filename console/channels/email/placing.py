"""Where letters of one batch go, as commands: who wrote, which ticket it belongs to, what else it tells."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from console.channels.email.arrival import Incoming, Result, Taken
from console.channels.email.known import MAX_FAILED, Known, folded
from console.channels.email.letter import Address, Disposition, Letter
from console.channels.email.naming import name_of, subject_of, writes_for_somebody
from console.commands.base import Command, Stamp
from console.commands.deliveries import SetDelivery
from console.commands.mail import MarkAddress, SetAside
from console.commands.messages import AddMessage, NewFile, NewMessage
from console.commands.participants import AddParticipant, NewIdentity
from console.commands.tickets import OpenTicket, SetState, SetTags
from console.domain import messages, threading
from console.domain.disposition import QUIET, REPORTS, SILENT
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.domain.messages import Delivery, Kind
from console.domain.people import IdentityKind
from console.domain.threading import Decision, Envelope, Place
from console.domain.tickets import Channel, Priority, State
from console.queries.mail import PersonOfMail
from console.sync.hub import HubDesk

_TAGS = {
    Disposition.LIST_OR_BULK: ("bulk",),
    Disposition.MACHINE_MAIL: ("bulk",),
    Disposition.AUTO_REPLY: ("auto-reply",),
    Disposition.ENCRYPTED: ("encrypted",),
    Disposition.MALFORMED_QUARANTINE: ("quarantine",),
}
_PROGRAM = "Third Ring"
_ENCRYPTED = {
    "en": "This letter is encrypted and cannot be read here. Nothing of it is lost: open the original in a mail "
    "program that has the key, or ask the sender to write again without encryption.",
    "pl": "Ten list jest zaszyfrowany i nie da się go tu odczytać. Nic z niego nie zginęło: otwórz oryginał w "
    "programie pocztowym, który ma klucz, albo poproś nadawcę o list bez szyfrowania.",
    "ru": "Это письмо зашифровано, и прочитать его здесь нельзя. Ничего не потеряно: откройте оригинал в почтовой "
    "программе с ключом или попросите отправителя написать без шифрования.",
}


class Batch:
    """Letters on their way into one transaction."""

    def __init__(self, desk: HubDesk, known: Known, language: str, mailbox: Mailbox | None = None) -> None:
        self.known = known
        self.commands: list[Command] = []
        self.taken: list[Taken] = []
        self.opened: dict[int, Id] = {}
        self._desk = desk
        self._language = language
        self._mailbox = mailbox

    def place(self, one: Incoming, identity: Id, unnamed: frozenset[int]) -> None:
        if identity in self.known.letters:
            self.taken.append(Taken(Result.ALREADY_THERE, self.known.letters[identity]))
            return
        decision = self._decide(one.letter, unnamed)
        match decision.place:
            case Place.DROP:
                self.taken.append(Taken(Result.DROPPED))
                return
            case Place.MARK:
                self._set_aside(one, identity)
            case Place.ATTACH:
                self._attach(one, identity, decision)
            case _:
                self._open(one, identity, decision)
        self._mark_addresses(one)

    def _decide(self, letter: Letter, unnamed: frozenset[int]) -> Decision:
        envelope = Envelope(
            sender=folded(letter.sender.email) if letter.sender else None,
            references=letter.references,
            in_reply_to=letter.in_reply_to,
            ticket_tags=letter.ticket_tags,
            disposition=letter.disposition,
            bounced_message_id=letter.bounce.original_message_id if letter.bounce else None,
        )
        by_number = self.known.tickets_for(letter, unnamed)
        by_message_id = {name: message.ticket for name, message in self.known.messages_for(letter).items()}
        return threading.place(envelope, by_message_id, by_number)

    @property
    def _spoken(self) -> str:
        """The language of people whose own cannot be told."""
        return self._mailbox.language if self._mailbox is not None else self._language

    @property
    def _mailbox_id(self) -> Id | None:
        return self._mailbox.id if self._mailbox is not None else None

    def _stamp(self, at: datetime) -> Stamp:
        # The program itself acts, at the time of the letter: history then reads in the order in which things happened.
        return Stamp(self._desk.new_id(), at, None)

    def _set_aside(self, one: Incoming, identity: Id) -> None:
        letter = one.letter
        about = letter.bounce.recipients[:MAX_FAILED] if letter.bounce is not None else ()
        self.commands.append(
            SetAside(
                self._stamp(one.at),
                identity,
                one.at,
                letter.disposition,
                letter.sender.email or letter.sender.name if letter.sender else "",
                letter.subject,
                one.raw,
                letter.message_id,
                tuple(failed.email for failed in about),
                self._mailbox_id,
            )
        )
        self.known.add_letter(identity, letter, None, one.at)
        self.taken.append(Taken(Result.SET_ASIDE))

    def _attach(self, one: Incoming, identity: Id, decision: Decision) -> None:
        letter = one.letter
        ticket = self.known.ticket(decision.ticket or 0)
        answered = next(iter(self.known.messages_for(letter).values()), None)
        if answered is not None:
            # Dates tell seconds, and clocks differ: an answer still stands below what it answers.
            one = msgspec.structs.replace(one, at=max(one.at, answered.at + timedelta(milliseconds=1)))
        if letter.disposition in REPORTS:
            message = self._message(one, identity, author=_machine(letter))
        else:
            message = self._words(one, identity, ticket.participant_id, reopens=decision.reopens)
        self.commands.append(AddMessage(self._stamp(one.at), ticket.id, message))
        if letter.disposition == Disposition.ENCRYPTED:
            self._say_encrypted(ticket.id, one.at)
        self._report(one, ticket.id)
        self.known.add_letter(identity, letter, ticket.number, one.at)
        self.taken.append(Taken(Result.JOINED, ticket.number))

    def _words(self, one: Incoming, identity: Id, participant: Id | None, *, reopens: bool) -> NewMessage:
        """What a person wrote into a ticket: the participant, somebody in Cc, or one of the desk by mail."""
        sender = one.letter.sender
        if sender is None:
            raise ValueError("a letter without a sender enters no ticket")
        agent = self.known.agents.get(folded(sender.email))
        person = self.known.person(sender.email, participant)
        if agent is not None and (person is None or person.id != participant):
            # What one of the desk mails to the participant is an answer; to us alone it is a note.
            kind = Kind.OUTBOUND if self.known.is_to(one.letter, participant) else Kind.NOTE
            return self._message(one, identity, kind=kind, agent=agent)
        return self._message(one, identity, person=self._person(sender, one, participant).id, reopens=reopens)

    def _open(self, one: Incoming, identity: Id, decision: Decision) -> None:
        letter = one.letter
        quarantined = decision.place is Place.QUARANTINE
        quiet = quarantined or letter.disposition in QUIET
        person = None if quarantined else self._person(_who_asks(letter), one)
        language = letter.language or (person.language if person else self._spoken)
        tags = ("quarantine",) if quarantined else _TAGS.get(letter.disposition, ())
        team = (self._mailbox.team,) if self._mailbox is not None else ()
        ticket_id = self._desk.new_id()
        self.commands.append(
            OpenTicket(
                self._stamp(one.at),
                ticket_id,
                subject_of(letter, language),
                Channel.EMAIL,
                language,
                participant_id=person.id if person else None,
                contact=name_of(letter.sender) if letter.sender and person is None else "",
                priority=Priority.LOW if tags and letter.disposition != Disposition.ENCRYPTED else Priority.NORMAL,
                tags=(*tags, *team),
                first=self._message(
                    one,
                    identity,
                    person=person.id if person else None,
                    author=_machine(letter) if person is None else "",
                    reopens=not quiet,
                ),
                link_to=self.known.ticket(decision.ticket).id if decision.ticket is not None else None,
                mailbox_id=self._mailbox_id,
            )
        )
        if quiet:
            self.commands.append(SetState(self._stamp(one.at), (ticket_id,), State.ON_HOLD))
        if letter.disposition == Disposition.ENCRYPTED:
            self._say_encrypted(ticket_id, one.at)
        number = self.known.open_ticket(ticket_id, person.id if person else None)
        self.opened[number] = ticket_id
        self.known.add_letter(identity, letter, number, one.at)
        self.taken.append(Taken(Result.SET_ASIDE if quiet else Result.OPENED, number))

    def _person(self, address: Address, one: Incoming, preferred: Id | None = None) -> PersonOfMail:
        known = self.known.person(address.email, preferred)
        if known is not None:
            return known
        language = one.letter.language or self._spoken
        made = PersonOfMail(self._desk.new_id(), name_of(address), language, None)
        self.commands.append(
            AddParticipant(
                self._stamp(one.at),
                made.id,
                made.name,
                language,
                (NewIdentity(IdentityKind.EMAIL, address.email),),
                unless_known=True,
            )
        )
        self.known.add_person(address.email, made)
        return made

    def _message(
        self,
        one: Incoming,
        identity: Id,
        *,
        kind: Kind = Kind.INBOUND,
        person: Id | None = None,
        agent: Id | None = None,
        author: str = "",
        reopens: bool = False,
    ) -> NewMessage:
        letter = one.letter
        return NewMessage(
            id=identity,
            kind=kind,
            channel=Channel.EMAIL,
            at=one.at,
            text=letter.visible_reply,
            author=author,
            agent_id=agent,
            participant_id=person,
            subject=letter.subject,
            folded="\n\n".join(part for part in (letter.quoted, letter.signature) if part),
            html=letter.html,
            header_id=letter.message_id,
            in_reply_to=next(iter((*letter.in_reply_to, *reversed(letter.references))), None),
            original=one.raw,
            sent_from=_address(letter.sender) if letter.sender else None,
            sent_to=tuple(_address(each) for each in letter.to),
            cc=tuple(_address(each) for each in letter.cc),
            reply_to=tuple(_address(each) for each in letter.reply_to if each.email),
            disposition=letter.disposition,
            files=tuple(
                NewFile(file.name, file.media_type, file.content, file.content_id, file.inline)
                for file in letter.attachments
            ),
            reopens=reopens,
        )

    def _say_encrypted(self, ticket: Id, at: datetime) -> None:
        note = NewMessage(
            id=self._desk.new_id(),
            kind=Kind.NOTE,
            channel=Channel.EMAIL,
            # Behind the letter it speaks of.
            at=at + timedelta(milliseconds=1),
            text=_ENCRYPTED.get(self._language, _ENCRYPTED["en"]),
            author=_PROGRAM,
            reopens=False,
        )
        self.commands.append(AddMessage(self._stamp(at), ticket, note))

    def _report(self, one: Incoming, ticket: Id) -> None:
        """What a report says about the letter of ours it is attached to."""
        letter = one.letter
        if letter.disposition == Disposition.FEEDBACK_REPORT:
            self.commands.append(SetTags(self._stamp(one.at), (ticket,), add=("complaint",)))
        if letter.disposition != Disposition.BOUNCE:
            return
        ours = next(iter(self.known.messages_for(letter).values()), None)
        if ours is not None and ours.on_its_way:
            told = letter.bounce.recipients[0] if letter.bounce and letter.bounce.recipients else None
            reason = " ".join(part for part in (told.status, told.explanation) if part)[:300] if told else ""
            self.commands.append(SetDelivery(self._stamp(one.at), ours.id, Delivery.BOUNCED, reason))

    def _mark_addresses(self, one: Incoming) -> None:
        letter = one.letter
        if letter.disposition == Disposition.BOUNCE and letter.bounce and letter.bounce.hard:
            for failed in letter.bounce.recipients[:MAX_FAILED]:
                if self.known.person(failed.email) is not None:
                    self._mark(failed.email, one.at, one.at)
        elif letter.sender is not None and letter.disposition not in SILENT:
            person = self.known.person(letter.sender.email)
            if person is not None and person.failed_at is not None and one.at > person.failed_at:
                # Who writes from an address can be reached there again.
                self._mark(letter.sender.email, None, one.at)

    def _mark(self, email: str, failed_at: datetime | None, at: datetime) -> None:
        self.commands.append(MarkAddress(self._stamp(at), email, failed_at))
        self.known.mark(email, failed_at)


def _who_asks(letter: Letter) -> Address:
    if letter.sender is None:
        raise ValueError("a letter without a sender opens no ticket of a person")
    answer_to = next((address for address in letter.reply_to if address.email), None)
    return answer_to if answer_to is not None and writes_for_somebody(letter.sender) else letter.sender


def _machine(letter: Letter) -> str:
    return name_of(letter.sender) if letter.sender is not None else "?"


def _address(address: Address) -> messages.Address:
    return messages.Address(address.name, address.email)
