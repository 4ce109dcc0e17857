"""How a command is named that the team's desk would not do, and why it would not."""

from __future__ import annotations

from collections.abc import Callable

from console.commands.answers import HoldAnswers
from console.commands.attendance import ClockIn, ClockOut
from console.commands.base import Command
from console.commands.desk import SetAgentState
from console.commands.drafts import SaveDraft
from console.commands.handover import FinishHandOver, SaveHandOver
from console.commands.joining import Link, Merge, Split, Unlink, Unmerge
from console.commands.knowledge import DropArticle, SaveArticle
from console.commands.messages import AddNote
from console.commands.participants import AddIdentity, AddParticipant, EditParticipant, RemoveIdentity
from console.commands.shifts import PlanShifts, SaveSeries
from console.commands.spam import MarkSpam
from console.commands.swaps import ApproveSwap, AskSwap, TakeSwap
from console.commands.tickets import (
    Claim,
    Give,
    OpenTicket,
    Rename,
    SetCategory,
    SetParticipant,
    SetPriority,
    SetState,
    SetTags,
    Snooze,
    Unclaim,
    Wake,
)
from console.commands.undo import Undo
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.sync.outbox import Returned
from console.ui.shared.notices import refusal_text
from console.ui.shared.words import translate
from console.ui.ticket.acts.text import NAMES

_ACTS: dict[type[Command], str] = {
    OpenTicket: "ticket.new",
    Claim: "ticket.claim",
    Unclaim: "ticket.unclaim",
    Give: "ticket.give",
    SetState: "ticket.state",
    SetPriority: "ticket.priority",
    SetCategory: "ticket.category",
    SetTags: "ticket.tags",
    Snooze: "ticket.snooze",
    Wake: "ticket.wake",
    MarkSpam: "ticket.spam",
    Rename: "ticket.rename",
    SetParticipant: "ticket.participant",
    Merge: "ticket.merge",
    Unmerge: "ticket.unmerge",
    Link: "ticket.link",
    Unlink: "ticket.unlink",
    Undo: "view.undo",
}


_UNDONE: dict[type[Command], Callable[[], str]] = {
    HoldAnswers: lambda: translate("team", "Your answer was not sent"),
    AddNote: lambda: translate("team", "Your note was not kept"),
    SaveDraft: lambda: translate("team", "A draft was not kept"),
    SaveArticle: lambda: translate("team", "An article was not changed"),
    DropArticle: lambda: translate("team", "An article was not changed"),
    AddParticipant: lambda: translate("team", "A person was not changed"),
    EditParticipant: lambda: translate("team", "A person was not changed"),
    AddIdentity: lambda: translate("team", "A person was not changed"),
    RemoveIdentity: lambda: translate("team", "A person was not changed"),
    SetAgentState: lambda: translate("team", "Your state was not changed"),
    ClockIn: lambda: translate("team", "Your coming or going was not written down"),
    ClockOut: lambda: translate("team", "Your coming or going was not written down"),
    PlanShifts: lambda: translate("team", "Some shifts were not planned"),
    SaveSeries: lambda: translate("team", "Some shifts were not planned"),
    FinishHandOver: lambda: translate("team", "Your handover was not done"),
    SaveHandOver: lambda: translate("team", "Your handover was not done"),
    AskSwap: lambda: translate("team", "A swap of shifts was not done"),
    TakeSwap: lambda: translate("team", "A swap of shifts was not done"),
    ApproveSwap: lambda: translate("team", "A swap of shifts was not done"),
    Split: lambda: translate("team", "The messages were not moved"),
}


def what(command: Command | None) -> str:
    """ "Claim", "Your answer was not sent"."""
    kind = type(command) if command is not None else Command
    if kind in _ACTS:
        return NAMES[_ACTS[kind]]().rstrip("…")
    return _UNDONE.get(kind, lambda: translate("team", "Something was not done"))()


def why(returned: Returned, who: str) -> str:
    """The reason as a sentence, and where the words are that the person wrote."""
    if returned.outcome.done and returned.outcome.skipped:
        left = returned.outcome.skipped
        return translate("shifts", "%n stay as they were: somebody has changed them, or is busy.", "", left)
    refusal = returned.outcome.refusal or Refusal.FAULT
    words = isinstance(returned.command, HoldAnswers | AddNote)
    if refusal is Refusal.TAKEN and who:
        said = translate("team", "{name} has it already.").format(name=who)
    elif refusal is Refusal.TOO_LATE and who and isinstance(returned.command, FinishHandOver | SaveHandOver):
        said = translate("team", "{name} was faster.").format(name=who)
    elif refusal is Refusal.NEWER and isinstance(returned.command, HoldAnswers):
        said = translate("team", "Something newer has arrived.")
    else:
        said = refusal_text(refusal)
    return f"{said} {translate('team', 'Your words are in the draft.')}" if words else said


def ticket_of(command: Command | None) -> Id | None:
    """The ticket it was about, where it was about one."""
    match command:
        case HoldAnswers(answers=(answer,)):
            return answer.ticket
        case AddNote(ticket=ticket) | SaveDraft(ticket=ticket) | Merge(ticket=ticket) | Unmerge(ticket=ticket):
            return ticket
        case Split(ticket=ticket) | Rename(ticket=ticket) | SetParticipant(ticket=ticket):
            return ticket
    tickets: tuple[Id, ...] = getattr(command, "tickets", ())
    return tickets[0] if len(tickets) == 1 else None


def open_it() -> str:
    return translate("team", "Open the ticket")


def let_go() -> str:
    return translate("team", "Put away")
