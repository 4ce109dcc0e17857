"""The desks of a computer: joined, chosen by name, left, and never mixed up."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from console.errors import DeskMissing, PlaceUnwritable
from console.settings import places
from console.settings.desks import LOCAL, chosen, join, leave
from console.settings.invitation import Invitation
from console.settings.options import Options, load, save
from tests.settings.certificate import CERTIFICATE, FINGERPRINT

DESK, OLA, PIOTR = (UUID(int=7 << 76 | 2 << 62 | number) for number in (1, 2, 3))
INVITATION = Invitation(
    desk="Wsparcie", desk_id=DESK, person_id=OLA, login="ola", host="desk.example", database="third_ring"
)


def other(name: str, number: int) -> Invitation:
    return msgspec.structs.replace(INVITATION, desk=name, desk_id=UUID(int=7 << 76 | 2 << 62 | number))


@pytest.fixture
def options() -> Options:
    return Options()


def test_without_teams_the_desk_of_this_computer_opens(options: Options) -> None:
    assert chosen(options) is None


def test_a_desk_that_was_joined_opens_and_is_kept(options: Options, tmp_path: Path) -> None:
    desk = join(options, INVITATION)
    save(options, tmp_path / "options.json")
    assert chosen(load(tmp_path / "options.json")) == desk
    assert (desk.name, desk.login, desk.host, desk.port) == ("Wsparcie", "ola", "desk.example", 5432)


def test_what_is_asked_for_wins_over_the_environment_and_that_over_what_was_open(
    options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = (join(options, other(name, number)) for number, name in enumerate("ABC", 10))
    assert chosen(options) == third
    monkeypatch.setenv("THIRD_RING_DESK", "B")
    assert chosen(options) == second
    assert chosen(options, "A") == first
    assert chosen(options, LOCAL) is None


@pytest.mark.parametrize("asked", ["żółw", "ŻÓŁW", " Żółw ", "z\u0307o\u0301łw"])
def test_a_name_is_found_however_it_was_typed(options: Options, asked: str) -> None:
    desk = join(options, other("Żółw", 10))
    assert chosen(options, asked) == desk


def test_an_unknown_name_is_told_with_those_that_are_known(options: Options) -> None:
    join(options, INVITATION)
    with pytest.raises(DeskMissing, match="local, Wsparcie"):
        chosen(options, "Sprzedaż")


def test_no_two_desks_share_a_name(options: Options) -> None:
    named = [
        join(options, invitation).name
        for invitation in (
            INVITATION,
            msgspec.structs.replace(INVITATION, person_id=PIOTR, login="piotr"),
            other("wsparcie", 10),
            other("Wsparcie", 11),
            other("LOCAL", 12),
        )
    ]
    assert named == ["Wsparcie", "Wsparcie (piotr)", "wsparcie (ola)", "Wsparcie 2", "LOCAL (ola)"]
    assert len({chosen(options, name) for name in named}) == len(named)


def test_invited_again_a_desk_keeps_its_name_and_its_folder(options: Options) -> None:
    join(options, INVITATION)
    moved = join(options, msgspec.structs.replace(INVITATION, desk="Wsparcie nowe", host="new.example"))
    assert (moved.name, moved.host, len(options.desks)) == ("Wsparcie", "new.example", 1)


def test_two_people_at_one_desk_have_files_of_their_own(home: Path) -> None:
    folders = {places.team_folder(DESK, person) for person in (OLA, PIOTR)}
    assert len(folders) == 2
    for folder in folders:
        assert folder.is_relative_to(home)
        assert places.replica_file(folder) != places.outbox_file(folder)


def test_the_certificate_of_the_newest_invitation_lies_beside_the_files(options: Options) -> None:
    desk = join(options, msgspec.structs.replace(INVITATION, certificate=CERTIFICATE))
    file = places.certificate_file(places.team_folder(DESK, OLA))
    assert file.read_text() == CERTIFICATE
    assert desk.fingerprint == FINGERPRINT
    join(options, INVITATION)
    assert not file.exists()


def test_a_desk_that_was_left_keeps_its_folder_for_what_was_not_sent(options: Options) -> None:
    desk = join(options, INVITATION)
    outbox = places.outbox_file(places.team_folder(DESK, OLA))
    outbox.write_bytes(b"not sent")
    leave(options, desk)
    assert options.desks == []
    assert chosen(options) is None
    assert outbox.read_bytes() == b"not sent"


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_joined(options: Options, home: Path) -> None:
    home.mkdir()
    (home / "desks").write_text("in the way")
    with pytest.raises(PlaceUnwritable):
        join(options, INVITATION)
    assert options == Options()
