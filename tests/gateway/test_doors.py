"""Attacks on the web server over real connections: who is slow, greedy or guesses is let go, others feel nothing."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from ipaddress import ip_network

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from console.channels.chat.pace import Bucket
from console.errors import AddressTaken
from console.gateway.doors import Doors, Limits, neighbourhood
from console.gateway.guard import neighbourhood_of
from console.gateway.web import Web

PATIENCE = 60.0
UPGRADE = (
    "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"
)


class Yard:
    """A part of the server with something of everything. `gone` counts those it has lost."""

    def __init__(self) -> None:
        self.here = self.gone = 0

    def routes(self) -> Sequence[BaseRoute]:
        return [Route("/", self._who), Route("/much", self._much), WebSocketRoute("/ws", self._talk)]

    async def run(self, stop: asyncio.Event) -> None:
        await stop.wait()

    async def _who(self, request: Request) -> Response:
        assert request.client is not None
        return PlainTextResponse(f"{request.url.scheme} {request.client.host} {neighbourhood_of(request.scope)}")

    async def _much(self, _: Request) -> Response:
        async def pieces() -> AsyncIterator[bytes]:
            self.here += 1
            try:
                while True:
                    yield bytes(65_536)
                    # What is sent to nobody never waits.
                    await asyncio.sleep(0)
            finally:
                self.gone += 1

        return StreamingResponse(pieces())

    async def _talk(self, socket: WebSocket) -> None:
        await socket.accept()
        self.here += 1
        try:
            while True:
                await socket.receive_text()
        except WebSocketDisconnect:
            self.gone += 1


class Standing:
    """Hears from the server where it is."""

    def __init__(self) -> None:
        self.port: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def up(self, note: str = "") -> None:
        self.port.set_result(int(note.rpartition(":")[2]))

    def holds(self) -> bool:
        return True


class Place:
    """Where the server is, and its yard."""

    def __init__(self, yard: Yard, port: int) -> None:
        self.yard, self.port = yard, port
        self._writers: list[asyncio.StreamWriter] = []

    async def knock(
        self, words: str = "", host: str = "127.0.0.1"
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A bare connection from one of this computer's addresses, with these words said."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port, local_addr=(host, 0), limit=1024)
        writer.write(words.encode())
        self._writers.append(writer)
        return reader, writer

    def close(self) -> None:
        for writer in self._writers:
            writer.close()

    async def ask(self, path: str = "/", **heads: str) -> httpx.Response:
        async with httpx.AsyncClient(timeout=PATIENCE) as browser:
            return await browser.get(f"http://127.0.0.1:{self.port}{path}", headers=heads)


@asynccontextmanager
async def served(proxies: str = "", **limits: float) -> AsyncIterator[Place]:
    yard, report, stop = Yard(), Standing(), asyncio.Event()
    web = Web("127.0.0.1:0", (yard,), proxies, Limits(**limits))  # type: ignore[arg-type]
    running = asyncio.create_task(web.run(report, stop))
    place = Place(yard, await report.port)
    try:
        yield place
    finally:
        place.close()
        stop.set()
        await running


async def until(right: Callable[[], bool] | Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            found = right()
            if (await found) if not isinstance(found, bool) else found:
                return
            await asyncio.sleep(0.01)


async def cut_off(reader: asyncio.StreamReader) -> bool:
    """Whether the connection ends, whatever else comes."""
    async with asyncio.timeout(PATIENCE):
        try:
            while await reader.read(65_536):
                pass
        except ConnectionError:
            pass
    return True


def test_a_head_that_comes_letter_by_letter_is_not_waited_for() -> None:
    async def life() -> None:
        async with served(head_seconds=0.3) as place:
            reader, writer = await place.knock("GET / HTTP/1.1\r\nHost: x\r\n")
            silent, _ = await place.knock()

            async def drip() -> None:
                while True:
                    writer.write(b"a")
                    await asyncio.sleep(0.02)

            dripping = asyncio.create_task(drip())
            assert (await place.ask()).status_code == 200
            assert await cut_off(reader)
            assert await cut_off(silent)
            dripping.cancel()

    asyncio.run(life())


def test_a_body_that_nobody_wants_is_not_taken_for_ever() -> None:
    async def life() -> None:
        async with served(head_seconds=0.3) as place:
            reader, writer = await place.knock("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n")

            async def pour() -> None:
                while True:
                    writer.write(bytes(100))
                    await asyncio.sleep(0.02)

            pouring = asyncio.create_task(pour())
            assert await cut_off(reader)
            pouring.cancel()

    asyncio.run(life())


def test_whoever_takes_nothing_of_what_they_asked_for_is_let_go() -> None:
    async def life() -> None:
        async with served(write_seconds=0.3) as place:
            await place.knock("GET /much HTTP/1.1\r\nHost: x\r\n\r\n")
            await until(lambda: place.yard.here == 1)
            await until(lambda: place.yard.gone == 1)

    asyncio.run(life())


def test_a_websocket_whose_other_end_is_gone_is_let_go() -> None:
    async def life() -> None:
        async with served(idle_seconds=0.2) as place:
            await place.knock(UPGRADE)
            await until(lambda: place.yard.here == 1)
            # It answers no ping.
            await until(lambda: place.yard.gone == 1)

    asyncio.run(life())


def test_a_small_frame_that_unpacks_to_a_large_one_is_not_unpacked() -> None:
    async def life() -> None:
        async with served() as place:
            reader, writer = await place.knock(UPGRADE)
            await until(lambda: place.yard.here == 1)
            packer = zlib.compressobj(9, zlib.DEFLATED, -12)
            packed = packer.compress(bytes(40_000_000)) + packer.flush(zlib.Z_SYNC_FLUSH)
            packed = packed[:-4]
            assert len(packed) < 65_536
            # Text, packed, masked with nothing (RFC 6455 5.2, RFC 7692 6).
            writer.write(b"\xc1" + bytes([0x80 | 126]) + len(packed).to_bytes(2) + bytes(4) + packed)
            await until(lambda: place.yard.gone == 1)
            assert await cut_off(reader)

    asyncio.run(life())


def test_one_address_has_so_many_connections_and_another_one_its_own() -> None:
    async def life() -> None:
        async with served(of_one=4) as place:
            held = [await place.knock() for _ in range(4)]
            too_many, _ = await place.knock()
            assert await cut_off(too_many)
            reader, _ = await place.knock("GET / HTTP/1.1\r\nHost: x\r\n\r\n", host="127.0.0.2")
            assert b"200" in await reader.readline()
            for _, one in held:
                one.close()

            async def again() -> bool:
                try:
                    return (await place.ask()).status_code == 200
                except httpx.TransportError:
                    return False

            # Those that have gone count no more.
            await until(again)

    asyncio.run(life())


def test_websockets_count_as_connections_while_they_last() -> None:
    async def life() -> None:
        async with served(of_one=2) as place:
            first, second = await place.knock(UPGRADE), await place.knock(UPGRADE)
            await until(lambda: place.yard.here == 2)
            third, _ = await place.knock(UPGRADE)
            assert await cut_off(third)
            first[1].close()
            second[1].close()
            await until(lambda: place.yard.gone == 2)

            async def again() -> bool:
                reader, writer = await place.knock(UPGRADE)
                try:
                    return b"101" in await reader.readline()
                except ConnectionError:
                    return False
                finally:
                    writer.close()

            await until(again)

    asyncio.run(life())


def test_who_asks_too_much_waits_and_others_do_not() -> None:
    async def life() -> None:
        async with served("127.0.0.1", at_once=5, a_second=0.0001) as place:
            marta, jan = {"x-forwarded-for": "192.0.2.7"}, {"x-forwarded-for": "192.0.2.8"}
            statuses = [(await place.ask(**marta)).status_code for _ in range(7)]
            assert statuses == [200] * 5 + [429] * 2
            refused = await place.ask(**marta)
            assert int(refused.headers["retry-after"]) > 0
            # What a visitor says themselves of who they are the proxy has before what it says itself.
            assert (await place.ask(**{"x-forwarded-for": "203.0.113.9, 192.0.2.7"})).status_code == 429
            assert (await place.ask(**jan)).status_code == 200
            # A proxy that does not tell for whom it asks, asks for everybody.
            assert [(await place.ask()).status_code for _ in range(8)] == [200] * 8

    asyncio.run(life())


def test_guessing_addresses_is_dear() -> None:
    async def life() -> None:
        async with served("127.0.0.1", at_once=30, a_second=0.0001, guess=10) as place:
            thief = {"x-forwarded-for": "192.0.2.7"}
            statuses = [(await place.ask(f"/guess{n}", **thief)).status_code for n in range(4)]
            assert statuses == [404, 404, 404, 429]

    asyncio.run(life())


def test_only_a_proxy_tells_who_asks_and_over_what() -> None:
    told = {"x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https"}

    async def life() -> None:
        async with served("127.0.0.1, 192.0.2.128/25") as place:
            assert (await place.ask(**told)).text == "https 192.0.2.7 192.0.2.7"
            through_two = {"x-forwarded-for": "203.0.113.9, 198.51.100.4, 192.0.2.130"}
            assert (await place.ask(**through_two)).text == "http 198.51.100.4 198.51.100.4"
        async with served("192.0.2.128/25") as place:
            assert (await place.ask(**told)).text == "http 127.0.0.1 127.0.0.1"

    asyncio.run(life())


def test_what_is_no_address_of_a_proxy_is_said() -> None:
    with pytest.raises(AddressTaken, match="stand before it"):
        asyncio.run(asyncio.wait_for(Web("127.0.0.1:0", (), "*").run(object(), asyncio.Event()), PATIENCE))  # type: ignore[arg-type]


def test_a_house_counts_as_one() -> None:
    assert neighbourhood("2001:db8:1:2:3:4:5:6") == neighbourhood("2001:db8:1:2::1") == "2001:db8:1:2::/64"
    assert neighbourhood("2001:db8:1:3::1") != neighbourhood("2001:db8:1:2::1")
    assert neighbourhood("::ffff:192.0.2.7") == "192.0.2.7"
    assert neighbourhood("nonsense") == "nonsense"


def test_the_doors_hold_so_many_in_all() -> None:
    doors = Doors(Limits(connections=2, of_one=9), (ip_network("192.0.2.1"),))
    assert doors.enter("a")
    assert doors.enter("192.0.2.1")
    assert not doors.enter("b")
    doors.leave("a")
    assert doors.enter("b")


@given(st.lists(st.floats(0, 5), min_size=1, max_size=60))
def test_a_bucket_gives_no_more_than_it_has(pauses: list[float]) -> None:
    bucket, now, taken = Bucket(4, 0.5), 0.0, 0
    for pause in pauses:
        now += pause
        taken += bucket.may(now)
        assert taken <= 4 + now * 0.5 + 1e-6
    bucket.spill(now, 100)
    assert not bucket.may(now)
    assert bucket.may(now + 2.001)
