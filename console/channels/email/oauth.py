"""OAuth2 for mailboxes: who gives tokens, what the keyring keeps of them, and a token that is good now.

Google: developers.google.com/gmail/imap/xoauth2-protocol. Microsoft 365: the scopes of IMAP, SMTP and of refreshing.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

import httpx
import msgspec
from authlib.oauth2.client import OAuth2Client

from console.channels.email.sign_in_faults import away, sign_in_again, told
from console.domain.ids import Id
from console.domain.mailboxes import Login, Mailbox, secret_name
from console.errors import KeyringLocked, KeyringMissing, KeyringRefused, SecretMissing, SignInNeeded
from console.settings.secrets import Secrets

EARLY = 300.0
"""Seconds before its end at which a token is renewed: a connection that begins with it must not be cut at once."""
_ANSWERS_WITHIN = 20.0


@dataclass(frozen=True, slots=True)
class Provider:
    """Where somebody signs in and where tokens come from. `{tenant}` in an address is the organisation at Microsoft."""

    authorize: str
    token: str
    scopes: tuple[str, ...]
    device: str = ""
    """Where a code for another device comes from (RFC 8628); empty: it has none for mail."""
    loopback: str = "127.0.0.1"
    """The host under which it comes back to this computer (RFC 8252 7.3)."""
    asks: Mapping[str, str] = field(default_factory=dict)
    """More parameters of the page on which the person consents."""

    def of(self, tenant: str) -> Provider:
        there = tenant.strip() or "common"
        return replace(
            self,
            authorize=self.authorize.format(tenant=there),
            token=self.token.format(tenant=there),
            device=self.device.format(tenant=there),
        )


PROVIDERS: Mapping[Login, Provider] = {
    Login.GOOGLE: Provider(
        authorize="https://accounts.google.com/o/oauth2/v2/auth",
        token="https://oauth2.googleapis.com/token",
        scopes=("https://mail.google.com/",),
        # Without these two it gives nothing to renew with to somebody who has consented before.
        asks={"access_type": "offline", "prompt": "consent"},
    ),
    Login.MICROSOFT: Provider(
        authorize="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
        token="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
        device="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode",
        scopes=(
            "https://outlook.office.com/IMAP.AccessAsUser.All",
            "https://outlook.office.com/SMTP.Send",
            "offline_access",
        ),
        loopback="localhost",
    ),
}


@dataclass(frozen=True, slots=True)
class Application:
    """As what the program introduces itself: registered at the provider by the company whose desk it is.

    Google gives applications for computers a secret as well, which protects nothing and must be sent all the same.
    """

    client_id: str
    client_secret: str = field(default="", repr=False)


class Grant(msgspec.Struct, frozen=True, kw_only=True):
    """What the keyring keeps of a sign-in, as JSON. `expires_at` in seconds of the epoch."""

    refresh_token: str
    access_token: str = ""
    expires_at: float = 0.0
    client_secret: str = ""

    def __repr__(self) -> str:
        return f"Grant(until {self.expires_at:.0f})"


class Refusal(Exception):
    """The `error` of an answer (RFC 6749 5.2), with what the provider says about it."""

    def __init__(self, error: str = "", description: str | None = None) -> None:
        super().__init__(error)
        self.error = error
        self.description = description or ""


def xoauth2(user: str, token: str) -> str:
    """The first answer of SASL XOAUTH2, not yet in base64."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def pack(grant: Grant) -> str:
    return msgspec.json.encode(grant).decode()


def unpack(kept: str) -> Grant:
    try:
        return msgspec.json.decode(kept, type=Grant)
    except msgspec.DecodeError as fault:
        # A password from the time before the mailbox signed in, as likely as not.
        raise sign_in_again() from fault


def client_secret_of(kept: str | None) -> str:
    """The secret of the application inside of what the keyring holds; "" where there is none."""
    try:
        return unpack(kept).client_secret if kept else ""
    except SignInNeeded:
        return ""


def secret_for(
    mailbox: Mailbox,
    secrets: Secrets,
    *,
    refused: str = "",
    providers: Mapping[Login, Provider] = PROVIDERS,
    now: Callable[[], float] = time.time,
) -> str:
    """The password of a mailbox, or an access token that is good for a while; may take as long as a request.

    `refused` is what the mail server did not take: then it is got anew, from the keyring or from the provider.
    Raises SecretMissing, SignInNeeded, SignInRefused, SignInAway, and what the keyring raises.
    """
    if mailbox.login is Login.NONE:
        return ""
    name = secret_name(mailbox.id)
    with _turn_of(mailbox.id):
        # Somebody may have given another one meanwhile, in another process: a gateway never asks twice with an old one.
        # Tokens are renewed here, so that they are read anew only when they do not hold.
        kept = _now_kept(secrets, name) if refused or mailbox.login is Login.PASSWORD else secrets.get(name)
        if kept is None:
            raise SecretMissing(
                "The password of this mailbox is not on this computer.",
                "The keyring of the computer on which the gateway runs holds nothing for it.",
                "Open the mailbox in Settings and give its password or sign in. On a gateway without a screen run: "
                "third-ring gateway mailbox-password NAME",
            )
        if mailbox.login is Login.PASSWORD:
            return kept
        grant = unpack(kept)
        if grant.access_token and grant.access_token != refused and now() < grant.expires_at - EARLY:
            return grant.access_token
        provider = providers[mailbox.login].of(mailbox.tenant)
        fresh = _renewed(provider, mailbox.client_id, grant, kept, lambda: _now_kept(secrets, name), now)
        _keep(secrets, name, pack(fresh))
        return fresh.access_token


def _now_kept(secrets: Secrets, name: str) -> str | None:
    try:
        return secrets.again(name)
    except (KeyringLocked, KeyringRefused):
        # What was read while it was open is still good, as likely as not.
        return secrets.get(name)


def _renewed(
    provider: Provider,
    client_id: str,
    grant: Grant,
    kept: str,
    look_again: Callable[[], str | None],
    now: Callable[[], float],
) -> Grant:
    try:
        return renew(provider, client_id, grant, now)
    except SignInNeeded:
        newer = look_again()
        if newer is None or newer == kept:
            raise
        return renew(provider, client_id, unpack(newer), now)


def renew(provider: Provider, client_id: str, grant: Grant, now: Callable[[], float] = time.time) -> Grant:
    """A new access token. Raises SignInNeeded when what was granted does not hold any more."""
    with client_of(provider, Application(client_id, grant.client_secret)) as client:
        answer = ask(lambda: client.refresh_token(provider.token, refresh_token=grant.refresh_token), "invalid_grant")
    return granted(answer, grant, now)


def granted(answer: Mapping[str, Any], before: Grant, now: Callable[[], float]) -> Grant:
    """The grant of a token endpoint's answer; what it does not say stays as it was."""
    access, refresh = str(answer.get("access_token") or ""), str(answer.get("refresh_token") or before.refresh_token)
    if not access:
        raise told("invalid_response", "")
    try:
        lasts = float(answer.get("expires_in") or 3600)
    except (TypeError, ValueError):
        lasts = 3600.0
    return Grant(
        refresh_token=refresh, access_token=access, expires_at=now() + lasts, client_secret=before.client_secret
    )


@contextmanager
def client_of(provider: Provider, application: Application, **more: Any) -> Iterator[Any]:
    """Authlib's client, speaking through httpx; certificates are judged as everything on this computer judges them."""
    with httpx.Client(verify=ssl.create_default_context(), timeout=_ANSWERS_WITHIN) as http:
        client = OAuth2Client(
            Session(http),
            application.client_id,
            application.client_secret or None,
            token_endpoint_auth_method="client_secret_post" if application.client_secret else "none",
            scope=" ".join(provider.scopes),
            code_challenge_method="S256",
            **more,
        )
        # Authlib's own refuses descriptions with line breaks in them, which Microsoft's have.
        client.oauth_error_class = Refusal
        yield client


class Session:
    """What Authlib asks of a session: requests by POST."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    def post(self, url: str, *, data: dict[str, str], headers: Mapping[str, str], auth: Any) -> httpx.Response:
        url, sent, body = auth.prepare("POST", url, dict(headers), urlencode(data))
        return self._http.post(url, content=body, headers=sent)


def ask(question: Callable[[], Mapping[str, Any]], *needs_person: str) -> Mapping[str, Any]:
    """Asks a provider. Each refusal is told as a fault of the world; `needs_person` are those after which only
    signing in again helps."""
    try:
        return question()
    except Refusal as refusal:
        if refusal.error in {*needs_person, "interaction_required", "login_required"} and needs_person:
            raise sign_in_again() from refusal
        raise told(refusal.error, refusal.description) from refusal
    except (httpx.TransportError, httpx.HTTPStatusError, ValueError) as fault:
        raise away() from fault


def _keep(secrets: Secrets, name: str, value: str) -> None:
    try:
        secrets.put(name, value)
    except KeyringMissing:
        # A service that got its secrets from its service manager: what was granted at first renews it at every start.
        secrets.hold(name, value)


_turns: dict[Id, threading.Lock] = {}
_turns_door = threading.Lock()


@contextmanager
def _turn_of(mailbox: Id) -> Iterator[None]:
    """Receiving and sending want a token at the same moment; one renews it, the other finds it renewed."""
    with _turns_door:
        turn = _turns.setdefault(mailbox, threading.Lock())
    with turn:
        yield
