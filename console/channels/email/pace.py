"""How fast letters leave, and how long one waits that was not taken."""

from __future__ import annotations

from collections import deque
from datetime import timedelta

_MINUTE = 60.0
_WAITS = (
    timedelta(seconds=30),
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=2),
    # RFC 5321 4.5.4.1 asks for four or five days; an answer to a person is of no use after two.
    *[timedelta(hours=4)] * 11,
)
PATIENT = 4
"""After so many tries a letter goes without those in Cc whom the server still does not take."""


def wait_after(attempts: int) -> timedelta | None:
    """How long a letter waits after so many tries; None when it has been tried for two days."""
    return _WAITS[attempts - 1] if attempts <= len(_WAITS) else None


class Pace:
    """No more than so many in any minute. Times are seconds of one steady clock."""

    def __init__(self, per_minute: int) -> None:
        self._left: deque[float] = deque(maxlen=max(1, per_minute))

    def wait(self, now: float) -> float:
        """Seconds until the next one may leave."""
        if len(self._left) < (self._left.maxlen or 0):
            return 0.0
        return max(0.0, self._left[0] + _MINUTE - now)

    def left(self, now: float) -> None:
        self._left.append(now)
