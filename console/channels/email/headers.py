"""Headers: raw bytes into text, parameters, message ids and dates (RFC 5322, 2047, 2231)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz
from urllib.parse import unquote_to_bytes

from console.channels.email import charsets, transfer
from console.domain.ids import Id

_SPACES = re.compile(r"[ \t\r\n\f\v\x00]+")
_MESSAGE_ID = re.compile(r"<([^<>]{1,998})>")
# Behind the id stands how often the letter was tried again.
_MARK = re.compile(rb"([0-9a-f]{32})(?:\.(\d{1,6}))?")
_TOKEN = re.compile(r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+")
_WORD_START = re.compile(r"=\?([^\s?=]{1,60})\?([bBqQ])\?")
_PARAMETER = re.compile(r'\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)', re.DOTALL)
_CONTINUED = re.compile(r"^([^*]+)(?:\*(\d{1,4}))?(\*)?$")
# Numeric month and day orders that old mailers wrote.
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?")


def as_text(raw: bytes) -> str:
    """A header value as characters; bytes beyond ASCII were never allowed and are UTF-8 or some old charset."""
    raw = raw.replace(b"\0", b"")
    return charsets.decode(raw, None) if not raw.isascii() or b"\x1b" in raw else raw.decode("ascii")


def unstructured(raw: bytes) -> str:
    """Subject and the like: encoded words decoded, white space of folding taken out."""
    return tidy(encoded_words(as_text(raw)))


def tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def encoded_words(text: str) -> str:
    """Decodes RFC 2047 words. Neighbours in one charset are joined as bytes first: senders cut characters in two."""
    if "=?" not in text:
        return text
    out: list[str] = []
    pending = b""
    pending_charset = ""
    position = 0
    for start, end, charset, content in _words(text):
        gap = text[position:start]
        neighbour = bool(pending_charset) and not gap.strip()
        if not (neighbour and charset.lower() == pending_charset.lower()):
            out.append(charsets.decode(pending, pending_charset) if pending_charset else "")
            pending = b""
            if not neighbour:
                out.append(gap)
        pending += content
        pending_charset = charset
        position = end
    out.append(charsets.decode(pending, pending_charset) if pending_charset else "")
    out.append(text[position:])
    return "".join(out)


def _words(text: str) -> Iterator[tuple[int, int, str, bytes]]:
    position = 0
    while (found := _WORD_START.search(text, position)) is not None:
        end = text.find("?=", found.end())
        if end < 0:
            # Nothing ends any more: looking on for each further start would take quadratic time.
            return
        content = text[found.end() : end].encode("latin-1", "replace")
        if found.group(2) in "bB":
            decoded = transfer.base64_bytes(content)
        else:
            decoded = transfer.quoted_printable(re.sub(rb"[ \t\r\n]+", b" ", content).replace(b"_", b"=20"))
        yield found.start(), end + 2, found.group(1), decoded
        position = end + 2


def content_type(raw: bytes | None, default: str) -> tuple[str, dict[str, str]]:
    if raw is None:
        return default, {}
    value, params = parameters(raw)
    found = _TOKEN.match(value)
    if found is None:
        # RFC 2045 5.2: what cannot be read is plain text; but "image" alone is none, nor is what has a name.
        is_file = "name" in params or value in {"application", "image", "audio", "video"}
        return ("application/octet-stream" if is_file else "text/plain"), params
    return found.group().lower(), params


def parameters(raw: bytes) -> tuple[str, dict[str, str]]:
    """The value before the first `;` in lower case, and the parameters, RFC 2231 pieces joined and decoded."""
    text = as_text(raw)
    value, _, rest = text.partition(";")
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for match in _PARAMETER.finditer(rest):
        name, written = match.group(1).lower().strip(), match.group(2).strip()
        quoted = written.startswith('"')
        if quoted:
            written = re.sub(
                r"\\(.)", r"\1", written[1:-1] if len(written) > 1 and written.endswith('"') else written[1:]
            )
        form = _CONTINUED.match(name)
        if form is None or (form.group(2) is None and form.group(3) is None):
            plain.setdefault(name, written)
        else:
            order = int(form.group(2) or 0)
            pieces.setdefault(form.group(1), {}).setdefault(order, (written, form.group(3) is not None))
    found = {name: _unfolded(encoded_words(written)) for name, written in plain.items()}
    for name, parts in pieces.items():
        found[name] = _unfolded(_extended(parts))
    return tidy(value).lower(), found


def _unfolded(text: str) -> str:
    return re.sub(r"[ \t]*[\r\n]+[ \t]*|\t", " ", text).replace("\0", "").strip()


def _extended(parts: dict[int, tuple[str, bool]]) -> str:
    charset = ""
    content: list[bytes] = []
    for index, (_, (piece, percent)) in enumerate(sorted(parts.items())):
        written = piece
        if percent and index == 0 and written.count("'") >= 2:
            charset, _, written = written.split("'", 2)
        content.append(unquote_to_bytes(written) if percent else written.encode("utf-8", "replace"))
    text = charsets.decode(b"".join(content), charset or None)
    # Some mailers put encoded words inside of the extended form.
    return encoded_words(text)


def message_ids(raw: bytes | None) -> tuple[str, ...]:
    """The ids of Message-ID, In-Reply-To or References, each once, in the order written, with angle brackets."""
    if raw is None:
        return ()
    text = tidy(as_text(raw))
    found = [f"<{inner.strip()}>" for inner in _MESSAGE_ID.findall(text) if inner.strip()]
    if not found:
        found = [word for word in text.split() if "@" in word and len(word) <= 998]
    return tuple(dict.fromkeys(found))


def mark(raw: bytes | None) -> Id | None:
    """The message that a letter of ours carries the id of (signs.OWN_MARK)."""
    found = _MARK.fullmatch(raw.strip()) if raw is not None else None
    return Id(found.group(1).decode("ascii")) if found is not None else None


def tried_again(raw: bytes | None) -> int | None:
    """How often the message had been tried again by a person when the letter with this mark left."""
    found = _MARK.fullmatch(raw.strip()) if raw is not None else None
    return int(found.group(2)) if found is not None and found.group(2) is not None else None


def date(raw: bytes | None) -> datetime | None:
    """The date of a letter in UTC; without a zone it is taken as UTC; None when it cannot be a date."""
    if raw is None:
        return None
    text = re.sub(r"\([^()]*\)", " ", tidy(as_text(raw)[:300]))
    text = re.sub(r"\s*:\s*", ":", text)
    try:
        parsed = parsedate_tz(text)
        if parsed is None:
            return _iso(text)
        moment = datetime(*parsed[:5], min(parsed[5], 59), tzinfo=UTC) - timedelta(seconds=parsed[9] or 0)
    except (ValueError, IndexError, TypeError, OverflowError):
        # The standard parser trips over some of what it half understands.
        return _iso(text)
    return moment


def _iso(text: str) -> datetime | None:
    found = _ISO_DATE.search(text)
    if found is None:
        return None
    try:
        year, month, day, hour, minute = (int(found.group(index)) for index in range(1, 6))
        return datetime(year, month, day, hour, minute, int(found.group(6) or 0), tzinfo=UTC)
    except ValueError:
        return None
