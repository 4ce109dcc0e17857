"""A series is announced whole; one of it moves alone or with all that follow, or does not take place."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.participants import AddCohort
from console.commands.webinar_series import CallOffFollowing, ChangeFollowing, RepeatWebinar
from console.commands.webinars import CallOff, SaveWebinar
from console.domain.changes import Refusal
from console.domain.webinar_series import Every, repeats_from
from console.domain.webinars import WebinarFacts
from console.queries.webinars import WebinarRow, Webinars
from tests.making import NOON, Bench

WEEK, HOUR = timedelta(weeks=1), timedelta(hours=1)


def rows(bench: Bench) -> list[WebinarRow]:
    return list(bench.desk.read(Webinars(NOON, NOON + 20 * WEEK)).result())


def test_a_series_is_announced_changed_and_called_off(bench: Bench) -> None:
    first, series, cohort = bench.new_id(), bench.new_id(), bench.new_id()
    starts = NOON + HOUR
    bench.do(AddCohort(bench.stamp(), cohort, "B1"))
    facts = WebinarFacts(title="Pivot", starts_at=starts, link="https://room.example/a", cohorts=(cohort,))
    bench.do(SaveWebinar(bench.stamp(), first, facts))
    # Warsaw puts its clocks forward on 29 March, after the fourth one.
    repeats = repeats_from(starts, "Europe/Warsaw", Every.WEEK, number=6)
    assert len(bench.do(RepeatWebinar(bench.stamp(), first, series, repeats)).refs) == 5
    assert bench.do(RepeatWebinar(bench.stamp(), first, bench.new_id(), repeats)).refusal is Refusal.EXISTS
    found = rows(bench)
    assert [row.facts.starts_at.hour for row in found] == [13, 13, 13, 13, 12, 12]
    assert all(row.series == series and row.facts.cohorts == (cohort,) for row in found)

    # One moves alone, one is called off alone.
    alone = found[1]
    moved = msgspec.structs.replace(alone.facts, starts_at=alone.facts.starts_at + HOUR)
    bench.do(SaveWebinar(bench.stamp(), alone.id, moved))
    bench.do(CallOff(bench.stamp(), found[2].id))
    # From the fourth on it is on the day after, and has another name.
    fourth = found[3]
    later = msgspec.structs.replace(fourth.facts, title="Pivot II", starts_at=fourth.facts.starts_at + 25 * HOUR)
    assert len(bench.do(ChangeFollowing(bench.stamp(), fourth.id, later)).refs) == 3
    after = {row.id: row for row in rows(bench)}
    assert [after[row.id].facts.starts_at - row.facts.starts_at for row in found] == [
        *(0 * HOUR, HOUR, 0 * HOUR, 25 * HOUR, 25 * HOUR, 25 * HOUR)
    ]
    assert [after[row.id].facts.title for row in found] == ["Pivot"] * 3 + ["Pivot II"] * 3
    assert [after[row.id].sequence for row in found] == [0, 1, 1, 1, 1, 1]

    assert len(bench.do(CallOffFollowing(bench.stamp(), found[4].id)).refs) == 2
    assert [row.cancelled for row in rows(bench)] == [False, False, True, False, True, True]
