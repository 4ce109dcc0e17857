"""The tutor's view: what the lead sends stands there without taking the keyboard, and a press reaches the lead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from console.commands.launches import AskChecks, CallHold, SetCheck
from console.commands.tutor import AnswerHand, ShowTutor
from console.domain.ids import Id
from console.domain.launches import Answer, Station
from console.domain.tutor_cards import DEAD_TIME, TURN, CardKind, Face, Press, Reason, Reply
from console.queries.launches import LaunchNow
from console.queries.tutor import TutorScreen, TutorView
from console.settings.options import TutorPlace
from console.ui.tutor.card import BigButton
from console.ui.tutor.view import TutorSight
from tests.commands.test_launches import launch, webinar
from tests.ui.room import Room


class Air:
    """Ola leads the launch, and gives its webinar: what both see is at one console."""

    def __init__(self, room: Room) -> None:
        self.room, self.bench = room, room.bench
        self.launch = launch(self.bench, webinar(self.bench, tutor_id=self.bench.ola))
        self.kept: list[str] = []
        self.place = TutorPlace()
        self.sight = TutorSight(
            room.look, room.work, room.desk, self.place, lambda: self.kept.append(self.place.screen), room.window
        )

    def send(self, kind: CardKind = CardKind.SAY) -> Id:
        card = self.bench.new_id()
        words = "Some people can’t hear", "Please say: “Press the speaker on the tab.”"
        assert self.bench.do(ShowTutor(self.bench.stamp(), card, self.launch, kind, *words)).done
        return card

    def screen(self) -> TutorScreen:
        found = self.bench.desk.read(TutorView(self.launch)).result()
        assert found is not None
        return found

    def until(self, face: Face) -> None:
        self.room.until(lambda: self.sight.seen.face is face)

    def button(self, press: Press) -> BigButton:
        return next(one for one in self.sight.window.face.offered() if one.press is press)

    def click(self, press: Press) -> None:
        QTest.mouseClick(self.button(press), Qt.MouseButton.LeftButton)


@pytest.fixture
def air(room: Room) -> Iterator[Air]:
    made = Air(room)
    made.sight.show_launch(made.launch)
    room.until(made.sight.window.isVisible)
    yield made
    made.sight.end()


def test_what_the_lead_sends_is_seen_said_and_told_to_the_lead(air: Air) -> None:
    field = air.room.put(QLineEdit())
    field.setFocus()
    window = air.sight.window
    assert window.face.small, "nothing has happened: a strip"
    card = air.send()
    air.until(Face.SAY)
    assert not window.face.small
    assert field.hasFocus()
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.face.accessibleName() == "Some people can’t hear Please say: “Press the speaker on the tab.”"
    assert all(one.height() >= 44 for one in window.face.offered())
    air.room.until(lambda: (row := air.screen().card(card)) is not None and row.seen_at is not None)
    air.click(Press.SAID)
    air.room.until(lambda: (row := air.screen().card(card)) is not None and row.reply is Reply.SAID)
    air.until(Face.FINE)
    assert field.hasFocus()
    assert not window.face.small, "for a while it says how it stands"
    air.bench.clock.at += TURN
    air.room.until(lambda: window.face.small)


def test_a_press_that_was_meant_for_another_card_does_nothing(air: Air) -> None:
    air.send()
    air.until(Face.SAY)
    pause = air.send(CardKind.PAUSE)
    air.until(Face.PAUSE)
    assert not air.button(Press.PAUSED).isEnabled()
    air.sight.press(Press.PAUSED)
    air.bench.clock.at += DEAD_TIME
    air.room.until(lambda: air.button(Press.PAUSED).isEnabled())
    row = air.screen().card(pause)
    assert row is not None
    assert row.is_open
    air.click(Press.PAUSED)
    air.until(Face.SAY)


def test_the_tutor_says_go_or_why_not_and_asks_for_help(air: Air) -> None:
    bench, check = air.bench, air.bench.new_id()
    assert bench.do(SetCheck(bench.stamp(), check, air.launch, Station.SPEAKER, bench.ola)).done
    assert bench.do(AskChecks(bench.stamp(), air.launch, (check,))).done
    air.until(Face.CHECK)
    air.click(Press.NO_GO)
    air.room.until(lambda: air.sight.window.face.offered()[0].press is Press.TIME)
    air.click(Press.TIME)
    air.until(Face.FINE)
    found = bench.desk.read(LaunchNow(air.launch)).result()
    assert found is not None
    said = next(one for one in found.checks if one.id == check)
    assert (said.answer, said.note) == (Answer.NO_GO, "More time")
    QTest.mouseClick(air.sight.window.face.hand, Qt.MouseButton.LeftButton)
    air.until(Face.HELP)
    air.click(Press.SLIDES)
    air.until(Face.FINE)
    hand = air.screen().hand
    assert hand is not None
    assert hand.reason is Reason.SLIDES
    assert bench.do(AnswerHand(bench.stamp(), hand.id)).done
    air.until(Face.COMING)


def test_a_hold_is_told_with_the_new_time_and_stays_in_the_strip(air: Air) -> None:
    assert air.bench.do(CallHold(air.bench.stamp(), air.launch)).done
    air.until(Face.HOLD)
    air.bench.clock.at += timedelta(minutes=1)
    air.until(Face.FINE)
    face = air.sight.window.face
    assert face.shown is not None
    assert face.shown.headline == "We wait a moment"


def test_it_is_dragged_anywhere_and_remembers_its_corner(air: Air) -> None:
    window = air.sight.window
    room = window.screen().availableGeometry()
    assert room.contains(window.geometry())
    assert window.geometry().bottom() > room.center().y()
    start = QPoint(60, 20)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(window, start - window.pos() + room.topLeft() + QPoint(30, 40))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=start)
    assert (air.place.left, air.place.top) == (True, True)
    assert air.kept
    corner = window.pos()
    air.send()
    air.until(Face.SAY)
    assert window.pos() == corner, "it grows away from its corner"
    assert room.contains(window.geometry())
    air.place.across = air.place.down = 99_999
    window.settle()
    assert room.contains(window.geometry()), "a smaller screen"
