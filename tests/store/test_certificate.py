"""The certificate a server answers with is taken only when it is the one that is known."""

from __future__ import annotations

import hashlib
import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from console.errors import HubAway
from console.store.certificate import certificate_with
from tests.server import Server


def _certificate() -> tuple[bytes, bytes]:
    """A key and a certificate of its own for localhost, both as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    return (
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain),
        certificate.public_bytes(serialization.Encoding.PEM),
    )


@pytest.fixture
def protected(tmp_path: Path) -> Iterator[tuple[int, bytes]]:
    """The port of one that answers as a PostgreSQL with TLS does (that of the tests has none), and its certificate."""
    key, certificate = _certificate()
    for name, content in (("server.key", key), ("server.crt", certificate)):
        (tmp_path / name).write_bytes(content)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.crt", tmp_path / "server.key")
    with socket.create_server(("127.0.0.1", 0)) as door:

        def answer() -> None:
            way, _ = door.accept()
            with way:
                length, code = struct.unpack("!ii", way.recv(8))
                assert (length, code) == (8, 80877103)
                way.sendall(b"S")
                with suppress(OSError), context.wrap_socket(way, server_side=True) as protected:
                    protected.recv(1)

        thread = threading.Thread(target=answer)
        thread.start()
        yield door.getsockname()[1], ssl.PEM_cert_to_DER_cert(certificate.decode())
        thread.join(timeout=20)


def test_the_certificate_with_the_known_fingerprint_is_taken(protected: tuple[int, bytes]) -> None:
    port, der = protected
    found = certificate_with(hashlib.sha256(der).hexdigest(), "127.0.0.1", port)
    assert ssl.PEM_cert_to_DER_cert(found) == der


def test_another_certificate_is_refused(protected: tuple[int, bytes]) -> None:
    with pytest.raises(HubAway, match="could not prove who it is"):
        certificate_with("0" * 64, "127.0.0.1", protected[0])


def test_a_server_without_protection_is_not_taken(server: Server) -> None:
    with pytest.raises(HubAway, match="not protected"):
        certificate_with("0" * 64, "127.0.0.1", server.port)


def test_where_nothing_answers_it_is_said() -> None:
    with pytest.raises(HubAway, match="cannot be reached"):
        certificate_with("0" * 64, "127.0.0.1", 1)
