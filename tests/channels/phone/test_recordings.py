"""Every recorded session of Asterisk 16 and 22 gives exactly the calls that its notes describe."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from console.domain.call_course import Ending, State
from console.domain.call_facts import Cause, LegEnd
from tests.channels.phone.expected_calls import CALLS, UNENDED, WITHOUT_CALLS
from tests.channels.phone.playing import HERE, Cut, bytewise, differences, heard, played, transcript, whole

LARGEST = 600


def in_pieces(seed: int) -> Cut:
    chance = random.Random(seed)

    def cut(data: bytes) -> Iterator[bytes]:
        place = 0
        while place < len(data):
            size = chance.choice((1, 2, 3, 7, 50, LARGEST))
            yield data[place : place + size]
            place += size

    return cut


def recordings(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.raw") if path.stem != UNENDED)


def misses(folder: Path, cut: Callable[[], Cut]) -> list[str]:
    told = []
    for recording in recordings(folder):
        expected = () if recording.stem in WITHOUT_CALLS else CALLS[recording.stem]
        calls = played([recording], cut())
        told += [f"{recording.stem}: {one}" for one in differences(calls, expected, on_22=folder.name == "22")]
    return told


@pytest.fixture(params=["16", "22"])
def version(request: pytest.FixtureRequest, shared_data: Path) -> Path:
    folder = shared_data / "asterisk" / str(request.param)
    if not folder.is_dir():
        pytest.skip("shared/data holds no recordings of an Asterisk")
    return folder


@pytest.mark.parametrize("name", ["16", "22"])
@pytest.mark.parametrize("cut", [whole, bytewise], ids=["whole", "bytewise"])
def test_the_recordings_here(name: str, cut: Cut) -> None:
    assert recordings(HERE / name)
    assert misses(HERE / name, lambda: cut) == []


def test_every_recording_is_expected(version: Path) -> None:
    known = {*CALLS, *WITHOUT_CALLS, UNENDED}
    assert {path.stem for path in version.glob("*.raw")} - known == set()
    # A call of this kind came by chance and on one version only.
    assert known - {path.stem for path in version.glob("*.raw")} <= {"08c_agentcomplete_without_channel"}


def test_all_in_random_pieces(version: Path) -> None:
    seeds = iter(range(1_000))
    assert misses(version, lambda: in_pieces(next(seeds))) == []


@pytest.mark.first
def test_all_byte_by_byte(version: Path) -> None:
    assert misses(version, lambda: bytewise) == []


def test_killed_in_a_call(version: Path) -> None:
    (cut_off,) = played([version / f"{UNENDED}.raw"])
    assert cut_off.course.state is State.CONNECTED
    (over,) = played([version / f"{UNENDED}.raw", version / f"{UNENDED}_reconnected.raw"])
    course = over.course
    assert (course.state, course.cause, course.ending) == (State.ENDED, Cause.LOST, Ending.ANSWERED)
    assert [leg.how for leg in course.legs] == [LegEnd.TALKED]


def test_what_a_console_gets_with_the_rights_it_asks_for(version: Path) -> None:
    """`read = system,call,agent` instead of everything; and an administrator's filter that lets even less through."""
    told, seen = [], 0
    for path in sorted(version.glob("*.ctifilter.txt")) + sorted(version.glob("*.cti.txt")):
        name = path.name.split(".")[0]
        # The answers to lists are not played here, and names are in the encoding of the transcript.
        if name in {*WITHOUT_CALLS, UNENDED, "12_names"} or name.startswith("10d"):
            continue
        expected, seen = CALLS[name], seen + 1
        if "ctifilter" in path.name:
            # That filter keeps HangupRequest back, which tells who hung up; the one we set does not.
            expected = tuple(one._replace(by=None) for one in expected)
        calls = heard(transcript(path))
        told += [f"{path.name}: {one}" for one in differences(calls, expected, on_22=version.name == "22")]
    assert told == []
    assert seen > 50
