"""What is wrong with a team's hub is told in plain words, and never with a password or with what people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from console.domain.clock import SystemClock
from console.errors import (
    ConsoleError,
    DeskBusy,
    DeskDamaged,
    DeskMissing,
    HubAway,
    HubRefuses,
    HubTooOld,
    PasswordNeeded,
    PlaceUnwritable,
)
from console.store import postgres
from console.store.faults import faults_told, passing
from console.store.place import HubAddress
from console.store.postgres import connect_arguments, hub_reader, hub_writer
from console.sync.hub import HubDesk
from tests.making import Bench
from tests.server import Server

PASSWORD = "correct horse"


@pytest.fixture(scope="module")
def strict() -> Iterator[Server]:
    """A server that lets nobody in over the network without a password."""
    server = Server()
    (server.folder / "data" / "pg_hba.conf").write_text(
        "local all desk_owner trust\nhost all desk_owner,ola,crowd,gone 127.0.0.1/32 scram-sha-256\n", encoding="ascii"
    )
    for statement in (
        "SELECT pg_reload_conf()",
        f"CREATE ROLE ola LOGIN PASSWORD '{PASSWORD}'",
        f"CREATE ROLE crowd LOGIN CONNECTION LIMIT 0 PASSWORD '{PASSWORD}'",
        f"CREATE ROLE gone NOLOGIN PASSWORD '{PASSWORD}'",
        f"CREATE ROLE abroad LOGIN PASSWORD '{PASSWORD}'",
    ):
        server.do(statement)
    HubDesk.create(server.address("postgres"))
    yield server
    server.close()


@pytest.fixture
def over_network(strict: Server) -> HubAddress:
    return strict.address("postgres", host="127.0.0.1", user="ola", password=PASSWORD)


def told(address: HubAddress) -> ConsoleError:
    with pytest.raises(ConsoleError) as fault:
        HubDesk(address, None, SystemClock())
    assert PASSWORD not in str(fault.value)
    assert PASSWORD not in str(fault.value.__cause__)
    assert fault.value.title
    assert fault.value.cause
    assert fault.value.next_step
    return fault.value


@pytest.mark.parametrize(
    ("change", "kind", "title"),
    [
        ({"password": "wrong"}, HubRefuses, "did not accept the password"),
        ({"password": ""}, PasswordNeeded, "asks for a password"),
        ({"user": "gone"}, HubRefuses, "does not let you in"),
        ({"user": "nobody_known"}, HubRefuses, "does not let you in"),
        ({"user": "abroad"}, HubRefuses, "does not let you in"),
        ({"user": "crowd"}, DeskBusy, "no more connections"),
        ({"database": "nowhere"}, DeskMissing, "no desk here"),
        ({"port": 1}, HubAway, "cannot be reached"),
        ({"host": "no-such-host.invalid"}, HubAway, "cannot be reached"),
        ({"host": "/nowhere"}, HubAway, "cannot be reached"),
        ({"tls": "require"}, HubAway, "not protected"),
        ({"tls": "verify-full"}, HubAway, "not protected"),
        ({"database": "template1"}, DeskDamaged, "not a desk"),
    ],
)
def test_what_keeps_one_out_is_told(
    over_network: HubAddress, change: dict[str, object], kind: type[ConsoleError], title: str
) -> None:
    fault = told(replace(over_network, **change))  # type: ignore[arg-type]
    assert type(fault) is kind
    assert title in fault.title


def test_a_server_that_is_too_old_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "OLDEST", 99)
    with pytest.raises(HubTooOld, match="needs 99 or newer"):
        HubDesk(server.address("postgres"), None, SystemClock())


def raised(engine: Engine, statement: str) -> ConsoleError:
    with pytest.raises(ConsoleError) as fault, faults_told(), engine.begin() as connection:
        connection.execute(text(statement))
    return fault.value


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("53100", PlaceUnwritable),
        ("53300", DeskBusy),
        ("40P01", DeskBusy),
        ("55P03", DeskBusy),
        ("57P01", HubAway),
        ("42501", HubRefuses),
        ("XX001", DeskDamaged),
    ],
)
def test_what_the_server_reports_is_told(tmp_path: Path, server: Server, state: str, kind: type[ConsoleError]) -> None:
    engine = hub_writer(server.address("postgres"))
    report = f"DO $$ BEGIN RAISE EXCEPTION 'Marta Nowak' USING ERRCODE = '{state}'; END $$"
    fault = raised(engine, report)
    engine.dispose()
    assert type(fault) is kind
    assert "Marta" not in str(fault)


def test_who_may_not_do_something_is_told_so(strict: Server, over_network: HubAddress) -> None:
    engine = hub_writer(over_network)
    assert type(raised(engine, "SELECT * FROM ticket")) is HubRefuses
    engine.dispose()


def test_a_connection_for_reading_cannot_write(tmp_path: Path, server: Server) -> None:
    bench = Bench(tmp_path, server)
    assert isinstance(bench.place, HubAddress)
    engine = hub_reader(bench.place, 1)
    assert type(raised(engine, "UPDATE ticket SET subject = 'other'")) is PlaceUnwritable
    engine.dispose()
    bench.close()


def test_a_fault_of_our_own_stays_one_and_says_no_values(tmp_path: Path, server: Server) -> None:
    bench = Bench(tmp_path, server)
    bench.person("Marta", email="marta@example.com")
    assert isinstance(bench.place, HubAddress)
    engine = hub_writer(bench.place)
    again = "INSERT INTO identity SELECT gen_random_uuid(), participant_id, kind, value, shown FROM identity"
    with pytest.raises(IntegrityError, match="uq_identity") as fault, faults_told(), engine.begin() as connection:
        connection.execute(text(again))
    assert "marta" not in str(fault.value)
    assert not passing(fault.value)
    engine.dispose()
    bench.close()


def test_only_what_is_near_may_go_unprotected() -> None:
    far = HubAddress("desk.example", "desk", "ola", password=PASSWORD)
    assert connect_arguments(far)["sslmode"] == "verify-full"
    for near in ("localhost", "127.0.0.1", "/run/postgresql"):
        assert connect_arguments(replace(far, host=near))["sslmode"] == "prefer"
    assert PASSWORD not in repr(far)
    assert PASSWORD not in str(far)
    assert PASSWORD not in str(hub_writer(far).url)
