"""The filter box: words that narrow a list, as values. Saved views keep one of these."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

from console.domain.ids import Id
from console.domain.tickets import Category, Channel, Place, Priority, State


class Owner(StrEnum):
    ANYONE = "anyone"
    ME = "me"
    NOBODY = "nobody"
    OTHERS = "others"


class Order(StrEnum):
    TIME_LEFT = "time_left"
    LONGEST_WAIT = "longest_wait"
    NEWEST = "newest"


class Filter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything that narrows a list of tickets; empty tuples and None narrow nothing."""

    places: tuple[Place, ...] = ()
    owner: Owner = Owner.ANYONE
    agent: Id | None = None
    """A certain owner; wins over `owner`."""
    near: bool = False
    """Only what is near its limit or over it."""
    states: tuple[State, ...] = ()
    channels: tuple[Channel, ...] = ()
    categories: tuple[Category, ...] = ()
    priorities: tuple[Priority, ...] = ()
    tags: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    cohort: Id | None = None
    words: str = ""


_TERM = re.compile(r'(\w+):("[^"]*"|\S+)')


def read_filter(text: str) -> tuple[Filter, tuple[str, ...]]:
    """A filter from typed text such as `channel:email tag:invoice owner:nobody printer`.

    Returns the filter and the terms that were not understood (they are kept as words, nothing is dropped).
    """
    chosen: dict[str, list[str]] = {}
    unknown: list[str] = []
    owner = Owner.ANYONE
    near = False
    for name, raw in _TERM.findall(text):
        value = raw.strip('"').casefold()
        if (name in _VALUES and value in _VALUES[name]) or name in {"tag", "language"}:
            chosen.setdefault(name, []).append(value)
        elif name == "owner" and value in set(Owner):
            owner = Owner(value)
        elif (name, value) == ("is", "near"):
            near = True
        else:
            unknown.append(f"{name}:{raw}")
    words = " ".join([_TERM.sub(" ", text).strip(), *unknown]).strip()
    return (
        Filter(
            places=tuple(Place(v) for v in chosen.get("in", ())),
            owner=owner,
            near=near,
            states=tuple(State(v) for v in chosen.get("state", ())),
            channels=tuple(Channel(v) for v in chosen.get("channel", ())),
            categories=tuple(Category(v) for v in chosen.get("category", ())),
            priorities=tuple(Priority(v) for v in chosen.get("priority", ())),
            tags=tuple(chosen.get("tag", ())),
            languages=tuple(chosen.get("language", ())),
            words=" ".join(words.split()),
        ),
        tuple(unknown),
    )


_VALUES: dict[str, set[str]] = {
    "in": {str(v) for v in Place},
    "state": {str(v) for v in State},
    "channel": {str(v) for v in Channel},
    "category": {str(v) for v in Category},
    "priority": {str(v) for v in Priority},
}


def write_filter(chosen: Filter) -> str:
    """The text of a filter; `read_filter` gives the same filter back (but for a certain agent or cohort)."""

    def quoted(value: str) -> str:
        return f'"{value}"' if " " in value else value

    terms = [f"in:{v}" for v in chosen.places]
    if chosen.owner is not Owner.ANYONE:
        terms.append(f"owner:{chosen.owner}")
    if chosen.near:
        terms.append("is:near")
    terms += [f"state:{v}" for v in chosen.states]
    terms += [f"channel:{v}" for v in chosen.channels]
    terms += [f"category:{v}" for v in chosen.categories]
    terms += [f"priority:{v}" for v in chosen.priorities]
    terms += [f"tag:{quoted(v)}" for v in chosen.tags]
    terms += [f"language:{quoted(v)}" for v in chosen.languages]
    return " ".join([*terms, chosen.words]).strip()
