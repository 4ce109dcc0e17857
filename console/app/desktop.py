"""Opens the console on a screen, or says that there is none and takes the tour instead."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from console.app.demo import open_demo_desk
from console.app.first_run import choose_person, make_first_desk, open_team
from console.app.team import Door
from console.app.tour import take_tour
from console.app.upkeep import open_desk
from console.app.wiring import Console, build
from console.settings import desks, places
from console.settings import options as choices
from console.settings.options import Options, TeamDesk
from console.settings.secrets import Secrets
from console.ui.application import Faults, make_application
from console.ui.frame.desks import ANOTHER, DEMO, DeskChoice


def open_console(*, demo: bool, desk: str = "") -> int:
    """Returns the exit code. Raises ConsoleError when there is no desk to open and nobody to ask."""
    if not has_display():
        return _without_display(demo=demo)
    faults = Faults()
    faults.install()
    shell = Shell(make_application(sys.argv[:1]), faults)
    wanted = DEMO if demo else desk
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


class Shell:
    """Opens one desk after the other. Passwords are asked once for as long as the program runs."""

    def __init__(self, application: QApplication, faults: Faults) -> None:
        self.application = application
        self._faults = faults
        self._secrets = Secrets(never_on=threading.current_thread())

    def open(self, wanted: str) -> Console | None:
        """The console of a desk by its name, DEMO, or "" for what was open last; None when the person went away.

        Raises DeskMissing for a name that is not known here.
        """
        options = choices.load(places.options_file())
        if wanted == DEMO:
            return self._demo()
        team = None
        if wanted != ANOTHER:
            team = desks.chosen(options, wanted) or self._instead(options, wanted)
            if team is not None:
                return self._team(options, team)
            if places.desk_file().exists():
                return self._here(options)
        made = make_first_desk(self.application, options, self._secrets, "join" if wanted == ANOTHER else "local")
        if not made and wanted == ANOTHER and (options.desks or places.desk_file().exists()):
            # Nothing was chosen: back to what was open.
            return self.open("")
        if not made:
            return None
        return self.open({"demo": DEMO, "local": desks.LOCAL}.get(made, ""))

    def leave(self, console: Console) -> None:
        """Closes it, and everything of it is gone: the next one dresses the application anew."""
        console.close()
        window, words, theme = console.window, console.window.words, console.look.theme
        words.quiet()
        shiboken6.delete(window)
        shiboken6.delete(theme)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @staticmethod
    def _instead(options: Options, wanted: str) -> TeamDesk | None:
        """Where there is no desk on this computer, the first of the teams' is what opens."""
        asked = bool(wanted or os.environ.get("THIRD_RING_DESK"))
        return options.desks[0] if options.desks and not asked and not places.desk_file().exists() else None

    def _team(self, options: Options, team: TeamDesk) -> Console | None:
        desks.turn_to(options, team)
        choices.save(options, places.options_file())
        door = Door(team, self._secrets, options, lambda: choices.save(options, places.options_file()))
        desk, another = open_team(self.application, options, door)
        if desk is None:
            return self.open(ANOTHER) if another else None
        shown = self._shown(options, team.name)
        return build(
            self.application, desk, options, places.options_file(), self._faults, desks=shown, give=door.keep_password
        )

    def _here(self, options: Options) -> Console | None:
        if options.agent is None and not choose_person(self.application, options):
            return None
        desks.turn_to(options, None)
        shown = self._shown(options, "")
        return build(self.application, open_desk(), options, places.options_file(), self._faults, desks=shown)

    def _demo(self) -> Console:
        file: Path = places.demo_home() / "options.json"
        desk = open_demo_desk(places.demo_home() / "desk.sqlite")
        known = choices.load(places.options_file())
        return build(self.application, desk, choices.load(file), file, self._faults, desks=self._shown(known, DEMO))

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


def has_display() -> bool:
    """Whether a window can be shown: on Linux only where X11 or Wayland is, or Qt was told what to use."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _without_display(*, demo: bool) -> int:
    print("There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can be opened.")
    if not demo:
        print("Run the console where there is one, or try the demo desk off the screen: third-ring --demo")
        return 1
    return take_tour()
