"""Scenarios of launches: a file that says who comes, what goes wrong when, and what the crew of a practice does."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import msgspec

from console.domain.launches import Answer, Station
from console.domain.people import Role
from console.domain.roster import SeatDesk
from console.domain.tickets import Channel
from console.errors import InputUnreadable

LANGUAGES = ("en", "pl", "ru")
Words: TypeAlias = dict[str, str]
"""A text by language."""
Texts: TypeAlias = dict[str, tuple[str, ...]]


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that is not known is a slip, and would otherwise change nothing unseen."""


class Pace(_Strict, frozen=True):
    """From the part before on to the minute `until` of T the practice takes so many seconds."""

    until: float
    seconds: float


class CrewMember(_Strict, frozen=True):
    """`desk` is the seat somebody has, or gets when they are called in; `reserve`: the minutes until they are ready.

    `comes`: what a reserve answers.
    """

    key: str
    name: str
    role: Role
    language: str
    languages: tuple[str, ...] = ()
    desk: SeatDesk | None = None
    phone: str = ""
    reserve: int | None = None
    comes: bool = True


class CheckAnswer(_Strict, frozen=True):
    """So many seconds of launch time after a station was asked first."""

    after: float
    answer: Answer
    note: Words = {}  # msgspec copies it for each value


class CheckStory(_Strict, frozen=True):
    station: Station
    by: str
    answers: tuple[CheckAnswer, ...]


class Names(_Strict, frozen=True):
    first: tuple[str, ...]
    last: tuple[str, ...]


class People(_Strict, frozen=True):
    """Who is expected. `languages` are shares; `come` is how many of a hundred do.

    `opens` says how many of a hundred have opened the link at a minute of T, in rising order; `joins` between how many
    seconds later somebody is in the room.
    """

    count: int
    languages: dict[str, int]
    come: int
    opens: tuple[tuple[float, float], ...]
    joins: tuple[float, float]
    names: dict[str, Names]


class TroubleStory(_Strict, frozen=True):
    """One trouble: it breaks out in the minute `from_`, and `people` tell of it until the minute `until`, most of them
    soon. `outside`: they are not in the room before they were helped. `say` is the answer that helps."""

    key: str
    from_: float = msgspec.field(name="from")
    until: float
    people: int
    channels: dict[Channel, int]
    texts: Texts
    say: Words
    cause: Words = {}  # msgspec copies it for each value
    headline: Words = {}
    """What the tutor is shown, in at most 26 letters; `sentence` in at most 60."""
    sentence: Words = {}
    outside: bool = False

    @property
    def surge(self) -> bool:
        """Whether it is of the kind that becomes an incident: somebody knows what it comes from."""
        return bool(self.cause)


class Questions(_Strict, frozen=True):
    """What people ask of the lesson itself."""

    from_: float = msgspec.field(name="from")
    until: float
    people: int
    texts: Texts
    say: Words


class Relay(_Strict, frozen=True):
    """What the speaker says: from the minute `from_` on a line in so many seconds."""

    from_: float = msgspec.field(name="from")
    every: float
    lines: tuple[str, ...]


class Scenario(_Strict, frozen=True):
    """A launch from `before` minutes before the start to `after` minutes after it; the webinar lasts `length`."""

    title: Words
    you: Words
    desk: Words
    seed: int
    before: int
    length: int
    after: int
    pace: tuple[Pace, ...]
    crew: tuple[CrewMember, ...]
    checks: tuple[CheckStory, ...]
    people: People
    troubles: tuple[TroubleStory, ...]
    questions: Questions
    relay: Relay

    def smaller(self, count: int) -> Scenario:
        """The same with so many people; of a trouble that many tell of at least eight still do."""
        share = count / self.people.count
        troubles = tuple(
            msgspec.structs.replace(one, people=max(8 if one.surge else 1, round(one.people * share)))
            for one in self.troubles
        )
        return msgspec.structs.replace(
            self,
            people=msgspec.structs.replace(self.people, count=count),
            troubles=troubles,
            questions=msgspec.structs.replace(self.questions, people=max(1, round(self.questions.people * share))),
        )


def said(words: Words, language: str) -> str:
    """In a language, or in English where that one is missing."""
    return words.get(language) or words.get("en", "")


def read_scenario(path: Path) -> Scenario:
    """Raises InputUnreadable with what is wrong, and where."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Scenario)
    except (OSError, msgspec.MsgspecError) as fault:
        raise _unreadable(path, str(fault)) from fault
    if wrong := _wrong(found):
        raise _unreadable(path, wrong)
    return found


def _unreadable(path: Path, cause: str) -> InputUnreadable:
    return InputUnreadable(
        f"The scenario {path.name} cannot be played.", cause, "Mend the file, or take the one of the program."
    )


def _wrong(scenario: Scenario) -> str:
    """What contradicts itself; "" where all is sound."""
    keys = {one.key for one in scenario.crew}
    stranger = next((one.by for one in scenario.checks if one.by not in keys), "")
    if stranger:
        return f"checks: nobody of the crew is called {stranger!r}"
    ends = [one.until for one in scenario.pace]
    rising = bool(ends) and ends == sorted(set(ends)) and -scenario.before < ends[0] and scenario.after <= ends[-1]
    if not rising or any(one.seconds <= 0 for one in scenario.pace):
        return "pace: the parts must follow each other, take some seconds each, and reach to the end"
    for language in scenario.people.languages:
        if language not in scenario.people.names:
            return f"people: there are no names in the language {language!r}"
        for one in scenario.troubles:
            if not one.texts.get(language):
                return f"troubles: {one.key!r} has no text in the language {language!r}"
    told = sum(one.people for one in scenario.troubles if one.surge)
    coming = scenario.people.count * scenario.people.come // 100
    if told > coming:
        return f"troubles: {told} people are to tell of them, and {coming} come"
    return ""
