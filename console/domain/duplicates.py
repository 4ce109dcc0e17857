"""Who may be known twice: pairs of people with the reasons, and how sure each is. Values in, values out.

To share an address or a number proves little (families and offices share them); to share a name as well proves much.
How well this does on labelled people stands in docs/people.md; `python -m tools.measure_people` says it of any sheet.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from enum import IntEnum, StrEnum
from itertools import combinations
from typing import NamedTuple

import msgspec

from console.domain.numbers import phone_tail
from console.domain.people import IdentityKind
from console.domain.slips import apart
from console.domain.spellings import Likeness, given_names, name_words, words_likeness

_CROWD = 60
"""People with the same key beyond which it says nothing (a switchboard, an address of an office)."""
_BEYOND_DOUBT = 2
_ENOUGH = {Likeness.SAME: 1, Likeness.SLIP: 2, Likeness.INITIAL: 2}
"""What must speak for it beside names as alike as this, to be certain."""
_PLACE_WORDS = 2
_DOTLESS = frozenset({"gmail.com", "googlemail.com"})


class Sureness(IntEnum):
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


class Reason(StrEnum):
    """Why two people may be one; told in this order."""

    PLATFORM = "platform"
    SAME_NUMBER = "same_number"
    SAME_ADDRESS = "same_address"
    SAME_CHAT = "same_chat"
    SAME_NAME = "same_name"
    NAME_SLIP = "name_slip"
    NAME_INITIAL = "name_initial"
    NO_NAME = "no_name"
    """One of them has no name yet."""
    SAME_BIRTHDAY = "same_birthday"
    SAME_PLACE = "same_place"
    SAME_COHORT = "same_cohort"
    SAME_ORGANISATION = "same_organisation"


class Known(msgspec.Struct, frozen=True):
    """What is known of one person. `identities` hold values as `normal_identity` makes them.

    `born` (ISO 8601, any notation compares by its digits) and `place` (a postal address) come with sheets only.
    """

    id: Hashable
    name: str
    identities: tuple[tuple[IdentityKind, str], ...] = ()
    cohort: Hashable | None = None
    organisation: str = ""
    born: str = ""
    place: str = ""


class Pair(msgspec.Struct, frozen=True):
    one: Hashable
    other: Hashable
    sureness: Sureness
    score: int
    """The higher the surer; for the order of a list."""
    reasons: tuple[Reason, ...]


class _Features(NamedTuple):
    person: Known
    words: tuple[str, ...]
    keys: frozenset[tuple[IdentityKind, str]]
    born: str
    place: frozenset[str]
    organisation: tuple[str, ...]


def address_core(address: str) -> str:
    """What is the same of an address however it is written: without case, without "+…", of Google without dots."""
    name, _, host = address.strip().casefold().rpartition("@")
    name = name.split("+", 1)[0]
    if host in _DOTLESS:
        name, host = name.replace(".", ""), "gmail.com"
    return f"{name}@{host}" if name else address.strip().casefold()


def identity_tail(kind: IdentityKind, value: str) -> str:
    """Under what an identity is looked up by those that are like it; empty where that is its value alone."""
    match kind:
        case IdentityKind.PHONE:
            return phone_tail(value)
        case IdentityKind.EMAIL:
            return address_core(value)
        case _:
            return ""


def identity_key(kind: IdentityKind, value: str) -> str:
    """What is compared of an identity; empty where it is too short to be one."""
    match kind:
        case IdentityKind.EMAIL:
            return address_core(value) if "@" in value else ""
        case IdentityKind.PHONE:
            # Numbers with another country are others, however they end.
            return value if value.startswith("+") else phone_tail(value)
        case _:
            return value.strip().casefold()


def compare(one: Known, other: Known) -> Pair | None:
    """The pair the two may be, or None when nothing speaks for it."""
    return _compare(_features(one), _features(other))


def duplicates(people: Iterable[Known]) -> list[Pair]:
    """All pairs among many people, the surest first. Compares those alone who share something."""
    known = [_features(person) for person in people]
    found = [pair for one, other in _candidates(known) if (pair := _compare(known[one], known[other])) is not None]
    return sorted(found, key=lambda pair: (-pair.sureness, -pair.score, str(pair.one), str(pair.other)))


def _features(person: Known) -> _Features:
    keys = {(kind, identity_key(kind, value)) for kind, value in person.identities}
    return _Features(
        person,
        name_words(person.name) if "@" not in person.name else (),
        frozenset(key for key in keys if key[1]),
        "".join(letter for letter in person.born if letter.isdigit()),
        frozenset(word for word in person.place.casefold().split() if any(letter.isalnum() for letter in word)),
        name_words(person.organisation),
    )


def _candidates(known: Sequence[_Features]) -> Iterator[tuple[int, int]]:
    blocks: dict[Hashable, list[int]] = {}
    for at, features in enumerate(known):
        for key in _blocks(features):
            blocks.setdefault(key, []).append(at)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if 1 < len(block) <= _CROWD:
            for pair in combinations(block, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _blocks(features: _Features) -> Iterator[Hashable]:
    yield from features.keys
    words = [word for word in features.words if len(word) > 1]
    if len(words) > 1:
        # By each of its surnames with the beginning of the others: a slip in one word is met in another.
        for one, other in combinations(words, 2):
            yield "name", *sorted((one, other))
            yield "call", *sorted((_call(one), _call(other)))
    if features.born:
        yield from (("born", features.born, word) for word in words)
        if len(features.born) == _WHOLE_DATE:
            yield from (("month", *_parts(features.born)[:1], word) for word in words)
    if features.place:
        yield from (("place", word, features.place) for word in words)
    if features.person.cohort is not None:
        yield from (("cohort", features.person.cohort, word) for word in words)


def _call(word: str) -> str:
    names = given_names(word)
    return str(min(names)) if names else word


_WHOLE_DATE = 8


def _parts(born: str) -> tuple[str, str, str]:
    return born[:4], born[4:6], born[6:]


class _Born(IntEnum):
    OTHER = -1
    UNKNOWN = 0
    NEAR = 1
    SAME = 2


def _born(one: str, other: str) -> _Born:
    if not one or not other:
        return _Born.UNKNOWN
    if one == other:
        return _Born.SAME
    if len(one) == len(other) == _WHOLE_DATE:
        mine, theirs = _parts(one), _parts(other)
        swapped = mine[0] == theirs[0] and mine[1] == theirs[2] and mine[2] == theirs[1]
        if swapped or apart(one, other, 1) <= 1:
            return _Born.NEAR
    return _Born.OTHER


class _Place(IntEnum):
    OTHER = -1
    UNKNOWN = 0
    SAME = 1


def _place(one: frozenset[str], other: frozenset[str]) -> _Place:
    few = min(len(one), len(other))
    if few < _PLACE_WORDS:
        return _Place.UNKNOWN
    if len(one & other) >= max(_PLACE_WORDS, few * 0.7):
        return _Place.SAME
    numbers = [{word for word in words if word[0].isdigit()} for words in (one, other)]
    return _Place.OTHER if all(numbers) and not numbers[0] & numbers[1] else _Place.UNKNOWN


def _elsewhere(one: _Features, other: _Features) -> bool:
    """The same address, but both have numbers and none is the same: namesakes are given such addresses."""
    numbers = [{key for key in features.keys if key[0] is IdentityKind.PHONE} for features in (one, other)]
    return all(numbers) and not numbers[0] & numbers[1]


_TOLD = {
    IdentityKind.PLATFORM: Reason.PLATFORM,
    IdentityKind.PHONE: Reason.SAME_NUMBER,
    IdentityKind.EMAIL: Reason.SAME_ADDRESS,
    IdentityKind.CHAT: Reason.SAME_CHAT,
}
_NAMES = {
    Likeness.SAME: Reason.SAME_NAME,
    Likeness.SLIP: Reason.NAME_SLIP,
    Likeness.INITIAL: Reason.NAME_INITIAL,
    Likeness.UNKNOWN: Reason.NO_NAME,
}
_ORDER = list(Reason)


def _compare(one: _Features, other: _Features) -> Pair | None:
    names = words_likeness(one.words, other.words)
    kinds = {kind for kind, _ in one.keys & other.keys}
    born = _born(one.born, other.born)
    place = _place(one.place, other.place)
    cohort = one.person.cohort is not None and one.person.cohort == other.person.cohort
    organisation = bool(one.organisation) and one.organisation == other.organisation
    elsewhere = _elsewhere(one, other)
    sureness = _sureness(names, kinds, born, place, elsewhere=elsewhere, near=cohort or organisation)
    if sureness is None:
        return None
    reasons = {_TOLD[kind] for kind in kinds}
    if names in _NAMES:
        reasons.add(_NAMES[names])
    reasons |= {Reason.SAME_BIRTHDAY} if born is _Born.SAME else set()
    reasons |= {Reason.SAME_PLACE} if place is _Place.SAME else set()
    reasons |= {Reason.SAME_COHORT} if cohort else set()
    reasons |= {Reason.SAME_ORGANISATION} if organisation else set()
    score = 10 * len(kinds) + 5 * int(names) + 3 * int(born) + 2 * int(place) + cohort + organisation
    return Pair(one.person.id, other.person.id, sureness, score, tuple(sorted(reasons, key=_ORDER.index)))


def _sureness(
    names: Likeness, kinds: set[IdentityKind], born: _Born, place: _Place, *, elsewhere: bool, near: bool
) -> Sureness | None:
    """The rules. What speaks: a number, an address, a login; a birthday; a place. What is needed beside: a name."""
    if names in {Likeness.OTHER, Likeness.PART}:
        # A changed surname, a name that is half missing: relatives share everything but a login and a birthday.
        same = IdentityKind.PLATFORM in kinds or (born is _Born.SAME and (kinds or names is Likeness.PART))
        return Sureness.LIKELY if same else None
    if names is Likeness.UNKNOWN or born is _Born.OTHER:
        least = Sureness.LIKELY if names is Likeness.UNKNOWN else Sureness.POSSIBLE
        return least if kinds else None
    proofs = len(kinds) + (born is _Born.SAME) + (place is _Place.SAME)
    doubt = proofs < _BEYOND_DOUBT and (elsewhere or place is _Place.OTHER)
    enough = proofs >= _ENOUGH[names] and (kinds or born is _Born.SAME) and not doubt
    if enough or IdentityKind.PLATFORM in kinds:
        return Sureness.CERTAIN
    if proofs or born is _Born.NEAR or (near and names is Likeness.SAME):
        return Sureness.LIKELY
    return Sureness.POSSIBLE if near or names is Likeness.SAME else None
