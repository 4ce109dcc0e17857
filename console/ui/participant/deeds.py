"""What is done to a person as a whole: looking for doubles, merging, parting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from console.commands.base import Command
from console.commands.erasing import ErasePerson
from console.commands.merging import MergePeople, PartPeople, TellApart
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.queries.duplicates import Double, Duplicates, DuplicatesOf
from console.queries.participant import MergedPerson
from console.sync.desk import Desk
from console.ui.participant.doubles import DoublesSheet
from console.ui.participant.merge_sheet import MergeSheet
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class Deeds(QObject):
    """Speaks by the notices; `merged` is told the id as whom somebody lives on."""

    merged = Signal(object)
    doubles_found = Signal(object)
    """The Double of a person that is surest, or None."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(host)
        self._look, self._work, self._desk, self._notices, self._host = look, work, desk, notices, host

    def look_for_doubles(self, person: Id) -> None:
        def found(doubles: tuple[Double, ...]) -> None:
            self.doubles_found.emit(doubles[0] if doubles else None)

        self._work.ask(self, "doubles", DuplicatesOf(person), found)

    def compare(self, double: Double) -> MergeSheet:
        """Opens both side by side."""
        return self._open(
            MergeSheet(
                self._look, self._work, double.one.id, double.other.id, double.sureness, double.reasons, self._host
            )
        )

    def compare_with(self, person: Id, other: Id) -> MergeSheet:
        """Somebody says that the two may be one."""
        return self._open(MergeSheet(self._look, self._work, person, other, None, (), self._host))

    def show_all(self) -> DoublesSheet:
        """All pairs of the desk."""
        sheet = DoublesSheet(self._look, self._host)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def renew() -> None:
            self._work.ask(sheet, "all", Duplicates(), sheet.show_doubles)

        def opened(double: Double) -> None:
            pair = self.compare(double)
            pair.finished.connect(lambda _: self._work.later(sheet, "renew", _AFTER_MS, renew))

        sheet.list.opened.connect(opened)
        renew()
        sheet.open()
        return sheet

    def part(self, merged: MergedPerson) -> None:
        words = translate("participant", "stands alone again.")
        self._tell(PartPeople(self._desk.stamp(), merged.id), lambda: self._say(merged.name, words, "git-fork"))

    def apart(self, one: Id, other: Id) -> None:
        def again() -> None:
            self._tell(TellApart(self._desk.stamp(), one, other, apart=False))

        words = translate("participant", "They are not shown as one person any more.")
        self._tell(TellApart(self._desk.stamp(), one, other), lambda: self._say("", words, "users", again))

    def erase(self, person: Id) -> None:
        words = translate("participant", "The person was erased. Counts and dates are kept.")
        self._tell(ErasePerson(self._desk.stamp(), person), lambda: self._say("", words, "eraser"))

    def _open(self, sheet: MergeSheet) -> MergeSheet:
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.merge.connect(self._merge)
        sheet.two.connect(self.apart)
        sheet.open()
        return sheet

    def _merge(self, gone: Id, into: Id, take: tuple[str, ...]) -> None:
        def told() -> None:
            words = translate("participant", "Two people are one now.")
            self._say("", words, "git-merge", lambda: self._tell(PartPeople(self._desk.stamp(), gone)))
            self.merged.emit(into)

        self._tell(MergePeople(self._desk.stamp(), gone, into, take), told)

    def _say(self, lead: str, words: str, icon: str, undo: Callable[[], object] | None = None) -> None:
        self._notices.say(Level.TOAST, words, lead=lead, icon=icon, undo=undo, kind="participant")

    def _tell(self, command: Command, then: Callable[[], object] | None = None) -> None:
        def told(outcome: Outcome) -> None:
            if not outcome.done:
                self._notices.refused(outcome)
            elif then is not None:
                then()

        self._work.tell(self, command, told)


_AFTER_MS = 200
"""After a pair was decided on, the others are looked for once more."""
