"""Doing something about a question: each step is said, and can be taken back while it has not left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject

from console.commands.base import Command
from console.commands.consultations import (
    AnswerConsultation,
    AskAgain,
    AskExpert,
    PassOn,
    Unsay,
    Withdraw,
)
from console.domain.changes import Outcome
from console.domain.ids import Id, derived
from console.domain.messages import File
from console.queries.consultations import ConsultationRow
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.conversation.files import Files
from console.ui.ticket.conversation.links import Opener


class ExpertDeeds(QObject):
    """`insert` puts words and files into the answer of a ticket; `article` and `gap` make something of an answer."""

    def __init__(
        self,
        work: Work,
        desk: Desk,
        notices: Notices,
        parent: QObject,
        *,
        opener: Opener,
        insert: Callable[[Id, str, tuple[File, ...]], object],
        article: Callable[[ConsultationRow], object],
        gap: Callable[[ConsultationRow], object],
    ) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices = work, desk, notices
        self._insert, self.article, self.gap = insert, article, gap
        self.files = Files(work, notices, opener, self)

    def ask(self, command: AskExpert, name: str, done: Callable[[], object]) -> None:
        # The line of the question follows from the command, wherever it is run (Ledger.new_id).
        line = derived(command.stamp.id, 1)
        said = translate("experts", "The ticket stays where it is.")
        lead = translate("experts", "Asked: {name}.").format(name=name)
        self._do(command, lead, said, self._back(command.consultation_id, line), done)

    def again(self, row: ConsultationRow, words: str, done: Callable[[], object]) -> None:
        line = self._desk.new_id()
        lead = translate("experts", "Asked again: {name}.").format(name=row.name)
        self._do(AskAgain(self._desk.stamp(), row.id, line, words), lead, "", self._back(row.id, line), done)

    def answer(self, row: ConsultationRow, words: str, *, back: bool, done: Callable[[], object]) -> None:
        line = self._desk.new_id()
        own = row.expert == self._desk.me
        if back:
            lead = translate("experts", "Asked back.")
        elif own:
            lead = translate("experts", "Your answer is with the desk. Thank you.")
        else:
            lead = translate("experts", "Written down: the answer from {name}.").format(name=row.name)
        command = AnswerConsultation(self._desk.stamp(), row.id, line, words, back)
        self._do(command, lead, "", self._back(row.id, line), done)

    def withdraw(self, row: ConsultationRow) -> None:
        line = self._desk.new_id()
        lead = translate("experts", "Not needed any more: the question to {name}.").format(name=row.name)
        self._do(Withdraw(self._desk.stamp(), row.id, line), lead, "", self._back(row.id, line))

    def pass_on(self, row: ConsultationRow, *, named: bool = False) -> None:
        """Puts the answer where one writes to the participant; it is only sent when one sends it."""
        answer = row.answer
        if answer is None:
            return
        words = answer.text.strip()
        if named:
            words = translate("experts", "{name} says:").format(name=row.name) + f"\n\n{words}"
        # Pictures that stand in a letter are mostly those of its signature.
        self._insert(row.ticket, words, tuple(file for file in answer.files if not file.inline))
        self.finish(row)

    def take_file(self, row: ConsultationRow, file: File) -> None:
        """One file alone; the question stays as it is."""
        self._insert(row.ticket, "", (msgspec.structs.replace(file, inline=False, content_id=None),))

    def finish(self, row: ConsultationRow) -> None:
        def back() -> None:
            self._work.tell(self, PassOn(self._desk.stamp(), row.id, undo=True))

        self._do(PassOn(self._desk.stamp(), row.id), translate("experts", "Done with this question."), "", back)

    def _back(self, consultation: Id, line: Id) -> Callable[[], object]:
        return lambda: self._work.tell(self, Unsay(self._desk.stamp(), consultation, line), self._taken)

    def _taken(self, outcome: Outcome) -> None:
        if outcome.refusal is not None:
            self._notices.refused(outcome)

    def _do(
        self,
        command: Command,
        lead: str,
        said: str,
        back: Callable[[], object],
        done: Callable[[], Any] = lambda: None,
    ) -> None:
        def ended(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._notices.say(Level.TOAST, said, lead=lead, icon="chats-circle", undo=back)
            done()

        self._work.tell(self, command, ended)
