"""How much of the time between many pairs of moments the desk was open: counted once, then looked up."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta

from console.domain.hours import Hours, openings

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=300)
"""Openings are found so far at a time; `openings` itself looks no more than a year ahead."""


class OpenTime:
    """As `hours.between`, in whole seconds, for reports that ask a hundred thousand times.

    Openings are kept as plain numbers from the earliest moment asked on; they grow on demand to both sides.
    """

    def __init__(self, hours: Hours) -> None:
        self._hours = hours
        self._always = hours.always
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._before: list[int] = []
        """Open seconds before each opening."""
        self._from = self._until = 0

    def seconds(self, since: datetime, until: datetime) -> int:
        """0 where `until` is not later."""
        first, last = _number(since), _number(until)
        if last <= first:
            return 0
        if self._always:
            return last - first
        if not self._starts or first < self._from or last > self._until:
            self._grow(min(since, until), until)
        return self._open_until(last) - self._open_until(first)

    def _open_until(self, at: int) -> int:
        place = bisect_right(self._starts, at) - 1
        if place < 0:
            return 0
        return self._before[place] + min(at, self._ends[place]) - self._starts[place]

    def _grow(self, since: datetime, until: datetime) -> None:
        first = min(_number(since), self._from) if self._from else _number(since)
        last = max(_number(until), self._until)
        at, end = _EPOCH + timedelta(seconds=first), _EPOCH + timedelta(seconds=last) + timedelta(days=40)
        starts: dict[int, int] = {}
        while at < end:
            step = min(end, at + _AHEAD)
            for start, stop in openings(self._hours, at):
                if start >= step:
                    break
                starts[_number(start)] = max(_number(stop), starts.get(_number(start), 0))
            at = step
        self._starts, self._ends, self._before = [], [], []
        passed = 0
        for begin, stopped in sorted(starts.items()):
            # Two spans of a day may touch or overlap: what was counted is not counted again.
            free = max(begin, self._ends[-1]) if self._ends else begin
            if stopped <= free:
                continue
            self._starts.append(free)
            self._ends.append(stopped)
            self._before.append(passed)
            passed += stopped - free
        self._from, self._until = first, _number(end)


def _number(at: datetime) -> int:
    return int((at - _EPOCH).total_seconds())
