"""The rules of the desk: saved, and applied to tickets."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import func, select

from console.commands.acknowledging import given
from console.commands.automatic import filled, write_by_itself
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.outgoing import mailbox_for
from console.commands.ticket_row import CHANGED_SINCE, LOOKED_AT, NOT_LOOKED_AT, change, lives_as, tag
from console.domain.acknowledging import A_DAY, PER_ADDRESS
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import NOBODY, Id
from console.domain.messages import Address
from console.domain.people import IdentityKind
from console.domain.rights import Right
from console.domain.rules import (
    AN_HOUR,
    FIELD,
    NOTHING,
    OFTEN,
    SETTING,
    TOLD_FOR,
    Facts,
    Rule,
    Rules,
    Then,
    When,
    applies,
    rules_in,
)
from console.domain.subjects import answer_to
from console.domain.tickets import Place
from console.store.models import Agent, History, Identity, Notice, Participant, Setting, Template, Ticket, TicketTag


class SaveRules(Command, frozen=True):
    """`rules.edition` is the one they were read in: who did not see the last change is refused as being too late."""

    rules: Rules


class RunRules(Command, frozen=True):
    """Applies the rules to tickets that are new, changed, or for which the time of one has passed."""

    tickets: tuple[Id, ...]


class ForgetNotices(Command, frozen=True):
    """What was told so long ago has been seen."""

    changes_tickets = False


@handles(SaveRules, Right.EDIT_DESK)
def save_rules(ledger: Ledger, command: SaveRules) -> Outcome:
    before = _known(ledger)
    if command.rules.edition != before.edition:
        raise Refused(Refusal.TOO_LATE)
    if any(not rule.name.strip() for rule in command.rules.rules):
        raise Refused(Refusal.EMPTY)
    works = any(rule.works for rule in command.rules.rules)
    begun = before.begun_at if works and before.begun_at is not None else (ledger.stamp.at if works else None)
    _keep(ledger, msgspec.structs.replace(command.rules, begun_at=begun, edition=before.edition + 1))
    return Outcome()


@handles(RunRules, Right.EDIT_DESK)
def run_rules(ledger: Ledger, command: RunRules) -> Outcome:
    done: list[Ref] = []
    for ticket_id in command.tickets:
        ticket = ledger.get(Ticket, ticket_id)
        known = _known(ledger)
        happened = {NOT_LOOKED_AT: (When.CREATED,), CHANGED_SINCE: (When.CHANGED,)}.get(ticket.ruled, ())
        if ticket.place is not Place.MERGED:
            acted = [_apply(ledger, ticket, rule) for rule in known.of(*happened, When.PASSED)]
            done += [Ref("ticket", ticket.id)] * any(acted)
        # What a rule has done is no change for the rules to look at: none of them wakes the others up again.
        ticket.ruled = LOOKED_AT
        ledger.touch("ticket", ticket.id)
    return Outcome(refs=tuple(done))


@handles(ForgetNotices, Right.EDIT_DESK)
def forget_notices(ledger: Ledger, _: ForgetNotices) -> Outcome:
    old = select(Notice).where(Notice.at < ledger.stamp.at - TOLD_FOR)
    for notice in ledger.session.execute(old).scalars():
        ledger.session.delete(notice)
        ledger.touch("notice", notice.id)
    return Outcome()


def facts_of(ledger: Ledger, ticket: Ticket) -> Facts:
    session = ledger.session
    person = session.get(Participant, ticket.participant_id) if ticket.participant_id is not None else None
    labels = session.execute(select(TicketTag.name).where(TicketTag.ticket_id == ticket.id)).scalars()
    return Facts(
        place=ticket.place,
        channel=ticket.channel,
        category=ticket.category,
        priority=ticket.priority,
        language=ticket.language,
        subject=ticket.subject,
        cohort=person.cohort_id if person is not None else None,
        labels=frozenset(labels),
        owned=ticket.owner_id is not None,
        created_at=ticket.created_at,
        touched_at=ticket.touched_at,
        waiting_since=ticket.waiting_since,
    )


def _apply(ledger: Ledger, ticket: Ticket, rule: Rule) -> bool:
    """Whether it did anything."""
    now = ledger.stamp.at
    if not applies(rule, facts_of(ledger, ticket), now):
        return False
    if rule.when is When.PASSED and _acted(ledger, ticket, rule, ticket.last_inbound_at or ticket.created_at):
        return False
    if _acted(ledger, ticket, rule, now - AN_HOUR) >= OFTEN:
        _stop(ledger, ticket, rule)
        return False
    touched = ticket.touched_at
    done = _do(ledger, ticket, rule)
    if done:
        ledger.note(ticket.id, FIELD, None, f"{rule.id} {rule.name}")
    if rule.when is When.PASSED:
        if not done:
            # Otherwise it would be looked at again every minute.
            ledger.note(ticket.id, FIELD, NOTHING, f"{rule.id} {rule.name}")
        # A label after four quiet hours is no news for whoever waits: the ticket has been quiet all the same.
        ticket.touched_at = touched
    return done


def _do(ledger: Ledger, ticket: Ticket, rule: Rule) -> bool:
    then = rule.then
    done = [tag(ledger, ticket, name, present=True) for name in then.add_labels]
    done += [tag(ledger, ticket, name, present=False) for name in then.remove_labels]
    for field, value in (("priority", then.priority), ("category", then.category), ("state", then.state)):
        if value is not None:
            done.append(change(ledger, ticket, field, value))
    if then.owner is not None and _is_there(ledger, then.owner):
        done.append(change(ledger, ticket, "owner_id", then.owner))
    if then.snooze is not None:
        done.append(change(ledger, ticket, "snoozed_until", ledger.stamp.at + then.snooze))
    if then.template is not None:
        done.append(_write(ledger, ticket, then.template))
    done += [_tell(ledger, ticket, rule, whom) for whom in _told(then)]
    return any(done)


def _told(then: Then) -> list[Id | None]:
    return [*([then.tell] if then.tell is not None else []), *([None] if then.tell_leads else [])]


def _tell(ledger: Ledger, ticket: Ticket, rule: Rule, whom: Id | None) -> bool:
    if whom is not None and not _is_there(ledger, whom):
        whom = None
    notice = ledger.new_id()
    ledger.put(
        Notice, id=notice, agent_id=whom, ticket_id=ticket.id, rule_id=rule.id, words=rule.name, at=ledger.stamp.at
    )
    ledger.touch("notice", notice)
    return True


def _write(ledger: Ledger, ticket: Ticket, template_id: Id) -> bool:
    """By e-mail to the participant: not without an address, and not too often to the same."""
    session = ledger.session
    person = session.get(Participant, lives_as(ledger, ticket.participant_id)) if ticket.participant_id else None
    mailbox = mailbox_for(session, ticket)
    template = session.get(Template, template_id)
    if person is None or mailbox is None or template is None:
        return False
    address = session.execute(
        select(Identity.shown)
        .where(Identity.participant_id == person.id, Identity.kind == IdentityKind.EMAIL, Identity.failed_at.is_(None))
        .order_by(Identity.id)
        .limit(1)
    ).scalar_one_or_none()
    if address is None:
        return False
    to = Address(person.name if "@" not in person.name else "", address)
    recent = [one for one in given(ledger, ticket, to) if ledger.stamp.at - one.at < A_DAY]
    if len(recent) >= PER_ADDRESS:
        return False
    text = filled(session, _in_language(ledger, template, person.language), ticket, person, mailbox, ledger.stamp.at)
    if not text:
        return False
    message = ledger.new_id()
    write_by_itself(ledger, ticket, mailbox, message, to, text, answer_to(ticket.subject, ticket.number))
    return True


def _in_language(ledger: Ledger, template: Template, language: str) -> str:
    """The same template in the participant's language, where there is one."""
    same = select(Template.text).where(Template.shortcut == template.shortcut, Template.language == language)
    found: str | None = ledger.session.execute(same).scalar_one_or_none()
    return found if found is not None else template.text


def _acted(ledger: Ledger, ticket: Ticket, rule: Rule, since: datetime) -> int:
    """How often the rule has acted on the ticket since then."""
    return ledger.session.execute(
        select(func.count())
        .select_from(History)
        .where(
            History.ticket_id == ticket.id,
            History.at >= since,
            History.field == FIELD,
            History.after.startswith(str(rule.id)),
        )
    ).scalar_one()


def _stop(ledger: Ledger, ticket: Ticket, rule: Rule) -> None:
    """It goes round in circles, alone or with somebody who answers by themselves: leads are told, and see it so."""
    known = _known(ledger)
    stopped = msgspec.structs.replace(rule, stopped_at=ledger.stamp.at, stopped_over=ticket.id)
    rules = tuple(stopped if one.id == rule.id else one for one in known.rules)
    _keep(ledger, msgspec.structs.replace(known, rules=rules, edition=known.edition + 1))
    _tell(ledger, ticket, rule, None)


def _is_there(ledger: Ledger, agent_id: Id) -> bool:
    agent = ledger.session.get(Agent, agent_id)
    return agent is not None and agent.active


def _known(ledger: Ledger) -> Rules:
    setting = ledger.session.get(Setting, SETTING)
    return rules_in(setting.value if setting is not None else None)


def _keep(ledger: Ledger, rules: Rules) -> None:
    ledger.session.merge(Setting(name=SETTING, value=msgspec.json.encode(rules).decode()))
    ledger.touch("setting", NOBODY)
