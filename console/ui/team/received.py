"""Tells a person, quietly, what a colleague or the desk itself has just given them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.given import GivenRow, GivenToMe
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_TOGETHER_MS = 600
"""A pile is told in one notice."""


class Received(QObject):
    """What one was given before the console opened is seen in the queue."""

    def __init__(
        self, work: Work, desk: Desk, notices: Notices, open_ticket: Callable[[Id], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices, self._open = work, desk, notices, open_ticket
        self._since = desk.now()
        work.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("ticket"):
            self._work.later(self, "given", _TOGETHER_MS, self._look)

    def _look(self) -> None:
        self._work.ask(self, "given", GivenToMe(self._since), self._tell)

    def _tell(self, rows: tuple[GivenRow, ...]) -> None:
        if not rows:
            return
        self._since = max(row.at for row in rows)
        by: dict[str, list[GivenRow]] = {}
        for row in rows:
            by.setdefault(row.by, []).append(row)
        for name, given in by.items():
            first = given[0]
            words = f"{first.participant_name}, {first.subject}".strip(", ")
            if len(given) > 1:
                words = translate("board", "%n tickets", "", len(given))
            self._notices.say(
                Level.TOAST,
                words,
                lead=translate("board", "From {name}:").format(name=name) if name else translate("board", "For you:"),
                icon="arrows-left-right",
                action=Way(translate("board", "Open", "verb"), lambda first=first: self._open(first.ticket)),  # type: ignore[misc]
                kind="given",
            )
