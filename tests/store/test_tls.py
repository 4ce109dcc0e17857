"""The encrypted way to a team's hub, on a real server that offers it: who proves itself is let near, nobody else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import pytest

from console.app.hub_commands import code_of
from console.app.team import Door, Joining
from console.commands.messages import AddNote
from console.commands.tickets import OpenTicket
from console.domain.clock import SystemClock
from console.domain.tickets import Channel
from console.errors import ConsoleError, HubAway, HubRefuses
from console.queries.ticket import TicketView
from console.settings.invitation import Invitation, read
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.store.certificate import certificate_with
from console.store.place import HubAddress
from console.store.postgres import connect_arguments
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.certificates import Certificate, issued, self_signed
from tests.making import OLA, PIOTR, new_replica
from tests.server import Server
from tests.sync.conftest import in_step
from tests.team import KEEPER, PASSWORD, make_team

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux answers at every number from 127.0.0.1 on")

# Both are this machine, and for the program neither is near.
HUB, ELSEWHERE = "127.0.0.2", "127.0.0.3"
RULES = f"""\
local all all trust
host all {KEEPER} 127.0.0.1/32 scram-sha-256
hostssl all all 127.0.0.0/8 scram-sha-256
"""


@dataclass(frozen=True)
class Hub:
    """A desk of a team on a server that can encrypt."""

    server: Server
    address: HubAddress
    """Ola's, without a certificate to know the hub by."""

    def proves_itself_by(self, certificate: Certificate | None) -> None:
        """From now on; None switches TLS off."""
        self.server.do(f"ALTER SYSTEM SET ssl = {'off' if certificate is None else 'on'}")
        if certificate is not None:
            self.server.put("server.key", certificate.key)
            self.server.put("server.crt", certificate.pem.encode())
        self.server.stop()
        self.server.start()

    def ways(self) -> list[tuple[str, bool, str]]:
        """Login, whether it is encrypted, and the protocol, of everybody who comes over the network."""
        return [
            (str(login), bool(encrypted), str(protocol))
            for login, encrypted, protocol in self.server.do(
                "SELECT usename, ssl, version FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
                "WHERE client_addr IS NOT NULL"
            )
        ]


@pytest.fixture(scope="module")
def hub(program: Callable[[str], str]) -> Iterator[Hub]:
    server = Server(Path(program("postgres")).resolve().parent, f"127.0.0.1,{HUB},{ELSEWHERE}")
    server.put("pg_hba.conf", RULES.encode())
    server.do("SELECT pg_reload_conf()")
    place = make_team(server)
    yield Hub(server, replace(place, host=HUB, user="ola", tls=""))
    server.close()


@pytest.fixture
def known(hub: Hub, tmp_path: Path) -> tuple[Certificate, HubAddress]:
    """The certificate the hub has, and the address of who knows it."""
    return proved(hub, tmp_path, self_signed(HUB))


def proved(hub: Hub, folder: Path, certificate: Certificate) -> tuple[Certificate, HubAddress]:
    hub.proves_itself_by(certificate)
    return certificate, knowing(hub.address, folder, certificate)


def knowing(address: HubAddress, folder: Path, certificate: Certificate) -> HubAddress:
    path = folder / "hub.crt"
    path.write_text(certificate.pem, encoding="ascii")
    return replace(address, root_certificate=str(path))


def invitation(address: HubAddress) -> Invitation:
    return Invitation(
        desk="Northlight Academy",
        desk_id=OLA,
        person_id=OLA,
        login="ola",
        host=HUB,
        database=address.database,
        port=address.port,
    )


def told(address: HubAddress) -> ConsoleError:
    with pytest.raises(ConsoleError) as fault:
        HubDesk(address, None, SystemClock())
    assert PASSWORD not in str(fault.value)
    return fault.value


def assert_unproven(address: HubAddress, why: str) -> None:
    fault = told(address)
    assert type(fault) is HubAway
    assert fault.title == "The team's desk could not prove who it is."
    assert why in fault.cause


def test_who_knows_the_certificate_comes_in_and_the_way_is_encrypted(
    hub: Hub, known: tuple[Certificate, HubAddress]
) -> None:
    _, address = known
    assert not address.near
    assert address.tls == ""
    desk = HubConnection(address)
    try:
        [(login, encrypted, protocol)] = hub.ways()
    finally:
        desk.close()
    assert (login, encrypted) == ("ola", True)
    assert protocol in {"TLSv1.2", "TLSv1.3"}


def test_the_password_counts_also_where_the_certificate_is_right(known: tuple[Certificate, HubAddress]) -> None:
    _, address = known
    fault = told(replace(address, password="wrong"))
    assert type(fault) is HubRefuses
    assert "did not accept the password" in fault.title


def test_one_the_system_trusts_is_trusted(
    hub: Hub, known: tuple[Certificate, HubAddress], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, address = known
    monkeypatch.setenv("SSL_CERT_FILE", address.root_certificate)
    # Named, because where nobody set the variable libpq would look for them in a place that does not exist.
    assert connect_arguments(hub.address)["sslrootcert"] == address.root_certificate
    HubConnection(hub.address).close()


def test_a_certificate_nobody_knows_is_refused(hub: Hub, known: tuple[Certificate, HubAddress], tmp_path: Path) -> None:
    for address in (hub.address, knowing(hub.address, tmp_path, self_signed(HUB))):
        assert_unproven(address, "not known to this computer")


def test_a_certificate_of_another_host_is_refused(known: tuple[Certificate, HubAddress]) -> None:
    _, address = known
    assert_unproven(replace(address, host=ELSEWHERE), "another address")
    # Unless its keeper said that the name in it does not count.
    HubConnection(replace(address, host=ELSEWHERE, tls="verify-ca")).close()


def test_a_certificate_that_has_expired_is_refused(hub: Hub, tmp_path: Path) -> None:
    _, address = proved(hub, tmp_path, self_signed(HUB, days_left=-1))
    assert_unproven(address, "has expired")


def test_a_server_without_tls_is_refused(hub: Hub, tmp_path: Path) -> None:
    hub.proves_itself_by(None)
    certificate = self_signed(HUB)
    for address in (hub.address, knowing(hub.address, tmp_path, certificate)):
        fault = told(address)
        assert type(fault) is HubAway
        assert "not protected" in fault.title
    with pytest.raises(HubAway, match="not protected"):
        certificate_with(certificate.fingerprint, HUB, hub.server.port)


def test_a_server_that_insists_on_tls_lets_nobody_in_without(known: tuple[Certificate, HubAddress]) -> None:
    _, address = known
    assert type(told(replace(address, tls="disable"))) is HubRefuses


def test_the_certificate_is_got_by_its_fingerprint(hub: Hub, known: tuple[Certificate, HubAddress]) -> None:
    certificate, _ = known
    assert certificate_with(certificate.fingerprint, HUB, hub.server.port) == certificate.pem
    with pytest.raises(HubAway, match="could not prove who it is"):
        certificate_with(self_signed(HUB).fingerprint, HUB, hub.server.port)


@pytest.mark.parametrize("by_authority", [False, True])
def test_the_code_that_is_printed_leads_into_the_desk(hub: Hub, by_authority: bool) -> None:
    own = self_signed(HUB)
    told, certificate = issued(HUB) if by_authority else (own.pem, own)
    hub.proves_itself_by(certificate)
    code = code_of(msgspec.structs.replace(invitation(hub.address), certificate=told))
    # Only what the hub itself shows can be left out.
    assert bool(read(code).certificate) == by_authority
    joining = Joining(Options(local_files="plain"), Secrets(), lambda: None)
    _, greeting = joining.introduce(read(code), PASSWORD)
    assert greeting.me == OLA


@pytest.mark.parametrize("short", [False, True])
def test_a_desk_is_joined_by_invitation_and_two_consoles_agree(
    hub: Hub,
    known: tuple[Certificate, HubAddress],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    short: bool,
) -> None:
    """With the certificate in the invitation, and with its fingerprint only as in a short code."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    certificate, address = known
    proof = {"fingerprint": certificate.fingerprint} if short else {"certificate": certificate.pem}
    joining = Joining(Options(local_files="plain"), Secrets(), lambda: None)
    whole, greeting = joining.introduce(msgspec.structs.replace(invitation(address), **proof), PASSWORD)
    assert greeting.me == OLA
    joining.settle(whole, PASSWORD)
    assert isinstance(joining.joined, Door)
    ola = joining.joined.open()
    beside = replace(address, user="piotr")
    piotr = ReplicaDesk(new_replica(tmp_path / "piotr"), None, lambda: HubConnection(beside), PIOTR, HubClock())
    try:
        # Before the first filling nobody has a right to anything here.
        in_step(ola, piotr)
        ticket = ola.new_id()
        assert ola.submit(OpenTicket(ola.stamp(), ticket, "No sound", Channel.EMAIL, "en", contact="X")).result().done
        in_step(ola, piotr)
        note = AddNote(piotr.stamp(), ticket, piotr.new_id(), "seen")
        assert piotr.submit(note).result().done
        in_step(piotr, ola)
        found = ola.read(TicketView(ticket)).result()
        assert found is not None
        assert found.row.subject == "No sound"
        assert {(login, encrypted) for login, encrypted, _ in hub.ways()} == {("ola", True), ("piotr", True)}
    finally:
        ola.close()
        piotr.close()
