"""Single rules of reading: headers, charsets, names, kinds of letters."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest

from console.channels.email import addresses, charsets, headers, language, smime, tags
from console.channels.email.attachments import safe_name
from console.channels.email.classify import Ours
from console.channels.email.letter import Address, Disposition
from console.channels.email.parse import read


def letter(*lines: str, body: str = "Hello") -> bytes:
    named = [line.partition(":")[0].lower() for line in lines]
    start = [] if "from" in named else ["From: Jan <jan@example.com>"]
    return "\r\n".join([*start, "To: support@academy.example", *lines, "", body]).encode()


def disposition(*lines: str, body: str = "Hello") -> Disposition:
    return read(letter(*lines, body=body)).disposition


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Subject: Lesson 3",), Disposition.NEW_TICKET),
        (("Subject: Re: x", "In-Reply-To: <a@b>"), Disposition.REPLY),
        (("Subject: Re: [#1042] x",), Disposition.REPLY),
        (("Subject: Urlop dziekański",), Disposition.NEW_TICKET),
        (("Subject: Отпуск и сдача заданий",), Disposition.NEW_TICKET),
        (("Subject: Absence from the webinar",), Disposition.NEW_TICKET),
        (("Subject: Urlop", "X-Auto-Response-Suppress: All"), Disposition.AUTO_REPLY),
        (
            ("Subject: x", "X-Auto-Response-Suppress: All", "X-MS-Exchange-Inbox-Rules-Loop: a@b.example"),
            Disposition.AUTO_REPLY,
        ),
        (("Subject: Automatic reply: x",), Disposition.AUTO_REPLY),
        (("Subject: Odpowiedź automatyczna: x",), Disposition.AUTO_REPLY),
        (("Subject: Автоматический ответ: x",), Disposition.AUTO_REPLY),
        (("Subject: x", "Auto-Submitted: auto-replied"), Disposition.AUTO_REPLY),
        (("Subject: x", "Auto-Submitted: no"), Disposition.NEW_TICKET),
        (("Subject: x", "Auto-Submitted: auto-generated"), Disposition.MACHINE_MAIL),
        (("Subject: x", "List-Id: <l.example>"), Disposition.LIST_OR_BULK),
        (("Subject: Delivery problem of my letter",), Disposition.NEW_TICKET),
        (("From: Nobody", "Subject: x"), Disposition.MALFORMED_QUARANTINE),
    ],
)
def test_what_a_letter_is(lines: tuple[str, ...], expected: Disposition) -> None:
    assert disposition(*lines) is expected


def test_outlook_silences_the_answer_and_never_the_ticket() -> None:
    found = read(letter("Subject: Lesson 3", "X-Auto-Response-Suppress: DR, OOF, AutoReply"))
    assert found.disposition is Disposition.NEW_TICKET
    assert not found.auto_answer_allowed


def test_our_own_letter_is_known() -> None:
    raw = letter("Message-ID: <m1@desk.academy.example>")
    assert read(raw).disposition is Disposition.NEW_TICKET
    ours = Ours(message_id_hosts=frozenset({"desk.academy.example"}))
    assert read(raw, ours).disposition is Disposition.OWN_NOTIFICATION_LOOP
    assert (
        read(letter(), Ours(addresses=frozenset({"jan@example.com"}))).disposition is Disposition.OWN_NOTIFICATION_LOOP
    )


def test_a_character_cut_between_encoded_words_is_whole_again() -> None:
    first, second = "ż".encode()[:1], "ż".encode()[1:]
    raw = b" =?utf-8?B?%s?=\r\n =?utf-8?B?%s?=" % (base64.b64encode(b"ko" + first), base64.b64encode(second + b"uch"))
    assert headers.unstructured(raw) == "kożuch"


def test_a_long_file_name_in_pieces_is_whole_again() -> None:
    raw = b"attachment; filename*0*=utf-8''Za%C5%BC; filename*1*=%C3%B3%C5%82%C4%87; filename*2=.pdf"
    assert headers.parameters(raw) == ("attachment", {"filename": "Zażółć.pdf"})


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"Jan <jan@example.com>", [Address("Jan", "jan@example.com")]),
        (
            b'"Kowalski, Jan" <jan@example.com>, a@b.example',
            [Address("Kowalski, Jan", "jan@example.com"), Address("", "a@b.example")],
        ),
        (b"=?utf-8?Q?Nowak=2C_Anna?= <anna@example.com>", [Address("Nowak, Anna", "anna@example.com")]),
        (b"Friends: a@b.example, c@d.example;", [Address("", "a@b.example"), Address("", "c@d.example")]),
        (b"jan@example.com (Jan)", [Address("Jan", "jan@example.com")]),
        (b"undisclosed-recipients:;", []),
        ("Zażółć <z@example.com>".encode("cp1250"), [Address("Zażółć", "z@example.com")]),
    ],
)
def test_addresses(raw: bytes, expected: list[Address]) -> None:
    assert list(addresses.addresses(raw)) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"Mon, 05 Oct 2026 09:15:00 +0200", datetime(2026, 10, 5, 7, 15, tzinfo=UTC)),
        (b"5 Oct 2026 09:15", datetime(2026, 10, 5, 9, 15, tzinfo=UTC)),
        (b"2026-10-05T09:15:00", datetime(2026, 10, 5, 9, 15, tzinfo=UTC)),
        (b"yesterday", None),
        (b"Mon, 99 Oct 99999 09:15:00 +9999", None),
    ],
)
def test_dates(raw: bytes, expected: datetime | None) -> None:
    assert headers.date(raw) == expected


RUSSIAN = "Здравствуйте, не могу открыть третий урок, помогите пожалуйста"
SHOUTED = "ПОМОГИТЕ, УРОК НЕ ОТКРЫВАЕТСЯ, ЭТО СРОЧНО"
POLISH = "Dzień dobry, nie mogę otworzyć trzeciej lekcji, proszę o pomoc, bo jutro zaliczenie, może źle klikam"


@pytest.mark.parametrize("codec", ["cp1251", "koi8_r", "iso8859_5", "utf_8", "cp866"])
@pytest.mark.parametrize("label", ["windows-1251", "koi8-r", "iso-8859-1", "utf-8", None, "x-unknown"])
def test_russian_is_read_whatever_it_is_called(codec: str, label: str | None) -> None:
    assert charsets.decode(RUSSIAN.encode(codec), label) == RUSSIAN


@pytest.mark.parametrize(("codec", "label"), [("cp1251", "windows-1251"), ("koi8_r", "koi8-r")])
@pytest.mark.parametrize("text", [SHOUTED, "ВАЖНО", "Ъ", "Урок 3", "Иван"])
def test_a_right_label_is_believed_of_any_text(text: str, codec: str, label: str) -> None:
    assert charsets.decode(text.encode(codec), label) == text


@pytest.mark.parametrize("codec", ["cp1250", "iso8859_2", "utf_8"])
@pytest.mark.parametrize("label", ["windows-1250", "iso-8859-2", "utf-8", None])
def test_polish_is_read_whatever_it_is_called(codec: str, label: str | None) -> None:
    assert charsets.decode(POLISH.encode(codec), label) == POLISH


@pytest.mark.parametrize("text", ["Grüße aus München, schöne Woche", "Voilà, ça marche très bien, merci à tous"])
def test_western_text_stays_western(text: str) -> None:
    assert charsets.decode(text.encode("cp1252"), "iso-8859-1") == text
    assert charsets.decode(text.encode("cp1252"), None) == text


def test_other_charsets() -> None:
    assert charsets.decode(b"Za+AXwA8wFCAQc-", "utf-7") == "Zażółć"
    assert charsets.decode(b"\x1b$B-!\x1b(B", "iso-2022-jp") == "①"
    assert charsets.decode("日本語".encode("iso2022_jp"), "iso-2022-jp") == "日本語"
    assert charsets.decode("中文".encode("gb18030"), "gb2312") == "中文"
    for label in ("zlib", "rot13", "unicode_escape", "idna", "punycode", "undefined"):
        assert charsets.decode(b"abc", label) == "abc"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\x.txt", "x.txt"),
        ("CON.txt", "_CON.txt"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\nb\0.txt", "a b.txt"),
        (".bashrc", "bashrc"),
        ("what?.pdf", "what_.pdf"),
        ("dots. . .", "dots"),
        ("...", ""),
        ("zadanie końcowe.docx", "zadanie końcowe.docx"),
    ],
)
def test_file_names(given: str, expected: str) -> None:
    assert safe_name(given) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Re: [#1042] Lesson", (1042,)),
        ("T-1042", (1042,)),
        ("Ticket#1042 and ticket 7", (1042, 7)),
        ("#1042", (1042,)),
        ("zgłoszenie nr 1042", (1042,)),
        ("Заявка № 1042", (1042,)),
        ("colour #336699 is wrong", ()),
        ("цвет: #336699", ()),
        ("Lesson #3", ()),
        ("&#1042;", ()),
        ("C#7", ()),
        ("[GLPI #0000101] x", (101,)),
    ],
)
def test_ticket_numbers(subject: str, expected: tuple[int, ...]) -> None:
    assert tags.in_subject(subject) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RUSSIAN, "ru"),
        (POLISH, "pl"),
        ("I cannot open the third lesson, please help", "en"),
        ("How do I open lesson two?", "en"),
        ("Do you know what to do?", "en"),
        ("Nie moge otworzyc lekcji", "pl"),
        ("Ich kann die Lektion nicht öffnen", None),
        ("Не можу відкрити урок, допоможіть, будь ласка, її немає", None),
        ("ok", None),
        ("", None),
    ],
)
def test_language(text: str, expected: str | None) -> None:
    assert language.guess(text) == expected


def tlv(tag: int, content: bytes) -> bytes:
    size = len(content)
    return bytes([tag]) + (bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2)) + content


def test_a_signed_letter_is_readable() -> None:
    inner = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + POLISH.encode() + b"\r\n"
    data = tlv(0x06, bytes.fromhex("2a864886f70d010701")) + tlv(0xA0, tlv(0x04, inner))
    signed = tlv(0x30, tlv(0x02, b"\1") + tlv(0x31, b"") + tlv(0x30, data))
    wrapped = tlv(0x30, tlv(0x06, bytes.fromhex("2a864886f70d010702")) + tlv(0xA0, signed))
    assert smime.signed_content(wrapped) == inner
    raw = letter(
        "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
        "Content-Transfer-Encoding: base64",
        body=base64.b64encode(wrapped).decode(),
    )
    found = read(raw)
    assert found.text.strip() == POLISH
    assert [file.name for file in found.attachments] == ["smime.p7m"]
    assert found.disposition is Disposition.NEW_TICKET


def test_flowed_lines_run_on() -> None:
    raw = letter("Content-Type: text/plain; format=flowed", body="one \r\ntwo\r\n> a \r\n> b\r\n-- \r\nJan")
    assert read(raw).text == "one two\n> a b\n-- \nJan"


def test_two_parts_with_the_same_boundary_are_both_found() -> None:
    body = (
        '--x\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\n\r\nwords\r\n--x--\r\n\r\n--x\r\n'
        "Content-Type: image/gif; name=a.gif\r\n\r\nGIF\r\n--x--\r\n"
    )
    found = read(letter('Content-Type: multipart/mixed; boundary="x"', body=body))
    assert found.text.strip() == "words"
    assert [file.name for file in found.attachments] == ["a.gif"]
