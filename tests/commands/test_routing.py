"""Tickets are dealt out, with why, and come back; each such act is in the history and can be taken back."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.base import Stamp
from console.commands.desk import SetAgentState
from console.commands.drafts import SaveDraft
from console.commands.routing import ReturnToQueue, Route, SaveRouting
from console.commands.tickets import Give, MarkSeen, SetPriority
from console.commands.undo import Undo
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import AgentState
from console.domain.routing import RETURNED, ROUTED, Reason, Routing, Why, back_in, choice_in
from console.domain.tickets import Channel, Priority
from console.queries.routing import RoutingNow, ToReturn, ToRoute, TryRouting
from console.queries.ticket import SystemEntry, TicketHistory, TicketView
from tests.making import Bench

MINUTES = timedelta(minutes=30)
DEALS = Routing(channels=(Channel.EMAIL,), return_after=MINUTES, absent_after=MINUTES)


def by_program(bench: Bench) -> Stamp:
    return msgspec.structs.replace(bench.stamp(), actor=None)


def sets(bench: Bench, routing: Routing) -> None:
    edition = bench.desk.read(RoutingNow()).result().edition
    assert bench.do(SaveRouting(bench.stamp(), msgspec.structs.replace(routing, edition=edition))).done


def is_(bench: Bench, agent: Id, state: AgentState) -> None:
    assert bench.do(SetAgentState(bench.stamp(agent), agent, state)).done


def owner(bench: Bench, ticket: Id) -> Id | None:
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    return detail.row.owner_id


def lines(bench: Bench, ticket: Id, field: str) -> list[SystemEntry]:
    return [one for one in bench.desk.read(TicketHistory(ticket)).result() if one.field == field]


def routes(bench: Bench) -> list[Id]:
    """The commands by which what can be dealt out was dealt out."""
    given = [Route(by_program(bench), (one,)) for one in bench.desk.read(ToRoute()).result()]
    assert all(bench.do(one).undo for one in given)
    return [one.stamp.id for one in given]


def returns(bench: Bench) -> tuple[Id, ...]:
    back = bench.desk.read(ToReturn()).result()
    if back:
        assert bench.do(ReturnToQueue(by_program(bench), back)).undo
    return back


def test_where_nothing_is_set_nothing_is_dealt_out(bench: Bench) -> None:
    is_(bench, bench.piotr, AgentState.AVAILABLE)
    ticket = bench.ticket()
    assert bench.desk.read(ToRoute()).result() == bench.desk.read(ToReturn()).result() == ()
    bench.do(Route(by_program(bench), (ticket,)))
    assert owner(bench, ticket) is None
    sets(bench, DEALS)
    late = SaveRouting(bench.stamp(), DEALS)
    assert bench.do(late).refusal is Refusal.TOO_LATE


def test_it_goes_to_who_is_there_with_why_and_not_back_to_who_let_it_go(bench: Bench) -> None:
    sets(bench, DEALS)
    ticket, chat = bench.ticket(), bench.ticket(channel=Channel.CHAT)
    assert routes(bench) == []
    is_(bench, bench.piotr, AgentState.AVAILABLE)
    (done,) = routes(bench)
    assert owner(bench, ticket) == bench.piotr
    assert owner(bench, chat) is None
    (line,) = lines(bench, ticket, ROUTED)
    assert line.before_name == "Piotr Wrona"
    assert choice_in(line.after or "").why is Why.ROOM
    (tried,) = [row for row in bench.desk.read(TryRouting(DEALS)).result() if row.ticket == ticket]
    assert (tried.name, tried.choice.agent) == ("Piotr Wrona", bench.piotr)

    # Taken back, it is not given to the same person again, but to the next one who comes.
    assert bench.do(Undo(bench.stamp(bench.piotr), done)).done
    assert owner(bench, ticket) is None
    assert routes(bench) == []
    is_(bench, bench.ola, AgentState.AVAILABLE)
    routes(bench)
    assert owner(bench, ticket) == bench.ola


def test_nobody_gets_more_than_they_have_room_for(bench: Bench) -> None:
    sets(bench, msgspec.structs.replace(DEALS, weights=msgspec.structs.replace(DEALS.weights, capacity=2)))
    is_(bench, bench.piotr, AgentState.AVAILABLE)
    tickets = [bench.ticket() for _ in range(4)]
    routes(bench)
    assert [owner(bench, ticket) for ticket in tickets] == [bench.piotr, bench.piotr, None, None]
    # What was found to be possible is looked at once more when it is done.
    bench.do(Route(by_program(bench), tuple(tickets)))
    assert [owner(bench, ticket) for ticket in tickets] == [bench.piotr, bench.piotr, None, None]


def test_what_is_not_touched_comes_back_and_what_is_stays(bench: Bench) -> None:
    sets(bench, DEALS)
    is_(bench, bench.piotr, AgentState.AVAILABLE)
    touched, drafted, left = bench.ticket(), bench.ticket(), bench.ticket()
    bench.do(Give(bench.stamp(), (touched, drafted, left), bench.piotr))
    bench.do(SetPriority(bench.stamp(bench.piotr), (touched,), Priority.HIGH))
    bench.do(SaveDraft(bench.stamp(bench.piotr), drafted, Kind.OUTBOUND, Channel.EMAIL, "Dear", 1))
    bench.do(SetPriority(bench.stamp(), (left,), Priority.HIGH))
    bench.clock.at += MINUTES - timedelta(seconds=1)
    assert returns(bench) == ()
    bench.clock.at += timedelta(minutes=1)
    assert returns(bench) == (left,)
    assert owner(bench, left) is None
    (line,) = lines(bench, left, RETURNED)
    assert back_in(line.after or "").reason is Reason.UNTOUCHED
    assert line.before_name == "Piotr Wrona"
    bench.do(Give(bench.stamp(), (left,), bench.piotr))
    bench.do(MarkSeen(bench.stamp(bench.piotr), (left,)))
    bench.do(SetPriority(bench.stamp(bench.piotr), (left,), Priority.NORMAL))
    bench.clock.at += 2 * MINUTES
    assert returns(bench) == ()


def test_words_of_a_participant_do_not_wait_for_somebody_who_has_gone(bench: Bench) -> None:
    sets(bench, DEALS)
    is_(bench, bench.piotr, AgentState.AVAILABLE)
    ticket = bench.ticket(owner=bench.piotr)
    bench.pass_time(hours=2)
    assert returns(bench) == ()
    is_(bench, bench.piotr, AgentState.OFF_SHIFT)
    bench.pass_time(minutes=29)
    assert returns(bench) == ()
    bench.pass_time(minutes=2)
    assert returns(bench) == (ticket,)
    (line,) = lines(bench, ticket, RETURNED)
    assert back_in(line.after or "").reason is Reason.ABSENT
