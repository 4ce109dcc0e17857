"""What floats above the window: the shadow, and cards that open, close and give the focus back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from console.ui.shared.look import Look
from console.ui.shared.paint import box

_FALL = 8
_BLUR = 24
_STRENGTH = 0.16


class Shadow(QWidget):
    """Lies under `card` and follows it. A widget of its own because it must let every click through."""

    def __init__(self, look: Look, card: QWidget, radius: float) -> None:
        super().__init__(card.parentWidget())
        self._look = look
        self._card = card
        self._radius = radius
        self._opacity = 1.0
        self._cached: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)
        card.destroyed.connect(self.deleteLater)
        look.changed.connect(self._renew)
        self.setVisible(card.isVisible())

    def set_opacity(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            room = self._card.geometry().adjusted(-_BLUR, -_BLUR + _FALL, _BLUR, _BLUR + _FALL)
            self.setGeometry(room)
        if kind == QEvent.Type.Show:
            self.show()
            self.stackUnder(self._card)
        elif kind == QEvent.Type.Hide:
            self.hide()
        elif kind == QEvent.Type.ZOrderChange:
            self.stackUnder(self._card)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        dpr = self.devicePixelRatioF()
        size = self.size() * dpr
        if self._cached is None or self._cached.size() != size:
            self._cached = self._render(dpr)
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(0, 0, self._cached)

    def _render(self, dpr: float) -> QPixmap:
        pixmap = QPixmap(self.size() * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        color = self._look.color("shadow")
        full = QRectF(self.rect())
        steps = range(0, _BLUR, 2)
        # Layer upon layer, each a little smaller and darker: close to a blur of 24, which is at half its strength
        # where the card begins.
        for step in steps:
            color.setAlphaF(_STRENGTH / 2 * (step + 1) / sum(each + 1 for each in steps))
            painter.setBrush(color)
            radius = self._radius + _BLUR - step
            painter.drawRoundedRect(full.adjusted(step, step, -step, -step), radius, radius)
        painter.end()
        return pixmap

    def _renew(self) -> None:
        self._cached = None
        self.update()


class FloatingCard(QWidget):
    """A card over the window, not a window of its own. Esc or a press outside closes it; the focus goes back."""

    RADIUS = 12.0
    closed = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self.look = look
        self._host = host
        self._before: QWidget | None = None
        self.shadow = Shadow(look, self, self.RADIUS)
        self.hide()
        host.installEventFilter(self)
        look.changed.connect(self.update)

    def open(self) -> None:
        """Shows it and remembers where the focus was."""
        if self.isVisible():
            return
        focus = QApplication.focusWidget()
        self._before = focus if focus is not None and not self.isAncestorOf(focus) else None
        self.place()
        self.show()
        self.raise_()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def dismiss(self) -> None:
        if not self.isVisible():
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        focus = QApplication.focusWidget()
        had_focus = focus is None or focus is self or self.isAncestorOf(focus)
        # Before hiding: Qt would move the focus to the next in the tab order, and a list would scroll to it.
        if had_focus and self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.hide()
        self.closed.emit()

    def place(self) -> None:
        """Sets the geometry inside the host; called on opening and when the host changes its size."""

    def host_rect(self) -> QRect:
        return self._host.rect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._host and kind == QEvent.Type.Resize and self.isVisible():
            self.place()
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            self._look_outside(watched, event.globalPosition().toPoint())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the card: behind it the focus would be lost from sight."""
        wanted = [
            child
            for child in self.findChildren(QWidget)
            if child.isVisible()
            and child.isEnabled()
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            # The line inside a date or a number hands the focus back to its field: Tab would never get past it.
            and child.focusProxy() is None
        ]
        if not wanted:
            return False
        focus = QApplication.focusWidget()
        at = wanted.index(focus) if focus in wanted else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        wanted[(at + (1 if forward else -1)) % len(wanted)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), self.look, self.rect(), self.RADIUS, "bg.surface", "border.strong")

    def _look_outside(self, pressed: QWidget, at: QPoint) -> None:
        # A menu that was opened from here is a window of its own and lies outside too.
        if pressed.window() is self.window() and not self.rect().contains(self.mapFromGlobal(at)):
            self.dismiss()
