"""The place of the articles: the articles, what they need, and what people wish for, one of them shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.sync.desk import Desk
from console.ui.knowledge.care import CarePage
from console.ui.knowledge.page import ArticlesPage
from console.ui.shared.actions import Registry
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.paper import Paper
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.wishes.page import WishesPage


class KnowledgePlace(QWidget):
    open_ticket = Signal(object)

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        host: QWidget,
        undo_seconds: Callable[[], int],
    ) -> None:
        super().__init__()
        self.articles = ArticlesPage(look, work, desk, registry, notices)
        self.care = CarePage(look, work, desk, notices, host)
        self.wishes = WishesPage(look, work, desk, notices, host, undo_seconds)
        self._parts: dict[str, QWidget] = {"articles": self.articles, "care": self.care, "wishes": self.wishes}
        self._waiting = 0
        self.which = Segmented(look, "-", tuple((name, "") for name in self._parts))
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        head = Paper(look, "bg.window")
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self.which)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(look))
        column.addWidget(self._stack, 1)
        self.which.chosen.connect(self._show)
        self.care.write_wanted.connect(self._write)
        self.care.open_article.connect(self._open)
        self.care.counted.connect(self._count)
        self.care.open_ticket.connect(self.open_ticket)
        self.wishes.open_ticket.connect(self.open_ticket)
        self.setFocusProxy(self.articles)
        self._speak()

    def show_part(self, name: str) -> None:
        """ "articles", "care" or "wishes"."""
        self.which.choose(name)

    def _show(self, name: str) -> None:
        self._stack.setCurrentWidget(self._parts[name])
        self.setFocusProxy(self._parts[name])

    def _write(self, title: str, language: str, gap: Id | None) -> None:
        self.show_part("articles")
        self.articles.new_article(title, language=language, gap=gap)

    def _open(self, article: Id) -> None:
        self.show_part("articles")
        self.articles.show_article(article)

    def _count(self, waiting: int) -> None:
        self._waiting = waiting
        self._speak()

    def _speak(self) -> None:
        needs = translate("care", "Needs")
        self.which.setAccessibleName(translate("care", "Articles, needs, wishes"))
        self.which.set_words("articles", translate("care", "Articles"))
        self.which.set_words("care", f"{needs} · {self._waiting}" if self._waiting else needs)
        self.which.set_words("wishes", translate("care", "Wishes"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
