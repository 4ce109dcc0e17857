"""Builds the console out of its parts; the only place that knows all of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from console.settings.options import Options, save
from console.settings.places import resources
from console.store.engine import allow_sql_on_this_thread, keep_sql_off_this_thread
from console.sync.hub import HubDesk
from console.ui.application import Faults, dress
from console.ui.calls.speaker import WaveSpeaker
from console.ui.frame.desks import DeskChoice
from console.ui.shared.actions import Registry
from console.ui.shared.garbage import Garbage
from console.ui.shared.look import Look
from console.ui.shared.work import Work
from console.ui.window import Window

if TYPE_CHECKING:
    from console.settings.secrets import Secrets

    # A desk on this computer alone is open before all that a team's needs would be loaded.
    from console.sync.replica import ReplicaDesk


class Beside(Protocol):
    """What runs beside a window."""

    def stop(self) -> None:
        """Has it end, and returns at once."""

    def wait(self) -> None:
        """Until it has ended."""


@dataclass
class Console:
    """A console at work."""

    look: Look
    work: Work
    window: Window
    desk: HubDesk | ReplicaDesk
    garbage: Garbage
    gateway: Beside | None = None
    """The channels of the desk, where no server runs them; at a practice what is played there."""
    afterwards: Callable[[], object] = lambda: None
    """Called when everything is closed."""

    def close(self) -> None:
        """Ends in the order in which nothing is lost: window, errands, desk. The gateway is told to end; to wait for it
        here would keep a screen that does nothing before people's eyes."""
        self.garbage.end()
        self.window.close()
        if self.gateway is not None:
            self.gateway.stop()
        self.work.close()
        allow_sql_on_this_thread()
        self.desk.close()
        self.afterwards()


_TURN = 0.001
"""Seconds for which one thread keeps the interpreter while another waits for it. A reader gives it away at every row:
at the usual 5 ms, sixty rows would take a third of a second while the window is at work."""


def build(
    application: QApplication,
    desk: HubDesk | ReplicaDesk,
    options: Options,
    options_file: Path,
    faults: Faults,
    *,
    desks: tuple[DeskChoice, ...] = (),
    give: Callable[[str], object] | None = None,
    secrets: Callable[[], Secrets] | None = None,
) -> Console:
    """`desks` are those of this computer to switch between; `give` keeps a password given in the window; `secrets`
    gives those of this process, where there are some already."""
    # Before the window is made: all of it is there to stay, and is looked through in vain.
    garbage = Garbage(application)
    look, words = dress(application, options)
    work = Work(desk)
    registry = Registry(words, look.icons.icon)
    registry.keys.letters_on = options.single_keys
    window = Window(
        look,
        words,
        desk,
        work,
        registry,
        options,
        lambda: save(options, options_file),
        where=str(desk.place),
        desks=desks,
        give_password=give,
        secrets=secrets,
        speaker=WaveSpeaker(resources() / "sounds" / "ring.wav"),
        chime=WaveSpeaker(resources() / "sounds" / "chat.wav"),
    )
    registry.remap(options.keys)
    faults.happened.connect(window.tell_fault)
    keep_sql_off_this_thread()
    sys.setswitchinterval(_TURN)
    garbage.started()
    return Console(look, work, window, desk, garbage)
