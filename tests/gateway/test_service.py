"""The gateway: each channel runs once, is started again when it fails, and its health is told in plain words."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from console.channels.base import Channel, Report
from console.domain.clock import SystemClock
from console.domain.health import Condition, Health, Work
from console.domain.ids import NOBODY, Id, uuid7
from console.errors import MailServerAway, SecretMissing
from console.gateway import service, turns
from console.gateway.service import Gateway
from console.gateway.turns import Turns
from console.queries.health import Channels
from console.store.place import HubPlace
from console.sync.hub import HubDesk
from tests.making import Bench

MAILBOX = uuid7(SystemClock().now(), b"0123456789")


class Fake:
    """A channel of ours: counts its starts, and fails when it is told to."""

    work = Work.RECEIVING
    name = "Help desk"

    def __init__(self, about: Id = MAILBOX, fails: list[Exception] | None = None) -> None:
        self.about = about
        self.starts = 0
        self.running = False
        self.fails = fails or []
        self.report: Report | None = None

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        self.starts += 1
        if self.fails:
            raise self.fails.pop(0)
        self.running = True
        self.report = report
        report.up()
        await stop.wait()
        self.running = False


class Life:
    """A gateway at work on the loop of a test."""

    def __init__(self, desk: HubDesk, *channels: Channel) -> None:
        self.channels = list(channels)
        self.gateway = Gateway(desk, lambda: tuple(self.channels))
        self._stop = asyncio.Event()
        self._task = asyncio.create_task(self.gateway.run(self._stop))

    async def end(self) -> None:
        self._stop.set()
        await self._task

    def kill(self) -> None:
        """As a computer that loses its power: nothing is given back."""
        self._task.cancel()


async def until(true: Callable[[], bool]) -> None:
    for _ in range(12_000):
        if true():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come true")


async def told(desk: HubDesk) -> dict[Work, Health]:
    return {health.work: health for health in await asyncio.wrap_future(desk.read(Channels()))}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_FIRST_WAIT", 0.05)
    monkeypatch.setattr(service, "RENEW_SECONDS", 0.05)


def program(place: HubPlace) -> HubDesk:
    return HubDesk(place, None, SystemClock(), watch_seconds=0.05)


def test_a_channel_runs_on_one_gateway_and_goes_over_when_that_one_stops(bench: Bench) -> None:
    async def play() -> None:
        desks = [program(bench.place), program(bench.place)]
        first, second = Fake(), Fake()
        one, other = Life(desks[0], first), Life(desks[1], second)
        await until(lambda: first.running or second.running)
        await asyncio.sleep(0.3)
        assert first.running != second.running
        mine, theirs = (first, second) if first.running else (second, first)
        leader, standby = (one, other) if first.running else (other, one)
        await leader.end()
        assert not mine.running
        await until(lambda: theirs.running)
        while (await told(desks[0]))[Work.RECEIVING].condition is not Condition.UP:
            await asyncio.sleep(0.05)
        await standby.end()
        assert (await told(desks[0]))[Work.RECEIVING].condition is Condition.STOPPED
        for desk in desks:
            desk.close()

    asyncio.run(play())


def test_who_fails_is_started_again_and_what_was_wrong_is_told(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("MailServerAway")
    expect_log("fault of ours")

    async def play() -> None:
        desk = program(bench.place)
        away = MailServerAway("The mail server does not answer.", "No route.", "Look at the network.")
        channel = Fake(fails=[away, ZeroDivisionError(), away])
        seen: list[Health] = []
        life = Life(desk, channel)
        while not channel.running:
            seen += (await told(desk)).values()
            await asyncio.sleep(0.01)
        await until(lambda: channel.running)
        assert channel.starts == 4
        await asyncio.sleep(1.2)
        health = (await told(desk))[Work.RECEIVING]
        assert health.condition is Condition.UP
        assert health.trouble is None
        assert any(one.trouble is not None and one.trouble.title == away.title for one in seen)
        await life.end()
        desk.close()

    asyncio.run(play())


def test_a_channel_that_is_set_up_no_more_ends_and_is_forgotten(bench: Bench) -> None:
    async def play() -> None:
        desk = program(bench.place)
        channel, kept = Fake(), Fake(about=NOBODY)
        life = Life(desk, channel, kept)
        await until(lambda: channel.running and kept.running)
        life.channels.remove(channel)
        life.gateway.changed()
        await until(lambda: not channel.running)
        await asyncio.sleep(1.3)
        assert kept.starts == 1
        shown = await asyncio.wrap_future(desk.read(Channels()))
        assert [health.about for health in shown] == [NOBODY]
        await life.end()
        desk.close()

    asyncio.run(play())


def test_a_channel_that_is_slow_to_end_costs_the_others_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LEASE_SECONDS", 2.0)

    class Slow(Fake):
        async def run(self, report: Report, stop: asyncio.Event) -> None:
            await super().run(report, stop)
            await asyncio.sleep(3)

    async def play() -> None:
        desk = program(bench.place)
        slow, other = Slow(), Fake(about=NOBODY)
        life = Life(desk, slow, other)
        await until(lambda: slow.running and other.running)
        life.channels.remove(slow)
        life.gateway.changed()
        for _ in range(25):
            await asyncio.sleep(0.1)
            assert other.report is not None
            assert other.report.holds()
        assert other.starts == 1
        await life.end()
        desk.close()

    asyncio.run(play())


def test_what_this_computer_lacks_is_left_to_another(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("SecretMissing")

    async def play() -> None:
        desks = [program(bench.place), program(bench.place)]
        missing = SecretMissing("The password is not here.", "The keyring holds nothing.", "Type it.")
        lacking, able = Fake(fails=[missing] * 100), Fake()
        first = Life(desks[0], lacking)
        await until(lambda: lacking.starts > 0)
        second = Life(desks[1], able)
        await until(lambda: able.running)
        await first.end()
        await second.end()
        for desk in desks:
            desk.close()

    asyncio.run(play())


def test_trouble_stands_until_it_works_again(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("MailServerAway")

    async def play() -> None:
        desk = program(bench.place)
        away = MailServerAway("The mail server does not answer.", "No route.", "Look at the network.")
        channel = Fake(fails=[away] * 5)
        life = Life(desk, channel)
        seen: list[Condition] = []
        while not channel.running:
            seen += [health.condition for health in (await told(desk)).values()]
            await asyncio.sleep(0.01)
        first = seen.index(Condition.TROUBLE)
        assert Condition.STARTING not in seen[first:]
        await life.end()
        desk.close()

    asyncio.run(play())


def test_a_lease_is_given_up_before_another_can_have_it(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    now = [0.0]

    async def play() -> None:
        ours = Turns(bench.desk, "one", lambda: now[0])
        assert await ours.renew({"a", "b"}) is None
        assert ours.has("a")
        now[0] = 6.4
        assert ours.has("a")
        now[0] = 6.6
        assert not ours.has("a")
        assert await ours.renew({"a"}) is None
        assert ours.has("a")
        assert not ours.has("b")

    asyncio.run(play())
    bench.close()
