"""What the gateway does for consultations: letters written, people reminded, leads told, tickets brought back."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from console.commands.base import Command, Ledger, handles
from console.commands.consultation_row import come_back, consulting_of, lines_of, put_line, say_so
from console.commands.messages import NewMessage, deliver, say
from console.commands.outgoing import mailbox_for
from console.commands.promises import promises_of
from console.commands.ticket_row import ticket_of
from console.domain.changes import Outcome
from console.domain.consultations import THEIRS, Part, Standing, letter, page_address, token
from console.domain.ids import Id, named
from console.domain.mailboxes import Mailbox, header_id_of
from console.domain.messages import Address, Delivery, Kind
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store.models import Agent, Consultation, ConsultationLine, Message, Setting, Ticket
from console.store.request_links import home, link_keys

_AGAIN = timedelta(minutes=1)
"""So long it is waited for a mailbox that can send."""


class KeepConsultations(Command, frozen=True):
    """`lines` get their letters, `near` are reminded, of `late` somebody is told, `settle` bring their tickets back.

    What does not need it any more is left out.
    """

    lines: tuple[Id, ...] = ()
    near: tuple[Id, ...] = ()
    late: tuple[Id, ...] = ()
    settle: tuple[Id, ...] = ()


@handles(KeepConsultations, Right.EDIT_DESK)
def keep_consultations(ledger: Ledger, command: KeepConsultations) -> Outcome:
    for line in command.lines:
        _write(ledger, ledger.get(ConsultationLine, line))
    for each in command.near:
        _remind(ledger, ledger.get(Consultation, each))
    for each in command.late:
        _tell(ledger, ledger.get(Consultation, each))
    for each in command.settle:
        _settle(ledger, ledger.get(Consultation, each))
    return Outcome()


def _write(ledger: Ledger, line: ConsultationLine) -> None:
    session, now = ledger.session, ledger.stamp.at
    if line.letter_at is None or line.letter_at > now:
        return
    one = ledger.get(Consultation, line.consultation_id)
    ticket = ticket_of(ledger, one.ticket_id)
    mailbox = mailbox_for(session, ticket)
    if mailbox is None:
        line.letter_at = now + _AGAIN
        return
    lines = lines_of(ledger, one)
    question = next((each.text for each in lines if each.part is Part.QUESTION), "")
    settings = dict(session.execute(select(Setting.name, Setting.value)).tuples().all())
    keys, where = link_keys(session), home(session)
    asker = session.get(Agent, one.asked_by) if one.asked_by is not None else None
    said = letter(
        line.part,
        language=one.language,
        name=one.name if "@" not in one.name else "",
        asker=line.author or (asker.name if asker is not None else ""),
        desk=settings.get("name") or mailbox.sender or mailbox.name,
        question=question,
        words=line.text,
        excerpts=line.excerpts,
        until=_until(ledger, one.due_at) if one.standing is Standing.WAITING else "",
        address=page_address(where, token(keys[0], one.id, 0, now)) if keys and where else "",
    )
    message = named(line.id, "letter")
    before = [each.message_id for each in lines if each.message_id is not None]
    thread = session.execute(select(Message.header_id).where(Message.id == before[-1])).scalar_one() if before else None
    say(ledger, ticket, _letter(ledger, one, line, mailbox, message, said.subject, said.text, thread))
    deliver(ledger, ticket, message, Delivery.QUEUED, mailbox_id=mailbox.id)
    line.letter_at, line.message_id = None, message
    ledger.touch("consultation", one.id)


def _letter(
    ledger: Ledger,
    one: Consultation,
    line: ConsultationLine,
    mailbox: Mailbox,
    message: Id,
    subject: str,
    text: str,
    thread: str | None,
) -> NewMessage:
    return NewMessage(
        id=message,
        kind=Kind.ASKED,
        channel=Channel.EMAIL,
        at=ledger.stamp.at,
        text=text,
        author=line.author or mailbox.sender or mailbox.name,
        subject=f"Re: {subject}" if thread is not None else subject,
        header_id=header_id_of(message, mailbox.address),
        in_reply_to=thread,
        sent_from=Address(mailbox.sender or mailbox.name, mailbox.address),
        sent_to=(Address(one.name if "@" not in one.name else "", one.email),),
        reopens=False,
    )


def _remind(ledger: Ledger, one: Consultation) -> None:
    if one.reminded_at is not None or one.standing is not Standing.WAITING:
        return
    one.reminded_at = ledger.stamp.at
    ledger.touch("consultation", one.id)
    sent = any(line.message_id is not None and line.part not in THEIRS for line in lines_of(ledger, one))
    if sent and consulting_of(ledger).remind:
        put_line(ledger, one, ledger.new_id(), Part.REMINDER, "", letter=True)


def _tell(ledger: Ledger, one: Consultation) -> None:
    if one.escalated_at is not None or one.standing is not Standing.WAITING:
        return
    one.escalated_at, one.escalated_to = ledger.stamp.at, consulting_of(ledger).escalate_to
    ledger.touch("consultation", one.id)


def _settle(ledger: Ledger, one: Consultation) -> None:
    one.settled = True
    row = ledger.get(Ticket, one.ticket_id)
    say_so(ledger, one, row.id, Standing.WAITING)
    if one.standing is not Standing.WAITING:
        come_back(ledger, one, ticket_of(ledger, row.id))
    ledger.touch("consultation", one.id)
    ledger.touch("ticket", row.id)


def _until(ledger: Ledger, due_at: datetime | None) -> str:
    """By the clock of the desk, with its zone: whoever reads may be elsewhere."""
    if due_at is None:
        return ""
    zone = promises_of(ledger).hours.zone
    here = due_at.astimezone(ZoneInfo(zone))
    return f"{here:%d.%m.%Y %H:%M} ({zone})"
