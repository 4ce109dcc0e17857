"""That a colleague has said something of one's work: told once, and never what it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.reviews import Feedback, UnreadFeedback
from console.settings.options import WindowMemory
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work

KIND = "feedback"


class FeedbackWatch(QObject):
    """`memory` holds what was told before, so that a console opened anew does not say it again."""

    def __init__(
        self,
        work: Work,
        notices: Notices,
        memory: WindowMemory,
        keep: Callable[[], object],
        show: Callable[[Id], object],
        parent: QObject,
    ) -> None:
        """`keep` is called when the memory changed, `show` opens a review."""
        super().__init__(parent)
        self._work, self._notices, self._memory, self._keep, self._show = work, notices, memory, keep, show
        work.changed.connect(self._hear)
        work.after_paint(self, "feedback", self._look)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("review"):
            self._look()

    def _look(self) -> None:
        self._work.ask(self, "feedback", UnreadFeedback(), self._take)

    def _take(self, unread: tuple[Feedback, ...]) -> None:
        told = self._memory.feedback
        new = [one for one in unread if str(one.id) not in told]
        known = [str(one.id) for one in unread]
        if known != told:
            self._memory.feedback = known
            self._keep()
        if not unread:
            self._notices.withdraw_kind(KIND)
        if new:
            self._tell(new)

    def _tell(self, new: list[Feedback]) -> None:
        newest = new[0]
        lead = translate("quality", "Somebody took time for your work.")
        if len(new) == 1:
            said = translate("quality", "{name} left you a few words. Read them when you have a quiet minute.")
            said = said.format(name=newest.reviewer)
        else:
            said = translate("quality", "Read the %n reviews when you have a quiet minute.", "", len(new))
        self._notices.say(
            Level.TOAST,
            said,
            lead=lead,
            icon="heart",
            action=Way(translate("quality", "Read"), lambda: self._show(newest.id)),
            kind=KIND,
            key=f"feedback {newest.id}",
        )
