"""What the board says: tiles, lanes, cards, the suggestion and its reasons, and what a screen reader hears."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from console.domain.board import Cell, Narrowing, Only, Suggestion
from console.domain.load import HALVES
from console.domain.people import AgentState, first_name
from console.domain.tickets import Channel, Place
from console.domain.urgency import Reason
from console.queries.loads import AgentLoad
from console.queries.queue import TicketRow
from console.ui.queue import text as queue_text
from console.ui.queue.text import Tone
from console.ui.shared.words import ahead, clock, over, span, translate

NEARLY = 0.9
"""From this share of a capacity on the bar of a lane is amber."""

_COUNTED = frozenset({AgentState.ON_CALL, AgentState.WRAP_UP})


def first(name: str) -> str:
    return first_name(name) or name


def halves(number: int) -> str:
    """A number of points: "5", "2.5"."""
    whole, half = divmod(number, HALVES)
    return f"{whole}" if not half else translate("board", "{whole}.5", "half a point, as written").format(whole=whole)


def load(one: AgentLoad) -> str:
    """ "5 of 6"."""
    return translate("board", "{load} of {capacity}").format(load=halves(one.load), capacity=halves(one.capacity))


def short(length: timedelta) -> str:
    """ "6:12", for what lasts minutes."""
    total = max(0, int(length.total_seconds()))
    hours, rest = divmod(total, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def state(one: AgentLoad, now: datetime) -> str:
    """ "on a call 6:12", "free 3 min", "back at 13:20". Of breaks no time is counted."""
    lasts = now - one.state_since
    if one.state is AgentState.AVAILABLE and one.chats:
        return translate("board", "on %n chats", "", one.chats)
    if one.state is AgentState.AWAY and one.back_at is not None:
        return translate("board", "back at {time}").format(time=clock(one.back_at))
    return {
        AgentState.AVAILABLE: lambda: translate("board", "free {time}").format(time=span(lasts)),
        AgentState.ON_CALL: lambda: translate("board", "on a call {time}").format(time=short(lasts)),
        AgentState.WRAP_UP: lambda: translate("board", "wrap-up {time}").format(time=short(lasts)),
        AgentState.NO_ANSWER: lambda: translate("board", "phone not answered"),
        AgentState.AWAY: lambda: one.reason or translate("board", "away"),
        AgentState.DO_NOT_DISTURB: lambda: translate("board", "do not disturb"),
        AgentState.OFF_SHIFT: lambda: translate("board", "off shift"),
        AgentState.DISCONNECTED: lambda: translate("board", "not connected"),
    }[one.state]()


def ticks(one: AgentLoad) -> bool:
    """Whether the words of its state are others every second."""
    return one.state in _COUNTED


def unclaimed() -> str:
    return translate("board", "Unclaimed")


def absent() -> str:
    return translate("board", "Not on shift")


def least_first() -> str:
    return translate("board", "least time left first")


def lane_sentence(one: AgentLoad, cards: int, now: datetime) -> str:
    """ "Sam, free 3 min, 1 of 6, 1 ticket"."""
    return ", ".join((one.name, state(one, now), load(one), tickets(cards)))


def tickets(count: int) -> str:
    return translate("board", "%n tickets", "", count)


def plain_lane_sentence(name: str, count: int) -> str:
    return f"{name}, {tickets(count)}"


def more(count: int) -> str:
    if count <= 0:
        return translate("board", "There are more.")
    return translate("board", "%n more", "", count)


def wait(row: TicketRow, now: datetime) -> tuple[str, Tone]:
    """The last line of a card: how long they have waited, and in which tone."""
    standing = row.standing(now)
    if standing.reason is Reason.OVER and standing.until is not None:
        return over(now - standing.until), "late"
    if standing.reason in (Reason.IN_TIME, Reason.NEAR) and standing.since is not None:
        tone: Tone = "calm" if standing.reason is Reason.IN_TIME else "soon"
        promised = row.call_back_at
        if promised is not None and promised > now and row.channel is not Channel.PHONE:
            return translate("board", "call {time}").format(time=ahead(promised - now)), tone
        return translate("board", "waits {time}").format(time=span(now - standing.since)), tone
    if standing.reason is Reason.SNOOZED and standing.until is not None:
        return queue_text.until(standing.until, now), "calm"
    rests = {
        Reason.PENDING: lambda: translate("board", "waits for the person"),
        Reason.ON_HOLD: lambda: translate("board", "on hold"),
    }
    return rests.get(standing.reason, lambda: translate("board", "open"))(), "calm"


# Tiles


def tile(only: Only, count: int = 2) -> str:
    """What stands under the number of a tile."""
    return {
        Only.OVER: lambda: translate("board", "over the limit"),
        Only.NEAR: lambda: translate("board", "near the limit"),
        Only.UNCLAIMED: lambda: translate("board", "unclaimed", "", count),
        Only.LONGEST: lambda: translate("board", "longest wait"),
        Only.ON_CALL: lambda: translate("board", "on a call"),
        Only.CALLS: lambda: translate("board", "third ring kept"),
    }[only]()


def tile_tip(only: Only) -> str:
    """What pressing it shows."""
    return {
        Only.OVER: lambda: translate("board", "Shows only those whose time is over."),
        Only.NEAR: lambda: translate("board", "Shows only those whose time is nearly over."),
        Only.UNCLAIMED: lambda: translate("board", "Shows only what nobody has taken."),
        Only.LONGEST: lambda: translate("board", "Shows only those who have waited the longest."),
        Only.ON_CALL: lambda: translate("board", "Shows only those who talk, and what they have."),
        Only.CALLS: lambda: translate(
            "board",
            "Of the calls of today: answered before the fourth ring. Pressed, it shows only those who wait for a call.",
        ),
    }[only]()


def of(part: int, whole: int) -> str:
    return translate("board", "{part} of {whole}").format(part=part, whole=whole)


# The heat map


def cell_sentence(cell: Cell, cohort: str) -> str:
    """ "Chat, B1–B2, 5 wait, 2 over the limit"."""
    parts = [channel(cell.channel), cohort, translate("board", "%n wait", "", cell.waiting)]
    if cell.over:
        parts.append(translate("board", "%n over the limit", "", cell.over))
    elif cell.near:
        parts.append(translate("board", "%n near the limit", "", cell.near))
    return ", ".join(parts)


def channel(name: Channel) -> str:
    return queue_text.channel(name)


def others() -> str:
    return translate("board", "Others", "cohorts")


def short_cohort(name: str, among: Sequence[str]) -> str:
    """The first word of a cohort where that tells it from the others: "B2" of "B2 Excel basics"."""
    first_word = name.split(" ", maxsplit=1)[0]
    return first_word if sum(other.split(" ")[0] == first_word for other in among) == 1 else name


def narrowed_to(narrowing: Narrowing) -> str:
    """What the lanes show, where it is not everything; "" otherwise."""
    parts = []
    if narrowing.only is not None:
        calls = narrowing.only is Only.CALLS
        parts.append(translate("board", "wait for a call") if calls else tile(narrowing.only))
    if narrowing.channel is not None:
        parts.append(channel(narrowing.channel))
    if narrowing.cohorts is not None:
        parts.append(others() if narrowing.but else ", ".join(narrowing.cohorts))
    return " · ".join(parts)


# The suggestion

_NEEDS: dict[Channel, Callable[[], str]] = {
    Channel.CHAT: lambda: translate("board", "Chat needs one more person until {time}."),
    Channel.PHONE: lambda: translate("board", "Phone needs one more person until {time}."),
    Channel.EMAIL: lambda: translate("board", "Email needs one more person until {time}."),
    Channel.IN_PERSON: lambda: translate("board", "The desk needs one more person until {time}."),
}
_LATE: dict[Channel, Callable[[int], str]] = {
    Channel.CHAT: lambda n: translate("board", "%n chats wait too long.", "", n),
    Channel.PHONE: lambda n: translate("board", "%n callers wait too long.", "", n),
    Channel.EMAIL: lambda n: translate("board", "%n letters wait too long.", "", n),
    Channel.IN_PERSON: lambda n: translate("board", "%n people at the desk wait too long.", "", n),
}
_SKILLED: dict[Channel, Callable[[], str]] = {
    Channel.CHAT: lambda: translate("board", "{name} has room and answers chat well."),
    Channel.PHONE: lambda: translate("board", "{name} has room and is good on the phone."),
    Channel.EMAIL: lambda: translate("board", "{name} has room and answers letters well."),
}


def suggestion(made: Suggestion) -> tuple[str, str]:
    """What is needed, and who could do it."""
    if made.waiting > made.can_take:
        lead = _NEEDS[made.channel]().format(time=clock(made.until))
    else:
        lead = _LATE[made.channel](made.late)
    plain = translate("board", "{name} has room.")
    skilled = _SKILLED.get(made.channel) if made.skilled else None
    return lead, (skilled() if skilled is not None else plain).format(name=first(made.name))


_MOVES: dict[Channel, Callable[[], str]] = {
    Channel.CHAT: lambda: translate("board", "Move {name} to chat"),
    Channel.PHONE: lambda: translate("board", "Move {name} to the phone"),
    Channel.EMAIL: lambda: translate("board", "Move {name} to email"),
}


def moved(name: str, station: str) -> str:
    said = translate("board", "{name}: {station} for the rest of the shift.")
    return said.format(name=first(name), station=station)


def do_it(made: Suggestion) -> str:
    if made.move:
        return _MOVES[made.channel]().format(name=first(made.name))
    count = len(made.tickets)
    return translate("board", "Give %n to {name}", "", count).format(name=first(made.name))


def why(made: Suggestion) -> str:
    """The figures it comes from."""
    said = [
        f"{channel(made.channel)}: {translate('board', '%n wait and nobody has taken them.', '', made.waiting)}",
        translate("board", "%n of them are near their limit or over it.", "", made.late) if made.late else "",
        translate("board", "Those who answer there have room for %n.", "", made.can_take),
        translate("board", "{name} has room for %n.", "", made.room).format(name=first(made.name)),
    ]
    return "\n".join(part for part in said if part)


# Giving


def give_to(name: str, count: int) -> str:
    if count > 1:
        return translate("board", "Give %n to {name}", "", count).format(name=first(name))
    return translate("board", "Give to {name}").format(name=first(name))


def give_anyway(one: AgentLoad) -> str:
    """Said where somebody has no room."""
    said = translate("board", "{name} has {load}. Give anyway?")
    return said.format(name=first(one.name), load=load(one))


def release(count: int) -> str:
    return translate("board", "Release %n", "", count)


def has_no_room(one: AgentLoad, adds: int) -> bool:
    return one.load + adds > one.capacity


def sentence(row: TicketRow, now: datetime) -> str:
    """A card as a screen reader says it."""
    words, tone = wait(row, now)
    parts = [channel(row.channel), queue_text.person(row), queue_text.subject(row), row.cohort_name, words]
    if tone == "late":
        parts.append(translate("board", "over the limit"))
    elif tone == "soon":
        parts.append(translate("board", "near the limit"))
    if row.place is Place.WAITING and row.owner_id is None:
        parts.append(translate("board", "unclaimed", "", 1))
    return ", ".join(part for part in parts if part)
