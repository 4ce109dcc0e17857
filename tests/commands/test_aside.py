"""Letters that were set aside: dismissed, taken back, and made into tickets; on both kinds of hub."""

from __future__ import annotations

import pytest

from console.channels.email.arrival import incoming
from console.channels.email.by_hand import ticket_of, who_wrote
from console.channels.email.parse import read
from console.commands.mail import DismissAside, SetAside
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.queries.files import FileContent
from console.queries.mail import AsideLetters, AsideRow
from console.queries.ticket import TicketView
from tests.making import Bench

LETTER = (
    b"From: Marta Nowak <marta@learners.example>\r\nTo: help@academy.example\r\nSubject: No sound\r\n"
    b"Message-ID: <1@learners.example>\r\nDate: Mon, 02 Mar 2026 09:00:00 +0000\r\n\r\nNothing to hear in lesson 4.\r\n"
)


def set_aside(bench: Bench, raw: bytes = LETTER, reason: str = "") -> Id:
    letter = bench.new_id()
    at = bench.clock.now()
    done = bench.do(
        SetAside(bench.stamp(), letter, at, "blocked", "marta@learners.example", "No sound", raw, reason=reason)
    )
    assert done.refusal is None
    return letter


def waiting(bench: Bench) -> tuple[AsideRow, ...]:
    return bench.desk.read(AsideLetters(waiting=True)).result(timeout=10)


def test_what_is_dismissed_waits_no_more_and_is_kept(bench: Bench) -> None:
    first, second = set_aside(bench), set_aside(bench, LETTER + b"More.\r\n")
    assert [one.id for one in waiting(bench)] == [second, first]
    assert bench.do(DismissAside(bench.stamp(), (first,))).refusal is None
    assert [one.id for one in waiting(bench)] == [second]
    assert {one.id for one in bench.desk.read(AsideLetters()).result(timeout=10)} == {first, second}


def test_a_dismissal_can_be_taken_back(bench: Bench) -> None:
    letter = set_aside(bench)
    bench.do(DismissAside(bench.stamp(), (letter,)))
    assert bench.do(DismissAside(bench.stamp(), (letter,), undo=True)).refusal is None
    assert [one.id for one in waiting(bench)] == [letter]


def test_what_is_dismissed_already_or_never_was_there_is_told(bench: Bench) -> None:
    letter = set_aside(bench)
    bench.do(DismissAside(bench.stamp(), (letter,)))
    assert bench.do(DismissAside(bench.stamp(), (letter, bench.new_id()))).refusal is Refusal.EMPTY


@pytest.mark.parametrize("known", [True, False])
def test_a_letter_becomes_a_ticket_of_its_sender(bench: Bench, known: bool) -> None:
    person = bench.person("Marta Nowak", email="marta@learners.example", language="pl") if known else None
    set_aside(bench)
    aside = waiting(bench)[0]
    raw = bench.desk.read(FileContent(aside.original)).result(timeout=10)
    assert raw == LETTER
    one = incoming(raw, read(raw), bench.clock.now())
    facts = bench.desk.read(who_wrote(one)).result(timeout=10)
    ticket, commands = ticket_of(aside, one, facts, bench.stamp, bench.new_id)
    for command in commands:
        assert bench.do(command).refusal is None
    shown = bench.desk.read(TicketView(ticket)).result(timeout=10)
    assert shown is not None
    assert shown.row.subject == "No sound"
    assert shown.row.participant_name == "Marta Nowak"
    assert person is None or shown.row.participant_id == person
    assert waiting(bench) == ()


def test_a_letter_that_nobody_can_be_told_from(bench: Bench) -> None:
    set_aside(bench, b"\xff\xfe\x00 no letter at all", "It could not be read.")
    aside = waiting(bench)[0]
    assert aside.reason == "It could not be read."
    raw = bench.desk.read(FileContent(aside.original)).result(timeout=10) or b""
    one = incoming(raw, read(raw), bench.clock.now())
    ticket, commands = ticket_of(
        aside, one, bench.desk.read(who_wrote(one)).result(timeout=10), bench.stamp, bench.new_id
    )
    for command in commands:
        assert bench.do(command).refusal is None
    assert bench.desk.read(TicketView(ticket)).result(timeout=10) is not None
