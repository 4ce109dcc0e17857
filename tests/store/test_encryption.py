"""Encrypted files: nothing readable on the disk, no key in what is said, and what does not open is told and kept."""

from __future__ import annotations

import logging
import random
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from console.errors import ConsoleError, KeyUnfit
from console.queries.base import Asker, Query, answer
from console.queries.queue import QueueSections, SectionName, Tab, Wanted
from console.queries.search import SearchTickets
from console.queries.ticket import TicketView
from console.store import migrate
from console.store.encryption import Holds, open_sealed
from console.store.engine import sqlite_reader, sqlite_writer
from console.store.faults import faults_told
from tests.making import NOON, Bench

KEY, OTHER = bytes(range(32)), bytes(range(1, 33))
WORDS = "Źdźbło-przepiórka-1735"

Open = Callable[[Path, bytes | None, Holds], Engine]


def reader(path: Path, key: bytes | None, holds: Holds) -> Engine:
    return sqlite_reader(path, 2, key, holds)


def touch(engine: Engine) -> None:
    try:
        with engine.begin() as connection:
            connection.execute(text("SELECT count(*) FROM sqlite_master"))
    finally:
        engine.dispose()


def make(path: Path, key: bytes | None = KEY) -> Path:
    engine = sqlite_writer(path, key)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)"))
        connection.execute(text("INSERT INTO note (words) VALUES (:words)"), {"words": WORDS})
    engine.dispose()
    return path


def found_on_disk(folder: Path, words: str) -> set[str]:
    """The names of the files in which the words, or the same in UTF-16, can be read."""
    forms = (words.encode(), words.encode("utf-16-le"))
    return {path.name for path in folder.iterdir() if any(form in path.read_bytes() for form in forms)}


@pytest.mark.parametrize(("key", "expected"), [(KEY, set()), (None, {"a.sqlite", "a.sqlite-wal"})])
def test_no_word_that_was_written_stands_in_the_file_or_its_wal(
    tmp_path: Path, key: bytes | None, expected: set[str]
) -> None:
    path = tmp_path / "a.sqlite"
    make(path, key)
    engine = sqlite_writer(path, key)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO note (words) VALUES (:words)"), {"words": WORDS})
    assert {each.name for each in tmp_path.iterdir()} == {"a.sqlite", "a.sqlite-wal", "a.sqlite-shm"}
    # The plain one is looked at in the same way: it shows that the search would find something.
    assert found_on_disk(tmp_path, WORDS) == expected
    assert found_on_disk(tmp_path, "CREATE TABLE note") == ({"a.sqlite"} if expected else set())
    engine.dispose()


def test_no_word_stands_in_a_rollback_journal(tmp_path: Path) -> None:
    path = make(tmp_path / "a.sqlite")
    with closing(open_sealed(path, "rwc", KEY, "outbox")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE note SET words = words || 'x'")
        # Pages that do not fit are written in the middle of the transaction.
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("PRAGMA cache_size = 1")
        connection.executemany("INSERT INTO note (words) VALUES (?)", [(WORDS * 100,)] * 500)
        assert (tmp_path / "a.sqlite-journal").stat().st_size > 4096
        assert found_on_disk(tmp_path, WORDS) == set()
        connection.execute("ROLLBACK")


def test_what_is_sorted_or_built_aside_stays_in_memory(tmp_path: Path) -> None:
    with closing(open_sealed(make(tmp_path / "a.sqlite"), "ro", KEY, "replica")) as connection:
        options = {option for (option,) in connection.execute("PRAGMA compile_options")}
    assert options & {"TEMP_STORE=2", "TEMP_STORE=3"}


@pytest.mark.parametrize("open_with", [sqlite_writer, reader])
@pytest.mark.parametrize(
    ("written_with", "opened_with", "holds", "said"),
    [
        (KEY, OTHER, "replica", ("another key", "fetched again")),
        (KEY, OTHER, "outbox", ("another key", "keyring", "lost")),
        (KEY, OTHER, "desk", ("another key", "backup")),
        (None, KEY, "replica", ("not encrypted", "fetched again")),
        (None, KEY, "outbox", ("not encrypted", 'local_files to "plain"', "lost")),
        (KEY, None, "replica", ("is encrypted", "fetched again")),
        (KEY, None, "outbox", ("is encrypted", 'local_files to "encrypted"', "lost")),
    ],
)
def test_a_file_that_does_not_open_is_told_and_left_as_it_is(
    tmp_path: Path,
    open_with: Open,
    written_with: bytes | None,
    opened_with: bytes | None,
    holds: Holds,
    said: tuple[str, ...],
) -> None:
    path = make(tmp_path / "a.sqlite", written_with)
    before = path.read_bytes()
    with pytest.raises(KeyUnfit) as told:
        touch(open_with(path, opened_with, holds))
    for words in said:
        assert words in str(told.value)
    assert path.read_bytes() == before
    touch(open_with(path, written_with, holds))


@given(st.binary(min_size=1, max_size=5000), st.sampled_from([KEY, None]))
def test_what_is_no_database_at_all_is_told_and_left_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, key: bytes | None
) -> None:
    assume(key is not None or not content.startswith(b"SQLite format 3\x00"))
    path = tmp_path_factory.getbasetemp() / "any.sqlite"
    path.write_bytes(content)
    with pytest.raises(KeyUnfit):
        touch(sqlite_writer(path, key, "outbox"))
    assert path.read_bytes() == content


def test_an_encrypted_file_where_a_desk_is_expected_is_told(tmp_path: Path) -> None:
    path = make(tmp_path / "a.sqlite")
    with pytest.raises(ConsoleError), faults_told():
        touch(sqlite_writer(path))


def test_an_empty_file_becomes_an_encrypted_one(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    path.touch()
    make(path)
    assert found_on_disk(tmp_path, "SQLite format 3") == set()


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_key_of_another_size_is_a_fault_of_our_own(tmp_path: Path, size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        touch(sqlite_writer(tmp_path / "a.sqlite", bytes(size)))
    assert not (tmp_path / "a.sqlite").exists()


def test_the_key_stands_in_no_log_and_in_nothing_that_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    logging.getLogger("sqlalchemy.pool").setLevel(logging.DEBUG)
    path = make(tmp_path / "a.sqlite")
    engine = sqlite_writer(path, KEY, "outbox")
    said = [repr(engine), repr(engine.url), str(engine.pool.status()), repr(engine.dialect)]
    for wrong, statement in ((OTHER, "SELECT 1"), (KEY, "SELECT of_nothing"), (KEY, "INSERT INTO note VALUES (1, 2)")):
        try:
            with sqlite_writer(path, wrong, "outbox").begin() as connection:
                connection.exec_driver_sql(statement)
        except (KeyUnfit, DBAPIError) as fault:
            said += traceback.format_exception(fault)
    assert len(said) > 10
    said += [caplog.text, *capfd.readouterr()]
    logging.getLogger("sqlalchemy.engine").setLevel(logging.NOTSET)
    logging.getLogger("sqlalchemy.pool").setLevel(logging.NOTSET)
    assert "SELECT of_nothing" in caplog.text
    for key in (KEY, OTHER):
        for form in (key.hex(), key.hex().upper(), repr(key)[2:20], str(list(key))):
            assert not any(form in words for words in said)
    assert "PRAGMA key" not in "".join(said)
    # SQLCipher itself writes to stderr unless it is told not to.
    assert "sqlcipher" not in said[-1]


def sealed_copy(path: Path) -> Path:
    """The same desk, encrypted: every table copied as it is, those of the full-text index among them."""
    target = path.with_name("sealed.sqlite")
    with closing(open_sealed(target, "rwc", KEY, "replica")) as connection:
        connection.execute("ATTACH ? AS plain KEY ''", (str(path),))
        connection.execute("SELECT sqlcipher_export('main', 'plain')")
    return target


def test_an_encrypted_desk_answers_as_the_plain_one_does(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    marta = bench.person("Marta Nowak", phone="+48 22 555 01 23")
    tickets = [
        bench.ticket("Brak dźwięku", "W webinarze nic nie słychać", person=marta),
        bench.ticket("No sound", "Nothing can be heard"),
        bench.ticket("Нет звука", "Совсем ничего не слышно", owner=bench.piotr),
    ]
    bench.close()
    questions: list[Query[Any]] = [
        QueueSections(Tab.ALL, tuple(Wanted(name, 60) for name in SectionName)),
        *(TicketView(ticket) for ticket in tickets),
        *(SearchTickets(words) for words in ("dzwiek", "sound", "звук", "555 01", "web")),
    ]
    asker = Asker(bench.ola, NOON)
    answers = []
    sealed = sealed_copy(bench.path)
    for engine in (sqlite_reader(bench.path, 1), sqlite_reader(sealed, 2, KEY, "replica")):
        with engine.begin() as connection:
            answers.append([answer(connection, question, asker) for question in questions])
        engine.dispose()
    assert answers[0] == answers[1]
    assert all(answers[0])


def test_an_encrypted_desk_takes_all_that_the_schema_asks(tmp_path: Path) -> None:
    engine = sqlite_writer(tmp_path / "a.sqlite", KEY, "replica")
    migrate.create(engine)
    migrate.check(engine)
    migrate.downgrade_to(engine, "base")
    migrate.upgrade_to(engine, "head")
    migrate.check(engine)
    engine.dispose()


def test_several_threads_read_while_one_writes(tmp_path: Path) -> None:
    path = make(tmp_path / "a.sqlite")
    writer, reader = sqlite_writer(path, KEY, "replica"), sqlite_reader(path, 4, KEY, "replica")

    def read() -> list[int]:
        seen = []
        for _ in range(60):
            with reader.begin() as connection:
                seen.append(
                    connection.execute(text("SELECT count(*) FROM note WHERE words = :w"), {"w": WORDS}).scalar_one()
                )
        return seen

    with ThreadPoolExecutor(4) as threads:
        all_seen = [threads.submit(read) for _ in range(4)]
        for _ in range(60):
            with writer.begin() as connection:
                connection.execute(text("INSERT INTO note (words) VALUES (:words)"), {"words": WORDS})
        for seen in all_seen:
            assert seen.result() == sorted(seen.result())
    with reader.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM note")).scalar_one() == 61
    for engine in (writer, reader):
        engine.dispose()


CHILD = """
import sys
from pathlib import Path
from sqlalchemy import text
from console.store.engine import sqlite_writer

engine = sqlite_writer(Path(sys.argv[1]), bytes(range(32)), "outbox")
for number in range(100_000):
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO note (words) VALUES (:words)"), {"words": f"note {number} " * 50})
    print(number, flush=True)
"""


def test_what_a_killed_process_had_finished_is_there_and_the_file_is_whole(tmp_path: Path) -> None:
    path = make(tmp_path / "a.sqlite")
    chance = random.Random(7)
    acknowledged = 1
    for _ in range(6):
        child = subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        lines = [child.stdout.readline()]
        time.sleep(chance.uniform(0.0, 0.1))
        child.kill()
        lines += child.communicate()[0].splitlines(keepends=True)
        acknowledged += sum(line.endswith("\n") for line in lines)
        with closing(open_sealed(path, "ro", KEY, "outbox")) as connection:
            (kept,) = connection.execute("SELECT count(*) FROM note").fetchone()
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            # Every page carries a code that tells whether it is as it was written; none comes back that is not.
            assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        # One more may have been finished without being said.
        assert acknowledged <= kept <= acknowledged + 1
        acknowledged = kept


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = make(tmp_path / "a.sqlite")
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    with pytest.raises(ConsoleError), faults_told(), sqlite_reader(path, 1, KEY, "outbox").begin() as connection:
        connection.execute(text("SELECT * FROM note")).all()
