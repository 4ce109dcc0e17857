"""An authorisation server on loopback (RFC 6749, 7636, 8628), and a person with a browser who answers it."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

from console.channels.email.oauth import Provider

CLIENT = "desk-of-the-test"
ADDRESS = "help@academy.example"


class Authorising:
    """What is answered can be changed: `refuses` is the error of the token endpoint, `person` what the person says."""

    def __init__(self) -> None:
        self.person = "allows"
        self.refuses: tuple[str, str] | None = None
        self.scope: str | None = None
        self.gives_refresh = True
        self.pending = 1
        self.expires_in = 3600
        self.valid: set[str] = set()
        self.asked: list[dict[str, str]] = []
        self._codes: dict[str, dict[str, str]] = {}
        self._count = 0
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _Visit)
        self._http.daemon_threads = True
        self._http.authorising = self  # type: ignore[attr-defined]
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        if not self._thread.is_alive():
            return
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def provider(self, *, device: bool = True) -> Provider:
        base = f"http://127.0.0.1:{self._http.server_port}"
        return Provider(
            f"{base}/authorize/{{tenant}}",
            f"{base}/token/{{tenant}}",
            ("mail.read", "mail.send", "offline_access"),
            f"{base}/device/{{tenant}}" if device else "",
            asks={"prompt": "consent"},
        ).of("")

    # What it answers

    def authorize(self, query: dict[str, str]) -> str:
        """Where the browser goes on."""
        back = {"state": query["state"]}
        if self.person == "declines":
            back |= {"error": "access_denied", "error_description": "The person said no."}
        else:
            self._count += 1
            code = f"code-{self._count}"
            self._codes[code] = query
            back["code"] = code
        return f"{query['redirect_uri']}/?{urlencode(back)}"

    def device(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if form.get("client_id") != CLIENT:
            return 400, {"error": "unauthorized_client", "error_description": "AADSTS700016: not found.\r\nTrace ID: 1"}
        return 200, {
            "device_code": "device-1",
            "user_code": "RING-3333",
            "verification_uri": "https://signin.example/device",
            "expires_in": 900,
            "interval": 0,
        }

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.asked.append(form)
        refused = self.refuses or self._refused(form)
        if refused is not None:
            return 400, {"error": refused[0], "error_description": refused[1]}
        self._count += 1
        answer: dict[str, Any] = {
            "access_token": f"access-{self._count}",
            "token_type": "Bearer",
            "expires_in": self.expires_in,
        }
        if self.scope is not None:
            answer["scope"] = self.scope
        if self.gives_refresh:
            answer["refresh_token"] = f"refresh-{self._count}"
            self.valid.add(answer["refresh_token"])
        return 200, answer

    def _refused(self, form: dict[str, str]) -> tuple[str, str] | None:
        if form.get("client_id") != CLIENT:
            return "invalid_client", "unknown"
        match form.get("grant_type"):
            case "authorization_code":
                asked = self._codes.pop(form.get("code", ""), None)
                digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
                proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
                good = asked and asked["code_challenge_method"] == "S256" and asked["code_challenge"] == proof
                good = good and asked and asked["redirect_uri"] == form.get("redirect_uri")
                return None if good else ("invalid_grant", "no such code")
            case "refresh_token":
                return None if form["refresh_token"] in self.valid else ("invalid_grant", "AADSTS50173: revoked.")
            case "urn:ietf:params:oauth:grant-type:device_code":
                self.pending -= 1
                said = {"declines": "authorization_declined", "is late": "expired_token"}.get(self.person, "")
                said = said or ("authorization_pending" if self.pending >= 0 else "")
                return (said, "") if said else None
        return "unsupported_grant_type", ""


class _Visit(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        where = self.server.authorising.authorize(_flat(urlsplit(self.path).query))  # type: ignore[attr-defined]
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def do_POST(self) -> None:
        form = _flat(self.rfile.read(int(self.headers["Content-Length"])).decode())
        server: Authorising = self.server.authorising  # type: ignore[attr-defined]
        status, answer = (server.device if self.path.startswith("/device") else server.token)(form)
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Quiet: the output of tests is read."""


def browse(url: str) -> threading.Thread:
    """The person's browser, which follows wherever it is sent. Join it at the end."""

    def go() -> None:
        httpx.get(url, follow_redirects=True, trust_env=False)

    thread = threading.Thread(target=go)
    thread.start()
    return thread


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}
