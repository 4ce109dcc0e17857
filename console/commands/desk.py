"""The desk itself: its people, saved views, templates and settings."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.filters import Filter
from console.domain.ids import NOBODY, Id
from console.domain.people import AgentState, Role
from console.domain.rights import Right, may
from console.store.models import Agent, Setting, Template, View


class AddAgent(Command, frozen=True):
    """A new person of the desk. The first one may be added by nobody: a desk begins somewhere."""

    agent_id: Id
    name: str
    email: str
    role: Role
    language: str


class SetAgentState(Command, frozen=True):
    agent_id: Id
    state: AgentState


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


@handles(SetAgentState, None)
def set_agent_state(ledger: Ledger, command: SetAgentState) -> Outcome:
    agent = ledger.get(Agent, command.agent_id)
    actor = ledger.session.get(Agent, ledger.stamp.actor) if ledger.stamp.actor else None
    if actor is not None and actor.id != agent.id and not may(actor.role, Right.EDIT_DESK):
        raise Refused(Refusal.NO_RIGHT)
    if command.state is AgentState.DISCONNECTED and actor is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    if agent.state is not command.state:
        agent.state = command.state
        agent.state_since = ledger.stamp.at
        ledger.touch("agent", agent.id)
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
