"""Readers of a relay: over connections that break, beside somebody who takes nothing, and without scripts."""

from __future__ import annotations

import asyncio
import random

import httpx
import pytest

from console.commands.relay import CorrectLine, SetRelay, StopRelay, TakeOutLine
from console.domain.ids import uuid7
from console.domain.relay import CORRECTED_WITHIN, Turn
from console.gateway.relay_rooms import Room, Standing
from console.queries.relay import LineRow, RelayState
from tests.gateway.chatting import until
from tests.gateway.relaying import Gateway, Page
from tests.making import NOON, Bench


@pytest.fixture(scope="module")
def hub() -> None:
    """What pages do is the same on every hub."""


def test_connections_break_and_no_line_is_lost_or_comes_twice(bench: Bench) -> None:
    async def play() -> None:
        chance = random.Random(7)
        gateway = Gateway(bench)
        await gateway.start()
        pages = [Page(gateway) for _ in range(6)]
        for page in pages:
            await page.connect()
        last = None
        for number in range(60):
            last = await gateway.write(f"Line {number}.")
            if number % 7 == 3:
                fixed = CorrectLine(bench.stamp(), last, f"Line {number}, corrected.")
                assert (await asyncio.to_thread(bench.do, fixed)).done
            for page in chance.sample(pages, 2):
                await page.drop()
                await page.connect()
            if number == 30:
                await gateway.stop()
                await gateway.write("Said while no gateway was there.")
                await gateway.start()
                for page in pages:
                    await page.drop()
                    await page.connect()
        assert last is not None
        await asyncio.to_thread(bench.do, TakeOutLine(bench.stamp(), last))
        end = gateway.state().last_seq
        await until(lambda: all(page.seq == end for page in pages))
        wanted = [f"Line {n}{', corrected' if n % 7 == 3 else ''}." for n in range(59)]
        wanted.insert(31, "Said while no gateway was there.")
        for page in pages:
            assert page.words == [*wanted, ""]
            assert len(set(page.got)) == len(page.got)
        newcomer = Page(gateway)
        await newcomer.connect()
        await until(lambda: newcomer.seq == end)
        assert newcomer.words == pages[0].words
        await until(lambda: newcomer.standing == Standing(on=True, over=False))
        for page in [*pages, newcomer]:
            await page.drop()
        await gateway.stop()

    asyncio.run(play())


def test_who_takes_nothing_holds_up_nobody_and_gets_the_rest_later() -> None:
    launch = uuid7(NOON, b"launch    ")
    state = RelayState(
        launch=launch,
        title="Pivot tables",
        language="en",
        tutor="",
        key="",
        address="",
        started_at=NOON,
        ended_at=None,
        turn=Turn(),
        typist="",
        next="",
        shared=False,
        in_chat=True,
        abbreviations=(),
        of_the_desk=(),
        readers=None,
        behind=None,
        last_seq=0,
    )

    def line(number: int) -> LineRow:
        return LineRow(launch, launch, number, number, NOON, None, None, "", f"Line {number}.", None)

    room = Room(state, [line(1)])
    quick: list[bytes] = []
    slow: list[bytes] = []
    stands = False

    def take_all(frame: bytes) -> bool:
        quick.append(frame)
        return True

    def take_some(frame: bytes) -> bool:
        if not stands:
            slow.append(frame)
        return not stands

    room.join(take_all, 0)
    room.join(take_some, 0)
    stands = True
    for number in range(2, 700):
        room.learn([line(number)])
        room.sweep()
    assert len(quick) == 2 + 698
    assert len(slow) == 2
    stands = False
    room.sweep()
    room.learn([line(700)])
    for told in (quick, slow):
        words = b"".join(told)
        assert all(words.count(f'"Line {number}."'.encode()) == 1 for number in range(1, 701))
    assert len(slow) == 2 + 4 + 1


def test_the_page_is_whole_without_scripts_and_shares_only_what_it_may(bench: Bench) -> None:
    async def play() -> None:
        gateway = Gateway(bench)
        await gateway.start()
        await gateway.write("Welcome <b>to</b> the room.")
        gone = await gateway.write("A name nobody was to read.")
        await asyncio.to_thread(bench.do, TakeOutLine(bench.stamp(), gone))
        home = f"http://{gateway.address}"
        async with httpx.AsyncClient(base_url=home) as web:
            assert (await web.get("/relay/aaaaaaaaaaaa")).status_code == 404
            assert (await web.get("/relay/..%2f..")).status_code == 404
            for language, word in (("en", "Live"), ("pl", "Na żywo"), ("ru", "Сейчас в эфире")):
                page = await web.get(f"/relay/{gateway.key}?l={language}&size=40&look=dark")
                assert page.status_code == 200
                assert word in page.text
                assert "Welcome &lt;b&gt;to&lt;/b&gt; the room." in page.text
                assert 'data-size="40"' in page.text
                assert "Jonas Lind" in page.text
            again = page.text.partition('content="6; url=')[2].partition("#now")[0].replace("&amp;", "&")
            assert (await web.get(again)).status_code == 200
            bench.clock.at += 2 * CORRECTED_WITHIN
            await until(lambda: gateway.state().readers == 1)
            for part in ("reader.js", "page.js", "reader.css"):
                assert (await web.get(f"/relay/parts/{part}")).status_code == 200
            assert (await web.get("/relay/parts/relay.py")).status_code == 404
            assert (await web.get(f"/relay/{gateway.key}/transcript.txt")).status_code == 404
            await asyncio.to_thread(bench.do, StopRelay(bench.stamp(), gateway.launch))

            async def says(word: str) -> bool:
                return word in (await web.get(f"/relay/{gateway.key}")).text

            await until(lambda: says("Thank you for reading along"))
            assert not await says("Welcome")
            late = Page(gateway)
            await late.connect()
            await until(lambda: late.standing is not None and late.standing.over)
            assert late.words == []
            await late.drop()
            shared = SetRelay(bench.stamp(), gateway.launch, shared=True, in_chat=True)
            await asyncio.to_thread(bench.do, shared)
            await until(lambda: says("Welcome"))
            text = (await web.get(f"/relay/{gateway.key}/transcript.txt")).text
            assert text == "Pivot tables\n\nJonas Lind: Welcome <b>to</b> the room.\n"
        await gateway.stop()

    asyncio.run(play())
