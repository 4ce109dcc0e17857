"""A practice from the crew call to the end: what the colleagues do, what is left to the lead, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from console.app.practice.desk import make_practice_desk
from console.app.practice.director import Director
from console.commands.base import Command, Stamp
from console.commands.launches import CallHold, Resume
from console.commands.roster import CallIn
from console.domain.clock import FixedClock
from console.domain.incidents import Step
from console.domain.launch_clock import Stop
from console.domain.launches import Answer, Phase
from console.domain.practice import Hint, Scene
from console.domain.roster import SeatState
from console.domain.tutor_cards import Reply
from console.importers.scenario import read_scenario
from console.importers.scenario_course import What, course_of
from console.queries.incidents import IncidentsNow
from console.queries.launch_figures import LaunchFigures
from console.queries.launches import LaunchDetail, LaunchNow
from console.queries.relay import RelayLines
from console.queries.roster import RosterNow, SeatRow
from console.queries.tutor import TutorView
from console.settings.places import resources
from console.sync.hub import HubDesk
from tests.making import NOON

SCENARIO = read_scenario(resources() / "practice" / "launch.json").smaller(24)
COURSE = course_of(SCENARIO)
SOUND = next(one for one in SCENARIO.troubles if one.key == "no_sound")


class Played:
    """A practice in steps of `seconds` of launch time."""

    def __init__(self, folder: Path, *, alone: bool = False) -> None:
        self.clock = FixedClock(NOON)
        path = folder / "practice.sqlite"
        self.stage = make_practice_desk(path, self.clock, SCENARIO, COURSE.guests, "en")
        self.desk = HubDesk(path, None, self.clock)
        self.paces: list[float] = []
        self.director = Director(*(self.desk, self.stage, SCENARIO, COURSE, "en"), pace=self.paces.append, alone=alone)
        self.hints: list[Hint] = []

    def until(self, reached: Callable[[Scene], bool], seconds: float = 24, *, helped: bool = False) -> Scene:
        for _ in range(900):
            scene = self.director.step()
            assert scene is not None
            if not self.hints or self.hints[-1] is not scene.hint:
                self.hints.append(scene.hint)
            if reached(scene):
                return scene
            if helped and scene.can_help:
                self.director.help()
            self.clock.at += timedelta(seconds=seconds)
        pytest.fail(f"never reached; it said {self.hints}")

    def launch(self) -> LaunchDetail:
        found = self.desk.read(LaunchNow(self.stage.launch)).result()
        assert found is not None
        return found


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Played]:
    played = Played(tmp_path)
    yield played
    played.desk.close()


def test_whoever_presses_what_is_next_directs_a_whole_launch(played: Played) -> None:
    end = played.until(lambda scene: scene.hint is Hint.OVER, helped=True)
    assert end.share == 1.0
    for hint in (Hint.CREW_CALL, Hint.ASK, Hint.NO_GO, Hint.SOUND_CHECK, Hint.DOORS, Hint.GO, Hint.WRAP_UP, Hint.END):
        assert hint in played.hints
    launch = played.launch()
    assert [phase for phase, _ in launch.begun][-1] is Phase.WRAP_UP
    assert {one.by for one in launch.log if one.kind == "go_for_start"} == {"You"}
    (incident,) = played.desk.read(IncidentsNow(played.stage.launch)).result()
    assert (incident.trouble, incident.step, incident.cause) == ("no_sound", Step.SOLVED, SOUND.cause["en"])
    assert incident.people == len(COURSE.people("no_sound"))
    assert {Hint.SURGE, Hint.BROADCAST, Hint.TUTOR, Hint.SOLVE} <= set(played.hints)
    lines = played.desk.read(RelayLines(played.stage.launch)).result()
    assert [line.words for line in lines] == list(SCENARIO.relay.lines)
    cards = played.desk.read(TutorView(played.stage.launch)).result()
    assert cards is not None
    assert [card.reply for card in cards.cards] == [Reply.SAID]
    figures = played.desk.read(LaunchFigures(played.stage.launch)).result()
    assert figures is not None
    helped = len(COURSE.people("cannot_join"))
    assert figures.outside == 0, "whoever was helped got in"
    assert figures.waiting == 0
    came = COURSE.until(What.JOINS, timedelta(hours=1)) + helped
    gone = COURSE.until(What.LEAVES, end.t)
    assert figures.in_room == came - gone
    assert min(played.paces) > 1.0


def test_a_launch_waits_for_its_lead_and_for_nobody_else(played: Played) -> None:
    """What is a decision is not taken for the person; what is only to be done a colleague does."""

    def seat(name: str) -> SeatRow:
        seats = played.desk.read(RosterNow(played.stage.launch)).result().seats
        return next(one for one in seats if one.name == name)

    def tell(make: Callable[[Stamp], Command]) -> None:
        stamp = played.director.actors.stamp(played.stage.me)
        assert played.desk.submit(make(stamp)).result().done

    # Whoever is called in comes, or says that they cannot.
    tell(lambda stamp: CallIn(stamp, (seat("Tara Quinn").id, seat("Max Turner").id)))
    played.until(lambda scene: scene.t >= timedelta(minutes=-12), seconds=40)
    assert seat("Tara Quinn").state is SeatState.ON
    assert seat("Max Turner").state is SeatState.DECLINED

    # A hold stops people as well.
    tell(lambda stamp: CallHold(stamp, played.stage.launch, "Look again"))
    before = played.desk.read(LaunchFigures(played.stage.launch)).result()
    played.clock.at += timedelta(minutes=5)
    scene = played.director.step()
    after = played.desk.read(LaunchFigures(played.stage.launch)).result()
    assert scene is not None
    assert scene.hint is Hint.HELD
    assert before is not None
    assert after is not None
    assert (after.in_room, after.outside) == (before.in_room, before.outside)
    assert played.paces[-1] == 4.0
    tell(lambda stamp: Resume(stamp, played.stage.launch))

    held = played.until(lambda scene: played.launch().reading(played.clock.at).stop is Stop.POLL, seconds=40)
    assert held.t == timedelta(minutes=-2)
    launch = played.launch()
    assert {phase for phase, _ in launch.begun} == {Phase.CREW_CALL, Phase.SOUND_CHECK, Phase.DOORS_OPEN}
    assert all(one.answer is Answer.GO for one in launch.checks), "they were asked, and the disk has room again"
    played.clock.at += timedelta(minutes=9)
    scene = played.until(lambda scene: scene.hint is Hint.GO)
    assert (scene.can_help, scene.t) == (True, timedelta(minutes=-2)), (
        "what faded was asked again; the go is the lead's"
    )
