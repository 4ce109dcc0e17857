"""The tutor's cards: one at a time, long enough to be read, and what matters most at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.ids import Id
from console.domain.requests import LinkKey
from console.domain.tutor_cards import (
    BACK_AFTER,
    BETWEEN_QUESTIONS,
    DEAD_TIME,
    HEADLINE_LETTERS,
    TURN,
    Asked,
    Card,
    CardKind,
    Face,
    Hand,
    Question,
    Reason,
    Standing,
    Wish,
    fitted,
    is_of,
    letters,
    opened,
    shown,
    shown_of,
    stressed,
    token,
    wishes,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def at(seconds: float) -> datetime:
    return NOON + seconds * SECOND


def one(number: int) -> Id:
    return Id(int=number + 1)


def card(number: int, sent: float, *put_off: float, kind: CardKind = CardKind.SAY, ended: float | None = None) -> Card:
    return Card(
        id=one(number),
        kind=kind,
        headline="Some people can’t hear",
        sentence="",
        sent_at=at(sent),
        put_off=tuple(map(at, put_off)),
        ended_at=None if ended is None else at(ended),
    )


def face(standing: Standing, seconds: float) -> tuple[Face, int | None]:
    now = shown(standing, at(seconds))
    return now.face, None if now.id is None else now.id.int - 1


spans = st.tuples(
    st.sampled_from([Face.SAY, Face.QUESTION, Face.CHECK, Face.PAUSE, Face.HELP]),
    st.integers(0, 90),
    st.one_of(st.none(), st.integers(1, 60)),
)
some = st.lists(spans, max_size=7).map(
    lambda drawn: tuple(
        Wish(face=face, id=one(number), since=at(since), until=None if lasts is None else at(since + lasts))
        for number, (face, since, lasts) in enumerate(drawn)
    )
)


@given(some, st.integers(0, 200))
def test_what_is_shown_is_wanted_and_nothing_that_is_wanted_leaves_the_screen_empty(
    all_of: tuple[Wish, ...], seconds: int
) -> None:
    now = at(seconds)
    seen = shown_of(all_of, now)
    wanted = {(wish.face, wish.id) for wish in all_of if wish.open_at(now)}
    assert (seen.face, seen.id) in wanted if wanted else seen.face is Face.FINE


@given(some, st.integers(0, 200))
def test_a_pause_stands_there_at_once_and_nothing_hides_it(all_of: tuple[Wish, ...], seconds: int) -> None:
    now = at(seconds)
    if any(wish.face is Face.PAUSE and wish.open_at(now) for wish in all_of):
        assert shown_of(all_of, now).face is Face.PAUSE


@given(some)
def test_nothing_but_an_urgent_card_replaces_one_that_is_being_read(all_of: tuple[Wish, ...]) -> None:
    before = shown_of(all_of, at(0))
    began = 0
    for seconds in range(1, 181):
        now = shown_of(all_of, at(seconds))
        if (now.face, now.id) == (before.face, before.id):
            continue
        still = any((wish.face, wish.id) == (before.face, before.id) and wish.open_at(at(seconds)) for wish in all_of)
        if before.id is not None and still and now.face not in {Face.PAUSE, Face.HELP}:
            assert seconds - began >= TURN.total_seconds()
        before, began = now, seconds


@given(some, st.integers(0, 90))
def test_what_is_to_come_changes_nothing_of_now(all_of: tuple[Wish, ...], seconds: int) -> None:
    now = at(seconds)
    known = tuple(
        Wish(
            face=wish.face, id=wish.id, since=wish.since, until=wish.until if wish.until and wish.until <= now else None
        )
        for wish in all_of
        if wish.since <= now
    )
    assert shown_of(known, now) == shown_of(all_of, now)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=6))
def test_each_of_several_cards_gets_its_turn_though_none_is_answered(sent: list[int]) -> None:
    standing = Standing(cards=tuple(card(number, when) for number, when in enumerate(sent)))
    seen = {face(standing, seconds)[1] for seconds in range(61 + 20 * len(sent))}
    assert set(range(len(sent))) <= seen


def test_a_card_waits_for_the_old_one_and_follows_its_answer() -> None:
    standing = Standing(cards=(card(0, 0, ended=8), card(1, 5)))
    assert [face(standing, t)[1] for t in (4, 7, 8)] == [0, 0, 1]
    unanswered = Standing(cards=(card(0, 0), card(1, 5)))
    assert [face(unanswered, t)[1] for t in (19, 20, 600)] == [0, 1, 1]
    assert face(Standing(cards=(card(0, 0), card(1, 5, ended=30))), 31)[1] == 0, "it comes back"


def test_a_pause_takes_no_press_meant_for_the_card_before() -> None:
    standing = Standing(cards=(card(0, 0), card(1, 5, kind=CardKind.PAUSE)))
    seen = shown(standing, at(5.1))
    assert seen.face is Face.PAUSE
    assert not seen.takes_press(at(5.1))
    assert seen.takes_press(at(5) + DEAD_TIME)
    alone = shown(Standing(cards=(card(1, 5, kind=CardKind.PAUSE),)), at(5.1))
    assert alone.takes_press(at(5.1)), "nothing was there that could have been meant"
    assert face(Standing(cards=(card(0, 0), card(1, 5, kind=CardKind.PAUSE, ended=9))), 10)[1] == 0


def test_not_now_comes_again_in_two_minutes_and_at_most_twice() -> None:
    back = BACK_AFTER.total_seconds()
    assert face(Standing(cards=(card(0, 0, 5),)), 6)[0] is Face.FINE
    assert face(Standing(cards=(card(0, 0, 5),)), 5 + back)[0] is Face.SAY
    thrice = (5, 10 + back, 15 + 2 * back)
    assert face(Standing(cards=(card(0, 0, *thrice[:2]),)), 10 + 2 * back)[0] is Face.SAY
    assert face(Standing(cards=(card(0, 0, *thrice),)), 9000)[0] is Face.FINE


def question(
    number: int, chosen: float, asked_by: int, *, later: float | None = None, ended: float | None = None
) -> Question:
    return Question(
        id=one(number),
        words="Can I undo a pivot table?",
        asked_by=asked_by,
        chosen_at=at(chosen),
        later_at=None if later is None else at(later),
        ended_at=None if ended is None else at(ended),
    )


def test_questions_come_one_by_one_with_minutes_between_them_and_those_for_the_end_at_the_end() -> None:
    gap = BETWEEN_QUESTIONS.total_seconds()
    two = Standing(questions=(question(0, 0, 2), question(1, 0, 5)))
    assert face(two, 1) == (Face.QUESTION, 1)
    put = Standing(questions=(question(0, 0, 2), question(1, 0, 5, later=10)))
    assert face(put, 11)[0] is Face.FINE
    assert face(put, 10 + gap) == (Face.QUESTION, 0)
    done = replace(put, questions=(question(0, 0, 2, ended=300), question(1, 0, 5, later=10)))
    assert face(done, 2000)[0] is Face.FINE
    assert face(replace(done, questions_since=at(3000)), 3001) == (Face.QUESTION, 1)


def test_the_view_shrinks_twenty_seconds_after_the_last_news() -> None:
    standing = Standing(cards=(card(0, 0, ended=10),))
    assert not shown(standing, at(29)).shrunk
    assert shown(standing, at(30)).shrunk
    assert shown(Standing(), at(0)).shrunk


def test_a_hold_is_told_for_a_turn_and_a_check_until_it_is_answered() -> None:
    held = Standing(held_since=at(0), asked=(Asked(one(4), at(5)),))
    assert [face(held, t)[0] for t in (1, 19, 21, 900)] == [Face.HOLD, Face.HOLD, Face.CHECK, Face.CHECK]


def test_the_hand_is_answered_at_once() -> None:
    def standing(**more: datetime | Reason) -> Standing:
        return Standing(cards=(card(0, 0),), hands=(Hand(id=one(7), raised_at=at(3), **more),))  # type: ignore[arg-type]

    assert face(standing(), 3)[0] is Face.HELP
    named = standing(reason=Reason.SLIDES, reason_at=at(5))
    assert face(named, 6)[0] is Face.SAY
    assert face(standing(answered_at=at(8)), 20)[0] is Face.COMING
    assert face(standing(lowered_at=at(4)), 5)[0] is Face.SAY


@given(st.text(max_size=120), st.integers(1, 40))
def test_a_text_is_cut_at_words_and_never_longer(text: str, most: int) -> None:
    cut = fitted(text, most)
    assert letters(cut) <= most
    assert "\n" not in cut
    whole = " ".join(text.split())
    if letters(whole) <= most:
        assert cut == whole
    else:
        assert cut.endswith("…")


def test_a_word_is_not_cut_where_there_is_another_way() -> None:
    assert fitted("Some people can’t hear you at all today", HEADLINE_LETTERS) == "Some people can’t hear you at all…"
    assert fitted("Dwudziestopięciominutowegodłużej", 10) == "Dwudziesto…"


def test_what_is_to_be_said_stands_out() -> None:
    assert stressed("Please say: “Press the speaker.”") == ("Please say: ", "“Press the speaker.”", "")
    assert stressed("Ida is on it. Back in about 1 min.") == ("Ida is on it. ", "Back in about 1 min.", "")
    assert stressed("All is well") == ("All is well", "", "")


def test_a_link_opens_the_page_of_this_tutor_alone() -> None:
    key = LinkKey(1, b"k" * 32)
    given_away = token(key, one(1), one(2), NOON)
    found = opened(given_away, (key,), NOON)
    assert found is not None
    assert found.ticket == one(1)
    assert is_of(found, one(2))
    assert not is_of(found, one(3))
    assert not is_of(found, None)
    assert opened(given_away[:-1] + "A", (key,), NOON) is None or given_away.endswith("A")
    assert opened(given_away, (key,), NOON + timedelta(days=400)) is None


def test_wishes_that_were_over_before_they_began_are_none() -> None:
    assert wishes(Standing(cards=(card(0, 10, ended=5),))) == ()
