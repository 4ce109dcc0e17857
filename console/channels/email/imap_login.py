"""Saying to an IMAP server who comes: by password, or by an OAuth2 token."""

from __future__ import annotations

from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from console.channels.email.oauth import xoauth2
from console.domain.mailboxes import Login, Server


def log_in(client: IMAPClient, server: Server, login: Login, secret: str) -> None:
    """`secret` is the password, or an access token. Raises what IMAPClient raises."""
    try:
        if login is Login.PASSWORD:
            _by_password(client, server.user, secret)
        else:
            _by_token(client, server.user, secret)
    except LoginError as fault:
        if secret and secret in str(fault):
            # A server that repeats what it was told must not bring it onto a screen or into a table.
            raise LoginError("the server refused it") from None
        raise


def _by_password(client: IMAPClient, user: str, password: str) -> None:
    if client.has_capability("AUTH=PLAIN"):
        # LOGIN takes neither letters beyond ASCII nor, in this library, a name with a blank.
        client.plain_login(user, password)
    elif client.has_capability("LOGINDISABLED"):
        raise LoginError("logging in with a password is switched off")
    elif not (user + password).isascii():
        raise LoginError("the server takes only names and passwords of ASCII letters")
    else:
        client.login('"' + user.replace("\\", "\\\\").replace('"', '\\"') + '"', password)


def _by_token(client: IMAPClient, user: str, token: str) -> None:
    """SASL XOAUTH2. A server that refuses first says why in a challenge, and wants an empty line before its NO."""
    answers = iter([xoauth2(user, token)])
    client.sasl_login("XOAUTH2", lambda _: next(answers, ""))
