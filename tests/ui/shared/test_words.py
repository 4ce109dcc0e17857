"""Words in three languages: plural forms, spans, days and sizes; the switch at once; every text translated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.shared import words
from console.ui.shared.words import Words, best_language, translate

FOLDER = Path(__file__).parents[3] / "resources" / "i18n"


@pytest.fixture
def speak(qtbot: QtBot) -> Iterator[Words]:
    before = QLocale()
    spoken = Words(FOLDER)
    yield spoken
    spoken.use("en")
    spoken.quiet()
    QLocale.setDefault(before)


def in_each(speak: Words, say: Callable[[], str]) -> list[str]:
    said = []
    for language in words.LANGUAGES:
        speak.use(language)
        said.append(say())
    return said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, ["1 day", "1 dzień", "1 день"]),
        (2, ["2 days", "2 dni", "2 дня"]),
        (5, ["5 days", "5 dni", "5 дней"]),
        (21, ["21 days", "21 dni", "21 день"]),
        (22, ["22 days", "22 dni", "22 дня"]),
    ],
)
def test_plurals(speak: Words, days: int, said: list[str]) -> None:
    assert in_each(speak, lambda: words.span(timedelta(days=days))) == said


def test_spans(speak: Words) -> None:
    hour = timedelta(minutes=80)
    assert in_each(speak, lambda: words.span(hour)) == ["1 h 20 min", "1 godz. 20 min", "1 ч 20 мин"]
    assert in_each(speak, lambda: words.over(timedelta(seconds=170))) == [
        "2 min over",
        "2 min po czasie",
        "2 мин сверх срока",
    ]
    assert in_each(speak, lambda: words.ahead(timedelta(minutes=22))) == ["in 22 min", "za 22 min", "через 22 мин"]
    assert in_each(speak, lambda: words.ago(timedelta(seconds=20))) == ["20 s ago", "20 s temu", "20 с назад"]
    speak.use("en")
    assert words.span(timedelta(seconds=59)) == "under 1 min"
    assert words.span(timedelta(hours=2)) == "2 h"
    assert words.seconds(timedelta(seconds=-3)) == "0 s"


def test_days(speak: Words) -> None:
    now = datetime(2026, 11, 18, 12, tzinfo=UTC)  # a Wednesday, and the same day in every zone but the outermost

    def all_days() -> str:
        days = (0, -1, 1, -2, -6, -400)
        return " · ".join(words.day(now + timedelta(days=days), now) for days in days)

    assert in_each(speak, all_days) == [
        "Today · Yesterday · Tomorrow · Monday · Thursday · 14 Oct 2025",
        "Dziś · Wczoraj · Jutro · Poniedziałek · Czwartek · 14 paź 2025",
        "Сегодня · Вчера · Завтра · Понедельник · Четверг · 14 окт. 2025",
    ]
    speak.use("en")
    assert words.day(now - timedelta(days=7), now) == "11 Nov"
    assert words.when(now, now) == words.clock(now)
    assert words.when(now - timedelta(days=1), now) == "Yesterday"


def test_sizes(speak: Words) -> None:
    assert in_each(speak, lambda: words.file_size(214 * 1024)) == ["214 KB", "214 KB", "214 КБ"]
    assert in_each(speak, lambda: words.file_size(int(1.5 * 2**20))) == ["1.5 MB", "1,5 MB", "1,5 МБ"]
    assert words.file_size(2**40) == "1024 ГБ".replace("1024", words.number(1024))


@given(st.integers(0, 2**44))
def test_a_size_is_short_and_has_a_unit(size: int) -> None:
    assert len(words.file_size(size)) <= 9
    assert "{" not in words.file_size(size)


@given(st.timedeltas(timedelta(0), timedelta(days=4000)), st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_every_span_is_said(one: timedelta, two: timedelta) -> None:
    for say in (words.span, words.seconds, words.over, words.ahead, words.ago):
        assert "{" not in say(one)
        assert "%" not in say(two)


def test_the_switch_is_at_once(speak: Words, qtbot: QtBot) -> None:
    class Greeting(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.LanguageChange:
                self.setText(translate("day", "Today"))
            super().changeEvent(event)

    label = Greeting()
    qtbot.addWidget(label)
    with qtbot.waitSignal(speak.changed) as heard:
        speak.use("pl")
    assert heard.args == ["pl"]
    qtbot.waitUntil(lambda: label.text() == "Dziś")
    speak.use("ru")
    qtbot.waitUntil(lambda: label.text() == "Сегодня")
    speak.use("xx")
    assert speak.language == "en"
    assert translate("day", "Today") == "Today"


def test_a_comment_and_an_unknown_text_fall_back_to_the_source(speak: Words) -> None:
    speak.use("pl")
    assert translate("nowhere", "Not in any file", "remark") == "Not in any file"


def test_the_menu_of_a_text_field_speaks_the_language_too(speak: Words) -> None:
    speak.use("pl")
    assert translate("QPlatformTheme", "Cancel") in ("Anuluj", "&Anuluj")


def test_best_language() -> None:
    assert best_language(["de-DE", "pl-PL", "en"]) == "pl"
    assert best_language(["ru_RU"]) == "ru"
    assert best_language(["fi"]) == "en"
    assert best_language([]) == "en"


def test_a_missing_file_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        Words(tmp_path)
