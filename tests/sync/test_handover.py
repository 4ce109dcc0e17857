"""Two confirm the same hand-over at the same moment, one of them without a connection."""

from __future__ import annotations

from datetime import timedelta

from console.commands.base import Stamp
from console.commands.desk import AddAgent, SetAgentState
from console.commands.drafts import SaveDraft
from console.commands.handover import FinishHandOver, PrepareHandOver, Said, SaveHandOver
from console.commands.tickets import Claim
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.messages import Kind
from console.domain.people import AgentState, Role
from console.domain.tickets import Channel
from console.queries.drafts import Drafts
from console.queries.handover import HandOvers
from console.queries.queue import TicketRows
from console.sync.replica import ReplicaDesk
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy


def owners(desk: ReplicaDesk, tickets: tuple[Id, ...]) -> list[Id | None]:
    return [row.owner_id for row in desk.read(TicketRows(tickets)).result()]


def test_a_hand_over_that_two_confirm_at_once_is_done_once_and_loses_nothing(team: Team, proxy: Proxy) -> None:
    bench = team.bench
    sam = bench.new_id()
    stamp = Stamp(bench.new_id(), bench.clock.now(), None)
    assert bench.do(AddAgent(stamp, sam, "Sam", "sam@desk.example", Role.AGENT, "en")).done
    for agent in (bench.ola, bench.piotr, sam):
        assert bench.do(SetAgentState(bench.stamp(agent), agent, AgentState.AVAILABLE)).done
    left = tuple(bench.ticket(f"Matter {number}", owner=bench.piotr) for number in range(4))
    unclaimed = bench.ticket("One more")
    first, second = team.console(bench.ola), team.console(bench.piotr, port=proxy.port)
    in_step(first, second)
    page = bench.new_id()
    ends_at = second.now() + timedelta(minutes=20)
    assert second.submit(PrepareHandOver(second.stamp(), page, bench.piotr, ends_at)).result().done
    in_step(second, first)
    proxy.refuse = True
    proxy.cut()
    until(lambda: second.link.standing is Standing.AWAY)
    # Their lead hands over for them, while they do it themselves, and write, and take one more.
    chosen = tuple(Said(ticket, "", True, to) for ticket, to in zip(left, (sam, bench.ola, sam, None), strict=True))
    assert first.submit(SaveHandOver(first.stamp(), page, "The invoices", chosen)).result().done
    assert first.submit(FinishHandOver(first.stamp(), (page,))).result().done
    asked = Said(left[0], "Ask Marta", True, bench.ola)
    assert second.submit(SaveHandOver(second.stamp(), page, "Call", (asked,))).result().done
    assert second.submit(SaveHandOver(second.stamp(), page, "Call the printer")).result().done
    draft = SaveDraft(second.stamp(), left[3], Kind.NOTE, Channel.EMAIL, "It began in May", 1)
    assert second.submit(draft).result().done
    finish = FinishHandOver(second.stamp(), (page,))
    assert second.submit(finish).result().done
    assert owners(second, left)[0] == bench.ola
    assert second.submit(Claim(second.stamp(), (unclaimed,))).result().done
    in_step(first)
    proxy.refuse = False
    second.retry_now()
    in_step(first, second)
    for desk in (first, second):
        assert owners(desk, (*left, unclaimed)) == [sam, bench.ola, sam, None, bench.piotr]
        (done,) = desk.read(HandOvers()).result()
        assert (done.done_by, done.watch) == (bench.ola, "The invoices\nCall the printer")
        assert {one.id: one.words for one in done.tickets}[left[0]] == "Ask Marta"
    assert first.read(HandOvers()).result() == second.read(HandOvers()).result()
    assert "It began in May" in [one.text for one in second.read(Drafts(left[3])).result()]
    back = [(one.command, one.outcome.refusal, one.outcome.who) for one in second.returned().result()]
    assert back == [(finish, Refusal.TOO_LATE, bench.ola)]
