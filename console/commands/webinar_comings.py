"""Who comes and goes, told by the tool of a webinar while it goes on: whoever is not known is made and expected."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.participants import AddParticipant, NewIdentity, add_participant
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.people_import import PersonRow, plain_name
from console.domain.rights import Right
from console.domain.webinars import Coming
from console.store.comings import coming_of, tell_coming
from console.store.known_people import KnownPeople
from console.store.models import Participant, Registration, Webinar


class HearComings(Command, frozen=True):
    """Told twice, or in another order, it says the same. `skipped` counts those of whom nothing was new and those who
    are not known here and were told without a name."""

    webinar_id: Id
    people: tuple[PersonRow, ...]
    language: str = "en"
    """Of people whose row says none."""


@handles(HearComings, Right.EDIT_PEOPLE)
def hear_comings(ledger: Ledger, command: HearComings) -> Outcome:
    webinar = ledger.get(Webinar, command.webinar_id, to_change=False)
    if not command.people:
        raise Refused(Refusal.EMPTY)
    known = KnownPeople(ledger.session, command.people, "", webinar.id)
    told: list[Ref] = []
    # One who is made here is told of again further down: who came and went is one person.
    made: dict[tuple[str, str], Id] = {}
    for row in command.people:
        signs = _signs(row, row.name)
        person = known.find(row).person or next((made[sign] for sign in signs if sign in made), None)
        if person is None and not row.name:
            continue
        if person is None and ledger.session.get(Participant, row.participant_id) is None:
            identities = tuple(NewIdentity(one.kind, one.shown) for one in row.identities)
            language = row.language or webinar.language or command.language
            add_participant(ledger, AddParticipant(ledger.stamp, row.participant_id, row.name, language, identities))
            ledger.session.flush()
            made |= dict.fromkeys((*signs, *_signs(row, "")), row.participant_id)
        registration = _registration(ledger, webinar.id, person or row.participant_id)
        before = coming_of(registration)
        tell_coming(registration, row.coming or Coming(), ledger.stamp.at)
        if coming_of(registration) != before:
            ledger.touch("registration", registration.id)
            told.append(Ref("registration", registration.id))
    return Outcome(refs=tuple(told), skipped=len(command.people) - len(told))


def _signs(row: PersonRow, name: str) -> list[tuple[str, str]]:
    """By what the same person is known in another row: their name with an address or number; alone where they have
    none. Two who share an address have each their name."""
    plain = plain_name(name)
    reached = [(plain, one.value) for one in row.identities]
    return reached or ([(plain, "")] if plain else [])


def _registration(ledger: Ledger, webinar: Id, person: Id) -> Registration:
    wanted = select(Registration).where(Registration.webinar_id == webinar, Registration.participant_id == person)
    row = ledger.session.execute(wanted).scalar_one_or_none()
    if row is None:
        row = Registration(id=ledger.new_id(), webinar_id=webinar, participant_id=person)
        row.registered_at = ledger.stamp.at
        ledger.session.add(row)
        ledger.touch("participant", person)
        ledger.touch("webinar", webinar)
    return row
