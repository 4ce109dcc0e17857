"""What people will read: the message in each language and over each channel, with the name of one of them in it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from console.domain import templates
from console.domain.broadcast import Letter, language_for
from console.domain.tickets import Channel
from console.queries.broadcasts import Reach
from console.ui.incidents import text
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate

_SIZE = (640, 620)
_MOST_LINES, _LETTERS = 12, 70


class PreviewSheet(Sheet):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self._paper = QScrollArea()
        self._paper.setWidgetResizable(True)
        self._paper.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._paper)
        self.fields: list[QPlainTextEdit] = []

    def show_message(
        self,
        reach: Reach | None,
        letters: tuple[Letter, ...],
        names: Mapping[str, str],
        agent: str,
        settings: Mapping[str, str],
        webinar: str,
    ) -> None:
        """`names`: of somebody who reads this language."""
        written = {letter.language: letter for letter in letters}
        title = translate("incidents", "What they get")
        people = reach.written if reach is not None else 0
        self.set_title(title, text.people(people))
        self.fields = []
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        counts = reach.counts if reach is not None else ()
        for language, channel, number in counts or tuple((one, Channel.CHAT, 0) for one in written):
            letter = written.get(language) or written[language_for(language, tuple(written))]
            column.addWidget(self._one(letter, channel, number, names, agent, settings, webinar))
        column.addStretch(1)
        self._paper.setWidget(paper)
        paper.setAutoFillBackground(False)  # setWidget turns it on
        self.open()
        self.cross.setFocus()

    def _one(
        self,
        letter: Letter,
        channel: Channel,
        number: int,
        names: Mapping[str, str],
        agent: str,
        settings: Mapping[str, str],
        webinar: str,
    ) -> QWidget:
        look, language = self.look, letter.language
        name = names.get(language, "")
        values = {
            **templates.of_person(name, known=bool(name)),
            **templates.of_desk(settings, language, ""),
            **templates.of_agent(agent),
            templates.Placeholder.WEBINAR: webinar,
        }
        heading = f"{text.language(language)}, {text.channel(channel, number)}"
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(look, heading, "body.strong"))
        if channel is Channel.PHONE:
            note = translate("incidents", "Nobody is written to: they stand in the call list, with these words to say.")
            column.addWidget(Label(look, note, "small", "text.secondary", wrap=True))
        if channel is Channel.EMAIL and letter.subject:
            said = translate("incidents", "Subject, for those who have not written yet: {subject}")
            column.addWidget(Label(look, said.format(subject=letter.subject), "small", "text.secondary", wrap=True))
        bubble = Card(look, ground="bubble.ours", edge=None, radius=10)
        inside = QVBoxLayout(bubble)
        inside.setContentsMargins(6, 4, 6, 4)
        field = QPlainTextEdit(templates.settled(letter.text, values, language))
        field.setProperty("bare", True)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(heading)
        lines = sum(1 + len(line) // _LETTERS for line in field.toPlainText().splitlines())
        field.setFixedHeight(look.line("body") * min(_MOST_LINES, lines) + 18)
        inside.addWidget(field)
        column.addWidget(bubble)
        self.fields.append(field)
        return whole
