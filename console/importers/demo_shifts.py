"""The rota of the demo desk: early and late, three weeks of it, so that whoever is there now is on shift."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from console.commands.base import Command, Stamp
from console.commands.colleagues import SetPerson
from console.commands.shifts import PlanShifts, SaveSeries
from console.commands.swaps import AskSwap
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.shifts import Edit, Series, Shift, span_of

_EARLY, _LATE = 8, 12
_LENGTH = 8
_STATIONS = ("Phone", "Chat", "E-mail")
_SKILLS = {
    "piotr": ("technical", "sound"),
    "daria": ("organisational", "certificates"),
    "sam": ("technical", "webinar"),
    "nils": ("content",),
    "pyotr": ("technical",),
    "ewelina": ("organisational", "billing"),
    "max": ("webinar",),
    "tara": ("assignment", "content"),
}
_ALSO = {"piotr": ("ru",), "ola": ("en",), "daria": ("pl",)}
_ZONES = {"sam": "Europe/London"}


class ShiftStory:
    def __init__(
        self,
        agents: Mapping[str, Mapping[str, Any]],
        zone: str,
        now: datetime,
        id_of: Callable[[str, str], Id],
        stamp: Callable[..., Stamp],
    ) -> None:
        self._agents = {key: agent for key, agent in agents.items() if agent["role"] in {"agent", "lead"}}
        self._zone, self._now, self._id, self._stamp = zone, now, id_of, stamp
        local = now.astimezone(zone_of(zone))
        self._today, self._hour = local.date(), local.hour

    def commands(self, at: datetime) -> Iterator[Command]:
        """`at` is when it was planned, before all of it."""
        for key, agent in self._agents.items():
            spoken = tuple(dict.fromkeys((agent["language"], "en", *_ALSO.get(key, ()))))
            yield SetPerson(
                self._stamp(at),
                self._id("agent", key),
                skills=_SKILLS.get(key, ()),
                languages=spoken,
                zone=_ZONES.get(key, ""),
            )
        shifts = {shift.id: shift for key in self._agents for shift in self._of(key)}
        yield PlanShifts(self._stamp(at), tuple(Edit(None, shift) for shift in shifts.values()))
        yield SaveSeries(self._stamp(at), None, self._saturdays())
        asked = self._id("shift", f"ewelina:{self._working_day(2)}")
        if asked in shifts:
            swap = self._id("swap", "ewelina")
            yield AskSwap(self._stamp(at, "ewelina"), swap, asked, None, "The doctor has a date for me only then")

    def _of(self, key: str) -> Iterator[Shift]:
        monday = self._today - timedelta(days=self._today.weekday() + 7)
        at = list(self._agents).index(key)
        for on in (monday + timedelta(days=days) for days in range(21)):
            here = on == self._today and self._agents[key]["state"] != "off_shift"
            if on.weekday() >= 5 and not here:
                continue
            # Everybody has a free day in a fortnight, never all the same one.
            if not here and (on.toordinal() + at) % 10 == 0:
                continue
            start = self._start(at, on, here=here)
            if on == self._today and not here and start <= self._hour < start + _LENGTH:
                # Whoever is off shift has no shift now.
                continue
            starts_at, ends_at = span_of(on, start * 60, _LENGTH * 60, self._zone)
            yield Shift(
                id=self._id("shift", f"{key}:{on.isoformat()}"),
                agent=self._id("agent", key),
                starts_at=starts_at,
                ends_at=ends_at,
                station=_STATIONS[at % 3],
            )

    def _start(self, at: int, on: date, *, here: bool) -> int:
        """At which hour: early and late by turns; today so that whoever is there is on shift."""
        usual = _EARLY if (at + on.isocalendar().week) % 2 else _LATE
        if on != self._today:
            return usual
        hour = self._hour
        fitting = [start for start in (_EARLY, _LATE) if start <= hour < start + _LENGTH - 1]
        if here:
            if usual in fitting:
                return usual
            # Opened at night the demo has a night shift: it shows the same stories at every hour.
            return fitting[0] if fitting else min(max(hour - 4, 0), 24 - _LENGTH)
        return usual if usual not in fitting else _LATE + _EARLY - usual

    def _saturdays(self) -> Series:
        return Series(
            id=self._id("series", "saturdays"),
            agent=self._id("agent", "tara"),
            weekdays=(5,),
            start=9 * 60,
            length=4 * 60,
            zone=self._zone,
            since=self._today - timedelta(days=self._today.weekday() + 7),
            station=_STATIONS[1],
        )

    def _working_day(self, ahead: int) -> str:
        on = self._today + timedelta(days=ahead)
        while on.weekday() >= 5:
            on += timedelta(days=1)
        return on.isoformat()
