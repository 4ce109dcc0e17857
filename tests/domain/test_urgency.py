"""Who needs us next: the order of the queue and the reasons shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.domain import sla
from console.domain.hours import ALWAYS, Hours, Span
from console.domain.tickets import Channel, Place, Priority
from console.domain.urgency import Reason, order_at, standing

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 2, 1), datetime(2026, 4, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
channels, priorities = st.sampled_from(Channel), st.sampled_from(Priority)


OFFICE = Hours(zone="Europe/Warsaw", week=((Span(9 * 60, 17 * 60),),) * 5 + ((), ()))
hours = st.sampled_from((ALWAYS, OFFICE))


def limit_of(since: datetime, channel: Channel, answered: bool, priority: Priority, hours: Hours = ALWAYS) -> sla.Limit:
    level = sla.Promises().level(channel, None, None, priority)
    return sla.limit(since, level.next if answered else level.first, hours)


@given(moments, moments, channels, st.booleans(), priorities, hours)
def test_what_is_shown_agrees_with_the_clock(
    now: datetime, since: datetime, channel: Channel, answered: bool, priority: Priority, hours: Hours
) -> None:
    limit = limit_of(since, channel, answered, priority, hours)
    due, near = limit.due_at, limit.near_at
    stands = standing(now, Place.WAITING, waiting_since=since, due_at=due, near_at=near, touched_at=since)
    assert stands.share is not None
    assert 0.0 <= stands.share <= 1.0
    assert (stands.reason is Reason.OVER) == (now >= due)
    assert (stands.reason is Reason.NEAR) == (near <= now < due)


@given(moments, channels, st.booleans(), priorities, hours, st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_the_arc_only_ever_drains(
    since: datetime, channel: Channel, answered: bool, priority: Priority, hours: Hours, at: list[float]
) -> None:
    limit = limit_of(since, channel, answered, priority, hours)
    seen = [since + (limit.due_at - since) * part for part in sorted(at)]
    shares = [sla.share_left(now, since, limit.near_at, limit.due_at) for now in seen]
    assert shares == sorted(shares, reverse=True)


@given(moments, moments, channels, st.booleans(), priorities, hours)
def test_waiting_never_makes_a_deadline_earlier(
    one: datetime, other: datetime, channel: Channel, answered: bool, priority: Priority, hours: Hours
) -> None:
    first, second = sorted((one, other))
    ways = [limit_of(since, channel, answered, priority, hours) for since in (first, second)]
    assert ways[0].due_at <= ways[1].due_at
    assert ways[0].near_at <= ways[1].near_at


@given(moments, moments)
def test_a_ticket_nobody_waits_on_stands_below_every_limit_of_its_day(due: datetime, touched: datetime) -> None:
    if due <= touched + timedelta(days=29):
        assert order_at(due, touched) < order_at(None, touched)


@given(channels, st.booleans())
def test_urgent_is_sooner_than_high_than_normal_than_low(channel: Channel, answered: bool) -> None:
    order = (Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)
    limits = [limit_of(NOW, channel, answered, priority).due_at for priority in order]
    assert limits == sorted(limits)
    assert len(set(limits)) == 4


def test_paused_tickets_have_no_clock() -> None:
    for where, reason in (
        (Place.PENDING, Reason.PENDING),
        (Place.ON_HOLD, Reason.ON_HOLD),
        (Place.SNOOZED, Reason.SNOOZED),
        (Place.DONE, Reason.DONE),
    ):
        stands = standing(NOW, where, waiting_since=NOW, due_at=NOW, near_at=NOW, touched_at=NOW, snoozed_until=NOW)
        assert (stands.reason, stands.share) == (reason, None)
