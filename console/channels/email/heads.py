"""Headers of letters that leave: encoded, folded, and never two where one was meant (RFC 5322, 2047, 2231).

Python's own writer is not used for them: it makes encoded words of long Message-IDs in References, which cuts threads.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

import idna

from console.domain.messages import Address

_LINE = 76
_LONGEST_WORD = 75
_LONGEST_NAME = 200
_NOT_PLAIN = re.compile(r"[^\x20-\x7e]|=\?")
_ENDS_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PHRASE = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")
_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,900}>")
# Of what may stand as it is in an encoded word everywhere, also in the name before an address (RFC 2047 5).
_Q_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u00a1-\U0010ffff-]+"
_DOT_ATOM = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_LOCAL = re.compile(r"[^\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff<>\"\\]{1,64}")
_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_DOMAIN = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*")


def text(name: str, value: str) -> bytes:
    """A header that people read."""
    plain = one_line(value)
    if not _NOT_PLAIN.search(plain) and all(len(word) < 900 for word in plain.split()):
        return _folded(name, plain.split(" "))
    return _folded(name, _encoded_words(plain, len(name) + 2))


def addresses(name: str, people: Iterable[Address]) -> bytes:
    """`people` have addresses that `written` has made."""
    pieces: list[str] = []
    for person in people:
        if pieces:
            pieces[-1] += ","
        pieces += [*_phrase(person.name), f"<{person.email}>" if person.name.strip() else person.email]
    return _folded(name, pieces)


def ids(name: str, values: Iterable[str]) -> bytes:
    """Message-IDs, those left out that would not be taken for one."""
    return _folded(name, [value for value in values if is_id(value)])


def token(name: str, value: str) -> bytes:
    """A header of plain ASCII without people's words."""
    return _folded(name, one_line(value).split(" "))


def with_parameters(name: str, value: str, parameters: Mapping[str, str]) -> bytes:
    pieces = [value]
    for key, given in parameters.items():
        for piece in _parameter(key, one_line(given)):
            pieces[-1] += ";"
            pieces.append(piece)
    return _folded(name, pieces)


def is_id(value: str) -> bool:
    return _ID.fullmatch(value) is not None


def one_line(value: str) -> str:
    """Without line ends and other controls, so that no value begins a header of its own."""
    return re.sub(r" {2,}", " ", _ENDS_LINE.sub(" ", value)).strip(" ")


def written(email: str) -> str | None:
    """An address as it is written in letters and to servers: its domain in ASCII (RFC 5891), what is odd before the @
    in quotes. None for what is no address. What is not ASCII then needs a server that knows SMTPUTF8 (RFC 6531).
    """
    local, at, domain = email.strip().rpartition("@")
    if local.startswith('"') and local.endswith('"') and len(local) > 2:
        local = re.sub(r"\\(.)", r"\1", local[1:-1])
    if not at or not _LOCAL.fullmatch(local):
        return None
    if not domain.isascii():
        try:
            domain = idna.encode(domain, uts46=True).decode("ascii")
        except idna.IDNAError:
            return None
    if not _DOMAIN.fullmatch(domain):
        return None
    return f"{local}@{domain}" if _DOT_ATOM.fullmatch(local) else f'"{local}"@{domain}'


def _phrase(name: str) -> list[str]:
    """The name before an address (RFC 5322 3.2.5), in pieces between which a line may end."""
    plain = one_line(name)[:_LONGEST_NAME].strip()
    if _NOT_PLAIN.search(plain):
        return _encoded_words(plain, 0)
    if _PHRASE.fullmatch(plain):
        return plain.split()
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.split(" ")


def _encoded_words(value: str, used: int) -> list[str]:
    """UTF-8 in words of at most 75 characters, none of which ends within a character. `used`: of the first line."""
    octets = value.encode()
    short = sum(1 if octet in _Q_SAFE or octet == 0x20 else 3 for octet in octets) <= len(octets) * 4 // 3
    words: list[str] = []
    room = _LONGEST_WORD - used
    chunk = b""
    for character in value:
        longer = chunk + character.encode()
        if chunk and len(_encoded_word(longer, short)) > room:
            words.append(_encoded_word(chunk, short))
            chunk = character.encode()
            room = _LONGEST_WORD
        else:
            chunk = longer
    return [*words, _encoded_word(chunk, short)]


def _encoded_word(octets: bytes, short: bool) -> str:
    if not short:
        return f"=?utf-8?b?{binascii.b2a_base64(octets, newline=False).decode()}?="
    made = "".join("_" if one == 0x20 else chr(one) if one in _Q_SAFE else f"={one:02X}" for one in octets)
    return f"=?utf-8?q?{made}?="


def _parameter(key: str, value: str) -> list[str]:
    if value.isascii() and len(value) <= 60 and '"' not in value and "\\" not in value and "=?" not in value:
        return [f'{key}="{value}"']
    pieces = ["utf-8''"]
    for character in value:
        # A character is not parted: there are programs that decode each piece by itself.
        coded = quote(character, safe="!#$&+-.^_`{|}~")
        if len(pieces[-1]) + len(coded) > 55:
            pieces.append("")
        pieces[-1] += coded
    if len(pieces) == 1:
        return [f"{key}*={pieces[0]}"]
    return [f"{key}*{number}*={piece}" for number, piece in enumerate(pieces)]


def _folded(name: str, pieces: Iterable[str]) -> bytes:
    """Lines of at most 76 characters where the pieces allow it; a line ends only between two of them."""
    lines = [f"{name}:"]
    first = True
    for piece in pieces:
        # The first piece stays beside the name: programs exist that take an empty first line for an empty header.
        if first or len(lines[-1]) + 1 + len(piece) <= _LINE:
            lines[-1] += f" {piece}"
        else:
            lines.append(f" {piece}")
        first = False
    return "\r\n".join(lines).encode() + b"\r\n"
