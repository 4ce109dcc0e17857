"""The rules of the desk: which tickets they are to look at, what one would do, what it did, whom it told."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from console.domain.ids import Id
from console.domain.rules import FIELD, SETTING, TOLD_FOR, Facts, Rule, Rules, Since, When, applies, rules_in, said
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker, Query, answers
from console.store.models import History, Notice, Participant, Setting, Ticket, TicketTag

AT_ONCE = 100
TRIED_ON = 500


class RulesNow(Query[Rules], frozen=True):
    pass


class TicketsToRule(Query[tuple[Id, ...]], frozen=True):
    """Tickets that rules have to look at, `AT_ONCE` at most."""

    passed: bool = True
    """Also those for which the time of a rule has passed; that takes a look at every open ticket."""


class WouldDo(msgspec.Struct, frozen=True):
    ticket: Id
    number: int
    subject: str
    participant_name: str


class TryRule(Query[tuple[WouldDo, ...]], frozen=True):
    """To which of the last `TRIED_ON` tickets a rule would be applied, as they are now; newest first."""

    rule: Rule


class Did(msgspec.Struct, frozen=True):
    ticket: Id
    number: int
    subject: str
    at: datetime


class RuleLog(Query[tuple[Did, ...]], frozen=True):
    """What a rule did last."""

    rule: Id
    limit: int = 100


class NoticesToForget(Query[bool], frozen=True):
    """Whether any are older than they need to be."""


class RuleNotice(msgspec.Struct, frozen=True):
    id: Id
    ticket: Id
    subject: str
    rule: str
    at: datetime


class RuleNotices(Query[tuple[RuleNotice, ...]], frozen=True):
    """What rules have told the asker since then, oldest first."""

    since: datetime
    lead: bool
    """Whether what is told to all leads is told to the asker."""


_SAID = select(Setting.value).where(Setting.name == SETTING)
_LAST = (
    select(
        Ticket.id,
        Ticket.number,
        Ticket.subject,
        Ticket.participant_name,
        Ticket.place,
        Ticket.channel,
        Ticket.category,
        Ticket.priority,
        Ticket.language,
        Participant.cohort_id,
        Ticket.owner_id,
        Ticket.created_at,
        Ticket.touched_at,
        Ticket.waiting_since,
    )
    .outerjoin(Participant, Participant.id == Ticket.participant_id)
    .where(Ticket.place != Place.MERGED)
    .order_by(Ticket.created_at.desc(), Ticket.id.desc())
    .limit(TRIED_ON)
)


@answers(RulesNow)
def rules_now(connection: Connection, _: RulesNow, __: Asker) -> Rules:
    return rules_in(connection.execute(_SAID).scalar_one_or_none())


@answers(TicketsToRule)
def tickets_to_rule(connection: Connection, query: TicketsToRule, asker: Asker) -> tuple[Id, ...]:
    known = rules_in(connection.execute(_SAID).scalar_one_or_none())
    found: dict[Id, None] = {}
    if known.begun_at is not None:
        fresh = select(Ticket.id).where(Ticket.ruled < 2, Ticket.touched_at > known.begun_at)
        found |= dict.fromkeys(connection.execute(fresh.order_by(Ticket.touched_at).limit(AT_ONCE)).scalars())
    for rule in known.of(When.PASSED) if query.passed else ():
        late = select(Ticket.id, Ticket.subject).where(*_passed(rule, asker.now)).order_by(Ticket.id)
        rows = connection.execute(late)
        found |= dict.fromkeys(row.id for row in rows if said(rule.conditions.words, row.subject))
    return tuple(found)[:AT_ONCE]


def _passed(rule: Rule, now: datetime) -> list[ColumnElement[bool]]:
    """What holds for tickets on which it has not acted since the participant last wrote."""
    before = now - rule.after
    begun: dict[Since, list[ColumnElement[bool]]] = {
        Since.OPENED: [Ticket.created_at <= before],
        Since.QUIET: [Ticket.touched_at <= before],
        Since.THEY_WAIT: [Ticket.waiting_since <= before],
        Since.WE_WAIT: [Ticket.place == Place.PENDING, Ticket.touched_at <= before],
    }
    conditions = rule.conditions
    narrow: list[ColumnElement[bool]] = []
    for column, wanted in (
        (Ticket.channel, conditions.channels),
        (Ticket.category, conditions.categories),
        (Ticket.priority, conditions.priorities),
        (Ticket.language, conditions.languages),
    ):
        if wanted:
            narrow.append(column.in_(wanted))
    if conditions.owned is not None:
        narrow.append(Ticket.owner_id.is_not(None) if conditions.owned else Ticket.owner_id.is_(None))
    if conditions.labels:
        tagged = exists().where(TicketTag.ticket_id == Ticket.id, TicketTag.name.in_(conditions.labels))
        narrow.append(tagged)
    if conditions.cohorts:
        theirs = Participant.cohort_id.in_(conditions.cohorts)
        narrow.append(exists().where(Participant.id == Ticket.participant_id, theirs))
    acted = exists().where(
        History.ticket_id == Ticket.id,
        History.field == FIELD,
        History.after.startswith(str(rule.id)),
        History.at >= func.coalesce(Ticket.last_inbound_at, Ticket.created_at),
    )
    return [Ticket.place.in_(OPEN_PLACES), *begun[rule.since], *narrow, ~acted]


@answers(TryRule)
def try_rule(connection: Connection, query: TryRule, asker: Asker) -> tuple[WouldDo, ...]:
    rows = connection.execute(_LAST).all()
    labels: dict[Id, set[str]] = {}
    of_them = select(TicketTag.ticket_id, TicketTag.name).where(TicketTag.ticket_id.in_([row.id for row in rows]))
    for ticket, name in connection.execute(of_them):
        labels.setdefault(ticket, set()).add(name)
    found = []
    for row in rows:
        facts = Facts(
            place=row.place,
            channel=row.channel,
            category=row.category,
            priority=row.priority,
            language=row.language,
            subject=row.subject,
            cohort=row.cohort_id,
            labels=frozenset(labels.get(row.id, ())),
            owned=row.owner_id is not None,
            created_at=row.created_at,
            touched_at=row.touched_at,
            waiting_since=row.waiting_since,
        )
        if applies(query.rule, facts, asker.now):
            found.append(WouldDo(row.id, row.number, row.subject, row.participant_name))
    return tuple(found)


@answers(RuleLog)
def rule_log(connection: Connection, query: RuleLog, _: Asker) -> tuple[Did, ...]:
    did = (
        select(History.ticket_id, Ticket.number, Ticket.subject, History.at)
        .join(Ticket, Ticket.id == History.ticket_id)
        .where(History.field == FIELD, History.after.startswith(str(query.rule)), History.before.is_(None))
        .order_by(History.at.desc(), History.id.desc())
        .limit(query.limit)
    )
    return tuple(Did(*row) for row in connection.execute(did))


@answers(NoticesToForget)
def notices_to_forget(connection: Connection, _: NoticesToForget, asker: Asker) -> bool:
    old = select(Notice.id).where(Notice.at < asker.now - TOLD_FOR).limit(1)
    return connection.execute(old).first() is not None


@answers(RuleNotices)
def rule_notices(connection: Connection, query: RuleNotices, asker: Asker) -> tuple[RuleNotice, ...]:
    mine = Notice.agent_id == asker.me
    whose = or_(mine, Notice.agent_id.is_(None)) if query.lead else mine
    since = max(query.since, asker.now - TOLD_FOR)
    told = (
        select(Notice.id, Notice.ticket_id, Ticket.subject, Notice.words, Notice.at)
        .join(Ticket, Ticket.id == Notice.ticket_id)
        .where(Notice.at > since, whose)
        .order_by(Notice.at, Notice.id)
        .limit(AT_ONCE)
    )
    return tuple(RuleNotice(*row) for row in connection.execute(told))
