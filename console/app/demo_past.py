"""The weeks before the stories of the demo desk: enough past for a report, written as rows because it is over."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select

from console.domain.call_course import Ending, State
from console.domain.call_facts import Direction
from console.domain.calls import KEPT_RINGS, RING_PERIOD, ring
from console.domain.ids import Id, uuid7
from console.domain.messages import Kind
from console.domain.tickets import Category, Channel, Place, Priority
from console.domain.tickets import State as TicketState
from console.store.engine import sqlite_writer
from console.store.models import (
    Agent,
    Article,
    ArticleUse,
    Cohort,
    History,
    Message,
    Participant,
    PhoneCall,
    RequestPage,
    Ticket,
    TicketTag,
)

_FIRST, _LAST = 65, 22
"""Days ago; the stories go on from there."""
_LAST_NUMBER = 1000
"""Tickets of the stories have the numbers after it."""
_ADAY, _AT_WEEKENDS = (5, 11), (0, 3)
_CALLS_ADAY = (3, 9)
_LONGEST = 60
"""Letters of a subject that is used again."""
_DEAR = (1, 2, 3, 4, 4, 5, 5, 5, 5, 4, 5)


class _Past:
    def __init__(self, connection: Connection, stories: list[dict[str, Any]], now: datetime) -> None:
        # Nothing here is secret, and every day must come out alike.
        self._chance = random.Random(20)  # noqa: S311
        self._connection, self._now = connection, now
        self._stories = [
            one
            for one in stories
            if one.get("category") and one["channel"] != "phone" and len(one["subject"]) < _LONGEST
        ]
        self._agents = connection.execute(select(Agent.id, Agent.name).where(Agent.active)).all()
        people = select(Participant.id, Participant.name, Participant.language, Participant.confidence, Cohort.name)
        self._people = connection.execute(people.outerjoin(Cohort, Cohort.id == Participant.cohort_id)).all()
        self._articles = connection.execute(select(Article.id, Article.language)).all()
        self._made = 0
        self.rows: dict[type[Any], list[dict[str, Any]]] = {
            kind: [] for kind in (Ticket, TicketTag, Message, History, RequestPage, ArticleUse, PhoneCall)
        }

    def tell(self) -> None:
        for days in range(_FIRST, 0, -1):
            day = (self._now - timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)
            weekend = day.weekday() > 4
            if days >= _LAST:
                for at in self._moments(day, _AT_WEEKENDS if weekend else _ADAY):
                    self._ticket(at)
            if not weekend:
                for at in self._moments(day, _CALLS_ADAY):
                    self._call(at)
        self._rate_and_help()
        for number, ticket in enumerate(self.rows[Ticket]):
            ticket["number"] = _LAST_NUMBER - len(self.rows[Ticket]) + 1 + number
        for kind, rows in self.rows.items():
            if rows:
                self._connection.execute(kind.__table__.insert(), rows)

    def _moments(self, day: datetime, many: tuple[int, int]) -> Iterator[datetime]:
        for _ in range(self._chance.randint(*many)):
            # Most ask in the morning, and once more in the evening, when they sit down to learn.
            hour = self._chance.choice((8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 16, 18, 19, 19, 20))
            yield day.replace(hour=hour) + timedelta(seconds=self._chance.randrange(3600))

    def _id(self, at: datetime) -> Id:
        self._made += 1
        return uuid7(at, sha256(f"past:{self._made}".encode()).digest())

    def _ticket(self, at: datetime) -> None:
        story = self._chance.choice(self._stories)
        language = story.get("language") or "en"
        person = self._chance.choice([one for one in self._people if one.language == language] or self._people)
        agent = self._chance.choice(self._agents)
        channel = Channel.CHAT if self._chance.random() < 0.25 else Channel.EMAIL
        minutes = self._chance.randrange(1, 5) if channel is Channel.CHAT else self._chance.randrange(8, 330)
        answered = at + timedelta(minutes=minutes)
        solved = answered + timedelta(minutes=self._chance.randrange(5, 2000))
        ticket, first = self._id(at), next(one["text"] for one in story["entries"])
        self.rows[Ticket].append(
            {
                "id": ticket,
                "version": 3,
                "subject": story["subject"],
                "state": TicketState.CLOSED,
                "priority": Priority.NORMAL,
                "category": Category(story["category"]),
                "channel": channel,
                "language": language,
                "owner_id": agent.id,
                "owner_key": agent.id,
                "participant_id": person.id,
                "participant_name": person.name,
                "cohort_name": person[4] or "",
                "confidence": person.confidence,
                "created_at": at,
                "touched_at": solved,
                "solved_at": solved,
                "answered_at": answered,
                "last_inbound_at": at,
                "order_at": solved,
                "wait_at": solved,
                "place": Place.DONE,
                "preview": " ".join(first.split())[:160],
                "resolve_spent": int((solved - at).total_seconds()),
                "ruled": 2,
                "public_count": 2,
            }
        )
        self.rows[TicketTag] += [{"ticket_id": ticket, "name": name} for name in story["tags"]]
        self._message(ticket, Kind.INBOUND, channel, at, first, person=person)
        answer = next((one["text"] for one in story["entries"] if one["kind"] == "outbound"), "")
        self._message(ticket, Kind.OUTBOUND, channel, answered, answer or first, agent=agent)
        turns = [(solved, TicketState.NEW, TicketState.SOLVED)]
        if self._chance.random() < 0.1:
            again = at + (solved - at) * 0.7
            turns = [
                (answered, TicketState.NEW, TicketState.SOLVED),
                (again, TicketState.SOLVED, TicketState.OPEN),
                (solved, TicketState.OPEN, TicketState.SOLVED),
            ]
        for when, before, after in turns:
            self.rows[History].append(
                {
                    "id": self._id(when),
                    "ticket_id": ticket,
                    "command_id": self._id(when),
                    "at": when,
                    "actor_id": agent.id,
                    "field": "state",
                    "before": before,
                    "after": after,
                }
            )

    def _message(
        self,
        ticket: Id,
        kind: Kind,
        channel: Channel,
        at: datetime,
        said: str,
        *,
        person: Row[Any] | None = None,
        agent: Row[Any] | None = None,
    ) -> None:
        who = agent or person
        self.rows[Message].append(
            {
                "id": self._id(at),
                "ticket_id": ticket,
                "kind": kind,
                "channel": channel,
                "at": at,
                "agent_id": agent.id if agent is not None else None,
                "participant_id": person.id if person is not None else None,
                "author": who.name if who is not None else "",
                "text": said,
            }
        )

    def _call(self, at: datetime) -> None:
        waited = timedelta(seconds=self._chance.choice((3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 18, 26)))
        answered = self._chance.random() < 0.88
        talked = timedelta(seconds=self._chance.randrange(60, 700)) if answered else timedelta()
        rang = ring(at, at + waited)
        kept = rang <= KEPT_RINGS
        call, agent = self._id(at), self._chance.choice(self._agents)
        self.rows[PhoneCall].append(
            {
                "id": call,
                "pbx_id": None,
                "source_id": str(call),
                "facts": (),
                "direction": Direction.INBOUND,
                "number": "",
                "hidden": True,
                "queue": "",
                "state": State.ENDED,
                "ending": Ending.ANSWERED if answered else Ending.ABANDONED,
                "joined": False,
                "began_at": at,
                "offered_at": at,
                "answered_at": at + waited if answered else None,
                "ended_at": at + waited + talked,
                "answered_by": agent.id if answered else None,
                "rings": rang,
                "wait_seconds": int(waited / timedelta(seconds=1)),
                "talk_seconds": int(talked / timedelta(seconds=1)),
                # Whoever hangs up before the fourth ring is not judged.
                "kept": kept if answered or waited >= KEPT_RINGS * RING_PERIOD else None,
                "wrapped_up_at": at + waited + talked,
            }
        )

    def _rate_and_help(self) -> None:
        """Also what the stories have solved was rated, and brought articles."""
        stories = self._connection.execute(
            select(Ticket.id, Ticket.solved_at, Ticket.language).where(
                Ticket.place == Place.DONE, Ticket.solved_at.is_not(None)
            )
        )
        done = [(row[0], row[1], row[2]) for row in stories]
        done += [(one["id"], one["solved_at"], one["language"]) for one in self.rows[Ticket]]
        for ticket, solved, language in done:
            if self._chance.random() < 0.35:
                rated = min(solved + timedelta(minutes=self._chance.randrange(5, 600)), self._now)
                stars = self._chance.choice(_DEAR)
                self.rows[RequestPage].append({"ticket_id": ticket, "stars": stars, "rated_at": rated})
            known = [one.id for one in self._articles if one.language == language]
            if known and self._chance.random() < 0.4:
                helped = self._chance.choice((True, True, True, False, None))
                used = {"ticket_id": ticket, "article_id": self._chance.choice(known), "at": solved, "helped": helped}
                self.rows[ArticleUse].append(used)


def tell_past(path: Path, folder: Path, now: datetime) -> None:
    """Into a demo desk that nobody has open. `now` is aware; its zone is the one people work in."""
    stories = json.loads((folder / "tickets.json").read_text(encoding="utf-8"))
    engine = sqlite_writer(path)
    try:
        with engine.begin() as connection:
            _Past(connection, stories, now).tell()
    finally:
        engine.dispose()
