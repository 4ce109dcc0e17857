"""Invitations: what goes in comes out, whatever a person does to it on the way is noticed, rubbish is refused."""

from __future__ import annotations

import string
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.errors import InputUnreadable
from console.settings.invitation import Invitation, read, read_file, to_code, to_file
from tests.settings.certificate import CERTIFICATE, FINGERPRINT

DESK, PERSON = UUID(int=7 << 76 | 2 << 62 | 1), UUID(int=7 << 76 | 2 << 62 | 2)
PLAIN = Invitation(
    desk="Zespół wsparcia", desk_id=DESK, person_id=PERSON, login="ola", host="desk.example", database="third_ring"
)
WHOLE = msgspec.structs.replace(PLAIN, certificate=CERTIFICATE, tls="verify-full", port=6432)
BY_FINGERPRINT = msgspec.structs.replace(PLAIN, fingerprint=FINGERPRINT)

words = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=15).filter(str.strip)
hosts = words.filter(lambda words: not any(character.isspace() for character in words))
invitations = st.builds(
    Invitation,
    desk=words,
    desk_id=st.uuids(),
    person_id=st.uuids(),
    login=words,
    host=hosts,
    database=words,
    port=st.integers(1, 65_535),
    tls=st.sampled_from(["", "verify-full", "verify-ca", "disable"]),
    certificate=st.sampled_from(["", CERTIFICATE]),
)


@given(invitations)
def test_an_invitation_is_the_same_after_its_way_as_a_file_or_a_code(invitation: Invitation) -> None:
    assert read(to_file(invitation).decode()) == invitation
    assert read(to_code(invitation)) == invitation


@given(invitations)
def test_a_short_code_brings_the_fingerprint_instead_of_the_certificate(invitation: Invitation) -> None:
    assert read(to_code(invitation, short=True)) == msgspec.structs.replace(invitation, certificate="")


@given(st.data())
def test_any_one_character_wrong_missing_or_too_many_is_noticed(data: st.DataObject) -> None:
    invitation = data.draw(st.sampled_from([PLAIN, WHOLE, BY_FINGERPRINT]))
    code = to_code(invitation)
    at = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from([*string.ascii_letters, *string.digits, *"!?._/=ąж", ""]))
    rest = data.draw(st.sampled_from([code[at:], code[at + 1 :]]))
    with suppress(InputUnreadable):
        # What means the same (a small letter, a digit that is no part of the alphabet) may be taken for it.
        assert read(code[:at] + other + rest) == invitation


def test_every_single_wrong_letter_is_refused() -> None:
    code = to_code(PLAIN)
    for at in range(4, len(code)):
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567":
            if code[at] not in {"-", letter}:
                with pytest.raises(InputUnreadable):
                    read(code[:at] + letter + code[at + 1 :])


@pytest.mark.parametrize(
    "spoil",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " – "),
        lambda code: f"\n\n  `{code[:40]}\r\n{code[40:]}`  \u200b",
        lambda code: code[:4] + code[4:].replace("O", "0").replace("I", "1"),
    ],
)
def test_what_chats_and_hands_do_to_a_code_is_understood(spoil: Callable[[str], str]) -> None:
    assert read(spoil(to_code(WHOLE))) == WHOLE


@given(st.one_of(st.text(max_size=200), st.text("TR1-ABCDEFGH234567", max_size=80).map("TR1-{}".format)))
def test_rubbish_is_refused_with_a_next_step(text: str) -> None:
    with pytest.raises(InputUnreadable) as told:
        read(text)
    assert told.value.title
    assert told.value.next_step


@given(st.binary(max_size=300), st.booleans())
def test_a_file_of_anything_is_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes, braced: bool) -> None:
    path = tmp_path_factory.getbasetemp() / "any.third-ring"
    path.write_bytes(b"{" + content if braced else content)
    with pytest.raises(InputUnreadable):
        read_file(path)


def test_a_file_can_be_read_and_holds_no_password(tmp_path: Path) -> None:
    path = tmp_path / "Zespół.third-ring"
    path.write_bytes(b"\xef\xbb\xbf" + to_file(WHOLE))
    assert read_file(path) == WHOLE
    written = path.read_text(encoding="utf-8-sig")
    assert '"host": "desk.example"' in written
    assert "password" not in written


def test_what_is_no_file_or_far_too_large_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "huge.third-ring"
    huge.write_bytes(b"{" + b" " * 10_000_000)
    for path in (tmp_path, tmp_path / "absent.third-ring", huge):
        with pytest.raises(InputUnreadable):
            read_file(path)


def test_a_format_of_later_is_told_apart_from_rubbish() -> None:
    newer = to_file(PLAIN).decode().replace('"third_ring_invitation": 1', '"third_ring_invitation": 2')
    for text in (newer, "TR2" + to_code(PLAIN)[3:]):
        with pytest.raises(InputUnreadable, match="newer Third Ring"):
            read(text)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"desk": " "}, "desk: empty"),
        ({"desk": "a\nb"}, "desk: a character"),
        ({"login": "x" * 64}, "login: too long"),
        ({"database": "ж" * 32}, "database: too long"),
        ({"host": "desk example"}, "host: a space"),
        ({"port": 0}, "port"),
        ({"port": 65_536}, "port"),
        ({"fingerprint": "ab"}, "fingerprint: not 64"),
        ({"fingerprint": "0" * 64, "certificate": CERTIFICATE}, "fingerprint: not that"),
        ({"certificate": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"}, "certificate: not one"),
        ({"certificate": CERTIFICATE * 2}, "certificate: not one"),
        ({"certificate": CERTIFICATE.replace("M", "N")}, "certificate: cannot be read"),
    ],
)
def test_what_cannot_be_right_is_no_invitation(changed: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        msgspec.structs.replace(PLAIN, **changed)


def test_a_password_someone_wrote_into_the_file_goes_nowhere() -> None:
    added = to_file(PLAIN).decode().replace('"login"', '"password": "s3cret", "login"')
    assert "s3cret" not in repr(read(added))
