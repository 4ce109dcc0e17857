"""A console at a desk with a phone system, and calls told to it as a gateway tells them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import msgspec
import pytest
import shiboken6
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.commands.calls import TellCall
from console.commands.desk import SetAgentState
from console.commands.phone import SavePbx, SetPhone
from console.domain.call_facts import (
    Answered,
    AnyFact,
    Arrived,
    Cause,
    Direction,
    Ended,
    LegEnd,
    LegEnded,
    Offered,
    Queued,
    Rang,
    Side,
)
from console.domain.changes import Changes, Ref
from console.domain.ids import NOBODY, Id
from console.domain.pbx import Pbx, PbxKind
from console.domain.people import AgentState
from console.settings.options import Options
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.window import Window
from tests.making import Bench

KNOWN = "+442079460172"
STRANGE = "+442079460138"


_SOMETHING = Changes(frozenset({Ref("phone_call", NOBODY)}))


class Sounds:
    """A speaker that says what it was told to play."""

    def __init__(self) -> None:
        self.played: list[tuple[str, float]] = []

    def devices(self) -> tuple[str, ...]:
        return ("Speakers", "Headphones")

    def play(self, device: str, volume: float) -> bool:
        self.played.append((device, volume))
        return True

    def stop(self) -> None:
        self.played.append(("", -1))


class Line:
    """The phone system of a desk, Ola at phone 1001 and Piotr at 1002, and a window for Ola."""

    def __init__(self, bench: Bench, window: Window, sounds: Sounds, qtbot: QtBot, kind: PbxKind) -> None:
        self.bench, self.window, self.phone, self.sounds, self.qtbot = bench, window, window.phone, sounds, qtbot
        self.pbx = Pbx(id=bench.new_id(), name="Office", kind=kind, host="pbx.example", user="desk")
        bench.do(SavePbx(bench.stamp(), self.pbx))
        for agent, phone in ((bench.ola, "1001"), (bench.piotr, "PJSIP/1002")):
            bench.do(SetPhone(bench.stamp(), agent, phone))
            bench.do(SetAgentState(bench.stamp(), agent, AgentState.AVAILABLE))
            bench.pass_time(seconds=1)
        self.until(lambda: len(self.phone.watch.systems) == 1 and self.phone.watch.me is not None)
        self.until(lambda: all(one.phone for one in self.phone.watch.agents))

    def until(self, reached: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(reached, timeout=20_000)

    def type(self, words: str) -> None:
        """Into whatever has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)

    def quiet(self) -> None:
        self.until(lambda: not self.window.work.busy)
        QTest.qWait(0)

    def tell(self, call: Id, *facts: AnyFact) -> None:
        stamp = msgspec.structs.replace(self.bench.stamp(), actor=None)
        outcome = self.bench.do(TellCall(stamp, call, self.pbx.id, str(call), facts))
        assert outcome.done, outcome

    @property
    def now(self) -> datetime:
        return self.bench.clock.now()

    def ring(self, number: str = KNOWN, *, hidden: bool = False) -> Id:
        """A call that stands in the queue, and rings nobody's phone."""
        call = self.bench.new_id()
        shown = "" if hidden else number
        arrived = Arrived(at=self.now, direction=Direction.INBOUND, number=shown, hidden=hidden)
        self.tell(call, arrived, Queued(at=self.now, queue="600"))
        return call

    def ring_phone(self, call: Id, phone: str = "PJSIP/1001") -> None:
        self.tell(call, Offered(at=self.now, leg=phone, line=phone), Rang(at=self.now, leg=phone))

    def take(self, call: Id, phone: str = "PJSIP/1001") -> None:
        self.tell(call, Answered(at=self.now, leg=phone, line=phone))

    def leave(self, call: Id, phone: str = "PJSIP/1001") -> None:
        self.tell(call, LegEnded(at=self.now, leg=phone, how=LegEnd.TALKED))

    def end(self, call: Id, cause: Cause = Cause.NORMAL) -> None:
        self.tell(call, Ended(at=self.now, cause=cause, by=Side.CALLER))

    def pass_ring(self, rings: float = 1) -> None:
        """The clock of the desk goes on, and the screen looks at it."""
        self.bench.pass_time(seconds=5 * rings)
        self.window.work.changed.emit(_SOMETHING)


@pytest.fixture
def sounds() -> Sounds:
    return Sounds()


@pytest.fixture
def window(bench: Bench, look: Look, words: Words, qtbot: QtBot, sounds: Sounds) -> Iterator[Window]:
    work = Work(bench.desk)
    registry = Registry(words, look.icons.icon)
    window = Window(look, words, bench.desk, work, registry, Options(), lambda: None, "here", speaker=sounds)
    window.resize(1440, 900)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    work.close()
    # At once: the language of the next test would reach a window whose look is gone.
    shiboken6.delete(window)
    QApplication.processEvents()


@pytest.fixture
def line(bench: Bench, window: Window, sounds: Sounds, qtbot: QtBot) -> Line:
    return Line(bench, window, sounds, qtbot, PbxKind.ASTERISK)
