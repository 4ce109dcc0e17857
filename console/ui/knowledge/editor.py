"""Where an article is written: fields, Markdown at the left, how it will look at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from console.domain import markup
from console.ui.knowledge import text
from console.ui.knowledge.edits import Edit, Text
from console.ui.knowledge.reading import Reader
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.words import LANGUAGES, translate

_PREVIEW_MS = 60


class ArticleEditor(Paper):
    changed = Signal()
    save_wanted = Signal()
    back_wanted = Signal()
    """All as it was before the writing began."""
    leave_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._edit: Edit | None = None
        self.heading = ElidedLabel(look, "", "title")
        self.saved = Label(look, "", "small", "text.tertiary")
        self.back = Button(look, "", "quiet", icon="arrow-u-up-left")
        self.save = Button(look, "", "primary", keys="Ctrl+S")
        self.title = QLineEdit()
        self.language = QComboBox()
        self.keywords = QLineEdit()
        self.public = QCheckBox()
        self.body = QTextEdit()
        self.body.setAcceptRichText(False)
        self.body.setTabChangesFocus(True)
        self.preview_title = Label(look, "", "heading", wrap=True)
        self.preview = Reader(look)
        self.side = Segmented(look, "-", (("preview", ""), ("original", "")))
        self._names = {name: Label(look, "", "small", "text.secondary") for name in ("title", "language", "keywords")}
        for code in LANGUAGES:
            self.language.addItem(text.language(code), code)
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._later.timeout.connect(self._show_side)
        self._lay_out()
        for field in (self.title, self.keywords):
            field.textChanged.connect(self._touched)
        self.body.textChanged.connect(self._touched)
        self.public.toggled.connect(self._touched)
        self.language.currentIndexChanged.connect(self._touched)
        self.title.returnPressed.connect(self.body.setFocus)
        self.side.chosen.connect(lambda _: self._show_side())
        self.save.clicked.connect(self.save_wanted)
        self.back.clicked.connect(self.back_wanted)
        look.changed.connect(self._dress)
        self._dress()

    def show_edit(self, edit: Edit) -> None:
        """The fields show what is written in `edit`, and write into it from now on."""
        self._edit = None
        self._put(edit.text)
        self._edit = edit
        self.side.setVisible(edit.original is not None)
        self.side.choose("original" if edit.original is not None else "preview")
        self.retranslate()
        self._show_side()
        (self.title if not edit.text.title else self.body).setFocus()

    def put_back(self, now: Text) -> None:
        """Other words in the fields."""
        if self._edit is not None:
            edit, self._edit = self._edit, None
            self._put(now)
            edit.text = now
            self._edit = edit
            self._show_side()
            self.changed.emit()

    def say_saved(self, words: str) -> None:
        self.saved.setText(words)

    def mark(self, mark: str) -> None:
        """Bold or italic, on or off, for what is selected."""
        cursor = self.body.textCursor()
        made = markup.toggled(self.body.toPlainText(), cursor.selectionStart(), cursor.selectionEnd(), mark)
        cursor.setPosition(made.start)
        cursor.setPosition(made.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(made.text)
        cursor.setPosition(made.anchor)
        cursor.setPosition(made.cursor, QTextCursor.MoveMode.KeepAnchor)
        self.body.setTextCursor(cursor)

    def retranslate(self) -> None:
        edit = self._edit
        if edit is not None and edit.original is not None:
            self.heading.setText(translate("knowledge", "Translation: {title}").format(title=edit.original.title))
        elif edit is not None and edit.before is None:
            self.heading.setText(translate("knowledge", "New article"))
        else:
            self.heading.setText(translate("knowledge", "Edit article"))
        self.back.setText(translate("knowledge", "As it was before"))
        self.back.setEnabled(edit is not None and edit.differs)
        self.save.setText(translate("knowledge", "Save"))
        said = {
            "title": translate("knowledge", "Title"),
            "language": translate("knowledge", "Language"),
            "keywords": translate("knowledge", "Also found by these words"),
        }
        fields: dict[str, QWidget] = {"title": self.title, "language": self.language, "keywords": self.keywords}
        for name, words in said.items():
            self._names[name].setText(words)
            fields[name].setAccessibleName(words)
        self.title.setPlaceholderText(translate("knowledge", "What the person would ask, in a few words"))
        self.public.setText(translate("knowledge", "Public"))
        self.public.setToolTip(translate("knowledge", "Participants may read it too, not only the team"))
        self.body.setAccessibleName(translate("knowledge", "Text of the article"))
        self.body.setPlaceholderText(
            translate("knowledge", "Begin with the steps that help:\n1. First step\n2. Second step\n\nThen say why.")
        )
        self.preview.setAccessibleName(translate("knowledge", "How it will look"))
        self.side.setAccessibleName(translate("knowledge", "Beside the text"))
        self.side.set_words("preview", translate("knowledge", "Preview"))
        self.side.set_words("original", translate("knowledge", "Original"))

    def _put(self, now: Text) -> None:
        blocked = [QSignalBlocker(field) for field in (self.title, self.keywords, self.public, self.language)]
        self.title.setText(now.title)
        self.keywords.setText(now.keywords)
        self.public.setChecked(now.public)
        if self.language.findData(now.language) < 0:
            self.language.addItem(text.language(now.language), now.language)
        self.language.setCurrentIndex(self.language.findData(now.language))
        blocked.clear()
        if self.body.toPlainText() != now.body:
            with QSignalBlocker(self.body):
                self.body.setPlainText(now.body)
                self._part_lines()
        for field in (self.title, self.keywords):
            field.setCursorPosition(0)

    def _touched(self) -> None:
        edit = self._edit
        if edit is None:
            return
        edit.text = replace(
            edit.text,
            language=str(self.language.currentData()),
            title=self.title.text(),
            body=self.body.toPlainText(),
            keywords=self.keywords.text(),
            public=self.public.isChecked(),
        )
        self.back.setEnabled(edit.differs)
        self._later.start()
        self.changed.emit()

    def _show_side(self) -> None:
        edit = self._edit
        if edit is None:
            return
        original = edit.original if self.side.isVisibleTo(self) and self.side.current == "original" else None
        self.preview_title.setText(original.title if original else edit.text.title)
        self.preview_title.setVisible(bool(self.preview_title.text()))
        self.preview.show_body(original.body if original else edit.text.body)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.saved)
        head.addWidget(self.back)
        head.addWidget(self.save)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 4)
        fields: dict[str, QWidget] = {"title": self.title, "language": self.language, "keywords": self.keywords}
        for place, (name, field) in enumerate(fields.items()):
            self._names[name].setBuddy(field)
            grid.addWidget(self._names[name], 0, place)
            grid.addWidget(field, 1, place)
        grid.addWidget(self.public, 1, 3)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(16, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.side, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self.preview_title)
        beside.addWidget(self.preview, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(self._room(self.body))
        halves.addWidget(right)
        halves.setSizes([500, 500])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(halves, 1)

    def _room(self, field: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 16, 0)
        row.addWidget(field)
        return holder

    def _part_lines(self) -> None:
        lines = QTextBlockFormat()
        lines.setLineHeight(self._look.line("composer"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.body.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        # How lines stand apart is no step that Ctrl+Z should take back.
        self.body.document().clearUndoRedoStacks()

    def _dress(self) -> None:
        self.body.setFont(self._look.font("composer"))
        with QSignalBlocker(self.body):
            self._part_lines()
        self.body.document().setDocumentMargin(self._look.px(10))
