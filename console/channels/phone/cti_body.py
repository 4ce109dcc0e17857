"""The body of a push about a call, read leniently: JSON, a form, or URL-encoded text become named lists of values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email import policy
from email.parser import BytesParser
from urllib.parse import parse_qsl

LARGEST_BODY = 64 * 1024
_MOST_FIELDS = 100
_LONGEST_VALUE = 1_000

Fields = Mapping[str, tuple[str, ...]]


class BodyUnreadable(ValueError):
    """What came is no push about a call, whatever it is."""


def read(content_type: str, body: bytes) -> Fields:
    """Raises BodyUnreadable. The type that is told is not believed where the body shows another."""
    if len(body) > LARGEST_BODY:
        raise BodyUnreadable("too large")
    kind = content_type.partition(";")[0].strip().casefold()
    if kind == "multipart/form-data":
        pairs = _multipart(content_type, body)
    elif kind == "application/json" or body.lstrip()[:1] == b"{":
        pairs = _json(body)
    else:
        pairs = _urlencoded(body)
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in pairs[:_MOST_FIELDS]:
        fields[name.removesuffix("[]")] = (*fields.get(name.removesuffix("[]"), ()), value.strip()[:_LONGEST_VALUE])
    return fields


def _json(body: bytes) -> list[tuple[str, str]]:
    try:
        found = json.loads(_text(body))
    except (ValueError, RecursionError):
        raise BodyUnreadable("no JSON") from None
    if not isinstance(found, dict):
        raise BodyUnreadable("no object")
    pairs = []
    for name, value in found.items():
        several = value if isinstance(value, list) else [value]
        # Some bridges write numbers as numbers.
        pairs += [(name, str(one)) for one in several if type(one) in {str, int} and len(str(one)) <= _LONGEST_VALUE]
    return pairs


def _urlencoded(body: bytes) -> list[tuple[str, str]]:
    text = _text(body)
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError:
        return parse_qsl(text, keep_blank_values=True, encoding="latin-1", max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise BodyUnreadable("too many fields") from None


def _multipart(content_type: str, body: bytes) -> list[tuple[str, str]]:
    head = f"Content-Type: {' '.join(content_type.split())}\r\n\r\n".encode("utf-8", "replace")
    letter = BytesParser(policy=policy.compat32).parsebytes(head + body)
    pairs = []
    for part in letter.walk() if letter.is_multipart() else ():
        name, value = part.get_param("name", header="Content-Disposition"), part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(value, bytes):
            pairs.append((name, _text(value)))
    return pairs


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("latin-1")
