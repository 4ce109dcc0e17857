"""Pages of requests: their links, and what participants do there: write, close, open again, rate."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from console.commands.automatic import write_by_itself
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.helped import hear_helped
from console.commands.messages import AddMessage, NewFile, NewMessage, add_message
from console.commands.outgoing import mailbox_for
from console.commands.ticket_row import change, settle, ticket_of
from console.domain.acknowledging import A_DAY, PER_ADDRESS
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.disposition import Disposition
from console.domain.ids import NOBODY, Id
from console.domain.messages import Address, Kind
from console.domain.people import IdentityKind, normal_identity
from console.domain.requests import LONGEST_REMARK, LONGEST_TEXT, SECRET_BYTES, STARS, VALID, links_letter
from console.domain.rights import Right
from console.domain.tickets import Channel, Place, State
from console.store.kin import kin, one_person
from console.store.models import Identity, LinkKey, Message, Participant, RequestPage, Ticket
from console.store.request_links import Links

_MOST_LINKS = 10
"""Requests that one letter leads to."""
MADE_BY_PARTICIPANT = "participant"
"""The field of the history that says what the participant did themselves."""


class NewLinkKey(Command, frozen=True):
    """From now on links are signed with this secret. With `withdraw` all links that were ever sent lead nowhere.

    With `first` it is skipped where there is a key already.
    """

    secret: bytes
    withdraw: bool = False
    first: bool = False


class WithdrawLinks(Command, frozen=True):
    """The links of these tickets that were sent until now lead nowhere; the next letter brings another one.

    With `back` they hold again.
    """

    tickets: tuple[Id, ...]
    back: bool = False


class WriteOnPage(Command, frozen=True):
    """The participant has written on the page of their request."""

    ticket: Id
    message_id: Id
    text: str
    files: tuple[NewFile, ...] = ()


class SettleOnPage(Command, frozen=True):
    """The participant says that their request is solved, or that it is not."""

    ticket: Id
    solved: bool


class SayHelped(Command, frozen=True):
    """The participant says that the solution of an incident helped. That it did not they say with SettleOnPage."""

    ticket: Id


class RateRequest(Command, frozen=True):
    """The participant says how our help was; said again it takes the place of what they said before."""

    ticket: Id
    stars: int
    remark: str = ""


class SendLinks(Command, frozen=True):
    """Sends new links to the requests of whoever is known under an address: to the address as the desk has it.

    Skipped where nobody is, where nothing is to be seen, and where they were written to too often today.
    """

    email: str
    message_id: Id


@handles(NewLinkKey, Right.EDIT_DESK)
def new_link_key(ledger: Ledger, command: NewLinkKey) -> Outcome:
    session = ledger.session
    if len(command.secret) != SECRET_BYTES:
        raise Refused(Refusal.NOT_POSSIBLE)
    newest = session.execute(select(func.max(LinkKey.number))).scalar_one()
    if command.first and newest is not None:
        return Outcome(skipped=1)
    if command.withdraw:
        for key in session.execute(select(LinkKey).where(LinkKey.withdrawn_at.is_(None))).scalars():
            key.withdrawn_at = ledger.stamp.at
    session.add(LinkKey(number=(newest or 0) + 1, secret=command.secret, made_at=ledger.stamp.at))
    ledger.touch("link_key", NOBODY)
    return Outcome()


@handles(WithdrawLinks, Right.EDIT_PEOPLE)
def withdraw_links(ledger: Ledger, command: WithdrawLinks) -> Outcome:
    if not command.tickets:
        raise Refused(Refusal.EMPTY)
    for ticket_id in dict.fromkeys(command.tickets):
        page = _page(ledger, ledger.get(Ticket, ticket_id).id)
        if command.back and not page.generation:
            raise Refused(Refusal.NOT_POSSIBLE)
        page.generation += -1 if command.back else 1
        ledger.note(ticket_id, "page_links", None, "back" if command.back else "withdrawn")
        ledger.touch("ticket", ticket_id)
    return Outcome()


@handles(WriteOnPage, Right.ANSWER)
def write_on_page(ledger: Ledger, command: WriteOnPage) -> Outcome:
    if not command.text.strip() and not command.files:
        raise Refused(Refusal.EMPTY)
    own = ledger.get(Ticket, command.ticket)
    living = ticket_of(ledger, command.ticket)
    # In a chat it stands with the other lines, and is answered there; everything else goes on by letter.
    chat = living is own and own.channel is Channel.CHAT
    said = NewMessage(
        id=command.message_id,
        kind=Kind.INBOUND,
        channel=Channel.CHAT if chat else Channel.EMAIL,
        at=ledger.stamp.at,
        text=command.text.strip()[:LONGEST_TEXT],
        author=own.participant_name,
        participant_id=own.participant_id,
        disposition=Disposition.ON_PAGE,
        files=command.files,
    )
    return add_message(ledger, AddMessage(ledger.stamp, living.id, said))


@handles(SettleOnPage, Right.ANSWER)
def settle_on_page(ledger: Ledger, command: SettleOnPage) -> Outcome:
    ticket = ledger.get(Ticket, command.ticket)
    done = ticket.place is Place.DONE
    if done is not command.solved:
        hear_helped(ledger, ticket, command.solved)
    if ticket.merged_into is not None:
        # What it was merged into may be with somebody else as well.
        raise Refused(Refusal.NOT_POSSIBLE)
    if done is command.solved:
        return Outcome(skipped=1)
    ledger.note(ticket.id, MADE_BY_PARTICIPANT, None, "solved" if command.solved else "reopened")
    if command.solved:
        change(ledger, ticket, "state", State.SOLVED)
        if ticket.snoozed_until is not None:
            change(ledger, ticket, "snoozed_until", None)
    else:
        change(ledger, ticket, "state", State.OPEN)
        ticket.waiting_since = ticket.last_inbound_at = ledger.stamp.at
        settle(ledger, ticket)
    return Outcome(refs=(Ref("ticket", ticket.id),))


@handles(SayHelped, Right.ANSWER)
def say_helped(ledger: Ledger, command: SayHelped) -> Outcome:
    ticket = ticket_of(ledger, command.ticket)
    hear_helped(ledger, ticket, True)
    return Outcome(refs=(Ref("ticket", ticket.id),))


@handles(RateRequest, Right.ANSWER)
def rate_request(ledger: Ledger, command: RateRequest) -> Outcome:
    ticket = ledger.get(Ticket, command.ticket)
    if command.stars not in STARS:
        raise Refused(Refusal.NOT_POSSIBLE)
    page = _page(ledger, ticket.id)
    remark = command.remark.strip()[:LONGEST_REMARK]
    if (page.stars, page.remark) == (command.stars, remark):
        return Outcome(skipped=1)
    before = str(page.stars) if page.stars is not None else None
    page.stars, page.remark, page.rated_at = command.stars, remark, ledger.stamp.at
    page.rated_of = ticket_of(ledger, ticket.id).owner_id
    ledger.note(ticket.id, "rating", before, f"{command.stars} {remark}".strip())
    ledger.touch("ticket", ticket.id)
    return Outcome(refs=(Ref("ticket", ticket.id),))


@handles(SendLinks, Right.ANSWER)
def send_links(ledger: Ledger, command: SendLinks) -> Outcome:
    session = ledger.session
    value = normal_identity(IdentityKind.EMAIL, command.email, "")
    known = session.execute(
        select(Participant.id, Participant.name, Participant.language, Identity.shown)
        .join(Identity, Identity.participant_id == Participant.id)
        .where(Identity.kind == IdentityKind.EMAIL, Identity.value == value)
        .order_by(Participant.id)
        .limit(_MOST_LINKS)
    ).all()
    # Where two share an address nobody knows whose requests its reader may see.
    if not known or not one_person(session, [row.id for row in known]):
        return Outcome(skipped=1)
    person, name, language, shown = known[0]
    people = kin(session, person)
    recent = (
        select(Ticket)
        .where(
            Ticket.participant_id.in_(people),
            Ticket.merged_into.is_(None),
            Ticket.touched_at > ledger.stamp.at - VALID,
        )
        .order_by(Ticket.touched_at.desc(), Ticket.id.desc())
        .limit(_MOST_LINKS)
    )
    tickets = session.execute(recent).scalars().all()
    mailbox = mailbox_for(session, tickets[0]) if tickets else None
    links = Links(session, [ticket.id for ticket in tickets])
    found = [(one.number, one.subject, links.to(one.id, ledger.stamp.at)) for one in tickets]
    if (
        mailbox is None
        or not all(address for *_, address in found)
        or _written_today(session, people, ledger) >= PER_ADDRESS
    ):
        return Outcome(skipped=1)
    ticket = ticket_of(ledger, tickets[0].id)
    words = links_letter(found, language or ticket.language)
    to = Address(name if "@" not in name else "", shown)
    write_by_itself(ledger, ticket, mailbox, command.message_id, to, words.text, words.subject)
    return Outcome(refs=(Ref("message", command.message_id),))


def _page(ledger: Ledger, ticket: Id) -> RequestPage:
    """The row, made when it is first needed."""
    session = ledger.session
    ledger.lock_tickets((ticket,))
    page = session.get(RequestPage, ticket)
    if page is None:
        page = RequestPage(ticket_id=ticket, generation=0, remark="")
        session.add(page)
    return page


def _written_today(session: Session, people: Sequence[Id], ledger: Ledger) -> int:
    """How many letters they got that nobody has written."""
    written = (
        select(func.count())
        .select_from(Message)
        .join(Ticket, Ticket.id == Message.ticket_id)
        .where(
            Ticket.participant_id.in_(people),
            Message.kind == Kind.AUTOMATIC,
            Message.at > ledger.stamp.at - A_DAY,
        )
    )
    return session.execute(written).scalar_one()
