"""Text that every database takes: no U+0000, no half of a character. Letters, imports and clipboards hold both."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from console.domain.ids import Id


def clean(text: str) -> str:
    """The text without U+0000; a half of a surrogate pair becomes U+FFFD, two that belong together their character."""
    if "\0" in text:
        text = text.replace("\0", "")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


_HOLD_NO_TEXT = frozenset({type(None), bool, bytes, datetime, int, Id})


def cleaned(value: Any) -> Any:
    """The value with all its texts clean, however deep they stand; the very same one when they are."""
    kind = type(value)
    if kind is str:
        return clean(value)
    if kind in _HOLD_NO_TEXT:
        return value
    if isinstance(value, tuple):
        return _cleaned_tuple(value)
    if isinstance(value, msgspec.Struct):
        found = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {name: new for name, old in found.items() if (new := cleaned(old)) is not old}
        return msgspec.structs.replace(value, **changed) if changed else value
    return value


def _cleaned_tuple(value: tuple[Any, ...]) -> tuple[Any, ...]:
    new = [cleaned(each) for each in value]
    if all(one is other for one, other in zip(new, value, strict=True)):
        return value
    return type(value)(*new) if hasattr(value, "_fields") else tuple(new)


class Clean(msgspec.Struct, frozen=True):
    """A base of values whose texts are clean from the moment they are made."""

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            old = getattr(self, name)
            new = cleaned(old)
            if new is not old:
                msgspec.structs.force_setattr(self, name, new)
