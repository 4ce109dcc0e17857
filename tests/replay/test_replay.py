"""A launch with two dozen people, over the real channels of the gateway, as fast as the machine goes."""

from __future__ import annotations

import asyncio
from pathlib import Path

from console.importers.scenario import read_scenario
from console.settings.places import resources
from tests.mail_servers import MailServer
from tests.replay.course import Replay
from tests.replay.venue import Venue
from tests.ring import Ring, a_ring


def test_a_launch_goes_as_its_scenario_says(tmp_path: Path, mail_server: MailServer) -> None:
    scenario = read_scenario(resources() / "practice" / "launch.json").smaller(24)

    async def play() -> None:
        async with Venue(tmp_path, scenario, mail_server) as venue:
            await Replay(venue, every=4).run()

    with a_ring(Ring()):
        asyncio.run(play())
