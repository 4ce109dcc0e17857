"""Lines of the exported desk about relays: what speakers said, as it was typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from console.domain.ids import Id
from console.store.models import Launch, RelayLine, Webinar

Rows = Sequence[Any]


class SpokenLine(msgspec.Struct, frozen=True):
    id: Id
    at: datetime
    by: Id | None
    speaker: str
    words: str
    corrected_at: datetime | None


class RelayTranscript(msgspec.Struct, frozen=True, tag_field="kind", tag="relay"):
    id: Id
    webinar_id: Id
    title: str
    started_at: datetime | None
    ended_at: datetime | None
    shared: bool
    lines: tuple[SpokenLine, ...]


def relay_transcripts(connection: Connection, rows: Rows) -> tuple[RelayTranscript, ...]:
    ids = [row.id for row in rows]
    of = select(Launch.id, Webinar.id, Webinar.title).join(Webinar, Webinar.id == Launch.webinar_id)
    webinars = {
        launch: (webinar, title) for launch, webinar, title in connection.execute(of.where(Launch.id.in_(ids))).tuples()
    }
    columns = (getattr(RelayLine, name) for name in SpokenLine.__struct_fields__)
    wanted = select(RelayLine.relay_id, *columns).where(RelayLine.relay_id.in_(ids)).order_by(RelayLine.position)
    said: dict[Id, list[SpokenLine]] = {}
    for relay, *line in connection.execute(wanted):
        said.setdefault(relay, []).append(SpokenLine(*line))
    return tuple(
        RelayTranscript(
            row.id, *webinars[row.id], row.started_at, row.ended_at, row.shared, tuple(said.get(row.id, ()))
        )
        for row in rows
    )
