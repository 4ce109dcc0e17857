"""ISO-2022-JP with the characters of NEC and IBM, which Python's own codec refuses (RFC 1468, CP50221)."""

import re
from collections.abc import Callable

_ESCAPE = re.compile(rb"\x1b(?:\$\([BDOPQ@]|\$[@AB]|\([BIJH])")


def iso_2022_jp(content: bytes) -> str:
    pieces: list[str] = []
    mode = b"\x1b(B"
    position = 0
    for escape in _ESCAPE.finditer(content):
        pieces.append(_jis(content[position : escape.start()], mode))
        mode = escape.group()
        position = escape.end()
    pieces.append(_jis(content[position:], mode))
    return "".join(pieces)


def _jis(content: bytes, mode: bytes) -> str:
    if mode in {b"\x1b$B", b"\x1b$@", b"\x1b$(B", b"\x1b$(@"}:
        return _double(content, _shifted)
    if mode == b"\x1b$(D":
        return _double(content, lambda high, low: bytes((0x8F, high | 0x80, low | 0x80)), "euc_jp")
    if mode == b"\x1b(I":
        return bytes(byte | 0x80 for byte in content if byte > 0x20).decode("cp932", "replace")
    if content.isascii():
        return content.decode("ascii")
    try:
        return content.decode("euc_jp")
    except UnicodeDecodeError:
        return content.decode("cp932", "replace")


def _double(content: bytes, as_bytes: Callable[[int, int], bytes], codec: str = "cp932") -> str:
    out: list[str] = []
    index = 0
    while index < len(content):
        high = content[index]
        if high < 0x21 or index + 1 >= len(content) or not 0x21 <= content[index + 1] & 0x7F <= 0x7E:
            out.append(chr(high) if high < 0x80 else "�")
            index += 1
            continue
        out.append(as_bytes(high & 0x7F, content[index + 1] & 0x7F).decode(codec, "replace"))
        index += 2
    return "".join(out)


def _shifted(high: int, low: int) -> bytes:
    """A JIS X 0208 pair as Shift-JIS."""
    first = (high - 0x21) // 2 + (0x81 if high < 0x5F else 0xC1)
    second = low + (0x7E if high % 2 == 0 else (0x1F if low < 0x60 else 0x20))
    return bytes((first & 0xFF, second & 0xFF))
