"""Launches: the support operation around a webinar, its phases, and who has to say go before it starts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id
from console.domain.launch_clock import Reading

FADES_AFTER = timedelta(minutes=30)
"""An answer that is older says what was, not what is."""


class Phase(StrEnum):
    """In their order."""

    PREPARE = "prepare"
    CREW_CALL = "crew_call"
    SOUND_CHECK = "sound_check"
    DOORS_OPEN = "doors_open"
    POLL = "poll"
    LIVE = "live"
    QUESTIONS = "questions"
    WRAP_UP = "wrap_up"


class PhasePlan(Clean, frozen=True):
    """When a phase is to begin, in minutes after the start; negative before it."""

    phase: Phase
    minutes: int


class Station(StrEnum):
    """What has to be ready, in the order of the board. Others have a name of their own (OWN)."""

    ROOM = "room"
    SPEAKER = "speaker"
    SLIDES = "slides"
    INVITATIONS = "invitations"
    CHAT = "chat"
    PHONE = "phone"
    RELAY = "relay"
    ARTICLES = "articles"
    RECORDING = "recording"
    OWN = "own"


class StationPlan(Clean, frozen=True):
    station: Station
    name: str = ""
    """In the words of the desk; needed for OWN alone."""
    owner_id: Id | None = None
    """Whose it is from the beginning."""


class Plan(Clean, frozen=True, kw_only=True):
    """How launches of a kind go."""

    phases: tuple[PhasePlan, ...]
    stations: tuple[StationPlan, ...]

    def begins(self, phase: Phase, start: datetime) -> datetime | None:
        """When a phase is to begin; None where the plan has no such phase."""
        minutes = next((one.minutes for one in self.phases if one.phase is phase), None)
        return None if minutes is None else start + timedelta(minutes=minutes)

    @property
    def poll(self) -> timedelta:
        """How long before the start T waits for the go."""
        minutes = next((one.minutes for one in self.phases if one.phase is Phase.POLL), 0)
        return timedelta(minutes=max(0, -minutes))


USUAL = Plan(
    phases=(
        PhasePlan(Phase.PREPARE, -24 * 60),
        PhasePlan(Phase.CREW_CALL, -60),
        PhasePlan(Phase.SOUND_CHECK, -30),
        PhasePlan(Phase.DOORS_OPEN, -15),
        PhasePlan(Phase.POLL, -2),
        PhasePlan(Phase.LIVE, 0),
        PhasePlan(Phase.QUESTIONS, 50),
        PhasePlan(Phase.WRAP_UP, 65),
    ),
    stations=tuple(StationPlan(station) for station in Station if station is not Station.OWN),
)


def usual_plan(length: int) -> Plan:
    """For a webinar of so many minutes: questions in its last sixth, wrap-up five minutes after its end."""
    minutes = {Phase.QUESTIONS: length - max(1, length // 6), Phase.WRAP_UP: length + 5}
    return msgspec.structs.replace(
        USUAL, phases=tuple(PhasePlan(one.phase, minutes.get(one.phase, one.minutes)) for one in USUAL.phases)
    )


def sound(plan: Plan) -> bool:
    """Whether a launch can go by it: every phase once, in its order, a start at T0, and names where needed."""
    order = [one.phase for one in plan.phases]
    known = [phase for phase in Phase if phase in order]
    minutes = [one.minutes for one in plan.phases]
    live = next((one.minutes for one in plan.phases if one.phase is Phase.LIVE), None)
    named = all(one.name.strip() for one in plan.stations if one.station is Station.OWN)
    return order == known and minutes == sorted(minutes) and live == 0 and Phase.WRAP_UP in order and named


def phase_at(opened: Iterable[Phase], reading: Reading, plan: Plan) -> Phase:
    """The phase a launch is in: the furthest that was opened; poll and live come by the clock, and no phase of the
    webinar itself begins before it does."""
    reached = {Phase.PREPARE, *opened}
    if reading.live:
        reached.add(Phase.LIVE)
    else:
        reached -= {Phase.LIVE, Phase.QUESTIONS, Phase.WRAP_UP}
        if reading.t >= -plan.poll and Phase.POLL in {one.phase for one in plan.phases}:
            reached.add(Phase.POLL)
    return max(reached, key=list(Phase).index)


class Answer(StrEnum):
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    GO = "go"
    NO_GO = "no_go"
    ACCEPTED = "accepted"
    """A no-go that the lead takes on, with a written reason."""


class Check(msgspec.Struct, frozen=True):
    """What a station says. `at` is when it was asked or answered."""

    answer: Answer
    at: datetime | None = None


class Blocked(StrEnum):
    """Why a launch cannot be go for start."""

    CHECKS = "checks"
    HELD = "held"
    BEGUN = "begun"


def fresh(check: Check, now: datetime) -> bool:
    """Whether an answer still says what is. An accepted no-go stays so: its reason was written for the start."""
    if check.answer is Answer.ACCEPTED:
        return True
    return check.at is not None and now - check.at < FADES_AFTER


def ready(check: Check, now: datetime) -> bool:
    return check.answer in {Answer.GO, Answer.ACCEPTED} and fresh(check, now)


def waiting_on(checks: Sequence[Check], now: datetime) -> int:
    """How many checks the start waits for."""
    return sum(not ready(check, now) for check in checks)


def to_ask_again(checks: Sequence[Check], now: datetime) -> tuple[int, ...]:
    """Which are asked at the poll: all that were never asked, and those whose answers have faded."""
    return tuple(
        place
        for place, check in enumerate(checks)
        if check.answer is Answer.NOT_ASKED or (check.answer in {Answer.GO, Answer.NO_GO} and not fresh(check, now))
    )
