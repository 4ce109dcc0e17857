"""Run on a real display by test_ringing_display.py: somebody types while a call comes in. Prints what arrived where.

With "here" they type in our composer, with "elsewhere" in a field of another program that is in front; there they are
on air as well, and a card for the tutor comes that they press.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from console.commands.calls import TellCall
from console.commands.desk import SetAgentState
from console.commands.tutor import ShowTutor
from console.domain.call_facts import Arrived, Direction, Queued
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.tutor_cards import CardKind
from console.queries.tutor import TutorView
from console.settings.options import Options
from console.settings.places import resources
from console.ui.shared.actions import Registry
from console.ui.shared.look import make_look
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.tutor.in_window import Tutoring
from console.ui.window import Window
from tests.commands.test_launches import launch, webinar
from tests.making import Bench

SAID = "the quick brown fox jumps over the lazy dog again and again"
_PATIENCE = 40_000


def until(reached: Callable[[], bool]) -> None:
    waited = 0
    while not reached():
        if waited > _PATIENCE:
            sys.exit("waited in vain")
        QTest.qWait(50)
        waited += 50


def other_program() -> None:
    """A field of its own, in front; says at the end what was typed into it."""
    application = QApplication(sys.argv[:1])
    field = QLineEdit()
    field.setWindowTitle("other program")
    field.resize(600, 40)
    field.show()
    field.activateWindow()

    def look() -> None:
        if len(field.text()) >= len(SAID):
            print(field.text(), flush=True)
            application.quit()

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(_PATIENCE, application.quit)
    QTimer.singleShot(500, lambda: print("ready", flush=True))
    application.exec()


def ring(bench: Bench) -> None:
    at = bench.clock.now()
    facts = (Arrived(at=at, direction=Direction.INBOUND, number="+442079460172"), Queued(at=at, queue="600"))
    stamp = msgspec.structs.replace(bench.stamp(), actor=None)
    bench.do(TellCall(stamp, bench.new_id(), None, "1", facts))


def on_air(bench: Bench, made: Id, window: Window) -> dict[str, object]:
    """A card stands on the tutor's view, is pressed with the mouse, and has had the keyboard at no time."""
    tutoring = window.findChild(Tutoring)
    assert tutoring is not None
    until(lambda: tutoring.on_air)
    assert window.registry.find("launch.hold").isEnabled(), "its keys raise the hand"
    sight, card = tutoring.sight, bench.new_id()
    assert sight is not None
    words = "Some people can’t hear", "Please say: “Press the speaker on the tab.”"
    bench.do(ShowTutor(bench.stamp(), card, made, CardKind.SAY, *words))
    until(lambda: sight.seen.id == card and sight.window.isVisible())
    button = sight.window.face.offered()[0]
    at = button.mapToGlobal(button.rect().center())
    subprocess.run(["xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1"], check=True)
    until(lambda: sight.seen.id is None)
    screen = bench.desk.read(TutorView(made)).result()
    row = screen.card(card) if screen is not None else None
    return {"active": sight.window.isActiveWindow(), "reply": row.reply if row is not None else None}


def main(where: str) -> None:
    application = QApplication(sys.argv[:1])
    bench = Bench(Path(tempfile.mkdtemp()))
    made = launch(bench, webinar(bench, tutor_id=bench.ola)) if where == "elsewhere" else None
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    bench.person("Denis Orlov", phone="+442079460172")
    ticket = bench.ticket("No sound")
    look, words = make_look(application, "light"), Words(resources() / "i18n")
    work = Work(bench.desk)
    window = Window(look, words, bench.desk, work, Registry(words, look.icons.icon), Options(), lambda: None, "here")
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.open_ticket(ticket)
    until(lambda: window.ticket.ticket() is not None)
    window.composer.start_reply()
    until(window.composer.editor.hasFocus)
    other = None
    if where == "elsewhere":
        command = [sys.executable, "-m", "tests.app.ringing_display", "other"]
        other = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert other.stdout is not None
        until(lambda: other is not None and other.stdout is not None and other.stdout.readline() == "ready\n")
        subprocess.run(["xdotool", "search", "--name", "other program", "windowfocus", "--sync"], check=True)
        until(lambda: not window.isActiveWindow())
    typing = subprocess.Popen(["xdotool", "type", "--delay", "25", SAID])
    QTest.qWait(400)
    ring(bench)
    tutor = on_air(bench, made, window) if made is not None else {}
    until(lambda: typing.poll() is not None)
    until(window.phone.pop.card.isVisible)
    elsewhere = other.communicate()[0].strip() if other is not None else ""
    told = {
        "composer": window.composer.editor.words,
        "elsewhere": elsewhere,
        "outside": window.phone.pop.is_outside,
        "on_top": window.phone.pop.outside.isVisible(),
        "tutor": tutor,
    }
    print(json.dumps(told), flush=True)
    window.close()
    work.close()
    bench.close()


if __name__ == "__main__":
    other_program() if sys.argv[1] == "other" else main(sys.argv[1])
