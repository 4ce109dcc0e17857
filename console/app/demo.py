"""Opens the demo desk, made new each day so that its stories are of today."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from console.app.demo_past import tell_past
from console.channels.email.cleaning import cleaned
from console.domain.clock import Clock, SystemClock
from console.domain.ids import Id
from console.errors import DeskDamaged, DeskTooNew, DeskTooOld
from console.importers.demo import DAY, Demo
from console.queries.desk import Settings
from console.settings.places import resources
from console.sync.hub import HubDesk


def demo_story(clock: Clock) -> Demo:
    return Demo(resources() / "demo", clock.now().astimezone(), lambda html: cleaned(html, [])[0])


def make_demo_desk(path: Path, clock: Clock) -> Id:
    """Writes a fresh demo desk over whatever is at `path`; returns the person who sits at it."""
    # Built beside and moved into place: a demo that was stopped half-way is never opened.
    part = path.with_name(f"{path.name}.part")
    for leftover in path.parent.glob(f"{part.name}*"):
        leftover.unlink()
    HubDesk.create(part)
    story = demo_story(clock)
    desk = HubDesk(part, None, clock)
    try:
        desk.submit_all(story.commands())
    finally:
        desk.close()
    tell_past(part, resources() / "demo", clock.now().astimezone())
    for old in path.parent.glob(f"{path.name}*"):
        if not old.name.startswith(part.name):
            old.unlink()
    shutil.move(part, path)
    return story.me


def open_demo_desk(path: Path, clock: Clock | None = None) -> HubDesk:
    """The demo desk of today: the one that is there if it was made today, else a new one."""
    clock = clock or SystemClock()
    me = demo_story(clock).me
    if path.exists():
        # A demo desk of an older program is not worth an upgrade: it is made anew.
        with suppress(DeskTooOld, DeskTooNew, DeskDamaged):
            desk = HubDesk(path, me, clock)
            if desk.read(Settings()).result().get(DAY) == demo_story(clock).day:
                return desk
            desk.close()
    make_demo_desk(path, clock)
    return HubDesk(path, me, clock)
