"""What is next in a practice: found from how the launch stands, and done for the person where they ask for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from console.app.practice.acting import Actors
from console.commands.base import Command, Stamp
from console.commands.launches import AcceptNoGo, AskChecks, BeginPhase, EndLaunch, GoForStart, Resume
from console.domain.ids import Id
from console.domain.launch_clock import Stop
from console.domain.launches import Answer, Phase, ready
from console.domain.practice import Hint
from console.queries.launches import LaunchDetail

Act = Callable[[Stamp], Command]
MINUTE = timedelta(minutes=1)


class Next(msgspec.Struct, frozen=True):
    """`acts` do it; `due` is the T at which a colleague does it, if nobody has. None: it is the lead's to decide."""

    hint: Hint
    acts: tuple[Act, ...] = ()
    due: timedelta | None = None
    number: int = 0


QUIET = Next(Hint.LOOK)


def next_of(detail: LaunchDetail, now: datetime, length: int) -> Next:
    """What the launch itself waits for: its phases, its checks, its clock."""
    reading = detail.reading(now)
    begun = {one for one, _ in detail.begun}
    if detail.clock.ended_at is not None:
        return Next(Hint.OVER)
    if reading.stop is Stop.HOLD:
        return Next(Hint.HELD, (lambda stamp: Resume(stamp, detail.id),))
    if reading.live:
        return _live(detail.id, reading.t, begun, timedelta(minutes=length))
    return _before(detail, reading.t, begun) or _checks(detail, now) or QUIET


def _before(detail: LaunchDetail, t: timedelta, begun: set[Phase]) -> Next | None:
    launch = detail.id
    if Phase.CREW_CALL not in begun:
        return Next(Hint.CREW_CALL, (_begin(launch, Phase.CREW_CALL),), -57 * MINUTE)
    if any(one.answer is Answer.NOT_ASKED for one in detail.checks):
        return Next(Hint.ASK, (lambda stamp: AskChecks(stamp, launch),), -50 * MINUTE)
    if t >= -30 * MINUTE and Phase.SOUND_CHECK not in begun:
        return Next(Hint.SOUND_CHECK, (_begin(launch, Phase.SOUND_CHECK),), -27 * MINUTE)
    if t >= -15 * MINUTE and Phase.DOORS_OPEN not in begun:
        return Next(Hint.DOORS, (_begin(launch, Phase.DOORS_OPEN),), -13 * MINUTE)
    return None


def _live(launch: Id, t: timedelta, begun: set[Phase], length: timedelta) -> Next:
    if Phase.WRAP_UP in begun and t >= length + 4 * MINUTE:
        return Next(Hint.END, (lambda stamp: EndLaunch(stamp, launch),))
    if t >= length and Phase.WRAP_UP not in begun:
        return Next(Hint.WRAP_UP, (_begin(launch, Phase.WRAP_UP),), length + 3 * MINUTE)
    if t >= length - 5 * MINUTE and not begun & {Phase.QUESTIONS, Phase.WRAP_UP}:
        return Next(Hint.QUESTIONS, (_begin(launch, Phase.QUESTIONS),), length - 2 * MINUTE)
    return Next(Hint.ROOM) if t < 3 * MINUTE else QUIET


def _checks(detail: LaunchDetail, now: datetime) -> Next | None:
    launch, reading = detail.id, detail.reading(now)
    if detail.clock.go_at is not None:
        return None
    refused = [one for one in detail.checks if one.answer is Answer.NO_GO and not one.faded(now)]
    if refused:
        accept = tuple(_accept(one.id, one.note) for one in refused if one.note)
        return Next(Hint.NO_GO, accept, number=len(refused))
    waiting = [one for one in detail.checks if not ready(one.check, now)]
    if not waiting:
        return Next(Hint.GO, (lambda stamp: GoForStart(stamp, launch),)) if reading.t >= -5 * MINUTE else None
    faded = [one.id for one in waiting if one.faded(now)]
    if faded and reading.t >= -10 * MINUTE:
        return Next(Hint.ASK, (lambda stamp: AskChecks(stamp, launch, tuple(faded)),), -3 * MINUTE, len(faded))
    return Next(Hint.ANSWERS, number=len(waiting)) if reading.t >= -5 * MINUTE else None


def _begin(launch: Id, phase: Phase) -> Act:
    return lambda stamp: BeginPhase(stamp, launch, phase)


def _accept(check: Id, reason: str) -> Act:
    return lambda stamp: AcceptNoGo(stamp, check, reason)


def do_next(actors: Actors, what: Next, who: Id) -> None:
    for act in what.acts:
        actors.do(act(actors.stamp(who)))
