"""The board in a window of its own, on a real desk with people who are there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from console.commands.base import Stamp
from console.commands.desk import AddAgent, SetAgentState
from console.domain.ids import NOBODY, Id
from console.domain.people import AgentState, Role
from console.queries.queue import TicketRows
from console.ui.team.acts import add_team_acts
from console.ui.team.board import BoardPage
from console.ui.team.carrying import packed
from console.ui.team.lane import Lane
from console.ui.ticket.acts.ticket_acts import TicketActs
from tests.making import Bench
from tests.ui.room import Room

UNCLAIMED = str(NOBODY)


def program(bench: Bench) -> Stamp:
    return Stamp(bench.new_id(), bench.stamp().at, None)


class Board:
    """`sam` is there with nobody beside him but Ola, who looks at the board, and Piotr."""

    def __init__(self, room: Room, *, tickets: int = 4) -> None:
        self.room, self.bench = room, room.bench
        bench = self.bench
        self.sam = bench.new_id()
        bench.do(AddAgent(program(bench), self.sam, "Sam Kowal", "sam@desk.example", Role.AGENT, "en"))
        for agent in (bench.ola, bench.piotr, self.sam):
            bench.do(SetAgentState(program(bench), agent, AgentState.AVAILABLE))
        self.tickets = [bench.ticket(f"Matter {number}") for number in range(tickets)]
        room.window.resize(1200, 640)
        self.acts = TicketActs(
            room.look,
            room.work,
            room.desk,
            room.registry,
            room.notices,
            room.window,
            lambda: self.page.chosen_rows() if hasattr(self, "page") else (),
            lambda: 0,
        )
        add_team_acts(room.registry, lambda part: None, lambda: self.page)
        room.registry.attach(room.window)
        self.page = BoardPage(
            room.look, room.work, room.desk, room.registry, self.acts, room.window, lambda number: False
        )
        room.put(self.page)
        self.page.chosen_changed.connect(room.registry.refresh)
        self.until_in(UNCLAIMED, self.tickets)

    def lane(self, key: Id | str) -> Lane:
        return self.page.lanes.lanes[str(key)]

    def stand_in(self, key: Id | str) -> list[Id]:
        return [row.id for row in self.lane(key).cards.rows.items()] if str(key) in self.page.lanes.lanes else []

    def until_in(self, key: Id | str, tickets: list[Id]) -> None:
        self.room.until(lambda: self.stand_in(key) == tickets)

    def owners(self, tickets: list[Id]) -> list[Id | None]:
        return [row.owner_id for row in self.bench.desk.read(TicketRows(tuple(tickets))).result()]

    def hold_over(self, key: Id | str, tickets: list[Id]) -> str:
        """What is said in the gap while these are held over a lane."""
        lane, mime = self.lane(key), packed(tickets)
        move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(lane, QDragEnterEvent(QPoint(20, 80), move, mime, left, none))
        return lane.gap.words

    def drop(self, key: Id | str, tickets: list[Id]) -> None:
        self.hold_over(key, tickets)
        lane, mime = self.lane(key), packed(tickets)
        move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(lane, QDropEvent(QPoint(20, 80).toPointF(), move, mime, left, none))
