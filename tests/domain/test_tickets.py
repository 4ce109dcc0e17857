"""States: what may follow what, and where a ticket stands in the queue."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from console.domain.tickets import Place, State, after_answer, after_inbound, may_become, place

states = st.sampled_from(State)
SOON = datetime(2026, 3, 2, tzinfo=UTC)


@given(states, states)
def test_new_is_never_set_back_and_a_closed_ticket_only_opens(before: State, after: State) -> None:
    if may_become(before, after):
        assert after is not State.NEW
        assert after is not before
        if before is State.CLOSED:
            assert after is State.OPEN


@given(states)
def test_words_of_the_participant_are_ours_to_answer(before: State) -> None:
    after = after_inbound(before)
    assert place(after, None, merged=False) is Place.WAITING
    assert (after is State.NEW) == (before is State.NEW)


@given(states, st.none() | states)
def test_an_answer_takes_a_ticket_out_of_new_and_else_does_what_was_chosen(before: State, chosen: State | None) -> None:
    after = after_answer(before, chosen)
    assert after is (chosen if chosen is not None else State.OPEN if before is State.NEW else before)


@given(states, st.none() | st.just(SOON), st.booleans())
def test_every_ticket_has_one_place(state: State, snoozed_until: datetime | None, merged: bool) -> None:
    stands = place(state, snoozed_until, merged)
    assert (stands is Place.MERGED) == merged
    if not merged:
        assert (stands is Place.DONE) == (state in {State.SOLVED, State.CLOSED})
        if snoozed_until and stands is not Place.DONE:
            assert stands is Place.SNOOZED
