"""The mailboxes of the desk, and the senders nobody wants."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from console.commands.base import Command, Ledger, Refused, handles
from console.domain import mailboxes
from console.domain.addresses import is_email
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id, derived
from console.domain.rights import Right
from console.store.models import BlockedSender, Mailbox, MailProgress


class SaveMailbox(Command, frozen=True):
    """Adds a mailbox or changes it. Refused as EXISTS when another one has its address.

    With another account to receive from, nothing of it has been taken in yet: the places of the old one are forgotten.
    """

    mailbox: mailboxes.Mailbox


class DropMailbox(Command, frozen=True):
    """Forgets a mailbox; tickets and letters that came through it stay, and what has not left goes another way."""

    mailbox_id: Id


class NoteProgress(Command, frozen=True):
    """How far a folder has been taken in. `proved_at`: a copy of a letter of ours was seen to arrive then.

    `account` is where it was taken in from: nothing is noted where the mailbox receives from another one by now.
    """

    mailbox_id: Id
    folder: str
    uid_validity: int
    uid: int
    proved_at: datetime | None = None
    account: mailboxes.Server | None = None


class NoteProof(Command, frozen=True):
    """A copy of a letter of ours was seen to arrive; or was not, though the letter left: then nothing is proved."""

    mailbox_id: Id
    seen: bool


class BlockSender(Command, frozen=True):
    """Letters from an address, or from a whole domain ("@example.org"), are set aside from now on."""

    value: str


class UnblockSender(Command, frozen=True):
    value: str


@handles(SaveMailbox, Right.EDIT_DESK)
def save_mailbox(ledger: Ledger, command: SaveMailbox) -> Outcome:
    new = command.mailbox
    if not new.name.strip() or not is_email(new.address):
        raise Refused(Refusal.EMPTY)
    same = select(Mailbox.id).where(Mailbox.address == _folded(new), Mailbox.id != new.id)
    taken = ledger.session.execute(same).scalars().first()
    if taken is not None:
        raise Refused(Refusal.EXISTS, refs=(Ref("mailbox", taken),))
    before = ledger.session.get(Mailbox, new.id)
    if before is not None and not mailboxes.same_account(before.settings.receiving, new.receiving):
        # UIDs of the old account mean other letters in the new one, which would be passed over (RFC 3501 2.3.1.1).
        ledger.session.execute(delete(MailProgress).where(MailProgress.mailbox_id == new.id))
    ledger.session.merge(
        Mailbox(id=new.id, name=new.name.strip(), address=_folded(new), active=new.active, settings=new)
    )
    ledger.touch("mailbox", new.id)
    return Outcome(refs=(Ref("mailbox", new.id),))


@handles(DropMailbox, Right.EDIT_DESK)
def drop_mailbox(ledger: Ledger, command: DropMailbox) -> Outcome:
    ledger.session.delete(ledger.get(Mailbox, command.mailbox_id))
    ledger.touch("mailbox", command.mailbox_id)
    return Outcome()


@handles(NoteProgress, Right.EDIT_DESK)
def note_progress(ledger: Ledger, command: NoteProgress) -> Outcome:
    mailbox = ledger.get(Mailbox, command.mailbox_id)
    if command.account is not None and not mailboxes.same_account(mailbox.settings.receiving, command.account):
        return Outcome()
    known = ledger.session.get(MailProgress, (command.mailbox_id, command.folder))
    ledger.session.merge(
        MailProgress(
            mailbox_id=command.mailbox_id,
            folder=command.folder,
            uid_validity=command.uid_validity,
            uid=command.uid,
            at=ledger.stamp.at,
            proved_at=command.proved_at or (known.proved_at if known is not None else None),
        )
    )
    return Outcome()


@handles(NoteProof, Right.EDIT_DESK)
def note_proof(ledger: Ledger, command: NoteProof) -> Outcome:
    ledger.get(Mailbox, command.mailbox_id)
    if not command.seen:
        of_mailbox = MailProgress.mailbox_id == command.mailbox_id
        ledger.session.execute(update(MailProgress).where(of_mailbox).values(proved_at=None))
        return Outcome()
    # Under no folder's name, so that it moves no place up to which a folder was read.
    row = ledger.session.get(MailProgress, (command.mailbox_id, ""))
    if row is None:
        row = MailProgress(mailbox_id=command.mailbox_id, folder="", uid_validity=0, uid=0)
        ledger.session.add(row)
    row.at = row.proved_at = ledger.stamp.at
    return Outcome()


@handles(BlockSender, Right.ANSWER)
def block_sender(ledger: Ledger, command: BlockSender) -> Outcome:
    value = command.value.strip().casefold()
    if not is_email(f"x{value}" if value.startswith("@") else value):
        raise Refused(Refusal.EMPTY)
    if ledger.session.get(BlockedSender, value) is not None:
        raise Refused(Refusal.EXISTS)
    row = BlockedSender(value=value, id=derived(ledger.stamp.id, 0), agent_id=ledger.stamp.actor, at=ledger.stamp.at)
    ledger.session.add(row)
    ledger.touch("blocked_sender", row.id)
    return Outcome()


@handles(UnblockSender, Right.ANSWER)
def unblock_sender(ledger: Ledger, command: UnblockSender) -> Outcome:
    value = command.value.strip().casefold()
    row = ledger.get(BlockedSender, value)
    ledger.session.execute(delete(BlockedSender).where(BlockedSender.value == value))
    ledger.touch("blocked_sender", row.id)
    return Outcome()


def _folded(mailbox: mailboxes.Mailbox) -> str:
    return mailbox.address.strip().casefold()
