"""Looking for letters of ours in a real mailbox: found where copies arrive, and one that came back is another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.channels.email.compose import compose
from console.channels.email.doubts import Mailroom
from console.channels.email.writing import sheet_of
from console.commands.deliveries import BeginSending, Retry, SetDelivery
from console.domain.ids import Id
from console.domain.mailboxes import Keep, Login, Proof
from console.domain.messages import Delivery
from console.queries.deliveries import OutgoingLetter, Unfinished
from tests.channels.email.outbox import Outbox
from tests.mail_servers import PASSWORD, MailServer
from tests.post_office import PostOffice


@pytest.fixture
def post() -> Iterator[PostOffice]:
    opened = PostOffice()
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("proof", "keep", "found_in"),
    [
        (Proof.COPY, Keep.READ, {"INBOX", "Sent", "Desk"}),
        (Proof.COPY, Keep.MOVED, {"INBOX", "Sent", "Desk", "Done"}),
        (Proof.SERVER, Keep.MOVED, {"Sent"}),
    ],
)
def test_where_a_letter_is_looked_for(
    tmp_path: Path, post: PostOffice, mail_server: MailServer, proof: Proof, keep: Keep, found_in: set[str]
) -> None:
    user = mail_server.user()
    receiving = mail_server.server(user)
    outbox = Outbox(
        tmp_path,
        post,
        login=Login.PASSWORD,
        receiving=receiving,
        proof=proof,
        folder="Desk",
        keep=keep,
        kept_in="Done",
    )
    try:
        folders = ("INBOX", "Sent", "Desk", "Done", "Elsewhere")
        letters = {folder: _begun(outbox, outbox.letter()) for folder in folders}
        for folder, letter in letters.items():
            mail_server.deliver(user, compose(sheet_of(letter, outbox.mailbox, {}, {})).raw, folder=folder)
        look = Mailroom(outbox.mailbox, lambda _: PASSWORD)
        assert look(letters.values()) == {letters[folder].id for folder in found_in}
    finally:
        outbox.close()


def test_a_second_try_is_not_the_first(tmp_path: Path, post: PostOffice, mail_server: MailServer) -> None:
    user = mail_server.user()
    outbox = Outbox(tmp_path, post, login=Login.PASSWORD, receiving=mail_server.server(user))
    try:
        first = _begun(outbox, outbox.letter())
        look = Mailroom(outbox.mailbox, lambda _: PASSWORD)
        mail_server.deliver(user, compose(sheet_of(first, outbox.mailbox, {}, {})).raw)
        assert look([first]) == {first.id}
        assert outbox.desk.submit(SetDelivery(outbox.desk.stamp(), first.id, Delivery.BOUNCED)).result().done
        assert outbox.bench.do(Retry(outbox.bench.stamp(), first.id)).done
        second = _begun(outbox, first.id)
        assert look([second]) == frozenset()
        mail_server.deliver(user, compose(sheet_of(second, outbox.mailbox, {}, {})).raw)
        assert look([second]) == {first.id}
    finally:
        outbox.close()


def _begun(outbox: Outbox, message: Id) -> OutgoingLetter:
    assert outbox.desk.submit(BeginSending(outbox.desk.stamp(), message)).result().done
    return next(one for one in outbox.desk.read(Unfinished(outbox.mailbox.id)).result() if one.id == message)
