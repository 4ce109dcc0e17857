"""Putting an article into what is written: its answer, a link, or both, in the language of the participant."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.commands.knowledge import CountUse
from console.domain.articles import ArticleState
from console.queries.knowledge import ArticleFamily, ArticleRow
from console.sync.desk import Desk
from console.ui.shared.work import Work
from console.ui.ticket.composer.article import How, answer_of
from console.ui.ticket.composer.facts import Facts


class Inserting(QObject):
    def __init__(self, work: Work, desk: Desk, facts: Facts, insert: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._facts, self._insert = work, desk, facts, insert

    def insert(self, article: ArticleRow, how: How = "both") -> None:
        """Its translation where there is one that the participant reads; it is counted for the ticket."""
        detail = self._facts.detail
        if detail is None:
            return
        ticket, language = detail.row.id, detail.row.language
        help_pages = self._facts.settings.get("help", "")

        def put(chosen: ArticleRow) -> None:
            words = answer_of(chosen, help_pages, how)
            if words:
                self._insert(words)
                self._work.tell(self, CountUse(self._desk.stamp(), chosen.id, ticket=ticket))

        def choose(family: tuple[ArticleRow, ...]) -> None:
            read = (one for one in family if one.language == language and one.state is ArticleState.PUBLISHED)
            put(next(read, article))

        if article.language == language:
            put(article)
        else:
            self._work.ask(self, "family", ArticleFamily(article.family), choose)
