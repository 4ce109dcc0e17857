"""Letters that one of the desk passes on to it: the person who wrote them is the one who is answered."""

from __future__ import annotations

import pytest

from console.channels.email.arrival import Result, Taken
from console.channels.email.forwards import bare, forwarded
from console.channels.email.parse import read
from console.domain.mailboxes import Security, Server
from console.domain.messages import Kind
from console.queries.files import Original
from tests.channels.email.arriving import eml, mailbox_of, row, take_through, words
from tests.making import Bench

GMAIL_EN = """Please look at this one.

---------- Forwarded message ---------
From: Marta Nowak <marta@x.example>
Date: Mon, 2 Mar 2026 at 09:12
Subject: No sound
To: <ola@desk.example>


I cannot hear anything.
"""
GMAIL_PL = """Please look at this one.

---------- Wiadomość przekazana dalej ---------
Od: Marta Nowak <marta@x.example>
Data: pon., 2 mar 2026 o 09:12
Temat: No sound
To: <ola@desk.example>


I cannot hear anything.
"""
APPLE = """Please look at this one.

Begin forwarded message:

> From: Marta Nowak <marta@x.example>
> Subject: No sound
> Date: 2 March 2026 at 09:12:00 CET
> To: ola@desk.example
>
> I cannot hear anything.
"""
APPLE_PL = """Please look at this one.

Początek przekazanej wiadomości:

> Od: Marta Nowak <marta@x.example>
> Temat: No sound
> Data: 2 marca 2026 09:12:00 CET
> Do: ola@desk.example
>
> I cannot hear anything.
"""
OUTLOOK_EN = """Please look at this one.

From: Marta Nowak [mailto:marta@x.example]
Sent: Monday, March 2, 2026 9:12 AM
To: Ola <ola@desk.example>
Subject: No sound

I cannot hear anything.
"""
OUTLOOK_PL = """Please look at this one.

________________________________
Od: Marta Nowak <marta@x.example>
Wysłano: poniedziałek, 2 marca 2026 09:12
Do: Ola <ola@desk.example>
Temat: No sound

I cannot hear anything.
"""
OUTLOOK_RU = """Please look at this one.

От: Marta Nowak <marta@x.example>
Отправлено: 2 марта 2026 г. 9:12
Кому: Ola <ola@desk.example>
Тема: No sound

I cannot hear anything.
"""
THUNDERBIRD_EN = """Please look at this one.

-------- Forwarded Message --------
Subject: \tNo sound
Date: \tMon, 2 Mar 2026 09:12:00 +0100
From: \tMarta Nowak <marta@x.example>
To: \tola@desk.example

I cannot hear anything.
"""
THUNDERBIRD_PL = """Please look at this one.

-------- Treść przekazanej wiadomości --------
Temat: \tNo sound
Data: \tMon, 2 Mar 2026 09:12:00 +0100
Nadawca: \tMarta Nowak <marta@x.example>
Adresat: \tola@desk.example

I cannot hear anything.
"""
THUNDERBIRD_RU = """Please look at this one.

-------- Перенаправленное сообщение --------
Тема: \tNo sound
Дата: \tMon, 2 Mar 2026 09:12:00 +0100
От: \tMarta Nowak <marta@x.example>
Кому: \tola@desk.example

I cannot hear anything.
"""
MAIL_RU = """Please look at this one.

-------- Пересылаемое сообщение --------
От: Marta Nowak <marta@x.example>
Кому: ola@desk.example
Дата: Понедельник, 2 марта 2026, 9:12 +03:00
Тема: No sound

I cannot hear anything.
"""
ALL = [
    (GMAIL_EN, "Fwd: No sound"),
    (GMAIL_PL, "Fwd: No sound"),
    (APPLE, "Fwd: No sound"),
    (APPLE_PL, "Fwd: No sound"),
    (OUTLOOK_EN, "FW: No sound"),
    (OUTLOOK_PL, "PD: No sound"),
    (OUTLOOK_RU, "ПЕРЕСЛ: No sound"),
    (THUNDERBIRD_EN, "Fwd: No sound"),
    (THUNDERBIRD_PL, "Fwd: No sound"),
    (THUNDERBIRD_RU, "Fwd: No sound"),
    (MAIL_RU, "Fwd: No sound"),
    (GMAIL_EN, "please"),
]


@pytest.mark.parametrize(("text", "subject"), ALL)
def test_the_ways_programs_pass_letters_on(text: str, subject: str) -> None:
    fields = {"Subject": subject, "Content_Type": "text/plain; charset=utf-8", "Content_Transfer_Encoding": "8bit"}
    found = forwarded(read(eml(text, **fields)))
    assert found is not None
    assert found.said == "Please look at this one."
    letter = found.letter
    assert letter.sender is not None
    assert (letter.sender.name, letter.sender.email) == ("Marta Nowak", "marta@x.example")
    assert (letter.subject, letter.visible_reply.strip()) == ("No sound", "I cannot hear anything.")


ANSWERED = OUTLOOK_EN.replace("Please look at this one.", "Thank you, it works.")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (ANSWERED, "RE: No sound"),
        ("Just a letter.\n\nFrom: here\nTo: there", "Fwd: travel"),
        (GMAIL_EN.replace(" <marta@x.example>", ""), "Fwd: No sound"),
        ("On Mon, 2 Mar 2026 Marta <marta@x.example> wrote:\n> I cannot hear anything", "Fwd: No sound"),
    ],
)
def test_what_is_answered_or_names_nobody_is_not_passed_on(text: str, subject: str) -> None:
    assert forwarded(read(eml(text, Subject=subject))) is None


@pytest.mark.parametrize("proved", [True, False])
def test_the_person_who_wrote_is_the_one_who_is_answered(bench: Bench, proved: bool) -> None:
    imap = Server("imap.house.example", 993, Security.TLS, "help")
    box = mailbox_of(bench, acknowledges=True, receiving=imap)
    marta = bench.person("Marta N.", email="marta@x.example")
    said = "mx.house.example; dmarc=pass header.from=desk.example" if proved else ""
    head = {"From": "Ola <ola@desk.example>", "Message_ID": "<1@desk>", "Authentication_Results": said}
    raw = eml(GMAIL_EN, Subject="Fwd: No sound", **head)
    (taken,) = take_through(bench, box, raw)
    found = row(bench, taken.ticket)
    assert (taken.result, found.participant_id, found.subject) == (Result.OPENED, marta, "No sound")
    assert found.waiting_since is not None
    letter, note = words(bench, taken.ticket)
    assert (letter.kind, letter.text.strip(), letter.author) == (Kind.INBOUND, "I cannot hear anything.", "Marta N.")
    assert (note.kind, note.text) == (Kind.NOTE, "Please look at this one.")
    # Anybody can write her address; what is not proved is nobody's.
    assert (note.agent_id, note.author) == ((bench.ola, "Ola Zielińska") if proved else (None, "Ola (e-mailem)"))
    assert bench.desk.read(Original(letter.id)).result() == raw
    # What Ola writes to her own letter belongs there, and so does Marta, who is written to now.
    more = eml("And she is new", From="ola@desk.example", In_Reply_To="<1@desk>", Message_ID="<2@desk>")
    later = {"Subject": f"Re: No sound [#{taken.ticket}]", "Date": "Mon, 2 Mar 2026 11:00:00 +0000"}
    hers = eml("Any news?", Message_ID="<3@x>", **later)
    assert take_through(bench, box, more, hers) == [Taken(Result.JOINED, taken.ticket)] * 2
    assert [one.kind for one in words(bench, taken.ticket)][-2:] == [Kind.NOTE, Kind.INBOUND]


def attached(inner: str, said: str = "Please look at this one.") -> bytes:
    return eml(
        f"--b\r\nContent-Type: text/plain\r\n\r\n{said}\r\n--b\r\nContent-Type: message/rfc822\r\n"
        f"Content-Disposition: attachment\r\n\r\n{inner}\r\n--b--",
        'Content-Type: multipart/mixed; boundary="b"',
        From="ola@desk.example",
        Subject="Fwd: No sound",
        Message_ID="<1@desk>",
    )


def test_a_letter_that_is_attached_whole(bench: Bench) -> None:
    box = mailbox_of(bench)
    inner = eml("I cannot hear anything.", Message_ID="<0@x>", Subject="No sound").decode()
    (taken,) = take_through(bench, box, attached(inner))
    assert row(bench, taken.ticket).participant_name == "Marta Nowak"
    assert [one.text for one in words(bench, taken.ticket)] == ["I cannot hear anything.", "Please look at this one."]
    # Its own Message-ID is known now.
    again = eml("Any news?", Message_ID="<9@x>", In_Reply_To="<0@x>")
    assert take_through(bench, box, again) == [Taken(Result.JOINED, taken.ticket)]


def test_nobody_else_passes_letters_on_in_the_name_of_others(bench: Bench) -> None:
    box = mailbox_of(bench)
    raw = eml(GMAIL_EN, From="eve@z.example", Subject="Fwd: No sound", Message_ID="<1@z>")
    whole = attached(eml("Pay me", Message_ID="<0@x>").decode()).replace(b"ola@desk.example", b"eve@z.example")
    for taken in take_through(bench, box, raw, whole.replace(b"<1@desk>", b"<2@z>")):
        assert row(bench, taken.ticket).participant_name == "eve@z.example"
        assert len(words(bench, taken.ticket)) == 1


def test_our_own_letters_passed_on_stay_the_agents(bench: Bench) -> None:
    box = mailbox_of(bench)
    raw = eml(
        GMAIL_EN.replace("marta@x.example", "help@desk.example"),
        From="ola@desk.example",
        Subject="Fwd: No sound",
        Message_ID="<1@desk>",
    )
    (taken,) = take_through(bench, box, raw)
    assert row(bench, taken.ticket).participant_name == "ola@desk.example"


@pytest.mark.parametrize(
    ("subject", "rest"), [("Fwd: FW: x", "x"), ("PD: x", "x"), ("Пересл: x", "x"), ("Forward to me", "Forward to me")]
)
def test_a_subject_without_its_forwarding(subject: str, rest: str) -> None:
    assert bare(subject) == rest


def test_whoever_is_named_in_what_is_passed_on_may_be_known(bench: Bench) -> None:
    box = mailbox_of(bench)
    take_through(bench, box, eml("Hello", Message_ID="<k@x>", From="Bob <bob@y.example>"))
    take_through(bench, box, eml("Hello", Message_ID="<l@x>", From="Anna <anna@y.example>"))
    inner = eml("My course is gone", Message_ID="<in@x>", To="Anna <anna@y.example>", Cc="Bob <bob@y.example>")
    around = "--b\r\nContent-Type: text/plain\r\n\r\nplease\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n{}\r\n--b--"
    raw = eml(
        around.format(inner.decode()),
        'Content-Type: multipart/mixed; boundary="b"',
        From="Ola <ola@desk.example>",
        Subject="Fwd: No sound",
        Message_ID="<o@d>",
    )
    (taken,) = take_through(bench, box, raw)
    assert taken.result is Result.OPENED
    assert row(bench, taken.ticket).participant_name == "Marta Nowak"
