"""What the system must bring is found missing, and the person is told how to get it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools.system_packages import (
    ANY_SCREEN,
    TEST_PROGRAMS,
    X11_SCREEN,
    Need,
    family_of,
    how_to_get,
    missing,
    no_cluster,
)

ABSENT = Need("libof-no-system.so.99", "libof-no-system99", "of-no-system-libs", "of-no-system")
ABSENT_PROGRAM = Need("a-program-of-no-system", "no-program", "no-program", "no-program")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries")
def test_what_is_not_there_is_found_missing() -> None:
    assert missing([ABSENT, ABSENT_PROGRAM, Need("libc.so.6", "libc6", "glibc", "glibc")]) == [ABSENT, ABSENT_PROGRAM]


@pytest.mark.parametrize(
    ("os_release", "family"),
    [
        ('ID=debian\nVERSION_ID="12"', "debian"),
        ("ID=ubuntu\nID_LIKE=debian", "debian"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"', "debian"),
        ("ID=fedora", "fedora"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"', "fedora"),
        ("ID=rhel", "fedora"),
        ("ID=manjaro\nID_LIKE=arch", "arch"),
        ("ID=nixos", ""),
        ("", ""),
    ],
)
def test_family_of_a_system_is_told_from_its_own_words(os_release: str, family: str) -> None:
    assert family_of(os_release) == family


def test_each_system_is_given_its_own_command() -> None:
    assert how_to_get([ABSENT], "debian") == "sudo apt-get install libof-no-system99"
    assert how_to_get([ABSENT], "fedora") == "sudo dnf install of-no-system-libs"
    assert how_to_get([ABSENT, ABSENT], "arch") == "sudo pacman -S of-no-system"


def test_an_unknown_system_is_given_the_names_on_known_ones() -> None:
    said = how_to_get([ABSENT], "")
    assert [line.split(":")[0] for line in said.splitlines()] == ["Debian", "Fedora", "Arch"]


def test_everything_listed_has_a_package_on_every_system() -> None:
    for need in (*ANY_SCREEN, *X11_SCREEN, *TEST_PROGRAMS):
        assert all((need.debian, need.fedora, need.arch)), need.name
    assert all(need.purpose for need in TEST_PROGRAMS)


def test_of_programs_on_no_path_the_newest_is_found(tmp_path: Path) -> None:
    need = Need(ABSENT_PROGRAM.name, "", "", "", aside=f"{tmp_path.relative_to(tmp_path.anchor)}/*/bin")
    assert need.program() is None
    for version in ("9", "14", "15"):
        (tmp_path / version / "bin").mkdir(parents=True)
    assert not need.is_met()
    for version in ("9", "14"):
        program = tmp_path / version / "bin" / need.name
        program.touch(mode=0o755)
    assert need.program() == str(tmp_path / "14" / "bin" / need.name)
    assert need.is_met()


@pytest.mark.parametrize("known", [False, True])
def test_a_database_of_its_own_is_kept_from_the_package_only_while_it_comes(tmp_path: Path, known: bool) -> None:
    place = tmp_path / "postgresql-common" / "createcluster.d"
    if known:
        place.mkdir(parents=True)
    with no_cluster(place):
        [told] = place.iterdir()
        assert told.read_text() == "create_main_cluster = false\n"
    assert place.exists() == place.parent.exists() == known
    assert not known or list(place.iterdir()) == []
