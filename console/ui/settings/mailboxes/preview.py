"""How a letter of ours ends, as its reader sees it: signature and footer with their placeholders filled."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout

from console.domain.templates import Filled, Placeholder, fill
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class Preview(Card):
    def __init__(self, look: Look, values: Mapping[str, str]) -> None:
        super().__init__(look, ground="bubble.ours", edge=None)
        self._values = values
        self._words = Label(look, "", "body", wrap=True)
        self._footer = Label(look, "", "small", "text.secondary", wrap=True)
        self._unknown = Label(look, "", "small", "warn.text", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        for part in (self._words, self._footer, self._unknown):
            column.addWidget(part)
        self.setAccessibleName(translate("mailboxes", "Preview"))

    def show_texts(self, signature: str, footer: str) -> None:
        above, below = fill(signature.strip(), self._values), fill(footer.strip(), self._values)
        self._words.setText(above.text or translate("mailboxes", "No signature"))
        self._words.set_token("text.primary" if above.text else "text.tertiary")
        self._footer.setText(below.text)
        self._footer.setVisible(bool(below.text))
        unknown = sorted({*_holes(above), *_holes(below)})
        self._unknown.setText(
            translate(
                "mailboxes", "Not known and left as it is: {names}. A letter stops at it before it leaves."
            ).format(names=", ".join(unknown))
        )
        self._unknown.setVisible(bool(unknown))
        self.setAccessibleDescription(f"{above.text}\n{below.text}")


def placeholders() -> str:
    return translate("mailboxes", "Filled in by themselves: {names}").format(
        names=" ".join(f"{{{one.value}}}" for one in Placeholder)
    )


def _holes(filled: Filled) -> list[str]:
    return [filled.text[start:end] for start, end in filled.holes]
