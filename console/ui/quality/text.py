"""What reviews say. Never of two people at once: nobody is compared with anybody."""

from __future__ import annotations

from datetime import datetime

from console.domain.ids import Id
from console.domain.numbers import ticket_shown
from console.domain.quality import Aspect, FollowUp, ReviewState, Verdict
from console.queries.reviews import ReviewRow
from console.ui.shared.words import day, translate


def aspect(one: Aspect) -> str:
    return {
        Aspect.UNDERSTOOD: translate("quality", "The question was understood"),
        Aspect.RIGHT: translate("quality", "The answer was right"),
        Aspect.WARM: translate("quality", "The tone was warm"),
        Aspect.NEXT_STEP: translate("quality", "The next step was clear"),
    }[one]


def verdict(one: Verdict | None) -> str:
    if one is None:
        return "–"
    return {
        Verdict.YES: translate("quality", "Yes"),
        Verdict.PARTLY: translate("quality", "Partly"),
        Verdict.NO: translate("quality", "No"),
    }[one]


def follow_up(one: FollowUp) -> str:
    return {
        FollowUp.NONE: "",
        FollowUp.REOPENED: translate("quality", "The ticket was opened again to put it right."),
        FollowUp.GAP: translate("quality", "A gap was reported."),
        FollowUp.ARTICLE: translate("quality", "An article was flagged."),
    }[one]


def title(row: ReviewRow) -> str:
    return f"{ticket_shown(row.number)} {row.subject}".strip()


def about(row: ReviewRow, me: Id, now: datetime) -> str:
    """Whose ticket, or from whom the words are, and what is to be done."""
    if row.reviewer == me:
        return _mine(row)
    if row.agent != me:
        said = translate("quality", "Answered by {name}, {reviewer} reads it")
        return said.format(name=row.agent_name, reviewer=row.reviewer_name)
    when = day(row.done_at, now) if row.done_at is not None else ""
    said = translate("quality", "From {name}, {day}").format(name=row.reviewer_name, day=when)
    return said if row.read_at is not None else f"{said} · {translate('quality', 'new')}"


def _mine(row: ReviewRow) -> str:
    if row.state is ReviewState.OPEN:
        return translate("quality", "Answered by {name}").format(name=row.agent_name)
    if row.state is ReviewState.SKIPPED:
        return translate("quality", "Nothing to say of it")
    if row.reply:
        return translate("quality", "{name} replied").format(name=row.agent_name)
    if row.read_at is not None:
        return translate("quality", "Read by {name}").format(name=row.agent_name)
    return translate("quality", "Said to {name}").format(name=row.agent_name)
