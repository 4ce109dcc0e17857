"""What hand-overs say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from console.domain.ids import Id
from console.queries.handover import HandOverRow, HandOverTicket
from console.queries.launches import WebinarAhead
from console.queries.since import Since, SincePart
from console.ui.shared.words import clock, moment, translate
from console.ui.ticket.acts.text import first_shown

_SHORT = 56


def title(end: str) -> str:
    return translate("handover", "Handover {time}").format(time=end)


def ready(done: int, of: int) -> str:
    return translate("handover", "{number} of {of} ready").format(number=done, of=of)


def between(rows: Sequence[HandOverRow]) -> str:
    """Who goes, and who reads it: "Ola, Piotr to Ewelina, Max"."""
    goes = names([row.name for row in rows])
    reads = names(sorted({one.name for row in rows for one in row.readers if one.id not in {r.agent for r in rows}}))
    if not reads:
        return translate("handover", "{people}: to the queue, nobody comes after them.").format(people=goes)
    return translate("handover", "{people} to {others}").format(people=goes, others=reads)


def name(participant: str, subject: str) -> str:
    """A ticket in a line that fits also where letters are large."""
    said = f"{participant or '–'}: {subject}"
    return said if len(said) <= _SHORT else f"{said[: _SHORT - 1].rstrip()}…"


def names(people: Sequence[str]) -> str:
    return ", ".join(map(first_shown, people))


def need_owner(number: int) -> str:
    return translate("handover", "%n tickets need an owner", "", number)


def calls(number: int) -> str:
    return translate("handover", "%n promised calls", "", number)


def webinars(number: int) -> str:
    return translate("handover", "%n webinars in the next 24 hours", "", number)


def webinar_line(one: WebinarAhead, now: datetime) -> str:
    """ "18:00 Pivot tables: launch prepared, 3 checks wait"."""
    same = one.starts_at.astimezone().date() == now.astimezone().date()
    when = clock(one.starts_at) if same else moment(one.starts_at, now)
    title = one.title if len(one.title) <= _SHORT else f"{one.title[: _SHORT - 1].rstrip()}…"
    return f"{when} {title}: {launch_state(one)}"


def launch_state(one: WebinarAhead) -> str:
    if one.launch is None:
        return translate("handover", "its launch is not prepared")
    if not one.waiting:
        return translate("handover", "launch prepared, every check is go")
    return translate("handover", "launch prepared, %n checks wait", "", one.waiting)


def shares(tickets: Sequence[HandOverTicket], people: Mapping[Id, str]) -> str:
    """ "Max gets 3, Tara 2, the queue 1"."""
    counts = Counter(one.to for one in tickets)
    given = [
        f"{first_shown(people[to])} {number}"
        for to, number in sorted(counts.items(), key=lambda pair: (-pair[1], str(pair[0])))
        if to is not None and to in people
    ]
    queued = counts.get(None, 0)
    parts = [*given, *([translate("handover", "the queue {number}").format(number=queued)] if queued else [])]
    return ", ".join(parts)


def call_line(one: HandOverTicket, people: Mapping[Id, str], now: datetime) -> str:
    """ "Ewa Maj 13:30: Max"."""
    at = one.call_back_at
    when = "" if at is None else clock(at) if at.astimezone().date() == now.astimezone().date() else moment(at, now)
    return f"{one.participant_name} {when}: {goes_to(one.to, people)}"


def goes_to(to: Id | None, people: Mapping[Id, str]) -> str:
    return first_shown(people[to]) if to is not None and to in people else translate("handover", "the queue")


def proposed(one: HandOverTicket, people: Mapping[Id, str]) -> str:
    """The first entry of the choice."""
    agent = one.proposed.agent if one.proposed is not None else None
    if agent is None:
        return translate("handover", "The queue, as proposed")
    return translate("handover", "{name}, as proposed").format(name=first_shown(people.get(agent, "")))


def done(row: HandOverRow, people: Mapping[Id, str]) -> str:
    """How it was handed over: by whom and when."""
    if row.done_at is None:
        return translate("handover", "Not handed over yet")
    at = clock(row.done_at or row.ends_at)
    if row.done_by is None:
        return translate("handover", "{name} had gone: it happened by itself at {time}").format(
            name=first_shown(row.name), time=at
        )
    if row.done_by != row.agent:
        return translate("handover", "Handed over by {name} at {time}").format(
            name=first_shown(people.get(row.done_by, "")), time=at
        )
    return translate("handover", "Handed over at {time}").format(time=at)


def read_by(row: HandOverRow) -> str:
    """ "Read by 2 of 3"."""
    have = sum(one.read_at is not None for one in row.readers)
    return translate("handover", "Read by {number} of {of}").format(number=have, of=len(row.readers))


def handed(number: int) -> str:
    return translate("handover", "%n tickets were handed over.", "", number)


def since(page: Since, now: datetime) -> str:
    return translate("handover", "Since you were here last: {moment}").format(moment=moment(page.since, now))


def since_parts(page: Since) -> tuple[tuple[str, str, SincePart], ...]:
    """Icon, heading and rows of each part in which something happened, what is the reader's own first."""
    parts = (
        ("user-circle", translate("handover", "%n tickets were given to you", "", page.given.number), page.given),
        (
            "envelope-simple",
            translate("handover", "%n of yours have new words", "", page.answered.number),
            page.answered,
        ),
        ("bell", translate("handover", "%n notices of rules", "", page.told.number), page.told),
        ("plus", translate("handover", "%n new tickets", "", page.new.number), page.new),
        ("check-circle", translate("handover", "%n solved", "", page.solved.number), page.solved),
    )
    return tuple(part for part in parts if part[2].number)
