"""What many people say about the same trouble, gathered as it comes in: how many, how fast, and what people moved.

Every console and every run makes the same groups of the same texts in the same order, so that nothing of it needs to be
kept but the texts and what people decided. Nothing is asked of a network.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

import msgspec

from console.domain.trouble_lexicon import Lexicon

MINUTE = timedelta(minutes=1)
LINE = 10
"""Minutes that the line of a group shows."""
NEW = 5 * MINUTE
_LIKE = 0.45
"""How much alike two texts are of which no trouble is known; and one with one that a person has put somewhere."""
_SHARED = 2
"""Telling words that they have in common."""
_LATEST = 40
"""Of so many texts with a word the latest are compared."""
_SAMPLES = 60
"""Of so many texts of a group the one that says best what all say is shown."""
_TITLE = 60


class Said(msgspec.Struct, frozen=True):
    """A short text somebody sent; `person` is whoever is the same for us, on any channel."""

    id: str
    person: str
    at: datetime
    text: str


class Alarm(msgspec.Struct, frozen=True):
    """When a group is an incident: so many people within this time, and clearly more than before."""

    people: int = 4
    within: timedelta = 3 * MINUTE

    def rings(self, lately: int, usual: float) -> bool:
        """`usual`: how many told of it in such a time before; twice the spread of chance above that is no chance."""
        return lately >= max(self.people, usual + 2 * math.sqrt(usual))


class Group(msgspec.Struct, frozen=True):
    """What was said about one trouble, at a moment."""

    id: str
    """The trouble; else the first text that was alike, or what the person called it who made the group."""
    trouble: str
    """Of the lexicon; "" where only the words are alike."""
    title: str
    """What a person called it, else "" for a trouble that has a name, else a text."""
    sample: str
    texts: tuple[str, ...]
    people: int
    new: int
    """People who told of it for the first time in the last five minutes."""
    line: tuple[int, ...]
    """People in each of the last ten minutes."""
    lately: int
    """People within the time of the alarm."""
    usual: float
    incident: bool
    first_at: datetime
    last_at: datetime


class _Text(msgspec.Struct):
    said: Said
    features: frozenset[str]
    trouble: str
    sure: float
    group: str = ""


class _Gathered(msgspec.Struct):
    id: str
    trouble: str
    texts: list[str] = msgspec.field(default_factory=list)
    title: str = ""


class Groups:
    """The texts of an event in the order in which they came in, and what they are about."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._texts: dict[str, _Text] = {}
        self._groups: dict[str, _Gathered] = {}
        self._of_trouble: dict[str, str] = {}
        """The group that gets what tells of a trouble."""
        self._into: dict[str, str] = {}
        """Where what was merged went."""
        self._held: Counter[str] = Counter()
        self._with: defaultdict[str, deque[str]] = defaultdict(lambda: deque(maxlen=_LATEST))
        """The latest texts without a trouble, by their words."""
        self._by_hand: dict[str, None] = {}
        self._wanted: dict[str, str] = {}
        """Where texts go that a person has moved and that have not come in yet."""
        self._began: datetime | None = None

    def take(self, said: Said) -> str:
        """Takes a text in; the group that it belongs to, "" while it is alone. One that is known stays where it is."""
        known = self._texts.get(said.id)
        if known is not None:
            return known.group
        told = self._lexicon.told(said.text)
        text = self._texts[said.id] = _Text(said, self._lexicon.features(said.text), told.trouble, told.sure)
        self._began = min(self._began, said.at) if self._began is not None else said.at
        self._held.update(text.features)
        if said.id in self._wanted:
            self._by_hand[said.id] = None
            self._put(text, self._now(self._wanted.pop(said.id)))
        else:
            self._put(text, self._as_by_hand(text) or self._as_told(text))
        if not text.trouble:
            for feature in text.features:
                self._with[feature].append(said.id)
        return text.group

    def move(self, text: str, group: str) -> None:
        """A person puts a text into a group, or with "" into none; what is like it goes there as well from now on."""
        moved = self._texts.get(text)
        if moved is None:
            self._wanted[text] = group
            return
        self._take_out(moved)
        self._by_hand[text] = None
        self._put(moved, self._now(group))

    def split(self, texts: Collection[str], group: str) -> None:
        """A person makes a new group of some texts under a new id."""
        first = next((known for known in self._texts if known in texts), None)
        self._groups.setdefault(group, _Gathered(group, self._texts[first].trouble if first is not None else ""))
        for text in [*(known for known in self._texts if known in texts), *sorted(set(texts) - set(self._texts))]:
            self.move(text, group)

    def merge(self, group: str, into: str) -> None:
        """A person says that two groups are one; what would come to the first comes to the second from now on."""
        group, into = self._now(group), self._now(into)
        if group == into:
            return
        for text in list(self._groups[group].texts):
            moved = self._texts[text]
            self._take_out(moved)
            self._put(moved, into)
        gone = self._groups.pop(group, None)
        self._into[group] = into
        for trouble, known in self._of_trouble.items():
            if known == group:
                self._of_trouble[trouble] = into
        if gone is not None and gone.title and not self._groups[into].title:
            self._groups[into].title = gone.title

    def call(self, group: str, title: str) -> None:
        self._groups[self._now(group)].title = title

    def alone(self) -> tuple[str, ...]:
        """The texts that are in no group."""
        return tuple(text for text, known in self._texts.items() if not known.group)

    def group_of(self, text: str) -> str:
        return self._texts[text].group

    def standing_for(self, group: str) -> str:
        """Under which key a group goes on that was merged."""
        while group in self._into:
            group = self._into[group]
        return group

    def now(self, at: datetime, alarm: Alarm | None = None) -> tuple[Group, ...]:
        """The groups as they are at a moment, those of most people lately first."""
        shown = [self._shown(group, at, alarm or Alarm()) for group in self._groups.values() if group.texts]
        return tuple(sorted(shown, key=lambda group: (-group.lately, -group.people, group.first_at, group.id)))

    def one(self, group: str, at: datetime, alarm: Alarm | None = None) -> Group:
        """A group of at least one text; a new text changes the figures of its own alone."""
        return self._shown(self._groups[self._now(group)], at, alarm or Alarm())

    def _now(self, group: str) -> str:
        """The group that stands for this key by now: a trouble, a text or a group that a person made."""
        group = self.standing_for(group)
        if not group or group in self._groups:
            return group
        text = self._texts.get(group)
        if text is None:
            # Named by somebody who had more before them than has come in here, or whose texts are gone.
            self._groups[group] = _Gathered(group, group if group in self._lexicon.troubles else "")
            if group in self._lexicon.troubles:
                self._of_trouble[group] = group
        elif text.group:
            return text.group
        else:
            self._groups[group] = _Gathered(group, "")
            self._put(text, group)
        return group

    def _as_by_hand(self, text: _Text) -> str:
        """Where a person has put what is most like this, as far as it is more like it than what stayed."""
        best, group = _LIKE, ""
        for other in self._by_hand:
            known = self._texts[other]
            alike = self._alike(text, known)
            if alike > best and known.trouble == text.trouble:
                best, group = alike, known.group
        return group

    def _as_told(self, text: _Text) -> str:
        if not text.trouble:
            return self._as_others(text)
        group = self._of_trouble.get(text.trouble)
        if group is None:
            group = self._of_trouble[text.trouble] = self._now(text.trouble)
        return group

    def _as_others(self, text: _Text) -> str:
        """Of which no trouble is known: with the text most like it, of somebody else, where something is amiss."""
        if not self._amiss(text):
            return ""
        near = dict.fromkeys(other for feature in sorted(text.features) for other in self._with[feature])
        best, like = _LIKE, None
        for other in near:
            known = self._texts[other]
            if len(known.features & text.features) < _SHARED or known.said.person == text.said.person:
                continue
            alike = self._alike(text, known)
            if alike > best and self._amiss(known):
                best, like = alike, known
        if like is None:
            return ""
        if not like.group and like.said.id not in self._by_hand:
            self._groups[like.said.id] = _Gathered(like.said.id, "")
            self._put(like, like.said.id)
        return like.group

    def _amiss(self, text: _Text) -> bool:
        return self._lexicon.amiss(text.said.text)

    def _alike(self, one: _Text, other: _Text) -> float:
        """How much of what they say they have in common (cosine), rare words counting more."""
        shared = self._weight(one.features & other.features)
        return shared / math.sqrt(self._weight(one.features) * self._weight(other.features)) if shared else 0.0

    def _weight(self, features: Iterable[str]) -> float:
        return sum(math.log(1 + len(self._texts) / self._held[feature]) for feature in sorted(features))

    def _put(self, text: _Text, group: str) -> None:
        text.group = group
        if group:
            self._groups[group].texts.append(text.said.id)

    def _take_out(self, text: _Text) -> None:
        if text.group:
            self._groups[text.group].texts.remove(text.said.id)
            text.group = ""

    def _shown(self, group: _Gathered, at: datetime, alarm: Alarm) -> Group:
        said = [self._texts[text].said for text in group.texts]
        said = [each for each in said if each.at <= at] or said
        first: dict[str, datetime] = {}
        for each in said:
            first[each.person] = min(first.get(each.person, each.at), each.at)
        lately = {each.person for each in said if each.at > at - alarm.within}
        before = len({each.person for each in said if each.at <= at - alarm.within})
        windows = ((at - alarm.within) - (self._began or at)) / alarm.within
        usual = before / windows if windows >= 1 else 0.0
        minutes: list[set[str]] = [set() for _ in range(LINE)]
        for each in said:
            if at - each.at < LINE * MINUTE:
                minutes[-1 - max(0, (at - each.at) // MINUTE)].add(each.person)
        sample = self._sample(group)
        return Group(
            id=group.id,
            trouble=group.trouble,
            title=group.title or ("" if group.trouble else sample[:_TITLE]),
            sample=sample,
            texts=tuple(each.id for each in said),
            people=len(first),
            new=sum(began > at - NEW for began in first.values()),
            line=tuple(map(len, minutes)),
            lately=len(lately),
            usual=usual,
            incident=alarm.rings(len(lately), usual),
            first_at=min(each.at for each in said),
            last_at=max(each.at for each in said),
        )

    def _sample(self, group: _Gathered) -> str:
        """The text that says most surely, in the words of most others, what the group is about."""
        some = [self._texts[text] for text in group.texts[:_SAMPLES]]
        common = Counter(feature for text in some for feature in text.features)

        def tells(text: _Text) -> tuple[float, float]:
            return text.sure, sum(common[feature] for feature in text.features) / (len(text.features) + 1)

        return max(some, key=tells).said.text


def gathered(texts: Iterable[Said], lexicon: Lexicon) -> Groups:
    """The groups of texts, whatever order they are given in: the earlier first, of equal times by their ids."""
    groups = Groups(lexicon)
    for said in sorted(texts, key=lambda each: (each.at, each.id)):
        groups.take(said)
    return groups
