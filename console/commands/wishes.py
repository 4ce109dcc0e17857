"""Wishes for the platform and its defects: who asked for what, how far it is, and that they were told."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, select

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.domain.wishes import WishKind, WishState
from console.store.joined import Joined
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


class PartWishes(Command, frozen=True):
    """They are wishes of their own again."""

    wishes: tuple[Id, ...]


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
    family = _family(ledger, wish.id)
    for ticket in dict.fromkeys(tickets):
        if any(ledger.session.get(WishAsker, (one, ticket)) is not None for one in family):
            continue
        ledger.get(Ticket, ticket, to_change=False)
        ledger.session.add(
            WishAsker(wish_id=wish.id, ticket_id=ticket, agent_id=ledger.stamp.actor, at=ledger.stamp.at)
        )
        asked += 1
    return asked


def _family(ledger: Ledger, wish: Id) -> list[Id]:
    return Joined(ledger.session, Wish).family(wish)


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
    family = _family(ledger, command.wish_id)
    gone = delete(WishAsker).where(WishAsker.wish_id.in_(family), WishAsker.ticket_id.in_(command.tickets))
    ledger.session.execute(gone)
    for one in family:
        ledger.touch("wish", one)
    return Outcome()


@handles(MergeWishes, Right.EDIT_KNOWLEDGE)
def merge_wishes(ledger: Ledger, command: MergeWishes) -> Outcome:
    joined = Joined(ledger.session, Wish)
    into = ledger.get(Wish, joined.root(command.wish_id))
    roots = dict.fromkeys(joined.root(other) for other in command.others)
    others = [ledger.get(Wish, other) for other in roots if other != into.id]
    if not others:
        raise Refused(Refusal.EMPTY)
    for other in others:
        other.merged_into = into.id
        ledger.touch("wish", other.id)
    into.updated_at = ledger.stamp.at
    ledger.touch("wish", into.id)
    return Outcome(refs=tuple(Ref("wish", other.id) for other in others))


@handles(PartWishes, Right.EDIT_KNOWLEDGE)
def part_wishes(ledger: Ledger, command: PartWishes) -> Outcome:
    parted = [wish for wish in (ledger.get(Wish, one) for one in command.wishes) if wish.merged_into is not None]
    if not parted:
        raise Refused(Refusal.NOT_POSSIBLE)
    for wish in parted:
        if wish.merged_into is not None:
            ledger.touch("wish", wish.merged_into)
        wish.merged_into = None
        ledger.touch("wish", wish.id)
    return Outcome()


@handles(DropWish, Right.EDIT_KNOWLEDGE)
def drop_wish(ledger: Ledger, command: DropWish) -> Outcome:
    wish = ledger.get(Wish, command.wish_id)
    family = _family(ledger, wish.id)
    if ledger.session.execute(select(WishAsker.ticket_id).where(WishAsker.wish_id.in_(family)).limit(1)).first():
        raise Refused(Refusal.NOT_POSSIBLE)
    for one in family:
        ledger.session.delete(ledger.get(Wish, one))
        ledger.touch("wish", one)
    return Outcome()


@handles(ToldAskers, Right.ANSWER)
def told_askers(ledger: Ledger, command: ToldAskers) -> Outcome:
    wish = ledger.get(Wish, command.wish_id)
    for one in _family(ledger, wish.id):
        for telling in command.told:
            asker = ledger.session.get(WishAsker, (one, telling.ticket))
            if asker is not None:
                asker.message_id = telling.message
        ledger.touch("wish", one)
    return Outcome()
