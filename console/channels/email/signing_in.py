"""Signing a mailbox in at Google or Microsoft: over a page of the browser that comes back here, or with a code."""

from __future__ import annotations

import html
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer
from threading import Event
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlsplit

import httpx
from authlib.common.security import generate_token
from authlib.oauth2.rfc8628 import DEVICE_CODE_GRANT_TYPE

from console.channels.email.oauth import Application, Grant, Provider, Refusal, ask, client_of, granted
from console.channels.email.sign_in_faults import away, told
from console.errors import ConsoleError, SignInRefused

_LASTS = 900.0
"""Seconds for which a person is waited for."""
_LOOKS_EVERY = 0.2
_VERIFIER = 64
"""Characters of a PKCE verifier: RFC 7636 wants 43 to 128."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the person needs: an address for the browser, and a code to type there where there is one."""

    url: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on the page that the browser shows at the end."""

    done: str
    refused: str


class SignIn(Protocol):
    @property
    def shown(self) -> Shown: ...

    def wait(self, stop: Event) -> Grant | None:
        """What was granted; None when it was stopped. Takes as long as the person does, 15 minutes at most.

        Raises SignInRefused or SignInAway.
        """
        ...

    def close(self) -> None: ...


def begin(
    provider: Provider,
    application: Application,
    address: str,
    words: Words,
    *,
    by_code: bool = False,
    now: Callable[[], float] = time.time,
) -> SignIn:
    """`address` is suggested to the provider; `by_code` needs no browser on this computer, where the provider has it.

    Raises SignInRefused or SignInAway. May take as long as a request.
    """
    if not application.client_id.strip():
        raise told("invalid_client", "")
    if by_code and provider.device:
        return _ByCode(provider, application, now)
    return _ByBrowser(provider, application, address, words, now)


class _ByBrowser:
    """Authorization code with PKCE (RFC 7636), back to a port of this computer (RFC 8252 7.3)."""

    def __init__(
        self, provider: Provider, application: Application, address: str, words: Words, now: Callable[[], float]
    ) -> None:
        self._provider, self._application, self._now = provider, application, now
        self._verifier, self._state = generate_token(_VERIFIER), generate_token(40)
        self._server = _Door(self._state, words)
        self._until = time.monotonic() + _LASTS
        self._redirect = f"http://{provider.loopback}:{self._server.server_address[1]}"
        asks = {**provider.asks, **({"login_hint": address} if address else {})}
        with client_of(provider, application, redirect_uri=self._redirect) as client:
            url, _ = client.create_authorization_url(
                provider.authorize, state=self._state, code_verifier=self._verifier, **asks
            )
        self.shown = Shown(url)

    def wait(self, stop: Event) -> Grant | None:
        try:
            while self._server.answer is None:
                if stop.is_set():
                    return None
                if time.monotonic() > self._until:
                    raise told("expired_token", "")
                self._server.handle_request()
        finally:
            self.close()
        answer = self._server.answer
        if "error" in answer:
            raise told(answer["error"], answer.get("error_description", ""))
        with client_of(self._provider, self._application, redirect_uri=self._redirect) as client:
            token = ask(
                lambda: client.fetch_token(
                    self._provider.token,
                    grant_type="authorization_code",
                    code=answer["code"],
                    code_verifier=self._verifier,
                )
            )
        return _first(token, self._provider, self._application, self._now)

    def close(self) -> None:
        self._server.server_close()


class _ByCode:
    """Device authorization grant (RFC 8628)."""

    def __init__(self, provider: Provider, application: Application, now: Callable[[], float]) -> None:
        self._provider, self._application, self._now = provider, application, now
        said = self._ask_code()
        self._device = str(said.get("device_code") or "")
        url = str(said.get("verification_uri_complete") or said.get("verification_uri") or "")
        self.shown = Shown(url, str(said.get("user_code") or ""))
        if not self._device or not url.startswith(("https://", "http://")):
            raise told("invalid_response", "")
        self._until = time.monotonic() + min(_LASTS, _seconds(said.get("expires_in"), _LASTS))
        self._every = _seconds(said.get("interval"), 5.0)

    def wait(self, stop: Event) -> Grant | None:
        every = self._every
        with client_of(self._provider, self._application) as client:
            while not stop.wait(every):
                if time.monotonic() > self._until:
                    raise told("expired_token", "")
                try:
                    token = client.fetch_token(
                        self._provider.token, grant_type=DEVICE_CODE_GRANT_TYPE, device_code=self._device
                    )
                except Refusal as refusal:
                    if refusal.error not in {"authorization_pending", "slow_down"}:
                        raise told(refusal.error, refusal.description) from refusal
                    every += 5.0 if refusal.error == "slow_down" else 0.0
                except (httpx.TransportError, httpx.HTTPStatusError, ValueError):
                    # RFC 8628 3.5: a network that drops for a moment must not end what the person is doing there.
                    every += self._every
                else:
                    return _first(token, self._provider, self._application, self._now)
        return None

    def close(self) -> None:
        """Nothing is open between two questions."""

    def _ask_code(self) -> Mapping[str, Any]:
        with client_of(self._provider, self._application) as client:

            def question() -> Mapping[str, Any]:
                answer = client.session.post(
                    self._provider.device,
                    data={"scope": client.scope},
                    headers={
                        "Accept": "application/json",
                        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
                    },
                    auth=client.client_auth("none"),
                )
                if answer.status_code >= 500:
                    raise away()
                said = answer.json()
                if not isinstance(said, dict):
                    raise ValueError("no object")
                if "error" in said:
                    raise Refusal(str(said["error"]), str(said.get("error_description") or ""))
                return said

            return ask(question)


def _first(answer: Mapping[str, Any], provider: Provider, application: Application, now: Callable[[], float]) -> Grant:
    grant = granted(answer, Grant(refresh_token="", client_secret=application.client_secret), now)
    given = str(answer.get("scope") or "").split()
    needed = [scope for scope in provider.scopes if scope != "offline_access"]
    # At Google each permission has a box of its own that can be left unticked.
    if given and any(scope.casefold() not in {one.casefold() for one in given} for scope in needed):
        raise told("access_denied", "")
    if not grant.refresh_token:
        raise SignInRefused(
            "The provider gave a permission for one hour only.",
            "With it the mailbox would have to be signed in again every hour.",
            "At Microsoft add the permission offline_access to the application; at Google remove the application "
            "from the permissions of the account. Then sign in again.",
        )
    return grant


def _seconds(said: Any, otherwise: float) -> float:
    try:
        return max(0.0, float(said)) if said is not None else otherwise
    except (TypeError, ValueError):
        return otherwise


class _Door(TCPServer):
    """Waits for the browser to come back. `answer` is what it brought: a code, or why there is none."""

    timeout = _LOOKS_EVERY
    allow_reuse_address = False

    def __init__(self, state: str, words: Words) -> None:
        self.state, self.words = state, words
        self.answer: dict[str, str] | None = None
        try:
            # Of this computer alone, and any port: providers take each one for programs.
            super().__init__(("127.0.0.1", 0), _Visit)
        except OSError as fault:
            raise _no_port() from fault

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A browser that closed the connection early is no fault; it comes again, or the person does.
        if not isinstance(sys.exception(), OSError):
            raise  # noqa: PLE0704 - called while an exception is handled


def _no_port() -> ConsoleError:
    return SignInRefused(
        "The browser could not come back to this computer.",
        "No port of this computer could be opened for it.",
        "Sign in with a code, where the provider offers it, or look at what protects this computer's network.",
    )


class _Visit(BaseHTTPRequestHandler):
    server: _Door
    timeout = 5.0

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        brought = dict(parse_qsl(parts.query))
        # Anybody on this computer can knock here; only whoever was sent by our own page knows the state.
        if parts.path not in {"", "/"} or brought.get("state") != self.server.state:
            self.send_error(404)
            return
        ended = "code" in brought
        if not ended and "error" not in brought:
            self.send_error(400)
            return
        words = self.server.words.done if ended else self.server.words.refused
        page = f"<!doctype html><meta charset=utf-8><title>Third Ring</title><p>{html.escape(words)}</p>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Content-Security-Policy", "default-src 'none'")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(page)
        self.server.answer = brought

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is Python's
        """What comes here holds a code; no log may."""
