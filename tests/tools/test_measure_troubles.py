"""The figures about groups of texts: right by hand for a few lines, and no worse than they were for ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from console.domain.trouble_groups import Alarm
from console.domain.trouble_lexicon import Lexicon
from tools.measure_troubles import main, measure, read

LINES = Path(__file__).parents[1] / "data" / "troubles.jsonl"
ROWS = (
    (0, "a", "no sound", "sound"),
    (5, "b", "звука нет", "sound"),
    (6, "c", "nie słychać", "other"),
    (7, "d", "hello", None),
    (9, "a", "no sound at all", "sound"),
    (11, "e", "no audio", "sound"),
)


@pytest.fixture
def few(tmp_path: Path) -> Path:
    path = tmp_path / "few.jsonl"
    rows = [dict(zip(("time", "person", "text", "trouble"), row, strict=True)) for row in ROWS]
    path.write_text("\n".join(json.dumps({**row, "language": "en"}) for row in rows), encoding="utf-8")
    return path


def test_figures_of_a_few_lines(few: Path) -> None:
    found = measure(read(few, None), Lexicon(), Alarm(people=3))
    assert found.pairs == pytest.approx((6 / 10, 1.0))
    assert found.b_cubed == pytest.approx(((4 * 4 / 5 + 1 / 5 + 1) / 6, 1.0))
    assert found.seconds == {"sound": 6, "other": None}
    assert found.fourth == {"sound": 11, "other": None}
    assert found.false_alarms == 0


def test_it_is_shown_and_halves_are_every_other_line(few: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [line.said.text for line in read(few, "test")] == [row[2] for row in ROWS[1::2]]
    assert main([str(few), "--missed"]) == 0
    shown = capsys.readouterr().out
    assert "| sound | never | 11 |" in shown
    assert "sound → no_sound: no audio" in shown


def test_ours_stays_as_good_as_it_was() -> None:
    lines = read(LINES, None)
    assert len(lines) >= 600
    assert {line.language for line in lines} == {"en", "pl", "ru"}
    assert len({line.trouble for line in lines} - {""}) == 15
    found = measure(lines, Lexicon(), Alarm())
    assert found.pairs.precision > 0.9
    assert found.b_cubed.precision > 0.9
    assert found.false_alarms == 0
