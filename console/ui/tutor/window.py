"""The small window above every other program: it never has the keyboard, makes no sound, and stays where it was put."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMouseEvent, QScreen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from console.settings.options import TutorPlace
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.tutor.capture import keep_out
from console.ui.tutor.card import WIDTH, TutorFace

_FADE_MS = 200
_EDGE = 16
_CLICK = 5
"""Pixels: whoever moves the pointer less has pressed, and not dragged."""


class TutorWindow(QWidget):
    """`place` is where it was left; `keep` is called when it is moved."""

    opened = Signal()
    """The strip was pressed."""
    gone = Signal()

    def __init__(self, look: Look, place: TutorPlace, keep: Callable[[], None]) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # A tool window of a program that is not in front would be hidden by macOS.
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._look, self._place, self._keep = look, place, keep
        self._grabbed: QPoint | None = None
        self._moved = False
        self.face = TutorFace(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.face)
        self.face.settled.connect(self.settle)
        self._fade = QPropertyAnimation(self, b"windowOpacity", self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.kept_out = False
        # A screen that is unplugged takes the window along, and another resolution may leave it outside.
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.settle)
            application.screenRemoved.connect(self.settle)
            application.primaryScreenChanged.connect(self.settle)
        self.speak()

    def speak(self) -> None:
        self.setWindowTitle(translate("tutor", "Tutor’s view"))
        self.setAccessibleName(translate("tutor", "Tutor’s view"))

    def appear(self) -> None:
        """Without taking the keyboard from whoever has it."""
        self.settle()
        self.show()
        self.raise_()
        self.kept_out = keep_out(self)

    def fade_in(self) -> None:
        """One fade for a new card; nothing else moves."""
        self._fade.stop()
        self._fade.setStartValue(0.35)
        self._fade.setEndValue(1.0)
        self._fade.start()

    def settle(self, _: object = None) -> None:
        """At its corner of its screen, wholly on it, as large as what it shows."""
        room = self._screen().availableGeometry()
        width = min(self._look.px(WIDTH), room.width() - 2 * _EDGE)
        height = min(self.face.tall(width), room.height() - 2 * _EDGE)
        place = self._place
        left = room.left() + place.across if place.left else room.right() + 1 - place.across - width
        top = room.top() + place.down if place.top else room.bottom() + 1 - place.down - height
        self.setGeometry(QRect(self._inside(QPoint(left, top), width, height, room), self.size()))
        self.setFixedSize(width, height)
        self.move(self._inside(QPoint(left, top), width, height, room))

    @staticmethod
    def _inside(corner: QPoint, width: int, height: int, room: QRect) -> QPoint:
        x = max(room.left(), min(corner.x(), room.right() + 1 - width))
        y = max(room.top(), min(corner.y(), room.bottom() + 1 - height))
        return QPoint(x, y)

    def _screen(self) -> QScreen:
        found = next((one for one in QGuiApplication.screens() if one.name() == self._place.screen), None)
        return found or QGuiApplication.primaryScreen()

    # Dragged anywhere

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._grabbed = event.globalPosition().toPoint() - self.pos()
        self._moved = False
        handle = self.windowHandle()
        if QGuiApplication.platformName().startswith("wayland") and handle is not None and not self.face.small:
            # No program places its windows there; the system moves them for it.
            handle.startSystemMove()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        to = event.globalPosition().toPoint() - self._grabbed
        if self._moved or (to - self.pos()).manhattanLength() > _CLICK:
            self._moved = True
            self.move(to)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, self._grabbed = self._grabbed, None
        if grabbed is None:
            return
        if self._moved:
            self._remember()
        elif self.face.small:
            self.opened.emit()

    def _remember(self) -> None:
        """The nearest corner of the screen it stands on, and how far from it."""
        mine = self.geometry()
        screen = QGuiApplication.screenAt(mine.center()) or self._screen()
        room = screen.availableGeometry()
        place = self._place
        place.screen = screen.name()
        place.left = mine.center().x() < room.center().x()
        place.top = mine.center().y() < room.center().y()
        place.across = max(0, mine.left() - room.left() if place.left else room.right() - mine.right())
        place.down = max(0, mine.top() - room.top() if place.top else room.bottom() - mine.bottom())
        self.settle()
        self._keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.gone.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
