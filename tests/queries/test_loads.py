"""What people of the desk have in hand: calls, chats and letters, each counted once."""

from __future__ import annotations

from datetime import timedelta

from console.commands.base import Stamp
from console.commands.chats import BeginChat, SaveChatSite, SayInChat, TellVisitor
from console.commands.desk import SetAgentState
from console.commands.tickets import Claim, SetState
from console.domain.chats import ChatSite
from console.domain.people import AgentState
from console.domain.tickets import State
from console.queries.loads import AgentLoad, Loads
from tests.making import Bench
from tests.ringing import PIOTR_LINE, Calls


def of_piotr(bench: Bench) -> AgentLoad:
    return next(row for row in bench.desk.read(Loads()).result() if row.agent == bench.piotr)


def test_each_is_counted_once_and_weighs_what_it_is(bench: Bench) -> None:
    calls = Calls(bench)
    for _ in range(3):
        bench.ticket(owner=bench.piotr)
    bench.do(SetState(bench.stamp(), (bench.ticket(owner=bench.piotr),), State.PENDING))
    program = Stamp(bench.new_id(), bench.clock.now(), None)
    site, chat, ticket = bench.new_id(), bench.new_id(), bench.new_id()
    bench.do(SaveChatSite(program, ChatSite(id=site, name="Platform", team="Platform")))
    begun = BeginChat(Stamp(bench.new_id(), bench.clock.now(), None), chat, site, b"k" * 32, "en", "https://a.example")
    assert bench.do(begun).done
    stamp = Stamp(bench.new_id(), bench.clock.now(), None)
    assert bench.do(SayInChat(stamp, chat, bench.new_id(), ticket, "Hello", ())).done
    assert bench.do(Claim(bench.stamp(bench.piotr), (ticket,))).done
    calls.rings("one", PIOTR_LINE)
    assert of_piotr(bench).calls == 0
    calls.answers("one", PIOTR_LINE)

    row = of_piotr(bench)
    assert (row.calls, row.chats, row.letters, row.tickets) == (1, 1, 3, 5)
    assert (row.load, row.capacity, row.full) == (6 + 2 + 3, 12, False)

    calls.ends("one")
    bench.do(TellVisitor(Stamp(bench.new_id(), bench.clock.now(), None), chat, online=False))
    bench.pass_time(hours=13)
    row = of_piotr(bench)
    # The visitor has been away for half a day: their chat is a letter now.
    assert (row.calls, row.chats, row.letters) == (0, 0, 4)


def test_who_has_gone_is_not_on_shift(bench: Bench) -> None:
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.AVAILABLE))
    assert of_piotr(bench).on_shift
    bench.pass_time(minutes=5)
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.OFF_SHIFT))
    row = of_piotr(bench)
    assert not row.on_shift
    assert bench.clock.now() - row.state_since < timedelta(minutes=1)
