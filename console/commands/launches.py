"""Launches: prepared, their phases begun, the clock held and let go on, stations asked and answering, the log."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.seats import repeat_seats
from console.domain import launch_clock
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.launch_clock import Clock, read_clock
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Check, Phase, Plan, Station, ready, sound, to_ask_again
from console.domain.rights import Right, may
from console.domain.roster import SeatState
from console.store.launches import clock_of, set_clock
from console.store.models import Agent, Launch, LaunchCheck, LaunchLine, LaunchPhase, Seat, Webinar


class PrepareLaunch(Command, frozen=True):
    """A launch for a webinar, with a check for each station of the plan. Refused where there is one."""

    launch_id: Id
    webinar_id: Id
    lead_id: Id
    plan: Plan


class SetLaunchLead(Command, frozen=True):
    launch_id: Id
    lead_id: Id


class BeginPhase(Command, frozen=True):
    """Doors open, questions, wrap-up. The lead begins them; the tutor the questions too; anyone of the crew those
    before the doors. Poll and live come by the clock."""

    launch_id: Id
    phase: Phase


class CallHold(Command, frozen=True):
    """Anyone of the crew stops T, with a reason of one line or none."""

    launch_id: Id
    reason: str = ""


class Resume(Command, frozen=True):
    """Only the lead lets T run on."""

    launch_id: Id


class MoveStart(Command, frozen=True):
    """The lead gives the webinar another start; checks that said go are asked again when their answers have faded."""

    launch_id: Id
    to: datetime


class GoForStart(Command, frozen=True):
    """Refused while a check is neither go nor accepted; the refs are those it waits on."""

    launch_id: Id


class HoldBackGo(Command, frozen=True):
    """Takes the go back before the start."""

    launch_id: Id


class EndLaunch(Command, frozen=True):
    launch_id: Id


class SetCheck(Command, frozen=True):
    """A check more on the board, or another owner or name of one that is there."""

    check_id: Id
    launch_id: Id
    station: Station
    owner_id: Id | None = None
    name: str = ""


class DropCheck(Command, frozen=True):
    check_id: Id


class AskChecks(Command, frozen=True):
    """Asks stations whether they are go. `checks` empty: those that were never asked and those that have faded."""

    launch_id: Id
    checks: tuple[Id, ...] = ()


class AnswerCheck(Command, frozen=True):
    """GO or NO_GO, by the owner or by the lead who has heard it."""

    check_id: Id
    answer: Answer
    note: str = ""


class AcceptNoGo(Command, frozen=True):
    """The lead takes a no-go on, with a written reason."""

    check_id: Id
    reason: str


class WriteLine(Command, frozen=True):
    """A line of the log in somebody's own words."""

    launch_id: Id
    words: str


def write_line(ledger: Ledger, launch: Id, kind: LineKind, about: str = "", words: str = "") -> None:
    line = LaunchLine(id=ledger.new_id(), launch_id=launch, at=ledger.stamp.at, by=ledger.stamp.actor)
    line.kind, line.about, line.words = kind, about, words
    ledger.session.add(line)
    ledger.touch("launch", launch)


def leads(ledger: Ledger, launch: Launch) -> bool:
    """Whether the actor leads this launch; leads of the desk may lead any."""
    if launch.lead_id == ledger.actor:
        return True
    return may(ledger.get(Agent, ledger.actor, to_change=False).role, Right.EDIT_DESK)


def of_crew(ledger: Ledger, launch: Launch) -> bool:
    if leads(ledger, launch):
        return True
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    if ledger.actor == webinar.tutor_id or any(check.owner_id == ledger.actor for check in _checks(ledger, launch)):
        return True
    seat = select(Seat.id).where(Seat.launch_id == launch.id, Seat.agent_id == ledger.actor, Seat.state == SeatState.ON)
    return ledger.session.execute(seat).first() is not None


def _checks(ledger: Ledger, launch: Launch) -> list[LaunchCheck]:
    wanted = select(LaunchCheck).where(LaunchCheck.launch_id == launch.id).order_by(LaunchCheck.position)
    return list(ledger.session.execute(wanted).scalars())


def _launch_and_check(ledger: Ledger, check_id: Id) -> tuple[Launch, LaunchCheck]:
    """The launch first: whoever asks all its checks has it before them, and two that wait for each other wait long."""
    wanted = select(LaunchCheck.launch_id).where(LaunchCheck.id == check_id)
    launch = ledger.session.execute(wanted).scalar_one_or_none()
    if launch is None:
        raise Refused(Refusal.GONE)
    return ledger.get(Launch, launch), ledger.get(LaunchCheck, check_id)


def _only_the_lead(ledger: Ledger, launch: Launch) -> None:
    if not leads(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)


def _only_the_crew(ledger: Ledger, launch: Launch) -> None:
    if not of_crew(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)


_OF_THE_CLOCK = (
    *(LineKind.HELD, LineKind.RESUMED, LineKind.MOVED),
    *(LineKind.GO_FOR_START, LineKind.NOT_YET, LineKind.ENDED),
)


def _as_it_stands(ledger: Ledger, launch: Launch) -> None:
    """Refused where somebody has said something of the clock since: what comes from a console that was away was said of
    a clock that is another one now, and would stop a webinar that goes on."""
    later = select(LaunchLine.id).where(
        LaunchLine.launch_id == launch.id, LaunchLine.at > ledger.stamp.at, LaunchLine.kind.in_(_OF_THE_CLOCK)
    )
    if ledger.session.execute(later.limit(1)).first() is not None:
        raise Refused(Refusal.TOO_LATE)


def _set(ledger: Ledger, launch: Launch, clock: Clock | None) -> None:
    _as_it_stands(ledger, launch)
    if clock is None:
        raise Refused(Refusal.TOO_LATE)
    set_clock(launch, clock)


@handles(PrepareLaunch, Right.EDIT_PEOPLE)
def prepare_launch(ledger: Ledger, command: PrepareLaunch) -> Outcome:
    webinar = ledger.get(Webinar, command.webinar_id)
    ledger.get(Agent, command.lead_id)
    if not sound(command.plan) or webinar.cancelled_at is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    there = ledger.session.execute(select(Launch.id).where(Launch.webinar_id == webinar.id)).scalar_one_or_none()
    if there is not None:
        raise Refused(Refusal.EXISTS, refs=(Ref("launch", there),))
    launch = Launch(id=command.launch_id, webinar_id=webinar.id, lead_id=command.lead_id, plan=command.plan)
    launch.planned_at, launch.held = webinar.starts_at, 0
    ledger.session.add(launch)
    ledger.session.flush()
    # A plan that was written down may name somebody who has left the desk since.
    here = set(ledger.session.execute(select(Agent.id).where(Agent.active)).scalars())
    for position, planned in enumerate(command.plan.stations, 1):
        ledger.session.add(
            LaunchCheck(
                id=ledger.new_id(),
                launch_id=launch.id,
                position=position,
                station=planned.station,
                name=planned.name.strip(),
                owner_id=planned.owner_id if planned.owner_id in here else None,
                answer=Answer.NOT_ASKED,
            )
        )
    repeat_seats(ledger, launch, webinar)
    write_line(ledger, launch.id, LineKind.PREPARED)
    return Outcome(refs=(Ref("launch", launch.id),))


@handles(SetLaunchLead, Right.EDIT_PEOPLE)
def set_launch_lead(ledger: Ledger, command: SetLaunchLead) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    agent = ledger.get(Agent, command.lead_id)
    launch.lead_id = agent.id
    write_line(ledger, launch.id, LineKind.LEAD, words=agent.name)
    return Outcome()


_BY_THE_CREW = frozenset({Phase.CREW_CALL, Phase.SOUND_CHECK})
_BY_THE_CLOCK = frozenset({Phase.PREPARE, Phase.POLL, Phase.LIVE})


@handles(BeginPhase, Right.NOTE)
def begin_phase(ledger: Ledger, command: BeginPhase) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    phase = command.phase
    _only_the_crew(ledger, launch)
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    by_tutor = phase is Phase.QUESTIONS and webinar.tutor_id == ledger.actor
    if phase not in _BY_THE_CREW and not by_tutor:
        _only_the_lead(ledger, launch)
    live = read_clock(clock_of(launch), ledger.stamp.at).live
    if phase in _BY_THE_CLOCK or live is not (phase in {Phase.QUESTIONS, Phase.WRAP_UP}):
        raise Refused(Refusal.NOT_POSSIBLE)
    if ledger.session.get(LaunchPhase, (launch.id, phase)) is not None:
        return Outcome()
    ledger.session.add(LaunchPhase(launch_id=launch.id, phase=phase, at=ledger.stamp.at, by=ledger.actor))
    write_line(ledger, launch.id, LineKind.PHASE, phase)
    return Outcome()


@handles(CallHold, Right.NOTE)
def call_hold(ledger: Ledger, command: CallHold) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_crew(ledger, launch)
    if launch.held_since is not None:
        # Two who see the same trouble at once: one hold is enough, and both were right to call it.
        return Outcome()
    _set(ledger, launch, launch_clock.hold(clock_of(launch), ledger.stamp.at))
    launch.held_by, launch.hold_reason = ledger.actor, " ".join(command.reason.split())
    write_line(ledger, launch.id, LineKind.HELD, words=launch.hold_reason)
    return Outcome()


@handles(Resume, Right.NOTE)
def resume(ledger: Ledger, command: Resume) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    _set(ledger, launch, launch_clock.resume(clock_of(launch), ledger.stamp.at))
    write_line(ledger, launch.id, LineKind.RESUMED)
    return Outcome()


@handles(MoveStart, Right.EDIT_PEOPLE)
def move_start(ledger: Ledger, command: MoveStart) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    _set(ledger, launch, launch_clock.move(clock_of(launch), command.to, ledger.stamp.at))
    webinar = ledger.get(Webinar, launch.webinar_id)
    webinar.starts_at = command.to
    webinar.sequence += 1
    ledger.touch("webinar", webinar.id)
    write_line(ledger, launch.id, LineKind.MOVED, command.to.isoformat())
    return Outcome()


@handles(GoForStart, Right.NOTE)
def go_for_start(ledger: Ledger, command: GoForStart) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    waits = [check for check in _checks(ledger, launch) if not ready(Check(check.answer, check.at), ledger.stamp.at)]
    if waits:
        raise Refused(Refusal.NOT_POSSIBLE, refs=tuple(Ref("launch_check", check.id) for check in waits))
    _set(ledger, launch, launch_clock.go(clock_of(launch), ledger.stamp.at))
    write_line(ledger, launch.id, LineKind.GO_FOR_START)
    return Outcome()


@handles(HoldBackGo, Right.NOTE)
def hold_back_go(ledger: Ledger, command: HoldBackGo) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    _set(ledger, launch, launch_clock.not_yet(clock_of(launch), ledger.stamp.at))
    write_line(ledger, launch.id, LineKind.NOT_YET)
    return Outcome()


@handles(EndLaunch, Right.ANSWER)
def end_launch(ledger: Ledger, command: EndLaunch) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    _set(ledger, launch, launch_clock.end(clock_of(launch), ledger.stamp.at))
    write_line(ledger, launch.id, LineKind.ENDED)
    return Outcome()


@handles(SetCheck, Right.EDIT_PEOPLE)
def set_check(ledger: Ledger, command: SetCheck) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    name = command.name.strip()
    if command.station is Station.OWN and not name:
        raise Refused(Refusal.EMPTY)
    if command.owner_id is not None:
        ledger.get(Agent, command.owner_id)
    check = ledger.session.get(LaunchCheck, command.check_id)
    if check is None:
        last = select(func.max(LaunchCheck.position)).where(LaunchCheck.launch_id == launch.id)
        position = (ledger.session.execute(last).scalar_one_or_none() or 0) + 1
        check = LaunchCheck(id=command.check_id, launch_id=launch.id, position=position, answer=Answer.NOT_ASKED)
        ledger.session.add(check)
    check.station, check.name, check.owner_id = command.station, name, command.owner_id
    ledger.touch("launch", launch.id)
    return Outcome(refs=(Ref("launch_check", check.id),))


@handles(DropCheck, Right.EDIT_PEOPLE)
def drop_check(ledger: Ledger, command: DropCheck) -> Outcome:
    launch, check = _launch_and_check(ledger, command.check_id)
    _only_the_lead(ledger, launch)
    ledger.session.delete(check)
    write_line(ledger, launch.id, LineKind.DROPPED, check.name or check.station)
    return Outcome()


@handles(AskChecks, Right.NOTE)
def ask_checks(ledger: Ledger, command: AskChecks) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    _only_the_lead(ledger, launch)
    checks = _checks(ledger, launch)
    if command.checks:
        wanted = [check for check in checks if check.id in command.checks]
    else:
        faded = to_ask_again([Check(check.answer, check.at) for check in checks], ledger.stamp.at)
        wanted = [checks[place] for place in faded]
    # What was said after that is newer than the question.
    wanted = [check for check in wanted if check.at is None or check.at <= ledger.stamp.at]
    if not wanted:
        raise Refused(Refusal.EMPTY)
    for check in wanted:
        check.answer, check.at, check.by, check.note = Answer.ASKED, ledger.stamp.at, ledger.actor, ""
    write_line(ledger, launch.id, LineKind.ASKED, ", ".join(check.name or check.station for check in wanted))
    return Outcome(skipped=len(checks) - len(wanted))


@handles(AnswerCheck, Right.NOTE)
def answer_check(ledger: Ledger, command: AnswerCheck) -> Outcome:
    launch, check = _launch_and_check(ledger, command.check_id)
    if check.owner_id != ledger.actor and not leads(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)
    return say_of_check(ledger, launch, check, command.answer, command.note)


def say_of_check(ledger: Ledger, launch: Launch, check: LaunchCheck, answer: Answer, note: str) -> Outcome:
    """GO or NO_GO, by whoever may say it."""
    if answer not in {Answer.GO, Answer.NO_GO}:
        raise Refused(Refusal.NOT_POSSIBLE)
    if check.at is not None and check.at > ledger.stamp.at:
        # Said by a console that was away: something newer is known.
        raise Refused(Refusal.TOO_LATE)
    check.answer, check.at, check.by = answer, ledger.stamp.at, ledger.stamp.actor
    check.note = " ".join(note.split())
    write_line(ledger, launch.id, LineKind.of(answer), check.name or check.station, check.note)
    if answer is Answer.NO_GO and launch.go_at is not None:
        # What was ready is not any more: T waits for the poll again, unless it has begun.
        back = launch_clock.not_yet(clock_of(launch), ledger.stamp.at)
        if back is not None:
            set_clock(launch, back)
            write_line(ledger, launch.id, LineKind.NOT_YET)
    return Outcome()


@handles(AcceptNoGo, Right.NOTE)
def accept_no_go(ledger: Ledger, command: AcceptNoGo) -> Outcome:
    launch, check = _launch_and_check(ledger, command.check_id)
    _only_the_lead(ledger, launch)
    reason = " ".join(command.reason.split())
    if not reason:
        raise Refused(Refusal.EMPTY)
    if check.answer is not Answer.NO_GO:
        raise Refused(Refusal.NOT_POSSIBLE)
    check.answer, check.at, check.by, check.note = Answer.ACCEPTED, ledger.stamp.at, ledger.actor, reason
    write_line(ledger, launch.id, LineKind.ACCEPTED, check.name or check.station, reason)
    return Outcome()


@handles(WriteLine, Right.NOTE)
def write_own_line(ledger: Ledger, command: WriteLine) -> Outcome:
    launch = ledger.get(Launch, command.launch_id)
    words = " ".join(command.words.split())
    if not words:
        raise Refused(Refusal.EMPTY)
    write_line(ledger, launch.id, LineKind.SAID, words=words)
    return Outcome()
