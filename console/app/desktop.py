"""Opens the console on a screen: one desk after the other, for as long as the person goes from one to the next."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from console.app.upkeep import open_desk
from console.app.ways import Ways
from console.app.wiring import Beside, Console, build
from console.settings import desks, places
from console.settings import options as choices
from console.settings.options import Options, TeamDesk
from console.ui.application import Faults, make_application
from console.ui.frame.desks import ANOTHER, BACK, DEMO, PRACTICE, DeskChoice

_GATEWAY_MS = 1500


def open_console(*, demo: bool, desk: str = "") -> int:
    """Returns the exit code. Raises ConsoleError when there is no desk to open and nobody to ask."""
    faults = Faults()
    faults.install()
    shell = Shell(make_application(sys.argv[:1]), faults)
    wanted = DEMO if demo else desk
    try:
        while True:
            console = shell.open(wanted)
            if console is None:
                return 0
            console.window.show()
            code = shell.application.exec()
            following = console.window.desks.following
            shell.leave(console)
            if not following:
                return code
            wanted = following
    finally:
        shell.wait_for_gateways()


class Shell:
    """Opens one desk after the other."""

    def __init__(self, application: QApplication, faults: Faults) -> None:
        self.application = application
        self._faults = faults
        self._ways = Ways(application)
        self._ending: list[Beside] = []
        self._before = ""
        """What is gone back to from a practice."""

    def open(self, wanted: str) -> Console | None:
        """The console of a desk by its name, DEMO, or "" for what was open last; None when the person went away.

        Raises DeskMissing for a name that is not known here.
        """
        wanted = self._before if wanted == BACK else wanted
        if wanted in {PRACTICE, DEMO}:
            self._before = DEMO if wanted == DEMO else self._before
            return self._practice() if wanted == PRACTICE else self._demo()
        self._before = wanted
        options = choices.load(places.options_file())
        team = None
        if wanted != ANOTHER:
            team = desks.chosen(options, wanted) or self._instead(options, wanted)
            if team is not None:
                return self._team(options, team)
            if places.desk_file().exists():
                return self._here(options)
        made = self._ways.first(options, "join" if wanted == ANOTHER else "local")
        if not made and wanted == ANOTHER and (options.desks or places.desk_file().exists()):
            # Nothing was chosen: back to what was open.
            return self.open("")
        if not made:
            return None
        return self.open({"demo": DEMO, "local": desks.LOCAL}.get(made, ""))

    def leave(self, console: Console) -> None:
        """Closes it, and everything of it is gone: the next one dresses the application anew."""
        console.close()
        if console.gateway is not None:
            self._ending.append(console.gateway)
        window, words, theme = console.window, console.window.words, console.look.theme
        words.quiet()
        shiboken6.delete(window)
        shiboken6.delete(theme)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait_for_gateways(self) -> None:
        """Until those of the desks that were left have ended. No window is there any more."""
        while self._ending:
            self._ending.pop().wait()

    @staticmethod
    def _instead(options: Options, wanted: str) -> TeamDesk | None:
        """Where there is no desk on this computer, the first of the teams' is what opens."""
        asked = bool(wanted or os.environ.get("THIRD_RING_DESK"))
        return options.desks[0] if options.desks and not asked and not places.desk_file().exists() else None

    def _team(self, options: Options, team: TeamDesk) -> Console | None:
        desks.turn_to(options, team)
        choices.save(options, places.options_file())
        desk, another, keep_password = self._ways.team(options, team)
        if desk is None:
            return self.open(ANOTHER) if another else None
        shown = self._shown(options, team.name)
        return build(
            self.application,
            desk,
            options,
            places.options_file(),
            self._faults,
            desks=shown,
            give=keep_password,
            secrets=self._ways.secrets,
        )

    def _here(self, options: Options) -> Console | None:
        if options.agent is None and not self._ways.named(options):
            return None
        desks.turn_to(options, None)
        shown = self._shown(options, "")
        desk = open_desk()
        console = build(
            self.application,
            desk,
            options,
            places.options_file(),
            self._faults,
            desks=shown,
            secrets=self._ways.secrets,
        )
        # The window first: nobody waits for a letter in the second in which they open their desk.
        QTimer.singleShot(_GATEWAY_MS, console.window, lambda: self._ways.gateway(console, desk))
        return console

    def _demo(self) -> Console:
        file: Path = places.demo_home() / "options.json"
        desk = self._ways.demo()
        known = choices.load(places.options_file())
        shown = self._shown(known, DEMO)
        console = build(self.application, desk, choices.load(file), file, self._faults, desks=shown)
        QTimer.singleShot(_GATEWAY_MS, console.window, lambda: self._ways.demo_gateway(console, desk))
        return console

    def _practice(self) -> Console | None:
        """A desk made for it, with the look and the language of the one that was open."""
        known = choices.load(places.options_file())
        options = choices.load(places.demo_home() / "options.json") if self._before == DEMO else known
        practice = self._ways.practice(options)
        if practice is None:
            return self.open(BACK)
        shown = self._shown(known, PRACTICE)
        console = build(self.application, practice.desk, options, practice.options_file, self._faults, desks=shown)
        practice.put_into(console)
        return console

    @staticmethod
    def _shown(options: Options, current: str) -> tuple[DeskChoice, ...]:
        """The desks of this computer to switch between."""
        shown = [DeskChoice(team.name, team.name, f"{team.login}, {team.host}") for team in options.desks]
        if places.desk_file().exists():
            shown.insert(0, DeskChoice(desks.LOCAL, ""))
        return tuple(
            DeskChoice(one.wanted, one.name, one.about, current=one.wanted == (current or desks.LOCAL))
            for one in (*shown, DeskChoice(DEMO, ""))
        )
