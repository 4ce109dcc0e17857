"""The channel killed in the middle of sending, again and again: every letter arrives, and arrives once."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

import hypothesis
import pytest

from console.channels.email.parse import read
from console.domain.ids import Id
from console.domain.mailboxes import Login, header_id_of
from console.domain.messages import Delivery
from tests.channels.email import sending_alone
from tests.channels.email.outbox import HELP, MARTA, Outbox, id_of
from tests.mail_servers import MailServer
from tests.post_office import Fault, PostOffice

KILLS = {"quick": 20, "long": 200}
PATIENCE = 4.0
"""Seconds. Letters of the post office arrive long before."""


def faults(chance: random.Random) -> Fault:
    """Answers that take a while, so that the killing meets them, and some that never come."""
    drop = chance.random() < 0.15
    return Fault(drop=drop, keeps=chance.random() < 0.5, seconds=chance.random() * 0.1)


@pytest.mark.first
@pytest.mark.timeout(1800)
def test_every_letter_arrives_once(tmp_path: Path, mail_server: MailServer) -> None:
    chance = random.Random(20)
    helps, marta = mail_server.user("help"), mail_server.user("marta")
    post = PostOffice(user=helps)
    outbox = Outbox(tmp_path, post, login=Login.PASSWORD, receiving=mail_server.server(helps), sent_in="Sent")
    mailboxes = {HELP: helps, MARTA.email: marta}
    post.deliver = lambda recipient, raw: mail_server.deliver(mailboxes[recipient], raw)
    written: list[Id] = []
    try:
        # One that goes well: from its copy it is known that copies arrive.
        written.append(outbox.letter())
        process = sending_alone.start(outbox.bench.path, PATIENCE)
        wait_for(outbox, written)
        while not outbox.proved():
            time.sleep(0.02)
        process.kill()
        process.join()

        post.chance = lambda: faults(chance)
        for _ in range(KILLS[hypothesis.settings.get_current_profile_name()]):
            written += outbox.letters(2)
            seen = post.transactions
            process = sending_alone.start(outbox.bench.path, PATIENCE)
            end = time.monotonic() + 10
            while post.transactions == seen and time.monotonic() < end:
                time.sleep(0.002)
            time.sleep(chance.random() * 0.15)
            process.kill()
            process.join()

        post.chance = None
        process = sending_alone.start(outbox.bench.path, PATIENCE)
        wait_for(outbox, written)
        process.kill()
        process.join()
        wanted = Counter(header_id_of(message, HELP) for message in written)
        for user in (marta, helps):
            assert Counter(map(id_of, mail_server.folder(user))) == wanted
        # Killing met what it was to meet: letters handed over more often than they arrived.
        assert post.transactions > len(written)
        assert read(mail_server.folder(marta)[-1]).subject
    finally:
        post.close()
        outbox.close()


def wait_for(outbox: Outbox, messages: list[Id]) -> None:
    end = time.monotonic() + 120 + 2 * len(messages)
    while any(state is not Delivery.SENT for state in outbox.states(messages)):
        assert time.monotonic() < end, Counter(outbox.states(messages))
        time.sleep(0.05)
