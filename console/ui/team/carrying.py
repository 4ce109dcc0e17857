"""Tickets at the pointer: what is carried from lane to lane, as data that nobody else takes for text."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QMimeData

from console.domain.ids import Id

MIME = "application/x-third-ring-tickets"


def packed(tickets: Iterable[Id]) -> QMimeData:
    mime = QMimeData()
    mime.setData(MIME, msgspec.json.encode(tuple(tickets)))
    return mime


def carried(mime: QMimeData) -> tuple[Id, ...]:
    """The tickets in it; empty for anything else, also where another program speaks of the same kind."""
    if not mime.hasFormat(MIME):
        return ()
    try:
        return msgspec.json.decode(bytes(mime.data(MIME).data()), type=tuple[Id, ...])
    except msgspec.DecodeError:
        return ()
