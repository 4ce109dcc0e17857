"""The command line as people run it: its words, its exit code, and what it leaves behind."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from console.app.cli import main
from console.domain.clock import SystemClock
from console.store import migrate
from console.store.engine import sqlite_writer
from console.sync.hub import HubDesk

CHECKOUT = Path(__file__).resolve().parents[2]
Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


def letter(number: int, text: str = "Nothing works") -> bytes:
    return (
        f"From: Person {number % 7} <person{number % 7}@x.example>\r\nTo: help@desk.example\r\n"
        f"Message-ID: <{number}@x>\r\nSubject: Secret matter {number}\r\n"
        f"Date: Mon, 2 Mar 2026 {number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02} +0000\r\n\r\n"
        f"{text} {number}\r\n"
    ).encode()


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """In this process: a program that starts anew each time would spend its time on starting."""

    def start(*arguments: object, home: Path = home) -> Done:
        monkeypatch.setenv("THIRD_RING_HOME", str(home))
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return Done([str(one) for one in arguments], code, said.out, said.err)

    return start


@pytest.fixture
def run_apart(home: Path) -> Run:
    """In a process of its own."""

    def start(*arguments: object, room: int = 0) -> Done:
        def narrow() -> None:
            # As on a full disk: no file of the child grows beyond this.
            if room:
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

        done = subprocess.run(
            [sys.executable, "main.py", *map(str, arguments)],
            cwd=CHECKOUT,
            env={**os.environ, "THIRD_RING_HOME": str(home), "PYTHONWARNINGS": "error"},
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
            preexec_fn=narrow,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return start


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a desk in it, made once by the program."""
    place = tmp_path_factory.mktemp("made") / "home"
    with pytest.MonkeyPatch.context() as here:
        here.setenv("THIRD_RING_HOME", str(place))
        assert main(["desk", "init", "--name", "Our desk", "--agent", "Ola", "--language", "pl"]) == 0
    return place


@pytest.fixture
def desk(made: Path, home: Path) -> Path:
    shutil.copytree(made, home)
    return home / "desk.sqlite"


def count(desk: Path, what: str = "ticket") -> int:
    with closing(sqlite3.connect(desk)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0])  # noqa: S608  (names of tables from this file)


def three_sentences(done: Done, code: int, title: str) -> None:
    lines = done.stderr.splitlines()
    assert (done.returncode, len(lines)) == (code, 3), done.stderr
    assert title in lines[0]
    assert all(line.strip().endswith((".", '"', "FILE", ")")) or ":" in line for line in lines), done.stderr


def test_a_desk_is_made_once(run: Run, run_apart: Run, home: Path) -> None:
    done = run_apart("desk", "init", "--name", "Our desk", "--agent", "Ola")
    assert (done.returncode, done.stderr) == (0, "")
    assert (home / "desk.sqlite").exists()
    assert sorted(path.name for path in home.iterdir() if path.suffix == ".part") == []
    three_sentences(run("desk", "init", "--name", "Our desk", "--agent", "Ola"), 1, "There is a desk here already")


@pytest.mark.parametrize("what", ["--email", "--address"])
def test_what_is_no_address_makes_no_desk(run: Run, home: Path, what: str) -> None:
    three_sentences(
        run("desk", "init", "--name", "Our desk", "--agent", "Ola", what, "foo"), 2, "not an e-mail address"
    )
    assert not (home / "desk.sqlite").exists()


@pytest.mark.parametrize(
    "asked",
    [("desk", "doctor"), ("desk", "upgrade"), ("desk", "backup"), ("import", "mail", "."), ("export", "out.jsonl")],
)
def test_without_a_desk_every_command_says_how_to_make_one(run: Run, asked: tuple[str, ...]) -> None:
    done = run(*asked)
    three_sentences(done, 3, "There is no desk here yet")
    assert "desk init" in done.stderr


def test_a_place_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("desk", "init", "--name", "D", "--agent", "O", home=tmp_path / "file" / "home")
    three_sentences(done, 7, "could not be made")


def test_the_doctor_knows_a_damaged_desk_and_a_newer_one(run: Run, desk: Path) -> None:
    healthy = run("desk", "doctor")
    assert "whole" in healthy.stdout
    assert "no backup" in healthy.stdout
    assert healthy.returncode == 0
    with closing(sqlite3.connect(desk)) as connection:
        # Somebody who was there long ago: the desk is older than a day.
        columns = "name, email, role, language, state, state_since, active"
        connection.execute(f"INSERT INTO agent (id, {columns}) SELECT zeroblob(16), {columns} FROM agent LIMIT 1")  # noqa: S608  (no value)
        connection.execute(
            "INSERT INTO aside_letter (id, at, disposition, sender, subject, about, original, reason, seen_at) "
            "SELECT randomblob(16), state_since, 'bounce', '', '', '', zeroblob(32), '', CASE WHEN id = zeroblob(16) "
            "THEN state_since END FROM agent"
        )
        connection.commit()
    older = run("desk", "doctor")
    assert ("no backup" in older.stdout, older.returncode) == (True, 1)
    assert "1 letter is set aside. See Settings" in older.stdout
    run("desk", "backup")
    assert run("desk", "doctor").returncode == 0
    with closing(sqlite3.connect(desk)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    told = run("desk", "doctor")
    assert (told.returncode, "newer version" in told.stdout) == (1, True)
    three_sentences(run("import", "mail", "."), 4, "newer Third Ring")
    three_sentences(run("desk", "upgrade"), 4, "newer Third Ring")


def test_a_damaged_desk_is_said_to_be_one_and_can_be_replaced(run: Run, desk: Path, tmp_path: Path) -> None:
    run("desk", "backup", tmp_path / "good.sqlite")
    desk.write_bytes(b"not a desk at all " * 500)
    for asked in (("import", "mail", "."), ("export", tmp_path / "o.jsonl"), ("desk", "upgrade"), ("desk", "backup")):
        three_sentences(run(*asked), 5, "cannot be read")
    assert run("desk", "doctor").returncode == 1
    done = run("desk", "restore", tmp_path / "good.sqlite")
    assert (done.returncode, done.stderr) == (0, "")
    assert run("desk", "upgrade").stdout.startswith("The desk is of this version already")
    assert len(list(desk.parent.glob("desk-replaced-*.sqlite"))) == 1


def test_where_the_gateway_serves_is_told_and_set(run: Run, desk: Path) -> None:
    assert "127.0.0.1:8740" in run("desk", "web").stdout
    run("desk", "web", "--listen", "0.0.0.0:8800", "--proxies", "192.0.2.7, 10.0.0.0/8")
    told = run("desk", "web").stdout
    assert "0.0.0.0:8800" in told
    assert "192.0.2.7, 10.0.0.0/8" in told
    for wrong in (("--listen", "here"), ("--proxies", "everybody")):
        refused = run("desk", "web", *wrong)
        assert refused.returncode != 0
        assert wrong[1] in refused.stderr
    assert run("desk", "web").stdout == told


def test_backup_and_restore_bring_back_what_was_there(run: Run, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(letter(1))
    run("import", "mail", tmp_path / "one.eml")
    backup = tmp_path / "kept.sqlite"
    assert run("desk", "backup", backup).returncode == 0
    three_sentences(run("desk", "backup", backup), 2, "of this name already")
    three_sentences(run("desk", "backup", desk), 2, "of this name already")
    (tmp_path / "two.eml").write_bytes(letter(2))
    run("import", "mail", tmp_path / "two.eml")
    assert count(desk) == 2
    assert run("desk", "restore", backup).returncode == 0
    assert count(desk) == 1
    three_sentences(run("desk", "restore", tmp_path / "nothing"), 2, "no such backup")
    three_sentences(run("desk", "restore", tmp_path / "one.eml"), 5, "not a backup")


def test_a_desk_that_is_open_is_not_replaced(run: Run, desk: Path, tmp_path: Path) -> None:
    backup = tmp_path / "kept.sqlite"
    run("desk", "backup", backup)
    console = HubDesk(desk, None, SystemClock())
    try:
        three_sentences(run("desk", "restore", backup), 6, "The desk is open")
    finally:
        console.close()
    assert run("desk", "restore", backup).returncode == 0


def test_an_older_desk_is_upgraded_with_a_copy_of_what_was(run: Run, desk: Path) -> None:
    engine = sqlite_writer(desk)
    migrate.downgrade_to(engine, "0001")
    engine.dispose()
    three_sentences(run("import", "mail", "."), 4, "older version")
    done = run("desk", "upgrade")
    assert (done.returncode, done.stderr) == (0, "")
    engine = sqlite_writer(desk)
    migrate.check(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM agent")).scalars().all() == ["Ola"]
    engine.dispose()
    assert len(list(desk.parent.glob("desk-before-*.sqlite"))) == 1


def test_a_folder_is_imported_once_and_foretold_before(run: Run, desk: Path, tmp_path: Path) -> None:
    mail = tmp_path / "mail"
    mail.mkdir()
    for number in range(5):
        (mail / f"{number}.eml").write_bytes(letter(number))
    (mail / "empty.eml").touch()
    report, dreamt = tmp_path / "r.jsonl", tmp_path / "d.jsonl"
    before = desk.read_bytes()
    foretold = run("--verbose", "import", "mail", mail, "--dry-run", "--report", dreamt)
    assert desk.read_bytes() == before
    done = run("--verbose", "import", "mail", mail, "--report", report)
    assert foretold.returncode == done.returncode == 1
    assert "5 letters: opened 5 tickets" in done.stdout
    assert "1 unreadable" in done.stdout
    assert "empty.eml" in done.stdout
    assert dreamt.read_text() == report.read_text()
    assert "Secret" not in done.stderr + done.stdout
    assert "person1" not in done.stderr + done.stdout
    (mail / "empty.eml").unlink()
    again = run("import", "mail", mail)
    assert (again.returncode, "5 already there" in again.stdout) == (0, True)
    assert (count(desk), count(desk, "message"), count(desk, "participant")) == (5, 5, 5)


def test_paths_that_are_wrong_are_named_before_anything_happens(run: Run, desk: Path, tmp_path: Path) -> None:
    three_sentences(run("import", "mail", tmp_path / "nowhere"), 2, "nothing to import")
    (tmp_path / "one.eml").write_bytes(letter(1))
    three_sentences(run("import", "mail", tmp_path / "one.eml", "--report", tmp_path), 7, "report could not be written")
    three_sentences(run("export", tmp_path), 2, "not exported")
    three_sentences(run("export", tmp_path / "no" / "out.jsonl"), 7, "could not be exported")
    assert count(desk) == 0


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_import_that_is_stopped_keeps_what_was_finished_and_goes_on(
    run: Run, desk: Path, tmp_path: Path, how: signal.Signals
) -> None:
    mail = tmp_path / "old.mbox"
    stamp = b"From a@x.example Mon Mar  2 10:00:00 2026\n"
    mail.write_bytes(b"".join(stamp + letter(number).replace(b"\r\n", b"\n") + b"\n" for number in range(450)))
    process = subprocess.Popen(
        [sys.executable, "main.py", "import", "mail", str(mail)],
        cwd=CHECKOUT,
        env={**os.environ, "THIRD_RING_HOME": str(desk.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None and not count(desk):
        time.sleep(0.02)
    process.send_signal(how)
    out, err = process.communicate(timeout=60)
    kept = count(desk, "message")
    assert "Traceback" not in err
    if how is signal.SIGINT and process.returncode == 130:
        assert "Run the same command again" in out
        assert f"{kept} letter" in out
    assert kept % 100 in {0, 50}
    done = run("import", "mail", mail)
    assert (done.returncode, f"{kept} already there" in done.stdout) == (0, True)
    assert (count(desk, "message"), count(desk, "participant")) == (450, 7)


def test_a_full_disk_is_said_and_loses_nothing(run: Run, run_apart: Run, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(letter(1, "Long " * 30_000))
    run("import", "mail", tmp_path / "one.eml")
    (tmp_path / "two.eml").write_bytes(letter(2, "Very long " * 300_000))
    room = desk.stat().st_size + 100_000
    assert run_apart("import", "mail", tmp_path / "two.eml", room=room).returncode == 7
    assert count(desk) == 1
    for asked in (("desk", "backup", tmp_path / "b.sqlite"), ("export", tmp_path / "o.jsonl")):
        three_sentences(run_apart(*asked, room=60_000), 7, "could not be")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["one.eml", "two.eml"]


def test_everything_comes_out_again(run: Run, desk: Path, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.eml").write_bytes(letter(number))
    run("import", "mail", *sorted(tmp_path.glob("*.eml")))
    out = tmp_path / "out.jsonl"
    out.write_text("what was there before")
    done = run("export", out)
    assert (done.returncode, done.stderr) == (0, "")
    lines: list[dict[str, Any]] = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    kinds = [line["kind"] for line in lines]
    assert kinds == ["desk", "agent", *["participant"] * 3, *["ticket"] * 3, *["message"] * 3]
    assert {line["text"].split()[0] for line in lines if line["kind"] == "message"} == {"Nothing"}
    assert [path.name for path in tmp_path.glob(".*")] == []
    documented = (CHECKOUT / "docs" / "export.md").read_text(encoding="utf-8")
    for line in lines:
        missing = [name for name in line if f"`{name}`" not in documented]
        assert not missing, (line["kind"], missing)
