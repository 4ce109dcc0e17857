"""The queue against a plain sort of all its rows: every tab, order and filter, on a desk of some hundred tickets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from console.domain.clock import FixedClock
from console.domain.filters import Filter, Order, Owner
from console.domain.ids import Id
from console.domain.tickets import Category, Channel, Place, Priority, State
from console.queries import narrow
from console.queries.base import Asker
from console.queries.few import few
from console.queries.queue import Counts, QueueSections, Section, SectionName, Tab, TicketRow, TicketRows, Wanted
from console.store import search
from console.store.engine import sqlite_reader
from console.store.models import Cohort, Ticket, TicketTag
from console.store.place import HubPlace
from console.store.postgres import hub_writer
from console.store.search import Area
from console.sync.hub import HubDesk
from tests.benchmarks.desk import Facts, Writing, make
from tests.benchmarks.world import TAGS, World
from tests.server import Server

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LIMIT = 7
EACH = tuple(Wanted(name, LIMIT) for name in SectionName)


class Naive:
    """All rows of a desk, and what a list of them must be."""

    def __init__(self, folder: Path, hub: Server | None) -> None:
        place: HubPlace = folder / "desk.sqlite"
        self.facts: Facts
        if hub is None:
            self.facts = make(folder, 400, NOON, unsolved=0.6)
            self.engine = sqlite_reader(folder / "desk.sqlite", 1)
        else:
            place = hub.clone("empty", HubDesk.create)
            self.engine = hub_writer(place)
            self.facts = Writing(self.engine, World(400, NOON, 0.6)).everything()
        self.me = Id(self.facts.me)
        with self.engine.connect() as connection:
            ids = connection.execute(select(Ticket.id)).scalars().all()
            self.near_at = dict(connection.execute(select(Ticket.id, Ticket.near_at)).tuples().all())
            tags = connection.execute(select(TicketTag.ticket_id, TicketTag.name)).tuples().all()
            self.cohorts = connection.execute(select(Cohort.id, Cohort.name)).tuples().all()
        self.tags = dict(tags)
        self.desk = HubDesk(place, self.me, FixedClock(NOON))
        self.rows = self.desk.read(TicketRows(tuple(ids))).result()

    def is_near(self, row: TicketRow) -> bool:
        near = self.near_at[row.id]
        return row.place is Place.WAITING and near is not None and near <= NOON

    def section(self, row: TicketRow, tab: Tab) -> SectionName | None:
        if row.place is Place.MERGED:
            return None
        if tab is Tab.FOUND:
            return SectionName.FOUND
        if row.place is Place.DONE:
            return SectionName.SOLVED
        if row.place is Place.WAITING:
            if row.owner_id == self.me:
                return SectionName.YOURS
            return SectionName.UNCLAIMED if row.owner_id is None else SectionName.COLLEAGUES
        return SectionName(row.place.value)

    def sections(self, tab: Tab, order: Order, keep: Callable[[TicketRow], bool]) -> dict[SectionName, list[Id]]:
        shown = {
            Tab.ALL: set(SectionName) - {SectionName.SOLVED, SectionName.FOUND},
            Tab.MINE: {SectionName.YOURS, SectionName.PENDING, SectionName.ON_HOLD, SectionName.SNOOZED},
            Tab.UNCLAIMED: {SectionName.UNCLAIMED},
            Tab.NEAR: {SectionName.YOURS, SectionName.UNCLAIMED, SectionName.COLLEAGUES},
            Tab.SOLVED: {SectionName.SOLVED},
            Tab.FOUND: {SectionName.FOUND},
        }[tab]
        found: dict[SectionName, list[TicketRow]] = {}
        for row in self.rows:
            name = self.section(row, tab)
            if name not in shown or name is None or not keep(row):
                continue
            if (tab is Tab.MINE and row.owner_id != self.me) or (tab is Tab.NEAR and not self.is_near(row)):
                continue
            found.setdefault(name, []).append(row)
        return {name: [row.id for row in self.sort(rows, name, order)] for name, rows in found.items()}

    def sort(self, rows: list[TicketRow], name: SectionName, order: Order) -> list[TicketRow]:
        if name is SectionName.SOLVED:
            return sorted(rows, key=lambda row: (row.touched_at, row.id), reverse=True)
        keys = {Order.TIME_LEFT: "order_at", Order.LONGEST_WAIT: "wait_at", Order.NEWEST: "created_at"}
        return sorted(rows, key=lambda row: (getattr(row, keys[order]), row.id), reverse=order is Order.NEWEST)


@pytest.fixture(scope="module")
def naive(tmp_path_factory: pytest.TempPathFactory, hub: Server | None) -> Iterator[Naive]:
    naive = Naive(tmp_path_factory.mktemp("desk"), hub)
    yield naive
    naive.desk.close()
    naive.engine.dispose()


def same(answer: tuple[Section, ...], wanted: dict[SectionName, list[Id]]) -> None:
    assert {section.name: section.count for section in answer} == {name: len(ids) for name, ids in wanted.items()}
    for section in answer:
        assert [row.id for row in section.rows] == wanted[section.name][:LIMIT], section.name
        assert section.more == (len(wanted[section.name]) > LIMIT)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("tab", Tab)
def test_every_tab_in_every_order(naive: Naive, tab: Tab, order: Order) -> None:
    answer = naive.desk.read(QueueSections(tab, EACH, order)).result()
    wanted = naive.sections(tab, order, lambda _: True)
    assert wanted, "a desk without such tickets proves nothing"
    same(answer, wanted)


FILTERS: dict[str, tuple[Filter, Callable[[Naive, TicketRow], bool]]] = {
    "channel": (Filter(channels=(Channel.CHAT,)), lambda _, row: row.channel is Channel.CHAT),
    "state": (Filter(states=(State.NEW, State.CLOSED)), lambda _, row: row.state in {State.NEW, State.CLOSED}),
    "place": (Filter(places=(Place.DONE, Place.SNOOZED)), lambda _, row: row.place in {Place.DONE, Place.SNOOZED}),
    "mine": (Filter(owner=Owner.ME), lambda naive, row: row.owner_id == naive.me),
    "nobody's": (Filter(owner=Owner.NOBODY), lambda _, row: row.owner_id is None),
    "others'": (Filter(owner=Owner.OTHERS), lambda naive, row: row.owner_id not in {None, naive.me}),
    "near": (Filter(near=True), lambda naive, row: naive.is_near(row)),
    "tag": (Filter(tags=(TAGS[0],)), lambda naive, row: naive.tags.get(row.id) == TAGS[0]),
    "three things": (
        Filter(languages=("pl",), priorities=(Priority.NORMAL,), categories=(Category.CONTENT, Category.WEBINAR)),
        lambda _, row: (
            row.language == "pl"
            and row.priority is Priority.NORMAL
            and row.category in {Category.CONTENT, Category.WEBINAR}
        ),
    ),
}


@pytest.mark.parametrize("tab", [Tab.ALL, Tab.MINE, Tab.NEAR, Tab.SOLVED, Tab.FOUND])
@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_narrows_every_section(naive: Naive, name: str, tab: Tab) -> None:
    chosen, keep = FILTERS[name]
    answer = naive.desk.read(QueueSections(tab, EACH, filter=chosen)).result()
    same(answer, naive.sections(tab, Order.TIME_LEFT, lambda row: keep(naive, row)))


@pytest.mark.parametrize("tab", [Tab.ALL, Tab.SOLVED, Tab.FOUND])
def test_a_cohort_narrows_together_with_a_label(naive: Naive, tab: Tab) -> None:
    for cohort, name in naive.cohorts[:20]:
        members = {row.id for row in naive.rows if row.cohort_name == name}
        labelled = {ticket for ticket in members if naive.tags.get(ticket) == TAGS[1]}
        for chosen, wanted in (
            (Filter(cohort=cohort), members),
            (Filter(cohort=cohort, tags=(TAGS[1],)), labelled),
        ):
            answer = naive.desk.read(QueueSections(tab, EACH, filter=chosen)).result()
            same(answer, naive.sections(tab, Order.TIME_LEFT, lambda row: row.id in wanted))  # noqa: B023


@pytest.mark.parametrize("hits", [1, 5, 50, 10_000])
def test_of_common_words_the_newest_hits_are_sifted(naive: Naive, hits: int) -> None:
    asker, chosen = Asker(naive.me, NOON), Filter(words="t1", states=(State.NEW, State.SOLVED))
    with naive.engine.begin() as connection:
        newest = set(search.newest(connection, Area.TICKET, "t1", hits))
        values = narrow.values(chosen, asker)
        found = few(
            connection, chosen, narrow.kind_of(chosen), values, (SectionName.FOUND,), Order.TIME_LEFT, hits=hits
        )
    assert found is not None
    wanted = naive.sections(Tab.FOUND, Order.TIME_LEFT, lambda row: row.id in newest and row.state in chosen.states)
    assert found.of(SectionName.FOUND) == wanted.get(SectionName.FOUND, [])


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("tab", Tab)
def test_words_narrow_together_with_the_rest(naive: Naive, tab: Tab, order: Order) -> None:
    # The number of a ticket is a word of its own, and "t1" begins that of every ticket.
    chosen = Filter(words="t1", channels=(Channel.EMAIL,))
    answer = naive.desk.read(QueueSections(tab, EACH, order, chosen)).result()
    same(answer, naive.sections(tab, order, lambda row: row.channel is Channel.EMAIL))


def test_a_folded_section_is_counted_and_not_read(naive: Naive) -> None:
    answer = naive.desk.read(QueueSections(Tab.ALL, ())).result()
    assert all(section.count > 0 and not section.rows and section.more for section in answer)


def test_kept_counters_agree_with_the_rows(naive: Naive) -> None:
    counts = naive.desk.read(Counts()).result()
    places = [row.place for row in naive.rows]
    waiting = [row for row in naive.rows if row.place is Place.WAITING]
    assert counts.waiting == len(waiting)
    assert counts.mine == sum(row.owner_id == naive.me for row in waiting)
    assert counts.unclaimed == sum(row.owner_id is None for row in waiting)
    assert counts.near == sum(naive.is_near(row) for row in naive.rows)
    kept = (counts.pending, counts.on_hold, counts.snoozed, counts.solved)
    assert kept == tuple(places.count(place) for place in (Place.PENDING, Place.ON_HOLD, Place.SNOOZED, Place.DONE))
