"""The list of entries in a section of the settings: a card with a row for each, and the way into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_ICON = 20


class EntryRow(QWidget):
    """Its name, what stands below it, and the button that opens it. A subclass adds the rest."""

    opened = Signal()

    def __init__(self, look: Look, name: str, below: str, *, may_edit: bool, icon: str = "") -> None:
        super().__init__()
        words = translate("entries", "Change") if may_edit else translate("entries", "Look")
        self.open = Button(look, words, dense=True)
        self.open.setAccessibleName(f"{words}: {name}")
        self.open.clicked.connect(self.opened)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(look, name, "body.strong"))
        names.addWidget(ElidedLabel(look, below, "small", "text.secondary"))
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._indent = 0
        if icon:
            self._row.addWidget(Glyph(look, icon, "text.secondary", _ICON))
            self._indent = look.px(_ICON) + 12
        self._row.addLayout(names, 1)
        self._row.addWidget(self.open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 9, 12, 9)
        self._column.setSpacing(4)
        self._column.addLayout(self._row)

    def put_beside(self, *parts: QWidget) -> None:
        """Between the name and the button."""
        for part in parts:
            self._row.insertWidget(self._row.count() - 1, part)

    def put_below(self, part: QWidget) -> None:
        """Over the whole width, under the name."""
        part.setContentsMargins(self._indent, 0, 0, 0)
        self._column.addWidget(part)


class EntryList(Card):
    """Hidden while there is nothing in it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)

    def show_rows(self, makers: Sequence[Callable[[], EntryRow]]) -> None:
        """In place of those before. Who was on the button of a row is on that of the same one again."""
        focused = self.focusWidget()
        where = focused.accessibleName() if focused is not None and self.isAncestorOf(focused) else ""
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(bool(makers))
        for at, make in enumerate(makers):
            if at:
                self._rows.addWidget(Hairline(self._look))
            row = make()
            self._rows.addWidget(row)
            if where and row.open.accessibleName() == where:
                row.open.setFocus()
