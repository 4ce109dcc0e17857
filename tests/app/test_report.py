"""The command `report`: figures of a period for other programs, and workbooks and pages without a window."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from console.app.cli import main
from console.app.upkeep import init_desk
from console.commands.tickets import OpenTicket
from console.domain.clock import SystemClock
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.desk import Agents
from console.sync.hub import HubDesk
from tests.making import Bench

_FIRST = (datetime.now(UTC) - timedelta(days=3)).date()
_PERIOD = ("--from", f"{_FIRST}", "--to", f"{_FIRST + timedelta(days=2)}")


@pytest.fixture
def desk(home: Path, tmp_path: Path) -> Path:
    """One letter came yesterday."""
    path = init_desk("Northlight Academy", "Ola Zielinska", "ola@desk.example", "en")
    made = HubDesk(path, None, SystemClock())
    (ola,) = made.read(Agents()).result()
    bench = Bench(tmp_path)
    bench.clock.at = datetime.now(UTC) - timedelta(days=1)
    letter = OpenTicket(
        bench.stamp(ola.id), bench.new_id(), "No sound", Channel.EMAIL, "en", first=bench.inbound("Nothing works")
    )
    assert letter.first is not None
    assert letter.first.kind is Kind.INBOUND
    made.submit(letter).result()
    bench.close()
    made.close()
    return path


def test_figures_go_to_a_file_for_other_programs(desk: Path, tmp_path: Path) -> None:
    plain, told = tmp_path / "figures.csv", tmp_path / "figures.json"
    assert main(["report", *_PERIOD, str(plain)]) == 0
    rows = list(csv.DictReader(plain.read_text(encoding="utf-8").splitlines()))
    assert rows[0] == {"figure": "opened", "of": "", "now": "1", "before": "0"}
    assert {"figure": "opened", "of": "channel:email", "now": "1", "before": "0"} in rows
    assert main(["report", *_PERIOD, "--format", "json", str(told)]) == 0
    whole = json.loads(told.read_text(encoding="utf-8"))
    assert (whole["from"], whole["compared_to"]) == (f"{_FIRST}", f"{_FIRST - timedelta(days=1)}")
    assert whole["figures"][0] == {"figure": "opened", "of": "", "now": 1, "before": 0}


def test_and_for_people(desk: Path, tmp_path: Path, qapp: QApplication) -> None:
    for kind, begins in (("pdf", b"%PDF"), ("xlsx", b"PK")):
        file = tmp_path / f"figures.{kind}"
        assert main(["report", *_PERIOD, "--language", "pl", str(file)]) == 0
        assert file.read_bytes().startswith(begins)


def test_what_cannot_be_written_is_said(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", *_PERIOD, str(tmp_path / "figures.doc")]) > 0
    assert "csv, json, xlsx or pdf" in capsys.readouterr().err
    assert main(["report", "--from", "2026-03-03", "--to", "2026-03-01", str(tmp_path / "figures.csv")]) > 0
    assert "2026-11-30" in capsys.readouterr().err
    assert main(["report", *_PERIOD, str(tmp_path / "missing" / "figures.csv")]) > 0
