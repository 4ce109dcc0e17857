"""A ticket in the whole window: its answer becomes use, a gap, a wish, an article; and the pages where these are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.gaps import CloseGap, ReportGap
from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.domain.wishes import WishState
from console.queries.care import CareList
from console.queries.knowledge import Articles
from console.queries.wishes import Wishes, WishesOf
from console.queries.writing import UsesOf
from console.settings.options import Options
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notice
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.window import Window
from tests.making import Bench
from tests.ui.knowledge.writing import article, help_at

Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def ticket(bench: Bench) -> Id:
    help_at(bench, "https://help.example/a")
    family = bench.new_id()
    article(bench, "Sound plays in the wrong place", family=family, keywords=("speaker",))
    article(bench, "Dźwięk w innym miejscu", "Proszę kliknąć głośnik.", language="pl", family=family)
    person = bench.person("Marta Nowak", email="marta@example.org", language="en")
    made = bench.ticket("No sound", "The speaker is silent", person=person)
    answer = Answer(
        message_id=bench.new_id(),
        ticket=made,
        channel=Channel.EMAIL,
        text="Hello Marta,\n\nPress F5, Marta, or call +48 601 234 567.\n\nKind regards\nOla",
        based_on=1,
    )
    hold = HoldAnswers(bench.stamp(), (answer,), bench.clock.now())
    bench.do(hold)
    bench.do(SendHeld(bench.stamp(), hold.stamp.id))
    return made


@pytest.fixture
def window(bench: Bench, ticket: Id, look: Look, words: Words, qtbot: QtBot) -> Iterator[Window]:
    work = Work(bench.desk)
    registry = Registry(words, look.icons.icon)
    window = Window(look, words, bench.desk, work, registry, Options(undo_seconds=10), lambda: None, "here")
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.open_ticket(ticket)
    qtbot.waitUntil(lambda: window.ticket.ticket() is not None, timeout=60_000)
    yield window
    window.close()
    work.close()
    # At once: the language of the next test would reach a window whose look is gone.
    shiboken6.delete(window)


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    return lambda reached: qtbot.waitUntil(reached, timeout=60_000)


def test_what_is_given_counts_and_is_asked_about_once_when_it_is_solved(
    window: Window, bench: Bench, ticket: Id, until: Until
) -> None:
    said: list[Notice] = []
    window.notices.said.connect(said.append)
    until(lambda: len(window.articles.articles()) == 1)
    chosen = window.articles.articles()[0]
    polish = next(one for one in bench.desk.read(Articles("pl")).result())
    # The person reads English: what was found in Polish is given in English.
    window.composer.insert_article(polish, "answer")
    until(lambda: "Press the speaker" in window.composer.editor.words.replace("**", ""))
    assert "https://help.example" not in window.composer.editor.words
    window.articles.insert_as.emit(chosen, "link")
    until(lambda: f"(https://help.example/a/{chosen.id})" in window.composer.editor.words)
    until(lambda: [use.article for use in bench.desk.read(UsesOf(ticket)).result()] == [chosen.id])

    window.registry.do("ticket.solve")
    until(lambda: any(notice.kind == "helped" for notice in said))
    asked = next(notice for notice in said if notice.kind == "helped")
    asked.ways[1].call()
    until(lambda: [use.helped for use in bench.desk.read(UsesOf(ticket)).result()] == [False])
    window.knowledge.solved(ticket)
    QTest.qWait(50)
    assert sum(notice.kind == "helped" for notice in said) == 1


def test_a_gap_is_reported_without_names_written_and_told(
    window: Window, bench: Bench, ticket: Id, until: Until
) -> None:
    said: list[Notice] = []
    window.notices.said.connect(said.append)
    until(lambda: len(window.articles.articles()) == 1)
    window.articles.search.edit.setText("zzz Nowak")
    window.articles.report.click()
    card = window.knowledge.missing
    until(card.isVisible)
    assert card.field.text() == "zzz […]"
    card.field.setText("printing on paper")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    until(lambda: [gap.tickets for gap in bench.desk.read(CareList()).result().gaps] == [(ticket,)])
    gap = bench.desk.read(CareList()).result().gaps[0]
    bench.do(ReportGap(bench.stamp(bench.piotr), bench.new_id(), "paper print", "en"))
    # What was searched for in vain is counted when the typing has come to rest.
    until(lambda: [miss.words for miss in bench.desk.read(CareList()).result().misses] == ["zzz Nowak"])

    window.registry.do("go.care")
    care = window.pages.knowledge.care
    until(care.sections["gaps"].isVisible)
    care.write_wanted.emit(gap.words, gap.language, gap.id)
    page = window.pages.knowledge.articles
    until(page.editor.isVisible)
    assert page.editor.title.text() == "printing on paper"
    page.editor.body.setPlainText("Press Ctrl P.")
    page.publish()
    until(lambda: bench.desk.read(CareList()).result().gaps == ())
    other = bench.new_id()
    bench.do(ReportGap(bench.stamp(), other, "quite another thing", "en"))
    bench.do(CloseGap(bench.stamp(bench.piotr), other, bench.desk.read(Articles("en")).result()[0].id))
    until(lambda: any(notice.key == f"gap {other}" for notice in said))


def test_a_wish_is_counted_from_the_ticket_and_its_end_is_told(
    window: Window, bench: Bench, ticket: Id, until: Until
) -> None:
    window.registry.do("ticket.wish")
    chooser = window.knowledge.wishes._chooser
    until(chooser.isVisible)
    QTest.keyClicks(chooser.field, "Dark pages")
    until(lambda: "new wish Dark pages" in chooser.rows.ids())
    chooser._do(chooser.rows.ids().index("new wish Dark pages"))
    until(lambda: [wish.title for wish in bench.desk.read(WishesOf(ticket)).result()] == ["Dark pages"])

    window.registry.do("go.wishes")
    page = window.pages.knowledge.wishes
    until(lambda: page.wish is not None)
    assert not page.tell.isVisible()
    page.state.choose(str(WishState.DONE))
    until(page.tell.isVisible)
    page.tell.click()
    sheet = page.telling.sheet
    until(sheet.isVisible)
    assert [(letter.to.name, made.text.split("\n")[2]) for letter, made in sheet.letters] == [
        ("Marta Nowak", "you asked us for this: Dark pages.")
    ]
    sheet.send.emit(None)
    until(lambda: [wish.untold for wish in bench.desk.read(Wishes()).result()] == [0])
    until(lambda: not page.tell.isVisible())
    window.notices.undo_latest()
    until(lambda: [wish.untold for wish in bench.desk.read(Wishes()).result()] == [1])


def test_an_answer_becomes_a_draft_without_names(window: Window, bench: Bench, ticket: Id, until: Until) -> None:
    window.registry.do("ticket.article")
    until(lambda: window.knowledge.from_answer is not None and window.knowledge.from_answer.isVisible())
    sheet = window.knowledge.from_answer
    assert sheet is not None
    assert sheet.text.toPlainText() == "Press F5, […], or call […]."
    assert not sheet.make.isEnabled()
    sheet._boxes["+48 601 234 567"].setChecked(False)
    assert "+48 601 234 567" in sheet.text.toPlainText()
    sheet.confirmed.setChecked(True)
    sheet.make.click()

    def drafts() -> list[str]:
        return [one.title for one in bench.desk.read(Articles()).result() if one.state is ArticleState.DRAFT]

    until(lambda: drafts() == ["No sound"])
