"""The lanes and the figures of the lead's board."""

from __future__ import annotations

from datetime import timedelta

from console.commands.participants import AddCohort
from console.commands.tickets import SetState, Snooze
from console.domain.board import Narrowing, Only
from console.domain.ids import NOBODY, Id
from console.domain.tickets import Channel, State
from console.queries.board import BoardFigures, Lanes
from console.queries.queue import TicketRow
from tests.making import Bench

_WHOLE = Narrowing()


def rows(bench: Bench, narrowing: Narrowing = _WHOLE) -> dict[Id, list[Id]]:
    lanes = bench.desk.read(Lanes(((NOBODY,), (bench.ola,), (bench.piotr,)), 50, narrowing)).result()
    return {lane.owners[0]: [row.id for row in lane.rows] for lane in lanes}


def test_each_lane_has_its_tickets_those_that_wait_first(bench: Bench) -> None:
    later = bench.ticket(owner=bench.ola)
    asleep = bench.ticket(channel=Channel.CHAT, owner=bench.ola)
    first = bench.ticket(channel=Channel.CHAT, owner=bench.ola)
    solved = bench.ticket(owner=bench.ola)
    free = [bench.ticket() for _ in range(3)]
    bench.do(Snooze(bench.stamp(), (asleep,), bench.clock.now() + timedelta(days=1)))
    bench.do(SetState(bench.stamp(), (solved,), State.SOLVED))
    assert rows(bench) == {NOBODY: free, bench.ola: [first, later, asleep], bench.piotr: []}
    unclaimed, ola = bench.desk.read(Lanes(((NOBODY,), (bench.ola, bench.piotr)), 2)).result()
    assert ([row.id for row in unclaimed.rows], unclaimed.count, unclaimed.more) == (free[:2], 3, True)
    assert (ola.owners, ola.count, ola.more) == ((bench.ola, bench.piotr), 3, True)


def test_what_a_lane_is_narrowed_to_is_what_is_shown_of_it(bench: Bench) -> None:
    bench.do(AddCohort(bench.stamp(), bench.new_id(), "B2", ""))
    for channel in (Channel.PHONE, Channel.CHAT, Channel.EMAIL):
        for owner in (None, bench.ola):
            bench.ticket(channel=channel, owner=owner)
            bench.pass_time(seconds=100)
    bench.do(SetState(bench.stamp(), (bench.ticket(),), State.PENDING))
    lanes = bench.desk.read(Lanes(((NOBODY,), (bench.ola,)), 50)).result()
    every: list[TicketRow] = [row for lane in lanes for row in lane.rows]
    now = bench.clock.now()
    numbers = bench.desk.read(BoardFigures()).result()
    kinds = [Narrowing(only=only, since=numbers.longest_since) for only in Only]
    kinds += [Narrowing(channel=Channel.CHAT), Narrowing(cohorts=("B2",)), Narrowing(cohorts=("B2",), but=True)]
    seen = set()
    for narrowing in kinds:
        shown = {ticket for lane in rows(bench, narrowing).values() for ticket in lane}
        assert shown == {
            row.id
            for row in every
            if narrowing.holds(
                now,
                place=row.place,
                channel=row.channel,
                cohort=row.cohort_name,
                waiting_since=row.waiting_since,
                due_at=row.due_at,
                near_at=row.near_at,
                call_back_at=row.call_back_at,
            )
        }, narrowing
        seen.add(len(shown))
    # They do narrow, each to something of its own.
    assert len(seen) > 3
    assert (numbers.over, numbers.unclaimed) == (len(rows_of(bench, Only.OVER)), 4)
    assert numbers.near == len(rows_of(bench, Only.NEAR))
    assert sum(cell.waiting for cell in numbers.cells) == 6
    assert {pile.channel: pile.waiting for pile in numbers.piles} == {
        Channel.PHONE: 1,
        Channel.CHAT: 1,
        Channel.EMAIL: 1,
    }


def rows_of(bench: Bench, only: Only) -> list[Id]:
    return [ticket for lane in rows(bench, Narrowing(only=only)).values() for ticket in lane]
