"""What a desk's answers take, asked as the screens ask them: through the desk, off this thread."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from console.domain.clock import SystemClock
from console.domain.filters import Filter, Order, Owner
from console.domain.ids import Id
from console.domain.tickets import Category, Channel, Priority
from console.queries.base import Query
from console.queries.drafts import Drafts
from console.queries.knowledge import SearchArticles, SuggestArticles
from console.queries.participant import FindPeople, Person
from console.queries.queue import Counts, QueueSections, SavedViews, SectionName, Tab, Wanted
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, TicketView
from console.sync.hub import HubDesk
from tests.benchmarks.desk import Facts
from tests.benchmarks.measure import WARM_UP, Bare, Measured, overheard
from tests.benchmarks.world import TAGS

FRAME = 16.0
TIMES = 60

PAGE = tuple(
    Wanted(name, 60 if name in {SectionName.YOURS, SectionName.UNCLAIMED, SectionName.COLLEAGUES} else 0)
    for name in SectionName
)
LONGER = tuple(
    Wanted(name, 160 if name is SectionName.COLLEAGUES else wanted.limit)
    for name, wanted in zip(SectionName, PAGE, strict=True)
)
SOLVED = (Wanted(SectionName.SOLVED, 60),)
FURTHER_SOLVED = (Wanted(SectionName.SOLVED, 160),)
FOUND = (Wanted(SectionName.FOUND, 100),)


@dataclass(frozen=True)
class Interaction:
    """What a person does, and the questions the screens ask for it; each call gives the next variation."""

    name: str
    ask: Callable[[], Sequence[Query[Any]]]
    times: int = TIMES


def interactions(facts: Facts, some: Sequence[tuple[Id, Id]]) -> Iterator[Interaction]:
    """`some` are tickets with their participants."""
    chance = random.Random(7)
    language = "en"

    def typed(text: str) -> Iterator[str]:
        return (text[: end + 1] for end in range(len(text)))

    yield Interaction("open the queue", always(QueueSections(Tab.ALL, PAGE), Counts(), SavedViews()))
    yield Interaction("queue, a hundred rows further", always(QueueSections(Tab.ALL, LONGER)))
    yield Interaction("queue by longest wait", always(QueueSections(Tab.ALL, PAGE, Order.LONGEST_WAIT)))
    yield Interaction("queue by newest", always(QueueSections(Tab.ALL, PAGE, Order.NEWEST)))
    for tab in (Tab.MINE, Tab.UNCLAIMED, Tab.NEAR, Tab.SOLVED):
        wanted = SOLVED if tab is Tab.SOLVED else PAGE
        yield Interaction(f"switch to {tab}", always(QueueSections(tab, wanted), Counts()))
    filters = {
        "by channel": Filter(channels=(Channel.CHAT,)),
        "by tag": Filter(tags=(TAGS[0],)),
        "by three things": Filter(
            owner=Owner.NOBODY, priorities=(Priority.URGENT,), categories=(Category.TECHNICAL,), languages=("pl",)
        ),
        "by a common word": Filter(words=facts.common),
        "by a rare word": Filter(words=facts.rare),
    }
    for name, chosen in filters.items():
        yield Interaction(f"narrow {name}", always(QueueSections(Tab.ALL, PAGE, filter=chosen)))
    yield Interaction("solved, a hundred rows further", always(QueueSections(Tab.SOLVED, FURTHER_SOLVED)))
    for name in ("by tag", "by three things"):
        yield Interaction(f"all tickets {name}", always(QueueSections(Tab.FOUND, FOUND, filter=filters[name])))
    nothing = Filter(channels=(Channel.IN_PERSON,))
    yield Interaction("all tickets by what none is", always(QueueSections(Tab.FOUND, FOUND, filter=nothing)))

    long = [Id(ticket) for ticket in facts.long_tickets]
    yield Interaction(
        "open a ticket of 50 messages",
        lambda: (TicketView(ticket := chance.choice(long)), Conversation(ticket), Drafts(ticket)),
    )
    yield Interaction(
        "open any ticket",
        lambda: (TicketView(ticket := chance.choice(some)[0]), Conversation(ticket), Drafts(ticket)),
    )
    yield Interaction("person beside it", lambda: (Person(chance.choice(some)[1]),))
    yield Interaction("articles beside it", lambda: (SuggestArticles(chance.choice(some)[0], language),))

    yield Interaction("search a rare word", always(SearchTickets(facts.rare)))
    yield Interaction("search a common word", always(SearchTickets(facts.common)))
    yield Interaction("search a common and a rare word", always(SearchTickets(f"{facts.common} {facts.rare}")))
    yield Interaction("search a phone number", always(SearchTickets(facts.phone)))
    yield Interaction("search its last six digits", always(SearchTickets(facts.phone[-6:])))
    yield Interaction(
        "search a ticket number", lambda: (SearchTickets(f"#{chance.randint(1001, 1000 + facts.tickets)}"),)
    )
    yield Interaction(
        "search an address", lambda: (SearchTickets(f"learner{chance.randint(0, facts.participants)}@people"),)
    )
    words = [list(typed(word)) for word in (facts.common, facts.rare)]
    keys = [key for word in words for key in word]
    yield Interaction(
        "search, each key of two words", variations(lambda key: (SearchTickets(key),), keys), len(keys) * 3
    )
    yield Interaction("find people, each key", variations(lambda key: (FindPeople(key),), list(typed("learner12"))), 27)
    question = list(typed(facts.article_question))
    yield Interaction(
        "articles, each key of a question",
        variations(lambda key: (SearchArticles(key, language),), question),
        len(question),
    )


def always(*questions: Query[Any]) -> Callable[[], Sequence[Query[Any]]]:
    return lambda: questions


def variations(ask: Callable[[str], Sequence[Query[Any]]], texts: Sequence[str]) -> Callable[[], Sequence[Query[Any]]]:
    """Asks with the next of these texts at each call, from the first again after the last."""
    at = [0]

    def following() -> Sequence[Query[Any]]:
        text = texts[at[0] % len(texts)]
        at[0] += 1
        return ask(text)

    return following


def measure(folder: Path, facts: Facts, only: str) -> list[Measured]:
    file = folder / "desk.sqlite"
    desk = HubDesk(file, Id(facts.me), SystemClock())
    bare = Bare(file)
    try:
        (solved,) = desk.read(QueueSections(Tab.SOLVED, (Wanted(SectionName.SOLVED, 400),))).result()
        some = [(row.id, row.participant_id) for row in solved.rows if row.participant_id is not None]
        return [one_by_one(desk, bare, each) for each in interactions(facts, some) if only in each.name]
    finally:
        bare.close()
        desk.close()


def ask(desk: HubDesk, questions: Sequence[Query[Any]]) -> None:
    for answer in [desk.read(question) for question in questions]:
        answer.result()


def one_by_one(desk: HubDesk, bare: Bare, each: Interaction) -> Measured:
    measured = Measured(each.name, "data", [], aim=FRAME)
    for turn in range(each.times + WARM_UP):
        questions = each.ask()
        spent, began = time.process_time(), time.perf_counter()
        ask(desk, questions)
        if turn >= WARM_UP:
            measured.taken.append((time.perf_counter() - began) * 1000)
            measured.computed.append((time.process_time() - spent) * 1000)
        if turn >= WARM_UP and turn % 3 == 0:
            with overheard() as statements:
                ask(desk, questions)
            # Only the questions: the watcher's look at the file's version is no part of them.
            asked = [(said, values) for said, values in statements if said.lstrip().upper().startswith("SELECT")]
            bare.time(asked)
            measured.bare.append(bare.time(asked))
    return measured
