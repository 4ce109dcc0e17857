"""The groups that are kept up are those that are made of the same rows at once, in whatever order they came."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.domain.incidents import (
    Move,
    MoveKind,
    OwnTrouble,
    Wordings,
    alarm_of,
    lexicon_of,
    lexicon_setting,
    own_troubles,
)
from console.domain.trouble_groups import Alarm, Said
from console.domain.trouble_lexicon import Lexicon
from console.domain.troubles import Book

START = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)
LEXICON = Lexicon()
END = START + timedelta(minutes=9)


def said(number: int, text: str, person: str = "", seconds: int | None = None) -> Said:
    after = timedelta(seconds=10 * number if seconds is None else seconds)
    return Said(f"t{number:02}", person or f"p{number}", START + after, text)


def keep(book: Book, texts: Sequence[Said], moves: Sequence[Move] = ()) -> bool:
    by_id = {one.id: one for one in texts}

    def read(wanted: Collection[str]) -> list[Said]:
        return [by_id[one] for one in wanted]

    return book.keep({one.id: one.person for one in texts}, read, moves)


def move(number: int, kind: MoveKind, seconds: int, **facts: object) -> Move:
    return Move(id=f"m{number}", at=START + timedelta(seconds=seconds), kind=kind, **facts)  # type: ignore[arg-type]


TEXT = st.sampled_from(
    ["no sound", "нет звука", "link nie działa", "hello", "quiz widget broken", "broken quiz widget"]
)
TEXTS = st.lists(st.tuples(TEXT, st.integers(0, 4), st.integers(0, 500)), max_size=12)
MOVES = st.lists(
    st.one_of(
        st.builds(
            lambda seconds, text, into: (MoveKind.TEXT, seconds, {"texts": (text,), "into": into}),
            st.integers(0, 500),
            st.sampled_from([f"t{n:02}" for n in range(14)]),
            st.sampled_from(["no_sound", "t03", "", "m0"]),
        ),
        st.builds(
            lambda seconds, one, into: (MoveKind.MERGE, seconds, {"trouble": one, "into": into}),
            st.integers(0, 500),
            st.sampled_from(["no_sound", "t00", "m1"]),
            st.sampled_from(["white_page", "t01", "m0"]),
        ),
        st.builds(
            lambda seconds, texts: (MoveKind.SPLIT, seconds, {"texts": tuple(texts)}),
            st.integers(0, 500),
            st.lists(st.sampled_from([f"t{n:02}" for n in range(14)]), min_size=1, max_size=3, unique=True),
        ),
        st.builds(lambda seconds: (MoveKind.NAME, seconds, {"trouble": "no_sound", "title": "A"}), st.integers(0, 500)),
    ),
    max_size=4,
)


@given(TEXTS, MOVES, st.randoms(use_true_random=False), st.integers(1, 5))
def test_every_console_has_the_same_groups(
    texts: list[tuple[str, int, int]], moves: list[tuple[MoveKind, int, dict[str, object]]], chance: object, step: int
) -> None:
    every = [said(n, text, f"p{person}", seconds) for n, (text, person, seconds) in enumerate(texts)]
    decided = [move(n, kind, seconds, **facts) for n, (kind, seconds, facts) in enumerate(moves)]
    whole, bit_by_bit = Book(LEXICON), Book(LEXICON)
    keep(whole, every, decided)
    mixed = list(every)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    for upto in range(0, len(mixed) + step, step):
        keep(bit_by_bit, mixed[:upto], decided[: upto // 2])
    keep(bit_by_bit, every, decided)
    assert bit_by_bit.now(END, Alarm()) == whole.now(END, Alarm())
    assert sorted(bit_by_bit.alone()) == sorted(whole.alone())
    placed = [text for group in whole.now(END, Alarm()) for text in group.texts]
    assert sorted([*placed, *whole.alone()]) == sorted(one.id for one in every)


def test_what_comes_in_order_is_only_added() -> None:
    book = Book(LEXICON)
    texts = [said(0, "no sound"), said(1, "нет звука")]
    assert not keep(book, texts)
    assert not keep(book, [*texts, said(2, "brak dźwięku")])
    assert keep(book, [*texts, said(2, "brak dźwięku"), said(3, "no audio", seconds=5)])
    assert book.now(END, Alarm())[0].people == 4


def test_people_who_are_found_to_be_one_count_as_one_from_then_on() -> None:
    book = Book(LEXICON)
    texts = [said(0, "no sound"), said(1, "нет звука")]
    keep(book, texts)
    keep(book, [said(0, "no sound"), said(1, "нет звука", person="p0")])
    assert book.now(END, Alarm())[0].people == 1
    keep(book, texts[:1])
    assert book.group_of("t01") == ""


def test_what_is_taken_back_was_never_decided() -> None:
    book = Book(LEXICON)
    texts = [said(0, "no sound"), said(1, "password?")]
    keep(book, texts, [move(0, MoveKind.MERGE, 60, trouble="password", into="no_sound")])
    assert book.standing_for("password") == "no_sound"
    assert len(book.now(END, Alarm())) == 1
    keep(book, texts)
    assert [group.id for group in book.now(END, Alarm())] == ["no_sound", "password"]


def test_a_desk_adds_words_and_troubles_in_any_language() -> None:
    own = (
        OwnTrouble("vpn", "VPN does not connect", (Wordings("en", ("vpn is down",)), Wordings("de", ("kein tunnel",)))),
        OwnTrouble("no_sound", "", (Wordings("de", ("kein ton",)),)),
    )
    read = own_troubles(lexicon_setting(own))
    assert read == own
    lexicon = lexicon_of(read)
    assert lexicon.told("Bei mir ist kein Ton").trouble == "no_sound"
    assert lexicon.told("ich habe keinen Tunnel").trouble == "vpn"
    assert own_troubles("not JSON") == own_troubles("") == ()
    assert alarm_of({"incident_alarm": '{"people": 6, "minutes": 2}'}).alarm == Alarm(6, timedelta(minutes=2))
    assert alarm_of({"incident_alarm": "?"}).alarm == Alarm()
