"""What comes from outside in the name of one of the desk is theirs only where our own mail server vouches for it."""

from __future__ import annotations

import msgspec
import pytest

from console.channels.email.vouching import vouched
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Kind
from console.domain.tickets import State
from tests.channels.email.arriving import eml, mailbox_of, row, take_through, words
from tests.making import Bench

BOX = Mailbox(
    id=Id(int=1),
    name="Help",
    address="help@desk.example",
    receiving=Server("imap.house.example", 993, Security.TLS, "help"),
)
GMAIL = msgspec.structs.replace(BOX, receiving=Server("imap.gmail.com", 993, Security.TLS, "help"))
GOOD = "mx.house.example; dmarc=pass (p=none) header.from=desk.example"


@pytest.mark.parametrize(
    "said",
    [
        GOOD,
        "MX.House.Example 1;\r\n spf=fail smtp.mailfrom=x.example;\r\n DKIM=pass header.d=Desk.example",
        "house.example; dkim=fail header.d=desk.example; dkim=pass header.i=@desk.example header.s=a",
    ],
)
def test_what_our_server_proves_is_proved(said: str) -> None:
    assert vouched(eml(Authentication_Results=said), "Ola@DESK.example", BOX)
    assert vouched(eml(Authentication_Results=said), "ola@mail.desk.example", BOX) == ("dkim" in said.casefold())


@pytest.mark.parametrize(
    "said",
    [
        "",
        "mx.house.example; none",
        "mx.house.example",
        "mx.other.example; dmarc=pass header.from=desk.example",
        "dmarc=pass header.from=desk.example",
        "mx.house.example; dmarc=fail header.from=desk.example",
        "mx.house.example; dmarc=passed header.from=desk.example",
        "mx.house.example; dmarc=pass header.from=other.example",
        "mx.house.example; dkim=pass header.d=other.example",
        "mx.house.example; dkim=pass header.d=notdesk.example",
        "mx.house.example; dkim=pass header.d=example",
        "mx.house.example; spf=pass smtp.mailfrom=desk.example",
        'mx.house.example; spf=pass smtp.mailfrom="a; dmarc=pass header.from=desk.example"@x.example',
        'mx.house.example; spf=pass smtp.mailfrom="a\\"; dmarc=pass header.from=desk.example"@x.example',
        "mx.house.example; spf=pass (helo (x); dmarc=pass header.from=desk.example) smtp.mailfrom=x.example",
    ],
)
def test_nothing_else_is(said: str) -> None:
    assert not vouched(eml(Authentication_Results=said), "ola@desk.example", BOX)


def test_only_the_first_one_counts_and_only_of_our_server() -> None:
    forged = eml("Hello", f"Authentication-Results: {GOOD}")
    assert vouched(forged, "ola@desk.example", BOX)
    real = b"Authentication-Results: mx.house.example; dmarc=fail header.from=desk.example\r\n"
    assert not vouched(real + forged, "ola@desk.example", BOX)
    assert not vouched(forged, "ola@desk.example", msgspec.structs.replace(BOX, receiving=None))
    assert not vouched(forged, "ola@desk.example", GMAIL)
    by_google = eml(Authentication_Results=GOOD.replace("mx.house.example", "mx.google.com"))
    assert vouched(by_google, "ola@desk.example", GMAIL)


MICROSOFT = msgspec.structs.replace(BOX, receiving=Server("outlook.office365.com", 993, Security.TLS, "help"))
INSIDE = "Received: from VI1.eurprd01.prod.outlook.com (2603::1)\r\n by AM0.eurprd01.prod.outlook.com with HTTPS; now"
SAID = (
    "Authentication-Results: spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=desk.example; dkim=pass (signature was"
    " verified)\r\n header.d=desk.example;dmarc=pass action=none\r\n header.from=desk.example;compauth=pass reason=100"
)
OUTSIDE = "Received: from mail.desk.example (192.0.2.1) by AM0FT.mail.protection.outlook.com (10.1.1.1); now"


def test_microsoft_signs_without_its_name() -> None:
    assert vouched(eml("Hello", INSIDE, SAID, OUTSIDE), "ola@desk.example", MICROSOFT)
    assert not vouched(eml("Hello", INSIDE, SAID, OUTSIDE), "ola@other.example", MICROSOFT)
    assert not vouched(eml("Hello", INSIDE, SAID, OUTSIDE), "ola@desk.example", BOX)
    assert not vouched(eml("Hello", INSIDE, SAID, OUTSIDE), "ola@desk.example", GMAIL)


@pytest.mark.parametrize(
    "lines",
    [
        (SAID, OUTSIDE),
        (INSIDE, SAID, SAID),
        ("Received: from x.example by mx.other.example; now", SAID, OUTSIDE),
        ("Received: from x.example by outlook.com.other.example; now", SAID, OUTSIDE),
        (INSIDE, SAID.replace(";compauth=pass reason=100", ""), OUTSIDE),
        (INSIDE, SAID.replace("compauth=pass", "compauth=fail"), OUTSIDE),
        (INSIDE, SAID.replace("=pass", "=fail").replace("compauth=fail", "compauth=pass"), OUTSIDE),
        (INSIDE, f"Authentication-Results: spf=fail; compauth=fail{chr(13)}{chr(10)}{SAID}", OUTSIDE),
        (INSIDE, SAID.replace("Authentication-Results", "Authentication-Results-Original"), OUTSIDE),
    ],
)
def test_what_others_write_in_the_manner_of_microsoft_counts_for_nothing(lines: tuple[str, ...]) -> None:
    assert not vouched(eml("Hello", *lines), "ola@desk.example", MICROSOFT)


@pytest.mark.parametrize("to", ["marta@x.example, help@desk.example", "help@desk.example"])
def test_a_letter_in_the_name_of_an_agent_is_a_note_by_e_mail(bench: Bench, to: str) -> None:
    box = mailbox_of(bench, receiving=BOX.receiving)
    (taken,) = take_through(bench, box, eml(Message_ID="<1@x>"))
    forged = eml("Solved, bye", Message_ID="<2@z>", In_Reply_To="<1@x>", From="Ola <ola@desk.example>", To=to)
    take_through(bench, box, forged)
    _, note = words(bench, taken.ticket)
    assert (note.kind, note.author, note.agent_id) == (Kind.NOTE, "Ola (e-mailem)", None)
    found = row(bench, taken.ticket)
    assert found.state is State.NEW
    assert found.waiting_since is not None


def test_a_proved_one_is_an_answer_of_theirs(bench: Bench) -> None:
    box = mailbox_of(bench, receiving=BOX.receiving)
    (taken,) = take_through(bench, box, eml(Message_ID="<1@x>"))
    named = {"From": "Ola <ola@desk.example>", "In_Reply_To": "<1@x>", "Authentication_Results": GOOD}
    take_through(
        bench,
        box,
        eml("Press the button", Message_ID="<2@d>", To="marta@x.example", **named),
        eml("She is new", Message_ID="<3@d>", Date="Mon, 2 Mar 2026 10:30:00 +0000", **named),
    )
    _, answer, note = words(bench, taken.ticket)
    assert (answer.kind, answer.agent_id, note.kind, note.agent_id) == (
        Kind.OUTBOUND,
        bench.ola,
        Kind.NOTE,
        bench.ola,
    )
    assert row(bench, taken.ticket).waiting_since is None
