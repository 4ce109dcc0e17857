"""Servers that leave out what was asked for, and tell what was not: no letter is lost, no healthy one doubted."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

import pytest

from console.channels.email.imap import Connection
from console.channels.email.receiving import Receiving
from console.commands.mailboxes import SaveMailbox
from console.domain.disposition import Disposition
from console.domain.mailboxes import Login, Mailbox, Security, Server
from tests.channels.email.receiving import ADDRESS, aside, kept, letter, name_of, names, run_until
from tests.mail_servers import HOST
from tests.making import Bench


class Odd(ThreadingTCPServer):
    """An IMAP server with one folder, whose letters are its UIDs, and with what is odd about it."""

    daemon_threads = True

    def __init__(self, **letters: bytes) -> None:
        super().__init__((HOST, 0), _Clerk)
        self.letters = {int(uid.removeprefix("uid")): raw for uid, raw in letters.items()}
        self.no_body: set[int] = set()
        self.no_head: set[int] = set()
        self.gone_midway: set[int] = set()
        """Letters that somebody deletes between the question for their sizes and that for the letters."""
        self.flags: list[int] = []
        """Letters that somebody marks during every question: the server tells of them."""

    @property
    def server(self) -> Server:
        return Server(HOST, self.server_address[1], Security.PLAIN, "help")


class _Clerk(StreamRequestHandler):
    disable_nagle_algorithm = True
    server: Odd

    def handle(self) -> None:
        self.wfile.write(b"* OK ready\r\n")
        while said := self.rfile.readline():
            tag, *words = said.split()
            line = b" ".join(words).upper()
            for answer in self._answers(line):
                self.wfile.write(answer + b"\r\n")
            self.wfile.write(tag + b" OK so\r\n")

    def _answers(self, line: bytes) -> Iterator[bytes]:
        letters = self.server.letters
        if line == b"CAPABILITY":
            yield b"* CAPABILITY IMAP4rev1"
        elif line.startswith(b"SELECT"):
            yield b"* %d EXISTS" % len(letters)
            yield b"* OK [UIDVALIDITY 1] so"
            yield b"* OK [UIDNEXT %d] so" % (max(letters, default=0) + 1)
            yield b"* FLAGS (\\Seen)"
        elif line.startswith(b"UID SEARCH"):
            yield b"* SEARCH" + b"".join(b" %d" % uid for uid in letters)
        elif line.startswith(b"UID FETCH"):
            yield from self._fetched(line)

    def _fetched(self, line: bytes) -> Iterator[bytes]:
        odd = self.server
        asked, what = line.split(b" ", 3)[2:]
        for number, (uid, raw) in enumerate(list(odd.letters.items()), 1):
            if uid in odd.flags:
                yield b"* %d FETCH (UID %d FLAGS (\\Seen))" % (number, uid)
            if not any(_within(uid, part) for part in asked.split(b",")):
                continue
            head = raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            if b"SIZE" in what:
                yield b"* %d FETCH (UID %d RFC822.SIZE %d)" % (number, uid, len(raw))
            elif b"HEADER" in what and uid not in odd.no_head:
                yield b"* %d FETCH (UID %d BODY[HEADER]<0> {%d}\r\n%s)" % (number, uid, len(head), head)
            elif b"BODY.PEEK[]" in what and uid in odd.gone_midway:
                del odd.letters[uid]
            elif b"BODY.PEEK[]" in what and uid not in odd.no_body:
                yield b"* %d FETCH (UID %d BODY[] {%d}\r\n%s)" % (number, uid, len(raw), raw)


def _within(uid: int, part: bytes) -> bool:
    first, last = re.fullmatch(rb"(\d+)(?::(\d+))?", part).groups()  # type: ignore[union-attr]
    return int(first) <= uid <= int(last or first)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def odd() -> Iterator[Odd]:
    with Odd(uid77=letter(77), uid80=letter(80), uid81=letter(81)) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


def receive(bench: Bench, odd: Odd) -> None:
    mailbox = Mailbox(id=bench.new_id(), name="Help desk", address=ADDRESS, receiving=odd.server, since_days=0)
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    run_until(Receiving(bench.desk, mailbox, lambda _: "x"))


def test_what_is_told_without_being_asked_is_no_answer(odd: Odd) -> None:
    odd.flags = [77, 81]
    odd.no_body = {81}
    with Connection(odd.server, Login.PASSWORD, lambda _: "x") as line:
        line.open("INBOX")
        assert line.sizes([80]) == {80: len(letter(80))}
        assert line.letters([80]) == {80: letter(80)}
        # Of the flags of 81 it told, of its content it did not.
        assert line.letters([80, 81]) == {80: letter(80)}
        assert (line.head(80) or b"").startswith(b"Received:")


def test_a_letter_whose_flags_change_meanwhile_is_taken_whole(bench: Bench, odd: Odd) -> None:
    odd.flags = [77, 80, 81]
    receive(bench, odd)
    assert (kept(bench), aside(bench)) == (names(77, 80, 81), [])


@pytest.mark.parametrize("head", [True, False])
def test_a_letter_that_the_server_leaves_out_is_set_aside(bench: Bench, odd: Odd, head: bool) -> None:
    odd.no_body = {80}
    odd.no_head = set() if head else {80}
    receive(bench, odd)
    assert kept(bench) == names(77, 81)
    [told] = aside(bench)
    assert (told.disposition, told.header_id) == (Disposition.BROKEN, name_of(80) if head else None)
    assert "still lies in the mailbox" in told.reason


def test_a_letter_that_is_deleted_meanwhile_is_not_missed(bench: Bench, odd: Odd) -> None:
    odd.gone_midway = {80}
    receive(bench, odd)
    assert (kept(bench), aside(bench)) == (names(77, 81), [])
