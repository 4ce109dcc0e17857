"""Handing over: prepared, written, done with one confirmation or by itself, taken back, and read by the next."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.base import Stamp
from console.commands.desk import SetAgentState
from console.commands.drafts import SaveDraft
from console.commands.handover import (
    FinishHandOver,
    HandOverLeft,
    PrepareHandOver,
    ReadHandOver,
    Said,
    SaveHandOver,
)
from console.commands.messages import AddNote
from console.commands.shifts import PlanShifts
from console.commands.tickets import Snooze
from console.commands.undo import Undo
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import AgentState
from console.domain.routing import RETURNED
from console.domain.shifts import Edit, Shift
from console.domain.tickets import Channel
from console.queries.drafts import Drafts
from console.queries.handover import HandOverRow, HandOvers, HandOversLeft, HandOversToPrepare
from tests.commands.test_routing import by_program, lines, owner
from tests.making import Bench


def here(bench: Bench, agent: Id, state: AgentState = AgentState.AVAILABLE) -> None:
    assert bench.do(SetAgentState(bench.stamp(agent), agent, state)).done


def prepared(bench: Bench, agent: Id) -> Id:
    one = bench.new_id()
    ends = bench.clock.now() + timedelta(minutes=30)
    assert bench.do(PrepareHandOver(bench.stamp(agent), one, agent, ends)).done
    return one


def row(bench: Bench, one: Id) -> HandOverRow:
    return next(each for each in bench.desk.read(HandOvers()).result() if each.id == one)


def test_one_confirmation_hands_over_and_is_taken_back(bench: Bench) -> None:
    here(bench, bench.ola)
    here(bench, bench.piotr)
    noted, asleep = (bench.ticket(owner=bench.piotr) for _ in range(2))
    told = bench.ticket("The bill", "word " * 40, owner=bench.piotr)
    bench.do(AddNote(bench.stamp(bench.piotr), noted, bench.new_id(), "The router\nis new"))
    bench.do(Snooze(bench.stamp(bench.piotr), (asleep,), bench.clock.now() + timedelta(hours=20)))
    bench.do(SaveDraft(bench.stamp(bench.piotr), noted, Kind.OUTBOUND, Channel.EMAIL, "Dear Marta", 1))
    one = prepared(bench, bench.piotr)
    found = {each.id: each for each in row(bench, one).tickets}
    assert found[noted].hint == "The router is new"
    # What was cut is seen to be cut.
    assert found[told].hint.endswith(" word…")
    assert {each.to for each in found.values()} == {bench.ola}
    said = Said(told, "Wants a call", True, None)
    assert bench.do(SaveHandOver(bench.stamp(bench.piotr), one, lines=(said,))).done
    # What to watch has to be said.
    assert bench.do(FinishHandOver(bench.stamp(bench.piotr), (one,))).refusal is Refusal.EMPTY
    assert owner(bench, noted) == bench.piotr
    finish = FinishHandOver(bench.stamp(bench.piotr), (one,), "The invoices")
    assert bench.do(finish).undo
    assert [owner(bench, each) for each in (noted, asleep, told)] == [bench.ola, bench.ola, None]
    assert [draft.text for draft in bench.desk.read(Drafts(noted)).result()] == ["Dear Marta"]
    assert len(lines(bench, told, RETURNED)) == 1
    done = row(bench, one)
    assert (done.watch, done.done_by) == ("The invoices", bench.piotr)
    assert {each.id: each.words for each in done.tickets}[noted] == "The router is new"
    assert bench.do(FinishHandOver(bench.stamp(bench.piotr), (one,))).refusal is Refusal.TOO_LATE

    assert bench.do(Undo(bench.stamp(bench.piotr), finish.stamp.id)).done
    assert {owner(bench, each) for each in (noted, asleep, told)} == {bench.piotr}
    assert row(bench, one).done_at is None
    assert bench.do(FinishHandOver(bench.stamp(bench.piotr), (one,))).done


def test_it_happens_by_itself_when_somebody_has_vanished(bench: Bench) -> None:
    here(bench, bench.piotr)
    here(bench, bench.ola)
    chosen, left = bench.ticket(owner=bench.piotr), bench.ticket(owner=bench.piotr)
    one = prepared(bench, bench.piotr)
    bench.do(SaveHandOver(bench.stamp(bench.piotr), one, lines=(Said(chosen, "", True, bench.ola),)))
    bench.pass_time(minutes=31)
    # Somebody who is still at work is not robbed of what they are at.
    assert bench.desk.read(HandOversLeft()).result() == ()
    here(bench, bench.piotr, AgentState.OFF_SHIFT)
    # No shift of theirs ends: they may still be writing.
    assert bench.desk.read(HandOversLeft()).result() == ()
    bench.pass_time(minutes=60)
    assert bench.desk.read(HandOversLeft()).result() == (one,)
    assert bench.do(HandOverLeft(by_program(bench), (one,))).done
    assert (owner(bench, chosen), owner(bench, left)) == (bench.ola, None)
    assert len(lines(bench, left, RETURNED)) == 1
    done = row(bench, one)
    assert done.done_at is not None
    assert done.done_by is None
    assert bench.desk.read(HandOversLeft()).result() == ()
    # What they wrote without a connection comes later, and is not lost.
    assert bench.do(SaveHandOver(bench.stamp(bench.piotr), one, lines=(Said(left, "Ask Marta", True, bench.ola),))).done
    assert bench.do(FinishHandOver(bench.stamp(bench.piotr), (one,), "The invoices")).done
    done = row(bench, one)
    assert done.watch == "The invoices"
    assert {each.id: each.words for each in done.tickets}[left] == "Ask Marta"
    assert owner(bench, left) is None


def test_a_shift_that_ended_while_no_gateway_was_there_is_handed_over_later(bench: Bench) -> None:
    began = bench.clock.now()
    ends = began + timedelta(hours=8)
    shift = Shift(id=bench.new_id(), agent=bench.piotr, starts_at=began, ends_at=ends)
    assert bench.do(PlanShifts(bench.stamp(), (Edit(None, shift),))).done
    here(bench, bench.piotr)
    kept = bench.ticket(owner=bench.piotr)
    bench.clock.at = began + timedelta(hours=9)
    assert bench.desk.read(HandOversToPrepare()).result() == ()
    here(bench, bench.piotr, AgentState.OFF_SHIFT)
    (one,) = bench.desk.read(HandOversToPrepare()).result()
    assert (one.agent, one.ends_at) == (bench.piotr, shift.ends_at)
    assert bench.do(PrepareHandOver(by_program(bench), one.id, one.agent, one.ends_at, one.shift)).done
    left = bench.desk.read(HandOversLeft()).result()
    assert bench.do(HandOverLeft(by_program(bench), left)).done
    assert owner(bench, kept) is None
    later = bench.ticket(owner=bench.piotr)
    assert bench.desk.read(HandOversToPrepare()).result() == ()
    assert owner(bench, later) == bench.piotr


def test_the_next_shift_says_that_it_has_read_it(bench: Bench) -> None:
    one = prepared(bench, bench.piotr)
    assert bench.do(ReadHandOver(bench.stamp(), (one,))).done
    assert bench.do(ReadHandOver(bench.stamp(bench.piotr), (one,))).done
    (reader,) = row(bench, one).readers
    assert (reader.id, reader.read_at is None) == (bench.ola, False)


def test_nobody_hands_over_for_somebody_else_but_a_lead(bench: Bench) -> None:
    here(bench, bench.piotr)
    mine, theirs = prepared(bench, bench.ola), prepared(bench, bench.piotr)
    assert bench.do(FinishHandOver(bench.stamp(bench.piotr), (mine,), "x")).refusal is Refusal.NO_RIGHT
    assert bench.do(SaveHandOver(bench.stamp(bench.piotr), mine, "x")).refusal is Refusal.NO_RIGHT
    assert bench.do(FinishHandOver(bench.stamp(), (theirs,), "x")).done
    program = Stamp(bench.new_id(), bench.clock.now(), None)
    assert bench.do(msgspec.structs.replace(FinishHandOver(program, (mine,), "x"))).refusal is Refusal.NO_RIGHT
