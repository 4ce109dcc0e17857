"""Moodles the desk brings people from: set up, left, and how far bringing has come."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.moodle import MoodleSite as Site
from console.domain.rights import Right
from console.store.models import Counterpart, MoodleSite


class SaveMoodle(Command, frozen=True):
    """Another address is another Moodle: what was brought is looked through from its beginning."""

    site: Site


class DropMoodle(Command, frozen=True):
    """People that were brought from it stay."""

    site_id: Id


class MoodleBrought(Command, frozen=True):
    """How a round ended. `until` None: it did not get to its end, and `trouble` says why; else `trouble` says after
    REFUSED which courses it left out."""

    site_id: Id
    until: datetime | None
    trouble: str = ""


@handles(SaveMoodle, Right.EDIT_DESK)
def save_moodle(ledger: Ledger, command: SaveMoodle) -> Outcome:
    site = command.site
    if not site.name.strip() or not site.url.strip():
        raise Refused(Refusal.EMPTY)
    row = ledger.session.get(MoodleSite, site.id)
    if row is None:
        row = MoodleSite(id=site.id, trouble="")
        ledger.session.add(row)
    elif row.settings.url != site.url or row.settings.courses != site.courses:
        row.brought_until = None
    row.name, row.active, row.settings = site.name.strip(), site.active, site
    ledger.touch("moodle_site", site.id)
    return Outcome(refs=(Ref("moodle_site", site.id),))


@handles(DropMoodle, Right.EDIT_DESK)
def drop_moodle(ledger: Ledger, command: DropMoodle) -> Outcome:
    row = ledger.get(MoodleSite, command.site_id)
    ledger.session.execute(delete(Counterpart).where(Counterpart.source == source_of(row.id)))
    ledger.session.delete(row)
    ledger.touch("moodle_site", row.id)
    return Outcome()


@handles(MoodleBrought, Right.EDIT_DESK)
def moodle_brought(ledger: Ledger, command: MoodleBrought) -> Outcome:
    row = ledger.get(MoodleSite, command.site_id)
    row.tried_at, row.trouble = ledger.stamp.at, command.trouble
    if command.until is not None:
        row.brought_until = command.until
    ledger.touch("moodle_site", row.id)
    return Outcome()


def source_of(site: Id) -> str:
    """Under which the keys of its people are kept."""
    return f"moodle:{site}"
