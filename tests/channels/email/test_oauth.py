"""A token that is good now: kept, renewed in time, after a refusal, and when somebody else signed in."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from keyring.backends.fail import Keyring as NoRing

from console.channels.email.oauth import Grant, pack, secret_for, unpack, xoauth2
from console.domain.mailboxes import Login, Mailbox, secret_name
from console.errors import KeyringLocked, KeyringMissing, SecretMissing, SignInAway, SignInNeeded
from console.settings.secrets import Secrets
from tests.channels.email.authorising import ADDRESS, CLIENT, Authorising
from tests.ring import Ring, a_ring

NAME = secret_name(UUID(int=5))


@pytest.fixture
def server() -> Iterator[Authorising]:
    made = Authorising()
    made.valid.add("refresh-0")
    yield made
    made.close()


@pytest.fixture
def ring() -> Iterator[Ring]:
    made = Ring()
    with a_ring(made):
        yield made


def a_mailbox(login: Login = Login.MICROSOFT) -> Mailbox:
    return Mailbox(id=UUID(int=5), name="Help", address=ADDRESS, login=login, client_id=CLIENT)


def token(server: Authorising, secrets: Secrets, at: float = 0.0, refused: str = "") -> str:
    providers = {Login.MICROSOFT: server.provider()}
    return secret_for(a_mailbox(), secrets, refused=refused, providers=providers, now=lambda: at)


def test_a_password_is_handed_over_as_it_is(ring: Ring) -> None:
    secrets = Secrets()
    secrets.put(NAME, "żółw 1")
    assert secret_for(a_mailbox(Login.PASSWORD), secrets) == "żółw 1"
    assert secret_for(a_mailbox(Login.NONE), Secrets()) == ""


def test_a_password_that_is_not_here(ring: Ring) -> None:
    with pytest.raises(SecretMissing, match="mailbox-password"):
        secret_for(a_mailbox(Login.PASSWORD), Secrets())


def test_a_password_changed_by_another_process_is_found(ring: Ring) -> None:
    gateway, console = Secrets(), Secrets()
    console.put(NAME, "old")
    assert secret_for(a_mailbox(Login.PASSWORD), gateway) == "old"
    console.put(NAME, "new")
    assert secret_for(a_mailbox(Login.PASSWORD), gateway) == "new"


def test_a_keyring_that_is_locked_meanwhile_takes_nothing_away(ring: Ring) -> None:
    secrets = Secrets()
    secrets.put(NAME, "known")
    ring.locked = True
    assert secret_for(a_mailbox(Login.PASSWORD), secrets) == "known"
    with pytest.raises(KeyringLocked):
        secret_for(a_mailbox(Login.PASSWORD), Secrets())


def test_a_token_is_kept_until_shortly_before_its_end(server: Authorising, ring: Ring) -> None:
    secrets = Secrets()
    secrets.put(NAME, pack(Grant(refresh_token="refresh-0", client_secret="s")))
    assert token(server, secrets) == "access-1"
    assert token(server, secrets, at=3_000.0) == "access-1"
    assert token(server, secrets, at=3_400.0) == "access-2"
    assert [form["refresh_token"] for form in server.asked] == ["refresh-0", "refresh-1"]
    assert unpack(Secrets().get(NAME) or "") == Grant(
        refresh_token="refresh-2", access_token="access-2", expires_at=7_000.0, client_secret="s"
    )


def test_what_gives_no_new_right_to_renew_keeps_the_old_one(server: Authorising, ring: Ring) -> None:
    server.gives_refresh = False
    secrets = Secrets()
    secrets.put(NAME, pack(Grant(refresh_token="refresh-0")))
    token(server, secrets)
    assert unpack(secrets.get(NAME) or "").refresh_token == "refresh-0"


def test_a_token_that_a_server_refused_is_renewed_once(server: Authorising, ring: Ring) -> None:
    secrets = Secrets()
    secrets.put(NAME, pack(Grant(refresh_token="refresh-0", access_token="cut", expires_at=9_000.0)))
    assert token(server, secrets) == "cut"
    assert token(server, secrets, refused="cut") == "access-1"
    # The other channel of the mailbox was refused the same one, and finds that it is renewed.
    assert token(server, secrets, refused="cut") == "access-1"
    assert len(server.asked) == 1


def test_two_that_need_a_token_at_once_renew_it_once(server: Authorising, ring: Ring) -> None:
    secrets = Secrets()
    secrets.put(NAME, pack(Grant(refresh_token="refresh-0")))
    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(lambda _: token(server, secrets), range(8))) == {"access-1"}
    assert len(server.asked) == 1


def test_a_permission_that_was_withdrawn(server: Authorising, ring: Ring) -> None:
    secrets = Secrets()
    secrets.put(NAME, pack(Grant(refresh_token="withdrawn")))
    with pytest.raises(SignInNeeded, match="signed in again"):
        token(server, secrets)


def test_who_signed_in_again_elsewhere_is_found(server: Authorising, ring: Ring) -> None:
    gateway, console = Secrets(), Secrets()
    console.put(NAME, pack(Grant(refresh_token="withdrawn")))
    assert gateway.get(NAME)
    console.put(NAME, pack(Grant(refresh_token="refresh-0")))
    assert token(server, gateway) == "access-1"


def test_a_password_where_a_sign_in_is_expected(server: Authorising, ring: Ring) -> None:
    secrets = Secrets()
    secrets.put(NAME, "a password")
    with pytest.raises(SignInNeeded):
        token(server, secrets)


def test_a_sign_in_server_that_is_away_takes_nothing(server: Authorising, ring: Ring) -> None:
    secrets = Secrets()
    kept = pack(Grant(refresh_token="refresh-0"))
    secrets.put(NAME, kept)
    server.refuses = ("temporarily_unavailable", "")
    provider = server.provider()
    server.close()
    with pytest.raises(SignInAway):
        secret_for(a_mailbox(), secrets, providers={Login.MICROSOFT: provider})
    assert secrets.get(NAME) == kept


def test_a_service_without_a_keyring_renews_what_it_was_given(server: Authorising) -> None:
    with a_ring(NoRing()):  # type: ignore[no-untyped-call]
        secrets = Secrets()
        with pytest.raises(KeyringMissing):
            secrets.get(NAME)
        secrets.hold(NAME, pack(Grant(refresh_token="refresh-0")))
        assert token(server, secrets) == "access-1"
        assert token(server, secrets, at=9_000.0) == "access-2"
        assert token(server, secrets, at=9_000.0, refused="access-2") == "access-3"


def test_the_first_answer_of_xoauth2() -> None:
    assert xoauth2("a@b.example", "t") == "user=a@b.example\x01auth=Bearer t\x01\x01"
