"""The desk itself: its people, saved views, templates and settings."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from console.commands.agent_row import end_attendance, must_be_theirs, put_state
from console.commands.answers import back_to_draft
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.shifts import leave_the_rota
from console.commands.ticket_row import change
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.filters import Filter
from console.domain.ids import NOBODY, Id
from console.domain.people import WITH_REASON, AgentState, Role
from console.domain.rights import Right
from console.domain.tickets import Place
from console.store.models import Agent, Held, Setting, Template, Ticket, View


class AddAgent(Command, frozen=True):
    """A new person of the desk. The first one may be added by nobody: a desk begins somewhere."""

    agent_id: Id
    name: str
    email: str
    role: Role
    language: str


class RemoveAgent(Command, frozen=True):
    """Takes a person out of the desk; their row and all they did stay. The refs are the tickets that are free again.

    Their unsolved tickets go back to the queue. Answers of theirs that have not left become drafts of whoever removes
    them: nobody else would know what was promised.
    """

    agent_id: Id


class SetAgentState(Command, frozen=True):
    """What somebody says of themselves, or a lead of them: it stands until their next shift begins or ends."""

    agent_id: Id
    state: AgentState
    reason: str = ""
    """Why they are away or not to be disturbed: a word of `Reason`, or their own words."""
    back_at: datetime | None = None


class SetSetting(Command, frozen=True):
    name: str
    value: str


class SaveView(Command, frozen=True):
    view_id: Id
    name: str
    filter: Filter


class DropView(Command, frozen=True):
    view_id: Id


class SaveTemplate(Command, frozen=True):
    template_id: Id
    shortcut: str
    name: str
    language: str
    text: str


class DropTemplate(Command, frozen=True):
    template_id: Id


@handles(AddAgent, Right.EDIT_DESK)
def add_agent(ledger: Ledger, command: AddAgent) -> Outcome:
    if ledger.session.get(Agent, command.agent_id) is not None:
        raise Refused(Refusal.EXISTS)
    if not command.name.strip():
        raise Refused(Refusal.EMPTY)
    ledger.session.add(
        Agent(
            id=command.agent_id,
            name=command.name.strip(),
            email=command.email.strip(),
            role=command.role,
            language=command.language,
            state=AgentState.OFF_SHIFT,
            state_since=ledger.stamp.at,
            active=True,
        )
    )
    ledger.touch("agent", command.agent_id)
    return Outcome(refs=(Ref("agent", command.agent_id),))


@handles(RemoveAgent, Right.EDIT_DESK)
def remove_agent(ledger: Ledger, command: RemoveAgent) -> Outcome:
    agent = ledger.get(Agent, command.agent_id)
    if not agent.active:
        raise Refused(Refusal.GONE)
    if agent.id == ledger.stamp.actor:
        raise Refused(Refusal.NOT_POSSIBLE)
    session = ledger.session
    held = session.execute(select(Held).where(Held.agent_id == agent.id).order_by(Held.message_id)).scalars().all()
    theirs = select(Ticket.id).where(Ticket.owner_key == agent.id, Ticket.place.not_in((Place.DONE, Place.MERGED)))
    tickets = session.execute(theirs.order_by(Ticket.id)).scalars().all()
    ledger.lock_tickets({*tickets, *(each.ticket_id for each in held)})
    for each in held:
        back_to_draft(ledger, each, of=ledger.stamp.actor)
    for ticket in tickets:
        change(ledger, ledger.get(Ticket, ticket), "owner_id", None)
    leave_the_rota(ledger, agent.id)
    end_attendance(ledger, agent.id)
    agent.active = False
    agent.state = AgentState.OFF_SHIFT
    agent.state_since = ledger.stamp.at
    ledger.touch("agent", agent.id)
    return Outcome(refs=tuple(Ref("ticket", ticket) for ticket in tickets))


@handles(SetAgentState, None)
def set_agent_state(ledger: Ledger, command: SetAgentState) -> Outcome:
    agent = ledger.get(Agent, command.agent_id)
    must_be_theirs(ledger, agent.id)
    if command.state in {AgentState.DISCONNECTED, AgentState.NO_ANSWER} and ledger.stamp.actor is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    # What a person chooses is not undone by the end of a call.
    agent.after_call, agent.unanswered = None, 0
    agent.said_at = ledger.stamp.at if ledger.stamp.actor is not None else None
    if command.state in WITH_REASON:
        put_state(ledger, agent, command.state, command.reason.strip(), command.back_at)
    else:
        put_state(ledger, agent, command.state)
    # Whoever stays as they are has said so: it stands when the shift ends.
    ledger.touch("agent", agent.id)
    if command.state is AgentState.OFF_SHIFT:
        end_attendance(ledger, agent.id)
    return Outcome()


@handles(SetSetting, Right.EDIT_DESK)
def set_setting(ledger: Ledger, command: SetSetting) -> Outcome:
    ledger.session.merge(Setting(name=command.name, value=command.value))
    ledger.touch("setting", NOBODY)
    return Outcome()


@handles(SaveView, None)
def save_view(ledger: Ledger, command: SaveView) -> Outcome:
    if not command.name.strip():
        raise Refused(Refusal.EMPTY)
    view = ledger.session.get(View, command.view_id)
    if view is not None and view.agent_id != ledger.actor:
        raise Refused(Refusal.NO_RIGHT)
    if view is None:
        mine = ledger.session.execute(select(View.position).where(View.agent_id == ledger.actor)).scalars().all()
        view = View(id=command.view_id, agent_id=ledger.actor, position=max(mine, default=0) + 1)
        ledger.session.add(view)
    view.name = command.name.strip()
    view.filter = command.filter
    ledger.touch("view", view.id)
    return Outcome(refs=(Ref("view", view.id),))


@handles(DropView, None)
def drop_view(ledger: Ledger, command: DropView) -> Outcome:
    view = ledger.get(View, command.view_id)
    if view.agent_id != ledger.actor:
        raise Refused(Refusal.NO_RIGHT)
    ledger.session.delete(view)
    ledger.touch("view", view.id)
    return Outcome()


@handles(SaveTemplate, Right.EDIT_DESK)
def save_template(ledger: Ledger, command: SaveTemplate) -> Outcome:
    shortcut = command.shortcut.strip().lstrip("/").casefold()
    if not shortcut or not command.text.strip():
        raise Refused(Refusal.EMPTY)
    taken = ledger.session.execute(
        select(Template.id).where(
            Template.shortcut == shortcut, Template.language == command.language, Template.id != command.template_id
        )
    ).first()
    if taken is not None:
        raise Refused(Refusal.EXISTS)
    ledger.session.merge(
        Template(
            id=command.template_id,
            shortcut=shortcut,
            name=command.name.strip() or shortcut,
            language=command.language,
            text=command.text,
        )
    )
    ledger.touch("template", command.template_id)
    return Outcome(refs=(Ref("template", command.template_id),))


@handles(DropTemplate, Right.EDIT_DESK)
def drop_template(ledger: Ledger, command: DropTemplate) -> Outcome:
    ledger.session.delete(ledger.get(Template, command.template_id))
    ledger.touch("template", command.template_id)
    return Outcome()
