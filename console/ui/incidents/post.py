"""Sends a message to many, says so with the way to take it back, and tells when that is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.commands.broadcasts import AnswerWithIncident, SendBroadcast, TakeBackBroadcast
from console.domain.broadcast import HOLD, Aim, Letter
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class Post(QObject):
    def __init__(self, work: Work, desk: Desk, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices = work, desk, notices

    def send(self, aim: Aim, letters: tuple[Letter, ...], people: int, ended: Callable[[bool], object]) -> None:
        """`people` were on the button. `ended` gets whether it was sent."""
        broadcast, stamp = self._desk.new_id(), self._desk.stamp()
        command = SendBroadcast(stamp, broadcast, aim, letters, stamp.at + HOLD)

        def answered(outcome: Outcome) -> None:
            ended(outcome.refusal is None)
            if outcome.refusal is not None:
                self._refused(outcome)
                return
            said = translate("incidents", "It leaves in 10 seconds.")
            lead = translate("incidents", "Sent to %n people.", "", people)
            self._offer_back(f"broadcast {broadcast}", said, lead, lambda: self._take_back(broadcast))

        self._work.tell(self, command, answered, lambda _: ended(False))

    def answer(self, incident: Id, ticket: Id, name: str, done: Callable[[], object]) -> None:
        """One ticket, with what the others got."""
        stamp = self._desk.stamp()

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._refused(outcome)
                return
            said = translate("incidents", "They get what the others got.")
            self._notices.say(Level.TOAST, said, lead=name, icon="paper-plane-tilt", key=f"known {ticket}")
            done()

        self._work.tell(self, AnswerWithIncident(stamp, incident, ticket, stamp.at + HOLD), answered)

    def _take_back(self, broadcast: Id) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            lead = translate("incidents", "Taken back.")
            said = translate("incidents", "Nobody has got it.")
            if outcome.skipped:
                said = translate("incidents", "%n had got it already.", "", outcome.skipped)
            self._notices.say(Level.TOAST, said, lead=lead, icon="arrow-u-up-left")

        self._work.tell(self, TakeBackBroadcast(self._desk.stamp(), broadcast), answered)

    def _offer_back(self, key: str, said: str, lead: str, back: Callable[[], object]) -> None:
        take_back = translate("incidents", "Take back")
        self._notices.say(
            Level.TOAST, said, lead=lead, icon="paper-plane-tilt", key=key, undo=back, undo_text=take_back
        )
        self._work.later(self, key, round(HOLD.total_seconds() * 1000), lambda: self._notices.withdraw(key))

    def _refused(self, outcome: Outcome) -> None:
        if outcome.refusal is Refusal.EMPTY:
            words = translate("incidents", "Nobody is left who has not got it.")
        elif outcome.refusal is not None:
            words = refusal_text(outcome.refusal)
        else:
            return
        self._notices.say(
            Level.AMBER, words, lead=translate("incidents", "Not sent."), icon="warning", key="broadcast refused"
        )
