"""Does the search of articles find the right one, and how soon: `make bench ARTICLES="articles.jsonl queries.jsonl"`.

Two files of JSON lines: articles {id, dataset, lang, title, body} and questions {dataset, lang, query, article_id}. A
question is asked only of the articles of its data set and language, all of which stand on a desk of their own, through
the very question that the search field asks. One without a title stands there under its number.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from console.commands.knowledge import CountUse, SaveArticle
from console.commands.messages import NewMessage
from console.commands.tickets import OpenTicket
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.knowledge import ArticlesReady, SearchArticles, SuggestArticles
from tests.benchmarks.measure import at_share
from tests.making import Bench
from tests.server import Server

SEED = 7
FIRST = 10
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuwyzźż",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
}
PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")
AS_TYPED, TYPING_ERRORS, PLAIN_LETTERS, LEARNED, NOT_LEARNED = (
    "as typed",
    "typing errors",
    "plain letters",
    "half learned",
    "the same half before",
)
KEYS_OF = 60
"""Questions that are typed key by key."""
ON_ONE_DESK = 10_000


class Taken(NamedTuple):
    """Milliseconds; of processor time, what is left on a machine that others work on as well."""

    waited: float
    computed: float


@contextmanager
def taken(times: list[Taken]) -> Iterator[None]:
    spent, began = time.process_time(), time.perf_counter()
    yield
    times.append(Taken((time.perf_counter() - began) * 1000, (time.process_time() - spent) * 1000))


def times(measured: Sequence[Taken]) -> str:
    """p50 / p95 / p99, waited and computed."""
    both = zip(*measured, strict=True)
    return " | ".join(" / ".join(f"{at_share(one, share):.1f}" for share in (0.5, 0.95, 0.99)) for one in both)


@dataclass
class Asked:
    """How far down the right article stood, 0 for the first; None where it was not among the first ten."""

    places: list[int | None] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)

    def recall(self, first: int) -> float:
        return sum(place is not None and place < first for place in self.places) / len(self.places)

    def reciprocal(self) -> float:
        return sum(1 / (place + 1) for place in self.places if place is not None) / len(self.places)


@dataclass
class Pool:
    dataset: str
    language: str
    articles: list[dict[str, Any]]
    questions: list[dict[str, Any]]

    def asked(self) -> dict[str, list[str]]:
        """The questions in each way in which they may be typed."""
        said = [str(question["query"]) for question in self.questions]
        chance = random.Random(SEED)
        ways = {AS_TYPED: said, TYPING_ERRORS: [mistyped(text, self.language, chance) for text in said]}
        if self.language == "pl":
            ways[PLAIN_LETTERS] = [text.translate(PLAIN) for text in said]
        return ways


def mistyped(text: str, language: str, chance: random.Random) -> str:
    """Half of the words of five letters and more with one letter left out, too many, wrong, or in the wrong place."""
    letters = LETTERS.get(language, LETTERS["en"])

    def hand(word: str) -> str:
        if len(word) < 5 or not word.isalpha() or chance.random() < 0.5:
            return word
        at = chance.randrange(1, len(word) - 1)
        before, letter, following = word[:at], word[at], word[at + 1 :]
        slips = (
            before + following,
            before + following[0] + letter + following[1:],
            before + chance.choice(letters) + following,
            before + chance.choice(letters) + letter + following,
        )
        return chance.choice(slips)

    return " ".join(map(hand, text.split(" ")))


class Shelf:
    """A desk with these articles, in a file or in a database."""

    def __init__(self, folder: Path, articles: Sequence[dict[str, Any]], server: Server | None = None) -> None:
        self.bench = Bench(folder, server)
        self.names: dict[Id, str] = {}
        commands = []
        for number, article in enumerate(articles, 1):
            saved = self.bench.new_id()
            self.names[saved] = article["id"]
            title = article["title"].strip() or str(number)
            family = self.bench.new_id()
            stamp = self.bench.stamp()
            commands.append(SaveArticle(stamp, saved, family, article["lang"], title, article["body"]))
        self.ids = {name: saved for saved, name in self.names.items()}
        self.bench.desk.submit_all(commands)
        while not self.bench.desk.read(ArticlesReady()).result():
            pass

    def ask(self, text: str, language: str, measured: list[Taken]) -> list[str]:
        with taken(measured):
            found = self.bench.desk.read(SearchArticles(text, language, FIRST)).result()
        return [self.names[row.id] for row in found]

    def teach(self, question: dict[str, Any]) -> None:
        """Somebody asked this, and the article helped."""
        ticket = self.bench.new_id()
        stamp = self.bench.stamp()
        said = NewMessage(
            id=self.bench.new_id(), kind=Kind.INBOUND, channel=Channel.EMAIL, at=stamp.at, text=question["query"]
        )
        opened = OpenTicket(stamp, ticket, "", Channel.EMAIL, question["lang"], contact="Somebody", first=said)
        article = self.ids[question["article_id"]]
        self.bench.desk.submit_all([opened, CountUse(self.bench.stamp(), article, helped=True, ticket=ticket)])


@contextmanager
def shelf(articles: Sequence[dict[str, Any]], server: Server | None = None) -> Iterator[Shelf]:
    with tempfile.TemporaryDirectory() as folder:
        made = Shelf(Path(folder), articles, server)
        try:
            yield made
        finally:
            made.bench.desk.close()


def asked_all(on: Shelf, texts: Sequence[str], questions: Sequence[dict[str, Any]]) -> Asked:
    asked = Asked()
    on.ask(texts[0], questions[0]["lang"], [])
    for text, question in zip(texts, questions, strict=True):
        found, right = on.ask(text, question["lang"], asked.taken), question["article_id"]
        asked.places.append(found.index(right) if right in found else None)
    return asked


def measure(pool: Pool) -> dict[str, Asked]:
    with shelf(pool.articles) as on:
        return {way: asked_all(on, texts, pool.questions) for way, texts in pool.asked().items()}


def learned(pool: Pool) -> dict[str, Asked]:
    """Every other question of an article was asked before, and its article helped: how well are the others answered?"""
    before: dict[str, int] = {}
    halves: tuple[list[dict[str, Any]], list[dict[str, Any]]] = ([], [])
    for question in pool.questions:
        turn = before[question["article_id"]] = before.get(question["article_id"], -1) + 1
        halves[turn % 2].append(question)
    known, unknown = halves
    if len(unknown) < len(pool.questions) / 4:
        return {}
    texts = [question["query"] for question in unknown]
    with shelf(pool.articles) as on:
        first = asked_all(on, texts, unknown)
        for question in known:
            on.teach(question)
        return {NOT_LEARNED: first, LEARNED: asked_all(on, texts, unknown)}


def keys(pools: Sequence[Pool], server: Server | None) -> dict[str, list[Taken]]:
    """How long one waits with all articles on one desk, ten thousand of them: for a key, for a ticket's suggestions."""
    some = [article for pool in pools for article in pool.articles]
    turns = range(1 + ON_ONE_DESK // len(some))
    every = [{**article, "id": f"{article['id']}+{turn}"} for turn in turns for article in some]
    chance = random.Random(SEED)
    questions = chance.sample([question for pool in pools for question in pool.questions], KEYS_OF)
    with shelf(every[:ON_ONE_DESK], server) as on:
        measured: dict[str, list[Taken]] = {"the first question": [], "a key": [], "suggestions for a ticket": []}
        on.ask("a first question", "en", measured["the first question"])
        for question in questions:
            for end in range(min(40, len(question["query"]))):
                on.ask(question["query"][: end + 1], question["lang"], measured["a key"])
        for question in questions:
            ticket = on.bench.ticket(question["query"][:60], " ".join([question["query"]] * 3))
            for _ in range(3):
                with taken(measured["suggestions for a ticket"]):
                    on.bench.desk.read(SuggestArticles(ticket, question["lang"], second="en")).result()
    return measured


def read(articles: Path, queries: Path, only: str) -> list[Pool]:
    pools: dict[tuple[str, str], Pool] = {}
    for article in _lines(articles):
        name = article["dataset"], article["lang"]
        pools.setdefault(name, Pool(*name, [], [])).articles.append(article)
    for question in _lines(queries):
        pools[question["dataset"], question["lang"]].questions.append(question)
    return [pool for pool in pools.values() if pool.questions and only in f"{pool.dataset}/{pool.language}"]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def show(pool: Pool, found: dict[str, Asked]) -> None:
    for way, asked in found.items():
        figures = f"{asked.recall(1):.3f} | {asked.recall(3):.3f} | {asked.reciprocal():.3f}"
        counted = f"{len(pool.articles)} | {len(asked.places)}"
        print(
            f"| {pool.dataset} | {pool.language} | {way} | {counted} | {figures} | {times(asked.taken)} |", flush=True
        )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.articles", description=__doc__)
    parser.add_argument("articles", type=Path, help="a file of JSON lines")
    parser.add_argument("queries", type=Path, help="a file of JSON lines")
    parser.add_argument("--only", default="", help="only data sets with these letters in their name/language")
    parser.add_argument("--learn", action="store_true", help="also with half of the questions answered before")
    parser.add_argument("--keys", action="store_true", help="only how long one waits, with ten thousand articles")
    parser.add_argument("--server", action="store_true", help="with --keys: in a PostgreSQL database")
    chosen = parser.parse_args()
    pools = read(chosen.articles, chosen.queries, chosen.only)
    if chosen.keys:
        server = Server() if chosen.server else None
        try:
            print("| | times | ms p50 / p95 / p99 | of them computed |\n| --- | --- | --- | --- |")
            for name, measured in keys(pools, server).items():
                print(f"| {name} | {len(measured)} | {times(measured)} |", flush=True)
        finally:
            if server is not None:
                server.close()
        return 0
    print("| data set | language | questions | articles | asked ", end="")
    print(f"| recall@1 | recall@3 | MRR@10 | ms p50 / p95 / p99 | computed |\n|{' --- |' * 10}")
    for pool in pools:
        show(pool, learned(pool) if chosen.learn else measure(pool))
    return 0


if __name__ == "__main__":
    sys.exit(main())
