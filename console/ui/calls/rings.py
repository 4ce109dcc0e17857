"""How far the ringing of a call is at a moment: which ring, how full each of the three segments, what comes next."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from console.domain.calls import KEPT_RINGS, RING_PERIOD, Ring, ring, ring_named, ring_starts


@dataclass(frozen=True, slots=True)
class Ringing:
    number: int
    shares: tuple[float, ...]
    """Of each segment, 0 to 1."""
    to_third: int
    """Whole seconds until the third ring begins; 0 from then on."""
    left: int
    """Whole seconds until the third ring is over; 0 past it."""
    waited: timedelta

    @property
    def name(self) -> Ring:
        return ring_named(self.number)

    @property
    def past(self) -> bool:
        return self.name is Ring.PAST


def ringing(since: datetime, now: datetime, period: timedelta = RING_PERIOD) -> Ringing:
    """`since`: from when on its rings count. A clock that was set back gives the beginning."""
    waited = max(now - since, timedelta())
    shares = tuple(min(1.0, max(0.0, waited / period - place)) for place in range(KEPT_RINGS))
    return Ringing(
        number=ring(since, now, period),
        shares=shares,
        to_third=_seconds(ring_starts(since, KEPT_RINGS, period) - (since + waited)),
        left=_seconds(ring_starts(since, KEPT_RINGS + 1, period) - (since + waited)),
        waited=waited,
    )


def _seconds(length: timedelta) -> int:
    return max(0, math.ceil(length.total_seconds()))
