"""A hand-over leaves nothing with somebody who is not there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from console.domain.handover import CHANGE, GONE, OVERTIME, is_left, new_owner, proposals, who_stays
from console.domain.ids import Id
from console.domain.people import NOT_HERE, AgentState
from console.domain.routing import Candidate, Matter, Routing
from console.domain.shifts import Shift
from console.domain.tickets import Channel

END = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
GOES, NEXT, ALSO = (Id(int=number) for number in range(1, 4))


def person(agent: Id, state: AgentState = AgentState.AVAILABLE, *, on_shift: bool = True) -> Candidate:
    return Candidate(
        id=agent, state=state, on_shift=on_shift, load=0, capacity=12, chat_limit=3, idle_since=END - timedelta(hours=1)
    )


def shift(agent: Id, begins: float, ends: float) -> Shift:
    """In hours before and after END."""
    return Shift(
        id=Id(int=int(agent) * 1000 + int(begins * 10) + 500),
        agent=agent,
        starts_at=END + timedelta(hours=begins),
        ends_at=END + timedelta(hours=ends),
    )


def test_who_begins_then_is_there_and_who_goes_as_well_is_not() -> None:
    early = [shift(GOES, -8, 0), shift(ALSO, -8, 0.25)]
    late = person(NEXT, AgentState.OFF_SHIFT, on_shift=False)
    found = who_stays([person(GOES), person(ALSO), late], [*early, shift(NEXT, 0, 8)], GOES, END, END - CHANGE)
    assert [(one.id, one.here) for one in found] == [(NEXT, True)]
    # Who should have come an hour ago, and has not, gets nothing.
    assert who_stays([late], [shift(NEXT, -1, 8)], GOES, END, END) == []
    # Two shifts in a row are no end.
    goes_on = [*early, shift(ALSO, 0.25, 4)]
    assert [one.id for one in who_stays([person(ALSO)], goes_on, GOES, END, END)] == [ALSO]


agents = st.integers(1, 6).map(lambda number: Id(int=number))
desks = st.lists(
    st.builds(person, agents, st.sampled_from(AgentState), on_shift=st.booleans()), max_size=5, unique_by=lambda p: p.id
)
rotas = st.lists(
    st.builds(shift, agents, st.integers(-10, 3).map(float), st.integers(4, 12).map(float)), max_size=6
) | st.lists(st.builds(shift, agents, st.integers(-10, -5).map(float), st.integers(-4, 0).map(float)), max_size=6)


@given(desks, rotas, st.booleans(), st.none() | agents, st.integers(-30, 90))
def test_every_ticket_has_an_owner_who_is_there_or_the_queue(
    desk: list[Candidate], rota: list[Shift], chosen: bool, to: Id | None, minutes: int
) -> None:
    now = END + timedelta(minutes=minutes)
    stay = who_stays(desk, rota, GOES, END, now)
    ticket = Id(int=99)
    proposed = proposals({ticket: Matter(channel=Channel.EMAIL)}, stay, Routing(), now)
    owner = new_owner(chosen, to, proposed[ticket], stay)
    if owner is None:
        return
    assert owner != GOES
    known = next(one for one in desk if one.id == owner)
    begins = any(one.agent == owner and now - CHANGE <= one.starts_at <= END + CHANGE for one in rota)
    assert (known.on_shift and known.state not in NOT_HERE) or begins


def test_who_stays_longer_is_not_robbed_for_hours() -> None:
    assert not is_left(END, END - timedelta(minutes=1), on_shift=False, planned=True)
    assert is_left(END, END, on_shift=False, planned=True)
    assert not is_left(END, END + timedelta(hours=3), on_shift=True, planned=True)
    assert is_left(END, END + OVERTIME, on_shift=True, planned=True)


def test_who_prepares_a_page_without_a_shift_that_ends_keeps_what_they_have_while_they_are_there() -> None:
    assert not is_left(END, END + timedelta(days=2), on_shift=True, planned=False)
    assert not is_left(END, END + timedelta(minutes=59), on_shift=False, planned=False)
    assert is_left(END, END + GONE, on_shift=False, planned=False)


def test_a_proposal_fits_what_people_have_room_for() -> None:
    full = msgspec.structs.replace(person(NEXT), load=12)
    found = proposals({Id(int=9): Matter(channel=Channel.EMAIL)}, [full], Routing(), END)
    assert found[Id(int=9)].agent is None
