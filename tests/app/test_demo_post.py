"""The post of the demo desk: an answer by e-mail lies on its page as the participant would read it."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import httpx
from starlette.applications import Starlette

from console.app.demo import make_demo_desk
from console.app.demo_post import DemoPost
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.requests import NewLinkKey
from console.domain.clock import SystemClock
from console.domain.messages import Delivery
from console.domain.requests import SECRET_BYTES
from console.domain.tickets import Channel
from console.queries.mailboxes import Mailboxes
from console.queries.queue import QueueSections, Wanted
from console.queries.sections import SectionName, Tab
from console.queries.ticket import Conversation, MessageEntry
from console.sync.hub import HubDesk


class Told:
    """What a channel reports to."""

    def up(self, note: str = "") -> None:
        pass

    def holds(self) -> bool:
        return True


def test_an_answer_by_mail_lies_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    me = make_demo_desk(path, SystemClock())
    desk = HubDesk(path, me, SystemClock())
    # As the pages do when they are first served.
    assert desk.submit(NewLinkKey(desk.stamp(), os.urandom(SECRET_BYTES), first=True)).result().done
    (mailbox,) = desk.read(Mailboxes()).result()
    (found,) = desk.read(QueueSections(Tab.FOUND, (Wanted(SectionName.FOUND, 200),))).result()
    ticket = next(row for row in found.rows if row.channel is Channel.EMAIL and row.participant_id is not None)
    message = desk.new_id()
    words = "Press <b>here</b>: https://help.example/a?b=1."
    answer = Answer(message_id=message, ticket=ticket.id, channel=Channel.EMAIL, text=words, based_on=10_000)
    assert desk.submit(HoldAnswers(desk.stamp(), (answer,), desk.now())).result().done
    assert desk.submit(SendHeld(desk.stamp(), messages=(message,))).result().done
    post = DemoPost(desk, mailbox)

    async def carried() -> str:
        stop = asyncio.Event()
        working = asyncio.create_task(post.run(Told(), stop))
        while state() is not Delivery.SENT:
            await asyncio.sleep(0.05)
        stop.set()
        await working
        pages = httpx.ASGITransport(Starlette(routes=[*post.page().routes()]))
        async with httpx.AsyncClient(transport=pages, base_url="http://demo") as visitor:
            return (await visitor.get("/letters", params={"l": "en"})).text

    def state() -> Delivery | None:
        said = desk.read(Conversation(ticket.id)).result().entries
        return next(one.delivery for one in said if isinstance(one, MessageEntry) and one.id == message)

    page = asyncio.run(carried())
    assert "Press &lt;b&gt;here&lt;/b&gt;" in page
    assert '<a href="https://help.example/a?b=1">' in page
    assert "/r/" in page
    desk.close()
