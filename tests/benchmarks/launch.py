"""A launch: the whole scenario over the real channels of a gateway, checked, and a launch under load to a painted row.

The scenario is that of a practice (resources/practice/launch.json): 400 people, 90 minutes, as fast as it goes.
Under load a launch of 10,000 registered people stands in a window while 500 contacts a minute come in by another desk
of the same process, as a gateway beside it writes them, and one person a step opens the link or joins.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from rich.console import Console as Screen
from rich.table import Table

from console.app.wiring import Console, build
from console.commands.base import Command, Stamp
from console.commands.desk import AddAgent
from console.commands.launches import PrepareLaunch
from console.commands.messages import NewMessage
from console.commands.participants import AddCohort, AddParticipant, NewIdentity
from console.commands.tickets import OpenTicket
from console.commands.webinars import SaveWebinar, TellTurnout
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.launches import usual_plan
from console.domain.messages import Kind
from console.domain.people import IdentityKind, Role
from console.domain.tickets import Channel
from console.domain.webinars import WebinarFacts
from console.importers.scenario import read_scenario
from console.settings.options import Options
from console.settings.places import resources
from console.sync.hub import HubDesk
from console.ui.application import Faults, make_application
from tests.benchmarks.measure import at_share
from tests.mail_servers import mail_server
from tests.replay.course import Replay
from tests.replay.venue import Venue
from tests.ring import Ring, a_ring

CHECKOUT = Path(__file__).resolve().parents[2]
REGISTERED = 10_000
A_MINUTE = 500
SECONDS = 60.0
AIM_MS, AIM_FRAME_MS = 300.0, 33.0
_TEXTS = {
    "en": ("there's no sound", "I can't get in", "will there be a recording?", "slides are too small", "thank you"),
    "pl": ("nie ma dźwięku", "nie mogę wejść", "czy będzie nagranie?", "slajdy za małe", "dziękuję"),
    "ru": ("звука нет", "не могу войти", "запись будет?", "слайды мелкие", "спасибо"),
}
_LANGUAGES = tuple(_TEXTS)
_FRAME = 0.004
_CALM = 3.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench LAUNCH=1", description=__doc__)
    parser.add_argument("--registered", "--size", dest="registered", type=int, default=REGISTERED)
    parser.add_argument("--minute", type=int, default=A_MINUTE, help="contacts a minute")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--people", type=int, default=0, help="of the replayed scenario; 0: as many as it has")
    parser.add_argument("--only", choices=("replay", "load"), default="")
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    found: dict[str, str] = {"load of the machine": " ".join(f"{one:.1f}" for one in os.getloadavg())}
    if chosen.only != "load":
        found |= replay(chosen.people)
    if chosen.only != "replay":
        found |= under_load(chosen.registered, chosen.minute, chosen.seconds)
    table = Table("a launch", "figure")
    for row in found.items():
        table.add_row(*row)
    Screen(width=110).print(table)
    (CHECKOUT / "build").mkdir(exist_ok=True)
    (CHECKOUT / "build" / "bench-launch.json").write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 0


def replay(people: int) -> dict[str, str]:
    """Raises AssertionError where anything is otherwise than the scenario has it."""
    scenario = read_scenario(resources() / "practice" / "launch.json")
    scenario = scenario.smaller(people) if people else scenario
    began, computed = time.monotonic(), time.process_time()

    async def play(folder: Path) -> Replay:
        async with Venue(folder, scenario, server) as venue:
            course = Replay(venue)
            await course.run()
            return course

    server = mail_server()
    try:
        with tempfile.TemporaryDirectory() as folder, a_ring(Ring()):
            done = asyncio.run(play(Path(folder)))
    finally:
        server.close()
    return {
        "replayed: people, minutes": f"{scenario.people.count}, {scenario.before + scenario.after}",
        "replayed: contacts, each where it belongs": str(done.found.contacts),
        "replayed: first text to suggested incident": f"{done.found.alarm_after.total_seconds():.1f} s of the launch",
        "replayed in": f"{time.monotonic() - began:.0f} s, {time.process_time() - computed:.0f} s of processor time",
    }


class Load:
    """A launch with many people, the window that shows it, and a gateway beside it."""

    def __init__(self, folder: Path, registered: int) -> None:
        self.place = folder / "desk.sqlite"
        HubDesk.create(self.place)
        self.clock = SystemClock()
        self.gateway = HubDesk(self.place, None, self.clock)
        self.me, self.webinar, self.launch = (self.gateway.new_id() for _ in range(3))
        cohort = self.gateway.new_id()
        self.people = [self.gateway.new_id() for _ in range(registered)]
        facts = WebinarFacts(
            title="Pivot tables", starts_at=self.clock.now() + timedelta(minutes=10), length=60, cohorts=(cohort,)
        )
        commands: list[Command] = [
            AddAgent(self.stamp(), self.me, "Ola Zielińska", "", Role.LEAD, "en"),
            AddCohort(self.stamp(), cohort, "Spring"),
        ]
        for number, person in enumerate(self.people):
            known = (NewIdentity(IdentityKind.EMAIL, f"guest{number}@guests.example"),)
            language = _LANGUAGES[number % 3]
            commands.append(AddParticipant(self.stamp(), person, f"Guest {number}", language, known, cohort_id=cohort))
        commands.append(SaveWebinar(self.stamp(self.me), self.webinar, facts))
        commands.append(PrepareLaunch(self.stamp(self.me), self.launch, self.webinar, self.me, usual_plan(60)))
        self.gateway.submit_all(commands)
        # Most of them are there before what is measured begins.
        for start in range(0, registered // 2, 500):
            some = self.people[start : min(start + 500, registered // 2)]
            now = self.clock.now()
            self.gateway.submit_all(
                [TellTurnout(self.stamp(), self.webinar, one, opened_at=now, joined_at=now) for one in some]
            )

    def stamp(self, who: Id | None = None) -> Stamp:
        return Stamp(self.gateway.new_id(), self.clock.now(), who)

    def contact(self, number: int) -> Command:
        """Of somebody who has not asked before."""
        ticket, person = self.gateway.new_id(), self.people[number * 7 % len(self.people)]
        texts = _TEXTS[_LANGUAGES[number * 7 % len(self.people) % 3]]
        text = texts[number % len(texts)]
        first = NewMessage(
            id=self.gateway.new_id(), kind=Kind.INBOUND, channel=Channel.CHAT, at=self.clock.now(), text=text
        )
        return OpenTicket(self.stamp(), ticket, text, Channel.CHAT, "en", participant_id=person, first=first)

    def turnout(self, number: int) -> Command:
        person = self.people[len(self.people) // 2 + number % (len(self.people) // 2)]
        return TellTurnout(self.stamp(), self.webinar, person, opened_at=self.clock.now())


def under_load(registered: int, a_minute: int, seconds: float) -> dict[str, str]:
    faults = Faults()
    application = make_application(["third-ring"])
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        load = Load(Path(folder), registered)
        made = time.monotonic() - began
        desk = HubDesk(load.place, load.me, load.clock)
        part = load.gateway.stand_beside(desk)
        console = build(application, desk, Options(language="en", theme="light"), Path(folder) / "options.json", faults)
        try:
            measured = _measure(application, console, load, a_minute, seconds)
        finally:
            part()
            console.close()
            load.gateway.close()
    return {
        "under load: registered, contacts a minute": f"{registered:,}, {a_minute}; made in {made:.0f} s",
        **measured,
    }


def _measure(application: QApplication, console: Console, load: Load, a_minute: int, seconds: float) -> dict[str, str]:
    window = console.window
    window.resize(1600, 1000)
    window.show()
    window.show_place("launch")
    window.pages.launches.show_launch(load.launch)
    _turn(application, _CALM)
    sent: list[float] = []
    seen: list[float] = []
    tiles = window.pages.launches.launch.middle.tiles

    def look() -> None:
        # The tile says how many wait: each that came is on the screen once it says so many.
        number = tiles.tiles["waiting"].shown.number
        seen.extend([time.monotonic()] * (int(number) - len(seen)) if number.isdigit() else ())

    every, ending = 60.0 / a_minute, threading.Event()

    def write() -> None:
        began, number = time.monotonic(), 0
        while not ending.is_set():
            due = began + number * every
            ending.wait(max(0.0, due - time.monotonic()))
            command = load.contact(number)
            sent.append(time.monotonic())
            load.gateway.submit(command).result()
            load.gateway.submit(load.turnout(number)).result()
            number += 1

    writer = threading.Thread(target=write, name="writer")
    writer.start()
    frames, own = _turn(application, seconds, look)
    ending.set()
    writer.join()
    _turn(application, _CALM, look)
    took = sorted((painted - came) * 1000 for came, painted in zip(sent, seen, strict=False))
    late = sum(one > AIM_FRAME_MS for one in frames)
    return {
        "contacts that came, and those not seen": f"{len(sent)}, {len(sent) - len(seen)}",
        "from the gateway's command to the screen: half, 99 of 100, longest": (
            f"{at_share(took, 0.5):.0f} ms, {at_share(took, 0.99):.0f} ms (aim {AIM_MS:.0f}), {took[-1]:.0f} ms"
        ),
        "turns of the window: 99 of 100, 999 of 1000, longest": (
            f"{at_share(frames, 0.99):.1f} ms, {at_share(frames, 0.999):.1f} ms, {frames[-1]:.1f} ms"
        ),
        f"turns longer than {AIM_FRAME_MS:.0f} ms": f"{late} of {len(frames)}",
        "processor time of the window's thread in a turn: 99 of 100, 999 of 1000, most": (
            f"{at_share(own, 0.99):.1f} ms, {at_share(own, 0.999):.1f} ms, {own[-1]:.1f} ms"
        ),
        "load of the machine afterwards": " ".join(f"{one:.1f}" for one in os.getloadavg()),
    }


def _turn(
    application: QApplication, seconds: float, look: Callable[[], object] = lambda: None
) -> tuple[list[float], list[float]]:
    """Lets the window work; how long each of its turns took, in milliseconds, in rising order: by the clock, and of
    the processor time of its thread, which is what a turn takes where nothing else is at work."""
    took, own, end = [], [], time.monotonic() + seconds
    while time.monotonic() < end:
        began, computed = time.monotonic(), time.thread_time()
        application.processEvents()
        took.append((time.monotonic() - began) * 1000)
        own.append((time.thread_time() - computed) * 1000)
        look()
        time.sleep(_FRAME)
    return sorted(took), sorted(own)


if __name__ == "__main__":
    sys.exit(main())
