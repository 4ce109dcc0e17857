"""Telling those who asked: the words for each of them seen first, the exact count, then the way of every answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.commands.answers import HoldAnswers, TakeBack
from console.commands.wishes import Telling, ToldAskers
from console.domain.changes import Outcome
from console.domain.tickets import State
from console.queries.desk import AgentRow, Agents, Settings, TemplateRow, Templates
from console.queries.participant import Recipient, Recipients
from console.queries.queue import TicketRow, TicketRows
from console.queries.wishes import AskerRow, AskersOf, WishRow
from console.sync.desk import Desk
from console.ui.shared.chooser import Chooser
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.work import Work
from console.ui.ticket.acts.bulk import text as bulk_text
from console.ui.ticket.acts.bulk.letters import hold, sort_out
from console.ui.ticket.acts.bulk.sheet import BulkSheet
from console.ui.wishes import text


class WishTelling(QObject):
    def __init__(
        self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget, undo_seconds: Callable[[], int]
    ) -> None:
        super().__init__(host)
        self._work, self._desk, self._notices = work, desk, notices
        self._undo_seconds = undo_seconds
        self.sheet = BulkSheet(look, host, Chooser(look, host), undo_seconds)
        self.sheet.send.connect(self._send)
        self._wish: WishRow | None = None
        self._settings: dict[str, str] = {}
        self._templates: tuple[TemplateRow, ...] = ()
        self._me: AgentRow | None = None

    def tell(self, wish: WishRow) -> None:
        """Opens the sheet for those who have not been told; nothing leaves before its button is pressed."""
        self._wish = wish
        work = self._work
        work.ask(self, "settings", Settings(), self._take_settings)
        work.ask(self, "templates", Templates(), self._take_templates)
        work.ask(self, "agents", Agents(), self._take_agents)
        work.ask(self, "askers", AskersOf(wish.id), lambda askers: self._gather(wish, askers))

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings

    def _take_templates(self, templates: tuple[TemplateRow, ...]) -> None:
        self._templates = templates

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._me = next((agent for agent in agents if agent.id == self._desk.me), None)

    def _gather(self, wish: WishRow, askers: tuple[AskerRow, ...]) -> None:
        told = {one.participant or one.ticket for one in askers if one.told}
        tickets = tuple(one.ticket for one in askers if (one.participant or one.ticket) not in told)

        def known(rows: tuple[TicketRow, ...]) -> None:
            self._work.ask(self, "recipients", Recipients(tickets), lambda found: self._open(wish, rows, found))

        self._work.ask(self, "rows", TicketRows(tickets), known)

    def _open(self, wish: WishRow, rows: tuple[TicketRow, ...], found: tuple[Recipient, ...]) -> None:
        post = sort_out(rows, found)
        first = text.first_words(wish)
        other = first["en"]
        self.sheet.texts = {code: first.get(code, other) for code in post.languages}
        self.sheet.ask(post, self._templates, self._me.name if self._me is not None else "", self._settings)

    def _send(self, then: State | None) -> None:
        wish, letters = self._wish, [(letter, made.text) for letter, made in self.sheet.letters]
        if wish is None or not letters:
            return
        command = hold(self._desk, letters, then, self._desk.now() + timedelta(seconds=self._undo_seconds()))
        self._work.tell(self, command, lambda outcome: self._held(wish, command, outcome))

    def _held(self, wish: WishRow, command: HoldAnswers, outcome: Outcome) -> None:
        if not outcome.done:
            # The sheet is open still, with the words in it.
            self._notices.refused(outcome)
            self.sheet.open()
            return
        told = tuple(Telling(answer.ticket, answer.message_id) for answer in command.answers)
        self._work.tell(self, ToldAskers(self._desk.stamp(), wish.id, told))
        self.sheet.clear()
        count = len(command.answers) - outcome.skipped
        seconds = round((command.leaves_at - command.stamp.at).total_seconds())
        parts = [bulk_text.on_its_way(count, seconds)] if count else []
        if outcome.skipped:
            parts.append(bulk_text.left_out(outcome.skipped))
        self._notices.say(
            Level.TOAST,
            " ".join(parts),
            icon="paper-plane-tilt",
            undo=(lambda: self._take_back(command)) if seconds and count else None,
        )

    def _take_back(self, command: HoldAnswers) -> None:
        self._work.tell(self, TakeBack(self._desk.stamp(), command.stamp.id))
