"""What is known while a batch of letters is being placed: the desk's facts, and what the batch itself adds to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from console.channels.email.arrival import Incoming
from console.channels.email.forwards import Forwarded, forwarded
from console.channels.email.letter import Letter
from console.domain.arrivals import WITHIN, too_many
from console.domain.ids import Id
from console.domain.people import IdentityKind, normal_identity
from console.domain.threading import KnownTicket
from console.queries.mail import ConsultationOfMail, KnownMail, MailFacts, MessageOfMail, PersonOfMail, TicketOfMail

# Hostile letters name thousands of everything; nobody's conversation or report is that long.
MAX_IDS = 60
MAX_FAILED = 50
MAX_TO = 20


def folded(email: str) -> str:
    return normal_identity(IdentityKind.EMAIL, email, "")


def answered_ids(letter: Letter) -> tuple[str, ...]:
    """The Message-IDs it answers, the newest of the thread first."""
    return tuple(dict.fromkeys((*letter.in_reply_to[:MAX_IDS], *reversed(letter.references[-MAX_IDS:]))))


def report_is_about(letter: Letter) -> tuple[str, ...]:
    """The Message-ID of the letter a report is about, or its mark where a server took that Message-ID away."""
    if letter.bounce is None:
        return answered_ids(letter)
    named = letter.bounce.original_message_id
    marked = (letter.bounce.mark.hex,) if letter.bounce.mark is not None else ()
    return (*((named,) if named else ()), *marked) or answered_ids(letter)


def question(arriving: Sequence[Incoming]) -> KnownMail:
    """Everything that has to be asked of the desk to place these letters."""
    emails: dict[str, None] = {}
    message_ids: dict[str, None] = {}
    numbers: dict[int, None] = {}
    marks: dict[Id, None] = {}
    for letter in (one.letter for one in arriving):
        emails.update(dict.fromkeys(_emails(letter)))
        message_ids.update(dict.fromkeys(answered_ids(letter)))
        message_ids.update(dict.fromkeys((letter.message_id,) if letter.message_id else ()))
        marks.update(dict.fromkeys(filter(None, (letter.mark, letter.bounce.mark if letter.bounce else None))))
        numbers.update(dict.fromkeys(letter.ticket_tags))
        if letter.bounce is not None:
            emails.update(dict.fromkeys(folded(one.email) for one in letter.bounce.recipients[:MAX_FAILED]))
            message_ids.update(dict.fromkeys(report_is_about(letter)))
    times = [one.arrived for one in arriving]
    span = (min(times) - WITHIN, max(times)) if times else None
    ids = tuple(one.id for one in arriving)
    return KnownMail(tuple(message_ids), tuple(numbers), tuple(emails), ids, tuple(marks), span)


def further_question(arriving: Sequence[Incoming], known: Known) -> KnownMail | None:
    """What can only be asked once it is known who is of the desk: whose letters they pass on."""
    passed_on = (known.passed_on(one.letter) for one in arriving)
    emails = dict.fromkeys(email for found in passed_on if found is not None for email in _emails(found.letter))
    return KnownMail(emails=tuple(emails)) if emails else None


def _emails(letter: Letter) -> list[str]:
    """Of everybody whom placing it may meet."""
    people = (
        *((letter.sender,) if letter.sender else ()),
        *letter.reply_to[:MAX_TO],
        *letter.to[:MAX_TO],
        *letter.cc[:MAX_TO],
    )
    return [folded(person.email) for person in people if person.email]


class Known:
    """Grows while letters are placed. A ticket that is only being opened has a number below zero until the desk has
    given it one.
    """

    def __init__(self) -> None:
        self.letters: dict[Id, int | None] = {}
        self.agents: dict[str, Id] = {}
        self.last_number = 0
        self.ours: frozenset[str] = frozenset()
        self.blocked: frozenset[str] = frozenset()
        self._messages: dict[str, MessageOfMail] = {}
        self._consulted: dict[Id, ConsultationOfMail] = {}
        self._people: dict[str, tuple[PersonOfMail, ...]] = {}
        self._tickets: dict[int, TicketOfMail] = {}
        self._written: dict[Id, dict[Id, datetime]] = {}
        self._opened = 0

    def learn(self, facts: MailFacts) -> None:
        """Adds what the desk says; what was added here stays in force."""
        for header_id, message in facts.messages.items():
            self._messages.setdefault(header_id, message)
        for letter, ticket in facts.letters.items():
            self.letters.setdefault(letter, ticket)
        for email, people in facts.people.items():
            self._people.setdefault(email, people)
        for number, found in facts.tickets.items():
            self._tickets.setdefault(number, found)
        for mark, message in facts.marked.items():
            self._messages.setdefault(mark.hex, message)
        for person, letters in facts.written.items():
            # When it arrived is known of what came lately (Intake); else its own date has to do.
            self._written[person] = dict(letters) | self._written.get(person, {})
        self._consulted |= facts.consulted
        self.agents |= facts.agents
        self.ours = facts.ours
        self.blocked |= facts.blocked
        self.last_number = facts.last_number

    def ticket(self, number: int) -> TicketOfMail:
        return self._tickets[number]

    def messages_for(self, letter: Letter) -> dict[str, MessageOfMail]:
        """Those it answers or reports on, by Message-ID, the newest of the thread first."""
        named = (*report_is_about(letter), *answered_ids(letter))
        return {identity: self._messages[identity] for identity in named if identity in self._messages}

    def consulted(self, letter: Letter) -> tuple[ConsultationOfMail, MessageOfMail] | None:
        """The question to an expert that it answers, with the letter it was in: only from the address that was asked,
        for whoever it was sent to alone knows how our letter is called."""
        answered = next((self._messages[name] for name in answered_ids(letter) if name in self._messages), None)
        found = self._consulted.get(answered.id) if answered is not None else None
        sender = folded(letter.sender.email) if letter.sender is not None else ""
        return (found, answered) if found is not None and answered is not None and sender == found.email else None

    def add_advice(self, letter_id: Id, letter: Letter, ticket: int, at: datetime, of: ConsultationOfMail) -> None:
        """Beside its ticket: whoever wrote it does not belong to that one."""
        self.letters[letter_id] = ticket
        self._consulted[letter_id] = of
        if letter.message_id is not None:
            self._messages.setdefault(letter.message_id, MessageOfMail(letter_id, ticket, at, on_its_way=False))

    def passed_on(self, letter: Letter) -> Forwarded | None:
        """The letter that one of the desk passes on to it. Whoever else does so writes for themselves."""
        if letter.sender is None or folded(letter.sender.email) not in self.agents:
            return None
        found = forwarded(letter)
        sender = folded(found.letter.sender.email) if found is not None and found.letter.sender is not None else ""
        return found if sender and sender not in self.ours and sender not in self.agents else None

    def is_one_of_ours(self, letter: Letter) -> bool:
        """Whether it is a letter that the desk sent, by its Message-ID or by the mark it carries."""
        names = (letter.message_id or "", letter.mark.hex if letter.mark is not None else "")
        return any(name in self._messages and self._messages[name].ours for name in names)

    def about(self, letter: Letter) -> str | None:
        """The name by which our letter is known that a report is about."""
        named = report_is_about(letter)
        return next((name for name in named if name in self._messages), next(iter(named), None))

    def writes_too_much(self, person: Id, arrived: datetime) -> bool:
        return too_many(self._written.get(person, {}).values(), arrived)

    def wrote(self, person: Id, letter: Id, arrived: datetime) -> None:
        self._written.setdefault(person, {})[letter] = arrived

    def arrived_since(self, moment: datetime) -> dict[Id, dict[Id, datetime]]:
        """When letters arrived, by who wrote them."""
        lately = {
            person: {letter: at for letter, at in letters.items() if at > moment}
            for person, letters in self._written.items()
        }
        return {person: letters for person, letters in lately.items() if letters}

    def recall(self, arrived: dict[Id, dict[Id, datetime]]) -> None:
        """What `arrived_since` gave before."""
        self._written = {person: dict(letters) for person, letters in arrived.items()}

    def tickets_for(self, letter: Letter, unnamed: frozenset[int]) -> dict[int, KnownTicket]:
        """As threading wants them. `unnamed` are numbers the letter cannot mean."""
        wanted = {message.ticket for message in self.messages_for(letter).values()}
        wanted |= {number for number in letter.ticket_tags if number in self._tickets and number not in unnamed}
        found: dict[int, KnownTicket] = {}
        while wanted:
            ticket = self._tickets[wanted.pop()]
            members = ticket.addresses | self.agents.keys()
            found[ticket.number] = KnownTicket(ticket.number, frozenset(members), ticket.merged_into)
            if ticket.merged_into is not None and ticket.merged_into not in found:
                wanted.add(ticket.merged_into)
        return found

    def is_to(self, letter: Letter, participant: Id | None) -> bool:
        """Whether the participant is among those it was written or copied to."""
        return any(
            person.id == participant
            for address in (*letter.to[:MAX_TO], *letter.cc[:MAX_TO])
            for person in self._people.get(folded(address.email), ())
        )

    def person(self, email: str, preferred: Id | None = None) -> PersonOfMail | None:
        """Who is known under an address; of several the preferred one, else the longest known."""
        people = self._people.get(folded(email), ())
        return next((person for person in people if person.id == preferred), people[0] if people else None)

    def add_person(self, email: str, person: PersonOfMail) -> None:
        self._people[folded(email)] = (*self._people.get(folded(email), ()), person)

    def mark(self, email: str, failed_at: datetime | None) -> None:
        people = self._people.get(folded(email), ())
        self._people[folded(email)] = tuple(msgspec.structs.replace(one, failed_at=failed_at) for one in people)

    def open_ticket(self, ticket_id: Id, participant_id: Id | None) -> int:
        self._opened += 1
        number = -self._opened
        self._tickets[number] = TicketOfMail(ticket_id, number, None, participant_id, frozenset())
        return number

    def add_letter(self, letter_id: Id, letter: Letter, ticket: int | None, at: datetime) -> None:
        self.letters[letter_id] = ticket
        if ticket is None:
            return
        if letter.message_id is not None:
            self._messages.setdefault(letter.message_id, MessageOfMail(letter_id, ticket, at, on_its_way=False))
        people = (*((letter.sender,) if letter.sender else ()), *letter.to, *letter.cc)
        addresses = {folded(person.email) for person in people} - {""}
        known = self._tickets[ticket]
        self._tickets[ticket] = msgspec.structs.replace(known, addresses=known.addresses | addresses)
