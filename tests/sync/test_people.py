"""People on the consoles of a team: merged here, parted there, erased everywhere."""

from __future__ import annotations

from console.commands.base import Stamp
from console.commands.erasing import ErasePerson
from console.commands.merging import MergePeople, PartPeople
from console.commands.participants import EditParticipant
from console.commands.people_import import BeginImport, ImportPeople
from console.commands.tickets import OpenTicket
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.people_import import NewIdentityOf, PersonRow, SourceKind, Verdict
from console.domain.tickets import Channel
from console.queries.participant import Person, PersonDetail
from console.queries.people_import import ImportRuns, PreviewPeople
from console.queries.queue import TicketRow
from console.queries.ticket import TicketView
from console.queries.time_line import TimeLine, WholeTimeLine
from console.sync.replica import ReplicaDesk
from tests.making import OLA, PIOTR
from tests.sync.conftest import Team, in_step


def person(desk: ReplicaDesk, participant: Id) -> PersonDetail:
    found = desk.read(Person(participant)).result(timeout=120)
    assert found is not None
    return found


def row(desk: ReplicaDesk, ticket: Id) -> TicketRow:
    found = desk.read(TicketView(ticket)).result(timeout=120)
    assert found is not None
    return found.row


def stamp(desk: ReplicaDesk) -> Stamp:
    return desk.stamp()


def test_people_are_merged_on_one_console_and_parted_on_another(team: Team) -> None:
    bench = team.bench
    marta, work = bench.person("Marta Nowak", email="marta@home.pl"), bench.person("M. Nowak", email="m@firma.pl")
    old = bench.ticket("Invoice", person=work)
    ola, piotr = team.console(OLA), team.console(PIOTR)
    in_step(ola, piotr)
    # Who has no request is brought when they are looked at.
    assert person(ola, marta).id == person(piotr, marta).id == marta
    assert ola.submit(MergePeople(stamp(ola), work, marta)).result(timeout=120).done
    # Before the hub has heard of it, and at the same time somebody writes about the one who is gone.
    assert (person(ola, work).id, row(ola, old).participant_name) == (marta, "Marta Nowak")
    assert piotr.submit(EditParticipant(stamp(piotr), work, note="Asks for invoices")).result(timeout=120).done
    in_step(ola, piotr)
    in_step(ola, piotr)
    assert (person(piotr, work).id, row(piotr, old).participant_name) == (marta, "Marta Nowak")
    assert person(ola, marta).note == person(piotr, marta).note == "Asks for invoices"
    new = ola.new_id()
    ola.submit(OpenTicket(stamp(ola), new, "Again", Channel.EMAIL, "pl", work)).result(timeout=120)
    in_step(ola, piotr)
    assert piotr.submit(PartPeople(stamp(piotr), work)).result(timeout=120).done
    in_step(ola, piotr)
    in_step(ola, piotr)
    for desk in (ola, piotr):
        assert person(desk, work).name == "M. Nowak"
        assert {row(desk, ticket).participant_name for ticket in (old, new)} == {"M. Nowak"}


def test_who_is_erased_is_gone_from_every_console(team: Team) -> None:
    bench = team.bench
    her = bench.person("Zyxwona Testowa", email="zyxwona@home.pl")
    ticket = bench.ticket("About plumbago", "plumbago hums", person=her)
    ola, piotr = team.console(OLA), team.console(PIOTR)
    in_step(ola, piotr)
    assert len(piotr.read(WholeTimeLine(TimeLine(her))).result(timeout=120).entries) == 1
    assert ola.submit(ErasePerson(stamp(ola), her)).result(timeout=120).done
    in_step(ola, piotr)
    in_step(ola, piotr)
    for desk in (ola, piotr):
        assert (person(desk, her).name, person(desk, her).identities) == ("", ())
        assert (row(desk, ticket).subject, row(desk, ticket).participant_name) == ("", "")
        (entry,) = desk.read(TimeLine(her)).result(timeout=120).entries
        assert (entry.words, entry.who) == ("", "")


def test_a_sheet_looked_at_on_a_console_knows_who_is_only_at_the_hub(team: Team) -> None:
    bench = team.bench
    marta = bench.person("Marta Nowak", email="marta@home.pl")
    ola, piotr = team.console(OLA), team.console(PIOTR)
    in_step(ola, piotr)
    identities = (NewIdentityOf(IdentityKind.EMAIL, "marta@home.pl", "Marta@home.pl"),)
    rows = (
        PersonRow(2, ola.new_id(), "NOWAK Marta", organisation="Bank", identities=identities),
        PersonRow(3, ola.new_id(), "Jan Lis"),
    )
    found = ola.read(PreviewPeople(rows)).result(timeout=120)
    assert [(one.verdict, one.person, one.name) for one in found] == [
        (Verdict.CHANGED, marta, "Marta Nowak"),
        (Verdict.NEW, None, ""),
    ]
    run = ola.new_id()
    assert ola.submit(BeginImport(stamp(ola), run, SourceKind.SHEET, "people.csv")).result(timeout=120).done
    assert ola.submit(ImportPeople(stamp(ola), run, "", "pl", rows)).result(timeout=120).done
    in_step(ola, piotr)
    for desk in (ola, piotr):
        assert (person(desk, marta).organisation, person(desk, rows[1].participant_id).name) == ("Bank", "Jan Lis")
    (told,) = piotr.read(ImportRuns()).result(timeout=120)
    assert (told.id, told.made, told.changed) == (run, 1, 1)
