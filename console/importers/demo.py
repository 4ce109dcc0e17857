"""The demo desk: reads resources/demo and tells it as commands, dated relative to the day it is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from console.commands.base import Command, Stamp
from console.commands.chats import SaveChatSite
from console.commands.desk import AddAgent, SaveTemplate, SetAgentState, SetSetting
from console.commands.joining import Link, Merge
from console.commands.knowledge import SaveArticle
from console.commands.levels import SavePromises
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage, CallFacts, NewFile, NewMessage
from console.commands.participants import AddCohort, AddParticipant, NewIdentity
from console.commands.phone import SavePbx, SetPhone
from console.commands.tickets import Claim, Give, MarkSeen, OpenTicket, SetState, Snooze, Unclaim
from console.domain.chats import ChatSite
from console.domain.hours import Hours
from console.domain.ids import Id, uuid7
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Address, CallOutcome, Delivery, Kind
from console.domain.pbx import Pbx, PbxKind
from console.domain.people import AgentState, Confidence, IdentityKind, Role
from console.domain.requests import ADDRESS_SETTING
from console.domain.sla import Promises
from console.domain.tickets import Category, Channel, Priority, State
from console.importers.demo_advice import advice_story
from console.importers.demo_care import care_story
from console.importers.demo_courses import course_story
from console.importers.demo_handover import hand_over_story
from console.importers.demo_incidents import incident_story
from console.importers.demo_last_launch import last_launch_story
from console.importers.demo_shifts import ShiftStory
from console.importers.demo_tutor import tutor_story
from console.importers.demo_webinars import LAST_WEEK, WebinarStory, begins_soon

_BEFORE_ALL = timedelta(days=30)
_IDS_FROM = datetime(2026, 1, 1, tzinfo=UTC)
_FOOTER = (
    "{en: Your request and how far it is: {link}}{pl: Zgłoszenie i jego stan: {link}}"
    "{ru: Обращение и его состояние: {link}}\n{contact}"
)
_REGIONS = {"pl": "PL", "ru": "RU", "en": "GB"}


DAY = "demo_day"
"""The setting that tells on which day the stories were dated."""


class Demo:
    """The demo desk as of `now` (aware; its zone is the one the clock times of the stories are meant in)."""

    def __init__(self, folder: Path, now: datetime, clean: Callable[[str], str]) -> None:
        """`clean` makes the HTML of a letter safe to show."""
        self._clean = clean
        self._folder = folder
        self._now = now
        self._desk = self._read("desk.json")
        self._agents = {agent["key"]: agent for agent in self._read("agents.json")}
        self._people = {person["key"]: person for person in self._read("people.json")}
        self._tickets: list[dict[str, Any]] = self._read("tickets.json")
        self._given = 0

    @property
    def me(self) -> Id:
        """The person who sits at the console."""
        return self._id("agent", self._desk["console"])

    @property
    def day(self) -> str:
        return self._now.date().isoformat()

    def commands(self) -> list[Command]:
        """Everything, in the order in which it happened."""
        story: list[Command] = []
        for ticket in self._tickets:
            story += self._ticket(ticket)
        story.sort(key=lambda command: command.stamp.at)
        return [*self._house(), *story, *self._afterwards()]

    def _mailbox(self) -> Mailbox:
        """Its letters go to a page of the demo (app/demo_post.py): no server is there under these names."""
        return Mailbox(
            id=self._id("mailbox", "desk"),
            name=self._desk["name"],
            address=self._desk["email"],
            sender=self._desk["name"],
            signature="{agent}\n{desk}",
            footer=_FOOTER,
            sending=Server("mail.northlight.example", 465, Security.TLS, self._desk["email"]),
        )

    def _read(self, name: str) -> Any:
        return json.loads((self._folder / name).read_text(encoding="utf-8"))

    def _id(self, kind: str, key: str) -> Id:
        # Not of the day it is made: whoever opens the demo desk again must find the same person at the console.
        return uuid7(_IDS_FROM, sha256(f"{kind}:{key}".encode()).digest())

    def _stamp(self, at: datetime, actor: str | None = None) -> Stamp:
        self._given += 1
        entropy = sha256(f"command:{self._given}".encode()).digest()
        return Stamp(uuid7(at, entropy), at, self._id("agent", actor) if actor else None)

    def _house(self) -> Iterator[Command]:
        at = self._now - _BEFORE_ALL
        yield SetSetting(self._stamp(at), DAY, self.day)
        yield SetSetting(self._stamp(at), "name", self._desk["name"])
        yield SetSetting(self._stamp(at), "help", self._desk["help"])
        yield SetSetting(self._stamp(at), "email", self._desk["email"])
        yield SetSetting(self._stamp(at), "phone", self._desk["phone"])
        yield SetSetting(self._stamp(at), "web.listen", self._desk["listen"])
        yield SetSetting(self._stamp(at), ADDRESS_SETTING, f"http://{self._desk['listen']}")
        for language, hours in self._desk["hours_said"].items():
            yield SetSetting(self._stamp(at), f"hours.{language}", hours)
        for key, agent in self._agents.items():
            yield AddAgent(
                self._stamp(at),
                self._id("agent", key),
                agent["name"],
                agent["email"],
                Role(agent["role"]),
                agent["language"],
            )
            since = self._now - timedelta(minutes=20 + 17 * (len(key) % 5))
            yield SetAgentState(self._stamp(since), self._id("agent", key), AgentState(agent["state"]))
            yield SetPhone(self._stamp(at), self._id("agent", key), agent.get("phone", ""))
        hours = Hours(zone=self._desk["time_zone"])
        yield SavePromises(self._stamp(at), Promises(hours=hours))
        rota = ShiftStory(self._agents, hours.zone, self._now, self._id, self._stamp)
        yield from rota.commands(at)
        yield SavePbx(self._stamp(at), self._pbx(self._desk["pbx"]))
        yield SaveMailbox(self._stamp(at), self._mailbox())
        yield SaveChatSite(self._stamp(at), ChatSite(id=self._id("chat", "site"), name=self._desk["name"]))
        for cohort in self._read("cohorts.json"):
            yield AddCohort(
                self._stamp(at),
                self._id("cohort", cohort["key"]),
                cohort["name"],
                cohort["course"],
                self._id("agent", cohort["tutor"]),
            )
        for key, person in self._people.items():
            yield self._participant(key, person, at)
        yield from course_story(
            self._read("cohorts.json"), self._people, self._read("checkpoints.json"), self._now, self._id, self._stamp
        )
        yield from WebinarStory(self._read("cohorts.json"), self._people, self._now, self._id, self._stamp).commands()
        for template in self._read("templates.json"):
            yield SaveTemplate(
                self._stamp(at),
                self._id("template", template["key"]),
                template["shortcut"],
                template["name"],
                template["language"],
                template["text"],
            )
        for path in sorted(self._folder.glob("articles/*/*.md")):
            yield self._article(path)

    def _pbx(self, known: dict[str, Any]) -> Pbx:
        # Played on this computer, when somebody likes: third-ring phone play.
        identity, name = self._id("pbx", known["name"]), known["name"]
        return Pbx(
            id=identity, name=name, kind=PbxKind.ASTERISK, host="127.0.0.1", port=known["port"], user=known["user"]
        )

    def _participant(self, key: str, person: dict[str, Any], at: datetime) -> Command:
        region = _REGIONS.get(person["language"], "PL")
        kinds = ((IdentityKind.EMAIL, "emails"), (IdentityKind.PHONE, "phones"), (IdentityKind.CHAT, "chats"))
        return AddParticipant(
            self._stamp(at),
            self._id("person", key),
            person["name"],
            person["language"],
            tuple(NewIdentity(kind, shown, region) for kind, name in kinds for shown in person.get(name, ())),
            person.get("organisation") or "",
            self._id("cohort", person["cohort"]) if person.get("cohort") else None,
            Confidence(person.get("tech") or 0),
            Channel(person["prefers"]) if person.get("prefers") else None,
            person.get("good_to_know") or "",
            person.get("note") or "",
        )

    def _article(self, path: Path) -> Command:
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        facts = dict(line.split(": ", 1) for line in head.strip().splitlines())
        return SaveArticle(
            self._stamp(self._now - timedelta(days=int(facts.get("reviewed_days_ago", 0)))),
            self._id("article", facts["key"]),
            self._id("family", facts["family"]),
            facts["language"],
            facts["title"],
            body.strip(),
            tuple(word.strip() for word in facts.get("keywords", "").split(",") if word.strip()),
            facts.get("public") == "true",
            int(facts.get("used", 0)),
            int(facts.get("helped", 0)),
            original=self._id("article", f"{facts['family']}-en") if facts["language"] != "en" else None,
            original_revision=1,
        )

    def _when(self, when: dict[str, Any]) -> datetime:
        if "minutes_ago" in when:
            return self._now - timedelta(minutes=when["minutes_ago"])
        day = (self._now - timedelta(days=when["days_ago"])).date()
        at = datetime.combine(day, time.fromisoformat(when["at"]), self._now.tzinfo)
        return min(at, self._now - timedelta(minutes=1))

    def _ticket(self, ticket: dict[str, Any]) -> Iterator[Command]:
        ticket_id = self._id("ticket", ticket["key"])
        person = ticket.get("person")
        entries = ticket["entries"]
        opened = self._when(entries[0]["when"])
        yield OpenTicket(
            self._stamp(opened),
            ticket_id,
            ticket["subject"],
            Channel(entries[0].get("channel") or ticket["channel"]),
            ticket.get("language") or (self._people[person]["language"] if person else "en"),
            participant_id=self._id("person", person) if person else None,
            contact=ticket.get("number") or ticket.get("email") or "",
            category=Category(ticket["category"]),
            priority=Priority(ticket["priority"]),
            tags=tuple(ticket["tags"]),
        )
        owner: str | None = None
        last = opened
        for position, entry in enumerate(entries):
            at = max(self._when(entry["when"]), last + timedelta(seconds=1))
            last = at
            answered_by = (entry.get("call") or {}).get("answered_by")
            agent = entry["by"] if entry["by"] != "participant" else answered_by
            if agent and owner is None:
                owner = agent
                yield Claim(self._stamp(at, agent), (ticket_id,))
            elif agent and agent == ticket.get("owner") != owner:
                yield Give(self._stamp(at, owner), (ticket_id,), self._id("agent", agent))
                owner = agent
            yield self._entry(ticket, ticket_id, entry, position, at)
        yield from self._end(ticket, ticket_id, owner, last)

    def _entry(
        self, ticket: dict[str, Any], ticket_id: Id, entry: dict[str, Any], position: int, at: datetime
    ) -> Command:
        theirs = entry["by"] == "participant"
        kind = Kind(entry["kind"])
        person = ticket.get("person")
        call = self._call(ticket, entry) if kind is Kind.CALL else None
        agent = None if theirs else self._id("agent", entry["by"])
        if call is not None and call.answered_by is not None:
            agent = call.answered_by
        delivery, reason = (Delivery.SENT if kind is Kind.OUTBOUND else None), ""
        if entry.get("delivery"):
            delivery, reason = Delivery(entry["delivery"]["state"]), entry["delivery"]["reason"]
        message = NewMessage(
            id=self._id("message", f"{ticket['key']}:{position}"),
            kind=kind,
            channel=Channel(entry.get("channel") or ticket["channel"]),
            at=at,
            text=entry["text"],
            agent_id=agent,
            participant_id=self._id("person", person) if person and (theirs or call) else None,
            author=ticket.get("number") or ticket.get("email") or "",
            subject=ticket["subject"] if position == 0 and entry.get("channel") == "email" else "",
            folded="\n\n".join(part for part in (entry.get("quoted"), entry.get("signature")) if part),
            html=self._clean(entry["html"]) if entry.get("html") else None,
            sent_to=tuple(Address("", email) for email in entry.get("to", ())),
            cc=tuple(Address("", email) for email in entry.get("cc", ())),
            files=tuple(self._file(file) for file in entry.get("attachments", ())),
            call=call,
        )
        return AddMessage(self._stamp(at), ticket_id, message, delivery=delivery, reason=reason)

    def _call(self, ticket: dict[str, Any], entry: dict[str, Any]) -> CallFacts:
        call = entry["call"]
        return CallFacts(
            outgoing=call["direction"] == "out",
            number=call.get("number") or ticket.get("number") or "",
            rings=call["rings"],
            wait_seconds=call["wait_seconds"],
            talk_seconds=call["talk_seconds"],
            answered_by=self._id("agent", call["answered_by"]) if call.get("answered_by") else None,
            outcome=CallOutcome(call["outcome"]),
        )

    def _file(self, file: dict[str, str]) -> NewFile:
        path = self._folder / "attachments" / file["file"]
        media_types = {".png": "image/png", ".pdf": "application/pdf", ".csv": "text/csv"}
        return NewFile(file["name"], media_types.get(path.suffix, "application/octet-stream"), path.read_bytes())

    def _end(self, ticket: dict[str, Any], ticket_id: Id, owner: str | None, last: datetime) -> Iterator[Command]:
        at = min(last + timedelta(seconds=30), self._now)
        wanted = ticket.get("owner")
        if wanted and owner is None:
            yield Claim(self._stamp(at, wanted), (ticket_id,))
        elif wanted and wanted != owner:
            yield Give(self._stamp(at, owner), (ticket_id,), self._id("agent", wanted))
        elif owner and not wanted:
            yield Unclaim(self._stamp(at, owner), (ticket_id,))
        state = State(ticket["state"])
        if state not in {State.NEW, State.OPEN} or (state is State.OPEN and not wanted and owner is None):
            yield SetState(self._stamp(at, wanted or owner), (ticket_id,), state)
        if ticket.get("snoozed_for_minutes"):
            until = self._now + timedelta(minutes=ticket["snoozed_for_minutes"])
            yield Snooze(self._stamp(at, wanted or owner), (ticket_id,), until)
        if ticket.get("read_by_me") or state in {State.SOLVED, State.CLOSED}:
            yield MarkSeen(msgspec.structs.replace(self._stamp(at), actor=self.me), (ticket_id,))

    def _afterwards(self) -> Iterator[Command]:
        me = self._desk["console"]
        for ticket in self._tickets:
            for other in ticket.get("links", ()):
                yield Link(self._stamp(self._now, me), self._id("ticket", ticket["key"]), self._id("ticket", other))
            if ticket.get("merged_into"):
                yield Merge(
                    self._stamp(self._now, me),
                    self._id("ticket", ticket["key"]),
                    self._id("ticket", ticket["merged_into"]),
                )
        yield from hand_over_story(self._read("handover.json"), self._now, self._id, self._stamp)
        yield from care_story(self._read("care.json"), self._now, self._id, self._stamp)
        yield from tutor_story(self._read("cohorts.json"), self._now, self._id, self._stamp)
        yield from incident_story(self._read("cohorts.json"), self._now, self._id, self._stamp)
        yield from advice_story(self._read("advice.json"), self._now, self._id, self._stamp)
        title = next(one["webinar"]["title"] for one in self._read("cohorts.json") if one["webinar"]["in_days"] == 0)
        was = begins_soon(self._now) - LAST_WEEK
        yield from last_launch_story(self._id("webinar", f"{title} before"), was, self._people, self._id, self._stamp)
