"""Makes a desk of any size: the same seed, the same desk; written in bulk, a few thousand tickets at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from sqlalchemy import Connection, Engine, event, insert, text, update

from console.domain.people import AgentState, IdentityKind, Role
from console.domain.terms import index_terms, number_terms
from console.store import migrate
from console.store.engine import sqlite_writer
from console.store.models import Agent, Article, Cohort, FeedClock, Identity, Participant, Setting
from console.store.search import Area
from tests.benchmarks.language import most_common
from tests.benchmarks.tickets import Batch
from tests.benchmarks.world import AGENTS, RARE, YEARS, Docs, World

BATCH = 4_000


@dataclass(frozen=True)
class Facts:
    """What a measurement must know of the desk it runs on; kept beside the desk as JSON."""

    tickets: int
    messages: int
    participants: int
    articles: int
    unsolved: int
    me: str
    common: str
    rare: str
    phone: str
    long_tickets: tuple[str, ...]
    article_question: str


def facts_of(folder: Path) -> Facts | None:
    try:
        found = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    except OSError:
        return None
    return Facts(**{**found, "long_tickets": tuple(found["long_tickets"])})


def make(folder: Path, tickets: int, now: datetime, unsolved: float = 0.05) -> Facts:
    """A new desk in `folder`; `unsolved` is the share of its open matters.

    The facts are written last: a desk without them was not finished.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    file = folder / "desk.sqlite"
    engine = sqlite_writer(file)
    event.listen(engine, "connect", _hurry)
    migrate.create(engine)
    # The lists of the full-text index are kept in memory until there is something worth writing.
    _buffer_search(engine, 128 << 20)
    facts = Writing(engine, World(tickets, now, unsolved)).everything()
    _buffer_search(engine, 1 << 20)
    engine.dispose()
    _calm(file)
    (folder / "facts.json").write_text(json.dumps(asdict(facts), indent=2), encoding="utf-8")
    return facts


def _hurry(connection: Any, _: Any) -> None:
    # A desk that is being made may be thrown away: nothing has to survive a crash.
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -800000", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA foreign_keys = OFF")


def _buffer_search(engine: Engine, size: int) -> None:
    with engine.begin() as connection:
        for area in Area:
            connection.execute(text(f"INSERT INTO {area}_search({area}_search, rank) VALUES ('hashsize', {size})"))  # noqa: S608


def _calm(file: Path) -> None:
    engine = sqlite_writer(file)
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM feed_clock")
        connection.rollback()
    engine.dispose()


class Writing:
    """Writes a whole desk, the people first."""

    def __init__(self, engine: Engine, world: World) -> None:
        self.engine = engine
        self.world = world

    def everything(self) -> Facts:
        participants = max(20, self.world.tickets // 6)
        articles = min(10_000, max(60, self.world.tickets // 10))
        bars = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with self.engine.begin() as connection, Progress(*bars, TimeRemainingColumn()) as progress:
            self._desk(connection)
            task = progress.add_task("participants", total=participants)
            for part in batches(participants):
                self._participants(connection, part)
                progress.advance(task, len(part))
            task = progress.add_task("articles", total=articles)
            for part in batches(articles):
                self._articles(connection, part)
                progress.advance(task, len(part))
        with Progress(*bars, TimeRemainingColumn()) as progress:
            task = progress.add_task("tickets", total=self.world.tickets)
            for part in batches(self.world.tickets):
                with self.engine.begin() as connection:
                    self._tickets(connection, part)
                progress.advance(task, len(part))
        with self.engine.begin() as connection:
            connection.execute(
                update(FeedClock).values(seq=self.world.tickets * 4, last_ticket_number=1000 + self.world.tickets)
            )
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT setval('ticket_number', :last)"), {"last": 1000 + self.world.tickets})
                connection.execute(text("SELECT setval('search_doc_id_seq', :last)"), {"last": self.world.doc})
        return Facts(
            tickets=self.world.tickets,
            messages=self.world.messages,
            participants=participants,
            articles=articles,
            unsolved=self.world.unsolved,
            me=str(self.world.me),
            common=most_common(self.world.sample, shortest=5),
            rare=RARE,
            phone=self.world.people[len(self.world.people) // 2][4],
            long_tickets=tuple(str(ticket) for ticket in self.world.long),
            article_question="the certificate has a wrong name in the pdf",
        )

    def _desk(self, connection: Connection) -> None:
        began = self.world.now - timedelta(days=2000)
        roles = [Role.ADMIN, Role.LEAD, *[Role.AGENT] * (AGENTS - 8), *[Role.TUTOR] * 6]
        names = [self.world.voice().name(self.world.chance) for _ in self.world.agents]
        connection.execute(
            insert(Agent),
            [
                {
                    "id": agent,
                    "name": name,
                    "email": f"agent{position}@desk.example",
                    "role": role,
                    "language": "en",
                    "state": AgentState.AVAILABLE,
                    "state_since": began,
                }
                for position, (agent, role, name) in enumerate(zip(self.world.agents, roles, names, strict=True))
            ],
        )
        connection.execute(insert(Setting), [{"name": "company", "value": "Northlight Academy"}])
        connection.execute(
            insert(Cohort),
            [
                {"id": cohort, "name": name, "course": f"Course {name}", "tutor_id": None}
                for cohort, name in self.world.cohorts
            ],
        )

    def _participants(self, connection: Connection, part: range) -> None:
        people, identities = [], []
        docs = Docs(Area.PARTICIPANT, self.world.doc)
        for number in part:
            voice = self.world.voice()
            at = self.world.now - timedelta(days=self.world.chance.uniform(1, 365 * YEARS))
            person, name = self.world.id_at(at), voice.name(self.world.chance)
            cohort, cohort_name = self.world.chance.choice(self.world.cohorts)
            email = f"learner{number}@people.example"
            phone = f"+4860{number:07d}"
            shown = f"+48 60{number // 100000 % 10} {number // 100 % 1000:03d} {number % 100:02d}0"
            people.append(
                {
                    "id": person,
                    "name": name,
                    "language": voice.language,
                    "cohort_id": cohort,
                    "confidence": self.world.chance.randint(0, 3),
                    "created_at": at,
                    "updated_at": at,
                }
            )
            for kind, value, as_shown in ((IdentityKind.EMAIL, email, email), (IdentityKind.PHONE, phone, phone)):
                identities.append(
                    {
                        "id": self.world.id_at(at),
                        "participant_id": person,
                        "kind": kind,
                        "value": value,
                        "shown": as_shown if kind is IdentityKind.EMAIL else shown,
                    }
                )
            docs.add(person, person, index_terms([name, email]) | number_terms(phone), keep=True)
            self.world.people.append((person, voice, name, email, phone, cohort_name))
        connection.execute(insert(Participant), people)
        connection.execute(insert(Identity), identities)
        self.world.doc = docs.write(connection)

    def _articles(self, connection: Connection, part: range) -> None:
        rows = []
        for _ in part:
            voice = self.world.voice()
            at = self.world.now - timedelta(days=self.world.chance.uniform(1, 900))
            title, body = voice.line(self.world.chance), voice.letter(self.world.chance, 14)
            used = int(self.world.chance.paretovariate(1.1))
            article = self.world.id_at(at)
            rows.append(
                {
                    "id": article,
                    "family": self.world.id_at(at),
                    "language": voice.language,
                    "title": title.text,
                    "body": body.text,
                    "public": True,
                    "used": used,
                    "helped": used // 2,
                    "created_at": at,
                    "updated_at": at,
                }
            )
        connection.execute(insert(Article), rows)

    def _tickets(self, connection: Connection, part: range) -> None:
        batch = Batch(self.world)
        for number in part:
            batch.ticket(number)
        batch.write(connection)


def batches(count: int) -> Iterator[range]:
    for start in range(0, count, BATCH):
        yield range(start, min(start + BATCH, count))
