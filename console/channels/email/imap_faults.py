"""What an IMAP server or the way to it does wrong, told so that a person can act on it."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from console.errors import ConsoleError, MailServerAway, MailServerRefuses

# Response codes of RFC 5530 by which a server says that it will do later what it does not do now.
_LATER = re.compile(r"\[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\b", re.IGNORECASE)
_LONGEST = 200
# What the library raises when an answer is no IMAP, or one it cannot read.
_NO_IMAP = (ValueError, TypeError, LookupError, AttributeError, AssertionError, OverflowError, RecursionError)


@contextmanager
def told(host: str) -> Iterator[None]:
    """Around calls of IMAPClient only. Whatever comes out is MailServerAway or MailServerRefuses."""
    try:
        yield
    except ConsoleError:
        raise
    except OSError as fault:
        raise _way(fault, host) from fault
    except LoginError as fault:
        if isinstance(fault.__context__, IMAPClientAbortError):
            raise _away(fault.__context__) from fault
        raise _refused_login(words(fault)) from fault
    except IMAPClientAbortError as fault:
        raise _away(fault) from fault
    except IMAPClientError as fault:
        said = words(fault)
        if _LATER.search(said) or said.startswith("* BYE"):
            raise _away(fault) from fault
        raise refused(said) from fault
    except _NO_IMAP as fault:
        raise MailServerAway(
            "The mail server gives answers that cannot be understood.",
            f"What {host} says is no IMAP, or a part of it is missing.",
            "Look whether the address and the port are those of an IMAP server.",
        ) from fault


def refused(said: str) -> MailServerRefuses:
    return MailServerRefuses(
        "The mail server does not do what it was asked.",
        f"It said: {said}",
        "Look whether the folders set for this mailbox are there and may be written to.",
    )


def unprotected(host: str) -> MailServerAway:
    return MailServerAway(
        "The way to the mail server is not protected.",
        f"{host} was to be asked without encryption, which only a server on this computer may be.",
        "Choose TLS or STARTTLS in the settings of the mailbox.",
    )


def words(fault: BaseException) -> str:
    """What the server said, without the wrapping that the library put around it."""
    said = " ".join(str(fault).split())
    said = re.sub(r"\bb(['\"])(.*?)\1", r"\2", said)
    return "".join(character for character in said if character.isprintable())[:_LONGEST]


def _refused_login(said: str) -> ConsoleError:
    if _LATER.search(said):
        return _away(IMAPClientAbortError(said))
    return MailServerRefuses(
        "The mail server does not let the desk in.",
        f"It said: {said}",
        "Look whether the user name and the password are right, and whether the mailbox allows IMAP.",
    )


def _away(fault: BaseException) -> MailServerAway:
    return MailServerAway(
        "The mail server ended the conversation.",
        f"It said: {words(fault)}",
        "It is tried again by itself. If it stays so, ask whoever looks after the mail server.",
    )


def _way(fault: OSError, host: str) -> MailServerAway:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return MailServerAway(
            "The mail server could not prove who it is.",
            f"Its certificate is not right: {fault.verify_message.rstrip('.')}.",
            "Look whether the address is the one in its certificate. If your network has a certificate authority of "
            "its own, have it added to those this computer trusts.",
        )
    if isinstance(fault, ssl.SSLError):
        return MailServerAway(
            "No encrypted connection to the mail server came about.",
            f"{host} did not answer as a server that encrypts.",
            "Look whether the port fits the way of encryption: 993 for TLS, 143 for STARTTLS.",
        )
    if isinstance(fault, socket.gaierror):
        return MailServerAway(
            "The mail server cannot be found.",
            f"No computer is known under the name {host}.",
            "Look whether the name is spelled right and the network is there.",
        )
    if isinstance(fault, TimeoutError):
        return MailServerAway(
            "The mail server does not answer.",
            f"{host} kept silent for too long.",
            "It is tried again by itself. Look whether the address and the port are right.",
        )
    return MailServerAway(
        "The mail server cannot be reached.",
        f"{host}: {fault.strerror or 'the connection broke'}.",
        "It is tried again by itself. Look whether the network is there and the address and the port are right.",
    )
