"""Templates: what is known is filled, what is not stays a hole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.domain.templates import Placeholder, fill, open_holes


@given(st.lists(st.sampled_from([*(f"{{{p}}}" for p in Placeholder), "words ", "{odd}", "{", "}"]), max_size=8))
def test_holes_are_where_the_text_still_has_placeholders(parts: list[str]) -> None:
    filled = fill("".join(parts), {"first_name": "Marta", "agent": "Ola"})
    assert filled.holes == open_holes(filled.text)
    assert all(filled.text[start] == "{" and filled.text[end - 1] == "}" for start, end in filled.holes)


def test_known_values_are_put_in() -> None:
    filled = fill("Hello {first_name}, about {ticket}: {webinar}", {"first_name": "Marta", "ticket": "#7"})
    assert filled.text == "Hello Marta, about #7: {webinar}"
    assert [filled.text[a:b] for a, b in filled.holes] == ["{webinar}"]
