"""Several orders whose outcomes are wanted together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from console.commands.base import Command
from console.domain.changes import Outcome
from console.ui.shared.work import Work


def gather(work: Work, owner: QObject, commands: Sequence[Command], then: Callable[[list[Outcome]], object]) -> None:
    """Submits them in order; `then` gets all outcomes, in the same order. Never called when one of them failed."""
    outcomes: dict[int, Outcome] = {}

    def ended(position: int, outcome: Outcome) -> None:
        outcomes[position] = outcome
        if len(outcomes) == len(commands):
            then([outcomes[number] for number in range(len(commands))])

    for position, command in enumerate(commands):
        work.tell(owner, command, partial(ended, position))
