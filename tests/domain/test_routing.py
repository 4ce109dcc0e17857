"""Who a ticket goes to by itself: never somebody who is absent or full, the same person each time, and why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from console.domain.chat_limits import AT_WORK
from console.domain.hours import ALWAYS, Hours, Span, between
from console.domain.ids import Id
from console.domain.people import AgentState, Role
from console.domain.routing import (
    LAST_MINUTES,
    Back,
    Candidate,
    Choice,
    Matter,
    Need,
    Reason,
    Routing,
    Why,
    back_in,
    choice_in,
    choose,
    deal,
    ran_off,
)
from console.domain.tickets import Category, Channel

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
ANNA, BEN, LEA = (Id(int=number) for number in range(1, 4))
SKILLS, LANGUAGES = ("technical", "billing", "video"), ("en", "pl", "ru")
LETTER = Matter(channel=Channel.EMAIL, category=Category.TECHNICAL, language="pl")
ALL = Routing(channels=tuple(Channel))


def one(agent: Id, **values: object) -> Candidate:
    usual = Candidate(
        id=agent, state=AgentState.AVAILABLE, on_shift=True, load=0, capacity=12, chat_limit=3, idle_since=NOW
    )
    return msgspec.structs.replace(usual, **values)


people = st.lists(
    st.builds(
        Candidate,
        id=st.integers(1, 8).map(lambda number: Id(int=number)),
        role=st.sampled_from(Role),
        state=st.sampled_from(AgentState),
        on_shift=st.booleans(),
        load=st.integers(0, 14),
        capacity=st.integers(0, 12),
        chats=st.integers(0, 4),
        chat_limit=st.integers(0, 4),
        skills=st.frozensets(st.sampled_from(SKILLS)),
        languages=st.frozensets(st.sampled_from(LANGUAGES)),
        idle_since=st.integers(0, 90).map(lambda minutes: NOW - timedelta(minutes=minutes)),
        leaves_in=st.none() | st.integers(0, 30).map(lambda minutes: timedelta(minutes=minutes)),
    ),
    max_size=6,
    unique_by=lambda person: person.id,
)
matters = st.builds(
    Matter,
    channel=st.sampled_from(Channel),
    category=st.none() | st.sampled_from(Category),
    language=st.sampled_from(("", *LANGUAGES)),
    tags=st.frozensets(st.sampled_from(SKILLS)),
    live=st.booleans(),
    last_agent=st.none() | st.integers(1, 8).map(lambda number: Id(int=number)),
    left=st.frozensets(st.integers(1, 8).map(lambda number: Id(int=number)), max_size=3),
    first_reply=st.integers(0, 40).map(lambda minutes: timedelta(minutes=minutes)),
)


@given(st.lists(matters, max_size=12), people)
def test_nobody_absent_or_full_or_about_to_go_is_ever_chosen(several: list[Matter], desk: list[Candidate]) -> None:
    by_id = {person.id: person for person in desk}
    for matter, choice in zip(several, deal(several, desk, ALL, NOW), strict=True):
        if choice.agent is None:
            continue
        person = by_id[choice.agent]
        weight = matter.weight(ALL.weights)
        assert person.on_shift
        assert person.state in AT_WORK
        assert person.id not in matter.left
        assert person.load + weight <= person.capacity
        assert person.leaves_in is None or person.leaves_in > min(matter.first_reply, LAST_MINUTES)
        if matter.live:
            assert person.chats < person.chat_limit
            assert person.state is AgentState.AVAILABLE
        by_id[person.id] = person.given(weight, NOW, chat=matter.live)


@given(matters, people, st.randoms())
def test_the_order_in_which_people_are_named_does_not_matter(
    matter: Matter, desk: list[Candidate], chance: st.DataObject
) -> None:
    found = choose(matter, desk, ALL)
    mixed = sorted(desk, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert choose(matter, mixed, ALL) == found
    assert choice_in(found.told, found.agent) == found


@given(matters, people)
def test_whoever_there_answers_in_the_language_keeps_it_from_those_who_do_not(
    matter: Matter, desk: list[Candidate]
) -> None:
    choice = choose(matter, desk, ALL)
    here = [person for person in desk if person.here and person.stays_for(matter)]
    speak = {person.id for person in here if matter.language in person.languages}
    if choice.agent is not None and speak and choice.why is not Why.LAST_AGENT:
        assert choice.agent in speak


def test_who_dealt_with_the_person_last_comes_first_when_there_is_room() -> None:
    matter = msgspec.structs.replace(LETTER, last_agent=BEN)
    assert choose(matter, [one(ANNA), one(BEN, load=8)], ALL) == Choice(BEN, Why.LAST_AGENT, (), 8, 12)
    assert choose(matter, [one(ANNA), one(BEN, load=12)], ALL).agent == ANNA
    assert choose(matter, [one(ANNA), one(BEN, state=AgentState.AWAY)], ALL).agent == ANNA
    assert choose(matter, [one(ANNA), one(BEN, on_shift=False)], ALL).agent == ANNA


def test_a_skill_is_needed_where_somebody_there_has_it() -> None:
    knows = frozenset({"video"})
    routing = Routing(needs=(Need(Category.TECHNICAL, "video"),))
    desk = [one(ANNA), one(BEN, load=9, skills=knows)]
    assert choose(LETTER, desk, routing) == Choice(BEN, Why.SKILL, ("video",), 9, 12)
    full = [one(ANNA), one(BEN, load=12, skills=knows)]
    assert choose(LETTER, full, routing) == Choice(None, Why.FULL, ("video",))
    gone = [one(ANNA), one(BEN, state=AgentState.OFF_SHIFT, skills=knows)]
    assert choose(LETTER, gone, routing).agent == ANNA
    # A tag, and the category itself, may be somebody's skill as well.
    assert choose(LETTER, [one(ANNA), one(BEN, skills=frozenset({"technical"}))], ALL).agent == BEN
    tagged = msgspec.structs.replace(LETTER, tags=frozenset({"billing"}))
    assert choose(tagged, [one(ANNA), one(BEN, skills=frozenset({"billing"}))], ALL).words == ("billing",)


def test_who_goes_soon_begins_nothing_they_could_not_answer() -> None:
    soon = one(ANNA, leaves_in=timedelta(minutes=10))
    assert choose(LETTER, [soon, one(BEN, load=8)], ALL).agent == BEN
    assert choose(LETTER, [soon], ALL) == Choice(None, Why.NOBODY_HERE)
    # A chat is answered within two minutes, and so they can.
    chat = msgspec.structs.replace(LETTER, first_reply=timedelta(minutes=2), last_agent=ANNA)
    assert choose(chat, [soon, one(BEN)], ALL).agent == ANNA
    assert choose(LETTER, [one(ANNA, leaves_in=timedelta(minutes=16)), one(BEN, load=8)], ALL).agent == ANNA


def test_then_the_least_loaded_for_their_capacity_and_then_the_longest_idle() -> None:
    assert choose(LETTER, [one(ANNA, load=4), one(BEN, load=5, capacity=24)], ALL) == Choice(BEN, Why.ROOM, (), 5, 24)
    earlier = NOW - timedelta(minutes=1)
    assert choose(LETTER, [one(ANNA), one(BEN, idle_since=earlier)], ALL).agent == BEN
    assert choose(LETTER, [one(BEN), one(ANNA)], ALL).agent == ANNA
    dealt = deal([LETTER] * 3, [one(ANNA), one(BEN), one(LEA)], ALL, NOW + timedelta(seconds=1))
    assert [choice.agent for choice in dealt] == [ANNA, BEN, LEA]


def test_what_somebody_let_go_does_not_come_back_to_them() -> None:
    matter = msgspec.structs.replace(LETTER, last_agent=ANNA, left=frozenset({ANNA}))
    assert choose(matter, [one(ANNA), one(BEN, load=8)], ALL).agent == BEN
    assert choose(matter, [one(ANNA)], ALL) == Choice(None, Why.LEFT)
    assert choose(matter, [], ALL) == Choice(None, Why.NOBODY_HERE)


OFFICE = Hours(week=((Span(9 * 60, 17 * 60),),) * 5 + ((),) * 2, zone="Europe/Warsaw")
moments = st.integers(0, 60 * 24 * 8).map(lambda minutes: NOW + timedelta(minutes=minutes))
spans = st.lists(st.tuples(moments, moments), max_size=5)


@given(spans, moments, moments, moments)
def test_a_paused_clock_never_runs(
    work: list[tuple[datetime, datetime]], since: datetime, middle: datetime, until: datetime
) -> None:
    since, middle, until = sorted((since, middle, until))
    whole = ran_off(OFFICE, work, since, until)
    assert timedelta() <= whole <= between(OFFICE, since, until)
    assert whole == ran_off(OFFICE, work, since, middle) + ran_off(OFFICE, work, middle, until)
    minutes = int((until - since).total_seconds()) // 60
    if minutes < 24 * 60:
        at_work = [
            at
            for at in (since + timedelta(minutes=each) for each in range(minutes))
            if any(start <= at < end for start, end in work)
        ]
        assert ran_off(ALWAYS, work, since, until) == timedelta(minutes=len(at_work))


def test_why_it_went_back_can_be_read_again() -> None:
    back = Back(Reason.UNTOUCHED, timedelta(minutes=30))
    assert back_in(back.told) == back
