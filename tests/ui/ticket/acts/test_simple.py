"""Acts that ask nothing, done with real keys on a real desk, taken back and done again."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from console.commands.base import Command
from console.commands.messages import AddMessage
from console.commands.tickets import Claim, SetPriority, SetState, Unclaim
from console.domain.ids import Id
from console.domain.messages import Address
from console.domain.tickets import Channel, Priority, State
from console.queries.mailboxes import BlockedSenders
from console.queries.queue import TicketRows
from console.ui.shared.notices import Level
from tests.making import Bench
from tests.ui.ticket.acts.conftest import CTRL, Room


def test_claim_undo_redo(room: Room) -> None:
    ticket = room.bench.ticket(person=room.bench.person("Marta Nowak"))
    room.choose(ticket)
    notice = room.say(Qt.Key.Key_C)
    assert notice.text == "Yours now: Marta Nowak."
    assert notice.undo is not None
    assert room.row().owner_id == room.bench.ola
    assert room.done == [((ticket,), "ticket.claim")]
    assert not room.can("ticket.claim")
    assert room.undo().text == "Undone: Claim · Marta Nowak."
    assert room.row().owner_id is None
    assert room.row().state is State.NEW
    assert room.redo().text == "Done again: Claim · Marta Nowak."
    assert room.row().owner_id == room.bench.ola
    assert room.undo().text.startswith("Undone")
    assert room.row().owner_id is None


def test_the_button_of_the_toast_takes_back_what_it_speaks_of_and_only_once(room: Room) -> None:
    one, two = room.bench.ticket("One"), room.bench.ticket("Two")
    room.choose(one)
    first = room.say(Qt.Key.Key_C)
    room.choose(two)
    room.say(Qt.Key.Key_C)
    assert first.undo is not None
    room.next_said(first.undo.call)
    assert room.row(one).owner_id is None
    assert room.row(two).owner_id == room.bench.ola
    count = len(room.said)
    first.undo.call()
    room.undo()
    assert room.row(two).owner_id is None
    assert len(room.said) == count + 1


def test_a_claim_of_what_piotr_has_says_so_and_offers_to_take_it_over(room: Room) -> None:
    ticket = room.bench.ticket(owner=room.bench.piotr)
    room.choose(ticket)
    notice = room.say(Qt.Key.Key_C)
    assert notice.text == "Piotr has it already: Somebody."
    assert notice.undo is None
    assert room.row().owner_id == room.bench.piotr
    (way,) = notice.ways
    assert way.text == "Take it over"
    room.next_said(lambda: room.notices.follow(notice, way))
    assert room.row().owner_id == room.bench.ola
    room.undo()
    assert room.row().owner_id == room.bench.piotr


@pytest.mark.parametrize(
    "change",
    [
        lambda bench, ticket: Unclaim(bench.stamp(), (ticket,)),
        lambda bench, ticket: SetState(bench.stamp(), (ticket,), State.SOLVED),
        lambda bench, ticket: Claim(bench.stamp(), (ticket,), from_others=True),
    ],
)
def test_that_piotr_has_it_is_not_said_any_longer_than_he_has_it(
    room: Room, change: Callable[[Bench, Id], Command]
) -> None:
    ticket = room.bench.ticket(owner=room.bench.piotr)
    room.choose(ticket)
    key = room.say(Qt.Key.Key_C).key
    with room.qtbot.waitSignal(room.work.changed):
        room.bench.do(SetPriority(room.bench.stamp(), (ticket,), Priority.HIGH))
    room.work.ask(room.window, "after it", TicketRows((ticket,)), lambda _: room.window.setWindowTitle("asked"))
    room.qtbot.waitUntil(lambda: room.window.windowTitle() == "asked")
    assert key in [notice.key for notice in room.notices.kept]
    room.bench.do(change(room.bench, ticket))
    room.qtbot.waitUntil(lambda: key not in [notice.key for notice in room.notices.kept])


def test_claim_of_five_with_two_that_have_owners(room: Room) -> None:
    free = [room.bench.ticket(str(number)) for number in range(3)]
    taken = [room.bench.ticket(str(number), owner=room.bench.piotr) for number in range(2)]
    room.choose(*taken, *free)
    assert room.say(Qt.Key.Key_C).text == "Yours now: 3 tickets. 2 have an owner already."
    assert [room.row(ticket).owner_id for ticket in free] == [room.bench.ola] * 3
    assert [room.row(ticket).owner_id for ticket in taken] == [room.bench.piotr] * 2
    room.undo()
    assert [room.row(ticket).owner_id for ticket in free] == [None] * 3


def test_solve_five_with_two_impossible_and_an_undo_in_part(room: Room) -> None:
    bench = room.bench
    tickets = [bench.ticket(str(number)) for number in range(5)]
    bench.do(SetState(bench.stamp(), (tickets[0],), State.CLOSED))
    bench.do(SetState(bench.stamp(), (tickets[1],), State.SOLVED))
    room.choose(*tickets)
    notice = room.say(Qt.Key.Key_E)
    assert notice.text == "Solved: 3 tickets. 1 was solved already. 1 was closed already."
    assert {room.row(ticket).state for ticket in tickets[1:]} == {State.SOLVED}
    assert room.row(tickets[0]).state is State.CLOSED
    bench.do(SetState(bench.stamp(bench.piotr), (tickets[4],), State.OPEN))
    assert room.undo().text == "Undone: Solve · 5 tickets. 2 of 3 put back. 1 was changed since."
    assert [room.row(ticket).state for ticket in tickets[2:]] == [State.NEW, State.NEW, State.OPEN]
    room.redo()
    assert [room.row(ticket).state for ticket in tickets[2:]] == [State.SOLVED, State.SOLVED, State.OPEN]


def test_an_undo_that_comes_too_late_says_why(room: Room) -> None:
    bench = room.bench
    room.choose(bench.ticket())
    room.say(Qt.Key.Key_E)
    bench.do(SetState(bench.stamp(bench.piotr), tuple(room.chosen), State.OPEN))
    assert room.undo().text == "Changed by somebody since, so it stays: Solve · Somebody."
    assert room.row().state is State.OPEN
    assert not room.can("view.redo")


def test_other_fields_changed_since_do_not_hinder_undo(room: Room) -> None:
    bench = room.bench
    room.choose(bench.ticket())
    room.say(Qt.Key.Key_E)
    bench.do(SetPriority(bench.stamp(bench.piotr), tuple(room.chosen), Priority.HIGH))
    assert room.undo().text == "Undone: Solve · Somebody."


def test_reopen_and_wake_only_where_they_make_sense(room: Room) -> None:
    bench = room.bench
    room.choose(bench.ticket())
    assert not room.can("ticket.reopen")
    assert not room.can("ticket.wake")
    assert room.can("ticket.solve")
    room.say(Qt.Key.Key_E)
    assert not room.can("ticket.solve")
    assert room.act("ticket.reopen").text == "Open: Somebody."
    assert room.row().state is State.OPEN
    room.undo()
    assert room.row().state is State.SOLVED


def test_spam_is_closed_and_tagged_and_taken_back_at_once(room: Room) -> None:
    room.choose(room.bench.ticket())
    assert room.act("ticket.spam").text == "Marked as spam and closed: Somebody."
    assert room.row().state is State.CLOSED
    assert room.undo().text == "Undone: Mark as spam · Somebody."
    assert room.row().state is State.NEW


def test_blocking_a_sender_keeps_further_letters_out_until_it_is_undone(room: Room) -> None:
    bench = room.bench
    ticket = bench.ticket()
    letter = msgspec.structs.replace(bench.inbound("Buy"), sent_from=Address("Spam", "Spam@x.example"))
    bench.do(AddMessage(bench.stamp(), ticket, letter))
    room.choose(ticket)
    assert room.act("ticket.block").text.startswith("Marked as spam, and letters of the sender are set aside")
    assert [one.value for one in bench.desk.read(BlockedSenders()).result()] == ["spam@x.example"]
    room.undo()
    assert bench.desk.read(BlockedSenders()).result() == ()
    room.choose(bench.ticket(channel=Channel.PHONE))
    assert not room.can("ticket.block")


def test_release(room: Room) -> None:
    room.choose(room.bench.ticket(owner=room.bench.ola))
    assert room.act("ticket.unclaim").text == "Released: Somebody."
    assert room.row().owner_id is None
    room.undo()
    assert room.row().owner_id == room.bench.ola


def test_next_takes_what_is_due_first_and_opens_it(room: Room) -> None:
    assert room.act("ticket.next").text == "Nobody is waiting. You have everything answered."
    first = room.bench.ticket("first")
    room.bench.pass_time(minutes=5)
    room.bench.ticket("second")
    assert room.say(Qt.Key.Key_T).text == "Yours now: Somebody."
    assert room.opened == [first]
    assert room.row(first).owner_id == room.bench.ola
    room.undo()
    assert room.row(first).owner_id is None


def test_unread_goes_to_and_fro(room: Room) -> None:
    room.choose(room.bench.ticket())
    assert room.row().unread
    assert room.say(Qt.Key.Key_U).text == "Marked as read: Somebody."
    assert not room.row().unread
    assert room.say(Qt.Key.Key_U).text == "Marked as unread: Somebody."
    assert room.row().unread
    room.undo()
    assert not room.row().unread
    room.undo()
    assert room.row().unread
    room.redo()
    assert not room.row().unread


def test_copy_number(room: Room) -> None:
    room.choose(room.bench.ticket(), room.bench.ticket())
    numbers = ", ".join(f"#{row.number}" for row in room.rows())
    assert room.act("ticket.copy_number").text == f"Copied: {numbers}"
    assert QGuiApplication.clipboard().text() == numbers


def test_nothing_chosen_nothing_done(room: Room) -> None:
    room.choose()
    for key in (Qt.Key.Key_C, Qt.Key.Key_E, Qt.Key.Key_U, Qt.Key.Key_S, Qt.Key.Key_A):
        room.press(key)
    room.qtbot.wait(30)
    assert room.said == []


def test_polish_letters_do_nothing(room: Room) -> None:
    room.choose(room.bench.ticket())
    for character in "ąćęłńóśźż":
        for modifiers in (Qt.KeyboardModifier.NoModifier, CTRL | Qt.KeyboardModifier.AltModifier):
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(room.list, QKeyEvent(kind, ord(character.upper()), modifiers, character))
    room.qtbot.wait(30)
    assert room.said == []
    assert room.row().owner_id is None


def test_the_russian_layout_claims(room: Room) -> None:
    room.choose(room.bench.ticket())
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord("С"), Qt.KeyboardModifier.NoModifier, "с")
    room.next_said(lambda: QApplication.sendEvent(room.list, event))
    assert room.row().owner_id == room.bench.ola


def test_ctrl_z_in_a_field_takes_back_typing_first(room: Room) -> None:
    room.choose(room.bench.ticket())
    room.say(Qt.Key.Key_C)
    room.field.setFocus()
    room.type("abc")
    room.press(Qt.Key.Key_Z, CTRL)
    assert room.field.text() == ""
    assert room.row().owner_id == room.bench.ola
    assert room.undo().text.startswith("Undone: Claim")
    assert room.row().owner_id is None


def test_ctrl_z_takes_back_what_another_screen_offers_and_then_our_own(room: Room) -> None:
    taken: list[str] = []
    assert not room.can("view.undo")
    room.notices.say(Level.TOAST, "Sending to Jonas", undo=lambda: taken.append("letter"))
    room.press(Qt.Key.Key_Z, CTRL)
    assert taken == ["letter"]
    room.choose(room.bench.ticket())
    room.say(Qt.Key.Key_C)
    room.notices.say(Level.TOAST, "Sending to Jonas", undo=lambda: taken.append("second"))
    room.press(Qt.Key.Key_Z, CTRL)
    assert taken == ["letter", "second"]
    assert room.row().owner_id == room.bench.ola
    room.undo()
    assert room.row().owner_id is None


def test_a_colleague_took_it_meanwhile(room: Room) -> None:
    """The rows here are older than the desk: the ticket looked free."""
    ticket = room.bench.ticket()
    room.choose(ticket)
    rows = tuple(room.rows())
    room.bench.do(Claim(room.bench.stamp(room.bench.piotr), (ticket,)))
    notice = room.next_said(lambda: room.acts.simple._claim(rows, from_others=False))
    assert notice.text == "Piotr has it already: Somebody."


def test_a_new_act_ends_what_could_be_done_again(room: Room) -> None:
    room.choose(room.bench.ticket())
    room.say(Qt.Key.Key_C)
    room.undo()
    assert room.can("view.redo")
    room.say(Qt.Key.Key_E)
    assert not room.can("view.redo")
    room.undo()
    assert room.row().state is State.NEW


def test_mine_do_not_count_as_taken_by_others(room: Room) -> None:
    room.choose(room.bench.ticket(owner=room.bench.ola), room.bench.ticket())
    assert room.say(Qt.Key.Key_C).text == "Yours now: Somebody."
