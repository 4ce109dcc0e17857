"""Recording what a phone system says: nobody else can read it, it holds no secret, and it can be played again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.app.cli import main
from console.app.phone_play import of_the_demo
from console.app.phone_recording import Recorder
from console.app.phone_replay import pieces, replay
from console.domain.ids import NOBODY, named
from console.domain.pbx import Pbx, PbxKind
from console.errors import InputUnreadable, PlaceUnwritable

OFFICE = Pbx(id=NOBODY, name="Office", kind=PbxKind.ASTERISK)
BRANCH = Pbx(id=named(NOBODY, "branch"), name="Branch", kind=PbxKind.ASTERISK)


def test_what_was_recorded_has_the_same_calls_and_times(tmp_path: Path) -> None:
    source = of_the_demo()[0][0]
    said = list(pieces(source))
    times: Iterator[float] = iter((at - said[0][1]).total_seconds() for _, at in said)
    tape = Recorder(tmp_path / "pbx.raw", clock=lambda: next(times))(OFFICE)
    assert tape is not None
    for data, _ in said:
        tape(data)
    assert replay([tmp_path / "pbx.raw"]) == replay([source])
    for file in ("pbx.raw", "pbx.chunks"):
        assert (tmp_path / file).stat().st_mode & 0o777 == 0o600


def test_each_connection_has_a_file_and_other_phone_systems_have_none(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "pbx.raw", "branch")
    assert recorder(OFFICE) is None
    first, second = recorder(BRANCH), recorder(BRANCH)
    assert first is not None
    assert second is not None
    second(b"again")
    assert (tmp_path / "pbx-2.raw").read_bytes() == b"again"
    unnamed = Recorder(tmp_path / "other.raw")
    assert unnamed(OFFICE) is not None
    assert unnamed(BRANCH) is None


def test_where_it_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "there.raw").write_bytes(b"precious")
    with pytest.raises(InputUnreadable):
        Recorder(tmp_path / "there.raw")
    assert (tmp_path / "there.raw").read_bytes() == b"precious"
    with pytest.raises(InputUnreadable):
        Recorder(tmp_path / "pbx.chunks")
    with pytest.raises(PlaceUnwritable):
        Recorder(tmp_path / "none" / "pbx.raw")


def test_a_recording_of_a_gateway_is_named_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gateway", "--record", str(tmp_path / "pbx.raw")]) != 0
    assert "There is no desk" in capsys.readouterr().err
    assert not (tmp_path / "pbx.raw").exists()
