"""What the terms of a filter are called on their chips, and the filter without one of them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from console.domain.filters import Filter, Owner
from console.domain.tickets import Category, Place, Priority, State
from console.ui.queue import text
from console.ui.shared.words import translate


@dataclass(frozen=True, slots=True)
class Term:
    """`rest` is the filter that is left when this term is taken away."""

    words: str
    rest: Filter


def terms(chosen: Filter) -> list[Term]:
    found: list[Term] = []

    def many(field: str, said: dict[str, str]) -> None:
        values = getattr(chosen, field)
        for value in values:
            rest = msgspec.structs.replace(chosen, **{field: tuple(other for other in values if other != value)})
            found.append(Term(said.get(value, str(value)), rest))

    many("places", {place: _place(place) for place in chosen.places})
    if chosen.owner is not Owner.ANYONE:
        found.append(Term(_owner(chosen.owner), msgspec.structs.replace(chosen, owner=Owner.ANYONE)))
    if chosen.agent is not None:
        found.append(Term(translate("queue", "One person’s"), msgspec.structs.replace(chosen, agent=None)))
    if chosen.near:
        found.append(Term(translate("queue", "Near limit"), msgspec.structs.replace(chosen, near=False)))
    many("states", {state: _state(state) for state in chosen.states})
    many("channels", {channel: text.channel(channel) for channel in chosen.channels})
    many("categories", {one: category(one) for one in chosen.categories})
    many("priorities", {one: priority(one) for one in chosen.priorities})
    many("tags", {tag: translate("queue", "Tag: {name}").format(name=tag) for tag in chosen.tags})
    many(
        "languages",
        {code: translate("queue", "Language: {name}").format(name=code.upper()) for code in chosen.languages},
    )
    if chosen.cohort is not None:
        found.append(Term(translate("queue", "One group"), msgspec.structs.replace(chosen, cohort=None)))
    if chosen.words:
        said = translate("queue", "Words: {words}").format(words=chosen.words)
        found.append(Term(said, msgspec.structs.replace(chosen, words="")))
    return found


def _place(name: Place) -> str:
    return {
        Place.WAITING: lambda: translate("queue", "Waiting for us"),
        Place.PENDING: lambda: translate("queue", "Waiting for the participant"),
        Place.ON_HOLD: lambda: translate("queue", "On hold"),
        Place.SNOOZED: lambda: translate("queue", "Snoozed"),
        Place.DONE: lambda: translate("queue", "Solved"),
        Place.MERGED: lambda: translate("queue", "Merged"),
    }[name]()


def _owner(name: Owner) -> str:
    return {
        Owner.ANYONE: lambda: translate("queue", "All"),
        Owner.ME: lambda: translate("queue", "Mine"),
        Owner.NOBODY: lambda: translate("queue", "Unclaimed"),
        Owner.OTHERS: lambda: translate("queue", "Colleagues’"),
    }[name]()


def _state(name: State) -> str:
    return {
        State.NEW: lambda: translate("queue", "New"),
        State.OPEN: lambda: translate("queue", "Open"),
        State.PENDING: lambda: translate("queue", "Pending"),
        State.ON_HOLD: lambda: translate("queue", "On hold"),
        State.SOLVED: lambda: translate("queue", "Solved"),
        State.CLOSED: lambda: translate("queue", "Closed"),
    }[name]()


def category(name: Category) -> str:
    return {
        Category.TECHNICAL: lambda: translate("queue", "Technical"),
        Category.ORGANISATIONAL: lambda: translate("queue", "Organisational"),
        Category.CONTENT: lambda: translate("queue", "Content"),
        Category.ASSIGNMENT: lambda: translate("queue", "Assignment"),
        Category.WEBINAR: lambda: translate("queue", "Webinar"),
    }[name]()


def priority(name: Priority) -> str:
    return {
        Priority.LOW: lambda: translate("queue", "Low"),
        Priority.NORMAL: lambda: translate("queue", "Normal"),
        Priority.HIGH: lambda: translate("queue", "High"),
        Priority.URGENT: lambda: translate("queue", "Urgent"),
    }[name]()
