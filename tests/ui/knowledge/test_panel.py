"""Answers beside the ticket: suggested with the reason, searched as one types, used by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from console.commands.knowledge import CountUse
from console.commands.participants import EditParticipant
from console.domain.ids import Id
from console.queries.knowledge import ArticleRow, Articles, ArticleView
from console.ui.knowledge.card import ArticleCard
from console.ui.knowledge.panel import ArticlesPanel
from console.ui.shared.actions import Act
from console.ui.shared.states import EmptyState
from tests.making import Bench
from tests.ui.knowledge.writing import article, help_at
from tests.ui.room import Room

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(room: Room, bench: Bench) -> ArticlesPanel:
    """Three articles, two of which answer a ticket without sound."""
    article(bench, "Sound plays in the wrong place", keywords=("speaker",), used=46, helped=41)
    article(bench, "Sound check before a webinar", "Press **Test sound**.", used=97, helped=88)
    article(bench, "A name on the certificate", "Open My profile.")
    made = room.make(ArticlesPanel)
    made.show_ticket(room.ticket(bench.ticket("No sound", "The speaker is silent, no sound plays")))
    room.until(lambda: len(made.articles()) == 2)
    return made


def titles(panel: ArticlesPanel) -> list[str]:
    return [one.title for one in panel.articles()]


def cards(panel: ArticlesPanel) -> list[ArticleCard]:
    return [card for card in panel.findChildren(ArticleCard) if card.isVisible()]


def fresh(bench: Bench, id_: Id) -> ArticleRow:
    found = bench.desk.read(ArticleView(id_)).result(timeout=10)
    assert found is not None
    return found


def test_suggestions_say_why_and_the_first_is_open(panel: ArticlesPanel) -> None:
    assert titles(panel)[0] == "Sound plays in the wrong place"
    assert panel.caption.text() == "Suggested for this ticket"
    assert "sound" in panel.why.text().split(", ")
    first, second = cards(panel)
    assert first.insert_button.isVisible()
    assert not second.insert_button.isVisible()
    said = first.head.accessibleName()
    assert said.startswith("Sound plays in the wrong place. helped 41 of 46. 1. Press the speaker")


def test_suggestions_follow_what_is_written_and_say_what_helped_before(
    panel: ArticlesPanel, room: Room, bench: Bench
) -> None:
    every = bench.desk.read(Articles()).result(timeout=10)
    (certificate,) = (one for one in every if one.title == "A name on the certificate")
    bench.do(CountUse(bench.stamp(), certificate.id, helped=True, ticket=bench.ticket("Typo in my diploma", "Fix it")))
    panel.show_written("Your diploma with the typo will be made anew, and the certificate")
    room.until(lambda: "A name on the certificate" in titles(panel))
    QTest.mouseClick(cards(panel)[titles(panel).index("A name on the certificate")].head, Qt.MouseButton.LeftButton)
    assert panel.why.text().split(" · ")[-1].startswith("answered 1 similar")
    panel.show_written("")
    room.until(lambda: "A name on the certificate" not in titles(panel))


def test_typing_finds_and_the_latest_words_win(panel: ArticlesPanel, room: Room) -> None:
    panel.focus_search()
    room.type("certificate")
    room.until(lambda: titles(panel) == ["A name on the certificate"])
    assert panel.caption.text() == "1 article"

    panel.search.edit.clear()
    room.until(lambda: len(panel.articles()) == 2)
    assert panel.caption.text() == "Suggested for this ticket"


def test_keys_in_the_field_choose_insert_and_copy(panel: ArticlesPanel, room: Room) -> None:
    inserted: list[ArticleRow] = []
    panel.insert.connect(inserted.append)
    panel.focus_search()

    QTest.keyClick(panel.search.edit, Qt.Key.Key_Return)
    QTest.keyClick(panel.search.edit, Qt.Key.Key_Down)
    assert cards(panel)[1].insert_button.isVisible()
    QTest.keyClick(panel.search.edit, Qt.Key.Key_Return)
    assert [one.title for one in inserted] == titles(panel)

    QTest.keyClick(panel.search.edit, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Press Test sound."
    assert room.said[-1].sentence() == "Sound check before a webinar. The answer is copied."
    assert panel.search.edit.hasFocus()


def test_copying_selected_words_of_the_field_is_left_alone(panel: ArticlesPanel, room: Room) -> None:
    panel.focus_search()
    room.type("sound")
    room.until(lambda: len(panel.articles()) == 2)
    panel.search.edit.selectAll()
    QTest.keyClick(panel.search.edit, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "sound"


def test_keys_on_the_cards_move_the_focus_and_escape_leaves(panel: ArticlesPanel) -> None:
    left: list[bool] = []
    panel.left.connect(lambda: left.append(True))
    first, second = cards(panel)
    first.head.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(first.head, Qt.Key.Key_Down)
    assert second.head.hasFocus()
    QTest.keyClick(second.head, Qt.Key.Key_Home)
    assert first.head.hasFocus()
    QTest.keyClick(first.head, Qt.Key.Key_Up)
    assert panel.search.edit.hasFocus()
    first.head.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first.head, Qt.Key.Key_Escape)
    assert left == [True]


def test_the_list_keeps_the_focus_after_an_insert(panel: ArticlesPanel) -> None:
    first, _ = cards(panel)
    first.head.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first.head, Qt.Key.Key_Return)
    assert first.head.hasFocus()


def test_this_helped_is_counted_once_for_a_ticket(panel: ArticlesPanel, room: Room, bench: Bench) -> None:
    first = cards(panel)[0]
    id_ = panel.articles()[0].id
    first.helped_button.click()
    first.helped_button.click()
    room.until(lambda: fresh(bench, id_).helped == 42)
    room.until(lambda: first.head.accessibleName().split(". ")[1] == "helped 42 of 47")
    assert not first.helped_button.isEnabled()

    other = bench.ticket("Silent", "no sound plays from the speaker")
    panel.show_ticket(room.ticket(other))
    room.until(first.helped_button.isEnabled)
    assert fresh(bench, id_).helped == 42


def test_a_link_exists_only_with_an_address_of_help_and_for_public_articles(
    panel: ArticlesPanel, room: Room, bench: Bench
) -> None:
    first = cards(panel)[0]
    assert not first.link_button.isVisible()
    panel.focus_search()
    QGuiApplication.clipboard().setText("before")
    QTest.keyClick(panel.search.edit, Qt.Key.Key_L, CTRL)
    assert QGuiApplication.clipboard().text() == "before"

    help_at(bench, "https://help.x.example/")
    room.until(first.link_button.isVisible)
    QTest.keyClick(panel.search.edit, Qt.Key.Key_L, CTRL)
    assert QGuiApplication.clipboard().text() == f"https://help.x.example/{panel.articles()[0].id}"

    article(bench, "Inner certificate rules", "Ask Lena.", public=False)
    panel.search.edit.setText("inner rules")
    room.until(lambda: titles(panel) == ["Inner certificate rules"])
    assert not cards(panel)[0].link_button.isVisible()


def test_compact_shows_icons_with_names(panel: ArticlesPanel) -> None:
    first = cards(panel)[0]
    panel.set_compact(True)
    assert not first.copy_button.isVisible()
    assert first.copy_icon.isVisible()
    assert first.copy_icon.accessibleName() == "Copy the answer"
    assert first.helped_button.text() == "Helped"
    panel.set_compact(False)
    assert first.copy_button.isVisible()


def test_ctrl_enter_opens_the_whole_article_and_escape_gives_the_focus_back(panel: ArticlesPanel) -> None:
    panel.focus_search()
    QTest.keyClick(panel.search.edit, Qt.Key.Key_Return, CTRL)
    whole = panel._whole
    assert whole is not None
    assert whole.isVisible()
    assert "Switch Bluetooth off." in whole.reader.toPlainText()

    assert whole.reader.hasFocus()
    QTest.keyClick(whole.reader, Qt.Key.Key_Escape)
    assert not whole.isVisible()
    assert panel.search.edit.hasFocus()


def test_nothing_found_offers_what_works(panel: ArticlesPanel, room: Room) -> None:
    written: list[bool] = []
    room.registry.add(Act("article.new", lambda: "New article", call=lambda: written.append(True)))
    panel.focus_search()
    room.type("zzzz")
    room.until(lambda: any(one.isVisible() for one in panel.findChildren(EmptyState)))
    room.quiet()
    state = next(one for one in panel.findChildren(EmptyState) if one.isVisible())
    assert state.title.text() == "No article answers this yet"
    assert state.action is not None
    state.action.click()
    assert written == [True]


def test_without_a_ticket_nothing_is_suggested_and_nothing_inserted(panel: ArticlesPanel, room: Room) -> None:
    inserted: list[ArticleRow] = []
    panel.insert.connect(inserted.append)
    panel.show_ticket(None)
    assert panel.articles() == ()

    panel.focus_search()
    room.type("sound")
    room.until(lambda: len(panel.articles()) == 2)
    QTest.keyClick(panel.search.edit, Qt.Key.Key_Return)
    assert inserted == []


def test_another_ticket_forgets_the_search(panel: ArticlesPanel, room: Room, bench: Bench) -> None:
    panel.focus_search()
    room.type("certificate")
    room.until(lambda: len(panel.articles()) == 1)
    panel.show_ticket(room.ticket(bench.ticket("Sound", "no sound from the speaker")))
    assert panel.search.text == ""
    room.until(lambda: len(panel.articles()) == 2)


def test_new_words_in_the_ticket_do_not_take_the_search_away(panel: ArticlesPanel, room: Room, bench: Bench) -> None:
    ticket = bench.ticket("Sound", "no sound", person=bench.person("Marta"))
    panel.show_ticket(room.ticket(ticket))
    panel.focus_search()
    room.type("certificate")
    person = room.ticket(ticket).row.participant_id
    assert person is not None
    outcome = bench.do(EditParticipant(bench.stamp(), person, name="Marta Nowak"))
    assert outcome.done
    panel.show_ticket(room.ticket(ticket))
    assert panel.search.text == "certificate"
    room.until(lambda: titles(panel) == ["A name on the certificate"])


def test_suggestions_stay_while_somebody_is_on_them(panel: ArticlesPanel, room: Room, bench: Bench) -> None:
    first = cards(panel)[0]
    first.head.setFocus(Qt.FocusReason.TabFocusReason)
    before = titles(panel)

    article(bench, "No sound from the speaker at all", "sound speaker " * 10, keywords=("sound", "speaker", "silent"))
    QTest.qWait(500)
    room.quiet()
    assert titles(panel) == before

    panel.focus_search()
    panel.search.edit.setText("x")
    panel.search.edit.clear()
    room.until(lambda: len(panel.articles()) == 3)


def test_the_language_of_the_ticket_comes_first_then_ones_own(room: Room, bench: Bench) -> None:
    family = bench.new_id()
    article(bench, "Dźwięk audio", "audio audio audio", language="pl", family=family)
    article(bench, "Audio", "audio", language="en", family=family)
    article(bench, "Аудио audio", "audio audio", language="ru", family=family)
    article(bench, "Audio po polsku", "audio", language="pl")
    panel = room.make(ArticlesPanel)
    panel.show_ticket(room.ticket(bench.ticket("Audio", "audio")))

    room.until(lambda: len(panel.articles()) == 2)
    assert titles(panel) == ["Audio", "Audio po polsku"]
