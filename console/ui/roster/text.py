"""What the surge roster says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from console.domain.changes import Refusal
from console.domain.launch_log import LineKind
from console.domain.people import first_name
from console.domain.roster import Defended, SeatDesk, Standing
from console.domain.roster_suggestion import How, Suggestion, Why
from console.domain.tickets import Category, Channel
from console.queries.launches import LogRow
from console.queries.roster import Roster, SeatRow
from console.ui.incidents.text import trouble
from console.ui.shared.words import clock, span, translate


def desk(one: SeatDesk) -> str:
    return {
        SeatDesk.CHAT: lambda: translate("roster", "Chat"),
        SeatDesk.EMAIL: lambda: translate("roster", "Email"),
        SeatDesk.PHONE: lambda: translate("roster", "Phone"),
        SeatDesk.ENTRY: lambda: translate("roster", "Can’t get in"),
        SeatDesk.RELAY: lambda: translate("roster", "Text relay"),
        SeatDesk.ROOM: lambda: translate("roster", "Room host"),
    }[one]()


def state(row: SeatRow, now: datetime) -> str:
    """How a seat stands, in a word or two."""
    due = clock(row.due_at) if row.due_at is not None else ""
    words: Mapping[Standing, Callable[[], str]] = {
        Standing.UNANSWERED: lambda: translate("roster", "no answer"),
        Standing.CALLED: lambda: translate("roster", "called"),
        Standing.LATE: lambda: translate("roster", "late, {time}").format(time=due),
        Standing.DUE: lambda: translate("roster", "due {time}").format(time=due),
        Standing.DECLINED: lambda: translate("roster", "declined"),
        Standing.READY: lambda: translate("roster", "in %n min", "", row.ready_minutes),
        Standing.ABSENT: lambda: translate("roster", "not here"),
        Standing.ON_CALL: lambda: translate("roster", "on a call"),
        Standing.FULL: lambda: translate("roster", "full"),
        Standing.LEAD: lambda: translate("roster", "lead too"),
        Standing.FREE: lambda: translate("roster", "free"),
        Standing.BUSY: lambda: "",
        Standing.RELEASED: lambda: "",
    }
    return words[row.standing(now)]()


def short_name(name: str) -> str:
    """Where there is no room for more: "Ola Z." """
    parts = name.split()
    return f"{parts[0]} {parts[-1][0]}." if len(parts) > 1 else name


def counted(roster: Roster) -> str:
    """ "7 on, 2 on call"."""
    on = translate("roster", "%n on", "", roster.on)
    if not roster.on_call:
        return on
    return translate("roster", "{on}, {reserves}").format(
        on=on, reserves=translate("roster", "%n on call", "", roster.on_call)
    )


def sentence(row: SeatRow, now: datetime) -> str:
    """A row for a screen reader."""
    load = translate("roster", "{filled} of 4").format(filled=row.filled)
    return ", ".join(part for part in (row.name, desk(row.desk), load, state(row, now), extent(row)) if part)


def extent(row: SeatRow) -> str:
    """How long they sit there, where that is not as long as the launch."""
    if row.home is not None and row.home_at is not None:
        return translate("roster", "until {time}, then {desk}").format(time=clock(row.home_at), desk=desk(row.home))
    return translate("roster", "until {time}").format(time=clock(row.until)) if row.until is not None else ""


def about(row: SeatRow, now: datetime) -> str:
    """All that is known of a seat, for the tip of its row."""
    parts = [row.name, ", ".join(part for part in (desk(row.desk), extent(row)) if part)]
    said = state(row, now)
    if said:
        parts.append(said)
    if row.placed_by:
        placed = translate("roster", "placed by {name} at {time}")
        parts.append(placed.format(name=row.placed_by, time=clock(row.placed_at)))
    return "\n".join(parts)


def suggestion(made: Suggestion) -> str:
    """Why, and what would help: "Sound questions are growing. Move Sam from Email to Chat until 14:15?" """
    name, to, until = first_name(made.name), desk(made.to), clock(made.until)
    if made.how is How.CALL:
        asks = translate("roster", "Call in {name} for {desk}?").format(name=name, desk=to)
    elif made.before is None:
        asks = translate("roster", "Let {name} help at {desk} until {time}?").format(name=name, desk=to, time=until)
    else:
        moves = translate("roster", "Move {name} from {before} to {desk} until {time}?")
        asks = moves.format(name=name, before=desk(made.before), desk=to, time=until)
    return f"{_why(made)} {asks}"


def _why(made: Suggestion) -> str:
    line = made.line
    if made.why is Why.TROUBLE:
        return translate("roster", "“{trouble}” is growing.").format(trouble=trouble(line.trouble))
    if made.why is Why.GROWING:
        grows = translate("roster", "{desk} is growing: %n in 10 minutes.", "", line.came)
        return grows.format(desk=desk(made.to))
    waits = translate("roster", "%n wait at {desk}, the longest {time}.", "", line.waiting)
    return waits.format(desk=desk(made.to), time=span(line.longest))


def do_it(made: Suggestion) -> str:
    name = first_name(made.name)
    if made.how is How.CALL:
        return translate("roster", "Call in {name}").format(name=name)
    return translate("roster", "Move {name}").format(name=name)


def queues(defended: Defended | None) -> str:
    """Which queues are defended, as a list."""
    if defended is None:
        return translate("roster", "all queues")
    named = [channel(one) for one in defended.channels]
    named += [category(one) for one in defended.categories]
    return ", ".join((*named, *defended.teams)) or translate("roster", "none")


def defended_line(defended: Defended | None, until: datetime) -> str:
    """Under the roster: what holds, and what waits until when."""
    if defended is None:
        return translate("roster", "All queues are defended")
    said = translate("roster", "Defended: {queues}. Others are set back until {time}")
    return said.format(queues=queues(defended), time=clock(until))


def set_back(until: datetime) -> str:
    """Of a ticket that waits for a launch."""
    return translate("roster", "set back until {time}").format(time=clock(until))


def why_not(refusal: Refusal, name: str, by: str) -> str:
    """Why a move, a seat or a call was not done; `by` is who was first."""
    first = first_name(name)
    if refusal is Refusal.TAKEN:
        return translate("roster", "{colleague} has moved {name} meanwhile.").format(colleague=by, name=first)
    if refusal is Refusal.EXISTS:
        return translate("roster", "{name} has a seat already.").format(name=first)
    if refusal is Refusal.GONE:
        return translate("roster", "{name} was released meanwhile.").format(name=first)
    if refusal is Refusal.TOO_LATE:
        return translate("roster", "It is over: nobody is needed any more. Thank you.")
    if refusal is Refusal.NOT_POSSIBLE:
        return translate("roster", "{name} cannot sit there.").format(name=first)
    return ""


_CHANNELS: Mapping[Channel, Callable[[], str]] = {
    Channel.PHONE: lambda: translate("roster", "Phone"),
    Channel.CHAT: lambda: translate("roster", "Chat"),
    Channel.EMAIL: lambda: translate("roster", "Email"),
}


def channel(one: Channel) -> str:
    return _CHANNELS.get(one, lambda: str(one))()


def category(one: Category) -> str:
    words: Mapping[Category, Callable[[], str]] = {
        Category.TECHNICAL: lambda: translate("roster", "technical questions"),
        Category.ORGANISATIONAL: lambda: translate("roster", "organisational questions"),
        Category.CONTENT: lambda: translate("roster", "questions about content"),
        Category.ASSIGNMENT: lambda: translate("roster", "assignments"),
        Category.WEBINAR: lambda: translate("roster", "other webinars"),
    }
    return words[one]()


def _line(said: Callable[[], str]) -> Callable[[LogRow], str]:
    def told(row: LogRow) -> str:
        return said().format(name=row.words, desk=_desk_in(row.about))

    return told


def _desk_in(word: str) -> str:
    return desk(SeatDesk(word)) if word in set(SeatDesk) else word


def _queue(word: str) -> str:
    if word in set(Channel):
        return channel(Channel(word))
    return category(Category(word)) if word in set(Category) else word


LOG_LINES: Mapping[LineKind, Callable[[LogRow], str]] = {
    LineKind.SEATED: _line(lambda: translate("roster", "{name}: {desk}")),
    LineKind.SEAT_MOVED: _line(lambda: translate("roster", "{name} moved to {desk}")),
    LineKind.CALLED_IN: _line(lambda: translate("roster", "{name} called in for {desk}")),
    LineKind.CALL_TAKEN_BACK: _line(lambda: translate("roster", "{name} need not come")),
    LineKind.CALL_ACCEPTED: _line(lambda: translate("roster", "{name} is coming to {desk}")),
    LineKind.CALL_DECLINED: _line(lambda: translate("roster", "{name} cannot come")),
    LineKind.CALL_UNANSWERED: _line(lambda: translate("roster", "{name} does not answer")),
    LineKind.ARRIVED: _line(lambda: translate("roster", "{name} is at {desk}")),
    LineKind.SEAT_RELEASED: _line(lambda: translate("roster", "{name} released")),
    LineKind.DEFENDED: lambda row: (
        translate("roster", "Queues defended: {queues}").format(queues=", ".join(map(_queue, row.about.split(","))))
        if row.about
        else translate("roster", "All queues defended")
    ),
}
"""What the log of a launch says of its roster."""
