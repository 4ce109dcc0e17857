"""What a signed S/MIME letter wraps: the content of CMS SignedData (RFC 5652), not the proof of its signature."""

from typing import NamedTuple

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_OBJECT_ID, _OCTETS, _SEQUENCE, _SET, _INTEGER = 0x06, 0x04, 0x30, 0x31, 0x02
_CONSTRUCTED = 0x20
_FIRST_CONTEXT = 0xA0
_MAX_PIECES = 100_000


class _Element(NamedTuple):
    tag: int
    start: int
    end: int
    after: int


def signed_content(data: bytes) -> bytes | None:
    """The letter inside, or None when `data` is no SignedData, holds no content, or is cut off."""
    outer = _inside(data, _element(data, 0, len(data)), _SEQUENCE)
    if outer is None or outer.tag != _OBJECT_ID or data[outer.start : outer.end] != _SIGNED_DATA:
        return None
    wrapper = _element(data, outer.after, len(data))
    part = _inside(data, _inside(data, wrapper, _FIRST_CONTEXT), _SEQUENCE)
    while part is not None and part.tag in {_INTEGER, _SET}:
        part = _element(data, part.after, len(data))
    kind = _inside(data, part, _SEQUENCE)
    if kind is None or kind.tag != _OBJECT_ID:
        return None
    content = _inside(data, _element(data, kind.after, len(data)), _FIRST_CONTEXT)
    return _octets(data, content)


def _element(data: bytes, position: int, limit: int) -> _Element | None:
    """The element at `position`. Of indefinite length ("end" is the limit then) only the beginning is known."""
    if position + 2 > limit:
        return None
    tag, length = data[position], data[position + 1]
    start = position + 2
    if length == 0x80:
        return _Element(tag, start, limit, _end_of_indefinite(data, start, limit) if tag != _SEQUENCE else limit)
    if length > 0x80:
        size = length - 0x80
        if size > 4 or start + size > limit:
            return None
        length = int.from_bytes(data[start : start + size])
        start += size
    return _Element(tag, start, start + length, start + length) if start + length <= limit else None


def _end_of_indefinite(data: bytes, start: int, limit: int) -> int:
    found = data.find(b"\0\0", start, limit)
    return limit if found < 0 else found + 2


def _inside(data: bytes, element: _Element | None, tag: int) -> _Element | None:
    return _element(data, element.start, element.end) if element is not None and element.tag == tag else None


def _octets(data: bytes, element: _Element | None) -> bytes | None:
    """An octet string, in one piece or in many."""
    if element is None:
        return None
    if element.tag == _OCTETS:
        return data[element.start : element.end]
    if element.tag != _OCTETS | _CONSTRUCTED:
        return None
    pieces: list[bytes] = []
    position = element.start
    while position < element.end and len(pieces) < _MAX_PIECES:
        piece = _element(data, position, element.end)
        if piece is None or piece.tag != _OCTETS:
            break
        pieces.append(data[piece.start : piece.end])
        position = piece.after
    return b"".join(pieces)
