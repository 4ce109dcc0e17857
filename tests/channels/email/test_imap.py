"""A mailbox on a real server: looked at, waited for, changed; and every fault of server and network told as one."""

from __future__ import annotations

import random
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import ClassVar

import hypothesis
import pytest

from console.channels.email.imap import Connection
from console.domain.mailboxes import Login, Security, Server
from console.errors import ConsoleError, MailServerAway, MailServerRefuses
from tests.mail_servers import HOST, PASSWORD, Dovecot, MailServer
from tests.mail_servers import mail_server as another
from tests.sync.proxy import Proxy

LETTER = b"From: marta@x.example\r\nMessage-ID: <1@x.example>\r\nSubject: One\r\n\r\nNothing works.\r\n"
OTHER = b"From: jan@x.example\r\nMessage-ID: <2@x.example>\r\nSubject: Two\r\n\r\nNothing at all.\r\n"

NONSENSE = {"quick": 60, "long": 2_000}
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@contextmanager
def connected(server: MailServer, user: str, port: int | None = None, patience: float = 20.0) -> Iterator[Connection]:
    place = server.server(user) if port is None else Server(HOST, port, Security.PLAIN, user)
    with Connection(place, Login.PASSWORD, lambda _: PASSWORD, patience=patience) as connection:
        yield connection


@pytest.fixture
def user(mail_server: MailServer) -> str:
    return mail_server.user()


@pytest.fixture
def line(mail_server: MailServer, user: str) -> Iterator[Connection]:
    with connected(mail_server, user) as line:
        line.open("INBOX")
        yield line


@pytest.fixture
def dovecot(mail_server: MailServer) -> Dovecot:
    if not isinstance(mail_server, Dovecot):
        pytest.skip("only Dovecot knows this")
    return mail_server


def trusting(server: MailServer) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(server.certificate))


@pytest.mark.parametrize("security", list(Security))
def test_every_way_in(mail_server: MailServer, user: str, security: Security) -> None:
    if security is Security.TLS and not isinstance(mail_server, Dovecot):
        pytest.skip("only Dovecot knows this")
    mail_server.deliver(user, LETTER)
    trust = trusting(mail_server)
    with Connection(mail_server.server(user, security), Login.PASSWORD, lambda _: PASSWORD, trust=trust) as line:
        assert line.open("INBOX").count == 1


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_who_cannot_prove_himself_gets_no_password(dovecot: Dovecot, user: str, security: Security) -> None:
    told: list[str] = []
    names = {"localhost": trusting(dovecot), HOST: None}
    for host, trust in names.items():
        port = dovecot.server(user, security).port
        place = Server(host, port, security, user)
        with pytest.raises(MailServerAway) as fault:
            Connection(place, Login.PASSWORD, lambda _: PASSWORD, trust=trust)
        told.append(fault.value.title)
    assert told == ["The mail server could not prove who it is."] * 2


def test_a_password_never_goes_openly_to_another_computer(user: str) -> None:
    with pytest.raises(MailServerAway, match="not protected"):
        Connection(Server("192.0.2.1", 143, Security.PLAIN, user), Login.PASSWORD, lambda _: PASSWORD)


@pytest.mark.parametrize("password", ["wrong", "zażółć gęślą", 'quo"te\\', ""])
def test_a_wrong_password_is_refused(mail_server: MailServer, user: str, password: str) -> None:
    asked: list[str] = []

    def secret(refused: str) -> str:
        asked.append(refused)
        return password

    with pytest.raises(MailServerRefuses) as fault:
        Connection(mail_server.server(user), Login.PASSWORD, secret)
    assert asked == ["", password]
    assert not password or password not in str(fault.value)


def test_a_password_that_somebody_has_changed_is_asked_for_again(mail_server: MailServer, user: str) -> None:
    with Connection(mail_server.server(user), Login.PASSWORD, lambda old: PASSWORD if old else "the old one") as line:
        assert line.folders() == ["INBOX"]


def test_a_token_lets_in_and_an_old_one_is_renewed(dovecot: Dovecot, user: str) -> None:
    old, new = dovecot.token(user, -10), dovecot.token(user)
    asked: list[str] = []

    def secret(refused: str) -> str:
        asked.append(refused)
        return new if refused else old

    with Connection(dovecot.server(user), Login.GOOGLE, secret) as line:
        assert line.folders() == ["INBOX"]
    assert asked == ["", old]
    with pytest.raises(MailServerRefuses):
        Connection(dovecot.server(user), Login.MICROSOFT, lambda _: old)


def test_letters_are_found_by_what_is_new(mail_server: MailServer, user: str, line: Connection) -> None:
    assert line.newer(0) == []
    mail_server.deliver(user, LETTER, OTHER)
    line.open("INBOX")
    assert line.newer(0) == [1, 2]
    assert line.newer(1) == [2]
    # "3:*" means the last letter to a server.
    assert line.newer(2) == line.newer(7) == []
    assert line.sizes([1, 2, 9]).keys() == {1, 2}
    found = line.letters([1, 2])
    assert [b"Subject: One" in found[1], b"Subject: Two" in found[2]] == [True, True]
    head = line.head(2)
    assert head is not None
    assert b"Subject: Two" in head
    assert b"Nothing" not in head
    assert line.head(9) is None


def test_old_letters_are_found_when_they_are_unread(mail_server: MailServer, user: str, line: Connection) -> None:
    today = date.today()  # noqa: DTZ011
    mail_server.deliver(user, LETTER, at=LONG_AGO)
    mail_server.deliver(user, LETTER, at=LONG_AGO, flags=[r"\Seen"])
    mail_server.deliver(user, OTHER, flags=[r"\Seen"])
    line.open("INBOX")
    assert line.since(today - timedelta(days=3)) == [1, 3]
    line.mark_read([1])
    assert line.since(today - timedelta(days=3)) == [3]


def test_more_letters_than_fit_an_answer(mail_server: MailServer, user: str, line: Connection) -> None:
    mail_server.deliver(user, *[LETTER] * 11)
    line.line_of_ids = 4
    line.open("INBOX")
    assert line.newer(0) == list(range(1, 12))
    assert line.newer(2) == list(range(3, 12))
    assert line.newer(9) == [10, 11]
    assert line.since(date(2020, 1, 1)) == list(range(1, 12))
    # What others remove meanwhile moves the numbers by which the parts are asked for.
    with mail_server.client(user) as client:
        client.select_folder("INBOX")
        client.delete_messages([1, 2, 3, 4, 5, 6])
        client.expunge()
    assert set(line.newer(0)) >= {7, 8, 9, 10, 11}


@pytest.mark.parametrize("without", [set(), {b"MOVE"}, {b"MOVE", b"UIDPLUS"}])
def test_letters_go_to_a_folder(mail_server: MailServer, user: str, line: Connection, without: set[bytes]) -> None:
    mail_server.deliver(user, LETTER, OTHER)
    mail_server.deliver(user, LETTER, flags=[r"\Deleted"])
    line._can -= without
    line.open("INBOX")
    line.move([1], "Załatwione & więcej")
    assert "Załatwione & więcej" in line.folders()
    assert len(mail_server.folder(user, "Załatwione & więcej")) == 1
    # What somebody else has marked to be deleted is not ours to remove.
    assert len(mail_server.folder(user)) == (3 if without == {b"MOVE", b"UIDPLUS"} else 2)


def test_a_letter_of_ours_is_found_by_its_name(mail_server: MailServer, user: str, line: Connection) -> None:
    mail_server.deliver(user, OTHER)
    assert line.find("<1@x.example>", ["INBOX", "Sent", "Wysłane"]) is None
    line.make("Wysłane")
    mail_server.deliver(user, LETTER, folder="Wysłane")
    assert line.find("<1@x.example>", ["INBOX", "Sent", "Wysłane"]) == "Wysłane"
    assert line.find("<2@x.example>", ["INBOX", "Wysłane"]) == "INBOX"


def test_a_wait_ends_with_a_letter(mail_server: MailServer, user: str, line: Connection) -> None:
    later = threading.Timer(0.2, lambda: mail_server.deliver(user, LETTER))
    later.start()
    # Far beyond the limit of a test: only the letter can end it.
    assert line.wait(3600)
    assert line.newer(0) == [1]
    later.join()


def test_a_letter_that_comes_between_look_and_wait_is_not_slept_through(
    dovecot: Dovecot, user: str, line: Connection
) -> None:
    for number in range(1, 6):
        dovecot.deliver(user, LETTER)
        assert line.wait(3600)
        assert line.newer(number - 1) == [number]


def test_a_wait_is_renewed(line: Connection) -> None:
    for _ in range(3):
        assert line.wait(0.05)
    assert line.newer(0) == []


@pytest.mark.parametrize("told_first", [False, True])
def test_a_wait_ends_at_once_when_told(mail_server: MailServer, user: str, told_first: bool) -> None:
    with connected(mail_server, user) as line:
        line.open("INBOX")
        teller = threading.Timer(0.0 if told_first else 0.2, line.wake)
        teller.start()
        if told_first:
            teller.join()
        assert not line.wait(3600)
        teller.join()
    line.wake()


def test_where_the_server_cannot_tell_one_looks_again(mail_server: MailServer, user: str, line: Connection) -> None:
    line._can -= {b"IDLE"}
    mail_server.deliver(user, LETTER)
    assert line.wait(0.05)
    assert line.newer(0) == [1]
    threading.Timer(0.1, line.wake).start()
    assert not line.wait(3600)


EVERYTHING: tuple[Callable[[Connection], object], ...] = (
    lambda line: line.folders(),
    lambda line: line.has("INBOX"),
    lambda line: line.make("Other"),
    lambda line: line.open("INBOX"),
    lambda line: line.newer(0),
    lambda line: line.since(date(2026, 1, 1)),
    lambda line: line.sizes([1]),
    lambda line: line.letters([1]),
    lambda line: line.head(1),
    lambda line: line.mark_read([1]),
    lambda line: line.move([1], "Other"),
    lambda line: line.find("<1@x.example>", ["INBOX"]),
    lambda line: line.wait(3600),
)


def test_a_server_that_dies_is_told_by_everything() -> None:
    server = another()
    with ExitStack() as open_things:
        open_things.callback(server.close)
        user = server.user()
        server.deliver(user, LETTER)
        lines = [open_things.enter_context(connected(server, user)) for _ in EVERYTHING]
        for line in lines:
            line.open("INBOX")
        threading.Timer(0.2, server.kill).start()
        with pytest.raises(MailServerAway):
            lines[0].wait(3600)
        for act, line in zip(EVERYTHING, lines, strict=True):
            with pytest.raises(MailServerAway):
                act(line)
        with pytest.raises(MailServerAway, match="cannot be reached"):
            Connection(server.server(user), Login.PASSWORD, lambda _: PASSWORD)


def test_a_line_that_dies_in_silence(mail_server: MailServer, user: str) -> None:
    mail_server.deliver(user, LETTER)
    proxy = Proxy(mail_server.port)
    with ExitStack() as open_things:
        open_things.callback(proxy.close)
        acts: list[Callable[[Connection], object]] = [EVERYTHING[0], EVERYTHING[7], lambda line: line.wait(0.05)]
        lines = [open_things.enter_context(connected(mail_server, user, proxy.port, patience=0.5)) for _ in acts]
        for line in lines:
            line.open("INBOX")
        # From here on nothing comes through, and nobody hangs up.
        proxy.delay = 3600
        for act, line in zip(acts, lines, strict=True):
            with pytest.raises(MailServerAway, match="does not answer"):
                act(line)


class _Nonsense(StreamRequestHandler):
    """Speaks like an IMAP server that has lost its mind, the same way for the same seed."""

    LINES = (
        b"* 3 EXISTS", b"* FETCH", b"* 1 FETCH (UID 1 RFC822.SIZE 3)", b"* 1 FETCH (UID x", b"* SEARCH 1 2 x",
        b"* 1 FETCH (UID 1 BODY[] {5}", b"hello)", b"+ go on", b"+", b"* BYE gone", b"* OK [UIDVALIDITY x] ok",
        b"* OK [UIDVALIDITY 1] ok", b"* CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN", b"* LIST () \".\" \"&AAA\"", b"* LIST",
        b"", b"* 1 FETCH (((((((((", b"* LIST () NIL INBOX", b"T1 OK done", b"* 99999999999999999999 EXISTS",
        b"* OK [UIDNEXT 99999999999999999999999] x", b"* 1 FETCH (UID 1 BODY[] NIL)", b"* -1 EXISTS", b"* SEARCH",
        b"* 1 FETCH (FLAGS (\\Seen) UID 1)", b"\xff\x00\xfe",
    )  # fmt: skip

    disable_nagle_algorithm = True
    SANE: ClassVar = {
        b"CAPABILITY": b"* CAPABILITY IMAP4rev1 IDLE",
        b"SELECT": b"* 3 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 4] ok",
        b"LIST": b'* LIST () "." INBOX',
        b"IDLE": b"+ waiting\r\n* 4 EXISTS",
        b"UID": b"* 1 FETCH (UID 1 RFC822.SIZE 5 BODY[] {5}\r\nhello)",
    }

    def handle(self) -> None:
        chance = self.server.chance  # type: ignore[attr-defined]
        self.wfile.write(b"HTTP/1.1 400 no\r\n" if chance.random() < 0.05 else b"* OK ready\r\n")
        idles = b""
        with suppress(OSError):
            while said := self.rfile.readline():
                tag, word = (*said.split(), b"", b"")[:2]
                if word == b"IDLE":
                    idles = tag
                if word in self.SANE:
                    self.wfile.write(self.SANE[word] + b"\r\n")
                sane = chance.random() < 0.96
                for _ in range(0 if sane else chance.randrange(4)):
                    self.wfile.write(chance.choice(self.LINES) + b"\r\n")
                if word != b"IDLE":
                    end = b" OK" if sane else chance.choice((b" OK", b" NO", b" BAD", b""))
                    self.wfile.write((idles if tag == b"DONE" else tag) + end + b" so\r\n")
                if chance.random() < 0.01:
                    return


def test_nonsense_is_told_as_a_fault_and_never_as_one_of_ours() -> None:
    told = done = 0
    with ThreadingTCPServer((HOST, 0), _Nonsense) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        place = Server(HOST, server.server_address[1], Security.PLAIN, "help")
        for seed in range(NONSENSE[hypothesis.settings.get_current_profile_name()]):
            server.chance = random.Random(seed)  # type: ignore[attr-defined]
            try:
                with Connection(place, Login.PASSWORD, lambda _: "x", patience=0.05) as line:
                    line.open("INBOX")
                    acts = list(EVERYTHING)
                    server.chance.shuffle(acts)  # type: ignore[attr-defined]
                    for act in acts:
                        act(line)
                        done += 1
            except ConsoleError:
                told += 1
        server.shutdown()
    # Were it all over with the first answer, this would prove little.
    assert told > 20
    assert done > 100
