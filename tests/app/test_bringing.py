"""The shared letters on a desk: all are there, the report says what is expected, and the queue can be worked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from console.app.bringing import import_mail
from console.app.upkeep import init_desk, open_desk
from console.domain.filters import Filter
from console.queries.queue import Counts, QueueSections, SectionName, Tab, Wanted
from tests.channels.email.decisions import argued
from tests.channels.email.expectations import OURS, alike

Line = dict[str, Any]


@pytest.fixture
def letters(shared_data: Path) -> Path:
    folder = shared_data / "mail" / "open"
    if not folder.is_dir():
        pytest.skip("shared/data holds no letters")
    return folder


@pytest.mark.first
def test_every_shared_letter_is_there_and_told_as_expected(letters: Path, tmp_path: Path) -> None:
    init_desk("Our desk", "Ola", "", "en")
    report = tmp_path / "report.jsonl"
    assert import_mail([letters], dry_run=False, report=report) == 0
    lines = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    told = {Path(line["file"]).name: line for line in lines if line["outcome"] != "no_letter"}
    expected = json.loads((letters / "expectations.json").read_text(encoding="utf-8"))["messages"]
    excused = argued("Letters")
    misses = [
        f"{record['id']} {field}"
        for record in expected
        # Without the settings of their desks these are letters like others.
        if record["id"] not in OURS
        for field, holds in compared(record, told[record["file"]])
        if not holds and (record["id"], field) not in excused
    ]
    assert misses == []
    assert len(told) == len(expected)
    the_queue_can_be_worked()


def compared(record: Line, line: Line) -> list[tuple[str, bool]]:
    facts = [(name, line[name] == record[name]) for name in ("disposition", "auto_answer_allowed")]
    for name, fact in record["expect"].items():
        wanted = [fact["value"], *fact.get("accept_either", ())]
        if name == "subject":
            facts.append((name, any(alike(one, line["subject"]) for one in wanted)))
        elif name == "from_email":
            sender = line["from"]["email"].lower() if line["from"] else ""
            emails = {email.lower() for one in wanted for email in ([one] if isinstance(one, str) else one or [])}
            facts.append((name, sender in emails or not emails))
        elif name == "has_html":
            facts.append((name, line["has_html"] in wanted))
        elif name == "attachment_sha":
            got = {one["sha256"] for one in line["attachments"]}
            facts.append((name, any(set(one) <= got for one in wanted)))
    return facts


def the_queue_can_be_worked() -> None:
    desk = open_desk()
    try:
        counts = desk.read(Counts()).result()
        all_of_them = (Wanted(SectionName.FOUND, 1000),)
        (aside,) = desk.read(QueueSections(Tab.FOUND, all_of_them, filter=Filter(tags=("quarantine",)))).result()
        assert 380 < counts.waiting < 440
        assert {row.state for row in aside.rows} == {"on_hold"}
        (found,) = desk.read(QueueSections(Tab.FOUND, all_of_them)).result()
        assert all(row.subject and len(row.subject) <= 200 for row in found.rows)
        assert all(row.participant_name for row in found.rows if row.participant_id is not None)
    finally:
        desk.close()
