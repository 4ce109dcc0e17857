"""A card for the short forms of a webinar: one on each line, what is typed and what is read."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from console.commands.relay import SetAbbreviations
from console.domain.ids import Id
from console.domain.relay_words import Abbreviation, finished, sound
from console.queries.relay import RelayState
from console.sync.desk import Desk
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.small_card import SmallCard

_SIGN = "="
_LINES = 8


def written(forms: tuple[Abbreviation, ...]) -> str:
    return "\n".join(f"{one.short} {_SIGN} {one.long}" for one in forms)


def read(words: str) -> tuple[Abbreviation, ...] | None:
    """None where a line is none, or stands there twice."""
    found = []
    for line in words.splitlines():
        if line.strip():
            short, _, long = line.partition(_SIGN)
            found.append(Abbreviation(short.strip(), finished(long)))
    return tuple(found) if sound(found) else None


class ShortForms(SmallCard):
    def __init__(self, look: Look, work: Work, desk: Desk, host: QWidget) -> None:
        super().__init__(look, host)
        self._work, self._desk = work, desk
        self._launch: Id | None = None
        self._desk_forms: tuple[Abbreviation, ...] = ()
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.hint = Label(look, "", "small", "text.secondary", wrap=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.hint)
        self.field.setFixedHeight(_LINES * look.line("body") + 20)
        self.field.textChanged.connect(self._look_at)
        self.button.clicked.connect(self._save)

    def edit(self, launch: Id, state: RelayState | None) -> None:
        self._launch = launch
        self._desk_forms = state.of_the_desk if state is not None else ()
        self.heading.setText(translate("relay", "Short forms of this webinar"))
        self.setAccessibleName(self.heading.text())
        self.field.setAccessibleName(self.heading.text())
        self.field.setPlaceholderText(translate("relay", "pt = pivot table"))
        self.field.setPlainText(written(state.abbreviations if state is not None else ()))
        self.button.setText(translate("relay", "Save"))
        self.button.set_keys(None)
        self._look_at()
        self.open()
        self.field.setFocus()

    def _look_at(self) -> None:
        good = read(self.field.toPlainText()) is not None
        self.button.setEnabled(good)
        if not good:
            self.hint.setText(
                translate("relay", "Each line needs one word, “=” and what it stands for, each word once.")
            )
            return
        said = translate("relay", "It expands when the word is over. Ctrl+Z gives the letters back.")
        if self._desk_forms:
            told = ", ".join(one.short for one in self._desk_forms[:12])
            said += " " + translate("relay", "Of the desk: {forms}").format(forms=told)
        self.hint.setText(said)

    def _save(self) -> None:
        forms = read(self.field.toPlainText())
        if forms is not None and self._launch is not None:
            self._work.tell(self, SetAbbreviations(self._desk.stamp(), self._launch, forms))
            self.dismiss()
