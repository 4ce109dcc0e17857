"""Letters that were set aside are looked at, saved, put away, and made into tickets."""

from __future__ import annotations

from pathlib import Path

import pytest

from console.commands.mail import SetAside
from console.commands.mailboxes import BlockSender
from console.domain.ids import Id
from console.queries.mail import AsideLetters
from console.queries.mailboxes import BlockedSenders
from console.queries.ticket import TicketView
from console.ui.settings.aside.sheet import AsideSheet
from tests.making import Bench
from tests.ui.room import Room
from tests.ui.settings.conftest import Shows

LETTER = (
    b"From: Marta Nowak <marta@learners.example>\r\nSubject: No sound\r\nContent-Type: text/html\r\n\r\n"
    b"<script>alert(1)</script><img src=https://outside.example/x.png>Help\r\n"
)


def set_aside(bench: Bench, subject: str = "No sound", why: str = "blocked", raw: bytes = LETTER) -> Id:
    letter = bench.new_id()
    at = bench.clock.now()
    bench.do(SetAside(bench.stamp(), letter, at, why, "marta@learners.example", subject, raw))
    return letter


def opened_sheet(room: Room, shows: Shows) -> AsideSheet:
    section = shows()
    section.see_aside.click()
    sheet = section.aside_sheet
    assert sheet is not None
    assert sheet.isVisible()
    room.quiet()
    return sheet


def waiting(room: Room) -> list[str]:
    return [row.subject for row in room.desk.read(AsideLetters(waiting=True)).result(timeout=10)]


def test_nothing_waits(room: Room, shows: Shows) -> None:
    sheet = opened_sheet(room, shows)
    assert not sheet.ticket.isVisible()
    assert sheet._empty.isVisible()


def test_an_original_is_shown_as_text_alone(room: Room, bench: Bench, shows: Shows) -> None:
    set_aside(bench)
    sheet = opened_sheet(room, shows)
    room.until(lambda: bool(sheet.original.toPlainText()))
    assert "<script>alert(1)</script>" in sheet.original.toPlainText()
    assert "Its sender is blocked here." in sheet._why.text()
    assert sheet.about.text() == "1 letter waits for a look"


def test_a_letter_is_put_away_and_taken_back(room: Room, bench: Bench, shows: Shows) -> None:
    set_aside(bench, "First")
    set_aside(bench, "Second", raw=LETTER + b"2")
    sheet = opened_sheet(room, shows)
    room.until(lambda: sheet.list.current() is not None)
    sheet.dismiss_letter.click()
    room.until(lambda: waiting(room) == ["First"])
    # The next one is shown by itself.
    room.until(lambda: (row := sheet.list.current()) is not None and row.subject == "First")
    room.until(room.notices.undo_latest)
    room.until(lambda: waiting(room) == ["Second", "First"])


def test_a_letter_becomes_a_ticket_that_is_opened(room: Room, bench: Bench, shows: Shows, opened: list[Id]) -> None:
    set_aside(bench)
    sheet = opened_sheet(room, shows)
    room.until(sheet.ticket.isEnabled)
    sheet.ticket.click()
    room.until(lambda: bool(opened))
    ticket = room.desk.read(TicketView(opened[0])).result(timeout=10)
    assert ticket is not None
    assert (ticket.row.subject, ticket.row.participant_name) == ("No sound", "Marta Nowak")
    room.until(lambda: waiting(room) == [])
    assert not sheet.isVisible()


def test_the_original_is_saved_byte_for_byte(room: Room, bench: Bench, shows: Shows, tmp_path: Path) -> None:
    raw = LETTER + bytes(range(256))
    set_aside(bench, raw=raw)
    sheet = opened_sheet(room, shows)
    room.until(lambda: sheet._raw is not None)
    sheet.save_to(tmp_path / "letter.eml", raw)
    room.until(lambda: bool(room.said))
    assert (tmp_path / "letter.eml").read_bytes() == raw
    sheet.save_to(tmp_path / "nowhere" / "letter.eml", raw)
    room.until(lambda: len(room.said) == 2)
    assert room.said[-1].lead == "The letter could not be saved."


def blocked(room: Room) -> list[str]:
    return [row.value for row in room.desk.read(BlockedSenders()).result(timeout=10)]


def test_a_blocked_sender_is_let_in_again_and_taken_back(room: Room, bench: Bench, shows: Shows) -> None:
    for value in ("spam@x.example", "@bad.example"):
        assert bench.do(BlockSender(bench.stamp(), value)).done
    sheet = opened_sheet(room, shows)
    room.until(lambda: [row.value for row in sheet.blocked.rows] == ["@bad.example", "spam@x.example"])
    sheet.tabs.choose("blocked")
    assert sheet.blocked.isVisible()
    assert not sheet.ticket.isVisible()
    sheet.blocked.rows[1].let_in.click()
    room.until(lambda: blocked(room) == ["@bad.example"])
    room.until(lambda: [row.value for row in sheet.blocked.rows] == ["@bad.example"])
    room.until(room.notices.undo_latest)
    room.until(lambda: blocked(room) == ["@bad.example", "spam@x.example"])
    sheet.tabs.choose("letters")
    assert not sheet.blocked.isVisible()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Spam@x.example", "spam@x.example"),
        ("Eve <eve@x.example>", "eve@x.example"),
        (" @bad.example", "@bad.example"),
        ("bad.example", "@bad.example"),
    ],
)
def test_a_sender_is_blocked_by_hand_and_taken_back(room: Room, shows: Shows, typed: str, value: str) -> None:
    sheet = opened_sheet(room, shows)
    sheet.tabs.choose("blocked")
    room.until(sheet.blocked._empty.isVisible)
    sheet.blocked.field.setText(typed)
    sheet.blocked.block.click()
    room.until(lambda: [row.value for row in sheet.blocked.rows] == [value])
    assert sheet.blocked.field.text() == ""
    room.until(room.notices.undo_latest)
    room.until(lambda: blocked(room) == [])


def test_what_is_no_sender_is_told_and_stays_to_be_mended(room: Room, bench: Bench, shows: Shows) -> None:
    bench.do(BlockSender(bench.stamp(), "@bad.example"))
    sheet = opened_sheet(room, shows)
    sheet.tabs.choose("blocked")
    for typed, words in (("not a sender", "no address"), ("@bad.example", "already")):
        sheet.blocked.field.setText(typed)
        sheet.blocked.block.click()
        room.until(lambda words=words: words in sheet.blocked.wrong.text())  # type: ignore[misc]
        assert sheet.blocked.wrong.isVisible()
        assert sheet.blocked.field.text() == typed
    assert blocked(room) == ["@bad.example"]
