"""The way of an outgoing message: where it may go from where, and that nothing runs backwards."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from console.domain.messages import Delivery, may_go_on_to

states = st.sampled_from(Delivery)


@given(states, states)
def test_only_a_new_try_brings_a_message_back_to_the_queue(before: Delivery, after: Delivery) -> None:
    if after is Delivery.QUEUED and may_go_on_to(before, after):
        assert before is not Delivery.SENT


@given(states, states)
def test_what_was_sent_stays_sent_until_a_report_says_otherwise(before: Delivery, after: Delivery) -> None:
    if before is Delivery.SENT and may_go_on_to(before, after):
        assert after in {Delivery.SENT, Delivery.BOUNCED}
    if after is Delivery.SENT and before is not Delivery.SENT and may_go_on_to(before, after):
        assert before is Delivery.SENDING


@given(states)
def test_telling_a_state_twice_does_no_harm(state: Delivery) -> None:
    assert may_go_on_to(state, state)


@given(states)
def test_a_report_that_comes_back_is_heard_whenever_it_comes(before: Delivery) -> None:
    assert may_go_on_to(before, Delivery.BOUNCED) == (before is not Delivery.HELD)


@given(st.lists(states, max_size=12))
def test_no_way_leads_to_sent_but_through_sending(steps: list[Delivery]) -> None:
    way = [Delivery.QUEUED]
    for step in steps:
        if may_go_on_to(way[-1], step):
            way.append(step)
    for before, after in pairwise(way):
        assert after is not Delivery.HELD
        if after is Delivery.SENT:
            assert before in {Delivery.SENDING, Delivery.SENT}
    assert Delivery.SENT not in way or Delivery.SENDING in way
