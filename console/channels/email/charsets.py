"""Bytes into text: what a letter calls its charset, and what it more likely is."""

import codecs
import re
from collections.abc import Callable
from encodings.aliases import aliases

from charset_normalizer import from_bytes

_NOT_TEXT = {
    "base64_codec",
    "bz2_codec",
    "hex_codec",
    "quopri_codec",
    "rot_13",
    "uu_codec",
    "zlib_codec",
    "mbcs",
    "oem",
}
_CODECS = (set(aliases.values()) | {"utf_8_sig", "koi8_u", "koi8_t", "mac_cyrillic", "cp874", "cp720"}) - _NOT_TEXT

# Names Python does not know or reads too narrowly: senders mean the wider table of the vendor.
_MEANT = {
    "ascii": "cp1252", "us-ascii": "cp1252", "ansi": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252",
    "latin1": "cp1252", "latin-1": "cp1252", "iso-8859-9": "cp1254", "latin5": "cp1254",
    "iso-8859-8-i": "cp1255", "iso-8859-8-e": "cp1255", "iso-8859-8": "cp1255", "iso-8859-6-i": "iso8859_6",
    "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "gb-2312": "gb18030",
    "ks-c-5601-1987": "cp949", "ks-c-5601": "cp949", "ksc5601": "cp949", "euc-kr": "cp949", "x-windows-949": "cp949",
    "shift-jis": "cp932", "shiftjis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "ms-kanji": "cp932", "x-euc-jp": "euc_jp", "big5": "big5hkscs", "x-big5": "big5hkscs", "big-5": "big5hkscs",
    "x-mac-cyrillic": "mac_cyrillic", "x-mac-roman": "mac_roman", "macintosh": "mac_roman",
    "x-mac-ce": "mac_latin2", "x-mac-centraleurope": "mac_latin2",
    "unicode-1-1-utf-7": "utf_7", "x-unicode-2-0-utf-7": "utf_7", "unicode": "utf_16", "utf8mb4": "utf_8",
    "unicode-1-1-utf-8": "utf_8", "unicode-2-0-utf-8": "utf_8", "x-utf-8": "utf_8", "utf-8-bom": "utf_8_sig",
    "koi8": "koi8_r", "koi-8": "koi8_r", "koi8-ru": "koi8_u", "koi": "koi8_r", "cp-866": "cp866", "x-cp866": "cp866",
    "x-user-defined": "cp1252", "cp-1252": "cp1252", "win-1251": "cp1251", "win1251": "cp1251",
}  # fmt: skip

_ESCAPE = re.compile(rb"\x1b(?:\$\([BDOPQ@]|\$[@AB]|\([BIJH])")
_JAPANESE = {
    "iso-2022-jp",
    "iso-2022-jp-ms",
    "csiso2022jp",
    "cp50220",
    "cp50221",
    "cp50222",
    "iso2022-jp",
    "x-iso-2022-jp",
}

_CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic")
_CENTRAL = ("cp1250", "iso8859_2")
_LATIN = ("cp1252", "cp1254", "iso8859_15")
_FREQUENT = frozenset("оеаинтсрвлкмдпуяыьгзб")
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_WESTERN = frozenset("äöüßÄÖÜàâçéèêëîïôùûÀÉÈñáíóúåæøÅÆØ¿¡«»–—„”“’‘…€° §")


def codec_for(label: str) -> str | None:
    """The Python codec a label means, or None when it means nothing."""
    name = label.strip().strip("\"'").strip().lower().replace("_", "-").replace(" ", "-")
    if "*" in name:
        name = name.split("*", 1)[0]
    if name in _MEANT:
        return _MEANT[name]
    for candidate in (name, name.removeprefix("x-"), name.replace("windows-", "cp"), name.replace("cp-", "cp")):
        plain = candidate.replace("-", "_")
        plain = aliases.get(plain, plain)
        if plain in _CODECS:
            return plain
        iso = re.fullmatch(r"iso_?8859_?(\d{1,2})(?:_[ie])?", plain)
        if iso and f"iso8859_{iso.group(1)}" in _CODECS:
            return f"iso8859_{iso.group(1)}"
    return None


def decode(content: bytes, label: str | None) -> str:
    """Text of `content`, never with an error. A label is believed unless the bytes clearly speak against it."""
    if content.startswith(codecs.BOM_UTF8):
        return content[3:].decode("utf-8", "replace")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and len(content) % 2 == 0:
        return content.decode("utf-16", "replace")
    named = (label or "").strip().lower().replace("_", "-")
    if named in _JAPANESE or (b"\x1b$" in content and codec_for(named) in {None, "cp1252", "utf_8"}):
        return _iso_2022_jp(content)
    codec = codec_for(named) if named else None
    if content.isascii() and codec not in {"utf_7", "hz", "utf_16", "utf_16_le", "utf_16_be", "utf_32"}:
        if codec is None or not codec.startswith("iso2022"):
            return content.decode("ascii")
    elif codec != "utf_7" and _is_utf8(content) and (codec is None or not codec.startswith(("utf_16", "utf_32"))):
        # Text that is well-formed UTF-8 by accident is rarer than a wrong label.
        return content.decode("utf-8")
    if codec is None:
        return _guessed(content)
    if codec in _CYRILLIC:
        return _best(content, _CYRILLIC, favourite=codec)
    if codec in _CENTRAL:
        return _best(content, _CENTRAL, favourite=codec)
    if codec == "cp1252" and _mostly_high(content):
        return _best(content, (*_LATIN[:1], *_CYRILLIC), favourite="cp1252")
    if codec in {"utf_8", "utf_8_sig"}:
        return _broken_utf8(content)
    return content.decode(codec, "replace")


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        # A letter cut in the middle of its last character is still UTF-8.
        return (
            error.start >= len(content) - 3
            and error.reason == "unexpected end of data"
            and error.start > 0
            and not content[: error.start].isascii()
        )
    return True


def _broken_utf8(content: bytes) -> str:
    text = content.decode("utf-8", "replace")
    broken = text.count("�")
    whole = sum(1 for character in text if character > "\x7f") - broken
    # A few bad bytes in good UTF-8 are damage; nothing but bad bytes is another charset.
    return text if whole >= broken or broken < 3 else _guessed(content)


def _mostly_high(content: bytes) -> bool:
    sample = content[:4000]
    high = sum(1 for byte in sample if byte >= 0xC0)
    letters = high + sum(1 for byte in sample if 0x41 <= byte <= 0x5A or 0x61 <= byte <= 0x7A)
    return high > 5 and high * 2 > letters


def _is_japanese(content: bytes) -> bool:
    """Whether the bytes read as Shift-JIS are mostly kana, which no other text gives by accident."""
    try:
        text = content[:4000].decode("cp932")
    except UnicodeDecodeError:
        return False
    high = [character for character in text if character > "\x7f"]
    return len(high) > 1 and sum("\u3040" <= character <= "\u30ff" for character in high) * 2 > len(high)


def _guessed(content: bytes) -> str:
    """Text without a (true) label: the charsets of our three languages first, then a statistical guess."""
    damaged = content.decode("utf-8", "replace")
    broken = damaged.count("�")
    if sum(1 for character in damaged if character > "\x7f") - broken > 2 * broken:
        return damaged
    if _is_japanese(content):
        return content.decode("cp932", "replace")
    if _mostly_high(content):
        ranked = _ranked(content, _CYRILLIC)
        if ranked[0][0] > 0.5:
            return content.decode(ranked[0][1], "replace")
    else:
        ranked = _ranked(content, (*_LATIN[:1], *_CENTRAL))
        if ranked[0][0] > 0.5:
            return content.decode(ranked[0][1], "replace")
    if sum(1 for byte in content[:2000] if byte > 0x7F) < 20:
        # Statistics on a few bytes finds Chinese in a Western name.
        return content.decode("cp1252", "replace")
    best = from_bytes(content[:20_000], steps=3, chunk_size=256).best()
    codec = best.encoding if best is not None else "cp1252"
    return content.decode(codec, "replace")


def _best(content: bytes, codecs_: tuple[str, ...], favourite: str) -> str:
    ranked = _ranked(content, codecs_)
    score, codec = ranked[0]
    own = next(points for points, name in ranked if name == favourite)
    # The label wins unless it is clearly wrong: a short text decides nothing.
    chosen = codec if score > own + 0.35 else favourite
    return content.decode(chosen, "replace")


def _ranked(content: bytes, codecs_: tuple[str, ...]) -> list[tuple[float, str]]:
    sample = content[:8000]
    return sorted(((_likeness(sample.decode(codec, "replace")), codec) for codec in codecs_), key=lambda pair: -pair[0])


def _likeness(text: str) -> float:
    """How much the non-ASCII characters look like words, from about -2 (rubbish) to 1 (plain prose)."""
    points = 0.0
    counted = 0
    previous = " "
    for character in text:
        if character > "\x7f":
            counted += 1
            points += _point(character, previous)
        previous = character
    return points / counted if counted else 0.0


def _point(character: str, previous: str) -> float:
    if character in _FREQUENT:
        return 1.0
    if "а" <= character <= "я" or character == "ё":
        return 0.7
    if "А" <= character <= "Я" or character == "Ё":
        # Capitals inside a word are what KOI8 looks like when read as windows-1251.
        return -1.0 if previous.islower() else 0.4
    if character in _POLISH:
        return 0.9
    if character in _WESTERN:
        return 0.8
    if character.isalpha():
        return -0.2
    return -2.0 if character < "\xa0" or character == "�" or "─" <= character <= "◿" else -0.4


def _iso_2022_jp(content: bytes) -> str:
    """ISO-2022-JP with the characters of NEC and IBM, which Python's own codec refuses (RFC 1468, CP50221)."""
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
