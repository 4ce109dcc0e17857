"""Whoever is played: each acts at the practice desk by the commands that a console or the gateway would give."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any, TypeVar

from console.commands.base import Command, Stamp
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.queries.base import Query
from console.sync.hub import HubDesk

_log = logging.getLogger("console.practice")
Answer = TypeVar("Answer")


class Actors:
    """`desk` is that of the program itself; what is asked for is done when the call returns."""

    def __init__(self, desk: HubDesk) -> None:
        self.desk = desk
        self._fresh: dict[Query[Any], tuple[str, ...]] = {}
        self._answers: dict[Query[Any], Any] = {}
        desk.listen(self._hear)

    def now(self) -> datetime:
        return self.desk.now()

    def new_id(self) -> Id:
        return self.desk.new_id()

    def stamp(self, actor: Id | None = None) -> Stamp:
        return Stamp(self.desk.new_id(), self.desk.now(), actor)

    def ask(self, query: Query[Answer]) -> Answer:
        return self.desk.read(query).result()

    def kept(self, query: Query[Answer], *kinds: str) -> Answer:
        """The same, asked anew only when something of these kinds was touched: several times a second adds up."""
        if query not in self._fresh:
            # Before it is asked: of what changes meanwhile it is asked again the next time.
            self._fresh[query] = kinds
            self._answers[query] = self.ask(query)
        answer: Answer = self._answers[query]
        return answer

    def _hear(self, changes: Changes) -> None:
        for query, kinds in tuple(self._fresh.items()):
            if changes.touches(*kinds):
                self._fresh.pop(query, None)

    def do(self, command: Command) -> Outcome:
        """A refusal is no fault: whoever practises may have been quicker, or decided otherwise."""
        done = self.desk.submit(command).result()
        if not done.done:
            _log.info("not done in a practice: %s, %s", type(command).__name__, done.refusal)
        return done
