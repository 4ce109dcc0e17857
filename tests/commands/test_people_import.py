"""Imports of people: who is new, who is here, how far they are; run again without doubling, undone as a whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from console.commands.base import Stamp
from console.commands.courses import SetProgress
from console.commands.participants import AddIdentity, NewIdentity
from console.commands.people_import import BeginImport, CheckpointOf, ImportPeople
from console.commands.people_undo import UndoImport
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.people import IdentityKind, normal_identity
from console.domain.people_import import Enrolled, Mark, NewIdentityOf, PersonRow, SourceKind, Verdict
from console.queries.courses import CohortList, CohortSummary, PersonCourses
from console.queries.participant import FindPeople, Person, RecentPeople
from console.queries.people_import import ImportRuns, PreviewPeople
from tests.making import Bench

DUE = datetime(2026, 3, 1, tzinfo=UTC)
MODULE = CheckpointOf("B2", "Excel", "Module 4 quiz", DUE)


def known(kind: IdentityKind, shown: str) -> NewIdentityOf:
    return NewIdentityOf(kind, normal_identity(kind, shown, "PL"), shown)


def row(bench: Bench, name: str, *, email: str = "", phone: str = "", **facts: Any) -> PersonRow:
    identities = (
        *((known(IdentityKind.EMAIL, email),) if email else ()),
        *((known(IdentityKind.PHONE, phone),) if phone else ()),
    )
    return PersonRow(2, bench.new_id(), name, identities=identities, **facts)


def in_b2(*marks: Mark) -> tuple[Enrolled, ...]:
    return (Enrolled("B2", "Excel", marks=marks),)


def bring(bench: Bench, *rows: PersonRow, source: str = "", run: Id | None = None) -> tuple[Id, Outcome]:
    if run is None:
        run = bench.new_id()
        bench.do(BeginImport(bench.stamp(), run, SourceKind.SHEET, "people.csv"))
    return run, bench.do(ImportPeople(bench.stamp(), run, source, "pl", rows, (MODULE,)))


def b2(bench: Bench) -> list[CohortSummary]:
    return [one for one in bench.desk.read(CohortList()).result() if one.name == "B2"]


def everybody(bench: Bench) -> list[str]:
    return sorted(person.name for person in bench.desk.read(RecentPeople()).result())


def courses_of(bench: Bench, person: Id) -> Any:
    return bench.desk.read(PersonCourses(person)).result().courses


def test_people_come_with_their_cohort_and_how_far_they_are(bench: Bench) -> None:
    done = Mark("module 4 QUIZ", done=True, done_at=DUE - timedelta(days=2))
    marta = row(bench, "Marta Nowak", email="marta@example.com", enrolled=in_b2(done))
    jan = row(bench, "Jan Lis", email="jan@example.com", enrolled=in_b2(Mark("Module 4 quiz", done=False)))
    bring(bench, marta, jan)
    assert everybody(bench) == ["Jan Lis", "Marta Nowak"]
    (mine,) = courses_of(bench, marta.participant_id)
    assert (mine.cohort.name, mine.cohort.course, mine.done) == ("B2", "Excel", 1)
    assert mine.checkpoints[0].done_at == DUE - timedelta(days=2)
    assert [(one.people, one.late) for one in b2(bench)] == [(2, 1)]
    (found,) = bench.desk.read(FindPeople("jan@example")).result()
    assert found.cohort == "B2"
    assert found.language == "pl"


def test_the_same_sheet_brings_nobody_twice(bench: Bench) -> None:
    people = [
        row(bench, "Marta Nowak", email="marta@example.com", enrolled=in_b2(Mark("Module 4 quiz", done=True))),
        row(bench, "Anna Bez-Adresu", enrolled=in_b2()),
    ]
    bring(bench, *people)
    again = [msgspec.structs.replace(one, participant_id=bench.new_id()) for one in people]
    run, outcome = bring(bench, *again)
    assert len(everybody(bench)) == 2
    assert outcome.skipped == 2
    (last, first) = bench.desk.read(ImportRuns()).result()
    assert (first.made, first.changed, first.same) == (2, 0, 0)
    assert (last.id, last.made, last.changed, last.same) == (run, 0, 0, 2)


def test_an_address_alone_makes_nobody_the_same(bench: Bench) -> None:
    marta = bench.person("Marta Nowak", email="family@example.com")
    jan = row(bench, "Jan Nowak", email="family@example.com")
    turned = row(bench, "NOWAK Marta", email="family@example.com", phone="501 234 567")
    (other, same) = bench.desk.read(PreviewPeople((jan, turned))).result()
    assert (other.verdict, other.person, other.shared) == (Verdict.NEW, None, True)
    assert (same.verdict, same.person, same.name) == (Verdict.CHANGED, marta, "Marta Nowak")
    bring(bench, jan, turned)
    assert everybody(bench) == ["Jan Nowak", "Marta Nowak"]
    person = bench.desk.read(Person(marta)).result()
    assert person is not None
    assert {one.value for one in person.identities} == {"family@example.com", "+48501234567"}


def test_what_the_desk_wrote_is_never_written_over(bench: Bench) -> None:
    marta = bench.person("Marta Nowak", email="marta@example.com")
    first = row(bench, "Marta Nowak", email="marta@example.com", organisation="Clinic", enrolled=in_b2())
    bring(bench, first)
    checkpoint = courses_of(bench, marta)[0].checkpoints[0].id
    bench.do(SetProgress(bench.stamp(), marta, checkpoint, bench.clock.now()))
    bring(bench, row(bench, "Marta Nowak", email="marta@example.com", organisation="Bank",
                     enrolled=in_b2(Mark("Module 4 quiz", done=False))))  # fmt: skip
    person = bench.desk.read(Person(marta)).result()
    assert person is not None
    assert person.organisation == "Clinic"
    assert courses_of(bench, marta)[0].done == 1


def test_whoever_came_under_a_key_is_known_by_it_alone(bench: Bench) -> None:
    before = row(bench, "Marta Nowak", email="marta@example.com", key="42")
    bring(bench, before, source="moodle:1")
    renamed = row(bench, "Marta Kowalska", email="kowalska@example.com", key="42")
    (expected,) = bench.desk.read(PreviewPeople((renamed,), "moodle:1")).result()
    assert expected.person == before.participant_id
    bring(bench, renamed, source="moodle:1")
    assert everybody(bench) == ["Marta Nowak"]


def test_a_whole_import_is_undone(bench: Bench) -> None:
    marta = bench.person("Marta Nowak", email="marta@example.com")
    run, _ = bring(
        bench,
        row(bench, "Marta Nowak", email="marta@example.com", phone="501 234 567", organisation="Clinic",
            enrolled=in_b2(Mark("Module 4 quiz", done=True))),
        row(bench, "Jan Lis", email="jan@example.com", enrolled=in_b2(Mark("Module 4 quiz", done=True))),
    )  # fmt: skip
    assert bench.do(UndoImport(bench.stamp(), run)).skipped == 0
    assert everybody(bench) == ["Marta Nowak"]
    person = bench.desk.read(Person(marta)).result()
    assert person is not None
    assert (person.organisation, person.cohort) == ("", None)
    assert [one.value for one in person.identities] == ["marta@example.com"]
    assert courses_of(bench, marta) == ()
    assert b2(bench) == []
    assert bench.desk.read(FindPeople("jan")).result() == ()
    assert bench.do(UndoImport(bench.stamp(), run)).refusal is Refusal.TOO_LATE


def test_who_has_been_in_touch_since_stays(bench: Bench) -> None:
    written, called = row(bench, "Jan Lis", email="jan@example.com"), row(bench, "Ewa Maj", email="ewa@example.com")
    met, gone = row(bench, "Ada Bor", enrolled=in_b2()), row(bench, "Ola Nic", email="nic@example.com")
    run, _ = bring(bench, written, called, met, gone)
    bench.ticket(person=written.participant_id)
    bench.do(AddIdentity(bench.stamp(), called.participant_id, NewIdentity(IdentityKind.PHONE, "501 234 567")))
    checkpoint = courses_of(bench, met.participant_id)[0].checkpoints[0].id
    bench.do(SetProgress(bench.stamp(), met.participant_id, checkpoint, bench.clock.now()))
    outcome = bench.do(UndoImport(bench.stamp(), run))
    assert {ref.id for ref in outcome.refs} == {written.participant_id, called.participant_id, met.participant_id}
    assert everybody(bench) == ["Ada Bor", "Ewa Maj", "Jan Lis"]
    assert [one.stayed for one in bench.desk.read(ImportRuns()).result()] == [3]


def test_the_rest_of_an_import_that_was_undone_does_not_come(bench: Bench) -> None:
    run, _ = bring(bench, row(bench, "Jan Lis", email="jan@example.com"))
    bench.do(UndoImport(bench.stamp(), run))
    _, outcome = bring(bench, row(bench, "Ewa Maj", email="ewa@example.com"), run=run)
    assert outcome.refusal is Refusal.NOT_POSSIBLE
    assert everybody(bench) == []


def test_importing_is_for_leads(bench: Bench) -> None:
    stamp = Stamp(bench.new_id(), bench.clock.now(), bench.piotr)
    assert bench.do(BeginImport(stamp, bench.new_id(), SourceKind.SHEET, "people.csv")).refusal is Refusal.NO_RIGHT
