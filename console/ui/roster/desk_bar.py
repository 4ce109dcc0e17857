"""The desks of the roster as places to drop somebody on; there while a seat is carried."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from console.domain.roster import SeatDesk
from console.ui.roster import text
from console.ui.roster.seat_list import carried
from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, box, text_line
from console.ui.shared.words import translate

_IN_A_ROW = 3


class _Place(QWidget):
    dropped = Signal(object, object)
    """Whose seat (Id), and the desk."""

    def __init__(self, look: Look, desk: SeatDesk) -> None:
        super().__init__()
        self._look, self._desk, self._over = look, desk, False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def speak(self) -> None:
        self.setAccessibleName(translate("roster", "Move to {desk}").format(desk=text.desk(self._desk)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(90, self._look.line("body") + 14)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._mark(over=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        agent = carried(event.mimeData())
        self._mark(over=False)
        if agent is not None:
            event.acceptProposedAction()
            self.dropped.emit(agent, self._desk)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = QPainter(self), QRectF(self.rect())
        box(painter, self._look, area, 6, "accent.tint" if self._over else "bg.sunken")
        ink = "accent.text" if self._over else "text.primary"
        text_line(painter, self._look, area, text.desk(self._desk), "body.strong", ink, CENTER)

    def _mark(self, *, over: bool) -> None:
        self._over = over
        self.update()


class DeskBar(QWidget):
    dropped = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.places = {desk: _Place(look, desk) for desk in SeatDesk}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for number, place in enumerate(self.places.values()):
            grid.addWidget(place, number // _IN_A_ROW, number % _IN_A_ROW)
            place.dropped.connect(self.dropped)
        self.hide()
        self.speak()

    def speak(self) -> None:
        for place in self.places.values():
            place.speak()
