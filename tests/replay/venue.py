"""A launch with everything real around it but the time: gateway, mail servers, websockets, pushes, and its people."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any, TypeVar

import httpx
import msgspec
import websockets
from websockets.asyncio.client import connect

from console.app.practice.desk import Stage, make_practice_desk
from console.channels.base import Channel as Way
from console.channels.chat.frames import Who
from console.commands.answers import SendHeld
from console.commands.base import Command, Stamp
from console.commands.calls import WrapUpCall
from console.commands.chats import SaveChatSite
from console.commands.desk import SetSetting
from console.commands.mailboxes import SaveMailbox
from console.commands.phone import SavePbx
from console.commands.webinar_letters import SendWebinarLetters
from console.domain.changes import Outcome
from console.domain.chats import ChatSite
from console.domain.clock import FixedClock
from console.domain.ids import Id, named
from console.domain.mailboxes import Mailbox, secret_name
from console.domain.messages import CallOutcome
from console.domain.pbx import Pbx, PbxKind
from console.domain.requests import ADDRESS_SETTING
from console.domain.tickets import Channel
from console.domain.web import LISTEN_SETTING
from console.domain.webinar_letters import MOST_AT_ONCE, LetterKind, own_texts
from console.domain.webinar_pushes import SETTING
from console.gateway.relay_rooms import Lines, Standing
from console.gateway.setting_up import SettingUp
from console.gateway.timers import Timers
from console.importers.scenario import Scenario
from console.importers.scenario_course import Course, Happening, What, course_of
from console.queries.base import Query
from console.queries.relay import RelayNow
from console.queries.requests import LinkKeys
from console.settings.push_token import new_token, push_path
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk
from tests.gateway.chatting import PAGE, Visitor
from tests.mail_servers import MailServer
from tests.making import NOON
from tests.post_office import PASSWORD, PostOffice

HELP = "help@desk.example"
PATIENCE = 90.0
_LINK = re.compile(r"https?://\S+/w/\S+")
_relayed: msgspec.json.Decoder[Lines | Standing] = msgspec.json.Decoder(Lines | Standing)
T = TypeVar("T")


class Up:
    """What a channel of the gateway reports to."""

    def __init__(self) -> None:
        self.note: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def up(self, note: str = "") -> None:
        if not self.note.done():
            self.note.set_result(note)

    def holds(self) -> bool:
        return True


class Venue:
    """`async with` it: the desk, its gateway and its guests, all on this machine. The clock is set by hand."""

    def __init__(self, folder: Path, scenario: Scenario, server: MailServer) -> None:
        self.clock = FixedClock(NOON)
        self.scenario = scenario
        self.course: Course = course_of(scenario)
        self._path = folder / "replay.sqlite"
        self._server, self._user = server, server.user("replay")
        self._office = PostOffice(user="help")
        self.stage: Stage = make_practice_desk(self._path, self.clock, scenario, self.course.guests, "en")
        self._gateway = HubDesk(self._path, None, self.clock, watch_seconds=0.05)
        self.lead = HubDesk(self._path, self.stage.me, self.clock, watch_seconds=0.05)
        self._part = self._gateway.stand_beside(self.lead)
        self._stop = asyncio.Event()
        self._at_work: list[asyncio.Task[None]] = []
        self._pushes, self._hears = "", ""
        self.visitors: dict[int, Visitor] = {}
        self.read_along: list[str] = []
        self.address = ""
        self._reader: asyncio.Task[None] | None = None

    # The desk

    def new_id(self) -> Id:
        return self.lead.new_id()

    async def ask(self, query: Query[T]) -> T:
        return await asyncio.wrap_future(self.lead.read(query))

    async def do(self, command: Command) -> Outcome:
        done = await asyncio.wrap_future(self.lead.submit(command))
        assert done.done, (type(command).__name__, done)
        return done

    def stamp(self, who: Id | None = None) -> Stamp:
        self.clock.at += timedelta(milliseconds=1)
        return Stamp(self.new_id(), self.clock.now(), who or self.stage.me)

    async def look(self) -> None:
        """The gateway does what has fallen due by itself."""
        await self._timers.look()

    # Everything around it

    async def __aenter__(self) -> Venue:
        await self._set_up()
        ways = SettingUp(self._gateway, Secrets())()
        for way in ways:
            if isinstance(way, Timers):
                self._timers = way
                continue
            note = await self._run(way)
            self.address = note if way.name == "" and note else self.address
        # Links are signed with a key that the gateway makes when it is there first.
        await self.until(self._has_key, "a key for links")
        self.socket = f"ws://{self.address}/chat/{self.stage.site}/ws"
        self._web = httpx.AsyncClient(trust_env=False, timeout=PATIENCE, base_url=f"http://{self.address}")
        return self

    async def _has_key(self) -> bool:
        keys = await self.ask(LinkKeys())
        return bool(keys)

    async def __aexit__(self, *_: object) -> None:
        if self._reader is not None:
            self._reader.cancel()
            with suppress(asyncio.CancelledError):
                await self._reader
        for visitor in self.visitors.values():
            await visitor.leave()
        await self._web.aclose()
        self._stop.set()
        await asyncio.gather(*self._at_work)
        self._part()
        self._gateway.close()
        self.lead.close()
        self._office.close()

    async def _run(self, way: Way) -> str:
        up = Up()
        task = asyncio.create_task(way.run(up, self._stop))
        self._at_work.append(task)
        await asyncio.wait((task, up.note), return_when=asyncio.FIRST_COMPLETED)
        return up.note.result()

    async def _set_up(self) -> None:
        stage = self.stage
        mailbox = Mailbox(
            id=stage.mailbox,
            name="Help",
            address=HELP,
            receiving=self._server.server(self._user),
            sending=self._office.server(),
            per_minute=60_000,
            since_days=0,
        )
        Secrets().put(secret_name(mailbox.id), PASSWORD)
        token, kept = new_token()
        self._pushes = push_path(token)
        secret, told = new_token()
        self._hears = f"/api/v1/webinars/{secret}"
        for command in (
            SaveMailbox(self.stamp(), mailbox),
            SavePbx(self.stamp(), Pbx(id=stage.pbx, name="Cloud", kind=PbxKind.PUSH, token=kept)),
            SaveChatSite(self.stamp(), ChatSite(id=stage.site, name="Platform", origins=(PAGE,), language="en")),
            SetSetting(self.stamp(), LISTEN_SETTING, "127.0.0.1:0"),
            SetSetting(self.stamp(), ADDRESS_SETTING, "http://desk.example"),
            SetSetting(self.stamp(), SETTING, told),
        ):
            await self.do(command)

    # What people do

    async def invite(self) -> None:
        """Everybody gets a letter with a link of their own."""
        texts = tuple(own_texts(LetterKind.INVITATION).values())
        people = self.stage.guests
        for start in range(0, len(people), MOST_AT_ONCE):
            some, stamp = people[start : start + MOST_AT_ONCE], self.stamp()
            await self.do(SendWebinarLetters(stamp, self.stage.webinar, LetterKind.INVITATION, some, texts, stamp.at))
            await self.do(SendHeld(self.stamp(), stamp.id))
        await self.until(lambda: len(self._office.arrived) == len(people), "the invitations")
        self._links = {}
        for arrived in self._office.arrived:
            found = _LINK.search(_words(arrived.raw))
            assert found is not None
            self._links[arrived.recipients[0]] = "/w/" + found.group().partition("/w/")[2]
        self._office.arrived.clear()

    async def happen(self, some: list[Happening]) -> list[Happening]:
        """What participants do at this moment, over the channel of each; the calls are handed back."""
        turnout: list[dict[str, str]] = []
        for one in some:
            guest = self.course.guests[one.person]
            if one.what is What.OPENS:
                assert (await self._web.post(self._links[guest.email])).status_code == 200
            elif one.what is What.JOINS:
                turnout.append({"event": "joined", "email": guest.email, "at": self.clock.at.isoformat()})
            elif one.what is What.LEAVES:
                turnout.append({"event": "left", "email": guest.email, "at": self.clock.at.isoformat()})
        if turnout:
            told = await self._web.post(self._hears, json=turnout)
            assert told.json()["taken"] == len(turnout)
        asking = [one for one in some if one.what is What.ASKS]
        for one in asking:
            if one.channel is Channel.CHAT:
                await self._chat(one)
        letters = [one for one in asking if one.channel is Channel.EMAIL]
        if letters:
            raws = [self._letter(one) for one in letters]
            await asyncio.to_thread(self._server.deliver, self._user, *raws, at=self.clock.at)
        return [one for one in asking if one.channel is Channel.PHONE]

    async def _chat(self, one: Happening) -> None:
        guest = self.course.guests[one.person]
        visitor = self.visitors.get(one.person)
        if visitor is None:
            visitor = self.visitors[one.person] = Visitor(self)
            await visitor.connect()
            await self.until(lambda: visitor.window.welcome, "a welcome")
            await visitor.send(Who(name=guest.name, email=guest.email))
        await visitor.write(one.text)
        await self.until(lambda: not visitor.window.unconfirmed, "a line to be kept")

    def _letter(self, one: Happening) -> bytes:
        guest = self.course.guests[one.person]
        letter = EmailMessage()
        letter["From"] = f"{guest.name} <{guest.email}>"
        letter["To"] = HELP
        letter["Subject"] = one.text
        letter["Date"] = format_datetime(self.clock.at)
        letter["Message-ID"] = f"<{secrets.token_hex(8)}@guests.example>"
        letter.set_content(one.text)
        return letter.as_bytes(policy=policy.SMTP)

    async def call(self, one: Happening, taken_by: Id, number: str) -> Id:
        """A call comes, is taken at once, is over, and is written down as it is left open. The ticket."""
        guest, name = self.course.guests[one.person], secrets.token_hex(6)
        told: dict[str, Any] = {"from": guest.phone.replace(" ", ""), "to": "100", "direction": "in", "callId": name}
        for event, more in (
            ("newCall", {}),
            ("answer", {"answeringNumber": number, "user": "Somebody"}),
            ("hangup", {"cause": "normalClearing", "answeringNumber": number}),
        ):
            assert (await self._web.post(self._pushes, json={**told, "event": event, **more})).status_code == 200
        ticket, call = self.new_id(), named(self.stage.pbx, name)
        done = await asyncio.wrap_future(
            self.lead.submit(
                WrapUpCall(
                    *(self.stamp(taken_by), call, self.new_id(), ticket, one.text, CallOutcome.FOLLOW_UP, one.text)
                )
            )
        )
        assert done.done, done
        return ticket

    # What reaches them

    def letters(self) -> Counter[tuple[str, str]]:
        """To whom which words came by letter: the first line of each."""
        return Counter(
            (recipient, _words(arrived.raw).strip().splitlines()[0].strip())
            for arrived in list(self._office.arrived)
            for recipient in arrived.recipients
            if recipient != HELP  # the copy by which it is proved that it left
        )

    async def read_relay(self) -> None:
        """Somebody opens the readers' page."""
        relay = await self.ask(RelayNow(self.stage.launch))
        assert relay is not None

        async def read() -> None:
            async with connect(f"ws://{self.address}/relay/{relay.key}/ws?after=0") as socket:
                with suppress(websockets.ConnectionClosed):
                    async for told in socket:
                        frame = _relayed.decode(told) if told else None
                        if isinstance(frame, Lines):
                            self.read_along += [line.w for line in frame.lines]

        self._reader = asyncio.create_task(read())

    async def until(self, right: Callable[[], bool] | Callable[[], Awaitable[bool]], what: str) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    found = right()
                    if (await found) if not isinstance(found, bool) else found:
                        return
                    await asyncio.sleep(0.03)
        except TimeoutError:
            raise AssertionError(f"waited in vain for {what}; letters: {self.letters()}") from None


def _words(raw: bytes) -> str:
    body = message_from_bytes(raw, policy=policy.default).get_body(("plain",))
    assert body is not None
    words: str = body.get_content()
    return words
