"""What is good to know about a person is read by few, and it is kept who read it."""

from __future__ import annotations

from datetime import UTC

from console.commands.base import Command, Ledger, handles
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.store.models import CareView, Participant


class ReadGoodToKnow(Command, frozen=True):
    """The screen showed it; kept once a day for each person."""

    participant_id: Id


@handles(ReadGoodToKnow, None)
def read_good_to_know(ledger: Ledger, command: ReadGoodToKnow) -> Outcome:
    person = ledger.get(Participant, command.participant_id)
    day = ledger.stamp.at.astimezone(UTC).date().isoformat()
    if ledger.session.get(CareView, (person.id, ledger.actor, day)) is None:
        ledger.session.add(CareView(participant_id=person.id, agent_id=ledger.actor, day=day, at=ledger.stamp.at))
        ledger.touch("participant", person.id)
    return Outcome()
