"""A person at the window: presses keys, types, clicks and reads. Nothing here reaches past what a person could do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.app.wiring import Console
from console.domain.ids import Id
from console.domain.messages import Kind
from console.queries.base import Query
from console.queries.drafts import DraftRow, Drafts, HeldAnswers, HeldRow
from console.queries.queue import TicketRow, TicketRows
from console.queries.ticket import Conversation, MessageEntry, TicketDetail, TicketView
from console.ui.shared.notices import Level, Notice

Answer = TypeVar("Answer")

PATIENCE = 90_000
"""Milliseconds after which something never comes. Nothing waits that long when all is well."""

_LOOK_MS = 25
_CLICK_AGAIN = 4_000

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_MARKUP = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Press:
    key: int
    text: str
    modifiers: Qt.KeyboardModifier = NONE


def press_of(character: str) -> Press:
    """How a keyboard on which this character stands sends it."""
    if character == "\n":
        return Press(Qt.Key.Key_Return, "\r")
    upper = character.upper()
    key = ord(upper) if len(upper) == 1 else 0
    return Press(key, character, SHIFT if character.isupper() else NONE)


class Agent:
    """`said` is what the program has said of its own accord, oldest first."""

    def __init__(self, console: Console, qtbot: QtBot) -> None:
        self.console, self.window, self.desk = console, console.window, console.desk
        self.qtbot = qtbot
        self.said: list[Notice] = []
        self.window.notices.said.connect(self.said.append)

    # Hands

    def presses(self, *keys: str) -> None:
        """ "Ctrl+Enter", "J", "F6": one after the other, where the focus is."""
        for key in keys:
            held = QKeySequence(key.replace("Enter", "Return"))[0]  # type: ignore[index]
            QTest.keyClick(self._at(), held.key(), held.keyboardModifiers())

    def types(self, text: str) -> None:
        """In any script, character by character, through the shortcuts of the window as a keyboard does."""
        for character in text:
            self.strikes(press_of(character))

    def strikes(self, press: Press) -> None:
        at = self._at()
        if press.key < 0x80 or press.key >= 0x01000000:
            QTest.sendKeyEvent(QTest.KeyAction.Click, at, Qt.Key(press.key), press.text, press.modifiers)
            return
        # Qt's own keyboard for tests has Latin keys only; these come as a layout of another script sends them.
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(at, QKeyEvent(kind, press.key, press.modifiers, press.text))

    def clicks(
        self,
        target: QWidget | str,
        *,
        held: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        at: QPoint | None = None,
    ) -> None:
        """A widget, or the button, link or tab with these words; where the hand can really reach it."""
        widget = self.finds(target) if isinstance(target, str) else target
        self.waits_until(lambda: widget.isVisible() and widget.isEnabled() and _comes_into_view(widget, at))
        point, window = self._reach(widget, at)
        QTest.mouseClick(window.windowHandle(), button, held, point)

    def double_clicks(self, widget: QWidget, at: QPoint) -> None:
        point, window = self._reach(widget, at)
        QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, NONE, point)

    def clicks_ticket(self, ticket: Id, *, held: Qt.KeyboardModifier = NONE) -> None:
        """In the queue."""
        self.clicks(self.queue_view(), held=held, at=self.place_of(ticket))

    def opens_menu(self, widget: QWidget, at: QPoint | None = None) -> None:
        """With the right button. The offscreen platform sends no event of its own for it."""
        point, window = self._reach(widget, at)
        reached = window.childAt(point) or widget
        here = reached.mapFrom(window, point)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, window.mapToGlobal(point))
        QApplication.sendEvent(reached, asked)

    def picks(self, words: str) -> None:
        """With the mouse, from the menu that is open."""
        self.waits_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next((each for each in menu.actions() if _plain(each.text()).startswith(words)), None)
        assert action is not None, f"{words!r} is not among {[each.text() for each in menu.actions()]}"
        assert action.isEnabled(), f"{words!r} cannot be chosen now"
        QTest.mouseClick(menu.windowHandle(), Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(action).center())
        # A window system gives the window its place in front back; off the screen nobody does.
        self.window.activateWindow()
        self.waits_until(self.window.isActiveWindow)

    def chooses(self, view: QAbstractItemView, words: str) -> None:
        """Clicks the row of a list that reads so."""
        self.waits_until(lambda: any(words in row for row in rows_of(view)))
        place = next(place for place, row in enumerate(rows_of(view)) if words in row)
        index = view.model().index(place, 0)
        view.scrollTo(index)
        self.clicks(view.viewport(), at=view.visualRect(index).center())

    def rests(self, widget: QWidget | None = None) -> None:
        """Takes the pointer off whatever it is on, or onto a widget."""
        point = widget.mapTo(self.window, widget.rect().center()) if widget else QPoint(2, self.window.height() - 2)
        QTest.mouseMove(self.window.windowHandle(), point)

    # Eyes

    def sees(self, words: str) -> bool:
        return any(words in line for line in self.reads())

    def reads(self) -> Iterator[str]:
        """Every line of text that is on the screen."""
        for widget in QApplication.allWidgets():
            if widget.isVisible():
                yield from _lines(widget)

    def finds(self, words: str) -> QAbstractButton:
        """The button that says so; the one in front where several do."""
        self.waits_until(lambda: self._buttons(words))
        return self._buttons(words)[-1]

    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus

    def focus_in(self, part: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is part or part.isAncestorOf(focus))

    def queue_view(self) -> QWidget:
        return self.window.queue.list.viewport()

    def place_of(self, ticket: Id) -> QPoint:
        view = self.window.queue.list
        place = view.rows.place_of(ticket)
        assert place is not None, "the ticket does not stand in the queue"
        return view.visualRect(view.rows.index(place)).center()

    def queue(self) -> list[str]:
        return [row.subject for row in self.window.queue.rows()]

    @property
    def draft(self) -> str:
        """What stands in the composer."""
        return self.window.composer.editor.words

    def open_ticket(self) -> Id | None:
        detail = self.window.ticket.ticket()
        return detail.row.id if detail is not None else None

    def said_lately(self, words: str) -> bool:
        return any(words in notice.sentence() for notice in self.said)

    # Patience

    def waits_until(self, reached: Callable[[], object]) -> None:
        """And until the screen has heard of it and is laid out: the desk knows a moment earlier."""
        end = QDeadlineTimer(PATIENCE)
        QApplication.processEvents()
        while not reached() or self.console.work.busy:
            assert not end.hasExpired(), f"never came. Said so far: {[each.sentence() for each in self.said]}"
            QTest.qWait(_LOOK_MS)

    def waits_for(self, words: str) -> None:
        self.waits_until(lambda: self.sees(words))

    def waits_for_quiet(self) -> None:
        """Until everything that was asked or ordered has been answered."""
        self.waits_until(lambda: True)

    def goes_to(self, ticket: Id) -> None:
        """By the mouse; ends when the ticket is open and can be written in."""
        self.waits_until(lambda: self.window.queue.list.rows.place_of(ticket) is not None)
        self.clicks_ticket(ticket)
        again = QDeadlineTimer(_CLICK_AGAIN)

        def there() -> bool:
            # A row that moved under the hand opened another ticket: whoever sees that clicks once more.
            if self.open_ticket() != ticket and again.hasExpired():
                again.setRemainingTime(_CLICK_AGAIN)
                self.clicks_ticket(ticket)
            return self.open_ticket() == ticket and self.window.composer.texts.loaded

        self.waits_until(there)

    def waits_until_kept(self) -> None:
        self.waits_until(lambda: self.window.composer.texts.keeper.settled)

    # The desk behind the window, for checking

    def asks(self, query: Query[Answer]) -> Answer:
        return self.desk.read(query).result(timeout=120)

    def row(self, ticket: Id) -> TicketRow:
        (row,) = self.asks(TicketRows((ticket,)))
        return row

    def detail(self, ticket: Id) -> TicketDetail:
        found = self.asks(TicketView(ticket))
        assert found is not None
        return found

    def messages(self, ticket: Id, *kinds: Kind) -> list[MessageEntry]:
        part = self.asks(Conversation(ticket))
        return [each for each in part.entries if isinstance(each, MessageEntry) and (not kinds or each.kind in kinds)]

    def texts(self, ticket: Id, *kinds: Kind) -> list[str]:
        return [each.text for each in self.messages(ticket, *kinds)]

    def drafts(self, ticket: Id | None = None) -> dict[Kind, DraftRow]:
        return {row.kind: row for row in self.asks(Drafts(ticket))}

    def held(self) -> tuple[HeldRow, ...]:
        return self.asks(HeldAnswers())

    # How it is done

    def _at(self) -> QWidget:
        """Where keys go: to an open menu first, as the system does."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def _buttons(self, words: str) -> list[QAbstractButton]:
        return [
            widget
            for widget in QApplication.allWidgets()
            if isinstance(widget, QAbstractButton)
            and widget.isVisible()
            and words in (_plain(widget.text()), widget.accessibleName())
        ]

    def _reach(self, widget: QWidget, at: QPoint | None) -> tuple[QPoint, QWidget]:
        seen = widget.visibleRegion().boundingRect()
        assert not seen.isEmpty(), f"{_name(widget)} cannot be seen"
        window = widget.window()
        point = widget.mapTo(window, at if at is not None else seen.center())
        hit = window.childAt(point)
        reached = hit is None or hit is widget or widget.isAncestorOf(hit)
        assert reached, f"{_name(widget)} lies under {_name(hit)}"
        return point, window


def rows_of(view: QAbstractItemView) -> list[str]:
    """What a screen reader says of each row."""
    model = view.model()
    said = []
    for place in range(model.rowCount()):
        index = model.index(place, 0)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        said.append(str(spoken or ""))
    return said


def notices_of(said: list[Notice], level: Level) -> list[str]:
    return [notice.sentence() for notice in said if notice.level >= level]


def _lines(widget: QWidget) -> Iterator[str]:
    if widget.accessibleName():
        yield widget.accessibleName()
    if isinstance(widget, QLabel):
        yield _MARKUP.sub("", widget.text()).replace("&amp;", "&")
    elif isinstance(widget, QAbstractButton):
        yield _plain(widget.text())
    elif isinstance(widget, QLineEdit):
        yield widget.text() or widget.placeholderText()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield widget.toPlainText() or widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QAbstractItemView):
        yield from rows_of(widget)
    elif isinstance(widget, QMenu):
        yield from (_plain(action.text()) for action in widget.actions())


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    step = widget.parentWidget()
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step


def _comes_into_view(widget: QWidget, at: QPoint | None) -> bool:
    area = _scroll_area(widget)
    if area is not None and at is None:
        area.ensureWidgetVisible(widget, 8, 8)
    return not widget.visibleRegion().isEmpty()


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text!r}"
