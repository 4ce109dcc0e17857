"""What the person panel says of duplicates, of what to know before one answers, and of the entries of a time line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from console.domain.before import Line, Topic
from console.domain.duplicates import Reason, Sureness
from console.queries.time_line import Entry, EntryKind, WebinarStep
from console.ui.participant import text
from console.ui.shared.words import calendar_day, day, moment, seconds, translate

LINE_ICONS = {
    Topic.WEBINAR: "broadcast",
    Topic.PROMISE: "phone-call",
    Topic.RATED_BAD: "star",
    Topic.AGAIN: "repeat",
    Topic.OVERDUE: "clock",
    Topic.UNREACHED: "envelope-simple",
    Topic.OTHERS_OPEN: "stack",
    Topic.FIRST_CONTACT: "hand-waving",
}
URGENT = frozenset({Topic.WEBINAR, Topic.PROMISE, Topic.RATED_BAD, Topic.UNREACHED})

ENTRY_ICONS = {
    EntryKind.CALL: "phone",
    EntryKind.LETTER: "envelope-simple",
    EntryKind.CHAT: "chat-circle-text",
    EntryKind.IN_PERSON: "user",
    EntryKind.NOTE: "lock-simple",
    EntryKind.REMINDER: "bell",
    EntryKind.RATING: "star",
    EntryKind.CHECKPOINT: "check-square",
    EntryKind.WEBINAR: "broadcast",
    EntryKind.PERSON: "users",
}


def line(one: Line, now: datetime) -> str:
    """One thing to know before one answers."""
    return _SAID[one.topic](one, one.at or now, now)


def _webinar(one: Line, at: datetime, now: datetime) -> str:
    words = translate("participant", "Webinar {when}, not in yet: {title}")
    return words.format(when=moment(at, now), title=one.words)


def _promise(_: Line, at: datetime, now: datetime) -> str:
    late = translate("participant", "A call was promised and is late: {when}")
    due = translate("participant", "A call is promised: {when}")
    return (late if at < now else due).format(when=moment(at, now))


def _rated(one: Line, *_: datetime) -> str:
    said = translate("participant", "Last answer rated %n of 5", "", one.number)
    return f"{said}: “{one.words}”" if one.words else said


def _again(one: Line, at: datetime, now: datetime) -> str:
    words = translate("participant", "Contact number %n about this since {day}", "", one.number)
    return words.format(day=_day(at, now))


def _overdue(one: Line, at: datetime, now: datetime) -> str:
    days = max(1, (now - at) // timedelta(days=1))
    words = translate("participant", "{title}: late by %n days", "", days).format(title=one.words)
    more = one.number - 1
    return words if not more else f"{words} {translate('participant', '(and %n more)', '', more)}"


def _unreached(one: Line, *_: datetime) -> str:
    return translate("participant", "Letters to {address} do not arrive").format(address=one.words)


def _others(one: Line, at: datetime, now: datetime) -> str:
    words = translate("participant", "%n more open, the oldest since {day}: {subject}", "", one.number)
    return words.format(day=_day(at, now), subject=one.words or text.no_subject())


def _first(*_: object) -> str:
    return translate("participant", "In touch for the first time")


_SAID: dict[Topic, Callable[[Line, datetime, datetime], str]] = {
    Topic.WEBINAR: _webinar,
    Topic.PROMISE: _promise,
    Topic.RATED_BAD: _rated,
    Topic.AGAIN: _again,
    Topic.OVERDUE: _overdue,
    Topic.UNREACHED: _unreached,
    Topic.OTHERS_OPEN: _others,
    Topic.FIRST_CONTACT: _first,
}


def _day(at: datetime, now: datetime) -> str:
    that, today = at.astimezone().date(), now.astimezone().date()
    if (today - that).days in {0, 1}:
        name = day(at, now)
        return name[:1].lower() + name[1:]
    return calendar_day(that, today)


def reason(one: Reason) -> str:
    return {
        Reason.PLATFORM: lambda: translate("participant", "same login on the platform"),
        Reason.SAME_NUMBER: lambda: translate("participant", "same number"),
        Reason.SAME_ADDRESS: lambda: translate("participant", "same e-mail address"),
        Reason.SAME_CHAT: lambda: translate("participant", "same chat name"),
        Reason.SAME_NAME: lambda: translate("participant", "same name"),
        Reason.NAME_SLIP: lambda: translate("participant", "names differ by one letter"),
        Reason.NAME_INITIAL: lambda: translate("participant", "one has only a part of the name"),
        Reason.NO_NAME: lambda: translate("participant", "one has no name yet"),
        Reason.SAME_BIRTHDAY: lambda: translate("participant", "same birthday"),
        Reason.SAME_PLACE: lambda: translate("participant", "same postal address"),
        Reason.SAME_COHORT: lambda: translate("participant", "same group"),
        Reason.SAME_ORGANISATION: lambda: translate("participant", "same organisation"),
    }[one]()


def reasons(every: Sequence[Reason]) -> str:
    return ", ".join(map(reason, every))


def sureness(one: Sureness) -> str:
    return {
        Sureness.CERTAIN: lambda: translate("participant", "Almost certainly the same person"),
        Sureness.LIKELY: lambda: translate("participant", "Probably the same person"),
        Sureness.POSSIBLE: lambda: translate("participant", "Perhaps the same person"),
    }[one]()


def entry_kind(kind: EntryKind) -> str:
    return {
        EntryKind.CALL: lambda: translate("participant", "Calls"),
        EntryKind.LETTER: lambda: translate("participant", "Letters"),
        EntryKind.CHAT: lambda: translate("participant", "Chats"),
        EntryKind.IN_PERSON: lambda: translate("participant", "Visits"),
        EntryKind.NOTE: lambda: translate("participant", "Notes"),
        EntryKind.REMINDER: lambda: translate("participant", "Reminders"),
        EntryKind.RATING: lambda: translate("participant", "Ratings"),
        EntryKind.CHECKPOINT: lambda: translate("participant", "Checkpoints"),
        EntryKind.WEBINAR: lambda: translate("participant", "Webinars"),
        EntryKind.PERSON: lambda: translate("participant", "Changes"),
    }[kind]()


_WEBINAR_STEPS = {
    WebinarStep.REGISTERED: lambda: translate("participant", "registered"),
    WebinarStep.INVITED: lambda: translate("participant", "invited"),
    WebinarStep.REMINDED: lambda: translate("participant", "reminded"),
    WebinarStep.OPENED: lambda: translate("participant", "link opened"),
    WebinarStep.JOINED: lambda: translate("participant", "in the room"),
    WebinarStep.LEFT: lambda: translate("participant", "left the room"),
}


def entry(one: Entry) -> str:
    """The line of an entry beside its day."""
    match one.kind:
        case EntryKind.RATING:
            said = translate("participant", "Rated %n of 5", "", one.stars)
            return f"{said}: {one.words}" if one.words else said
        case EntryKind.CHECKPOINT:
            return translate("participant", "Done: {checkpoint}").format(checkpoint=one.words)
        case EntryKind.WEBINAR:
            return f"{one.words} · {_WEBINAR_STEPS[one.step]()}" if one.step is not None else one.words
        case EntryKind.PERSON:
            return translate("participant", "Merged with {name}").format(name=one.words)
        case EntryKind.CALL:
            spoken = seconds(timedelta(seconds=one.talk_seconds)) if one.talk_seconds else ""
            return " · ".join(part for part in (one.subject, spoken, one.words) if part)
        case _:
            return " · ".join(part for part in (one.subject, one.words) if part) or text.no_subject()


def entry_sentence(one: Entry, now: datetime) -> str:
    """A whole row for a screen reader."""
    return ", ".join(part for part in (entry_kind(one.kind), moment(one.at, now), one.who, entry(one)) if part)


def entry_day(one: Entry, now: datetime) -> str:
    that, today = one.at.astimezone().date(), now.astimezone().date()
    return day(one.at, now) if (today - that).days in {0, 1} else calendar_day(that, today)
