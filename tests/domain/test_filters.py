"""The filter box: read and written back without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.domain.filters import Filter, Owner, read_filter, write_filter
from console.domain.tickets import Category, Channel, Place, Priority, State

tags = st.text("abcdefghij -", min_size=1, max_size=8).map(str.strip).filter(bool)
filters = st.builds(
    Filter,
    places=st.lists(st.sampled_from(Place), max_size=2, unique=True).map(tuple),
    owner=st.sampled_from(Owner),
    near=st.booleans(),
    states=st.lists(st.sampled_from(State), max_size=2, unique=True).map(tuple),
    channels=st.lists(st.sampled_from(Channel), max_size=2, unique=True).map(tuple),
    categories=st.lists(st.sampled_from(Category), max_size=2, unique=True).map(tuple),
    priorities=st.lists(st.sampled_from(Priority), max_size=2, unique=True).map(tuple),
    tags=st.lists(tags, max_size=2, unique=True).map(tuple),
    languages=st.lists(st.sampled_from(["en", "pl", "ru"]), max_size=2, unique=True).map(tuple),
    words=st.sampled_from(["", "printer", "no sound", "дверь"]),
)


@given(filters)
def test_a_filter_written_is_the_filter_read(chosen: Filter) -> None:
    assert read_filter(write_filter(chosen)) == (chosen, ())


@given(st.text(max_size=60))
def test_any_text_is_a_filter(text: str) -> None:
    read_filter(text)


def test_what_is_not_understood_stays_a_word() -> None:
    chosen, unknown = read_filter("channel:fax printer")
    assert unknown == ("channel:fax",)
    assert chosen == Filter(words="printer channel:fax")
