"""Phone systems of the desk, the phones of its people, and wishes that are taken at once or never."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.base import Stamp
from console.commands.phone import AskPhone, DropPbx, EndTask, SavePbx, SetPhone, TakeTask
from console.domain.call_course import State
from console.domain.call_facts import Cause
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.pbx import TASK_HOLDS, Act, PbxKind, TaskState
from console.queries.desk import Agents
from console.queries.phone import MyTasks, PbxList, Tasks
from tests.making import Bench
from tests.ringing import MARTA, OFFICE, Calls


def asked(bench: Bench, act: Act = Act.CALL, number: str = MARTA, call: Id | None = None) -> tuple[Id, Outcome]:
    task = bench.new_id()
    return task, bench.do(AskPhone(bench.stamp(), task, OFFICE.id, act, call, number))


def test_phone_systems_are_listed_by_name_those_in_use_first(bench: Bench) -> None:
    calls = Calls(bench)
    other = msgspec.structs.replace(OFFICE, id=bench.new_id(), name="Annex", active=False)
    assert bench.do(SavePbx(calls.stamp(), other)).done
    assert [one.name for one in bench.desk.read(PbxList()).result()] == ["Office", "Annex"]
    renamed = msgspec.structs.replace(OFFICE, name=" ")
    assert bench.do(SavePbx(calls.stamp(), renamed)).refusal is Refusal.EMPTY
    assert bench.do(DropPbx(calls.stamp(), other.id)).done
    assert bench.do(DropPbx(calls.stamp(), other.id)).refusal is Refusal.GONE


def test_calls_of_a_phone_system_that_is_not_used_any_more_are_over(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    calls.rings("b", number="+48600100200")
    calls.answers("b")
    bench.do(SavePbx(calls.stamp(), msgspec.structs.replace(OFFICE, active=False)))
    row = calls.row("a")
    assert (row.course.state, row.course.cause, row.acts) == (State.ENDED, Cause.LOST, frozenset())
    assert row.ticket_id is not None
    assert calls.row("b").to_wrap_up == (bench.ola,)


def test_everybody_says_which_phone_is_theirs(bench: Bench) -> None:
    assert bench.do(SetPhone(bench.stamp(bench.piotr), bench.piotr, " PJSIP/1002 ")).done
    assert {row.id: row.phone for row in bench.desk.read(Agents()).result()}[bench.piotr] == "PJSIP/1002"
    assert bench.do(SetPhone(bench.stamp(bench.piotr), bench.ola, "1")).refusal is Refusal.NO_RIGHT


def test_a_wish_is_taken_by_one_and_ends(bench: Bench) -> None:
    calls = Calls(bench)
    task, outcome = asked(bench)
    assert outcome.done
    (waiting,) = bench.desk.read(Tasks(OFFICE.id)).result()
    assert (waiting.id, waiting.agent_id, waiting.phone, waiting.act) == (task, bench.ola, "1001", Act.CALL)
    assert bench.do(TakeTask(calls.stamp(), task)).done
    assert bench.do(TakeTask(calls.stamp(), task)).refusal is Refusal.TAKEN
    assert bench.desk.read(Tasks(OFFICE.id)).result() == ()
    assert bench.do(EndTask(calls.stamp(), task, TaskState.DONE)).done
    assert bench.do(EndTask(calls.stamp(), task, TaskState.FAILED)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(TakeTask(bench.stamp(bench.piotr), task)).refusal is Refusal.NO_RIGHT


def test_a_wish_that_waited_is_not_done_any_more(bench: Bench) -> None:
    calls = Calls(bench)
    task, _ = asked(bench)
    late = Stamp(bench.new_id(), bench.clock.now() + TASK_HOLDS + timedelta(seconds=1), None)
    outcome = bench.do(TakeTask(late, task))
    assert (outcome.done, outcome.skipped) == (True, 1)
    assert bench.do(EndTask(calls.stamp(), task, TaskState.DONE)).refusal is Refusal.NOT_POSSIBLE


def test_what_can_be_asked_for_depends_on_the_phone_system(bench: Bench) -> None:
    calls = Calls(bench)
    assert asked(bench, number=" ")[1].refusal is Refusal.EMPTY
    assert asked(bench, Act.HANG_UP)[1].refusal is Refusal.EMPTY
    assert asked(bench, Act.TRANSFER, "", bench.new_id())[1].refusal is Refusal.EMPTY
    assert asked(bench, Act.HANG_UP, "", bench.new_id())[1].done
    bench.do(SavePbx(calls.stamp(), msgspec.structs.replace(OFFICE, kind=PbxKind.PUSH)))
    assert asked(bench)[1].refusal is Refusal.NOT_POSSIBLE
    bench.do(SavePbx(calls.stamp(), msgspec.structs.replace(OFFICE, active=False)))
    assert asked(bench)[1].refusal is Refusal.NOT_POSSIBLE


def test_the_last_wishes_of_a_person_are_shown_to_them(bench: Bench) -> None:
    Calls(bench)
    first, second = bench.new_id(), bench.new_id()
    for task, person in ((first, bench.ola), (bench.new_id(), bench.piotr), (second, bench.ola)):
        bench.do(AskPhone(bench.stamp(person), task, OFFICE.id, Act.CALL, number=MARTA))
    assert [row.id for row in bench.desk.read(MyTasks()).result()] == [second, first]
    assert [row.id for row in bench.desk.read(MyTasks(limit=1)).result()] == [second]
