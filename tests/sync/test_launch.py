"""A launch at several consoles, one of which is killed and one without a network: afterwards all say the same."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from console.commands.base import Command, Stamp
from console.commands.desk import AddAgent, SetAgentState
from console.commands.launches import AnswerCheck, AskChecks, BeginPhase, CallHold, GoForStart, PrepareLaunch, SetCheck
from console.commands.relay import StartRelay
from console.commands.roster import CallIn, MoveSeat, SeatPerson
from console.commands.webinars import SaveWebinar
from console.domain.changes import Refusal
from console.domain.ids import Id, derived
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Phase, Plan, Station, StationPlan, usual_plan
from console.domain.link import Standing
from console.domain.people import AgentState, Role
from console.domain.roster import SeatDesk
from console.domain.webinars import WebinarFacts
from console.queries.launches import LaunchDetail, LaunchNow
from console.queries.relay import RelayLines
from console.queries.roster import RosterNow
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy

CHECKOUT = Path(__file__).resolve().parents[2]
STATIONS = (Station.CHAT, Station.PHONE, Station.RELAY)
# The typist's console: writes line after line, changes its mind about its check, and says what was acknowledged.
CHILD = """
import sys
from pathlib import Path
from uuid import UUID
from console.commands.launches import AnswerCheck
from console.commands.relay import WriteRelayLine
from console.domain.launches import Answer
from console.store.place import HubAddress
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.replica import ReplicaDesk

place, host, port, database, user, me, launch, check = sys.argv[1:]
address = HubAddress(host, database, user, int(port))
desk = ReplicaDesk(Path(place), None, lambda: HubConnection(address), UUID(me), HubClock())
print("ready", flush=True)
for number in range(10_000):
    line = WriteRelayLine(desk.stamp(), desk.new_id(), UUID(launch), f"line {number}")
    assert desk.submit(line).result().done
    said = AnswerCheck(desk.stamp(), UUID(check), (Answer.NO_GO, Answer.GO)[number % 2], f"after line {number}")
    assert desk.submit(said).result().done
    print(number, flush=True)
"""


class Launch:
    """Ola leads; Piotr types the relay, at a console that will be killed; Sam has the phones, and no network."""

    def __init__(self, team: Team, proxy: Proxy) -> None:
        self.team, bench = team, team.bench
        self.sam, self.tara, self.id, webinar = (bench.new_id() for _ in range(4))
        for agent, name in ((self.sam, "Sam"), (self.tara, "Tara")):
            stamp = Stamp(bench.new_id(), bench.clock.now(), None)
            assert bench.do(AddAgent(stamp, agent, name, "", Role.AGENT, "en")).done
            assert bench.do(SetAgentState(bench.stamp(agent), agent, AgentState.AVAILABLE)).done
        self.lead, self.away = team.console(bench.ola), team.console(self.sam, port=proxy.port)
        facts = WebinarFacts(title="Pivot", starts_at=self.lead.now() + timedelta(minutes=20), language="en")
        plan = Plan(phases=usual_plan(60).phases, stations=tuple(StationPlan(one) for one in STATIONS))
        made = self.lead.stamp()
        self.checks = dict(zip(STATIONS, (derived(made.id, place) for place in (1, 2, 3)), strict=True))
        owners = dict(zip(STATIONS, (bench.ola, self.sam, bench.piotr), strict=True))
        for command in (
            SaveWebinar(self.lead.stamp(), webinar, facts),
            PrepareLaunch(made, self.id, webinar, bench.ola, plan),
            *(SetCheck(self.lead.stamp(), self.checks[one], self.id, one, owners[one]) for one in STATIONS),
            AskChecks(self.lead.stamp(), self.id),
            SeatPerson(self.lead.stamp(), self.id, self.sam, SeatDesk.PHONE),
            SeatPerson(self.lead.stamp(), self.id, self.tara, SeatDesk.CHAT, reserve=True, ready_minutes=5),
        ):
            assert self.lead.submit(command).result().done, command
        in_step(self.lead, self.away)
        assert team.bench.desk.submit(StartRelay(self._by_piotr(), self.id)).result().done

    def _by_piotr(self) -> Stamp:
        return Stamp(self.lead.new_id(), self.lead.now(), self.team.bench.piotr)

    def now(self, desk: ReplicaDesk | HubDesk) -> LaunchDetail:
        found = desk.read(LaunchNow(self.id)).result()
        assert found is not None
        return found

    def seats(self, desk: ReplicaDesk | HubDesk) -> dict[Id, tuple[SeatDesk, str]]:
        return {one.agent: (one.desk, one.state) for one in desk.read(RosterNow(self.id)).result().seats}

    def type_until_killed(self, lines: int) -> int:
        """How many lines were acknowledged."""
        team = self.team
        place, address = team.folder / "typist", team.address
        team.console(team.bench.piotr, folder="typist").close()
        where = (str(place), address.host, str(address.port), address.database, address.user)
        about = (str(team.bench.piotr), str(self.id), str(self.checks[Station.RELAY]))
        process = subprocess.Popen(
            [sys.executable, "-c", CHILD, *where, *about], cwd=CHECKOUT, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        rest = process.communicate()[0]
        return len([line for line in ("".join(said) + rest).splitlines(keepends=True) if line.endswith("\n")])


def test_clock_votes_roster_and_relay_are_right_whoever_dies_and_whoever_is_away(team: Team, proxy: Proxy) -> None:
    launch = Launch(team, proxy)
    lead, away, chance = launch.lead, launch.away, random.Random(9)
    proxy.refuse = True
    proxy.cut()
    until(lambda: away.link.standing is Standing.AWAY)
    seat = next(one for one in away.read(RosterNow(launch.id)).result().seats if one.agent == launch.sam)
    reserve = next(one for one in away.read(RosterNow(launch.id)).result().seats if one.agent == launch.tara)
    check = launch.checks

    def tell(desk: ReplicaDesk, make: Callable[[Stamp], Command]) -> Callable[[], object]:
        return lambda: desk.submit(make(desk.stamp())).result()

    acts = [
        tell(away, lambda stamp: AnswerCheck(stamp, check[Station.PHONE], Answer.NO_GO, "No line")),
        tell(away, lambda stamp: CallIn(stamp, (reserve.id,))),
        tell(lead, lambda stamp: AnswerCheck(stamp, check[Station.CHAT], Answer.GO)),
        tell(lead, lambda stamp: BeginPhase(stamp, launch.id, Phase.CREW_CALL)),
        tell(away, lambda stamp: BeginPhase(stamp, launch.id, Phase.CREW_CALL)),
        tell(lead, lambda stamp: MoveSeat(stamp, seat.id, SeatDesk.CHAT)),
        tell(lead, lambda stamp: CallIn(stamp, (reserve.id,))),
        tell(away, lambda stamp: CallHold(stamp, launch.id, "I cannot see anything")),
    ]
    chance.shuffle(acts)
    for act in acts:
        act()
    acknowledged = launch.type_until_killed(4)
    # Of all this the hub has heard what the lead said alone, and what the typist's console had sent before it died.
    until(lambda: launch.now(team.bench.desk).clock.held_since is None)
    for station in (Station.CHAT, Station.PHONE, Station.RELAY):
        assert lead.submit(AnswerCheck(lead.stamp(), check[station], Answer.GO, "heard")).result().done
    in_step(lead)
    assert lead.submit(GoForStart(lead.stamp(), launch.id)).result().done
    in_step(lead)
    until(lambda: launch.now(team.bench.desk).clock.go_at is not None)

    proxy.refuse = False
    away.retry_now()
    typist = team.console(team.bench.piotr, folder="typist")
    in_step(lead, away, typist)
    in_step(lead, away, typist)

    everywhere = (lead, away, typist, team.bench.desk)
    truth = launch.now(team.bench.desk)
    for desk in everywhere:
        here = launch.now(desk)
        assert here.clock == truth.clock, "T is the same at every console"
        assert here.checks == truth.checks
        assert (here.begun, here.log) == (truth.begun, truth.log)
        assert launch.seats(desk) == launch.seats(team.bench.desk)
    # What was said of a clock that is another one by now does not stop it, and its author is told.
    assert truth.clock.held_since is None
    assert truth.clock.go_at is not None
    refused = [one.outcome.refusal for one in away.returned().result()]
    assert Refusal.TOO_LATE in refused
    # What the lead heard last stands, though two consoles brought older answers after it.
    assert {one.answer for one in truth.checks} == {Answer.GO}
    assert {one.note for one in truth.checks} == {"heard"}
    lines = Counter(one.kind for one in truth.log)
    assert lines[LineKind.PHASE] == 1
    assert lines[LineKind.CALLED_IN] == 1, "who is called in twice is called in once"
    assert launch.seats(lead)[launch.sam][0] is SeatDesk.CHAT
    words = [one.words for one in lead.read(RelayLines(launch.id)).result()]
    assert len(words) == len(set(words)), "nothing that was typed is there twice"
    assert {f"line {number}" for number in range(acknowledged)} <= set(words), "and nothing is lost"
    for desk in (away, typist):
        assert desk.read(RelayLines(launch.id)).result() == lead.read(RelayLines(launch.id)).result()
