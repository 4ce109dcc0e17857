"""Certificates a hub proves itself by: the one it answers with, and those this computer trusts anyway."""

from __future__ import annotations

import hashlib
import socket
import ssl
import struct
from pathlib import Path

from console.errors import HubAway

_SSL_REQUEST = struct.pack("!ii", 8, 80877103)
"""PostgreSQL's frontend protocol, "SSLRequest": a length and a code; the server answers with one letter."""
_SECONDS = 10
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)


def system_certificates() -> str:
    """The file with the certificates this computer trusts, as libpq's sslrootcert; libpq's own word for it, if none.

    The libpq of psycopg's wheel brings an OpenSSL that looks for them where no system keeps any.
    """
    paths = (ssl.get_default_verify_paths().cafile or "", *_BUNDLES)
    return next((path for path in paths if Path(path).is_file()), "system")


def certificate_with(fingerprint: str, host: str, port: int) -> str:
    """The server's certificate as PEM, if its SHA-256 is `fingerprint` (hex). Nothing is sent to it. Raises HubAway."""
    try:
        with socket.create_connection((host, port), timeout=_SECONDS) as way:
            way.sendall(_SSL_REQUEST)
            if way.recv(1) != b"S":
                raise HubAway(
                    "The way to the team's desk is not protected.",
                    "Its database server does not offer an encrypted connection.",
                    "Ask who looks after the desk's server to switch TLS on.",
                )
            # Not verified here on purpose: the fingerprint says whether it is the right one.
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            with context.wrap_socket(way, server_hostname=host) as protected:
                found = protected.getpeercert(binary_form=True) or b""
    except OSError as fault:
        raise HubAway(
            "The team's desk cannot be reached.",
            "No database server answers at its address.",
            "Look whether the network is there and the address is right, then try again.",
        ) from fault
    if hashlib.sha256(found).hexdigest() != fingerprint:
        raise HubAway(
            "The team's desk could not prove who it is.",
            "The certificate of its database server is not the one the invitation names.",
            "Do not go on. Ask the lead of the desk for a new invitation.",
        )
    return ssl.DER_cert_to_PEM_cert(found)
