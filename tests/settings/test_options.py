"""Options: kept whole or not at all, also when two programs keep them at once."""

from __future__ import annotations

import threading
from pathlib import Path
from uuid import UUID

import pytest

from console.errors import PlaceUnwritable
from console.settings.desks import chosen
from console.settings.options import Options, load, save


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "home" / "options.json"
    save(Options(language="pl", zoom=125), path)
    assert (load(path).language, load(path).zoom) == ("pl", 125)
    assert [each.name for each in path.parent.iterdir()] == ["options.json"]


def test_two_that_keep_at_once_leave_the_options_of_one(tmp_path: Path) -> None:
    path = tmp_path / "options.json"
    faults: list[Exception] = []

    def keep(length: int) -> None:
        try:
            for _ in range(100):
                save(Options(recent=["x" * 50] * length), path)
                if len(load(path).recent) not in {5, 2000}:
                    faults.append(ValueError("neither of both"))
        except Exception as fault:  # noqa: BLE001 - handed to the test
            faults.append(fault)

    both = [threading.Thread(target=keep, args=(length,)) for length in (5, 2000)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert faults == []
    assert [each.name for each in tmp_path.iterdir()] == ["options.json"]


@pytest.mark.parametrize("damaged", [b"", b"{", b"\xff\xfe", b'{"zoom": "large"}', b'{"language": "\xff"}'])
def test_what_cannot_be_read_is_put_aside(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "options.json"
    path.write_bytes(damaged)
    assert load(path) == Options()
    assert (tmp_path / "options.broken").read_bytes() == damaged


def test_a_place_that_cannot_be_written_is_told_and_left_clean(tmp_path: Path) -> None:
    path = tmp_path / "options.json"
    path.mkdir()
    with pytest.raises(PlaceUnwritable):
        save(Options(), path)
    assert [each.name for each in tmp_path.iterdir()] == ["options.json"]


def test_options_of_before_there_were_teams_are_read_and_mean_what_they_meant(tmp_path: Path) -> None:
    path = tmp_path / "options.json"
    path.write_text('{"language": "pl", "agent": "00000000-0000-7000-8000-000000000001", "zoom": 110}')
    options = load(path)
    assert (options.language, options.zoom, options.agent) == ("pl", 110, UUID(int=7 << 76 | 2 << 62 | 1))
    assert (options.desks, options.desk, options.local_files) == ([], "", "encrypted")
    assert chosen(options) is None
