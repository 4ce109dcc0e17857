"""The gateway of the demo desk: its phone rings while somebody plays recorded calls, its pages and post are here."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from console.app.demo_post import DemoPost
from console.channels.base import Channel, Report
from console.channels.phone.listening import Listening
from console.domain.health import Work
from console.domain.ids import Id
from console.domain.web import listen
from console.errors import PbxAway
from console.gateway.chats import ChatServer
from console.gateway.pages.after_action import AfterActionPages
from console.gateway.pages.call_in import CallInPages
from console.gateway.pages.consultations import ConsultationPages
from console.gateway.pages.contact import ContactPage
from console.gateway.pages.help import Help
from console.gateway.pages.requests import RequestPages
from console.gateway.pages.tutor import TutorPages
from console.gateway.service import Setup
from console.gateway.timers import Timers
from console.gateway.web import Part, Web
from console.queries.desk import Settings
from console.queries.mailboxes import Mailboxes
from console.queries.phone import PbxList
from console.sync.hub import HubDesk

LOOK_SECONDS = 2.0


class Expecting:
    """A phone system that is there now and then; nobody is told of trouble while nothing plays."""

    work = Work.PHONE

    def __init__(self, listening: Listening) -> None:
        self._listening = listening

    @property
    def about(self) -> Id:
        return self._listening.about

    @property
    def name(self) -> str:
        return self._listening.name

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await self._listening.run(report, stop)
            except PbxAway:
                report.up()
                try:
                    await asyncio.wait_for(stop.wait(), LOOK_SECONDS)
                except TimeoutError:
                    continue


def setup(desk: HubDesk) -> Setup:
    """The demo desk runs its phone, pages and timers, and a post of its own. No keyring is asked for anything."""
    posts = [DemoPost(desk, mailbox) for mailbox in desk.read(Mailboxes()).result() if mailbox.active]
    phones = [Expecting(Listening(desk, pbx, lambda: "")) for pbx in desk.read(PbxList()).result() if pbx.active]
    letters = [post.page() for post in posts[:1]]
    parts: tuple[Part, ...] = (
        Help(desk),
        ContactPage(desk),
        RequestPages(desk),
        ConsultationPages(desk),
        CallInPages(desk),
        TutorPages(desk),
        AfterActionPages(desk),
        ChatServer(desk, lambda _: None),
        *letters,
    )
    timers = Timers(desk)
    pages = Web(listen(desk.read(Settings()).result()), parts)

    def channels() -> Sequence[Channel]:
        return [timers, *posts, *phones, pages]

    return channels
