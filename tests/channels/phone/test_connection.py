"""Whoever answers where a phone system should: what is said of it, so that a person can act on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import msgspec
import pytest

from console.channels.phone import connection, faults
from console.channels.phone.blocks import Block, Blocks
from console.channels.phone.connection import connect
from console.channels.phone.opening import Login, Opened
from console.channels.phone.protocol import Heard, proof, written
from console.domain.ids import NOBODY
from console.domain.pbx import Pbx, PbxKind
from console.errors import ConsoleError, PbxAway, PbxRefuses

BANNER = b"Asterisk Call Manager/5.0.4\r\n"
LOGIN = Login("console", "secret")
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def at(talk: Talk) -> AsyncIterator[Pbx]:
    """A server of ours in its place."""
    talks: set[asyncio.Task[None]] = set()

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        talks.add(task)
        try:
            await talk(reader, writer)
        except (asyncio.CancelledError, OSError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    yield Pbx(id=NOBODY, name="Office", kind=PbxKind.ASTERISK, host="127.0.0.1", port=port, user="console")
    server.close()
    for task in talks:
        task.cancel()
    await asyncio.gather(*talks, return_exceptions=True)


async def opened(pbx: Pbx, hear: Callable[[Heard], None] = lambda _: None) -> Opened:
    line = await connect(pbx)
    try:
        return await line.open(LOGIN, hear)
    finally:
        await line.close(politely=False)


def fault_of(talk: Talk) -> ConsoleError:
    async def play() -> ConsoleError:
        async with at(talk) as pbx:
            with pytest.raises(ConsoleError) as raised:
                await opened(pbx)
            return raised.value

    return asyncio.run(play())


async def asked(reader: asyncio.StreamReader) -> AsyncIterator[Block]:
    blocks = Blocks()
    while data := await reader.read(4096):
        for block in blocks.take(data):
            yield block


def test_somebody_else_at_that_port() -> None:
    async def mail_server(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example ESMTP\r\n\r\n")
        await asyncio.sleep(60)

    fault = fault_of(mail_server)
    assert isinstance(fault, PbxAway)
    assert fault.title == "No Asterisk answers there."


def test_who_hangs_up_before_a_word() -> None:
    async def restarting(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        return

    fault = fault_of(restarting)
    assert isinstance(fault, PbxAway)
    assert "ended the connection" in fault.title


def test_a_wrong_secret_and_what_travels() -> None:
    said: list[Block] = []

    async def refuses(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(BANNER)
        async for block in asked(reader):
            said.append(block)
            if block.get("Action") == "Challenge":
                writer.write(
                    written(("Response", "Success"), ("ActionID", block.action_id), ("Challenge", "123456789"))
                )
            else:
                why = ("Message", "Authentication failed")
                writer.write(written(("Response", "Error"), ("ActionID", block.action_id), why))

    fault = fault_of(refuses)
    assert isinstance(fault, PbxRefuses)
    assert "Authentication failed" in fault.cause
    assert "[console]" in fault.next_step
    assert said[1].get("Key") == proof("123456789", LOGIN.secret)
    assert all(LOGIN.secret not in value for block in said for _, value in block.fields)


def test_nothing_listens_there_and_no_such_name() -> None:
    async def play() -> None:
        async with at(lambda *_: asyncio.sleep(0)) as pbx:
            pass
        with pytest.raises(PbxAway, match="Nothing listens"):
            await connect(pbx)
        with pytest.raises(PbxAway, match="not found"):
            await connect(msgspec.structs.replace(pbx, host="pbx.invalid"))

    asyncio.run(play())


def test_no_tls_there(monkeypatch: pytest.MonkeyPatch) -> None:
    async def plain(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(BANNER)
        await asyncio.sleep(60)

    async def play() -> None:
        async with at(plain) as pbx:
            with pytest.raises(PbxAway, match="TLS"):
                await connect(msgspec.structs.replace(pbx, tls=True))

    asyncio.run(play())


def test_a_silent_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "OPEN_SECONDS", 0.2)

    async def hangs(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        await asyncio.sleep(60)

    fault = fault_of(hangs)
    assert isinstance(fault, PbxAway)
    assert "silent" in fault.title


def test_rights_that_are_missing_are_named() -> None:
    async def play() -> None:
        async with at(lambda *_: asyncio.sleep(0)) as pbx:
            fault = faults.no_rights(pbx, ("CoreStatus", "CoreShowChannels"))
            assert "Add reporting to `write` of [console] in manager.conf" in fault.next_step
            assert "CoreShowChannels" in fault.cause

    asyncio.run(play())


def test_an_answer_that_does_not_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "ANSWER_SECONDS", 0.1)

    async def mute(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(BANNER)
        await asyncio.sleep(60)

    async def play() -> None:
        async with at(mute) as pbx:
            line = await connect(pbx)
            with pytest.raises(PbxAway):
                await line.ask("Ping")
            await line.close(politely=True)

    asyncio.run(play())
