"""Two leads plan the same week at the same moment, each at a console of their own."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from console.commands.base import Stamp
from console.commands.desk import AddAgent
from console.commands.shifts import PlanShifts
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.people import Role
from console.domain.shifts import Edit, Shift
from console.queries.shifts import Rota
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy

HOUR = timedelta(hours=1)


def later(shift: Shift, hours: int) -> Shift:
    by = hours * HOUR
    return replace(shift, starts_at=shift.starts_at + by, ends_at=shift.ends_at + by)


def test_of_two_leads_who_plan_a_week_at_once_neither_loses_what_stands_and_both_are_told(
    team: Team, proxy: Proxy
) -> None:
    bench = team.bench
    lena, sam = bench.new_id(), bench.new_id()
    for agent, name, role in ((lena, "Lena", Role.LEAD), (sam, "Sam", Role.AGENT)):
        stamp = Stamp(bench.new_id(), bench.clock.now(), None)
        assert bench.do(AddAgent(stamp, agent, name, f"{name}@desk.example", role, "en")).done
    first, second = team.console(bench.ola), team.console(lena, port=proxy.port)
    monday = first.now().replace(hour=8, minute=0, second=0, microsecond=0) + timedelta(days=7)

    def shift(agent: Id, day: int, hour: int = 0) -> Shift:
        begins: datetime = monday + timedelta(days=day, hours=hour)
        return Shift(id=bench.new_id(), agent=agent, starts_at=begins, ends_at=begins + 8 * HOUR)

    wanted, free = shift(sam, 0), shift(sam, 1)
    assert bench.do(PlanShifts(bench.stamp(), (Edit(None, wanted), Edit(None, free)))).done
    in_step(first, second)
    proxy.refuse = True
    proxy.cut()
    until(lambda: second.link.standing is Standing.AWAY)
    new = shift(sam, 2)
    assert first.submit(PlanShifts(first.stamp(), (Edit(wanted, later(wanted, 2)), Edit(None, new)))).result().done
    over, own = shift(sam, 2, hour=4), shift(bench.piotr, 2)
    edits = (Edit(wanted, later(wanted, -2)), Edit(free, later(free, 1)), Edit(None, over), Edit(None, own))
    week = PlanShifts(second.stamp(), edits)
    assert second.submit(week).result().skipped == 0
    again = PlanShifts(second.stamp(), (Edit(later(wanted, -2), later(wanted, -3)),))
    assert second.submit(again).result().done
    in_step(first)
    proxy.refuse = False
    second.retry_now()
    in_step(first, second)
    # What both have changed stays as the first one left it, the rest of the second one's week is planned.
    stands = sorted((later(wanted, 2), later(free, 1), new, own), key=lambda one: (one.starts_at, one.id))
    for desk in (first, second):
        rota = desk.read(Rota(monday - 4 * HOUR, monday + timedelta(days=7))).result()
        assert sorted(rota.shifts, key=lambda one: (one.starts_at, one.id)) == stands
    back = second.returned().result()
    assert [(one.command, one.outcome.refusal, one.outcome.skipped) for one in back] == [
        (week, None, 2),
        (again, Refusal.TOO_LATE, 0),
    ]
    assert second.link.returned == 2
    assert first.returned().result() == []
