"""Sending: the time to take it back, the guard, what stops it, and that a note never goes outside."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.drafts import SaveDraft
from console.domain.ids import Id
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel, State
from console.ui.shared.notices import Level
from console.ui.ticket.composer import later
from tests.making import NOON, Bench
from tests.ui.ticket.composer.conftest import CTRL, SHIFT, Stage

RETURN = Qt.Key.Key_Return


def test_a_letter_waits_and_then_leaves_by_itself(stage: Stage, email: Id) -> None:
    sent: list[tuple[object, ...]] = []
    stage.composer.sent.connect(lambda *told: sent.append(told))
    stage.type("Hello Marta")
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    assert stage.text == ""
    stage.until(lambda: sent)
    assert sent == [(email, State.PENDING, False)]
    (held,) = stage.held()
    assert held.leaves_at - held.held_at == timedelta(seconds=10)
    assert stage.drafts() == {}
    stage.pass_time(10.1)
    stage.until(lambda: not stage.composer.bar.isVisible())
    (message,) = stage.messages(email, Kind.OUTBOUND)
    assert (message.text, message.delivery) == ("Hello Marta", Delivery.QUEUED)
    assert stage.detail(email).row.state is State.PENDING


def test_nothing_is_said_to_be_saved_under_an_empty_box(stage: Stage, email: Id) -> None:
    stage.type("Hello Marta")
    # Still on its way to the desk when the answer is sent.
    stage.composer.flush()
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.settled()
    assert stage.text == ""
    assert not stage.composer.sheet.saved.isVisible()


def test_a_chat_line_leaves_at_once(stage: Stage, chat: Id) -> None:
    stage.type("I am here")
    stage.key(RETURN, CTRL)
    stage.until(lambda: stage.messages(chat, Kind.OUTBOUND))
    assert stage.detail(chat).row.state is State.OPEN
    assert stage.held() == ()


def test_undo_brings_back_the_words_the_files_and_the_cursor(stage: Stage, email: Id) -> None:
    stage.type("Hello Marta")
    stage.composer.sheet.files.add_bytes("screen.png", "image/png", b"picture")
    stage.until(lambda: not stage.composer.sheet.files.busy)
    stage.composer.editor.select(2, 6)
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.key("Z", CTRL)
    stage.until(lambda: stage.text == "Hello Marta")
    assert stage.composer.editor.cursor_and_anchor() == (6, 2)
    assert [file.name for file in stage.composer.sheet.files.kept] == ["screen.png"]
    stage.until(lambda: not stage.composer.bar.isVisible())
    assert stage.held() == ()
    assert stage.drafts()[Kind.OUTBOUND].text == "Hello Marta"


def test_what_was_typed_after_sending_stays_behind_what_comes_back(stage: Stage, email: Id) -> None:
    stage.type("First")
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.type("Second")
    QTest.mouseClick(stage.composer.bar.undo, Qt.MouseButton.LeftButton)
    stage.until(lambda: stage.text == "First\n\nSecond")
    stage.settled()
    assert stage.drafts()[Kind.OUTBOUND].text == "First\n\nSecond"


def test_ctrl_z_takes_back_words_before_it_takes_back_the_sending(stage: Stage, email: Id) -> None:
    stage.type("First")
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.type("Second")
    stage.key("Z", CTRL)
    assert "Second" not in stage.text
    assert stage.held() != ()


def test_leaving_the_ticket_does_not_stop_it_and_a_toast_offers_to(stage: Stage, bench: Bench, email: Id) -> None:
    other = bench.ticket("Another")
    wanted: list[Id] = []
    stage.composer.ticket_wanted.connect(wanted.append)
    stage.type("Hello Marta")
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.show(other)
    assert not stage.composer.bar.isVisible()
    toast = stage.said[-1]
    assert (toast.level, toast.text) == (Level.TOAST, "On its way to Marta Nowak")
    assert stage.notices.undo_latest()
    stage.until(lambda: wanted == [email])
    stage.show(email)
    assert stage.text == "Hello Marta"


def test_the_toast_goes_when_the_answer_has_left(stage: Stage, bench: Bench, email: Id) -> None:
    stage.type("Hello Marta")
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.show(bench.ticket("Another"))
    stage.pass_time(11)
    stage.until(lambda: not stage.notices.kept)
    assert len(stage.messages(email, Kind.OUTBOUND)) == 1


def test_send_now_does_not_wait(stage: Stage, email: Id) -> None:
    stage.type("Hello Marta")
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    QTest.mouseClick(stage.composer.bar.send_now, Qt.MouseButton.LeftButton)
    stage.until(lambda: stage.messages(email, Kind.OUTBOUND))
    stage.until(lambda: not stage.composer.bar.isVisible())


def test_no_time_to_take_back_is_no_wait(stage: Stage, email: Id) -> None:
    stage.seconds = 0
    stage.type("Hello Marta")
    stage.key(RETURN, CTRL)
    stage.until(lambda: stage.messages(email, Kind.OUTBOUND))


def test_send_and_solve_and_send_and_next(stage: Stage, bench: Bench, email: Id) -> None:
    told: list[tuple[object, ...]] = []
    stage.composer.sent.connect(lambda *each: told.append(each))
    stage.type("Solved it")
    stage.key(RETURN, CTRL | SHIFT)
    stage.until(lambda: told)
    stage.pass_time(11)
    stage.until(lambda: stage.detail(email).row.state is State.SOLVED)
    stage.type("One more")
    stage.registry.do("composer.send_next")
    stage.until(lambda: len(told) == 2)
    assert told == [(email, State.SOLVED, False), (email, State.PENDING, True)]


def test_empty_is_not_sent_and_says_so_gently(stage: Stage, email: Id) -> None:
    stage.type("   ")
    stage.key(RETURN, CTRL)
    assert stage.composer.sheet.said.isVisible()
    assert "nothing to send" in stage.composer.sheet.said.text()
    stage.type("x")
    assert not stage.composer.sheet.said.isVisible()
    stage.settled()
    assert stage.held() == ()


def test_open_places_stop_it_once(stage: Stage, email: Id) -> None:
    stage.composer.insert_text("Hello {webinar}, see {name}")
    stage.key(RETURN, CTRL)
    assert "2 places" in stage.composer.sheet.said.text()
    assert stage.composer.editor.selection() == (6, 15)
    stage.key(RETURN, CTRL)
    stage.until(stage.held)


def test_a_changed_text_with_open_places_stops_again(stage: Stage, email: Id) -> None:
    stage.composer.insert_text("{webinar} {tutor}")
    stage.key(RETURN, CTRL)
    stage.type("Excel")
    stage.key(RETURN, CTRL)
    stage.settled()
    assert stage.held() == ()
    assert stage.text == "Excel {tutor}"


def test_the_guard_stops_what_a_colleague_has_answered(stage: Stage, email: Id) -> None:
    stage.type("My answer")
    stage.answer_of_piotr(email)
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.clash.isVisible)
    assert stage.text == "My answer"
    assert stage.composer.clash.accessibleName().startswith("New answer from Piotr")
    assert stage.held() == ()
    stage.settled()
    assert stage.drafts()[Kind.OUTBOUND].text == "My answer"


def test_after_reading_the_newer_answer_it_can_be_sent(stage: Stage, email: Id) -> None:
    shown: list[Id] = []
    stage.composer.reveal.connect(shown.append)
    stage.type("My answer")
    stage.answer_of_piotr(email)
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.clash.isVisible)
    QTest.mouseClick(stage.composer.clash.show_it, Qt.MouseButton.LeftButton)
    assert shown == [stage.messages(email, Kind.OUTBOUND)[0].id]
    assert not stage.composer.clash.isVisible()
    stage.key(RETURN, CTRL)
    stage.until(stage.held)


def test_send_mine_too_sends_as_it_was_meant(stage: Stage, email: Id) -> None:
    stage.type("My answer")
    stage.answer_of_piotr(email)
    stage.key(RETURN, CTRL | SHIFT)
    stage.until(stage.composer.clash.isVisible)
    QTest.mouseClick(stage.composer.clash.send_too, Qt.MouseButton.LeftButton)
    stage.until(stage.held)
    assert stage.held()[0].then is State.SOLVED


def test_keep_as_note_sends_nothing_and_loses_nothing(stage: Stage, email: Id) -> None:
    stage.type("My answer")
    stage.answer_of_piotr(email)
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.clash.isVisible)
    QTest.mouseClick(stage.composer.clash.keep, Qt.MouseButton.LeftButton)
    assert stage.text == "My answer"
    assert stage.composer.sheet.only_team.isVisible()
    stage.settled()
    assert {kind: row.text for kind, row in stage.drafts().items()} == {Kind.NOTE: "My answer"}
    stage.key(RETURN, CTRL)
    stage.until(lambda: stage.messages(email, Kind.NOTE))
    assert len(stage.messages(email, Kind.OUTBOUND)) == 1


def test_an_answer_that_was_overtaken_while_it_waited_comes_back(stage: Stage, bench: Bench, email: Id) -> None:
    stage.type("My answer")
    stage.key(RETURN, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.answer_of_piotr(email)
    stage.pass_time(11)
    stage.until(lambda: any(notice.lead == "Not sent: Marta Nowak" for notice in stage.said))
    stage.until(lambda: stage.text == "My answer")
    assert [message.text for message in stage.messages(email, Kind.OUTBOUND)] == ["It is done"]


def test_nobody_is_reached_where_no_address_is_known(stage: Stage, bench: Bench) -> None:
    caller = bench.ticket(
        "Missed call", person=bench.person("Leila Aziz", phone="+44 20 7946 0138"), channel=Channel.PHONE
    )
    stage.show(caller)
    stage.composer.start_reply()
    stage.until(lambda: stage.composer.facts.person is not None)
    stage.type("Hello Leila")
    stage.key(RETURN, CTRL)
    assert "No email address is known for Leila Aziz" in stage.composer.sheet.said.text()
    assert stage.text == "Hello Leila"


@pytest.mark.parametrize("act", ["send", "send_plain", "send_wait", "send_solve", "send_next", "send_later"])
def test_no_way_of_sending_sends_a_note(stage: Stage, email: Id, act: str) -> None:
    stage.composer.start_note()
    stage.type("Between us")
    stage.registry.do(f"composer.{act}")
    stage.at_rest()
    stage.pass_time(60)
    stage.at_rest()
    assert stage.held() == ()
    assert stage.messages(email, Kind.OUTBOUND) == []
    kept = [message.text for message in stage.messages(email, Kind.NOTE)] or [stage.text]
    assert kept == ["Between us"]


STEPS = st.lists(
    st.sampled_from(["reply", "note", "switch", "send", "solve", "undo", "leave", "template"]), max_size=14
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_done_the_words_of_a_note_stay_inside(stage: Stage, bench: Bench, steps: list[str]) -> None:
    ticket = bench.ticket("A ticket", person=bench.person("Marta Nowak", email=f"m{bench.new_id()}@x.example"))
    stage.show(ticket)
    stage.composer.start_reply()
    for step in steps:
        match step:
            case "reply":
                stage.composer.start_reply()
                stage.composer.insert_text("outside ")
            case "note":
                stage.composer.start_note()
                stage.composer.insert_text("inside ")
            case "switch":
                stage.key("N", CTRL | SHIFT)
            case "send":
                stage.key(RETURN, CTRL)
                stage.qtbot.wait(20)
            case "solve":
                stage.key(RETURN, CTRL | SHIFT)
                stage.qtbot.wait(20)
            case "undo":
                stage.notices.undo_latest()
                stage.qtbot.wait(20)
            case "leave":
                stage.show(None)
                stage.show(ticket)
                stage.composer.start_reply()
    stage.pass_time(20)
    stage.until(lambda: stage.held() == ())
    stage.settled()
    assert not any("inside" in message.text for message in stage.messages(ticket, Kind.OUTBOUND))
    assert not any("outside" in message.text for message in stage.messages(ticket, Kind.NOTE))


def test_later_is_kept_until_its_time_and_survives_a_closed_program(stage: Stage, bench: Bench, email: Id) -> None:
    stage.type("Good morning")
    moment = NOON + timedelta(days=1)
    stage.composer._send_at(moment)
    stage.until(stage.composer.bar.isVisible)
    assert stage.held()[0].later
    stage.pass_time(3600 * 25)
    stage.until(lambda: stage.messages(email, Kind.OUTBOUND))


def test_moments_to_send_at_lie_ahead_and_are_sensible() -> None:
    for hour in range(24 * 7):
        now = NOON + timedelta(hours=hour)
        found = later.moments(now)
        times = [at for _, at in found]
        assert all(at > now for at in times)
        assert times == sorted(set(times))
        assert all(at.hour in {8, 17} for at in times[1:])


def test_the_channel_can_be_changed_and_the_words_stay(stage: Stage, chat: Id) -> None:
    stage.type("Hello Jonas")
    stage.until(lambda: stage.composer.facts.person is not None)
    stage.composer._choose_channel(Channel.EMAIL)
    assert stage.text == "Hello Jonas"
    assert stage.composer.sheet.bottom.send.main.text() == "Send and wait"
    stage.key(RETURN, CTRL)
    stage.until(stage.held)
    assert stage.held()[0].channel is Channel.EMAIL


def test_what_is_sent_while_the_draft_still_comes_is_sent_when_it_is_here(
    stage: Stage, email: Id, bench: Bench
) -> None:
    other = bench.ticket("Other", person=bench.person("Jonas Lind", email="jonas@x.example"))
    bench.do(SaveDraft(bench.stamp(), other, Kind.OUTBOUND, Channel.EMAIL, "Written yesterday", 1))
    stage.shown = other
    stage.refresh()
    assert not stage.composer.texts.loaded
    stage.key(RETURN, CTRL)
    stage.until(lambda: [row.text for row in stage.held()] == ["Written yesterday"])
    stage.shown = email
    stage.refresh()
    stage.type("Hello Marta")
    assert not stage.composer.texts.loaded
    stage.key(RETURN, CTRL)
    stage.until(lambda: {row.text for row in stage.held()} == {"Written yesterday", "Hello Marta"})


def test_a_draft_nobody_has_read_again_does_not_go_along(stage: Stage, email: Id, bench: Bench) -> None:
    other = bench.ticket("Other", person=bench.person("Jonas Lind", email="jonas@x.example"))
    bench.do(SaveDraft(bench.stamp(), other, Kind.OUTBOUND, Channel.EMAIL, "Written yesterday", 1))
    stage.shown = other
    stage.refresh()
    stage.type("Hello")
    assert not stage.composer.texts.loaded
    stage.key(RETURN, CTRL)
    stage.until(lambda: stage.composer.texts.loaded)
    assert stage.text == "Written yesterday\n\nHello"
    assert stage.composer.sheet.said.text() == "Your draft has just come in. Read both once more, then send."
    stage.key(RETURN, CTRL)
    stage.until(lambda: [row.text for row in stage.held()] == ["Written yesterday\n\nHello"])
