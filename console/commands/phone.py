"""The phone systems of the desk, whose phone is where, and what a system is asked to do for a person."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.call_acting import end_lost
from console.domain import pbx
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.pbx import TASK_HOLDS, Act, TaskState
from console.domain.rights import Right, may
from console.store.models import Agent, Pbx, PhoneCall, PhoneTask


class SavePbx(Command, frozen=True):
    pbx: pbx.Pbx


class DropPbx(Command, frozen=True):
    """Calls it told of stay; those that last end, as nobody tells of them any more."""

    pbx_id: Id


class SetPhone(Command, frozen=True):
    """Which phone a person has, as the phone system calls it: "1001", "PJSIP/anna"; empty: none."""

    agent_id: Id
    phone: str


class AskPhone(Command, frozen=True):
    """A wish to a phone system; the gateway takes it at once or never. The ref is the task."""

    task_id: Id
    pbx_id: Id
    act: Act
    call_id: Id | None = None
    number: str = ""


class TakeTask(Command, frozen=True):
    """A gateway begins with it. Refused as TAKEN when it was begun, as TOO_LATE when it has waited for too long."""

    task_id: Id


class EndTask(Command, frozen=True):
    task_id: Id
    state: TaskState
    reason: str = ""


@handles(SavePbx, Right.EDIT_DESK)
def save_pbx(ledger: Ledger, command: SavePbx) -> Outcome:
    wanted = command.pbx
    if not wanted.name.strip():
        raise Refused(Refusal.EMPTY)
    row = ledger.session.get(Pbx, wanted.id)
    if row is None:
        row = Pbx(id=wanted.id)
        ledger.session.add(row)
    row.name, row.active, row.settings = wanted.name.strip(), wanted.active, wanted
    ledger.session.flush()
    if not wanted.active:
        _end_calls(ledger, wanted.id)
    ledger.touch("pbx", wanted.id)
    return Outcome(refs=(Ref("pbx", wanted.id),))


@handles(DropPbx, Right.EDIT_DESK)
def drop_pbx(ledger: Ledger, command: DropPbx) -> Outcome:
    ledger.session.delete(ledger.get(Pbx, command.pbx_id))
    ledger.session.flush()
    _end_calls(ledger, command.pbx_id)
    ledger.touch("pbx", command.pbx_id)
    return Outcome()


def _end_calls(ledger: Ledger, pbx_id: Id) -> None:
    lasting = select(PhoneCall.id).where(PhoneCall.pbx_id == pbx_id, PhoneCall.ended_at.is_(None))
    for call in ledger.session.execute(lasting.order_by(PhoneCall.id)).scalars().all():
        end_lost(ledger, ledger.get(PhoneCall, call), ledger.stamp.at)


@handles(SetPhone, None)
def set_phone(ledger: Ledger, command: SetPhone) -> Outcome:
    agent = ledger.get(Agent, command.agent_id)
    actor = ledger.session.get(Agent, ledger.stamp.actor) if ledger.stamp.actor else None
    if actor is not None and actor.id != agent.id and not may(actor.role, Right.EDIT_DESK):
        raise Refused(Refusal.NO_RIGHT)
    agent.phone = command.phone.strip()
    ledger.touch("agent", agent.id)
    return Outcome()


@handles(AskPhone, Right.PHONE)
def ask_phone(ledger: Ledger, command: AskPhone) -> Outcome:
    if ledger.session.get(PhoneTask, command.task_id) is not None:
        raise Refused(Refusal.EXISTS)
    row = ledger.get(Pbx, command.pbx_id)
    if not row.active or command.act not in row.settings.acts:
        raise Refused(Refusal.NOT_POSSIBLE)
    number = command.number.strip()
    needs_number = command.act in {Act.CALL, Act.TRANSFER, Act.CONSULT}
    if (needs_number and not number) or (command.act is not Act.CALL and command.call_id is None):
        raise Refused(Refusal.EMPTY)
    task = PhoneTask(
        id=command.task_id,
        pbx_id=command.pbx_id,
        agent_id=ledger.actor,
        act=command.act,
        call_id=command.call_id,
        number=number,
        at=ledger.stamp.at,
        state=TaskState.WAITING,
        reason="",
    )
    ledger.session.add(task)
    ledger.touch("phone_task", task.id)
    return Outcome(refs=(Ref("phone_task", task.id),))


@handles(TakeTask, Right.EDIT_DESK)
def take_task(ledger: Ledger, command: TakeTask) -> Outcome:
    task = ledger.get(PhoneTask, command.task_id)
    if task.state is not TaskState.WAITING:
        raise Refused(Refusal.TAKEN)
    late = ledger.stamp.at - task.at > TASK_HOLDS
    task.state = TaskState.LATE if late else TaskState.TAKEN
    ledger.touch("phone_task", task.id)
    return Outcome(skipped=int(late))


@handles(EndTask, Right.EDIT_DESK)
def end_task(ledger: Ledger, command: EndTask) -> Outcome:
    task = ledger.get(PhoneTask, command.task_id)
    if task.state not in {TaskState.WAITING, TaskState.TAKEN}:
        raise Refused(Refusal.NOT_POSSIBLE)
    task.state, task.reason = command.state, command.reason
    ledger.touch("phone_task", task.id)
    return Outcome()
