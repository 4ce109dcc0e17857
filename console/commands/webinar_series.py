"""Webinars that come again: a series is written down whole, changed from one of them on, or called off from there."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.webinars import move_launch, put_cohorts, put_off, write_facts
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.domain.webinar_series import Repeats, days_of, occurrence_id, shifted_with, starts_at
from console.domain.webinars import WebinarFacts, sound
from console.store.models import Webinar, WebinarCohort


class RepeatWebinar(Command, frozen=True):
    """Announces a webinar again on the days of `repeats`, the first of which is its own. Each of them is one of its own
    from then on, with the same cohorts; its launch is prepared as the last one of the series went."""

    webinar_id: Id
    series_id: Id
    repeats: Repeats


class ChangeFollowing(Command, frozen=True):
    """Other facts for a webinar of a series and all that come after it; those that begin at another time or on another
    day move as it does, by the wall clock. What was called off or has begun stays."""

    webinar_id: Id
    facts: WebinarFacts


class CallOffFollowing(Command, frozen=True):
    """This one and all that come after it in its series do not take place."""

    webinar_id: Id


@handles(RepeatWebinar, Right.EDIT_PEOPLE)
def repeat_webinar(ledger: Ledger, command: RepeatWebinar) -> Outcome:
    first, repeats = ledger.get(Webinar, command.webinar_id), command.repeats
    if not repeats.possible or first.cancelled_at is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    if first.series_id is not None:
        raise Refused(Refusal.EXISTS, refs=(Ref("webinar", first.id),))
    days = days_of(repeats)
    if starts_at(repeats, days[0]) != first.starts_at:
        # It was moved by somebody else meanwhile: the others would follow what was.
        raise Refused(Refusal.TOO_LATE)
    first.series_id, first.series_day, first.repeats = command.series_id, days[0].isoformat(), repeats
    cohorts = _cohorts(ledger, first)
    made = []
    for on in days[1:]:
        webinar = Webinar(id=occurrence_id(command.series_id, on), made_at=ledger.stamp.at, sequence=0)
        webinar.copied_from, webinar.series_id = first.id, command.series_id
        webinar.series_day, webinar.repeats = on.isoformat(), repeats
        write_facts(webinar, msgspec.structs.replace(_facts(first), starts_at=starts_at(repeats, on)))
        ledger.session.add(webinar)
        ledger.session.flush()
        put_cohorts(ledger, webinar, cohorts)
        ledger.touch("webinar", webinar.id)
        made.append(Ref("webinar", webinar.id))
    ledger.touch("webinar", first.id)
    return Outcome(refs=tuple(made))


@handles(ChangeFollowing, Right.EDIT_PEOPLE)
def change_following(ledger: Ledger, command: ChangeFollowing) -> Outcome:
    facts = command.facts
    if not sound(facts):
        raise Refused(Refusal.NOT_POSSIBLE if facts.title.strip() else Refusal.EMPTY)
    one = ledger.get(Webinar, command.webinar_id)
    repeats, moved = one.repeats, one.starts_at
    if repeats is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    changed = []
    for webinar in _following(ledger, one):
        start = shifted_with(moved, facts.starts_at, repeats.zone, webinar.starts_at)
        start = facts.starts_at if webinar is one else start if facts.starts_at != moved else webinar.starts_at
        if start != webinar.starts_at:
            move_launch(ledger, webinar.id, start)
        write_facts(webinar, msgspec.structs.replace(facts, starts_at=start))
        ledger.session.flush()
        ledger.session.execute(delete(WebinarCohort).where(WebinarCohort.webinar_id == webinar.id))
        put_cohorts(ledger, webinar, facts.cohorts)
        ledger.touch("webinar", webinar.id)
        changed.append(Ref("webinar", webinar.id))
    return Outcome(refs=tuple(changed))


@handles(CallOffFollowing, Right.EDIT_PEOPLE)
def call_off_following(ledger: Ledger, command: CallOffFollowing) -> Outcome:
    off = _following(ledger, ledger.get(Webinar, command.webinar_id))
    for webinar in off:
        put_off(ledger, webinar, off=True)
    return Outcome(refs=tuple(Ref("webinar", webinar.id) for webinar in off))


def _following(ledger: Ledger, one: Webinar) -> list[Webinar]:
    """It, and those of its series that are still to come after it, in their order."""
    later = (
        select(Webinar)
        .where(
            Webinar.series_id == one.series_id,
            Webinar.series_day > one.series_day,
            Webinar.starts_at > ledger.stamp.at,
            Webinar.cancelled_at.is_(None),
        )
        .order_by(Webinar.series_day)
    )
    found = list(ledger.session.execute(later).scalars()) if one.series_id is not None else []
    return [one, *found]


def _facts(webinar: Webinar) -> WebinarFacts:
    return WebinarFacts(
        title=webinar.title,
        starts_at=webinar.starts_at,
        length=webinar.length,
        tutor_id=webinar.tutor_id,
        link=webinar.link,
        language=webinar.language,
        expected=webinar.expected,
        note=webinar.note,
    )


def _cohorts(ledger: Ledger, webinar: Webinar) -> list[Id]:
    wanted = select(WebinarCohort.cohort_id).where(WebinarCohort.webinar_id == webinar.id)
    return sorted(ledger.session.execute(wanted).scalars())
