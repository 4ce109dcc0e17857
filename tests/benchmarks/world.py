"""What all parts of a made desk share: its chance, its clock, its people, and the full-text rows on their way."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, text

from console.domain.ids import Id, uuid7
from console.store import search_postgres
from console.store.models import SearchDoc
from console.store.search import Area
from tests.benchmarks.language import SHARES, Text, Voice, voices

SEED = 20_261_122
YEARS = 4
AGENTS = 60
COHORTS = 240
LONG_TICKETS = 40
LONG = 50
RARE = "quillfjord"
"""In three letters of the whole desk."""
TAGS = ("sound", "login", "invoice", "certificate", "homework", "browser", "refund", "camera", "vip", "wish")

Row = dict[str, Any]


class World:
    """The desk while it is made; `unsolved_share` is the part of its tickets that are still open matters."""

    def __init__(self, tickets: int, now: datetime, unsolved_share: float) -> None:
        self.unsolved_share = unsolved_share
        self.tickets = tickets
        self.now = now.replace(microsecond=0)
        self.chance = random.Random(SEED)
        self.voices = voices()
        began = now - timedelta(days=2000)
        self.agents = [self.id_at(began) for _ in range(AGENTS)]
        self.me = self.agents[1]
        self.cohorts = [(self.id_at(began), f"B{number} spring") for number in range(COHORTS)]
        self.people: list[tuple[Id, Voice, str, str, str, str]] = []
        self.doc = 0
        self.messages = 0
        self.unsolved = 0
        self.long: list[Id] = []
        self.sample: list[Text] = []
        self.rare_in = {tickets // 10, tickets // 2, tickets - 3}

    def id_at(self, at: datetime) -> Id:
        return uuid7(at, self.chance.randbytes(10))

    def voice(self) -> Voice:
        return self.chance.choices(self.voices, weights=SHARES)[0]


class Docs:
    """Full-text rows on their way: numbered like `store/search.py` numbers them, written at once."""

    def __init__(self, area: Area, last: int) -> None:
        self.area = area
        self.last = last
        self.rows: list[Row] = []
        self.terms: list[Row] = []

    def add(self, row_id: Id, shown_id: Id, said: set[str], *, keep: bool) -> None:
        self.last += 1
        terms = " ".join(sorted(said))
        kept = terms if keep else None
        self.rows.append({"id": self.last, "area": self.area, "row_id": row_id, "shown_id": shown_id, "terms": kept})
        self.terms.append({"id": self.last, "terms": terms})

    def write(self, connection: Connection) -> int:
        if connection.dialect.name == "postgresql":
            vectors = [search_postgres.vector(tuple(row["terms"].split())) for row in self.terms]
            connection.execute(
                text(
                    "INSERT INTO search_doc(id, area, row_id, shown_id, terms, vector) "
                    "VALUES (:id, :area, :row_id, :shown_id, :terms, CAST(:vector AS tsvector))"
                ),
                [{**row, "vector": vector} for row, vector in zip(self.rows, vectors, strict=True)],
            )
            return self.last
        connection.execute(insert(SearchDoc), self.rows)
        connection.execute(
            text(f"INSERT INTO {self.area}_search(rowid, terms) VALUES (:id, :terms)"),  # noqa: S608
            self.terms,
        )
        return self.last
