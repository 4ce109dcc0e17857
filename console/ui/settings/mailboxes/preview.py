"""How a letter of ours ends, as its reader sees it: signature and footer with their placeholders filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout

from console.domain.templates import Placeholder, fill, settled, unknown
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class Preview(Card):
    def __init__(self, look: Look, values: Callable[[str], Mapping[str, str]]) -> None:
        """`values` are those of an example, for readers of a language."""
        super().__init__(look, ground="bubble.ours", edge=None)
        self._values = values
        self._words = Label(look, "", "body", wrap=True)
        self._footer = Label(look, "", "small", "text.secondary", wrap=True)
        self._left_out = Label(look, "", "small", "warn.text", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        for part in (self._words, self._footer, self._left_out):
            column.addWidget(part)
        self.setAccessibleName(translate("mailboxes", "Preview"))

    def show_texts(self, signature: str, footer: str, language: str) -> None:
        values = self._values(language)
        above, below = (settled(each.strip(), values, language) for each in (signature, footer))
        self._words.setText(above or translate("mailboxes", "No signature"))
        self._words.set_token("text.primary" if above else "text.tertiary")
        self._footer.setText(below)
        self._footer.setVisible(bool(below))
        self._left_out.setText(_left_out(f"{signature}\n{footer}", values, language))
        self._left_out.setVisible(bool(self._left_out.text()))
        self.setAccessibleDescription(f"{above}\n{below}")


def _left_out(words: str, values: Mapping[str, str], language: str) -> str:
    """Why lines are missing: a name that means nothing, or one for which the desk has nothing yet."""
    mistyped = [f"{{{name}}}" for name in unknown(words)]
    filled = fill(words, values, language)
    holes = dict.fromkeys(filled.text[start:end] for start, end in filled.holes)
    empty = [hole for hole in holes if hole not in mistyped]
    said = []
    if mistyped:
        said.append(
            translate("mailboxes", "Means nothing here: {names}. Lines with it are left out.").format(
                names=" ".join(mistyped)
            )
        )
    if empty:
        said.append(
            translate("mailboxes", "Not known to the desk yet: {names}. Lines with it are left out.").format(
                names=" ".join(empty)
            )
        )
    return " ".join(said)


def placeholders() -> str:
    return translate("mailboxes", "Filled in by themselves: {names}").format(
        names=" ".join(f"{{{one.value}}}" for one in Placeholder)
    )
