"""A card for short forms, of a webinar or of the desk: one on each line, what is typed and what is read."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from console.commands.desk import SetSetting
from console.commands.relay import SetAbbreviations
from console.domain.ids import Id
from console.domain.relay import ABBREVIATIONS_SETTING
from console.domain.relay_words import Abbreviation, finished, sound
from console.queries.relay import RelayState
from console.sync.desk import Desk
from console.ui.shared.controls.button import Button
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
        self._webinar_forms: tuple[Abbreviation, ...] = ()
        self._of_the_desk = False
        self.turn = Button(look, "", "link")
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.hint = Label(look, "", "small", "text.secondary", wrap=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)
        self.turn.clicked.connect(self._turn_over)
        self.field.setFixedHeight(_LINES * look.line("body") + 20)
        self.field.textChanged.connect(self._look_at)
        self.button.clicked.connect(self._save)

    def edit(self, launch: Id, state: RelayState | None, *, leads: bool) -> None:
        """`leads`: whether whoever is here may change those of the desk."""
        self._launch = launch
        self._desk_forms = state.of_the_desk if state is not None else ()
        self._webinar_forms = state.abbreviations if state is not None else ()
        self._of_the_desk = False
        self.field.setPlaceholderText(translate("relay", "pt = pivot table"))
        self.button.setText(translate("relay", "Save"))
        self.button.set_keys(None)
        self.turn.setVisible(leads)
        self._show_forms()
        self.open()
        self.field.setFocus()

    def _show_forms(self) -> None:
        here, there = translate("relay", "Short forms of this webinar"), translate("relay", "Short forms of the desk")
        self.heading.setText(there if self._of_the_desk else here)
        self.turn.setText(here if self._of_the_desk else there)
        self.setAccessibleName(self.heading.text())
        self.field.setAccessibleName(self.heading.text())
        self.field.setPlainText(written(self._desk_forms if self._of_the_desk else self._webinar_forms))
        self._look_at()

    def _turn_over(self) -> None:
        self._of_the_desk = not self._of_the_desk
        self._show_forms()
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
        if self._desk_forms and not self._of_the_desk:
            told = ", ".join(one.short for one in self._desk_forms[:12])
            said += " " + translate("relay", "Of the desk: {forms}").format(forms=told)
        self.hint.setText(said)

    def _save(self) -> None:
        forms = read(self.field.toPlainText())
        if forms is None or self._launch is None:
            return
        stamp = self._desk.stamp()
        if self._of_the_desk:
            self._work.tell(self, SetSetting(stamp, ABBREVIATIONS_SETTING, msgspec.json.encode(forms).decode()))
        else:
            self._work.tell(self, SetAbbreviations(stamp, self._launch, forms))
        self.dismiss()
