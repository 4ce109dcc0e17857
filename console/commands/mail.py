"""What a letter does besides its words: reports kept aside, addresses that were not reached."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.people import IdentityKind, normal_identity
from console.domain.rights import Right
from console.store.content import keep_content
from console.store.models import AsideLetter, Identity


class SetAside(Command, frozen=True):
    """Keeps a letter that belongs to no ticket, whole. `about` are the addresses a report says were not reached."""

    letter_id: Id
    at: datetime
    disposition: str
    sender: str
    subject: str
    original: bytes
    header_id: str | None = None
    about: tuple[str, ...] = ()
    mailbox_id: Id | None = None
    reason: str = ""
    """Why it could not be taken in, where that is so."""


class DismissAside(Command, frozen=True):
    """A person is done with letters that were set aside; with `undo` they are to be looked at again."""

    letters: tuple[Id, ...]
    undo: bool = False


class MarkAddress(Command, frozen=True):
    """Notes since when letters to an address fail, or (None) that it is known to work again.

    An address that nobody is known under is skipped.
    """

    email: str
    failed_at: datetime | None


@handles(SetAside, Right.ANSWER)
def set_aside(ledger: Ledger, command: SetAside) -> Outcome:
    if ledger.has(AsideLetter, command.letter_id):
        raise Refused(Refusal.EXISTS)
    ledger.put(
        AsideLetter,
        id=command.letter_id,
        at=command.at,
        disposition=command.disposition,
        sender=command.sender,
        subject=command.subject,
        header_id=command.header_id,
        about=" ".join(command.about),
        original=keep_content(ledger.session, command.original),
        mailbox_id=command.mailbox_id,
        reason=command.reason,
    )
    ledger.touch("aside_letter", command.letter_id)
    return Outcome(refs=(Ref("aside_letter", command.letter_id),))


@handles(DismissAside, Right.ANSWER)
def dismiss_aside(ledger: Ledger, command: DismissAside) -> Outcome:
    done = 0
    for letter in command.letters:
        row = ledger.session.get(AsideLetter, letter)
        if row is None or (row.seen_at is None) is command.undo:
            continue
        row.seen_at = None if command.undo else ledger.stamp.at
        ledger.touch("aside_letter", letter)
        done += 1
    if not done:
        raise Refused(Refusal.EMPTY)
    return Outcome(skipped=len(command.letters) - done)


@handles(MarkAddress, Right.ANSWER)
def mark_address(ledger: Ledger, command: MarkAddress) -> Outcome:
    value = normal_identity(IdentityKind.EMAIL, command.email, "")
    identities = ledger.session.execute(
        select(Identity).where(Identity.value == value, Identity.kind == IdentityKind.EMAIL)
    ).scalars()
    marked = 0
    for identity in identities:
        marked += 1
        identity.failed_at = command.failed_at
        ledger.touch("participant", identity.participant_id)
    return Outcome(skipped=int(not marked))
