"""Calls on the consoles of a team: told once for all, noted while they change, entered and wrapped up offline."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial

from console.commands.base import Command, Stamp
from console.commands.calls import NoteCall, TellCall, WrapUpCall
from console.commands.desk import SetAgentState
from console.commands.phone import AskPhone, SavePbx, SetPhone, TakeTask
from console.domain.call_by_hand import began, ended
from console.domain.call_course import State
from console.domain.call_facts import Answered, AnyFact, Arrived, Cause, Direction, Ended, Held, Offered, Resumed
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.messages import CallOutcome
from console.domain.pbx import Act, TaskState
from console.domain.people import AgentState
from console.queries.calls import CallRow, LiveCalls, OneCall
from console.queries.desk import Agents
from console.queries.phone import MyTasks, PbxList
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, MessageEntry
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.ringing import MARTA, OFFICE, OLA_LINE
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy


def done(desk: ReplicaDesk | HubDesk, command: Command) -> None:
    assert desk.submit(command).result(timeout=120).done


def call_of(desk: ReplicaDesk, call: Id) -> CallRow | None:
    return desk.read(OneCall(call)).result(timeout=120)


def state_of(desk: ReplicaDesk, person: Id) -> AgentState:
    return next(row.state for row in desk.read(Agents()).result(timeout=120) if row.id == person)


def told(desk: HubDesk, call: Id, *facts: AnyFact) -> None:
    done(desk, TellCall(Stamp(desk.new_id(), datetime.now(UTC), None), call, OFFICE.id, "one", facts))


def away(desk: ReplicaDesk, proxy: Proxy) -> None:
    proxy.refuse = True
    proxy.cut()
    until(lambda: desk.link.standing is Standing.AWAY)


def test_what_a_gateway_tells_stands_on_every_console_and_notes_beside_it(team: Team) -> None:
    ola, piotr, hub = team.console(team.bench.ola), team.console(team.bench.piotr), team.bench.desk
    done(ola, SavePbx(ola.stamp(), OFFICE))
    done(ola, SetPhone(ola.stamp(), team.bench.ola, "1001"))
    done(ola, SetAgentState(ola.stamp(), team.bench.ola, AgentState.AVAILABLE))
    in_step(ola, piotr)
    assert piotr.read(PbxList()).result() == (OFFICE,)
    call, at = hub.new_id(), ola.now()
    told(hub, call, Arrived(at=at, direction=Direction.INBOUND, number=MARTA), Offered(at=at, leg="a", line=OLA_LINE))
    until(lambda: call_of(ola, call) and call_of(piotr, call))
    told(hub, call, Answered(at=at, leg="a", line=OLA_LINE))
    until(lambda: state_of(piotr, team.bench.ola) is AgentState.ON_CALL)
    # Both write at once, the gateway facts and she her notes: nothing gets lost, whichever is first.
    notes = [NoteCall(ola.stamp(), call, "The cable is loose"[:length]) for length in (5, 9, 18)]
    facts: list[AnyFact] = []
    for second in range(6):
        kind = Held if second % 2 == 0 else Resumed
        facts.append(kind(at=at + timedelta(seconds=second), leg="a"))
    with ThreadPoolExecutor(2) as pool:
        telling = pool.submit(lambda: list(map(partial(told, hub, call), facts)))
        noting = pool.submit(lambda: list(map(partial(done, ola), notes)))
        telling.result()
        noting.result()
    told(hub, call, Ended(at=at + timedelta(seconds=9), cause=Cause.NORMAL))
    in_step(ola, piotr)
    for desk in (ola, piotr):
        row = call_of(desk, call)
        assert row is not None
        assert row.course.held() == timedelta(seconds=3)
        assert row.to_wrap_up == (team.bench.ola,)
    mine, theirs = call_of(ola, call), call_of(piotr, call)
    assert mine is not None
    assert theirs is not None
    assert mine.notes == theirs.other_notes[0].text == "The cable is loose"
    wrapped = WrapUpCall(ola.stamp(), call, ola.new_id(), ola.new_id(), "Cable", CallOutcome.SOLVED, mine.notes)
    done(ola, wrapped)
    # Here at once, before the hub has said anything.
    assert ola.read(LiveCalls()).result() == ()
    in_step(ola, piotr)
    assert state_of(piotr, team.bench.ola) is AgentState.AVAILABLE
    assert [row.id for row in piotr.read(SearchTickets("22 123 45 67")).result()] == [wrapped.ticket_id]


def test_a_call_by_hand_needs_no_network(team: Team, proxy: Proxy) -> None:
    ola, piotr = team.console(team.bench.ola, port=proxy.port), team.console(team.bench.piotr)
    done(ola, SetAgentState(ola.stamp(), team.bench.ola, AgentState.AVAILABLE))
    in_step(ola)
    away(ola, proxy)
    call, at = ola.new_id(), ola.now()
    told_by_her = began(at, Direction.INBOUND, "22 123 45 67", str(team.bench.ola))
    done(ola, TellCall(ola.stamp(), call, None, "", told_by_her))
    (row,) = ola.read(LiveCalls()).result()
    assert (row.number, row.talking, row.course.state) == (MARTA, (team.bench.ola,), State.CONNECTED)
    assert state_of(ola, team.bench.ola) is AgentState.ON_CALL
    done(ola, NoteCall(ola.stamp(), call, "Cannot log in"))
    done(ola, TellCall(ola.stamp(), call, None, "", ended(at + timedelta(minutes=3))))
    ticket = ola.new_id()
    words = "Cannot log in, told the new password"
    done(ola, WrapUpCall(ola.stamp(), call, ola.new_id(), ticket, "Login", CallOutcome.SOLVED, words))
    here = [entry for entry in ola.read(Conversation(ticket)).result().entries if isinstance(entry, MessageEntry)]
    assert [entry.text for entry in here] == [words]
    proxy.refuse = False
    ola.retry_now()
    in_step(ola, piotr)
    there = [entry for entry in piotr.read(Conversation(ticket)).result().entries if isinstance(entry, MessageEntry)]
    assert [entry.call for entry in there] == [entry.call for entry in here]
    mine, theirs = call_of(ola, call), call_of(piotr, call)
    assert mine is not None
    assert theirs is not None
    assert mine.course == theirs.course
    assert theirs.other_notes[0].text == words
    assert state_of(piotr, team.bench.ola) is AgentState.AVAILABLE
    assert ola.link.returned == 0


def test_a_console_that_is_new_brings_what_rings_and_the_calls_of_late(team: Team) -> None:
    bench = team.bench
    done(bench.desk, SavePbx(bench.stamp(), OFFICE))
    calls = {}
    for name, days, over in (("rings", 0, False), ("lately", 30, True), ("long ago", 200, True)):
        at = datetime.now(UTC) - timedelta(days=days)
        facts: list[AnyFact] = [Arrived(at=at, direction=Direction.INBOUND, hidden=True)]
        facts += [Ended(at=at + timedelta(seconds=9), cause=Cause.GAVE_UP)] if over else []
        calls[name] = bench.new_id()
        stamp = Stamp(bench.new_id(), datetime.now(UTC), None)
        done(bench.desk, TellCall(stamp, calls[name], OFFICE.id, name, tuple(facts)))
    ola = team.console(bench.ola)
    in_step(ola)
    assert call_of(ola, calls["rings"]) is not None
    assert call_of(ola, calls["lately"]) is not None
    assert call_of(ola, calls["long ago"]) is None


def test_what_was_wanted_offline_is_late_when_it_arrives(team: Team, proxy: Proxy) -> None:
    ola, hub = team.console(team.bench.ola, port=proxy.port), team.bench.desk
    done(ola, SavePbx(ola.stamp(), OFFICE))
    in_step(ola)
    away(ola, proxy)
    task = ola.new_id()
    done(ola, AskPhone(ola.stamp(), task, OFFICE.id, Act.CALL, number=MARTA))
    assert [row.state for row in ola.read(MyTasks()).result()] == [TaskState.WAITING]
    proxy.refuse = False
    ola.retry_now()
    in_step(ola)
    taken = hub.submit(TakeTask(Stamp(hub.new_id(), ola.now() + timedelta(seconds=30), None), task)).result()
    assert (taken.done, taken.skipped) == (True, 1)
    in_step(ola)
    assert [row.state for row in ola.read(MyTasks()).result()] == [TaskState.LATE]
