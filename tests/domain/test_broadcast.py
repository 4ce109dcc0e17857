"""One message to many: everybody meant gets one copy or is counted, in their language, and nobody gets it twice."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from console.domain.broadcast import Person, about, channel_for, copy_id, language_for, message_key, plan
from console.domain.ids import Id
from console.domain.tickets import Channel

LAUNCH = UUID(int=77)


def person(number: int, **facts: object) -> Person:
    return Person(**{"key": UUID(int=number), "participant": UUID(int=number), "email": True, **facts})  # type: ignore[arg-type]


def test_the_way_they_came_is_the_way_back() -> None:
    ticket, chat = UUID(int=8), UUID(int=9)
    ways = {
        "a letter": (person(1, ticket=ticket, asked_by=Channel.EMAIL, online=True, chat=chat), (Channel.EMAIL, ticket)),
        "a chat": (person(1, ticket=chat, asked_by=Channel.CHAT, online=True, chat=chat), (Channel.CHAT, chat)),
        "a chat that ended": (person(1, ticket=ticket, asked_by=Channel.CHAT), (Channel.EMAIL, ticket)),
        "a call": (person(1, ticket=ticket, asked_by=Channel.PHONE, phone=True), (Channel.PHONE, ticket)),
        "a call from nowhere": (person(1, ticket=ticket, asked_by=Channel.PHONE), (Channel.EMAIL, ticket)),
        "nothing, and is here": (person(1, online=True, chat=chat), (Channel.CHAT, chat)),
        "nothing": (person(1), (Channel.EMAIL, None)),
        "nothing but a number": (person(1, email=False, phone=True), (Channel.PHONE, None)),
        "nobody": (person(1, email=False), None),
    }
    for what, (who, way) in ways.items():
        assert channel_for(who) == way, what


def test_each_reads_their_language_or_one_that_is_written() -> None:
    assert language_for("pl-PL", ("en", "pl")) == "pl"
    assert language_for("ru", ("en", "pl"), ("pl",)) == "pl"
    assert language_for("de", ("pl", "en")) == "en"
    assert language_for("", ("ru",)) == "ru"


def test_people_who_were_merged_are_one() -> None:
    old, new = UUID(int=1), UUID(int=2)
    twice = [person(1, kin=(old, new)), person(2, kin=(old, new))]
    assert plan(twice, ("en",)).written == 1
    had = {(new, Channel.EMAIL)}
    assert (plan(twice, ("en",), had=had).written, plan(twice, ("en",), had=had).had) == (0, 1)


def test_each_message_about_each_thing_has_a_key_of_its_own() -> None:
    incident = UUID(int=5)
    things = [about(LAUNCH, incident, "no_sound"), about(LAUNCH, None, "no_sound"), about(LAUNCH, None, "")]
    assert None not in things
    keys = {message_key(of, number) for of in things if of is not None for number in (1, 2)}
    assert len(keys) == 6
    assert about(None, None, "no_sound") is None


PEOPLE = st.lists(
    st.builds(
        lambda number, root, way, ticket, online, email, phone, language: Person(
            key=UUID(int=root),
            participant=UUID(int=root),
            kin=(UUID(int=root), UUID(int=100 * root + number)),
            ticket=UUID(int=1000 + number) if ticket else None,
            asked_by=way if ticket else None,
            online=online,
            chat=UUID(int=2000 + number) if online else None,
            email=email,
            phone=phone,
            language=language,
        ),
        st.integers(1, 30),
        st.integers(1, 12),
        st.sampled_from([Channel.EMAIL, Channel.CHAT, Channel.PHONE]),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["en", "pl", "ru", "de", ""]),
    ),
    max_size=25,
)


@given(PEOPLE, st.sets(st.sampled_from(["en", "pl", "ru"]), min_size=1))
def test_what_the_button_says_is_what_is_made(people: list[Person], written: set[str]) -> None:
    languages = tuple(sorted(written))
    found = plan(people, languages)
    assert found.written + found.calls == len(found.copies) == sum(count for *_, count in found.counts())
    assert len(found.copies) + len(found.unreachable) == len({one.key for one in people})
    assert all(copy.language in written for copy in found.copies)
    keys = [copy_id(LAUNCH, copy.person, copy.channel) for copy in found.copies]
    assert len(set(keys)) == len(keys)


@given(PEOPLE, PEOPLE)
def test_however_often_it_is_sent_nobody_gets_it_twice(first: list[Person], then: list[Person]) -> None:
    sent: set[tuple[Id, Channel]] = set()
    times: dict[Id, list[Channel]] = {}
    for people in (first, then, first, [*then, *first]):
        found = plan(people, ("en",), had=sent)
        for copy in found.copies:
            assert (copy.person, copy.channel) not in sent
            times.setdefault(copy.person, []).append(copy.channel)
        sent |= {(copy.person, copy.channel) for copy in found.copies}
    assert all(len(ways) == len(set(ways)) for ways in times.values())
