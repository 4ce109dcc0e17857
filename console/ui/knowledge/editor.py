"""Where an article is written: fields, Markdown at the left, how it will look at the right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QTextBlockFormat, QTextCursor
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
from console.ui.knowledge.difference import Difference
from console.ui.knowledge.edits import Edit, Text
from console.ui.knowledge.reading import Reader
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.strip import Strip
from console.ui.shared.words import LANGUAGES, translate

_PREVIEW_MS = 60
_FIELDS = ("title", "language", "keywords", "tags")
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""Files that are taken as pictures."""


class BodyEdit(QTextEdit):
    """Markdown as it is typed; a picture that is pasted or dropped is given on."""

    picture_given = Signal(object, str)
    """A QImage, and the name of its file."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or bool(_pictures(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = _pictures(source)
        if files:
            for path in files:
                self.picture_given.emit(QImage(str(path)), path.name)
        elif source.hasImage() and not source.hasText():
            self.picture_given.emit(QImage(source.imageData()), "")
        else:
            super().insertFromMimeData(source)


def _pictures(source: QMimeData) -> list[Path]:
    if not source.hasUrls():
        return []
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return paths if all(path.suffix.lower() in SUFFIXES for path in paths) else []


class ArticleEditor(Paper):
    changed = Signal()
    save_wanted = Signal()
    """It stays a draft."""
    publish_wanted = Signal()
    review_wanted = Signal()
    picture_wanted = Signal()
    clash_wanted = Signal()
    """Somebody has written meanwhile, and what shall stand is to be chosen."""
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
        self.publish = Button(look, "", "primary")
        self.more = IconButton(look, "dots-three", "-")
        self.title = QLineEdit()
        self.language = QComboBox()
        self.keywords = QLineEdit()
        self.tags = QLineEdit()
        self.public = QCheckBox()
        self.follows = QCheckBox()
        self.clash = Strip(look, "stop", "git-diff", "", "", "")
        self.clash.hide()
        self.picture = Button(look, "", "quiet", icon="image", dense=True)
        self.body = BodyEdit()
        self.body.setAcceptRichText(False)
        self.body.setTabChangesFocus(True)
        self.preview_title = Label(look, "", "heading", wrap=True)
        self.preview = Reader(look)
        self.difference = Difference(look)
        self.side = Segmented(look, "-", (("preview", ""), ("original", ""), ("changes", "")))
        self._names = {name: Label(look, "", "small", "text.secondary") for name in _FIELDS}
        for code in LANGUAGES:
            self.language.addItem(text.language(code), code)
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._later.timeout.connect(self._show_side)
        self._lay_out()
        for field in (self.title, self.keywords, self.tags):
            field.textChanged.connect(self._touched)
        self.follows.toggled.connect(self._follow)
        self.clash.acted.connect(self.clash_wanted)
        self.picture.clicked.connect(self.picture_wanted)
        self.body.textChanged.connect(self._touched)
        self.public.toggled.connect(self._touched)
        self.language.currentIndexChanged.connect(self._touched)
        self.title.returnPressed.connect(self.body.setFocus)
        self.side.chosen.connect(lambda _: self._show_side())
        self.publish.clicked.connect(self.publish_wanted)
        self.more.clicked.connect(self._open_more)
        self.back.clicked.connect(self.back_wanted)
        look.changed.connect(self._dress)
        self._dress()

    def show_edit(self, edit: Edit) -> None:
        """The fields show what is written in `edit`, and write into it from now on."""
        self._edit = None
        self._put(edit.text)
        self._edit = edit
        original = edit.original
        self.side.setVisible(original is not None)
        self.side.set_shown("changes", shown=original is not None and original.changed)
        self.follows.setVisible(original is not None and original.changed)
        with QSignalBlocker(self.follows):
            self.follows.setChecked(edit.follows)
        self.side.choose("preview" if original is None else "changes" if original.changed else "original")
        self.show_clash(edit)
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

    def show_clash(self, edit: Edit) -> None:
        self.clash.say(
            "stop",
            "git-diff",
            translate("knowledge", "Somebody else has written in this article meanwhile."),
            translate("knowledge", "Your words are kept beside theirs."),
            translate("knowledge", "Compare"),
        )
        self.clash.setVisible(edit.clashed)

    def insert_picture(self, name: str) -> None:
        """As Markdown, on a line of its own; what it shows is to be said, and stands chosen for that."""
        cursor = self.body.textCursor()
        said = translate("knowledge", "What it shows")
        before = "" if cursor.atBlockStart() else "\n\n"
        cursor.insertText(f"{before}![{said}]({name})\n")
        end = cursor.position() - len(f"]({name})\n")
        cursor.setPosition(end - len(said))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.body.setTextCursor(cursor)
        self.body.setFocus()

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
        self.publish.setText(translate("knowledge", "Publish"))
        self.publish.setToolTip(translate("knowledge", "From now on it is found and given (Ctrl+Enter)"))
        self.more.set_name(translate("knowledge", "More ways to keep it"))
        self.follows.setText(translate("knowledge", "It says what the original says now"))
        self.picture.setText(translate("knowledge", "Picture"))
        self.picture.setToolTip(translate("knowledge", "A picture can be pasted or dropped as well"))
        said = {
            "title": translate("knowledge", "Title"),
            "language": translate("knowledge", "Language"),
            "keywords": translate("knowledge", "Also found by these words"),
            "tags": translate("knowledge", "Tags, with commas between"),
        }
        fields = self._fields()
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
        self.side.set_words("changes", translate("knowledge", "What changed"))
        self.difference.setAccessibleName(translate("knowledge", "What has changed in the original"))
        if edit is not None:
            self.show_clash(edit)

    def _put(self, now: Text) -> None:
        blocked = [
            QSignalBlocker(field) for field in (self.title, self.keywords, self.tags, self.public, self.language)
        ]
        self.title.setText(now.title)
        self.keywords.setText(now.keywords)
        self.tags.setText(now.tags)
        self.public.setChecked(now.public)
        if self.language.findData(now.language) < 0:
            self.language.addItem(text.language(now.language), now.language)
        self.language.setCurrentIndex(self.language.findData(now.language))
        blocked.clear()
        if self.body.toPlainText() != now.body:
            with QSignalBlocker(self.body):
                self.body.setPlainText(now.body)
                self._part_lines()
        for field in (self.title, self.keywords, self.tags):
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
            tags=self.tags.text(),
            public=self.public.isChecked(),
        )
        self.back.setEnabled(edit.differs)
        self._later.start()
        self.changed.emit()

    def _show_side(self) -> None:
        edit = self._edit
        if edit is None:
            return
        side = self.side.current if edit.original is not None else "preview"
        original = edit.original if side == "original" else None
        self.preview_title.setText(original.title if original else edit.text.title)
        self.preview_title.setVisible(side != "changes" and bool(self.preview_title.text()))
        self.preview.setVisible(side != "changes")
        self.difference.setVisible(side == "changes")
        if side == "changes" and edit.original is not None:
            self.difference.show_texts(edit.original.then, edit.original.body)
        else:
            self.preview.show_body(original.body if original else edit.text.body)

    def _follow(self, follows: bool) -> None:
        if self._edit is not None:
            self._edit.follows = follows
            self._edit.saved = None
            self._touched()

    def _fields(self) -> dict[str, QWidget]:
        return {"title": self.title, "language": self.language, "keywords": self.keywords, "tags": self.tags}

    def _open_more(self) -> None:
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons = self._look.icons
        menu.addAction(icons.icon("eye"), translate("knowledge", "Ask for a second look"), self.review_wanted.emit)
        menu.addAction(
            icons.icon("note-pencil"),
            translate("knowledge", "Keep as a draft"),
            QKeySequence("Ctrl+S"),
            self.save_wanted.emit,
        )
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.saved)
        head.addWidget(self.back)
        head.addWidget(self.publish)
        head.addWidget(self.more)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        fields = self._fields()
        for place, name in enumerate(_FIELDS):
            self._names[name].setBuddy(fields[name])
            down, along = 2 * (place // 2), place % 2
            grid.addWidget(self._names[name], down, along)
            grid.addWidget(fields[name], down + 1, along)
        grid.addWidget(self.public, 1, 2)
        grid.addWidget(self.picture, 3, 2)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(16, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.side, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self.preview_title)
        beside.addWidget(self.preview, 1)
        beside.addWidget(self.difference, 1)
        beside.addWidget(self.follows)
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
        column.addWidget(self.clash)
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
