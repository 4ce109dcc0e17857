"""The whole article in a card over the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.queries.knowledge import ArticleRow
from console.sync.desk import Desk
from console.ui.knowledge import text
from console.ui.knowledge.card import InsertButton
from console.ui.knowledge.reading import Reader
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_WIDTH, _LEAST = 620, 240
_SIDES = 40
_CHROME = 124
"""What stands above and below the words: margins, gaps, buttons."""
_MARGIN = 24


class WholeArticle(FloatingCard):
    insert = Signal(object)
    edit = Signal(object)

    def __init__(self, look: Look, desk: Desk, host: QWidget) -> None:
        super().__init__(look, host)
        self._desk = desk
        self._article: ArticleRow | None = None
        self.title = Label(look, "", "title", wrap=True)
        self.about = Label(look, "", "small", "text.secondary", wrap=True)
        self.close_button = IconButton(look, "x", "-", keys="Esc")
        self.reader = Reader(look)
        self.insert_button = InsertButton(look, "", icon="arrow-square-in", dense=True)
        self.edit_button = Button(look, "", "quiet", icon="pencil-simple", dense=True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self.insert_button)
        foot.addStretch(1)
        foot.addWidget(self.edit_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 16, 16)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addSpacing(10)
        column.addWidget(self.reader, 1)
        column.addSpacing(6)
        column.addLayout(foot)
        self.setFocusProxy(self.reader)
        self.close_button.clicked.connect(self.dismiss)
        self.insert_button.clicked.connect(lambda: self._end(self.insert))
        self.edit_button.clicked.connect(lambda: self._end(self.edit))

    def show_article(self, article: ArticleRow, *, insertable: bool) -> None:
        self._article = article
        self.title.setText(article.title)
        self.about.setText(text.about(article, self._desk.now()))
        self.reader.show_body(article.body)
        self.reader.verticalScrollBar().setValue(0)
        self.reader.setAccessibleName(article.title)
        self.setAccessibleName(article.title)
        self.insert_button.setVisible(insertable)
        self.insert_button.setText(translate("knowledge", "Insert"))
        self.edit_button.setText(translate("knowledge", "Edit"))
        self.close_button.set_name(translate("knowledge", "Close"), "Esc")
        self.open()
        self.reader.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        host = self.host_rect()
        width = min(self.look.px(_WIDTH), host.width() - 2 * _MARGIN)
        inside = width - _SIDES
        words = self.title.heightForWidth(inside - self.look.px(32)) + self.about.heightForWidth(inside)
        wanted = words + self.reader.height_at(inside) + self.look.px(_CHROME)
        height = min(max(wanted, self.look.px(_LEAST)), host.height() - 2 * _MARGIN)
        corner = QPoint((host.width() - width) // 2, (host.height() - height) // 2)
        self.setGeometry(QRect(corner, corner + QPoint(width - 1, height - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.insert_button.isVisible():
            self._end(self.insert)
            return
        super().keyPressEvent(event)

    def _end(self, signal: object) -> None:
        article = self._article
        self.dismiss()
        if article is not None:
            signal.emit(article)  # type: ignore[attr-defined]
