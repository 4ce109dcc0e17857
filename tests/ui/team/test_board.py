"""The board as a page of its own: giving by hand and by keys, narrowing, the suggestion, rows that move in place."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.desk import SetAgentState
from console.commands.shifts import PlanShifts
from console.commands.tickets import Give, SetPriority, SetState
from console.domain.board import Only
from console.domain.people import AgentState
from console.domain.shifts import Edit, Shift
from console.domain.tickets import Channel, Priority, State
from console.queries.shifts import Rota
from tests.ui.room import Room
from tests.ui.team.conftest import UNCLAIMED, Board, program

HOUR = timedelta(hours=1)
CTRL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def test_a_pile_is_given_with_the_pointer_and_taken_back(room: Room) -> None:
    board = Board(room)
    first, second, third, fourth = board.tickets
    assert board.hold_over(UNCLAIMED, [first]) == ""
    assert board.hold_over(board.sam, [first]) == "Give to Sam"
    assert board.hold_over(board.sam, [first, third]) == "Give 2 to Sam"
    assert board.lane(board.sam).target
    board.drop(board.sam, [first, third])
    # At once, before the desk has answered.
    assert board.stand_in(board.sam) == [first, third]
    assert board.stand_in(UNCLAIMED) == [second, fourth]
    room.until(lambda: bool(room.said))
    assert room.said[-1].text == "Given to Sam: 2 tickets."
    assert room.said[-1].undo is not None
    assert board.owners([first, second, third]) == [board.sam, None, board.sam]
    assert not board.lane(board.sam).target
    board.acts.undoing.undo()
    board.until_in(UNCLAIMED, [first, second, third, fourth])
    assert board.owners([first, third]) == [None, None]


def test_who_has_no_room_is_given_to_with_a_word(room: Room) -> None:
    board = Board(room, tickets=12)
    board.drop(board.sam, board.tickets[:11])
    room.until(lambda: (person := board.lane(board.sam).head.person) is not None and person.load == 11)
    assert board.hold_over(board.sam, board.tickets[:11]) == ""
    assert board.hold_over(board.sam, [board.tickets[11]]) == "Give to Sam"
    room.bench.do(Give(room.bench.stamp(), (board.tickets[11],), board.sam))
    extra = room.bench.ticket("One more")
    board.until_in(UNCLAIMED, [extra])
    room.until(lambda: board.hold_over(board.sam, [extra]) == "Sam has 6 of 6. Give anyway?")
    board.drop(board.sam, [extra])
    room.quiet()
    assert board.owners([extra]) == [board.sam]


def test_cards_are_moved_between_lanes_with_keys_alone(room: Room) -> None:
    board = Board(room)
    _, second, third, _ = board.tickets
    opened: list[object] = []
    board.page.open_ticket.connect(opened.append)
    board.page.lanes.focus_first()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert opened == [second]
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.id for row in board.page.chosen_rows()] == [second, third]
    press(Qt.Key.Key_X, CTRL)
    assert board.page.lanes.painter.faded == {second, third}
    # Ola, Piotr, Sam: the lanes stand in the order of names.
    for _ in range(3):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_V, CTRL)
    assert board.stand_in(board.sam) == [second, third]
    room.until(lambda: bool(room.said))
    assert board.owners(board.tickets) == [None, board.sam, board.sam, None]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_X, CTRL)
    press(Qt.Key.Key_Escape)
    assert not board.page.lanes.taken
    # Marks stay while one goes on.
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert [row.id for row in board.page.chosen_rows()] == [second, third]
    press(Qt.Key.Key_Space)
    assert [row.id for row in board.page.chosen_rows()] == [second]
    press(Qt.Key.Key_Escape)
    for _ in range(3):
        press(Qt.Key.Key_Left)
    assert board.page.lanes.focused() is board.lane(UNCLAIMED)


def test_what_changes_elsewhere_moves_in_its_place(room: Room) -> None:
    bench = room.bench
    board = Board(room, tickets=30)
    cards = board.lane(UNCLAIMED).cards
    kept = board.tickets[20]
    cards.setFocus()
    cards.choose(20)
    cards.scrollTo(cards.rows.index_of(kept), cards.ScrollHint.PositionAtCenter)
    height = cards.visualRect(cards.rows.index_of(kept)).top()
    resets: list[bool] = []
    cards.rows.modelReset.connect(lambda: resets.append(True))
    urgent, gone, solved = board.tickets[27], board.tickets[2], board.tickets[4]
    bench.do(SetPriority(bench.stamp(), (urgent,), Priority.URGENT))
    bench.do(Give(bench.stamp(), (gone,), board.sam))
    bench.do(SetState(bench.stamp(), (solved,), State.SOLVED))
    wanted = [urgent, *(ticket for ticket in board.tickets if ticket not in (urgent, gone, solved))]
    board.until_in(UNCLAIMED, wanted)
    board.until_in(board.sam, [gone])
    assert not resets
    assert [row.id for row in board.page.chosen_rows()] == [kept]
    assert abs(cards.visualRect(cards.rows.index_of(kept)).top() - height) <= 1
    # Nothing moves under cards that are carried.
    board.page.supply.hold(True)
    bench.do(Give(bench.stamp(), (urgent,), board.sam))
    room.quiet()
    assert board.stand_in(UNCLAIMED)[0] == urgent
    board.page.supply.hold(False)
    board.until_in(UNCLAIMED, wanted[1:])
    # Who comes back to the board sees what was changed while nobody looked at it.
    board.page.hide()
    bench.do(Give(bench.stamp(), (wanted[1],), board.sam))
    room.quiet()
    assert board.stand_in(UNCLAIMED) == wanted[1:]
    board.page.show()
    board.until_in(UNCLAIMED, wanted[2:])


def test_tiles_narrow_and_somebody_who_goes_leaves_no_lane(room: Room) -> None:
    bench = room.bench
    board = Board(room, tickets=2)
    chat = bench.ticket("A chat", channel=Channel.CHAT, owner=board.sam)
    board.until_in(board.sam, [chat])
    bench.pass_time(minutes=20)
    board.page.supply.count()
    tiles = board.page.tiles.tiles
    room.until(lambda: tiles[Only.OVER].shown.words == "1" and tiles[Only.OVER].shown.alarm)
    assert tiles[Only.UNCLAIMED].shown.words == "2"
    tiles[Only.OVER].click()
    board.until_in(UNCLAIMED, [])
    assert board.stand_in(board.sam) == [chat]
    assert "over the limit" in board.page.narrowed.text()
    tiles[Only.OVER].click()
    board.until_in(UNCLAIMED, board.tickets)
    tiles[Only.UNCLAIMED].click()
    assert [lane.lane.key for lane in board.page.lanes.shown()] == [UNCLAIMED]
    tiles[Only.UNCLAIMED].click()
    # The lane from which cards are carried stands until they are let go.
    board.page.supply.hold(True)
    bench.do(SetAgentState(program(bench), board.sam, AgentState.OFF_SHIFT))
    room.until(lambda: (person := board.page.supply.person(board.sam)) is not None and not person.on_shift)
    assert str(board.sam) in board.page.lanes.lanes
    board.page.supply.hold(False)
    # What they have is still seen, and can be given from there.
    board.until_in("absent", [chat])
    assert str(board.sam) not in board.page.lanes.lanes


def test_one_suggestion_is_done_or_put_off(room: Room) -> None:
    bench = room.bench
    board = Board(room, tickets=0)
    bar = board.page.suggestion
    assert bar.isHidden()
    bench.do(SetAgentState(program(bench), bench.ola, AgentState.AWAY))
    bench.do(SetAgentState(program(bench), bench.piotr, AgentState.AWAY))
    chats = [bench.ticket(f"Chat {number}", channel=Channel.CHAT) for number in range(2)]
    bench.pass_time(minutes=3)
    board.page.supply.count()
    room.until(lambda: bar.made is not None and bar.made.late == 2 and bar.made.agent == board.sam)
    assert bar.words.text() == "2 chats wait too long. Sam has room."
    assert bar.do.text() == "Give 2 to Sam"
    bar.why.click()
    assert "2 wait and nobody has taken them." in bar.reasons.text()
    bar.later.click()
    assert bar.isHidden()
    bench.pass_time(minutes=16)
    board.page.supply.count()
    board.page._suggest()
    assert bar.isVisible()
    bar.do.click()
    board.until_in(board.sam, chats)
    room.until(lambda: bool(room.said))
    room.quiet()
    assert board.owners(chats) == [board.sam, board.sam]


def test_somebody_moves_to_the_station_where_help_is_needed_and_back(room: Room) -> None:
    bench = room.bench
    board = Board(room, tickets=0)
    now = bench.clock.now()
    stations = {bench.ola: "Chat desk", bench.piotr: "Letters", board.sam: "Letters"}
    shifts = [
        Shift(id=bench.new_id(), agent=agent, starts_at=now - HOUR, ends_at=now + 4 * HOUR, station=station)
        for agent, station in stations.items()
    ]
    bench.do(PlanShifts(bench.stamp(), tuple(Edit(None, shift) for shift in shifts)))
    bench.do(SetAgentState(program(bench), bench.ola, AgentState.AWAY))
    for number in range(2):
        bench.ticket(f"Chat {number}", channel=Channel.CHAT)
    bar = board.page.suggestion
    room.until(lambda: bar.do.text() == "Move Piotr to chat" and bar.isVisible())
    bar.do.click()
    room.until(lambda: bool(room.said))
    assert room.said[-1].text == "Piotr: Chat desk for the rest of the shift."
    rota = bench.desk.read(Rota(now, now + HOUR)).result()
    assert {one.agent: one.station for one in rota.shifts} == stations | {bench.piotr: "Chat desk"}
    assert room.notices.undo_latest()
    room.until(lambda: bar.do.text() == "Move Piotr to chat" and bar.isVisible())
    assert set(bench.desk.read(Rota(now, now + HOUR)).result().shifts) == set(shifts)
    room.quiet()
