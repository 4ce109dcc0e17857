"""What is seen and heard while calls ring, in the whole window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.domain.call_facts import Cause
from console.domain.callers import Sure
from console.queries.calls import OneCall
from console.queries.phone import MyTasks
from console.queries.queue import Tab
from console.ui.calls.ringing_rows import RingingRows
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.window import Window
from tests.making import Bench
from tests.ui.calls.conftest import STRANGE, Line


def test_a_call_pops_up_with_who_it_is(line: Line, bench: Bench) -> None:
    denis = bench.person("Denis Orlov", phone="+44 20 7946 0172", language="ru")
    bench.ticket("Which browser do I need?", person=denis)
    line.ring()
    pop = line.phone.pop
    line.until(lambda: pop.card.isVisible() and "Which browser" in pop.card.opening.text())
    assert pop.card.name.text() == "Denis Orlov"
    assert pop.card.under.text() == "+44 20 7946 0172 · number known"
    assert pop.card.ring.text() == "Ring 1 of 3"
    assert pop.card.opening.text().startswith("Добрый день, Denis!") or "Доброе" in pop.card.opening.text()
    assert pop.card.answer_button.text() == "Answer"
    assert not pop.is_outside


def _says(label: Label, words: str) -> bool:
    return label.text() == words


def test_the_rings_are_counted_and_past_the_third_said_in_red(line: Line) -> None:
    line.ring()
    card = line.phone.pop.card
    line.until(card.isVisible)
    for words in ("Ring 2 of 3", "Ring 3 of 3", "Past the third ring"):
        line.pass_ring()
        line.until(partial(_says, card.ring, words))
    assert card.then.text() == "waits 0:15"


def test_typing_goes_on_where_it_was(line: Line, bench: Bench, window: Window) -> None:
    window.open_ticket(bench.ticket("No sound"))
    line.until(lambda: window.ticket.ticket() is not None)
    window.composer.start_reply()
    line.type("Please press ")
    line.ring()
    line.until(line.phone.pop.card.isVisible)
    line.type("the speaker")
    assert window.composer.editor.words == "Please press the speaker"
    line.until(lambda: "Your reply stays as it is." in line.phone.pop.card.next.text())
    # A press of the mouse on the card leaves the focus too.
    QTest.mouseClick(line.phone.pop.card.pass_button, Qt.MouseButton.LeftButton)
    line.type(".")
    assert window.composer.editor.words == "Please press the speaker."


def test_ring_by_ring_more_people_hear_it(line: Line, bench: Bench) -> None:
    # Ola is free for longest, so it is hers; what she passes on goes to Piotr.
    call = line.ring()
    line.until(line.phone.pop.card.isVisible)
    window = line.window
    assert window.registry.do("call.pass_on")
    line.until(lambda: not line.phone.pop.card.isVisible())
    line.pass_ring(3)
    line.quiet()
    assert not line.phone.pop.card.isVisible()
    row = line.bench.desk.read(OneCall(call)).result()
    assert row is not None
    assert row.audience == {bench.piotr}


def test_who_took_it_is_said_where_it_rang(line: Line, bench: Bench) -> None:
    call = line.ring()
    line.until(line.phone.pop.card.isVisible)
    line.take(call, "PJSIP/1002")
    line.until(lambda: not line.phone.pop.card.isVisible())
    assert any("Answered by: Piotr Wrona" in notice.sentence() for notice in line.window.notices.kept)
    assert not line.phone.panel.isVisible()


def test_several_calls_stand_in_their_order(line: Line) -> None:
    first = line.ring(STRANGE)
    line.bench.pass_time(seconds=2)
    second = line.ring(hidden=True)
    line.pass_ring()
    card = line.phone.pop.card
    line.until(lambda: len(line.phone.ringing) == 2)
    assert [one.id for one in line.phone.ringing] == [first, second]
    line.until(lambda: card.name.text() == "+44 20 7946 0138" and line.phone.pop.face is not None)
    face = line.phone.pop.face
    assert face is not None
    assert [one.id for one in face.others] == [second]
    card.other_wanted.emit(second)
    line.until(lambda: card.name.text() == "Withheld number")
    # The one in front is over: the other one comes.
    line.end(second, Cause.GAVE_UP)
    line.until(lambda: card.name.text() == "+44 20 7946 0138")
    line.end(first, Cause.GAVE_UP)
    line.until(lambda: not card.isVisible())


def test_a_shared_number_asks_who_it_is(line: Line, bench: Bench) -> None:
    bench.person("Marta Nowak", phone=STRANGE)
    jan = bench.person("Jan Nowak", phone=STRANGE)
    call = line.ring(STRANGE)
    card = line.phone.pop.card
    line.until(lambda: card.isVisible() and card.under.text() == "2 people use this number")
    chosen = next(one for one in card.findChildren(Button) if one.text() == "Jan Nowak" and not one.isHidden())
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    line.until(lambda: card.name.text() == "Jan Nowak")
    row = bench.desk.read(OneCall(call)).result()
    assert row is not None
    assert (row.sure, [one.id for one in row.people]) == (Sure.CERTAIN, [jan])


def test_the_sound_goes_on_until_it_is_taken(line: Line) -> None:
    call = line.ring()
    line.until(lambda: ("", 0.7) in line.sounds.played)
    assert line.phone.sound is not None
    assert line.phone.sound.ringing
    line.take(call)
    line.until(lambda: line.phone.sound is not None and not line.phone.sound.ringing)
    line.until(lambda: line.sounds.played[-1] == ("", -1))


def test_no_sound_where_none_is_wanted(line: Line, window: Window) -> None:
    window.options.ring_volume = 0
    line.ring()
    line.until(line.phone.pop.card.isVisible)
    line.quiet()
    assert line.sounds.played == []


def test_answer_brings_the_call_to_my_phone(line: Line, bench: Bench, window: Window) -> None:
    denis = bench.person("Denis Orlov", phone="+44 20 7946 0172")
    ticket = bench.ticket("Which browser?", person=denis)
    call = line.ring()
    line.until(lambda: line.phone.pop.face is not None and bool(line.phone.pop.face.about))
    assert window.registry.do("call.answer")
    line.until(lambda: (detail := window.ticket.ticket()) is not None and detail.row.id == ticket)
    line.quiet()
    tasks = bench.desk.read(MyTasks()).result()
    assert [(one.act.value, one.call_id) for one in tasks] == [("take", call)]


def test_a_phone_that_rings_is_picked_up_by_hand(line: Line, bench: Bench) -> None:
    call = line.ring()
    line.ring_phone(call)
    card = line.phone.pop.card
    line.until(lambda: card.answer_button.text() == "Open")
    assert card.next.text().startswith("Your phone rings: pick it up.")
    line.phone.answer()
    line.quiet()
    assert bench.desk.read(MyTasks()).result() == ()


def test_the_slot_comes_and_goes_without_moving_the_rows(line: Line, bench: Bench, window: Window) -> None:
    tickets = [bench.ticket(f"Question {number}") for number in range(40)]
    queue = window.queue.list
    line.until(lambda: window.queue.model.rowCount() > 40)
    window.queue.select(tickets[20])
    queue.verticalScrollBar().setValue(700)

    def height() -> int:
        return queue.viewport().mapToGlobal(queue.visualRect(queue.rows.index_of(tickets[20])).topLeft()).y()

    line.quiet()
    before, scrolled = height(), queue.verticalScrollBar().value()
    call = line.ring()
    rows = window.findChild(RingingRows)
    assert rows is not None
    line.until(rows.isVisible)
    assert height() == before
    assert window.queue.current() == tickets[20]
    line.take(call, "PJSIP/1002")
    line.until(lambda: not rows.isVisible())
    assert (height(), queue.verticalScrollBar().value()) == (before, scrolled)


def test_the_slot_is_reached_with_the_keys(line: Line, bench: Bench, window: Window) -> None:
    ticket = bench.ticket("Question")
    line.until(lambda: window.queue.list.rows.place_of(ticket) is not None)
    call = line.ring()
    rows = window.findChild(RingingRows)
    assert rows is not None
    line.until(rows.isVisible)
    window.queue.select(ticket)
    window.queue.focus_list()
    QTest.keyClick(window.queue.list, Qt.Key.Key_Up)
    assert rows.list.hasFocus()
    with line.qtbot.waitSignal(rows.taken) as told:
        QTest.keyClick(rows.list, Qt.Key.Key_Return)
    assert told.args == [call]
    QTest.keyClick(rows.list, Qt.Key.Key_Down)
    assert window.queue.list.hasFocus()


def test_a_missed_call_waits_on_top_of_unclaimed(line: Line, bench: Bench, window: Window) -> None:
    bench.ticket("Question")
    call = line.ring(STRANGE)
    line.until(line.phone.pop.card.isVisible)
    line.bench.pass_time(seconds=20)
    line.end(call, Cause.GAVE_UP)
    line.until(lambda: not line.phone.pop.card.isVisible())
    line.until(lambda: any(row.channel.value == "phone" for row in window.queue.rows()))
    window.queue.show_tab(Tab.UNCLAIMED)
    line.until(lambda: bool(window.queue.rows()) and window.queue.rows()[0].channel.value == "phone")


def test_a_promise_is_told_with_the_words_to_say(line: Line, bench: Bench, window: Window) -> None:
    bench.person("Ewa Maj", phone=STRANGE, language="pl")
    call = line.ring(STRANGE)
    line.until(lambda: line.phone.pop.card.name.text() == "Ewa Maj")
    assert window.registry.do("call.promise")
    line.until(lambda: any("Oddzwonimy do godziny" in notice.text for notice in window.notices.kept))
    row = bench.desk.read(OneCall(call)).result()
    assert row is not None
    assert row.course.call_back_promised is not None
