"""What is quoted under an answer is known as quoted again by the reader of letters."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from console.channels.email.visible import split
from console.domain.quoting import quoted

AT = datetime(2026, 3, 2, 12, 5, tzinfo=UTC)


@pytest.mark.parametrize("language", ["en", "pl", "ru", "de"])
def test_a_quoted_letter_is_folded_when_it_comes_back(language: str) -> None:
    below = quoted("No sound\n\n> and before that\nat all", "Marta Nowak", AT, language)
    assert below.split("\n")[1:] == ["> No sound", ">", ">> and before that", "> at all"]
    assert split(f"Thank you\n\n{below}").visible.strip() == "Thank you"
