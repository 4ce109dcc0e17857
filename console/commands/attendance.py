"""Being at work: clocked in and out, and states that follow the rota."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.agent_row import OF_CALLS, attendance_of, end_attendance, leave, must_be_theirs, put_state
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.call_people import agent_to_change
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.rota import Person, due
from console.store.models import Attendance, Shift
from console.store.roster import seated
from console.store.rota import shift_of


class ClockIn(Command, frozen=True):
    """They are at work from now on, and available. EXISTS: they are already."""

    agent_id: Id


class ClockOut(Command, frozen=True):
    agent_id: Id


class FollowRota(Command, frozen=True):
    """Lets states follow shifts that have begun or ended. A person gives it for themselves alone, while their console
    is open; the gateway for everybody."""

    agents: tuple[Id, ...]


@handles(ClockIn, None)
def clock_in(ledger: Ledger, command: ClockIn) -> Outcome:
    must_be_theirs(ledger, command.agent_id)
    agent = agent_to_change(ledger, command.agent_id)
    if attendance_of(ledger, agent.id) is not None:
        raise Refused(Refusal.EXISTS)
    row = Attendance(id=ledger.new_id(), agent_id=agent.id, began_at=ledger.stamp.at)
    ledger.session.add(row)
    ledger.touch("attendance", row.id)
    if agent.state in OF_CALLS:
        agent.after_call = AgentState.AVAILABLE
        ledger.touch("agent", agent.id)
    else:
        put_state(ledger, agent, AgentState.AVAILABLE)
    agent.said_at = ledger.stamp.at
    return Outcome()


@handles(ClockOut, None)
def clock_out(ledger: Ledger, command: ClockOut) -> Outcome:
    must_be_theirs(ledger, command.agent_id)
    agent = agent_to_change(ledger, command.agent_id)
    if not end_attendance(ledger, agent.id):
        raise Refused(Refusal.GONE)
    leave(ledger, agent)
    agent.said_at = ledger.stamp.at
    return Outcome()


@handles(FollowRota, None)
def follow_rota(ledger: Ledger, command: FollowRota) -> Outcome:
    if ledger.stamp.actor is not None and set(command.agents) != {ledger.stamp.actor}:
        raise Refused(Refusal.NO_RIGHT)
    busy = seated(ledger.session, ledger.stamp.at)
    for agent_id in sorted(set(command.agents)):
        agent = agent_to_change(ledger, agent_id)
        attendance = attendance_of(ledger, agent.id)
        near = select(Shift).where(Shift.agent_id == agent.id, Shift.starts_at <= ledger.stamp.at)
        last = ledger.session.execute(near.order_by(Shift.ends_at.desc()).limit(2)).scalars()
        person = Person(agent.id, agent.state, agent.said_at, attendance.began_at if attendance is not None else None)
        here = attendance is not None or ledger.stamp.actor == agent.id
        state = due(person, [shift_of(row) for row in last], ledger.stamp.at, here=here)
        if state is AgentState.OFF_SHIFT and agent.id in busy:
            # A launch needs them longer than their shift is; when they are let go their shift is over.
            continue
        if state is AgentState.AVAILABLE:
            put_state(ledger, agent, state)
            agent.said_at = None
        elif state is AgentState.OFF_SHIFT:
            leave(ledger, agent)
            agent.said_at = None
        if agent.state is AgentState.OFF_SHIFT:
            end_attendance(ledger, agent.id)
    return Outcome()
