"""Courses: cohorts and their checkpoints, how far people are, who is late, and kind reminders."""

from __future__ import annotations

from datetime import timedelta

from console.commands.answers import SendHeld, TakeBack
from console.commands.courses import (
    DropCheckpoint,
    EditCohort,
    EndEnrolment,
    Enrol,
    OrderCheckpoints,
    RemindKindly,
    SaveCheckpoint,
    SetProgress,
)
from console.commands.participants import AddCohort, EditParticipant
from console.domain.changes import Refusal
from console.domain.courses import Hindrance, Standing, Step
from console.domain.ids import Id
from console.queries.courses import CohortList, CohortPeople, CohortSummary, Overdue, OverdueCount, PersonCourses
from tests.making import Bench


def course(bench: Bench, *days: int, name: str = "B2") -> tuple[Id, list[Id]]:
    """A cohort with checkpoints that are due in so many days."""
    cohort, checkpoints = bench.new_id(), [bench.new_id() for _ in days]
    bench.do(AddCohort(bench.stamp(), cohort, name, "Excel"))
    for number, (one, day) in enumerate(zip(checkpoints, days, strict=True), 1):
        due = bench.clock.now() + timedelta(days=day)
        bench.do(SaveCheckpoint(bench.stamp(), one, cohort, f"Module {number}", due))
    return cohort, checkpoints


def summary_of(bench: Bench, cohort: Id) -> CohortSummary:
    return next(one for one in bench.desk.read(CohortList()).result() if one.id == cohort)


def learner(bench: Bench, cohort: Id, name: str = "Marta Nowak", email: str = "marta@example.com") -> Id:
    person = bench.person(name, email=email)
    bench.do(Enrol(bench.stamp(), person, cohort))
    return person


def remind(bench: Bench, person: Id, checkpoint: Id, ticket: Id | None = None) -> RemindKindly:
    leaves = bench.clock.now() + timedelta(seconds=10)
    return RemindKindly(
        bench.stamp(), bench.new_id(), person, checkpoint, Step.NOTE, ticket or bench.new_id(), bench.new_id(),
        "Module 1", "Hello, shall we go through it together?", leaves,
    )  # fmt: skip


def test_checkpoints_stand_in_their_order_with_how_far_somebody_is(bench: Bench) -> None:
    cohort, (first, second, third) = course(bench, -5, -3, 4)
    person = learner(bench, cohort)
    bench.do(SetProgress(bench.stamp(), person, first, bench.clock.now()))
    bench.do(OrderCheckpoints(bench.stamp(), cohort, (second, first)))
    found = bench.desk.read(PersonCourses(person)).result()
    (mine,) = found.courses
    assert [one.id for one in mine.checkpoints] == [second, first, third]
    assert [one.standing for one in mine.checkpoints] == [Standing.LATE, Standing.DONE, Standing.AHEAD]
    assert mine.done == 1
    assert found.late is not None
    assert found.late.id == second
    assert found.hindrance is None


def test_more_time_makes_nobody_else_less_late(bench: Bench) -> None:
    cohort, (first,) = course(bench, -5)
    person, other = learner(bench, cohort), learner(bench, cohort, "Jan Lis", "jan@example.com")
    bench.do(SetProgress(bench.stamp(), person, first, None, bench.clock.now() + timedelta(days=7)))
    assert bench.desk.read(PersonCourses(person)).result().late is None
    assert [one.id for one in bench.desk.read(Overdue()).result()] == [other]
    assert bench.desk.read(OverdueCount()).result() == 1


def test_who_is_shown_with_a_cohort_takes_its_course_until_they_leave_it(bench: Bench) -> None:
    cohort, _ = course(bench, -5)
    person = bench.person(email="marta@example.com")
    bench.do(EditParticipant(bench.stamp(), person, cohort_id=cohort))
    summary = summary_of(bench, cohort)
    assert (summary.people, summary.late, summary.checkpoints) == (1, 1, 1)
    bench.do(EndEnrolment(bench.stamp(), person, cohort))
    summary = summary_of(bench, cohort)
    assert (summary.people, summary.late) == (0, 0)
    bench.do(Enrol(bench.stamp(), person, cohort))
    detail = bench.desk.read(CohortPeople(cohort)).result()
    assert detail is not None
    assert [one.name for one in detail.people] == ["Marta Nowak"]


def test_a_cohort_is_called_otherwise_and_never_nothing(bench: Bench) -> None:
    cohort, _ = course(bench)
    bench.do(EditCohort(bench.stamp(), cohort, name=" B3 ", tutor_id=bench.piotr))
    summary = summary_of(bench, cohort)
    assert (summary.name, summary.course, summary.tutor) == ("B3", "Excel", "Piotr Wrona")
    assert bench.do(EditCohort(bench.stamp(), cohort, name=" ")).refusal is Refusal.EMPTY


def test_a_reminder_leaves_as_a_letter_of_its_own_and_is_not_repeated_at_once(bench: Bench) -> None:
    cohort, (first,) = course(bench, -5)
    person = learner(bench, cohort)
    done = bench.do(remind(bench, person, first))
    assert done.done
    found = bench.desk.read(PersonCourses(person)).result()
    assert found.hindrance is Hindrance.REMINDED
    assert found.reminded is not None
    assert (found.reminded.checkpoint, found.reminded.agent) == (first, "Ola Zielińska")
    bench.pass_time(days=4)
    assert bench.desk.read(PersonCourses(person)).result().hindrance is Hindrance.TICKET_OPEN


def test_who_takes_a_reminder_back_has_reminded_nobody(bench: Bench) -> None:
    cohort, (first,) = course(bench, -5)
    person = learner(bench, cohort)
    command = remind(bench, person, first)
    bench.do(command)
    bench.do(TakeBack(bench.stamp(), command.stamp.id))
    assert bench.desk.read(PersonCourses(person)).result().reminded is None


def test_a_reminder_in_a_ticket_that_is_open_is_an_answer_there(bench: Bench) -> None:
    cohort, (first,) = course(bench, -5)
    person = learner(bench, cohort)
    ticket = bench.ticket(person=person)
    command = remind(bench, person, first, ticket)
    assert bench.do(command).refusal is Refusal.NEWER
    forced = RemindKindly(
        **{name: getattr(command, name) for name in command.__struct_fields__} | {"based_on": 1, "stamp": bench.stamp()}
    )
    assert bench.do(forced).done
    bench.pass_time(minutes=1)
    bench.do(SendHeld(bench.stamp()))
    answer = bench.inbound("I need a week")
    bench.pass_time(minutes=1)
    assert answer.text
    assert bench.desk.read(PersonCourses(person)).result().reminded is not None


def test_a_checkpoint_somebody_was_reminded_of_stays(bench: Bench) -> None:
    cohort, (first, second) = course(bench, -5, 3)
    person = learner(bench, cohort)
    bench.do(SetProgress(bench.stamp(), person, second, bench.clock.now()))
    bench.do(remind(bench, person, first))
    assert bench.do(DropCheckpoint(bench.stamp(), first)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(DropCheckpoint(bench.stamp(), second)).done
    assert [len(one.checkpoints) for one in bench.desk.read(PersonCourses(person)).result().courses] == [1]


def test_nobody_is_late_for_what_has_no_date(bench: Bench) -> None:
    cohort = bench.new_id()
    bench.do(AddCohort(bench.stamp(), cohort, "B2"))
    bench.do(SaveCheckpoint(bench.stamp(), bench.new_id(), cohort, "Some day"))
    learner(bench, cohort)
    assert bench.desk.read(Overdue()).result() == ()
    assert bench.do(SaveCheckpoint(bench.stamp(), bench.new_id(), cohort, "  ")).refusal is Refusal.EMPTY
