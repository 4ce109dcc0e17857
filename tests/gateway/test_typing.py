"""Typing both ways: the desk sees that a visitor types, the visitor that an answer is written, nobody sees a note."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
import psycopg

from console.channels.chat.frames import Typing
from console.domain.ids import Id
from console.domain.visiting import Visiting
from console.queries.chats import ChatOf, ChatRow
from console.queries.desk import AgentRow, Agents
from console.store.postgres import connect_arguments
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from console.sync.unkept import VISITING
from tests.gateway.chatting import Gateway, Visitor, until
from tests.making import Bench
from tests.server import Server
from tests.sync.conftest import Team

Life = Callable[[Gateway, Visitor, Id], Awaitable[None]]


def lives(gateway: Gateway, life: Life) -> None:
    """Runs it with a visitor who has asked something."""

    async def all_of_it() -> None:
        await gateway.start()
        visitor = Visitor(gateway)
        await visitor.connect()
        try:
            await visitor.write("I cannot open the lesson")
            await until(lambda: not visitor.window.unconfirmed)
            ticket = (await gateway.chat(visitor)).ticket_id
            assert ticket is not None
            await life(gateway, visitor, ticket)
        finally:
            await visitor.leave()
            await gateway.stop()

    asyncio.run(all_of_it())


async def both_ways(window: HubDesk | ReplicaDesk, gateway: Gateway, visitor: Visitor, ticket: Id) -> None:
    told: list[frozenset[Id]] = []
    window.listen(lambda changes: told.append(changes.of("visiting")))
    await visitor.send(Typing(on=True, text="It says 40"))
    await until(lambda: ticket in window.visiting())
    assert (window.visiting()[ticket].typing, window.visiting()[ticket].text) == (True, "")
    assert any(ticket in tickets for tickets in told)
    await visitor.send(Typing(on=False))
    await until(lambda: not window.visiting())

    await gateway.save(msgspec.structs.replace(gateway.site, preview=True))
    await until(lambda: visitor.standing is not None and visitor.standing.preview)
    await visitor.send(Typing(on=True, text="It says 40"))
    await until(lambda: ticket in window.visiting() and window.visiting()[ticket].text == "It says 40")
    # What is said is typed no more.
    await visitor.write("It says 404")
    await until(lambda: not window.visiting())

    people: tuple[AgentRow, ...] = await asyncio.wrap_future(window.read(Agents()))
    name = next(one.name for one in people if one.id == window.me)
    window.here(ticket, typing=True)
    window.here(ticket)
    window.here(ticket, typing=True, public=True)
    await until(lambda: visitor.writing == [(name, True)])
    # Whoever comes meanwhile is told as well.
    other = Visitor(gateway)
    other.window.key = visitor.window.key
    await other.connect()
    await until(lambda: other.writing == [(name, True)])
    await other.leave()
    window.here(None)
    await until(lambda: visitor.writing == [(name, True), (name, False)])

    await visitor.send(Typing(on=True, text="And"))
    await until(lambda: ticket in window.visiting())
    await visitor.leave()
    await until(lambda: not window.visiting())


def test_both_see_each_other_type_on_a_desk_of_one_machine(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    desk = HubDesk(bench.path, None, bench.clock)
    part = desk.stand_beside(bench.desk)
    lives(Gateway(bench, desk), lambda gateway, visitor, ticket: both_ways(bench.desk, gateway, visitor, ticket))
    part()
    desk.close()
    bench.close()


def test_both_see_each_other_type_at_a_team_and_nobody_overhears_it(tmp_path: Path, server: Server) -> None:
    bench = Bench(tmp_path, server)
    team = Team(bench, tmp_path / "consoles")
    piotr = team.console(bench.piotr)
    overheard: list[str] = []

    async def life(gateway: Gateway, visitor: Visitor, ticket: Id) -> None:
        async def there() -> bool:
            """The row of the chat, which opens what is typed in it."""
            chat: ChatRow | None = await asyncio.wrap_future(piotr.read(ChatOf(ticket)))
            return chat is not None

        await until(there)
        with psycopg.connect(**connect_arguments(team.address), autocommit=True) as anybody:
            anybody.execute(f"LISTEN {VISITING}")
            await both_ways(piotr, gateway, visitor, ticket)
            overheard.extend(one.payload for one in anybody.notifies(timeout=0.5))

    lives(Gateway(bench), life)
    team.close()
    bench.close()
    heard = [msgspec.json.decode(one, type=Visiting) for one in overheard]
    assert any(one.sealed for one in heard)
    assert not any(one.text or b"It says" in one.sealed for one in heard)
