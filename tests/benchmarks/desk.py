"""Makes a desk of any size: the same seed, the same desk; written in bulk, a few thousand tickets at a time."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from sqlalchemy import Connection, Engine, event, insert, text, update

from console.domain import sla, urgency
from console.domain.ids import NOBODY, Id, uuid7
from console.domain.messages import Address, CallOutcome, Delivery, Kind
from console.domain.people import AgentState, IdentityKind, Role
from console.domain.terms import index_terms, number_terms
from console.domain.tickets import Category, Channel, Place, Priority, State, place
from console.store import migrate
from console.store.engine import sqlite_writer
from console.store.models import (
    Agent,
    Article,
    Call,
    Cohort,
    DeliveryState,
    FeedClock,
    History,
    Identity,
    Message,
    Participant,
    SearchDoc,
    Seen,
    Setting,
    Ticket,
    TicketTag,
)
from console.store.search import COLUMNS, Area
from tests.benchmarks.language import SHARES, Text, Voice, most_common, voices

SEED = 20_261_122
BATCH = 4_000
YEARS = 4
AGENTS = 60
COHORTS = 240
LONG_TICKETS = 40
LONG = 50
RARE = "quillfjord"
"""In three letters of the whole desk."""
TAGS = ("sound", "login", "invoice", "certificate", "homework", "browser", "refund", "camera", "vip", "wish")

Row = dict[str, Any]


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
    writing = Writing(engine, tickets, now, unsolved)
    facts = writing.everything()
    engine.dispose()
    _calm(file)
    (folder / "facts.json").write_text(json.dumps(asdict(facts), indent=2), encoding="utf-8")
    return facts


def _hurry(connection: Any, _: Any) -> None:
    # A desk that is being made may be thrown away: nothing has to survive a crash.
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -800000", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA foreign_keys = OFF")


def _calm(file: Path) -> None:
    engine = sqlite_writer(file)
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM feed_clock")
        connection.rollback()
    engine.dispose()


class Writing:
    """The desk while it is made: its chance, its clock, its people."""

    def __init__(self, engine: Engine, tickets: int, now: datetime, unsolved_share: float) -> None:
        self.engine = engine
        self.unsolved_share = unsolved_share
        self.tickets = tickets
        self.now = now.replace(microsecond=0)
        self.chance = random.Random(SEED)
        self.voices = voices()
        self.agents = [self.id_at(now - timedelta(days=2000)) for _ in range(AGENTS)]
        self.me = self.agents[1]
        self.people: list[tuple[Id, Voice, str, str, str, str]] = []
        self.doc = 0
        self.messages = 0
        self.unsolved = 0
        self.long: list[Id] = []
        self.sample: list[Text] = []
        self.rare_in = {tickets // 10, tickets // 2, tickets - 3}

    def everything(self) -> Facts:
        participants = max(20, self.tickets // 6)
        articles = min(10_000, max(60, self.tickets // 10))
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
            task = progress.add_task("tickets", total=self.tickets)
            for part in batches(self.tickets):
                with self.engine.begin() as connection:
                    self._tickets(connection, part)
                progress.advance(task, len(part))
        with self.engine.begin() as connection:
            connection.execute(update(FeedClock).values(seq=self.tickets * 4, last_ticket_number=1000 + self.tickets))
        return Facts(
            tickets=self.tickets,
            messages=self.messages,
            participants=participants,
            articles=articles,
            unsolved=self.unsolved,
            me=str(self.me),
            common=most_common(self.sample, shortest=5),
            rare=RARE,
            phone=self.people[len(self.people) // 2][4],
            long_tickets=tuple(str(ticket) for ticket in self.long),
            article_question="the certificate has a wrong name in the pdf",
        )

    def id_at(self, at: datetime) -> Id:
        return uuid7(at, self.chance.randbytes(10))

    def voice(self) -> Voice:
        return self.chance.choices(self.voices, weights=SHARES)[0]

    def _desk(self, connection: Connection) -> None:
        began = self.now - timedelta(days=2000)
        roles = [Role.ADMIN, Role.LEAD, *[Role.AGENT] * (AGENTS - 8), *[Role.TUTOR] * 6]
        names = [self.voice().name(self.chance) for _ in self.agents]
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
                for position, (agent, role, name) in enumerate(zip(self.agents, roles, names, strict=True))
            ],
        )
        connection.execute(insert(Setting), [{"name": "company", "value": "Northlight Academy"}])
        self.cohorts = [(self.id_at(began), f"B{number} spring") for number in range(COHORTS)]
        connection.execute(
            insert(Cohort),
            [
                {"id": cohort, "name": name, "course": f"Course {name}", "tutor_id": None}
                for cohort, name in self.cohorts
            ],
        )

    def _participants(self, connection: Connection, part: range) -> None:
        people, identities = [], []
        docs = Docs(Area.PARTICIPANT, self.doc)
        for number in part:
            voice = self.voice()
            at = self.now - timedelta(days=self.chance.uniform(1, 365 * YEARS))
            person, name = self.id_at(at), voice.name(self.chance)
            cohort, cohort_name = self.chance.choice(self.cohorts)
            email = f"learner{number}@people.example"
            phone = f"+4860{number:07d}"
            shown = f"+48 60{number // 100000 % 10} {number // 100 % 1000:03d} {number % 100:02d}0"
            people.append(
                {
                    "id": person,
                    "name": name,
                    "language": voice.language,
                    "cohort_id": cohort,
                    "confidence": self.chance.randint(0, 3),
                    "created_at": at,
                    "updated_at": at,
                }
            )
            for kind, value, as_shown in ((IdentityKind.EMAIL, email, email), (IdentityKind.PHONE, phone, phone)):
                identities.append(
                    {
                        "id": self.id_at(at),
                        "participant_id": person,
                        "kind": kind,
                        "value": value,
                        "shown": as_shown if kind is IdentityKind.EMAIL else shown,
                    }
                )
            docs.add(person, person, index_terms([name, email]) | number_terms(phone), keep=True)
            self.people.append((person, voice, name, email, phone, cohort_name))
        connection.execute(insert(Participant), people)
        connection.execute(insert(Identity), identities)
        self.doc = docs.write(connection)

    def _articles(self, connection: Connection, part: range) -> None:
        rows = []
        docs = Docs(Area.ARTICLE, self.doc)
        for _ in part:
            voice = self.voice()
            at = self.now - timedelta(days=self.chance.uniform(1, 900))
            title, body = voice.line(self.chance), voice.letter(self.chance, 14)
            used = int(self.chance.paretovariate(1.1))
            article = self.id_at(at)
            rows.append(
                {
                    "id": article,
                    "family": self.id_at(at),
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
            docs.add(article, article, title.terms, body.terms, keep=True)
        connection.execute(insert(Article), rows)
        self.doc = docs.write(connection)

    def _tickets(self, connection: Connection, part: range) -> None:
        batch = Batch(self)
        for number in part:
            batch.ticket(number)
        batch.write(connection)


class Docs:
    """Full-text rows on their way: numbered like `store/search.py` numbers them, written at once."""

    def __init__(self, area: Area, last: int) -> None:
        self.area = area
        self.last = last
        self.rows: list[Row] = []
        self.terms: list[Row] = []

    def add(self, row_id: Id, shown_id: Id, *columns: set[str], keep: bool) -> None:
        self.last += 1
        said = [" ".join(sorted(column)) for column in columns]
        terms = "\n".join(said) if keep else None
        self.rows.append({"id": self.last, "area": self.area, "row_id": row_id, "shown_id": shown_id, "terms": terms})
        self.terms.append({"id": self.last, **dict(zip(COLUMNS[self.area], said, strict=True))})

    def write(self, connection: Connection) -> int:
        names = COLUMNS[self.area]
        values = ", ".join(f":{name}" for name in names)
        connection.execute(insert(SearchDoc), self.rows)
        connection.execute(
            text(f"INSERT INTO {self.area}_search(rowid, {', '.join(names)}) VALUES (:id, {values})"),  # noqa: S608
            self.terms,
        )
        return self.last


class Batch:
    """Some thousand tickets with all that hangs on them."""

    def __init__(self, writing: Writing) -> None:
        self.writing = writing
        self.chance = writing.chance
        self.tickets: list[Row] = []
        self.messages: list[Row] = []
        self.calls: list[Row] = []
        self.deliveries: list[Row] = []
        self.history: list[Row] = []
        self.tags: list[Row] = []
        self.seen: list[Row] = []
        self.docs = Docs(Area.TICKET, writing.doc)

    def ticket(self, number: int) -> None:
        writing, chance = self.writing, self.chance
        age = 1 - number / writing.tickets
        # What is unsolved is mostly young; a few old matters never end.
        share = writing.unsolved_share
        unsolved = age < share * 0.9 or chance.random() < share * 0.1
        created = writing.now - timedelta(days=365 * YEARS * age, seconds=chance.uniform(0, 3600) + 60)
        person, voice, name, email, phone, cohort = writing.people[self._who()]
        channel = chance.choices((Channel.EMAIL, Channel.PHONE, Channel.CHAT), weights=(6, 3, 1))[0]
        ticket = writing.id_at(created)
        many = LONG if number % max(1, writing.tickets // LONG_TICKETS) == 7 else self._how_many()
        if many == LONG:
            writing.long.append(ticket)
        owner = None if unsolved and chance.random() < 0.35 else chance.choice(writing.agents[1:])
        if unsolved and owner is not None and chance.random() < 0.05:
            owner = writing.me
        subject = voice.line(chance)
        times = self._times(created, many)
        last = self._conversation(ticket, person, voice, (name, email, phone), owner, channel, times, number)
        row = self._standing(ticket, channel, owner, created, times, unsolved, last)
        row |= {
            "number": 1001 + number,
            "subject": subject.text,
            "language": voice.language,
            "participant_id": person,
            "participant_name": name,
            "cohort_name": cohort,
            "confidence": number % 4,
            "preview": last.text[:140],
            "public_count": many,
        }
        self.tickets.append(row)
        self._around(row, created, unsolved)
        terms = subject.terms | index_terms([name, cohort, email, f"t{1001 + number}", str(1001 + number)])
        self.docs.add(ticket, ticket, terms | number_terms(phone), keep=True)

    def _who(self) -> int:
        # A few people write often, most of them once.
        return int(len(self.writing.people) * self.chance.random() ** 2.2)

    def _how_many(self) -> int:
        return min(30, 1 + int(self.chance.expovariate(1 / 2.05)))

    def _times(self, created: datetime, many: int) -> list[datetime]:
        """When each message came: minutes and hours apart, none in the future."""
        left = self.writing.now - created
        steps = sorted(self.chance.random() ** 3 for _ in range(many - 1))
        return [created, *(created + min(left, timedelta(days=5)) * step for step in steps)]

    def _conversation(
        self,
        ticket: Id,
        person: Id,
        voice: Voice,
        known_as: tuple[str, str, str],
        owner: Id | None,
        channel: Channel,
        times: list[datetime],
        number: int,
    ) -> Text:
        writing, chance = self.writing, self.chance
        name, email, phone = known_as
        said = Text("", set())
        for position, at in enumerate(times):
            said = voice.letter(chance, chance.randint(1, 6))
            if position == 0 and number in writing.rare_in:
                said = Text(f"{said.text} {RARE}", said.terms | index_terms([RARE]))
            if len(writing.sample) < 3000:
                writing.sample.append(said)
            inbound = position % 2 == 0
            kind = Kind.INBOUND if inbound else Kind.OUTBOUND
            if channel is Channel.PHONE and position == 0:
                kind = Kind.CALL
            elif not inbound and chance.random() < 0.2:
                kind = Kind.NOTE
            agent = None if inbound else owner or writing.me
            message = writing.id_at(at)
            self.messages.append(
                {
                    "id": message,
                    "ticket_id": ticket,
                    "kind": kind,
                    "channel": channel,
                    "at": at,
                    "agent_id": agent,
                    "participant_id": person if inbound else None,
                    "author": name,
                    "text": said.text,
                    "folded": said.text if channel is Channel.EMAIL and position else "",
                    "html": None,
                    "header_id": f"<{message}@desk.example>" if channel is Channel.EMAIL else None,
                    "in_reply_to": None,
                    "original": None,
                    "sent_from": Address(name, email) if inbound and channel is Channel.EMAIL else None,
                    "sent_to": (Address("Desk", "help@desk.example"),) if channel is Channel.EMAIL else (),
                }
            )
            self.docs.add(message, ticket, said.terms, keep=False)
            if kind is Kind.CALL:
                self.calls.append(
                    {
                        "message_id": message,
                        "outgoing": False,
                        "number": phone,
                        "rings": chance.randint(1, 4),
                        "wait_seconds": chance.randint(2, 30),
                        "talk_seconds": chance.randint(20, 900),
                        "answered_by": owner,
                        "outcome": CallOutcome.SOLVED,
                    }
                )
            if kind is Kind.OUTBOUND:
                self.deliveries.append(
                    {"message_id": message, "state": Delivery.SENT, "due_at": at, "reason": "", "updated_at": at}
                )
        writing.messages += len(times)
        return said

    def _standing(
        self,
        ticket: Id,
        channel: Channel,
        owner: Id | None,
        created: datetime,
        times: list[datetime],
        unsolved: bool,
        last: Text,
    ) -> Row:
        """The row's state and everything that follows from it, by the same rules as the commands."""
        chance, now = self.chance, self.writing.now
        answered = len(times) > 1
        states = (State.OPEN if answered or owner else State.NEW, State.PENDING, State.ON_HOLD)
        state = chance.choices(states, weights=(55, 33, 12))[0] if unsolved else State.CLOSED
        snoozed = now + timedelta(hours=chance.uniform(1, 90)) if unsolved and chance.random() < 0.08 else None
        priority = chance.choices(tuple(Priority), weights=(5, 80, 12, 3))[0]
        stands = place(state, snoozed, merged=False)
        # Most of what waits came in the last hours, the rest is over its time; some are kept open with no clock at all.
        ours = stands is Place.WAITING and chance.random() < 0.93
        waiting = max(created, now - timedelta(hours=chance.expovariate(1 / 6))) if ours else None
        due = sla.due(waiting, channel, answered, priority) if waiting else None
        touched = max(times[-1], waiting or times[-1])
        if unsolved:
            self.writing.unsolved += 1
        return {
            "id": ticket,
            "version": len(times),
            "state": state,
            "priority": priority,
            "category": chance.choice(tuple(Category)),
            "channel": channel,
            "owner_id": owner,
            "snoozed_until": snoozed,
            "merged_into": None,
            "created_at": created,
            "touched_at": touched,
            "solved_at": None if unsolved else touched,
            "answered_at": times[1] if answered else None,
            "waiting_since": waiting,
            "due_at": due,
            "place": stands,
            "owner_key": owner or NOBODY,
            "order_at": urgency.order_at(due, touched),
            "wait_at": waiting or touched,
            "near_at": sla.near_from(waiting, due) if waiting and due else None,
            "channels": 1,
            "last_inbound_at": touched,
            "held_until": None,
            "failed": 0,
        }

    def _around(self, row: Row, created: datetime, unsolved: bool) -> None:
        """History, tags and what this agent has seen."""
        chance, writing = self.chance, self.writing
        for field, after in (("owner_id", row["owner_id"]), ("state", None if unsolved else row["state"])):
            if after is not None:
                self.history.append(
                    {
                        "id": writing.id_at(created),
                        "ticket_id": row["id"],
                        "command_id": writing.id_at(created),
                        "at": row["touched_at"],
                        "actor_id": row["owner_id"],
                        "field": field,
                        "before": None,
                        "after": str(after),
                    }
                )
        if chance.random() < 0.3:
            self.tags.append({"ticket_id": row["id"], "name": chance.choice(TAGS)})
        if unsolved and chance.random() < 0.7:
            self.seen.append({"ticket_id": row["id"], "agent_id": writing.me, "at": row["touched_at"]})

    def write(self, connection: Connection) -> None:
        tables = (
            (Ticket, self.tickets),
            (Message, self.messages),
            (Call, self.calls),
            (DeliveryState, self.deliveries),
            (History, self.history),
            (TicketTag, self.tags),
            (Seen, self.seen),
        )
        for table, rows in tables:
            if rows:
                connection.execute(insert(table), rows)
        self.writing.doc = self.docs.write(connection)


def batches(count: int) -> Iterator[range]:
    for start in range(0, count, BATCH):
        yield range(start, min(start + BATCH, count))
