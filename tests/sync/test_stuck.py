"""What must never stand in the way: a command that cannot be done, a listener that fails, a hub that is silent."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from types import TracebackType

import psycopg
import pytest
from sqlalchemy import Engine, event

from console.commands.drafts import SaveDraft
from console.commands.messages import AddNote
from console.commands.tickets import Snooze, WakeDue
from console.domain.changes import Changes, Refusal
from console.domain.clock import FixedClock
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.drafts import Drafts
from console.queries.queue import TicketRows
from console.queries.ticket import Conversation, MessageEntry
from console.store.engine import sqlite_writer
from console.sync.clock import HubClock
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.server import OWNER, Server
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy

# No row is changed where one should be: the mapper raises what is no fault of a database.
NOTHING_CHANGED = """
CREATE FUNCTION change_nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER change_nothing BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION change_nothing()
"""


@pytest.fixture
def bugs() -> Iterator[list[BaseException]]:
    """Faults of our own that were told where the program tells them."""
    told: list[BaseException] = []
    before = sys.excepthook

    def keep(_: type[BaseException], fault: BaseException, __: TracebackType | None) -> None:
        told.append(fault)

    sys.excepthook = keep
    yield told
    sys.excepthook = before


def draft(desk: ReplicaDesk, ticket: Id, text: str) -> None:
    save = SaveDraft(desk.stamp(), ticket, Kind.NOTE, Channel.EMAIL, text, 1)
    assert desk.submit(save).result(timeout=120).done


def note(desk: ReplicaDesk, ticket: Id, text: str) -> None:
    assert desk.submit(AddNote(desk.stamp(), ticket, desk.new_id(), text)).result(timeout=120).done


def said(desk: ReplicaDesk | HubDesk, ticket: Id) -> list[str]:
    shown = desk.read(Conversation(ticket, 1000)).result(timeout=120).entries
    return [entry.text for entry in shown if isinstance(entry, MessageEntry)][1:]


def test_a_command_that_fails_each_time_on_the_hub_comes_back_and_the_next_goes_out(
    team: Team, server: Server, expect_log: Callable[[str], None], bugs: list[BaseException]
) -> None:
    expect_log("could not do command")
    ticket = team.bench.ticket()
    ola = team.console(team.bench.ola)
    draft(ola, ticket, "one")
    in_step(ola)
    server.do(NOTHING_CHANGED, team.address.database)
    draft(ola, ticket, "two")
    note(ola, ticket, "after it")
    until(lambda: ola.link.returned == 1 and not ola.link.waiting)
    in_step(ola)
    assert [back.outcome.refusal for back in ola.returned().result(timeout=120)] == [Refusal.FAULT]
    assert said(team.bench.desk, ticket) == ["after it"]
    assert bugs == []


def test_a_command_that_fails_each_time_here_hinders_neither_bringing_nor_a_start(
    team: Team, proxy: Proxy, expect_log: Callable[[str], None], bugs: list[BaseException]
) -> None:
    expect_log("cannot be shown here")
    ticket = team.bench.ticket()
    ola, piotr = team.console(team.bench.ola, port=proxy.port), team.console(team.bench.piotr)
    draft(ola, ticket, "one")
    in_step(ola)
    proxy.refuse = True
    proxy.cut()
    until(lambda: ola.link.standing is Standing.AWAY)
    draft(ola, ticket, "two")
    note(piotr, ticket, "meanwhile")
    in_step(piotr)
    ola.close()
    engine = sqlite_writer(ola.place / "replica.sqlite")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER change_nothing BEFORE UPDATE ON draft WHEN NEW.text = 'two' BEGIN SELECT RAISE(IGNORE); END"
        )
    engine.dispose()
    proxy.refuse = False
    ola = team.console(team.bench.ola, port=proxy.port)
    until(lambda: said(ola, ticket) == ["meanwhile"])
    until(lambda: not ola.link.waiting)
    assert [row.text for row in team.bench.desk.read(Drafts(ticket)).result(timeout=120)] == ["two"]
    assert bugs == []


def test_a_listener_that_fails_makes_nothing_look_undone_and_ends_no_thread(
    team: Team, proxy: Proxy, expect_log: Callable[[str], None], bugs: list[BaseException]
) -> None:
    expect_log("a listener failed")
    ola, ticket = team.console(team.bench.ola, port=proxy.port), team.bench.ticket()
    in_step(ola)

    def fail(_: Changes) -> None:
        raise RuntimeError("the window is gone")

    stop = ola.listen(fail)
    note(ola, ticket, "kept")
    proxy.cut()
    until(lambda: ola.link.standing is not Standing.CONNECTED or len(bugs) > 3)
    stop()
    until(lambda: ola.link.standing is Standing.CONNECTED)
    note(ola, ticket, "and sent")
    in_step(ola)
    assert said(team.bench.desk, ticket) == ["kept", "and sent"]
    assert bugs


def test_what_was_sent_goes_out_before_the_program_ends(team: Team, proxy: Proxy) -> None:
    ola, ticket = team.console(team.bench.ola, port=proxy.port), team.bench.ticket()
    in_step(ola)
    proxy.delay = 0.01
    for number in range(5):
        note(ola, ticket, f"note {number}")
    ola.close()
    assert said(team.bench.desk, ticket) == [f"note {number}" for number in range(5)]


def test_a_hub_that_says_nothing_does_not_hold_up_the_end(team: Team, proxy: Proxy) -> None:
    ola, ticket = team.console(team.bench.ola, port=proxy.port), team.bench.ticket()
    in_step(ola)
    proxy.delay = 3600
    note(ola, ticket, "kept")
    closing = threading.Thread(target=ola.close, daemon=True)
    closing.start()
    closing.join(timeout=40)
    ended = not closing.is_alive()
    proxy.cut()
    closing.join()
    assert ended


def test_a_hub_that_falls_silent_while_it_is_greeted_does_not_hold_up_the_end(team: Team, proxy: Proxy) -> None:
    silent = threading.Event()

    def fall_silent(connection: object, _: object) -> None:
        if isinstance(connection, psycopg.Connection) and connection.info.port == proxy.port:
            proxy.delay = 3600
            silent.set()

    event.listen(Engine, "connect", fall_silent)
    try:
        ola = team.console(team.bench.ola, port=proxy.port, wait=False)
        assert silent.wait(timeout=120)
    finally:
        event.remove(Engine, "connect", fall_silent)
    closing = threading.Thread(target=ola.close, daemon=True)
    closing.start()
    closing.join(timeout=30)
    ended = not closing.is_alive()
    proxy.cut()
    closing.join()
    until(lambda: not any(thread.name == "desk-sync" for thread in threading.enumerate()))
    assert ended


def test_words_on_the_channel_that_mean_nothing_disturb_nobody(
    team: Team, server: Server, bugs: list[BaseException]
) -> None:
    ola, ticket = team.console(team.bench.ola), team.bench.ticket()
    told: list[Changes] = []
    team.bench.desk.listen(told.append)
    in_step(ola)
    for words in ("rubbish", "", "9" * 5000, "-1"):
        server.do(f"NOTIFY third_ring, '{words}'", team.address.database)
        server.do(f"NOTIFY third_ring_presence, '{words}'", team.address.database)
    note(ola, ticket, "still heard")
    in_step(ola)
    until(lambda: any(changes.touches_one("ticket", ticket) for changes in told))
    assert ola.link.standing is Standing.CONNECTED
    assert bugs == []


def test_a_desk_that_is_busy_shuts_nobody_out(team: Team, server: Server) -> None:
    ola, ticket = team.console(team.bench.ola), team.bench.ticket()
    in_step(ola)
    standings: list[Standing] = []
    ola.listen(lambda _: standings.append(ola.link.standing))
    host, database = str(server.folder), team.address.database
    with psycopg.connect(host=host, port=server.port, dbname=database, user=OWNER) as other:
        other.execute("SELECT * FROM ticket FOR UPDATE")
        note(ola, ticket, "waits")
        until(lambda: ola.link.trouble is not None)
        other.rollback()
    in_step(ola)
    assert Standing.SHUT_OUT not in standings
    assert said(team.bench.desk, ticket) == ["waits"]


def test_what_waits_stays_while_the_hub_is_of_another_version(
    team: Team, server: Server, expect_log: Callable[[str], None], bugs: list[BaseException]
) -> None:
    ola, ticket = team.console(team.bench.ola), team.bench.ticket()
    in_step(ola)
    database = team.address.database
    server.do("ALTER TABLE message RENAME text TO words; UPDATE alembic_version SET version_num = '9999'", database)
    note(ola, ticket, "for later")
    until(lambda: ola.link.standing is Standing.SHUT_OUT)
    assert (ola.link.waiting, ola.link.returned) == (1, 0)
    assert ola.link.trouble is not None
    assert "newer" in ola.link.trouble.title


def test_a_clock_that_is_ahead_wakes_nobody_before_the_time(team: Team, proxy: Proxy) -> None:
    bench = team.bench
    right = HubClock().now()
    bench.clock.at = right
    ticket = bench.ticket()
    assert bench.do(Snooze(bench.stamp(), (ticket,), right + timedelta(hours=5))).done
    ola = team.console(bench.ola, port=proxy.port)
    in_step(ola)
    ola.close()
    proxy.refuse = True
    ahead = HubClock(FixedClock(right + timedelta(days=1)))
    ola = team.console(bench.ola, port=proxy.port, wait=False, clock=ahead)
    assert ola.submit(WakeDue(ola.stamp())).result(timeout=120).done
    note(ola, ticket, "after it")
    proxy.refuse = False
    ola.retry_now()
    in_step(ola)
    for desk in (bench.desk, ola):
        assert said(desk, ticket) == ["after it"]
        [row] = desk.read(TicketRows((ticket,))).result(timeout=120)
        assert row.snoozed_until is not None
