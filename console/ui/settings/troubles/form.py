"""The fields of a desk's own words: which trouble they tell of, or a new one, and the words in each language."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.domain.incidents import OwnTrouble, Wordings
from console.ui.incidents.text import TROUBLES, language
from console.ui.settings.fields import Choice, Field
from console.ui.settings.troubles.own import LANGUAGES, by_language, wordings_of
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_LINES = 4


class TroubleForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, one: OwnTrouble, taken: Collection[str], *, is_new: bool) -> None:
        """`taken` are the keys that have words already. What it tells of is chosen once."""
        super().__init__()
        self._one, self._taken = one, taken
        new = ("", translate("incidents", "A trouble of our own"))
        self.which = Choice((new, *((str(key), say()) for key, say in TROUBLES.items())), one.key)
        self.which.setEnabled(is_new)
        self.title = QLineEdit(one.title)
        self.words = {code: QPlainTextEdit("\n".join(by_language(one).get(code, ()))) for code in LANGUAGES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Field(look, translate("incidents", "What it tells of"), self.which))
        hint = translate("incidents", "As its group is called.")
        self._named = Field(look, translate("incidents", "Name"), self.title, hint)
        column.addWidget(self._named)
        how = translate("incidents", "One wording in a line. A text tells of it when all words of a line stand in it.")
        for code, field in self.words.items():
            field.setTabChangesFocus(True)
            field.setFixedHeight(look.line("body") * _LINES + 20)
            column.addWidget(Field(look, language(code), field, how if code == LANGUAGES[0] else ""))
            field.textChanged.connect(self.changed)
        self.title.textChanged.connect(self.changed)
        self.which.activated.connect(lambda _: self._choose())
        self._choose()

    @property
    def own(self) -> bool:
        return not self.which.current

    def draft(self) -> OwnTrouble:
        said = by_language(self._one) | {code: wordings_of(field.toPlainText()) for code, field in self.words.items()}
        return OwnTrouble(
            key=self.which.current or self._one.key,
            title=self.title.text().strip() if self.own else "",
            wordings=tuple(Wordings(code, some) for code, some in said.items() if some),
        )

    @property
    def missing(self) -> str:
        draft = self.draft()
        if self.own and not draft.title:
            return translate("incidents", "A name is needed first.")
        if draft.key in self._taken:
            return translate("incidents", "There are words for this already. Change them there.")
        return "" if draft.wordings else translate("incidents", "At least one wording is needed.")

    def _choose(self) -> None:
        self._named.setVisible(self.own)
        self.changed.emit()
