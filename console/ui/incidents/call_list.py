"""Who is to be called about an incident: called with one press, ticked with another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from console.commands.broadcasts import TellCalled
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.queries.broadcasts import CallBacks, CallRow
from console.queries.participant import Person, PersonDetail
from console.sync.desk import Desk
from console.ui.incidents import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.sheet import Sheet
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.words import clock, span, translate
from console.ui.shared.work import Work

_SIZE = (560, 520)
_MARGIN, _BOX = 14, 18


class _CallPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[CallRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 2 * self.look.line("body") + 12)

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look, line, side = self.look, self.look.line("body"), self.look.px(_BOX)
        called = row.called_at is not None
        mark = QRectF(area.left() + _MARGIN, area.center().y() - side / 2, side, side)
        look.icons.paint(
            painter, "check-square-fill" if called else "square", "go.text" if called else "text.secondary", mark
        )
        left = mark.right() + 12
        said = _standing(row, self._now())
        room = text_width(look, said, "body") + 12
        first = QRectF(left, area.top() + 6, area.right() - _MARGIN - left, line)
        ink = "text.secondary" if called else "text.primary"
        text_line(painter, look, first.adjusted(0, 0, -room, 0), row.name, "body.name", ink)
        text_line(painter, look, first.translated(0, line), text.language(row.language), "small", "text.secondary")
        whole = QRectF(left, area.top(), area.right() - _MARGIN - left, area.height())
        text_line(painter, look, whole, said, "body", "text.secondary", RIGHT)


class CallList(SideList):
    ticked = Signal(object)
    call_wanted = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.rows: KeyedRows[CallRow] = KeyedRows(
            lambda row: f"{row.name}, {_standing(row, now())}", lambda row: row.name, None, self
        )
        self.show_by(self.rows, _CallPainter(look, self.rows, now, self))
        self.clicked.connect(self._press)

    def current(self) -> CallRow | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.call_wanted.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.ticked.emit(row)
            return
        super().keyPressEvent(event)

    def _press(self, index: Index) -> None:
        at = self.viewport().mapFromGlobal(self.cursor().pos()).x()
        row = self.rows.at(index.row())
        if row is not None and at < _MARGIN + self._look.px(_BOX) + 8:
            self.ticked.emit(row)


class CallSheet(Sheet):
    open_ticket = Signal(object)

    def __init__(
        self, look: Look, work: Work, desk: Desk, notices: Notices, dial: Callable[[str], bool], host: QWidget
    ) -> None:
        """`dial` calls a number where a phone system is, and is False where none is."""
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices, self._dial = work, desk, notices, dial
        self._incident: Id | None = None
        self.list = CallList(look, desk.now)
        self.nobody = Label(look, "", "body", "text.secondary", wrap=True)
        self.call = Button(look, "", "primary", icon="phone", keys="↵")
        self.tick_ = Button(look, "", icon="check")
        self.open_ = Button(look, "", "quiet")
        self.body.addWidget(self.nobody)
        self.body.addWidget(self.list)
        self.buttons.addWidget(self.open_)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.tick_)
        self.buttons.addWidget(self.call)
        self.list.call_wanted.connect(self._call)
        self.list.ticked.connect(self._tick)
        self.list.left.connect(self.dismiss)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._look_at())
        self.call.clicked.connect(lambda: self.list.enter(self.list.currentIndex().row()))
        self.tick_.clicked.connect(self._tick_current)
        self.open_.clicked.connect(self._open)
        self._speak()

    def show_incident(self, incident: Id, title: str) -> None:
        self._incident = incident
        self.set_title(translate("incidents", "To call"), title)
        self.renew()
        self.open()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def renew(self) -> None:
        if self._incident is not None:
            self._work.ask(self, "calls", CallBacks(incident=self._incident), self._take)

    def _take(self, rows: tuple[CallRow, ...]) -> None:
        self.list.rows.arrange({row.copy: row for row in rows})
        if not self.list.currentIndex().isValid() and rows:
            self.list.setCurrentIndex(self.list.rows.index(0))
        self.nobody.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._look_at()

    def _look_at(self) -> None:
        row = self.list.current()
        for button in (self.call, self.tick_):
            button.setEnabled(row is not None)
        self.open_.setEnabled(row is not None and row.ticket is not None)
        called = row is not None and row.called_at is not None
        self.tick_.setText(
            translate("incidents", "Not called after all") if called else translate("incidents", "Called")
        )

    def _tick_current(self) -> None:
        row = self.list.current()
        if row is not None:
            self._tick(row)

    def _tick(self, row: CallRow) -> None:
        self._work.tell(self, TellCalled(self._desk.stamp(), (row.copy,), row.called_at is None))

    def _open(self) -> None:
        row = self.list.current()
        if row is not None and row.ticket is not None:
            self.dismiss()
            self.open_ticket.emit(row.ticket)

    def _call(self, row: CallRow) -> None:
        if row.participant is None:
            # Somebody whom we do not know: their number stands in the ticket.
            self._open()
            return
        self._work.ask(self, "person", Person(row.participant, 1), self._ring)

    def _ring(self, person: PersonDetail | None) -> None:
        numbers = [one for one in person.identities if one.kind is IdentityKind.PHONE] if person is not None else []
        if not numbers:
            self._open()
            return
        number = numbers[0].shown
        if self._dial(number):
            return
        QGuiApplication.clipboard().setText(number)
        if not QDesktopServices.openUrl(QUrl(f"tel:{number}")):
            said = translate("incidents", "No program here calls by itself. The number is copied.")
            self._notices.say(Level.TOAST, said, lead=number, icon="phone", kind="copied", key="copied")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.list.setAccessibleName(translate("incidents", "To call"))
        self.nobody.setText(translate("incidents", "Nobody is to be called about it."))
        self.call.setText(translate("incidents", "Call"))
        self.open_.setText(translate("incidents", "Open the ticket"))
        self._look_at()


def _standing(row: CallRow, now: datetime) -> str:
    if row.called_at is None:
        return translate("incidents", "waits {time}").format(time=span(now - row.since))
    return f"{translate('incidents', 'called')} · {row.called_by} {clock(row.called_at)}"
