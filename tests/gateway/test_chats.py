"""Visitors over real websockets: their lines reach the desk once, ours reach them, and nobody else comes in."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import httpx
import msgspec
import pytest
import websockets
from joserfc import jwt
from joserfc.jwk import OctKey

from console.channels.chat.frames import Have, Hello, Leave, Rate, Side, Who
from console.commands.base import Command
from console.commands.chat_acts import PassChat
from console.commands.chats import EndChat
from console.commands.desk import SetAgentState, SetSetting
from console.commands.tickets import Claim
from console.domain.chat_limits import LIMIT_SETTING
from console.domain.chats import ChatState, secret_name
from console.domain.messages import Delivery
from console.domain.people import AgentState
from console.queries.ticket import Conversation, MessageEntry
from tests.gateway.chatting import PAGE, Gateway, Visitor, until
from tests.making import Bench

Life = Callable[[Gateway, Visitor], Awaitable[None]]
SECRET = "of the platform, and long enough"


@pytest.fixture
def live(bench: Bench) -> Callable[[Life], None]:
    """Runs a gateway and a connected visitor for as long as `life` lasts."""

    def run(life: Life) -> None:
        async def all_of_it() -> None:
            gateway = Gateway(bench)
            await gateway.start()
            visitor = Visitor(gateway)
            await visitor.connect()
            try:
                await life(gateway, visitor)
            finally:
                await visitor.leave()
                await gateway.stop()

        asyncio.run(all_of_it())

    return run


def test_both_sides_talk(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await until(lambda: visitor.standing is not None)
        assert not await gateway.begun(visitor)
        await visitor.write("I cannot open the lesson")
        await until(lambda: not visitor.window.unconfirmed)
        assert visitor.standing is not None
        await until(lambda: visitor.standing is not None and visitor.standing.place == 0)

        row = await gateway.chat(visitor)
        bench = gateway.bench
        assert row.ticket_id is not None
        await asyncio.to_thread(bench.do, Claim(bench.stamp(), (row.ticket_id,)))
        await until(lambda: visitor.standing is not None and visitor.standing.name == "Ola Zielińska")
        ours = await gateway.answer(visitor, "Good day, I look at it.")
        await until(lambda: visitor.texts == ["I cannot open the lesson", "Good day, I look at it."])

        async def delivered() -> bool:
            part = await gateway.ask(Conversation(row.ticket_id))  # type: ignore[arg-type]
            states = {one.id: one.delivery for one in part.entries if isinstance(one, MessageEntry)}
            return states[ours] is Delivery.SENT

        assert not await delivered()
        await visitor.send(Have(ours, read=True))
        await until(delivered)
        assert (await gateway.chat(visitor)).read_seq == 2

    live(life)


def test_a_visitor_who_comes_back_finds_everything(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await visitor.write("One")
        await until(lambda: not visitor.window.unconfirmed)
        await visitor.leave()
        visitor.window.welcome = False
        await gateway.answer(visitor, "Two")
        await visitor.write("Three, without a connection")
        await visitor.connect()
        await until(lambda: len(visitor.texts) == 3)
        assert visitor.texts == ["One", "Two", "Three, without a connection"]

        again = Visitor(gateway)
        again.window.key = visitor.window.key
        await again.connect()
        await until(lambda: again.texts == visitor.texts)
        await again.leave()

    live(life)


def test_a_gateway_started_anew_loses_nothing(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await visitor.write("One")
        await until(lambda: not visitor.window.unconfirmed)
        await gateway.stop()
        await visitor.leave()
        visitor.window.welcome = False
        await visitor.write("Two")
        await gateway.start()
        await visitor.connect()
        await until(lambda: visitor.texts == ["One", "Two"])

    live(life)


def test_two_tabs_show_the_same(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await visitor.write("One")
        await until(lambda: not visitor.window.unconfirmed)
        other = Visitor(gateway)
        other.window.key = visitor.window.key
        await other.connect()
        await other.write("Two")
        await until(lambda: visitor.texts == other.texts == ["One", "Two"])
        await other.leave()
        await asyncio.sleep(0)
        assert (await gateway.chat(visitor)).state(gateway.bench.clock.now()) is ChatState.HERE

    live(life)


def test_whoever_leaves_is_told_to_have_left(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await visitor.write("One")
        await until(lambda: not visitor.window.unconfirmed)
        assert (await gateway.chat(visitor)).online
        await visitor.leave()

        async def offline() -> bool:
            return not (await gateway.chat(visitor)).online

        await until(offline)

    live(life)


def test_a_chat_is_ended_and_rated(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await visitor.write("One")
        await until(lambda: not visitor.window.unconfirmed)
        await visitor.send(Leave())
        await until(lambda: visitor.standing is not None and visitor.standing.ended and visitor.standing.may_rate)
        await visitor.send(Rate(5, "Kind"))

        async def rated() -> bool:
            return (await gateway.chat(visitor)).stars == 5

        await until(rated)
        late = await visitor.write("One more")
        await until(lambda: visitor.window.refused == [late])

    live(life)


def test_a_visitor_says_who_they_are(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await visitor.send(Who("Marta Nowak", "marta@x.example"))
        await visitor.write("One")
        await until(lambda: not visitor.window.unconfirmed)
        row = await gateway.chat(visitor)
        assert (row.name, row.email, row.verified) == ("Marta Nowak", "marta@x.example", False)
        assert row.participant_id is not None
        await until(lambda: visitor.standing is not None and visitor.standing.known)

    live(life)


def test_whom_the_platform_signs_is_believed(live: Callable[[Life], None], expect_log: Callable[[str], None]) -> None:
    expect_log("was not recognised: not signed")

    async def life(gateway: Gateway, visitor: Visitor) -> None:
        gateway.secrets[secret_name(gateway.site.id)] = SECRET
        await gateway.stop()
        await gateway.save(msgspec.structs.replace(gateway.site, signed=True))
        await gateway.start()
        until_then = int((gateway.bench.clock.now() + timedelta(hours=1)).timestamp())
        claims = {"sub": "m-17", "name": "Marta Nowak", "email": "marta@x.example", "exp": until_then}
        for secret, verified in ((SECRET, True), ("somebody else's, and long enough", False)):
            token = jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(secret))
            marta = Visitor(gateway, identity=token)
            await marta.connect()
            await marta.write("One")
            await until(lambda marta=marta: not marta.window.unconfirmed)
            assert (await gateway.chat(marta)).verified is verified
            await marta.leave()

    live(life)


def test_the_chat_of_whom_the_platform_signed_is_for_nobody_else(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        gateway.secrets[secret_name(gateway.site.id)] = SECRET
        # Begun anew it knows of it: who came a moment too early would be taken as on a site that does not sign.
        await gateway.stop()
        await gateway.save(msgspec.structs.replace(gateway.site, signed=True))
        await gateway.start()

        def token(subject: str, **lasts: float) -> str:
            until_then = int((gateway.bench.clock.now() + timedelta(**lasts)).timestamp())
            claims = {"sub": subject, "name": subject.title(), "exp": until_then}
            return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(SECRET))

        marta = Visitor(gateway, identity=token("marta", hours=1))
        await marta.connect()
        await marta.write("Mine")
        await until(lambda: not marta.window.unconfirmed)
        for identity in (token("jan", hours=1), ""):
            other = Visitor(gateway, identity=identity)
            other.window.key = marta.window.key
            await other.connect()
            await until(lambda other=other: other.standing is not None)
            assert other.window.key != marta.window.key
            await other.write("Also mine")
            await until(lambda other=other: other.texts == ["Also mine"])
            await other.leave()
        # Her page stood open longer than her token holds: she goes on all the same.
        later = Visitor(gateway, identity=token("marta", hours=-1))
        later.window.key = marta.window.key
        await later.connect()
        await until(lambda: later.texts == ["Mine"])
        await later.leave()
        await marta.leave()
        # Also when nobody is connected any more.
        thief = Visitor(gateway, identity=token("jan", hours=1))
        thief.window.key = marta.window.key
        await thief.connect()
        await until(lambda: thief.standing is not None)
        assert thief.window.key != marta.window.key
        await thief.leave()

    live(life)


def test_a_page_of_somebody_else_gets_no_chat(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        for origin in ("https://evil.example", f"{PAGE}.evil.example", "null", PAGE.replace("https", "http")):
            with pytest.raises(websockets.InvalidStatus):
                await Visitor(gateway, origin=origin).connect()

    live(life)


@pytest.mark.parametrize("words", ["", "{", '{"t":"line","id":"x"}', '{"t":"who"}', '{"t":"hello","v":1,"key":[]}'])
def test_whoever_does_not_keep_to_the_protocol_is_let_go(live: Callable[[Life], None], words: str) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        async with websockets.connect(gateway.socket, origin=websockets.Origin(PAGE)) as socket:
            await socket.send(words)
            await socket.wait_closed()
            assert socket.close_code == 1008
        await visitor.write("Others are not touched by it")
        await until(lambda: not visitor.window.unconfirmed)

    live(life)


def test_a_file_goes_with_a_line(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await until(lambda: visitor.standing is not None)
        address = f"http://{gateway.address}/chat/{gateway.site.id}/files"
        head = {"origin": PAGE, "chat-key": visitor.window.key}
        async with httpx.AsyncClient(timeout=60) as browser:
            asked = {"origin": PAGE, "access-control-request-headers": "chat-key,content-type"}
            allowed = (await browser.options(address, headers=asked)).headers["access-control-allow-headers"].lower()
            assert {"chat-key", "content-type"} <= set(allowed.replace(" ", "").split(","))
            picture = b"\x89PNG\r\n\x1a\n rest"
            answer = await browser.post(address, params={"name": "../screen.png"}, content=picture, headers=head)
            assert answer.status_code == 200
            assert answer.headers["access-control-allow-origin"] == PAGE
            line = await visitor.write("Look", (msgspec.convert(answer.json()["id"], type=type(gateway.site.id)),))
            await until(lambda: not visitor.window.unconfirmed)
            row = await gateway.chat(visitor)
            part = await gateway.ask(Conversation(row.ticket_id))  # type: ignore[arg-type]
            (entry,) = [one for one in part.entries if one.id == line]
            assert isinstance(entry, MessageEntry)
            assert [(file.name, file.media_type, file.size) for file in entry.files] == [
                ("screen.png", "image/png", len(picture))
            ]

            (file,) = visitor.window.shown[0].files
            assert file.picture
            there = f"http://{gateway.address}/chat/{file.url}"
            kept = await browser.get(there)
            assert (kept.content, kept.headers["content-type"]) == (picture, "image/png")
            assert "sandbox" in kept.headers["content-security-policy"]
            assert (await browser.get(there[:-1] + ("0" if there[-1] != "0" else "1"))).status_code == 404

            async def status(content: bytes, name: str = "a.png", **more: str) -> int:
                sent = {**head, **more}
                return (await browser.post(address, params={"name": name}, content=content, headers=sent)).status_code

            assert await status(b"MZ\x90 a program", "a.png") == 415
            assert await status(picture, "a.exe") == 415
            assert await status(picture, **{"chat-key": "of nobody"}) == 403
            assert await status(picture, origin="https://evil.example") == 404
            assert await status(b"x" * (10 * 1024 * 1024 + 1)) == 413

    live(life)


def test_a_file_of_somebody_else_goes_with_no_line(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await until(lambda: visitor.standing is not None)
        line = await visitor.write("Look", (gateway.bench.new_id(),))
        await until(lambda: visitor.window.refused == [line])

    live(life)


def test_the_script_comes_and_nothing_else(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        async with httpx.AsyncClient(timeout=60) as browser:
            home = f"http://{gateway.address}/chat"
            answer = await browser.get(f"{home}/chat.js")
            assert answer.headers["content-type"].startswith("text/javascript")
            for other in ("..%2Fchat.js", "nothing.js", "chat.py", str(gateway.site.id)):
                assert (await browser.get(f"{home}/{other}")).status_code == 404

    live(life)


def test_our_own_page_has_the_chat_to_try(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        async with httpx.AsyncClient(timeout=60) as browser:
            shown = await browser.get(f"http://{gateway.address}/chat/{gateway.site.id}/try")
            assert "script-src 'self'" in shown.headers["content-security-policy"]
            assert f'data-site="{gateway.site.id}"' in shown.text
        ours = Visitor(gateway, origin=f"http://{gateway.address}")
        await ours.connect()
        await ours.write("From there")
        await until(lambda: not ours.window.unconfirmed)
        await ours.leave()

    live(life)


def test_a_switched_off_site_takes_nobody(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        await gateway.save(msgspec.structs.replace(gateway.site, active=False))

        async def refused() -> bool:
            try:
                async with websockets.connect(gateway.socket, origin=websockets.Origin(PAGE)) as socket:
                    await socket.send(msgspec.json.encode(Hello(v=1)).decode())
                return False
            except websockets.InvalidStatus:
                return True

        await until(refused)

    live(life)


def test_whether_somebody_is_free_and_who_goes_on_is_told(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        bench = gateway.bench

        async def do(command: Command) -> None:
            assert (await asyncio.to_thread(bench.do, command)).done

        await do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
        await until(lambda: visitor.standing is not None and visitor.standing.open and visitor.standing.free)
        await do(SetSetting(bench.stamp(), LIMIT_SETTING, "0"))
        await until(lambda: visitor.standing is not None and visitor.standing.open and not visitor.standing.free)

        await visitor.write("One")
        await until(lambda: not visitor.window.unconfirmed)
        ticket = (await gateway.chat(visitor)).ticket_id
        assert ticket is not None
        await do(Claim(bench.stamp(), (ticket,)))
        await do(PassChat(bench.stamp(), ticket, bench.piotr))
        await until(lambda: len(visitor.texts) == 2)
        said = visitor.window.shown[-1]
        assert (said.side, said.name, said.text) == (Side.NOBODY, "", "Piotr Wrona goes on with you here.")
        await until(lambda: visitor.standing is not None and visitor.standing.name == "Piotr Wrona")
        await do(EndChat(bench.stamp(bench.piotr), (await gateway.chat(visitor)).id, "All is well", solve=True))
        await until(lambda: visitor.standing is not None and visitor.standing.ended)
        # What is said to the team alone is not said here.
        assert len(visitor.texts) == 2

    live(life)


def test_what_many_say_at_once_is_kept_together(live: Callable[[Life], None]) -> None:
    async def life(gateway: Gateway, visitor: Visitor) -> None:
        others = [Visitor(gateway) for _ in range(8)]
        for other in others:
            await other.connect()
        for number in range(5):
            await asyncio.gather(*(other.write(f"Line {number}") for other in others))
        await until(lambda: all(not other.window.unconfirmed for other in others))
        assert all(other.texts == [f"Line {number}" for number in range(5)] for other in others)
        for other in others:
            await other.leave()

    live(life)
