"""Opens the console on a screen, or says that there is none and takes the tour instead."""

from __future__ import annotations

import os
import sys

from console.app.demo import open_demo_desk
from console.app.first_run import choose_person, make_first_desk
from console.app.tour import take_tour
from console.app.upkeep import open_desk
from console.app.wiring import build
from console.settings import options as choices
from console.settings import places
from console.ui.application import Faults, make_application


def open_console(*, demo: bool) -> int:
    """Returns the exit code. Raises ConsoleError when there is no desk to open and nobody to ask."""
    if not has_display():
        return _without_display(demo=demo)
    faults = Faults()
    faults.install()
    application = make_application(sys.argv[:1])
    if not demo and not places.desk_file().exists():
        made = make_first_desk(application, choices.load(places.options_file()))
        if not made:
            return 0
        demo = made == "demo"
    options_file = places.demo_home() / "options.json" if demo else places.options_file()
    options = choices.load(options_file)
    if not demo and options.agent is None and not choose_person(application, options):
        return 0
    desk = open_demo_desk(places.demo_home() / "desk.sqlite") if demo else open_desk()
    console = build(application, desk, options, options_file, faults)
    console.window.show()
    code = application.exec()
    console.close()
    return code


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
