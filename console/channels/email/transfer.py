"""Transfer encodings: what a part's bytes were before they were made fit for the mail (RFC 2045, uuencode)."""

import binascii
import re

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NOT_BASE64 = bytes(byte for byte in range(256) if byte not in _BASE64)
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?$", re.MULTILINE)


def decoded(body: bytes, encoding: str) -> bytes:
    """The bytes meant by `body`. An unknown encoding leaves them as they are: something shown beats nothing."""
    name = encoding.strip().lower()
    if name.startswith("base64"):
        return base64_bytes(body)
    if name.startswith("quoted"):
        return quoted_printable(body)
    if name in {"uuencode", "x-uuencode", "uue", "x-uue"}:
        begin = _UU_BEGIN.search(body)
        if begin:
            content, _ = _uu_lines(body, begin.end())
            return content
    return body


def quoted_printable(body: bytes) -> bytes:
    return binascii.a2b_qp(body)


def base64_bytes(body: bytes) -> bytes:
    """Decodes what can be decoded: foreign characters are skipped, a missing or early padding ends one stretch."""
    clean = body.translate(None, _NOT_BASE64)
    inner = clean.rstrip(b"=")
    if b"=" not in inner:
        return _padded(inner)
    return b"".join(_padded(stretch) for stretch in re.split(rb"=+", inner))


def _padded(stretch: bytes) -> bytes:
    spare = len(stretch) % 4
    if spare == 1:
        # One character holds six bits: no byte can be made of it.
        stretch = stretch[:-1]
    return binascii.a2b_base64(stretch + b"=" * (-len(stretch) % 4))


def uuencoded_files(body: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """The text without the files that are written into it as uuencode, and these files as (name, content)."""
    kept: list[bytes] = []
    files: list[tuple[bytes, bytes]] = []
    position = 0
    while (begin := _UU_BEGIN.search(body, position)) is not None:
        content, end = _uu_lines(body, begin.end())
        if end < 0:
            kept.append(body[position : begin.end()])
            position = begin.end()
            continue
        kept.append(body[position : begin.start()])
        files.append((begin.group(1).strip(), content))
        position = end
    kept.append(body[position:])
    return b"".join(kept), files


def _uu_lines(body: bytes, position: int) -> tuple[bytes, int]:
    """Content and where it ends; the end is -1 when this is no uuencoded file at all."""
    content: list[bytes] = []
    end = body.find(b"\n", position)
    while end >= 0:
        start = end + 1
        end = body.find(b"\n", start)
        line = body[start : len(body) if end < 0 else end].rstrip(b"\r")
        if line.strip() == b"end":
            return b"".join(content), len(body) if end < 0 else end + 1
        if not line:
            continue
        try:
            content.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Encoders that pad a line with more than the count says: take what the count promises.
            needed = ((line[0] - 32) & 63) * 4 // 3 + 1
            try:
                content.append(binascii.a2b_uu(line[: needed + 1]))
            except binascii.Error:
                return b"", -1
    return b"".join(content), -1
