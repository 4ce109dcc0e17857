"""The certificate a server answers with is taken only when it is the one that is known."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from console.errors import HubAway
from console.store.certificate import certificate_with
from tests.certificates import Certificate, self_signed
from tests.server import Server


@pytest.fixture
def protected(tmp_path: Path) -> Iterator[tuple[int, Certificate]]:
    """The port of one that answers as a PostgreSQL with TLS does (that of the tests has none), and its certificate."""
    certificate = self_signed()
    for name, content in (("server.key", certificate.key), ("server.crt", certificate.pem.encode())):
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
        yield door.getsockname()[1], certificate
        thread.join(timeout=120)


def test_the_certificate_with_the_known_fingerprint_is_taken(protected: tuple[int, Certificate]) -> None:
    port, known = protected
    found = certificate_with(known.fingerprint, "127.0.0.1", port)
    assert ssl.PEM_cert_to_DER_cert(found) == ssl.PEM_cert_to_DER_cert(known.pem)


def test_another_certificate_is_refused(protected: tuple[int, Certificate]) -> None:
    with pytest.raises(HubAway, match="could not prove who it is"):
        certificate_with("0" * 64, "127.0.0.1", protected[0])


def test_a_server_without_protection_is_not_taken(server: Server) -> None:
    with pytest.raises(HubAway, match="not protected"):
        certificate_with("0" * 64, "127.0.0.1", server.port)


def test_where_nothing_answers_it_is_said() -> None:
    with pytest.raises(HubAway, match="cannot be reached"):
        certificate_with("0" * 64, "127.0.0.1", 1)
