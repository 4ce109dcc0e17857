"""What the roster suggests: only what helps, never at the cost of those who are left, and not back again at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from console.domain.ids import Id
from console.domain.roster import ANSWERS, SeatDesk
from console.domain.roster_suggestion import Helper, How, Line, Suggestion, Why, strained, suggest

NOW = datetime(2026, 11, 2, 13, 58, 20, tzinfo=UTC)
OVER = NOW + timedelta(minutes=67)
SAM, OLA, KIM, DARIA = (Id(int=number) for number in range(1, 5))
GROWING = Line(waiting=4, longest=timedelta(seconds=70), came=9, came_before=2, trouble="no_sound")

lines = st.dictionaries(
    st.sampled_from(sorted(ANSWERS)),
    st.builds(
        Line,
        waiting=st.integers(0, 9),
        longest=st.integers(0, 40).map(lambda minutes: timedelta(minutes=minutes)),
        came=st.integers(0, 12),
        came_before=st.integers(0, 12),
        trouble=st.sampled_from(("", "no_sound")),
    ),
)
crews = st.lists(
    st.builds(
        Helper,
        id=st.integers(1, 9).map(lambda number: Id(int=number)),
        name=st.just("Kim"),
        desk=st.none() | st.sampled_from(SeatDesk),
        load=st.integers(0, 14),
        here=st.booleans(),
        talks=st.booleans(),
        leads=st.booleans(),
        away=st.booleans(),
        reserve=st.booleans(),
    ),
    max_size=7,
    unique_by=lambda one: one.id,
)


def of(agent: Id, desk: SeatDesk | None, **more: object) -> Helper:
    usual = Helper(id=agent, name={SAM: "Sam", OLA: "Ola", KIM: "Kim", DARIA: "Daria"}[agent], desk=desk)
    return msgspec.structs.replace(usual, **more)


def told(where: dict[SeatDesk, Line], *crew: Helper, over: datetime = OVER) -> Suggestion | None:
    return suggest(where, crew, NOW, over)


@given(lines, crews)
def test_it_helps_and_takes_nobody_who_is_needed(where: dict[SeatDesk, Line], crew: list[Helper]) -> None:
    made = suggest(where, crew, NOW, OVER)
    if made is None:
        return
    one = next(person for person in crew if person.id == made.person)
    on = {desk: sum(person.desk is desk and person.here and not person.reserve for person in crew) for desk in ANSWERS}
    assert strained(where[made.to], on[made.to], made.to)
    assert NOW < made.until <= OVER
    if made.how is How.CALL:
        assert one.reserve
        return
    assert one.here
    assert not one.talks
    assert not one.leads
    assert not one.reserve
    assert one.desk is None or one.desk in ANSWERS
    if one.desk is not None:
        left = where.get(one.desk, Line())
        assert one.desk is not made.to
        assert left.waiting <= on[one.desk] - 1
        assert not strained(left, on[one.desk] - 1, one.desk)


@given(lines, crews)
def test_whoever_was_moved_is_not_asked_back_at_once(where: dict[SeatDesk, Line], crew: list[Helper]) -> None:
    made = suggest(where, crew, NOW, OVER)
    if made is None or made.how is How.CALL:
        return
    moved = [
        msgspec.structs.replace(one, desk=made.to, away=made.how is How.MOVE) if one.id == made.person else one
        for one in crew
    ]
    again = suggest(where, moved, NOW, OVER)
    assert again is None or again.person != made.person


def test_sam_is_moved_from_email_to_chat_where_sound_is_asked_for() -> None:
    made = told({SeatDesk.CHAT: GROWING}, of(SAM, SeatDesk.EMAIL, load=3), of(OLA, SeatDesk.CHAT, load=12))
    assert made is not None
    assert (made.how, made.name, made.before, made.to) == (How.MOVE, "Sam", SeatDesk.EMAIL, SeatDesk.CHAT)
    assert (made.why, made.until) == (Why.TROUBLE, NOW.replace(hour=14, minute=15, second=0))


def test_nothing_is_suggested_while_it_goes_well_or_near_the_end() -> None:
    sam = of(SAM, SeatDesk.EMAIL)
    calm = Line(waiting=1, longest=timedelta(minutes=5), came=9)
    assert told({SeatDesk.CHAT: calm}, sam, of(OLA, SeatDesk.CHAT)) is None
    fine = Line(waiting=4, longest=timedelta(seconds=20), came=4, came_before=5)
    assert told({SeatDesk.CHAT: fine}, sam) is None
    assert told({SeatDesk.CHAT: GROWING}, sam, over=NOW + timedelta(minutes=4)) is None
    assert told({SeatDesk.CHAT: GROWING, SeatDesk.EMAIL: Line(waiting=1)}, sam) is None


def test_somebody_without_a_seat_helps_next_and_then_a_reserve_is_called() -> None:
    busy = of(SAM, SeatDesk.EMAIL, load=7)
    kim, daria = of(KIM, None), of(DARIA, SeatDesk.PHONE, reserve=True, here=False, ready_minutes=4)
    made = told({SeatDesk.CHAT: GROWING}, busy, kim, daria)
    assert made is not None
    assert (made.how, made.name, made.before) == (How.SEAT, "Kim", None)
    made = told({SeatDesk.CHAT: msgspec.structs.replace(GROWING, trouble="")}, busy, daria)
    assert made is not None
    assert (made.how, made.name, made.why) == (How.CALL, "Daria", Why.GROWING)
