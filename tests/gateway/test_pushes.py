"""Phone systems that push: a client that is not ours, and everything else that may be posted to the real server."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from zammad_cti import CTIClient

from console.channels.phone.cti_body import LARGEST_BODY
from console.commands.desk import SetSetting
from console.commands.phone import SavePbx, SetPhone
from console.domain.call_course import Ending, State
from console.domain.call_facts import Direction
from console.domain.clock import SystemClock
from console.domain.health import Condition, Health, Work
from console.domain.ids import Id, named
from console.domain.pbx import Pbx, PbxKind
from console.domain.web import LISTEN_SETTING
from console.errors import AddressTaken
from console.gateway import service
from console.gateway.setting_up import SettingUp
from console.gateway.web import address_of
from console.queries.calls import CallRow, LiveCalls, OneCall
from console.queries.health import Channels
from console.settings.push_token import new_token, push_path
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk
from tests.gateway.test_service import program
from tests.making import OLA, Bench

MARTA, US = "48221234567", "48800100200"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_FIRST_WAIT", 0.05)


class Post:
    """A desk with a phone system that pushes, and the gateway that is pushed to."""

    def __init__(self, desk: HubDesk) -> None:
        self.desk = desk
        self.token, hashed = new_token()
        self.pbx = Pbx(
            id=desk.new_id(),
            name="Cloud",
            kind=PbxKind.PUSH,
            token=hashed,
            refused=("+48226666666",),
            caller_ids=(("49*", "4930123"),),
        )
        self.address = ""

    async def do(self, command: SavePbx | SetSetting | SetPhone) -> None:
        outcome = await asyncio.wrap_future(self.desk.submit(command))
        assert outcome.refusal is None, outcome

    @property
    def url(self) -> str:
        return f"http://{self.address}{push_path(self.token)}"

    async def web(self, condition: Condition) -> Health:
        found: list[Health] = []
        for _ in range(6_000):
            health = await asyncio.wrap_future(self.desk.read(Channels()))
            found = [one for one in health if one.work is Work.WEB and one.condition is condition]
            if found:
                return found[0]
            await asyncio.sleep(0.01)
        raise AssertionError(f"never {condition}")

    async def post(self, body: bytes, kind: str, url: str = "") -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False) as client:
            return await client.post(url or self.url, content=body, headers={"Content-Type": kind}, timeout=60)

    async def json(self, **fields: Any) -> httpx.Response:
        whole = {"from": MARTA, "to": US, "direction": "in", "callId": "a1", **fields}
        return await self.post(httpx.Request("POST", self.url, json=whole).read(), "application/json")

    def id(self, call: str) -> Id:
        return named(self.pbx.id, call)

    async def call(self, call: str = "a1") -> CallRow | None:
        return await asyncio.wrap_future(self.desk.read(OneCall(self.id(call))))

    async def told(self, call: str = "a1") -> CallRow:
        row = await self.call(call)
        assert row is not None
        return row


@asynccontextmanager
async def post(bench: Bench) -> AsyncIterator[Post]:
    theirs = program(bench.place)
    desk = HubDesk(bench.place, OLA, SystemClock(), watch_seconds=0.05)
    made = Post(desk)
    gateway = service.Gateway(theirs, SettingUp(theirs, Secrets()))
    stop = asyncio.Event()
    await made.do(SetPhone(desk.stamp(), OLA, "42"))
    await made.do(SetSetting(desk.stamp(), LISTEN_SETTING, "127.0.0.1:0"))
    running = asyncio.create_task(gateway.run(stop))
    await made.do(SavePbx(desk.stamp(), made.pbx))
    made.address = (await made.web(Condition.UP)).note
    try:
        yield made
    finally:
        stop.set()
        await running
        theirs.close()
        desk.close()


def test_a_client_that_is_not_ours(bench: Bench) -> None:
    async def play() -> None:
        async with post(bench) as made:
            client = CTIClient(made.url)
            told = {"_from": MARTA, "to": US, "direction": "in", "call_id": "a1"}

            async def push(how: Callable[..., dict[str, Any]], **more: Any) -> dict[str, Any]:
                return await asyncio.to_thread(lambda: how(**told, **more))

            assert await push(client.new_call, user=["Anna Nowak", "Jan Kos"], queue="helpdesk") == {}
            # What is answered is on the desk.
            (row,) = await asyncio.wrap_future(made.desk.read(LiveCalls()))
            assert (row.number, row.queue, row.course.state) == (f"+{MARTA}", "helpdesk", State.OFFERED)
            assert await push(client.answer, user="Anna Nowak", answering_number="42") == {}
            row = await made.told()
            assert (row.course.state, row.talking) == (State.CONNECTED, (OLA,))
            assert await push(client.hangup, cause="normalClearing", answering_number="42") == {}
            row = await made.told()
            assert row.course.ending is Ending.ANSWERED
            # It pushes all of it once more.
            assert await push(client.new_call, user=["Anna Nowak", "Jan Kos"], queue="helpdesk") == {}
            assert (await made.told()).course == row.course

    asyncio.run(play())


def test_what_a_desk_answers(bench: Bench) -> None:
    async def play() -> None:
        async with post(bench) as made:
            refused = await made.json(event="newCall", **{"from": "0048226666666"})
            assert refused.json() == {"action": "reject", "reason": "busy"}
            assert await made.call() is None
            dialled = await made.json(
                event="newCall", callId="a2", direction="out", **{"from": "42", "to": "492214710334"}
            )
            assert dialled.json() == {"action": "dial", "caller_id": "4930123", "number": "492214710334"}
            row = await made.told("a2")
            assert (row.direction, row.number) == (Direction.OUTBOUND, "+492214710334")

    asyncio.run(play())


def test_forms_and_the_wrong_order(bench: Bench) -> None:
    async def play() -> None:
        async with post(bench) as made:
            form = b"direction=in&to=288&callId=2881652030727.799&from=201&event="
            plain = "application/x-www-form-urlencoded"
            assert (await made.post(form + b"hangup&cause=cancel", plain)).json() == {}
            assert (await made.post(form + b"newCall&user%5B%5D=Anna&user%5B%5D=Jan", plain)).json() == {}
            row = await made.told("2881652030727.799")
            assert row.course.state is State.ENDED
            many = await asyncio.gather(*(made.json(event="newCall", callId=f"b{number}") for number in range(8)))
            assert {one.status_code for one in many} == {200}
            live = await asyncio.wrap_future(made.desk.read(LiveCalls()))
            assert len(live) == 8

    asyncio.run(play())


def test_what_is_no_push(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> None:
        caplog.set_level(logging.DEBUG)
        async with post(bench) as made:
            wrong = await made.post(b"{}", "application/json", f"http://{made.address}/api/v1/cti/{'x' * 32}")
            assert (wrong.status_code, wrong.json()) == (401, {"error": "Invalid token, please contact your admin!"})
            for body in (b"", b"{", b"[]", b"\xff\xfe", b"event=newCall"):
                assert (await made.post(body, "application/json")).status_code == 422
            bad = await made.json(event="newCall", direction="sideways")
            assert (bad.status_code, bad.json()) == (422, {"error": "Invalid 'direction'!"})
            assert (await made.post(b"x" * (LARGEST_BODY + 1), "text/plain")).status_code == 413
            async with httpx.AsyncClient(trust_env=False) as client:
                assert (await client.get(made.url)).status_code == 405
                elsewhere = await client.get(f"http://{made.address}/nothing")
                assert (elsewhere.status_code, elsewhere.content) == (404, b"")
                assert "server" not in elsewhere.headers
            await made.json(event="newCall")
            assert await made.call() is not None
            said = " ".join(record.getMessage() for record in caplog.records if not record.name.startswith("http"))
            assert made.token not in said
            assert MARTA not in said

    asyncio.run(play())


def test_switched_off_and_on(bench: Bench) -> None:
    async def play() -> None:
        async with post(bench) as made:
            another = Pbx(id=made.desk.new_id(), name="Other", kind=PbxKind.PUSH, token=new_token()[1])
            await made.do(SavePbx(made.desk.stamp(), another))
            off = Pbx(id=made.pbx.id, name="Cloud", kind=PbxKind.PUSH, token=made.pbx.token, active=False)
            await made.do(SavePbx(made.desk.stamp(), off))
            answer = await made.json(event="newCall")
            assert (answer.status_code, answer.json()["error"][:19]) == (422, "Feature is disabled")

    asyncio.run(play())


def test_a_place_that_is_taken(bench: Bench, expect_log: Callable[[str], None]) -> None:
    expect_log("AddressTaken")

    async def play() -> None:
        async with post(bench) as made:
            taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
            port = taken.sockets[0].getsockname()[1]
            await made.do(SetSetting(made.desk.stamp(), LISTEN_SETTING, f"127.0.0.1:{port}"))
            health = await made.web(Condition.TROUBLE)
            assert health.trouble is not None
            assert str(port) in health.trouble.cause
            taken.close()
            await taken.wait_closed()
            assert (await made.web(Condition.UP)).note == f"127.0.0.1:{port}"

    asyncio.run(play())


def test_addresses() -> None:
    assert address_of("127.0.0.1:8740") == ("127.0.0.1", 8740)
    assert address_of("[::1]:80") == ("::1", 80)
    assert address_of(":80") == ("0.0.0.0", 80)  # noqa: S104
    for wrong in ("", "8740", "host:", "host:port", "host:70000"):
        with pytest.raises(AddressTaken):
            address_of(wrong)
