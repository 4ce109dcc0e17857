"""Two consoles side by side on one PostgreSQL: each shows the other's work, and neither loses its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from console.commands.messages import AddMessage
from console.commands.tickets import SetState, Unclaim
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.messages import Kind
from console.domain.tickets import Channel, State
from console.errors import HubAway, HubRefuses
from console.settings.options import Options
from console.store.place import HubAddress
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.replica import ReplicaDesk
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room, sql_allowed
from tests.making import OLA, PIOTR, Bench, new_replica
from tests.server import Server


class Wire:
    """The way of one console to the hub, which can be cut and mended."""

    def __init__(self, server: Server, place: HubAddress) -> None:
        self._server, self._place = server, place
        self._cut = False
        self.password = ""
        """Where it is set, the hub lets nobody in without it."""
        self.given = ""

    def connect(self) -> HubConnection:
        if self._cut:
            raise HubAway("The team's desk cannot be reached.", "The wire is cut.", "Mend it.")
        if self.given != self.password:
            raise HubRefuses("The team's desk did not accept the password.", "It was changed.", "Give it again.")
        return HubConnection(self._place)

    def cut(self) -> None:
        """The others lose their connections as well, and are back at once."""
        self._cut = True
        ours = f"datname = '{self._place.database}' AND pid <> pg_backend_pid()"
        self._server.do(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}")  # noqa: S608

    def mend(self) -> None:
        self._cut = False

    def give(self, password: str) -> None:
        self.given = password


class Team:
    """Seats people of one hub, each at a console with files of their own."""

    def __init__(self, room: Room, server: Server, bench: Bench, folder: Path) -> None:
        assert isinstance(bench.place, HubAddress)
        self._room, self._server, self._place, self._folder = room, server, bench.place, folder
        self.wires: dict[Id, Wire] = {}

    def seat(self, who: Id) -> Agent:
        wire = self.wires[who] = Wire(self._server, self._place)
        with sql_allowed():
            desk = ReplicaDesk(new_replica(self._folder / str(who)), None, wire.connect, who, HubClock())
        agent = self._room.seat(desk, Options(language="en", theme="light"), give=wire.give)
        agent.waits_until(lambda: desk.link.standing is Standing.CONNECTED)
        return agent


def standing(agent: Agent) -> Standing:
    assert agent.desk.team is not None
    return agent.desk.team.link.standing


def in_front(agent: Agent) -> None:
    agent.window.activateWindow()
    agent.waits_until(agent.window.isActiveWindow)


def lost(agent: Agent) -> None:
    agent.waits_until(lambda: standing(agent) is Standing.AWAY)


def back(agent: Agent) -> None:
    team = agent.desk.team
    assert team is not None
    team.retry_now()
    agent.waits_until(lambda: team.link.standing is Standing.CONNECTED and not team.link.waiting)


def notes_are(agent: Agent, ticket: Id, *texts: str) -> bool:
    return agent.texts(ticket, Kind.NOTE) == list(texts)


@pytest.fixture
def own_server() -> Iterator[Server]:
    """One that may be stopped without taking another test's hub away."""
    server = Server()
    yield server
    server.close()


@pytest.fixture
def hub_bench(tmp_path: Path, server: Server, expect_log: Callable[[str], None]) -> Iterator[Bench]:
    expect_log("the feed could not be read")  # a cut takes the connection of the bench as well
    with sql_allowed():
        bench = Bench(tmp_path, server)
    yield bench
    with sql_allowed():
        bench.close()


@pytest.fixture
def team(room: Room, server: Server, hub_bench: Bench, tmp_path: Path) -> Iterator[Team]:
    yield Team(room, server, hub_bench, tmp_path)
    room.close()


def test_each_sees_who_looks_and_who_writes(hub_bench: Bench, team: Team) -> None:
    ticket = hub_bench.ticket("No sound")
    ola, piotr = team.seat(OLA), team.seat(PIOTR)
    piotr.goes_to(ticket)
    in_front(ola)
    ola.goes_to(ticket)
    ola.waits_for("Piotr is reading")
    in_front(piotr)
    piotr.presses("R")
    piotr.types("Good day")
    ola.waits_for("Piotr is writing")
    piotr.window.show_place("settings")
    ola.waits_until(lambda: not ola.sees("Piotr is"))


def lost_claim(hub_bench: Bench, team: Team) -> tuple[Agent, Agent, Id]:
    """Ola, who has claimed a ticket without the hub; Piotr, who was quicker; and the ticket."""
    ticket = hub_bench.ticket("No sound")
    ola, piotr = team.seat(OLA), team.seat(PIOTR)
    team.wires[OLA].cut()
    lost(ola)
    in_front(ola)
    ola.goes_to(ticket)
    ola.window.queue.focus_list()
    ola.presses("C")
    ola.waits_until(lambda: ola.row(ticket).owner_id == OLA)
    ola.waits_for("for the team's desk")
    in_front(piotr)
    piotr.goes_to(ticket)
    piotr.window.queue.focus_list()
    piotr.presses("C")
    piotr.waits_until(lambda: piotr.row(ticket).owner_id == PIOTR)
    back(piotr)
    team.wires[OLA].mend()
    back(ola)
    ola.waits_until(lambda: ola.said_lately("Claim: Piotr Wrona has it already."))
    ola.waits_until(lambda: ola.row(ticket).owner_id == PIOTR)
    return ola, piotr, ticket


def nothing_came_back(agent: Agent) -> None:
    team = agent.desk.team
    assert team is not None
    agent.waits_until(lambda: team.returned().result(timeout=120) == [])


def test_the_loser_of_a_claim_hears_who_has_it(hub_bench: Bench, team: Team, room: Room) -> None:
    room.expect("Claim: Piotr Wrona has it already")
    ola, _, _ = lost_claim(hub_bench, team)
    in_front(ola)
    ola.window.bell.open()
    ola.clicks("Put away")
    nothing_came_back(ola)


def test_that_a_colleague_has_it_is_not_said_any_longer_than_it_is_so(hub_bench: Bench, team: Team, room: Room) -> None:
    room.expect("Claim: Piotr Wrona has it already")
    ola, piotr, ticket = lost_claim(hub_bench, team)
    assert piotr.desk.submit(Unclaim(piotr.desk.stamp(), (ticket,))).result(timeout=120).done
    nothing_came_back(ola)
    assert not [notice for notice in ola.window.notices.kept if notice.kind == "returned"]


def test_a_new_password_is_given_in_the_window(hub_bench: Bench, team: Team) -> None:
    ola = team.seat(OLA)
    wire = team.wires[OLA]
    wire.password = "new"
    wire.cut()
    lost(ola)
    wire.mend()
    ola.desk.team.retry_now()  # type: ignore[union-attr]
    ola.waits_for("The team's desk did not accept the password.")
    in_front(ola)
    ola.clicks("Password…")
    ola.types("new")
    ola.presses("Enter")
    ola.waits_until(lambda: standing(ola) is Standing.CONNECTED)
    ola.waits_until(lambda: not ola.sees("did not accept"))


def test_a_console_that_meets_a_restored_hub_reads_everything_anew(
    hub_bench: Bench, team: Team, server: Server
) -> None:
    one = hub_bench.ticket("No sound")
    ola = team.seat(OLA)
    ola.goes_to(one)
    wire = team.wires[OLA]
    wire.cut()
    lost(ola)
    place = hub_bench.place
    assert isinstance(place, HubAddress)
    server.do("UPDATE hub SET epoch = gen_random_uuid()", place.database)
    server.do("UPDATE ticket SET subject = 'No picture'", place.database)
    wire.mend()
    back(ola)
    ola.waits_until(lambda: ola.queue() == ["No picture"])
    detail = ola.window.ticket.ticket
    ola.waits_until(lambda: (shown := detail()) is not None and shown.row.subject == "No picture")


def test_an_older_ticket_is_found_apart_and_opened_from_the_hub(hub_bench: Bench, team: Team) -> None:
    old = hub_bench.ticket("Kettle descaling")
    hub_bench.do(SetState(hub_bench.stamp(), (old,), State.SOLVED))
    hub_bench.ticket("Kettle noise")
    ola = team.seat(OLA)
    in_front(ola)
    ola.presses("Ctrl+K")
    ola.types("kettle")
    ola.waits_for("Kettle noise")
    ola.waits_for("Older, from the team's desk")
    ola.chooses(ola.window.palette_card.list, "Kettle descaling")
    ola.waits_until(lambda: ola.open_ticket() == old)
    ola.waits_for("There is no sound at all")


def test_a_refused_answer_is_a_draft_again(hub_bench: Bench, team: Team, room: Room) -> None:
    room.expect("Your answer was not sent: Something newer has arrived")
    marta = hub_bench.person(email="marta@x.example")
    ticket = hub_bench.ticket("No sound", person=marta, owner=OLA)
    ola = team.seat(OLA)
    in_front(ola)
    ola.goes_to(ticket)
    team.wires[OLA].cut()
    lost(ola)
    ola.presses("R")
    ola.types("Please press the speaker.")
    ola.presses("Ctrl+Enter")
    ola.waits_until(ola.held)
    newer = hub_bench.inbound("It is the headset!", Channel.EMAIL)
    hub_bench.do(AddMessage(hub_bench.stamp(), ticket, newer))
    team.wires[OLA].mend()
    back(ola)
    ola.waits_until(lambda: ola.said_lately("Your answer was not sent: Something newer has arrived."))
    ola.waits_until(lambda: Kind.OUTBOUND in ola.drafts(ticket))
    assert ola.drafts(ticket)[Kind.OUTBOUND].text == "Please press the speaker."
    ola.waits_until(lambda: ola.draft == "Please press the speaker.")


def test_both_write_while_the_hub_is_away_and_nothing_is_lost(room: Room, own_server: Server, tmp_path: Path) -> None:
    with sql_allowed():
        bench = Bench(tmp_path, own_server)
        one, other = bench.ticket("No sound"), bench.ticket("No picture")
        bench.desk.close()
    team = Team(room, own_server, bench, tmp_path)
    ola, piotr = team.seat(OLA), team.seat(PIOTR)
    own_server.stop()
    for agent, ticket, words in ((ola, one, "from Ola"), (piotr, other, "from Piotr")):
        lost(agent)
        in_front(agent)
        agent.waits_for("You can read and write.")
        agent.goes_to(ticket)
        agent.presses("N")
        agent.types(words)
        agent.presses("Ctrl+Enter")
        agent.waits_until(partial(agent.messages, ticket, Kind.NOTE))
    own_server.start()
    back(ola)
    back(piotr)
    for agent in (ola, piotr):
        agent.waits_until(partial(notes_are, agent, one, "from Ola"))
        agent.waits_until(partial(notes_are, agent, other, "from Piotr"))
    in_front(ola)
    ola.waits_until(lambda: not ola.sees("No connection since"))
    room.close()
