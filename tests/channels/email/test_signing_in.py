"""Signing a mailbox in, on an authorisation server of our own: by browser, by code, and everything that goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from threading import Event
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from console.channels.email.oauth import PROVIDERS, Application, Grant
from console.channels.email.sign_in_faults import told
from console.channels.email.signing_in import SignIn, Words, begin
from console.domain.mailboxes import Login
from console.errors import SignInAway, SignInRefused
from tests.channels.email.authorising import ADDRESS, CLIENT, Authorising, browse

WORDS = Words("You can close this page.", "Nothing was <changed>.")


@pytest.fixture
def server() -> Iterator[Authorising]:
    made = Authorising()
    yield made
    made.close()


def by_browser(server: Authorising, client: str = CLIENT, secret: str = "") -> SignIn:
    return begin(server.provider(), Application(client, secret), ADDRESS, WORDS, now=lambda: 1_000.0)


def by_code(server: Authorising, client: str = CLIENT) -> SignIn:
    return begin(server.provider(), Application(client), ADDRESS, WORDS, by_code=True, now=lambda: 1_000.0)


def granted(sign_in: SignIn) -> Grant | None:
    browser = browse(sign_in.shown.url)
    try:
        return sign_in.wait(Event())
    finally:
        browser.join()


def test_a_browser_comes_back_with_what_was_granted(server: Authorising) -> None:
    sign_in = by_browser(server, secret="not-really-one")
    asked = parse_qs(urlsplit(sign_in.shown.url).query)
    assert asked["login_hint"] == [ADDRESS]
    assert asked["prompt"] == ["consent"]
    assert asked["scope"] == ["mail.read mail.send offline_access"]
    grant = granted(sign_in)
    assert grant == Grant(
        refresh_token="refresh-2", access_token="access-2", expires_at=4_600.0, client_secret="not-really-one"
    )
    assert server.asked[0]["client_secret"] == "not-really-one"
    assert "access-2" not in repr(grant)


def test_who_does_not_know_the_state_is_not_heard(server: Authorising) -> None:
    sign_in = by_browser(server)
    door = parse_qs(urlsplit(sign_in.shown.url).query)["redirect_uri"][0]

    answers: list[int] = []

    def knock() -> None:
        strangers = ("?code=stolen&state=guessed", "favicon.ico", "?error=access_denied")
        answers.extend(httpx.get(f"{door}/{query}", trust_env=False).status_code for query in strangers)
        httpx.get(sign_in.shown.url, follow_redirects=True, trust_env=False)

    thread = threading.Thread(target=knock)
    thread.start()
    grant = sign_in.wait(Event())
    thread.join()
    assert answers == [404, 404, 404]
    assert grant is not None
    assert [form["code"] for form in server.asked] == ["code-1"]


def test_the_page_at_the_end_says_how_it_went(server: Authorising) -> None:
    server.person = "declines"
    sign_in = by_browser(server)
    pages: list[httpx.Response] = []

    def look() -> None:
        pages.append(httpx.get(sign_in.shown.url, follow_redirects=True, trust_env=False))

    thread = threading.Thread(target=look)
    thread.start()
    with pytest.raises(SignInRefused, match="permission was not given"):
        sign_in.wait(Event())
    thread.join()
    assert "Nothing was &lt;changed&gt;." in pages[0].text
    assert pages[0].headers["Content-Security-Policy"] == "default-src 'none'"


def test_it_can_be_stopped_and_leaves_no_port_open(server: Authorising) -> None:
    sign_in = by_browser(server)
    door = parse_qs(urlsplit(sign_in.shown.url).query)["redirect_uri"][0]
    stop = Event()
    stop.set()
    assert sign_in.wait(stop) is None
    with pytest.raises(httpx.ConnectError):
        httpx.get(door, trust_env=False)


def test_a_code_is_shown_and_waited_for(server: Authorising) -> None:
    server.pending = 3
    sign_in = by_code(server)
    assert sign_in.shown.code == "RING-3333"
    assert sign_in.shown.url == "https://signin.example/device"
    grant = sign_in.wait(Event())
    assert grant is not None
    assert grant.refresh_token == "refresh-1"
    assert len(server.asked) == 4


def test_waiting_for_a_code_can_be_stopped(server: Authorising) -> None:
    server.pending = 10_000
    stop = Event()
    stop.set()
    assert by_code(server).wait(stop) is None


@pytest.mark.parametrize(
    ("person", "said"), [("declines", "permission was not given"), ("is late", "time to sign in is over")]
)
def test_a_code_that_is_declined_or_too_late(server: Authorising, person: str, said: str) -> None:
    server.person = person
    with pytest.raises(SignInRefused, match=said):
        by_code(server).wait(Event())


def test_an_application_that_nobody_knows(server: Authorising) -> None:
    with pytest.raises(SignInRefused, match="does not know this application"):
        by_code(server, client="mistyped")
    with pytest.raises(SignInRefused, match="does not know this application"):
        granted(by_browser(server, client="mistyped"))
    with pytest.raises(SignInRefused, match="does not know this application"):
        by_browser(server, client=" ")


def test_a_permission_that_was_left_unticked(server: Authorising) -> None:
    server.scope = "mail.read"
    with pytest.raises(SignInRefused, match="permission was not given"):
        granted(by_browser(server))


def test_a_permission_without_anything_to_renew_it_with(server: Authorising) -> None:
    server.gives_refresh = False
    with pytest.raises(SignInRefused, match="for one hour only"):
        granted(by_browser(server))


def test_a_server_that_is_away(server: Authorising) -> None:
    provider = server.provider()
    server.close()
    with pytest.raises(SignInAway):
        begin(provider, Application(CLIENT), ADDRESS, WORDS, by_code=True)


@pytest.mark.parametrize(
    ("error", "description", "title"),
    [
        ("invalid_grant", "AADSTS65001: The user or administrator has not consented.\r\n", "An administrator has"),
        ("access_denied", "AADSTS90094: Admin consent is required.", "An administrator has"),
        ("consent_required", "", "An administrator has"),
        ("invalid_client", "AADSTS7000218: The request body must contain client_secret.", "The application at the"),
        ("invalid_request", "AADSTS90002: Tenant not found.", "The organisation does not know"),
        ("unauthorized_client", "AADSTS700016: Application not found.", "The provider does not know"),
        ("invalid_scope", "", "The application may not ask"),
        ("redirect_uri_mismatch", "", "The provider does not come back"),
        ("server_error", "AADSTS50000: broken.", "The provider did not let"),
    ],
)
def test_what_a_provider_refuses_is_told_in_plain_words(error: str, description: str, title: str) -> None:
    fault = told(error, description)
    assert fault.title.startswith(title)
    assert fault.cause
    assert fault.next_step


def test_the_real_providers_are_asked_for_mail_and_for_renewing() -> None:
    google, microsoft = PROVIDERS[Login.GOOGLE].of(""), PROVIDERS[Login.MICROSOFT].of("academy.example")
    assert google.scopes == ("https://mail.google.com/",)
    assert google.asks["access_type"] == "offline"
    assert not google.device
    assert "/academy.example/" in microsoft.token
    assert "offline_access" in microsoft.scopes
    assert "/common/" in PROVIDERS[Login.MICROSOFT].of(" ").authorize
