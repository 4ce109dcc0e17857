"""Letters from files: EML, folders of them, mbox in its several quotings, Maildir; found first, read when wanted."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MAX_SIZE = 50 * 1024 * 1024
"""Bytes. What is larger is told and left: nobody mails that to a desk, and reading it would stop everything else."""
_HEAD = 1 << 16
_LINE = 1 << 16

_LETTERS = {".eml", ".mht", ".mhtml", ".emlx"}
_MAILBOXES = {".mbox", ".mbx"}
# They hold letters, but in a form of one program or packed: to pass over them quietly would lose letters.
_OTHER_FORMS = {
    ".msg": "Outlook's own form. Save the letter as .eml.",
    ".pst": "Outlook's own form. Export it as .eml or mbox.",
    ".ost": "Outlook's own form. Export it as .eml or mbox.",
    ".dbx": "Outlook Express' own form. Export it as .eml.",
    ".zip": "A packed archive. Unpack it first.",
    ".gz": "A packed archive. Unpack it first.",
    ".tgz": "A packed archive. Unpack it first.",
    ".bz2": "A packed archive. Unpack it first.",
    ".7z": "A packed archive. Unpack it first.",
}
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
# "From somebody@x Thu Jan  1 00:00:00 2026": the line before each letter of an mbox (RFC 4155). In the words of a
# letter a line can begin with "From " too, but not with an address, a time, and the headers of a letter after it.
_FROM = re.compile(rb"From \S.*\d\d?:\d\d.*")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_SURE = re.compile(
    rb"^(?:Message-ID|Received|Return-Path|Delivered-To|MIME-Version)[ \t]*:", re.IGNORECASE | re.MULTILINE
)
_LIKELY = re.compile(rb"^(?:From|To|Subject|Date)[ \t]*:", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """A letter that was found: a file, or the part of one from `start` on (an mbox)."""

    name: str
    path: Path
    start: int = 0
    size: int = 0
    in_mbox: bool = False

    def read(self) -> bytes:
        """Its bytes. Raises OSError when the file cannot be read any more."""
        return self._bytes(self.size)

    def head(self) -> bytes:
        """Enough of its beginning to hold the headers."""
        return self._bytes(min(self.size, _HEAD))

    def _bytes(self, size: int) -> bytes:
        with self.path.open("rb") as file:
            file.seek(self.start)
            raw = file.read(size)
        # Every ">From " of a letter got one more ">" when it was put into the mbox (mboxrd).
        return _QUOTED.sub(rb"\1", raw) if self.in_mbox else raw


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something that is not taken in, and why. `lost` tells what may hold letters from what is no letter at all."""

    name: str
    cause: str
    lost: bool = True


def find(paths: Sequence[Path]) -> Iterator[Found | PassedOver]:
    """Every letter in these files and folders, without reading more than it takes to find it."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        yield from _under(path, seen, named=True)


def shown(path: Path) -> str:
    """A path that can be written anywhere, whatever bytes its name is of."""
    return os.fsencode(path).decode("utf-8", "replace")


def _under(path: Path, seen: set[tuple[int, int]], *, named: bool = False) -> Iterator[Found | PassedOver]:
    try:
        about = path.stat()
    except OSError as fault:
        yield PassedOver(shown(path), _why(fault))
        return
    if stat.S_ISDIR(about.st_mode):
        # A folder can be reached twice, by links even from inside itself.
        mark = (about.st_dev, about.st_ino)
        if mark not in seen or not about.st_ino:
            seen.add(mark)
            yield from _folder(path, seen)
    elif stat.S_ISREG(about.st_mode):
        yield from _file(path, about.st_size, named=named)
    else:
        # Reading a pipe or a device could wait for ever.
        yield PassedOver(shown(path), "It is neither a file nor a folder.")


def _folder(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Found | PassedOver]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  (names alone: a folder may hold a million)
    except OSError as fault:
        yield PassedOver(shown(folder), _why(fault))
        return
    maildir = {"cur", "new"} <= set(names) and (folder / "cur").is_dir() and (folder / "new").is_dir()
    if maildir:
        for part in ("new", "cur"):
            yield from _maildir_part(folder / part)
        # Folders inside of a Maildir are Maildirs beside them; tmp holds what was never delivered.
        names = [name for name in names if name not in {"cur", "new", "tmp"} and (folder / name).is_dir()]
    for name in names:
        yield from _under(folder / name, seen)


def _maildir_part(folder: Path) -> Iterator[Found | PassedOver]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208
    except OSError as fault:
        yield PassedOver(shown(folder), _why(fault))
        return
    for name in names:
        path = folder / name
        try:
            about = path.stat()
        except OSError as fault:
            yield PassedOver(shown(path), _why(fault))
            continue
        if stat.S_ISREG(about.st_mode):
            yield _letter(path, about.st_size)


def _file(path: Path, size: int, *, named: bool) -> Iterator[Found | PassedOver]:
    kind = path.suffix.lower()
    if kind in _OTHER_FORMS:
        yield PassedOver(shown(path), _OTHER_FORMS[kind])
        return
    if kind in _LETTERS:
        yield _letter(path, size)
        return
    try:
        with path.open("rb") as file:
            beginning = file.read(_HEAD)
    except OSError as fault:
        yield PassedOver(shown(path), _why(fault))
        return
    if kind in _MAILBOXES or _FROM.match(beginning):
        yield from _mbox(path, size)
    elif named or _looks_like_a_letter(beginning):
        yield _letter(path, size)
    else:
        yield PassedOver(shown(path), "It is not a letter.", lost=False)


def _letter(path: Path, size: int) -> Found | PassedOver:
    return _checked(Found(shown(path), path, 0, size))


def _checked(found: Found) -> Found | PassedOver:
    if found.size == 0:
        return PassedOver(found.name, "The file is empty.")
    if found.size > MAX_SIZE:
        return PassedOver(
            found.name, f"It is larger than {MAX_SIZE // 2**20} MB ({found.size // 2**20} MB) and was not read."
        )
    return found


def _looks_like_a_letter(beginning: bytes) -> bool:
    if not _FIELD.match(beginning):
        return False
    head = re.split(rb"\r?\n\r?\n", beginning, maxsplit=1)[0]
    return bool(_SURE.search(head)) or len(set(_LIKELY.findall(head))) >= 3


def _mbox(path: Path, size: int) -> Iterator[Found | PassedOver]:
    """The letters of an mbox, found line by line: a file of many gigabytes is never held."""
    if size == 0:
        yield PassedOver(shown(path), "The file is empty.")
        return
    count = 0
    try:
        for start, end in _letters_in(path):
            count += 1
            yield _checked(Found(f"{shown(path)}#{count}", path, start, end - start, in_mbox=True))
    except OSError as fault:
        yield PassedOver(shown(path), f"Only {count} letters were found before this: {_why(fault)}")
        return
    if not count:
        yield PassedOver(shown(path), "It holds no letters.")


def _letters_in(path: Path) -> Iterator[tuple[int, int]]:
    with path.open("rb") as file:
        start: int | None = None
        position = 0
        blank = 0
        before: tuple[int, int] | None = None
        at_line_start = True
        while line := file.readline(_LINE):
            # A line with "From " only parts two letters when headers come next.
            if before is not None and (_FIELD.match(line) or line.startswith((b">From ", b"From "))):
                if start is not None:
                    yield start, before[0]
                start = position
            before = None
            if at_line_start and line.startswith(b"From ") and _FROM.match(line):
                before = (position - blank, position)
            blank = len(line) if at_line_start and not line.strip(b"\r\n") else 0
            at_line_start = line.endswith(b"\n")
            position += len(line)
        if start is not None:
            yield start, position - blank


def _why(fault: OSError) -> str:
    return f"{fault.strerror or fault}."
