"""Mailboxes: where letters of a desk come in and go out, and how a letter of ours is known again."""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum
from ipaddress import ip_address

from console.domain.clean import Clean
from console.domain.ids import Id

MEGABYTE = 1024 * 1024
LARGEST_IN = 50 * MEGABYTE
"""Letters larger than this are not fetched whole; they stand in the list of those set aside."""


_OURS = re.compile(r"<([0-9a-f]{32})@[^<>@\s]+>")


class Security(StrEnum):
    """How a connection to a mail server is kept from others."""

    TLS = "tls"
    STARTTLS = "starttls"
    PLAIN = "plain"
    """For a server on this very computer only."""


class Login(StrEnum):
    """How the gateway proves to a mail server who it is. What proves it lies in the keyring, never here."""

    PASSWORD = "password"
    GOOGLE = "google"
    MICROSOFT = "microsoft"
    NONE = "none"
    """A server inside the house that asks nobody; for sending only."""


class Keep(StrEnum):
    """What becomes of a letter on the server once the desk holds it."""

    UNTOUCHED = "untouched"
    READ = "read"
    """It gets the flag \\Seen."""
    MOVED = "moved"
    """It goes to another folder."""


class Proof(StrEnum):
    """How the gateway finds out that a letter left when the answer of the server was lost."""

    COPY = "copy"
    """Each letter goes to the mailbox itself as well (Bcc); the copy is filed in the folder of sent letters."""
    SERVER = "server"
    """The server files what is sent through it by itself, as Gmail and Microsoft 365 do."""
    NONE = "none"
    """Nothing tells: such a letter is shown as doubtful, and a person decides."""


class Server(Clean, frozen=True):
    host: str
    port: int
    security: Security
    user: str = ""

    @property
    def on_this_computer(self) -> bool:
        with suppress(ValueError):
            return ip_address(self.host).is_loopback
        return self.host.casefold() == "localhost"


class Mailbox(Clean, frozen=True, kw_only=True):
    """One mailbox of the desk with all that is set for it. Its secrets are in the keyring of the gateway."""

    id: Id
    name: str
    """As the team calls it: "Help desk"."""
    address: str
    sender: str = ""
    """The name that stands before the address in letters that leave."""
    also: tuple[str, ...] = ()
    """Other addresses whose letters come into this mailbox."""
    team: str = ""
    """New tickets from here get this as a tag."""
    language: str = "en"
    """Of people whose own cannot be told, and of what stands in the footer."""
    signature: str = ""
    """A template under each answer (domain/templates.py)."""
    footer: str = ""
    """A template at the very end: how to reach us, the hours, the link to the state of the request."""
    login: Login = Login.PASSWORD
    tenant: str = ""
    """Of Microsoft 365: the organisation, by its id or domain; empty: any."""
    client_id: str = ""
    """Of the application that was registered at Google or Microsoft."""
    receiving: Server | None = None
    folder: str = "INBOX"
    keep: Keep = Keep.READ
    kept_in: str = ""
    """The folder for Keep.MOVED."""
    since_days: int = 30
    """How many days before the mailbox was set up its letters are taken in, and all unread ones; 0: every letter."""
    sending: Server | None = None
    proof: Proof = Proof.COPY
    sent_in: str = "Sent"
    """The folder in which sent letters are found again."""
    per_minute: int = 30
    """Letters that leave in a minute at most; providers close mailboxes that send faster."""
    largest: int = 20 * MEGABYTE
    """Bytes of a letter that the server takes for sending, files in it as they travel (a third larger)."""
    acknowledges: bool = False
    """Whether whoever begins a conversation is told that it has arrived."""
    acknowledgement: str = ""
    """The template for that; empty: our own words in the language of the person."""
    active: bool = True

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].casefold()

    @property
    def addresses(self) -> frozenset[str]:
        return frozenset(one.strip().casefold() for one in (self.address, *self.also) if one.strip())


def same_account(one: Server | None, other: Server | None) -> bool:
    """Whether both lead to the same letters, however the way there is protected."""
    if one is None or other is None:
        return one is other
    return (one.host.casefold(), one.port, one.user) == (other.host.casefold(), other.port, other.user)


def secret_name(mailbox: Id) -> str:
    """The entry in the keyring with the password of a mailbox, or with its OAuth2 tokens."""
    return f"mailbox.{mailbox}"


def header_id_of(message: Id, address: str) -> str:
    """The Message-ID of a letter of ours (RFC 5322 3.6.4): the same however often its sending is tried."""
    return f"<{message.hex}@{address.rpartition('@')[2].casefold()}>"


def message_of(header_id: str) -> Id | None:
    """The message that a Message-ID of `header_id_of` names, if it may be one."""
    found = _OURS.fullmatch(header_id)
    return Id(hex=found.group(1)) if found is not None else None
