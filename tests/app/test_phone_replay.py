"""The command `phone replay`: recordings in, calls as JSON lines out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from console.app.cli import main
from console.errors import InputUnreadable

RECORDINGS = Path(__file__).parents[1] / "channels" / "phone" / "recordings"


def printed(capsys: pytest.CaptureFixture[str], *files: Path) -> list[dict[str, object]]:
    assert main(["phone", "replay", *map(str, files)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_calls_of_a_recording(capsys: pytest.CaptureFixture[str]) -> None:
    call, asked = printed(capsys, RECORDINGS / "22" / "03b_attended_transfer.raw")
    assert (call["number"], call["answered_by"], call["rings"], call["kept"], call["outcome"]) == (
        "+4915112345678", "PJSIP/1001", 1, True, "answered",
    )  # fmt: skip
    assert isinstance(call["states"], list)
    assert [state for state, _ in call["states"]] == [
        "offered", "connected", "held", "transferring", "connected", "ended",
    ]  # fmt: skip
    assert asked["joined"] == call["call"]


def test_a_withheld_number_is_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    (call,) = printed(capsys, RECORDINGS / "16" / "05_withheld.raw")
    assert (call["number"], call["withheld"]) == (None, True)


def test_without_times_the_calls_are_there_all_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bare = tmp_path / "bare.raw"
    bare.write_bytes((RECORDINGS / "16" / "02_abandoned.raw").read_bytes())
    (call,) = printed(capsys, bare)
    assert (call["outcome"], call["ended_by"], call["wait"]) == ("abandoned", "caller", 0.0)


def test_the_answer_about_a_number_is_known_by_its_action_id(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    recorded = tmp_path / "answered.raw"
    recorded.write_bytes(
        b"Asterisk Call Manager/11.0.0\r\nEvent: Newchannel\r\nUniqueid: 1.1\r\nLinkedid: 1.1\r\nExten: 100\r\n"
        b"Channel: PJSIP/trunk-01\r\nContext: from-trunk\r\nCallerIDNum: +4822\r\n\r\nResponse: Success\r\n"
        b"ActionID: third-ring-CALLERID(pres)-1.1\r\nVariable: CALLERID(pres)\r\nValue: prohib_not_screened\r\n\r\n"
    )
    (call,) = printed(capsys, recorded)
    assert (call["number"], call["withheld"], call["state"]) == (None, True, "offered")


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["phone", "replay", str(tmp_path / "none.raw")]) == InputUnreadable.exit_code
    assert "cannot be read" in capsys.readouterr().err


def test_times_that_make_no_sense(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "odd.raw").write_bytes(b"x")
    (tmp_path / "odd.chunks").write_text("soon much\n")
    assert main(["phone", "replay", str(tmp_path / "odd.raw")]) == InputUnreadable.exit_code
    assert "lines of two numbers" in capsys.readouterr().err
