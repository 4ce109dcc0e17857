"""A mailbox is tried on servers that are not ours: the first that can be reached decides, and nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import msgspec
import pytest

from console.channels.email.trying import RealServers
from console.domain.mailboxes import Keep, Login, Mailbox, Proof, Security, Server
from console.errors import MailServerAway, MailServerRefuses
from tests.mail_servers import HOST, PASSWORD, MailServer, free_port
from tests.post_office import PostOffice

MAILBOX = Mailbox(id=UUID(int=1), name="Help", address="help@academy.example")


@pytest.fixture
def post() -> Iterator[PostOffice]:
    made = PostOffice(user="help")
    yield made
    made.close()


def nobody() -> Server:
    return Server(HOST, free_port(), Security.PLAIN, "help")


def test_the_first_server_that_can_be_reached_is_the_one(mail_server: MailServer) -> None:
    user = mail_server.user()
    mail_server.deliver(user, b"Subject: 1\r\n\r\none\r\n")
    real = mail_server.server(user)
    found = RealServers().receiving(MAILBOX, (nobody(), real), lambda _: PASSWORD)
    assert (found.server, found.count) == (real, 1)
    assert "INBOX" in found.folders
    with mail_server.client(user) as client:
        client.select_folder("INBOX", readonly=True)
        assert client.search("UNSEEN") != []


def test_a_server_that_refuses_ends_the_search(mail_server: MailServer) -> None:
    user = mail_server.user()
    with pytest.raises(MailServerRefuses, match="does not let the desk in"):
        RealServers().receiving(MAILBOX, (mail_server.server(user), nobody()), lambda _: "wrong")


def test_where_none_can_be_reached_the_likeliest_is_told() -> None:
    first = nobody()
    with pytest.raises(MailServerAway, match="cannot be reached"):
        RealServers().receiving(MAILBOX, (first, nobody()), lambda _: PASSWORD)
    with pytest.raises(MailServerAway, match="no server to try"):
        RealServers().sending(MAILBOX, (), lambda _: PASSWORD)


def test_folders_that_are_needed_are_asked_for(mail_server: MailServer) -> None:
    user = mail_server.user()
    servers = (mail_server.server(user),)
    sends = msgspec.structs.replace(MAILBOX, sending=servers[0], proof=Proof.SERVER, sent_in="Gone out")
    with pytest.raises(MailServerRefuses, match="“Gone out” is not among its folders"):
        RealServers().receiving(sends, servers, lambda _: PASSWORD)
    moves = msgspec.structs.replace(MAILBOX, keep=Keep.MOVED)
    with pytest.raises(MailServerRefuses, match="which folder letters go to"):
        RealServers().receiving(moves, servers, lambda _: PASSWORD)


def test_sending_is_asked_for_and_nothing_is_sent(post: PostOffice) -> None:
    real = post.server()
    assert RealServers().sending(MAILBOX, (nobody(), real), lambda _: PASSWORD).server == real
    assert post.arrived == []
    with pytest.raises(MailServerRefuses, match="did not accept the password"):
        RealServers().sending(MAILBOX, (real,), lambda _: "wrong")


def test_a_token_that_is_refused_is_asked_for_anew(post: PostOffice) -> None:
    post.tokens = ("good",)
    asked: list[str] = []

    def secret(refused: str) -> str:
        asked.append(refused)
        return "good" if refused else "old"

    signed = msgspec.structs.replace(MAILBOX, login=Login.MICROSOFT)
    RealServers().sending(signed, (post.server(),), secret)
    assert asked == ["", "old"]
