"""What a letter says and carries: its parts put together as one text, one HTML and a list of files."""

import html as entities
import re
from dataclasses import dataclass, field

from console.channels.email import attachments, charsets, headers, htmltext, mime, smime, tnef, transfer
from console.channels.email.letter import Attachment

_META_CHARSET = re.compile(rb"<meta[^<>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
# What PostgreSQL cannot hold and no screen should be sent: controls other than line break and tab, lone surrogates.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TEXT_FILES = {
    "text/calendar", "text/csv", "text/vcard", "text/x-vcard", "text/directory", "text/rfc822-headers",
    "text/rfc822-header", "text/rtf", "text/xml", "text/css", "text/javascript",
}  # fmt: skip
_SMIME = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
# Signed letters inside of signed letters: one is usual, two happen.
MAX_WRAPPINGS = 5
_TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}


@dataclass(slots=True)
class _Piece:
    """A stretch of the letter's text: plain, HTML, or both as alternatives of each other."""

    plain: str | None = None
    html: str | None = None
    enriched: bool = False


@dataclass(slots=True)
class Body:
    """Text and files of a letter. `plain` is False when the text was made from the HTML."""

    text: str = ""
    html: str | None = None
    plain: bool = False
    files: list[Attachment] = field(default_factory=list)


class _Reading:
    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        self.files: list[Attachment] = []
        self.left_out = 0
        self.wrapped = 0

    def add_file(self, given: str, media_type: str, content: bytes, content_id: str | None, about: str = "") -> None:
        if len(self.files) >= attachments.MAX_ATTACHMENTS:
            self.left_out += 1
            return
        number = len(self.files) + 1
        self.files.append(attachments.attachment(given, media_type, content, content_id, number, about))


def read(root: mime.Part, problems: list[str]) -> Body:
    reading = _Reading(problems)
    pieces = [piece for piece in _walk(root, reading) if piece.plain or piece.html is not None]
    if reading.left_out:
        problems.append(
            f"The letter has {reading.left_out} attachments too many to list; they are only in the original."
        )
    plain = [piece.plain for piece in pieces if piece.plain is not None]
    html = None
    if any(piece.html is not None for piece in pieces):
        html = "\n".join(_as_html(piece) for piece in pieces)
    text = "\n".join(
        piece.plain
        if piece.plain is not None and (piece.plain.strip() or piece.html is None)
        else htmltext.as_text(piece.html or "")
        for piece in pieces
    )
    return Body(
        text=tidy(text), html=html, plain=any(part.strip() for part in plain), files=_with_inline(reading.files, html)
    )


def tidy(text: str) -> str:
    """Text without what a database or a screen cannot take, lines ended by a line feed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", text.replace("\x85", "\n").replace("\x0c", "\n"))


def _as_html(piece: _Piece) -> str:
    if piece.html is not None:
        return piece.html
    return f'<div style="white-space: pre-wrap">{entities.escape(piece.plain or "")}</div>'


def _with_inline(files: list[Attachment], html: str | None) -> list[Attachment]:
    """Marks the files that the HTML shows itself."""
    if not html or "cid:" not in html.lower():
        return files
    named = {found.strip() for found in re.findall(r"cid:([^\"'\s<>)]{1,300})", entities.unescape(html), re.IGNORECASE)}
    named |= {found.replace("%40", "@") for found in named}
    return [_inline(file) if file.content_id in named else file for file in files]


def _inline(file: Attachment) -> Attachment:
    return Attachment(
        name=file.name, media_type=file.media_type, size=file.size, sha256=file.sha256, content_id=file.content_id,
        inline=True, content=file.content,
    )  # fmt: skip


def _walk(part: mime.Part, reading: _Reading) -> list[_Piece]:
    if part.children:
        found = [_walk(child, reading) for child in part.children]
        if part.media_type == "multipart/alternative":
            return _alternative(found)
        return [piece for pieces in found for piece in pieces]
    if _is_text(part):
        return _text_piece(part, reading)
    _take_file(part, reading)
    return _unwrapped(part, reading) or _signed(part, reading)


def _alternative(found: list[list[_Piece]]) -> list[_Piece]:
    """The same words several times: the plain ones and the richest, each from one of the ways they are told."""
    plain = next((own for pieces in found if (own := _told(pieces, "plain")).strip()), None)
    html = next((own for pieces in reversed(found) if (own := _told(pieces, "html")).strip()), None)
    if html is None and plain is not None:
        # Alternatives that are all plain are not the same words in two forms: none of them may be lost.
        simple = [pieces for pieces in found if not any(piece.enriched for piece in pieces)] or found[:1]
        plain = "\n".join(dict.fromkeys(own for pieces in simple if (own := _told(pieces, "plain")).strip()))
    if plain is not None and html is not None:
        # A plain part that stands beside the HTML inside one alternative (Apple Mail) belongs to that alternative.
        html = next(
            "\n".join(_as_html(piece) for piece in pieces)
            for pieces in reversed(found)
            if _told(pieces, "html").strip()
        )
    return [_Piece(plain, html)] if plain is not None or html is not None else []


def _told(pieces: list[_Piece], kind: str) -> str:
    return "\n".join(own for piece in pieces if (own := piece.plain if kind == "plain" else piece.html) is not None)


def _file_name(part: mime.Part) -> str:
    return part.disposition_params.get("filename") or part.params.get("name") or part.params.get("filename") or ""


def _is_text(part: mime.Part) -> bool:
    if part.disposition == "attachment" or not part.media_type.startswith("text/") or part.media_type in _TEXT_FILES:
        return False
    # A named text that is not said to stand in the letter's flow is a file.
    return not (_file_name(part) and part.media_type not in {"text/plain", "text/html"})


def content(part: mime.Part) -> bytes:
    encoding = part.text_header("content-transfer-encoding")
    return transfer.decoded(part.body, encoding)


def part_text(part: mime.Part) -> str:
    return charsets.decode(content(part), part.params.get("charset"))


def _text_piece(part: mime.Part, reading: _Reading) -> list[_Piece]:
    raw = content(part)
    charset = part.params.get("charset")
    if part.media_type == "text/html":
        declared = _META_CHARSET.search(raw, 0, 4000)
        if not charset and declared:
            charset = declared.group(1).decode("ascii")
        return [_Piece(html=charsets.decode(raw, charset).replace("\0", ""))]
    if b"begin" in raw:
        raw, files = transfer.uuencoded_files(raw)
        for name, inner in files:
            reading.add_file(charsets.decode(name, charset), "application/octet-stream", inner, None)
    text = charsets.decode(raw, charset)
    if part.media_type in {"text/enriched", "text/richtext"}:
        text = _enriched(text)
    elif part.params.get("format", "").lower() == "flowed":
        text = _unflowed(text, part.params.get("delsp", "").lower() == "yes")
    return [_Piece(plain=text, enriched=part.media_type in {"text/enriched", "text/richtext"})]


def _enriched(text: str) -> str:
    """RFC 1896: single line breaks are spaces, tags are dropped."""
    text = re.sub(r"<param>[^<]*</param>", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\r?\n(\r?\n)*", lambda match: "\n" if match.group(1) else " ", text)
    return entities.unescape(re.sub(r"<(?!<)[^<>]*>", "", text)).replace("<<", "<")


def _unflowed(text: str, delete_space: bool) -> str:
    """RFC 3676: lines that end with a space go on in the next line, quotes of the same depth only."""
    out: list[list[str]] = []
    flowing_depth = -1
    for written in tidy(text).split("\n"):
        depth = len(written) - len(written.lstrip(">"))
        line = written[depth:].removeprefix(" ")
        signature = line == "-- "
        flows = line.endswith(" ") and not signature
        if flowing_depth != depth or signature:
            out.append([">" * depth + " "] if depth else [])
        out[-1].append(line[:-1] if flows and delete_space else line)
        flowing_depth = depth if flows else -1
    return "\n".join("".join(pieces) for pieces in out)


def _take_file(part: mime.Part, reading: _Reading) -> None:
    name = _file_name(part)
    inner = content(part)
    about = ""
    if part.media_type == "message/rfc822" and not name:
        about = mime.header_block(inner[:200_000]).text_header("subject")
    if not inner.strip() and (part.is_multipart or not part.typed):
        return
    identity = headers.tidy(headers.as_text(part.header("content-id") or b"")).strip("<> ")
    reading.add_file(name, part.media_type, inner, identity or None, about)


def _unwrapped(part: mime.Part, reading: _Reading) -> list[_Piece]:
    """What lies inside of a winmail.dat: its files beside it, its text as the letter's."""
    if part.media_type not in _TNEF and _file_name(part).lower() != "winmail.dat":
        return []
    contents = tnef.read(content(part))
    if contents is None:
        return []
    # The wrapping is of no use to anybody once it is open; the original bytes keep it.
    if reading.files and reading.files[-1].media_type == part.media_type:
        reading.files.pop()
    for file in contents.files:
        reading.add_file(
            file.name, file.media_type or "application/octet-stream", file.content, file.content_id.strip("<>")
        )
    if contents.text.strip() or contents.html.strip():
        return [
            _Piece(contents.text if contents.text.strip() else None, contents.html if contents.html.strip() else None)
        ]
    if contents.rtf:
        reading.add_file("message.rtf", "text/rtf", contents.rtf, None)
    return []


def _signed(part: mime.Part, reading: _Reading) -> list[_Piece]:
    """The letter inside of a signed one that hides its text in the signature; the proof stays as a file beside it."""
    if part.media_type not in _SMIME or reading.wrapped >= MAX_WRAPPINGS:
        return []
    inner = smime.signed_content(content(part))
    if inner is None:
        return []
    reading.wrapped += 1
    return _walk(mime.parse(inner, reading.problems), reading)
