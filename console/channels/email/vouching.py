"""Whether the server of a mailbox vouches for the sender of a letter (Authentication-Results, RFC 8601)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from console.channels.email import headers, mime
from console.domain.mailboxes import Mailbox

_LONGEST = 20_000
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"?|[()\\;]|[^"()\\;]+', re.DOTALL)
_METHOD = re.compile(r"(dkim|dmarc)(?:/\d+)?\s*=\s*pass(?=\s|$)")
_PROPERTY = re.compile(r"(?:^|\s)(header\.(?:from|d|i))\s*=\s*(\S+)")
# Names under which servers sign that are not of the domain in which they are asked for letters.
_SIGNS_AS = {"imap.gmail.com": "mx.google.com"}
_NAMELESS = frozenset({"outlook.office365.com", "imap-mail.outlook.com"})
_COMPOSITE = re.compile(r"compauth\s*=\s*pass(?=\s|$)")
_BY_MICROSOFT = re.compile(r"\sby\s+[a-z0-9.-]+\.outlook\.com(?=[\s(;])", re.IGNORECASE)


def vouched(raw: bytes, email: str, mailbox: Mailbox) -> bool:
    """Whether the server from which letters of this mailbox are fetched says that a letter is of the domain it names:
    dmarc=pass for that very domain, or dkim=pass of it or of one above it.

    Whoever sends a letter can put such lines into it as well. Servers put theirs on top, so that only the first one
    counts, and take out others that bear their name (RFC 8601 section 5).
    """
    if mailbox.receiving is None:
        return False
    fields = mime.header_block(raw).raw_headers
    said = next((value for name, value in fields if name == "authentication-results"), None)
    if said is None or len(said) > _LONGEST:
        return False
    host = mailbox.receiving.host.casefold().rstrip(".")
    parts = _parts(headers.as_text(said))
    if host in _NAMELESS:
        results = parts if _is_microsofts(parts, fields) else []
    else:
        signer, *results = parts
        if not _is_of(next(iter(signer.split()), ""), host):
            return False
    domain = email.rpartition("@")[2].casefold()
    return bool(domain) and any(_proves(one, domain) for one in results)


def _is_microsofts(parts: list[str], fields: Sequence[tuple[str, bytes]]) -> bool:
    """Microsoft 365 says results without its name, in front of them or anywhere. What a letter brought along it renames
    (Authentication-Results-Original), so that there is one field; its composite result is in it, and only its own
    servers stand above it.
    """
    named = [name for name, _ in fields]
    above = fields[: named.index("authentication-results")]
    ways = [headers.as_text(value) for name, value in above if name == "received"]
    return (
        named.count("authentication-results") == 1
        and any(_COMPOSITE.match(part) for part in parts)
        and bool(ways)
        and all(_BY_MICROSOFT.search(way) for way in ways)
    )


def _parts(said: str) -> list[str]:
    """What stands between semicolons, in lower case. Comments and quoted words can hold anything a sender made up."""
    parts, depth = [""], 0
    words = iter(_WORD.findall(said))
    for word in words:
        if word == "\\":
            next(words, None)
        elif word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif word == ";":
            parts.append("")
        else:
            parts[-1] += '""' if word.startswith('"') else word
    return [part.strip().casefold() for part in parts]


def _is_of(signer: str, host: str) -> bool:
    """Whether it is the name of that server, or of another one of its house: imap.x.example and mx.x.example."""
    if host in _SIGNS_AS:
        return signer == _SIGNS_AS[host]
    house = host.partition(".")[2]
    # One dot at least must stay: "x.example" and "y.example" are strangers.
    return bool(signer) and (signer == host or ("." in house and (signer == house or signer.endswith(f".{house}"))))


def _proves(result: str, domain: str) -> bool:
    method = _METHOD.match(result)
    if method is None:
        return False
    named = {name: value.rpartition("@")[2] for name, value in _PROPERTY.findall(result)}
    if method.group(1) == "dmarc":
        return named.get("header.from") == domain
    signed = named.get("header.d") or named.get("header.i", "")
    return "." in signed and (domain == signed or domain.endswith(f".{signed}"))
