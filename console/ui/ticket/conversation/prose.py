"""Words that can be selected, searched and followed: the plain text of a message, without the weight of an editor."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from console.ui.shared.look import Look

# An address of the web or a mailbox as people type it; what ends a sentence is not part of it.
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"']+[^\s<>\"'.,;:!?)\]}»”]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}", re.IGNORECASE
)
_LONGEST_LINE_FOR_LINKS = 20_000


def links_in(text: str) -> list[tuple[int, int, str]]:
    """(start, length, address) of every address in a plain text; the address has its scheme."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        if len(line.group()) > _LONGEST_LINE_FOR_LINKS:
            continue  # no sentence is so long, and the search must not hold up the window
        for hit in _LINK.finditer(line.group()):
            shown = hit.group()
            scheme = "" if "://" in shown else "mailto:" if "@" in shown else "http://"
            found.append((line.start() + hit.start(), len(shown), scheme + shown))
    return found


def units(text: str, index: int) -> int:
    """The place of a character as Qt counts: in UTF-16, where an emoji takes two."""
    return index + sum(1 for letter in text[:index] if ord(letter) > 0xFFFF)


class Prose(QWidget):
    """Give it a width with `height_for`, then a geometry. Emits `followed` when a link is pressed.

    Takes no focus itself: the entry around it has it, and asks for `selected_text` on Ctrl+C.
    """

    followed = Signal(str, QPoint)
    """The address, and where on the screen it was pressed."""
    taken = Signal()
    """The mouse began to work here: a selection elsewhere ends."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        role: str = "message",
        token: str = "text.primary",
        centred: bool = False,
    ) -> None:
        super().__init__(parent)
        self._centred = centred
        self._look = look
        self._role = role
        self._token = token
        self._text = ""
        self._strong: tuple[tuple[int, int], ...] = ()
        self._bold: tuple[tuple[int, int], ...] = ()
        self._hits: Sequence[tuple[int, int]] = ()
        self._current = -1
        self._linked = True
        self._document = QTextDocument()
        self._selection: QTextCursor | None = None
        self._pressed_link = ""
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def text(self) -> str:
        return self._text

    @property
    def document(self) -> QTextDocument:
        return self._document

    def set_text(self, text: str, strong: Iterable[tuple[int, int]] = (), bold: Iterable[tuple[int, int]] = ()) -> None:
        """`strong` are (start, length) of names to emphasise, `bold` of words their author made bold."""
        self._text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        self._strong, self._bold = tuple(strong), tuple(bold)
        self._selection = None
        self.dress()

    def dress(self) -> None:
        """Builds the document again: after new text, and when fonts or colours are others."""
        # A new one each time: it is laid out once, when its width is known, and not again at each step of filling it.
        document = self._document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._look.font(self._role))
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft)
        # A word without spaces must not push the bubble out of the window.
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setPlainText(self._text)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(self._look.line(self._role), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(block)
        for start, length in self._bold:
            heavy = QTextCharFormat()
            heavy.setFontWeight(600)
            self._span(start, length).mergeCharFormat(heavy)
        for start, length in self._strong:
            strong = QTextCharFormat()
            strong.setFontWeight(600)
            strong.setForeground(self._look.color("accent.text"))
            self._span(start, length).mergeCharFormat(strong)
        for start, length, address in links_in(self._text):
            link = QTextCharFormat()
            link.setAnchor(True)
            link.setAnchorHref(address)
            link.setForeground(self._look.color("accent.text"))
            link.setFontUnderline(True)
            self._span(start, length).mergeCharFormat(link)
        self._selection = None
        self.update()

    def natural_width(self) -> int:
        """How wide the text is when nothing makes it wrap."""
        self._document.setTextWidth(-1)
        return math.ceil(self._document.idealWidth())

    def fitting_width(self, room: int) -> int:
        """What it needs of `room`: as much as `natural_width`, or all of it where lines wrap."""
        document = self._document
        document.setTextWidth(max(1, room))
        # Laid out once for most messages: a line that wraps here is longer than the room, however long that is.
        if "\u2028" not in self._text and document.lineCount() > document.blockCount():
            return room
        return min(room, self.natural_width())

    def height_for(self, width: int) -> int:
        if self._document.textWidth() != max(1, width):
            self._document.setTextWidth(max(1, width))
        return math.ceil(self._document.size().height())

    def sizeHint(self) -> QSize:
        width = self.natural_width()
        return QSize(width, self.height_for(width))

    def highlight(self, hits: Sequence[tuple[int, int]], current: int = -1) -> None:
        """(start, length) in characters; the one numbered `current` stands out."""
        if hits != self._hits or current != self._current:
            self._hits, self._current = hits, current
            self.update()

    def hit_rect(self, number: int) -> QRectF:
        """Where a highlighted place lies in this widget."""
        start, _ = self._hits[number]
        block = self._document.findBlock(units(self._text, start))
        area = self._document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(units(self._text, start) - block.position())
        return QRectF(area.left(), area.top() + line.y(), area.width(), line.height())

    def selected_text(self) -> str:
        if self._selection is None:
            return ""
        return self._selection.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    def clear_selection(self) -> None:
        if self._selection is not None:
            self._selection = None
            self.update()

    def select_all(self) -> None:
        cursor = QTextCursor(self._document)
        cursor.select(QTextCursor.SelectionType.Document)
        self._selection = cursor
        self.update()

    def link_at(self, place: QPointF) -> str:
        return self._document.documentLayout().anchorAt(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, self._look.color(self._token))
        context.palette = palette
        context.clip = QRectF(event.rect())
        marks = [
            self._mark(
                self._span(start, length),
                self._look.color("warn.fill" if number == self._current else "warn.tint"),
                self._look.color("warn.on" if number == self._current else "text.primary"),
            )
            for number, (start, length) in enumerate(self._hits)
        ]
        if self._selection is not None and self._selection.hasSelection():
            marks.append(self._mark(self._selection, self._look.color("accent.fill"), self._look.color("accent.on")))
        context.selections = marks
        self._document.documentLayout().draw(painter, context)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.taken.emit()
        self._pressed_link = self.link_at(event.position())
        place = self._place(event.position())
        cursor = self._selection
        if cursor is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor = QTextCursor(self._document)
            cursor.setPosition(place)
        self._selection = cursor
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection is not None:
            self._selection.setPosition(self._place(event.position()), QTextCursor.MoveMode.KeepAnchor)
            if self._selection.hasSelection():
                self._pressed_link = ""
            self.update()
            return
        linked = bool(self.link_at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link, self._pressed_link = self._pressed_link, ""
        if self._selection is not None and self._selection.hasSelection():
            board = QGuiApplication.clipboard()
            if board.supportsSelection():
                board.setText(self.selected_text(), board.Mode.Selection)
        if link and self.link_at(event.position()) == link:
            self.followed.emit(link, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._place(event.position()))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self._selection = cursor
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The entry has the menu: it knows of the selection too.
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        event.ignore()

    def tip_at(self, place: QPoint) -> str:
        """Where a link really leads."""
        address = self.link_at(QPointF(place))
        return real_host(address) if address else ""

    def mime(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text() or self._text)
        return data

    def _place(self, point: QPointF) -> int:
        return self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)

    def _span(self, start: int, length: int) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(units(self._text, start))
        cursor.setPosition(units(self._text, start + length), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self, cursor: QTextCursor, ground: QColor, ink: QColor) -> QAbstractTextDocumentLayout.Selection:
        mark = QAbstractTextDocumentLayout.Selection()
        mark.cursor = cursor
        form = QTextCharFormat()
        form.setBackground(ground)
        form.setForeground(ink)
        mark.format = form
        return mark


def real_host(address: str) -> str:
    """The host a link really leads to, in plain letters: a look-alike of another alphabet shows as "xn--…".

    For mail and telephone links: what follows the scheme.
    """
    url = QUrl(address)
    if url.scheme().lower() in ("http", "https"):
        return url.host(QUrl.ComponentFormattingOption.FullyEncoded) or address
    return address.partition(":")[2].partition("?")[0] or address
