"""How long people wait for so many agents: Erlang C (nobody gives up) and Erlang A (people have patience).

Erlang C is the queue M/M/n (A. K. Erlang 1917); Erlang A is M/M/n+M, in which each who waits gives up after an
exponential time (C. Palm 1957; Garnett, Mandelbaum and Reiman 2002, "Designing a call center with impatient
customers"). Rates are per second, times in seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, exp, expm1, inf, isfinite, log, sqrt

import msgspec

MOST = 100_000
"""Agents beyond which nobody looks for how many are needed."""
_NEGLIGIBLE = 1e-17
_EXPONENT = 50.0
_INNER, _OUTER = (sqrt(5 + sign * 2 * sqrt(10 / 7)) / 3 for sign in (-1, 1))
_GAUSS = (
    (0.0, 128 / 225),
    *((sign * _INNER, (322 + 13 * sqrt(70)) / 900) for sign in (-1, 1)),
    *((sign * _OUTER, (322 - 13 * sqrt(70)) / 900) for sign in (-1, 1)),
)
"""Places and weights of Gauss and Legendre's rule with five places, between -1 and 1."""


class Traffic(msgspec.Struct, frozen=True, kw_only=True):
    """What comes. `patience` is the mean time after which somebody who waits gives up; `inf`: nobody ever does."""

    arrivals: float
    """A second."""
    handling: float
    """Seconds with one of them, the work afterwards included."""
    patience: float = inf

    @classmethod
    def of(cls, contacts: float, seconds: float, handling: float, patience: float = inf) -> Traffic:
        """So many contacts in an interval of so many seconds."""
        return cls(arrivals=contacts / seconds, handling=handling, patience=patience)

    @property
    def offered(self) -> float:
        """The load in Erlang: how many agents would be busy if nobody waited."""
        return self.arrivals * self.handling


class Service(msgspec.Struct, frozen=True, kw_only=True):
    """How it goes with so many agents. Shares are of all who come; those who give up were not answered."""

    traffic: Traffic
    agents: int
    waits: float
    """The share that finds nobody free."""
    mean_wait: float
    """Over all who come, those who do not wait and those who give up included."""
    abandoned: float
    occupancy: float
    """The share of their time in which agents are busy."""
    full: float
    """The natural logarithm of the probability that all are busy and nobody waits; needed by `answered_within`."""

    def answered_within(self, seconds: float) -> float:
        """The share that is answered, and within this time."""
        at_once = 1 - self.waits
        if seconds <= 0 or self.waits == 0 or self.agents == 0:
            return at_once if self.agents else (0.0 if self.traffic.arrivals else 1.0)
        rate = self.agents / self.traffic.handling
        if not isfinite(self.traffic.patience):
            return 1 - self.waits * exp(-(rate - self.traffic.arrivals) * seconds)
        return min(1.0, at_once + self._after_a_wait(rate, seconds))

    def _after_a_wait(self, rate: float, seconds: float) -> float:
        """What is answered after a wait of up to `seconds`.

        Who finds j waiting before them is served when those, one after another, are: after a sum of exponential times
        with the rates n·µ + i·θ, i = 0 … j. Summed over j the density of the wait closes to
        p(n)·n·µ·exp(−n·µ·t + λ/θ·(1 − e^(−θ·t))); they are still there with e^(−θ·t). The rest is an integral.
        """
        came, gives_up = self.traffic.arrivals, 1 / self.traffic.patience
        # Nobody waits longer than this: the exponent is below -50.
        seconds = min(seconds, (came / gives_up + _EXPONENT) / (rate + gives_up))
        pieces = ceil(1 + max(rate + gives_up, came) * seconds / 2)
        half = seconds / pieces / 2
        head = self.full + log(rate)
        total = 0.0
        for piece in range(pieces):
            for place, weight in _GAUSS:
                at = (2 * piece + 1 + place) * half
                total += weight * exp(head - (rate + gives_up) * at - came / gives_up * expm1(-gives_up * at))
        return total * half


def erlang_c(traffic: Traffic, agents: int) -> Service | None:
    """As if nobody ever gave up. None where there is no such state: the line would grow without end."""
    traffic = msgspec.structs.replace(traffic, patience=inf)
    load = traffic.offered
    if load == 0:
        return _idle(traffic, agents)
    if agents <= load:
        return None
    # Erlang B by its recursion, upside down: no factorial and no power, so nothing overflows.
    upside_down = 1.0
    for number in range(1, agents + 1):
        upside_down = 1 + upside_down * number / load
        if upside_down > 1 / _NEGLIGIBLE**4:
            return _idle(traffic, agents, load / agents)
    blocked = 1 / upside_down
    waits = blocked * agents / (agents - load * (1 - blocked))
    mean = waits * traffic.handling / (agents - load)
    full = log(waits) + log(1 - load / agents)
    return Service(
        traffic=traffic,
        agents=agents,
        waits=waits,
        mean_wait=mean,
        abandoned=0.0,
        occupancy=load / agents,
        full=full,
    )


def erlang_a(traffic: Traffic, agents: int) -> Service:
    """With patience there is always a state, however few agents there are. Raises ValueError without patience."""
    if not isfinite(traffic.patience) or traffic.patience <= 0:
        raise ValueError("Erlang A is about people whose patience ends")
    if traffic.arrivals == 0:
        return _idle(traffic, agents)
    # Weights of the states relative to the likeliest one: all are at most 1, with ten agents as with thousands.
    likeliest = _likeliest(traffic, agents)
    total, busy, waiting, line = 0.0, 0.0, 0.0, 0.0
    for state, weight in _weights(traffic, agents, likeliest):
        total += weight
        busy += weight * min(state, agents)
        if state >= agents:
            waiting += weight
            line += weight * (state - agents)
    full = _log_weight(traffic, agents, likeliest, agents) - log(total) if waiting else -inf
    mean = line / total / traffic.arrivals
    return Service(
        traffic=traffic,
        agents=agents,
        waits=min(1.0, waiting / total),
        mean_wait=mean,
        abandoned=min(1.0, mean / traffic.patience),
        occupancy=busy / total / agents if agents else 0.0,
        full=full,
    )


def served(traffic: Traffic, agents: int) -> Service | None:
    """By the model that fits: Erlang A where people have patience, else Erlang C where it has a solution."""
    return erlang_a(traffic, agents) if isfinite(traffic.patience) else erlang_c(traffic, agents)


def agents_needed(traffic: Traffic, level: float, seconds: float, most: int = MOST) -> int | None:
    """The fewest agents with whom the share `level` of all who come is answered within so many seconds.

    None where not even `most` are enough.
    """
    if traffic.arrivals == 0 or level <= 0:
        return 0
    if not _enough(traffic, most, level, seconds):
        return None
    few, enough = 0, max(1, ceil(traffic.offered))
    while not _enough(traffic, enough, level, seconds):
        few, enough = enough, min(most, 2 * enough)
    while enough - few > 1:
        middle = (few + enough) // 2
        few, enough = (few, middle) if _enough(traffic, middle, level, seconds) else (middle, enough)
    return enough


def _enough(traffic: Traffic, agents: int, level: float, seconds: float) -> bool:
    found = served(traffic, agents)
    return found is not None and found.answered_within(seconds) >= level


def _idle(traffic: Traffic, agents: int, occupancy: float = 0.0) -> Service:
    """Nobody waits."""
    return Service(
        traffic=traffic, agents=agents, waits=0.0, mean_wait=0.0, abandoned=0.0, occupancy=occupancy, full=-inf
    )


def _leaving(traffic: Traffic, agents: int, state: int) -> float:
    """The rate at which one of so many people goes, served or not."""
    return min(state, agents) / traffic.handling + max(0, state - agents) / traffic.patience


def _likeliest(traffic: Traffic, agents: int) -> int:
    """The last state that is entered from below more often than it is left: weights rise up to it and fall after it."""
    below = int(min(agents, traffic.offered))
    if below < agents:
        return below
    over = (traffic.arrivals - agents / traffic.handling) * traffic.patience
    return agents + max(0, int(over))


def _weights(traffic: Traffic, agents: int, likeliest: int) -> Iterator[tuple[int, float]]:
    weight, state = 1.0, likeliest
    while weight > _NEGLIGIBLE:
        yield state, weight
        state += 1
        weight *= traffic.arrivals / _leaving(traffic, agents, state)
    weight, state = 1.0, likeliest
    while state > 0:
        weight *= _leaving(traffic, agents, state) / traffic.arrivals
        state -= 1
        if weight <= _NEGLIGIBLE:
            return
        yield state, weight


def _log_weight(traffic: Traffic, agents: int, likeliest: int, wanted: int) -> float:
    """The logarithm of a state's weight, also of one that is too unlikely for `_weights`."""
    between = range(min(likeliest, wanted) + 1, max(likeliest, wanted) + 1)
    up = sum(log(traffic.arrivals / _leaving(traffic, agents, state)) for state in between)
    return up if wanted > likeliest else -up
