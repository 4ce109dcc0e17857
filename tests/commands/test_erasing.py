"""Erasing a person: afterwards none of their strings is anywhere, in no table and in no file; the figures stay."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
from sqlalchemy import Engine, select

from console.commands.answers import Answer, HoldAnswers
from console.commands.base import Command
from console.commands.drafts import SaveDraft
from console.commands.erasing import ErasePerson
from console.commands.merging import MergePeople
from console.commands.messages import AddMessage, AddNote, NewFile
from console.commands.participants import AddIdentity, EditParticipant, NewIdentity
from console.commands.tickets import Rename
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.messages import Address, Kind
from console.domain.people import IdentityKind
from console.domain.tickets import Channel, State
from console.queries.participant import FindPeople, Person
from console.queries.search import SearchTickets
from console.queries.ticket import TicketView
from console.store.base import Base
from console.store.engine import sqlite_writer
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from tests.making import Bench

MARKS = ("zyxwona", "qqvortex", "771882993", "hearwell", "plumbago", "secretfirm", "crimsondraft", "violetheld")
"""Strings that are nobody's but hers."""


def done(bench: Bench, command: Command) -> None:
    outcome = bench.do(command)
    assert outcome.done, outcome


def somebody(bench: Bench) -> tuple[Id, Id, Id]:
    """Whoever is to be erased with her request, and the request of somebody else in which she wrote too."""
    her = bench.person("Zyxwona Testowa", email="qqvortex@home.pl", phone="771 882 993")
    twin = bench.person("Zyxwona T.", email="zyxwona@secretfirm.pl")
    done(bench, MergePeople(bench.stamp(), twin, her))
    done(bench, AddIdentity(bench.stamp(), her, NewIdentity(IdentityKind.CHAT, "plumbago")))
    done(
        bench, EditParticipant(bench.stamp(), her, good_to_know="hearwell", note="plumbago", organisation="secretfirm")
    )
    ticket = bench.ticket("About plumbago", "I am Zyxwona, call 771 882 993", person=her)
    done(bench, Rename(bench.stamp(), ticket, "Plumbago again"))
    letter = msgspec.structs.replace(
        bench.inbound("see the file of plumbago"),
        participant_id=twin,
        sent_from=Address("Zyxwona", "zyxwona@secretfirm.pl"),
        files=(NewFile("plumbago.txt", "text/plain", b"plumbago"),),
    )
    done(bench, AddMessage(bench.stamp(), ticket, letter))
    done(bench, AddNote(bench.stamp(), ticket, bench.new_id(), "Zyxwona uses hearwell"))
    answer = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="violetheld", based_on=2)
    done(bench, HoldAnswers(bench.stamp(), (answer,), bench.clock.now() + timedelta(days=1), forced=True))
    draft = SaveDraft(bench.stamp(), ticket, Kind.OUTBOUND, Channel.EMAIL, "Dear Zyxwona crimsondraft", 1)
    done(bench, draft)
    other = bench.ticket("Kettle", "The kettle hums", person=bench.person("Piotr Lis", email="lis@x.pl"))
    copied = msgspec.structs.replace(
        bench.inbound("The kettle hums on"),
        sent_from=Address("Piotr", "lis@x.pl"),
        cc=(Address("Zyxwona", "QQvortex@home.pl"), Address("Ewa", "ewa@x.pl")),
    )
    done(bench, AddMessage(bench.stamp(), other, copied))
    hers = msgspec.structs.replace(bench.inbound("plumbago hums too"), participant_id=her)
    done(bench, AddMessage(bench.stamp(), other, hers))
    return her, ticket, other


def engine_of(bench: Bench) -> Engine:
    return hub_writer(bench.place) if isinstance(bench.place, HubAddress) else sqlite_writer(bench.place)


def found_in_tables(engine: Engine) -> list[str]:
    """Every mark in every table, words of the index included."""
    found = []
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                said = repr(tuple(row)).casefold()
                found += [f"{table.name}: {mark}" for mark in MARKS if mark in said]
        if engine.dialect.name == "postgresql":
            vectors = connection.exec_driver_sql("SELECT vector::text FROM search_doc").scalars()
            found += [f"index: {mark}" for vector in vectors for mark in MARKS if mark in vector]
    return found


def found_in_files(folder: Path) -> list[str]:
    names = [path for path in folder.rglob("*") if path.is_file()]
    return [f"{path.name}: {mark}" for path in names for mark in MARKS if mark.encode() in path.read_bytes().lower()]


def test_the_files_of_a_desk_hold_nothing_of_an_erased_person(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    her, _, _ = somebody(bench)
    assert found_in_files(tmp_path)
    done(bench, ErasePerson(bench.stamp(), her))
    # While it is open, with what was written last beside it.
    assert found_in_files(tmp_path) == []
    bench.close()


def test_nothing_of_an_erased_person_is_left_anywhere_but_the_figures(bench: Bench) -> None:
    her, ticket, other = somebody(bench)
    engine = engine_of(bench)
    assert {line.rpartition(": ")[2] for line in found_in_tables(engine)} == set(MARKS)
    done(bench, ErasePerson(bench.stamp(), her))
    assert found_in_tables(engine) == []
    engine.dispose()
    person = bench.desk.read(Person(her)).result()
    assert person is not None
    assert (person.name, person.identities, person.erased_at) == ("", (), bench.clock.now())
    kept, theirs = (bench.desk.read(TicketView(one)).result() for one in (ticket, other))
    assert kept is not None
    assert theirs is not None
    assert (kept.row.subject, kept.row.state, kept.row.channels) == ("", State.CLOSED, 1)
    assert theirs.row.subject == "Kettle"
    for words in ("zyxwona", "plumbago", "771882993"):
        assert bench.desk.read(FindPeople(words)).result() == ()
        assert bench.desk.read(SearchTickets(words)).result() == ()
    assert len(bench.desk.read(SearchTickets("kettle")).result()) == 1


def test_who_is_erased_stays_so(bench: Bench) -> None:
    her = bench.person("Zyxwona")
    done(bench, ErasePerson(bench.stamp(), her))
    assert bench.do(ErasePerson(bench.stamp(), her)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(EditParticipant(bench.stamp(), her, name="Zyxwona")).refusal is Refusal.GONE
    assert bench.do(ErasePerson(bench.stamp(bench.piotr), bench.person("Ewa"))).refusal is Refusal.NO_RIGHT
