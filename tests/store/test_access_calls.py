"""Calls and the rights of the database: what a gateway may write of them, and what a tutor gets to see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from console.commands.base import Command, Stamp
from console.commands.call_filing import FileCalls
from console.commands.calls import ChooseCallTicket, NoteCall, TellCall, WrapUpCall
from console.commands.desk import SetAgentState
from console.commands.participants import AddParticipant, NewIdentity
from console.commands.phone import AskPhone, DropPbx, EndTask, SavePbx, SetPhone, TakeTask
from console.commands.tickets import OpenTicket
from console.domain.call_facts import (
    Answered,
    AnyFact,
    Arrived,
    Cause,
    Direction,
    Ended,
    LegEnd,
    LegEnded,
    Offered,
    Rang,
)
from console.domain.changes import Refusal
from console.domain.clock import FixedClock
from console.domain.ids import Id, named
from console.domain.messages import CallOutcome
from console.domain.pbx import Act, TaskState
from console.domain.people import AgentState, IdentityKind
from console.domain.tickets import Channel
from console.queries.calls import CallRow, OneCall
from console.queries.phone import MyTasks, Tasks
from console.queries.ticket import Conversation, MessageEntry
from console.store.place import HubAddress
from console.sync.hub import HubDesk
from tests.making import NOON, OLA, PIOTR
from tests.ringing import MARTA, OFFICE, PIOTR_LINE
from tests.server import Server
from tests.team import COHORT, EWA, OTHER_COHORT, ROBOT, Psql, ask_for_passwords, make_team


class People:
    """Everybody at the hub under their own login, and a gateway."""

    def __init__(self, place: HubAddress) -> None:
        self.clock = FixedClock(NOON)
        logins: tuple[tuple[str, Id | None], ...] = (("ola", OLA), ("piotr", PIOTR), ("ewa", EWA), (ROBOT, None))
        self.place = place
        self.desks = {login: HubDesk(replace(place, user=login), who, self.clock) for login, who in logins}
        self.gateway = self.desks[ROBOT]

    def do(self, login: str, command: Command) -> Refusal | None:
        return self.desks[login].submit(command).result(timeout=120).refusal

    def stamp(self, login: str) -> Stamp:
        self.clock.at += timedelta(milliseconds=5)
        return self.desks[login].stamp()

    def tell(self, name: str, *facts: AnyFact) -> Id:
        call = named(OFFICE.id, name)
        assert self.do(ROBOT, TellCall(self.stamp(ROBOT), call, OFFICE.id, name, facts)) is None
        return call

    def rings(self, name: str, number: str = MARTA) -> Id:
        at = self.clock.now()
        arrived = Arrived(at=at, direction=Direction.INBOUND, number=number)
        leg = PIOTR_LINE
        return self.tell(name, arrived, Offered(at=at, leg=leg, line=leg), Rang(at=at, leg=leg))

    def ends(self, name: str, cause: Cause) -> None:
        self.clock.at += timedelta(seconds=12)
        self.tell(name, Ended(at=self.clock.now(), cause=cause))

    def sees(self, login: str, call: Id) -> CallRow | None:
        return self.desks[login].read(OneCall(call)).result(timeout=120)


@pytest.fixture(scope="module")
def hub() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    yield make_team(server)
    server.close()


@pytest.fixture
def people(hub: HubAddress) -> Iterator[People]:
    people = People(hub)
    people.do("ola", SavePbx(people.stamp("ola"), OFFICE))
    people.do("piotr", SetPhone(people.stamp("piotr"), PIOTR, "1002"))
    people.do("piotr", SetAgentState(people.stamp("piotr"), PIOTR, AgentState.AVAILABLE))
    yield people
    for desk in people.desks.values():
        desk.close()


def entries(desk: HubDesk, ticket: Id | None) -> list[MessageEntry]:
    assert ticket is not None
    said = desk.read(Conversation(ticket)).result(timeout=120).entries
    return [entry for entry in said if isinstance(entry, MessageEntry)]


def test_a_gateway_files_what_was_missed_and_what_nobody_wrapped_up(people: People) -> None:
    missed = people.rings("missed")
    people.clock.at += timedelta(seconds=9)
    people.tell("missed", LegEnded(at=people.clock.now(), leg=PIOTR_LINE, how=LegEnd.NO_ANSWER))
    people.ends("missed", Cause.GAVE_UP)
    row = people.sees("piotr", missed)
    assert row is not None
    assert len(entries(people.gateway, row.ticket_id)) == 1
    call = people.rings("talked")
    people.tell("talked", Answered(at=people.clock.now(), leg=PIOTR_LINE, line=PIOTR_LINE))
    assert people.do("piotr", NoteCall(people.stamp("piotr"), call, "Microphone")) is None
    people.ends("talked", Cause.NORMAL)
    people.clock.at += timedelta(minutes=16)
    assert people.do(ROBOT, FileCalls(people.stamp(ROBOT))) is None
    row = people.sees("ola", call)
    assert row is not None
    # The missed call was called back by that, and both stand together, in the name of who talked.
    texts = [(entry.text, entry.agent_id) for entry in entries(people.gateway, row.ticket_id)]
    assert texts == [("", None), ("Microphone", PIOTR)]


def test_a_gateway_writes_in_nobodys_name_what_they_have_not_written(people: People) -> None:
    robot = Psql(people.place, ROBOT)
    people.rings("gone")
    people.ends("gone", Cause.GAVE_UP)
    call = people.rings("forged", "+48600100200")
    people.tell("forged", Answered(at=people.clock.now(), leg=PIOTR_LINE, line=PIOTR_LINE))
    row = robot("SELECT ticket_id FROM message WHERE kind = 'call' LIMIT 1").rows[0][0]
    forged = robot(
        "INSERT INTO message (id, ticket_id, kind, channel, at, agent_id, author, subject, text, folded, sent_to, cc, "
        f"reply_to, disposition) VALUES (gen_random_uuid(), '{row}', 'call', 'phone', now(), '{PIOTR}', "
        "'Piotr Wrona', '', 'I am rude', '', '[]', '[]', '[]', '')"
    )
    assert forged.state == "42501"
    assert robot(f"INSERT INTO phone_note VALUES ('{call}', '{PIOTR}', 'x', now())").state == "42501"
    assert (
        Psql(people.place, "ola")(f"INSERT INTO phone_note VALUES ('{call}', '{PIOTR}', 'x', now())").state == "42501"
    )
    assert robot("UPDATE agent SET phone = '1'").state == "42501"


def test_a_tutor_sees_calls_of_their_own_people_only(people: People) -> None:
    person, ticket, other = people.gateway.new_id(), people.gateway.new_id(), people.gateway.new_id()
    identity = (NewIdentity(IdentityKind.PHONE, "+48600100300"),)
    for command in (
        AddParticipant(people.stamp("ola"), person, "Marta", "pl", identity, cohort_id=COHORT),
        AddParticipant(people.stamp("ola"), other, "Jan", "pl", cohort_id=OTHER_COHORT),
        OpenTicket(people.stamp("ola"), ticket, "No sound", Channel.EMAIL, "pl", person),
    ):
        assert people.do("ola", command) is None
    call = people.rings("hers", "+48600100300")
    people.tell("hers", Answered(at=people.clock.now(), leg=PIOTR_LINE, line=PIOTR_LINE))
    people.do("piotr", NoteCall(people.stamp("piotr"), call, "A word"))
    assert people.sees("ewa", call) is None
    assert people.do("piotr", ChooseCallTicket(people.stamp("piotr"), call, ticket)) is None
    seen = people.sees("ewa", call)
    assert seen is not None
    assert [note.text for note in seen.other_notes] == ["A word"]
    people.ends("hers", Cause.NORMAL)
    words = WrapUpCall(
        people.stamp("piotr"), call, people.gateway.new_id(), ticket, "", CallOutcome.SOLVED, "All is well"
    )
    assert people.do("piotr", words) is None
    assert [entry.text for entry in entries(people.desks["ewa"], ticket)] == ["All is well"]
    assert people.do("ewa", NoteCall(people.stamp("ewa"), call, "Me too")) is Refusal.NO_RIGHT


def test_a_wish_is_ones_own_and_the_gateways(people: People) -> None:
    task = people.gateway.new_id()
    wish = AskPhone(people.stamp("piotr"), task, OFFICE.id, Act.CALL, number=MARTA)
    assert people.do("piotr", wish) is None
    assert people.do("ewa", AskPhone(people.stamp("ewa"), task, OFFICE.id, Act.CALL, number=MARTA)) is Refusal.NO_RIGHT
    assert people.desks["ola"].read(Tasks(OFFICE.id)).result() == ()
    [waiting] = people.gateway.read(Tasks(OFFICE.id)).result()
    assert (waiting.id, waiting.phone, waiting.number) == (task, "1002", MARTA)
    assert people.do(ROBOT, TakeTask(people.stamp(ROBOT), task)) is None
    assert people.do(ROBOT, TakeTask(people.stamp(ROBOT), task)) is Refusal.TAKEN
    assert people.do(ROBOT, EndTask(people.stamp(ROBOT), task, TaskState.FAILED, "busy")) is None
    assert [(row.state, row.reason) for row in people.desks["piotr"].read(MyTasks()).result()] == [
        (TaskState.FAILED, "busy")
    ]
    piotr = Psql(people.place, "piotr")
    assert piotr(f"UPDATE phone_task SET state = 'waiting' WHERE id = '{task}'").state == "42501"


def test_only_a_lead_sets_up_phone_systems_and_the_phones_of_others(people: People) -> None:
    assert people.do("piotr", SavePbx(people.stamp("piotr"), OFFICE)) is Refusal.NO_RIGHT
    assert people.do("piotr", DropPbx(people.stamp("piotr"), OFFICE.id)) is Refusal.NO_RIGHT
    assert people.do("piotr", SetPhone(people.stamp("piotr"), OLA, "1")) is Refusal.NO_RIGHT
    assert people.do("ola", SetPhone(people.stamp("ola"), PIOTR, "1002")) is None
    assert Psql(people.place, "piotr")("UPDATE pbx SET name = 'x'").state == "42501"
