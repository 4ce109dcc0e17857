"""What is told of calls reaches the desk in few commands, and is kept while the desk cannot take it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator

import pytest

from console.app.phone_play import of_the_demo
from console.app.phone_replay import replay
from console.channels.phone import desk_calls
from console.channels.phone.desk_calls import DeskCalls
from console.channels.phone.tracks import Told
from console.domain.call_course import Ending
from console.domain.calls import Call
from console.domain.changes import Changes
from console.domain.clock import SystemClock
from console.domain.ids import NOBODY
from console.errors import ConsoleError
from console.queries.calls import OneCall
from console.queries.phone import CallsOf
from console.sync.hub import HubDesk
from tests.making import Bench

CALL, BETWEEN_US = replay([of_the_demo()[0][0]])


@pytest.fixture
def hub() -> None:
    """In a file: that is what is taken away here."""


@pytest.fixture
def desk(bench: Bench) -> Iterator[HubDesk]:
    desk = HubDesk(bench.place, None, SystemClock(), watch_seconds=0.05)
    yield desk
    desk.close()


def told(call: Call, name: str = "") -> Iterable[Told]:
    return [Told(name or call.id, fact) for fact in call.facts]


def test_what_comes_in_one_breath_is_one_commit(desk: HubDesk) -> None:
    commits: list[Changes] = []
    desk.listen(lambda changes: commits.append(changes) if changes.touches("phone_call") else None)

    async def play() -> None:
        calls = DeskCalls(desk, NOBODY)
        writing = asyncio.create_task(calls.run())
        for number in range(5):
            calls.note(told(CALL, f"{number}"))
        while len([name for name in map(str, range(5)) if await known(calls, name)]) < 5:
            await asyncio.sleep(0.01)
        writing.cancel()

    async def known(calls: DeskCalls, name: str) -> bool:
        return await asyncio.wrap_future(desk.read(OneCall(calls.id_of(name)))) is not None

    asyncio.run(play())
    assert len(commits) == 1
    assert desk.read(CallsOf(NOBODY)).result() == ()


def test_what_colleagues_say_to_each_other_is_not_told(desk: HubDesk) -> None:
    calls = DeskCalls(desk, NOBODY)
    calls.note([*told(BETWEEN_US), *told(CALL)])
    asyncio.run(calls.write())
    assert desk.read(OneCall(calls.id_of(BETWEEN_US.id))).result() is None
    row = desk.read(OneCall(calls.id_of(CALL.id))).result()
    assert row is not None
    assert row.course == CALL.course


def test_a_call_that_goes_on_is_known_by_both_names(desk: HubDesk) -> None:
    calls = DeskCalls(desk, NOBODY)
    facts = list(told(CALL))
    calls.note(facts[:3])
    assert calls.source_of(calls.id_of(CALL.id)) == CALL.id
    calls.note(facts[3:])
    assert calls.source_of(calls.id_of(CALL.id)) is None


def test_nothing_is_lost_while_the_desk_cannot_be_written(
    bench: Bench, desk: HubDesk, expect_log: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("could not be written|feed could not be read")
    monkeypatch.setattr(desk_calls, "AGAIN_SECONDS", 0.05)
    aside = bench.path.with_name("aside.sqlite")

    async def play() -> None:
        calls = DeskCalls(desk, NOBODY)
        facts = list(told(CALL))
        calls.note(facts[:4])
        await calls.write()
        bench.path.rename(aside)
        calls.note(facts[4:8])
        with pytest.raises(ConsoleError):
            await calls.write()
        # What is told meanwhile goes with it.
        calls.note(facts[8:])
        writing = asyncio.create_task(calls.write_when_it_can())
        await asyncio.sleep(0.2)
        assert not writing.done()
        aside.rename(bench.path)
        await writing
        row = await asyncio.wrap_future(desk.read(OneCall(calls.id_of(CALL.id))))
        assert row is not None
        assert row.course.ending is Ending.ANSWERED
        assert row.course == CALL.course

    asyncio.run(play())
