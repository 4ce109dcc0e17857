"""Which queues a launch defends: chosen from a list, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtWidgets import QWidget

from console.domain.roster import Defended
from console.domain.tickets import Category, Channel
from console.ui.roster import text
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.look import Look
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate

_CHANNELS = (Channel.PHONE, Channel.CHAT, Channel.EMAIL)


class Defending:
    """`then` gets what was chosen once the list is left."""

    def __init__(self, look: Look, host: QWidget) -> None:
        self.chooser = Chooser(look, host)
        self._chosen: Defended | None = None
        self._teams: tuple[str, ...] = ()

    def ask(self, defended: Defended | None, teams: Sequence[str], then: Callable[[Defended | None], object]) -> None:
        self._chosen = defended
        self._teams = tuple(dict.fromkeys((*teams, *(defended.teams if defended is not None else ()))))
        self.chooser.ask(
            Question(
                translate("roster", "Queues we defend"),
                rows=self._rows(),
                several=True,
                finish=lambda: then(self._chosen),
            )
        )

    def _rows(self) -> tuple[Row, ...]:
        some = self._chosen or Defended()
        team = translate("roster", "Team {name}")
        return (
            self._row("all", translate("roster", "All queues"), self._chosen is None, self._all),
            *(self._choice("channels", one, text.channel(one), one in some.channels) for one in _CHANNELS),
            *(self._choice("categories", one, text.category(one), one in some.categories) for one in Category),
            *(self._choice("teams", one, team.format(name=one), one in some.teams) for one in self._teams),
        )

    def _choice(self, name: str, value: str, said: str, on: bool) -> Row:
        return self._row(f"{name} {value}", said, on, lambda: self._turn(name, value))

    def _row(self, key: str, said: str, on: bool, turn: Callable[[], object]) -> Row:
        def run(_: bool) -> None:
            turn()
            self.chooser.replace_rows(self._rows())

        icon, token = ("check-square-fill", "accent.text") if on else ("square", "text.secondary")
        hint = translate("roster", "defended") if on else ""
        return Row(f"defend {key}", said, icon, run, hint, token=token)

    def _all(self) -> None:
        self._chosen = None

    def _turn(self, name: str, value: str) -> None:
        some = self._chosen or Defended()
        before: tuple[str, ...] = getattr(some, name)
        after = tuple(one for one in before if one != value) if value in before else (*before, value)
        self._chosen = msgspec.structs.replace(some, **{name: after})
