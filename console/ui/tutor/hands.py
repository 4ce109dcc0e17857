"""A tutor's hand at the console of who leads the launch: told at once, above other programs, and with a sound."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.commands.tutor import AnswerHand
from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.tutor import HandsUp, HandUp
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.tutor.text import first_name, help_for

_REFRESH_MS = 30
_KIND = "tutor hand"


class HandsWatch(QObject):
    def __init__(
        self, work: Work, desk: Desk, notices: Notices, sound: Callable[[], object], show: Callable[[Id], object]
    ) -> None:
        """`show` brings a launch to the front."""
        super().__init__(notices)
        self._work, self._desk, self._notices = work, desk, notices
        self._sound, self._show = sound, show
        self._told: dict[Id, HandUp] = {}
        work.changed.connect(self._hear)
        self._ask()

    def _hear(self, changes: Changes) -> None:
        if changes.touches("launch"):
            self._work.later(self, "hands", _REFRESH_MS, self._ask)

    def _ask(self) -> None:
        if self._work.open:
            self._work.ask(self, "hands", HandsUp(), self._take)

    def _take(self, hands: tuple[HandUp, ...]) -> None:
        up = {one.id: one for one in hands}
        for gone in set(self._told) - set(up):
            self._notices.withdraw(f"{_KIND} {gone}")
        for one in hands:
            before = self._told.get(one.id)
            if before is None:
                self._sound()
            if before != one:
                self._tell(one)
        self._told = up

    def _tell(self, one: HandUp) -> None:
        name = first_name(one.tutor) or translate("tutor", "The tutor")
        self._notices.say(
            Level.AMBER,
            "",
            lead=help_for(name, one.reason),
            icon="hand-palm",
            action=Way(translate("tutor", "I’m on it"), lambda: self._answer(one.id)),
            more=Way(translate("tutor", "Open the launch"), lambda: self._show(one.launch)),
            kind=_KIND,
            key=f"{_KIND} {one.id}",
            alert=True,
        )

    def _answer(self, hand: Id) -> None:
        self._work.tell(self, AnswerHand(self._desk.stamp(), hand))
