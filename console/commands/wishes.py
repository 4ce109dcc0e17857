"""Wishes for the platform and its defects: who asked for what, how far it is, and that they were told."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, select, update

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.domain.wishes import WishKind, WishState
from console.store.models import Ticket, Wish, WishAsker


class AddWish(Command, frozen=True):
    wish_id: Id
    kind: WishKind
    title: str
    text: str = ""
    tickets: tuple[Id, ...] = ()
    """In which it was asked for."""


class EditWish(Command, frozen=True):
    """Sets the given facts; UNSET ones stay as they are. An end (done, declined) is dated; a new beginning is not."""

    wish_id: Id
    kind: WishKind | msgspec.UnsetType = msgspec.UNSET
    title: str | msgspec.UnsetType = msgspec.UNSET
    text: str | msgspec.UnsetType = msgspec.UNSET
    state: WishState | msgspec.UnsetType = msgspec.UNSET


class AskWish(Command, frozen=True):
    """These tickets ask for it too."""

    wish_id: Id
    tickets: tuple[Id, ...]


class UnaskWish(Command, frozen=True):
    wish_id: Id
    tickets: tuple[Id, ...]


class MergeWishes(Command, frozen=True):
    """The same wish in other words: those who asked for the others count for `wish_id`."""

    wish_id: Id
    others: tuple[Id, ...]


class DropWish(Command, frozen=True):
    """Takes a wish away for which nobody asks (any more)."""

    wish_id: Id


class Telling(msgspec.Struct, frozen=True):
    ticket: Id
    message: Id


class ToldAskers(Command, frozen=True):
    """Which answers tell those who asked that it is done. One that is taken back again has told nobody."""

    wish_id: Id
    told: tuple[Telling, ...]


@handles(AddWish, Right.NOTE)
def add_wish(ledger: Ledger, command: AddWish) -> Outcome:
    title = " ".join(command.title.split())
    if not title:
        raise Refused(Refusal.EMPTY)
    if ledger.session.get(Wish, command.wish_id) is not None:
        raise Refused(Refusal.EXISTS)
    at = ledger.stamp.at
    wish = Wish(
        id=command.wish_id,
        kind=command.kind,
        state=WishState.OPEN,
        title=title,
        text=command.text.strip(),
        created_at=at,
        updated_at=at,
    )
    ledger.session.add(wish)
    ledger.session.flush()
    _ask(ledger, wish, command.tickets)
    ledger.touch("wish", wish.id)
    return Outcome(refs=(Ref("wish", wish.id),))


def _ask(ledger: Ledger, wish: Wish, tickets: tuple[Id, ...]) -> int:
    """How many of them had not asked for it yet."""
    asked = 0
    for ticket in dict.fromkeys(tickets):
        if ledger.session.get(WishAsker, (wish.id, ticket)) is not None:
            continue
        ledger.get(Ticket, ticket, to_change=False)
        ledger.session.add(
            WishAsker(wish_id=wish.id, ticket_id=ticket, agent_id=ledger.stamp.actor, at=ledger.stamp.at)
        )
        asked += 1
    return asked


@handles(EditWish, Right.EDIT_KNOWLEDGE)
def edit_wish(ledger: Ledger, command: EditWish) -> Outcome:
    wish = ledger.get(Wish, command.wish_id)
    if command.kind is not msgspec.UNSET:
        wish.kind = command.kind
    if command.title is not msgspec.UNSET:
        if not command.title.strip():
            raise Refused(Refusal.EMPTY)
        wish.title = " ".join(command.title.split())
    if command.text is not msgspec.UNSET:
        wish.text = command.text.strip()
    if command.state is not msgspec.UNSET and command.state is not wish.state:
        wish.state = command.state
        ended = command.state in (WishState.DONE, WishState.DECLINED)
        wish.ended_at = ledger.stamp.at if ended else None
    wish.updated_at = ledger.stamp.at
    ledger.touch("wish", wish.id)
    return Outcome()


@handles(AskWish, Right.NOTE)
def ask_wish(ledger: Ledger, command: AskWish) -> Outcome:
    wish = ledger.get(Wish, command.wish_id)
    if not _ask(ledger, wish, command.tickets):
        raise Refused(Refusal.EXISTS)
    ledger.touch("wish", wish.id)
    return Outcome()


@handles(UnaskWish, Right.NOTE)
def unask_wish(ledger: Ledger, command: UnaskWish) -> Outcome:
    ledger.get(Wish, command.wish_id)
    gone = delete(WishAsker).where(WishAsker.wish_id == command.wish_id, WishAsker.ticket_id.in_(command.tickets))
    ledger.session.execute(gone)
    ledger.touch("wish", command.wish_id)
    return Outcome()


@handles(MergeWishes, Right.EDIT_KNOWLEDGE)
def merge_wishes(ledger: Ledger, command: MergeWishes) -> Outcome:
    into = ledger.get(Wish, command.wish_id)
    others = [ledger.get(Wish, other) for other in command.others if other != into.id]
    if not others:
        raise Refused(Refusal.EMPTY)
    session = ledger.session
    for other in others:
        asked = select(WishAsker.ticket_id).where(WishAsker.wish_id == into.id)
        of_other = WishAsker.wish_id == other.id
        session.execute(delete(WishAsker).where(of_other, WishAsker.ticket_id.in_(asked)))
        session.execute(update(WishAsker).where(of_other).values(wish_id=into.id))
        session.expire_all()
        session.delete(other)
        session.flush()
        ledger.touch("wish", other.id)
    into.updated_at = ledger.stamp.at
    ledger.touch("wish", into.id)
    return Outcome()


@handles(DropWish, Right.EDIT_KNOWLEDGE)
def drop_wish(ledger: Ledger, command: DropWish) -> Outcome:
    wish = ledger.get(Wish, command.wish_id)
    if ledger.session.execute(select(WishAsker.ticket_id).where(WishAsker.wish_id == wish.id).limit(1)).first():
        raise Refused(Refusal.NOT_POSSIBLE)
    ledger.session.delete(wish)
    ledger.touch("wish", wish.id)
    return Outcome()


@handles(ToldAskers, Right.ANSWER)
def told_askers(ledger: Ledger, command: ToldAskers) -> Outcome:
    wish = ledger.get(Wish, command.wish_id)
    for telling in command.told:
        asker = ledger.session.get(WishAsker, (wish.id, telling.ticket))
        if asker is not None:
            asker.message_id = telling.message
    ledger.touch("wish", wish.id)
    return Outcome()
