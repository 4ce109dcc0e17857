"""Acts that ask for one thing, answered with real keys: give, state, priority, category, tags, snooze, rename."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.desk import AddAgent
from console.commands.drafts import SaveDraft
from console.commands.tickets import SetTags
from console.domain.messages import Kind
from console.domain.people import Role
from console.domain.tickets import Category, Channel, Place, Priority, State
from console.queries.drafts import Drafts
from console.ui.shared.chooser import Chooser
from console.ui.shared.notices import Notice
from console.ui.ticket.acts.pickers import times
from console.ui.ticket.acts.pickers.line import LineCard
from console.ui.ticket.acts.pickers.moment import MomentCard
from tests.ui.ticket.acts.conftest import CTRL, Room

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def chooser(room: Room) -> Chooser:
    (found,) = room.window.findChildren(Chooser)
    return found


def opened(room: Room, id_: str) -> Chooser:
    room.bench.pass_time(seconds=1)
    assert room.registry.do(id_)
    card = chooser(room)
    room.qtbot.waitUntil(card.isVisible)
    return card


def answer(room: Room, id_: str, typed: str) -> Notice:
    card = opened(room, id_)
    QTest.keyClicks(card.field, typed)
    return room.next_said(lambda: QTest.keyClick(card.field, ENTER))


def test_give_with_two_letters_and_the_draft_travels(room: Room) -> None:
    bench = room.bench
    bench.do(AddAgent(bench.stamp(), bench.new_id(), "Sam Brown", "sam@desk.example", Role.AGENT, "en"))
    ticket = bench.ticket(person=bench.person("Irina Volkova"))
    bench.do(SaveDraft(bench.stamp(), ticket, Kind.OUTBOUND, Channel.EMAIL, "half a sentence", 1))
    room.choose(ticket)
    room.press(Qt.Key.Key_A)
    card = chooser(room)
    room.qtbot.waitUntil(lambda: card.isVisible() and card.rows.rowCount() == 2)
    assert card.rows.ids() != []
    assert QApplication.focusWidget() is card.field
    assert str(card.rows.data(card.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)).endswith("0 waiting")
    QTest.keyClicks(card.field, "pi")
    notice = room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    assert notice.text == "Given to Piotr: Irina Volkova."
    assert notice.undo is not None
    assert notice.undo.text == "Take back"
    assert room.row().owner_id == bench.piotr
    assert room.desk.read(Drafts()).result(timeout=10) == ()
    assert QApplication.focusWidget() is room.list
    room.undo()
    assert room.row().owner_id is None
    room.redo()
    assert room.row().owner_id == bench.piotr


def test_give_five_of_which_two_are_his_already(room: Room) -> None:
    bench = room.bench
    his = [bench.ticket(str(number), owner=bench.piotr) for number in range(2)]
    others = [bench.ticket(str(number)) for number in range(3)]
    room.choose(*his, *others)
    assert answer(room, "ticket.give", "pi").text == "Given to Piotr: 3 tickets. Piotr has 2 already."
    assert {row.owner_id for row in room.rows()} == {bench.piotr}
    room.undo()
    assert [room.row(ticket).owner_id for ticket in (*his, *others)] == [bench.piotr] * 2 + [None] * 3


def test_escape_and_a_press_outside_change_nothing_and_give_the_focus_back(room: Room) -> None:
    room.choose(room.bench.ticket())
    card = opened(room, "ticket.give")
    QTest.keyClick(card.field, ESC)
    assert not card.isVisible()
    assert QApplication.focusWidget() is room.list
    opened(room, "ticket.state")
    QTest.mouseClick(room.window, Qt.MouseButton.LeftButton, pos=QPoint(3, room.window.height() - 3))
    assert not card.isVisible()
    assert room.said == []


def test_state_offers_what_is_possible(room: Room) -> None:
    room.choose(room.bench.ticket())
    assert answer(room, "ticket.state", "pend").text == "Waiting for the person: Somebody."
    assert room.row().state is State.PENDING
    assert answer(room, "ticket.state", "closed").text == "Closed: Somebody."
    card = opened(room, "ticket.state")
    assert card.rows.ids() == ["state open"]
    QTest.keyClick(card.field, ESC)
    room.undo()
    assert room.row().state is State.PENDING
    room.undo()
    assert room.row().state is State.NEW
    room.redo()
    assert room.row().state is State.PENDING


def test_priority_and_category_of_several(room: Room) -> None:
    room.choose(room.bench.ticket(), room.bench.ticket())
    assert answer(room, "ticket.priority", "urg").text == "Priority Urgent: 2 tickets."
    assert {row.priority for row in room.rows()} == {Priority.URGENT}
    assert answer(room, "ticket.category", "web").text == "Category Webinar: 2 tickets."
    assert {row.category for row in room.rows()} == {Category.WEBINAR}
    assert answer(room, "ticket.category", "no cat").text == "Category none: 2 tickets."
    for _ in range(3):
        room.undo()
    assert {(row.priority, row.category) for row in room.rows()} == {(Priority.NORMAL, None)}
    room.redo()
    assert {row.priority for row in room.rows()} == {Priority.URGENT}


def test_priority_that_it_has_already(room: Room) -> None:
    room.choose(room.bench.ticket())
    notice = answer(room, "ticket.priority", "normal")
    assert notice.undo is None
    assert room.done == []


def test_tags_are_marked_made_and_applied_at_once(room: Room) -> None:
    bench = room.bench
    one, two = bench.ticket(), bench.ticket()
    bench.do(SetTags(bench.stamp(), (one, two), ("sound",)))
    bench.do(SetTags(bench.stamp(), (one,), ("browser",)))
    room.choose(one, two)
    card = opened(room, "ticket.tags")
    assert [row.icon for row in (card.rows.at(0), card.rows.at(1)) if row] == ["check-square-fill", "square-half-fill"]
    QTest.keyClicks(card.field, "sou")
    QTest.keyClick(card.field, ENTER)
    assert card.isVisible()
    QTest.keyClicks(card.field, "brow")
    QTest.keyClick(card.field, ENTER)
    card.field.clear()
    QTest.keyClicks(card.field, "new one")
    QTest.keyClick(card.field, ENTER)
    assert room.detail(one).tags == ("browser", "sound")
    notice = room.next_said(lambda: QTest.keyClick(card.field, ENTER, CTRL))
    assert notice.text == "Tags +browser +new one −sound: 2 tickets."
    assert room.detail(one).tags == room.detail(two).tags == ("browser", "new one")
    room.undo()
    assert (room.detail(one).tags, room.detail(two).tags) == (("browser", "sound"), ("sound",))
    room.redo()
    assert room.detail(two).tags == ("browser", "new one")


def test_tags_left_with_escape_stay(room: Room) -> None:
    room.choose(room.bench.ticket())
    card = opened(room, "ticket.tags")
    QTest.keyClicks(card.field, "sound")
    QTest.keyClick(card.field, ENTER)
    QTest.keyClick(card.field, ESC)
    room.qtbot.wait(30)
    assert room.said == []
    assert room.detail().tags == ()


def test_snooze_until_tomorrow_and_wake(room: Room) -> None:
    room.choose(room.bench.ticket())
    card = opened(room, "ticket.snooze")
    assert card.rows.ids()[0] == "snooze hour"
    QTest.keyClicks(card.field, "tomo")
    room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    until = room.row().snoozed_until
    assert until is not None
    here = until.astimezone()
    assert (here.hour, here.minute) == (9, 0)
    assert here.date() == room.desk.now().astimezone().date() + timedelta(days=1)
    assert room.row().place is Place.SNOOZED
    assert room.act("ticket.wake").text == "Awake again: Somebody."
    assert room.row().place is Place.WAITING
    room.undo()
    assert room.row().snoozed_until == until
    room.undo()
    assert room.row().snoozed_until is None


def test_snooze_leaves_out_what_is_done(room: Room) -> None:
    done, waiting = room.bench.ticket(), room.bench.ticket()
    room.choose(done)
    room.say(Qt.Key.Key_E)
    assert not room.can("ticket.snooze")
    room.choose(done, waiting)
    notice = answer(room, "ticket.snooze", "1 hour")
    assert notice.text.endswith("1 stays as it was.")
    assert room.row(done).snoozed_until is None
    assert room.row(waiting).place is Place.SNOOZED


def test_a_date_and_a_time(room: Room) -> None:
    room.choose(room.bench.ticket())
    card = opened(room, "ticket.snooze")
    QTest.keyClicks(card.field, "date")
    QTest.keyClick(card.field, ENTER)
    (moment,) = room.window.findChildren(MomentCard)
    assert moment.isVisible()
    moment.date.setDate(QDate(2026, 3, 2))
    moment.time.setTime(QTime(0, 0))
    assert not moment.button.isEnabled()
    QTest.keyClick(moment.time, ENTER)
    assert moment.isVisible()
    moment.date.setDate(QDate(2026, 3, 29))
    moment.time.setTime(QTime(17, 30))
    room.next_said(lambda: QTest.keyClick(moment.time, ENTER))
    until = room.row().snoozed_until
    assert until == datetime(2026, 3, 29, 17, 30).astimezone(UTC)
    assert QApplication.focusWidget() is room.list


def test_rename_in_a_card_or_in_place(room: Room) -> None:
    room.choose(room.bench.ticket("Old"))
    room.press(Qt.Key.Key_F2)
    (card,) = room.window.findChildren(LineCard)
    assert card.isVisible()
    assert card.field.selectedText() == "Old"
    QTest.keyClicks(card.field, "  New   words ")
    assert room.next_said(lambda: QTest.keyClick(card.field, ENTER)).text == "New subject: New words"
    assert room.row().subject == "New words"
    room.undo()
    assert room.row().subject == "Old"
    called: list[str] = []
    room.acts.rename_with(lambda: called.append("here"))
    room.press(Qt.Key.Key_F2)
    assert called == ["here"]
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("hour", "names"),
    [
        (8, ["HOUR", "AFTERNOON", "EVENING", "TOMORROW", "MONDAY"]),
        (13, ["HOUR", "EVENING", "TOMORROW", "MONDAY"]),
        (17, ["HOUR", "TOMORROW", "MONDAY"]),
    ],
)
def test_the_usual_moments_of_a_monday(hour: int, names: list[str]) -> None:
    """On a Monday the next one is in a week: the same moment is not offered twice."""
    now = datetime(2026, 3, 2, hour, 40).astimezone(UTC)
    usual = times.usual(now)
    assert [name.name for name, _ in usual] == names
    assert [until for _, until in usual] == sorted(until for _, until in usual)
    assert all(until > now for _, until in usual)


def test_on_a_sunday_tomorrow_is_monday() -> None:
    now = datetime(2026, 3, 1, 10).astimezone(UTC)
    assert [name.name for name, _ in times.usual(now)] == ["HOUR", "AFTERNOON", "EVENING", "TOMORROW", "WEEK"]
