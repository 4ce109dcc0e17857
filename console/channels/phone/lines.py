"""Which channel of an Asterisk is a phone of ours and which leads outside, and whether a caller shows a number."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

import msgspec

_SUFFIX = re.compile(r"-[0-9a-f]+(;[12])?$")
_EXTENSION = re.compile(r"\d{1,6}")
_DIALLED_INSIDE = re.compile(r"[*#].*|\d{1,6}")
_NUMBER = re.compile(r"[+0-9*#][0-9*#]*")
_NO_NUMBER = frozenset({"", "anonymous", "unknown", "restricted", "private", "unavailable", "withheld", "<unknown>"})


class Lines(msgspec.Struct, frozen=True):
    """What an administrator may tell of the PBX. Without it a phone is what is named by up to six digits."""

    outside: tuple[str, ...] = ("from-trunk*", "from-pstn*", "from-did*", "from-sip-external", "incoming*", "inbound*")
    """Contexts of the dial plan in which calls from outside begin, `*` for anything."""
    known: frozenset[str] = frozenset()
    """Phones of ours with other names: "PJSIP/anna", "SIP/desk2"."""

    def is_ours(self, line: str, context: str) -> bool:
        if line in self.known:
            return True
        if any(fnmatchcase(context, pattern) for pattern in self.outside):
            return False
        return _EXTENSION.fullmatch(line.rpartition("/")[2]) is not None


def line_of(channel: str) -> str:
    """`PJSIP/1001` of `PJSIP/1001-0000003b`."""
    return _SUFFIX.sub("", channel)


def extension_of(line: str) -> str:
    """`1001` of `PJSIP/1001`."""
    return line.rpartition("/")[2]


def is_local(channel: str) -> bool:
    """A half of a pair inside the PBX: a way, not a phone."""
    return channel.startswith("Local/")


def stays_inside(dialled: str) -> bool:
    """A colleague's extension, a code, or a name of the dial plan."""
    return _DIALLED_INSIDE.fullmatch(dialled) is not None or not is_number(dialled)


def is_number(dialled: str) -> bool:
    return _NUMBER.fullmatch(dialled) is not None


def is_withheld(number: str) -> bool:
    return number.strip().casefold() in _NO_NUMBER


def hides(presentation: str) -> bool:
    """What `Getvar CALLERID(pres)` answers of a caller whose number is not to be shown."""
    return presentation.strip().casefold().startswith("prohib")
