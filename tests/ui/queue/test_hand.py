"""A person in the list: keys, marks, acts; and nothing that moves under the hand."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.tickets import Claim, OpenTicket, SetState
from console.domain.ids import Id
from console.domain.tickets import Channel, State
from console.queries.queue import SectionName, Tab
from console.ui.queue.panel import QueuePanel
from console.ui.shared.actions import Act
from tests.ui.queue.conftest import Desk

KEY = Qt.Key


@pytest.fixture
def ten(desk: Desk) -> list[Id]:
    """Ten letters nobody has claimed, in the order of the list."""
    made = []
    for number in range(10):
        made.append(desk.bench.ticket(f"Ticket {number}"))
        desk.bench.pass_time(seconds=1)
    panel = desk.show(10)
    focus(panel)
    return made


def focus(panel: QueuePanel) -> None:
    panel.activateWindow()
    panel.focus_list()
    QApplication.processEvents()
    assert panel.list.hasFocus()


def press(panel: QueuePanel, *keys: Qt.Key, shift: bool = False, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    if control:
        held |= Qt.KeyboardModifier.ControlModifier
    for key in keys:
        QTest.keyClick(panel.list, key, held)


def cyrillic(panel: QueuePanel, letter: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(panel.list, event)


def point_at(panel: QueuePanel, place: int) -> None:
    """The pointer comes over a row, as the system tells of it."""
    at = QPointF(panel.list.visualRect(panel.model.index(place)).center())
    QApplication.sendEvent(panel.list.viewport(), QEnterEvent(at, at, at))
    panel.list.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse)


def point_away(panel: QueuePanel) -> None:
    panel.list.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(panel.list.viewport(), QEvent(QEvent.Type.Leave))


def test_a_journey_by_keys(desk: Desk, ten: list[Id]) -> None:
    panel = desk.panel
    activated: list[Id] = []
    panel.activated.connect(activated.append)
    press(panel, KEY.Key_Home)
    desk.qtbot.waitUntil(lambda: desk.opened == [ten[0]])
    press(panel, KEY.Key_Down, KEY.Key_J, KEY.Key_J, KEY.Key_K)
    assert panel.current() == ten[2]
    desk.qtbot.waitUntil(lambda: desk.opened[-1] == ten[2])
    press(panel, KEY.Key_End)
    assert panel.current() == ten[9]
    press(panel, KEY.Key_Down)
    assert panel.current() == ten[9]
    press(panel, KEY.Key_PageUp)
    assert panel.current() in ten[:3]
    press(panel, KEY.Key_PageDown, KEY.Key_Up)
    assert panel.current() == ten[8]
    press(panel, KEY.Key_Return)
    assert activated == [ten[8]]


def test_a_held_key_opens_few_and_the_last(desk: Desk, ten: list[Id]) -> None:
    press(desk.panel, *[KEY.Key_Down] * 9)
    desk.qtbot.waitUntil(lambda: desk.opened[-1:] == [ten[9]] or desk.panel.current() != ten[9])
    assert desk.panel.current() == ten[9]
    assert len(desk.opened) < 9


def test_russian_letters_move_too(desk: Desk, ten: list[Id]) -> None:
    press(desk.panel, KEY.Key_Home)
    cyrillic(desk.panel, "о")
    assert desk.panel.current() == ten[1]
    cyrillic(desk.panel, "л")
    assert desk.panel.current() == ten[0]


def test_folding_by_keys(desk: Desk, ten: list[Id]) -> None:
    panel = desk.panel
    press(panel, KEY.Key_Home, KEY.Key_Left)
    desk.until(0)
    assert panel.list.current_key() == SectionName.UNCLAIMED
    assert panel.current() is None
    assert panel.chosen() == ()
    press(panel, KEY.Key_Right)
    desk.until(10)
    assert panel.list.current_key() == SectionName.UNCLAIMED
    press(panel, KEY.Key_Down)
    assert panel.current() == ten[0]


def test_marks_and_ranges(desk: Desk, ten: list[Id]) -> None:
    panel = desk.panel
    press(panel, KEY.Key_Home, KEY.Key_X, KEY.Key_Down, KEY.Key_Down, KEY.Key_X)
    assert panel.chosen() == (ten[0], ten[2])
    assert [row.id for row in panel.chosen_rows()] == [ten[0], ten[2]]
    press(panel, KEY.Key_X)
    assert panel.chosen() == (ten[0],)
    press(panel, KEY.Key_Escape)
    assert panel.chosen() == (ten[2],)
    press(panel, KEY.Key_Down, KEY.Key_Down, shift=True)
    assert panel.chosen() == (ten[2], ten[3], ten[4])
    press(panel, KEY.Key_A, control=True)
    assert panel.chosen() == tuple(ten)
    press(panel, KEY.Key_Escape)
    assert len(panel.chosen()) == 1


def test_the_mouse_opens_marks_and_extends(desk: Desk, ten: list[Id]) -> None:
    panel = desk.panel
    view = panel.list.viewport()

    def click(place: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        centre = panel.list.visualRect(panel.model.index(place)).center()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, held, centre)

    click(2)
    desk.qtbot.waitUntil(lambda: desk.opened == [ten[1]])
    click(4, Qt.KeyboardModifier.ControlModifier)
    assert panel.chosen() == (ten[1], ten[3])
    click(6, Qt.KeyboardModifier.ShiftModifier)
    assert ten[5] in panel.chosen()
    click(3)
    assert panel.chosen() == (ten[2],)
    centre = panel.list.visualRect(panel.model.index(3)).center()
    with desk.qtbot.waitSignal(panel.activated) as said:
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=centre)
    assert said.args == [ten[2]]


def test_after_a_ticket_is_solved_the_next_row_down_is_current_and_open(desk: Desk, ten: list[Id]) -> None:
    panel, bench = desk.panel, desk.bench

    def solve() -> None:
        desk.work.tell(panel, SetState(bench.stamp(), panel.chosen(), State.SOLVED))

    desk.registry.add(Act("ticket.solve", lambda: "Solve", keys=("E",), call=solve))
    press(panel, KEY.Key_Home, KEY.Key_Down, KEY.Key_Down)
    press(panel, KEY.Key_E)
    desk.qtbot.waitUntil(lambda: panel.current() == ten[3])
    press(panel, KEY.Key_E)
    desk.qtbot.waitUntil(lambda: panel.current() == ten[4])
    desk.qtbot.waitUntil(lambda: desk.opened[-1] == ten[4])
    assert panel.chosen() == (ten[4],)


@pytest.mark.parametrize("tab", [Tab.ALL, Tab.UNCLAIMED])
@pytest.mark.parametrize("go_on", ["key", "mouse", "by itself"])
def test_a_ticket_claimed_in_the_list_stays_open_until_the_hand_goes_on(
    desk: Desk, ten: list[Id], tab: Tab, go_on: str
) -> None:
    panel, bench = desk.panel, desk.bench

    def claim() -> None:
        desk.work.tell(panel, Claim(bench.stamp(), panel.chosen()))

    desk.registry.add(Act("ticket.claim", lambda: "Claim", keys=("C",), call=claim))
    panel.show_tab(tab)
    desk.qtbot.waitUntil(lambda: [row.id for row in panel.rows()] == ten)
    panel.focus_list()
    press(panel, KEY.Key_Home, KEY.Key_Down, KEY.Key_Down)
    desk.qtbot.waitUntil(lambda: desk.opened[-1] == ten[2])
    press(panel, KEY.Key_C)
    desk.qtbot.waitUntil(lambda: panel.current() == ten[3])
    desk.qtbot.wait(200)
    assert (desk.opened[-1], panel.meant()) == (ten[2], ten[2])
    if go_on == "key":
        press(panel, KEY.Key_Down)
    elif go_on == "mouse":
        centre = panel.list.visualRect(panel.model.index_of(ten[3])).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    else:
        assert panel.select_next()
    desk.qtbot.waitUntil(lambda: desk.opened[-1] == ten[3])
    assert panel.current() == panel.meant() == ten[3]
    press(panel, KEY.Key_Down)
    desk.qtbot.waitUntil(lambda: desk.opened[-1] == ten[4])


def test_many_solved_at_once_leave_the_row_after_them(desk: Desk, ten: list[Id]) -> None:
    panel, bench = desk.panel, desk.bench

    def solve() -> None:
        desk.work.tell(panel, SetState(bench.stamp(), panel.chosen(), State.SOLVED))

    desk.registry.add(Act("ticket.solve", lambda: "Solve", keys=("E",), call=solve))
    press(panel, KEY.Key_Home, KEY.Key_Down)
    press(panel, KEY.Key_Down, KEY.Key_Down, shift=True)
    press(panel, KEY.Key_E)
    desk.until(7)
    assert panel.chosen() == (ten[4],)
    assert not panel.list.marking


def test_claimed_from_elsewhere_the_ticket_stays_current(desk: Desk, ten: list[Id]) -> None:
    panel, bench = desk.panel, desk.bench
    panel.select(ten[5])
    panel.header.filter.setFocus()
    desk.registry.add(Act("ticket.claim", lambda: "Claim"))
    desk.registry.do("ticket.claim")
    bench.do(Claim(bench.stamp(), (ten[5],)))
    desk.qtbot.waitUntil(lambda: panel.rows()[0].id == ten[5])
    assert panel.current() == ten[5]
    assert panel.chosen() == (ten[5],)


def test_new_rows_wait_while_the_pointer_is_there(desk: Desk, ten: list[Id]) -> None:
    panel, bench = desk.panel, desk.bench
    panel.header.filter.setFocus()
    point_at(panel, 4)
    chats = [bench.ticket(f"Chat {number}", channel=Channel.CHAT) for number in range(3)]
    desk.qtbot.waitUntil(panel.pill.isVisible)
    desk.qtbot.waitUntil(lambda: panel.pill.text() == "3 new")
    assert [row.id for row in panel.rows()] == ten
    # What is known of a row is shown in place, also that somebody else has solved it.
    bench.do(SetState(bench.stamp(bench.piotr), (ten[3],), State.SOLVED))
    desk.qtbot.waitUntil(lambda: panel.rows()[3].state is State.SOLVED)
    assert [row.id for row in panel.rows()] == ten
    QTest.mouseClick(panel.pill, Qt.MouseButton.LeftButton)
    assert [row.id for row in panel.rows()] == [*chats, *ten[:3], *ten[4:]]
    assert not panel.pill.isVisible()


def test_the_list_is_put_right_when_the_hand_leaves(desk: Desk, ten: list[Id]) -> None:
    panel, bench = desk.panel, desk.bench
    point_at(panel, 4)
    chat = bench.ticket("Chat", channel=Channel.CHAT)
    desk.qtbot.waitUntil(panel.pill.isVisible)
    point_away(panel)
    desk.qtbot.waitUntil(lambda: panel.rows()[0].id == chat)
    assert not panel.pill.isVisible()


def test_keys_count_as_a_hand_for_a_while(desk: Desk, ten: list[Id]) -> None:
    panel, bench = desk.panel, desk.bench
    press(panel, KEY.Key_Home)
    chat = bench.ticket("Chat", channel=Channel.CHAT)
    desk.qtbot.waitUntil(panel.pill.isVisible)
    panel.list.set_key_rest(20)
    press(panel, KEY.Key_Down)
    desk.qtbot.waitUntil(lambda: panel.rows()[0].id == chat)
    assert panel.current() == ten[1]


def test_three_hundred_come_while_a_hand_is_on_the_list(desk: Desk) -> None:
    bench, panel = desk.bench, desk.panel
    for number in range(60):
        bench.ticket(f"Old {number}")
    desk.show(60)
    focus(panel)
    press(panel, *[KEY.Key_Down] * 30)
    bar = panel.list.verticalScrollBar()
    chosen, value = panel.chosen(), bar.value()
    seen = [panel.model.keys[place] for place in panel.list.visible_places()]
    top = panel.list.visualRect(panel.model.index_of(chosen[0])).top()
    assert value > 0
    chance = random.Random(3)
    moved: list[int] = []
    bar.valueChanged.connect(moved.append)
    sent = 0
    while sent < 300:
        for _ in range(chance.randrange(5, 40)):
            desk.bench.desk.submit(new_chat(desk, chance.choice((Channel.CHAT, Channel.EMAIL)))).result(timeout=120)
            sent += 1
        panel.list._key_rest.start()  # the hand goes on pressing keys that move nothing
        QTest.qWait(30)
        assert panel.chosen() == chosen
        assert panel.list.visualRect(panel.model.index_of(chosen[0])).top() == top
        assert [panel.model.keys[place] for place in panel.list.visible_places()] == seen
    desk.qtbot.waitUntil(panel.pill.isVisible)
    assert moved == []
    # And when the hand rests the list comes right, with the same rows in sight and the same one chosen.
    panel.list.set_key_rest(10)
    panel.list._key_rest.start()
    desk.qtbot.waitUntil(lambda: not panel.pill.isVisible())
    assert panel.chosen() == chosen
    assert panel.list.visualRect(panel.model.index_of(chosen[0])).top() == top
    assert [panel.model.keys[place] for place in panel.list.visible_places()] == seen


def new_chat(desk: Desk, channel: Channel) -> OpenTicket:
    bench = desk.bench
    return OpenTicket(
        bench.stamp(), bench.new_id(), "New", channel, "en", contact="Somebody", first=bench.inbound("Help", channel)
    )


def test_scroll_stays_when_rows_come_above_and_no_hand_is_there(desk: Desk) -> None:
    bench, panel = desk.bench, desk.panel
    for number in range(40):
        bench.ticket(f"Old {number}")
    desk.show(40)
    panel.select(panel.rows()[20].id)
    chosen = panel.chosen()
    assert panel.list.verticalScrollBar().value() > 0
    top = panel.list.visualRect(panel.model.index_of(chosen[0])).top()
    for _ in range(5):
        bench.ticket("Chat", channel=Channel.CHAT)
    desk.until(45)
    assert panel.chosen() == chosen
    assert panel.list.visualRect(panel.model.index_of(chosen[0])).top() == top


def test_the_pointer_test_is_one(desk: Desk, ten: list[Id]) -> None:
    panel = desk.panel
    panel.header.filter.setFocus()
    assert not panel.list.hand
    point_at(panel, 3)
    assert panel.list.hand
    point_away(panel)
    assert not panel.list.hand
    assert panel.list.indexAt(QPoint(5, 40)).row() == 1
