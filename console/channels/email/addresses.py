"""Address lists (RFC 5322 3.4), read leniently: From, To, Cc and Reply-To of real letters."""

import re

from console.channels.email import headers
from console.channels.email.letter import Address

MAX_ADDRESSES = 10_000

_LEXEME = re.compile(r'"((?:[^"\\]|\\.)*)"?|<([^<>]*)>?|([,;:])|([^",;:<>()]+)|(.)', re.DOTALL)
_BARE = re.compile(r"[^\s\x00-\x1f\x7f-\x9f<>\"'(),;:]+@[^\s\x00-\x1f\x7f-\x9f<>\"'(),;:]+")
_ENCODED_WORD = re.compile(r"=\?[^\s?]+\?[bBqQ]\?[^?]*\?=")


def addresses(raw: bytes | None, limit: int = MAX_ADDRESSES) -> tuple[Address, ...]:
    """Every address of a header, groups opened. Names without any address are left out."""
    if raw is None:
        return ()
    found: list[Address] = []
    entry = _Entry()
    for kind, text in _lexemes(headers.as_text(raw)):
        if kind == "separator":
            if text == ":" and not entry.has_address:
                # "Group name:" opens a group; its name is nobody's.
                entry = _Entry()
                continue
            if text == ":":
                entry.words.append(text)
                continue
            entry.finish(found)
            entry = _Entry()
            if len(found) >= limit:
                return tuple(dict.fromkeys(found[:limit]))
        elif kind == "angle":
            if entry.angle is not None and text:
                # A comma is missing between two addresses.
                entry.finish(found)
                entry = _Entry()
            entry.angle = text
        elif kind == "comment":
            entry.comments.append(text)
        else:
            entry.add(kind, text)
    entry.finish(found)
    return tuple(dict.fromkeys(found[:limit]))


class _Entry:
    """What has been read of one address so far."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.quoted = False
        self.comments: list[str] = []
        self.angle: str | None = None

    @property
    def has_address(self) -> bool:
        return self.angle is not None or any("@" in word for word in self.words)

    def add(self, kind: str, text: str) -> None:
        if kind == "quoted":
            self.quoted = True
        self.words.append(text)

    def finish(self, found: list[Address]) -> None:
        if self.angle is not None:
            email = _bare_email(self.angle)
            name = _name(" ".join(self.words)) or _name(" ".join(self.comments))
            if not email and "@" in name:
                email, name = _bare_email(name), ""
            if email:
                found.append(Address(name=name, email=email))
            return
        text = headers.encoded_words("".join(self.words))
        matches = _BARE.findall(text)
        if not matches and "@" in text and self.quoted:
            matches = _BARE.findall(text.replace('"', ""))
        for match in matches:
            rest = _name(text.replace(match, " ")) if len(matches) == 1 else ""
            found.append(Address(name=rest or _name(" ".join(self.comments)), email=match.strip(".")))
        if not matches and (spaced := _bare_email(text)) and "@" in spaced:
            found.append(Address(name=_name(" ".join(self.comments)), email=spaced))


def _lexemes(text: str) -> list[tuple[str, str]]:
    """The pieces of an address list; commas inside of encoded words do not count."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match.group())
        return f"\ue000{len(held) - 1}\ue001"

    def give(piece: str) -> str:
        return re.sub("\ue000(\\d+)\ue001", lambda match: held[int(match.group(1))], piece)

    text = _ENCODED_WORD.sub(hold, text.replace("\ue000", "").replace("\ue001", ""))
    pieces: list[tuple[str, str]] = []
    position = 0
    unclosed = 0
    while position < len(text):
        # Looking for the end of each of a thousand brackets that have none would take quadratic time.
        if text[position] == "(" and unclosed < 20:
            end = _comment_end(text, position)
            unclosed += end == position
            pieces.append(("comment", give(text[position + 1 : end])))
            position = end + 1
            continue
        match = _LEXEME.match(text, position)
        if match is None:
            break
        position = match.end()
        quoted, angle, separator, plain, _other = match.groups()
        if quoted is not None:
            pieces.append(("quoted", give(re.sub(r"\\(.)", r"\1", quoted))))
        elif angle is not None:
            pieces.append(("angle", give(angle)))
        elif separator is not None:
            pieces.append(("separator", separator))
        elif plain is not None:
            pieces.append(("plain", give(plain)))
    return pieces


def _comment_end(text: str, start: int) -> int:
    depth = 0
    for index in range(start, min(len(text), start + 1000)):
        if text[index] == "(":
            depth += 1
        elif text[index] == ")":
            depth -= 1
            if depth == 0:
                return index
    return start


def _bare_email(text: str) -> str:
    """The address inside of angle brackets: routes, spaces and "mailto:" taken away."""
    plain = headers.encoded_words(text).strip().removeprefix("mailto:").strip()
    if ":" in plain and plain.startswith("@"):
        plain = plain.rpartition(":")[2]
    plain = re.sub(r"\([^()]*\)", "", plain)
    plain = re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", "", plain).strip("\"'")
    return plain[:320] if plain else ""


def _name(text: str) -> str:
    name = headers.tidy(headers.encoded_words(text)).strip("'\" \t")
    spaced = "".join(" " if character.isspace() else character for character in name)
    return headers.tidy("".join(character for character in spaced if character.isprintable()))


def name_alone(raw: bytes) -> str:
    """What a header says where it should name an address ("MAILER-DAEMON")."""
    text = headers.as_text(raw)[:1000]
    comment = re.search(r"\(([^()]+)\)", text)
    return _name(comment.group(1) if comment else re.sub(r"[<>]", " ", text))[:200]
