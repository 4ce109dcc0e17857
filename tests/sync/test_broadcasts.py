"""Two leads open the same incident and write to everybody, one of them away: each person gets one copy."""

from __future__ import annotations

from datetime import timedelta

from console.commands.base import Stamp
from console.commands.broadcasts import SendBroadcast, TakeBackBroadcast
from console.commands.desk import AddAgent
from console.commands.incidents import OpenIncident, SetCause
from console.commands.launches import PrepareLaunch
from console.commands.messages import NewMessage
from console.commands.tickets import OpenTicket
from console.commands.troubles import MergeTroubles
from console.commands.webinars import Register, SaveWebinar
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.ids import Id
from console.domain.launches import usual_plan
from console.domain.link import Standing
from console.domain.messages import Kind
from console.domain.people import Role
from console.domain.tickets import Channel
from console.domain.webinars import WebinarFacts
from console.queries.broadcasts import BroadcastsOf
from console.queries.incidents import IncidentsNow, OneIncident
from console.queries.troubles import TroublesNow
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy

LETTERS = (Letter("en", "We are on it."),)


def test_of_two_who_write_to_everybody_at_once_each_person_gets_one_copy(team: Team, proxy: Proxy) -> None:
    bench = team.bench
    lena, launch, webinar = bench.new_id(), bench.new_id(), bench.new_id()
    bench.do(AddAgent(Stamp(bench.new_id(), bench.clock.now(), None), lena, "Lena", "l@desk.example", Role.LEAD, "en"))
    people = [bench.person(f"P{n}", email=f"p{n}@x.pl") for n in range(4)]
    first, second = team.console(bench.ola), team.console(lena, port=proxy.port)
    now = first.now()
    bench.do(SaveWebinar(bench.stamp(), webinar, WebinarFacts(title="Pivot", starts_at=now, language="en")))
    bench.do(Register(bench.stamp(), webinar, tuple(people)))
    bench.do(PrepareLaunch(bench.stamp(), launch, webinar, bench.ola, usual_plan(60)))
    for person, text in zip(people, ("no sound", "nie słychać", "password?"), strict=False):
        said = NewMessage(id=bench.new_id(), kind=Kind.INBOUND, channel=Channel.EMAIL, at=now, text=text)
        stamp = Stamp(bench.new_id(), now, bench.ola)
        bench.do(OpenTicket(stamp, bench.new_id(), "Help", Channel.EMAIL, "en", participant_id=person, first=said))
    in_step(first, second)
    assert first.read(TroublesNow(launch)).result() == second.read(TroublesNow(launch)).result()
    proxy.refuse = True
    proxy.cut()
    until(lambda: second.link.standing is Standing.AWAY)
    incidents: list[Id] = []
    for desk, audience in ((first, Audience.AFFECTED), (second, Audience.REGISTERED)):
        (sound, _) = desk.read(TroublesNow(launch)).result()
        opened = desk.submit(OpenIncident(desk.stamp(), launch, sound.key, "", sound.tickets)).result()
        incidents.append(opened.refs[0].id)
        aim = Aim(kind=BroadcastKind.INCIDENT, audience=audience, launch_id=launch, incident_id=incidents[-1])
        leaves = desk.now() + timedelta(minutes=5)
        assert desk.submit(SendBroadcast(desk.stamp(), desk.new_id(), aim, LETTERS, leaves)).result().done
    assert incidents[0] == incidents[1]
    assert second.submit(SetCause(second.stamp(), incidents[1], "Chrome")).result().done
    assert second.submit(MergeTroubles(second.stamp(), launch, "password", "no_sound")).result().done
    assert sum(row.copies for row in second.read(BroadcastsOf(launch=launch)).result()) == 4
    in_step(first)
    proxy.refuse = False
    second.retry_now()
    in_step(first, second)
    for desk in (first, second):
        sent = desk.read(BroadcastsOf(launch=launch)).result()
        assert sorted((row.audience, row.copies, row.waiting) for row in sent) == [
            (Audience.AFFECTED, 2, 2),
            (Audience.REGISTERED, 2, 2),
        ]
        (incident,) = desk.read(IncidentsNow(launch)).result()
        assert (incident.cause, incident.people, incident.told) == ("Chrome", 3, 4)
        (group,) = desk.read(TroublesNow(launch)).result()
        assert group.people == 3
    taken = next(row.id for row in sent if row.audience is Audience.AFFECTED)
    assert first.submit(TakeBackBroadcast(first.stamp(), taken)).result().done
    in_step(first, second)
    assert second.read(OneIncident(incidents[0])).result() == first.read(OneIncident(incidents[0])).result()
    undone = next(row for row in second.read(BroadcastsOf(launch=launch)).result() if row.id == taken)
    assert (undone.copies, undone.waiting) == (0, 0)
    assert first.returned().result() == second.returned().result() == []
