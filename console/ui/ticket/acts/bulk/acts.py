"""The act of answering many at once: gathers whom it reaches, sends one batch, and takes it back within its time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from console.commands.answers import HoldAnswers, TakeBack
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.tickets import State
from console.queries.desk import Settings, TemplateRow, Templates
from console.queries.participant import Recipient, Recipients
from console.queries.queue import TicketRow
from console.queries.requests import LinksTo
from console.ui.shared.chooser import Chooser
from console.ui.shared.notices import Level
from console.ui.ticket.acts import told
from console.ui.ticket.acts.bulk import text
from console.ui.ticket.acts.bulk.letters import Post, hold, sort_out
from console.ui.ticket.acts.bulk.sheet import BulkSheet
from console.ui.ticket.acts.doing import Kit
from console.ui.ticket.acts.simple import ids
from console.ui.ticket.acts.undoing import Step


class BulkActs:
    def __init__(self, kit: Kit, chooser: Chooser, undo_seconds: Callable[[], int]) -> None:
        self._kit = kit
        self._undo_seconds = undo_seconds
        self.sheet = BulkSheet(kit.look, kit.host, chooser, undo_seconds)
        self.sheet.send.connect(self._send)
        self._templates: tuple[TemplateRow, ...] = ()
        self._settings: dict[str, str] = {}
        self._parts: dict[str, object] = {}

    def can_answer(self) -> bool:
        return len(self._kit.target()) > 1

    def answer(self) -> None:
        """The sheet opens when all four answers are there; they come in any order."""
        rows = self._kit.target()
        work, sheet = self._kit.work, self.sheet
        self._parts.clear()
        work.ask(sheet, "settings", Settings(), self._take_settings)
        work.ask(sheet, "templates", Templates(), self._take_templates)
        work.ask(sheet, "links", LinksTo(ids(rows)), self._take_links)
        work.ask(sheet, "recipients", Recipients(ids(rows)), lambda found: self._take_recipients(rows, found))

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings
        self._have("settings", True)

    def _take_templates(self, templates: tuple[TemplateRow, ...]) -> None:
        self._templates = templates
        self._have("templates", True)

    def _take_links(self, links: Mapping[Id, str]) -> None:
        self.sheet.links = links
        self._have("links", True)

    def _take_recipients(self, rows: tuple[TicketRow, ...], found: tuple[Recipient, ...]) -> None:
        self._have("post", sort_out(rows, found))

    def _have(self, name: str, part: object) -> None:
        self._parts[name] = part
        post = self._parts.get("post")
        if len(self._parts) == 4 and isinstance(post, Post):
            self._open(post)

    def _open(self, post: Post) -> None:
        me = self._kit.doing.team.me
        self.sheet.ask(post, self._templates, me.name if me is not None else "", self._settings)

    def _send(self, then: State | None) -> None:
        desk = self._kit.desk
        letters = [(letter, made.text) for letter, made in self.sheet.letters]
        command = hold(desk, letters, then, desk.now() + timedelta(seconds=self._undo_seconds()))
        post, texts = self.sheet.post, dict(self.sheet.texts)
        self.sheet.clear()
        self._kit.work.tell(
            self._kit.doing,
            command,
            lambda outcome: self._held(command, post, texts, outcome),
            lambda _: self._reopen(post, texts),
        )

    def _held(self, command: HoldAnswers, post: Post, texts: dict[str, str], outcome: Outcome) -> None:
        if outcome.refusal is not None:
            self._kit.doing.refuse(told.refused(outcome.refusal, "", text.people(len(command.answers))))
            self._reopen(post, texts)
            return
        desk, undoing = self._kit.desk, self._kit.doing.undoing
        count = len(command.answers) - outcome.skipped
        seconds = round((command.leaves_at - command.stamp.at).total_seconds())
        parts = [text.on_its_way(count, seconds)] if count else []
        if outcome.skipped:
            parts.append(text.left_out(outcome.skipped))
        step = Step(
            text.title(),
            count,
            lambda: (TakeBack(desk.stamp(), command.stamp.id),),
            until=command.leaves_at,
            final=True,
            taken_back=lambda: self._reopen(post, texts),
            said_back=text.came_back(count),
        )
        if not count:
            self._kit.notices.say(Level.AMBER, " ".join(parts), icon="warning-circle")
            self._reopen(post, texts)
            return
        if not seconds:
            self._kit.notices.say(Level.TOAST, " ".join(parts), icon="paper-plane-tilt")
            self._kit.doing.done.emit(tuple(answer.ticket for answer in command.answers), "ticket.bulk_reply")
            return
        undoing.keep(step)
        key = self._kit.notices.say(
            Level.TOAST, " ".join(parts), icon="paper-plane-tilt", undo=lambda: undoing.take_back(step)
        )
        undoing.offer(step, key)
        self._kit.doing.done.emit(tuple(answer.ticket for answer in command.answers), "ticket.bulk_reply")

    def _reopen(self, post: Post, texts: dict[str, str]) -> None:
        """With the words that were on their way: they are not lost."""
        self.sheet.texts = texts
        self._open(post)
