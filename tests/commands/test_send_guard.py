"""The send guard on a real desk: what counts as newer than an answer, and what does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.joining import Merge
from console.commands.messages import AddMessage
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.tickets import Channel, State
from console.queries.ticket import TicketHistory, TicketView
from tests.making import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


def answer(bench: Bench, ticket: Id, based_on: int, agent: Id) -> Outcome:
    stamp = bench.stamp(agent)
    one = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Hello", based_on=based_on)
    return bench.do(HoldAnswers(stamp, (one,), stamp.at + timedelta(seconds=10)))


def leave(bench: Bench) -> Outcome:
    bench.pass_time(seconds=11)
    return bench.do(SendHeld(bench.stamp()))


def test_ones_own_answer_is_no_news_to_oneself(bench: Bench) -> None:
    ticket = bench.ticket()
    assert answer(bench, ticket, 1, bench.ola).done
    assert leave(bench).refs == ()
    # Begun while the first one waited: its author knows what it says.
    assert answer(bench, ticket, 1, bench.ola).done
    assert leave(bench).refs == ()
    assert answer(bench, ticket, 1, bench.piotr).refusal is Refusal.NEWER


def test_what_the_participant_wrote_in_between_stops_the_second_answer(bench: Bench) -> None:
    ticket = bench.ticket()
    assert answer(bench, ticket, 1, bench.ola).done
    assert leave(bench).refs == ()
    news = bench.inbound("One more thing")
    bench.do(AddMessage(bench.stamp(), ticket, news))
    refused = answer(bench, ticket, 1, bench.ola)
    assert refused.refusal is Refusal.NEWER
    assert [ref.id for ref in refused.refs] == [news.id]


def test_a_ticket_knows_whether_it_was_answered(bench: Bench) -> None:
    ticket = bench.ticket()

    def answered() -> bool:
        detail = bench.desk.read(TicketView(ticket)).result()
        assert detail is not None
        return detail.answered

    assert not answered()
    answer(bench, ticket, 1, bench.ola)
    assert not answered()
    leave(bench)
    assert answered()


def test_what_came_with_a_joined_ticket_stops_an_answer_begun_before(bench: Bench) -> None:
    ticket, other = bench.ticket(), bench.ticket("The same again")
    assert answer(bench, ticket, 1, bench.ola).done
    leave(bench)
    bench.pass_time(minutes=1)
    news = bench.inbound("It is worse now")
    bench.do(AddMessage(bench.stamp(), other, news))
    bench.do(Merge(bench.stamp(), other, ticket))
    refused = answer(bench, ticket, 2, bench.ola)
    assert refused.refusal is Refusal.NEWER
    assert news.id in {ref.id for ref in refused.refs}


def test_an_answer_is_its_authors_whoever_lets_it_go(bench: Bench) -> None:
    ticket = bench.ticket()
    stamp = bench.stamp(bench.piotr)
    one = Answer(
        message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Hello", based_on=1, then=State.SOLVED
    )
    bench.do(HoldAnswers(stamp, (one,), stamp.at + timedelta(seconds=10)))
    leave(bench)
    history = bench.desk.read(TicketHistory(ticket)).result()
    assert {(line.field, line.actor_id) for line in history} >= {("state", bench.piotr), ("owner_id", bench.piotr)}


def test_only_what_is_held_is_told_as_held(bench: Bench) -> None:
    overtaken, free = bench.ticket(), bench.ticket()
    stamp = bench.stamp()
    both = tuple(
        Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Hello", based_on=based_on)
        for ticket, based_on in ((overtaken, 0), (free, 1))
    )
    outcome = bench.do(HoldAnswers(stamp, both, stamp.at + timedelta(seconds=10)))
    assert ([ref.id for ref in outcome.refs], outcome.skipped) == ([both[1].message_id], 1)


def test_an_answer_sent_later_is_stopped_by_what_comes_before_its_hour(bench: Bench) -> None:
    ticket, quiet = bench.ticket(), bench.ticket()
    for each in (ticket, quiet):
        stamp = bench.stamp()
        one = Answer(message_id=bench.new_id(), ticket=each, channel=Channel.EMAIL, text="Hello", based_on=1)
        bench.do(HoldAnswers(stamp, (one,), stamp.at + timedelta(hours=12), later=True))
    bench.pass_time(hours=1)
    bench.do(AddMessage(bench.stamp(), ticket, bench.inbound("It works again, thank you")))
    # The program was not running at that hour: what was put off on purpose leaves all the same.
    bench.pass_time(hours=12)
    assert [ref.id for ref in bench.do(SendHeld(bench.stamp())).refs] == [ticket]
