"""Sending with the login that a gateway has on a team's hub: nothing it needs is refused to it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest

from console.channels.email.sending import Sending
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import NewMessage
from console.commands.tickets import OpenTicket
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.mailboxes import Login, Mailbox, Proof, header_id_of
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.deliveries import NextDue, Unfinished
from console.queries.mailboxes import Progress
from console.store.place import HubAddress
from console.sync.hub import HubDesk
from tests.channels.email.outbox import HELP, MARTA, NOWHERE, Mail, Spoken
from tests.making import OLA
from tests.post_office import Fault, PostOffice
from tests.server import Server
from tests.team import PASSWORD, ROBOT, ask_for_passwords, make_team


@pytest.fixture(scope="module")
def place() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    yield make_team(server)
    server.close()


def logged_in(place: HubAddress, login: str, person: Id | None) -> HubDesk:
    address = HubAddress(place.host, place.database, login, place.port, PASSWORD, "disable")
    return HubDesk(address, person, SystemClock(), watch_seconds=0.05)


def answer(desk: HubDesk, ticket: Id) -> Id:
    message = desk.new_id()
    said = Answer(message_id=message, ticket=ticket, channel=Channel.EMAIL, text="Try again", based_on=100)
    held = HoldAnswers(desk.stamp(), (said,), desk.now(), forced=True)
    assert desk.submit(held).result().done
    assert desk.submit(SendHeld(desk.stamp(), held.stamp.id)).result().done
    return message


def test_a_gateway_may_do_all_that_sending_takes(place: HubAddress) -> None:
    post, mail = PostOffice(), Mail()
    post.deliver = mail.put
    ola, robot = logged_in(place, "ola", OLA), logged_in(place, ROBOT, None)
    mailbox = Mailbox(
        id=ola.new_id(),
        name="Help",
        address=HELP,
        login=Login.NONE,
        receiving=NOWHERE,
        sending=post.server(),
        proof=Proof.COPY,
    )
    try:
        assert ola.submit(SaveMailbox(ola.stamp(), mailbox)).result().done
        ticket = ola.new_id()
        first = NewMessage(id=ola.new_id(), kind=Kind.INBOUND, channel=Channel.EMAIL, at=ola.now(), text="No sound")
        letter = msgspec.structs.replace(first, header_id="<first@x.example>", sent_from=MARTA)
        opened = OpenTicket(ola.stamp(), ticket, "No sound", Channel.EMAIL, "en", contact="Marta", first=letter)
        assert ola.submit(opened).result().done

        async def go() -> None:
            stop = asyncio.Event()
            channel = Sending(robot, mailbox, lambda _: "", look=mail, patience=timedelta(seconds=0.5))
            running = asyncio.ensure_future(channel.run(Spoken(), stop))
            one = await asyncio.to_thread(answer, ola, ticket)
            while not running.done() and not await asyncio.to_thread(proved):
                await asyncio.sleep(0.02)
            # One whose answer is lost, and one that has to wait.
            post.faults.extend([Fault(drop=True, keeps=False), Fault(words="451 4.7.1 Greylisted")])
            two, three = [await asyncio.to_thread(answer, ola, ticket) for _ in range(2)]
            while not running.done() and mail.ids() != [header_id_of(one, HELP), header_id_of(two, HELP)]:
                await asyncio.sleep(0.02)
            while not running.done() and await asyncio.to_thread(unfinished):
                await asyncio.sleep(0.02)
            stop.set()
            await running
            assert header_id_of(three, HELP) not in mail.ids()

        def proved() -> bool:
            row = robot.read(Progress(mailbox.id, "")).result()
            return row is not None and row.proved_at is not None

        def unfinished() -> bool:
            return bool(robot.read(Unfinished(mailbox.id)).result())

        asyncio.run(go())
        assert len(mail.ids()) == 2
        assert robot.read(NextDue(mailbox.id)).result() is not None
    finally:
        robot.close()
        ola.close()
        post.close()
