"""Warnings of promises: before a limit to whose ticket it is, after it to whom the desk names, each once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.commands.levels import Escalate
from console.queries.levels import ToEscalate
from console.ui.frame.warnings import PromiseWarnings
from tests.making import Bench
from tests.server import Server
from tests.ui.room import Room


@pytest.fixture
def bench(tmp_path: Path, hub: Server | None) -> Iterator[Bench]:
    """What a warning asks is compared with the time of the hub: on each kind of it."""
    bench = Bench(tmp_path, hub)
    yield bench
    bench.close()


def test_one_is_warned_once_before_the_limit_and_once_after_it(room: Room, bench: Bench) -> None:
    opened: list[object] = []
    mine = bench.ticket("No sound", owner=bench.ola)
    warnings = PromiseWarnings(room.work, room.desk, room.notices, opened.append, room.window)
    room.until(lambda: warnings.lead)
    bench.pass_time(hours=3, minutes=30)
    for _ in range(2):
        warnings.look()
        room.quiet()
    assert [(one.icon, one.text) for one in room.said] == [("timer", "No sound")]
    bench.pass_time(hours=1)
    bench.do(Escalate(bench.stamp(), bench.desk.read(ToEscalate()).result(timeout=60)))
    for _ in range(2):
        warnings.look()
        room.quiet()
    assert [one.icon for one in room.said] == ["timer", "warning-octagon"]
    room.said[-1].ways[0].call()
    assert opened == [mine]


def test_many_at_once_are_one_notice_and_what_was_over_before_is_none(room: Room, bench: Bench) -> None:
    bench.ticket()
    bench.pass_time(hours=5)
    warnings = PromiseWarnings(room.work, room.desk, room.notices, lambda _: None, room.window)
    room.until(lambda: warnings.lead)
    bench.do(Escalate(bench.stamp(), bench.desk.read(ToEscalate()).result(timeout=60)))
    warnings.look()
    room.quiet()
    assert room.said == []
    for _ in range(5):
        bench.ticket()
    bench.pass_time(hours=5)
    bench.do(Escalate(bench.stamp(), bench.desk.read(ToEscalate()).result(timeout=60)))
    warnings.look()
    room.quiet()
    assert [one.text for one in room.said] == ["5 tickets are over their time."]
