"""The call one is in, and what is left to do after it, in the whole window."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.calls import NoteCall
from console.commands.desk import SetAgentState
from console.commands.phone import SetPhone
from console.domain.call_facts import Consulting, Direction, Held, Resumed
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.people import AgentState
from console.domain.tickets import State
from console.queries.calls import LiveCalls, OneCall
from console.queries.desk import Agents
from console.queries.phone import MyTasks
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.ui.window import Window
from tests.making import Bench
from tests.ui.calls.conftest import KNOWN, STRANGE, Line


def talk(line: Line, number: str = STRANGE) -> Id:
    """A call that Ola has taken."""
    call = line.ring(number)
    line.ring_phone(call)
    line.bench.pass_time(seconds=7)
    line.take(call)
    line.until(lambda: line.phone.panel.isVisible() and line.phone.panel.bar.isVisible())
    return call


def entries(bench: Bench, ticket: Id) -> list[MessageEntry]:
    part = bench.desk.read(Conversation(ticket, 50)).result()
    return [one for one in part.entries if isinstance(one, MessageEntry)]


def state_of(bench: Bench, agent: Id) -> AgentState:
    return next(one.state for one in bench.desk.read(Agents()).result() if one.id == agent)


def test_notes_open_where_nothing_is_being_written(line: Line, bench: Bench) -> None:
    call = talk(line)
    notes = line.phone.panel.notes
    line.until(notes.hasFocus)
    QTest.keyClicks(notes, "no sound")
    line.until(lambda: (row := bench.desk.read(OneCall(call)).result()) is not None and row.notes == "no sound")


def test_notes_leave_the_focus_where_somebody_writes(line: Line, bench: Bench, window: Window) -> None:
    window.open_ticket(bench.ticket("Other"))
    line.until(lambda: window.ticket.ticket() is not None)
    window.composer.start_reply()
    line.type("Dear")
    talk(line)
    line.quiet()
    line.type(" Jonas")
    assert window.composer.editor.words == "Dear Jonas"
    assert line.phone.panel.notes.words == ""


def test_a_call_from_the_ring_to_the_history(line: Line, bench: Bench, window: Window) -> None:
    denis = bench.person("Denis Orlov", phone=KNOWN)
    ticket = bench.ticket("Which browser?", person=denis)
    call = talk(line, KNOWN)
    panel = line.phone.panel
    line.until(lambda: panel.matter.ticket is not None and panel.matter.ticket.id == ticket)
    line.until(lambda: state_of(bench, bench.ola) is AgentState.ON_CALL)
    panel.notes.setPlainText("Chrome it is.")
    bench.pass_time(seconds=192)
    line.end(call)
    line.until(panel.wrap_up.isVisible)
    line.until(lambda: state_of(bench, bench.ola) is AgentState.WRAP_UP)
    assert not panel.wrap_up.done.isEnabled()
    QTest.keyClick(panel.notes, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert panel.outcomes.outcome is CallOutcome.SOLVED
    assert panel.notes.words == "Chrome it is."
    QTest.keyClick(panel.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    line.until(lambda: not panel.isVisible())
    line.until(lambda: state_of(bench, bench.ola) is AgentState.AVAILABLE)
    entry = next(one for one in entries(bench, ticket) if one.kind is Kind.CALL)
    assert entry.text == "Chrome it is."
    assert entry.call is not None
    assert (entry.call.rings, entry.call.talk_seconds, entry.call.answered_by) == (2, 192, "Ola Zielińska")
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    assert detail.row.state is State.SOLVED


def test_a_new_ticket_takes_its_subject_from_the_notes(line: Line, bench: Bench, window: Window) -> None:
    call = talk(line)
    panel = line.phone.panel
    panel.notes.setPlainText("Cannot log in\nTried twice.")
    line.end(call)
    line.until(panel.wrap_up.isVisible)
    for button in panel.outcomes.buttons.values():
        if button.text() == "Follow up":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with line.qtbot.waitSignal(panel.wrapped_up) as told:
        QTest.mouseClick(panel.wrap_up.done, Qt.MouseButton.LeftButton)
    detail = bench.desk.read(TicketView(told.args[0])).result()
    assert detail is not None
    assert detail.row.subject == "Cannot log in"
    assert detail.row.owner_id == bench.ola


def test_the_clock_of_the_wrap_up_forces_nothing(line: Line, bench: Bench) -> None:
    call = talk(line)
    line.end(call)
    bar = line.phone.panel.wrap_up
    line.until(lambda: bar.isVisible() and bar.clock.text().endswith("left"))
    line.phone.panel.add_minute()
    assert bar.clock.text().startswith(("2:00", "1:59"))
    bench.pass_time(seconds=150)
    line.until(lambda: bar.clock.text() == "0:30 over" or bar.clock.text().startswith("0:3"))
    assert state_of(bench, bench.ola) is AgentState.WRAP_UP


def test_a_long_hold_asks_to_say_hello(line: Line, bench: Bench) -> None:
    call = talk(line)
    line.tell(call, Held(at=line.now, leg="PJSIP/1001"))
    beside = line.phone.panel.bar.beside
    line.until(lambda: beside.text() == "on hold for 0:00, say hello by 1:00")
    bench.pass_time(seconds=61)
    line.until(lambda: "say hello again" in beside.text())
    line.tell(call, Resumed(at=line.now, leg="PJSIP/1001"))
    line.until(lambda: beside.text() == "")


def test_asking_a_colleague_shows_in_the_bar(line: Line) -> None:
    call = talk(line)
    line.tell(call, Consulting(at=line.now, about="x", line="PJSIP/1001", to="1002"))
    line.until(lambda: line.phone.panel.bar.beside.text() == "Being transferred to 1002")


def test_a_call_is_given_to_a_colleague(line: Line, bench: Bench) -> None:
    call = talk(line)
    QTest.mouseClick(line.phone.panel.bar.transfer, Qt.MouseButton.LeftButton)
    chooser = line.phone.choices.chooser
    line.until(chooser.isVisible)
    assert chooser.rows.ids() == [f"agent {bench.piotr}"]
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    line.quiet()
    task = bench.desk.read(MyTasks()).result()[0]
    assert (task.act.value, task.number, task.call_id) == ("transfer", "1002", call)


def test_ending_needs_no_question(line: Line, bench: Bench, window: Window) -> None:
    call = talk(line)
    assert window.registry.do("call.end")
    line.quiet()
    task = bench.desk.read(MyTasks()).result()[0]
    assert (task.act.value, task.call_id) == ("hang_up", call)
    line.end(call)
    line.until(line.phone.panel.wrap_up.isVisible)
    assert line.phone.panel.wrap_up.back.isVisible()


def test_a_call_by_hand_runs_at_once_and_is_written_down(line: Line, bench: Bench, window: Window) -> None:
    marta = bench.person("Marta Nowak")
    assert window.registry.do("call.by_hand")
    panel = line.phone.panel
    line.until(lambda: panel.isVisible() and panel.direction.isVisible())
    line.until(panel.notes.hasFocus)
    call = panel.call
    assert call is not None
    assert not panel.bar.transfer.isVisible()
    panel.direction.choose("out")
    line.until(lambda: panel.call is not None and panel.call.direction is Direction.OUTBOUND)
    QTest.mouseClick(panel.who, Qt.MouseButton.LeftButton)
    chooser = line.phone.choices.chooser
    line.until(chooser.isVisible)
    QTest.keyClicks(chooser.field, "Marta")
    line.until(lambda: f"person {marta}" in chooser.rows.ids())
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    line.until(lambda: panel.bar.name.text() == "Marta Nowak")
    bench.pass_time(seconds=60)
    QTest.mouseClick(panel.bar.end, Qt.MouseButton.LeftButton)
    line.until(panel.wrap_up.isVisible)
    panel.choose(CallOutcome.SOLVED)
    with line.qtbot.waitSignal(panel.wrapped_up) as told:
        panel.ready()
    entry = next(one for one in entries(bench, told.args[0]) if one.kind is Kind.CALL)
    assert entry.call is not None
    assert entry.call.outgoing
    assert timedelta(seconds=55) < timedelta(seconds=entry.call.talk_seconds) < timedelta(seconds=70)
    assert bench.desk.read(LiveCalls()).result() == ()


def test_who_did_not_answer_is_asked_whether_they_are_there(line: Line, bench: Bench, window: Window) -> None:
    for _ in range(2):
        call = line.ring(STRANGE)
        line.ring_phone(call)
        bench.pass_time(seconds=30)
        line.end(call)
    line.until(line.phone.away.isVisible)
    QTest.mouseClick(line.phone.away.action, Qt.MouseButton.LeftButton)
    line.until(lambda: not line.phone.away.isVisible())
    assert state_of(bench, bench.ola) is AgentState.AVAILABLE


def test_a_number_is_called_from_the_person(line: Line, bench: Bench, window: Window) -> None:
    denis = bench.person("Denis Orlov", phone=KNOWN)
    window.open_ticket(bench.ticket("Which browser?", person=denis))
    line.until(lambda: window.person.person is not None)
    window.person.view.call_wanted.emit(KNOWN)
    line.quiet()
    task = bench.desk.read(MyTasks()).result()[0]
    assert (task.act.value, task.number) == ("call", KNOWN)


def test_without_a_phone_of_ones_own_it_is_said_why(line: Line, bench: Bench, window: Window) -> None:
    bench.do(SetPhone(bench.stamp(), bench.ola, ""))
    line.until(lambda: line.phone.watch.me is not None and line.phone.watch.me.phone == "")
    assert line.phone.dial(KNOWN)
    assert "It is not known which phone is yours" in window.notices.kept[0].text
    assert bench.desk.read(MyTasks()).result() == ()


def test_the_state_button_counts_the_seconds(line: Line, bench: Bench, window: Window) -> None:
    line.ring(STRANGE)
    line.until(lambda: window.top_bar.state.accessibleName().startswith("Your state: Ringing"))
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.OFF_SHIFT))
    line.until(lambda: "Off shift" in window.top_bar.state.accessibleName())


def test_one_key_in_the_queue_says_how_it_ended(line: Line, bench: Bench, window: Window) -> None:
    bench.ticket("Question")
    line.until(lambda: bool(window.queue.rows()))
    call = talk(line)
    line.end(call)
    line.until(line.phone.panel.wrap_up.isVisible)
    window.queue.focus_list()
    line.type("4")
    assert line.phone.panel.outcomes.outcome is CallOutcome.CALL_BACK


def test_what_a_colleague_noted_is_read(line: Line, bench: Bench) -> None:
    call = line.ring(STRANGE)
    line.take(call, "PJSIP/1002")
    bench.do(NoteCall(bench.stamp(bench.piotr), call, "Wants the invoice."))
    line.leave(call, "PJSIP/1002")
    line.ring_phone(call)
    line.take(call)
    line.until(lambda: line.phone.panel.others.text() == "Piotr Wrona: Wants the invoice.")
