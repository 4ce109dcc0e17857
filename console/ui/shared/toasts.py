"""Toasts: notices shown for a while at the lower right of a window, without taking the focus."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)
from shiboken6 import isValid

from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.floating import Shadow
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notice, Notices, Way
from console.ui.shared.paint import box
from console.ui.shared.words import translate

MOST = 3
_RADIUS = 8
_GAP = 8
_WIDEST = 388
_LEAST_LEFT_MS = 2000
"""After the pointer has left: a toast that goes the moment one looks away is a bad one."""

_BORDERS = {Level.AMBER: "warn.fill", Level.RED: "stop.fill"}
_INKS = {Level.AMBER: "warn.text", Level.RED: "stop.fill"}


def rich(lead: str, text: str) -> str:
    """Lead in bold, then the text; both plain text from outside, so everything is escaped."""
    if not lead:
        return escape(text)
    return f'<span style="font-weight:600">{escape(lead)}</span> {escape(text)}'


class Toast(QWidget):
    """One notice. `over` when its time has passed; pointer and focus stop the clock."""

    over = Signal(str)
    pressed = Signal(str)

    def __init__(self, look: Look, notice: Notice, notices: Notices, host: QWidget) -> None:
        super().__init__(host)
        self.look = look
        self.notice = notice
        self._notices = notices
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(lambda: self.over.emit(notice.key))
        self._left = 0
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setOpacity(1.0)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self._fade: QVariantAnimation | None = None
        self.setAccessibleName(notice.sentence())
        self.label = QLabel(rich(notice.lead, notice.text))
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # A click on the words is a click on the toast.
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(12 + look.px(18) + 10, 6, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.label, 1)
        self.buttons: list[QWidget] = []
        for position, way in enumerate(notice.ways):
            button = Button(look, way.text, "default" if position == 0 else "quiet", dense=True)
            self._add(row, button, self._follower(way))
        if notice.undo is not None:
            undo = notice.undo
            self._add(row, Button(look, undo.text, "quiet", keys=undo.keys, dense=True), undo.call)
        if notice.level >= Level.AMBER:
            close = IconButton(look, "x", translate("notices", "Dismiss"), dense=True)
            self._add(row, close, lambda: self.pressed.emit(notice.key))
        self.shadow = Shadow(look, self, _RADIUS)
        look.changed.connect(self.update)

    def run_clock(self, ms: int) -> None:
        self._left = ms
        self._clock.start(ms)

    @property
    def running(self) -> bool:
        return self._clock.isActive()

    def fade(self, start: float, end: float, ms: int, then: Callable[[], object] | None = None) -> None:
        if ms <= 0 or not self.isVisible():
            self._set_opacity(end)
            if then is not None:
                then()
            return
        self._effect.setEnabled(True)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(ms)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.setStartValue(start)
        self._fade.setEndValue(end)
        self._fade.valueChanged.connect(self._set_opacity)
        self._fade.finished.connect(lambda: self._effect.setEnabled(end < 1))
        if then is not None:
            self._fade.finished.connect(then)
        self._fade.start()

    def fitting_height(self, width: int) -> int:
        layout = self.layout()
        least = self.look.px(44)
        return max(least, layout.heightForWidth(width)) if layout is not None else least

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, self.fitting_height(_WIDEST))

    def hold(self) -> None:
        if self._clock.isActive():
            self._left = self._clock.remainingTime()
            self._clock.stop()

    def release(self) -> None:
        focus = QApplication.focusWidget()
        if self._left and not self._clock.isActive() and not (focus is not None and self.isAncestorOf(focus)):
            self._clock.start(max(self._left, _LEAST_LEFT_MS))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.hold()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.release()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.hold()
        elif event.type() == QEvent.Type.FocusOut and not self.underMouse():
            QTimer.singleShot(0, self, self.release)  # after the focus has arrived at the next button
        return False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.notice.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.pressed.emit(self.notice.key)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        border = _BORDERS.get(self.notice.level, "border.strong")
        box(painter, self.look, self.rect(), _RADIUS, "bg.surface", border)
        side = self.look.px(18)
        area = QRectF(12, (self.height() - side) / 2, side, side)
        ink = _INKS.get(self.notice.level, "go.text" if self.notice.undo is not None else "accent.text")
        self.look.icons.paint(painter, self.notice.icon, ink, area)

    def _add(self, row: QHBoxLayout, button: Button | IconButton, call: Callable[[], object]) -> None:
        button.clicked.connect(lambda _=False: call())
        button.installEventFilter(self)
        row.addWidget(button)
        self.buttons.append(button)

    def _follower(self, way: Way) -> Callable[[], None]:
        return lambda: self._notices.follow(self.notice, way)

    def _set_opacity(self, opacity: float) -> None:
        self._effect.setOpacity(opacity)
        self.shadow.set_opacity(opacity)


class Toasts(QObject):
    """At most three; what is more is counted on a strip that asks for the bell. Loud ones stay before quiet ones."""

    bell_wanted = Signal()

    def __init__(
        self,
        look: Look,
        notices: Notices,
        host: QWidget,
        *,
        right: int = 16,
        bottom: int = 42,
        stay_ms: int = 8000,
        undo_ms: int = 10_000,
        fade_ms: int = 160,
    ) -> None:
        """`host` is the window or its central widget; `right` and `bottom` are kept free, for the status bar."""
        super().__init__(host)
        self._look = look
        self._notices = notices
        self._host = host
        self._right, self._bottom = right, bottom
        self._stay_ms, self._undo_ms, self.fade_ms = stay_ms, undo_ms, fade_ms
        self._toasts: dict[str, Toast] = {}
        self._before: QWidget | None = None
        self.more = Button(look, "", "default", dense=True, parent=host)
        self.more.hide()
        self.more.clicked.connect(self.bell_wanted)
        host.installEventFilter(self)
        notices.said.connect(self._show)
        notices.withdrawn.connect(self.drop)
        look.changed.connect(self._place)
        QApplication.instance().focusChanged.connect(self._remember_focus)  # type: ignore[union-attr]

    @property
    def shown(self) -> list[Toast]:
        """From the top down."""
        ranked = sorted(self._toasts.values(), key=lambda toast: toast.notice.level, reverse=True)
        # Of equals the newest: sorted() keeps the order of coming.
        best = sorted(ranked, key=lambda toast: (-toast.notice.level, -toast.notice.at.timestamp()))[:MOST]
        return [toast for toast in self._toasts.values() if toast in best]

    @property
    def waiting(self) -> int:
        return max(0, len(self._toasts) - MOST)

    def drop(self, key: str) -> None:
        """Takes a toast away; its notice stays in the bell."""
        toast = self._toasts.pop(key, None)
        if toast is None:
            return
        self._notices.end_undo(key)
        focus = QApplication.focusWidget()
        if focus is not None and toast.isAncestorOf(focus) and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        toast.hold()
        toast.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        toast.fade(1.0, 0.0, self.fade_ms, then=lambda: _remove(toast))
        self._place()

    def clear_seen(self) -> None:
        """All of them: the bell was opened and shows the same."""
        for key in list(self._toasts):
            self.drop(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, notice: Notice) -> None:
        old = self._toasts.pop(notice.key, None)
        if old is not None:
            _remove(old)
        if notice.level < Level.TOAST:
            return
        toast = Toast(self._look, notice, self._notices, self._host)
        toast.over.connect(self.drop)
        toast.pressed.connect(self._dismiss)
        self._toasts[notice.key] = toast
        if notice.level == Level.TOAST:
            toast.run_clock(self._undo_ms if notice.undo is not None else self._stay_ms)
        self._place()
        if toast.isVisible():
            toast.fade(0.0, 1.0, self.fade_ms)

    def _dismiss(self, key: str) -> None:
        self._notices.mark_seen(key)
        self.drop(key)

    def _place(self) -> None:
        width = min(_WIDEST * max(100, self._look.theme.zoom) // 100, self._host.width() - 2 * self._right)
        left = self._host.width() - self._right - width
        y = self._host.height() - self._bottom
        shown = self.shown
        for toast in reversed(shown):
            height = toast.fitting_height(width)
            y -= height
            toast.setGeometry(left, y, width, height)
            toast.show()
            y -= _GAP
        for toast in shown:
            # From the top down: shadows fall downwards and must not fall on the next card.
            toast.raise_()
        for toast in self._toasts.values():
            if toast not in shown:
                toast.hide()
        self.more.setVisible(self.waiting > 0)
        if self.waiting:
            self.more.setText(translate("notices", "%n more", "", self.waiting))
            size = self.more.sizeHint()
            self.more.setGeometry(left + width - size.width(), y - size.height(), size.width(), size.height())
            self.more.raise_()

    def _remember_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or old is None:
            return
        inside = [toast for toast in self._toasts.values() if isValid(toast)]
        if any(toast.isAncestorOf(new) for toast in inside) and not any(toast.isAncestorOf(old) for toast in inside):
            self._before = old


def _remove(toast: Toast) -> None:
    if isValid(toast):
        toast.hide()
        toast.deleteLater()
