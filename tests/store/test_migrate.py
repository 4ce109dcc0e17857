"""Migrations: one history that makes what the models say, goes down and up with data, and fails without loss."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import IntegrityError, ProgrammingError

from console.commands.answers import Answer, HoldAnswers
from console.commands.drafts import SaveDraft
from console.commands.messages import AddMessage, NewMessage
from console.commands.tickets import Give
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.errors import DeskDamaged, DeskTooNew, DeskTooOld
from console.settings.places import migrations
from console.store import migrate
from console.store.engine import sqlite_writer
from console.store.models import Held, Ticket
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from tests.making import Bench, empty_hub
from tests.server import Server

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path, hub: Server | None) -> Iterator[Engine]:
    with empty_hub(tmp_path, hub) as engine:
        yield engine


def config(engine: Engine) -> Config:
    made = Config()
    made.set_main_option("script_location", str(migrations()))
    return made


def revisions() -> list[str]:
    made = Config()
    made.set_main_option("script_location", str(migrations()))
    return [script.revision for script in ScriptDirectory.from_config(made).walk_revisions()][::-1]


def test_the_history_makes_what_the_models_say(engine: Engine) -> None:
    with engine.begin() as connection:
        made = config(engine)
        made.attributes["connection"] = connection
        command.check(made)


def test_the_files_are_read_as_alembic_reads_them() -> None:
    made = Config()
    made.set_main_option("script_location", str(migrations()))
    assert migrate.head() == ScriptDirectory.from_config(made).get_current_head()
    assert all(migrate.is_known(known) for known in revisions())
    assert not migrate.is_known("9999")


LEFT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE name NOT LIKE '%alembic%'",
    "postgresql": """
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '%alembic%'
        UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    """,
}


def down_and_up(engine: Engine) -> None:
    for target in [*reversed(revisions()[:-1]), "base"]:
        migrate.downgrade_to(engine, target)
    with engine.connect() as connection:
        left = connection.execute(text(LEFT[engine.dialect.name])).all()
    assert left == []
    for target in revisions():
        migrate.upgrade_to(engine, target)
    migrate.check(engine)


def test_every_step_goes_down_and_up(engine: Engine) -> None:
    down_and_up(engine)


def test_every_step_goes_down_and_up_with_data(tmp_path: Path, hub: Server | None) -> None:
    bench = Bench(tmp_path, hub)
    person = bench.person("Marta", email="marta@example.com", phone="+48 22 123 45 67")
    ticket = bench.ticket("Sound", person=person)
    answer = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Try this", based_on=1)
    bench.do(HoldAnswers(bench.stamp(), (answer,), bench.clock.now()))
    bench.do(SaveDraft(bench.stamp(), ticket, Kind.NOTE, Channel.EMAIL, "A note", 1))
    bench.do(Give(bench.stamp(), (ticket,), bench.piotr))
    bench.desk.close()
    engine = sqlite_writer(bench.place) if isinstance(bench.place, Path) else hub_writer(bench.place)
    *older, newest = revisions()
    for target in reversed(older):
        migrate.downgrade_to(engine, target)
    migrate.upgrade_to(engine, newest)
    migrate.check(engine)
    with engine.connect() as connection:
        assert connection.execute(select(Ticket.subject)).scalars().all() == ["Sound"]
        assert connection.execute(select(Held.text)).scalars().all() == ["Try this"]
    down_and_up(engine)
    engine.dispose()
    if hub is not None:
        assert isinstance(bench.place, HubAddress)
        hub.drop(bench.place)


def test_letters_that_nobody_wrote_are_ours_for_programs_before_mailboxes(tmp_path: Path, hub: Server | None) -> None:
    bench = Bench(tmp_path, hub)
    ticket = bench.ticket("Sound", person=bench.person("Marta", email="marta@example.com"))
    told = NewMessage(
        id=bench.new_id(), kind=Kind.AUTOMATIC, channel=Channel.EMAIL, at=bench.clock.now(), text="It arrived"
    )
    assert bench.do(AddMessage(bench.stamp(), ticket, told)).done
    bench.desk.close()
    engine = sqlite_writer(bench.place) if isinstance(bench.place, Path) else hub_writer(bench.place)
    migrate.downgrade_to(engine, "0006")
    with engine.connect() as connection:
        kinds = connection.execute(text("SELECT kind FROM message WHERE text = 'It arrived'")).scalars().all()
    assert kinds == ["outbound"]
    with pytest.raises(IntegrityError, match="is written once"), engine.begin() as connection:
        connection.execute(text("UPDATE message SET kind = 'note'"))
    engine.dispose()
    if hub is not None:
        assert isinstance(bench.place, HubAddress)
        hub.drop(bench.place)


def test_a_step_that_fails_leaves_a_server_as_it_was(tmp_path: Path, server: Server) -> None:
    with empty_hub(tmp_path, server) as engine:
        with engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM alembic_version")
        with pytest.raises(ProgrammingError, match="already exists"):
            migrate.upgrade_to(engine, "head")
        with engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM feed_clock").scalar_one() == 1


def test_a_desk_in_use_keeps_its_data_through_an_upgrade(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.ticket("Kept")
    bench.close()
    saved = migrate.upgrade_file(bench.path, NOW)
    with closing(sqlite3.connect(bench.path)) as desk, closing(sqlite3.connect(saved)) as copy:
        for one in (desk, copy):
            assert one.execute("SELECT subject FROM ticket").fetchall() == [("Kept",)]


def test_a_newer_desk_is_refused_with_a_sentence(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DeskTooNew, match="newer Third Ring"):
        migrate.check(engine)


def test_an_older_desk_is_told_how_to_upgrade(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "head", lambda: "0999")
    with pytest.raises(DeskTooOld, match="desk upgrade"):
        migrate.check(engine)


def test_a_failed_upgrade_leaves_the_desk_as_it_was(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.ticket("Kept")
    bench.close()
    # A desk that says it is empty: its first step finds the tables already there and fails.
    with closing(sqlite3.connect(bench.path)) as desk:
        desk.execute("DELETE FROM alembic_version")
        desk.commit()
        before = desk.execute("SELECT count(*) FROM sqlite_master").fetchone()
    with pytest.raises(Exception, match="already exists"):
        migrate.upgrade_file(bench.path, NOW)
    with closing(sqlite3.connect(bench.path)) as desk:
        assert desk.execute("SELECT count(*) FROM sqlite_master").fetchone() == before
        assert desk.execute("SELECT subject FROM ticket").fetchall() == [("Kept",)]


def test_a_file_that_is_no_desk_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_bytes(b"Dear desk, " * 1000)
    with pytest.raises(DeskDamaged):
        migrate.copy_file(path, tmp_path / "copy.sqlite")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["letter.sqlite"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE message SET text = 'other'",
        "UPDATE message SET author = 'other'",
        "DELETE FROM message",
        "UPDATE history SET after = 'other'",
        "DELETE FROM history",
        "UPDATE ticket SET number = 5",
    ],
)
def test_the_database_itself_refuses_to_rewrite_the_past(tmp_path: Path, hub: Server | None, statement: str) -> None:
    bench = Bench(tmp_path, hub)
    bench.ticket()
    engine = sqlite_writer(bench.place) if isinstance(bench.place, Path) else hub_writer(bench.place)
    with pytest.raises(IntegrityError, match=r"written once|kept for ever"), engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
    bench.close()


def test_a_server_does_not_forget_the_past_wholesale(server: Server, tmp_path: Path) -> None:
    with empty_hub(tmp_path, server) as engine:
        for table in ("message", "history", "aside_letter"):
            with pytest.raises(IntegrityError, match="kept for ever"), engine.begin() as connection:
                connection.exec_driver_sql(f"TRUNCATE {table} CASCADE")


def test_a_copy_of_a_desk_in_use_is_one_file_that_needs_no_other(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.ticket("Kept")
    copy = tmp_path / "copies" / "desk.sqlite"
    copy.parent.mkdir()
    migrate.copy_file(bench.path, copy)
    bench.close()
    # Not even a log beside it: it may lie where nothing can be written.
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as desk:
        assert desk.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert desk.execute("SELECT subject FROM ticket").fetchall() == [("Kept",)]
        assert [path.name for path in copy.parent.iterdir()] == ["desk.sqlite"]
