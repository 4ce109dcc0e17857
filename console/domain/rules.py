"""Rules of a desk: when something happens to a ticket, if it is of this kind, then this is done."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id
from console.domain.terms import fold, stems, words
from console.domain.tickets import OPEN_PLACES, Category, Channel, Place, Priority, State

SETTING = "rules"
"""The setting of the desk they stand in, as JSON."""
FIELD = "rule"
"""Of the history of a ticket: after it stand the id of a rule that acted and its name; before it NOTHING where it found
nothing to do."""
NOTHING = "nothing"
OFTEN = 5
AN_HOUR = timedelta(hours=1)
"""A rule that acts more than OFTEN on one ticket in AN_HOUR goes round in circles, and is stopped."""


TOLD_FOR = timedelta(days=7)
"""What a rule told somebody is kept for so long."""


class When(StrEnum):
    CREATED = "created"
    CHANGED = "changed"
    """Anything was said in it or done to it, by whomever but a rule."""
    PASSED = "passed"
    """Some time has passed, see `Since`. Once, until the participant writes again."""


class Since(StrEnum):
    OPENED = "opened"
    QUIET = "quiet"
    """Nothing was said or done."""
    THEY_WAIT = "they_wait"
    """The participant waits for our words."""
    WE_WAIT = "we_wait"
    """We wait for theirs: it is pending, and quiet."""


class If(Clean, frozen=True, kw_only=True, omit_defaults=True):
    """What a ticket must be like; an empty condition holds for all."""

    channels: tuple[Channel, ...] = ()
    categories: tuple[Category, ...] = ()
    priorities: tuple[Priority, ...] = ()
    languages: tuple[str, ...] = ()
    cohorts: tuple[Id, ...] = ()
    labels: tuple[str, ...] = ()
    """One of them is enough."""
    words: str = ""
    """All of them stand in the subject, in any inflection."""
    owned: bool | None = None


class Then(Clean, frozen=True, kw_only=True, omit_defaults=True):
    """What is done. What is empty is left as it is."""

    owner: Id | None = None
    priority: Priority | None = None
    category: Category | None = None
    state: State | None = None
    add_labels: tuple[str, ...] = ()
    remove_labels: tuple[str, ...] = ()
    snooze: timedelta | None = None
    template: Id | None = None
    """The participant is written to with it, by e-mail, in the name of the desk."""
    tell: Id | None = None
    tell_leads: bool = False

    @property
    def nothing(self) -> bool:
        return self == Then()


class Rule(Clean, frozen=True, kw_only=True):
    id: Id
    name: str
    active: bool = True
    when: When = When.CREATED
    since: Since = Since.QUIET
    after: timedelta = timedelta()
    """With `When.PASSED`."""
    conditions: If = If()
    then: Then = Then()
    stopped_at: datetime | None = None
    """When it was found to go round in circles; saved again it is tried again."""
    stopped_over: Id | None = None
    """The ticket on which it did."""

    @property
    def works(self) -> bool:
        return self.active and self.stopped_at is None and not self.then.nothing


class Rules(Clean, frozen=True, kw_only=True):
    rules: tuple[Rule, ...] = ()
    """In the order in which they are applied; what one does the next one sees."""
    begun_at: datetime | None = None
    """Since when there are any that work: what happened before is not looked at for `CREATED` and `CHANGED`."""
    edition: int = 0

    def of(self, *kinds: When) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.works and rule.when in kinds)


def rules_in(said: str | None) -> Rules:
    """What stands in the setting. Raises msgspec.ValidationError for what only a newer console understands."""
    return msgspec.json.decode(said, type=Rules) if said else Rules()


class Facts(msgspec.Struct, frozen=True):
    """A ticket as rules see it."""

    place: Place
    channel: Channel
    category: Category | None
    priority: Priority
    language: str
    subject: str
    cohort: Id | None
    labels: frozenset[str]
    owned: bool
    created_at: datetime
    touched_at: datetime
    waiting_since: datetime | None


def holds(conditions: If, facts: Facts) -> bool:
    return (
        _one_of(facts.channel, conditions.channels)
        and _one_of(facts.category, conditions.categories)
        and _one_of(facts.priority, conditions.priorities)
        and _one_of(facts.language, conditions.languages)
        and _one_of(facts.cohort, conditions.cohorts)
        and (not conditions.labels or not facts.labels.isdisjoint(conditions.labels))
        and (conditions.owned is None or conditions.owned == facts.owned)
        and said(conditions.words, facts.subject)
    )


def passed(rule: Rule, facts: Facts, now: datetime) -> bool:
    """Whether the time of a rule with `When.PASSED` has passed for the ticket."""
    begun = {
        Since.OPENED: facts.created_at,
        Since.QUIET: facts.touched_at,
        Since.THEY_WAIT: facts.waiting_since,
        Since.WE_WAIT: facts.touched_at if facts.place is Place.PENDING else None,
    }[rule.since]
    return begun is not None and facts.place in OPEN_PLACES and now - begun >= rule.after


def applies(rule: Rule, facts: Facts, now: datetime) -> bool:
    """Whether a rule would act on the ticket as it is, apart from what has happened to it."""
    return holds(rule.conditions, facts) and (rule.when is not When.PASSED or passed(rule, facts, now))


def _one_of(value: object, wanted: tuple[object, ...]) -> bool:
    return not wanted or value in wanted


def said(wanted: str, subject: str) -> bool:
    """Whether all the wanted words stand in a subject, in any inflection."""
    if not wanted.strip():
        return True
    there = {form for word in words(subject) for form in (fold(word), *stems(word))}
    return all(not there.isdisjoint((fold(word), *stems(word))) for word in words(wanted))
