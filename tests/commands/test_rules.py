"""Rules of a desk: when, if, then; each acts once for what happened, and one that goes round is stopped."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from console.commands.base import Stamp
from console.commands.rules import ForgetNotices, RunRules, SaveRules
from console.commands.tickets import SetPriority, SetState
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.rules import If, Rule, Since, Then, When
from console.domain.tickets import Category, Channel, Priority, State
from console.queries.queue import TicketRow, TicketRows
from console.queries.rules import RuleLog, RuleNotices, RulesNow, TicketsToRule, TryRule
from console.queries.ticket import TicketView
from tests.making import NOON, Bench

HOUR = timedelta(hours=1)


def save(bench: Bench, *rules: Rule) -> None:
    now = bench.desk.read(RulesNow()).result()
    assert bench.do(SaveRules(bench.stamp(), msgspec.structs.replace(now, rules=rules))).refusal is None


def run(bench: Bench) -> tuple[Id, ...]:
    """What the gateway does every two seconds; the tickets that something was done to."""
    tickets = bench.desk.read(TicketsToRule()).result()
    return tuple(ref.id for ref in bench.do(RunRules(by_itself(bench), tickets)).refs) if tickets else ()


def by_itself(bench: Bench) -> Stamp:
    """Of what the gateway does."""
    return Stamp(bench.new_id(), bench.stamp().at, None)


def row(bench: Bench, ticket: Id) -> TicketRow:
    return bench.desk.read(TicketRows((ticket,))).result()[0]


def labels(bench: Bench, ticket: Id) -> tuple[str, ...]:
    found = bench.desk.read(TicketView(ticket)).result()
    assert found is not None
    return found.tags


def rule(bench: Bench, then: Then, **other: object) -> Rule:
    return msgspec.structs.replace(Rule(id=bench.new_id(), name="Printers", then=then), **other)


def test_a_new_ticket_is_given_and_labelled_if_it_is_of_the_kind(bench: Bench) -> None:
    then = Then(owner=bench.piotr, priority=Priority.HIGH, category=Category.TECHNICAL, add_labels=("print",))
    printers = rule(bench, then, conditions=If(words="printer", channels=(Channel.EMAIL,)))
    before = bench.ticket("The printers are on strike")
    save(bench, printers)
    ticket, chat = bench.ticket("Three printers print nothing"), bench.ticket("A printer", channel=Channel.CHAT)
    assert run(bench) == (ticket,)
    found = row(bench, ticket)
    assert (found.owner_id, found.priority, found.category) == (bench.piotr, Priority.HIGH, Category.TECHNICAL)
    assert labels(bench, ticket) == ("print",)
    assert labels(bench, chat) == labels(bench, before) == ()
    assert run(bench) == ()
    assert [did.ticket for did in bench.desk.read(RuleLog(printers.id)).result()] == [ticket]


def test_two_rules_that_undo_each_other_do_not_wake_each_other(bench: Bench) -> None:
    high = rule(bench, Then(priority=Priority.HIGH), when=When.CHANGED)
    low = rule(bench, Then(priority=Priority.LOW), when=When.CHANGED)
    save(bench, high, low)
    ticket = bench.ticket()
    assert run(bench) == ()
    bench.do(SetPriority(bench.stamp(), (ticket,), Priority.URGENT))
    assert run(bench) == (ticket,)
    assert row(bench, ticket).priority is Priority.LOW
    assert run(bench) == ()


def test_a_rule_that_goes_round_in_circles_is_stopped_and_leads_are_told(bench: Bench) -> None:
    circle = rule(bench, Then(tell=bench.piotr), when=When.CHANGED)
    save(bench, circle)
    ticket = bench.ticket()
    run(bench)
    for turn in range(7):
        bench.do(SetPriority(bench.stamp(), (ticket,), Priority.HIGH if turn % 2 else Priority.LOW))
        run(bench)
    (stopped,) = bench.desk.read(RulesNow()).result().rules
    assert stopped.stopped_at is not None
    assert stopped.stopped_over == ticket
    assert len(bench.desk.read(RuleLog(circle.id)).result()) == 5
    told = bench.desk.read(RuleNotices(NOON, lead=True)).result()
    assert [notice.rule for notice in told] == ["Printers"]
    save(bench, circle)
    assert bench.desk.read(RulesNow()).result().rules[0].works


def test_what_was_forgotten_is_solved_after_a_week_once(bench: Bench) -> None:
    ticket = bench.ticket()
    bench.do(SetState(bench.stamp(), (ticket,), State.PENDING))
    week = rule(
        bench,
        Then(state=State.SOLVED, add_labels=("silence",)),
        when=When.PASSED,
        since=Since.WE_WAIT,
        after=timedelta(days=7),
    )
    save(bench, week)
    bench.pass_time(days=6)
    assert run(bench) == ()
    bench.pass_time(days=1, hours=1)
    assert run(bench) == (ticket,)
    assert row(bench, ticket).state is State.SOLVED
    bench.do(SetState(bench.stamp(), (ticket,), State.PENDING))
    bench.pass_time(days=8)
    # The participant has not written since: it was said once.
    assert run(bench) == ()


def test_a_dry_run_tells_and_does_nothing(bench: Bench) -> None:
    one, other = bench.ticket("No sound in Chrome"), bench.ticket("Invoice")
    sound = rule(bench, Then(add_labels=("sound",)), conditions=If(words="sounds"))
    assert [would.ticket for would in bench.desk.read(TryRule(sound)).result()] == [one]
    everything = rule(bench, Then(add_labels=("x",)))
    assert [would.ticket for would in bench.desk.read(TryRule(everything)).result()] == [other, one]
    assert labels(bench, one) == ()


def test_what_two_leads_change_at_once_is_not_lost(bench: Bench) -> None:
    read = bench.desk.read(RulesNow()).result()
    save(bench, rule(bench, Then(add_labels=("a",))))
    late = SaveRules(bench.stamp(), msgspec.structs.replace(read, rules=()))
    assert bench.do(late).refusal is Refusal.TOO_LATE
    nameless = rule(bench, Then(add_labels=("a",)), name=" ")
    now = bench.desk.read(RulesNow()).result()
    wrong = SaveRules(bench.stamp(), msgspec.structs.replace(now, rules=(nameless,)))
    assert bench.do(wrong).refusal is Refusal.EMPTY


def test_old_notices_are_forgotten(bench: Bench) -> None:
    save(bench, rule(bench, Then(tell_leads=True)))
    bench.ticket()
    run(bench)
    assert len(bench.desk.read(RuleNotices(NOON, lead=True)).result()) == 1
    assert bench.desk.read(RuleNotices(NOON, lead=False)).result() == ()
    bench.pass_time(days=8)
    bench.do(ForgetNotices(by_itself(bench)))
    bench.pass_time(days=-8)
    assert bench.desk.read(RuleNotices(NOON, lead=True)).result() == ()


thens = some.builds(
    Then,
    priority=some.sampled_from([None, *Priority]),
    category=some.sampled_from([None, *Category]),
    state=some.sampled_from([None, State.OPEN, State.PENDING, State.SOLVED]),
    add_labels=some.sampled_from([(), ("a",), ("b",), ("a", "b")]),
    remove_labels=some.sampled_from([(), ("a",), ("b",)]),
    tell_leads=some.booleans(),
)
ifs = some.builds(
    If,
    priorities=some.sampled_from([(), (Priority.LOW,), (Priority.HIGH, Priority.NORMAL)]),
    labels=some.sampled_from([(), ("a",), ("b",)]),
    owned=some.sampled_from([None, False]),
)


@settings(max_examples=12)
@given(made=some.lists(some.tuples(some.sampled_from(When), thens, ifs), min_size=1, max_size=4))
def test_rules_come_to_an_end(tmp_path_factory: pytest.TempPathFactory, made: list[tuple[When, Then, If]]) -> None:
    bench = Bench(tmp_path_factory.mktemp("rules"))
    rules = [
        rule(bench, then, when=when, conditions=conditions, after=HOUR, since=Since.QUIET)
        for when, then, conditions in made
    ]
    save(bench, *rules)
    bench.ticket()
    bench.pass_time(hours=2)
    for _ in range(4):
        run(bench)
    # Nothing happens to the ticket any more: they have nothing left to look at.
    assert bench.desk.read(TicketsToRule()).result() == ()
    bench.close()
