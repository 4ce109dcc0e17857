"""An invitation to a team's desk: where its hub is and as whom one opens it. As a file, or as a code to paste."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import ssl
import unicodedata
import zlib
from pathlib import Path
from typing import Literal

import msgspec

from console.domain.ids import Id
from console.errors import InputUnreadable

FORMAT = 1
SUFFIX = ".third-ring"

Tls = Literal["", "verify-full", "verify-ca", "disable"]
"""In the words of libpq (sslmode); empty: verify-full for everything that is not on this machine."""

_GROUP = 5
_LONGEST_FILE = 65_536
_LONGEST_ROLE = 63
"""Bytes of a name in PostgreSQL; it cuts off the rest of a longer one."""
_ONE_CERTIFICATE = re.compile(r"\s*-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\s*")
# What chats make of hyphens, spaces and line breaks, and what they put around code.
_IGNORED = re.compile(r"[\s\-\u2010-\u2015\u2212\u00ad\u200b-\u200f\u2060\ufeff`'\"<>]+")
_CODE = re.compile(r"TR([0-9])([A-Z0-9]*)")


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """Raises ValueError when it is made of what cannot be right. It holds no password: that is told another way."""

    desk: str
    """The name of the desk."""
    desk_id: Id
    person_id: Id
    login: str
    """The person's role in PostgreSQL."""
    host: str
    database: str
    port: int = 5432
    tls: Tls = ""
    certificate: str = ""
    """PEM of the one certificate the hub must prove itself by; empty: the system's certificates decide."""
    fingerprint: str = ""
    """SHA-256 of the certificate in hex; alone where the certificate is to be got elsewhere and compared."""

    def __post_init__(self) -> None:
        for what, words, longest in (("desk", self.desk, 480), ("host", self.host, 255)):
            _check_words(what, words, longest)
        for what, words in (("login", self.login), ("database", self.database)):
            _check_words(what, words, _LONGEST_ROLE)
        if any(character.isspace() for character in self.host):
            raise ValueError("host: a space in an address")
        if not 0 < self.port < 65_536:
            raise ValueError("port: not between 1 and 65535")
        if self.fingerprint and not re.fullmatch(r"[0-9a-f]{64}", self.fingerprint):
            raise ValueError("fingerprint: not 64 hexadecimal digits")
        if self.certificate:
            der = _der(self.certificate)
            found = hashlib.sha256(der).hexdigest()
            if self.fingerprint not in {"", found}:
                raise ValueError("fingerprint: not that of the certificate")
            msgspec.structs.force_setattr(self, "certificate", ssl.DER_cert_to_PEM_cert(der))
            msgspec.structs.force_setattr(self, "fingerprint", found)


class _File(msgspec.Struct, frozen=True):
    """The file: which format it is, so that a later program can say what an earlier one cannot read."""

    third_ring_invitation: int
    invitation: msgspec.Raw = msgspec.Raw(b"")


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """What a code carries."""

    desk: str
    desk_id: bytes
    person_id: bytes
    login: str
    host: str
    database: str
    port: int
    tls: Tls
    certificate: bytes
    """Empty, the 32 bytes of a fingerprint, or a certificate (DER), which is always longer."""


def to_file(invitation: Invitation) -> bytes:
    """What a file `*.third-ring` holds: JSON a person can read."""
    packed = msgspec.json.encode(_File(FORMAT, msgspec.Raw(msgspec.json.encode(invitation))))
    return msgspec.json.format(packed, indent=2) + b"\n"


def to_code(invitation: Invitation, *, short: bool = False) -> str:
    """Letters and digits in groups (base32, RFC 4648) with a checksum; `short` leaves the fingerprint alone of a
    certificate."""
    certificate = bytes.fromhex(invitation.fingerprint)
    if invitation.certificate and not short:
        certificate = _der(invitation.certificate)
    packed = msgspec.msgpack.encode(
        _Packed(
            invitation.desk,
            invitation.desk_id.bytes,
            invitation.person_id.bytes,
            invitation.login,
            invitation.host,
            invitation.database,
            invitation.port,
            invitation.tls,
            certificate,
        )
    )
    # CRC-32 notices every change of one character: five bits in a row at the most.
    letters = base64.b32encode(packed + zlib.crc32(packed).to_bytes(4, "big")).decode().rstrip("=")
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    return "-".join([f"TR{FORMAT}", *groups])


def read_file(path: Path) -> Invitation:
    """Raises InputUnreadable."""
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST_FILE + 1)
    except OSError as fault:
        raise _unreadable(f"{path}: {fault.strerror}.") from fault
    if len(content) > _LONGEST_FILE:
        raise _unreadable(f"{path} is far larger than an invitation.")
    try:
        return read(content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise _unreadable(f"{path} is not a text.") from fault


def read(text: str) -> Invitation:
    """An invitation from what a person pasted: a code, or what is in the file. Raises InputUnreadable."""
    if text.lstrip().startswith("{"):
        return _from_file(text.encode("utf-8", "surrogatepass"))
    return _from_code(text)


def _from_file(content: bytes) -> Invitation:
    try:
        outer = msgspec.json.decode(content, type=_File)
        if outer.third_ring_invitation > FORMAT:
            raise _newer()
        return msgspec.json.decode(outer.invitation, type=Invitation)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise _unreadable(f"The file is not an invitation, or was changed on its way ({fault}).") from fault


def _from_code(text: str) -> Invitation:
    found = _CODE.fullmatch(_IGNORED.sub("", text).upper())
    if found is None:
        raise _unreadable("It is not the code of an invitation: such a code begins with TR1.")
    if int(found[1]) != FORMAT:
        raise _newer()
    letters = found[2]
    # It is encoded without the digits 0 and 1, so whoever reads them meant the letters.
    letters = letters.replace("0", "O").replace("1", "I")
    try:
        whole = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error as fault:
        raise _mistyped() from fault
    packed, checksum = whole[:-4], whole[-4:]
    again = base64.b32encode(whole).decode().rstrip("=")
    if again != letters or zlib.crc32(packed).to_bytes(4, "big") != checksum:
        raise _mistyped()
    try:
        return _unpacked(msgspec.msgpack.decode(packed, type=_Packed))
    except (msgspec.DecodeError, ValueError) as fault:
        raise _unreadable(f"The code is whole, but what it says cannot be right ({fault}).") from fault


def _unpacked(packed: _Packed) -> Invitation:
    whole = len(packed.certificate) > hashlib.sha256().digest_size
    return Invitation(
        desk=packed.desk,
        desk_id=Id(bytes=packed.desk_id),
        person_id=Id(bytes=packed.person_id),
        login=packed.login,
        host=packed.host,
        database=packed.database,
        port=packed.port,
        tls=packed.tls,
        certificate=ssl.DER_cert_to_PEM_cert(packed.certificate) if whole else "",
        fingerprint="" if whole else packed.certificate.hex(),
    )


def _check_words(what: str, words: str, longest: int) -> None:
    if not words.strip():
        raise ValueError(f"{what}: empty")
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in words):
        raise ValueError(f"{what}: a character that is no text")
    if len(words.encode()) > longest:
        raise ValueError(f"{what}: too long")


def _der(pem: str) -> bytes:
    """The bytes of the one certificate. Whatever else is in there, a private key above all, is refused."""
    if not _ONE_CERTIFICATE.fullmatch(pem):
        raise ValueError("certificate: not one certificate in PEM")
    try:
        der = ssl.PEM_cert_to_DER_cert(pem.strip())
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=der)
    except (ValueError, ssl.SSLError) as fault:
        raise ValueError("certificate: cannot be read") from fault
    return der


def _mistyped() -> InputUnreadable:
    return InputUnreadable(
        "This invitation cannot be read.",
        "A character of the code is wrong, missing, or too many.",
        "Copy the whole code again, from TR1 to its last letter.",
    )


def _unreadable(cause: str) -> InputUnreadable:
    return InputUnreadable(
        "This invitation cannot be read.", cause, "Ask whoever invited you to send the invitation again, as a file."
    )


def _newer() -> InputUnreadable:
    return InputUnreadable(
        "This invitation was made by a newer Third Ring.",
        "This program does not know its format.",
        "Install the newest Third Ring on this computer.",
    )
