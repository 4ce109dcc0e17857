"""What the header of a ticket and the strips under it say."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.ids import Id
from console.domain.numbers import ticket_shown
from console.domain.tickets import Priority
from console.domain.urgency import Reason
from console.queries.queue import TicketRow
from console.queries.ticket import LinkedTicket
from console.ui.queue.presence import Doing, Presence
from console.ui.shared.ring import RingState
from console.ui.shared.words import ahead, moment, over, span, translate
from console.ui.ticket.acts.text import CATEGORIES, PRIORITIES, STATES, first_shown


def number(row: TicketRow | LinkedTicket) -> str:
    return ticket_shown(row.number)


def subject(row: TicketRow) -> str:
    return row.subject.strip() or translate("ticket", "No subject")


def state(row: TicketRow, now: datetime) -> str:
    if row.merged_into is not None:
        return translate("ticket", "Merged")
    if row.snoozed_until is not None:
        return translate("ticket", "Snoozed until: {moment}").format(moment=moment(row.snoozed_until, now))
    return STATES[row.state]()


def owner(row: TicketRow, me: Id) -> str:
    if row.owner_id is None:
        return translate("ticket", "Unclaimed")
    return translate("ticket", "Yours") if row.owner_id == me else row.owner_name


def priority(row: TicketRow) -> str:
    """ "" for the ordinary one."""
    if row.priority is Priority.NORMAL:
        return ""
    return translate("ticket", "Priority: {priority}").format(priority=PRIORITIES[row.priority]())


def category(row: TicketRow) -> str:
    return CATEGORIES[row.category]() if row.category is not None else ""


def solve_by(row: TicketRow, now: datetime) -> tuple[str, bool]:
    """Until when it has to be solved, and whether that is past; "" where nothing is promised or the clock rests."""
    due = row.resolve_due_at
    if due is None:
        return "", False
    if due <= now:
        return translate("ticket", "To solve: {over}").format(over=over(now - due)), True
    # A name of a day stands in another case within a sentence: after a colon it stands alone.
    return translate("ticket", "Solve by: {moment}").format(moment=moment(due, now)), False


def here(presence: Presence) -> str:
    name = first_shown(presence.name)
    return {
        Doing.READS: translate("ticket", "{name} is reading"),
        Doing.WRITES: translate("ticket", "{name} is writing"),
        Doing.TALKS: translate("ticket", "{name} is on the phone"),
    }[presence.doing].format(name=name)


def time_left(row: TicketRow, now: datetime) -> tuple[str, str, float | None, RingState] | None:
    """For the ring: the sentence, the part of it that stands out, the share of time left and the state.

    None where no clock runs.
    """
    standing = row.standing(now)
    until = standing.until
    if until is None or standing.reason not in (Reason.IN_TIME, Reason.NEAR, Reason.OVER):
        return None
    if standing.reason is Reason.OVER:
        late = over(now - until)
        return late, late, 0.0, RingState.LATE
    left = span(max(until - now, timedelta(minutes=1)))  # "within under 1 min" is no sentence
    state_ = RingState.NEAR if standing.reason is Reason.NEAR else RingState.NORMAL
    return translate("ticket", "Answer within {span}").format(span=left), left, standing.share, state_


def hand_over() -> str:
    return translate("ticket", "Hand over")


def snooze() -> str:
    return translate("ticket", "Snooze")


def solve() -> str:
    return translate("ticket", "Solve")


def reopen() -> str:
    return translate("ticket", "Reopen")


def merged_title(into: LinkedTicket) -> str:
    return translate("ticket", "This ticket lives on in {number}").format(number=number(into))


def perhaps_same(other: LinkedTicket) -> str:
    return translate("ticket", "The same person has another open ticket: {number}").format(number=number(other))


def merge_with(other: LinkedTicket) -> str:
    return translate("ticket", "Merge with {number}").format(number=number(other))


def not_delivered(count: int) -> str:
    return translate("ticket", "%n messages were not delivered", "", count)


def merged_here(other: LinkedTicket) -> str:
    return translate("ticket", "{number} lives on here: {subject}").format(number=number(other), subject=other.subject)


def linked(other: LinkedTicket) -> str:
    return translate("ticket", "Linked: {number} {subject}").format(number=number(other), subject=other.subject)


def wakes(until: datetime, now: datetime) -> str:
    return ahead(until - now)
