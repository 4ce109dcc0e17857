"""Who has a part in a call, who has yet to write of it, and calls that are written down by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from console.domain.call_by_hand import began, ended, tried
from console.domain.call_course import Ending
from console.domain.call_facts import Answered, Arrived, Cause, Direction, Ended, Fact, Joined, Offered, Role, WrappedUp
from console.domain.call_parts import parts, to_wrap_up
from console.domain.call_words import missed, spoken_in, talk
from console.domain.calls import Call, kept

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=2)
LINE = "1001"


def call(*facts: Fact) -> Call:
    return Call("one").told(facts)


def lines(made: Call) -> tuple[list[str], list[str]]:
    course = made.course
    return [part.line for part in parts(made, course)], [part.line for part in to_wrap_up(made, course)]


def test_a_call_by_hand_is_a_talk_of_whoever_writes_it_down() -> None:
    for direction in (Direction.INBOUND, Direction.OUTBOUND):
        made = call(*began(NOW, direction, "+48221234567", LINE))
        assert lines(made) == ([LINE], [])
        over = made.told(ended(LATER))
        assert lines(over) == ([LINE], [LINE])
        assert over.course.ending is Ending.ANSWERED
        assert over.course.talk(LATER) == timedelta(minutes=2)
        assert lines(over.told([WrappedUp(at=LATER, line=LINE)])) == ([LINE], [])


def test_nobody_counted_the_rings_of_a_call_by_hand() -> None:
    made = call(*began(NOW, Direction.INBOUND, "", LINE), *ended(LATER))
    assert kept(made.course, LATER) is None


def test_who_calls_in_vain_has_something_to_write_down() -> None:
    made = call(*tried(NOW, "+48221234567", LINE), *ended(LATER, reached=False))
    assert made.course.ending is Ending.UNREACHED
    assert lines(made) == ([LINE], [LINE])


def test_a_phone_that_was_not_even_picked_up_has_called_nobody() -> None:
    made = call(
        Arrived(at=NOW, direction=Direction.OUTBOUND, number="+48221234567", line=LINE),
        Offered(at=NOW, leg="own", line=LINE, role=Role.CALLER),
        Ended(at=LATER, cause=Cause.NO_ANSWER),
    )
    assert lines(made) == ([], [])


def test_of_what_became_a_part_of_another_call_nothing_is_written() -> None:
    made = call(*began(NOW, Direction.INBOUND, "", LINE), Joined(at=LATER, into="other"))
    assert lines(made) == ([LINE], [])


def test_colleagues_talk_without_writing_it_down() -> None:
    made = call(
        Arrived(at=NOW, direction=Direction.INTERNAL, line=LINE),
        Offered(at=NOW, leg="b", line="1002"),
        Answered(at=NOW, leg="b", line="1002"),
        Ended(at=LATER, cause=Cause.NORMAL),
    )
    assert lines(made) == (["1002"], [])


def test_a_ticket_that_opens_by_itself_is_called_in_the_language_of_the_caller() -> None:
    assert missed("pl") == "Nieodebrane połączenie"
    assert talk("ru") == "Телефонный разговор"
    assert missed("de") == "Missed call"
    assert (spoken_in("PL"), spoken_in("DE")) == ("pl", "en")
