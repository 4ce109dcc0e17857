"""What a short text tells of, in three languages: inflected, typed wrong, in other letters; and what tells of none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.trouble_lexicon import Lexicon, Trouble

LEXICON = Lexicon()


@pytest.mark.parametrize(
    ("trouble", "texts"),
    [
        (
            Trouble.NO_SOUND,
            ("I hear nothing", "Nie słyszę pani!", "звука так и нет", "ne slyshu nichego", "soudn is gone"),
        ),
        (Trouble.CANNOT_JOIN, ("can not get in", "nie moge sie zalogowac", "меня не впускает", "kicked out again")),
        (Trouble.WHITE_PAGE, ("white page only", "biała strona", "ссылка ведёт на пустую страницу", "link nie dziala")),
        (Trouble.PASSWORD, ("which passwrod?", "podajcie hasło", "пороль не подходит")),
        (Trouble.FREEZES, ("it froze", "obraz zacina się", "видос лагает", "transmisja stoi")),
        (Trouble.FILES, ("can't download the file", "nie mogę otworzyć pliku", "где материалы")),
        (Trouble.CERTIFICATE, ("my certificate?", "certyfikatu nie dostałem", "сертификата нет")),
        (Trouble.ECHO, ("ehco again", "straszny pogłos", "эхом отдаёт")),
        (Trouble.LANGUAGE, ("no english subtitles", "proszę po polsku, nie rozumiem", "переключите язык")),
        (Trouble.MOBILE_APP, ("the app crashed", "apka nie działa na telefonie", "приложение не работает")),
        (Trouble.START_TIME, ("when does it start", "o której początek, zaczynamy?", "во сколько начинаем")),
        (Trouble.RECORDING, ("is this recorded", "będzie nagranie?", "запись пришлёте?")),
        (Trouble.CHAT, ("chat does not load", "nie widzę czatu", "чат не открывается")),
        (Trouble.PAYMENT, ("card declined", "przelew odrzucony", "оплата не прошла")),
        (Trouble.SLIDES_SMALL, ("slides too small", "czcionka za mała", "слайды мелкие")),
    ],
)
def test_a_trouble_is_told_in_many_ways(trouble: Trouble, texts: tuple[str, ...]) -> None:
    assert {text: LEXICON.told(text).trouble for text in texts} == dict.fromkeys(texts, trouble)


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "dziękuję",
        "спасибо, очень интересно",
        "echo is gone, thanks",
        "звук появился",
        "what is a pivot table?",
    ],
)
def test_other_talk_tells_of_no_trouble(text: str) -> None:
    assert LEXICON.told(text).trouble == ""


def test_a_desk_adds_words_and_troubles_of_its_own() -> None:
    own = Lexicon({"quiz": ["quiz stuck", "ankieta nie działa"], Trouble.NO_SOUND: ["glucha noc"]})
    assert own.told("the quizzes are STUCK").trouble == "quiz"
    assert own.told("ta ankieta mi nie działa").trouble == "quiz"
    assert own.told("głucha noc u mnie").trouble == Trouble.NO_SOUND
    assert own.told("the quiz is fun").trouble == ""


@given(st.text(max_size=60))
def test_any_text_can_be_asked(text: str) -> None:
    told = LEXICON.told(text)
    assert (told.trouble == "") == (told.sure == 0)
