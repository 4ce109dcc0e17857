"""A small list over the window from which one thing is chosen: typing filters, arrows move, Enter takes, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.floating import FloatingCard
from console.ui.shared.key_hints import HEIGHT as FOOT
from console.ui.shared.key_hints import Hint, KeyHints
from console.ui.shared.look import Look
from console.ui.shared.paint import rule
from console.ui.shared.palette_match import match
from console.ui.shared.palette_rows import ROW, Row, RowPainter, Rows
from console.ui.shared.words import translate

_WIDTH = 420
_HEAD = 44
_VISIBLE = 8
_MOST = 60
_MARGIN = 8

Give = Callable[[Sequence[Row]], None]


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """`rows` are filtered by what is typed; choosing one runs it when the focus is back where it was."""

    title: str
    """What is asked, for the field and the screen reader: "Give to…"."""
    about: str = ""
    """Whom it is about, small at the right: "Irina Volkova"."""
    rows: tuple[Row, ...] = ()
    find: Callable[[str, Give], None] | None = None
    """Finds more for a text, later; what comes for an older text is thrown away."""
    free: Callable[[str], Row | None] | None = None
    """A row made of the text itself, put last."""
    note: Callable[[Row | None], str] | None = None
    """What choosing this row will do, said under the list."""
    nothing: str = ""
    """Said when there is no row."""
    several: bool = False
    """Enter runs a row and stays; Ctrl+Enter, or a press outside, is the end and calls `finish`."""
    finish: Callable[[], object] | None = None


class Chooser(FloatingCard):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._question = Question("")
        self._asked = 0
        self._later: list[Row] = []
        self._near: QRect | None = None
        self._finishing = False
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.textEdited.connect(self.renew)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self.about = ElidedLabel(look, "", "small", "text.secondary")
        self.rows = Rows(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(look, self.rows, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        self.nothing = Label(look, "", "body", "text.secondary", wrap=True)
        self.nothing.setContentsMargins(14, 10, 14, 10)
        self.note = Label(look, "", "small", "text.secondary", wrap=True)
        self.note.setContentsMargins(14, 8, 14, 8)
        self.foot = KeyHints(look)
        # A widget and not only a layout: the style sheet of text fields takes back a fixed height of the field.
        self._top = QWidget()
        self._head = QHBoxLayout(self._top)
        self._head.setSpacing(12)
        self._head.addWidget(self.field, 1)
        self._head.addWidget(self.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addWidget(self.note)
        column.addWidget(self.foot)
        look.changed.connect(self._dress)
        self._dress()

    def ask(self, question: Question) -> None:
        """Opens with an empty field, beside what has the focus."""
        if self.isVisible():
            self.dismiss()
        self._question = question
        self._near = beside_focus(self._host)
        self._later = []
        self.field.clear()
        self.setAccessibleName(question.title)
        self.field.setAccessibleName(question.title)
        self.field.setPlaceholderText(question.title)
        self.list.setAccessibleName(question.title)
        self.about.setText(question.about)
        self.about.setVisible(bool(question.about))
        self.nothing.setText(question.nothing or translate("chooser", "Nothing found. Fewer letters find more."))
        self.foot.set_hints(_hints(question))
        self.renew()
        self.open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.scrollToTop()

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Other rows for the same question, as when one was marked; the current one stays current."""
        self._question = replace(self._question, rows=tuple(rows))
        self._show()

    def renew(self) -> None:
        """Finds again for what is in the field."""
        self._asked += 1
        self._later = []
        self.list.setCurrentIndex(self.rows.index(0, 0))
        self._show()
        find = self._question.find
        if find is not None:
            number = self._asked
            find(self.field.text().strip(), lambda rows: self._take(number, rows))

    def chosen(self) -> Row | None:
        return self.rows.at(self.list.currentIndex().row())

    def place(self) -> None:
        host = self.host_rect()
        width = min(self.look.px(_WIDTH), host.width() - 2 * _MARGIN)
        height = min(self._wanted_height(width), host.height() - 2 * _MARGIN)
        if self._near is None:
            corner = QPoint((host.width() - width) // 2, max(_MARGIN, min(host.height() // 8, host.height() - height)))
        else:
            below = self._near.bottom() + 6
            # Above when there is no room below; a list that covers what it is about would hide the question.
            fits = below + height + _MARGIN <= host.height()
            corner = QPoint(self._near.left(), below if fits else self._near.top() - 6 - height)
        corner.setX(max(_MARGIN, min(corner.x(), host.width() - width - _MARGIN)))
        corner.setY(max(_MARGIN, min(corner.y(), host.height() - height - _MARGIN)))
        self.setGeometry(QRect(corner, corner + QPoint(width - 1, height - 1)))

    def dismiss(self) -> None:
        was_open = self.isVisible()
        finish, self._finishing = self._finishing, False
        super().dismiss()
        if was_open and finish and self._question.finish is not None:
            self._question.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN:
                # Enter is meant for the list, also where a composer below has a shortcut on it.
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side, head = self.look.px(18), self.look.px(_HEAD)
        self.look.icons.paint(painter, "magnifying-glass", "text.secondary", QRectF(14, (head - side) / 2, side, side))
        lines = [head - 1, self.height() - self.look.px(FOOT) - 1]
        if self.note.isVisible():
            lines.append(self.note.y() - 1)
        for y in lines:
            rule(painter, self.look, QPointF(1, y), QPointF(self.width() - 1, y), "border.subtle")

    def _wanted_height(self, width: int) -> int:
        lines = min(self.rows.rowCount(), _VISIBLE) * self.look.px(ROW)
        if not self.rows.rowCount():
            lines = self.nothing.heightForWidth(width - 2)
        note = self.note.heightForWidth(width - 2) if self.note.text() else 0
        return self.look.px(_HEAD) + lines + note + self.look.px(FOOT) + 2

    def _take(self, number: int, rows: Sequence[Row]) -> None:
        if number == self._asked and self.isVisible():
            self._later = list(rows)
            self._show()

    def _show(self) -> None:
        kept = self.chosen()
        was_first = self.list.currentIndex().row() <= 0
        rows = self._rows_now()
        self.rows.set_rows(rows)
        ids = self.rows.ids()
        # Late rows must not change what Enter does once somebody has moved to a row.
        keep = kept is not None and kept.id in ids and (not was_first or self._question.several)
        current = ids.index(kept.id) if keep and kept is not None else 0
        self.list.setCurrentIndex(self.rows.index(current, 0))
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._tell_chosen()

    def _rows_now(self) -> list[Row]:
        text = self.field.text().strip()
        rows = list(self._question.rows)
        if text:
            found = []
            for row in rows:
                hit = match(text, row.text, row.hint)
                if hit is not None:
                    found.append(replace(row, marks=hit.marks, score=hit.score))
            rows = sorted(found, key=lambda row: -row.score)
        known = {row.id for row in rows}
        rows += [row for row in self._later if row.id not in known]
        free = self._question.free(text) if text and self._question.free is not None else None
        return [*rows[:_MOST], *([free] if free is not None else [])]

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and modifiers == Qt.KeyboardModifier.NoModifier:
            self._move(1 if key == Qt.Key.Key_Down else -1, around=True)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._move(_VISIBLE - 1 if key == Qt.Key.Key_PageDown else 1 - _VISIBLE, around=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._question.several and modifiers & Qt.KeyboardModifier.ControlModifier:
                self._finishing = True
                self.dismiss()
            elif not event.isAutoRepeat():
                self._do(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            # Tab would leave an open list behind; it has nowhere to go here.
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _move(self, by: int, *, around: bool) -> None:
        count = self.rows.rowCount()
        if count:
            wanted = self.list.currentIndex().row() + by
            wanted = wanted % count if around else max(0, min(count - 1, wanted))
            self.list.setCurrentIndex(self.rows.index(wanted, 0))
            self._tell_chosen()

    def _do(self, position: int) -> None:
        row = self.rows.at(position)
        if row is None:
            return
        if not self._question.several:
            # Closed first: the focus is back where it was, which is what the act is about.
            self.dismiss()
        row.run(False)

    def _tell_chosen(self) -> None:
        note = self._question.note(self.chosen()) if self._question.note is not None else ""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        # The focus stays in the field; its description is what a screen reader says of the chosen row.
        spoken = self.rows.data(self.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
        said = [str(spoken) if spoken else self.nothing.text(), note]
        self.field.setAccessibleDescription(". ".join(part for part in said if part))
        if self.isVisible():
            self.place()
            self.update()

    def _look_outside(self, pressed: QWidget, at: QPoint) -> None:
        self._finishing = self._question.several
        super()._look_outside(pressed, at)
        self._finishing = False

    def _dress(self) -> None:
        self.field.setFont(self.look.font("sentence"))
        self._head.setContentsMargins(14 + self.look.px(18) + 6, 0, 14, 0)
        self._top.setFixedHeight(self.look.px(_HEAD))
        if self.isVisible():
            self.place()


_OWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


def _hints(question: Question) -> tuple[Hint, ...]:
    choose = (("↑", "↓"), translate("chooser", "choose"))
    leave = (("Esc",), translate("chooser", "leave"))
    if question.several:
        return (
            choose,
            (("↵",), translate("chooser", "mark")),
            (("Ctrl", "↵"), translate("chooser", "apply")),
            leave,
        )
    return (choose, (("↵",), translate("chooser", "take")), leave)


def beside_focus(host: QWidget) -> QRect | None:
    """Where a small card should hang, in `host`: under the button that was pressed, or the current row of a list."""
    focus = QApplication.focusWidget()
    if focus is None or not host.isAncestorOf(focus):
        return None
    if isinstance(focus, QAbstractButton):
        return QRect(focus.mapTo(host, QPoint(0, 0)), focus.size())
    if isinstance(focus, QListView):
        row = focus.visualRect(focus.currentIndex())
        if row.isValid() and focus.viewport().rect().intersects(row):
            return QRect(focus.viewport().mapTo(host, row.topLeft()), row.size())
    return None
