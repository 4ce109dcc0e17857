"""A team's desk from this computer, with people who log in by a password: tried out, joined, opened, looked over."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import msgspec
import pytest

from console.app.doctor_team import examine_team
from console.app.team import Door, Joining
from console.commands.desk import SetSetting
from console.domain.clock import SystemClock
from console.domain.ids import NOBODY
from console.domain.link import Standing
from console.errors import ConsoleError, HubAway, HubRefuses, KeyringMissing
from console.queries.desk import Settings
from console.settings import desks
from console.settings.invitation import Invitation
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.store.place import HubAddress
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.making import OLA, PIOTR
from tests.server import Server
from tests.team import PASSWORD, PEOPLE, ask_for_passwords, make_team

DESK = OLA  # any id will do


@pytest.fixture(scope="module")
def place() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    address = make_team(server)
    desk = HubDesk(address, None, SystemClock())
    desk.submit(SetSetting(desk.stamp(), "name", "Northlight Academy")).result(timeout=120)
    desk.close()
    yield address
    server.close()


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


def invitation(place: HubAddress, **other: object) -> Invitation:
    plain = Invitation(
        desk="Northlight Academy",
        desk_id=DESK,
        person_id=OLA,
        login="ola",
        host=place.host,
        database=place.database,
        port=place.port,
        tls="disable",
    )
    return msgspec.structs.replace(plain, **other)


def joining(options: Options | None = None, secrets: Secrets | None = None) -> Joining:
    return Joining(options or Options(local_files="plain"), secrets or Secrets(), lambda: None)


def filled(desk: ReplicaDesk) -> None:
    """Returns when everything of the team is here."""
    whole = threading.Event()

    def look(_: object = None) -> None:
        if desk.link.standing is Standing.CONNECTED:
            whole.set()

    stop = desk.listen(look)
    look()
    assert whole.wait(timeout=30)
    stop()


def test_the_hub_tells_its_name_its_people_and_whose_login_it_was(place: HubAddress) -> None:
    _, greeting = joining().introduce(invitation(place), PASSWORD)
    assert greeting.desk == "Northlight Academy"
    assert greeting.me == OLA
    assert "Piotr Wrona" in {person.name for person in greeting.people}


def test_who_typed_an_address_is_known_by_the_login(place: HubAddress) -> None:
    _, greeting = joining().introduce(invitation(place, person_id=NOBODY, login="piotr"), PASSWORD)
    assert greeting.me == PIOTR


@pytest.mark.parametrize(
    ("other", "password", "kind", "said"),
    [
        ({}, "wrong", HubRefuses, "did not accept the password"),
        ({"login": "nobody_here"}, PASSWORD, HubRefuses, ""),
        ({"person_id": PIOTR}, PASSWORD, HubRefuses, "not one of the people"),
        ({"port": 1}, PASSWORD, HubAway, "cannot be reached"),
        ({"tls": "verify-full"}, PASSWORD, HubAway, ""),
        ({"fingerprint": "0" * 64}, PASSWORD, HubAway, "not protected"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_kept(
    place: HubAddress, other: dict[str, object], password: str, kind: type[ConsoleError], said: str
) -> None:
    options = Options(local_files="plain")
    with pytest.raises(kind, match=said or None):
        joining(options).introduce(invitation(place, **other), password)
    assert options.desks == []


@pytest.mark.parametrize("login", sorted(PEOPLE))
def test_a_desk_that_was_joined_opens_and_is_filled(place: HubAddress, login: str) -> None:
    options, secrets = Options(local_files="plain"), Secrets()
    team = joining(options, secrets)
    whole, _ = team.introduce(invitation(place, person_id=PEOPLE[login][0], login=login), PASSWORD)
    team.settle(whole, PASSWORD)
    assert options.desk == "Northlight Academy"
    assert team.joined is not None
    desk = team.joined.open()
    try:
        filled(desk)
        assert desk.read(Settings()).result(timeout=120)["name"] == "Northlight Academy"
    finally:
        desk.close()


def test_without_a_keyring_nothing_is_kept_in_the_open_unless_that_was_chosen(place: HubAddress) -> None:
    options = Options()
    team = joining(options)
    with pytest.raises(KeyringMissing):
        team.settle(invitation(place), PASSWORD)
    team.without_keyring()
    team.settle(invitation(place), PASSWORD)
    assert options.local_files == "plain"


def door(place: HubAddress, password: str, **other: object) -> Door:
    options, secrets = Options(local_files="plain"), Secrets()
    team = joining(options, secrets)
    team.settle(invitation(place, **other), password)
    assert team.joined is not None
    return team.joined


def said(examined: Door) -> dict[str, bool]:
    return {finding.what: finding.well for finding in examine_team(examined)}


def test_the_doctor_finds_a_desk_well(place: HubAddress) -> None:
    examined = door(place, PASSWORD)
    examined.open().close()
    found = said(examined)
    assert all(found.values()), found
    assert "You work there as Ola Zielińska, lead." in found
    assert "Nothing waits to be sent." in found
    assert "This computer's clock goes with the hub's." in found


def test_a_password_that_is_asked_at_each_start_is_no_trouble_to_the_doctor(place: HubAddress) -> None:
    kept = Options(local_files="plain")
    asked_each_time = Door(desks.join(kept, invitation(place)), Secrets(), kept, lambda: None)
    found = said(asked_each_time)
    assert all(found.values()), found
    assert "No password is kept for ola; it is asked when the desk is opened." in found
    assert not any(what.startswith("You work there as") for what in found)
    given = {finding.what: finding.well for finding in examine_team(asked_each_time, PASSWORD)}
    assert all(given.values()), given
    assert "You work there as Ola Zielińska, lead." in given


def test_the_doctor_says_what_is_wrong_with_the_way_and_the_password(place: HubAddress) -> None:
    wrong = [what for what, well in said(door(place, "wrong")).items() if not well]
    assert len(wrong) == 1
    assert "did not accept the password" in wrong[0]
    (nothing,) = [what for what, well in said(door(place, PASSWORD, port=1)).items() if not well]
    assert nothing.startswith("Nothing answers at 127.0.0.1, port 1")


def test_the_doctor_counts_what_waits(place: HubAddress) -> None:
    desk = door(place, PASSWORD).open()
    filled(desk)
    desk.close()
    examined = door(place, PASSWORD, port=1)
    desk = examined.open()
    assert desk.submit(SetSetting(desk.stamp(), "help", "https://x.example")).result(timeout=120).done
    desk.close()
    assert any(what.startswith("Changes that wait here for the team's desk: 1.") for what in said(examined))
