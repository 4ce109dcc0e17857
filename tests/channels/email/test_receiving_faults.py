"""Letters on their way in while servers die, lines break at any byte, and the gateway itself is killed."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from console.channels.email.receiving import Receiving
from console.domain.disposition import Disposition
from console.domain.mailboxes import Keep, Security, Server
from console.errors import MailServerAway
from tests.channels.email.receiving import aside, channel, kept, letter, name_of, names, receive, run_until, set_up
from tests.conftest import CHECKOUT
from tests.mail_servers import HOST, PASSWORD, MailServer
from tests.mail_servers import mail_server as another
from tests.making import Bench
from tests.sync.proxy import Proxy

SERVER_KILLS = {"quick": 10, "long": 200}
GATEWAY_KILLS = {"quick": 3, "long": 200}
CUTS = {"quick": 20, "long": 500}

# A gateway with one channel, on a desk of its own computer; it says each thing that its channel says of itself.
CHILD = """
import asyncio, sys
from pathlib import Path
from console.channels.email import receiving
from console.channels.email.receiving import Receiving
from console.domain.clock import SystemClock
from console.queries.mailboxes import Mailboxes
from console.sync.hub import HubDesk

class Told:
    def up(self, note=""):
        print("up", note, flush=True)
    def holds(self):
        return True

# Few at once, so that there is a middle to be killed in.
receiving.LETTERS_AT_ONCE = 2
desk = HubDesk(Path(sys.argv[1]), None, SystemClock())
[mailbox] = desk.read(Mailboxes()).result()
asyncio.run(Receiving(desk, mailbox, lambda _: sys.argv[2]).run(Told(), asyncio.Event()))
"""


def profile() -> str:
    return hypothesis.settings.get_current_profile_name()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def own_server() -> Iterator[MailServer]:
    """One that may be killed without taking another test's mailboxes away."""
    server = another()
    yield server
    server.close()


def again_and_again(receiving: Receiving, bench: Bench, count: int) -> int:
    """Runs it until so many letters are there and all is settled, however often it fails. How often it did."""
    faults = 0
    while True:
        try:
            run_until(receiving, lambda told: told.settled and kept(bench).total() >= count)
        except MailServerAway:
            faults += 1
        else:
            return faults


@pytest.mark.parametrize("keep", [Keep.READ, Keep.MOVED])
def test_a_line_that_is_cut_at_any_byte(bench: Bench, mail_server: MailServer, keep: Keep) -> None:
    user = mail_server.user()
    proxy = Proxy(mail_server.port, seed=3)
    mailbox = set_up(
        bench,
        mail_server,
        user,
        receiving=Server(HOST, proxy.port, Security.PLAIN, user),
        keep=keep,
        kept_in="Done",
    )
    receiving = channel(bench, mailbox)
    count = 0
    while proxy.cuts < CUTS[profile()] / 2:
        mail_server.deliver(user, *(letter(number, "words " * 100) for number in range(count, count + 20)))
        count += 20
        # Each connection lives for some thousand bytes: less than it takes to log in, or some letters.
        proxy.cut_within = 20_000
        again_and_again(receiving, bench, count)
        proxy.cut_within = None
        proxy.cut()
    assert kept(bench) == names(*range(count))
    assert aside(bench) == []
    proxy.close()


def test_a_letter_on_which_every_connection_breaks_holds_up_nobody(bench: Bench, mail_server: MailServer) -> None:
    user = mail_server.user()
    proxy = Proxy(mail_server.port, seed=4)
    proxy.cut_within = 300_000
    mail_server.deliver(user, letter(1), letter(2, "so many words " * 40_000), letter(3))
    mailbox = set_up(bench, mail_server, user, receiving=Server(HOST, proxy.port, Security.PLAIN, user))
    assert again_and_again(channel(bench, mailbox), bench, 2) >= 8
    proxy.close()
    assert kept(bench) == names(1, 3)
    [told] = aside(bench)
    assert (told.disposition, told.header_id) == (Disposition.BROKEN, name_of(2))
    # It was not fetched, so it is left unread for a person.
    with mail_server.client(user) as client:
        client.select_folder("INBOX", readonly=True)
        assert client.search("UNSEEN") == [2]


@pytest.mark.timeout(1800)
def test_a_server_that_is_killed_again_and_again(bench: Bench, own_server: MailServer) -> None:
    users = [own_server.user(), own_server.user("sales")]
    chance = random.Random(5)
    mailboxes = [
        set_up(bench, own_server, user, name=user, address=f"{user}@desk.example", keep=keep, kept_in="Done")
        for user, keep in zip(users, (Keep.READ, Keep.MOVED), strict=True)
    ]
    receivings = [channel(bench, mailbox) for mailbox in mailboxes]
    kills = faults = count = 0
    while kills < SERVER_KILLS[profile()]:
        both = [letter(number, "words " * chance.randrange(2_000)) for number in range(count, count + 15)]
        for user in users:
            # The second one has all letters of the first.
            own_server.deliver(user, *both)
        count += 15
        ended = threading.Event()

        def kill(ended: threading.Event = ended) -> None:
            nonlocal kills
            while not ended.wait(chance.uniform(0.0, 0.4)):
                own_server.kill()
                kills += 1
                own_server.start()

        killer = threading.Thread(target=kill)
        killer.start()
        try:
            for receiving in receivings:
                faults += again_and_again(receiving, bench, count)
        finally:
            ended.set()
            killer.join()
    assert kept(bench) == names(*range(count))
    assert aside(bench) == []
    # Were all kills between two connections, they would prove nothing.
    assert faults >= kills / 4


@pytest.mark.timeout(3600)
def test_a_gateway_that_is_killed_again_and_again(bench: Bench, mail_server: MailServer) -> None:
    user = mail_server.user()
    mailbox = set_up(bench, mail_server, user, keep=Keep.MOVED, kept_in="Done")
    chance = random.Random(6)
    count = midway = 0
    for _ in range(GATEWAY_KILLS[profile()]):
        mail_server.deliver(user, *(letter(number) for number in range(count, count + 20)))
        count += 20
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(bench.path), PASSWORD], cwd=CHECKOUT, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        before = kept(bench).total()
        while kept(bench).total() == before and child.poll() is None:
            time.sleep(0.002)
        time.sleep(chance.uniform(0.0, 0.1))
        child.kill()
        child.communicate()
        midway += kept(bench).total() < count
    receive(bench, mailbox)
    assert kept(bench) == names(*range(count))
    assert mail_server.folder(user) == []
    assert len(mail_server.folder(user, "Done")) == count
    assert midway
