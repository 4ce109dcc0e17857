"""What the panel of articles notes down: words that found nothing, and what somebody found wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.commands.gaps import CountMiss, FlagArticle
from console.queries.knowledge import ArticleRow
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.line import LineCard

_REST_MS = 2000
_COUNTED = 3
"""Letters from which words that find nothing are counted."""


class Noting:
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, owner: QWidget) -> None:
        self._look, self._work, self._desk, self._notices, self._owner = look, work, desk, notices, owner
        self._missed = ""
        self._line: LineCard | None = None

    def found_nothing(self, words: str, language: str) -> None:
        """Counted once, when the typing has come to rest."""
        if len(words) >= _COUNTED:
            self._work.later(self._owner, "miss", _REST_MS, lambda: self._count(words, language))

    def found(self) -> None:
        self._work.never(self._owner, "miss")

    def _count(self, words: str, language: str) -> None:
        if words != self._missed:
            self._missed = words
            self._work.tell(self._owner, CountMiss(self._desk.stamp(), words, language), lambda _: None)

    def flag(self, article: ArticleRow) -> None:
        """Asks for one line about what is wrong or old."""
        window = self._owner.window()
        if self._line is None or self._line.parentWidget() is not window:
            self._line = LineCard(self._look, window)

        def flag(text: str) -> None:
            self._work.tell(self._owner, FlagArticle(self._desk.stamp(), self._desk.new_id(), article.id, text))
            said = translate("knowledge", "Noted. Who cares for the articles sees it.")
            self._notices.say(Level.TOAST, said, lead=f"{article.title}.", icon="flag")

        self._line.ask(translate("knowledge", "What is wrong or old in it?"), "", flag)
