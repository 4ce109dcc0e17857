"""One connection to one mailbox over IMAP: looks, fetches, marks, moves, and waits for what comes."""

from __future__ import annotations

import selectors
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from types import TracebackType
from typing import Any

import msgspec
from imapclient import DELETED, SEEN
from imapclient.exceptions import IMAPClientError

from console.channels.email.imap_faults import told
from console.channels.email.imap_login import log_in
from console.channels.email.imap_way import Client, connected
from console.domain.mailboxes import Login, Server
from console.errors import ConsoleError, MailServerRefuses

RENEW_SECONDS = 9 * 60.0
"""RFC 2177 allows 29 minutes of IDLE; Gmail and many routers drop a connection that was silent for ten."""
POLL_SECONDS = 60.0
"""How often one looks where the server cannot tell."""
LINE_OF_IDS = 50_000
"""An answer to SEARCH is one line; the library reads lines of up to a million bytes."""
_AT_ONCE = 500
_HEAD = 1 << 18
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Opened(msgspec.Struct, frozen=True):
    """A folder as it was when it was opened. UIDs mean something under one `uid_validity` (RFC 3501 2.3.1.1)."""

    uid_validity: int
    count: int
    next_uid: int
    writable: bool


class Connection:
    """Logged in. Everything raises MailServerAway or MailServerRefuses; after the first it is of no use any more.

    `secret(refused)` gives password or token, and a new one when the one that is named was refused; it may block, and
    raises ConsoleErrors. `trust` is for a server whose certificate this computer does not trust by itself. A server
    that was asked something and gives no byte for `patience` seconds is gone. For one thread, but for `wake`.
    """

    def __init__(
        self,
        server: Server,
        login: Login,
        secret: Callable[[str], str],
        *,
        trust: ssl.SSLContext | None = None,
        patience: float = 60.0,
    ) -> None:
        self._host = server.host
        self._folder = Opened(0, 0, 1, writable=False)
        self._idles = False
        self.line_of_ids = LINE_OF_IDS
        self._client = _let_in(login, secret, lambda: connected(server, trust, patience), server)
        # Written to by another thread to end a wait.
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self._ear.setblocking(False)
        try:
            with told(self._host):
                self._can = frozenset(self._client.capabilities())
        except BaseException:
            self._drop()
            raise

    def __enter__(self) -> Connection:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if fault is None:
            self.close()
        else:
            self._drop()

    def close(self) -> None:
        if not self._idles:
            with suppress(ConsoleError), told(self._host):
                self._client.logout()
        self._drop()

    def folders(self) -> list[str]:
        with told(self._host):
            return [name for flags, _, name in self._client.list_folders() if b"\\Noselect" not in flags]

    def has(self, folder: str) -> bool:
        with told(self._host):
            return bool(self._client.folder_exists(folder))

    def make(self, folder: str) -> None:
        """Makes a folder unless it is there."""
        with told(self._host):
            if not self._client.folder_exists(folder):
                self._client.create_folder(folder)
                self._client.subscribe_folder(folder)

    def open(self, folder: str, *, to_look: bool = False) -> Opened:
        """What follows is about this folder. `to_look`: nothing in it is changed."""
        with told(self._host):
            said = self._client.select_folder(folder, readonly=to_look)
            # A server without lasting UIDs says no UIDVALIDITY: then everything is new each time, and known again.
            validity, count = said.get(b"UIDVALIDITY", 0), said[b"EXISTS"]
            self._folder = Opened(validity, count, said.get(b"UIDNEXT", 0), b"READ-WRITE" in said and not to_look)
        return self._folder

    def newer(self, uid: int) -> list[int]:
        """UIDs above `uid`, rising."""
        few = uid and self._folder.next_uid - uid <= self.line_of_ids
        # "n:*" is never empty: where nothing is newer it means the last letter (RFC 3501 6.4.8).
        return sorted({one for one in self._search(f"UID {uid + 1}:*", few=bool(few)) if one > uid})

    def since(self, day: date) -> list[int]:
        """UIDs of all letters that the server got on this day or later, and of all that are unread; rising."""
        return sorted(set(self._search(f"OR SINCE {day.day}-{_MONTHS[day.month - 1]}-{day.year} UNSEEN", few=False)))

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Bytes of each letter that is still there; 0 where the server told of it, but not how large it is."""
        found: dict[int, int] = {}
        for some in _parts(uids):
            answer = self._fetch(some, "RFC822.SIZE")
            # One without a size counts as there: taken for one that is gone, it would be passed over for ever.
            found |= {uid: one.get(b"RFC822.SIZE", 0) for uid, one in answer.items()}
        return found

    def letters(self, uids: Sequence[int]) -> dict[int, bytes]:
        """Those that are still there, whole, as far as the server gives them. The caller looks at their sizes first."""
        answer = self._fetch(uids, "BODY.PEEK[]")
        return {uid: one[b"BODY[]"] or b"" for uid, one in answer.items() if b"BODY[]" in one}

    def head(self, uid: int) -> bytes | None:
        """The headers of a letter, up to 256 KB; None when it is not there any more, or they are not given."""
        one = self._fetch([uid], f"BODY.PEEK[HEADER]<0.{_HEAD}>").get(uid)
        return one[b"BODY[HEADER]<0>"] or b"" if one is not None and b"BODY[HEADER]<0>" in one else None

    def mark_read(self, uids: Sequence[int]) -> None:
        with told(self._host):
            for some in _parts(uids):
                self._client.add_flags(some, [SEEN], silent=True)

    def move(self, uids: Sequence[int], folder: str) -> None:
        """The folder is made when it is missing. A letter may be there twice when the way breaks in the middle."""
        self.make(folder)
        with told(self._host):
            for some in _parts(uids):
                if b"MOVE" in self._can:
                    self._client.move(some, folder)
                    continue
                self._client.copy(some, folder)
                self._client.add_flags(some, [DELETED], silent=True)
                if b"UIDPLUS" in self._can:
                    self._client.uid_expunge(some)
                elif set(self._client.search("DELETED")) <= set(some):
                    # Letters that a person has marked to be deleted are not ours to remove.
                    self._client.expunge()

    def find(self, header_id: str, folders: Iterable[str]) -> str | None:
        """In which of these folders a letter with this Message-ID lies; they are asked in this order.

        What is moved from one to another meanwhile is found when the one it leaves stands first. Opens them.
        """
        for folder in folders:
            if self.has(folder):
                self.open(folder, to_look=True)
                if self.named(header_id):
                    return folder
        return None

    def named(self, header_id: str) -> list[int]:
        """UIDs of the letters with this Message-ID in the folder that is open."""
        with told(self._host):
            return list(self._client.search(["HEADER", "Message-ID", header_id]))

    def wait(self, seconds: float = RENEW_SECONDS) -> bool:
        """Returns when something may have come, after `seconds` at the latest. False, and at once, after `wake`: then
        the connection is to be closed.
        """
        with told(self._host), selectors.DefaultSelector() as selector:
            selector.register(self._ear, selectors.EVENT_READ)
            if b"IDLE" in self._can:
                selector.register(self._client.socket(), selectors.EVENT_READ)
                return self._idle(selector, seconds)
            if selector.select(min(seconds, POLL_SECONDS)):
                return False
            self._client.noop()
            return True

    def wake(self) -> None:
        """Ends a wait, or the next one. From any thread, also when the connection is gone."""
        with suppress(OSError):
            self._bell.send(b"!")

    def _idle(self, selector: selectors.BaseSelector, seconds: float) -> bool:
        end = time.monotonic() + seconds
        news = self._client.idle() or _tells(self._client.idle_check())
        while not news:
            ready = [key.fileobj for key, _ in selector.select(max(0.0, end - time.monotonic()))]
            if self._ear in ready:
                # To leave in good order would take an answer, for which one could wait in vain.
                self._idles = True
                return False
            if not ready:
                break
            said = self._client.idle_check()
            # Nothing to read where something was announced: the end of the connection, which `idle_done` tells of.
            news = not said or _tells(said)
        self._client.idle_done()
        return True

    def _search(self, criteria: str, *, few: bool) -> Iterator[int]:
        with told(self._host):
            first = 1 if few else max(1, self._folder.count - self.line_of_ids + 1)
            if first == 1:
                yield from self._client.search(criteria)
                return
            # From the newest down: numbers move down where letters vanish, so one may be seen twice but none missed.
            yield from self._client.search(f"{first}:* {criteria}")
            while first > 1:
                last, first = first - 1, max(1, first - self.line_of_ids)
                yield from self._client.search(f"{first}:{last} {criteria}")

    def _fetch(self, uids: Sequence[int], what: str) -> dict[int, dict[bytes, Any]]:
        """What was told of these. An answer may lack what was asked for: others change flags meanwhile, of which the
        server tells in the same way (RFC 3501 7.4.2).
        """
        if not uids:
            return {}
        with told(self._host):
            found: dict[int, dict[bytes, Any]] = self._client.fetch(uids, [what])
        asked = set(uids)
        return {uid: one for uid, one in found.items() if uid in asked}

    def _drop(self) -> None:
        with suppress(OSError, IMAPClientError):
            self._client.shutdown()
        self._bell.close()
        self._ear.close()


def _let_in(login: Login, secret: Callable[[str], str], way: Callable[[], Client], server: Server) -> Client:
    if login is Login.NONE:
        raise MailServerRefuses(
            "The mail server wants to know who comes.",
            "The mailbox is set to log in nowhere, and letters are given to nobody unknown.",
            "Choose in the settings of the mailbox how the desk logs in.",
        )
    first = secret("")
    try:
        return _logged_in(way(), server, login, first)
    except MailServerRefuses:
        # A token may have been withdrawn before its time, a password changed by somebody else: once with the new one.
        fresh = secret(first)
        if fresh == first:
            raise
        return _logged_in(way(), server, login, fresh)


def _logged_in(client: Client, server: Server, login: Login, secret: str) -> Client:
    try:
        with told(server.host):
            log_in(client, server, login, secret)
    except BaseException:
        with suppress(OSError, IMAPClientError):
            client.shutdown()
        raise
    return client


def _tells(said: Sequence[tuple[Any, ...]]) -> bool:
    """Whether these answers of an IDLE speak of something new."""
    return any(word in answer for answer in said for word in (b"EXISTS", b"BYE"))


def _parts(uids: Sequence[int]) -> Iterator[Sequence[int]]:
    # Servers take lines of 8 KB (RFC 7162 4).
    return (uids[start : start + _AT_ONCE] for start in range(0, len(uids), _AT_ONCE))
