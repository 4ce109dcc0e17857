"""What participants do in a scenario, each thing at its moment of T: alike whenever the same scenario is told."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

import msgspec

from console.domain.tickets import Channel
from console.importers.scenario import People, Questions, Scenario, TroubleStory

QUESTION = "question"
"""The story of what is asked of the lesson itself."""
_PHONES = 1000
"""As many numbers as are kept for stories (Ofcom, 07700 900000 to 900999)."""
_SOONEST = 20.0
"""Seconds in the room, or before its door, before somebody says a word."""


class What(StrEnum):
    OPENS = "opens"
    """They open the link."""
    JOINS = "joins"
    ASKS = "asks"
    LEAVES = "leaves"


class Guest(msgspec.Struct, frozen=True):
    name: str
    language: str
    email: str
    phone: str


class Happening(msgspec.Struct, frozen=True):
    """`person` is the place among the guests; `story` the key of the trouble, or QUESTION."""

    at: timedelta
    what: What
    person: int
    story: str = ""
    channel: Channel | None = None
    text: str = ""


class Course(msgspec.Struct, frozen=True):
    """All that will happen, in its order, if nobody helps; who is helped into the room joins then."""

    guests: tuple[Guest, ...]
    happenings: tuple[Happening, ...]

    def asked(self, story: str) -> tuple[Happening, ...]:
        return tuple(one for one in self.happenings if one.what is What.ASKS and one.story == story)

    def people(self, story: str) -> frozenset[int]:
        """Who tells of it."""
        return frozenset(one.person for one in self.asked(story))

    def channels(self, story: str) -> Counter[Channel]:
        return Counter(one.channel for one in self.asked(story) if one.channel is not None)

    def languages(self, story: str) -> Counter[str]:
        return Counter(self.guests[person].language for person in self.people(story))

    def until(self, what: What, at: timedelta) -> int:
        """How many have done so by then."""
        return sum(one.what is what and one.at <= at for one in self.happenings)


def course_of(scenario: Scenario) -> Course:
    return _Telling(scenario).course()


class _Telling:
    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._troubles = scenario.troubles
        # The same every time: whoever checks what came of it asks the same scenario again.
        self._chance = random.Random(scenario.seed)  # noqa: S311
        self._guests = _guests(scenario.people, self._chance)
        self._told: list[Happening] = []
        self._opened: dict[int, float] = {}
        """Seconds of T."""
        self._busy: set[int] = set()

    def course(self) -> Course:
        people = self._scenario.people
        order = list(range(people.count))
        self._chance.shuffle(order)
        coming = order[: people.count * people.come // 100]
        for person in coming:
            self._opened[person] = self._opens(people.opens)
        # First those who cannot get in, for whom the time of opening counts; of the others any may do.
        for story in sorted(self._scenario.troubles, key=lambda one: not one.outside):
            self._trouble(story, coming)
        self._questions(self._scenario.questions, coming)
        outside = {person for one in self._scenario.troubles if one.outside for person in self._asking(one.key)}
        for person in coming:
            self._tell(self._opened[person], What.OPENS, person)
            if person not in outside:
                self._tell(self._opened[person] + self._chance.uniform(*people.joins), What.JOINS, person)
            end = self._scenario.length * 60 + self._chance.gauss(0, 60)
            self._tell(max(end, self._opened[person] + 600), What.LEAVES, person)
        self._told.sort(key=lambda one: (one.at, one.what, one.person))
        return Course(self._guests, tuple(self._told))

    def _opens(self, curve: Sequence[tuple[float, float]]) -> float:
        """Seconds of T: the curve says how many of a hundred have done so by a minute."""
        share = self._chance.uniform(0, 100)
        place = max(1, min(bisect_left([part for _, part in curve], share), len(curve) - 1))
        (before, low), (after, high) = curve[place - 1], curve[place]
        return 60 * (before + (after - before) * (share - low) / (high - low))

    def _trouble(self, story: TroubleStory, coming: Sequence[int]) -> None:
        channels = list(story.channels)
        shares = [story.channels[channel] for channel in channels]
        for person in self._some(story.people, coming, story.from_, story.until):
            # Most of them soon: that is how something breaks out.
            at = story.from_ + (story.until - story.from_) * self._chance.random() ** (2 if story.surge else 1)
            texts = story.texts[self._guests[person].language]
            channel = self._chance.choices(channels, shares)[0]
            self._ask(at * 60, person, story.key, channel, self._chance.choice(texts))

    def _questions(self, story: Questions, coming: Sequence[int]) -> None:
        for person in self._some(story.people, coming, story.from_, story.until):
            at = self._chance.uniform(story.from_, story.until) * 60
            texts = story.texts[self._guests[person].language]
            self._ask(at, person, QUESTION, Channel.CHAT, self._chance.choice(texts))

    def _some(self, count: int, coming: Sequence[int], since: float, until: float) -> list[int]:
        """People who have said nothing yet, as far as there are such, and who are there while it goes on."""
        there = [person for person in coming if self._opened[person] < (since + until) * 30] or list(coming)
        fresh = [person for person in there if person not in self._busy]
        chosen = self._chance.sample(fresh, min(count, len(fresh)))
        rest = [person for person in coming if person not in chosen]
        chosen += self._chance.sample(rest, min(count - len(chosen), len(rest)))
        self._busy |= set(chosen)
        return chosen

    def _ask(self, at: float, person: int, story: str, channel: Channel, text: str) -> None:
        if channel is Channel.CHAT or any(one.key == story and (one.outside or one.surge) for one in self._troubles):
            # Whoever has no sound has to be there first; a letter about the certificate comes whenever it likes.
            at = max(at, self._opened[person] + _SOONEST)
        self._told.append(Happening(timedelta(seconds=at), What.ASKS, person, story, channel, text))

    def _asking(self, story: str) -> set[int]:
        return {one.person for one in self._told if one.story == story}

    def _tell(self, at: float, what: What, person: int) -> None:
        self._told.append(Happening(timedelta(seconds=at), what, person))


def _guests(people: People, chance: random.Random) -> tuple[Guest, ...]:
    languages = [language for language, share in people.languages.items() for _ in range(share)]
    guests = []
    for number in range(people.count):
        # By turns and not by lot: a small launch has people of every language too.
        language = languages[number * 37 % len(languages)]
        names = people.names[language]
        name = f"{chance.choice(names.first)} {chance.choice(names.last)}"
        phone = f"+44 7700 900{number:03}" if number < _PHONES else ""
        guests.append(Guest(name, language, f"guest{number:05}@guests.example", phone))
    return tuple(guests)
