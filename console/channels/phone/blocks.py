"""Blocks of the Asterisk Manager Interface: bytes in, blocks of `Key: value` lines out, however they were cut."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

BANNER = b"Asterisk Call Manager/"
LARGEST_BLOCK = 256 * 1024
"""Bytes. The answer to a long command has some ten thousand; a stream without an end must not fill the memory."""
_BANNER_AT_MOST = 200
_END = b"\r\n\r\n"
_NAME_AT_MOST = 79
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


class Block:
    """One event or response. Keys are compared without case, as the versions differ in it; a key may repeat."""

    def __init__(self, fields: tuple[tuple[str, str], ...]) -> None:
        self.fields = fields

    @cached_property
    def _firsts(self) -> Mapping[str, str]:
        firsts: dict[str, str] = {}
        for key, value in self.fields:
            firsts.setdefault(key.casefold(), value)
        return firsts

    def get(self, key: str) -> str:
        """The first value under a key; empty if there is none, and for what Asterisk calls `<unknown>`."""
        value = self._firsts.get(key.casefold(), "")
        return "" if value == "<unknown>" else value

    def every(self, key: str) -> tuple[str, ...]:
        wanted = key.casefold()
        return tuple(value for name, value in self.fields if name.casefold() == wanted)

    def has(self, key: str) -> bool:
        return key.casefold() in self._firsts

    def name(self, key: str) -> str:
        """A name of a caller, which alone is written with escapes."""
        return unescaped(self.get(key))

    @property
    def event(self) -> str:
        return self.get("Event")

    @property
    def action_id(self) -> str:
        return self.get("ActionID")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Block) and self.fields == other.fields

    def __hash__(self) -> int:
        return hash(self.fields)

    def __repr__(self) -> str:
        # Never the values: they hold names and numbers, and this may land in a log.
        return f"Block({self.event or 'Response'}, {len(self.fields)} fields)"


class Blocks:
    """Takes bytes as they come and gives the blocks that are complete."""

    def __init__(self) -> None:
        self.version = ""
        """Of the interface, as the banner tells it: "5.0.4" of Asterisk 16. Empty until the banner is there."""
        self.too_large = 0
        """How many blocks were thrown away because they did not end."""
        self._kept = bytearray()
        self._searched = 0
        self._begun = False
        self._skipping = False

    @property
    def strange(self) -> bool:
        """What came first is not how an Asterisk begins."""
        return self._begun and not self.version

    def take(self, data: bytes) -> list[Block]:
        self._kept += data
        if self._begun and b"\n" not in data and len(self._kept) <= LARGEST_BLOCK:
            # Nothing can end here.
            return []
        if not self._begun:
            self._begin()
        blocks = []
        start = 0
        while self._begun:
            # The end may have been cut in the middle, so the search begins a little before what was searched.
            end = self._kept.find(_END, max(start, self._searched - len(_END) + 1))
            if end < 0:
                break
            if self._skipping:
                self._skipping = False
            elif block := _read(bytes(self._kept[start:end])):
                blocks.append(block)
            start = self._searched = end + len(_END)
        del self._kept[:start]
        self._searched = len(self._kept)
        if len(self._kept) > LARGEST_BLOCK:
            self.too_large += not self._skipping
            self._skipping = True
            del self._kept[: -len(_END)]
            self._searched = len(self._kept)
        return blocks

    def _begin(self) -> None:
        # The banner is one line with no empty line after it.
        head = bytes(self._kept[: len(BANNER)])
        if head != BANNER[: len(head)]:
            self._begun = True
            return
        line, found, _ = bytes(self._kept[:_BANNER_AT_MOST]).partition(b"\r\n")
        if found:
            self.version = line[len(BANNER) :].decode("ascii", "replace").strip()
            del self._kept[: len(line) + len(found)]
            self._begun = True
        elif len(self._kept) >= _BANNER_AT_MOST:
            self._begun = True


def _read(raw: bytes) -> Block | None:
    fields = []
    text = _text(raw)
    for line in text if text is not None else map(_value, raw.split(b"\r\n")):
        # Only the first ": " parts a line; an empty value keeps its blank.
        key, found, value = line.partition(": ")
        if not found:
            key, found, value = line.partition(":")
        if found:
            fields.append((key.strip(), value.rstrip("\r\n")))
    return Block(tuple(fields)) if fields else None


def _text(raw: bytes) -> list[str] | None:
    try:
        return raw.decode("utf-8").split("\r\n")
    except UnicodeDecodeError:
        return None


def _value(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        # Asterisk 16 cuts a name at 79 bytes, also in the middle of a character.
        value = raw.partition(b": ")[2]
        if fault.reason == "unexpected end of data" and len(value.replace(b"\\", b"")) >= _NAME_AT_MOST - 1:
            return raw[: fault.start].decode("utf-8", "replace")
        return raw.decode("latin-1")


def unescaped(text: str) -> str:
    r"""Undoes `\a \b \f \n \r \t \v \\ \' \" \?`; a backslash before anything else stays."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: _ESCAPES.get(found[1], found[1] if found[1] in "\\'\"?" else found[0]), text)
