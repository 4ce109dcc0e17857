"""Asking for a swap: the card in which one says whom, and the requests that are open, over the rota."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.domain.shifts import Shift, SwapState
from console.queries.desk import AgentRow
from console.queries.shifts import SwapRow
from console.ui.settings.fields import Choice, Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.words import translate
from console.ui.shifts import text
from console.ui.ticket.acts.pickers.small_card import SmallCard

_SHOWN = 4


class AskSwapCard(SmallCard):
    asked = Signal(object, object, str)
    """Shift, whom (None: everybody), note."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._shift: Shift | None = None
        self.to, self.note = Choice(), QLineEdit()
        self._to, self._note = Field(look, "", self.to), Field(look, "", self.note)
        self.body.addWidget(self._to)
        self.body.addWidget(self._note)
        self.note.returnPressed.connect(self._ask)
        self.button.clicked.connect(self._ask)
        self._speak()

    def ask_for(self, shift: Shift, people: Sequence[AgentRow], zone: str, today: date) -> None:
        self._shift = shift
        self.heading.setText(text.shift_line(shift, zone, today))
        self.to.clear()
        self.to.addItem(translate("shifts", "Everybody"), "")
        for person in people:
            if person.id != shift.agent:
                self.to.addItem(person.name, str(person.id))
        self.note.clear()
        self.open()
        self.to.setFocus()

    def _ask(self) -> None:
        if self._shift is not None:
            self.dismiss()
            to = Id(self.to.current) if self.to.current else None
            self.asked.emit(self._shift, to, self.note.text().strip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self._to.rename(translate("shifts", "Who shall take it?"))
        self._note.rename(translate("shifts", "Why, and what you offer"))
        self.button.setText(translate("shifts", "Ask for a swap"))


class TakeSwapCard(SmallCard):
    """Before somebody takes a shift: whether they give one of their own for it."""

    taken = Signal(object, object)
    """The request, and the Id of the shift that is given for it (None: none)."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._row: SwapRow | None = None
        self.instead = Choice()
        self._instead = Field(look, "", self.instead)
        self.body.addWidget(self._instead)
        self.button.clicked.connect(self._take)
        self._speak()

    def offer(self, row: SwapRow, mine: Sequence[Shift], zone: str, today: date) -> None:
        self._row = row
        self.heading.setText(text.shift_line(row.shift, zone, today))
        self.instead.clear()
        self.instead.addItem(translate("shifts", "Nothing: I take it over"), "")
        for shift in mine:
            self.instead.addItem(text.shift_line(shift, zone, today), str(shift.id))
        self.open()
        self.instead.setFocus()

    def _take(self) -> None:
        if self._row is not None:
            self.dismiss()
            self.taken.emit(self._row, Id(self.instead.current) if self.instead.current else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self._instead.rename(translate("shifts", "Which of your shifts do they get for it?"))
        self.button.setText(translate("shifts", "I take it"))


class SwapStrips(Paper):
    """A line for each request, the soonest first; hidden while there is none."""

    taken = Signal(object)
    approved = Signal(object)
    declined = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "bg.window")
        self._look = look
        self.rows: tuple[SwapRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_swaps(self, rows: Sequence[SwapRow], me: Id, zone: str, today: date, *, lead: bool) -> None:
        self.rows = tuple(rows)
        focused = self.focusWidget()
        where = focused.accessibleName() if focused is not None and self.isAncestorOf(focused) else ""
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in self.rows[:_SHOWN]:
            self._column.addWidget(self._line(row, me, zone, today, lead=lead))
            self._column.addWidget(Hairline(self._look))
        more = len(self.rows) - _SHOWN
        if more > 0:
            words = translate("shifts", "and %n more requests", "", more)
            label = Label(self._look, words, "small", "text.secondary")
            label.setContentsMargins(18, 4, 18, 4)
            self._column.addWidget(label)
        self.setVisible(bool(self.rows))
        if where:
            again = next((one for one in self.findChildren(Button) if one.accessibleName() == where), None)
            if again is not None:
                again.setFocus()

    def _line(self, row: SwapRow, me: Id, zone: str, today: date, *, lead: bool) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(18, 6, 18, 6)
        layout.setSpacing(10)
        said = text.swap_line(row, me, zone, today)
        layout.addWidget(Glyph(self._look, "swap", "text.secondary", 18))
        words = Label(self._look, f"{said}. {row.note}" if row.note else said, "body", wrap=True)
        layout.addWidget(words, 1)
        for caption, kind, signal in self._ways(row, me, lead=lead):
            button = Button(self._look, caption, kind, dense=True)  # type: ignore[arg-type]
            button.setAccessibleName(f"{caption}: {said}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(row))
            layout.addWidget(button)
        return line

    def _ways(self, row: SwapRow, me: Id, *, lead: bool) -> list[tuple[str, str, SignalInstance]]:
        found: list[tuple[str, str, SignalInstance]] = []
        if row.state is SwapState.TAKEN and lead:
            found.append((translate("shifts", "Approve"), "default", self.approved))
        if row.state is SwapState.ASKED and row.asked_by != me and row.to in {None, me}:
            found.append((translate("shifts", "I take it"), "default", self.taken))
        if row.asked_by == me:
            found.append((translate("shifts", "Take back"), "quiet", self.declined))
        elif lead or row.to == me:
            found.append((translate("shifts", "Decline"), "quiet", self.declined))
        return found
