"""Letters are found in every shape files come in, and nothing that might be one is dropped in silence."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.importers import mailbox
from console.importers.mailbox import Found, PassedOver, find

LETTER = b"From: a@x.example\r\nTo: b@x.example\r\nSubject: Hello\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nHi\r\n"
FROM_LINE = b"From a@x.example Mon Mar  2 10:00:00 2026\n"


def found_in(*paths: Path) -> tuple[list[Found], list[PassedOver]]:
    all_found = list(find(paths))
    return [one for one in all_found if isinstance(one, Found)], [
        one for one in all_found if isinstance(one, PassedOver)
    ]


def test_a_folder_is_looked_through_to_its_depths(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "one.eml").write_bytes(LETTER)
    (tmp_path / "a" / "b" / "TWO.EML").write_bytes(LETTER)
    (tmp_path / "a" / "17").write_bytes(LETTER)
    (tmp_path / "notes.txt").write_text("Subject: to think about")
    letters, passed = found_in(tmp_path)
    assert sorted(letter.path.name for letter in letters) == ["17", "TWO.EML", "one.eml"]
    assert all(letter.read() == LETTER for letter in letters)
    assert [(one.lost, Path(one.name).name) for one in passed] == [(False, "notes.txt")]


def test_what_may_hold_letters_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty.eml").touch()
    (tmp_path / "old.pst").write_bytes(b"!BDN")
    (tmp_path / "archive.zip").write_bytes(b"PK")
    (tmp_path / "gone.eml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.eml")
    with (tmp_path / "huge.eml").open("wb") as huge:
        huge.truncate(mailbox.MAX_SIZE + 1)
    letters, passed = found_in(tmp_path)
    assert letters == []
    assert {Path(one.name).name for one in passed if one.lost and one.cause} == {
        "empty.eml",
        "old.pst",
        "archive.zip",
        "gone.eml",
        "pipe.eml",
        "huge.eml",
    }


def test_a_file_that_is_named_is_a_letter_whatever_it_looks_like(tmp_path: Path) -> None:
    junk = tmp_path / "junk.bin"
    junk.write_bytes(os.urandom(5000))
    assert [letter.path for letter in found_in(junk)[0]] == [junk]
    assert [one.lost for one in found_in(tmp_path)[1]] == [False]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(LETTER)
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    letters, passed = found_in(tmp_path, tmp_path)
    assert (len(letters), passed) == (1, [])


def test_a_maildir_gives_new_and_read_letters_and_none_half_delivered(tmp_path: Path) -> None:
    for folder in ("cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Sent/tmp"):
        (tmp_path / folder).mkdir(parents=True)
    for place in ("cur/1.x:2,S", "new/2.x", "tmp/3.x", ".Sent/cur/4.x:2,S"):
        (tmp_path / place).write_bytes(LETTER)
    (tmp_path / "dovecot-uidlist").write_text("3 V1")
    letters, passed = found_in(tmp_path)
    assert sorted(letter.path.name[0] for letter in letters) == ["1", "2", "4"]
    assert passed == []


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_an_mbox_gives_each_letter_as_it_was(tmp_path: Path, line_end: bytes) -> None:
    letters = [
        b"Subject: one\n\nFrom here on it fails.\nFrom a@x.example Mon Mar  2 10:00:00 2026\nis what it says.\n",
        b"Subject: two\n\n>From quoted\n>>From quoted twice\n",
        b"Subject: three\n\n\n",
    ]
    box = b"".join(FROM_LINE + quoted(letter) + b"\n" for letter in letters).replace(b"\n", line_end)
    path = tmp_path / "box.mbox"
    path.write_bytes(box)
    found, passed = found_in(path)
    assert passed == []
    assert [one.read().replace(b"\r\n", b"\n").rstrip() for one in found] == [letter.rstrip() for letter in letters]
    assert found[1].name.endswith("box.mbox#2")


def quoted(letter: bytes) -> bytes:
    """As a program that writes mboxrd does."""
    return b"".join(
        b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in letter.splitlines(keepends=True)
    )


WORDS = st.sampled_from(["From ", ">From ", ">>From x", "", "Hi", "From a@x Mon Mar  2 10:00:00 2026", "Subject: no"])


@given(st.lists(st.lists(WORDS, max_size=6), min_size=1, max_size=5))
def test_any_letters_come_out_of_an_mbox_as_they_went_in(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]
) -> None:
    letters = [("Subject: x\n\n" + "\n".join(text)).rstrip("\n").encode() + b"\n" for text in texts]
    path = tmp_path_factory.getbasetemp() / "any.mbox"
    path.write_bytes(b"".join(FROM_LINE + quoted(letter) + b"\n" for letter in letters))
    found, _ = found_in(path)
    assert [one.read().rstrip(b"\n") for one in found] == [letter.rstrip(b"\n") for letter in letters]


def test_a_large_mbox_is_never_held(tmp_path: Path) -> None:
    path = tmp_path / "large.mbox"
    line = b"x" * 70_000 + b"\n"
    with path.open("wb") as box:
        for _ in range(40):
            box.write(FROM_LINE + b"Subject: large\n\n" + line * 10 + b"\n")
    tracemalloc.start()
    letters, _ = found_in(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(letters) == 40
    assert peak < path.stat().st_size / 10


def test_an_mbox_without_a_letter_is_told(tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    path.write_bytes(b"no letters here\n")
    assert [one.lost for one in found_in(path)[1]] == [True]
