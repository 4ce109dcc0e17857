"""How a text looks while it is written: bold stands bold, marks step back, open places and tone are marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from console.domain.markup import Span, Style, spans
from console.domain.templates import open_holes
from console.ui.shared.look import Look
from console.ui.ticket.composer.positions import units


class Highlighter(QSyntaxHighlighter):
    """Marks are hidden, except those round the cursor: what is seen is what the participant gets."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self._cursor = -1
        self._tone: tuple[int, int] | None = None

    def follow(self, position: int) -> None:
        """The cursor stands there now; -1 while the editor has no focus."""
        before, self._cursor = self._cursor, position
        for at in {before, position}:
            block = self.document().findBlock(at) if at >= 0 else None
            if block is not None and block.isValid() and spans(block.text()):
                self.rehighlightBlock(block)

    def underline(self, place: tuple[int, int] | None) -> None:
        """The words a tone hint speaks of, as positions of the whole text."""
        if place == self._tone:
            return
        touched = [at for found in (self._tone, place) if found is not None for at in found]
        self._tone = place
        if touched:
            block = self.document().findBlock(min(touched))
            while block.isValid() and block.position() <= max(touched):
                self.rehighlightBlock(block)
                block = block.next()

    def highlightBlock(self, text: str) -> None:
        start = self.currentBlock().position()
        for span in spans(text):
            self._show(_in_units(text, span), start)
        for first, last in open_holes(text):
            hole = QTextCharFormat()
            hole.setBackground(self._look.color("warn.tint"))
            hole.setForeground(self._look.color("warn.text"))
            self.setFormat(units(text, first), last - first, hole)
        if self._tone is not None:
            first, last = max(self._tone[0] - start, 0), min(self._tone[1] - start, self.currentBlock().length() - 1)
            for at in range(first, last):
                marked = self.format(at)
                marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                marked.setUnderlineColor(self._look.color("warn.fill"))
                self.setFormat(at, 1, marked)

    def _show(self, span: Span, block_start: int) -> None:
        if span.style is Style.BULLET:
            mark = QTextCharFormat()
            mark.setForeground(self._look.color("accent.text"))
            mark.setFontWeight(QFont.Weight.Bold)
            self.setFormat(span.start, span.end - span.start, mark)
            return
        near = block_start + span.start <= self._cursor <= block_start + span.end
        marks = self._quiet() if near else self._hidden()
        self.setFormat(span.start, span.inner_start - span.start, marks)
        self.setFormat(span.inner_end, span.end - span.inner_end, marks)
        for at in range(span.inner_start, span.inner_end):
            words = self.format(at)
            if span.style is Style.BOLD:
                words.setFontWeight(QFont.Weight.DemiBold)
            elif span.style is Style.ITALIC:
                words.setFontItalic(True)
            else:
                words.setForeground(self._look.color("accent.text"))
                words.setFontUnderline(True)
            self.setFormat(at, 1, words)

    def _quiet(self) -> QTextCharFormat:
        marks = QTextCharFormat()
        marks.setForeground(self._look.color("text.tertiary"))
        return marks

    def _hidden(self) -> QTextCharFormat:
        marks = QTextCharFormat()
        marks.setForeground(QColor(Qt.GlobalColor.transparent))
        # A character cannot be left out of a line, but it can be made too small to take room.
        marks.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        marks.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        marks.setFontLetterSpacing(-0.5)
        return marks


def _in_units(text: str, span: Span) -> Span:
    if text.isascii():
        return span
    start, end, inner_start, inner_end = (
        units(text, at) for at in (span.start, span.end, span.inner_start, span.inner_end)
    )
    return Span(span.style, start, end, inner_start, inner_end)
