"""What grows: more than chance alone would bring, and said in the words that people write."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.domain.growing import Grown, Names, grown, terms_of, without_parts

NAMES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60))


@given(NAMES, NAMES)
def test_only_what_is_asked_more_often_grows_and_the_most_first(now: dict[str, int], before: dict[str, int]) -> None:
    found = grown(now, before, 4)
    assert len(found) <= 4
    assert all(one.now >= 3 and one.now > one.before for one in found)
    assert grown(before, before, 4) == [one for one in grown(before, before, 4) if one.now > one.before] == []


def test_chance_alone_is_no_pattern() -> None:
    assert grown({"sound": 12}, {"sound": 10}, 9) == []
    assert grown({"sound": 2}, {}, 9) == []
    assert grown({"sound": 20, "invoice": 30}, {"sound": 5, "invoice": 20}, 9) == [
        *(Grown("sound", 20, 5), Grown("invoice", 30, 20)),
    ]


def test_words_stand_for_their_forms_and_two_for_what_they_say_together() -> None:
    assert terms_of("No sound in the webinars")["no sound"] == "No sound"
    assert set(terms_of("The webinars")) == set(terms_of("webinar, please"))
    assert "не слышн" in terms_of("Не слышно звука")
    assert terms_of("The of and") == {}


def test_a_name_is_shown_as_it_is_mostly_written() -> None:
    names = Names()
    for subject in ("Webinar", "webinar", "Webinar"):
        names.add(terms_of(subject))
    assert [names.written(name) for name in names.counts] == ["Webinar"]
    assert without_parts([Grown("sound", 10, 0), Grown("no sound", 9, 0), Grown("quiz", 5, 0)]) == [
        *(Grown("no sound", 9, 0), Grown("quiz", 5, 0)),
    ]
