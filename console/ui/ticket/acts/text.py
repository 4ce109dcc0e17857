"""What the acts on tickets are called, and what is said of tickets, states and people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from console.domain.numbers import ticket_shown
from console.domain.people import AgentState
from console.domain.tickets import Category, Channel, Priority, State
from console.queries.queue import TicketRow
from console.ui.shared.words import translate

Say = Callable[[], str]

NAMES: dict[str, Say] = {
    "ticket.new": lambda: translate("acts", "New ticket…"),
    "ticket.next": lambda: translate("acts", "Take the next ticket"),
    "ticket.claim": lambda: translate("acts", "Claim"),
    "ticket.unclaim": lambda: translate("acts", "Release"),
    "ticket.give": lambda: translate("acts", "Give to…"),
    "ticket.solve": lambda: translate("acts", "Solve"),
    "ticket.reopen": lambda: translate("acts", "Reopen"),
    "ticket.state": lambda: translate("acts", "Set state…"),
    "ticket.priority": lambda: translate("acts", "Set priority…"),
    "ticket.category": lambda: translate("acts", "Set category…"),
    "ticket.tags": lambda: translate("acts", "Tags…"),
    "ticket.snooze": lambda: translate("acts", "Snooze…"),
    "ticket.wake": lambda: translate("acts", "Wake"),
    "ticket.unread": lambda: translate("acts", "Mark as unread or read"),
    "ticket.spam": lambda: translate("acts", "Mark as spam"),
    "ticket.block": lambda: translate("acts", "Mark as spam and block the sender"),
    "ticket.rename": lambda: translate("acts", "Rename subject…"),
    "ticket.merge": lambda: translate("acts", "Merge into…"),
    "ticket.unmerge": lambda: translate("acts", "Part merged tickets…"),
    "ticket.link": lambda: translate("acts", "Link with…"),
    "ticket.unlink": lambda: translate("acts", "Remove a link…"),
    "ticket.participant": lambda: translate("acts", "Choose another person…"),
    "ticket.history": lambda: translate("acts", "Show history"),
    "ticket.copy_number": lambda: translate("acts", "Copy ticket number"),
    "ticket.copy_link": lambda: translate("acts", "Copy link for the participant"),
    "ticket.withdraw_links": lambda: translate("acts", "Withdraw links"),
    "pages.withdraw_all": lambda: translate("acts", "Withdraw all links of participants…"),
    "ticket.bulk_reply": lambda: translate("acts", "One reply to all chosen…"),
    "view.undo": lambda: translate("acts", "Undo"),
    "view.redo": lambda: translate("acts", "Redo"),
}

FURTHER: dict[str, Say] = {
    "ticket.new": lambda: translate("acts", "create letter call walk-in by hand", "words to find it by"),
    "ticket.next": lambda: translate("acts", "next waiting unclaimed", "words to find it by"),
    "ticket.claim": lambda: translate("acts", "take assign mine", "words to find it by"),
    "ticket.unclaim": lambda: translate("acts", "unassign unclaim give up", "words to find it by"),
    "ticket.give": lambda: translate("acts", "hand over assign transfer colleague", "words to find it by"),
    "ticket.solve": lambda: translate("acts", "done finish close", "words to find it by"),
    "ticket.reopen": lambda: translate("acts", "open again", "words to find it by"),
    "ticket.state": lambda: translate("acts", "open pending on hold solved closed", "words to find it by"),
    "ticket.priority": lambda: translate("acts", "urgent high normal low", "words to find it by"),
    "ticket.category": lambda: translate("acts", "kind technical organisational content", "words to find it by"),
    "ticket.tags": lambda: translate("acts", "label", "words to find it by"),
    "ticket.snooze": lambda: translate("acts", "remind me later wait tomorrow", "words to find it by"),
    "ticket.wake": lambda: translate("acts", "end snooze", "words to find it by"),
    "ticket.spam": lambda: translate("acts", "junk unwanted advertising", "words to find it by"),
    "ticket.block": lambda: translate("acts", "junk unwanted advertising blacklist", "words to find it by"),
    "ticket.merge": lambda: translate("acts", "join same duplicate", "words to find it by"),
    "ticket.unmerge": lambda: translate("acts", "separate unmerge", "words to find it by"),
    "ticket.participant": lambda: translate("acts", "customer learner requester change", "words to find it by"),
    "ticket.history": lambda: translate("acts", "changes log", "words to find it by"),
    "ticket.bulk_reply": lambda: translate("acts", "answer many everybody bulk broadcast", "words to find it by"),
    "ticket.copy_link": lambda: translate("acts", "page of the request status address", "words to find it by"),
    "ticket.withdraw_links": lambda: translate("acts", "page of the request revoke address", "words to find it by"),
    "pages.withdraw_all": lambda: translate("acts", "revoke pages requests key leak", "words to find it by"),
}

STATES: dict[State, Say] = {
    State.NEW: lambda: translate("ticket", "New"),
    State.OPEN: lambda: translate("ticket", "Open"),
    State.PENDING: lambda: translate("ticket", "Pending"),
    State.ON_HOLD: lambda: translate("ticket", "On hold"),
    State.SOLVED: lambda: translate("ticket", "Solved"),
    State.CLOSED: lambda: translate("ticket", "Closed"),
}
STATE_HINTS: dict[State, Say] = {
    State.OPEN: lambda: translate("acts", "it is ours to answer"),
    State.PENDING: lambda: translate("acts", "waiting for the person"),
    State.ON_HOLD: lambda: translate("acts", "waiting for an expert or somebody outside"),
    State.SOLVED: lambda: translate("acts", "opens again when the person writes"),
    State.CLOSED: lambda: translate("acts", "finished for good"),
}
PRIORITIES: dict[Priority, Say] = {
    Priority.URGENT: lambda: translate("ticket", "Urgent"),
    Priority.HIGH: lambda: translate("ticket", "High"),
    Priority.NORMAL: lambda: translate("ticket", "Normal"),
    Priority.LOW: lambda: translate("ticket", "Low"),
}
CATEGORIES: dict[Category, Say] = {
    Category.TECHNICAL: lambda: translate("ticket", "Technical"),
    Category.ORGANISATIONAL: lambda: translate("ticket", "Organisational"),
    Category.CONTENT: lambda: translate("ticket", "Content"),
    Category.ASSIGNMENT: lambda: translate("ticket", "Assignment"),
    Category.WEBINAR: lambda: translate("ticket", "Webinar"),
}
CHANNELS: dict[Channel, Say] = {
    Channel.PHONE: lambda: translate("ticket", "Phone"),
    Channel.EMAIL: lambda: translate("ticket", "Email"),
    Channel.CHAT: lambda: translate("ticket", "Chat"),
    Channel.IN_PERSON: lambda: translate("ticket", "In person"),
}
AGENT_STATES: dict[AgentState, Say] = {
    AgentState.AVAILABLE: lambda: translate("acts", "available"),
    AgentState.ON_CALL: lambda: translate("acts", "on a call"),
    AgentState.WRAP_UP: lambda: translate("acts", "in wrap-up"),
    AgentState.NO_ANSWER: lambda: translate("acts", "does not answer"),
    AgentState.AWAY: lambda: translate("acts", "on a break"),
    AgentState.DO_NOT_DISTURB: lambda: translate("acts", "do not disturb"),
    AgentState.OFF_SHIFT: lambda: translate("acts", "off shift"),
    AgentState.DISCONNECTED: lambda: translate("acts", "no answer"),
}
LANGUAGES: dict[str, Say] = {
    "en": lambda: translate("acts", "English"),
    "pl": lambda: translate("acts", "Polish"),
    "ru": lambda: translate("acts", "Russian"),
}


def name(id_: str) -> Say:
    return NAMES[id_]


def further(id_: str) -> Say:
    return FURTHER.get(id_, lambda: "")


def tickets(count: int) -> str:
    return translate("acts", "%n tickets", "", count)


def whose(row: TicketRow) -> str:
    """What a ticket is known by in a sentence: the person, else its number, else (it has none yet) its subject."""
    return row.participant_name or (number(row.number) if row.number > 0 else row.subject)


def number(value: int) -> str:
    return ticket_shown(value)


def about(rows: Sequence[TicketRow]) -> str:
    """ "Irina Volkova", "4 tickets"."""
    return whose(rows[0]) if len(rows) == 1 else tickets(len(rows))


def first_shown(name_: str) -> str:
    """The name by which colleagues call each other in toasts."""
    return name_.split(maxsplit=1)[0] if name_.split() else name_
