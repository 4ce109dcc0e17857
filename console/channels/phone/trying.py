"""Trying a phone system before it is kept: whether it lets us in, and what it would not let us do."""

from __future__ import annotations

import asyncio
from typing import Protocol

import msgspec

from console.channels.phone.connection import connect
from console.channels.phone.opening import Login
from console.domain.pbx import Pbx


class LetIn(msgspec.Struct, frozen=True):
    """`version` as the PBX names itself; `calls` that go on now, None where it does not let us see them."""

    version: str
    calls: int | None
    queues: int
    denied: tuple[str, ...]
    """The actions it refuses us."""


class Trying(Protocol):
    def asterisk(self, pbx: Pbx, secret: str) -> LetIn:
        """Takes as long as the PBX does. Raises PbxAway and PbxRefuses."""
        ...


class RealPbx:
    """Nothing is changed on the phone system, and nothing rings."""

    def asterisk(self, pbx: Pbx, secret: str) -> LetIn:
        return asyncio.run(_asterisk(pbx, secret))


async def _asterisk(pbx: Pbx, secret: str) -> LetIn:
    connection = await connect(pbx)
    try:
        opened = await connection.open(Login(pbx.user, secret), lambda _: None)
    finally:
        await connection.close(politely=True)
    names = {block.get("Queue") for block in opened.queues if block.event == "QueueParams"}
    calls = len({one.get("Linkedid") for one in opened.channels}) if opened.channels is not None else None
    return LetIn(connection.version, calls, len(names), opened.denied)
