"""Who hears a call: one person, then all who are free, then everyone and the lead; nobody who passed it on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from console.domain.audience import Listener, audience
from console.domain.call_course import Course, course
from console.domain.call_facts import Answered, Arrived, Direction, Fact, Offered
from console.domain.ids import Id
from console.domain.people import AgentState, Role

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
ANNA, BEN, LEA, TOM = (Id(int=number) for number in range(1, 5))
NOT_NOW = {
    *(AgentState.ON_CALL, AgentState.DO_NOT_DISTURB, AgentState.OFF_SHIFT),
    *(AgentState.DISCONNECTED, AgentState.NO_ANSWER),
}


def call(*more: Fact, direction: Direction = Direction.INBOUND) -> Course:
    return course((Arrived(at=NOW, direction=direction, number="+48221234567"), *more))


RINGING = call()


def person(who: Id, state: AgentState = AgentState.AVAILABLE, minutes: int = 0, role: Role = Role.AGENT) -> Listener:
    return Listener(who, state, NOW - timedelta(minutes=minutes), role)


def heard(
    ring: int,
    *people: Listener,
    ringing: tuple[Id, ...] = (),
    passed_on: tuple[Id, ...] = (),
    last: Id | None = None,
    of: Course = RINGING,
) -> set[Id]:
    return set(audience(of, ring, people, ringing=frozenset(ringing), passed_on=frozenset(passed_on), last_agent=last))


def test_the_first_ring_is_for_who_dealt_with_the_caller_last_else_for_who_is_free_longest() -> None:
    people = person(ANNA, minutes=3), person(BEN, minutes=9), person(LEA, minutes=1, role=Role.LEAD)
    assert heard(1, *people) == {BEN}
    assert heard(1, *people, last=ANNA) == {ANNA}
    assert heard(1, *people, passed_on=(BEN,)) == {ANNA}
    assert heard(1, person(ANNA, AgentState.AWAY), person(BEN), last=ANNA) == {BEN}


def test_the_second_is_for_all_who_are_free_and_the_third_for_everyone() -> None:
    people = (
        *(person(ANNA), person(BEN, AgentState.WRAP_UP), person(LEA, AgentState.AWAY, role=Role.LEAD)),
        person(TOM, AgentState.AWAY),
    )
    assert heard(2, *people) == {ANNA}
    assert heard(3, *people) == heard(7, *people) == {ANNA, BEN, LEA}


def test_those_at_the_phone_hear_it_before_the_others() -> None:
    anna, ben = msgspec.structs.replace(person(ANNA), at_phone=True), person(BEN, minutes=9)
    lea = msgspec.structs.replace(person(LEA, AgentState.AWAY), at_phone=True)
    assert heard(1, anna, ben, lea) == heard(1, anna, ben, lea, last=BEN) == heard(2, anna, ben, lea) == {ANNA}
    assert heard(3, anna, ben, lea) == {ANNA, BEN}
    # Nobody waits for somebody at the phone who is not free.
    assert heard(2, ben, lea) == {BEN}


def test_whose_phone_rings_hears_it_always() -> None:
    busy = person(ANNA, AgentState.DO_NOT_DISTURB)
    assert heard(1, busy, person(BEN), ringing=(ANNA,)) == {ANNA, BEN}


def test_tutors_take_no_calls() -> None:
    assert heard(3, person(ANNA, role=Role.TUTOR), person(BEN, role=Role.EXPERT)) == set()


def test_nobody_hears_a_call_that_is_answered_or_our_own() -> None:
    answered = call(Offered(at=NOW, leg="a", line="1"), Answered(at=NOW, leg="a", line="1"))
    assert heard(1, person(ANNA), of=answered) == set()
    assert heard(1, person(ANNA), of=call(direction=Direction.OUTBOUND)) == set()


people = st.lists(
    st.builds(
        Listener,
        id=st.integers(1, 6).map(lambda number: Id(int=number)),
        state=st.sampled_from(AgentState),
        since=st.integers(0, 50).map(lambda minutes: NOW - timedelta(minutes=minutes)),
        role=st.sampled_from(Role),
        at_phone=st.booleans(),
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)
ids = st.frozensets(st.integers(1, 6).map(lambda number: Id(int=number)), max_size=4)


@given(people, ids, ids, st.none() | st.integers(1, 6).map(lambda number: Id(int=number)))
def test_it_only_grows_and_disturbs_nobody(
    who: list[Listener], rings: frozenset[Id], passed_on: frozenset[Id], last: Id | None
) -> None:
    at = {
        ring: audience(RINGING, ring, who, ringing=rings, passed_on=passed_on, last_agent=last) for ring in range(1, 6)
    }
    kept_out = {one.id for one in who if one.state in NOT_NOW or one.role in {Role.TUTOR, Role.EXPERT}} - rings
    for ring, now in at.items():
        assert not now & kept_out
        assert rings - passed_on <= now
        assert now <= {one.id for one in who} | rings
        if ring < 3:
            assert now <= at[ring + 1]
            assert not now & passed_on
    free = {one.id for one in who if one.state is AgentState.AVAILABLE and one.role in {Role.AGENT, Role.LEAD}}
    assert at[3] == at[4] == at[5]
    # A call is never silent while somebody could take it, even if everybody has passed it on.
    assert at[3] or not free
    assert len(at[1] - rings) <= 1
