"""What a registration knows of its letters: one that was taken back before it left has invited nobody."""

from __future__ import annotations

from sqlalchemy import or_, select

from console.commands.base import Ledger
from console.domain.ids import Id
from console.store.models import Registration


def letter_stays_here(ledger: Ledger, message: Id) -> None:
    of_it = select(Registration).where(or_(Registration.invite_id == message, Registration.remind_id == message))
    for row in ledger.session.execute(of_it).scalars():
        if row.invite_id == message:
            row.invite_id = row.invited_at = None
        else:
            row.remind_id = row.reminded_at = None
        ledger.touch("registration", row.id)
