"""What calls come to: the sums of the database against a count by hand of the same calls."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import pytest

from console.commands.base import Command
from console.commands.calls import TellCall, WrapUpCall
from console.domain.call_course import State
from console.domain.call_facts import (
    Answered,
    AnyFact,
    Arrived,
    Cause,
    Direction,
    Ended,
    Joined,
    LegEnd,
    LegEnded,
    Offered,
    Rang,
    Role,
    Side,
)
from console.domain.calls import Call, Figures, figures
from console.domain.messages import CallOutcome
from console.queries.call_figures import CallFigures
from console.queries.calls import CallRow
from tests.making import Bench
from tests.ringing import OFFICE, OLA_LINE, PIOTR_LINE, Calls


def some_call(chance: random.Random, at: datetime) -> list[AnyFact]:
    def later(most: int) -> datetime:
        nonlocal at
        at += timedelta(seconds=chance.randint(1, most))
        return at

    line, other = chance.sample((OLA_LINE, PIOTR_LINE, "PJSIP/1009"), 2)
    way = chance.choice(list(Direction))
    told: list[AnyFact] = [Arrived(at=at, direction=way, number=chance.choice(("+48221234567", "")), line=line)]
    if way is Direction.OUTBOUND:
        told += [Offered(at=at, leg="own", line=line, role=Role.CALLER)]
        told += [Answered(at=later(5), leg="own", line=line, role=Role.CALLER)]
        told += [Offered(at=at, leg="far", line="+48221234567", role=Role.FAR)]
        if chance.random() < 0.7:
            told += [Answered(at=later(30), leg="far", line="+48221234567", role=Role.FAR)]
    else:
        told += [Offered(at=later(5), leg="a", line=line), Rang(at=at, leg="a")]
        if chance.random() < 0.6:
            told += [Answered(at=later(30), leg="a", line=line, guessed=chance.random() < 0.1)]
            if chance.random() < 0.3:
                told += [Offered(at=later(60), leg="b", line=other), Answered(at=later(20), leg="b", line=other)]
                told += [LegEnded(at=at, leg="a", how=LegEnd.TALKED)]
    match chance.randint(0, 9):
        case 0:
            return told
        case 1:
            return [*told, Joined(at=later(60), into="another")]
        case 2:
            return [*told, Ended(at=later(60), cause=Cause.FORWARDED)]
        case number:
            cause = Cause.NORMAL if any(isinstance(fact, Answered) and fact.leg != "own" for fact in told) else None
            cause = cause or (Cause.GAVE_UP if number % 2 else Cause.NO_ANSWER)
            return [*told, Ended(at=later(90), cause=cause, by=Side.CALLER)]


@pytest.mark.parametrize("seed", range(2))
def test_the_sums_are_those_of_a_count_by_hand(bench: Bench, seed: int) -> None:
    chance = random.Random(seed)
    calls = Calls(bench)
    begin = bench.clock.now()
    told: list[Call] = []
    commands: list[Command] = []
    for number in range(50):
        bench.pass_time(seconds=chance.randint(1, 120))
        name = f"call {number}"
        made = Call(str(calls.id(name))).told(some_call(chance, bench.clock.now()))
        facts = [*made.facts]
        chance.shuffle(facts)
        commands.append(TellCall(calls.stamp(), calls.id(name), OFFICE.id, name, tuple(facts)))  # type: ignore[arg-type]
        told.append(made)
    bench.desk.submit_all(commands)
    until = bench.clock.now() + timedelta(hours=1)
    since, before = begin + timedelta(minutes=10), until - timedelta(minutes=75)
    for number in range(0, 50, 5):
        bench.do(
            WrapUpCall(
                *(bench.stamp(), calls.id(f"call {number}"), bench.new_id(), bench.new_id()),
                *("A call", CallOutcome.SOLVED, ""),
            )
        )
    rows = {name: calls.row(name) for name in (f"call {number}" for number in range(50))}
    chosen = [
        row.course for row in rows.values() if row.course.ended_at is not None and since <= row.course.ended_at < before
    ]
    found = bench.desk.read(CallFigures(since, before)).result()
    assert found.desk == figures(chosen)
    assert found.desk.answered > 2
    assert found.desk.kept_share is not None
    waiting = [
        row.course.offered_at
        for row in rows.values()
        if row.course.direction is Direction.INBOUND and row.course.state is State.OFFERED
    ]
    assert (found.waiting, found.longest_waiting_since) == (len(waiting), min(filter(None, waiting), default=None))
    assert {one.agent_id: (one.answered, one.called, one.talk, one.wrap_up) for one in found.agents} == {
        person: sums
        for person, line in ((bench.ola, OLA_LINE), (bench.piotr, PIOTR_LINE))
        if (sums := by_hand(rows, since, before, line)) is not None
    }


def by_hand(
    rows: dict[str, CallRow], since: datetime, before: datetime, line: str
) -> tuple[int, int, timedelta, timedelta] | None:
    answered = called = 0
    talk = wrap_up = timedelta()
    for row in rows.values():
        course = row.course
        ended = course.ended_at
        if ended is None or not since <= ended < before or course.joined_into or course.answered_at is None:
            continue
        theirs = [one for one in course.talks if one.line == line]
        if not theirs or course.direction is Direction.INTERNAL:
            continue
        answered += course.direction is Direction.INBOUND
        called += course.direction is Direction.OUTBOUND
        for one in theirs:
            over = one.until or ended
            talk += over - one.since
            wrap_up += max(one.wrapped_up_at - over, timedelta()) if one.wrapped_up_at else timedelta()
    return (answered, called, talk, wrap_up) if answered or called else None


def test_an_empty_day_has_no_share_and_no_average(bench: Bench) -> None:
    now = bench.clock.now()
    found = bench.desk.read(CallFigures(now, now + timedelta(days=1))).result()
    assert found.desk == Figures()
    assert (found.desk.kept_share, found.desk.average_wait, found.agents, found.waiting) == (None, None, (), 0)
