"""Certificates for tests, made in milliseconds."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True)
class Certificate:
    """Both as PEM."""

    key: bytes
    pem: str

    @property
    def fingerprint(self) -> str:
        """As an invitation names it."""
        return sha256(ssl.PEM_cert_to_DER_cert(self.pem)).hexdigest()


def issued(number: str = "127.0.0.1") -> tuple[str, Certificate]:
    """An authority's certificate as PEM, and one that it issued for a server at this number."""
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = _named("authority")
    whose = x509.BasicConstraints(ca=True, path_length=None)
    authority = _begun(issuer, issuer, authority_key).add_extension(whose, critical=True)
    server = _begun(issuer, _named("hub"), key, number)
    return (
        authority.sign(authority_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM).decode("ascii"),
        _certificate(key, server.sign(authority_key, hashes.SHA256())),
    )


def self_signed(number: str = "127.0.0.1", *, days_left: int = 1) -> Certificate:
    """For a server at this number; a negative `days_left` is how long ago it ended."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _named("hub")
    return _certificate(key, _begun(name, name, key, number, days_left).sign(key, hashes.SHA256()))


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _begun(
    issuer: x509.Name, whose: x509.Name, key: ec.EllipticCurvePrivateKey, number: str = "", days_left: int = 1
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    begun = (
        x509.CertificateBuilder(issuer, whose, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=30))
        .not_valid_after(now + timedelta(days=days_left))
    )
    if not number:
        return begun
    return begun.add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(number))]), critical=False)


def _certificate(key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> Certificate:
    plain = serialization.NoEncryption()
    return Certificate(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain),
        certificate.public_bytes(serialization.Encoding.PEM).decode("ascii"),
    )
