"""The row of a person of the desk: their state with its reason, and whether they are clocked in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from console.commands.base import Ledger, Refused
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.rights import Right, may
from console.store.models import Agent, Attendance

OF_CALLS = frozenset({AgentState.ON_CALL, AgentState.WRAP_UP})


def must_be_theirs(ledger: Ledger, agent_id: Id) -> None:
    """Only leads say something of others."""
    actor = ledger.session.get(Agent, ledger.stamp.actor) if ledger.stamp.actor else None
    if actor is not None and actor.id != agent_id and not may(actor.role, Right.EDIT_DESK):
        raise Refused(Refusal.NO_RIGHT)


def put_state(ledger: Ledger, agent: Agent, state: AgentState, reason: str = "", until: datetime | None = None) -> None:
    if (agent.state, agent.state_reason, agent.state_until) == (state, reason, until):
        return
    if agent.state is not state or agent.state_reason != reason:
        agent.state_since = ledger.stamp.at
    agent.state, agent.state_reason, agent.state_until = state, reason, until
    ledger.touch("agent", agent.id)


def leave(ledger: Ledger, agent: Agent) -> None:
    """Off shift, or as soon as they have hung up and wrapped up."""
    if agent.state in OF_CALLS:
        agent.after_call = AgentState.OFF_SHIFT
        ledger.touch("agent", agent.id)
    else:
        agent.after_call, agent.unanswered = None, 0
        put_state(ledger, agent, AgentState.OFF_SHIFT)


def attendance_of(ledger: Ledger, agent_id: Id) -> Attendance | None:
    """Since when they are clocked in."""
    open_one = select(Attendance).where(Attendance.agent_id == agent_id, Attendance.ended_at.is_(None))
    return ledger.session.execute(open_one.order_by(Attendance.began_at).limit(1)).scalar_one_or_none()


def end_attendance(ledger: Ledger, agent_id: Id) -> bool:
    """Whether there was one."""
    open_ones = select(Attendance).where(Attendance.agent_id == agent_id, Attendance.ended_at.is_(None))
    rows = ledger.session.execute(open_ones).scalars().all()
    for row in rows:
        row.ended_at = ledger.stamp.at
        ledger.touch("attendance", row.id)
        ledger.touch("agent", agent_id)
    return bool(rows)
