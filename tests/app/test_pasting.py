"""A sign-in made at a console is brought to a gateway without a browser."""

from __future__ import annotations

from uuid import UUID

import pytest

from console.app.headless import _keep_sign_in
from console.channels.email.oauth import Grant, pack
from console.domain.mailboxes import Login, Mailbox, secret_name
from console.errors import InputUnreadable
from console.settings.secrets import Secrets
from tests.ring import Ring, a_ring

MAILBOX = Mailbox(id=UUID(int=9), name="Help", address="help@gmail.com", login=Login.GOOGLE)


def test_what_the_console_copied_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    grant = pack(Grant(refresh_token="r-secret", access_token="a-secret", expires_at=9.0, client_secret="c"))
    with a_ring(Ring()):
        assert _keep_sign_in(MAILBOX, Secrets(), f"  {grant}\n") == 0
        assert Secrets().get(secret_name(MAILBOX.id)) == grant
    assert "secret" not in capsys.readouterr().out


def test_a_password_in_its_place_is_refused_with_the_way() -> None:
    with a_ring(Ring()), pytest.raises(InputUnreadable, match="Copy for the gateway"):
        _keep_sign_in(MAILBOX, Secrets(), "a password")
    with a_ring(Ring()):
        assert Secrets().get(secret_name(MAILBOX.id)) is None
