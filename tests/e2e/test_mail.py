"""A letter comes by mail, is answered in the window, and its sender reads the answer in the thread: real servers."""

from __future__ import annotations

import email
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from email.message import EmailMessage
from email.policy import default
from email.utils import make_msgid
from pathlib import Path
from typing import TypeVar

import pytest

from console.app.inside import Inside
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.mailboxes import SaveMailbox
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, secret_name
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, MessageEntry
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room, sql_allowed
from tests.mail_servers import PASSWORD, MailServer
from tests.making import Bench
from tests.post_office import Fault, PostOffice
from tests.ring import Ring, a_ring

Found = TypeVar("Found")
CHECKOUT = Path(__file__).resolve().parents[2]
JAN, HELP = "jan@people.example", "help@desk.example"


class Post:
    """Jan's mailbox and the desk's on a mail server, and an office that brings letters to both."""

    def __init__(self, server: MailServer) -> None:
        self.server = server
        self.users = {JAN: server.user("jan"), HELP: server.user("help")}
        self.office = PostOffice(user=self.users[HELP], deliver=self._deliver)

    def mailbox(self, identity: Id) -> Mailbox:
        return Mailbox(
            id=identity,
            name="Help desk",
            address=HELP,
            sender="Northlight",
            receiving=self.server.server(self.users[HELP]),
            sending=self.office.server(),
            per_minute=6000,
        )

    def write(self, subject: str, text: str, answers: EmailMessage | None = None) -> None:
        """Jan writes to the desk."""
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = f"Jan Lis <{JAN}>", HELP, subject
        letter["Message-ID"] = make_msgid(domain="people.example")
        if answers is not None:
            letter["In-Reply-To"] = letter["References"] = str(answers["Message-ID"])
        letter.set_content(text)
        self.server.deliver(self.users[HELP], letter.as_bytes())

    def got(self) -> list[EmailMessage]:
        """What lies in Jan's mailbox."""
        return [email.message_from_bytes(raw, policy=default) for raw in self.server.folder(self.users[JAN])]

    def _deliver(self, recipient: str, raw: bytes) -> None:
        self.server.deliver(self.users[recipient], raw)


@pytest.fixture
def post(mail_server: MailServer) -> Iterator[Post]:
    post = Post(mail_server)
    yield post
    post.office.close()


def test_a_letter_is_answered_in_the_window_and_the_answer_is_in_the_senders_thread(
    room: Room, bench: Bench, post: Post
) -> None:
    ring = Ring()
    with a_ring(ring):
        mailbox = post.mailbox(bench.new_id())
        Secrets().put(secret_name(mailbox.id), PASSWORD)
        assert bench.do(SaveMailbox(bench.stamp(), mailbox)).done
        with sql_allowed():
            desk = HubDesk(bench.path, bench.ola, SystemClock(), watch_seconds=0.05)
        gateway = Inside(bench.path, SystemClock(), Secrets)
        gateway.start()
        # Also when the test fails: what goes on working would be heard by the tests that follow.
        with closing(gateway):
            agent = room.seat(desk, Options(language="en", undo_seconds=0))
            post.write("No sound in the webinar", "I hear nothing at all.")
            agent.waits_until(lambda: len(agent.queue()) == 1)
            (ticket,) = [row.id for row in agent.window.queue.list.rows.tickets()]
            agent.goes_to(ticket)
            agent.waits_for("I hear nothing at all.")
            agent.clicks(agent.window.composer.editor)
            agent.types("Please press the speaker.")
            agent.presses("Ctrl+Enter")
            agent.waits_until(post.got)
            (answer,) = post.got()
            assert answer["In-Reply-To"] in {letter["Message-ID"] for letter in inbox(post)}
            assert answer["From"].addresses[0].addr_spec == HELP
            plain = answer.get_body(("plain",))
            assert plain is not None
            assert "Please press the speaker." in plain.get_content()
            agent.waits_until(lambda: delivery_of(agent, ticket) is Delivery.SENT)

            post.write("Re: whatever he likes", "It works, thank you!", answers=answer)
            agent.waits_for("It works, thank you!")
            assert len(agent.messages(ticket, Kind.INBOUND)) == 2
            room.leave(agent)


def inbox(post: Post) -> list[EmailMessage]:
    return [email.message_from_bytes(raw, policy=default) for raw in post.server.folder(post.users[HELP])]


def delivery_of(agent: Agent, ticket: Id) -> Delivery | None:
    return agent.messages(ticket, Kind.OUTBOUND)[-1].delivery


def test_a_gateway_that_is_killed_in_the_middle_of_sending_sends_once(bench: Bench, post: Post, tmp_path: Path) -> None:
    mailbox = post.mailbox(bench.new_id())
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    (tmp_path / secret_name(mailbox.id)).write_text(PASSWORD)
    desk = HubDesk(bench.path, bench.ola, SystemClock(), watch_seconds=0.05)
    post.office.chance = lambda: Fault(seconds=0.15)
    post.write("No sound", "I hear nothing.")
    with gateway(tmp_path):
        [ticket] = wait_for(lambda: tickets(desk))
    message = desk.new_id()
    answer = Answer(message_id=message, ticket=ticket, channel=Channel.EMAIL, text="Press it", based_on=9)
    held = HoldAnswers(desk.stamp(), (answer,), desk.now())
    assert desk.submit(held).result().done
    assert desk.submit(SendHeld(desk.stamp(), held.stamp.id)).result().done
    with gateway(tmp_path):
        # It has the letter in its hands: the office is busy with it.
        wait_for(lambda: post.office.transactions)
    assert state(desk, ticket) is Delivery.SENDING
    with gateway(tmp_path):
        wait_for(lambda: state(desk, ticket) is Delivery.SENT)
    assert len(post.got()) == 1
    desk.close()


@contextmanager
def gateway(folder: Path) -> Iterator[None]:
    """The program itself, killed at the end without a word."""
    words = "import sys; from console.app.cli import main; sys.exit(main(['gateway']))"
    env = {**os.environ, "CREDENTIALS_DIRECTORY": str(folder), "THIRD_RING_HOME": str(folder)}
    process = subprocess.Popen([sys.executable, "-c", words], cwd=CHECKOUT, env=env, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def tickets(desk: HubDesk) -> list[Id]:
    return [row.id for row in desk.read(SearchTickets("sound")).result()]


def state(desk: HubDesk, ticket: Id) -> Delivery | None:
    part = desk.read(Conversation(ticket)).result()
    sent = [one for one in part.entries if isinstance(one, MessageEntry) and one.kind is Kind.OUTBOUND]
    return sent[-1].delivery


def wait_for(reached: Callable[[], Found], seconds: float = 120) -> Found:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := reached():
            return found
        time.sleep(0.05)
    raise AssertionError("never came")
