"""What the settings of people say."""

from __future__ import annotations

from console.domain.people import Role
from console.domain.tickets import Category
from console.queries.desk import AgentRow
from console.ui.queue.filter_text import category
from console.ui.shared.words import translate

LANGUAGES = {"en": "English", "pl": "Polski", "ru": "Русский"}


def role(one: Role) -> str:
    return {
        Role.AGENT: lambda: translate("colleagues", "Agent"),
        Role.LEAD: lambda: translate("colleagues", "Lead"),
        Role.TUTOR: lambda: translate("colleagues", "Tutor"),
        Role.EXPERT: lambda: translate("colleagues", "Expert"),
        Role.ADMIN: lambda: translate("colleagues", "Administrator"),
    }[one]()


def skill(name: str) -> str:
    """A category is called as everywhere; a tag is itself."""
    return category(Category(name)) if name in frozenset(Category) else name


def points(halves: int) -> str:
    """ "6", "4.5" of half points."""
    return f"{halves / 2:g}"


def line(person: AgentRow) -> str:
    """ "Lead · pl, en · Technical, sound · 6 points"."""
    said = [role(person.role)]
    if person.team:
        said.append(person.team)
    if person.languages:
        said.append(", ".join(person.languages))
    if person.skills:
        said.append(", ".join(map(skill, person.skills)))
    if person.capacity is not None:
        said.append(translate("colleagues", "{points} points").format(points=points(person.capacity)))
    return " · ".join(said)
