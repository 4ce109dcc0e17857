"""Files that visitors have sent and not yet put into a line: held for a while, and only such as are what they seem."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from console.commands.messages import NewFile
from console.domain.ids import Id

LARGEST = 10 * 1024 * 1024
HELD_SECONDS = 900.0
MOST_OF_ONE = 20
MOST_BYTES = 200 * 1024 * 1024
"""Of all visitors together: what is held lies in memory."""

# By what a file begins with, never by its name (each is in the format's own specification).
_BEGINNINGS: tuple[tuple[bytes, str, frozenset[str]], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png", frozenset({"png"})),
    (b"\xff\xd8\xff", "image/jpeg", frozenset({"jpg", "jpeg", "jpe", "jfif"})),
    (b"GIF87a", "image/gif", frozenset({"gif"})),
    (b"GIF89a", "image/gif", frozenset({"gif"})),
    (b"%PDF-", "application/pdf", frozenset({"pdf"})),
    (b"PK\x03\x04", "application/zip", frozenset({"zip", "docx", "xlsx", "pptx", "odt", "ods", "odp"})),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage", frozenset({"doc", "xls", "ppt"})),
    (b"RIFF", "image/webp", frozenset({"webp"})),
    (b"\x1aE\xdf\xa3", "video/webm", frozenset({"webm", "mkv"})),
)
_OFFICE = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
}
_TEXTS = frozenset({"txt", "csv", "log", "md"})


class _Held(NamedTuple):
    owner: str
    until: float
    file: NewFile


class Uploads:
    """`clock` counts seconds and never goes back; `new_id` makes ids that nobody guesses."""

    def __init__(self, clock: Callable[[], float], new_id: Callable[[], Id]) -> None:
        self._clock = clock
        self._new_id = new_id
        self._held: dict[Id, _Held] = {}
        self._coming: list[tuple[str, int]] = []

    def room_for(self, owner: str, size: int) -> bool:
        """Whether this visitor may send one more file of so many bytes now."""
        self._forget()
        mine = sum(held.owner == owner for held in self._held.values()) + sum(one == owner for one, _ in self._coming)
        total = sum(len(held.file.content) for held in self._held.values()) + sum(size for _, size in self._coming)
        return size <= LARGEST and mine < MOST_OF_ONE and total + size <= MOST_BYTES

    @contextmanager
    def reserved(self, owner: str, size: int) -> Iterator[None]:
        """What is on its way counts as well: many at once would be too many otherwise."""
        self._coming.append((owner, size))
        try:
            yield
        finally:
            self._coming.remove((owner, size))

    def put(self, owner: str, name: str, content: bytes) -> Id | None:
        """The id under which a line names it. None: a kind of file that is not taken, or not what its name says."""
        plain = plain_name(name)
        media_type = media_type_of(plain, content)
        if media_type is None:
            return None
        file_id = self._new_id()
        until = self._clock() + HELD_SECONDS
        self._held[file_id] = _Held(owner, until, NewFile(plain, media_type, content))
        return file_id

    def take(self, owner: str, ids: tuple[Id, ...]) -> tuple[NewFile, ...] | None:
        """The files of a line. None: one of them is gone, or somebody else's. They are held on until `forget`."""
        self._forget()
        held = [self._held.get(file_id) for file_id in ids]
        files = tuple(one.file for one in held if one is not None and one.owner == owner)
        return files if len(files) == len(ids) else None

    def forget(self, ids: tuple[Id, ...]) -> None:
        for file_id in ids:
            self._held.pop(file_id, None)

    def _forget(self) -> None:
        now = self._clock()
        self._held = {file_id: held for file_id, held in self._held.items() if held.until > now}


def plain_name(name: str) -> str:
    """The last part of a name, without what some system would take for a command or a folder."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(letter for letter in last if letter.isprintable() and letter not in '<>:"|?*').strip(" .")
    return kept[-120:] or "file"


def media_type_of(name: str, content: bytes) -> str | None:
    """The kind of a file, where what it begins with is what its name says. None: not taken."""
    ending = name.rpartition(".")[2].casefold()
    for beginning, media_type, endings in _BEGINNINGS:
        if content.startswith(beginning):
            if beginning == b"RIFF" and content[8:12] != b"WEBP":
                return None
            return _OFFICE.get(ending, media_type) if ending in endings else None
    if len(content) > 12 and content[4:8] == b"ftyp" and ending in {"mp4", "mov", "m4v", "heic"}:
        return "image/heic" if ending == "heic" else "video/mp4"
    return "text/plain" if ending in _TEXTS and _is_text(content) else None


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return b"\0" not in content and content.isascii()
