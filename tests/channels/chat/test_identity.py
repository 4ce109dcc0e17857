"""Only what the platform has signed with the desk's secret is believed, and only for as long as it says."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import jwt
import pytest

from console.channels.chat.identity import NotSigned, Signed, signed
from tests.making import NOON

SECRET = "s" * 32
UNTIL = int((NOON + timedelta(hours=1)).timestamp())
MARTA: dict[str, Any] = {"sub": "m-17", "name": "Marta Nowak", "email": "marta@x.example", "exp": UNTIL}


def test_a_token_of_the_platform_is_believed() -> None:
    token = jwt.encode(MARTA, SECRET, "HS256")
    assert signed(token, SECRET, NOON) == Signed("m-17", "Marta Nowak", "marta@x.example")
    assert signed(jwt.encode({"sub": "7", "exp": UNTIL}, SECRET, "HS256"), SECRET, NOON) == Signed("7", "", "")


@pytest.mark.parametrize(
    "token",
    [
        jwt.encode(MARTA, "t" * 32, "HS256"),
        jwt.encode(MARTA, None, "none"),
        jwt.encode(MARTA, "s" * 64, "HS512"),
        jwt.encode({**MARTA, "exp": int((NOON - timedelta(minutes=2)).timestamp())}, SECRET, "HS256"),
        jwt.encode({"sub": "m-17"}, SECRET, "HS256"),
        jwt.encode({"exp": UNTIL}, SECRET, "HS256"),
        jwt.encode({**MARTA, "sub": ""}, SECRET, "HS256"),
        jwt.encode({**MARTA, "email": ["a"]}, SECRET, "HS256"),
        jwt.encode({**MARTA, "exp": 10**30}, SECRET, "HS256"),
        jwt.encode(MARTA, SECRET, "HS256")[:-2],
        "x.y.z",
        "",
    ],
)
def test_anything_else_is_not(token: str) -> None:
    with pytest.raises(NotSigned):
        signed(token, SECRET, NOON)


def test_clocks_may_differ_by_a_minute() -> None:
    token = jwt.encode({**MARTA, "exp": int((NOON - timedelta(seconds=50)).timestamp())}, SECRET, "HS256")
    assert signed(token, SECRET, NOON).subject == "m-17"
