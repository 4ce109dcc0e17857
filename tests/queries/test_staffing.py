"""The staffing of a webinar on a real desk: contacts counted by hand, shifts beside them, what launches taught."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from console.commands.desk import SetSetting
from console.commands.launches import PrepareLaunch
from console.commands.merging import MergePeople
from console.commands.messages import AddMessage
from console.commands.roster import AnswerCall, CallIn, SeatPerson
from console.commands.seats import seat_id
from console.commands.shifts import PlanShifts
from console.commands.tickets import SetTags
from console.commands.webinars import Register, SaveWebinar
from console.domain.ids import Id
from console.domain.launches import usual_plan
from console.domain.roster import SeatDesk
from console.domain.shifts import Edit, Shift
from console.domain.staffing_rules import SETTING, Post, StaffingRules, WhatIf
from console.domain.tickets import SPAM, Channel
from console.domain.webinars import WebinarFacts
from console.queries.staffing import PastLaunches, Reckoning, StaffingBasis, StaffingPlan
from tests.making import NOON, Bench

MINUTE = timedelta(minutes=1)
BEGINS = NOON + timedelta(hours=3)


def webinar(bench: Bench, begins: datetime, people: tuple[Id, ...], length: int = 60) -> Id:
    made = bench.new_id()
    facts = WebinarFacts(title="Pivot tables", starts_at=begins, length=length)
    assert bench.do(SaveWebinar(bench.stamp(), made, facts)).done
    assert bench.do(Register(bench.stamp(), made, people)).done
    return made


def at(bench: Bench, minute: float) -> None:
    bench.clock.at = BEGINS + minute * MINUTE


def basis(bench: Bench, of: Id) -> StaffingBasis:
    found = bench.desk.read(StaffingPlan(of)).result()
    assert found is not None
    return found


def test_a_small_webinar_counted_by_hand_teaches_the_next_one(bench: Bench) -> None:
    people = tuple(bench.person(f"Person {number}") for number in range(5))
    first = webinar(bench, BEGINS, people)
    at(bench, -130)
    early = bench.ticket(person=people[0])  # before it has to do with the webinar
    at(bench, -20.5)
    bench.ticket(person=people[1], channel=Channel.CHAT)
    at(bench, 2)
    bench.ticket(person=people[2], channel=Channel.CHAT)
    again = bench.ticket(person=people[3], channel=Channel.PHONE)
    at(bench, 4)
    bench.do(AddMessage(bench.stamp(), again, bench.inbound("Still no sound", Channel.CHAT)))  # the same matter
    bench.do(AddMessage(bench.stamp(), early, bench.inbound("And now no sound")))  # a letter about it
    bench.ticket()  # of nobody who is registered
    spam = bench.ticket(person=people[4])
    bench.do(SetTags(bench.stamp(), (spam,), (SPAM,), ()))
    # Merged since: what they wrote is theirs still.
    bench.do(MergePeople(bench.stamp(), people[2], people[1]))
    at(bench, 10)
    seen = {Channel.CHAT: {-21: 1, 2: 1}, Channel.PHONE: {2: 1}, Channel.EMAIL: {4: 1}}
    now = basis(bench, first)
    assert now.came == seen
    assert (now.registrations, now.past) == (5, ())
    at(bench, 125)
    bench.ticket(person=people[0])  # later than it could be about it
    bench.pass_time(days=2)
    assert bench.desk.read(PastLaunches(BEGINS + 50 * MINUTE)).result() == ()
    next_one = webinar(bench, bench.clock.at + timedelta(hours=1), people)
    told = basis(bench, next_one)
    assert [(one.webinar, one.past.contacts, one.contacts) for one in told.past] == [(first, seen, 4)]
    assert told.came == {}
    bench.pass_time(days=200)
    assert bench.desk.read(PastLaunches(bench.clock.now())).result() == ()


def test_shifts_stand_beside_what_is_needed(bench: Bench) -> None:
    of = webinar(bench, BEGINS, tuple(bench.person(f"Person {number}") for number in range(3)))

    def shift(agent: Id, begins: float, ends: float, station: str) -> Edit:
        first, last = BEGINS + begins * MINUTE, BEGINS + ends * MINUTE
        return Edit(None, Shift(id=bench.new_id(), agent=agent, starts_at=first, ends_at=last, station=station))

    edits = (shift(bench.ola, -60, 12, "Czat"), shift(bench.piotr, -90, 240, "Front desk"))
    assert bench.do(PlanShifts(bench.stamp(), edits)).done
    found = basis(bench, of)
    assert set(found.posts) == {
        Post(channel=Channel.CHAT, begins=-60, ends=12),
        Post(channel=None, begins=-90, ends=240),
    }
    kept = StaffingRules(shrinkage=0.0, interval=10)
    assert bench.do(SetSetting(bench.stamp(), SETTING, '{"shrinkage": 0.0, "interval": 10}')).done
    found = basis(bench, of)
    assert found.rules == kept
    plain = bench.desk.read(Reckoning(found)).result()
    assert [row.need.rostered - row.free for row in plain.rows[Channel.CHAT] if -60 <= row.need.begins < 20] == [
        *[1] * 7,
        0,
    ]
    tried = bench.desk.read(Reckoning(found, WhatIf(more=40, people=1))).result()
    assert sum(tried.by_minute[Channel.PHONE].values()) == pytest.approx(40 * 3 * 0.02)
    assert tried.plan.people > plain.plan.people
    assert bench.desk.read(StaffingPlan(bench.new_id())).result() is None
    # Where somebody has a seat in the launch, seats say who is there; a reserve is there when they come.
    launch = bench.new_id()
    assert bench.do(PrepareLaunch(bench.stamp(), launch, of, bench.ola, usual_plan(60))).done
    assert bench.do(SeatPerson(bench.stamp(), launch, bench.ola, SeatDesk.ENTRY)).done
    reserve = SeatPerson(bench.stamp(), launch, bench.piotr, SeatDesk.PHONE, reserve=True, ready_minutes=5)
    assert bench.do(reserve).done
    assert basis(bench, of).posts == (Post(channel=None, begins=-120, ends=120),)
    at(bench, -30)
    assert bench.do(CallIn(bench.stamp(), (seat_id(launch, bench.piotr),))).done
    assert bench.do(AnswerCall(bench.stamp(bench.piotr), seat_id(launch, bench.piotr), accept=True)).done
    (phone,) = [post for post in basis(bench, of).posts if post.channel is Channel.PHONE]
    assert phone.begins == pytest.approx(-25, abs=0.1)
