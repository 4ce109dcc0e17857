"""Chats with visitors of the company's pages: begun, said, seen, rated, ended."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.chat_row import chat_to_change
from console.commands.messages import AddMessage, NewFile, NewMessage, add_message, count_failed, say
from console.commands.participants import AddParticipant, NewIdentity, add_participant
from console.commands.ticket_row import change, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain import chats
from console.domain.addresses import is_email
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.chats import subject_of
from console.domain.ids import Id
from console.domain.messages import Delivery, Kind
from console.domain.people import IdentityKind, normal_identity
from console.domain.rights import Right
from console.domain.tickets import Channel, State, may_become
from console.store.kin import one_person
from console.store.models import Chat, ChatLine, ChatSite, DeliveryState, Identity, Message


class SaveChatSite(Command, frozen=True):
    site: chats.ChatSite


class DropChatSite(Command, frozen=True):
    """Nobody can begin a chat there any more; those that were begun stay."""

    site_id: Id


class BeginChat(Command, frozen=True):
    """A visitor has opened a chat; there is no ticket until they say something. `key_hash` as in the row."""

    chat_id: Id
    site_id: Id
    key_hash: bytes
    language: str
    page: str = ""


class KnowVisitor(Command, frozen=True):
    """Who a visitor is: vouched for by the company's platform (`verified`), or as they say themselves.

    Nobody takes the place of somebody the platform has vouched for.
    """

    chat_id: Id
    name: str = ""
    email: str = ""
    verified: bool = False
    subject: str = ""
    """The platform's own id of whom it vouches for."""


class SayInChat(Command, frozen=True):
    """A line of the visitor; the first one opens a ticket. Said again under the same id it is not said twice."""

    chat_id: Id
    line_id: Id
    ticket_id: Id
    """Of the ticket, if this is the first line."""
    text: str
    files: tuple[NewFile, ...] = ()


class TellVisitor(Command, frozen=True):
    """How a visitor is connected, and up to which line everything has reached them, or was read by them."""

    chat_id: Id
    online: bool
    have_seq: int = 0
    read_seq: int = 0


class RateChat(Command, frozen=True):
    chat_id: Id
    stars: int
    text: str = ""


class EndChat(Command, frozen=True):
    """Ended by a person of the desk, or by the visitor where the program says so.

    `summary` becomes a note of the person, and the ticket is solved where they say so; both also when the visitor
    was quicker.
    """

    chat_id: Id
    summary: str = ""
    solve: bool = False


@handles(SaveChatSite, Right.EDIT_DESK)
def save_chat_site(ledger: Ledger, command: SaveChatSite) -> Outcome:
    site = command.site
    if not site.name.strip():
        raise Refused(Refusal.EMPTY)
    ledger.session.merge(ChatSite(id=site.id, name=site.name.strip(), active=site.active, settings=site))
    ledger.touch("chat_site", site.id)
    return Outcome(refs=(Ref("chat_site", site.id),))


@handles(DropChatSite, Right.EDIT_DESK)
def drop_chat_site(ledger: Ledger, command: DropChatSite) -> Outcome:
    ledger.session.delete(ledger.get(ChatSite, command.site_id))
    ledger.touch("chat_site", command.site_id)
    return Outcome()


@handles(BeginChat, Right.ANSWER)
def begin_chat(ledger: Ledger, command: BeginChat) -> Outcome:
    site = ledger.get(ChatSite, command.site_id)
    if not site.active:
        raise Refused(Refusal.NOT_POSSIBLE)
    if ledger.session.get(Chat, command.chat_id) is not None:
        raise Refused(Refusal.EXISTS)
    ledger.session.add(
        Chat(
            id=command.chat_id,
            site_id=site.id,
            key_hash=command.key_hash,
            name="",
            email="",
            verified=False,
            subject="",
            language=command.language or site.settings.language,
            page=command.page,
            begun_at=ledger.stamp.at,
            online=True,
            seen_at=ledger.stamp.at,
            have_seq=0,
            read_seq=0,
            lines=0,
            rating="",
        )
    )
    ledger.touch("chat", command.chat_id)
    return Outcome(refs=(Ref("chat", command.chat_id),))


@handles(KnowVisitor, Right.ANSWER)
def know_visitor(ledger: Ledger, command: KnowVisitor) -> Outcome:
    chat = chat_to_change(ledger, command.chat_id)
    if chat.verified and not command.verified:
        return Outcome(skipped=1)
    chat.name = command.name.strip() or chat.name
    email = command.email.strip()
    chat.email = email if is_email(email) else chat.email
    chat.verified = command.verified
    chat.subject = command.subject or chat.subject
    if chat.ticket_id is None:
        chat.participant_id = _known(ledger, chat.email) if _believed(ledger, chat) else None
    ledger.touch("chat", chat.id)
    return Outcome()


@handles(SayInChat, Right.ANSWER)
def say_in_chat(ledger: Ledger, command: SayInChat) -> Outcome:
    session = ledger.session
    chat = chat_to_change(ledger, command.chat_id)
    if ledger.has(Message, command.line_id):
        line = session.get(ChatLine, command.line_id)
        if line is None or line.chat_id != chat.id:
            raise Refused(Refusal.EXISTS)
        return Outcome(skipped=1)
    if chat.ended_at is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    if not command.text.strip() and not command.files:
        raise Refused(Refusal.EMPTY)
    if chat.ticket_id is None:
        chat.participant_id = chat.participant_id or (_somebody_new(ledger, chat) if _believed(ledger, chat) else None)
    said = NewMessage(
        id=command.line_id,
        kind=Kind.INBOUND,
        channel=Channel.CHAT,
        at=ledger.stamp.at,
        text=command.text.strip(),
        author=chat.name,
        participant_id=chat.participant_id,
        files=command.files,
        chat=chat.id,
    )
    if chat.ticket_id is None:
        _open(ledger, chat, command.ticket_id, said)
    else:
        add_message(ledger, AddMessage(ledger.stamp, chat.ticket_id, said))
    return Outcome(refs=(Ref("message", said.id), Ref("chat", chat.id)))


@handles(TellVisitor, Right.ANSWER)
def tell_visitor(ledger: Ledger, command: TellVisitor) -> Outcome:
    chat = chat_to_change(ledger, command.chat_id)
    have = min(command.have_seq, chat.lines)
    if have > chat.have_seq:
        _arrived(ledger, chat, have)
        chat.have_seq = have
    chat.read_seq = max(chat.read_seq, min(command.read_seq, chat.lines))
    chat.online = command.online
    chat.seen_at = max(chat.seen_at, ledger.stamp.at)
    ledger.touch("chat", chat.id)
    return Outcome()


@handles(RateChat, Right.ANSWER)
def rate_chat(ledger: Ledger, command: RateChat) -> Outcome:
    chat = chat_to_change(ledger, command.chat_id)
    if not 1 <= command.stars <= 5 or chat.ticket_id is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    chat.stars, chat.rating, chat.rated_at = command.stars, command.text.strip(), ledger.stamp.at
    ledger.touch("chat", chat.id)
    return Outcome()


@handles(EndChat, Right.ANSWER)
def end_chat(ledger: Ledger, command: EndChat) -> Outcome:
    chat = chat_to_change(ledger, command.chat_id)
    if chat.ended_at is None:
        chat.ended_at, chat.ended_by = ledger.stamp.at, ledger.stamp.actor
        ledger.touch("chat", chat.id)
    if chat.ticket_id is None or not (command.summary.strip() or command.solve):
        return Outcome()
    ticket = ticket_of(ledger, chat.ticket_id)
    if command.summary.strip():
        note = NewMessage(
            id=ledger.new_id(),
            kind=Kind.NOTE,
            channel=Channel.CHAT,
            at=ledger.stamp.at,
            text=command.summary.strip(),
            agent_id=ledger.actor,
        )
        say(ledger, ticket, note)
    if command.solve and may_become(ticket.state, State.SOLVED):
        change(ledger, ticket, "state", State.SOLVED)
        if ticket.snoozed_until is not None:
            change(ledger, ticket, "snoozed_until", None)
    return Outcome(refs=(Ref("ticket", ticket.id),))


def _open(ledger: Ledger, chat: Chat, ticket_id: Id, said: NewMessage) -> None:
    site = ledger.session.get(ChatSite, chat.site_id)
    settings = site.settings if site is not None else None
    open_ticket(
        ledger,
        OpenTicket(
            ledger.stamp,
            ticket_id,
            subject_of(said.text) or (said.files[0].name if said.files else ""),
            Channel.CHAT,
            chat.language,
            participant_id=chat.participant_id,
            contact="" if chat.participant_id is not None else chat.name,
            tags=(settings.team,) if settings is not None and settings.team else (),
            mailbox_id=settings.mailbox_id if settings is not None else None,
        ),
    )
    # Before the line is said, which looks for the chat of its ticket.
    chat.ticket_id = ticket_id
    say(ledger, ticket_of(ledger, ticket_id), said, opens=True)


def _believed(ledger: Ledger, chat: Chat) -> bool:
    """Where the platform signs who its visitors are, nobody becomes one of its people by saying so."""
    site = ledger.session.get(ChatSite, chat.site_id)
    return chat.verified or site is None or not site.settings.signed


def _known(ledger: Ledger, email: str) -> Id | None:
    """The one person who has this address."""
    value = normal_identity(IdentityKind.EMAIL, email, "")
    if not value:
        return None
    same = select(Identity.participant_id).where(Identity.kind == IdentityKind.EMAIL, Identity.value == value).limit(9)
    people: Sequence[Id] = ledger.session.execute(same).scalars().all()
    return people[0] if people and one_person(ledger.session, people) else None


def _somebody_new(ledger: Ledger, chat: Chat) -> Id | None:
    """A new person, where an address says how to reach them; of a name alone there may be many."""
    if not chat.email or _anybody(ledger, chat.email):
        return None
    participant = ledger.new_id()
    name = chat.name or chat.email
    address = NewIdentity(IdentityKind.EMAIL, chat.email)
    add_participant(ledger, AddParticipant(ledger.stamp, participant, name, chat.language, (address,)))
    return participant


def _anybody(ledger: Ledger, email: str) -> bool:
    value = normal_identity(IdentityKind.EMAIL, email, "")
    same = select(Identity.id).where(Identity.kind == IdentityKind.EMAIL, Identity.value == value).limit(1)
    return ledger.session.execute(same).first() is not None


def _arrived(ledger: Ledger, chat: Chat, have: int) -> None:
    """Our lines up to there are with the visitor."""
    waiting = (
        select(DeliveryState)
        .join(ChatLine, ChatLine.message_id == DeliveryState.message_id)
        .where(
            ChatLine.chat_id == chat.id,
            ChatLine.seq > chat.have_seq,
            ChatLine.seq <= have,
            # Also what was given up for want of an address: they have come back and seen it.
            DeliveryState.state.in_((Delivery.QUEUED, Delivery.FAILED)),
        )
    )
    found = ledger.session.execute(waiting).scalars().all()
    for delivery in found:
        delivery.state, delivery.reason, delivery.updated_at = Delivery.SENT, "", ledger.stamp.at
        ledger.touch("message", delivery.message_id)
    if found and chat.ticket_id is not None:
        count_failed(ledger, ticket_of(ledger, chat.ticket_id))
