"""The bell: its button, and the list of everything that was said during the shift."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notice, Notices
from console.ui.shared.paint import focus_frame, rule
from console.ui.shared.toasts import rich
from console.ui.shared.words import translate, when

_WIDTH = 404
_TALLEST = 520
_INKS = {Level.AMBER: "warn.text", Level.RED: "stop.fill"}


class BellButton(IconButton):
    """A dot while something is unseen; the number is in its name."""

    def __init__(self, look: Look, notices: Notices, keys: str = "Ctrl+Shift+Y", parent: QWidget | None = None) -> None:
        super().__init__(look, "bell", translate("notices", "Notices"), keys=keys, parent=parent)
        self._notices = notices
        notices.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        unseen = self._notices.unseen
        self.set_name(
            translate("notices", "Notices, %n new", "", unseen) if unseen else translate("notices", "Notices")
        )
        self.set_dot(unseen > 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class NoticeRow(QWidget):
    """One notice with its time and its ways. Enter goes the first way, Delete takes it out of the list."""

    stepped = Signal(int)
    focused = Signal()

    def __init__(self, look: Look, notice: Notice, notices: Notices, now: datetime) -> None:
        super().__init__()
        self.look = look
        self.notice = notice
        self._notices = notices
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label = QLabel(rich(notice.lead, notice.text))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        time = QLabel(when(notice.at, now))
        time.setFont(look.font("small"))
        palette = time.palette()
        palette.setColor(time.foregroundRole(), look.color("text.tertiary"))
        time.setPalette(palette)
        self.setAccessibleName(f"{notice.sentence()} {time.text()}")
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label, 1)
        top.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16 + look.px(16) + 10, 10, 16, 10)
        column.setSpacing(6)
        column.addLayout(top)
        if notice.ways:
            ways = QHBoxLayout()
            ways.setSpacing(6)
            for position, way in enumerate(notice.ways):
                button = Button(look, way.text, "default" if position == 0 else "quiet", dense=True)
                button.clicked.connect(lambda _=False, way=way: notices.follow(notice, way))
                ways.addWidget(button)
            ways.addStretch(1)
            column.addLayout(ways)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.notice.ways:
            self._notices.follow(self.notice, self.notice.ways[0])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._notices.withdraw(self.notice.key)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.look.px(16)
        ink = _INKS.get(self.notice.level, "text.secondary")
        self.look.icons.paint(painter, self.notice.icon, ink, QRectF(16, 11, side, side))
        bottom = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        rule(painter, self.look, bottom.bottomLeft(), bottom.bottomRight(), "border.subtle")
        if self.hasFocus():
            focus_frame(painter, self.look, self.rect().adjusted(2, 2, -2, -2), 6)


class Bell(FloatingCard):
    """Hangs under its button at the right of the window. Opening it marks everything as seen."""

    def __init__(self, look: Look, notices: Notices, host: QWidget, anchor: QWidget | None = None) -> None:
        super().__init__(look, host)
        self._notices = notices
        self._anchor = anchor
        self.title = QLabel()
        self.clear = Button(look, "", "quiet", dense=True)
        self.clear.clicked.connect(notices.clear)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(24, 32, 24, 40)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 6)
        head.addWidget(self.title, 1)
        head.addWidget(self.clear)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._rows)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for surface in (self.area.viewport(), self._rows):
            surface.setAutoFillBackground(False)
        body = QVBoxLayout(self)
        body.setContentsMargins(1, 1, 1, 8)
        body.setSpacing(0)
        body.addLayout(head)
        body.addWidget(self.empty)
        body.addWidget(self.area, 1)
        notices.changed.connect(self._refill)
        look.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    @property
    def rows(self) -> list[NoticeRow]:
        items = (self._column.itemAt(position) for position in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, NoticeRow)]

    def open(self) -> None:
        self._fill()
        super().open()
        rows = self.rows
        (rows[0] if rows else self.clear).setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not rows:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._notices.mark_seen()

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
        else:
            self.open()

    def place(self) -> None:
        host = self.host_rect()
        right, top = host.right() - 12, 52
        if self._anchor is not None and self._anchor.isVisible():
            corner = self._anchor.mapTo(self._host, self._anchor.rect().bottomRight())
            right, top = min(corner.x() + 8, right), corner.y() + 6
        width = min(self.look.px(_WIDTH), host.width() - 24)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        head = self.title.sizeHint().height() + 36
        wanted = self._column.heightForWidth(width - 2) if self.rows else self.empty.heightForWidth(width - 2) + 8
        height = min(head + wanted, self.look.px(_TALLEST), host.height() - top - 12)
        self.setGeometry(right - width, top, width, height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("notices", "Notices"))
        self.title.setText(translate("notices", "Notices"))
        self.clear.setText(translate("notices", "Clear all"))
        self.empty.setText(translate("notices", "Nothing to tell. What comes up is kept here for this shift."))
        self._refill()

    def _dress(self) -> None:
        self.title.setFont(self.look.font("heading"))
        self._refill()

    def _refill(self) -> None:
        if self.isVisible():
            had_focus = self.isAncestorOf(self.window().focusWidget() or self)
            self._fill()
            self.place()
            rows = self.rows
            if had_focus:
                (rows[0] if rows else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, row: NoticeRow, by: int) -> None:
        rows = self.rows
        at = rows.index(row) + by
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while self._column.count():
            self._column.takeAt(0)
        now = datetime.now(UTC)
        for notice in self._notices.kept:
            row = NoticeRow(self.look, notice, self._notices, now)
            row.stepped.connect(partial(self._step, row))
            row.focused.connect(partial(self.area.ensureWidgetVisible, row, 0, 0))
            self._column.addWidget(row)
            # Qt shows it only after returning to its loop, and what is hidden has no height to measure.
            row.show()
        self._column.addStretch(1)
        some = bool(self.rows)
        self.empty.setVisible(not some)
        self.area.setVisible(some)
        self.clear.setEnabled(some)
