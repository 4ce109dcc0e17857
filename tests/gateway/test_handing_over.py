"""A gateway prepares hand-overs before shifts end, and does them where somebody has vanished."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from console.commands.desk import SetAgentState
from console.commands.shifts import PlanShifts
from console.domain.people import AgentState
from console.domain.shifts import Edit, Shift
from console.gateway.timers import Timers
from console.queries.handover import HandOvers
from console.queries.ticket import TicketView
from console.sync.hub import HubDesk
from tests.making import Bench


def test_a_shift_ends_and_nothing_is_left_behind(bench: Bench) -> None:
    now = bench.clock.now()
    early = Shift(
        id=bench.new_id(), agent=bench.piotr, starts_at=now - timedelta(hours=7), ends_at=now + timedelta(hours=1)
    )
    late = Shift(id=bench.new_id(), agent=bench.ola, starts_at=early.ends_at, ends_at=now + timedelta(hours=9))
    assert bench.do(PlanShifts(bench.stamp(), (Edit(None, early), Edit(None, late)))).done
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.AVAILABLE))
    ticket = bench.ticket(owner=bench.piotr)
    program = HubDesk(bench.place, None, bench.clock, watch_seconds=0.05)
    timers = Timers(program)
    asyncio.run(timers.look())
    assert bench.desk.read(HandOvers()).result() == ()
    bench.clock.at = early.ends_at - timedelta(minutes=29)
    asyncio.run(timers.look())
    asyncio.run(timers.look())
    (page,) = bench.desk.read(HandOvers()).result()
    assert (page.agent, page.ends_at, page.done_at) == (bench.piotr, early.ends_at, None)
    assert [(one.id, one.to) for one in page.tickets] == [(ticket, bench.ola)]
    assert [one.id for one in page.readers] == [bench.ola]
    # The rota sends Piotr off shift, and with him goes what he has left.
    for minutes in (1, 2):
        bench.clock.at = early.ends_at + timedelta(minutes=minutes)
        asyncio.run(timers.look())
    (page,) = bench.desk.read(HandOvers()).result()
    assert page.done_at is not None
    assert page.done_by is None
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    assert detail.row.owner_id is None
    program.close()
