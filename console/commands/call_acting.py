"""What follows for the queue from what a call has become: a call-back, the end of one, an end nobody told."""

from __future__ import annotations

from datetime import datetime

from console.commands.base import Ledger
from console.commands.call_backs import end_owed, file_missed, offer_owed
from console.commands.call_row import Told, tell
from console.domain.call_course import Ending
from console.domain.call_facts import Cause, Direction, Ended
from console.store.models import PhoneCall

_NOBODY = frozenset({Ending.MISSED, Ending.ABANDONED})


def act_on(ledger: Ledger, call: PhoneCall, told: Told) -> None:
    """What follows for the queue from what a call has become."""
    before, course = told
    if call.direction is Direction.INTERNAL or course.joined_into:
        return
    if course.answered_at is not None and before.answered_at is None:
        if before.ending in _NOBODY:
            # It was filed as one that nobody took, and its talk is yet to be written down.
            call.message_id = call.outcome = None
        end_owed(ledger, call)
    elif course.ending in _NOBODY and before.ending is not course.ending:
        file_missed(ledger, call, course)
    elif call.direction is Direction.OUTBOUND and call.ticket_id is None:
        offer_owed(ledger, call)


def end_lost(ledger: Ledger, call: PhoneCall, at: datetime) -> None:
    """Nobody tells of this call any more."""
    told = tell(ledger, call, [Ended(at=at, cause=Cause.LOST)])
    if told is not None:
        act_on(ledger, call, told)
