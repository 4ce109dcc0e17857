"""How often something may be asked of the pages: so often in a time, then not for a while."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable

_MOST_KEYS = 20_000


class Limit:
    """`most` times in `seconds` for each key. What it keeps is bounded: it forgets whoever it heard of longest ago."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` counts seconds and never goes back."""
        self._most, self._seconds, self._clock = most, seconds, clock
        self._taken: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, key: str) -> bool:
        """Whether it may be done now; what may not be done does not count."""
        now = self._clock()
        taken = self._taken.setdefault(key, deque())
        self._taken.move_to_end(key)
        while taken and taken[0] <= now - self._seconds:
            taken.popleft()
        if len(self._taken) > _MOST_KEYS:
            self._taken.popitem(last=False)
        if len(taken) >= self._most:
            return False
        taken.append(now)
        return True
