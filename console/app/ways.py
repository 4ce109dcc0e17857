"""Ways to a desk that most starts do not take; the parts of each are loaded when it is taken."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from console.domain.clock import SystemClock
from console.settings import places
from console.settings.options import Options, TeamDesk, save
from console.sync.hub import HubDesk

if TYPE_CHECKING:
    from console.app.practice.playing import Practice
    from console.app.wiring import Console
    from console.settings.secrets import Secrets
    from console.sync.replica import ReplicaDesk


class Ways:
    """Passwords are asked once for as long as the program runs."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def demo(self) -> HubDesk:
        from console.app.demo import open_demo_desk

        return open_demo_desk(places.demo_home() / "desk.sqlite")

    def practice(self, options: Options) -> Practice | None:
        from console.app.practice.playing import set_the_stage

        return set_the_stage(self._application, options)

    def first(self, options: Options, way: str) -> str:
        """Asks for a desk: "made", "joined", "local", "demo", or "" for nothing."""
        from console.app.first_run import make_first_desk

        return make_first_desk(self._application, options, self._secrets, way)

    def named(self, options: Options) -> bool:
        """Asks who sits here; False when nobody was chosen."""
        from console.app.first_run import choose_person

        return choose_person(self._application, options)

    def team(self, options: Options, team: TeamDesk) -> tuple[ReplicaDesk | None, bool, Callable[[str], None]]:
        """The desk, or None when the person went away; whether they want another one; what keeps a new password."""
        from console.app.first_run import open_team
        from console.app.team import Door

        door = Door(team, self._secrets, options, lambda: save(options, places.options_file()))
        return (*open_team(self._application, options, door), door.keep_password)

    def gateway(self, console: Console, desk: HubDesk) -> None:
        """Lets the channels of the desk on this computer run beside its window."""
        from console.app.inside import Inside

        console.gateway = Inside(places.desk_file(), SystemClock(), self.secrets, desk)
        console.gateway.start()

    def demo_gateway(self, console: Console, desk: HubDesk) -> None:
        """Lets the phone of the demo desk ring beside its window, while somebody plays it, and serves its pages."""
        from console.app.demo_gateway import setup
        from console.app.inside import Inside

        place = places.demo_home() / "desk.sqlite"
        console.gateway = Inside(place, SystemClock(), self.secrets, desk, setup)
        console.gateway.start()

    def secrets(self) -> Secrets:
        return self._secrets

    @cached_property
    def _secrets(self) -> Secrets:
        from console.settings.secrets import Secrets

        return Secrets(never_on=threading.main_thread())
