"""Joining a team in the first window, and going from one desk to another in the same program."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from console.app.desktop import Shell
from console.app.upkeep import init_desk
from console.app.wiring import Console
from console.domain.link import Standing
from console.settings import desks, places
from console.settings import options as choices
from console.settings.invitation import Invitation, to_file
from console.settings.options import Options
from console.store.engine import allow_sql_on_this_thread
from console.store.place import HubAddress
from console.ui.first_run.opening import Opening
from console.ui.first_run.page import FirstRun
from tests.e2e.conftest import Witness
from tests.making import OLA
from tests.server import Server
from tests.team import PASSWORD, ask_for_passwords, make_team

PATIENCE = 90_000


@pytest.fixture(scope="module")
def place() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    address = make_team(server)
    yield address
    server.close()


@pytest.fixture
def shell(qapp: QApplication, faults: Witness, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    choices.save(Options(language="en", theme="light"), places.options_file())
    yield Shell(qapp, faults)
    allow_sql_on_this_thread()
    qapp.setStyleSheet("")


def invitation(place: HubAddress) -> Invitation:
    return Invitation(
        desk="Northlight Academy",
        desk_id=OLA,
        person_id=OLA,
        login="ola",
        host=place.host,
        database=place.database,
        port=place.port,
        tls="disable",
    )


def until(reached: Callable[[], object]) -> None:
    end = QDeadlineTimer(PATIENCE)
    while not reached():
        assert not end.hasExpired(), "never came"
        QTest.qWait(25)


def shown(kind: type[QWidget]) -> QWidget | None:
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()), None)


def button(host: QWidget, words: str) -> QAbstractButton:
    found = [each for each in host.findChildren(QAbstractButton) if each.text() == words and each.isVisible()]
    assert found, f"{words!r} is not there"
    return found[0]


def sees(host: QWidget, words: str) -> bool:
    return any(words in each.accessibleName() and each.isVisible() for each in host.findChildren(QWidget))


def as_one_goes(shell: Shell, wanted: str, *steps: Callable[[], None]) -> Console | None:
    """Opens a desk; each step is taken while what came before waits for the person."""

    faults: list[BaseException] = []

    def act() -> None:
        try:
            for step in steps:
                step()
        except BaseException as fault:  # noqa: BLE001 - raised again below
            faults.append(fault)
            for each in QApplication.topLevelWidgets():
                each.close()

    QTimer.singleShot(0, act)
    console = shell.open(wanted)
    if faults:
        raise faults[0]
    return console


def test_a_team_is_joined_by_its_invitation(shell: Shell, place: HubAddress) -> None:
    file = places.home() / "ola.third-ring"
    file.write_bytes(to_file(invitation(place)))

    def page() -> FirstRun:
        found = shown(FirstRun)
        assert isinstance(found, FirstRun)
        return found

    def choose() -> None:
        until(lambda: shown(FirstRun))
        button(page(), "Join a team").click()
        page().join.open_file(file)
        assert sees(page(), "Northlight Academy")

    def give_a_wrong_password() -> None:
        QTest.keyClicks(page().join.password, "wrong")
        button(page(), "Join the desk").click()
        until(lambda: sees(page(), "The team's desk did not accept the password."))

    def give_the_right_one() -> None:
        page().join.password.clear()
        QTest.keyClicks(page().join.password, PASSWORD)
        button(page(), "Join the desk").click()
        until(lambda: sees(page(), "No keyring keeps secrets on this computer."))
        button(page(), "Do without a keyring").click()

    console = as_one_goes(shell, "", choose, give_a_wrong_password, give_the_right_one)
    assert console is not None
    console.window.show()
    team = console.desk.team
    assert team is not None
    until(lambda: team.link.standing is Standing.CONNECTED)
    until(lambda: "In step with the team" in console.window.status_bar.link.text())
    kept = choices.load(places.options_file())
    assert kept.desk == "Northlight Academy"
    assert PASSWORD not in places.options_file().read_text()
    shell.leave(console)


def test_a_desk_asks_for_its_password_and_another_one_opens_in_its_place(shell: Shell, place: HubAddress) -> None:
    init_desk("Here", "Ola", "", "en")
    options = choices.load(places.options_file())
    options.local_files = "plain"
    desks.join(options, invitation(place))
    choices.save(options, places.options_file())

    def give() -> None:
        until(lambda: shown(Opening))
        page = shown(Opening)
        assert isinstance(page, Opening)
        until(page.password.isVisible)
        QTest.keyClicks(page.password, PASSWORD)
        button(page, "Open").click()

    console = as_one_goes(shell, "", give)
    assert console is not None
    console.window.show()
    assert console.desk.team is not None
    console.window.resize(1111, 700)
    console.window.desks.go(desks.LOCAL)
    assert console.window.desks.following == desks.LOCAL
    shell.leave(console)

    console = shell.open(desks.LOCAL)
    assert console is not None
    assert console.desk.team is None
    shell.leave(console)
    kept = choices.load(places.options_file())
    assert kept.desk == ""
    assert set(kept.windows) == {"Northlight Academy"}

    # The password is known for as long as the program runs.
    console = shell.open("Northlight Academy")
    assert console is not None
    assert console.desk.team is not None
    shell.leave(console)
