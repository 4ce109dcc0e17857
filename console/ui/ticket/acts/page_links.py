"""Acts about the pages of requests: copy the participant's link, withdraw those that were sent."""

from __future__ import annotations

import os
from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication

from console.commands.base import Command
from console.commands.requests import NewLinkKey, WithdrawLinks
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.requests import SECRET_BYTES
from console.queries.requests import LinksTo
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.notices import Level
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.ticket.acts import told
from console.ui.ticket.acts.doing import Kit
from console.ui.ticket.acts.simple import ids
from console.ui.ticket.acts.text import NAMES, about
from console.ui.ticket.acts.undoing import Step


class PageLinkActs:
    def __init__(self, kit: Kit, chooser: Chooser) -> None:
        self._kit = kit
        self._chooser = chooser

    def can_copy(self) -> bool:
        return len(self._kit.target()) == 1

    def copy(self) -> None:
        (row,) = self._kit.target()
        query = LinksTo((row.id,))
        self._kit.work.ask(self._kit.doing, "page link", query, lambda found: self._copied(row.id, found))

    def _copied(self, ticket: Id, found: Mapping[Id, str]) -> None:
        if ticket not in found:
            self._kit.doing.refuse(told.no_pages())
            return
        QGuiApplication.clipboard().setText(found[ticket])
        self._kit.notices.say(Level.TOAST, told.link_copied(), icon="link-simple")

    def withdraw(self) -> None:
        rows = self._kit.target()
        desk, chosen = self._kit.desk, ids(rows)

        def forth() -> tuple[Command, ...]:
            return (WithdrawLinks(desk.stamp(), chosen),)

        def back() -> tuple[Command, ...]:
            return (WithdrawLinks(desk.stamp(), chosen, back=True),)

        step = Step(f"{NAMES['ticket.withdraw_links']()} · {about(rows)}", len(rows), back, forth)
        self._kit.work.tell(self._kit.doing, forth()[0], lambda outcome: self._withdrawn(step, about(rows), outcome))

    def _withdrawn(self, step: Step, whose: str, outcome: Outcome) -> None:
        if not outcome.done:
            self._kit.doing.refuse(told.refused(outcome.refusal or Refusal.GONE, "", whose))
            return
        undoing = self._kit.doing.undoing
        undoing.keep(step)
        said = told.links_withdrawn(whose)
        key = self._kit.notices.say(Level.TOAST, said, icon="link-break", undo=lambda: undoing.take_back(step))
        undoing.offer(step, key)

    def withdraw_all(self) -> None:
        """Asks first: nothing brings back what was sent to everybody."""
        rows = (
            Row("keep", translate("acts", "Keep the links"), "x", lambda _: None, score=2.0),
            Row(
                "withdraw",
                translate("acts", "Withdraw every link that was ever sent"),
                "link-break",
                lambda _: self._withdraw_all(),
                token="stop.text",
                score=1.0,
            ),
        )
        note = translate("acts", "Participants get new ones with the next letter, or ask for them on the page.")
        self._chooser.ask(Question(NAMES["pages.withdraw_all"](), "", rows, note=lambda _: note))

    def _withdraw_all(self) -> None:
        command = NewLinkKey(self._kit.desk.stamp(), os.urandom(SECRET_BYTES), withdraw=True)
        self._kit.work.tell(self._kit.doing, command, self._all_withdrawn)

    def _all_withdrawn(self, outcome: Outcome) -> None:
        if not outcome.done:
            self._kit.doing.refuse(told.refused(outcome.refusal or Refusal.GONE, "", ""))
            return
        self._kit.notices.say(Level.TOAST, told.all_links_withdrawn(), icon="link-break")
