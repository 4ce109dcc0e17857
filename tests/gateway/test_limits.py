"""How often something may be asked: so often in a time, each for themselves, and what is kept stays small."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.gateway.pages.limits import Limit


@given(st.lists(st.tuples(st.sampled_from("ab"), st.floats(0, 30)), max_size=40))
def test_never_more_than_so_many_in_the_time(asked: list[tuple[str, float]]) -> None:
    now = 0.0
    limit = Limit(3, 10, lambda: now)
    taken: list[tuple[str, float]] = []
    for key, later in asked:
        now += later
        recent = [at for other, at in taken if other == key and at > now - 10]
        assert limit.take(key) == (len(recent) < 3)
        if len(recent) < 3:
            taken.append((key, now))


def test_whoever_was_heard_of_longest_ago_is_forgotten() -> None:
    limit = Limit(1, 10, lambda: 0.0)
    assert limit.take("first")
    assert not limit.take("first")
    for number in range(20_001):
        limit.take(str(number))
    assert limit.take("first")
