"""Names in plain Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.latin import latin


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Мария Иванова", "mariia ivanova"),
        ("Щербаков, Юрий", "shcherbakov, iurii"),
        ("Семён Подъячев", "semen podieiachev"),
        ("Юрии\u0306", "iurii"),
        ("Łucja Żółć-Gęś", "lucja zolc-ges"),
        ("Anna Weiß", "anna weiss"),
        ("李雷", ""),
    ],
)
def test_a_name_keeps_its_sound(name: str, plain: str) -> None:
    assert latin(name) == plain


@given(st.text())
def test_nothing_but_plain_letters_is_left(text: str) -> None:
    assert latin(text).isascii()
    assert latin(latin(text)) == latin(text)
