"""How answers are found: statements put together once, indexes in their order, and no table gone through as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Engine, event, select

from console.domain.filters import Filter, Order, Owner
from console.domain.ids import Id
from console.domain.tickets import Category, Channel, Priority
from console.queries.base import Asker, Query, answer
from console.queries.desk import Agents, Settings, Tags, Templates
from console.queries.drafts import Drafts, HeldAnswers
from console.queries.knowledge import Articles, SearchArticles, SuggestArticles
from console.queries.participant import FindPeople, Person, RecentPeople, Recipients
from console.queries.queue import (
    Counts,
    QueueSections,
    SavedViews,
    SectionName,
    SnoozesDue,
    Tab,
    TicketRows,
    Wanted,
)
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, TagsOf, TicketHistory, TicketView
from console.store.engine import sqlite_reader
from console.store.models import Cohort, Ticket
from tests.benchmarks.desk import make
from tests.benchmarks.world import RARE, TAGS

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LARGE = ("ticket", "message", "history", "search_doc", "ticket_tag", "participant", "identity", "seen", "article")
"""Tables that grow with every day of a desk."""


class Desk(NamedTuple):
    engine: Engine
    asker: Asker
    tickets: list[Id]
    cohorts: list[Id]
    common: str

    def ask(self, query: Query[Any]) -> None:
        with self.engine.begin() as connection:
            answer(connection, query, self.asker)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    facts = make(folder, 200, NOON, unsolved=0.6)
    engine = sqlite_reader(folder / "desk.sqlite", 1)
    with engine.begin() as connection:
        tickets = list(connection.execute(select(Ticket.id).order_by(Ticket.number)).scalars())
        cohorts = list(connection.execute(select(Cohort.id)).scalars())
    yield Desk(engine, Asker(Id(facts.me), NOON), tickets, cohorts, facts.common)
    engine.dispose()


EACH = tuple(Wanted(name, 7) for name in SectionName)


def queues(desk: Desk, variation: int) -> Iterator[Query[Any]]:
    """The lists of the queue, in one of two variations of the same kind."""
    channels = (Channel.EMAIL, Channel.CHAT)[: variation + 1]
    chosen = (
        Filter(),
        Filter(channels=channels),
        Filter(
            owner=Owner.NOBODY,
            priorities=(Priority.URGENT, Priority.HIGH)[variation:],
            categories=(tuple(Category)[variation],),
        ),
        Filter(tags=(TAGS[variation],)),
        Filter(cohort=desk.cohorts[variation]),
        Filter(near=True, agent=desk.asker.me),
    )
    for tab in (Tab.ALL, Tab.SOLVED, Tab.FOUND):
        for order in (Order.TIME_LEFT, Order.NEWEST):
            for narrowed in chosen:
                yield QueueSections(tab, EACH, order, narrowed)


def questions(desk: Desk, variation: int) -> Iterator[Query[Any]]:
    """What the screens ask besides."""
    ticket = desk.tickets[100 + variation]
    with desk.engine.begin() as connection:
        person = answer(connection, TicketRows((ticket,)), desk.asker)[0].participant_id
    assert person is not None
    text = (desk.common, RARE)[variation]
    yield from (Counts(), SavedViews(), SnoozesDue(), TicketRows((ticket,)), TagsOf((ticket,)))
    yield from (TicketView(ticket), Conversation(ticket), TicketHistory(ticket), Drafts(ticket), HeldAnswers(ticket))
    yield from (Conversation(ticket, before=(NOON, ticket)), Drafts(), HeldAnswers())
    yield from (Person(person), RecentPeople(30 + variation), Recipients((ticket,)))
    yield from (SearchTickets(text), SearchTickets(f"#{1001 + variation}"), FindPeople(f"learner{variation}"))
    yield from (SearchArticles(text, "en"), SuggestArticles(ticket, "en"), Articles(("en", "pl")[variation]))
    yield from (Agents(), Templates(), Settings(), Tags(5 + variation))


@contextmanager
def heard(name: str) -> Iterator[list[tuple[Any, Any]]]:
    said: list[tuple[Any, Any]] = []

    def before_execute(_: Any, statement: Any, __: Any, values: Any, ___: Any) -> None:
        said.append((statement, values))

    def before_cursor_execute(_: Any, __: Any, statement: Any, values: Any, *___: Any) -> None:
        said.append((statement, values))

    hear = before_execute if name == "before_execute" else before_cursor_execute
    event.listen(Engine, name, hear)
    try:
        yield said
    finally:
        event.remove(Engine, name, hear)


def plans(desk: Desk, query: Query[Any]) -> Iterator[tuple[str, list[str]]]:
    """Every statement of an answer with the steps in which SQLite goes about it."""
    with heard("before_cursor_execute") as said:
        desk.ask(query)
    with desk.engine.begin() as connection:
        for statement, values in said:
            if statement.startswith("SELECT"):
                steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                yield statement, [step[3] for step in steps]


def test_every_statement_is_put_together_once(desk: Desk) -> None:
    # Making one anew takes longer than answering it. A statement asked for the second time is the very same object.
    asked = [query for variation in (0, 1) for query in (*questions(desk, variation), *queues(desk, variation))]
    with heard("before_execute") as first:
        for query in asked:
            desk.ask(query)
    known = {id(statement) for statement, _ in first}
    for query in asked:
        with heard("before_execute") as again:
            desk.ask(query)
        assert not [str(statement) for statement, _ in again if id(statement) not in known], query


def test_no_answer_goes_through_a_table_that_grows(desk: Desk) -> None:
    for query in [*questions(desk, 0), *queues(desk, 0)]:
        if isinstance(query, Articles | Tags):
            # These are about a table as a whole.
            continue
        for statement, steps in plans(desk, query):
            whole = [
                step for step in steps for table in LARGE if step.startswith(f"SCAN {table}") and "INDEX" not in step
            ]
            assert not whole, (query, statement)


def test_a_list_comes_in_the_order_of_an_index(desk: Desk) -> None:
    # The first of hundreds of thousands are found by reading the first, and never by sorting all.
    for query in queues(desk, 0):
        assert isinstance(query, QueueSections)
        if query.filter.cohort or query.filter.tags:
            continue
        for statement, steps in plans(desk, query):
            if "ORDER BY" in statement:
                assert not any("TEMP B-TREE" in step for step in steps), (query, statement, steps)


def test_what_does_not_fit_a_filter_is_not_read(desk: Desk) -> None:
    chosen = Filter(channels=(Channel.CHAT,), languages=("pl",), priorities=(Priority.URGENT,))
    counted = 0
    for tab in (Tab.ALL, Tab.SOLVED, Tab.FOUND):
        # In folded sections it is only counted.
        for statement, steps in plans(desk, QueueSections(tab, (), filter=chosen)):
            if "FROM ticket" in statement:
                counted += 1
                assert any("COVERING INDEX" in step for step in steps), (tab, statement, steps)
    assert counted >= 3


def test_a_rare_label_leads_to_its_tickets(desk: Desk) -> None:
    for chosen in (Filter(tags=(TAGS[0],)), Filter(cohort=desk.cohorts[0])):
        steps = [
            step
            for statement, steps in plans(desk, QueueSections(Tab.FOUND, EACH, filter=chosen))
            if "AS found" in statement
            for step in steps
        ]
        assert "SCAN found" in steps, chosen
        assert not any("(place=?)" in step for step in steps), chosen
