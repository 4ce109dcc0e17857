"""Drafts: saved at every pause, one for each ticket and kind, restored as they stood, changed from elsewhere."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from PySide6.QtCore import Qt

from console.commands.drafts import SaveDraft
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.ticket import TicketDetail
from console.ui.ticket.composer.writing import LATEST_MS, PAUSE_MS
from tests.making import Bench
from tests.ui.ticket.composer.conftest import CTRL, SHIFT, Stage


def test_a_pause_saves_and_the_mark_says_so(stage: Stage, email: Id) -> None:
    assert not stage.composer.sheet.saved.isVisible()
    stage.type("Hello Marta")
    stage.until(stage.composer.sheet.saved.isVisible)
    assert stage.drafts()[Kind.OUTBOUND].text == "Hello Marta"
    assert stage.composer.sheet.saved.text().startswith("Draft saved ")


def test_typing_without_a_pause_is_saved_too(stage: Stage, email: Id) -> None:
    saved: list[str] = []
    stage.composer.texts.keeper.saved.connect(lambda writing, _: saved.append(writing.text))
    step = PAUSE_MS // 3
    for _ in range(3 * LATEST_MS // step):
        stage.type("x")
        stage.qtbot.wait(step)
    assert saved, "nothing was saved before the first pause"


def test_each_ticket_has_its_own_words_and_the_cursor_comes_back(stage: Stage, bench: Bench, email: Id) -> None:
    other = bench.ticket("Another", person=bench.person("Ewa Maj", email="ewa@x.example"))
    stage.type("First ticket")
    stage.composer.editor.select(5, 5)
    stage.show(other)
    assert stage.text == ""
    stage.type("Second")
    stage.show(email)
    assert stage.text == "First ticket"
    assert stage.composer.editor.cursor_and_anchor() == (5, 5)
    stage.show(other)
    assert stage.text == "Second"
    stage.settled()
    assert stage.drafts(email)[Kind.OUTBOUND].text == "First ticket"


def test_switching_fast_back_and_forth_loses_nothing(stage: Stage, bench: Bench, email: Id) -> None:
    other = bench.ticket("Another")
    expected = ""
    for round_ in range(6):
        stage.show(email)
        stage.composer.start_reply()
        word = f"word{round_} "
        stage.type(word)
        expected += word
        # At once, while the save is still on its way.
        stage.composer.show_ticket(stage.detail(other))
    stage.show(email)
    assert stage.text == expected


def test_keys_pressed_before_the_draft_is_there_stay(stage: Stage, bench: Bench, email: Id) -> None:
    stage.type("Kept before")
    stage.follows = False
    other = bench.ticket("Another")
    stage.show(other)
    stage.settled()
    stage.composer.show_ticket(stage.detail(email))
    stage.type("typed at once")
    assert not stage.composer.texts.loaded
    stage.until(lambda: stage.composer.texts.loaded)
    assert stage.text == "Kept before\n\ntyped at once"
    stage.composer.show_ticket(stage.detail(other))
    stage.type("where nothing was kept")
    assert not stage.composer.texts.loaded
    stage.until(lambda: stage.composer.texts.loaded)
    assert stage.text == "where nothing was kept"


def test_reply_and_note_are_kept_apart(stage: Stage, email: Id) -> None:
    stage.type("For Marta")
    stage.key("N", CTRL | SHIFT)
    assert stage.composer.editor.accessibleName() == "Note, only the team"
    assert stage.text == ""
    stage.type("For the team")
    stage.key("N", CTRL | SHIFT)
    assert stage.text == "For Marta"
    assert stage.composer.editor.accessibleName() == "Reply by email to Marta Nowak"
    stage.settled()
    assert {kind: row.text for kind, row in stage.drafts().items()} == {
        Kind.OUTBOUND: "For Marta",
        Kind.NOTE: "For the team",
    }


def test_a_ticket_with_only_a_note_opens_with_the_note(stage: Stage, bench: Bench, email: Id) -> None:
    bench.do(SaveDraft(bench.stamp(), email, Kind.NOTE, Channel.EMAIL, "Only a note", 1))
    stage.show(None)
    stage.show(email)
    assert stage.text == "Only a note"
    assert stage.composer.sheet.only_team.isVisible()


def test_an_emptied_text_leaves_no_draft(stage: Stage, email: Id) -> None:
    stage.type("Hello")
    stage.settled()
    stage.composer.editor.selectAll()
    stage.key(Qt.Key.Key_Delete)
    stage.settled()
    assert stage.drafts() == {}
    assert not stage.composer.sheet.saved.isVisible()


def test_leaving_the_field_saves_at_once(stage: Stage, email: Id) -> None:
    saved: list[str] = []
    stage.composer.texts.keeper.saved.connect(lambda writing, _: saved.append(writing.text))
    stage.type("Hello")
    stage.composer.sheet.bottom.send.main.setFocus()
    assert not stage.composer.texts.keeper._pause.isActive()
    stage.until(lambda: saved == ["Hello"])


def test_marks_and_emoji_are_restored_as_they_stood(stage: Stage, bench: Bench, email: Id) -> None:
    text = "Press **Speakers** 🎧 now\n\n- one\n- [two](https://x.example)\n\n„ąćęłńóśźż” ёЁ"
    stage.composer.insert_text(text)
    stage.composer.editor.select(20, 24)
    stage.settled()
    stage.show(bench.ticket("Another"))
    stage.show(email)
    assert stage.text == text
    assert stage.composer.editor.selection() == (20, 24)
    assert stage.drafts(email)[Kind.OUTBOUND].text == text


def test_a_change_from_elsewhere_appears_when_nobody_types(stage: Stage, bench: Bench, email: Id) -> None:
    bench.do(SaveDraft(bench.stamp(), email, Kind.OUTBOUND, Channel.EMAIL, "Handed over by Piotr", 1))
    stage.until(lambda: stage.text == "Handed over by Piotr")


def test_a_change_from_elsewhere_does_not_take_the_words_of_who_types(stage: Stage, bench: Bench, email: Id) -> None:
    stage.type("Mine")
    bench.do(SaveDraft(bench.stamp(), email, Kind.OUTBOUND, Channel.EMAIL, "Theirs", 1))
    stage.type(" goes on")
    stage.until(lambda: stage.composer.texts.keeper.settled)
    stage.qtbot.wait(100)
    assert stage.text == "Mine goes on"
    assert stage.drafts()[Kind.OUTBOUND].text == "Mine goes on"


def test_others_hear_that_somebody_writes(stage: Stage, bench: Bench, email: Id) -> None:
    told: list[tuple[Id, bool]] = []
    stage.composer.writing.connect(lambda ticket, writes: told.append((ticket, writes)))
    stage.type("ab")
    assert told == [(email, True)]
    stage.show(bench.ticket("Another"))
    assert told == [(email, True), (email, False)]


def test_saving_that_fails_is_shown_and_tried_again(stage: Stage, bench: Bench, email: Id) -> None:
    stage.follows = False
    ticket = bench.new_id()  # a ticket the desk does not know: every save is refused
    detail = stage.detail(email)
    stage.composer.show_ticket(_renamed(detail, ticket))
    stage.until(lambda: stage.composer.texts.loaded)
    stage.type("Nowhere to go")
    stage.until(stage.composer.sheet.saved.isVisible)
    assert stage.composer.sheet.saved.text() == "Not saved yet"
    assert stage.text == "Nowhere to go"


def test_the_time_of_the_draft_is_the_time_of_its_last_key(stage: Stage, bench: Bench, email: Id) -> None:
    stage.type("a")
    stage.settled()
    before = stage.drafts()[Kind.OUTBOUND].saved_at
    bench.clock.at += timedelta(minutes=7)
    stage.type("b")
    stage.settled()
    assert stage.drafts()[Kind.OUTBOUND].saved_at == before + timedelta(minutes=7)


def _renamed(detail: TicketDetail, ticket: Id) -> TicketDetail:
    return msgspec.structs.replace(detail, row=msgspec.structs.replace(detail.row, id=ticket))
