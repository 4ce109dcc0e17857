"""Rounds to a Moodle: brings who is new and how far people are, every so many minutes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from console.channels.base import Report
from console.commands.base import Command
from console.commands.moodle import MoodleBrought, source_of
from console.domain.health import Work
from console.domain.ids import Id
from console.domain.moodle import REFUSED, MoodleSite
from console.domain.people_import import SourceKind
from console.errors import ConsoleError
from console.importers.moodle import Round, look
from console.importers.moodle_client import Moodle
from console.importers.people import batches, beginning
from console.queries.people_import import BroughtKeys, MoodleList
from console.sync.hub import HubDesk

_USUAL_LANGUAGE = "en"


class MoodleRounds:
    """One Moodle. Its token is asked for at each round: a new one counts without a restart."""

    work = Work.MOODLE

    def __init__(self, desk: HubDesk, site: MoodleSite, token: Callable[[], str]) -> None:
        self._desk, self._site, self._token = desk, site, token

    @property
    def about(self) -> Id:
        return self._site.id

    @property
    def name(self) -> str:
        return self._site.name

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await asyncio.to_thread(go_round, self._desk, self._site, self._token, lambda: not stop.is_set())
            except ConsoleError as fault:
                self._desk.submit(MoodleBrought(self._desk.stamp(), self._site.id, None, fault.title))
                raise
            report.up()
            try:
                await asyncio.wait_for(stop.wait(), self._site.every_minutes * 60)
            except TimeoutError:
                continue


def go_round(
    desk: HubDesk, site: MoodleSite, token: Callable[[], str], going_on: Callable[[], bool] = lambda: True
) -> Round:
    """One look at a Moodle, taken in. Raises ConsoleError; what was taken in before stays, and comes again."""
    source = source_of(site.id)
    before = next((row.brought_until for row in desk.read(MoodleList()).result() if row.id == site.id), None)
    known = desk.read(BroughtKeys(source)).result()
    with Moodle(site.url, token()) as moodle:
        found = look(moodle, site, before, known, desk.now(), desk.new_id, going_on)
    if found.people:
        _take_in(desk, site, found, source)
    if going_on():
        trouble = REFUSED + ", ".join(found.refused) if found.refused else ""
        _do(desk, MoodleBrought(desk.stamp(), site.id, found.began, trouble))
    return found


def _take_in(desk: HubDesk, site: MoodleSite, found: Round, source: str) -> None:
    run, reading = desk.new_id(), found.reading()
    _do(desk, beginning(desk, run, SourceKind.MOODLE, site.name, reading))
    for batch in batches(desk, run, reading, _USUAL_LANGUAGE, source):
        _do(desk, batch)


def _do(desk: HubDesk, command: Command) -> datetime:
    desk.submit(command).result()
    return command.stamp.at
