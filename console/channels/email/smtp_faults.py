"""What goes wrong on the way to a server for sending, told so that a person can act on it; never with secrets."""

from __future__ import annotations

import ssl

from aiosmtplib import SMTPAuthenticationError, SMTPException, SMTPResponseException

from console.channels.email.heads import one_line
from console.domain.mailboxes import Login
from console.errors import ConsoleError, MailServerAway, MailServerRefuses

_LONGEST = 300


def words_of(code: int, said: str) -> str:
    """The answer of a server on one line, as people may read it: "550 5.1.1 No such user"."""
    return one_line(f"{code} {said}")[:_LONGEST]


def not_opened(fault: Exception, login: Login) -> ConsoleError:
    """Why no connection came about in which letters could be handed over."""
    if isinstance(fault, SMTPAuthenticationError) and fault.code >= 500:
        return not_let_in(login, words_of(fault.code, fault.message))
    if isinstance(fault, SMTPResponseException):
        return _said_no(words_of(fault.code, fault.message), for_ever=fault.code >= 500)
    if type(fault) is SMTPException:
        return _lacks("STARTTLS" if "STARTTLS" in fault.message else "AUTH")
    causes = (fault, fault.__cause__)
    if any(isinstance(one, ssl.SSLError) for one in causes):
        return _not_protected(unproved=any(isinstance(one, ssl.SSLCertVerificationError) for one in causes))
    return MailServerAway(
        "The mail server for sending cannot be reached.",
        "It does not answer at its address, or the connection was lost.",
        "Look whether the network is there and the address is right. Letters wait and are tried again by themselves.",
    )


def _not_protected(*, unproved: bool) -> ConsoleError:
    if unproved:
        return MailServerAway(
            "The mail server for sending could not prove who it is.",
            "Its certificate is not one this computer trusts, or belongs to a server of another name.",
            "Look whether the server's name in Settings is right; if it is, ask who looks after it for a certificate.",
        )
    return MailServerAway(
        "The mail server for sending does not speak the encryption that is set.",
        "It answered in another way than TLS would: the port and the kind of protection do not fit.",
        "Port 465 goes with TLS, port 587 with STARTTLS. Choose the one its provider names.",
    )


def _said_no(words: str, *, for_ever: bool) -> ConsoleError:
    if for_ever:
        return MailServerRefuses(
            "The mail server for sending refuses this computer.",
            f"It said: {words}",
            "Ask who looks after the mail server.",
        )
    return MailServerAway(
        "The mail server for sending takes no letters now.",
        f"It said: {words}",
        "Letters wait and are tried again by themselves.",
    )


def _lacks(what: str) -> ConsoleError:
    if what == "STARTTLS":
        return MailServerAway(
            "The mail server for sending does not offer STARTTLS.",
            "Without it everybody on the way could read along, so nothing was sent to it.",
            "Port 465 goes with TLS, port 587 with STARTTLS. Choose the one its provider names.",
        )
    return MailServerRefuses(
        "The mail server for sending offers no way to sign in that is known here.",
        "It asks for no password on this connection, or for a proof that only other programs have.",
        "Look whether port and protection in Settings are those its provider names for sending.",
    )


def not_let_in(login: Login, words: str) -> ConsoleError:
    """A sign-in that was refused; the codes are those of Microsoft 365 and Gmail."""
    low = words.lower()
    if "5.7.139" in low and "basic authentication" in low:
        return MailServerRefuses(
            "Microsoft 365 takes no passwords for sending any more.",
            f"It said: {words}",
            'Open the mailbox in Settings and choose to sign in with "Microsoft 365" instead of a password.',
        )
    if "smtpclientauthentication is disabled" in low or "smtp_auth_disabled" in low or "5.7.139" in low:
        return MailServerRefuses(
            "Microsoft 365 does not let programs send from this mailbox.",
            f"It said: {words}",
            "Ask its administrator to switch Authenticated SMTP on for the mailbox: Microsoft 365 admin center, Users, "
            "the user of the mailbox, Mail, Manage email apps. It takes effect within an hour.",
        )
    if low.startswith("534") or "5.7.9" in low or "application-specific password" in low:
        return MailServerRefuses(
            "Google asks for an app password.",
            f"It said: {words}",
            'Sign in with "Google" in Settings, or make an app password in the Google account and give that.',
        )
    if login in {Login.GOOGLE, Login.MICROSOFT}:
        return MailServerRefuses(
            "The mail server for sending did not accept the sign-in.",
            f"It said: {words}",
            "Open the mailbox in Settings and sign in again, as the person whose mailbox it is.",
        )
    return MailServerRefuses(
        "The mail server for sending did not accept the password.",
        f"It said: {words}",
        "Open the mailbox in Settings and give user name and password again.",
    )


def not_private() -> ConsoleError:
    return MailServerRefuses(
        "Letters would travel open to everybody.",
        "The mailbox is set to send without encryption, and its server is not on this computer.",
        "Choose TLS or STARTTLS for sending in Settings.",
    )


def not_for_us(words: str) -> ConsoleError:
    """The server takes no letters from this mailbox at all, or no more today."""
    return MailServerRefuses(
        "The mail server takes no letters from this mailbox now.",
        f"It said: {words}",
        "Letters wait and are tried again by themselves. If it stays so, ask the provider of the mailbox.",
    )


def no_copies(words: str) -> ConsoleError:
    return MailServerRefuses(
        "The mail server does not take copies for the mailbox itself.",
        f"It said: {words}",
        "Look whether the address of the mailbox in Settings is right, or choose there that the server keeps what is "
        "sent. Letters wait meanwhile.",
    )
