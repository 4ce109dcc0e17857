"""What the lead's board suggests, and how its cells are gathered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.board import COLUMNS, Cell, Hand, Pile, channels_named, heat_map, suggest
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.tickets import Channel

NOW = datetime(2026, 3, 2, 12, 40, tzinfo=UTC)
_CHANNELS = st.sampled_from(list(Channel))
_TICKETS = tuple(Id(f"00000000-0000-7000-8000-{number:012d}") for number in range(20))


def person(name: str, **known: object) -> Hand:
    number = sum(map(ord, name))
    hand = Hand(agent=Id(f"00000000-0000-7000-9000-{number:012d}"), name=name, free=True, room=10, chats_left=3)
    return replace(hand, **known)


def pile(channel: Channel, waiting: int, near: int = 0, over: int = 0) -> Pile:
    return Pile(channel, waiting, near, over, _TICKETS[:waiting])


SAM = person("Sam", station="Letters", skills=("chat", "mail"), room=10)
OLA = person("Ola", station="Chat desk", room=0, chats_left=0)


def test_more_chats_wait_than_those_who_stand_there_can_take() -> None:
    made = suggest([pile(Channel.CHAT, 5, over=2)], [OLA, SAM], NOW)
    assert made is not None
    assert (made.channel, made.agent, made.late, made.can_take) == (Channel.CHAT, SAM.agent, 2, 0)
    assert made.tickets == _TICKETS[:2]
    assert made.skilled
    # Five of eight minutes each for two people, in quarters of an hour.
    assert made.until == NOW + timedelta(minutes=35)
    leaves = NOW + timedelta(minutes=12)
    sooner = suggest([pile(Channel.CHAT, 5)], [OLA, replace(SAM, until=leaves)], NOW)
    assert sooner is not None
    assert (sooner.until, len(sooner.tickets)) == (leaves, 3)


def test_somebody_moves_to_another_station_where_the_others_can_manage_without_them() -> None:
    nils = person("Nils", station="Letters", room=4)
    made = suggest([pile(Channel.CHAT, 5), pile(Channel.EMAIL, 3)], [OLA, SAM, nils], NOW)
    assert made is not None
    assert (made.agent, made.move) == (SAM.agent, True)
    # Four letters are one more than Nils has room for, and without Nils nobody would answer any.
    nearly = replace(nils, room=3)
    for hands in ([OLA, SAM, nearly], [OLA, SAM]):
        stays = suggest([pile(Channel.CHAT, 9), pile(Channel.EMAIL, 4)], hands, NOW)
        assert stays is not None
        assert (stays.channel, stays.agent, stays.move) == (Channel.CHAT, SAM.agent, False)


def test_nothing_is_suggested_that_is_not_needed_or_was_put_off_or_nobody_could_do() -> None:
    late = pile(Channel.CHAT, 2, near=1)
    assert suggest([pile(Channel.CHAT, 2)], [replace(OLA, room=8, chats_left=2)], NOW) is None
    assert suggest([late], [SAM], NOW, put_off={Channel.CHAT}) is None
    assert suggest([late], [OLA, replace(SAM, skills=("phone",))], NOW) is None
    assert suggest([late], [], NOW) is None
    assert suggest([late], [replace(SAM, role=Role.TUTOR)], NOW) is None
    # Nobody counts on the room of somebody who takes no tickets.
    tutor = person("Tom", station="Chats", role=Role.TUTOR)
    helped = suggest([pile(Channel.CHAT, 2)], [tutor, SAM], NOW)
    assert helped is not None
    assert (helped.agent, helped.can_take) == (SAM.agent, 0)
    assert suggest([late], [SAM], NOW) is not None


_HANDS = st.lists(
    st.builds(
        person,
        st.sampled_from(["Ola", "Sam", "Nils", "Daria"]),
        free=st.booleans(),
        room=st.integers(-6, 12),
        chats_left=st.integers(-1, 3),
        station=st.sampled_from(["", "Chat", "Phone desk", "Почта"]),
        skills=st.sampled_from([(), ("chat",), ("telefon", "excel"), ("video",)]),
    ),
    max_size=5,
)


@st.composite
def _piles(draw: st.DrawFn) -> list[Pile]:
    channels = draw(st.lists(_CHANNELS, unique=True))
    waiting = [draw(st.integers(0, 20)) for _ in channels]
    late = [draw(st.integers(0, number)) for number in waiting]
    together = zip(channels, waiting, late, strict=True)
    return [pile(channel, number, draw(st.integers(0, number - over)), over) for channel, number, over in together]


@given(_piles(), _HANDS)
def test_help_comes_from_somebody_free_who_has_room_and_may(piles: list[Pile], hands: list[Hand]) -> None:
    made = suggest(piles, hands, NOW)
    if made is None:
        return
    helpers = [hand for hand in hands if hand.agent == made.agent]
    fit = [hand for hand in helpers if hand.free and hand.can(made.channel)]
    assert any(0 < len(made.tickets) <= hand.room_for(made.channel) for hand in fit)
    waiting = next(one for one in piles if one.channel is made.channel)
    assert set(made.tickets) <= set(waiting.first)
    assert made.until > NOW
    if made.move:
        stay = [hand for hand in hands if hand.agent != made.agent]
        assert any(
            not mover.stands_at(made.channel) and all(any(one.stands_at(away) for one in stay) for away in left)
            for mover in fit
            if (left := channels_named((mover.station,)))
        )


_CELLS = st.lists(
    st.builds(
        Cell, _CHANNELS, st.sampled_from(["", *"ABCDEFG"]), st.integers(0, 9), st.integers(0, 3), st.integers(0, 3)
    ),
    max_size=20,
)


@given(_CELLS, st.sets(st.sampled_from("ABCDEFG"), max_size=COLUMNS))
def test_everybody_who_waits_stands_in_one_cell(cells: list[Cell], kept: set[str]) -> None:
    shown = heat_map(cells, list(Channel), kept)
    for channel, line in shown.rows:
        assert sum(cell.waiting for cell in line) == sum(c.waiting for c in cells if c.channel is channel)
        assert len(line) == len(shown.columns) + shown.others
    assert list(shown.columns) == sorted(shown.columns)
    assert len(shown.columns) <= COLUMNS
    assert kept & {cell.cohort for cell in cells} <= set(shown.columns)
