"""Letters from a real mail server to the desk: all of them, once, whatever is in them and however they lie there."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from console.channels.email import taking as taking_words
from console.channels.email.classify import Ours
from console.channels.email.letter import Letter
from console.channels.email.parse import read
from console.channels.email.receiving import LETTERS_AT_ONCE
from console.channels.email.taking import Taking
from console.commands.mailboxes import NoteProgress
from console.commands.messages import AddMessage, NewMessage
from console.domain.disposition import Disposition
from console.domain.mailboxes import LARGEST_IN, Keep, Proof, header_id_of
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.errors import ConsoleError, LettersBroken, MailServerAway, MailServerRefuses
from console.queries.files import FileContent
from console.queries.mailboxes import Progress
from tests.channels.email.receiving import (
    ADDRESS,
    Told,
    aside,
    channel,
    kept,
    letter,
    name_of,
    names,
    receive,
    run_until,
    set_up,
)
from tests.mail_servers import Dovecot, MailServer
from tests.making import Bench
from tests.server import Server as Postgres

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def user(mail_server: MailServer) -> str:
    return mail_server.user()


def seen(server: MailServer, user: str) -> list[int]:
    with server.client(user) as client:
        client.select_folder("INBOX", readonly=True)
        return sorted(client.search("SEEN"))


def test_what_lies_there_and_what_comes_is_taken_once(bench: Bench, mail_server: MailServer, user: str) -> None:
    mailbox = set_up(bench, mail_server, user)
    mail_server.deliver(user, letter(1), letter(2))
    receive(bench, mailbox)
    assert kept(bench) == names(1, 2)
    mail_server.deliver(user, letter(3))
    receive(bench, mailbox)
    receive(bench, mailbox)
    assert kept(bench) == names(1, 2, 3)
    assert seen(mail_server, user) == [1, 2, 3]


def test_a_letter_comes_in_while_one_waits_for_it(bench: Bench, mail_server: MailServer, user: str) -> None:
    mailbox = set_up(bench, mail_server, user)

    def enough(told: Told) -> bool:
        if told.settled == 1 and not mail_server.folder(user):
            mail_server.deliver(user, letter(1))
        return bool(kept(bench))

    run_until(channel(bench, mailbox), enough)
    assert kept(bench) == names(1)


def test_a_wait_is_renewed_and_goes_on(bench: Bench, mail_server: MailServer, user: str) -> None:
    mailbox = set_up(bench, mail_server, user)
    told = run_until(channel(bench, mailbox, renew_seconds=0.05), lambda told: told.settled >= 4)
    assert set(told.notes) == {""}


@pytest.mark.parametrize("keep", list(Keep))
def test_what_was_taken_is_kept_as_it_is_set(bench: Bench, mail_server: MailServer, user: str, keep: Keep) -> None:
    mailbox = set_up(bench, mail_server, user, keep=keep, kept_in="Przyjęte")
    mail_server.deliver(user, letter(1), letter(2))
    receive(bench, mailbox)
    receive(bench, mailbox)
    assert kept(bench) == names(1, 2)
    assert seen(mail_server, user) == ([1, 2] if keep is Keep.READ else [])
    assert len(mail_server.folder(user, "Przyjęte")) == (2 if keep is Keep.MOVED else 0)
    assert len(mail_server.folder(user)) == (0 if keep is Keep.MOVED else 2)


def test_a_folder_that_cannot_be_written_to_does_not_bring_letters_again_and_again(
    bench: Bench, mail_server: MailServer, user: str
) -> None:
    if not isinstance(mail_server, Dovecot):
        pytest.skip("only Dovecot knows this")
    # A name the server takes for no folder.
    mailbox = set_up(bench, mail_server, user, keep=Keep.MOVED, kept_in="..")
    mail_server.deliver(user, letter(1))
    with pytest.raises(MailServerRefuses):
        receive(bench, mailbox)
    assert kept(bench) == names(1)
    mail_server.deliver(user, letter(2))
    with pytest.raises(MailServerRefuses):
        receive(bench, mailbox)
    assert kept(bench) == names(1, 2)
    place = bench.desk.read(Progress(mailbox.id, "INBOX")).result()
    assert place is not None
    assert place.uid == 2


@pytest.mark.parametrize("since_days", [30, 0])
def test_at_first_only_the_last_days_come_in_and_what_is_unread(
    bench: Bench, mail_server: MailServer, user: str, since_days: int
) -> None:
    mailbox = set_up(bench, mail_server, user, since_days=since_days, keep=Keep.UNTOUCHED)
    mail_server.deliver(user, letter(1), at=LONG_AGO, flags=[r"\Seen"])
    mail_server.deliver(user, letter(2), at=LONG_AGO)
    mail_server.deliver(user, letter(3), flags=[r"\Seen"])
    mail_server.deliver(user, letter(4), at=LONG_AGO, flags=[r"\Seen"])
    receive(bench, mailbox)
    assert kept(bench) == (names(2, 3) if since_days else names(1, 2, 3, 4))
    # What somebody puts there later is meant for the desk, however old it is.
    mail_server.deliver(user, letter(5), at=LONG_AGO, flags=[r"\Seen"])
    receive(bench, mailbox)
    assert kept(bench) == (names(2, 3, 5) if since_days else names(1, 2, 3, 4, 5))


class BrokenOff(Taking):
    """Takes one batch."""

    batches = 0

    def take(self, letters: Mapping[int, bytes]) -> frozenset[int]:
        self.batches += 1
        if self.batches == 2:
            raise MailServerAway("It broke.", "So it was.", "Come again.")
        return super().take(letters)


def test_a_first_look_that_was_broken_off_goes_on_without_what_was_too_old(
    bench: Bench, mail_server: MailServer, user: str
) -> None:
    mailbox = set_up(bench, mail_server, user)
    mail_server.deliver(user, *(letter(number) for number in range(LETTERS_AT_ONCE)))
    mail_server.deliver(user, letter(500), at=LONG_AGO, flags=[r"\Seen"])
    mail_server.deliver(user, letter(501))
    receiving = channel(bench, mailbox)
    receiving._taking = BrokenOff(bench.desk, mailbox)
    with pytest.raises(MailServerAway, match="It broke"):
        run_until(receiving)
    assert kept(bench) == names(*range(LETTERS_AT_ONCE))
    receive(bench, mailbox)
    assert kept(bench) == names(*range(LETTERS_AT_ONCE), 501)


def test_another_uidvalidity_brings_nothing_twice(bench: Bench, mail_server: MailServer, user: str) -> None:
    mailbox = set_up(bench, mail_server, user, folder="Desk")
    mail_server.deliver(user, letter(1), letter(2), letter(3), folder="Desk")
    receive(bench, mailbox)
    mail_server.deliver(user, letter(4), folder="Desk")
    mail_server.renumber(user, "Desk")
    receive(bench, mailbox)
    assert kept(bench) == names(1, 2, 3, 4)
    assert len(mail_server.folder(user, "Desk")) == 4


def test_many_letters_come_in_parts_and_tell_how_far_they_are(bench: Bench, mail_server: MailServer, user: str) -> None:
    mailbox = set_up(bench, mail_server, user)
    mail_server.deliver(user, *(letter(number) for number in range(300)))
    told = receive(bench, mailbox)
    assert kept(bench) == names(*range(300))
    assert told.notes == [*(f"{done}/300" for done in range(LETTERS_AT_ONCE, 301, LETTERS_AT_ONCE)), ""]


def test_a_letter_of_fifty_megabytes_comes_in_and_a_larger_one_is_told_of(
    bench: Bench, mail_server: MailServer, user: str
) -> None:
    mailbox = set_up(bench, mail_server, user)
    row = b"A" * 76 + b"\r\n"
    head = letter(1, Content_Type="application/octet-stream", Content_Transfer_Encoding="base64")
    whole = head + row * ((LARGEST_IN - len(head)) // len(row))
    # Some servers leave out the CR of each line.
    over = letter(2, Subject="Too much") + row * (LARGEST_IN // (len(row) - 1) + 1)
    mail_server.deliver(user, letter(3), whole, over, letter(4))
    receive(bench, mailbox)
    receive(bench, mailbox)
    assert kept(bench) == names(1, 3, 4)
    [told] = aside(bench)
    assert (told.disposition, told.subject, told.header_id) == (Disposition.TOO_LARGE, "Too much", name_of(2))
    assert told.mailbox_id == mailbox.id
    assert "50 MB" in told.reason
    # It waits for a person in the mailbox itself.
    assert seen(mail_server, user) == [1, 2, 4]


class Fallible:
    """Reads letters as ever, but for those that say so."""

    def __init__(self, marks: dict[bytes, Exception]) -> None:
        self._marks = marks
        self.failed = 0

    def __call__(self, raw: bytes, ours: Ours) -> Letter:
        for mark, fault in self._marks.items():
            if mark in raw:
                self.failed += 1
                raise fault
        return read(raw, ours)


def test_a_letter_that_cannot_be_read_is_set_aside_and_holds_up_nobody(
    bench: Bench, mail_server: MailServer, user: str, expect_log: Callable[[str], None]
) -> None:
    expect_log("a letter is set aside: RecursionError at ")
    mailbox = set_up(bench, mail_server, user)
    broken = letter(2, text="poison \0 \udcff".encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    mail_server.deliver(user, letter(1), broken, letter(3))
    receiving = channel(bench, mailbox)
    reading = Fallible({b"poison": RecursionError("with words of the letter")})
    receiving._taking = Taking(bench.desk, mailbox, reading)
    run_until(receiving)
    assert kept(bench) == names(1, 3)
    [told] = aside(bench)
    assert (told.disposition, told.mailbox_id) == (Disposition.BROKEN, mailbox.id)
    assert "could not be read" in told.reason
    run_until(receiving)
    assert reading.failed == 1
    # A kill before it was marked would bring it once more: still it is there once.
    Taking(bench.desk, mailbox, reading).take({7: mail_server.folder(user)[1]})
    assert len(aside(bench)) == 1
    assert bench.desk.read(FileContent(told.original)).result() == mail_server.folder(user)[1]


def test_a_letter_that_cannot_be_kept_is_set_aside_and_holds_up_nobody(
    bench: Bench, mail_server: MailServer, user: str, expect_log: Callable[[str], None]
) -> None:
    expect_log("a letter is set aside: ")
    mailbox = set_up(bench, mail_server, user)
    with bench.desk._hub.writer.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no_such_words BEFORE INSERT ON ticket WHEN new.subject LIKE '%poison%' "
            "BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    mail_server.deliver(user, letter(1), letter(2, Subject="poison"), letter(3))
    receive(bench, mailbox)
    receive(bench, mailbox)
    assert kept(bench) == names(1, 3)
    [told] = aside(bench)
    assert (told.subject, told.header_id) == ("poison", name_of(2))
    assert seen(mail_server, user) == [1, 2, 3]


def test_a_fault_that_breaks_every_letter_is_told_before_it_has_set_all_aside(
    bench: Bench, mail_server: MailServer, user: str, expect_log: Callable[[str], None]
) -> None:
    expect_log("a letter is set aside: RecursionError at ")
    mailbox = set_up(bench, mail_server, user)
    mail_server.deliver(user, letter(1), *(letter(number, "poison") for number in range(2, 9)), letter(9))
    receiving = channel(bench, mailbox)
    receiving._taking = Taking(bench.desk, mailbox, Fallible({b"poison": RecursionError()}))
    with pytest.raises(LettersBroken, match="wait in the mailbox"):
        run_until(receiving)
    assert kept(bench) == names(1)
    assert [told.reason for told in aside(bench)] == [taking_words.UNREADABLE] * 5
    # Those that were not taken lie there as they did.
    assert seen(mail_server, user) == [1, 2, 3, 4, 5, 6]
    # Started again it takes one more each time, so that nobody can keep the letters of others out for good.
    with pytest.raises(LettersBroken):
        run_until(receiving)
    assert (kept(bench), len(aside(bench))) == (names(1), 6)
    with pytest.raises(LettersBroken):
        run_until(receiving)
    run_until(receiving)
    assert (kept(bench), len(aside(bench))) == (names(1, 9), 7)
    mail_server.deliver(user, letter(10, "poison"))
    run_until(receiving)
    assert len(aside(bench)) == 8


def test_letters_that_fail_here_and_there_stop_nothing(
    bench: Bench, mail_server: MailServer, user: str, expect_log: Callable[[str], None]
) -> None:
    expect_log("a letter is set aside: RecursionError at ")
    mailbox = set_up(bench, mail_server, user)
    texts = ["poison", "poison", "poison", "poison", "fine"] * 3
    mail_server.deliver(user, *(letter(number, text) for number, text in enumerate(texts)))
    receiving = channel(bench, mailbox)
    receiving._taking = Taking(bench.desk, mailbox, Fallible({b"poison": RecursionError()}))
    run_until(receiving)
    assert (kept(bench), len(aside(bench))) == (names(4, 9, 14), 12)


def test_a_folder_that_has_not_reached_the_place_is_another_one(
    bench: Bench, mail_server: MailServer, user: str
) -> None:
    mailbox = set_up(bench, mail_server, user)
    mail_server.deliver(user, letter(1), letter(2))
    receive(bench, mailbox)
    place = bench.desk.read(Progress(mailbox.id, "INBOX")).result()
    assert place is not None
    bench.do(NoteProgress(bench.stamp(), mailbox.id, "INBOX", place.uid_validity, 40_000))
    mail_server.deliver(user, letter(3))
    receive(bench, mailbox)
    assert kept(bench) == names(1, 2, 3)


def test_a_desk_that_is_away_is_a_fault_of_its_own_and_sets_nothing_aside(
    tmp_path: Path, mail_server: MailServer, user: str, expect_log: Callable[[str], None]
) -> None:
    expect_log("the feed could not be read")
    server = Postgres()
    bench = Bench(tmp_path, server)
    mailbox = set_up(bench, mail_server, user)
    mail_server.deliver(user, letter(1), letter(2))
    taking = Taking(bench.desk, mailbox)
    raw = dict(enumerate(mail_server.folder(user)))
    server.stop(at_once=True)
    with pytest.raises(ConsoleError):
        receive(bench, mailbox)
    with pytest.raises(ConsoleError):
        taking.take(raw)
    server.start()
    assert seen(mail_server, user) == []
    receive(bench, mailbox)
    assert (kept(bench), aside(bench)) == (names(1, 2), [])
    bench.close()
    server.close()


@pytest.mark.parametrize("written_for", [ADDRESS, "help@other.example"])
def test_copies_of_our_own_letters_are_filed_and_are_no_tickets(
    bench: Bench, mail_server: MailServer, user: str, written_for: str
) -> None:
    mailbox = set_up(bench, mail_server, user)
    ours, stranger = bench.new_id(), bench.new_id()
    said = NewMessage(
        id=ours, kind=Kind.OUTBOUND, channel=Channel.EMAIL, at=bench.clock.now(), text="Yes", agent_id=bench.ola
    )
    bench.do(AddMessage(bench.stamp(), bench.ticket(), said))
    before = kept(bench)
    copy = {"From": f"Help <{ADDRESS}>", "To": "marta@x.example"}
    mail_server.deliver(
        user,
        # It may have left through another mailbox than it was written for.
        letter(1, Message_ID=header_id_of(ours, written_for), X_Third_Ring=f"{ours.hex}.0", **copy),
        # Anybody can make a name like ours, and take one from a letter of ours.
        letter(2, Message_ID=header_id_of(stranger, ADDRESS)),
        letter(3, Message_ID=header_id_of(ours, ADDRESS), Subject="Not ours"),
    )
    receive(bench, mailbox)
    assert [b"Subject: No sound 1" in one for one in mail_server.folder(user, "Sent")] == [True]
    assert len(mail_server.folder(user)) == 2
    assert kept(bench) - before == Counter([header_id_of(stranger, ADDRESS)])
    assert [told.subject for told in aside(bench)] == ["Not ours"]
    place = bench.desk.read(Progress(mailbox.id, "INBOX")).result()
    assert place is not None
    assert place.proved_at == bench.clock.now()


def test_copies_stay_where_the_server_files_them_itself(bench: Bench, mail_server: MailServer, user: str) -> None:
    mailbox = set_up(bench, mail_server, user, proof=Proof.SERVER)
    ours = bench.new_id()
    said = NewMessage(id=ours, kind=Kind.OUTBOUND, channel=Channel.EMAIL, at=bench.clock.now(), text="Yes")
    bench.do(AddMessage(bench.stamp(), bench.ticket(), said))
    mail_server.deliver(user, letter(1, Message_ID=header_id_of(ours, ADDRESS), From=ADDRESS))
    receive(bench, mailbox)
    assert mail_server.folder(user, "Sent") == []


def test_the_same_letter_in_two_mailboxes_is_one_message(
    tmp_path: Path, hub: Postgres | None, mail_server: MailServer
) -> None:
    bench = Bench(tmp_path, hub)
    users = [mail_server.user(name) for name in ("help", "sales")]
    for user in users:
        mail_server.deliver(user, *(letter(number, Received=f"by mx.{user}.example") for number in range(30)))
    mailboxes = [set_up(bench, mail_server, user, name=user, address=f"{user}@desk.example") for user in users]

    async def go() -> None:
        stop = asyncio.Event()
        told = [Told(), Told()]
        channels = [channel(bench, mailbox) for mailbox in mailboxes]
        running = [asyncio.ensure_future(one.run(say, stop)) for one, say in zip(channels, told, strict=True)]
        while not all(one.settled for one in told) and not any(one.done() for one in running):
            await asyncio.sleep(0.005)
        stop.set()
        await asyncio.gather(*running)

    asyncio.run(go())
    assert kept(bench) == names(*range(30))
    assert aside(bench) == []
    bench.close()


def test_a_server_that_is_not_there_is_told(bench: Bench, mail_server: MailServer, user: str) -> None:
    place = mail_server.server(user)
    mailbox = set_up(bench, mail_server, user, receiving=type(place)(place.host, 1, place.security, user))
    with pytest.raises(MailServerAway):
        receive(bench, mailbox)
