"""The personal way into a webinar, and what its tool tells: invited by letter, opened by a press, in the room."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar
from starlette.applications import Starlette

from console.commands.answers import SendHeld, TakeBack
from console.commands.base import Stamp
from console.commands.desk import SetSetting
from console.commands.launches import PrepareLaunch
from console.commands.messages import AddMessage
from console.commands.tickets import SetParticipant
from console.commands.webinar_letters import SendWebinarLetters
from console.commands.webinars import Register, SaveWebinar, Unregister
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.launch_evidence import Evidence, Finding
from console.domain.launches import Station, usual_plan
from console.domain.requests import ADDRESS_SETTING
from console.domain.webinar_letters import LetterKind, own_texts
from console.domain.webinar_pushes import SETTING
from console.domain.webinars import Turnout, WebinarFacts
from console.gateway.pages.forms import Forms
from console.gateway.pages.webinars import WebinarPages
from console.queries.files import FileContent
from console.queries.launch_evidence import LaunchEvidence
from console.queries.queue import Counts
from console.queries.webinars import WebinarGuests
from console.settings.push_token import new_token
from tests.channels.email.arriving import mailbox_of, outgoing, ticket_id
from tests.gateway.test_request_pages import HOME
from tests.making import Bench

ROOM = "https://rooms.example/abc?x=1"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """In a file alone: what a hub lets people do the tests of commands try."""
    made = Bench(tmp_path)
    yield made
    made.close()


class Event:
    """A webinar in two hours to which Marta and Пётр are registered, Jan by phone alone; a mailbox and the page."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.box = mailbox_of(bench)
        bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, HOME))
        asyncio.run(Forms(bench.desk).keys())
        self.marta = bench.person("Marta Nowak", email="marta@x.example", language="pl")
        self.petr = bench.person("Пётр Щукин", email="petr@x.example", language="ru")
        self.jan = bench.person("Jan Kowalski", phone="+48501234567", language="pl")
        self.begins = bench.clock.now().replace(microsecond=0) + timedelta(hours=2)
        self.id = bench.new_id()
        bench.do(SaveWebinar(bench.stamp(), self.id, WebinarFacts(title="Pivot", starts_at=self.begins, link=ROOM)))
        bench.do(Register(bench.stamp(), self.id, (self.marta, self.petr, self.jan)))
        self._app = Starlette(routes=[*WebinarPages(bench.desk).routes()])

    def send(self, kind: LetterKind = LetterKind.INVITATION, **more: object) -> Stamp:
        stamp = self.bench.stamp()
        people, texts = (self.marta, self.petr, self.jan), tuple(own_texts(kind).values())
        leaves = self.bench.clock.now() + timedelta(seconds=10)
        command = SendWebinarLetters(stamp, self.id, kind, people, texts, leaves, **more)  # type: ignore[arg-type]
        self.outcome = self.bench.do(command)
        return stamp

    def turnouts(self) -> dict[Id, Turnout]:
        return {one.id: one.turnout for one in self.bench.desk.read(WebinarGuests(self.id)).result()}

    def web(self, method: str, path: str, **given: object) -> httpx.Response:
        async def asked() -> httpx.Response:
            way = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=way, base_url=HOME, timeout=60) as client:
                return await client.request(method, path, **given)  # type: ignore[arg-type]

        return asyncio.run(asked())


def test_an_invitation_is_sent_once_and_its_link_counts_when_somebody_presses(bench: Bench) -> None:
    event = Event(bench)
    launch = bench.new_id()
    bench.do(PrepareLaunch(bench.stamp(), launch, event.id, bench.ola, usual_plan(60)))
    taken_back = event.send()
    assert bench.do(TakeBack(bench.stamp(), taken_back.id)).done
    stamp = event.send(call_by=event.begins)
    assert (len(event.outcome.refs), event.outcome.skipped) == (3, 0)
    assert bench.do(SendHeld(bench.stamp(), stamp.id)).done
    event.send(call_by=event.begins)
    assert event.outcome.refusal is Refusal.NOT_POSSIBLE

    letters = {one.to[0].email: one for one in outgoing(bench, event.box)}
    assert set(letters) == {"marta@x.example", "petr@x.example"}
    assert "Пётр" in letters["petr@x.example"].text
    assert "14:00 UTC" in letters["marta@x.example"].text
    # Nothing is left to do but the call: what was sent stands in no queue.
    counts = bench.desk.read(Counts()).result()
    assert (counts.waiting, counts.unclaimed, counts.mine) == (1, 1, 0)
    found = bench.desk.read(LaunchEvidence(launch)).result()[Station.INVITATIONS]
    assert Evidence(Finding.INVITED, good=True, number=3, of=3) in found

    path = next(word for word in letters["marta@x.example"].text.split() if word.startswith(HOME)).removeprefix(HOME)
    assert "abc" not in event.web("GET", path).text
    assert event.web("POST", path).headers.get("refresh") is None
    bench.clock.at = event.begins - timedelta(minutes=20)
    # A program that looks at mail follows links, and presses nothing.
    assert event.web("HEAD", path).status_code == 200
    assert "Wejdź" in event.web("GET", path).text
    assert event.turnouts()[event.marta] is Turnout.EXPECTED
    assert event.web("POST", path).headers["refresh"] == f"0; url={ROOM}"
    assert event.turnouts()[event.marta] is Turnout.OPENED
    other = path[:-1] + ("A" if path[-1] != "A" else "B")
    assert event.web("GET", other).status_code == 404
    bench.do(Unregister(bench.stamp(), event.id, (event.marta,)))
    assert event.web("GET", path).status_code == event.web("POST", path).status_code == 404
    bench.do(Register(bench.stamp(), event.id, (event.marta,)))

    # Its tool tells, in whatever order, and twice.
    secret, kept = new_token()
    bench.do(SetSetting(bench.stamp(), SETTING, kept))
    bench.clock.at = event.begins + timedelta(minutes=9)
    moments = {minute: (event.begins + timedelta(minutes=minute)).isoformat() for minute in (1, 5, 8)}
    told = [
        {"event": "joined", "email": "marta@x.example", "at": moments[8], "webinar": "rooms.example/abc"},
        {"event": "left", "email": "marta@x.example", "at": moments[5]},
        {"event": "joined", "email": "Marta@x.example", "name": "M. Nowak", "at": moments[1]},
        {"event": "joined", "phone": "501 234 567", "at": moments[5]},
        {"event": "joined", "name": "Ewa Nowa", "email": "ewa@x.example", "at": moments[5]},
        {"event": "left", "email": "Ewa@x.example", "at": moments[8]},
    ]
    posted = f"/api/v1/webinars/{secret}"
    assert event.web("POST", "/api/v1/webinars/wrong", content="[]").status_code == 404
    assert event.web("POST", posted, content="{").status_code == 400
    assert event.web("POST", posted, content=json.dumps(told)).json()["taken"] == 6
    assert event.web("POST", posted, content=json.dumps(told)).json()["taken"] == 0
    turnouts = event.turnouts()
    assert turnouts[event.marta] is turnouts[event.jan] is Turnout.IN
    assert (len(turnouts), turnouts[event.petr]) == (4, Turnout.MISSING)
    (guest,) = [one for one in bench.desk.read(WebinarGuests(event.id)).result() if one.id == event.marta]
    assert guest.facts.came_at == event.begins + timedelta(minutes=1)


def test_the_calendar_file_keeps_its_name_and_counts_its_changes(bench: Bench) -> None:
    event = Event(bench)
    first = event.send()
    bench.do(SendHeld(bench.stamp(), first.id))
    bench.clock.at = event.begins - timedelta(minutes=30)
    facts = WebinarFacts(title="Pivot", starts_at=event.begins + timedelta(minutes=5), link=ROOM)
    bench.do(SaveWebinar(bench.stamp(), event.id, facts))
    # Her ticket is somebody else's since: what is hers still goes to her.
    (number,) = [one.number for one in outgoing(bench, event.box) if one.to[0].email == "marta@x.example"]
    stranger = bench.person("Ewa Lis", email="ewa@x.example")
    assert bench.do(SetParticipant(bench.stamp(), ticket_id(bench, number), stranger)).done
    # And what another has answered waits for us as before.
    (number,) = [one.number for one in outgoing(bench, event.box) if one.to[0].email == "petr@x.example"]
    assert bench.do(AddMessage(bench.stamp(), ticket_id(bench, number), bench.inbound("Will it be recorded?"))).done
    second = event.send(LetterKind.REMINDER)
    bench.do(SendHeld(bench.stamp(), second.id))
    assert bench.desk.read(Counts()).result().unclaimed == 1
    assert sum(one.to[0].email == "petr@x.example" for one in outgoing(bench, event.box)) == 2
    letters = [one for one in outgoing(bench, event.box) if one.to[0].email == "marta@x.example"]
    found = []
    for letter in letters:
        (file,) = letter.files
        raw = bench.desk.read(FileContent(file.sha256)).result() or b""
        (inside,) = Calendar.from_ical(raw).walk("VEVENT")
        found.append((str(inside["UID"]), inside.decoded("SEQUENCE"), inside.decoded("DTSTART")))
    assert sorted(found) == [
        (f"webinar-{event.id}@third-ring", 0, event.begins),
        (f"webinar-{event.id}@third-ring", 1, event.begins + timedelta(minutes=5)),
    ]
