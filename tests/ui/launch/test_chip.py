"""The chip of the launch that is near: it comes and goes by itself, and calls the crew once."""

from __future__ import annotations

from datetime import timedelta

from console.commands.launches import BeginPhase, CallHold, EndLaunch, PrepareLaunch, SetLaunchLead
from console.commands.webinars import SaveWebinar
from console.domain.ids import Id
from console.domain.launches import Phase, usual_plan
from console.domain.webinars import WebinarFacts
from console.ui.launch.chip import LaunchChip
from tests.making import Bench
from tests.ui.room import Room

MINUTE = timedelta(minutes=1)


def test_the_launch_that_is_near_is_in_the_bar_and_calls_its_crew_once(room: Room, bench: Bench) -> None:
    chip = room.put(LaunchChip(room.look, room.work, room.desk, room.notices))
    room.until(lambda: not room.work.busy)
    assert not chip.isVisible()
    webinar, launch, starts = bench.new_id(), bench.new_id(), bench.clock.now() + 50 * MINUTE
    bench.do(SaveWebinar(bench.stamp(), webinar, WebinarFacts(title="Pivot tables", starts_at=starts)))
    bench.do(PrepareLaunch(bench.stamp(), launch, webinar, bench.piotr, usual_plan(60)))
    room.until(chip.isVisible)
    assert chip.text() == "T−00:50:00"
    bench.do(BeginPhase(bench.stamp(), launch, Phase.CREW_CALL))
    room.until(lambda: chip.near[0].crew_called and not room.work.busy)
    # Somebody else's.
    assert not room.said
    bench.do(SetLaunchLead(bench.stamp(), launch, bench.ola))
    room.until(lambda: bool(room.said))
    bench.do(CallHold(bench.stamp(), launch))
    room.until(lambda: chip.near[0].clock.held_since is not None and not room.work.busy)
    (said,) = room.said
    assert "Pivot tables" in said.lead
    wanted: list[Id] = []
    chip.wanted.connect(wanted.append)
    said.ways[0].call()
    chip.click()
    assert wanted == [launch, launch]
    bench.do(EndLaunch(bench.stamp(), launch))
    room.until(lambda: not chip.isVisible())
