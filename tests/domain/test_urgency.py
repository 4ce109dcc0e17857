"""Who needs us next: the order of the queue and the reasons shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.domain import sla
from console.domain.tickets import Channel, Place, Priority
from console.domain.urgency import Reason, order_at, standing

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 2, 1), datetime(2026, 4, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
channels, priorities = st.sampled_from(Channel), st.sampled_from(Priority)


@given(moments, moments, channels, st.booleans(), priorities)
def test_what_is_shown_agrees_with_the_clock(
    now: datetime, since: datetime, channel: Channel, answered: bool, priority: Priority
) -> None:
    due = sla.due(since, channel, answered, priority)
    stands = standing(now, Place.WAITING, waiting_since=since, due_at=due, touched_at=since)
    assert stands.share is not None
    assert 0.0 <= stands.share <= 1.0
    assert (stands.reason is Reason.OVER) == (now >= due)
    near_from = sla.near_from(since, due)
    if stands.reason is Reason.NEAR:
        # The kept moment never comes later than the mark that is drawn: a near ticket is always in the near list.
        assert now >= near_from or now < since
    if stands.reason is Reason.IN_TIME and now >= since:
        assert now < near_from


@given(st.lists(st.tuples(moments, channels, priorities), min_size=2, max_size=8))
def test_less_time_left_stands_higher(waits: list[tuple[datetime, Channel, Priority]]) -> None:
    dues = [sla.due(since, channel, False, priority) for since, channel, priority in waits]
    assert sorted(dues) == sorted(dues, key=lambda due: order_at(due, NOW))


@given(moments, moments)
def test_a_ticket_nobody_waits_on_stands_below_every_limit_of_its_day(due: datetime, touched: datetime) -> None:
    if due <= touched + timedelta(days=29):
        assert order_at(due, touched) < order_at(None, touched)


@given(channels, st.booleans())
def test_urgent_is_sooner_than_high_than_normal_than_low(channel: Channel, answered: bool) -> None:
    limits = [sla.limit(channel, answered, p) for p in (Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)]
    assert limits == sorted(limits)
    assert len(set(limits)) == 4


def test_paused_tickets_have_no_clock() -> None:
    for where, reason in (
        (Place.PENDING, Reason.PENDING),
        (Place.ON_HOLD, Reason.ON_HOLD),
        (Place.SNOOZED, Reason.SNOOZED),
        (Place.DONE, Reason.DONE),
    ):
        stands = standing(NOW, where, waiting_since=NOW, due_at=NOW, touched_at=NOW, snoozed_until=NOW)
        assert (stands.reason, stands.share) == (reason, None)
