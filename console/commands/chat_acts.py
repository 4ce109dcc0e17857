"""What people of the desk do with a chat: pass it on, go on by e-mail; and how many each of them may have."""

from __future__ import annotations

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.carrying import hand_drafts
from console.commands.chat_mail import mail_of
from console.commands.chat_row import chat_about, chat_to_change
from console.commands.messages import NewMessage, say
from console.commands.ticket_row import change, settle, tag, ticket_of
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.chat_limits import MOST
from console.domain.chat_words import by_mail, passed_to, passed_to_team
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.rights import Right
from console.domain.tickets import Channel, State, tag_name
from console.store.models import Agent, Chat, Ticket


class PassChat(Command, frozen=True):
    """Gives a chat to a person of the desk, or back to the queue (`agent_id` None) for a team, whose tag it gets.

    The visitor is told who goes on with them; `note` is for whoever does. A draft of the actor goes along.
    Refused as NOT_POSSIBLE where the ticket has no chat that goes on, or the person is not at the desk any more.
    """

    ticket_id: Id
    agent_id: Id | None
    team: str = ""
    note: str = ""


class ChatToMail(Command, frozen=True):
    """Ends a chat for its visitor, who is told that answers come by e-mail; the next ones are letters.

    Refused as NOT_POSSIBLE where no address of theirs is known, or the desk has no mailbox to send from.
    """

    chat_id: Id


class SetChatLimit(Command, frozen=True):
    """How many chats a person may have at once; None: as many as is usual at the desk."""

    agent_id: Id
    limit: int | None


@handles(PassChat, Right.ANSWER)
def pass_chat(ledger: Ledger, command: PassChat) -> Outcome:
    ledger.lock_tickets((command.ticket_id,))
    ticket = ticket_of(ledger, command.ticket_id)
    found = chat_about(ledger, ticket)
    if found is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    chat = chat_to_change(ledger, found)
    to = ledger.get(Agent, command.agent_id) if command.agent_id is not None else None
    if to is not None and (not to.active or to.id == ticket.owner_id):
        raise Refused(Refusal.NOT_POSSIBLE)
    change(ledger, ticket, "owner_id", command.agent_id)
    if ticket.state is not State.OPEN:
        change(ledger, ticket, "state", State.OPEN)
    if ticket.snoozed_until is not None:
        change(ledger, ticket, "snoozed_until", None)
    team = tag_name(command.team)
    if team:
        tag(ledger, ticket, team, present=True)
    if to is not None:
        hand_drafts(ledger, ticket, to.id)
    # Told that somebody goes on with them they wait for that, whoever spoke last.
    ticket.waiting_since = ticket.waiting_since or ledger.stamp.at
    _note(ledger, ticket, command.note)
    _tell(ledger, ticket, chat, passed_to(to.name, chat.language) if to is not None else passed_to_team(chat.language))
    settle(ledger, ticket)
    return Outcome(refs=(Ref("ticket", ticket.id),))


@handles(ChatToMail, Right.ANSWER)
def chat_to_mail(ledger: Ledger, command: ChatToMail) -> Outcome:
    chat = chat_to_change(ledger, command.chat_id)
    if chat.ended_at is not None or chat.ticket_id is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    ticket = ticket_of(ledger, chat.ticket_id)
    to, mailbox = mail_of(ledger.session, chat, ticket)
    if to is None or mailbox is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    _tell(ledger, ticket, chat, by_mail(chat.language))
    chat.ended_at, chat.ended_by = ledger.stamp.at, ledger.stamp.actor
    ticket.channel = Channel.EMAIL
    settle(ledger, ticket)
    ledger.touch("chat", chat.id)
    return Outcome(refs=(Ref("ticket", ticket.id),))


@handles(SetChatLimit, Right.EDIT_DESK)
def set_chat_limit(ledger: Ledger, command: SetChatLimit) -> Outcome:
    if command.limit is not None and not 0 <= command.limit <= MOST:
        raise Refused(Refusal.NOT_POSSIBLE)
    agent = ledger.get(Agent, command.agent_id)
    agent.chat_limit = command.limit
    ledger.touch("agent", agent.id)
    return Outcome()


def _note(ledger: Ledger, ticket: Ticket, words: str) -> None:
    if not words.strip():
        return
    note = NewMessage(
        id=ledger.new_id(),
        kind=Kind.NOTE,
        channel=Channel.CHAT,
        at=ledger.stamp.at,
        text=words.strip(),
        agent_id=ledger.actor,
    )
    say(ledger, ticket, note)


def _tell(ledger: Ledger, ticket: Ticket, chat: Chat, words: str) -> None:
    """A line of the chat that nobody has written; it stands under the name of whoever caused it."""
    line = NewMessage(
        id=ledger.new_id(),
        kind=Kind.AUTOMATIC,
        channel=Channel.CHAT,
        at=ledger.stamp.at,
        text=words,
        agent_id=ledger.actor,
        chat=chat.id,
        reopens=False,
    )
    say(ledger, ticket, line)
