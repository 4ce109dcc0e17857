"""What is carried onto a group with the mouse: texts, whole groups, or tickets of the list below."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QMimeData

from console.domain.ids import Id

TEXTS, GROUP, TICKETS = (f"application/x-third-ring-{kind}" for kind in ("texts", "group", "launch-tickets"))


class Load(msgspec.Struct, frozen=True):
    """One of the three is not empty."""

    texts: tuple[Id, ...] = ()
    group: str = ""
    tickets: tuple[Id, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.texts or self.group or self.tickets)


def packed_texts(texts: Iterable[Id]) -> QMimeData:
    return _packed(TEXTS, Load(texts=tuple(texts)))


def packed_group(key: str) -> QMimeData:
    return _packed(GROUP, Load(group=key))


def packed_tickets(tickets: Iterable[Id]) -> QMimeData:
    return _packed(TICKETS, Load(tickets=tuple(tickets)))


def carried(mime: QMimeData) -> Load:
    """What is in it; an empty load for anything else, also where another program speaks of the same kind."""
    for kind in (TEXTS, GROUP, TICKETS):
        if mime.hasFormat(kind):
            try:
                return msgspec.json.decode(bytes(mime.data(kind).data()), type=Load)
            except msgspec.MsgspecError:
                return Load()
    return Load()


def _packed(kind: str, load: Load) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, msgspec.json.encode(load))
    return mime
