"""A letter that leaves, as bytes: the same however often they are made, so that a second try is the same letter."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from email.utils import format_datetime
from html import escape

import msgspec

from console.channels.email import heads
from console.channels.email.signs import OWN_MARK
from console.domain.markup import plain
from console.domain.markup_html import html, linked
from console.domain.messages import Address

MAX_REFERENCES = 20
"""Of a long thread the first letter and the latest ones are named, as RFC 5322 3.6.4 leaves to us."""

_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_FROM = re.compile(rb"^From ", re.MULTILINE)
_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.45"
_ASIDE = "color:#5f6368;font-size:13px"
_QUOTE = "margin:0 0 0 2px;padding:0 0 0 12px;border-left:2px solid #c4c7cc;color:#5f6368"


class Enclosure(msgspec.Struct, frozen=True):
    """A file with its bytes. Those inline are pictures that stand under the words."""

    name: str
    media_type: str
    content: bytes
    content_id: str | None = None
    inline: bool = False


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a letter says.

    `text` is light Markdown; `signature`, `footer` and `quoted` (with `>` before its lines) are plain and filled.
    `references` are those of the letter that is answered, oldest first. `at` is when its author was done with it.
    `mark` is the letter's own (letters, digits and dots), and makes the boundaries.
    """

    mark: str
    header_id: str
    at: datetime
    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    cc: tuple[Address, ...] = ()
    signature: str = ""
    footer: str = ""
    quoted: str = ""
    language: str = ""
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    automatic: bool = False


class Composed(msgspec.Struct, frozen=True):
    """The bytes, and to whom they go: addresses as servers want them, those of To first, each once.

    `spoilt` are addresses that are none. `utf8`: only a server that knows SMTPUTF8 (RFC 6531) can take it.
    """

    raw: bytes
    sender: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    spoilt: tuple[str, ...]
    utf8: bool


def compose(sheet: Sheet) -> Composed:
    to, cc = _reachable(sheet.to), _reachable(sheet.cc)
    sender = heads.written(sheet.sender.email)
    if sender is None:
        raise ValueError("the mailbox has no address")
    ours = Address(sheet.sender.name, sender)
    lines = [
        heads.token("Date", format_datetime(sheet.at)),
        heads.addresses("From", [ours]),
        heads.addresses("Reply-To", [ours]),
    ]
    if to:
        lines.append(heads.addresses("To", to))
    if cc:
        lines.append(heads.addresses("Cc", cc))
    if sheet.subject.strip():
        lines.append(heads.text("Subject", sheet.subject))
    lines.append(heads.ids("Message-ID", [sheet.header_id]))
    lines += _thread(sheet)
    if sheet.automatic:
        lines += _automatic(sheet)
    if _LANGUAGE.fullmatch(sheet.language):
        lines.append(heads.token("Content-Language", sheet.language))
    lines += [heads.token(OWN_MARK, sheet.mark), heads.token("MIME-Version", "1.0")]
    raw = b"".join([*lines, _body(sheet)])
    known = {person.email for person in to}
    return Composed(
        raw=raw,
        sender=sender,
        to=tuple(dict.fromkeys(person.email for person in to)),
        cc=tuple(dict.fromkeys(person.email for person in cc if person.email not in known)),
        spoilt=tuple(one.email for one in (*sheet.to, *sheet.cc) if heads.written(one.email) is None),
        utf8=not all(person.email.isascii() for person in (*to, *cc, ours)),
    )


def _reachable(people: Iterable[Address]) -> list[Address]:
    return [Address(one.name, email) for one in people if (email := heads.written(one.email)) is not None]


def _thread(sheet: Sheet) -> list[bytes]:
    """In-Reply-To and References (RFC 5322 3.6.4)."""
    answered = sheet.in_reply_to if sheet.in_reply_to and heads.is_id(sheet.in_reply_to) else None
    named = [one for one in sheet.references if heads.is_id(one) and one not in (answered, sheet.header_id)]
    named = list(dict.fromkeys(named)) + ([answered] if answered else [])
    if len(named) > MAX_REFERENCES:
        named = [named[0], *named[1 - MAX_REFERENCES :]]
    lines = [heads.ids("In-Reply-To", [answered])] if answered else []
    return lines + ([heads.ids("References", named)] if named else [])


def _automatic(sheet: Sheet) -> list[bytes]:
    # No Precedence: RFC 3834 3.1.8 recommends none, filters for advertising take "bulk" at its word, and every desk
    # we know of reads these two.
    kind = "auto-replied" if sheet.in_reply_to else "auto-generated"
    return [heads.token("Auto-Submitted", kind), heads.token("X-Auto-Response-Suppress", "All")]


def _body(sheet: Sheet) -> bytes:
    pictures = [one for one in sheet.enclosures if _stands_in_text(one)]
    files = [one for one in sheet.enclosures if not _stands_in_text(one)]
    host = sheet.header_id.rpartition("@")[2].rstrip(">")
    cids = [_content_id(one, number, sheet.mark, host) for number, one in enumerate(pictures)]
    shown = _text_part("html", _html(sheet, pictures, cids))
    if pictures:
        inner = [_file_part(one, cid) for one, cid in zip(pictures, cids, strict=True)]
        shown = _multipart("related", sheet.mark, [shown, *inner], {"type": "text/html"})
    body = _multipart("alternative", sheet.mark, [_text_part("plain", _plain(sheet, pictures)), shown], {})
    if files:
        body = _multipart("mixed", sheet.mark, [body, *(_file_part(one, None) for one in files)], {})
    return body


def _stands_in_text(file: Enclosure) -> bool:
    return file.inline and file.media_type.lower().startswith("image/") and "svg" not in file.media_type.lower()


def _content_id(file: Enclosure, number: int, mark: str, host: str) -> str:
    given = f"<{(file.content_id or '').strip('<> ')}>"
    plain_enough = heads.is_id(given) and "@" in given and not re.search(r"[\"'&%]", given)
    return given if plain_enough else f"<{mark}.{number}@{host}>"


def _plain(sheet: Sheet, pictures: Sequence[Enclosure]) -> str:
    parts = [plain(_tidy(sheet.text)), "\n".join(f"[{heads.one_line(one.name)}]" for one in pictures)]
    if sheet.signature.strip():
        # Two dashes and a space: by this line programs know a signature (RFC 3676 4.3).
        parts.append("-- \n" + _tidy(sheet.signature))
    parts += [_tidy(sheet.footer), _tidy(sheet.quoted)]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _html(sheet: Sheet, pictures: Sequence[Enclosure], cids: Sequence[str]) -> str:
    parts = [html(_tidy(sheet.text))]
    for one, cid in zip(pictures, cids, strict=True):
        name = escape(heads.one_line(one.name))
        parts.append(f'<p><img src="cid:{escape(cid.strip("<>"))}" alt="{name}" style="max-width:100%"></p>')
    if sheet.signature.strip():
        parts.append(f'<div style="{_ASIDE}">-- <br>{_lines(_tidy(sheet.signature))}</div>')
    if sheet.footer.strip():
        parts.append(f'<div style="{_ASIDE};margin-top:16px">{_lines(_tidy(sheet.footer))}</div>')
    if sheet.quoted.strip():
        parts.append(_quoted(_tidy(sheet.quoted)))
    language = f' lang="{sheet.language}"' if _LANGUAGE.fullmatch(sheet.language) else ""
    return (
        f'<!DOCTYPE html>\n<html{language}>\n<head><meta charset="utf-8"></head>\n<body style="{_FONT}">\n'
        + "\n".join(part for part in parts if part)
        + "\n</body>\n</html>\n"
    )


def _lines(words: str) -> str:
    return "<br>\n".join(linked(line) for line in words.split("\n"))


def _quoted(words: str) -> str:
    """Lines with `>` stand behind a bar, each `>` one further in; lines without, as who wrote when, before it."""
    made: list[str] = ['<div style="margin-top:16px">']
    depth = 0
    for line in words.split("\n"):
        rest, deep = line, 0
        while rest.startswith(">") and deep < 20:
            rest, deep = rest[1:].removeprefix(" "), deep + 1
        made.append(f'<blockquote type="cite" style="{_QUOTE}">' * (deep - depth) or "</blockquote>" * (depth - deep))
        made.append(f"{linked(rest)}<br>\n")
        depth = deep
    return "".join([*made, "</blockquote>" * depth, "</div>"])


def _tidy(words: str) -> str:
    return _CONTROLS.sub("", _LINE_END.sub("\n", words)).strip("\n")


def _text_part(kind: str, words: str) -> bytes:
    """Quoted-printable or Base64, whichever is shorter: both reach everybody through every server as they are."""
    octets = words.replace("\n", "\r\n").encode()
    coded = _FROM.sub(b"=46rom ", binascii.b2a_qp(octets, istext=True))
    way = "quoted-printable"
    if len(coded) > len(octets) * 3 // 2:
        coded, way = _base64(octets), "base64"
    return b"".join(
        [
            heads.with_parameters("Content-Type", f"text/{kind}", {"charset": "utf-8"}),
            heads.token("Content-Transfer-Encoding", way),
            b"\r\n",
            coded,
        ]
    )


def _file_part(file: Enclosure, cid: str | None) -> bytes:
    media_type = file.media_type.strip().lower()
    # RFC 2046 5.2.1 lets nobody encode a letter inside of a letter, and what is not encoded is changed on the way.
    if not _TYPE.fullmatch(media_type) or media_type.startswith(("message/", "multipart/")):
        media_type = "application/octet-stream"
    name = heads.one_line(file.name)
    named = {"filename": name} if name else {}
    lines = [
        heads.token("Content-Type", media_type),
        heads.with_parameters("Content-Disposition", "inline" if cid else "attachment", named),
        heads.token("Content-Transfer-Encoding", "base64"),
    ]
    if cid:
        lines.append(heads.ids("Content-ID", [cid]))
    return b"".join([*lines, b"\r\n", _base64(file.content)])


def _base64(octets: bytes) -> bytes:
    return base64.encodebytes(octets).replace(b"\n", b"\r\n")


def _multipart(kind: str, mark: str, parts: Sequence[bytes], parameters: dict[str, str]) -> bytes:
    # "=_" is found neither in quoted-printable nor in Base64, so no part holds a boundary.
    boundary = f"=_{mark}_{kind}"
    head = heads.with_parameters("Content-Type", f"multipart/{kind}", {**parameters, "boundary": boundary})
    between = f"--{boundary}\r\n".encode()
    return b"".join(
        [
            head,
            b"\r\n",
            *(between + part.removesuffix(b"\r\n") + b"\r\n" for part in parts),
            f"--{boundary}--\r\n".encode(),
        ]
    )
