"""Letters as people write them: real sentences of the demo desk, skewed as in life, and a long tail of rare words."""

from __future__ import annotations

import itertools
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from console.domain.terms import index_terms
from console.settings.places import resources

LANGUAGES = ("en", "pl", "ru")
# How often each is written; a company in Poland with courses in three languages.
SHARES = (0.4, 0.35, 0.25)
# In letters of many years every other word form occurs a handful of times (Zipf); so many of them for each language.
TAIL = 40_000
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_MARKDOWN = re.compile(r"[*_`#>|]|^\d+\.\s*|^-\s*", re.MULTILINE)
_SYLLABLES = {
    "en": "ba ber cal con dal den fer gan hol ing ket lan mar nor per quin ral sen tor ver wil son ton ley ham",
    "pl": "ba ber cza dro gła jan kow lew mar nie pol rze sław szy tor wą wy zie ski cki wicz nek ała owa ość",
    "ru": "ба бер вол гра дов жен зар ков лен мир нов пет рус сер тов хар чен шев щин ова ев ский ин ость ня",
}


def zipf(count: int) -> list[float]:
    """Cumulative weights for `random.choices`: the n-th is chosen 1/n as often as the first."""
    return list(itertools.accumulate(1 / (rank + 1) for rank in range(count)))


@dataclass
class Text:
    """Something written, and under which terms the index finds it (each sentence is looked at once only)."""

    text: str
    terms: set[str]


@cache
def known(word: str) -> Text:
    return Text(word, index_terms([word]))


@dataclass
class Voice:
    """One language: its sentences and names, and how to write with them."""

    language: str
    sentences: list[Text]
    given: list[str]
    surnames: list[str]

    def __post_init__(self) -> None:
        chance = random.Random(self.language)
        syllables = _SYLLABLES[self.language].split()
        made: dict[str, None] = {}
        while len(made) < TAIL:
            made["".join(chance.choices(syllables, k=chance.randint(2, 5)))] = None
        self._tail = list(made)
        chance.shuffle(self.sentences)
        self._sentence_weights = zipf(len(self.sentences))
        self._tail_weights = zipf(TAIL)

    def words(self, chance: random.Random, count: int) -> list[Text]:
        return [known(word) for word in chance.choices(self._tail, cum_weights=self._tail_weights, k=count)]

    def letter(self, chance: random.Random, sentences: int) -> Text:
        """Some sentences, one of them about something seldom named."""
        parts = chance.choices(self.sentences, cum_weights=self._sentence_weights, k=sentences)
        parts += self.words(chance, chance.randint(2, 8))
        return Text(" ".join(part.text for part in parts), set().union(*(part.terms for part in parts)))

    def line(self, chance: random.Random) -> Text:
        """A subject or a title."""
        parts = [chance.choices(self.sentences, cum_weights=self._sentence_weights)[0], *self.words(chance, 1)]
        text = " ".join([*parts[0].text.split()[:6], parts[1].text])
        return Text(text, index_terms([text]))

    def name(self, chance: random.Random) -> str:
        surname = chance.choice(self.surnames) if chance.random() < 0.4 else self.words(chance, 1)[0].text.title()
        return f"{chance.choice(self.given)} {surname}"


def voices() -> list[Voice]:
    """The three languages, from the letters, articles and people of the demo desk."""
    demo = resources() / "demo"
    people = json.loads((demo / "people.json").read_text(encoding="utf-8"))
    found = []
    for language in LANGUAGES:
        names = [person["name"].split() for person in people if person["language"] == language]
        names = [name for name in names if len(name) == 2]
        sentences = [Text(said, index_terms([said])) for said in sorted(said_in(demo, language))]
        found.append(Voice(language, sentences, [name[0] for name in names], [name[1] for name in names]))
    return found


def said_in(demo: Path, language: str) -> set[str]:
    tickets = json.loads((demo / "tickets.json").read_text(encoding="utf-8"))
    texts = [
        entry.get("text") or "" for ticket in tickets if ticket["language"] == language for entry in ticket["entries"]
    ]
    articles = sorted((demo / "articles" / language).glob("*.md"))
    texts += [_MARKDOWN.sub("", path.read_text(encoding="utf-8").split("---", 2)[2]) for path in articles]
    return {said.strip() for text in texts for said in _SENTENCE.split(text) if 15 < len(said.strip()) < 240}


def most_common(texts: Sequence[Text], shortest: int) -> str:
    """The word (not a stem) that most of these texts hold."""
    counts: dict[str, int] = {}
    for written in texts:
        for term in written.terms:
            if len(term) >= shortest and term.isalpha():
                counts[term] = counts.get(term, 0) + 1
    return max(counts, key=lambda term: (counts[term], term))
