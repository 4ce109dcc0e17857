"""Takes letters in, a batch in one transaction: asks what is known, has them placed, and gives the commands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from console.channels.email.arrival import Incoming, Taken
from console.channels.email.known import Known, further_question, question
from console.channels.email.placing import Batch
from console.commands.base import Refused
from console.domain.arrivals import WITHIN
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.queries.mail import TicketNumbers
from console.sync.hub import HubDesk

_TRIES = 5


class Intake:
    """Puts letters on a desk, a batch in one transaction.

    `language` is that of the desk, in which it is told what the program did. Letters come through `mailbox`, or (None)
    are brought along from elsewhere: then they are old, and nobody waits for them. With `dry` nothing is written, and
    the numbers told are those the tickets would get.
    """

    def __init__(self, desk: HubDesk, language: str, mailbox: Mailbox | None = None, *, dry: bool = False) -> None:
        self._desk = desk
        self._language = language
        self._mailbox = mailbox
        self._dry = dry
        self._began = desk.now()
        self._dreamt = Known()
        self._given: set[int] = set()
        self._arrived: dict[Id, dict[Id, datetime]] = {}

    def take(self, letters: Sequence[Incoming]) -> list[Taken]:
        """Where each of them went, in the same order. All are kept when this returns, or none when it raises."""
        for left in reversed(range(_TRIES)):
            batch = self._placed(letters)
            if self._dry:
                self._dreamt = batch.known
                return [self._foretold(taken, batch.known) for taken in batch.taken]
            try:
                self._desk.submit_all(batch.commands)
            except Refused:
                # Somebody else took one of these letters, or met one of these people, in the meantime: look again.
                if not left:
                    raise
                continue
            break
        # The date of a letter is the sender's to choose, and the desk keeps no other.
        self._arrived = batch.known.arrived_since(self._desk.now() - WITHIN)
        numbers = self._desk.read(TicketNumbers(tuple(batch.opened.values()))).result()
        self._given |= set(numbers.values())
        return [
            Taken(taken.result, numbers[batch.opened[taken.ticket]]) if taken.ticket in batch.opened else taken
            for taken in batch.taken
        ]

    def _placed(self, letters: Sequence[Incoming]) -> Batch:
        known = self._dreamt if self._dry else Known()
        if not self._dry:
            known.recall(self._arrived)
        known.learn(self._desk.read(question(letters)).result())
        further = further_question(letters, known)
        if further is not None:
            known.learn(self._desk.read(further).result())
        batch = Batch(self._desk, known, self._language, self._mailbox)
        for one in letters:
            # A number given during this run is not what an older letter means: that one has it from another desk.
            unnamed = frozenset(self._given) if one.at < self._began else frozenset()
            batch.place(one, unnamed)
        return batch

    @staticmethod
    def _foretold(taken: Taken, known: Known) -> Taken:
        number = taken.ticket
        return Taken(taken.result, known.last_number - number if number is not None and number < 0 else number)
