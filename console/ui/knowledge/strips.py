"""What stands over an article that is read: that it is a draft, that newer words wait, what somebody found wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.articles import ArticleState
from console.queries.knowledge import ArticleRow
from console.queries.writing import Behind
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip, Tone
from console.ui.shared.words import day, translate


class ArticleStrips(QWidget):
    """One under the other, what is most pressing first."""

    publish_wanted = Signal()
    edit_wanted = Signal()
    compare_wanted = Signal(object)
    """A RevisionRow that lies beside the article."""
    fits = Signal()
    changes_wanted = Signal()
    """What has changed in the original since it was translated."""
    settled = Signal(object)
    """The id of a flag."""
    reviewed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.hide()

    def show_behind(self, article: ArticleRow, behind: Behind, now: datetime) -> None:
        self.clear()
        for aside in behind.asides:
            self._put(
                "stop",
                "git-diff",
                translate("knowledge", "Two have written here at the same time."),
                translate("knowledge", "The words of {name} lie beside these.").format(name=aside.agent),
                (translate("knowledge", "Compare"), partial(self.compare_wanted.emit, aside)),
            )
        self._say_state(article, behind)
        if behind.older:
            self._put(
                "warn",
                "translate",
                translate("knowledge", "The original has changed since."),
                "",
                (translate("knowledge", "What changed"), self.changes_wanted.emit),
                (translate("knowledge", "It still fits"), self.fits.emit),
            )
        for flag in behind.flags:
            self._put(
                "warn",
                "flag",
                flag.text,
                f"{flag.agent}, {day(flag.at, now)}" if flag.agent else day(flag.at, now),
                (translate("knowledge", "Done"), partial(self.settled.emit, flag.id)),
            )
        if behind.review_at is not None and behind.review_at <= now and article.state is ArticleState.PUBLISHED:
            self._put(
                "accent",
                "calendar-check",
                translate("knowledge", "It is time to read this again."),
                "",
                (translate("knowledge", "It is still right"), self.reviewed.emit),
            )
        self.setVisible(self._column.count() > 0)

    def _say_state(self, article: ArticleRow, behind: Behind) -> None:
        who = behind.newest.agent if behind.newest is not None else ""
        publish = (translate("knowledge", "Publish"), self.publish_wanted.emit)
        go_on = (translate("knowledge", "Go on writing"), self.edit_wanted.emit)
        if article.ahead is not None:
            review = article.ahead is ArticleState.REVIEW
            said = translate("knowledge", "Newer words wait for a second look.")
            draft = translate("knowledge", "Somebody is writing newer words.")
            self._put("accent", "note-pencil", said if review else draft, who, publish, go_on)
        elif article.state is ArticleState.REVIEW:
            said = translate("knowledge", "This waits for a second look.")
            self._put("accent", "eye", said, who, publish, go_on)
        elif article.state is ArticleState.DRAFT:
            said = translate("knowledge", "A draft: it is given to nobody yet.")
            self._put("neutral", "note-pencil", said, who, publish, go_on)

    def _put(
        self,
        tone: Tone,
        icon: str,
        title: str,
        words: str,
        act: tuple[str, Callable[[], object]],
        second: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        strip = Strip(self._look, tone, icon, title, words, act[0], second[0] if second is not None else None)
        strip.acted.connect(act[1])
        if second is not None:
            strip.acted_second.connect(second[1])
        self._column.addWidget(strip)
