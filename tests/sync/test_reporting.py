"""Reports on a console of a team: the hub counts what is older than the console holds, and without it that is said."""

from __future__ import annotations

from datetime import date, timedelta

from console.commands.tickets import SetState
from console.domain.link import Standing
from console.domain.report_periods import own
from console.domain.reports import Figure
from console.domain.tickets import State
from console.queries.report_tickets import ReportTickets, Slice
from console.queries.reports import Report, ReportOf
from console.sync.filling import RECENT
from console.sync.replica import ReplicaDesk
from tests.making import NOON, OLA
from tests.sync.conftest import Team, until
from tests.sync.proxy import Proxy


def report(desk: ReplicaDesk, day: date) -> Report:
    return desk.read(ReportOf(compared=own(day, day), zone="UTC")).result(timeout=120)


def test_what_is_not_here_is_counted_on_the_hub_and_without_it_that_is_said(team: Team, proxy: Proxy) -> None:
    bench, day = team.bench, NOON.date()
    old = bench.ticket("Kettle descaling")
    bench.do(SetState(bench.stamp(), (old,), State.SOLVED))
    bench.ticket("Kettle noise")
    desk = team.console(OLA, port=proxy.port)
    assert desk.now() - bench.clock.now() > RECENT + timedelta(days=1)
    there = report(desk, day)
    assert (there.now.opened, there.now.solved, there.here_since) == (2, 1, None)
    behind = ReportTickets(compared=own(day, day), zone="UTC", mark=Slice(Figure.OPENED))
    assert desk.read(behind).result(timeout=120).count == 2
    proxy.cut()
    until(lambda: desk.link.standing is not Standing.CONNECTED)
    here = report(desk, day)
    # What was solved so long ago never came here.
    assert here.now.opened == 1
    assert here.here_since is not None
    assert timedelta() <= desk.now() - RECENT - here.here_since < timedelta(minutes=5)
    # Of these days all is here, and nothing has to be said.
    assert report(desk, desk.now().date()).here_since is None
