"""Letters handed over to a server that is not ours: what came of each is said truly, whatever goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import pytest

from console.channels.email.smtp import Handed, Line, Parcel, Result
from console.domain.mailboxes import Login, Security, Server
from console.errors import ConsoleError, MailServerAway, MailServerRefuses
from tests.post_office import PASSWORD, Fault, PostOffice

RAW = b"Subject: hello\r\nMessage-ID: <1@desk.example>\r\n\r\n.one dot\r\n..two\r\nFrom here\r\n"
PARCEL = Parcel(raw=RAW, sender="help@desk.example", to=("marta@x.example",))


@contextmanager
def office(**changes: Any) -> Iterator[PostOffice]:
    opened = PostOffice(**changes)
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture
def post() -> Iterator[PostOffice]:
    with office() as opened:
        yield opened


def line_to(post: PostOffice, login: Login = Login.NONE, secret: Callable[[str], str] = lambda _: PASSWORD) -> Line:
    return Line(post.server(), login, secret, trust=post.trust)


def hand_over(post: PostOffice, *parcels: Parcel, login: Login = Login.NONE) -> list[Handed]:
    async def go() -> list[Handed]:
        line = line_to(post, login)
        found = []
        for parcel in parcels:
            await line.open()
            found.append(await line.hand_over(parcel))
        await line.close()
        return found

    return asyncio.run(go())


def open_and_close(line: Line) -> None:
    async def go() -> None:
        await line.open()
        await line.close()

    asyncio.run(go())


def refused_at_login(post: PostOffice, login: Login = Login.PASSWORD, secret: str = PASSWORD) -> ConsoleError:
    with pytest.raises(ConsoleError) as raised:
        open_and_close(line_to(post, login, lambda _: secret))
    return raised.value


def parcel(**changes: Any) -> Parcel:
    return msgspec.structs.replace(PARCEL, **changes)


def test_letters_go_one_after_the_other_on_one_connection(post: PostOffice) -> None:
    made = hand_over(post, *(parcel(raw=RAW + b"%d\r\n" % number) for number in range(5)))
    assert [one.result for one in made] == [Result.ACCEPTED] * 5
    assert made[0].words == "250 2.0.0 Taken"
    assert [one.raw for one in post.arrived] == [RAW + b"%d\r\n" % number for number in range(5)]
    assert post.connections == 1


def test_a_large_letter_comes_whole(post: PostOffice) -> None:
    large = RAW + b"\r\n".join([b".%070d" % number for number in range(60_000)]) + b"\r\n"
    assert hand_over(post, parcel(raw=large))[0].result is Result.ACCEPTED
    assert post.arrived[0].raw == large


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_protected_way_with_a_password(security: Security) -> None:
    with office(security=security, user="help") as post:
        assert hand_over(post, PARCEL, login=Login.PASSWORD)[0].result is Result.ACCEPTED
        assert post.arrived[0].user == "help"


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_that_nobody_vouches_for(security: Security) -> None:
    with office(security=security) as post:
        post.trust = None
        fault = refused_at_login(post)
        assert isinstance(fault, MailServerAway)
        assert "prove who it is" in fault.title


def test_a_server_without_starttls_is_told_nothing(post: PostOffice) -> None:
    post.security = Security.STARTTLS
    assert "STARTTLS" in refused_at_login(post).title


def test_a_port_that_speaks_otherwise(post: PostOffice) -> None:
    post.security = Security.TLS
    assert "encryption that is set" in refused_at_login(post).title


def test_nothing_goes_open_to_another_computer() -> None:
    line = Line(Server("mail.desk.example", 25, Security.PLAIN), Login.NONE, lambda _: "")
    with pytest.raises(MailServerRefuses, match="open to everybody"):
        asyncio.run(line.open())


def test_nobody_answers(post: PostOffice) -> None:
    post.stop()
    assert isinstance(refused_at_login(post), MailServerAway)


@pytest.mark.parametrize(
    ("said", "login", "title"),
    [
        ("", Login.PASSWORD, "did not accept the password"),
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            Login.PASSWORD,
            "does not let programs send",
        ),
        (
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
            Login.PASSWORD,
            "takes no passwords for sending any more",
        ),
        ("534 5.7.9 Application-specific password required.", Login.PASSWORD, "app password"),
        ("454 4.7.0 Temporary authentication failure", Login.PASSWORD, "takes no letters now"),
    ],
)
def test_why_nobody_is_let_in(said: str, login: Login, title: str) -> None:
    with office(user="help", login_words=said) as post:
        fault = refused_at_login(post, login, "wrong")
        assert title in fault.title
        assert said in fault.cause
        assert "wrong" not in str(fault)


def test_a_server_that_asks_for_no_password(post: PostOffice) -> None:
    assert "no way to sign in" in refused_at_login(post).title


def test_a_token_that_was_withdrawn_is_got_anew_once() -> None:
    asked: list[str] = []

    def secret(refused: str) -> str:
        asked.append(refused)
        return "good" if refused else "stale"

    with office(user="help", tokens=("good",)) as post:
        open_and_close(line_to(post, Login.MICROSOFT, secret))
        assert asked == ["", "stale"]
        post.tokens = ("another",)
        with pytest.raises(MailServerRefuses, match="did not accept the sign-in"):
            open_and_close(line_to(post, Login.GOOGLE, secret))


def test_a_recipient_who_is_refused_stops_the_letter_before_anybody_has_it(post: PostOffice) -> None:
    post.refused["marta@x.example"] = "550 5.1.1 No such user"
    handed, after = hand_over(post, parcel(cc=("jan@x.example",)), parcel(to=("anna@x.example",)))
    assert handed.result is Result.REFUSED
    assert [(one.email, one.words) for one in handed.unreached] == [("marta@x.example", "550 5.1.1 No such user")]
    assert after.result is Result.ACCEPTED
    assert [one.recipients for one in post.arrived] == [("anna@x.example",)]


def test_a_copy_that_is_refused_does_not_stop_it(post: PostOffice) -> None:
    post.refused["jan@x.example"] = "550 5.1.1 No such user"
    (handed,) = hand_over(post, parcel(cc=("jan@x.example",), copy_to="help@desk.example"))
    assert handed.result is Result.ACCEPTED
    assert [one.email for one in handed.unreached] == ["jan@x.example"]
    assert post.arrived[0].recipients == ("marta@x.example", "help@desk.example")


def test_a_copy_that_has_to_wait_is_waited_for_and_then_not(post: PostOffice) -> None:
    post.refused["jan@x.example"] = "450 4.2.0 Greylisted"
    waiting, going = hand_over(post, parcel(cc=("jan@x.example",)), parcel(cc=("jan@x.example",), insists=True))
    assert (waiting.result, waiting.words) == (Result.NOT_NOW, "450 4.2.0 Greylisted")
    assert going.result is Result.ACCEPTED
    assert len(post.arrived) == 1


def test_the_copy_that_proves_must_be_taken(post: PostOffice) -> None:
    post.refused["help@desk.example"] = "550 5.1.1 No such user"
    with pytest.raises(MailServerRefuses, match="copies for the mailbox itself"):
        hand_over(post, parcel(copy_to="help@desk.example"))
    assert post.arrived == []


@pytest.mark.parametrize(
    ("fault", "result", "words"),
    [
        (Fault(words="550 5.7.1 Looks like spam"), Result.REFUSED, "550 5.7.1 Looks like spam"),
        (Fault(words="451 4.3.0 Try later"), Result.NOT_NOW, "451 4.3.0 Try later"),
        (Fault(at_data="554 No"), Result.REFUSED, "554 No"),
        (Fault(at_data="421 Going down"), Result.NOT_NOW, "421 Going down"),
        (Fault(at_data="drop"), Result.NOT_NOW, ""),
        (Fault(drop=True), Result.DOUBTFUL, ""),
        (Fault(drop=True, keeps=False), Result.DOUBTFUL, ""),
        (Fault(seconds=0.2), Result.ACCEPTED, "250 2.0.0 Taken"),
    ],
)
def test_what_came_of_a_letter(post: PostOffice, fault: Fault, result: Result, words: str) -> None:
    post.faults.append(fault)
    handed, after = hand_over(post, PARCEL, PARCEL)
    assert (handed.result, handed.words) == (result, words)
    assert after.result is Result.ACCEPTED


def test_a_connection_lost_within_a_letter_leaves_no_doubt(post: PostOffice) -> None:
    post.faults.append(Fault(in_letter=True))
    handed, after = hand_over(post, parcel(raw=RAW + b"x" * 70 * 200_000), PARCEL)
    assert handed.result is Result.NOT_NOW
    assert after.result is Result.ACCEPTED
    assert len(post.arrived) == 1


def test_what_is_too_large_is_known_before_it_is_sent() -> None:
    with office(size=1000) as post:
        handed, after = hand_over(post, parcel(raw=RAW + b"x" * 2000), PARCEL)
        assert (handed.result, handed.large) == (Result.REFUSED, True)
        assert after.result is Result.ACCEPTED
        assert post.transactions == 1


def test_who_must_not_end_a_letter_hands_nothing_over(post: PostOffice) -> None:
    async def go() -> Handed:
        line = line_to(post)
        await line.open()
        handed = await line.hand_over(PARCEL, lambda: False)
        await line.close()
        return handed

    assert asyncio.run(go()).result is Result.WITHHELD
    assert hand_over(post, PARCEL)[0].result is Result.ACCEPTED
    assert len(post.arrived) == 1


def test_a_mailbox_that_may_send_no_more_today_is_no_fault_of_the_letter(post: PostOffice) -> None:
    post.faults.append(Fault(words="550 5.4.5 Daily user sending limit exceeded."))
    with pytest.raises(MailServerRefuses, match="takes no letters from this mailbox"):
        hand_over(post, PARCEL)


def test_an_automatic_letter_comes_from_nobody_where_the_server_takes_it(post: PostOffice) -> None:
    hand_over(post, parcel(automatic=True))
    post.refused[""] = "550 5.7.60 Not allowed to send as this sender"
    hand_over(post, parcel(automatic=True), parcel(automatic=True))
    assert [one.sender for one in post.arrived] == ["", "help@desk.example", "help@desk.example"]


def test_addresses_beyond_ascii_need_a_server_that_knows_them(post: PostOffice) -> None:
    russian = parcel(to=("дмитрий@xn--80a1acny.xn--p1ai",), utf8=True)
    assert hand_over(post, russian)[0].result is Result.REFUSED
    with office(utf8=True) as knowing:
        assert hand_over(knowing, russian)[0].result is Result.ACCEPTED
        assert knowing.arrived[0].recipients == ("дмитрий@xn--80a1acny.xn--p1ai",)


def test_a_connection_that_was_closed_meanwhile_is_opened_again(post: PostOffice) -> None:
    async def go() -> Result:
        line = line_to(post)
        await line.open()
        post.stop()
        post.start()
        await line.open()
        result = (await line.hand_over(PARCEL)).result
        await line.close()
        return result

    assert asyncio.run(go()) is Result.ACCEPTED
    assert post.connections == 2


def test_whether_letters_would_be_taken_is_found_without_sending_one(post: PostOffice) -> None:
    async def go() -> list[Handed]:
        line = line_to(post)
        await line.open()
        found = [await line.would_take("help@desk.example", "help@desk.example")]
        post.refused["help@desk.example"] = "550 5.7.60 Not allowed to send as this sender"
        found.append(await line.would_take("help@desk.example", "help@desk.example"))
        await line.close()
        return found

    assert [(one.result, one.words) for one in asyncio.run(go())] == [
        (Result.ACCEPTED, ""),
        (Result.REFUSED, "550 5.7.60 Not allowed to send as this sender"),
    ]
    assert post.transactions == 0
