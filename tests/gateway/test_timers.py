"""What falls due by itself: answers of closed consoles, snoozes, and the oldest of the feed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest

from console.commands.answers import Answer, HoldAnswers
from console.commands.broadcasts import SendBroadcast, TakeBackBroadcast
from console.commands.desk import SetAgentState
from console.commands.incidents import OpenIncident
from console.commands.routing import SaveRouting
from console.commands.tickets import Snooze
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.clock import FixedClock
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import AgentState
from console.domain.routing import Routing
from console.domain.tickets import Channel
from console.gateway.dealing import Dealing
from console.gateway.timers import GRACE, HOUR, NEWS, Timers
from console.queries.drafts import Drafts
from console.queries.queue import SnoozesDue
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.store.place import HubAddress
from console.store.postgres import connect_arguments
from console.sync.hub import HubDesk
from tests.making import NOON, Bench
from tests.ringing import Calls
from tests.server import Server
from tests.team import ROBOT, ask_for_passwords, make_team


@pytest.fixture
def timers(bench: Bench) -> Iterator[Timers]:
    program = HubDesk(bench.place, None, bench.clock, watch_seconds=0.05)
    yield Timers(program)
    program.close()


def hold(bench: Bench, ticket: Id, *, later: bool = False, ago: timedelta = timedelta()) -> Id:
    message = bench.new_id()
    answer = Answer(message_id=message, ticket=ticket, channel=Channel.EMAIL, text="Press it", based_on=99)
    assert bench.do(HoldAnswers(bench.stamp(), (answer,), bench.clock.now() - ago, later)).done
    return message


def sent(bench: Bench, ticket: Id) -> list[Id]:
    entries = bench.desk.read(Conversation(ticket)).result().entries
    return [one.id for one in entries if isinstance(one, MessageEntry) and one.kind is Kind.OUTBOUND]


def test_an_answer_leaves_when_its_author_is_gone(bench: Bench, timers: Timers) -> None:
    ticket = bench.ticket()
    message = hold(bench, ticket)
    asyncio.run(timers.look())
    assert sent(bench, ticket) == []
    bench.clock.at += GRACE + timedelta(seconds=1)
    asyncio.run(timers.look())
    assert sent(bench, ticket) == [message]


def test_what_comes_late_from_a_console_that_was_away_waits_for_the_word_behind_it(
    bench: Bench, timers: Timers
) -> None:
    ticket, other = bench.ticket(), bench.ticket()
    hold(bench, ticket, ago=timedelta(hours=3))
    chosen = hold(bench, other, later=True, ago=timedelta(hours=3))
    asyncio.run(timers.look())
    # One that was meant for a time of its own leaves at once.
    assert (sent(bench, ticket), sent(bench, other)) == ([], [chosen])
    assert bench.desk.read(Drafts(ticket)).result() == ()
    bench.clock.at += NEWS
    asyncio.run(timers.look())
    assert sent(bench, ticket) == []
    assert [row.text for row in bench.desk.read(Drafts(ticket)).result()] == ["Press it"]


def test_a_message_to_many_of_a_console_that_was_away_waits_for_the_word_that_takes_it_back(
    bench: Bench, timers: Timers
) -> None:
    ticket = bench.ticket("Help", "no sound", person=bench.person("Anna Lis", email="anna@x.pl"))
    incident = bench.do(OpenIncident(bench.stamp(), None, "", "Sound", (ticket,))).refs[0].id
    aim = Aim(kind=BroadcastKind.INCIDENT, audience=Audience.AFFECTED, incident_id=incident)

    def send(ago: timedelta) -> Id:
        broadcast = bench.new_id()
        leaves = bench.clock.now() - ago
        given = SendBroadcast(bench.stamp(), broadcast, aim, (Letter("en", "Press it"),), leaves)
        assert bench.do(given).done
        return broadcast

    away = send(timedelta(minutes=3))
    asyncio.run(timers.look())
    assert sent(bench, ticket) == []
    assert bench.do(TakeBackBroadcast(bench.stamp(), away)).done
    send(timedelta(minutes=3))
    asyncio.run(timers.look())
    bench.clock.at += NEWS
    asyncio.run(timers.look())
    assert len(sent(bench, ticket)) == 1


def test_snoozes_end(bench: Bench, timers: Timers) -> None:
    ticket = bench.ticket()
    bench.do(Snooze(bench.stamp(), (ticket,), bench.clock.now() + timedelta(minutes=5)))
    bench.clock.at += timedelta(minutes=6)
    assert bench.desk.read(SnoozesDue()).result()
    asyncio.run(timers.look())
    assert not bench.desk.read(SnoozesDue()).result()


@pytest.fixture
def team() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    yield make_team(server)
    server.close()


def test_the_login_of_a_gateway_may_forget_the_oldest_of_the_feed_and_no_more(team: HubAddress) -> None:
    clock = FixedClock(NOON)
    robot = HubDesk(replace(team, user=ROBOT), None, clock)
    timers = Timers(robot)
    with psycopg.connect(**connect_arguments(team), autocommit=True) as keeper:

        def changes() -> int:
            row = keeper.execute("SELECT count(*) FROM change").fetchone()
            assert row is not None
            return int(row[0])

        before = changes()
        asyncio.run(timers.look())
        # What was told since the last time stays, however old it says it is.
        assert changes() == before > 0
        clock.at += 2 * HOUR
        asyncio.run(timers.look())
        assert changes() == before
        keeper.execute("UPDATE feed_clock SET pruned_at = now() - interval '2 days'")
        clock.at += 2 * HOUR
        asyncio.run(timers.look())
        assert changes() == 0
    robot.close()


def test_a_call_that_nobody_wrapped_up_becomes_an_entry(bench: Bench, timers: Timers) -> None:
    calls = Calls(bench)
    calls.talked("a")
    asyncio.run(timers.look())
    assert calls.row("a").message_id is None
    bench.pass_time(minutes=16)
    asyncio.run(timers.look())
    filed = calls.row("a")
    assert len(calls.entries(filed.ticket_id)) == 1
    asyncio.run(timers.look())
    assert calls.row("a") == filed


def test_what_is_new_is_dealt_out_without_waiting_for_the_next_round(bench: Bench) -> None:
    bench.do(SaveRouting(bench.stamp(), Routing(channels=(Channel.EMAIL,))))
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.AVAILABLE))
    program = HubDesk(bench.place, None, bench.clock, watch_seconds=0.05)
    dealing = Dealing(program)

    async def play() -> None:
        stop = asyncio.Event()
        with dealing.listening():
            waiting = asyncio.create_task(dealing.until(stop, 3600))
            ticket = await asyncio.to_thread(bench.ticket)
            while True:
                detail = await asyncio.wrap_future(bench.desk.read(TicketView(ticket)))
                if detail is not None and detail.row.owner_id == bench.piotr:
                    break
                await asyncio.sleep(0.01)
            stop.set()
            await waiting

    asyncio.run(asyncio.wait_for(play(), 90))
    program.close()
