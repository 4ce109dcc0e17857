"""The structure of a letter: bytes into a tree of parts (RFC 2046), whatever the bytes are."""

import re
from dataclasses import dataclass, field

from console.channels.email import headers

# Hostile letters nest and repeat without end; what lies beyond these bounds stays in the original bytes only.
MAX_DEPTH = 250
MAX_PARTS = 20_000

_HEADER_LINE = re.compile(rb"[\x21-\x39\x3b-\x7e\x80-\xff]{1,200}[ \t]*:")
# What a letter's own headers are called: sure signs of a header where the block looks broken.
_KNOWN_LINE = re.compile(
    rb"(?:from|to|cc|bcc|subject|date|message-id|mime-version|content-[a-z-]{2,40}|received|reply-to|return-path|sender|"
    rb"references|in-reply-to|delivered-to|x-[a-z0-9-]{1,60}|thread-topic|thread-index|"
    rb"user-agent|importance|priority)[ \t]*:",
    re.IGNORECASE,
)
_LEADING_BLANK = re.compile(rb"(?:[ \t\x00]*\r?\n)*[ \t]*")
_BLANK = b" \t\r\x00"


@dataclass(slots=True)
class Part:
    """One part. `raw_headers` are (lower-case name, unfolded value as bytes); `body` is still transfer-encoded."""

    raw_headers: list[tuple[str, bytes]]
    body: bytes = b""
    media_type: str = "text/plain"
    params: dict[str, str] = field(default_factory=dict)
    disposition: str = ""
    disposition_params: dict[str, str] = field(default_factory=dict)
    children: list["Part"] = field(default_factory=list)
    typed: bool = False

    def header(self, name: str) -> bytes | None:
        """The first header of that (lower-case) name: what a letter says twice is decided the same way every time."""
        return next((value for key, value in self.raw_headers if key == name), None)

    def text_header(self, name: str) -> str:
        value = self.header(name)
        return headers.unstructured(value) if value is not None else ""

    @property
    def is_multipart(self) -> bool:
        return self.media_type.startswith("multipart/")


def parse(raw: bytes, problems: list[str]) -> Part:
    """The tree of a letter, in time linear in its length: every line is looked at once, however deep the nesting."""
    data = _tidy_start(raw)
    root, start = _open_part(data, 0, {}, "text/plain", problems)
    if root.is_multipart:
        _grow(data, root, start, problems)
    else:
        root.body = data[start:]
    return root


def header_block(data: bytes) -> Part:
    """Only the headers of a message that is quoted inside another one; its body is whatever follows them."""
    ignored: list[str] = []
    tidy = _tidy_start(data)
    part, start = _open_part(tidy, 0, {}, "text/plain", ignored)
    part.body = tidy[start:]
    return part


def leaves(root: Part) -> list[Part]:
    """All parts without children, in the order they were written."""
    found: list[Part] = []
    waiting = [root]
    while waiting:
        part = waiting.pop()
        if part.children:
            waiting.extend(reversed(part.children))
        else:
            found.append(part)
    return found


def _tidy_start(raw: bytes) -> bytes:
    if b"\n" not in raw[:65536] and b"\r" in raw[:65536]:
        raw = raw.replace(b"\r", b"\n")
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    # mbox files and some servers put an envelope line, blank lines or spaces before the first header.
    blank = _LEADING_BLANK.match(raw)
    start = blank.end() if blank else 0
    if raw.startswith((b"From ", b">From "), start):
        end = raw.find(b"\n", start)
        return raw[end + 1 :] if end >= 0 else b""
    return raw[start:] if start and _HEADER_LINE.match(raw, start) else raw


def _open_part(
    data: bytes, start: int, boundaries: dict[bytes, int], default_type: str, problems: list[str]
) -> tuple[Part, int]:
    raw_headers, body_start = _read_headers(data, start, boundaries, problems)
    part = Part(raw_headers=raw_headers)
    declared = part.header("content-type")
    part.media_type, part.params = headers.content_type(declared, default_type)
    part.typed = declared is not None
    disposition = part.header("content-disposition")
    if disposition is not None:
        part.disposition, part.disposition_params = headers.parameters(disposition)
    return part, body_start


def _read_headers(
    data: bytes, start: int, boundaries: dict[bytes, int], problems: list[str]
) -> tuple[list[tuple[str, bytes]], int]:
    found: list[tuple[str, list[bytes]]] = []
    position = start
    size = len(data)
    sure_until = -1
    while position < size:
        end = data.find(b"\n", position)
        after = size if end < 0 else end + 1
        line = data[position : size if end < 0 else end]
        bare = line.rstrip(_BLANK)
        if not bare:
            # A line of spaces continues the header above it in the letter of the RFC, and ends the block in practice
            # unless more of the block follows.
            if (
                line.strip(b"\r")
                and found
                and (data[after : after + 1] in {b" ", b"\t"} or _KNOWN_LINE.match(data, after))
            ):
                position = after
                continue
            return _joined(found), after
        if bare.startswith(b"--") and _boundary_of(bare, boundaries) is not None:
            return _joined(found), position
        if line[:1] in {b" ", b"\t"} and found:
            found[-1][1].append(line.rstrip(b"\r"))
        elif _HEADER_LINE.match(line):
            name, _, value = line.partition(b":")
            found.append((name.strip().decode("latin-1").lower(), [value.rstrip(b"\r")]))
        else:
            if sure_until < 0:
                sure_until = _last_known_header(data, after) if found else 0
            if position >= sure_until:
                if found:
                    problems.append("The headers and the text are not separated by an empty line.")
                return _joined(found), position
            # A long header was broken without the space that marks its next line.
            problems.append("There is a line between the headers that is not one.")
            found[-1][1].append(b" " + line.rstrip(b"\r"))
        position = after
    return _joined(found), position


def _last_known_header(data: bytes, position: int) -> int:
    """Where the last line before the next empty one stands that is surely a header; 0 when there is none."""
    last = 0
    limit = min(len(data), position + 200_000)
    while position < limit:
        end = data.find(b"\n", position)
        line = data[position : len(data) if end < 0 else end]
        if not line.strip():
            return last
        if _KNOWN_LINE.match(line):
            last = position
        if end < 0:
            return last
        position = end + 1
    return last


def _joined(found: list[tuple[str, list[bytes]]]) -> list[tuple[str, bytes]]:
    return [(name, b"".join(pieces)) for name, pieces in found]


def _boundary_of(line: bytes, boundaries: dict[bytes, int]) -> tuple[int, bool] | None:
    """Which open multipart a delimiter line belongs to, and whether it closes it."""
    name = line[2:]
    if name in boundaries:
        return boundaries[name], False
    if b"--" in name and len(name) < 400:
        # Some programs write more after the closing dashes.
        closed = name.rpartition(b"--")[0]
        if closed in boundaries:
            return boundaries[closed], True
    return None


def _boundary(part: Part, data: bytes, start: int, problems: list[str]) -> bytes:
    named = part.params.get("boundary", "").rstrip()
    if named:
        return named.encode("latin-1", "replace")
    problems.append("The letter does not say how its parts are divided.")
    guess = re.compile(rb"^--([^\s-][^\r\n]{0,199}?)[ \t]*\r?$", re.MULTILINE).search(data, start, start + 65536)
    return guess.group(1) if guess else b""


@dataclass(slots=True)
class _Level:
    """A multipart that is open. `hides` is the level outside that wrongly uses the same boundary, or -1."""

    part: Part
    boundary: bytes
    hides: int
    start: int
    leaf: Part | None = None


class _Tree:
    """The multiparts that are open at the line being read, the outermost first."""

    def __init__(self, data: bytes, problems: list[str]) -> None:
        self.boundaries: dict[bytes, int] = {}
        self.levels: list[_Level] = []
        self._data = data
        self._problems = problems

    def open(self, part: Part, start: int) -> None:
        mark = _boundary(part, self._data, start, self._problems)
        self.levels.append(_Level(part, mark, self.boundaries.get(mark, -1), start))
        if mark:
            self.boundaries[mark] = len(self.levels) - 1

    def close_down_to(self, index: int, end: int) -> None:
        """Ends all that is inside of the level `index` before the byte `end`."""
        while len(self.levels) - 1 > index:
            self.close(end)
        self._end_leaf(self.levels[index], end)

    def close(self, end: int) -> None:
        level = self.levels.pop()
        self._end_leaf(level, end)
        if not level.part.children:
            # A multipart in which no part was found is shown as the text it is.
            self._problems.append("A part that should hold other parts holds none.")
            level.part.media_type = "text/plain"
            level.part.body = self._body(level.start, end)
        if level.hides >= 0:
            self.boundaries[level.boundary] = level.hides
        else:
            self.boundaries.pop(level.boundary, None)

    def add(self, part: Part, start: int) -> None:
        level = self.levels[-1]
        level.part.children.append(part)
        if part.is_multipart and len(self.levels) < MAX_DEPTH:
            self.open(part, start)
        else:
            level.leaf, level.start = part, start

    def _end_leaf(self, level: _Level, end: int) -> None:
        if level.leaf is not None:
            level.leaf.body = self._body(level.start, end)
            level.leaf = None

    def _body(self, start: int, end: int) -> bytes:
        """Without the line break that belongs to the boundary after it."""
        body = self._data[start : max(start, end)]
        if body.endswith(b"\r\n"):
            return body[:-2]
        return body[:-1] if body.endswith(b"\n") else body


def _grow(data: bytes, root: Part, start: int, problems: list[str]) -> None:
    tree = _Tree(data, problems)
    tree.open(root, start)
    position = start
    counted = 0
    while (line_start := _next_dashes(data, position)) >= 0:
        end = data.find(b"\n", line_start)
        position = len(data) if end < 0 else end + 1
        hit = _boundary_of(data[line_start:position].rstrip(b" \t\r\n"), tree.boundaries)
        if hit is None:
            continue
        index, closes = hit
        tree.close_down_to(index, line_start)
        if closes:
            tree.close(line_start)
            if not tree.levels:
                return
            continue
        counted += 1
        if counted > MAX_PARTS:
            problems.append(f"The letter has more than {MAX_PARTS} parts; the rest is only in the original.")
            break
        outer = tree.levels[-1].part
        default = "message/rfc822" if outer.media_type == "multipart/digest" else "text/plain"
        child, position = _open_part(data, position, tree.boundaries, default, problems)
        tree.add(child, position)
    while tree.levels:
        tree.close(len(data))


def _next_dashes(data: bytes, position: int) -> int:
    """Where the next line begins that may be a boundary, from `position` on, which is the start of a line."""
    if data.startswith(b"--", position):
        return position
    found = data.find(b"\n--", position)
    return found + 1 if found >= 0 else -1
