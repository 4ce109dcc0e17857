"""The clock, so that every other rule can take the time as an argument."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """Stands still until it is set; for tests, pictures and the demo desk."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


class PacedClock:
    """Goes faster than time does, for a practice: `pace` seconds in each of those that `counter` tells."""

    def __init__(self, begins: datetime, counter: Callable[[], float], pace: float = 1.0) -> None:
        self._counter = counter
        # One value, so that whoever reads on another thread never sees the half of a change.
        self._run = begins, counter(), pace

    def now(self) -> datetime:
        begins, since, pace = self._run
        return begins + timedelta(seconds=(self._counter() - since) * pace)

    @property
    def pace(self) -> float:
        return self._run[2]

    def go_at(self, pace: float) -> None:
        """From now on; the time that was reached stays."""
        if pace != self.pace:
            begins, since, before = self._run
            at = self._counter()
            self._run = begins + timedelta(seconds=(at - since) * before), at, pace
