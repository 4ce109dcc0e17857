"""What grows in a period against the one before: words of subjects, labels, categories, cohorts, with their tickets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

import msgspec
from sqlalchemy import Connection, Select, select
from sqlalchemy.orm import aliased

from console.domain.growing import Grown, Names, grown, terms_of, without_parts
from console.domain.ids import Id
from console.domain.report_periods import Compared, Moments, step_of
from console.domain.reports import Narrowed
from console.queries import report_scan as scan
from console.queries.base import Asker, Query, answers
from console.queries.reports import both
from console.store.models import Ticket, TicketTag

AT_MOST = 12
_SAMPLES = 3
# Not the table that the conditions of a report look into.
_label = aliased(TicketTag)


class Grows(StrEnum):
    WORDS = "words"
    LABEL = "label"
    CATEGORY = "category"
    COHORT = "cohort"


class Sample(msgspec.Struct, frozen=True):
    id: Id
    number: int
    subject: str


class Pattern(msgspec.Struct, frozen=True):
    """`name` as it is mostly written, `key` as it is counted; the samples are the newest tickets of it."""

    kind: Grows
    name: str
    key: str
    now: int
    before: int
    samples: tuple[Sample, ...]


class GrowingIn(Query[tuple[Pattern, ...]], frozen=True, kw_only=True):
    slow = True

    compared: Compared
    zone: str
    narrowed: Narrowed = Narrowed()


class _Counted:
    def __init__(self) -> None:
        self.of = {kind: Names() for kind in Grows}


@answers(GrowingIn)
def growing_in(connection: Connection, query: GrowingIn, asker: Asker) -> tuple[Pattern, ...]:
    now, before, _ = both(query.compared, query.zone, step_of(query.compared.now), asker.now)
    counted = [_count(connection, query.narrowed, period) for period in (now, before)]
    found: list[tuple[Grows, Grown]] = []
    for kind in Grows:
        names, earlier = (one.of[kind] for one in counted)
        grew = grown(names.counts, earlier.counts, AT_MOST * 3)
        kept = without_parts(grew) if kind is Grows.WORDS else grew
        found += [(kind, one) for one in kept[:AT_MOST]]
    samples = _samples(connection, query.narrowed, now, found)
    # Of words that stand in the same tickets one is enough.
    alone: dict[tuple[Grows, object], Pattern] = {}
    for kind, one in found:
        some = samples[kind, one.name]
        pattern = Pattern(kind, counted[0].of[kind].written(one.name), one.name, one.now, one.before, some)
        alone.setdefault((kind, some if kind is Grows.WORDS else one.name), pattern)
    return tuple(alone.values())


def _tickets(narrowed: Narrowed, period: Moments) -> Select[tuple[Id, int, str, str | None, str]]:
    statement = select(Ticket.id, Ticket.number, Ticket.subject, Ticket.category, Ticket.cohort_name)
    return scan.narrowed_by(statement, narrowed).where(
        Ticket.created_at >= period.begin, Ticket.created_at < period.end
    )


def _named(subject: str, category: str | None, cohort: str) -> dict[Grows, dict[str, str]]:
    return {
        Grows.WORDS: terms_of(subject),
        Grows.CATEGORY: {str(category): str(category)} if category else {},
        Grows.COHORT: {cohort: cohort} if cohort else {},
    }


def _count(connection: Connection, narrowed: Narrowed, period: Moments) -> _Counted:
    counted = _Counted()
    for rows in scan.pages(connection, _tickets(narrowed, period), narrowed):
        for _, _, subject, category, cohort in rows:
            for kind, told in _named(subject, category, cohort).items():
                counted.of[kind].add(told)
    labels = scan.narrowed_by(select(_label.name).join(Ticket, Ticket.id == _label.ticket_id), narrowed).where(
        Ticket.created_at >= period.begin, Ticket.created_at < period.end
    )
    for rows in scan.pages(connection, labels, narrowed):
        for (name,) in rows:
            counted.of[Grows.LABEL].add({name: name})
    return counted


def _samples(
    connection: Connection, narrowed: Narrowed, period: Moments, found: Iterable[tuple[Grows, Grown]]
) -> Mapping[tuple[Grows, str], tuple[Sample, ...]]:
    """The newest of each; the tickets of the period are looked through once more, and no longer than needed."""
    wanted: dict[tuple[Grows, str], list[Sample]] = {(kind, one.name): [] for kind, one in found}
    lacking = {key for key in wanted if key[0] is not Grows.LABEL}
    newest = _tickets(narrowed, period).order_by(Ticket.created_at.desc(), Ticket.id)
    for rows in scan.pages(connection, newest, narrowed) if lacking else ():
        for ticket, number, subject, category, cohort in rows:
            for kind, told in _named(subject, category, cohort).items():
                for name in told:
                    _put(wanted, (kind, name), Sample(ticket, number, subject), lacking)
        if not lacking:
            break
    for key in wanted:
        if key[0] is Grows.LABEL:
            labelled = _tickets(narrowed, period).join(_label, _label.ticket_id == Ticket.id)
            chosen = labelled.where(_label.name == key[1]).order_by(Ticket.created_at.desc()).limit(_SAMPLES)
            rows_found = connection.execute(chosen, scan.values(narrowed))
            wanted[key] = [Sample(row[0], row[1], row[2]) for row in rows_found]
    return {key: tuple(some) for key, some in wanted.items()}


def _put(
    wanted: dict[tuple[Grows, str], list[Sample]],
    key: tuple[Grows, str],
    sample: Sample,
    lacking: set[tuple[Grows, str]],
) -> None:
    if key in lacking:
        wanted[key].append(sample)
        if len(wanted[key]) >= _SAMPLES:
            lacking.discard(key)
