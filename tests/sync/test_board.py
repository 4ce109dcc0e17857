"""Two leads move the same pile at the same moment, each at a console of their own."""

from __future__ import annotations

from console.commands.base import Stamp
from console.commands.desk import AddAgent
from console.commands.tickets import Give
from console.commands.undo import Undo
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.people import Role
from console.queries.queue import TicketRows
from console.sync.replica import ReplicaDesk
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy


def owners(desk: ReplicaDesk, pile: tuple[Id, ...]) -> list[Id | None]:
    return [row.owner_id for row in desk.read(TicketRows(pile)).result()]


def test_of_two_who_move_a_pile_at_once_one_does_and_the_other_is_told(team: Team, proxy: Proxy) -> None:
    bench = team.bench
    sam, nils = bench.new_id(), bench.new_id()
    for agent, name in ((sam, "Sam"), (nils, "Nils")):
        stamp = Stamp(bench.new_id(), bench.clock.now(), None)
        assert bench.do(AddAgent(stamp, agent, name, f"{name}@desk.example", Role.AGENT, "en")).done
    pile = tuple(bench.ticket(f"Matter {number}") for number in range(4))
    also = bench.ticket("One more", owner=bench.ola)
    first, second = team.console(bench.ola), team.console(bench.piotr, port=proxy.port)
    in_step(first, second)
    # Neither knows what the other does: the way of the second one is cut.
    proxy.refuse = True
    proxy.cut()
    until(lambda: second.link.standing is Standing.AWAY)
    assert first.submit(Give(first.stamp(), pile, sam, (None,) * 4)).result().done
    whole = Give(second.stamp(), pile, nils, (None,) * 4)
    part = Give(second.stamp(), (pile[0], also), nils, (None, bench.ola))
    assert second.submit(whole).result().done
    assert owners(second, pile) == [nils] * 4
    assert second.submit(part).result().done
    undo = Undo(second.stamp(), whole.stamp.id)
    in_step(first)
    proxy.refuse = False
    second.retry_now()
    in_step(first, second)
    for desk in (first, second):
        # Each has one owner, the same everywhere; of a pile moved in part only what was still there has moved.
        assert owners(desk, pile) == [sam] * 4
        assert owners(desk, (also,)) == [nils]
    back = second.returned().result()
    assert [(one.command, one.outcome.refusal, one.outcome.who) for one in back] == [(whole, Refusal.TAKEN, sam)]
    # Taking back what was never done steals nothing.
    assert second.submit(undo).result().refusal is Refusal.GONE
    in_step(first, second)
    assert owners(first, pile) == owners(second, pile) == [sam] * 4
