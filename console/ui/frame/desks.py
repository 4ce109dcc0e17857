"""Switching between the desks of this computer: one closes, the other opens in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from console.ui.shared.actions import Act, Registry
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.look import Look
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate

DEMO = "\0demo"
ANOTHER = "\0another"
PRACTICE = "\0practice"
BACK = "\0back"
"""What is wanted instead of a desk's name: the demo desk, one that is not known here yet, a desk for a practice that is
made for it, and the desk that was open before a practice."""


@dataclass(frozen=True, slots=True)
class DeskChoice:
    """`wanted` is what the desk is asked for by; `name` is empty for the one on this computer and the demo desk."""

    wanted: str
    name: str
    about: str = ""
    current: bool = False


class Desks:
    """The acts "Switch desk…" and "Practise a launch". `following` is what was chosen; the window closes, and whoever
    opened it looks there."""

    def __init__(
        self, look: Look, host: QWidget, registry: Registry, desks: tuple[DeskChoice, ...], leave: Callable[[], object]
    ) -> None:
        self._desks, self._leave = desks, leave
        self.following = ""
        self._chooser = Chooser(look, host)
        if desks:
            registry.add(
                Act(
                    "desk.switch",
                    lambda: translate("frame", "Switch desk…"),
                    icon="swap",
                    menu="desk",
                    section=7,
                    words=lambda: translate("frame", "team join invitation desk demo"),
                    call=self.ask,
                ),
                Act(
                    "launch.practice",
                    lambda: translate("practice", "Practise a launch"),
                    icon="rocket-launch",
                    menu="desk",
                    section=7,
                    words=lambda: translate("practice", "practice launch rehearse exercise training ten minutes"),
                    call=lambda: self.go(PRACTICE),
                ),
            )

    def ask(self) -> None:
        rows = tuple(self._row(desk) for desk in self._desks)
        more = Row("desk another", translate("frame", "Another desk…"), "plus", lambda _: self.go(ANOTHER))
        self._chooser.ask(Question(translate("frame", "Switch desk…"), "", (*rows, more)))

    def _row(self, desk: DeskChoice) -> Row:
        icon = "check-circle" if desk.current else _icon(desk)
        hint = translate("frame", "open now") if desk.current else desk.about
        return Row(f"desk {desk.wanted}", _name(desk), icon, lambda _: self.go(desk.wanted), hint)

    def go(self, wanted: str) -> None:
        if any(desk.current and desk.wanted == wanted for desk in self._desks):
            return
        self.following = wanted
        self._leave()


def _name(desk: DeskChoice) -> str:
    if desk.wanted == DEMO:
        return translate("frame", "The demo desk")
    return desk.name or translate("frame", "The desk on this computer")


def _icon(desk: DeskChoice) -> str:
    return "sparkle" if desk.wanted == DEMO else "buildings" if desk.name else "desktop"
