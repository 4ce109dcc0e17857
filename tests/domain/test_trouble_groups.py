"""Groups of texts: people counted once, the same of the same texts, alarms in time, and what was moved stays moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.domain.trouble_groups import Alarm, Groups, Said, gathered
from console.domain.trouble_lexicon import Lexicon, Trouble

START = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)
LEXICON = Lexicon()
QUIZ = ("the quiz widget is broken today", "quiz widget broken on my side")


def said(number: int, text: str, person: str = "", seconds: float | None = None) -> Said:
    after = timedelta(seconds=10 * number if seconds is None else seconds)
    return Said(f"t{number:04}", person or f"p{number}", START + after, text)


def filled(*texts: str) -> Groups:
    groups = Groups(LEXICON)
    for number, text in enumerate(texts):
        groups.take(said(number, text))
    return groups


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_three_languages_fall_together_and_people_count_once() -> None:
    groups = filled("no sound", "nie ma dźwięku", "звука нет", "hello everyone")
    groups.take(said(4, "still no sound!", person="p0"))
    (group,) = groups.now(at(45))
    assert group.trouble == Trouble.NO_SOUND
    assert len(group.texts) == 4
    assert group.people == group.new == group.lately == 3
    assert group.line[-1] == 3
    assert groups.alone() == ("t0003",)
    assert not group.incident
    groups.take(said(5, "ничего не слышно"))
    assert groups.now(at(50))[0].incident
    assert groups.now(at(50)) == (groups.one(Trouble.NO_SOUND, at(50)),)


def test_what_always_comes_is_no_incident_until_it_comes_much_faster() -> None:
    groups = Groups(LEXICON)
    for number in range(60):
        groups.take(said(number, "will there be a recording?", seconds=40 * number))
    steady = groups.now(at(40 * 59))[0]
    assert steady.lately >= 4
    assert not steady.incident
    for number in range(60, 70):
        groups.take(said(number, "где запись", seconds=40 * 59 + number - 60))
    assert groups.now(at(40 * 59 + 10))[0].incident


def test_an_alarm_asks_for_people_within_a_time() -> None:
    groups = filled("no sound", "нет звука", "nie słychać")
    assert groups.now(at(25), Alarm(people=3))[0].incident
    assert not groups.now(at(25), Alarm(people=3, within=timedelta(seconds=15)))[0].incident
    assert not groups.now(at(600), Alarm(people=3))[0].incident


def test_of_no_known_trouble_texts_are_gathered_by_their_words() -> None:
    groups = filled(QUIZ[0], "nice weather", QUIZ[1])
    (group,) = groups.now(at(30))
    assert (group.trouble, group.people, group.id) == ("", 2, "t0000")
    assert group.title in QUIZ
    groups.take(said(3, QUIZ[0], person="p0"))
    assert groups.now(at(40))[0].people == 2


def test_what_a_person_moved_stays_and_draws_what_is_like_it() -> None:
    groups = filled("no sound", "no sound in the breakout room two", "brak dźwięku")
    groups.split(["t0001"], "breakout")
    assert groups.take(said(3, "the breakout room has no sound")) == "breakout"
    assert groups.take(said(4, "нет звука")) == Trouble.NO_SOUND
    assert groups.take(said(1, "no sound in the breakout room two")) == "breakout"
    groups.move("t0003", "")
    assert groups.group_of("t0003") == ""
    groups.call("breakout", "Breakout rooms")
    assert {group.title for group in groups.now(at(60))} == {"", "Breakout rooms"}


def test_what_was_merged_stays_one() -> None:
    groups = filled("no sound", "obraz się zacina")
    groups.merge("t0001", "t0000")
    assert groups.take(said(2, "видео зависает")) == groups.take(said(3, "no audio")) == "no_sound"
    groups.move("t0002", "t0001")
    (group,) = groups.now(at(40))
    assert group.people == 4
    groups.merge("t0000", "t0001")
    assert groups.now(at(40)) == (group,)


TEXT = st.sampled_from(
    ["no sound", "brak dźwięku", "нет звука", "link nie działa", "видео зависает", "hello", "thanks", *QUIZ]
)
TEXTS = st.lists(st.tuples(TEXT, st.integers(0, 5), st.integers(0, 400)), max_size=25)


@given(TEXTS, st.randoms(use_true_random=False))
def test_texts_of_equal_times_may_come_in_any_order(texts: list[tuple[str, int, int]], chance: object) -> None:
    every = [said(n, text, f"p{person}", seconds // 100 * 100) for n, (text, person, seconds) in enumerate(texts)]
    mixed = list(every)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert gathered(every, LEXICON).now(at(400)) == gathered(mixed, LEXICON).now(at(400))


@given(TEXTS, st.data())
def test_no_text_and_no_person_is_ever_lost(texts: list[tuple[str, int, int]], data: st.DataObject) -> None:
    groups = Groups(LEXICON)
    who: dict[str, str] = {}
    before: dict[str, int] = {}
    for number, (text, person, _) in enumerate(texts):
        taken = said(number, text, f"p{person}", seconds=number)
        who[taken.id] = taken.person
        groups.take(taken)
        shown = {group.id: group.people for group in groups.now(at(number))}
        assert all(shown[group] >= people for group, people in before.items())
        before = shown
    if len(before) > 1 and data.draw(st.booleans()):
        one, into = list(before)[:2]
        groups.merge(one, into)
    elif before:
        moved = data.draw(st.sampled_from(sorted(who)))
        groups.split([moved], "new")
    shown_at_last = groups.now(at(len(texts)))
    placed = [text for group in shown_at_last for text in group.texts]
    assert sorted([*placed, *groups.alone()]) == sorted(who)
    for group in shown_at_last:
        assert group.people == len({who[text] for text in group.texts})
        assert group.sample
