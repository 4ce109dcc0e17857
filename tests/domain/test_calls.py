"""Calls: the same whatever order their facts are told in, and the promise of the third ring."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.call_course import Ending, State
from console.domain.call_facts import (
    Answered,
    Arrived,
    CallBackPromised,
    CalledBack,
    Cause,
    Consulted,
    Consulting,
    Direction,
    Ended,
    Fact,
    Held,
    Hidden,
    Joined,
    LegEnd,
    LegEnded,
    Offered,
    PassedOn,
    Queued,
    Rang,
    Resumed,
    Role,
    Side,
    Transferred,
    Way,
    WrappedUp,
)
from console.domain.calls import (
    Call,
    Ring,
    call_back_due,
    figures,
    kept,
    ring,
    ring_named,
    ring_starts,
    rings,
)

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
ANNA, BEN = "PJSIP/1001", "PJSIP/1002"


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def arrived(seconds: float = 0, **more: str) -> Arrived:
    rest = {"number": "+48221234567", "dialled": "100", **more}
    return Arrived(at=after(seconds), direction=Direction.INBOUND, **rest)  # type: ignore[arg-type]


def rings_at(seconds: float, leg: str = "a", line: str = ANNA) -> list[Fact]:
    return [Offered(at=after(seconds), leg=leg, line=line), Rang(at=after(seconds), leg=leg)]


def answers(seconds: float, leg: str = "a", line: str = ANNA) -> Answered:
    return Answered(at=after(seconds), leg=leg, line=line)


def ended(seconds: float, cause: Cause = Cause.NORMAL, by: Side = Side.CALLER) -> Ended:
    return Ended(at=after(seconds), cause=cause, by=by)


def call(*facts: Fact | Sequence[Fact]) -> Call:
    told: list[Fact] = []
    for fact in facts:
        told += [fact] if isinstance(fact, Fact) else fact
    return Call("c").told(told)


times = st.integers(0, 40).map(lambda half: after(half / 2))
legs = st.sampled_from(["a", "b", "far"])
lines = st.sampled_from([ANNA, BEN, ""])
roles = st.sampled_from(Role)
any_fact: st.SearchStrategy[Fact] = st.one_of(
    st.builds(
        Arrived, at=times, direction=st.sampled_from(Direction), number=st.sampled_from(["", "+4822"]), line=lines
    ),
    st.builds(Hidden, at=times),
    st.builds(Queued, at=times, queue=st.sampled_from(["support", "sales"])),
    st.builds(Offered, at=times, leg=legs, line=lines, role=roles),
    st.builds(Rang, at=times, leg=legs),
    st.builds(Answered, at=times, leg=legs, line=lines, role=roles),
    st.builds(LegEnded, at=times, leg=legs, how=st.sampled_from(LegEnd)),
    st.builds(Held, at=times, leg=legs),
    st.builds(Resumed, at=times, leg=legs),
    st.builds(Consulting, at=times, about=legs, line=lines, to=st.just("1002")),
    st.builds(Consulted, at=times, about=legs),
    st.builds(Transferred, at=times, way=st.sampled_from(Way), line=lines, to=st.just("1002")),
    st.builds(Joined, at=times, into=st.just("d")),
    st.builds(Ended, at=times, cause=st.sampled_from(Cause), by=st.sampled_from(Side)),
    st.builds(PassedOn, at=times, line=lines),
    st.builds(CallBackPromised, at=times, due=times),
    st.builds(CalledBack, at=times),
    st.builds(WrappedUp, at=times, line=lines),
)


@given(st.lists(any_fact, max_size=14), st.data())
def test_order_and_repetition_change_nothing(facts: list[Fact], data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(facts), max_size=5)) if facts else []
    shuffled = data.draw(st.permutations([*facts, *again]))
    one_by_one = Call("c")
    for fact in shuffled:
        one_by_one = one_by_one.told([fact])
    assert one_by_one == Call("c").told(facts)


@given(st.lists(any_fact, max_size=14))
def test_whatever_is_told_makes_sense(facts: list[Fact]) -> None:
    course = Call("c").told(facts).course
    over = any(isinstance(fact, Ended | Joined) for fact in facts)
    assert (course.state is State.ENDED) == over == (course.ended_at is not None) == (course.ending is not None)
    assert course.wait(after(50)) >= timedelta()
    assert course.talk(after(50)) >= timedelta()
    assert rings(course, after(50)) >= 0
    assert not (course.hidden and course.number)
    assert not over or not course.ringing
    assert all(talk.until is None or talk.until >= talk.since for talk in course.talks)
    assert all(talk.held >= timedelta() for talk in course.talks)
    assert (course.ending is Ending.ANSWERED) == (over and course.answered_at is not None)


@given(st.lists(any_fact, max_size=10), times, legs)
def test_ringing_after_the_answer_changes_nothing(facts: list[Fact], at: datetime, leg: str) -> None:
    told = Call("c").told([*facts, Offered(at=START, leg=leg, line=ANNA), Answered(at=START, leg=leg, line=ANNA)])
    late = told.told([Rang(at=at + timedelta(seconds=1), leg=leg)])
    assert late.course.state == told.course.state
    assert late.course.ringing == told.course.ringing
    assert late.course.answered_at == told.course.answered_at


@pytest.mark.parametrize(
    ("seconds", "number", "name"),
    [
        (0, 1, Ring.FIRST),
        (4.999, 1, Ring.FIRST),
        (5, 2, Ring.SECOND),
        (10, 3, Ring.THIRD),
        (14.999, 3, Ring.THIRD),
        (15, 4, Ring.PAST),
        (600, 121, Ring.PAST),
        (-3, 1, Ring.FIRST),
    ],
)
def test_rings(seconds: float, number: int, name: Ring) -> None:
    assert ring(START, after(seconds)) == number
    assert ring_named(number) is name


def test_a_ring_of_six_seconds_as_in_america() -> None:
    six = timedelta(seconds=6)
    assert [ring(START, after(at), six) for at in (5.9, 6, 17.9, 18)] == [1, 2, 3, 4]
    assert ring_starts(START, 3, six) == after(12)


@pytest.mark.parametrize(("answer", "verdict"), [(14.99, True), (15.0, False)])
def test_the_third_ring(answer: float, verdict: bool) -> None:
    course = call(arrived(), rings_at(0), answers(answer), ended(60)).course
    assert kept(course, after(90)) is verdict


def test_rings_count_from_the_queue_not_from_the_menu_before() -> None:
    course = call(arrived(), Queued(at=after(30), queue="support"), rings_at(31), answers(36)).course
    assert (rings(course, after(40)), course.wait(after(40))) == (2, timedelta(seconds=6))


def test_whoever_gives_up_early_was_promised_nothing_yet() -> None:
    early = call(arrived(), rings_at(0), ended(9, Cause.GAVE_UP)).course
    late = call(arrived(), rings_at(0), ended(20, Cause.GAVE_UP)).course
    busy = call(arrived(), ended(0, Cause.BUSY, Side.PBX)).course
    assert [kept(one, after(60)) for one in (early, late, busy)] == [None, False, False]
    assert [one.ending for one in (early, late, busy)] == [Ending.ABANDONED, Ending.ABANDONED, Ending.MISSED]
    assert early.legs[0].how is LegEnd.CALLER_GONE


def test_hold_and_attended_transfer_step_by_step() -> None:
    steps: list[tuple[Fact | list[Fact], State]] = [
        (arrived(), State.OFFERED),
        (rings_at(1), State.OFFERED),
        (answers(3), State.CONNECTED),
        (Held(at=after(5), leg="a"), State.HELD),
        (Consulting(at=after(6), about="d", line=ANNA, to="1002"), State.TRANSFERRING),
        (Consulted(at=after(9), about="d"), State.HELD),
        (Consulting(at=after(10), about="e", line=ANNA, to="1002"), State.TRANSFERRING),
        (Transferred(at=after(14), way=Way.ATTENDED, line=ANNA, to="1002"), State.TRANSFERRING),
        ([Consulted(at=after(14), about="e"), answers(14, "b", BEN)], State.CONNECTED),
        (LegEnded(at=after(14), leg="a", how=LegEnd.TALKED), State.CONNECTED),
        (WrappedUp(at=after(20), line=ANNA), State.CONNECTED),
        (ended(24), State.ENDED),
    ]
    told = Call("c")
    for fact, state in steps:
        told = told.told(fact if isinstance(fact, list) else [fact])
        assert told.course.state is state, fact
    course = told.course
    assert [(talk.line, talk.held.total_seconds(), talk.wrapped_up_at) for talk in course.talks] == [
        (ANNA, 9.0, after(20)),
        (BEN, 0.0, None),
    ]
    assert [(one.way, one.to, one.taken_at) for one in course.handings] == [(Way.ATTENDED, "1002", after(14))]
    assert (course.answered_by, course.talk(after(99))) == (ANNA, timedelta(seconds=21))


def test_a_blind_transfer_rings_elsewhere() -> None:
    given_away = call(
        arrived(), rings_at(0), answers(2), Transferred(at=after(5), way=Way.BLIND, line=ANNA, to="1002"),
        LegEnded(at=after(5), leg="a", how=LegEnd.TALKED), rings_at(5.1, "b", BEN),
    )  # fmt: skip
    course = given_away.course
    assert (course.state, course.way, course.to) == (State.TRANSFERRING, Way.BLIND, "1002")
    assert given_away.told([answers(8, "b", BEN)]).course.state is State.CONNECTED


def test_of_several_phones_one_answers() -> None:
    course = call(
        arrived(), rings_at(0), rings_at(0, "b", BEN), answers(4, "b", BEN),
        LegEnded(at=after(4), leg="a", how=LegEnd.CANCELLED), ended(9),
    ).course  # fmt: skip
    assert [(leg.line, leg.how) for leg in course.legs] == [(ANNA, LegEnd.ELSEWHERE), (BEN, LegEnd.TALKED)]
    assert not any(leg.missed for leg in course.legs)


def test_an_answer_told_after_the_end() -> None:
    talked = call(arrived(), ended(9, Cause.NORMAL), answers(9.2)).course
    gone = call(arrived(), ended(9, Cause.GAVE_UP), answers(9.2)).course
    assert (talked.ending, gone.ending) == (Ending.ANSWERED, Ending.ABANDONED)


def test_our_own_call_counts_from_the_far_phone() -> None:
    course = call(
        Arrived(at=START, direction=Direction.OUTBOUND, number="+48221234567", line=ANNA),
        Offered(at=START, leg="a", line=ANNA, role=Role.CALLER),
        Answered(at=after(3), leg="a", line=ANNA, role=Role.CALLER),
        Offered(at=after(4), leg="far", line="+48221234567", role=Role.FAR),
        Answered(at=after(9), leg="far", line="+48221234567", role=Role.FAR),
        ended(20),
    ).course
    assert (course.answered_by, course.answered_at, course.wait(START)) == (ANNA, after(9), timedelta(seconds=5))
    assert [(talk.line, talk.since) for talk in course.talks] == [(ANNA, after(9))]
    assert kept(course, after(30)) is None


def test_a_withheld_number_is_not_kept_anywhere() -> None:
    told = call(arrived(0, name="Jan"), rings_at(0), Hidden(at=after(0.1)))
    assert "+48221234567" not in repr(told)
    assert "Jan" not in repr(told)
    assert told.course.hidden


def test_calling_back() -> None:
    missed = call(arrived(), rings_at(0), ended(20, Cause.NO_ANSWER, Side.PBX))
    assert call_back_due(missed.course) == after(140)
    promised = missed.told([CallBackPromised(at=after(5), due=after(300))])
    assert call_back_due(promised.course) == after(300)
    assert call_back_due(promised.told([CalledBack(at=after(100), call="d")]).course) is None
    assert call_back_due(missed.told([Hidden(at=after(1))]).course) is None
    assert call_back_due(call(arrived(), rings_at(0), answers(3), ended(20)).course) is None
    forwarded = call(arrived(), ended(3, Cause.FORWARDED)).course
    assert (forwarded.ending, call_back_due(forwarded), kept(forwarded, after(9))) == (Ending.PASSED_ON, None, None)


def test_figures() -> None:
    summed = figures(
        one.course
        for one in (
            call(arrived(), rings_at(0), answers(4), ended(34)),
            call(arrived(), rings_at(0), answers(16), ended(26)),
            call(arrived(), rings_at(0), ended(8, Cause.GAVE_UP)),
            call(arrived(), ended(0, Cause.BUSY, Side.PBX)),
            call(arrived(), rings_at(0), answers(2)),
            call(Arrived(at=START, direction=Direction.INTERNAL, number="1002"), ended(3)),
        )
    )
    assert (summed.inbound, summed.answered, summed.abandoned, summed.missed) == (4, 2, 1, 1)
    assert (summed.kept, summed.broken, summed.kept_share) == (1, 2, 1 / 3)
    assert summed.average_wait == timedelta(seconds=10)
    assert (summed.longest_wait, summed.talk) == (timedelta(seconds=16), timedelta(seconds=40))
