"""The surge roster: dealing to those who sit, never to the absent or full; what is set back comes last; seats end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from console.domain.chat_limits import AT_WORK
from console.domain.ids import Id
from console.domain.launch_clock import Clock
from console.domain.launches import usual_plan
from console.domain.people import AgentState
from console.domain.roster import (
    ANSWERS,
    DOTS,
    FORGOTTEN,
    Defended,
    Seat,
    SeatDesk,
    SeatState,
    Standing,
    arrived,
    defends,
    desks_for,
    dots,
    over_at,
    standing,
    to_release,
    unanswered,
)
from console.domain.routing import TAKE_TICKETS, Candidate, Matter, Routing, Why, choose, deal
from console.domain.tickets import Category, Channel
from tests.domain.test_routing import NOW, matters, one, people

ALL = Routing(channels=tuple(Channel))
LAUNCH, OTHER = Id(int=70), Id(int=71)
desks = st.none() | st.sampled_from(SeatDesk)
seated = st.tuples(people, st.lists(desks, min_size=6, max_size=6)).map(
    lambda drawn: [
        msgspec.structs.replace(person, desk=desk, launch=LAUNCH if desk is not None else None)
        for person, desk in zip(drawn[0], drawn[1], strict=False)
    ]
)
surging = st.tuples(matters, st.booleans(), st.booleans(), st.booleans()).map(
    lambda drawn: msgspec.structs.replace(
        drawn[0], launch=LAUNCH if drawn[1] else None, entry=drawn[1] and drawn[2], defended=drawn[3]
    )
)


@given(st.lists(surging, max_size=12), seated, st.booleans())
def test_nobody_absent_or_full_is_chosen_and_seats_say_who(
    several: list[Matter], crew: list[Candidate], others_wait: bool
) -> None:
    now = {person.id: person for person in crew}
    choices = deal(several, crew, ALL, NOW, others_wait=others_wait)
    # In the order in which they are dealt.
    for place in sorted(range(len(several)), key=lambda each: several[each].rank):
        matter, choice = several[place], choices[place]
        if choice.agent is None:
            continue
        chosen = crew[[person.id for person in crew].index(choice.agent)]
        assert chosen.on_shift
        assert chosen.state in AT_WORK
        assert chosen.role in TAKE_TICKETS
        suits = {desk for tier in desks_for(matter.channel, entry=matter.entry) for desk in tier}
        staffed = any(person.desk in suits for person in crew)
        if matter.launch is not None and staffed:
            assert chosen.desk in suits or chosen.desk is None
            assert chosen.desk is not None or not others_wait
        else:
            # Whoever keeps the room or types the relay is given nothing.
            assert chosen.desk is None or chosen.desk in ANSWERS
            assert chosen.desk is None or matter.defended
    for choice, matter in zip(choices, several, strict=True):
        if choice.agent is not None:
            now[choice.agent] = now[choice.agent].given(matter.weight(ALL.weights), NOW, chat=matter.live)
    assert all(person.load <= person.capacity or person == crew_of(crew, person.id) for person in now.values())


def crew_of(crew: list[Candidate], agent: Id) -> Candidate:
    return next(person for person in crew if person.id == agent)


@given(st.lists(surging, max_size=12), seated)
def test_without_anybody_seated_a_launch_changes_nothing(several: list[Matter], crew: list[Candidate]) -> None:
    nobody = [msgspec.structs.replace(person, desk=None, launch=None) for person in crew]
    plain = [msgspec.structs.replace(matter, launch=None, entry=False, defended=True) for matter in several]
    of_launch = [msgspec.structs.replace(matter, launch=LAUNCH, defended=True) for matter in plain]
    assert deal(of_launch, nobody, ALL, NOW) == deal(plain, nobody, ALL, NOW)


@given(surging, seated)
def test_what_is_set_back_takes_nobody_from_what_is_defended(matter: Matter, crew: list[Candidate]) -> None:
    back = msgspec.structs.replace(matter, launch=None, defended=False)
    ours = msgspec.structs.replace(back, defended=True)
    alone = deal([ours], crew, ALL, NOW)[0]
    assert deal([back, ours], crew, ALL, NOW)[1] == alone


SAM, OLA, KIM = (Id(int=number) for number in (1, 2, 3))
CHAT = Matter(channel=Channel.CHAT, live=True, launch=LAUNCH)
LETTER = Matter(channel=Channel.EMAIL, launch=LAUNCH)
ELSE = Matter(channel=Channel.EMAIL)


def at(agent: Id, desk: SeatDesk, **more: object) -> Candidate:
    return one(agent, desk=desk, launch=LAUNCH, **more)


def test_tickets_of_a_webinar_go_to_their_desk_first_then_to_the_next_and_to_others_last() -> None:
    ola, sam, kim = at(OLA, SeatDesk.CHAT), at(SAM, SeatDesk.EMAIL), one(KIM)
    found = choose(CHAT, [kim, sam, ola], ALL)
    assert (found.agent, found.why, found.words) == (OLA, Why.SEAT, ("chat",))
    full = msgspec.structs.replace(ola, load=12)
    assert choose(CHAT, [kim, sam, full], ALL).agent == SAM
    # A letter never takes the room of the chats.
    assert choose(LETTER, [kim, ola, msgspec.structs.replace(sam, load=12)], ALL).agent == KIM
    assert choose(LETTER, [ola, msgspec.structs.replace(sam, load=12)], ALL).agent is None
    assert choose(msgspec.structs.replace(CHAT, entry=True), [at(KIM, SeatDesk.ENTRY), ola], ALL).agent == KIM
    # Nobody sits where it would be answered: as if there were no launch.
    assert choose(CHAT, [kim, at(SAM, SeatDesk.RELAY)], ALL).agent == KIM
    elsewhere = msgspec.structs.replace(ola, launch=OTHER)
    assert choose(CHAT, [elsewhere, at(SAM, SeatDesk.CHAT)], ALL).agent == SAM


def test_people_without_a_seat_help_only_when_nothing_defended_waits() -> None:
    full = at(OLA, SeatDesk.CHAT, load=12)
    free, busy = one(KIM, languages=frozenset({"en"})), one(SAM, load=12, languages=frozenset({"pl"}))
    polish = msgspec.structs.replace(ELSE, language="pl")
    assert [choice.agent for choice in deal([CHAT, polish], [full, free, busy], ALL, NOW)] == [None, None]
    assert deal([CHAT], [full, free, busy], ALL, NOW, others_wait=True)[0].agent is None
    assert deal([CHAT], [full, free, busy], ALL, NOW)[0].agent == KIM
    back = msgspec.structs.replace(polish, defended=False)
    assert [choice.agent for choice in deal([CHAT, back], [full, free, busy], ALL, NOW)] == [KIM, None]


def test_whoever_sits_takes_half_of_their_room_for_others_at_most() -> None:
    sam = at(SAM, SeatDesk.EMAIL, load=5)
    assert choose(ELSE, [sam], ALL).agent == SAM
    assert choose(ELSE, [msgspec.structs.replace(sam, load=6)], ALL).agent is None
    assert choose(LETTER, [msgspec.structs.replace(sam, load=11)], ALL).agent == SAM
    assert choose(msgspec.structs.replace(ELSE, defended=False), [sam], ALL).agent is None
    # Whoever types or keeps the room is left in peace, however much waits.
    for desk in (SeatDesk.RELAY, SeatDesk.ROOM):
        assert all(choose(matter, [at(SAM, desk)], ALL).agent is None for matter in (ELSE, CHAT, LETTER))


def test_what_is_defended_is_told_by_channel_category_or_team() -> None:
    some = Defended(channels=(Channel.PHONE,), categories=(Category.CONTENT,), teams=("vip",))
    assert defends(None, Channel.EMAIL, None, ())
    assert defends(some, Channel.PHONE, None, ())
    assert defends(some, Channel.EMAIL, Category.CONTENT, ())
    assert defends(some, Channel.EMAIL, None, {"vip", "x"})
    assert not defends(some, Channel.EMAIL, Category.TECHNICAL, {"x"})


@given(st.integers(-3, 40), st.integers(-1, 20))
def test_dots_are_full_only_where_there_is_no_room(load: int, capacity: int) -> None:
    found = dots(load, capacity)
    assert 0 <= found <= DOTS
    assert (found == DOTS) == (capacity <= 0 or load >= capacity)
    if capacity > 0:
        assert (found == 0) == (load <= 0)
        assert found <= dots(load + 1, capacity)


START = datetime(2026, 11, 2, 14, 0, tzinfo=UTC)
PLAN = usual_plan(60)


@given(st.integers(-300, 1500), st.none() | st.integers(0, 600), st.sampled_from(SeatState))
def test_every_seat_ends_and_only_then(minutes: int, until: int | None, state: SeatState) -> None:
    """Also of a launch that was never let start, and of one that nobody ended."""
    now = START + timedelta(minutes=minutes)
    ends = START + timedelta(minutes=until) if until is not None else None
    for clock in (Clock(planned_at=START), Clock(planned_at=START, go_at=START - timedelta(minutes=5))):
        over = over_at(clock, PLAN, now)
        seat = Seat(state=state, until=ends)
        gone = to_release(seat, over, ended=False, now=now)
        assert over >= START + timedelta(minutes=65)
        if state is SeatState.RELEASED:
            assert not gone
            continue
        assert to_release(seat, over, ended=True, now=now)
        assert gone == (now >= (ends or over + FORGOTTEN))
        if ends is None and now >= START + timedelta(hours=6, minutes=65) + FORGOTTEN:
            assert gone


def test_how_a_seat_stands() -> None:
    def told(state: SeatState, minutes: float = 0, filled: int = 0, *, here: bool = True, **more: bool) -> Standing:
        seat = Seat(state=state, called_at=START, due_at=START + timedelta(minutes=4))
        at = START + timedelta(minutes=minutes)
        return standing(
            seat, at, here=here, talks=more.get("talks", False), filled=filled, leads=more.get("leads", False)
        )

    assert told(SeatState.CALLED, 2.9) is Standing.CALLED
    assert told(SeatState.CALLED, 3) is Standing.UNANSWERED
    assert told(SeatState.ACCEPTED, 4) is Standing.DUE
    assert told(SeatState.ACCEPTED, 4.1) is Standing.LATE
    assert told(SeatState.ON, here=False, filled=4) is Standing.ABSENT
    assert told(SeatState.ON, filled=2, talks=True) is Standing.ON_CALL
    assert told(SeatState.ON, filled=4, leads=True) is Standing.FULL
    assert told(SeatState.ON, filled=1, leads=True) is Standing.LEAD
    assert told(SeatState.ON, filled=1) is Standing.BUSY
    assert told(SeatState.ON) is Standing.FREE


def test_whoever_accepted_is_there_when_they_are_due_and_at_work() -> None:
    seat = Seat(state=SeatState.ACCEPTED, due_at=START)
    assert not arrived(seat, here=True, now=START - timedelta(seconds=1))
    assert not arrived(seat, here=False, now=START)
    assert arrived(seat, here=True, now=START)
    assert not unanswered(seat, START + timedelta(hours=1))
    assert AgentState.AWAY not in AT_WORK
