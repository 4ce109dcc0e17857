"""The line of tone help under the text: one hint, what would be better, and a way to be rid of it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.domain.ids import Id
from console.domain.markup import Edit
from console.domain.people import Confidence, first_name
from console.domain.tone import Hint, Reader, Rule, best_hint
from console.queries.ticket import TicketDetail
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer import text
from console.ui.ticket.composer.editor import Editor

_AFTER_MS = 400
_LONGEST = 20_000
"""Characters; nobody writes such an answer by hand, and what was pasted needs no tone."""


class _Sentence(QWidget):
    """Quiet words with a part in bold, cut with "…" where it is narrow; the whole is in the tool tip then."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[tuple[str, bool], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def say(self, whole: str, strong: str) -> None:
        before, found, after = whole.partition(strong) if strong else (whole, "", "")
        self._parts = tuple((part, bold) for part, bold in ((before, False), (found, True), (after, False)) if part)
        self.setAccessibleName(whole)
        self.setToolTip(f"<span>{escape(whole)}</span>")
        self._renew()

    def sizeHint(self) -> QSize:
        width = sum(text_width(self._look, words, _role(bold)) for words, bold in self._parts)
        return QSize(width + 2, self._look.line("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._look.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = 0.0
        for words, bold in self._parts:
            area = QRectF(x, 0, self.width() - x, self.height())
            if area.width() < text_width(self._look, "…", "body"):
                break
            ink = "text.primary" if bold else "text.secondary"
            x += text_line(painter, self._look, area, words, _role(bold), ink)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class ToneLine(QWidget):
    """Reads along a moment after the last key. A rule that was hidden stays so for this ticket."""

    announced = Signal(str)
    """For the screen reader: the hint, once."""

    def __init__(self, look: Look, work: Work, editor: Editor) -> None:
        super().__init__()
        self._look = look
        self._work = work
        self._editor = editor
        self._detail: TicketDetail | None = None
        self._active = True
        self._room = True
        self._hint: Hint | None = None
        self._hidden: dict[Id, frozenset[Rule]] = {}
        self._sentence = _Sentence(look)
        self.replace = Button(look, "", "link")
        self.hide_rule = IconButton(look, "x", translate("composer", "Hide this hint here"), keys="Esc", dense=True)
        self.replace.clicked.connect(self._replace)
        self.hide_rule.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14 + look.px(16) + 6, 0, 8, 5)
        row.setSpacing(12)
        row.addWidget(self._sentence)
        row.addWidget(self.replace)
        row.addStretch()
        row.addWidget(self.hide_rule)
        editor.changed.connect(self._later)
        look.changed.connect(self._renew)
        self.hide()

    @property
    def hint(self) -> Hint | None:
        """What is shown now."""
        return self._hint if not self.isHidden() else None

    def attend(self, detail: TicketDetail | None, *, active: bool) -> None:
        """Whom the words are for; a note needs no tone."""
        self._detail, self._active = detail, active
        self.read()

    def give_room(self, room: bool) -> None:
        """False in a low window, where the line of text is worth more."""
        if room != self._room:
            self._room = room
            self.read()

    def dismiss(self) -> bool:
        """Hides the rule for this ticket; False when there was no hint."""
        if self.hint is None or self._detail is None:
            return False
        ticket = self._detail.row.id
        self._hidden[ticket] = self._hidden.get(ticket, frozenset()) | {self.hint.rule}
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()
        return True

    def read(self) -> None:
        words = self._editor.words
        hint = None
        if words and self._detail is not None and self._active and self._room and len(words) <= _LONGEST:
            row = self._detail.row
            reader = Reader(
                row.language,
                Confidence(row.confidence),
                not self._detail.answered,
                first_name(row.participant_name) if row.participant_id is not None else "",
            )
            hint = best_hint(words, reader, self._hidden.get(row.id, frozenset()))
        self._show(hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._look.px(16)
        middle = self._sentence.geometry().center().y() + 1
        area = QRectF(14, middle - side / 2, side, side)
        self._look.icons.paint(QPainter(self), "hand-waving", "go.text", area)

    def retranslate(self) -> None:
        self.hide_rule.set_name(translate("composer", "Hide this hint here"))
        hint, self._hint = self._hint, None
        self._show(hint)

    def _later(self) -> None:
        # Words that were just changed are not underlined in the wrong place until they are read again.
        if self._hint is not None and self._editor.words[self._hint.start : self._hint.end] != self._hint.words:
            self._show(None)
        self._work.later(self, "read", _AFTER_MS, self.read)

    def _show(self, hint: Hint | None) -> None:
        new = hint is not None and (self._hint is None or hint.rule is not self._hint.rule)
        self._hint = hint
        if hint is None:
            self._editor.underline(None)
            self.hide()
            return
        whole, strong = text.tone(hint)
        self._sentence.say(whole, strong)
        self.replace.setText(
            translate("composer", "Add it") if hint.start == hint.end else translate("composer", "Replace")
        )
        self.replace.setVisible(bool(hint.instead))
        marked = hint.rule is not Rule.LONG_SENTENCE and hint.start < hint.end
        self._editor.underline((hint.start, hint.end) if marked else None)
        self.show()
        if new:
            self.announced.emit(whole)

    def _replace(self) -> None:
        hint = self._hint
        if hint is None or not hint.instead or self._editor.words[hint.start : hint.end] != hint.words:
            return
        cursor, _ = self._editor.cursor_and_anchor()
        grown = len(hint.instead) - (hint.end - hint.start)
        at = cursor + grown if cursor >= hint.end else cursor
        self._editor.apply(Edit(hint.start, hint.end, hint.instead, at, at))
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def _renew(self) -> None:
        self.layout().setContentsMargins(14 + self._look.px(16) + 6, 0, 8, 5)  # type: ignore[union-attr]
        self.update()


def _role(bold: bool) -> str:
    return "body.strong" if bold else "body"
