"""Courses: cohorts and their checkpoints, how far people are, who is late, and kind reminders."""

from __future__ import annotations

from datetime import timedelta

from console.commands.answers import SendHeld, TakeBack
from console.commands.courses import (
    AgreeLeave,
    DropCheckpoint,
    EditCohort,
    EndEnrolment,
    EndLeave,
    Enrol,
    KindReminder,
    OrderCheckpoints,
    RemindKindly,
    SaveCheckpoint,
    SetProgress,
)
from console.commands.merging import MergePeople, PartPeople
from console.commands.messages import AddMessage
from console.commands.participants import AddCohort, EditParticipant
from console.domain.changes import Refusal
from console.domain.courses import Hindrance, Standing, Step
from console.domain.ids import Id
from console.domain.tickets import Channel, State
from console.queries.courses import CohortList, CohortPeople, CohortSummary, Overdue, OverdueCount, PersonCourses
from console.queries.queue import Counts, TicketRows
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


def kindly(bench: Bench, person: Id, checkpoint: Id, by: Channel = Channel.EMAIL) -> KindReminder:
    return KindReminder(
        bench.new_id(), person, checkpoint, Step.NOTE, bench.new_id(), bench.new_id(), "Module 1",
        "Hello, shall we go through it together?", by,
    )  # fmt: skip


def remind(bench: Bench, *reminders: KindReminder) -> RemindKindly:
    return RemindKindly(bench.stamp(), reminders, bench.clock.now() + timedelta(seconds=10))


def let_go(bench: Bench) -> None:
    bench.pass_time(minutes=1)
    assert bench.do(SendHeld(bench.stamp())).done


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
    assert bench.do(remind(bench, kindly(bench, person, first))).done
    let_go(bench)
    found = bench.desk.read(PersonCourses(person)).result()
    assert found.hindrance is Hindrance.REMINDED
    assert found.reminded is not None
    assert (found.reminded.checkpoint, found.reminded.agent) == (first, "Ola Zielińska")
    ticket = found.reminded.ticket
    bench.pass_time(days=2)
    assert bench.do(remind(bench, kindly(bench, person, first))).refusal is Refusal.NOT_POSSIBLE
    # A week late: the next one goes on where they have not answered yet.
    bench.pass_time(days=2)
    assert bench.do(remind(bench, kindly(bench, person, first))).done
    let_go(bench)
    again = bench.desk.read(PersonCourses(person)).result().reminded
    assert again is not None
    assert again.ticket == ticket
    (row,) = bench.desk.read(TicketRows((ticket,))).result()
    assert (row.state, row.public_count, row.reminder_answered) == (State.PENDING, 2, False)
    bench.pass_time(hours=1)
    bench.do(AddMessage(bench.stamp(), ticket, bench.inbound("I need a week")))
    (row,) = bench.desk.read(TicketRows((ticket,))).result()
    assert (row.state, row.reminder_answered) == (State.OPEN, True)
    bench.pass_time(days=4)
    assert bench.desk.read(PersonCourses(person)).result().hindrance is Hindrance.TICKET_OPEN
    assert bench.do(remind(bench, kindly(bench, person, first))).refusal is Refusal.NOT_POSSIBLE


def test_who_takes_reminders_back_has_reminded_nobody(bench: Bench) -> None:
    cohort, (first,) = course(bench, -5)
    people = [learner(bench, cohort), learner(bench, cohort, "Jan Lis", "jan@example.com")]
    command = remind(bench, *(kindly(bench, person, first) for person in people))
    bench.do(command)
    bench.do(TakeBack(bench.stamp(), command.stamp.id))
    for person in people:
        found = bench.desk.read(PersonCourses(person)).result()
        assert (found.reminded, found.open_ticket, found.hindrance) == (None, None, None)
    assert bench.desk.read(Counts()).result().mine == 0


def test_nobody_is_reminded_who_has_a_ticket_open_or_is_away(bench: Bench) -> None:
    cohort, (first,) = course(bench, -5)
    busy, away, bare, fine = (
        learner(bench, cohort, name, email)
        for name, email in (("A", "a@x.pl"), ("B", "b@x.pl"), ("C", ""), ("D", "d@x.pl"))
    )
    bench.ticket(person=busy)
    leave = bench.new_id()
    now = bench.clock.now()
    since, until = now - timedelta(days=1), now + timedelta(days=9)
    assert bench.do(AgreeLeave(bench.stamp(), leave, away, since, until, "ill")).done
    assert bench.do(AgreeLeave(bench.stamp(), bench.new_id(), away, now, now)).refusal is Refusal.NOT_POSSIBLE
    asked = [kindly(bench, person, first) for person in (busy, away, bare, fine, fine)]
    done = bench.do(remind(bench, *asked))
    assert (done.done, done.skipped) == (True, 4)
    assert bench.desk.read(PersonCourses(fine)).result().reminded is not None
    found = bench.desk.read(PersonCourses(away)).result()
    assert found.leave is not None
    assert (found.hindrance, found.leave.reason, found.leave.agent) == (Hindrance.ON_LEAVE, "ill", "Ola Zielińska")
    many = [kindly(bench, fine, first)] * 26
    assert bench.do(remind(bench, *many)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(EndLeave(bench.stamp(), leave)).done
    assert bench.do(remind(bench, kindly(bench, away, first))).done


def test_two_weeks_late_is_a_call_to_be_made(bench: Bench) -> None:
    cohort, (first,) = course(bench, -15)
    person = learner(bench, cohort, email="")
    assert bench.do(remind(bench, kindly(bench, person, first, Channel.PHONE))).done
    found = bench.desk.read(PersonCourses(person)).result()
    assert found.open_ticket is not None
    (row,) = bench.desk.read(TicketRows((found.open_ticket,))).result()
    assert (row.channel, row.state, row.reminder_answered) == (Channel.PHONE, State.OPEN, False)
    assert row.call_back_at == row.waiting_since + timedelta(days=1)  # type: ignore[operator]


def test_what_merged_people_have_done_shows_with_the_one_who_lives_and_comes_apart_again(bench: Bench) -> None:
    cohort, (first, second) = course(bench, -5, -3)
    lives, merged = learner(bench, cohort), learner(bench, cohort, "M. Nowak", "m@firma.pl")
    other, (theirs,) = course(bench, -9)
    bench.do(Enrol(bench.stamp(), merged, other))
    bench.do(SetProgress(bench.stamp(), merged, first, bench.clock.now()))
    assert bench.desk.read(OverdueCount()).result() == 2
    assert bench.do(MergePeople(bench.stamp(), merged, lives)).done
    for asked in (lives, merged):
        found = bench.desk.read(PersonCourses(asked)).result()
        assert {one.cohort.id: one.done for one in found.courses} == {cohort: 1, other: 0}
        assert found.late is not None
        assert found.late.id == theirs
    assert [(one.id, one.cohort, one.late_at) for one in bench.desk.read(Overdue()).result()] == [
        *((lives, other, theirs), (lives, cohort, second)),
    ]
    assert bench.desk.read(OverdueCount()).result() == 1
    summary = summary_of(bench, cohort)
    assert (summary.people, summary.late) == (1, 1)
    detail = bench.desk.read(CohortPeople(other)).result()
    assert detail is not None
    assert [(one.id, one.name) for one in detail.people] == [(lives, "Marta Nowak")]
    assert bench.do(remind(bench, kindly(bench, lives, theirs))).done
    assert bench.desk.read(PersonCourses(merged)).result().hindrance is Hindrance.REMINDED
    assert bench.do(PartPeople(bench.stamp(), merged)).done
    assert bench.desk.read(OverdueCount()).result() == 2
    assert [one.cohort.id for one in bench.desk.read(PersonCourses(lives)).result().courses] == [cohort]
    assert summary_of(bench, cohort).people == 2


def test_a_checkpoint_somebody_was_reminded_of_stays(bench: Bench) -> None:
    cohort, (first, second) = course(bench, -5, 3)
    person = learner(bench, cohort)
    bench.do(SetProgress(bench.stamp(), person, second, bench.clock.now()))
    bench.do(remind(bench, kindly(bench, person, first)))
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
