"""Tickets in bulk: conversations of every length, standing by the same rules as the commands give them."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, insert

from console.domain import sla, urgency
from console.domain.hours import ALWAYS
from console.domain.ids import NOBODY, Id
from console.domain.messages import Address, CallOutcome, Delivery, Kind
from console.domain.terms import index_terms, number_terms
from console.domain.tickets import Category, Channel, Place, Priority, State, place
from console.store.models import Call, DeliveryState, History, Message, Seen, Ticket, TicketTag
from console.store.search import Area
from tests.benchmarks.language import Text, Voice
from tests.benchmarks.world import LONG, LONG_TICKETS, RARE, TAGS, YEARS, Docs, Row, World


class Batch:
    """Some thousand tickets with all that hangs on them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.chance = world.chance
        self.tickets: list[Row] = []
        self.messages: list[Row] = []
        self.calls: list[Row] = []
        self.deliveries: list[Row] = []
        self.history: list[Row] = []
        self.tags: list[Row] = []
        self.seen: list[Row] = []
        self.docs = Docs(Area.TICKET, world.doc)

    def ticket(self, number: int) -> None:
        world, chance = self.world, self.chance
        age = 1 - number / world.tickets
        # What is unsolved is mostly young; a few old matters never end.
        share = world.unsolved_share
        unsolved = age < share * 0.9 or chance.random() < share * 0.1
        created = world.now - timedelta(days=365 * YEARS * age, seconds=chance.uniform(0, 3600) + 60)
        person, voice, name, email, phone, cohort = world.people[self._who()]
        channel = chance.choices((Channel.EMAIL, Channel.PHONE, Channel.CHAT), weights=(6, 3, 1))[0]
        ticket = world.id_at(created)
        many = LONG if number % max(1, world.tickets // LONG_TICKETS) == 7 else self._how_many()
        if many == LONG:
            world.long.append(ticket)
        owner = None if unsolved and chance.random() < 0.35 else chance.choice(world.agents[1:])
        if unsolved and owner is not None and chance.random() < 0.05:
            owner = world.me
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
        return int(len(self.world.people) * self.chance.random() ** 2.2)

    def _how_many(self) -> int:
        return min(30, 1 + int(self.chance.expovariate(1 / 2.05)))

    def _times(self, created: datetime, many: int) -> list[datetime]:
        """When each message came: minutes and hours apart, none in the future."""
        left = self.world.now - created
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
        world, chance = self.world, self.chance
        name, email, phone = known_as
        said = Text("", set())
        for position, at in enumerate(times):
            said = voice.letter(chance, chance.randint(1, 6))
            if position == 0 and number in world.rare_in:
                said = Text(f"{said.text} {RARE}", said.terms | index_terms([RARE]))
            if len(world.sample) < 3000:
                world.sample.append(said)
            inbound = position % 2 == 0
            kind = Kind.INBOUND if inbound else Kind.OUTBOUND
            if channel is Channel.PHONE and position == 0:
                kind = Kind.CALL
            elif not inbound and chance.random() < 0.2:
                kind = Kind.NOTE
            agent = None if inbound else owner or world.me
            message = world.id_at(at)
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
        world.messages += len(times)
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
        chance, now = self.chance, self.world.now
        answered = len(times) > 1
        states = (State.OPEN if answered or owner else State.NEW, State.PENDING, State.ON_HOLD)
        state = chance.choices(states, weights=(55, 33, 12))[0] if unsolved else State.CLOSED
        snoozed = now + timedelta(hours=chance.uniform(1, 90)) if unsolved and chance.random() < 0.08 else None
        priority = chance.choices(tuple(Priority), weights=(5, 80, 12, 3))[0]
        stands = place(state, snoozed, merged=False)
        # Most of what waits came in the last hours, the rest is over its time; some are kept open with no clock at all.
        ours = stands is Place.WAITING and chance.random() < 0.93
        waiting = max(created, now - timedelta(hours=chance.expovariate(1 / 6))) if ours else None
        level = sla.Promises().level(channel, None, None, priority)
        limit = sla.limit(waiting, level.next if answered else level.first, ALWAYS) if waiting else None
        due = limit.due_at if limit else None
        touched = max(times[-1], waiting or times[-1])
        if unsolved:
            self.world.unsolved += 1
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
            "near_at": limit.near_at if limit else None,
            "channels": 1,
            "last_inbound_at": touched,
            "held_until": None,
            "failed": 0,
        }

    def _around(self, row: Row, created: datetime, unsolved: bool) -> None:
        """History, tags and what this agent has seen."""
        chance, world = self.chance, self.world
        for field, after in (("owner_id", row["owner_id"]), ("state", None if unsolved else row["state"])):
            if after is not None:
                self.history.append(
                    {
                        "id": world.id_at(created),
                        "ticket_id": row["id"],
                        "command_id": world.id_at(created),
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
            self.seen.append({"ticket_id": row["id"], "agent_id": world.me, "at": row["touched_at"]})

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
        self.world.doc = self.docs.write(connection)
