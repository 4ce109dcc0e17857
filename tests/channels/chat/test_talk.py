"""What a window lacks, by the last line it has and how many."""

from __future__ import annotations

from uuid import UUID

from console.channels.chat.frames import Line, Side, Told
from console.channels.chat.talk import Talk
from tests.making import NOON


def told(number: int, seq: int) -> Told:
    return Told(id=UUID(int=number), seq=seq, side=Side.DESK, name="", at=NOON, text="")


def test_a_window_gets_what_came_after_its_last_line() -> None:
    talk = Talk()
    one, two, three = told(1, 2), told(2, 4), told(3, 9)
    assert talk.learn([three, one, two]) == (one, two, three)
    assert talk.after(None, 0) == (one, two, three)
    assert talk.after(two.id, 2) == (three,)
    assert talk.after(three.id, 3) == ()


def test_a_window_that_lacks_a_line_between_gets_them_all() -> None:
    talk = Talk()
    one, two, three = told(1, 2), told(2, 4), told(3, 9)
    talk.learn([one, two, three])
    assert talk.after(three.id, 2) == (one, two, three)
    assert talk.after(UUID(int=77), 1) == (one, two, three)


def test_a_line_is_to_be_kept_once() -> None:
    talk = Talk()
    line = Line(id=UUID(int=1), text="Hello")
    assert talk.hear(line)
    assert not talk.hear(line)
    assert talk.coming == (line,)
    talk.drop(line.id)
    assert talk.hear(line)
    talk.learn([told(1, 1)])
    assert not talk.hear(line)
    assert not talk.coming
