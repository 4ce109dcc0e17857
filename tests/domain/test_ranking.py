"""The text that answers comes first: in any inflection, typed wrong, half typed; and what is gone is not found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.pieces import folded
from console.domain.ranking import Ranking, met

SHELF = {
    "sound": ("No sound in the webinar", "Press the speaker, then choose the headset. Reload the page."),
    "certificate": ("A wrong name on the certificate", "Open your profile, write the name, ask for a new one."),
    "invoice": ("Faktura za szkolenie", "Fakturę wysyłamy po wpłacie na adres z formularza."),
    "login": ("Nie mogę się zalogować", "Wybierz: zapomniane hasło. Przyjdzie list z odnośnikiem."),
    "upload": ("Как загрузить домашнее задание", "Откройте урок и нажмите «Добавить файл»."),
    "recording": ("Где найти запись вебинара", "Записи лежат в разделе «Материалы»."),
}


@pytest.fixture
def shelf() -> Ranking[str]:
    return filled()


def filled() -> Ranking[str]:
    ranking: Ranking[str] = Ranking()
    for key, (title, body) in SHELF.items():
        ranking.put(key, title, body)
    return ranking


def first(ranking: Ranking[str], question: str, *, begun: bool = False) -> str | None:
    found = ranking.best(folded(question), 3, begun=begun)
    return found[0].key if found else None


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("there are no sounds from my speakers", "sound"),
        ("certifcate with wrnog nmae", "certificate"),
        ("prosze o fakture", "invoice"),
        ("gdzie są faktury za szkolenia", "invoice"),
        ("zalogwoac sie nie moge", "login"),
        ("не загружается домашка, загрузка задания", "upload"),
        ("вебинар записи", "recording"),
        ("материял", "recording"),
    ],
)
def test_the_right_text_comes_first(shelf: Ranking[str], question: str, right: str) -> None:
    assert first(shelf, question) == right


@pytest.mark.parametrize(("typed", "right"), [("ce", "certificate"), ("faktu", "invoice"), ("no sou", "sound")])
def test_the_last_word_may_be_half_typed(shelf: Ranking[str], typed: str, right: str) -> None:
    assert first(shelf, typed, begun=True) == right


def test_a_title_like_the_question_comes_before_one_that_says_more() -> None:
    ranking: Ranking[str] = Ranking()
    ranking.put("long", "Reset the password of a colleague who left the company", "password reset password")
    ranking.put("same", "Reset the password", "Use the link.")
    assert first(ranking, "reset the password") == "same"


def test_words_of_the_title_and_beside_it_count_more_than_those_of_the_body() -> None:
    ranking: Ranking[str] = Ranking()
    ranking.put("body", "Something", "headset")
    ranking.put("title", "Headset", "something")
    ranking.put("beside", "Something else", "something", also="headset")
    assert [found.key for found in ranking.best(["headset"], 3)] == ["title", "beside", "body"]


def test_where_a_title_is_missing_the_first_words_stand_in_for_it() -> None:
    ranking: Ranking[str] = Ranking()
    later = "here is a long text about things that may be of use one day and then a headset"
    ranking.put("later", "12", later)
    ranking.put("first", "", "A headset is what you need here, or a long text about things of use one day and then")
    assert first(ranking, "headset") == "first"
    ranking.put("later", "Headset", later)
    assert first(ranking, "headset") == "later"


def test_a_word_that_nobody_uses_stands_for_those_one_slip_away() -> None:
    ranking: Ranking[str] = Ranking()
    ranking.put("right", "Sound", "the speaker")
    ranking.put("runs", "Spindle", "spaeth and eakers")
    assert first(ranking, "spaeker") == "right"
    ranking.put("known", "Spaeker", "")
    assert first(ranking, "spaeker") == "known", "a word that is known is no slip"
    assert first(ranking, "spe", begun=True) == "right"


def test_what_was_dropped_or_written_anew_is_found_no_more(shelf: Ranking[str]) -> None:
    shelf.drop("sound")
    assert "sound" not in shelf
    assert first(shelf, "speaker headset") != "sound"
    shelf.put("certificate", "Diplomas", "Ask for one.")
    assert first(shelf, "diploma") == "certificate"
    assert first(shelf, "profile") != "certificate"
    assert len(shelf) == len(SHELF) - 1
    shelf.drop("never there")


def test_one_that_changes_for_ever_wears_out(shelf: Ranking[str]) -> None:
    assert not shelf.worn
    for _ in range(1100):
        shelf.put("sound", *SHELF["sound"])
    assert shelf.worn
    assert first(shelf, "sounds") == "sound"


def test_questions_are_alike_by_their_titles_alone(shelf: Ranking[str]) -> None:
    found = shelf.alike(folded("No sound in the webinar"), 1)
    assert found[0].key == "sound"
    assert found[0].mark == pytest.approx(1.0)
    assert all(found.mark < 0.3 for found in shelf.alike(folded("profile"), 3))


def test_a_rare_word_tells_more_than_a_common_one(shelf: Ranking[str]) -> None:
    assert shelf.rarity("headset") > shelf.rarity("the") > 0
    assert shelf.rarity("elephant") == 0


def test_the_words_that_a_text_answers_to() -> None:
    said = folded("Fakturę wysyłamy po wpłacie, the certificates")
    question = folded("kiedy faktura certifcate wpłata wys")
    assert met(question, said) == [1, 2, 3]
    assert met(question, said, begun=True) == [1, 2, 3, 4]


TEXTS = st.dictionaries(st.integers(0, 30), st.tuples(st.text(max_size=30), st.text(max_size=60)), max_size=8)


@given(texts=TEXTS, gone=st.sets(st.integers(0, 30)), question=st.text(max_size=40), begun=st.booleans())
def test_any_text_and_question(
    texts: dict[int, tuple[str, str]], gone: set[int], question: str, *, begun: bool
) -> None:
    ranking: Ranking[int] = Ranking()
    for key, (title, body) in texts.items():
        ranking.put(key, title, body)
    for key in gone:
        ranking.drop(key)
    marks = [found.mark for found in ranking.best(folded(question), 5, begun=begun)]
    assert marks == sorted(marks, reverse=True)
    assert {found.key for found in ranking.best(folded(question), 50)} <= texts.keys() - gone
    assert all(0 <= found.mark <= 1.000001 for found in ranking.alike(folded(question), 5))


@given(st.sampled_from(sorted(SHELF)), st.data())
def test_every_text_is_found_by_its_own_title_with_a_slip(key: str, data: st.DataObject) -> None:
    title = SHELF[key][0]
    at = data.draw(st.integers(1, len(title) - 2))
    assert first(filled(), title[:at] + title[at + 1 :]) == key
