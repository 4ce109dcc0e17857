"""The demo desk: made of commands that are all accepted, and a queue like the one that is drawn."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from console.app.demo import make_demo_desk, open_demo_desk
from console.commands.desk import SetSetting
from console.domain.clock import FixedClock
from console.domain.urgency import Reason
from console.queries.desk import Agents, Settings
from console.queries.queue import Counts, QueueSections, SectionName, Tab, Wanted
from console.sync.hub import HubDesk
from tests.making import NOON


def test_the_demo_desk_shows_the_queue_of_its_first_minute(tmp_path: Path) -> None:
    clock = FixedClock(NOON)
    path = tmp_path / "desk.sqlite"
    desk = HubDesk(path, make_demo_desk(path, clock), clock)
    try:
        counts = desk.read(Counts()).result()
        assert (counts.waiting, counts.mine, counts.unclaimed) == (23, 5, 9)
        assert (counts.pending, counts.snoozed, counts.on_hold) == (6, 3, 2)
        sections = desk.read(QueueSections(Tab.ALL, (Wanted(SectionName.UNCLAIMED, 5),))).result()
        call, letter, *_ = next(s for s in sections if s.name is SectionName.UNCLAIMED).rows
        assert call.call_back_at is not None
        assert letter.standing(clock.now()).reason is Reason.OVER
        assert any(agent.id == desk.me and agent.name == "Ola Zielińska" for agent in desk.read(Agents()).result())
    finally:
        desk.close()


def test_opened_again_it_is_the_same_desk_with_the_same_person_and_new_on_another_day(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    first = open_demo_desk(path)
    me, now = first.me, first.now()
    names = [agent.name for agent in first.read(Agents()).result() if agent.id == me]
    first.submit(SetSetting(first.stamp(), "name", "Mine now")).result()
    first.close()
    again = open_demo_desk(path)
    kept = again.read(Settings()).result()["name"]
    again.close()
    assert (again.me, names, kept) == (me, ["Ola Zielińska"], "Mine now")
    tomorrow = open_demo_desk(path, FixedClock(now + timedelta(days=1)))
    fresh = tomorrow.read(Settings()).result()["name"]
    tomorrow.close()
    assert fresh == "Northlight Academy"
