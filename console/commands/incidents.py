"""Incidents: opened from a group, taken on, moved on step by step, put to tickets, solved with all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.gaps import ReportGap, report_gap
from console.commands.launches import write_line
from console.commands.ticket_row import ticket_of
from console.commands.wishes import AddWish, add_wish
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.incidents import UPDATE_WITHIN, Step, incident_id, reporter_id
from console.domain.launch_log import LineKind
from console.domain.rights import Right
from console.domain.wishes import WishKind
from console.store.models import Agent, Article, Incident, IncidentReporter, Launch, Ticket


class OpenIncident(Command, frozen=True):
    """An incident, of a launch or of none; its ref is in the outcome. Where one goes on that was opened from the same
    group, these tickets are put to that: of two who open it at once both have the same."""

    launch_id: Id | None
    trouble: str
    """The key of the group; "" for one that is opened by hand."""
    title: str
    """In the words of a person; "" for a known trouble, which has a name in every language."""
    tickets: tuple[Id, ...] = ()
    owner_id: Id | None = None
    """Nobody named: who opens it."""


class StepIncident(Command, frozen=True):
    """To another step that is no solution; see SolveIncident and ReopenIncident."""

    incident_id: Id
    step: Step


class OwnIncident(Command, frozen=True):
    incident_id: Id
    owner_id: Id | None


class PromiseUpdate(Command, frozen=True):
    """Until when those who wait hear more; None: nothing is promised."""

    incident_id: Id
    at: datetime | None


class SetCause(Command, frozen=True):
    """In one sentence; "" where it is not known any more."""

    incident_id: Id
    cause: str


class RenameIncident(Command, frozen=True):
    incident_id: Id
    title: str


class LinkArticle(Command, frozen=True):
    incident_id: Id
    article_id: Id | None


class BecomesGap(Command, frozen=True):
    """There should be an article about it; the same question joins the gap that is open already."""

    incident_id: Id
    gap_id: Id
    words: str
    language: str


class BecomesWish(Command, frozen=True):
    """The platform should be mended; its tickets ask for it."""

    incident_id: Id
    wish_id: Id
    title: str
    kind: WishKind = WishKind.DEFECT


class PutToIncident(Command, frozen=True):
    incident_id: Id
    tickets: tuple[Id, ...]


class TakeOffIncident(Command, frozen=True):
    incident_id: Id
    tickets: tuple[Id, ...]


@handles(OpenIncident, Right.BULK_ANSWER)
def open_incident(ledger: Ledger, command: OpenIncident) -> Outcome:
    session = ledger.session
    title = " ".join(command.title.split())
    if not title and not command.trouble:
        raise Refused(Refusal.EMPTY)
    known: Id | None = None
    earlier = 0
    if command.launch_id is not None:
        ledger.get(Launch, command.launch_id)
        same = (Incident.launch_id == command.launch_id, Incident.trouble == command.trouble)
        if command.trouble:
            going = select(Incident.id).where(*same, Incident.step != Step.SOLVED).order_by(Incident.opened_at)
            known = session.execute(going.limit(1)).scalar_one_or_none()
            earlier = session.execute(select(func.count()).select_from(Incident).where(*same)).scalar_one()
    if known is None:
        owner = command.owner_id or ledger.stamp.actor
        if owner is not None:
            ledger.get(Agent, owner)
        if command.launch_id is not None and command.trouble:
            known = incident_id(command.launch_id, command.trouble, earlier)
        else:
            known = ledger.new_id()
        incident = Incident(
            id=known,
            launch_id=command.launch_id,
            trouble=command.trouble,
            title=title,
            step=Step.SEEN,
            stepped_at=ledger.stamp.at,
            owner_id=owner,
            cause="",
            next_update_at=ledger.stamp.at + UPDATE_WITHIN,
            opened_at=ledger.stamp.at,
            opened_by=ledger.stamp.actor,
        )
        session.add(incident)
        session.flush()
        log(ledger, incident, LineKind.INCIDENT)
    put_to(ledger, known, command.tickets)
    ledger.touch("incident", known)
    return Outcome(refs=(Ref("incident", known),))


@handles(StepIncident, Right.BULK_ANSWER)
def step_incident(ledger: Ledger, command: StepIncident) -> Outcome:
    incident = going_on(ledger, command.incident_id)
    if command.step is Step.SOLVED:
        raise Refused(Refusal.NOT_POSSIBLE)
    if incident.step is not command.step:
        set_step(ledger, incident, command.step)
    return Outcome()


@handles(OwnIncident, Right.BULK_ANSWER)
def own_incident(ledger: Ledger, command: OwnIncident) -> Outcome:
    incident = ledger.get(Incident, command.incident_id)
    name = ledger.get(Agent, command.owner_id).name if command.owner_id is not None else ""
    if incident.owner_id == command.owner_id:
        return Outcome()
    incident.owner_id = command.owner_id
    log(ledger, incident, LineKind.INCIDENT_OWNER, name)
    return Outcome()


@handles(PromiseUpdate, Right.BULK_ANSWER)
def promise_update(ledger: Ledger, command: PromiseUpdate) -> Outcome:
    incident = going_on(ledger, command.incident_id)
    incident.next_update_at = command.at
    ledger.touch("incident", incident.id)
    return Outcome()


@handles(SetCause, Right.BULK_ANSWER)
def set_cause(ledger: Ledger, command: SetCause) -> Outcome:
    incident = ledger.get(Incident, command.incident_id)
    cause = " ".join(command.cause.split())
    if incident.cause != cause:
        incident.cause = cause
        log(ledger, incident, LineKind.INCIDENT_CAUSE, cause)
    return Outcome()


@handles(RenameIncident, Right.BULK_ANSWER)
def rename_incident(ledger: Ledger, command: RenameIncident) -> Outcome:
    incident = ledger.get(Incident, command.incident_id)
    title = " ".join(command.title.split())
    if not title and not incident.trouble:
        raise Refused(Refusal.EMPTY)
    incident.title = title
    ledger.touch("incident", incident.id)
    return Outcome()


@handles(LinkArticle, Right.BULK_ANSWER)
def link_article(ledger: Ledger, command: LinkArticle) -> Outcome:
    incident = ledger.get(Incident, command.incident_id)
    if command.article_id is not None:
        ledger.get(Article, command.article_id, to_change=False)
    incident.article_id = command.article_id
    ledger.touch("incident", incident.id)
    return Outcome()


@handles(BecomesGap, Right.BULK_ANSWER)
def becomes_gap(ledger: Ledger, command: BecomesGap) -> Outcome:
    incident = ledger.get(Incident, command.incident_id)
    reported = report_gap(ledger, ReportGap(ledger.stamp, command.gap_id, command.words, command.language))
    incident.gap_id = next((ref.id for ref in reported.refs if ref.kind == "gap"), command.gap_id)
    ledger.touch("incident", incident.id)
    return reported


@handles(BecomesWish, Right.BULK_ANSWER)
def becomes_wish(ledger: Ledger, command: BecomesWish) -> Outcome:
    incident = ledger.get(Incident, command.incident_id)
    wish = AddWish(
        *(ledger.stamp, command.wish_id, command.kind, command.title, incident.cause),
        tuple(row.ticket_id for row in reporters(ledger, incident.id)),
    )
    made = add_wish(ledger, wish)
    incident.wish_id = command.wish_id
    ledger.touch("incident", incident.id)
    return made


@handles(PutToIncident, Right.BULK_ANSWER)
def put_to_incident(ledger: Ledger, command: PutToIncident) -> Outcome:
    ledger.get(Incident, command.incident_id)
    new = put_to(ledger, command.incident_id, command.tickets)
    return Outcome(skipped=len(command.tickets) - new)


@handles(TakeOffIncident, Right.BULK_ANSWER)
def take_off_incident(ledger: Ledger, command: TakeOffIncident) -> Outcome:
    ledger.get(Incident, command.incident_id)
    gone = [row for row in reporters(ledger, command.incident_id) if row.ticket_id in command.tickets]
    for row in gone:
        ledger.session.delete(row)
        ledger.touch("incident_reporter", row.id)
    ledger.touch("incident", command.incident_id)
    return Outcome(skipped=len(command.tickets) - len(gone))


def put_to(ledger: Ledger, incident: Id, tickets: Iterable[Id]) -> int:
    """Says of these tickets that they tell of it; how many of them were not said so before."""
    there = {row.ticket_id for row in reporters(ledger, incident)}
    new = 0
    for ticket_id in dict.fromkeys(tickets):
        ticket = ticket_of(ledger, ticket_id) if ledger.session.get(Ticket, ticket_id) is not None else None
        if ticket is None or ticket.id in there:
            # One that is gone, or that this console may not see any more, must not stop the others.
            continue
        there.add(ticket.id)
        new += 1
        row = reporter_id(incident, ticket.id)
        ledger.put(
            IncidentReporter,
            id=row,
            incident_id=incident,
            ticket_id=ticket.id,
            participant_id=ticket.participant_id,
            at=ledger.stamp.at,
            asked_at=None,
            helped=None,
            helped_at=None,
        )
        ledger.touch("incident_reporter", row)
    if new:
        ledger.touch("incident", incident)
    return new


def reporters(ledger: Ledger, incident: Id) -> list[IncidentReporter]:
    told = select(IncidentReporter).where(IncidentReporter.incident_id == incident)
    return list(ledger.session.execute(told.order_by(IncidentReporter.at, IncidentReporter.id)).scalars())


def going_on(ledger: Ledger, incident_id: Id) -> Incident:
    """Refused as too late where it is solved."""
    incident = ledger.get(Incident, incident_id)
    if incident.step is Step.SOLVED:
        raise Refused(Refusal.TOO_LATE)
    return incident


def set_step(ledger: Ledger, incident: Incident, step: Step) -> None:
    incident.step, incident.stepped_at = step, ledger.stamp.at
    log(ledger, incident, LineKind.INCIDENT_STEP, step)


def log(ledger: Ledger, incident: Incident, kind: LineKind, words: str = "") -> None:
    ledger.touch("incident", incident.id)
    if incident.launch_id is not None:
        write_line(ledger, incident.launch_id, kind, incident.title or incident.trouble, words)
