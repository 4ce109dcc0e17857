"""The articles page: found, read, written; what is written is never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.knowledge import SaveArticle
from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.queries.knowledge import ArticleFamily, ArticleRow, Articles, ArticleView
from console.queries.writing import ArticleBehind, Pictures, RevisionRow, Revisions
from console.ui.knowledge.page import ArticlesPage
from console.ui.knowledge.page_acts import add_article_acts
from tests.making import Bench
from tests.ui.knowledge.writing import SOUND, article
from tests.ui.room import Room

CTRL = Qt.KeyboardModifier.ControlModifier
DRAFT, REVIEW, PUBLISHED = ArticleState.DRAFT, ArticleState.REVIEW, ArticleState.PUBLISHED


@pytest.fixture
def page(room: Room, bench: Bench) -> ArticlesPage:
    family = bench.new_id()
    article(bench, "Sound plays in the wrong place", family=family, used=4, helped=3)
    article(bench, "Dźwięk w innym miejscu", language="pl", family=family)
    article(bench, "A name on the certificate", "Open My profile.")
    room.window.resize(1240, 760)
    made = room.make(ArticlesPage)
    add_article_acts(room.registry, lambda: made)
    room.until(lambda: made.shelf.list.rows.rowCount() == 3)
    return made


def named(bench: Bench, title: str) -> ArticleRow:
    return next(one for one in bench.desk.read(Articles()).result(timeout=10) if one.title == title)


def stored(bench: Bench, id_: Id) -> ArticleRow | None:
    return bench.desk.read(ArticleView(id_)).result(timeout=10)


def listed(page: ArticlesPage) -> list[tuple[str, bool]]:
    return [(one.title, one.unsaved) for one in page.shelf.list.rows.items()]


def begin_new(page: ArticlesPage, room: Room) -> Id:
    room.registry.do("article.new")
    assert page.editor.isVisible()
    assert page.current is not None
    return page.current


def test_a_new_article_may_begin_with_the_parts_of_its_kind(page: ArticlesPage, room: Room) -> None:
    room.registry.do("article.new_trouble")
    assert page.editor.isVisible()
    assert page.editor.body.toPlainText().startswith("The quickest thing that helps most people.")


def test_the_first_is_read_and_languages_filter(page: ArticlesPage, room: Room) -> None:
    room.until(lambda: page.shown.title.text() == "A name on the certificate")
    page.shelf.tabs.choose("pl")
    room.until(lambda: listed(page) == [("Dźwięk w innym miejscu", False)])


def test_typing_finds_and_arrows_read(page: ArticlesPage, room: Room) -> None:
    page.shelf.search.edit.setFocus()
    room.type("sound")
    room.until(lambda: [title for title, _ in listed(page)] == ["Sound plays in the wrong place"])
    QTest.keyClick(page.shelf.search.edit, Qt.Key.Key_Down)
    room.until(lambda: page.shown.title.text() == "Sound plays in the wrong place")
    assert "used 4, helped 3" in page.shown.about.text()
    assert "Switch Bluetooth off." in page.shown.reader.toPlainText()


def test_the_same_article_in_another_language_is_one_press_away(page: ArticlesPage, room: Room, bench: Bench) -> None:
    page.show_article(named(bench, "Sound plays in the wrong place").id)
    room.until(page.shown._also.isVisible)
    page.shown.other_wanted.emit(named(bench, "Dźwięk w innym miejscu").id)
    room.until(lambda: page.shown.title.text() == "Dźwięk w innym miejscu")


def test_a_new_article_is_saved_by_itself_once_it_has_a_title_and_words(
    page: ArticlesPage, room: Room, bench: Bench
) -> None:
    id_ = begin_new(page, room)
    assert page.editor.title.hasFocus()
    room.type("Printing")
    assert page.editor.saved.text() == "Not saved yet: no text"
    assert ("Printing", True) in listed(page)
    QTest.qWait(700)
    assert stored(bench, id_) is None

    QTest.keyClick(page.editor.title, Qt.Key.Key_Return)
    assert page.editor.body.hasFocus()
    room.type("Press Ctrl P.")
    room.until(lambda: stored(bench, id_) is not None)
    saved = stored(bench, id_)
    assert saved is not None
    assert (saved.title, saved.body, saved.language, saved.state) == ("Printing", "Press Ctrl P.", "en", DRAFT)
    room.until(lambda: ("Printing", False) in listed(page))
    assert "Press Ctrl P." in page.editor.preview.toPlainText()


def test_an_unfinished_one_waits_with_a_dot_and_goes_on_where_it_was(
    page: ArticlesPage, room: Room, bench: Bench
) -> None:
    id_ = begin_new(page, room)
    room.type("Only a title")
    page.show_article(named(bench, "A name on the certificate").id)
    room.until(page.shown.isVisible)
    assert ("Only a title", True) in listed(page)

    page.show_article(id_)
    assert page.editor.isVisible()
    assert page.editor.title.text() == "Only a title"


def test_a_blank_one_leaves_no_trace(page: ArticlesPage, room: Room, bench: Bench) -> None:
    begin_new(page, room)
    page.show_article(named(bench, "A name on the certificate").id)
    assert len(listed(page)) == 3


def test_editing_saves_and_can_be_taken_back(page: ArticlesPage, room: Room, bench: Bench) -> None:
    id_ = named(bench, "A name on the certificate").id
    page.edit_article(id_)
    room.until(page.editor.isVisible)
    page.editor.body.setFocus()
    page.editor.body.selectAll()
    room.type("Write to us.")
    QTest.keyClick(page.editor.body, Qt.Key.Key_Return, CTRL)

    room.until(lambda: page.shown.isVisible() and page.shown.reader.toPlainText() == "Write to us.")
    room.until(lambda: _body(bench, id_) == "Write to us.")
    notice = room.said[-1]
    assert notice.sentence() == "A name on the certificate. Published."
    assert notice.undo is not None
    notice.undo.call()
    room.until(lambda: _body(bench, id_) == "Open My profile.")
    room.until(lambda: page.shown.reader.toPlainText() == "Open My profile.")


def _body(bench: Bench, id_: Id) -> str:
    found = stored(bench, id_)
    return found.body if found is not None else ""


def _newest(bench: Bench, id_: Id) -> RevisionRow:
    return bench.desk.read(Revisions(id_)).result(timeout=10)[0]


def test_taking_back_a_new_one_takes_it_away(page: ArticlesPage, room: Room, bench: Bench) -> None:
    id_ = begin_new(page, room)
    room.type("Printing")
    page.editor.body.setFocus()
    room.type("Press Ctrl P.")
    QTest.keyClick(page.editor.body, Qt.Key.Key_Escape)
    room.until(lambda: stored(bench, id_) is not None)
    notice = room.said[-1]
    assert notice.undo is not None
    notice.undo.call()
    room.until(lambda: stored(bench, id_) is None)
    room.until(lambda: len(listed(page)) == 3)


def test_as_it_was_before_puts_everything_back(page: ArticlesPage, room: Room, bench: Bench) -> None:
    id_ = named(bench, "A name on the certificate").id
    page.edit_article(id_)
    room.until(page.editor.isVisible)
    assert not page.editor.back.isEnabled()
    page.editor.title.setText("Another")
    page.editor.public.setChecked(False)
    room.until(lambda: _newest(bench, id_).title == "Another")
    page.editor.back.click()
    assert page.editor.title.text() == "A name on the certificate"
    assert page.editor.public.isChecked()
    room.until(lambda: _newest(bench, id_).title == "A name on the certificate")


def test_leaving_at_once_saves_what_the_pause_would_have(page: ArticlesPage, room: Room, bench: Bench) -> None:
    id_ = named(bench, "A name on the certificate").id
    page.edit_article(id_)
    room.until(page.editor.isVisible)
    page.editor.body.setPlainText("Quick")
    page.show_article(named(bench, "Dźwięk w innym miejscu").id)
    room.until(lambda: _newest(bench, id_).body == "Quick")


def test_a_page_that_is_hidden_saves(page: ArticlesPage, room: Room, bench: Bench) -> None:
    id_ = named(bench, "A name on the certificate").id
    page.edit_article(id_)
    room.until(page.editor.isVisible)
    page.editor.body.setPlainText("Quick")
    page.hide()
    room.until(lambda: _newest(bench, id_).body == "Quick")


def test_closing_keeps_even_what_is_not_finished(page: ArticlesPage, room: Room, bench: Bench) -> None:
    id_ = begin_new(page, room)
    page.editor.body.setPlainText("Words without a title\nand more")
    page.flush()
    room.until(lambda: stored(bench, id_) is not None)
    saved = stored(bench, id_)
    assert saved is not None
    assert saved.title == "Words without a title"


def test_a_translation_joins_the_family_and_shows_the_original(page: ArticlesPage, room: Room, bench: Bench) -> None:
    original = named(bench, "Sound plays in the wrong place")
    page.show_article(original.id)
    room.until(lambda: page.shown._missing() == ["ru"])
    page.shown.translate_wanted.emit("ru")

    assert page.editor.language.currentData() == "ru"
    assert page.editor.side.current == "original"
    assert "Switch Bluetooth off." in page.editor.preview.toPlainText()
    page.editor.title.setText("Звук")
    page.editor.body.setFocus()
    page.editor.body.setPlainText("Нажмите.")
    QTest.keyClick(page.editor.body, Qt.Key.Key_S, CTRL)
    room.until(lambda: len(bench.desk.read(ArticleFamily(original.family)).result(timeout=10)) == 3)


def test_bold_and_italic_by_keys(page: ArticlesPage, room: Room) -> None:
    begin_new(page, room)
    page.editor.body.setFocus()
    page.editor.body.setPlainText("press here")
    page.editor.body.selectAll()
    QTest.keyClick(page.editor.body, Qt.Key.Key_B, CTRL)
    assert page.editor.body.toPlainText() == "**press here**"
    QTest.keyClick(page.editor.body, Qt.Key.Key_Z, CTRL)
    assert page.editor.body.toPlainText() == "press here"


def test_a_deleted_article_comes_back_with_its_counts(page: ArticlesPage, room: Room, bench: Bench) -> None:
    before = named(bench, "Sound plays in the wrong place")
    page.show_article(before.id)
    room.until(lambda: page.shown.title.text() == before.title)
    page.shown.drop_wanted.emit()
    room.until(lambda: stored(bench, before.id) is None)
    room.until(lambda: len(listed(page)) == 2)

    notice = room.said[-1]
    assert notice.undo is not None
    notice.undo.call()
    room.until(lambda: stored(bench, before.id) is not None)
    after = stored(bench, before.id)
    assert after is not None
    assert (after.body, after.used, after.helped, after.family) == (SOUND, 4, 3, before.family)


def test_what_a_colleague_saves_is_read_at_once_but_not_into_ones_own_writing(
    page: ArticlesPage, room: Room, bench: Bench
) -> None:
    row = named(bench, "A name on the certificate")
    page.show_article(row.id)
    room.until(lambda: page.shown.title.text() == row.title)
    article(bench, "New one", "words")
    room.until(lambda: len(listed(page)) == 4)

    page.edit_article(row.id)
    room.until(page.editor.isVisible)
    page.editor.body.setFocus()
    room.type("mine ")
    article(bench, "Yet another", "words")
    room.until(lambda: len(listed(page)) == 5)
    assert page.editor.isVisible()
    assert page.editor.body.toPlainText() == "mine Open My profile."
    assert QApplication.focusWidget() is page.editor.body


def colleague_writes(bench: Bench, row: ArticleRow, body: str, stands_on: int) -> None:
    command = SaveArticle(
        bench.stamp(bench.piotr), row.id, row.family, row.language, row.title, body, state=DRAFT, stands_on=stands_on
    )
    assert bench.do(command).done


def test_a_draft_over_what_is_read_is_published_from_there(page: ArticlesPage, room: Room, bench: Bench) -> None:
    row = named(bench, "A name on the certificate")
    colleague_writes(bench, row, "Better words", 1)
    page.show_article(row.id)
    room.until(page.shown.strips.isVisible)
    assert page.shown.reader.toPlainText() == "Open My profile."
    page.shown.strips.publish_wanted.emit()
    room.until(lambda: _body(bench, row.id) == "Better words")
    room.until(page.shown.strips.isHidden)


def test_two_at_the_same_time_see_the_difference_and_nothing_is_lost(
    page: ArticlesPage, room: Room, bench: Bench
) -> None:
    row = named(bench, "A name on the certificate")
    page.edit_article(row.id)
    room.until(page.editor.isVisible)
    colleague_writes(bench, row, "Open My profile.\n\nHis step", 1)
    page.editor.body.setPlainText("My step\n\nOpen My profile.")
    room.until(page.editor.clash.isVisible)
    assert [one.body for one in bench.desk.read(ArticleBehind(row.id)).result().asides] == [  # type: ignore[union-attr]
        "My step\n\nOpen My profile."
    ]
    page.editor.publish.click()
    room.until(page.writing.clash.isVisible)
    assert _body(bench, row.id) == "Open My profile."
    page.writing.clash.both.click()
    room.until(lambda: _newest(bench, row.id).body == "My step\n\nOpen My profile.\n\nHis step")
    room.until(page.editor.clash.isHidden)
    page.editor.publish.click()
    room.until(lambda: _body(bench, row.id) == "My step\n\nOpen My profile.\n\nHis step")


def test_an_older_revision_is_compared_and_restored(page: ArticlesPage, room: Room, bench: Bench) -> None:
    row = named(bench, "A name on the certificate")
    article(bench, row.title, "Other words", family=row.family, id_=row.id)
    page.show_article(row.id)
    room.until(lambda: page.shown.reader.toPlainText() == "Other words")
    page.shown.versions_wanted.emit()
    room.until(lambda: page._versions is not None and page._versions.isVisible())
    sheet = page._versions
    assert sheet is not None
    assert sheet.list.count() == 2
    sheet.list.setCurrentRow(1)
    sheet.back.click()
    room.until(lambda: _body(bench, row.id) == "Open My profile.")


def test_a_picture_is_kept_and_shown(page: ArticlesPage, room: Room, bench: Bench) -> None:
    id_ = begin_new(page, room)
    page.editor.title.setText("Printing")
    page.editor.body.setFocus()
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    page.put_picture(picture, "button.png")
    room.type("The button")
    room.until(lambda: stored(bench, id_) is not None)
    assert page.editor.body.toPlainText().startswith("![The button](picture:")
    (kept,) = bench.desk.read(Pictures(page.writing.edits[id_].family)).result()
    assert (kept.name, kept.width, kept.height) == ("button.png", 40, 20)
    shown = page.editor.preview.loadResource(2, QUrl(f"picture:{kept.sha256.hex()[:16]}"))
    assert isinstance(shown, QImage)
    assert page.editor.preview.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_a_translation_is_told_that_its_original_has_changed(page: ArticlesPage, room: Room, bench: Bench) -> None:
    original = named(bench, "Sound plays in the wrong place")
    polish = named(bench, "Dźwięk w innym miejscu")
    article(bench, polish.title, "Kroki", language="pl", family=original.family, id_=polish.id, original=original.id)
    article(bench, original.title, "New steps", family=original.family, id_=original.id)
    page.show_article(polish.id)
    room.until(page.shown.strips.isVisible)
    page.shown.strips.changes_wanted.emit()
    room.until(page.editor.isVisible)
    assert page.editor.side.current == "changes"
    assert "New steps" in page.editor.difference.toPlainText()
    page.editor.follows.setChecked(True)
    page.publish()
    room.until(lambda: not bench.desk.read(ArticleBehind(polish.id)).result().older)  # type: ignore[union-attr]
