"""The filter box: a field, chips for what it understood, saved views and the solved tickets below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from console.domain.filters import Filter, read_filter, write_filter
from console.domain.ids import Id
from console.queries.queue import BOUND, ViewRow
from console.ui.queue.filter_text import terms
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pill import Chip
from console.ui.shared.controls.search import SearchField
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_GAP = 6


class Chips(QWidget):
    """Chips in as many lines as they need. None is wider than the whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chips: list[Chip] = []

    def fill(self, chips: Sequence[Chip]) -> None:
        for old in self.chips:
            old.hide()
            old.deleteLater()
        self.chips = list(chips)
        for chip in self.chips:
            chip.setParent(self)
            chip.show()
        self.setVisible(bool(self.chips))
        self._place(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def _place(self, width: int) -> None:
        x = y = deep = 0
        for chip in self.chips:
            size = chip.sizeHint()
            wide = min(size.width(), width)
            if x and x + wide > width:
                x, y, deep = 0, y + deep + _GAP, 0
            chip.setGeometry(QRect(x, y, wide, size.height()))
            x += wide + _GAP
            deep = max(deep, size.height())
        self.setFixedHeight(y + deep)


class FilterBox(QWidget):
    """`changed(Filter)` at each key; `kept(name)` wants the filter saved; `view_chosen`, `view_dropped` name a view."""

    changed = Signal(object)
    kept = Signal(str)
    view_chosen = Signal(object)
    view_dropped = Signal(object)
    solved_chosen = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._filter = Filter()
        self._views: tuple[ViewRow, ...] = ()
        self.field = SearchField(look, "-", "", "-")
        self.field.changed.connect(self._typed)
        self.field.left.connect(self.left)
        self.terms = Chips()
        self.save = Button(look, "", "quiet", icon="bookmark-simple", dense=True)
        self.save.clicked.connect(self._ask_name)
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name.returnPressed.connect(self._keep)
        self.keep = Button(look, "", "primary", dense=True)
        self.keep.clicked.connect(self._keep)
        self.naming = QWidget()
        naming = QHBoxLayout(self.naming)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.keep)
        self.views_name = Label(look, "", "small.strong", "text.tertiary")
        self.views = Chips()
        column = QVBoxLayout()
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(8)
        for part in (self.field, self.terms, self.save, self.naming, self.views_name, self.views):
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column)
        whole.addWidget(Hairline(look))
        self.naming.hide()
        self._speak()
        self._show_terms()

    @property
    def filter(self) -> Filter:
        return self._filter

    def set_filter(self, chosen: Filter) -> None:
        """Shows it without telling; what cannot be typed (a certain person, a group) stays a chip."""
        self._filter = chosen
        before = self.field.edit.blockSignals(True)
        self.field.edit.setText(write_filter(chosen))
        self.field.edit.blockSignals(before)
        self.field.clear.setVisible(bool(self.field.edit.text()))
        self._show_terms()

    def show_views(self, views: tuple[ViewRow, ...]) -> None:
        self._views = views
        self._show_views()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._show_terms()
        super().changeEvent(event)

    def _typed(self, words: str) -> None:
        read, _ = read_filter(words)
        self._filter = msgspec.structs.replace(read, agent=self._filter.agent, cohort=self._filter.cohort)
        self._show_terms()
        self.changed.emit(self._filter)

    def _show_terms(self) -> None:
        chips = []
        for term in terms(self._filter):
            chip = Chip(self._look, term.words, removable=True)
            chip.removed.connect(partial(self._without, term.rest))
            chips.append(chip)
        self.terms.fill(chips)
        narrowed = self._filter != Filter()
        self.save.setVisible(narrowed and not self.naming.isVisibleTo(self))
        if not narrowed:
            self.naming.hide()

    def _without(self, rest: Filter) -> None:
        self.set_filter(rest)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(rest)

    def _ask_name(self) -> None:
        self.naming.show()
        self.save.hide()
        self.name.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.naming.hide()
            self.save.setVisible(True)
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.kept.emit(name)

    def _show_views(self) -> None:
        solved = Chip(self._look, translate("queue", "Solved"), icon="check")
        solved.clicked.connect(self.solved_chosen)
        chips = [solved]
        for view in self._views:
            count = f"{BOUND - 1}+" if view.count >= BOUND else str(view.count)
            chip = Chip(self._look, view.name, tail=count, removable=True)
            chip.clicked.connect(partial(self._choose_view, view))
            chip.removed.connect(partial(self._drop_view, view.id))
            chips.append(chip)
        self.views.fill(chips)

    def _choose_view(self, view: ViewRow) -> None:
        self.view_chosen.emit(view)

    def _drop_view(self, view: Id) -> None:
        self.view_dropped.emit(view)

    def _speak(self) -> None:
        self.field.set_words(
            translate("queue", "Filter the queue"), translate("queue", "channel:email tag:invoice words")
        )
        self.field.clear.set_name(translate("queue", "Clear the filter"))
        self.save.setText(translate("queue", "Save as view"))
        self.keep.setText(translate("queue", "Save"))
        self.name.setPlaceholderText(translate("queue", "Name of the view"))
        self.name.setAccessibleName(translate("queue", "Name of the view"))
        self.views_name.setText(translate("queue", "Views"))
        self._show_views()
