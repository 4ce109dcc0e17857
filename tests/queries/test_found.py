"""What lists find after tickets were joined, of people with many tickets, and of long histories."""

from __future__ import annotations

from contextlib import closing
from itertools import pairwise
from pathlib import Path

from console.commands.joining import Merge
from console.commands.tickets import SetTags
from console.domain.filters import Filter, Order, read_filter
from console.queries import narrow
from console.queries.base import Asker
from console.queries.few import few
from console.queries.participant import Person
from console.queries.queue import QueueSections, SectionName, Tab, Wanted
from console.queries.ticket import TicketHistory
from console.store.engine import sqlite_reader
from tests.making import Bench


def test_words_of_a_merged_ticket_find_the_one_that_lives(bench: Bench) -> None:
    tickets = [bench.ticket(text=text) for text in ("a broken headset", "it crackles", "nothing else")]
    for ticket, into in pairwise(tickets):
        bench.do(Merge(bench.stamp(), ticket, into))
    wanted = (Wanted(SectionName.UNCLAIMED, 10), Wanted(SectionName.FOUND, 10))
    for tab in (Tab.ALL, Tab.FOUND):
        (section,) = bench.desk.read(QueueSections(tab, wanted, filter=Filter(words="headset"))).result()
        assert [row.id for row in section.rows] == [tickets[2]]


def test_of_common_words_the_living_ticket_is_found_too(tmp_path: Path) -> None:
    with closing(Bench(tmp_path)) as bench:
        old, new, other = (bench.ticket(text="a broken headset") for _ in range(3))
        bench.do(Merge(bench.stamp(), old, new))
        engine = sqlite_reader(tmp_path / "desk.sqlite", 1)
        chosen, asker = Filter(words="headset"), Asker(bench.ola, bench.clock.now())
        with engine.begin() as connection:
            values, names = narrow.values(chosen, asker), (SectionName.UNCLAIMED,)
            found = few(connection, chosen, narrow.kind_of(chosen), values, names, Order.NEWEST, hits=3)
        engine.dispose()
    assert found is not None
    assert found.of(SectionName.UNCLAIMED) == [other, new]


def test_a_person_is_told_with_the_newest_contacts_and_the_number_of_all(bench: Bench) -> None:
    person = bench.person()
    tickets = []
    for _ in range(6):
        bench.pass_time(hours=1)
        tickets.append(bench.ticket(person=person))
    detail = bench.desk.read(Person(person, contacts=2)).result()
    assert detail is not None
    assert [contact.ticket for contact in detail.contacts] == [tickets[5], tickets[4]]
    assert detail.contact_count == 6
    nobody = bench.desk.read(Person(bench.person("Nobody"))).result()
    assert nobody is not None
    assert (nobody.contacts, nobody.contact_count) == ((), 0)


def test_of_a_history_without_end_the_newest_is_told(bench: Bench) -> None:
    ticket = bench.ticket()
    for start in (0, 1200):
        names = tuple(f"label {number}" for number in range(start, start + 1200))
        bench.do(SetTags(bench.stamp(), (ticket,), add=names))
    told = bench.desk.read(TicketHistory(ticket)).result()
    assert told[-1].at == bench.clock.now()
    assert [line.at for line in told] == sorted(line.at for line in told)


def test_a_label_is_found_however_it_was_written(bench: Bench) -> None:
    ticket = bench.ticket()
    bench.do(SetTags(bench.stamp(), (ticket,), add=("Żółta Karta ",)))
    chosen, unknown = read_filter('tag:"żółta KARTA"')
    assert unknown == ()
    (section,) = bench.desk.read(QueueSections(Tab.FOUND, (Wanted(SectionName.FOUND, 5),), filter=chosen)).result()
    assert [row.id for row in section.rows] == [ticket]
