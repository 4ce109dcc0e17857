"""Only what the platform has signed with the desk's secret is believed, and only for as long as it says."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey

from console.channels.chat.identity import NotSigned, Signed, signed
from tests.making import NOON

SECRET = "s" * 32
UNTIL = int((NOON + timedelta(hours=1)).timestamp())
MARTA: dict[str, Any] = {"sub": "m-17", "name": "Marta Nowak", "email": "marta@x.example", "exp": UNTIL}


def made(claims: dict[str, Any], secret: str = SECRET, algorithm: str = "HS256") -> str:
    return jwt.encode({"alg": algorithm}, claims, OctKey.import_key(secret), algorithms=[algorithm])


def test_a_token_of_the_platform_is_believed() -> None:
    token = made(MARTA)
    assert signed(token, SECRET, NOON) == Signed("m-17", "Marta Nowak", "marta@x.example")
    assert signed(made({"sub": "7", "exp": UNTIL}), SECRET, NOON) == Signed("7", "", "")


@pytest.mark.parametrize(
    "token",
    [
        made(MARTA, "t" * 32),
        made(MARTA).rpartition(".")[0] + ".",
        made(MARTA, "s" * 64, "HS512"),
        made({"sub": "m-17"}),
        made({"exp": UNTIL}),
        made({**MARTA, "sub": ""}),
        made({**MARTA, "email": ["a"]}),
        made({**MARTA, "exp": 10**30}),
        made(MARTA)[:-2],
        "x.y.z",
        "",
    ],
)
def test_anything_else_is_not(token: str) -> None:
    with pytest.raises(NotSigned):
        signed(token, SECRET, NOON)


def test_what_was_signed_for_a_time_that_is_over_tells_only_whose_chat_it_was() -> None:
    assert signed(made({**MARTA, "exp": int((NOON - timedelta(minutes=2)).timestamp())}), SECRET, NOON).over


def test_clocks_may_differ_by_a_minute() -> None:
    token = made({**MARTA, "exp": int((NOON - timedelta(seconds=50)).timestamp())})
    assert signed(token, SECRET, NOON) == Signed("m-17", "Marta Nowak", "marta@x.example")
