"""The send guard on a real desk: what counts as newer than an answer, and what does not."""

from __future__ import annotations

from datetime import timedelta

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.base import Stamp
from console.commands.joining import Merge, Split, Unmerge
from console.commands.messages import AddMessage
from console.commands.undo import Undo
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.tickets import Channel, State
from console.queries.ticket import Conversation, MessageEntry, TicketHistory, TicketView
from tests.making import Bench


def answer(bench: Bench, ticket: Id, based_on: int, agent: Id) -> Outcome:
    stamp = bench.stamp(agent)
    one = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Hello", based_on=based_on)
    return bench.do(HoldAnswers(stamp, (one,), stamp.at + timedelta(seconds=10)))


def leave(bench: Bench) -> Outcome:
    bench.pass_time(seconds=11)
    return bench.do(SendHeld(Stamp(bench.new_id(), bench.clock.now(), None)))


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


def test_an_answer_that_the_program_lets_go_is_its_authors(bench: Bench) -> None:
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


def test_a_letter_that_was_older_than_the_last_one_seen_stops_an_answer_too(bench: Bench) -> None:
    other = bench.ticket("An old matter", "It began long ago")
    bench.pass_time(days=3)
    ticket = bench.ticket()
    assert answer(bench, ticket, 1, bench.ola).done
    leave(bench)
    bench.do(Merge(bench.stamp(), other, ticket))
    refused = answer(bench, ticket, 2, bench.ola)
    assert refused.refusal is Refusal.NEWER
    assert texts_of(bench, ticket, refused) == ["It began long ago"]
    assert answer(bench, ticket, 3, bench.ola).done


def test_what_comes_after_a_parting_is_not_taken_for_what_was_parted(bench: Bench) -> None:
    ticket, other, third = bench.ticket(), bench.ticket("Other"), bench.ticket("Third", "Never read")
    bench.do(Merge(bench.stamp(), other, ticket))
    bench.do(Unmerge(bench.stamp(), other))
    bench.do(Merge(bench.stamp(), third, ticket))
    refused = answer(bench, ticket, 2, bench.ola)
    assert texts_of(bench, ticket, refused) == ["Never read"]


def test_a_message_that_was_moved_in_is_news(bench: Bench) -> None:
    ticket, other = bench.ticket(), bench.ticket("Other", "Stays")
    moved = bench.inbound("Moves")
    bench.do(AddMessage(bench.stamp(), other, moved))
    split = Split(bench.stamp(), other, (moved.id,), bench.new_id(), "New")
    assert bench.do(split).done
    assert answer(bench, split.new_ticket, 0, bench.ola).refusal is Refusal.NEWER
    bench.do(Merge(bench.stamp(), split.new_ticket, ticket))
    assert texts_of(bench, ticket, answer(bench, ticket, 1, bench.ola)) == ["Moves"]
    # It goes back to where it was: who wrote there without it has not seen it.
    assert bench.do(Undo(bench.stamp(), split.stamp.id)).done
    assert texts_of(bench, other, answer(bench, other, 2, bench.ola)) == ["Moves"]


def test_who_has_the_merged_ticket_on_the_screen_has_not_seen_the_other_one(bench: Bench) -> None:
    one, other = bench.ticket("One", "Seen"), bench.ticket("Other", "Not seen")
    bench.do(Merge(bench.stamp(), one, other))
    refused = answer(bench, one, 1, bench.ola)
    assert texts_of(bench, other, refused) == ["Not seen"]


def test_what_comes_while_a_forced_answer_waits_stops_it(bench: Bench) -> None:
    ticket = bench.ticket()
    stamp = bench.stamp()
    one = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Hello", based_on=0)
    bench.do(HoldAnswers(stamp, (one,), stamp.at + timedelta(seconds=10), forced=True))
    bench.do(AddMessage(bench.stamp(), ticket, bench.inbound("It works again")))
    assert [ref.id for ref in leave(bench).refs] == [ticket]


def texts_of(bench: Bench, ticket: Id, refused: Outcome) -> list[str]:
    assert refused.refusal is Refusal.NEWER
    entries = bench.desk.read(Conversation(ticket)).result().entries
    newer = {ref.id for ref in refused.refs}
    return [entry.text for entry in entries if isinstance(entry, MessageEntry) and entry.id in newer]
