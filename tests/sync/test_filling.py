"""The first synchronisation: what is needed first comes first, and it goes on where it was interrupted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import Engine, Table, event, func, select, text
from sqlalchemy.orm import Session

from console.commands.tickets import SetState, SetTags
from console.domain.changes import Changes
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.tickets import State
from console.queries.base import Asker
from console.store import models
from console.store.base import Base
from console.store.engine import sqlite_writer
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from console.sync import cycle, filling, local
from console.sync.filling import Stage, filled
from console.sync.hub import HubDesk
from console.sync.outbox import Outbox
from tests.benchmarks.team import ME, fill_hub, make_hub
from tests.making import new_replica
from tests.server import Server
from tests.sync.playing import Killed, rows

TICKETS = 1700
MANY = 400
"""Tickets that change while a console is away."""


@dataclass
class New:
    """A console that has nothing yet, beside a hub that has much."""

    address: HubAddress
    hub: Engine
    folder: Path
    engine: Engine
    replica: cycle.Replica

    def bring(self) -> Changes:
        return filling.bring_page(self.hub, self.replica, Asker(ME, datetime.now(UTC)))

    def stage(self) -> Stage:
        return filled(self.replica.position()).stage

    def count(self, table: type[Base]) -> int:
        with Session(self.engine) as session:
            return session.execute(select(func.count()).select_from(table)).scalar_one()

    def again(self) -> None:
        """As after the program ended in the middle and was started anew."""
        self.engine.dispose()
        self.engine, self.replica = _open(self.folder)


def _open(folder: Path) -> tuple[Engine, cycle.Replica]:
    engine = local.open_replica(new_replica(folder) / "replica.sqlite", None)
    replica = cycle.Replica(engine, Outbox(sqlite_writer(folder / "outbox.sqlite")))
    replica.recover()
    return engine, replica


@pytest.fixture
def new(server: Server, tmp_path: Path) -> Iterator[New]:
    address = server.clone("team-bench", make_hub)
    fill_hub(address, TICKETS)
    hub = hub_writer(address)
    engine, replica = _open(tmp_path)
    yield New(address, hub, tmp_path, engine, replica)
    hub.dispose()
    server.drop(address)


def test_the_head_of_the_queue_comes_first_and_the_rest_in_pages(new: New) -> None:
    new.bring()
    assert new.stage() is Stage.TICKETS
    assert filled(new.replica.position()).usable
    # Those that are due first, with the people they are about, and the desk's own people.
    with Session(new.engine) as here, Session(new.hub) as there:
        first = select(models.Ticket.id).order_by(models.Ticket.order_at, models.Ticket.id).limit(300)
        assert here.execute(first).scalars().all() == there.execute(first).scalars().all()
        assert here.execute(select(models.Agent.role)).scalars().all() == [Role.LEAD]
    assert new.count(models.Ticket) == new.count(models.Participant) == 300
    assert new.count(models.Message) == 0
    seen = [new.stage()]
    while not filled(new.replica.position()).whole:
        progress = filled(new.replica.position())
        assert progress.done <= progress.total
        new.bring()
        seen.append(new.stage())
    stages = list(dict.fromkeys(seen))
    assert stages == sorted(stages, key=list(Stage).index)
    assert (stages[0], stages[-1]) == (Stage.TICKETS, Stage.WHOLE)
    assert len(seen) > len(stages), "one stage should have needed several pages"
    for table in (models.Ticket, models.Participant, models.Message, models.SearchDoc):
        assert new.count(table) == TICKETS


def test_it_goes_on_where_it_was_interrupted(new: New) -> None:
    pages = 0
    while not filled(new.replica.position()).whole:
        before = new.count(models.Ticket), new.count(models.Message)
        new.again()
        assert (new.count(models.Ticket), new.count(models.Message)) == before
        new.bring()
        pages += 1
        assert pages < 30, "it began anew each time"
    assert new.count(models.Message) == TICKETS


def test_what_changes_meanwhile_is_brought_as_well(new: New) -> None:
    desk = HubDesk(new.address, ME, SystemClock())
    with Session(new.hub) as session:
        oldest_first = session.execute(select(models.Ticket.id).order_by(models.Ticket.id)).scalars().all()
    # Some of what is here already, some of what comes with a later page, and one from each end.
    changed = (oldest_first[0], *oldest_first[:: TICKETS // 20], oldest_first[-1])
    while not filled(new.replica.position()).whole:
        new.bring()
        assert desk.submit(SetTags(desk.stamp(), changed, (f"tag {new.stage()}",))).result().done
        cycle.pull(new.hub, new.replica)
    desk.close()
    for table in (models.Ticket, models.TicketTag, models.History):
        assert rows(new.engine, cast("Table", table.__table__)) == rows(new.hub, cast("Table", table.__table__))


def fill(new: New) -> None:
    while not filled(new.replica.position()).whole:
        new.bring()


def change_many(new: New, *first: Id) -> None:
    """On the hub, in one go; `first` are opened anew."""
    with Session(new.hub) as session:
        ids = session.execute(select(models.Ticket.id).order_by(models.Ticket.id).limit(MANY)).scalars().all()
    desk = HubDesk(new.address, ME, SystemClock())
    if first:
        assert desk.submit(SetState(desk.stamp(), first, State.OPEN)).result().done
    assert desk.submit(SetTags(desk.stamp(), (*first, *ids), ("changed",))).result().done
    desk.close()


def assert_alike(new: New) -> None:
    for table in (models.Ticket, models.TicketTag, models.Message, models.History, models.SearchDoc):
        assert rows(new.engine, cast("Table", table.__table__)) == rows(new.hub, cast("Table", table.__table__))


def test_after_a_long_absence_there_is_room_for_a_person_between_two_parts(new: New) -> None:
    fill(new)
    change_many(new)
    written: list[int] = []

    def begin(_: Any) -> None:
        written.append(0)

    def count(*told: Any) -> None:
        _, _, statement, values, _, many = told
        if statement.startswith("INSERT"):
            written[-1] += len(values) if many else 1

    event.listen(new.engine, "begin", begin)
    event.listen(new.engine, "before_cursor_execute", count)
    cycle.pull(new.hub, new.replica, at_once=100)
    event.remove(new.engine, "begin", begin)
    event.remove(new.engine, "before_cursor_execute", count)
    assert sum(written) > 2 * MANY
    assert max(written) <= 100
    assert_alike(new)


def test_a_ticket_that_is_opened_again_is_here_whole_or_not_at_all_wherever_the_program_ended(new: New) -> None:
    with new.hub.begin() as connection:
        old = connection.execute(
            text(
                "UPDATE ticket SET state = 'solved', place = 'done', touched_at = touched_at - interval '1 year' "
                "WHERE number = 100001 RETURNING id"
            )
        ).scalar_one()
    fill(new)
    assert new.count(models.Ticket) == TICKETS - 1
    change_many(new, old)
    said = func.count().filter(models.Message.ticket_id == old)
    for commits in range(100):
        left = commits

        def die(_: Any) -> None:
            nonlocal left
            if not left:
                raise Killed
            left -= 1

        event.listen(new.engine, "commit", die)
        try:
            cycle.pull(new.hub, new.replica, at_once=100)
            break
        except Killed:
            new.again()
        with Session(new.engine) as session:
            here = session.get(models.Ticket, old) is not None
            assert session.execute(select(said)).scalar_one() == 1 or not here
    assert commits > MANY // 100
    event.remove(new.engine, "commit", die)
    assert_alike(new)
