"""Two texts shown as one: what went struck through, what came marked, the rest as it is."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QTextBrowser

from console.domain.revisions import Line, Mark, differences
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class Difference(QTextBrowser):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._texts = ("", "")
        self.setProperty("bare", True)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self._render)

    def show_texts(self, before: str, after: str) -> None:
        self._texts = (before, after)
        self._render()
        self.verticalScrollBar().setValue(0)

    def _render(self) -> None:
        look = self._look
        self.setFont(look.font("message"))
        self.document().setDefaultFont(look.font("message"))
        lines = differences(*self._texts)
        if not lines:
            self.setHtml(self._line(escape(translate("knowledge", "The words are the same.")), "text.secondary"))
            return
        self.setHtml("".join(self._shown(line) for line in lines))

    def _shown(self, line: Line | None) -> str:
        if line is None:
            return self._line("⋯", "text.tertiary")
        return self._line("".join(self._piece(piece.text, piece.mark) for piece in line) or "&nbsp;")

    def _line(self, inside: str, ink: str = "text.primary") -> str:
        color = self._look.color(ink).name()
        return f'<p style="margin:0 0 {self._look.px(4)}px 0;color:{color};white-space:pre-wrap">{inside}</p>'

    def _piece(self, text: str, mark: Mark) -> str:
        words = escape(text)
        if mark is Mark.SAME:
            return words
        # Struck through and underlined: the colour alone would tell nothing to who does not see it.
        tint, ink, line = (
            ("stop.tint", "stop.text", "line-through") if mark is Mark.OUT else ("go.tint", "go.text", "underline")
        )
        ground, color = self._look.color(tint).name(), self._look.color(ink).name()
        return f'<span style="background-color:{ground};color:{color};text-decoration:{line}">{words}</span>'
