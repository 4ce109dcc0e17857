"""Consoles of people with different rights on one hub: what reaches whose computer, and what comes back refused."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from console.commands.base import Command
from console.commands.broadcast_leaving import LetCopiesGo
from console.commands.broadcasts import SendBroadcast
from console.commands.handover import HandOverLeft, PrepareHandOver
from console.commands.launches import MoveStart, PrepareLaunch
from console.commands.messages import AddNote
from console.commands.participants import AddIdentity, AddParticipant, EditParticipant, NewIdentity
from console.commands.tickets import OpenTicket
from console.commands.tutor import RaiseHand, SaidByTutor, SayWhy, SeenByTutor, ShowTutor
from console.commands.webinars import SaveWebinar, TellTurnout
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.changes import Outcome, Refusal
from console.domain.clock import FixedClock
from console.domain.ids import Id
from console.domain.launches import USUAL
from console.domain.link import Standing
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.domain.tutor_cards import CardKind, Reason, Reply
from console.domain.webinars import WebinarFacts
from console.queries.broadcasts import BroadcastsOf, CopiesDue
from console.queries.drafts import Drafts
from console.queries.handover import HandOvers
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, TicketView
from console.queries.tutor import CardRow, HandsUp, LaunchToTutor, TutorView
from console.store.place import HubAddress
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.desk import Desk
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.making import NOON, OLA, PIOTR, new_replica
from tests.server import Server
from tests.team import COHORT, EWA, OTHER_COHORT, ROBOT, Psql, ask_for_passwords, make_team

DAY = timedelta(days=1)
Open = Callable[[str, Id], ReplicaDesk]


@pytest.fixture(scope="module")
def team() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    yield make_team(server)
    server.close()


@pytest.fixture
def console(team: HubAddress, tmp_path: Path) -> Iterator[Open]:
    """Opens the console of a person, and waits until it has brought what it may."""
    opened: list[ReplicaDesk] = []

    def start(login: str, person: Id) -> ReplicaDesk:
        folder = new_replica(tmp_path / login)
        desk = ReplicaDesk(folder, None, lambda: HubConnection(replace(team, user=login)), person, HubClock())
        opened.append(desk)
        until(lambda: desk.link.standing is Standing.CONNECTED)
        return desk

    yield start
    for desk in opened:
        desk.close()


def until(holds: Callable[[], object]) -> None:
    for _ in range(2000):
        if holds():
            return
        time.sleep(0.01)
    raise AssertionError("it never came to be")


def shows(desk: ReplicaDesk, ticket: Id) -> bool:
    return desk.read(TicketView(ticket)).result(timeout=120) is not None


def opened_for(desk: Desk, name: str, cohort: Id) -> tuple[Id, Id]:
    """A participant with a ticket."""
    person, ticket = desk.new_id(), desk.new_id()
    for command in (
        AddParticipant(desk.stamp(), person, name, "pl", cohort_id=cohort),
        OpenTicket(desk.stamp(), ticket, f"Ticket of {name}", Channel.EMAIL, "pl", person),
    ):
        assert desk.submit(command).result(timeout=120).done
    return person, ticket


def test_a_tutors_console_holds_the_tickets_of_their_cohorts_only(console: Open) -> None:
    ola, piotr, ewa = console("ola", OLA), console("piotr", PIOTR), console("ewa", EWA)
    marta, hers = opened_for(ola, "Marta", COHORT)
    jan, others = opened_for(ola, "Jan", OTHER_COHORT)
    until(lambda: shows(piotr, hers) and shows(piotr, others) and shows(ewa, hers))
    assert not shows(ewa, others)
    note = ewa.new_id()
    assert ewa.submit(AddNote(ewa.stamp(), hers, note, "Told her in the lesson")).result(timeout=120).done
    until(
        lambda: [entry.id for entry in piotr.read(Conversation(hers)).result(timeout=120).entries if entry.id == note]
    )
    # They change places: what is out of sight goes, and what came into it is brought.
    for person, cohort in ((marta, OTHER_COHORT), (jan, COHORT)):
        assert ola.submit(EditParticipant(ola.stamp(), person, cohort_id=cohort)).result(timeout=120).done
    until(lambda: shows(ewa, others) and not shows(ewa, hers))
    assert ewa.read(Conversation(hers)).result(timeout=120).entries == ()
    assert ewa.read(SearchTickets("lesson")).result(timeout=120) == ()
    assert len(piotr.read(SearchTickets("lesson")).result(timeout=120)) == 1
    assert ewa.link.returned == 0


def test_what_the_database_does_not_allow_comes_back_with_its_words(console: Open, team: HubAddress) -> None:
    ewa, ola = console("ewa", EWA), console("ola", OLA)
    _, ticket = opened_for(ola, "Anna", COHORT)
    until(lambda: shows(ewa, ticket))
    # The hub has closed to her writing what her console still takes for allowed.
    group = Psql(team, "keeper")("SELECT rolname FROM pg_roles WHERE rolname LIKE 'third_ring_%_tutor'").rows[0][0]
    assert not Psql(team, "keeper")(f"REVOKE INSERT ON message FROM {group}").words
    try:
        assert ewa.submit(AddNote(ewa.stamp(), ticket, ewa.new_id(), "Not for all")).result(timeout=120).done
        until(lambda: ewa.link.returned == 1)
        [back] = ewa.returned().result(timeout=120)
        assert back.outcome.refusal is Refusal.NO_RIGHT
        until(lambda: [draft.text for draft in ewa.read(Drafts(ticket)).result(timeout=120)] == ["Not for all"])
    finally:
        Psql(team, "keeper")(f"GRANT INSERT ON message TO {group}")


def test_a_gateway_and_a_tutor_may_what_is_theirs_to_do(team: HubAddress) -> None:
    clock = FixedClock(NOON)
    ola, ewa, robot = (
        HubDesk(replace(team, user=login), person, clock)
        for login, person in (("ola", OLA), ("ewa", EWA), (ROBOT, None))
    )

    def do(desk: HubDesk, command: Command) -> Outcome:
        return desk.submit(command).result(timeout=120)

    # A shift ends with nothing left behind: its page goes.
    page = robot.new_id()
    assert do(robot, PrepareHandOver(robot.stamp(), page, PIOTR, NOON - timedelta(hours=2))).done
    assert do(robot, HandOverLeft(robot.stamp(), (page,))).done
    assert ola.read(HandOvers()).result(timeout=120) == ()
    marta, hers = opened_for(ola, "Marta", COHORT)
    webinar, launch = ola.new_id(), ola.new_id()
    assert do(
        ola, SaveWebinar(ola.stamp(), webinar, WebinarFacts(title="Loops", starts_at=NOON + DAY, tutor_id=EWA))
    ).done
    assert do(ewa, TellTurnout(ewa.stamp(), webinar, marta, opened_at=NOON)).done
    assert do(robot, TellTurnout(robot.stamp(), webinar, marta, joined_at=NOON)).done
    assert do(ola, PrepareLaunch(ola.stamp(), launch, webinar, EWA, USUAL)).done
    # What a lead has sent to many leaves in their name, into tickets there are and into new ones.
    email = NewIdentity(IdentityKind.EMAIL, "marta@x.pl")
    assert do(ola, AddIdentity(ola.stamp(), marta, email)).done
    notice = Aim(kind=BroadcastKind.NOTICE, audience=Audience.REGISTERED, launch_id=launch)
    answer = Aim(
        kind=BroadcastKind.ANSWER, audience=Audience.AFFECTED, launch_id=launch, trouble="files", tickets=(hers,)
    )
    for aim in (notice, answer):
        sending = SendBroadcast(ola.stamp(), ola.new_id(), aim, (Letter("pl", "Jutro"),), NOON)
        assert do(ola, sending).done
        assert do(robot, LetCopiesGo(robot.stamp(), robot.read(CopiesDue()).result(timeout=120))).done
    sent = ola.read(BroadcastsOf(launch=launch)).result(timeout=120)
    assert [(row.left, row.failed) for row in sent] == [(1, 0), (1, 0)]
    moved = MoveStart(ewa.stamp(), launch, NOON + 2 * DAY)
    assert do(ewa, moved).refusal is Refusal.NO_RIGHT
    for desk in (ola, ewa, robot):
        desk.close()


def test_a_card_reaches_the_console_of_a_tutor_and_its_answer_the_lead(console: Open) -> None:
    ola, ewa = console("ola", OLA), console("ewa", EWA)
    webinar, launch, card, hand = (ola.new_id() for _ in range(4))
    facts = WebinarFacts(title="Loops", starts_at=ola.now() + timedelta(minutes=30), tutor_id=EWA)
    for command in (
        SaveWebinar(ola.stamp(), webinar, facts),
        PrepareLaunch(ola.stamp(), launch, webinar, OLA, USUAL),
        ShowTutor(ola.stamp(), card, launch, CardKind.SAY, "Some people can’t hear", "Say it."),
    ):
        assert ola.submit(command).result(timeout=120).done
    until(lambda: ewa.read(LaunchToTutor()).result(timeout=120) == launch)

    def sent(desk: Desk) -> CardRow | None:
        screen = desk.read(TutorView(launch)).result(timeout=120)
        return screen.last_sent if screen is not None else None

    until(lambda: sent(ewa) is not None)
    for answer in (
        SeenByTutor(ewa.stamp(), card),
        SaidByTutor(ewa.stamp(), card),
        RaiseHand(ewa.stamp(), hand, launch),
        SayWhy(ewa.stamp(), hand, Reason.SOUND),
    ):
        assert ewa.submit(answer).result(timeout=120).refusal is None
    until(lambda: (row := sent(ola)) is not None and row.reply is Reply.SAID and row.seen_at is not None)
    until(lambda: [one.reason for one in ola.read(HandsUp()).result(timeout=120)] == [Reason.SOUND])
