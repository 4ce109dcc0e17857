"""Addresses as they are typed."""

from __future__ import annotations

import pytest

from console.domain.addresses import is_email, split_addresses, typed_address
from console.domain.messages import Address


@pytest.mark.parametrize("right", ["a@x.org", "jonas.lind+1@mail.x.example", "ola@żółw.pl", "ирина@почта.рф"])
def test_right_ones(right: str) -> None:
    assert is_email(right)


@pytest.mark.parametrize(
    "wrong", ["", "a", "a@", "@x.org", "a@x", "a@@x.org", "a b@x.org", "a@x..org", ".a@x.org", "a@-x.org", "a@x.1"]
)
def test_wrong_ones(wrong: str) -> None:
    assert not is_email(wrong)


def test_names_are_kept_and_lists_are_parted() -> None:
    assert typed_address(' "Jonas Lind" <jonas@x.org> ') == Address("Jonas Lind", "jonas@x.org")
    assert typed_address("jonas@x.org ") == Address("", "jonas@x.org")
    assert split_addresses("a@x.org; Ola <b@x.org>,\nc@x.org,") == ["a@x.org", "Ola <b@x.org>", "c@x.org"]
