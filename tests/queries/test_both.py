"""The same desk in a file and on a PostgreSQL: every question has the same answer on both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest

from console.domain.clock import FixedClock
from console.domain.filters import Filter
from console.domain.ids import Id
from console.queries.base import Query
from console.queries.chat_load import ChatLoad
from console.queries.chats import ChatMarks, ChatOf, WaitingChatRows
from console.queries.desk import Agents, Settings, Tags, Templates
from console.queries.drafts import Drafts, HeldAnswers
from console.queries.export import ExportPage, ExportSize, Part
from console.queries.files import FileContent, Original
from console.queries.knowledge import ArticleFamily, Articles, ArticleView, SearchArticles, SuggestArticles
from console.queries.mail import AsideLetters, KnownMail, TicketNumbers
from console.queries.my_chats import MyChats
from console.queries.participant import Cohorts, FindPeople, Person, RecentPeople, Recipients
from console.queries.queue import Counts, QueueSections, SavedViews, SectionName, SnoozesDue, Tab, TicketRows, Wanted
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, TagsOf, TicketHistory, TicketView
from console.store.postgres import hub_writer
from console.sync.hub import HubDesk
from tests.benchmarks.desk import Facts, Writing, make
from tests.benchmarks.world import World
from tests.server import Server

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SIZE = 150


def ask(desk: HubDesk, query: Query[Any]) -> Any:
    with desk.snapshot() as now:
        return now.read(query)


class Pair:
    def __init__(self, file: HubDesk, server: HubDesk, facts: Facts) -> None:
        self.file, self.server = file, server
        self.facts = facts
        every = tuple(Wanted(name, SIZE) for name in SectionName)
        found = ask(file, QueueSections(Tab.FOUND, every))
        self.tickets = tuple(row.id for section in found for row in section.rows)
        self.people = tuple(row.id for row in ask(file, RecentPeople()))

    def same(self, query: Query[Any]) -> Any:
        one, other = ask(self.file, query), ask(self.server, query)
        assert one == other
        return one


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory, server: Server) -> Iterator[Pair]:
    folder = tmp_path_factory.mktemp("both")
    facts = make(folder, SIZE, NOON, unsolved=0.5)
    address = server.clone("empty", HubDesk.create)
    engine = hub_writer(address)
    Writing(engine, World(SIZE, NOON, 0.5)).everything()
    engine.dispose()
    me, clock = Id(facts.me), FixedClock(NOON)
    with (
        closing(HubDesk(folder / "desk.sqlite", me, clock)) as one,
        closing(HubDesk(address, me, clock)) as other,
    ):
        yield Pair(one, other, facts)
    server.drop(address)


def test_the_desk(pair: Pair) -> None:
    for query in (Templates(), Settings(), SavedViews(), Cohorts(), Counts(), SnoozesDue(), AsideLetters()):
        pair.same(query)
    for chats in (MyChats(), WaitingChatRows(), ChatLoad()):
        pair.same(chats)
    assert len(pair.same(Agents())) > 10
    assert pair.same(Tags())


def test_tickets(pair: Pair) -> None:
    assert len(pair.same(TicketRows(pair.tickets))) == len(pair.tickets) > SIZE // 2
    assert pair.same(TagsOf(pair.tickets))
    assert pair.same(TicketNumbers(pair.tickets))
    assert pair.same(Recipients(pair.tickets))
    pair.same(Drafts())
    for ticket in pair.tickets[:25]:
        assert pair.same(TicketView(ticket)).row.id == ticket
        assert pair.same(Conversation(ticket, limit=3)).entries
        pair.same(TicketHistory(ticket))
        pair.same(HeldAnswers(ticket))
        assert pair.same(ChatOf(ticket)) is None
        assert pair.same(ChatMarks(ticket)) == {}
    part = pair.same(Conversation(pair.tickets[0]))
    message = part.entries[0]
    pair.same(Conversation(pair.tickets[0], before=(message.at, message.id)))
    assert pair.same(Original(message.id)) is None
    assert pair.same(FileContent(b"0" * 32)) is None


def test_people(pair: Pair) -> None:
    assert pair.people
    for person in pair.people[:10]:
        found = pair.same(Person(person, contacts=5))
        assert pair.same(FindPeople(found.name))
        assert pair.same(FindPeople(found.identities[0].shown))


def test_words(pair: Pair) -> None:
    for typed in (pair.facts.common, pair.facts.rare, pair.facts.phone, "#1003", "nothing like it"):
        pair.same(SearchTickets(typed))
        every = tuple(Wanted(name, SIZE) for name in SectionName)
        pair.same(QueueSections(Tab.FOUND, every, filter=Filter(words=typed)))
    assert pair.same(SearchTickets(pair.facts.common))


def test_articles(pair: Pair) -> None:
    shown = pair.same(Articles())
    assert shown
    assert pair.same(ArticleView(shown[0].id)) is not None
    assert pair.same(ArticleFamily(shown[0].family))
    # Each ranks in its own way: both find something, and say why it fits.
    for desk in (pair.file, pair.server):
        assert ask(desk, SearchArticles(pair.facts.article_question, "en"))
        assert ask(desk, SuggestArticles(pair.tickets[0], "en", typed=pair.facts.article_question))


def test_mail(pair: Pair) -> None:
    numbers = tuple(range(995, 1000 + SIZE + 5))
    emails = ("learner1@people.example", "learner7@people.example", "agent3@desk.example", "nobody@example.com")
    known = pair.same(KnownMail(("<none@example.com>",), numbers, emails, pair.tickets[:3]))
    assert known.last_number == 1000 + SIZE
    assert len(known.people) == 2
    assert known.agents


def test_everything_is_exported_alike(pair: Pair) -> None:
    lines = 0
    for part in Part:
        after: Id | None = None
        while page := pair.same(ExportPage(part, after, 100)):
            lines += len(page)
            after = page[-1].id
    assert lines == pair.same(ExportSize())
