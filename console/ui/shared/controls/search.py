"""A field to search in: magnifier, words, key caps, and a cross when there is something to clear."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.keycap import KeyCaps
from console.ui.shared.look import Look
from console.ui.shared.paint import FOCUS_LINE, box

_HEIGHT = 32
_ICON = 16
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


Led = tuple[Callable[[int], object], Callable[[], object]]


class _Edit(QLineEdit):
    """Tells the frame round it about focus and Escape."""

    focus_moved = Signal()
    escaped = Signal()
    led: Led | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif self.led is not None and event.key() in _STEPS:
            self.led[0](_STEPS[event.key()])
        elif self.led is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.led[1]()
        else:
            super().keyPressEvent(event)


class SearchField(QWidget):
    """`edit` is the QLineEdit inside. Escape clears first; in an empty field it emits `left`."""

    changed = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        placeholder: str,
        clear_name: str,
        keys: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`name` for the screen reader, `clear_name` for the cross ("Clear the search"), `keys` for the caps."""
        super().__init__(parent)
        self._look = look
        self.edit = _Edit()
        self.edit.setProperty("bare", True)
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name)
        self.edit.focus_moved.connect(self.update)
        self.edit.escaped.connect(self._escaped)
        self.caps = KeyCaps(look, keys)
        self._has_caps = bool(keys)
        self.clear = IconButton(look, "x", clear_name, dense=True)
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        self._row.addWidget(self.edit, 1)
        self._row.addWidget(self.caps)
        self._row.addWidget(self.clear)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.edit.textChanged.connect(self._text_changed)
        self.clear.clicked.connect(self._clear_all)
        look.changed.connect(self._renew)
        self._renew()
        self._text_changed("")

    @property
    def text(self) -> str:
        return self.edit.text()

    def lead(self, step: Callable[[int], object], enter: Callable[[], object]) -> None:
        """For a field over a list: its arrows `step` there, by 1 or -1, and Enter goes on there."""
        self.edit.led = (step, enter)

    def set_words(self, name: str, placeholder: str) -> None:
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(placeholder)

    def sizeHint(self) -> QSize:
        height = max(self._look.px(_HEIGHT), self._look.metrics("body").height() + 12)
        return QSize(self._look.px(260), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        focused = self.edit.hasFocus()
        border = "focus" if focused else "border.strong" if self.isEnabled() else "border.subtle"
        box(painter, self._look, self.rect(), 6, "bg.surface", border, FOCUS_LINE if focused else 1)
        side = self._look.px(_ICON)
        area = QRectF(11, (self.height() - side) / 2, side, side)
        self._look.icons.paint(painter, "magnifying-glass", "text.secondary", area)

    def _escaped(self) -> None:
        if self.edit.text():
            self.edit.clear()
        else:
            self.left.emit()

    def _text_changed(self, text: str) -> None:
        self.clear.setVisible(bool(text))
        self.caps.setVisible(self._has_caps and not text)
        self.changed.emit(text)

    def _clear_all(self) -> None:
        self.edit.clear()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renew(self) -> None:
        self.edit.setFont(self._look.font("body"))
        self._row.setContentsMargins(11 + self._look.px(_ICON) + 8, 0, 8, 0)
        self.updateGeometry()
        self.update()
