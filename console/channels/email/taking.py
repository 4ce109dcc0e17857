"""Puts letters of one mailbox on the desk, whatever is in them: none is lost, and none stands in the way of others."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from console.channels.email.arrival import Incoming, incoming
from console.channels.email.classify import Ours
from console.channels.email.intake import Intake
from console.channels.email.letter import Letter
from console.channels.email.ours import ours_of
from console.channels.email.parse import read
from console.channels.email.whereabouts import whereabouts
from console.commands.base import Refused, Stamp
from console.commands.mail import SetAside
from console.domain.disposition import Disposition
from console.domain.ids import Id, uuid7
from console.domain.mailboxes import LARGEST_IN, MEGABYTE, Mailbox, Proof, message_of
from console.errors import ConsoleError, HubRefuses, LettersBroken
from console.queries.mail import KnownMail
from console.sync.hub import HubDesk

UNREADABLE = "It could not be read. The original is kept as it came."
UNKEPT = "It could not be put on a ticket. The original is kept as it came."
NOT_ALLOWED = "The gateway has no right to what this letter needs on the desk. The original is kept as it came."
WITHHELD = "The mail server does not give its content. It still lies in the mailbox."
TOO_LARGE = (
    f"It is larger than {LARGEST_IN // MEGABYTE} MB. Its headers are here; the letter still lies in the mailbox."
)

_log = logging.getLogger("console.channels.email")
_BROKEN_IN_A_ROW = 5
"""After so many it is not the letters that are to blame."""
_LONG_AGO = datetime(1971, 1, 1, tzinfo=UTC)


class Taking:
    """`read` and the desk's own rules may fail on a letter nobody has thought of: that one is set aside.

    When several in a row fail, LettersBroken is raised, and again after each one more that fails: a fault that breaks
    every letter must be seen before it has set all of them aside, and some letters that were made to break us must not
    keep the others out for good.
    """

    def __init__(self, desk: HubDesk, mailbox: Mailbox, reading: Callable[[bytes, Ours], Letter] = read) -> None:
        self._desk = desk
        self._mailbox = mailbox
        self._reading = reading
        self._intake = Intake(desk, mailbox.language, mailbox)
        self._in_a_row = 0
        self.kept: set[int] = set()
        """UIDs of what the last `take` put on the desk before it returned or raised."""

    def take(self, letters: Mapping[int, bytes]) -> frozenset[int]:
        """Keeps all of these before it returns. Those that are copies of our own letters, which it leaves alone.

        Raises ConsoleError when the desk is away; then all of it can be done again, and is there once. Raises
        LettersBroken when several in a row were set aside; then those that are not in `kept` were not touched.
        """
        self.kept = set()
        # Asked each time: an address that was added since is ours as well.
        ours = ours_of(self._desk)
        arrived: dict[int, Incoming] = {}
        faults: dict[int, Exception] = {}
        for uid, raw in letters.items():
            try:
                arrived[uid] = incoming(raw, self._reading(raw, ours), self._desk.now())
            except Exception as fault:  # noqa: BLE001  (whatever it is: the next letters must not wait for a new version)
                faults[uid] = fault
        copies = self._copies(arrived)
        # In the order they came, so that it is seen how many fail in a row.
        fit: dict[int, Incoming] = {}
        for uid, raw in letters.items():
            if uid in arrived:
                fit |= {uid: arrived[uid]} if uid not in copies else {}
                continue
            self._store(fit)
            fit = {}
            self._give_up(uid, raw, None, faults[uid], UNREADABLE)
        self._store(fit)
        return copies

    def without_content(self, head: bytes, disposition: Disposition, reason: str) -> None:
        """Keeps what is known of a letter that is not fetched: its headers, as far as the server gives them."""
        ours = ours_of(self._desk)
        try:
            letter = self._reading(head, ours)
        except Exception as fault:  # noqa: BLE001  (as above)
            _tell(fault)
            letter = None
        self._keep_aside(head, letter, disposition, reason)

    def _store(self, letters: Mapping[int, Incoming]) -> None:
        if not letters:
            return
        try:
            self._intake.take(list(letters.values()))
        except HubRefuses as fault:
            # Not let in at all, setting one aside is refused as well, and that is raised.
            self._store_each(letters, fault, NOT_ALLOWED)
        except ConsoleError:
            raise
        except Exception as fault:  # noqa: BLE001  (as above)
            self._store_each(letters, fault, UNKEPT)
        else:
            self.kept.update(letters)
            self._in_a_row = 0

    def _store_each(self, letters: Mapping[int, Incoming], fault: Exception, reason: str) -> None:
        """After a `fault` with all of them."""
        if len(letters) > 1:
            for uid, one in letters.items():
                self._store({uid: one})
            return
        for uid, one in letters.items():
            self._give_up(uid, one.raw, one.letter, fault, reason)

    def _give_up(self, uid: int, raw: bytes, letter: Letter | None, fault: Exception, reason: str) -> None:
        _tell(fault)
        self._keep_aside(raw, letter, Disposition.BROKEN, reason)
        self.kept.add(uid)
        self._in_a_row += 1
        if self._in_a_row >= _BROKEN_IN_A_ROW:
            raise LettersBroken(
                "Letter after letter could not be taken in.",
                "The last ones were set aside: Third Ring has a fault, or the gateway lacks a right. "
                "The others wait in the mailbox, and are tried one at a time.",
                "Look at them under Letters set aside, and update Third Ring. "
                "If it stays so, report it with the log of the gateway.",
            )

    def _copies(self, arrived: Mapping[int, Incoming]) -> frozenset[int]:
        """Copies that letters of ours sent to their own mailbox, to prove that they left."""
        if self._mailbox.proof is not Proof.COPY:
            return frozenset()
        named: dict[int, Id] = {}
        for uid, one in arrived.items():
            sender, message = one.letter.sender, message_of(one.letter.message_id or "")
            # Its Message-ID names the mailbox it was written for, which it may not have left through in the end.
            if message is None or message != one.letter.mark:
                continue
            if sender is not None and sender.email.casefold() in self._mailbox.addresses:
                named[uid] = message
        if not named:
            return frozenset()
        # Other programs make names of the same shape: only the desk knows which letters are its own.
        known = self._desk.read(KnownMail(letters=tuple(named.values()))).result().letters
        return frozenset(uid for uid, message in named.items() if message in known)

    def _keep_aside(self, raw: bytes, letter: Letter | None, disposition: Disposition, reason: str) -> None:
        command = SetAside(
            Stamp(self._desk.new_id(), self._desk.now(), None),
            # The same when it comes again: what failed before it was marked on the server is fetched once more.
            uuid7(_LONG_AGO, sha256(self._mailbox.id.bytes + raw).digest()),
            self._desk.now(),
            disposition,
            (letter.sender.email or letter.sender.name) if letter is not None and letter.sender is not None else "",
            letter.subject if letter is not None else "",
            raw,
            letter.message_id if letter is not None else None,
            mailbox_id=self._mailbox.id,
            reason=reason,
        )
        try:
            self._put(command)
        except ConsoleError:
            raise
        except Exception as fault:  # noqa: BLE001  (it may be its words that cannot be kept)
            _tell(fault)
            bare = msgspec.structs.replace(command, sender="", subject="", header_id=None)
            self._put(bare)

    def _put(self, command: SetAside) -> None:
        try:
            self._desk.submit_all([command])
        except Refused:
            # It is there already.
            return


def _tell(fault: Exception) -> None:
    _log.error("a letter is set aside: %s", whereabouts(fault))
