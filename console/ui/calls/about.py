"""What a call is probably about, in at most two lines, and the sentence it can be opened with."""

from __future__ import annotations

from datetime import datetime

from console.domain import opening
from console.domain.callers import Sure
from console.domain.numbers import ticket_shown
from console.domain.people import first_name
from console.queries.calls import CallAbout, CallRow, OpenMatter
from console.ui.calls.card import About
from console.ui.participant.text import ICONS
from console.ui.shared.words import translate, when

_LINES = 2
_OFTEN = 3


def lines(about: CallAbout, now: datetime) -> tuple[About, ...]:
    """A promise first, then what is open, then how often they came lately."""
    found: list[About] = []
    if about.call_back_at is not None:
        at = _within(about.call_back_at, now)
        words = (
            translate("calls", "It was due at {when}.")
            if about.call_back_at < now
            else translate("calls", "By {when}.")
        )
        found.append(About("phone-outgoing", translate("calls", "We owe them a call back."), words.format(when=at)))
    matters = [one for one in about.tickets if one.call_back_at is None] or list(about.tickets)
    found += [_open(matter, now) for matter in matters[:1]]
    if len(about.tickets) > 1:
        found.append(About("tray", "", translate("calls", "%n tickets of theirs are open.", "", len(about.tickets))))
    if about.in_seven_days >= _OFTEN - 1:
        lead = translate("calls", "Contact number {count} in seven days.").format(count=about.in_seven_days + 1)
        found.append(About("clock-counter-clockwise", lead, _last(about, now)))
    elif about.last is not None and not about.tickets:
        found.append(About(ICONS[about.last.channel], "", _last(about, now)))
    return tuple(found[:_LINES])


def _open(matter: OpenMatter, now: datetime) -> About:
    since = _within(matter.created_at, now)
    words = translate("calls", "Open ticket {number} from {since}: “{subject}”").format(
        number=ticket_shown(matter.number), since=since, subject=matter.subject
    )
    return About(ICONS[matter.channel], "", words)


def _within(at: datetime, now: datetime) -> str:
    """As `when`, for the middle of a sentence."""
    said = when(at, now)
    near = abs((at.astimezone().date() - now.astimezone().date()).days) <= 1
    return f"{said[:1].lower()}{said[1:]}" if near else said


def _last(about: CallAbout, now: datetime) -> str:
    last = about.last
    if last is None:
        return ""
    at = _within(last.at, now)
    if last.agent:
        return translate("calls", "Last contact: {when}, {name}.").format(when=at, name=last.agent)
    return translate("calls", "Last contact: {when}.").format(when=at)


def sentence(call: CallRow, about: CallAbout, agent: str, now: datetime, language: str) -> str:
    """`language` is spoken with people of whom none is known."""
    known = call.people[0] if call.people and call.sure in {Sure.CERTAIN, Sure.PROBABLE} else None
    certain = known is not None and call.sure is Sure.CERTAIN
    why, subject = _why(about) if certain else (opening.About.NOTHING, "")
    caller = opening.Caller(
        language=known.language if known is not None and known.language else language,
        first_name=first_name(known.name) if known is not None and certain else "",
        about=why,
        subject=subject,
    )
    return opening.opening(caller, first_name(agent), now.astimezone())


def _why(about: CallAbout) -> tuple[opening.About, str]:
    if about.call_back_at is not None:
        return opening.About.CALL_BACK, ""
    matter = next((one for one in about.tickets if one.call_back_at is None), None)
    return (opening.About.TICKET, matter.subject) if matter is not None else (opening.About.NOTHING, "")
