"""Bytes into text: what a letter calls its charset, and what it more likely is."""

import codecs
import re
from encodings.aliases import aliases

from console.channels.email import guessing, japanese

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

_WIDE = {"utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"}
_IN_ASCII = _WIDE | {"utf_7", "hz", "iso2022_kr", "iso2022_jp"}


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
    codec = codec_for(named) if named else None
    if named in _JAPANESE or (b"\x1b$" in content and codec in {None, "cp1252", "utf_8"}):
        return japanese.iso_2022_jp(content)
    if content.isascii() and codec not in _IN_ASCII:
        return content.decode("ascii")
    if codec != "utf_7" and codec not in _WIDE and not content.isascii() and guessing.is_utf8(content):
        # Text that is well-formed UTF-8 by accident is rarer than a wrong label.
        return content.decode("utf-8", "replace")
    return _labelled(content, codec)


def _labelled(content: bytes, codec: str | None) -> str:
    if codec is None:
        return guessing.guessed(content)
    if codec in {"utf_8", "utf_8_sig"}:
        return guessing.damaged_utf8(content)
    for family in (guessing.CYRILLIC, guessing.CENTRAL):
        if codec in family:
            return guessing.best(content, family, favourite=codec)
    if codec == "cp1252" and guessing.mostly_high(content):
        return guessing.best(content, ("cp1252", *guessing.CYRILLIC), favourite="cp1252")
    return content.decode(codec, "replace")
