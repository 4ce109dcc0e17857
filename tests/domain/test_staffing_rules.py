"""What a desk keeps of its staffing, and a plan by it: those without a station help most, what if, gaps in words."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.forecast import USUAL_POINTS, Past, drawn, usual_points
from console.domain.staffing import to_roster
from console.domain.staffing_rules import (
    CHANNELS,
    Gap,
    Post,
    StaffingRules,
    WhatIf,
    assumed,
    channel_of_station,
    rules_in,
    sound,
    staffed,
)
from console.domain.tickets import Channel

RULES = StaffingRules(shrinkage=0.0)


def anywhere(people: int) -> list[Post]:
    return [Post(channel=None, begins=-300, ends=300)] * people


def test_what_is_kept_is_found_again_and_nonsense_is_as_if_nothing_was_kept() -> None:
    own = replace(RULES, points=((0, 1.0), (30, 2.0)), chat=replace(RULES.chat, rate=0.5, patience=None))
    assert rules_in(msgspec.json.encode(own).decode()) == own
    assert rules_in(None) == StaffingRules()
    for nonsense in (
        replace(RULES, shrinkage=1.0),
        replace(RULES, interval=0),
        replace(RULES, points=((0, 0.0),)),
        replace(RULES, points=((0, 1.0), (9000, 1.0))),
        replace(RULES, phone=replace(RULES.phone, handling=0)),
        replace(RULES, chat=replace(RULES.chat, at_once=0)),
        replace(RULES, chat=replace(RULES.chat, level=1.0)),
    ):
        assert not sound(nonsense)
        assert rules_in(msgspec.json.encode(nonsense).decode()) == StaffingRules()


@given(st.integers(1, 24 * 60))
def test_the_usual_curve_is_one_for_a_webinar_of_any_length(length: int) -> None:
    points = usual_points(length)
    assert max(point for point in points if point[1] > 0)[0] <= length + 30
    assert sum(drawn(points).shares) == pytest.approx(1)
    assert usual_points(60) == USUAL_POINTS


def test_own_figures_stand_in_place_of_what_was_learned() -> None:
    past = [Past(registrations=1000, contacts={Channel.CHAT: {0: 300}})]
    told = assumed(RULES, 100, past, 60, WhatIf()).habits[Channel.CHAT]
    assert told.rate == pytest.approx((300 + 100 * 0.06) / 1100)
    own = replace(RULES, chat=replace(RULES.chat, rate=0.5), points=((10, 1.0),))
    told = assumed(own, 100, past, 60, WhatIf()).habits[Channel.CHAT]
    assert told.rate == 0.5
    assert told.curve.shares == (1.0,)


def test_who_has_no_station_is_where_they_help_most() -> None:
    busy = replace(RULES, points=((0, 1.0), (4, 1.0)))
    told = assumed(busy, 400, (), 60, WhatIf())
    nobody = staffed(told, ())
    one = staffed(told, anywhere(1))
    (row,) = [rows[0] for rows in one.rows.values() if rows[0].free]
    assert row.need.rostered == 1
    assert one.plan.answered_in_time > nobody.plan.answered_in_time
    enough = staffed(told, anywhere(40))
    assert not enough.gaps
    # No more of them than are needed stand at the channels.
    assert sum(rows[0].need.rostered for rows in enough.rows.values()) <= 40
    assert all(rows[0].need.rostered == rows[0].need.needed for rows in enough.rows.values())


def test_a_post_counts_in_intervals_it_holds_wholly() -> None:
    post = Post(channel=Channel.PHONE, begins=-4, ends=11)
    found = staffed(assumed(RULES, 100, (), 60, WhatIf()), [post])
    assert [row.need.begins for row in found.rows[Channel.PHONE] if row.need.rostered] == [0, 5]


def test_what_if_changes_one_thing_and_nothing_else() -> None:
    posts = [Post(channel=channel, begins=-300, ends=300) for channel in CHANNELS]
    plain = staffed(assumed(RULES, 300, (), 60, WhatIf()), posts)
    twice = staffed(assumed(RULES, 300, (), 60, WhatIf(more=2)), posts)
    assert sum(twice.by_minute[Channel.CHAT].values()) == pytest.approx(2 * sum(plain.by_minute[Channel.CHAT].values()))
    assert twice.plan.answered_in_time < plain.plan.answered_in_time
    more = staffed(assumed(RULES, 300, (), 60, WhatIf()), posts, 1)
    assert more.plan.answered_in_time > plain.plan.answered_in_time
    assert staffed(assumed(RULES, 300, (), 60, WhatIf(level=0.95)), posts).plan.people > plain.plan.people
    shrunk = staffed(assumed(RULES, 300, (), 60, WhatIf(shrinkage=0.5)), posts)
    for one, two in zip(plain.plan.needs, shrunk.plan.needs, strict=True):
        assert two.needed == to_roster(one.needed, 0.5)


def test_the_worst_gap_is_said_first_and_letters_last() -> None:
    points = ((-5, 0.2), (0, 1.0), (9, 1.0), (14, 0.1))
    found = staffed(assumed(replace(RULES, points=points), 600, (), 60, WhatIf()), ())
    first, *rest = found.gaps
    assert first.waits
    assert first.people == max(gap.people for gap in found.gaps if gap.waits)
    assert (first.begins, first.ends) in {(0, 5), (0, 10), (5, 10)}
    assert rest[-1] == Gap(Channel.EMAIL, *(rest[-1].begins, rest[-1].ends, rest[-1].people), waits=False)


def test_erlang_c_is_said_only_where_a_line_ends() -> None:
    found = staffed(assumed(RULES, 400, (), 60, WhatIf()), [Post(channel=Channel.PHONE, begins=-300, ends=300)])
    rows = {row.need.begins: row for row in found.rows[Channel.PHONE]}
    assert rows[0].need.contacts * 300 > 5 * 60
    assert rows[0].without_patience is None
    told = rows[-60].without_patience
    assert told is not None
    assert 0 <= told.waits < 1
    assert all(row.without_patience is None for row in found.rows[Channel.EMAIL])


@pytest.mark.parametrize(
    ("name", "channel"),
    [("Chat desk", "chat"), ("Czat", "chat"), ("Телефон", "phone"), ("E-mail", "email"), ("Poczta", "email"), ("", "")],
)
def test_stations_of_a_rota_are_told_by_their_names(name: str, channel: str) -> None:
    assert (channel_of_station(name) or "") == channel
