"""Where letters of one batch go, as commands: who wrote, which ticket it belongs to, what else it tells."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from console.channels.email import entering
from console.channels.email.arrival import Incoming, Result, Taken
from console.channels.email.forwards import Forwarded
from console.channels.email.known import MAX_FAILED, MAX_TO, Known, folded
from console.channels.email.letter import Address, Disposition, Letter
from console.channels.email.naming import name_of, subject_of, writes_for_somebody
from console.channels.email.vouching import vouched
from console.commands.acknowledging import Acknowledge
from console.commands.base import Command, Stamp
from console.commands.consultations import AnswerFromOutside
from console.commands.deliveries import NoteBounce
from console.commands.mail import MarkAddress, SetAside
from console.commands.messages import AddMessage, NewMessage
from console.commands.participants import AddParticipant, NewIdentity
from console.commands.tickets import OpenTicket, SetState, SetTags
from console.domain import messages, threading
from console.domain.acknowledging import FRESH
from console.domain.addresses import is_email
from console.domain.consultations import Part, Via
from console.domain.disposition import QUIET, REPORTS, SILENT
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.domain.messages import Kind
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
_FLOOD = "flood"
"""The tag of letters that came faster than anybody writes."""
_BY_PEOPLE = frozenset(
    {
        Disposition.NEW_TICKET,
        Disposition.REPLY,
        Disposition.ENCRYPTED,
        Disposition.NOT_BOUNCE,
        Disposition.FOREIGN_THREAD,
    }
)
_ANSWERS = _BY_PEOPLE - {Disposition.ENCRYPTED}
_MOST_IN_COPY = 40


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

    def place(self, one: Incoming, unnamed: frozenset[int]) -> None:
        if one.id in self.known.letters:
            self.taken.append(Taken(Result.ALREADY_THERE, self.known.letters[one.id]))
            return
        if one.letter.disposition not in REPORTS and self._kept_out(one):
            return
        if self._advised(one):
            return
        decision = self._decide(one.letter, unnamed)
        match decision.place:
            case Place.DROP:
                self._leave_out(one)
            case Place.MARK:
                self._set_aside(one, one.letter.disposition)
            case Place.ATTACH:
                self._attach(one, decision)
            case _:
                self._open(one, decision)
        self._mark_addresses(one)

    def _kept_out(self, one: Incoming) -> bool:
        """Our own letters that come back, and those of senders nobody wants: neither is ever a ticket."""
        letter = one.letter
        sender = folded(letter.sender.email) if letter.sender is not None else ""
        if sender in self.known.ours or self.known.is_one_of_ours(letter):
            self._leave_out(one)
            return True
        if sender in self.known.blocked and sender not in self.known.agents:
            self._set_aside(one, Disposition.BLOCKED)
            return True
        return False

    def _advised(self, one: Incoming) -> bool:
        """What an expert answers to a letter in which they were asked: beside the ticket, and to nobody else."""
        letter = one.letter
        found = self.known.consulted(letter)
        away = letter.disposition == Disposition.AUTO_REPLY
        if found is None or letter.sender is None or not (away or letter.disposition in _ANSWERS):
            return False
        consultation, asked = found
        message = entering.new_message(one, kind=Kind.ADVICE, author=name_of(letter.sender))
        # What was said about a question stands in the order in which it was heard, whatever a letter says of its date.
        at = max(one.at, asked.at + timedelta(milliseconds=1))
        self.commands.append(
            AnswerFromOutside(
                self._stamp(self._desk.now()),
                consultation.id,
                one.id,
                Part.ABSENCE if away else Part.ANSWER,
                letter.visible_reply,
                Via.LETTER,
                msgspec.structs.replace(message, at=at),
                self._vouched(one, letter.sender),
            )
        )
        self.known.add_advice(one.id, letter, asked.ticket, at, consultation)
        self.taken.append(Taken(Result.JOINED, asked.ticket))
        return True

    def _leave_out(self, one: Incoming) -> None:
        """A letter of ours. A copy of what the desk has is not kept again; what else bears our name a person can see.

        Archives that are brought along hold what we sent by other programs: that belongs to no ticket of ours.
        """
        letter = one.letter
        from_us = letter.sender is not None and folded(letter.sender.email) in self.known.ours
        from_us = from_us or letter.disposition == Disposition.OWN_NOTIFICATION_LOOP
        if from_us and (self._mailbox is None or self.known.is_one_of_ours(letter)):
            self.taken.append(Taken(Result.DROPPED))
        else:
            self._set_aside(one, Disposition.OWN_NOTIFICATION_LOOP)

    def _decide(self, letter: Letter, unnamed: frozenset[int]) -> Decision:
        envelope = Envelope(
            sender=folded(letter.sender.email) if letter.sender else None,
            references=letter.references,
            in_reply_to=letter.in_reply_to,
            ticket_tags=letter.ticket_tags,
            disposition=letter.disposition,
            bounced_message_id=self.known.about(letter) if letter.bounce else None,
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

    def _set_aside(self, one: Incoming, disposition: Disposition) -> None:
        letter = one.letter
        about = letter.bounce.recipients[:MAX_FAILED] if letter.bounce is not None else ()
        self.commands.append(
            SetAside(
                self._stamp(one.at),
                one.id,
                one.at,
                disposition,
                letter.sender.email or letter.sender.name if letter.sender else "",
                letter.subject,
                one.raw,
                letter.message_id,
                tuple(failed.email for failed in about),
                self._mailbox_id,
            )
        )
        self.known.add_letter(one.id, letter, None, one.at)
        self.taken.append(Taken(Result.SET_ASIDE))

    def _attach(self, one: Incoming, decision: Decision) -> None:
        letter = one.letter
        ticket = self.known.ticket(decision.ticket or 0)
        answered = next(iter(self.known.messages_for(letter).values()), None)
        if answered is not None:
            # Dates tell seconds, and clocks differ: an answer still stands below what it answers.
            one = msgspec.structs.replace(one, at=max(one.at, answered.at + timedelta(milliseconds=1)))
        if letter.disposition in REPORTS:
            message = entering.new_message(one, author=_machine(letter))
        else:
            message = self._words(one, ticket.participant_id, reopens=decision.reopens)
        flood = message.participant_id is not None and self._is_flood(message.participant_id, one)
        if flood:
            message = msgspec.structs.replace(message, reopens=False)
        self.commands.append(AddMessage(self._stamp(one.at), ticket.id, message))
        if flood:
            self._label_flood(ticket.id, one.at)
        elif message.kind is not Kind.NOTE:
            self._meet_people(one)
        if letter.disposition == Disposition.ENCRYPTED:
            self._say(ticket.id, one.at, entering.encrypted(self._language))
        self._report(one, ticket.id)
        self.known.add_letter(one.id, letter, ticket.number, one.at)
        self.taken.append(Taken(Result.JOINED, ticket.number))

    def _words(self, one: Incoming, participant: Id | None, *, reopens: bool) -> NewMessage:
        """What a person wrote into a ticket: the participant, somebody in Cc, or one of the desk by mail."""
        sender = one.letter.sender
        if sender is None:
            raise ValueError("a letter without a sender enters no ticket")
        agent = self.known.agents.get(folded(sender.email))
        person = self.known.person(sender.email, participant)
        if agent is not None and (person is None or person.id != participant):
            if not self._vouched(one, sender):
                # Anybody can write their address: it must neither stop a clock nor stand there in their name.
                author = entering.by_email(name_of(sender), self._language)
                return entering.new_message(one, kind=Kind.NOTE, author=author)
            # What one of the desk mails to the participant is an answer; to us alone it is a note.
            kind = Kind.OUTBOUND if self.known.is_to(one.letter, participant) else Kind.NOTE
            return entering.new_message(one, kind=kind, agent=agent)
        return entering.new_message(one, person=self._person(sender, one, participant).id, reopens=reopens)

    def _open(self, one: Incoming, decision: Decision) -> None:
        passed_on = self.known.passed_on(one.letter) if decision.place is Place.NEW else None
        outer = one.letter
        if passed_on is not None:
            one = msgspec.structs.replace(one, letter=passed_on.letter)
        letter = one.letter
        quarantined = decision.place is Place.QUARANTINE
        asks = None if quarantined else _who_asks(letter)
        person = self._person(asks, one) if asks is not None else None
        flood = person is not None and passed_on is None and self._is_flood(person.id, one)
        quiet = quarantined or letter.disposition in QUIET or flood
        language = letter.language or (person.language if person else self._spoken)
        tags = ("quarantine",) if quarantined else _TAGS.get(letter.disposition, ())
        team = (self._mailbox.team,) if self._mailbox is not None else ()
        closed = letter.disposition == Disposition.ENCRYPTED
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
                priority=Priority.LOW if flood or (tags and not closed) else Priority.NORMAL,
                tags=(*tags, *team),
                first=entering.new_message(
                    one,
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
        if flood:
            self._label_flood(ticket_id, one.at)
        if passed_on is not None:
            self._note_of(passed_on, outer, one, ticket_id)
        if closed:
            self._say(ticket_id, one.at, entering.encrypted(self._language))
        self._say(ticket_id, one.at, entering.why_apart(decision.reason, self._language))
        number = self.known.open_ticket(ticket_id, person.id if person else None)
        self.opened[number] = ticket_id
        self.known.add_letter(one.id, letter, number, one.at)
        self.taken.append(Taken(Result.SET_ASIDE if quiet else Result.OPENED, number))
        if not quiet:
            self._meet_people(one)
            if asks is not None and passed_on is None:
                self._acknowledge(one, asks, ticket_id)

    def _note_of(self, passed_on: Forwarded, outer: Letter, one: Incoming, ticket: Id) -> None:
        sender = outer.sender
        if not passed_on.said or sender is None:
            return
        note = entering.note(self._desk.new_id(), one.at + timedelta(milliseconds=1), passed_on.said)
        # Answers to what was passed on belong here as well.
        note = msgspec.structs.replace(note, author="", header_id=outer.message_id)
        if self._vouched(one, sender):
            note = msgspec.structs.replace(note, agent_id=self.known.agents[folded(sender.email)])
        else:
            note = msgspec.structs.replace(note, author=entering.by_email(name_of(sender), self._language))
        self.commands.append(AddMessage(self._stamp(one.at), ticket, note))

    def _vouched(self, one: Incoming, sender: Address) -> bool:
        """Anybody can write the address of one of the desk. What is brought along by hand was in their own mailbox."""
        return self._mailbox is None or vouched(one.raw, sender.email, self._mailbox)

    def _acknowledge(self, one: Incoming, asks: Address, ticket: Id) -> None:
        mailbox, letter = self._mailbox, one.letter
        now = self._desk.now()
        if mailbox is None or not mailbox.acknowledges or not letter.auto_answer_allowed or now - one.at > FRESH:
            return
        address = folded(asks.email)
        if letter.sender is None or address != folded(letter.sender.email):
            # Somebody whom the letter merely names, and who may not know of it.
            return
        if address in self.known.ours or address in self.known.agents or writes_for_somebody(asks):
            return
        person = self.known.person(asks.email)
        if person is None or person.failed_at is not None or address in self.known.blocked:
            return
        to = messages.Address(asks.name, asks.email)
        self.commands.append(Acknowledge(self._stamp(now), ticket, self._desk.new_id(), mailbox.id, to))

    def _is_flood(self, person: Id, one: Incoming) -> bool:
        """Whether somebody writes more than anybody does by hand. What is brought along came at its own pace."""
        flood = self._mailbox is not None and self.known.writes_too_much(person, one.arrived)
        self.known.wrote(person, one.id, one.arrived)
        return flood

    def _label_flood(self, ticket: Id, at: datetime) -> None:
        self.commands.append(SetTags(self._stamp(at), (ticket,), add=(_FLOOD,)))

    def _meet_people(self, one: Incoming) -> None:
        """Those it was sent to besides the desk take part in the matter from now on."""
        letter = one.letter
        if letter.disposition not in _BY_PEOPLE:
            return
        # Where nobody has told the desk's own addresses, whom a letter was sent to is most likely the desk itself.
        sent_to = letter.to[:MAX_TO] if self.known.ours else ()
        strangers = (
            address
            for address in (*letter.cc[:MAX_TO], *sent_to)
            if is_email(address.email)
            and folded(address.email) not in self.known.ours
            and folded(address.email) not in self.known.agents
            and not writes_for_somebody(address)
        )
        for address in list(strangers)[:_MOST_IN_COPY]:
            self._person(address, one)

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

    def _say(self, ticket: Id, at: datetime, text: str) -> None:
        """What the program has to tell of a letter, behind it."""
        if text:
            note = entering.note(self._desk.new_id(), at + timedelta(milliseconds=1), text)
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
            unreached = tuple(failed.email for failed in letter.bounce.recipients) if letter.bounce else ()
            tried = letter.bounce.tried_again if letter.bounce and letter.bounce.mark == ours.id else None
            self.commands.append(NoteBounce(self._stamp(one.at), ours.id, reason, unreached, tried))

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
