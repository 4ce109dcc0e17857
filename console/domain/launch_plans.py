"""Templates of launches: how webinars of a kind go, under a name, as the desk has written them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from console.domain.clean import Clean
from console.domain.launches import Plan, sound

SETTING = "launch.plans"
"""The setting of the desk in which they stand, as JSON."""
_LONGEST = 80


class PlanTemplate(Clean, frozen=True):
    name: str
    plan: Plan


def plans_in(said: str | None) -> tuple[PlanTemplate, ...]:
    """What stands in the setting. Raises msgspec.ValidationError for what only a newer console understands."""
    return msgspec.json.decode(said, type=tuple[PlanTemplate, ...]) if said else ()


def plans_said(plans: Iterable[PlanTemplate]) -> str:
    return msgspec.json.encode(tuple(plans)).decode()


def with_template(plans: Iterable[PlanTemplate], one: PlanTemplate, *, instead: str = "") -> tuple[PlanTemplate, ...]:
    """One more, or other words in the place of `instead`; there is one of a name. ValueError for no sound template."""
    name = " ".join(one.name.split())[:_LONGEST]
    if not name or not sound(one.plan):
        raise ValueError("a template has a name and a plan by which a launch can go")
    kept = [each for each in plans if each.name.casefold() not in {name.casefold(), instead.casefold()}]
    return tuple(sorted([*kept, PlanTemplate(name, one.plan)], key=lambda each: each.name.casefold()))


def without_template(plans: Iterable[PlanTemplate], name: str) -> tuple[PlanTemplate, ...]:
    return tuple(each for each in plans if each.name != name)
