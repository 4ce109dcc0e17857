"""What the queue says: sections, waiting times, the lines of a row, and the one sentence a screen reader hears."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from console.domain.filters import Order
from console.domain.ids import Id
from console.domain.people import Confidence, first_name
from console.domain.tickets import Channel, Priority
from console.domain.urgency import Reason, Standing
from console.queries.queue import QueueCounts, SectionName, Tab, TicketRow
from console.ui.queue.presence import Doing, Presence
from console.ui.shared.words import ahead, calendar_day, clock, over, span, translate, when

Tone = Literal["calm", "soon", "late"]


@dataclass(frozen=True, slots=True)
class RowText:
    """The words of one row. `who` is a first name or "You"; `who_icon` is "" where nobody is on it."""

    name: str
    wait: str
    tone: Tone
    subject: str
    third: str
    third_late: bool
    who: str
    who_icon: str


def section(name: SectionName) -> str:
    return {
        SectionName.YOURS: lambda: translate("queue", "Yours"),
        SectionName.UNCLAIMED: lambda: translate("queue", "Unclaimed"),
        SectionName.COLLEAGUES: lambda: translate("queue", "Colleagues’"),
        SectionName.PENDING: lambda: translate("queue", "Waiting for the participant"),
        SectionName.ON_HOLD: lambda: translate("queue", "On hold"),
        SectionName.SNOOZED: lambda: translate("queue", "Snoozed"),
        SectionName.SOLVED: lambda: translate("queue", "Solved"),
        SectionName.FOUND: lambda: translate("queue", "Found"),
    }[name]()


def tab(name: Tab) -> str:
    return {
        Tab.ALL: lambda: translate("queue", "All"),
        Tab.MINE: lambda: translate("queue", "Mine"),
        Tab.UNCLAIMED: lambda: translate("queue", "Unclaimed"),
        Tab.NEAR: lambda: translate("queue", "Near limit"),
        Tab.SOLVED: lambda: translate("queue", "Solved"),
        Tab.FOUND: lambda: translate("queue", "Found"),
    }[name]()


def order(name: Order) -> str:
    return {
        Order.TIME_LEFT: lambda: translate("queue", "Time left"),
        Order.LONGEST_WAIT: lambda: translate("queue", "Waiting longest"),
        Order.NEWEST: lambda: translate("queue", "Newest"),
    }[name]()


def open_count(count: int) -> str:
    return translate("queue", "%n open", "", count)


def list_name(waiting: int, late: int) -> str:
    """What the list is called: "Queue, 23 open, 2 near the limit"."""
    said = f"{translate('queue', 'Queue')}, {open_count(waiting)}"
    return f"{said}, {translate('queue', '%n near the limit', '', late)}" if late else said


def channel(name: Channel) -> str:
    return {
        Channel.PHONE: lambda: translate("queue", "Phone"),
        Channel.EMAIL: lambda: translate("queue", "Email"),
        Channel.CHAT: lambda: translate("queue", "Chat"),
        Channel.IN_PERSON: lambda: translate("queue", "In person"),
    }[name]()


def glyph(name: Channel) -> str:
    return {
        Channel.PHONE: "phone",
        Channel.EMAIL: "envelope-simple",
        Channel.CHAT: "chat-circle-text",
        Channel.IN_PERSON: "person",
    }[name]


def since(at: datetime, now: datetime) -> str:
    """ "since 13:05", "since yesterday", "since Monday", "since 12 Nov"."""
    that, today = at.astimezone().date(), now.astimezone().date()
    days = (today - that).days
    if days <= 0:
        return translate("queue", "since {time}").format(time=clock(at))
    if days == 1:
        return translate("queue", "since yesterday")
    if days < 7:
        # Whole literals: a day's name stands in another case after this word in Polish and Russian.
        return (
            lambda: translate("queue", "since Monday"),
            lambda: translate("queue", "since Tuesday"),
            lambda: translate("queue", "since Wednesday"),
            lambda: translate("queue", "since Thursday"),
            lambda: translate("queue", "since Friday"),
            lambda: translate("queue", "since Saturday"),
            lambda: translate("queue", "since Sunday"),
        )[that.weekday()]()
    return translate("queue", "since {day}").format(day=calendar_day(that, today))


def until(at: datetime, now: datetime) -> str:
    """ "in 22 min", "until tomorrow", "until Monday", "until 12 Nov"."""
    that, today = at.astimezone().date(), now.astimezone().date()
    days = (that - today).days
    if days <= 0:
        return ahead(max(at - now, timedelta(0)))
    if days == 1:
        return translate("queue", "until tomorrow")
    if days < 7:
        return (
            lambda: translate("queue", "until Monday"),
            lambda: translate("queue", "until Tuesday"),
            lambda: translate("queue", "until Wednesday"),
            lambda: translate("queue", "until Thursday"),
            lambda: translate("queue", "until Friday"),
            lambda: translate("queue", "until Saturday"),
            lambda: translate("queue", "until Sunday"),
        )[that.weekday()]()
    return translate("queue", "until {day}").format(day=calendar_day(that, today))


def wait(standing: Standing, now: datetime, by: Order) -> tuple[str, Tone]:
    """The words at the right of a row. While a clock runs: the time left, or the time waited in that order."""
    match standing.reason:
        case Reason.OVER if standing.until is not None:
            return over(now - standing.until), "late"
        case Reason.IN_TIME | Reason.NEAR | Reason.RINGING if standing.until is not None:
            tone: Tone = "calm" if standing.reason is Reason.IN_TIME else "soon"
            if by is Order.LONGEST_WAIT and standing.since is not None:
                return span(now - standing.since), tone
            return span(standing.until - now), tone
        case Reason.SNOOZED if standing.until is not None:
            return until(standing.until, now), "calm"
        case Reason.DONE if standing.since is not None:
            return when(standing.since, now), "calm"
    return (since(standing.since, now) if standing.since is not None else ""), "calm"


def person(row: TicketRow) -> str:
    return row.participant_name or translate("queue", "Somebody unknown")


def subject(row: TicketRow) -> str:
    return row.subject or translate("queue", "No subject")


def about(row: TicketRow) -> str:
    """Whom it waits for, priority, group, tech level, other channels: the third line."""
    parts = [translate("queue", "reply to a reminder")] if row.reminder_answered else []
    if row.awaited:
        parts.append(translate("queue", "waits for the answer from {name}").format(name=first_name(row.awaited)))
    if row.priority is Priority.URGENT:
        parts.append(translate("queue", "urgent"))
    elif row.priority is Priority.HIGH:
        parts.append(translate("queue", "high priority"))
    if row.participant_id is None:
        parts.append(
            translate("queue", "Number not known yet")
            if row.channel is Channel.PHONE
            else translate("queue", "Not known yet")
        )
    elif row.cohort_name:
        parts.append(row.cohort_name)
    if row.confidence == Confidence.NEW:
        parts.append(translate("queue", "new to computers"))
    if row.channels > 1:
        parts.append(translate("queue", "%n channels", "", row.channels))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


_DOING = {Doing.READS: "eye", Doing.WRITES: "pencil-simple", Doing.TALKS: "headset"}


def row_text(
    row: TicketRow,
    now: datetime,
    me: Id,
    by: Order,
    presence: Presence | None = None,
    unsent: bool = False,
    typing: bool = False,
    set_back: str = "",
) -> RowText:
    """`presence` is the most telling of those at the ticket; `unsent`: something of ours waits for the connection;
    `typing`: the visitor of its chat types now; `set_back`: until when it waits behind a launch, in words."""
    words, tone = wait(row.standing(now), now, by)
    third, late = _after(set_back, about(row)), False
    who, icon = "", ""
    if row.owner_id is not None:
        who = translate("queue", "You") if row.owner_id == me else first_name(row.owner_name)
        icon = "user"
    if presence is not None:
        who = first_name(presence.name) or translate("queue", "You")
        icon = _DOING[presence.doing]
    if unsent:
        third, icon = translate("queue", "Waits for the connection"), "cloud-slash"
    elif row.failed:
        third, late = translate("queue", "Not delivered"), True
    elif row.held_until is not None and row.held_until > now:
        third = translate("queue", "Sending…")
    elif typing:
        third = translate("queue", "Types in the chat…")
    return RowText(person(row), words, tone, subject(row), third, late, who, icon)


def _after(set_back: str, third: str) -> str:
    line = " · ".join(part for part in (set_back, third) if part)
    return line[:1].upper() + line[1:]


def sentence(
    row: TicketRow,
    now: datetime,
    me: Id,
    presence: Presence | None = None,
    unsent: bool = False,
    set_back: str = "",
) -> str:
    """The row as a screen reader says it."""
    standing = row.standing(now)
    parts = [channel(row.channel), person(row), subject(row), about(row), set_back]
    parts += _standing_said(standing, now)
    if unsent:
        parts.append(translate("queue", "waits for the connection"))
    elif row.failed:
        parts.append(translate("queue", "not delivered"))
    elif row.held_until is not None and row.held_until > now:
        parts.append(translate("queue", "being sent"))
    if row.owner_id is None:
        parts.append(translate("queue", "unclaimed"))
    elif row.owner_id == me:
        parts.append(translate("queue", "yours"))
    else:
        parts.append(translate("queue", "{name} is on it").format(name=row.owner_name))
    if presence is not None:
        parts.append(_presence_said(presence))
    if row.unread:
        parts.append(translate("queue", "new"))
    return ", ".join(part for part in parts if part)


def _standing_said(standing: Standing, now: datetime) -> list[str]:
    waited = ""
    if standing.since is not None:
        waited = translate("queue", "waits {time}").format(time=span(now - standing.since))
    match standing.reason:
        case Reason.OVER if standing.until is not None:
            return [waited, translate("queue", "over the limit"), over(now - standing.until)]
        case Reason.NEAR if standing.until is not None:
            left = translate("queue", "{time} left").format(time=span(standing.until - now))
            return [waited, translate("queue", "near the limit"), left]
        case Reason.IN_TIME if standing.until is not None:
            left = translate("queue", "{time} left").format(time=span(standing.until - now))
            return [waited, translate("queue", "in time"), left]
        case Reason.SNOOZED if standing.until is not None:
            return [translate("queue", "snoozed"), until(standing.until, now)]
    state = {
        Reason.PENDING: lambda: translate("queue", "waiting for the participant"),
        Reason.ON_HOLD: lambda: translate("queue", "on hold"),
        Reason.DONE: lambda: translate("queue", "solved"),
        Reason.OURS: lambda: translate("queue", "open"),
    }.get(standing.reason)
    said = [state()] if state is not None else []
    return [*said, since(standing.since, now)] if standing.since is not None else said


def _presence_said(presence: Presence) -> str:
    if not presence.name:
        return {
            Doing.READS: lambda: translate("queue", "you are reading"),
            Doing.WRITES: lambda: translate("queue", "you are writing"),
            Doing.TALKS: lambda: translate("queue", "you are on the phone"),
        }[presence.doing]()
    return {
        Doing.READS: lambda: translate("queue", "{name} is reading"),
        Doing.WRITES: lambda: translate("queue", "{name} is writing"),
        Doing.TALKS: lambda: translate("queue", "{name} is on the phone"),
    }[presence.doing]().format(name=presence.name)


def tip(row: TicketRow, now: datetime, me: Id) -> str:
    """What a row has no room for: whole subject, whole names, both times."""
    lines = [subject(row), person(row)]
    if row.owner_id is not None and row.owner_id != me:
        lines.append(translate("queue", "Owner: {name}").format(name=row.owner_name))
    said = ", ".join(part for part in _standing_said(row.standing(now), now) if part)
    return "\n".join([*lines, said[:1].upper() + said[1:]])


def head_sentence(name: str, count: int, folded: bool) -> str:
    state = translate("queue", "folded") if folded else translate("queue", "unfolded")
    return f"{name}, {count}, {state}"


def tab_numbers(counts: QueueCounts | None) -> dict[Tab, int]:
    """What stands beside the name of each tab; nothing before it is known."""
    if counts is None:
        return {}
    return {
        Tab.ALL: counts.waiting,
        Tab.MINE: counts.mine,
        Tab.UNCLAIMED: counts.unclaimed,
        Tab.NEAR: counts.near,
        Tab.SOLVED: counts.solved,
    }
