"""The sheet of a reply to many: the text on the left, what each person gets on the right, the count in the button."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.domain.templates import Filled
from console.domain.tickets import State
from console.queries.desk import TemplateRow
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.controls.button import Button, SplitButton
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.palette_rows import Row
from console.ui.shared.sheet import Sheet
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.ticket.acts.bulk import text
from console.ui.ticket.acts.bulk.letters import ASK_ABOVE, Letter, Post, filled
from console.ui.ticket.acts.text import CHANNELS, number

_WAYS = (None, State.PENDING, State.SOLVED)


class BulkSheet(Sheet):
    send = Signal(object)
    """The state the tickets get with it, or None."""

    def __init__(self, look: Look, host: QWidget, chooser: Chooser, undo_seconds: Callable[[], int]) -> None:
        super().__init__(look, host, 920, 560)
        self._chooser = chooser
        self._undo_seconds = undo_seconds
        self.ask_above = ASK_ABOVE
        self.post = Post((), (), ())
        self.texts: dict[str, str] = {}
        self.templates: tuple[TemplateRow, ...] = ()
        self.agent = ""
        self.settings: Mapping[str, str] = {}
        self.links: Mapping[Id, str] = {}
        self._language = ""
        self._position = 0
        self._then: State | None = None
        self._warned = False
        self._languages: Segmented | None = None
        self._make_left()
        self._make_right()
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addLayout(self._left, 5)
        columns.addLayout(self._right, 4)
        self.strip = Strip(look, "warn", "users", "", "", "")
        self.strip.acted.connect(self._confirmed)
        self.strip.hide()
        self.body.addWidget(self.strip)
        self.body.addLayout(columns, 1)
        self.said = Label(look, "", "small", "warn.text", wrap=True)
        self.button = SplitButton(look, "", "", icon="paper-plane-tilt")
        self.button.pressed_main.connect(self._pressed)
        self.buttons.addWidget(self.said, 1)
        self.buttons.addWidget(self.button)
        self.setFocusProxy(self.editor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._retranslate()
            self._renew()

    def _retranslate(self) -> None:
        self.editor.setAccessibleName(translate("bulk", "Text of the reply"))
        self.editor.setPlaceholderText(translate("bulk", "Write once. {first_name} becomes the name of each person."))
        self.preview.setAccessibleName(translate("bulk", "What this person gets"))
        self.template.setText(translate("bulk", "Template…"))
        self.back.set_name(translate("bulk", "Previous person"))
        self.forth.set_name(translate("bulk", "Next person"))
        more = translate("bulk", "More ways to send")
        self.button.more.setAccessibleName(more)
        self.button.more.setToolTip(more)
        languages = self.post.languages
        shown = text.people(len(self.post.letters))
        self.set_title(text.title(), f"{shown} · {text.mix(languages)}" if languages else text.nobody())
        self._offer_languages()
        self._say_left_out()
        self._offer_ways()
        self._choose_way(self._then)

    def ask(self, post: Post, templates: tuple[TemplateRow, ...], agent: str, settings: Mapping[str, str]) -> None:
        """What was written before and not sent is still there."""
        self.post, self.templates, self.agent, self.settings = post, templates, agent, settings
        self._position = 0
        self._warned = False
        self.strip.hide()
        languages = post.languages
        kept = {code: self.texts.get(code, "") for code in languages}
        left = [words for code, words in self.texts.items() if code not in languages and words.strip()]
        if left and not any(words.strip() for words in kept.values()):
            kept[next(iter(kept))] = left[0]
        self.texts = kept
        self._language = next(iter(languages), "")
        self._then = None
        self._retranslate()
        self.editor.setPlainText(self.texts.get(self._language, ""))
        self._renew()
        self.open()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        self.texts = dict.fromkeys(self.texts, "")
        self.editor.clear()

    def _filled(self, letter: Letter) -> Filled:
        return filled(letter, self.texts, self.agent, self.settings, self.links.get(letter.row.id, ""))

    @property
    def letters(self) -> list[tuple[Letter, Filled]]:
        return [(letter, self._filled(letter)) for letter in self.post.letters]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QKeyEvent) and self._is_send(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # a composer below has the same key
                return True
            if event.type() == QEvent.Type.KeyPress:
                if not event.isAutoRepeat():
                    self._pressed()
                return True
        return super().eventFilter(watched, event)

    def _is_send(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return enter and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier

    def _make_left(self) -> None:
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.document().setDocumentMargin(8)
        self.editor.textChanged.connect(self._edited)
        self.editor.installEventFilter(self)
        self.template = Button(self.look, "", "quiet", icon="lightning", dense=True)
        self.template.clicked.connect(self._ask_template)
        self._switch = QHBoxLayout()
        self._switch.addStretch(1)
        self._switch.addWidget(self.template)
        self.left_out = Label(self.look, "", "small", "text.secondary", wrap=True)
        self._left = QVBoxLayout()
        self._left.setSpacing(8)
        self._left.addLayout(self._switch)
        self._left.addWidget(self.editor, 1)
        self._left.addWidget(self.left_out)

    def _make_right(self) -> None:
        self.whom = ElidedLabel(self.look, "", "body.strong")
        self.place_label = Label(self.look, "", "small", "text.secondary")
        self.back = IconButton(self.look, "caret-left", "<", dense=True)
        self.forth = IconButton(self.look, "caret-right", ">", dense=True)
        self.back.clicked.connect(lambda: self.move_preview(-1))
        self.forth.clicked.connect(lambda: self.move_preview(1))
        self.preview = QPlainTextEdit()
        self.preview.setProperty("bare", True)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.how = ElidedLabel(self.look, "", "small", "text.secondary")
        top: QLayout = QHBoxLayout()
        for widget in (self.whom, self.place_label, self.back, self.forth):
            top.addWidget(widget)
        self._right = QVBoxLayout()
        self._right.setSpacing(8)
        self._right.addLayout(top)
        bubble = Card(self.look, ground="bubble.ours", edge=None, radius=10)
        inside = QVBoxLayout(bubble)
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(self.preview)
        self._right.addWidget(bubble, 1)
        self._right.addWidget(self.how)

    def _offer_languages(self) -> None:
        if self._languages is not None:
            self._switch.removeWidget(self._languages)
            self._languages.deleteLater()
            self._languages = None
        counts = self.post.languages
        if len(counts) < 2:
            return
        choices = [(code, f"{text.language(code)} {count}") for code, count in counts.items()]
        self._languages = Segmented(self.look, translate("bulk", "Language of the text"), choices)
        if self._language in counts:
            self._languages.choose(self._language)
        self._languages.chosen.connect(self._choose_language)
        self._switch.insertWidget(0, self._languages)

    def _choose_language(self, code: str) -> None:
        self._language = code
        self.editor.setPlainText(self.texts.get(code, ""))
        first = next((at for at, letter in enumerate(self.post.letters) if letter.to.language == code), 0)
        self._position = first
        self._renew()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_left_out(self) -> None:
        parts = []
        if self.post.unreachable:
            parts.append(text.not_reached(self.post.unreachable))
        if self.post.doubles:
            parts.append(text.doubles(len(self.post.doubles)))
        self.left_out.setText("\n".join(parts))
        self.left_out.setVisible(bool(parts))

    def _offer_ways(self) -> None:
        menu = Menu(self.look, self)
        for way in _WAYS:
            menu.addAction(text.send(len(self.post.letters), way), self._chooser_of(way))
        self.button.set_menu(menu)

    def _chooser_of(self, way: State | None) -> Callable[[], None]:
        return lambda: self._choose_way(way)

    def _choose_way(self, way: State | None) -> None:
        self._then = way
        self.button.main.setText(text.send(len(self.post.letters), way))

    def move_preview(self, by: int) -> None:
        count = len(self.post.letters)
        if count:
            self._position = (self._position + by) % count
            self._renew()

    def _edited(self) -> None:
        if self._language:
            self.texts[self._language] = self.editor.toPlainText()
        self._warned = False
        self.strip.hide()
        self._renew()

    def _renew(self) -> None:
        letters = self.post.letters
        empty = not any(words.strip() for words in self.texts.values())
        self.button.main.setEnabled(bool(letters) and not empty)
        self.button.more.setEnabled(bool(letters) and not empty)
        several = len(letters) > 1
        self.back.setEnabled(several)
        self.forth.setEnabled(several)
        lacking = [code for code, words in self.texts.items() if not words.strip()]
        self.said.setText(text.only_one_language(lacking) if lacking and not empty else "")
        if not letters:
            self.whom.setText("")
            self.preview.clear()
            return
        letter = letters[self._position]
        made = self._filled(letter)
        self.whom.setText(letter.to.name or number(letter.row.number))
        self.place_label.setText(text.one_of(self._position + 1, len(letters)))
        channel = CHANNELS[letter.channel]()
        self.how.setText(" · ".join(part for part in (channel, number(letter.row.number), letter.row.subject) if part))
        self.preview.setPlainText(made.text)
        self._mark_holes(made.holes)

    def _mark_holes(self, holes: Sequence[tuple[int, int]]) -> None:
        marks = []
        for start, end in holes:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.preview.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setBackground(self.look.color("warn.tint"))
            style.setForeground(self.look.color("warn.text"))
            mark.cursor = cursor
            mark.format = style
            marks.append(mark)
        self.preview.setExtraSelections(marks)

    def _pressed(self) -> None:
        if not self.button.main.isEnabled():
            return
        holes = [place for place, (_, made) in enumerate(self.letters) if made.holes]
        if holes and not self._warned:
            self._warned = True
            self._position = holes[0]
            self._renew()
            self.said.setText(text.open_holes(len(holes)))
            return
        count = len(self.post.letters)
        if count > self.ask_above:
            # Asked in another place, so that pressing twice at the same spot cannot answer it.
            careful = text.ask_text(self._undo_seconds())
            self.strip.say("warn", "users", text.ask_title(count), careful, text.send(count, self._then))
            self.strip.show()
            self.button.main.setEnabled(False)
            self.button.more.setEnabled(False)
            self.strip.action.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._go()

    def _confirmed(self) -> None:
        self.strip.hide()
        self._go()

    def _go(self) -> None:
        self.dismiss()
        self.send.emit(self._then)

    def _ask_template(self) -> None:
        mine = [row for row in self.templates if row.language in self.texts] or list(self.templates)
        shown: dict[str, TemplateRow] = {}
        for row in sorted(mine, key=lambda row: row.language != self._language):
            shown.setdefault(row.shortcut, row)
        rows = [
            Row(f"template {row.id}", row.name, "lightning", self._user_of(row), f"/{row.shortcut}")
            for row in sorted(shown.values(), key=lambda row: row.name)
        ]
        nothing = translate("bulk", "There are no templates yet.")
        self._chooser.ask(Question(translate("bulk", "Template…"), rows=tuple(rows), nothing=nothing))

    def _user_of(self, template: TemplateRow) -> Callable[[bool], None]:
        return lambda _: self.use(template)

    def use(self, template: TemplateRow) -> None:
        """In every language of the people, where the template is there in it."""
        for row in self.templates:
            if row.shortcut == template.shortcut and row.language in self.texts and row.language != self._language:
                self.texts[row.language] = row.text
        own = [row for row in self.templates if row.shortcut == template.shortcut and row.language == self._language]
        # As an edit, so that Ctrl+Z in the field brings back what was there.
        cursor = self.editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText((own[0] if own else template).text)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
