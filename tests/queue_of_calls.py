"""A queue with agents and people of some patience, played event by event: what the formulas are checked against."""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass
from math import inf

from console.domain.erlang import Traffic


@dataclass
class Seen:
    """What came of all who came. `answers`: how long those waited who were answered."""

    came: int
    waits: float
    mean_wait: float
    abandoned: float
    occupancy: float
    answers: list[float]

    def answered_within(self, seconds: float) -> float:
        return sum(wait <= seconds for wait in self.answers) / self.came


def simulate(traffic: Traffic, agents: int, arrivals: int, seed: int) -> Seen:
    """First come, first served. Whoever gives up before an agent is free for them leaves, and takes nobody's time."""
    chance = random.Random(seed)
    free = [0.0] * agents
    now = waited = worked = 0.0
    found_busy = gone = 0
    answers: list[float] = []
    for _ in range(arrivals):
        now += chance.expovariate(traffic.arrivals)
        wait = max(0.0, free[0] - now)
        patience = inf if traffic.patience == inf else chance.expovariate(1 / traffic.patience)
        found_busy += wait > 0
        waited += min(wait, patience)
        if patience < wait:
            gone += 1
            continue
        work = chance.expovariate(1 / traffic.handling)
        worked += work
        answers.append(wait)
        heapq.heapreplace(free, now + wait + work)
    return Seen(
        came=arrivals,
        waits=found_busy / arrivals,
        mean_wait=waited / arrivals,
        abandoned=gone / arrivals,
        occupancy=worked / agents / now,
        answers=answers,
    )
