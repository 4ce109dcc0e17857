"""winmail.dat: what Outlook wraps a letter in when it talks to Exchange ([MS-OXTNEF], [MS-OXRTFCP])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from console.channels.email import charsets

SIGNATURE = b"\x78\x9f\x3e\x22"
_MAX_DEPTH = 5
_MAX_RTF = 50_000_000

_BODY, _ATTACH_TITLE, _ATTACH_DATA, _ATTACH_START, _MAPI, _ATTACH_MAPI, _CODEPAGE = (
    0x800C, 0x8010, 0x800F, 0x9002, 0x9003, 0x9005, 0x9007,
)  # fmt: skip
_FIXED = {0x01: 4, 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_VARIABLE = {0x0D, 0x1E, 0x1F, 0x102}
_UNICODE = 0x1F

# The text that every compressed RTF starts from (MS-OXRTFCP 2.1.3.1.1).
_RTF_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


@dataclass(slots=True)
class File:
    name: str = ""
    content: bytes = b""
    media_type: str = ""
    content_id: str = ""


@dataclass(slots=True)
class Contents:
    """What a winmail.dat holds. `rtf` is decompressed; `files` include those of letters inside."""

    text: str = ""
    html: str = ""
    rtf: bytes = b""
    files: list[File] = field(default_factory=list)


def read(data: bytes, depth: int = 0) -> Contents | None:
    """None when `data` is no TNEF. What is cut off or broken ends the reading; what came before it counts."""
    if not data.startswith(SIGNATURE):
        return None
    contents = Contents()
    codec = "cp1252"
    current: File | None = None
    for number, value in _attributes(data):
        if number == _CODEPAGE and len(value) >= 4:
            codec = charsets.codec_for(f"cp{struct.unpack_from('<I', value)[0]}") or codec
        elif number == _ATTACH_START:
            current = File()
            contents.files.append(current)
        elif number == _BODY:
            contents.text = value.rstrip(b"\0").decode(codec, "replace")
        elif number == _MAPI:
            _read_message(contents, value, codec)
        elif current is not None:
            _read_file(contents, current, number, value, codec, depth)
    contents.files = [file for file in contents.files if file.name or file.content]
    return contents


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 6
    while position + 9 <= len(data):
        _level, number, _kind, length = struct.unpack_from("<BHHI", data, position)
        start = position + 9
        if start + length > len(data):
            # A cut file still shows what there is of it.
            if number == _ATTACH_DATA:
                yield number, data[start:]
            return
        yield number, data[start : start + length]
        position = start + length + 2


def _read_message(contents: Contents, value: bytes, codec: str) -> None:
    for number, kind, content in _properties(value):
        if number == 0x1000 and not contents.text:
            contents.text = _string(content, kind, codec)
        elif number == 0x1013:
            contents.html = (
                content.rstrip(b"\0").decode("utf-16-le", "replace")
                if kind == _UNICODE
                else charsets.decode(content.rstrip(b"\0"), None)
            )
        elif number == 0x1009:
            contents.rtf = rtf(content)


def _read_file(contents: Contents, file: File, number: int, value: bytes, codec: str, depth: int) -> None:
    if number == _ATTACH_TITLE:
        file.name = file.name or value.rstrip(b"\0").decode(codec, "replace")
    elif number == _ATTACH_DATA:
        file.content = value
    elif number == _ATTACH_MAPI:
        for identity, kind, content in _properties(value):
            if identity == 0x3707 or (identity == 0x3704 and not file.name) or (identity == 0x3001 and not file.name):
                file.name = _string(content, kind, codec) or file.name
            elif identity == 0x370E:
                file.media_type = _string(content, kind, codec).lower()
            elif identity == 0x3712:
                file.content_id = _string(content, kind, codec)
            elif identity == 0x3701 and (kind == 0x0D or not file.content):
                # Beside a letter or document inside stands a sentence that it cannot be shown: the object is the file.
                _take_object(contents, file, content, kind, depth)


def _take_object(contents: Contents, file: File, content: bytes, kind: int, depth: int) -> None:
    # An object carries the sixteen bytes of its interface before what it is.
    inner = content[16:] if kind == 0x0D else content
    file.content = inner
    if kind == 0x0D and inner.startswith(SIGNATURE) and depth < _MAX_DEPTH:
        letter = read(inner, depth + 1)
        if letter is not None:
            contents.files.extend(letter.files)


def _properties(value: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(number, type, content) of each MAPI property; the first value of those that have several."""
    if len(value) < 4:
        return
    (count,) = struct.unpack_from("<I", value)
    position = 4
    try:
        for _ in range(min(count, len(value) // 4)):
            kind, number = struct.unpack_from("<HH", value, position)
            position += 4
            if number >= 0x8000:
                position += 16
                named, length = struct.unpack_from("<II", value, position)
                position += 8 + (length + 3 & ~3 if named == 1 else 0)
            several, kind = kind & 0x1000, kind & 0x0FFF
            amount = 1
            if several or kind in _VARIABLE:
                (amount,) = struct.unpack_from("<I", value, position)
                position += 4
            first: bytes | None = None
            for _ in range(amount):
                if kind in _VARIABLE:
                    (size,) = struct.unpack_from("<I", value, position)
                    start, position = position + 4, position + 4 + (size + 3 & ~3)
                elif kind in _FIXED:
                    size = _FIXED[kind]
                    start, position = position, position + size
                else:
                    return
                if start + size > len(value):
                    return
                first = value[start : start + size] if first is None else first
            yield number, kind, first or b""
    except struct.error:
        return


def _string(content: bytes, kind: int, codec: str) -> str:
    text = content.decode("utf-16-le", "replace") if kind == _UNICODE else content.decode(codec, "replace")
    return text.split("\0", 1)[0].strip()


def rtf(compressed: bytes) -> bytes:
    """Compressed RTF (LZFu) as plain RTF; empty when it is neither that nor uncompressed."""
    if len(compressed) < 16:
        return b""
    _size, raw_size, magic = struct.unpack_from("<III", compressed)
    if magic == 0x414C454D:
        return compressed[16 : 16 + raw_size]
    if magic != 0x75465A4C or raw_size > _MAX_RTF:
        return b""
    window = bytearray(4096)
    window[: len(_RTF_START)] = _RTF_START
    write = len(_RTF_START)
    out = bytearray()
    position = 16
    while position < len(compressed) and len(out) < raw_size:
        flags = compressed[position]
        position += 1
        for bit in range(8):
            if flags >> bit & 1:
                if position + 2 > len(compressed):
                    return bytes(out)
                token = compressed[position] << 8 | compressed[position + 1]
                position += 2
                offset = token >> 4
                if offset == write % 4096:
                    return bytes(out)
                for _ in range((token & 0xF) + 2):
                    byte = window[offset % 4096]
                    offset += 1
                    out.append(byte)
                    window[write % 4096] = byte
                    write += 1
            elif position < len(compressed):
                byte = compressed[position]
                position += 1
                out.append(byte)
                window[write % 4096] = byte
                write += 1
    return bytes(out)
