"""Reading never raises and never names a dangerous file, whatever the bytes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.channels.email import attachments, cleaning, htmltext, tnef, transfer, visible
from console.channels.email.letter import Letter
from console.channels.email.parse import read

SEEDS = [path.read_bytes() for path in sorted(Path(__file__).with_name("letters").glob("*.eml"))]


def assert_fit(letter: Letter) -> None:
    for file in letter.attachments:
        assert_safe(file.name)
        assert file.size == len(file.content)
    for text in (letter.text, letter.visible_reply, letter.subject):
        assert "\0" not in text
        text.encode()
    assert letter.visible_reply.strip() or not letter.text.strip()
    for address in (*letter.to, *letter.cc, *letter.reply_to):
        assert address.email
        assert not re.search(r"[\s\0]", address.email)


def assert_safe(name: str) -> None:
    assert name
    assert not re.search(r'[/\\:*?"<>|]', name)
    assert not name.startswith((".", " "))
    assert not name.endswith((".", " "))
    assert len(name.encode()) <= 255
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in name)
    assert name.partition(".")[0].rstrip().lower() not in {"con", "prn", "aux", "nul", "com1", "lpt1"}


@given(st.binary(max_size=2000))
def test_any_bytes_are_read(raw: bytes) -> None:
    assert_fit(read(raw))


@given(st.data())
def test_broken_letters_are_read(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 8))):
        if not raw:
            break
        start = data.draw(st.integers(0, len(raw) - 1))
        length = data.draw(st.integers(0, 200))
        raw[start : start + length] = data.draw(
            st.one_of(
                st.binary(max_size=20),
                st.just(bytes(raw[:length])),
                st.sampled_from([b"\r\n", b"\n\n", b'"', b"=?utf-8?Q?", b"<", b"--", b"\0", b";", b"boundary="]),
            )
        )
    assert_fit(read(bytes(raw)))


@given(st.text(max_size=300))
def test_file_names_are_safe(given_name: str) -> None:
    assert_safe(attachments.safe_name(given_name) or attachments.made_up_name("text/plain", 1, given_name))


@given(st.text(alphabet=st.sampled_from("\u202e\u200b./\\:NULCOM1conaux txtexe"), max_size=40))
def test_file_names_of_awkward_letters_are_safe(given_name: str) -> None:
    assert_safe(attachments.safe_name(given_name) or "attachment_1.bin")


@given(st.text(alphabet=st.sampled_from("<>/ab=\"' !-img src:jascriptdv&#;style\n"), max_size=300))
def test_no_html_comes_out_dangerous(html: str) -> None:
    safe, _ = cleaning.cleaned(html, [])
    assert not re.search(r"<\s*(?:script|iframe|form|style|link|meta|object)", safe, re.IGNORECASE)
    assert not re.search(r"<[^>]*\s(?:on\w+|srcdoc)\s*=", safe, re.IGNORECASE)
    htmltext.as_text(html)


LINES = [
    "Hello", "> quoted", "On Mon, 1 Jan 2024, x@y.z wrote:", "--", "", "From: a", "Sent: b", "To: c", "Subject: d",
    "Sent from my iPhone", "________", "-- reply above this line --", "Confidentiality notice",
    "26.06.2014, 14:41, <a@b.c>:",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_no_line_is_lost_or_doubled(lines: list[str]) -> None:
    split = visible.split("\n".join(lines))
    kept = [
        line for part in (split.visible, split.quoted, split.signature) for line in part.split("\n") if line.strip()
    ]
    assert sorted(kept) == sorted(line for line in lines if line.strip())


@given(st.binary(max_size=400))
def test_any_winmail_is_read(rest: bytes) -> None:
    assert tnef.read(tnef.SIGNATURE + rest) is not None
    tnef.rtf(b"\x10\0\0\0\xff\0\0\0LZFu" + rest)


@given(st.binary(max_size=400))
def test_transfer_encodings_bear_anything(content: bytes) -> None:
    for encoding in ("base64", "quoted-printable", "x-uuencode", "nonsense"):
        transfer.decoded(content, encoding)


BASE = b"From: a@b.example\nTo: c@d.example\nSubject: s\n"
BOMBS = {
    "headers": b"X: " + b"a" * 2_000_000 + b"\n" + BASE + b"\nx",
    "many headers": b"".join(b"X-%d: y\n" % number for number in range(100_000)) + BASE + b"\nx",
    "recipients": b"From: a@b.example\nTo: " + b", ".join(b"n%d@x.example" % n for n in range(50_000)) + b"\n\nx",
    "brackets": b"From: " + b"<" * 200_000 + b"\nTo: " + b"(" * 200_000 + b"\n\nx",
    "quotes in an address": b"From: " + b'"\\' * 200_000 + b"\n\nx",
    "encoded words": b"From: a@b.example\nSubject: " + b"=?utf-8?q?" * 100_000 + b"\n\nx",
    "parameters": b"Content-Type: text/plain; " + b'a="' * 200_000 + b"\n" + BASE + b"\nx",
    "letters in letters": b"Content-Type: message/rfc822\n\n" * 20_000 + BASE,
    "parts": BASE
    + b"Content-Type: multipart/mixed; boundary=x\n\n"
    + b"--x\nContent-Type: image/png\n\nA\n" * 30_000
    + b"--x--\n",
    "nesting": BASE
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000))
    + b"\ndeep",
    "dashes": BASE + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--\n" * 500_000,
    "deep html": BASE + b"Content-Type: text/html\n\n" + b"<div>" * 200_000 + b"deep",
    "open tags": BASE + b"Content-Type: text/html\n\n" + b"<a " * 300_000,
    "quotes": BASE + b"\n" + b"> a\nb\n" * 100_000,
    "introductions": BASE + b"\n" + b"On Mon, 1 Jan 2024 at 10:00\n" * 60_000,
    "header blocks": BASE + b"\n" + b"From: a\nTo: b\n\n" * 60_000,
    "long line": BASE + b"\nOn " + b"x" * 3_000_000 + b" wrote:\n",
    "begin": BASE + b"\n" + b"begin 644 a\n" * 100_000,
    "dots": BASE + b"\n" + b"On 1.1. wrote " * 200_000,
    "message ids": BASE + b"References: " + b"<a@b> " * 200_000 + b"\n\nx",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_letter_made_to_hurt_is_read_like_any_other(name: str) -> None:
    assert_fit(read(BOMBS[name]))
