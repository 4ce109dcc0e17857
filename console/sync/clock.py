"""The hub's clock, as far as this computer knows it: every stamp and countdown of a team uses one time."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from console.domain.clock import Clock, SystemClock


def awake_or_asleep() -> float:
    """Seconds by a counter that nobody sets and that goes on while the computer sleeps.

    The usual one stands still then on Linux and macOS: a laptop that was opened in the morning would go by yesterday's
    time until the hub is reached again.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class HubClock:
    """Before the hub has been asked, and after a start without it, the computer's own clock.

    Once asked it goes by a counter that nobody sets, so that a step of the computer's clock changes nothing.
    """

    def __init__(self, own: Clock | None = None, counter: Callable[[], float] = awake_or_asleep) -> None:
        self._own: Clock = own or SystemClock()
        self._counter = counter
        self._asked: tuple[datetime, float] | None = None

    def now(self) -> datetime:
        asked = self._asked
        if asked is None:
            return self._own.now()
        return asked[0] + timedelta(seconds=self._counter() - asked[1])

    def measure(self, ask: Callable[[], datetime], times: int = 3) -> timedelta:
        """Asks the hub for its time, `times` over, and believes the quickest answer: it lay half-way between.

        Returns by how much this computer's clock is behind the hub's (Cristian, 1989).
        """
        best: tuple[float, datetime, float] | None = None
        for _ in range(times):
            began = self._counter()
            said = ask()
            took = self._counter() - began
            if best is None or took < best[0]:
                best = (took, said, began + took / 2)
        if best is None:
            raise ValueError("the hub must be asked at least once")
        self._asked = (best[1], best[2])
        return self.now() - self._own.now()
