"""Making an article of an answer that was given: without names, each of which is shown to be confirmed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.nameless import Removed, Told, found_in, matter, without
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate

_SIDE = 250


class FromAnswerSheet(Sheet):
    made = Signal(str, str, str)
    """Title, text, language."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, 860, 560)
        self._answer, self._language = "", "en"
        self._found: dict[str, list[Removed]] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self.field = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(10)
        self.said = Label(look, "", "small.strong", "text.secondary", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.confirmed = QCheckBox()
        self.confirmed.toggled.connect(self._check)
        self.field.textChanged.connect(self._check)
        self.make = Button(look, "", "primary", icon="book-open")
        self.make.clicked.connect(self._make)
        inside = QWidget()
        inside.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.said)
        right.addWidget(scroll, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.field)
        left.addWidget(self.text, 1)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(look.px(_SIDE))
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addWidget(side)
        self.body.addLayout(columns, 1)
        self.buttons.addWidget(self.confirmed, 1)
        self.buttons.addWidget(self.make)
        self.setFocusProxy(self.field)

    def ask(self, title: str, answer: str, language: str, names: tuple[str, ...]) -> None:
        self._answer, self._language = matter(answer), language
        self._found = {}
        for one in found_in(self._answer, names):
            self._found.setdefault(one.was, []).append(one)
        self._list_found()
        self.field.setText(without(title, found_in(title, names)))
        self.confirmed.setChecked(False)
        self._write()
        self._retranslate()
        self.open()
        self.field.setFocus()
        self.field.selectAll()

    def _list_found(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {}
        for was, places in self._found.items():
            box = QCheckBox(was)
            box.setChecked(True)
            box.setToolTip(_tells(places[0].tells))
            box.setAccessibleDescription(_tells(places[0].tells))
            box.toggled.connect(self._write)
            self._boxes[was] = box
            self._list.addWidget(box)
        self._list.addStretch(1)

    def _write(self) -> None:
        gone = [one for was, places in self._found.items() if self._boxes[was].isChecked() for one in places]
        self.text.setPlainText(without(self._answer, gone))

    def _check(self) -> None:
        self.make.setEnabled(self.confirmed.isChecked() and bool(self.field.text().strip()))

    def _make(self) -> None:
        self.dismiss()
        self.made.emit(self.field.text().strip(), self.text.toPlainText().strip(), self._language)

    def _retranslate(self) -> None:
        self.set_title(translate("knowledge", "An article from this answer"))
        name = translate("knowledge", "What the person would ask, in a few words")
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.text.setAccessibleName(translate("knowledge", "Text of the article"))
        self.said.setText(
            translate("knowledge", "Left out, as it tells who it is about")
            if self._found
            else translate("knowledge", "No name, address or number was found. Please look yourself.")
        )
        self.confirmed.setText(translate("knowledge", "I have read it: it tells of nobody"))
        self.make.setText(translate("knowledge", "Make a draft"))
        self._check()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _tells(told: Told) -> str:
    return {
        Told.NAME: translate("knowledge", "A name"),
        Told.MAIL: translate("knowledge", "A mail address"),
        Told.NUMBER: translate("knowledge", "A number"),
        Told.ADDRESS: translate("knowledge", "A link made for one person"),
    }[told]
