"""Real letters, broken in every way a wire or a hand can break them: read, safe to show, and never too much."""

from __future__ import annotations

import random
import resource
import sys
from html.parser import HTMLParser
from pathlib import Path

import hypothesis
import pytest

from console.channels.email.parse import read
from tests.channels.email.test_hostile import assert_fit

OWN = Path(__file__).with_name("letters")
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "mail"
LETTERS = {"quick": 400, "long": 100_000}
LARGEST = 200_000
"""Bytes of a letter that is taken for breaking: what is larger is the same a little later."""
ROOM = 400 * 1024 * 1024
"""Bytes by which the process may grow: a letter is gone when it has been read."""
TOKENS = (
    b"\0", b"\r\n", b"\n\n", b'"', b"<", b">", b"=?utf-8?B?", b"?=", b"--", b"boundary=", b"charset=utf-16", b"cid:x",
    b"Content-Type: multipart/mixed; boundary=x\r\n", b"Content-Transfer-Encoding: base64\r\n", b"\xff\xfe", b"&#x6a;",
    b"<script>alert(1)</script>", b"<img src=//evil.example/x.png onerror=alert(1)>", b"<base href=http://evil.example>",
    b"<a href='java\tscript:alert(1)'>x</a>", b"<iframe src=file:///etc/passwd>", b"<style>@import url(//evil)</style>",
    b"<svg onload=alert(1)>", b"<div style='background:url(http://evil.example/x)'>", b"begin 644 ../../x\r\n",
)  # fmt: skip
FORBIDDEN = frozenset(
    {"script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta", "base", "svg", "math"}
)


class Shown(HTMLParser):
    """Fails on whatever would run, fetch or open something in what is shown of a letter."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in FORBIDDEN, tag
        for name, value in attrs:
            told = "".join((value or "").split()).casefold()
            assert not name.startswith("on"), name
            assert name not in {"srcset", "background", "poster", "action", "formaction", "data", "xlink:href"}, name
            assert "url(" not in told or name != "style", value
            if name == "src":
                assert told.startswith(("remote:http", "cid:", "data:image/")), value
            if name == "href":
                assert told.startswith(("http:", "https:", "mailto:", "tel:")), value


def seeds() -> list[bytes]:
    found = [*OWN.glob("*.eml"), *(SHARED.rglob("*.eml") if SHARED.is_dir() else ())]
    return [raw for path in sorted(found) if len(raw := path.read_bytes()) <= LARGEST]


def broken(chance: random.Random, letters: list[bytes]) -> bytes:
    """A letter with a few faults: bytes changed, lost, doubled, moved, put in, or taken from another letter."""
    raw = bytearray(chance.choice(letters))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        at = chance.randrange(len(raw) + 1)
        to = min(len(raw), at + chance.choice((1, 4, 40, 400, 4000)))
        match chance.randrange(7):
            case 0:
                raw[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del raw[at:to]
            case 2:
                raw[at:at] = raw[at:to] * chance.choice((1, 1, 2, 20))
            case 3:
                piece = raw[at:to]
                del raw[at:to]
                where = chance.randrange(len(raw) + 1)
                raw[where:where] = piece
            case 4:
                raw[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 30))
            case 5:
                other = chance.choice(letters)
                start = chance.randrange(len(other))
                raw[at:to] = other[start : start + chance.choice((10, 300, 5000))]
            case _:
                del raw[to:]
        if len(raw) > 4 * LARGEST:
            del raw[4 * LARGEST :]
    return bytes(raw)


def grown() -> int:
    """The most this process has taken so far, in bytes; Linux tells kilobytes, macOS bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


@pytest.mark.timeout(7200)
def test_a_broken_letter_is_read_and_what_is_shown_of_it_reaches_nowhere() -> None:
    profile = hypothesis.settings.get_current_profile_name()
    letters = seeds()
    # In the long run other letters each time; a seed that failed is told by the name of the letter below.
    first = random.SystemRandom().randrange(10**9) if profile == "long" else 7
    before = grown()
    for number in range(LETTERS[profile]):
        raw = broken(random.Random(first + number), letters)
        try:
            letter = read(raw)
            assert_fit(letter)
            if letter.html is not None:
                Shown(convert_charrefs=True).feed(letter.html)
        except Exception as fault:
            raise AssertionError(f"the letter of seed {first + number}") from fault
    assert grown() - before < ROOM
