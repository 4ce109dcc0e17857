"""What webinars and launches say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from console.domain.launch_clock import Reading, Stop
from console.domain.launch_evidence import Evidence, Finding
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Phase, Station
from console.domain.tutor_cards import Reason, Verdict
from console.domain.webinars import Turnout
from console.queries.launches import CheckRow, LaunchDetail, LogRow
from console.queries.webinars import WebinarRow
from console.ui.launch.incident_lines import INCIDENT_LINES
from console.ui.roster.text import LOG_LINES as OF_THE_ROSTER
from console.ui.shared.words import clock, day, translate


def phase(one: Phase) -> str:
    return {
        Phase.PREPARE: lambda: translate("launch", "Prepare"),
        Phase.CREW_CALL: lambda: translate("launch", "Crew call"),
        Phase.SOUND_CHECK: lambda: translate("launch", "Sound check"),
        Phase.DOORS_OPEN: lambda: translate("launch", "Doors open"),
        Phase.POLL: lambda: translate("launch", "Poll"),
        Phase.LIVE: lambda: translate("launch", "Live"),
        Phase.QUESTIONS: lambda: translate("launch", "Questions"),
        Phase.WRAP_UP: lambda: translate("launch", "Wrap up"),
    }[one]()


def station(one: Station, name: str = "") -> str:
    """`name` is its own, which wins."""
    return (
        name
        or {
            Station.ROOM: lambda: translate("launch", "Room and link"),
            Station.SPEAKER: lambda: translate("launch", "Speaker’s sound, camera"),
            Station.SLIDES: lambda: translate("launch", "Slides and files"),
            Station.INVITATIONS: lambda: translate("launch", "Invitations"),
            Station.CHAT: lambda: translate("launch", "Chat desk"),
            Station.PHONE: lambda: translate("launch", "Phone desk"),
            Station.RELAY: lambda: translate("launch", "Text relay"),
            Station.ARTICLES: lambda: translate("launch", "Help articles"),
            Station.RECORDING: lambda: translate("launch", "Recording"),
            Station.OWN: lambda: translate("launch", "Own check"),
        }[one]()
    )


def answer(one: Answer) -> str:
    return {
        Answer.NOT_ASKED: lambda: translate("launch", "Not asked"),
        Answer.ASKED: lambda: translate("launch", "Asked"),
        Answer.GO: lambda: translate("launch", "Go"),
        Answer.NO_GO: lambda: translate("launch", "No-go"),
        Answer.ACCEPTED: lambda: translate("launch", "Accepted"),
    }[one]()


def turnout(one: Turnout) -> str:
    return {
        Turnout.EXPECTED: lambda: translate("launch", "expected"),
        Turnout.OPENED: lambda: translate("launch", "opened the link, not in"),
        Turnout.IN: lambda: translate("launch", "in the room"),
        Turnout.MISSING: lambda: translate("launch", "not there yet"),
        Turnout.ATTENDED: lambda: translate("launch", "was there"),
        Turnout.NEVER_GOT_IN: lambda: translate("launch", "never got in"),
        Turnout.MISSED: lambda: translate("launch", "did not come"),
    }[one]()


def finding(one: Evidence) -> str:
    """What the program found out by itself."""
    return _FINDINGS[one.finding, one.good]().format(number=one.number, of=one.of)


_FINDINGS: Mapping[tuple[Finding, bool], Callable[[], str]] = {
    (Finding.LINK, True): lambda: translate("launch", "the link is set"),
    (Finding.LINK, False): lambda: translate("launch", "no link yet"),
    (Finding.INVITED, True): lambda: translate("launch", "all {of} invited"),
    (Finding.INVITED, False): lambda: translate("launch", "{number} of {of} invited"),
    (Finding.REMINDED, True): lambda: translate("launch", "all {of} reminded"),
    (Finding.REMINDED, False): lambda: translate("launch", "{number} of {of} reminded"),
    (Finding.SENDING, True): lambda: translate("launch", "letters leave"),
    (Finding.SENDING, False): lambda: translate("launch", "no letter can leave"),
    (Finding.CHATS, True): lambda: translate("launch", "the chat answers"),
    (Finding.CHATS, False): lambda: translate("launch", "the chat does not answer"),
    (Finding.PHONES, True): lambda: translate("launch", "the phones are connected"),
    (Finding.PHONES, False): lambda: translate("launch", "no phone system is connected"),
    (Finding.HERE, True): lambda: translate("launch", "{number} here"),
    (Finding.PAGE, True): lambda: translate("relay", "the page answers"),
    (Finding.PAGE, False): lambda: translate("relay", "no page for readers"),
    (Finding.TESTED, True): lambda: translate("relay", "tested"),
    (Finding.TESTED, False): lambda: translate("relay", "nothing typed yet"),
    (Finding.READING, True): lambda: translate("relay", "{number} reading"),
    (Finding.PINNED, True): lambda: translate("relay", "{number} pinned here"),
    (Finding.PINNED, False): lambda: translate("relay", "no article has its label"),
    (Finding.HERE, False): lambda: translate("launch", "{number} of {of} here"),
}


def check_line(one: CheckRow, now: datetime, found: Sequence[Evidence] = ()) -> str:
    """Whose it is and what was said of it; where nothing was said, what the program found out."""
    if one.faded(now):
        note = translate("launch", "too long ago, ask again")
    elif one.answer is Answer.ASKED:
        note = translate("launch", "asked at {time}").format(time=clock(one.at)) if one.at is not None else ""
    else:
        note = one.note or "; ".join(map(finding, found))
    owner = one.owner or translate("launch", "nobody yet")
    return " · ".join(part for part in (owner, note) if part)


def check_sentence(one: CheckRow, now: datetime, found: Sequence[Evidence] = ()) -> str:
    """A whole row for a screen reader."""
    parts = (station(one.station, one.name), answer(one.answer), check_line(one, now), *map(finding, found))
    return ", ".join((*parts, clock(one.at)) if one.at is not None else parts)


def waiting_on(detail: LaunchDetail, now: datetime) -> str:
    """Why it cannot be go for start yet, or that it can."""
    waits = detail.waiting_on(now)
    if waits:
        words = translate("launch", "Waiting on {waits} of %n checks", "", len(detail.checks))
        return words.format(waits=waits)
    return translate("launch", "Every check is go")


def count(length: timedelta) -> str:
    """Minutes and seconds, `02:10`; hours before them where there are some."""
    seconds = max(0, int(length.total_seconds()))
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes:02}:{rest:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def over_the_clock(detail: LaunchDetail, reading: Reading) -> str:
    if detail.clock.ended_at is not None:
        return translate("launch", "ended at {time}").format(time=clock(detail.clock.ended_at))
    if reading.stop is Stop.HOLD and detail.clock.held_since is not None:
        return translate("launch", "On hold since {time}").format(time=clock(detail.clock.held_since))
    if reading.stop is Stop.POLL:
        return translate("launch", "waiting for the poll")
    if reading.live:
        return translate("launch", "live since {time}").format(time=clock(reading.start_at))
    return translate("launch", "to start, {time}").format(time=clock(reading.start_at))


def under_the_clock(detail: LaunchDetail, reading: Reading) -> tuple[str, str]:
    """What has to be decided, and by when; the time is written stronger."""
    if detail.clock.ended_at is not None:
        return "", ""
    if reading.stop is Stop.HOLD:
        return translate("launch", "Held"), count(reading.stopped_for)
    if reading.stop is Stop.POLL:
        return translate("launch", "The start waits"), count(reading.stopped_for)
    if reading.live:
        return "", ""
    if detail.clock.go_at is not None:
        return translate("launch", "Go for start. It begins in"), count(-reading.t)
    left = -reading.t - detail.plan.poll
    return translate("launch", "Hold or start: decide in"), count(left)


def webinar_line(row: WebinarRow, now: datetime) -> str:
    when = f"{day(row.facts.starts_at, now)} {clock(row.facts.starts_at)}"
    people = translate("launch", "%n people", "", row.expected)
    return " · ".join(part for part in (when, people, row.tutor) if part)


def webinar_sentence(row: WebinarRow, now: datetime) -> str:
    off = translate("launch", "called off") if row.cancelled else ""
    return ", ".join(part for part in (row.facts.title, webinar_line(row, now), off) if part)


def log_line(row: LogRow) -> str:
    """What happened and through whom."""
    said = _LINES[row.kind](row)
    return f"{said} · {row.by}" if row.by else said


def _about(row: LogRow) -> str:
    """Stations by their words in the language of now; those with a name of their own by that."""
    known = {one.value: one for one in Station}
    return ", ".join(station(known[part]) if part in known else part for part in row.about.split(", "))


def _with(words: str, said: str) -> str:
    return f"{said}: “{words}”" if words else said


def _moved(row: LogRow) -> str:
    to = clock(datetime.fromisoformat(row.about))
    return translate("launch", "Start moved to {time}").format(time=to)


def help_wanted(about: str) -> str:
    """`about` is the word of a reason, or empty."""
    return {
        "": lambda: translate("launch", "The tutor needs help"),
        Reason.SOUND: lambda: translate("launch", "The tutor needs help with the sound"),
        Reason.SLIDES: lambda: translate("launch", "The tutor needs help with the slides"),
        Reason.PERSON: lambda: translate("launch", "The tutor needs help with a person"),
        Reason.TIME: lambda: translate("launch", "The tutor needs more time"),
    }[about]()


def question_dealt(about: str) -> str:
    return {
        Verdict.NOW: lambda: translate("launch", "A question is answered live"),
        Verdict.AT_END: lambda: translate("launch", "A question is put to the end"),
        Verdict.WRITTEN: lambda: translate("launch", "A question is answered in writing"),
        Verdict.SKIPPED: lambda: translate("launch", "A question is not answered in the webinar"),
    }[Verdict(about)]()


_LINES: Mapping[LineKind, Callable[[LogRow], str]] = {
    LineKind.PREPARED: lambda _: translate("launch", "Launch prepared"),
    LineKind.LEAD: lambda row: translate("launch", "Lead: {name}").format(name=row.words),
    LineKind.PHASE: lambda row: phase(Phase(row.about)),
    LineKind.HELD: lambda row: _with(row.words, translate("launch", "Hold")),
    LineKind.RESUMED: lambda _: translate("launch", "The count goes on"),
    LineKind.MOVED: _moved,
    LineKind.GO_FOR_START: lambda _: translate("launch", "Go for start"),
    LineKind.NOT_YET: lambda _: translate("launch", "Go for start taken back"),
    LineKind.ENDED: lambda _: translate("launch", "Launch ended"),
    LineKind.ASKED: lambda row: translate("launch", "Asked: {stations}").format(stations=_about(row)),
    LineKind.GO: lambda row: _with(row.words, f"{_about(row)}: {answer(Answer.GO)}"),
    LineKind.NO_GO: lambda row: _with(row.words, f"{_about(row)}: {answer(Answer.NO_GO)}"),
    LineKind.ACCEPTED: lambda row: _with(row.words, f"{_about(row)}: {answer(Answer.ACCEPTED)}"),
    LineKind.DROPPED: lambda row: translate("launch", "Off the board: {station}").format(station=_about(row)),
    LineKind.SAID: lambda row: row.words,
    **INCIDENT_LINES,
    **OF_THE_ROSTER,
    LineKind.RELAY_ON: lambda _: translate("relay", "Text relay on air"),
    LineKind.RELAY_OFF: lambda _: translate("relay", "Text relay ended"),
    LineKind.RELAY_TURN: lambda row: translate("relay", "{name} types the relay").format(name=row.words),
    LineKind.TUTOR_TOLD: lambda row: _with(row.words, translate("launch", "To the tutor")),
    LineKind.TUTOR_SAID: lambda row: _with(row.words, translate("launch", "The tutor has said it")),
    LineKind.TUTOR_PAUSED: lambda _: translate("launch", "The tutor paused"),
    LineKind.TUTOR_HAND: lambda row: help_wanted(row.about),
    LineKind.TUTOR_QUESTION: lambda row: question_dealt(row.about),
    LineKind.WENT_WELL: lambda row: _with(row.words, translate("after_action", "Went well")),
    LineKind.WENT_WRONG: lambda row: _with(row.words, translate("after_action", "To do otherwise")),
    LineKind.NOTE_BACK: lambda _: translate("after_action", "A note taken back"),
}
