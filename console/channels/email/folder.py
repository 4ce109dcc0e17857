"""The folder that letters come from: what waits in it, how far it was taken in, and the marks of what was taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from console.channels.email.imap import Connection
from console.commands.base import Stamp
from console.commands.mailboxes import NoteProgress
from console.domain.ids import made_at
from console.domain.mailboxes import Keep, Mailbox
from console.errors import MailServerRefuses
from console.queries.mailboxes import Progress
from console.sync.hub import HubDesk


class Folder:
    """Under another UIDVALIDITY, or where it has not reached the place, it is looked through as at first: `Incoming.id`
    knows what is on the desk already.

    Its place is noted with a UIDVALIDITY below zero until it was looked through once: as long as that, old letters
    that nobody wants may stand behind the place.
    """

    def __init__(self, desk: HubDesk, mailbox: Mailbox, connection: Connection) -> None:
        self._desk = desk
        self._mailbox = mailbox
        self._connection = connection
        self._opened = connection.open(mailbox.folder)
        validity = self._opened.uid_validity
        noted = desk.read(Progress(mailbox.id, mailbox.folder)).result()
        known = noted is not None and validity != 0 and abs(noted.uid_validity) == validity
        # A UID that was never given here: the folder was made anew, or is another one, under the same UIDVALIDITY.
        if noted is not None and 0 < self._opened.next_uid <= noted.uid:
            known = False
        self._noted = (noted.uid_validity, noted.uid) if noted is not None and known else (0, 0)
        self._first = self._noted[0] <= 0
        self._seen = self._noted[1]
        self._proved = False
        self._refused: MailServerRefuses | None = None
        self.waiting: set[int] = set()
        """UIDs."""
        self.look()

    def look(self) -> None:
        """Finds what came since it was looked at last."""
        if self._first and self._mailbox.since_days:
            # Counted from when the mailbox was set up: what was too old then stays so, also when it is looked through
            # again. The day more is for servers whose days begin elsewhere.
            day = made_at(self._mailbox.id) - timedelta(days=self._mailbox.since_days + 1)
            found = [uid for uid in self._connection.since(day.date()) if uid > self._seen]
            last = self._opened.next_uid - 1 if self._opened.next_uid else max(self._connection.newer(0), default=0)
        else:
            found = self._connection.newer(self._seen)
            last = 0
        self._seen = max((self._seen, last, *found))
        self.waiting.update(found)

    def done(self, uids: Iterable[int], *, taken: Sequence[int], copies: Sequence[int]) -> None:
        """Of these, what was `taken` gets its mark on the server; copies of our own letters go where they belong."""
        try:
            if self._mailbox.keep is Keep.READ:
                self._connection.mark_read(taken)
            elif self._mailbox.keep is Keep.MOVED and self._mailbox.kept_in not in {"", self._mailbox.folder}:
                self._move(taken, self._mailbox.kept_in)
            if self._mailbox.sent_in != self._mailbox.folder:
                self._move(copies, self._mailbox.sent_in)
        except MailServerRefuses as fault:
            # They are on the desk: that the server does not mark them must not bring them again and again.
            self._refused = fault
        self.waiting.difference_update(uids)
        self._proved = self._proved or bool(copies)
        self._note()

    def settle(self) -> None:
        """To be called when nothing waits any more. Raises what the server refused meanwhile."""
        self._note()
        self._first = False
        if self._refused is not None:
            raise self._refused

    def _move(self, uids: Sequence[int], folder: str) -> None:
        if uids:
            self._connection.mark_read(uids)
            self._connection.move(uids, folder)

    def _note(self) -> None:
        place = min(self.waiting) - 1 if self.waiting else self._seen
        validity = self._opened.uid_validity
        note = (-validity if self._first and self.waiting else validity, place)
        if note == self._noted and not self._proved:
            return
        stamp = Stamp(self._desk.new_id(), self._desk.now(), None)
        proved_at = stamp.at if self._proved else None
        account = self._mailbox.receiving
        self._desk.submit(
            NoteProgress(stamp, self._mailbox.id, self._mailbox.folder, *note, proved_at, account)
        ).result()
        self._noted, self._proved = note, False
