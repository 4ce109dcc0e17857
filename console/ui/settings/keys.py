"""The list of all keys (F1), floating over the window."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from console.ui.shared.actions import Registry
from console.ui.shared.controls.keycap import KeyCaps
from console.ui.shared.controls.label import Label
from console.ui.shared.floating import FloatingCard
from console.ui.shared.keys import key_caps
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_WIDTH, _TALLEST = 640, 620


class KeyList(FloatingCard):
    """Made from the registry each time it opens, so it is never wrong."""

    def __init__(self, look: Look, registry: Registry, host: QWidget) -> None:
        super().__init__(look, host)
        self._look, self._registry = look, registry
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 4, 12)
        column.addWidget(self._scroll)
        self._renew_words()

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
            return
        self._fill()
        self.open()
        self.setFocus()

    def place(self) -> None:
        whole = self.host_rect()
        width, height = (
            min(self._look.px(_WIDTH), whole.width() - 32),
            min(self._look.px(_TALLEST), whole.height() - 32),
        )
        self.setGeometry(QRect((whole.width() - width) // 2, (whole.height() - height) // 2, width, height))

    def _fill(self) -> None:
        paper = QWidget()
        # The card paints the ground; a page of its own would be of the window's colour.
        paper.setAutoFillBackground(False)
        paper.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        grid = QGridLayout(paper)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        at = 0
        for menu, lines in groupby(self._registry.key_sheet(), key=lambda line: line.menu):
            heading = Label(self._look, menu or translate("settings", "Everywhere"), "heading")
            heading.setContentsMargins(0, 12 if at else 0, 0, 2)
            grid.addWidget(heading, at, 0, 1, 2)
            for offset, line in enumerate(lines, 1):
                grid.addWidget(Label(self._look, line.text), at + offset, 0)
                grid.addWidget(KeyCaps(self._look, key_caps(line.keys[0])), at + offset, 1, Qt.AlignmentFlag.AlignRight)
            at = grid.rowCount()
        self._scroll.setWidget(paper)
        paper.setAutoFillBackground(False)  # setWidget turns it on

    def _renew_words(self) -> None:
        self.setAccessibleName(translate("settings", "All keys"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._renew_words()
