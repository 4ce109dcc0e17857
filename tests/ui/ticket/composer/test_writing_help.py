"""Templates, formatting, files, addresses, tone and Polish letters, by the keys a person presses."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from console.commands.desk import SaveTemplate
from console.domain.ids import Id
from console.domain.messages import Address, Kind
from console.domain.people import Confidence
from console.queries.files import FileContent
from console.queries.knowledge import ArticleRow
from console.ui.ticket.composer import files
from console.ui.ticket.composer.article import answer_of
from console.ui.ticket.composer.pasting import text_of_html
from tests.making import NOON, Bench
from tests.ui.ticket.composer.conftest import CTRL, SHIFT, Stage

Key = Qt.Key


@pytest.fixture
def templates(stage: Stage, bench: Bench) -> Stage:
    for shortcut, name, language, text in (
        ("hello", "First answer", "en", "Hello {first_name},\n\nabout {webinar} and {ticket}.\n{agent}, {place}"),
        ("hello", "Pierwsza odpowiedź", "pl", "Dzień dobry,\n{agent}"),
        ("sound", "No sound", "en", "Press the speaker."),
    ):
        bench.do(SaveTemplate(bench.stamp(), bench.new_id(), shortcut, name, language, text))
    stage.until(lambda: len(stage.composer.facts.templates) == 3)
    return stage


def titles(stage: Stage) -> list[str]:
    return [choice.title for choice in stage.composer._choices().offered]


def test_a_slash_opens_templates_and_enter_fills_one_in(templates: Stage, email: Id) -> None:
    stage = templates
    stage.type("/")
    assert titles(stage) == ["First answer", "No sound", "Pierwsza odpowiedź"]
    stage.type("hel")
    assert titles(stage) == ["First answer", "Pierwsza odpowiedź"]
    stage.key(Key.Key_Return)
    number = stage.detail(email).row.number
    assert stage.text == f"Hello Marta,\n\nabout {{webinar}} and #{number}.\nOla Zielińska, {{place}}"
    assert stage.composer.editor.textCursor().selectedText() == "{webinar}"
    stage.type("Excel")
    stage.key(Key.Key_Tab)
    assert stage.composer.editor.textCursor().selectedText() == "{place}"
    stage.type("Gdynia")
    assert stage.text == f"Hello Marta,\n\nabout Excel and #{number}.\nOla Zielińska, Gdynia"


def test_typing_filters_by_words_of_name_and_text_without_tails(templates: Stage, email: Id) -> None:
    stage = templates
    stage.key("K", CTRL | SHIFT)
    stage.type("odpowiedz")
    assert titles(stage) == ["Pierwsza odpowiedź"]
    for _ in "odpowiedz":
        stage.key(Key.Key_Backspace)
    stage.type("speaker")
    assert titles(stage) == ["No sound"]
    stage.key(Key.Key_Return)
    assert stage.text == "Press the speaker."


def test_escape_leaves_what_was_typed_and_does_not_ask_again(templates: Stage, email: Id) -> None:
    stage = templates
    escaped: list[bool] = []
    stage.composer.escape.connect(lambda: escaped.append(True))
    stage.type("/so")
    stage.key(Key.Key_Escape)
    assert titles(stage) == []
    stage.type("und")
    assert titles(stage) == []
    assert stage.text == "/sound"
    assert not escaped
    stage.key(Key.Key_Escape)
    assert escaped


def test_a_slash_in_the_middle_is_a_slash(templates: Stage, email: Id) -> None:
    stage = templates
    stage.type("and/or")
    assert titles(stage) == []
    stage.type("\n/")
    assert len(titles(stage)) == 3


def test_filling_in_is_one_step_to_take_back(templates: Stage, email: Id) -> None:
    stage = templates
    stage.type("/sound")
    stage.key(Key.Key_Return)
    stage.key("Z", CTRL)
    assert stage.text == "/sound"


def test_polish_and_russian_letters_trigger_nothing(templates: Stage, email: Id) -> None:
    stage = templates
    done: list[str] = []
    stage.registry.done.connect(done.append)
    for letter, result in zip("acelnosxz", "ąćęłńóśźż", strict=True):
        stage.alt_gr(letter, result)
    for letter in "йцукенгшщзфывапролдячсмить":
        stage.key(letter)
    assert stage.text == "ąćęłńóśźżйцукенгшщзфывапролдячсмить"
    assert done == []
    assert stage.held() == ()


def test_bold_italic_and_lists_by_key(stage: Stage, email: Id) -> None:
    stage.type("Press Speakers now")
    stage.composer.editor.select(6, 14)
    stage.key("B", CTRL)
    assert stage.text == "Press **Speakers** now"
    stage.composer.editor.select(8, 16)
    stage.key("B", CTRL)
    assert stage.text == "Press Speakers now"
    stage.composer.editor.select(0, 5)
    stage.key("I", CTRL)
    assert stage.text == "*Press* Speakers now"
    stage.composer.editor.put("")
    stage.registry.do("composer.list")
    stage.type("one\ntwo\n\nend")
    assert stage.text == "- one\n- two\nend"


def test_marks_are_hidden_until_the_cursor_is_among_them(stage: Stage, email: Id) -> None:
    stage.composer.insert_text("Press **Speakers** now")
    editor = stage.composer.editor
    far = editor.document().firstBlock().layout().lineAt(0).naturalTextWidth()
    editor.select(10, 10)
    assert editor.document().firstBlock().layout().lineAt(0).naturalTextWidth() > far + 8


def test_a_dropped_file_is_on_disk_and_in_the_draft(stage: Stage, email: Id, tmp_path: Path) -> None:
    path = tmp_path / "ćwiczenie 3.csv"
    path.write_bytes(b"a;b\n" * 900_000)
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path))])
    stage.composer.editor.insertFromMimeData(given)
    stage.until(lambda: Kind.OUTBOUND in stage.drafts())
    (file,) = stage.drafts()[Kind.OUTBOUND].files
    assert (file.name, file.size) == ("ćwiczenie 3.csv", 3_600_000)
    assert stage.bench.desk.read(FileContent(file.sha256)).result(timeout=120) == path.read_bytes()
    stage.composer._files_changed()
    stage.composer.sheet.files._remove(file)
    stage.until(lambda: stage.drafts() == {})


def test_a_screenshot_is_pasted_as_png(stage: Stage, email: Id) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor(200, 10, 10))
    given = QMimeData()
    given.setImageData(picture)
    stage.composer.editor.insertFromMimeData(given)
    stage.until(lambda: Kind.OUTBOUND in stage.drafts())
    (file,) = stage.drafts()[Kind.OUTBOUND].files
    assert file.name == f"screenshot-{NOON.astimezone():%H%M}00.png"
    content = stage.bench.desk.read(FileContent(file.sha256)).result(timeout=120)
    assert content is not None
    assert QImage.fromData(content) == picture.convertToFormat(QImage.fromData(content).format())


def test_files_that_cannot_go_are_said(stage: Stage, email: Id, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    huge = tmp_path / "huge.bin"
    with huge.open("wb") as file:
        file.truncate(files.TOO_LARGE + 1)
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(files.LARGE + 1)
    for path, words in (
        (empty, "empty.txt is empty"),
        (huge, "More than 50 MB cannot be sent"),
        (tmp_path / "gone.txt", "gone.txt cannot be read"),
        (tmp_path, "cannot be read"),
    ):
        stage.composer.sheet.files.add_paths([str(path)])
        assert words in stage.composer.sheet.said.text()
    assert stage.composer.sheet.files.kept == ()
    stage.composer.sheet.files.add_paths([str(large)])
    stage.until(lambda: stage.composer.sheet.files.kept)
    assert "no more than 25 MB" in stage.composer.sheet.said.text()
    stage.composer.sheet.files.add_paths([str(large)])
    assert "50 MB in all" in stage.composer.sheet.said.text()


def test_nothing_is_sent_while_a_file_is_read(stage: Stage, email: Id, tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"x" * 3_000_000)
    stage.type("With a file")
    stage.composer.sheet.files.add_paths([str(path)])
    stage.key(Key.Key_Return, CTRL)
    assert "still being read" in stage.composer.sheet.said.text()
    stage.until(lambda: not stage.composer.sheet.files.busy)
    stage.key(Key.Key_Return, CTRL)
    stage.until(stage.held)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('See <a href="https://x.example/a">the page</a>, please', "See [the page](https://x.example/a), please"),
        ('<a href="https://x.example/">https://x.example</a>', "https://x.example"),
        ("<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\nThree"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<style>p{}</style><p style='color:red'>Red <b>bold</b></p><img src='https://x/y.png'>", "Red bold"),
        ('<a href="javascript:alert(1)">press</a>', "press"),
    ],
)
def test_pasted_pages_keep_words_lines_and_links(html: str, text: str) -> None:
    assert text_of_html(html) == text


def test_copies_are_suggested_checked_and_kept_with_the_draft(stage: Stage, bench: Bench, email: Id) -> None:
    bench.person("Zofia Wilk", email="zofia@x.example")
    stage.type("Hello")
    stage.registry.do("composer.cc")
    stage.type("zof")
    stage.until(lambda: titles(stage) == ["Zofia Wilk"])
    stage.key(Key.Key_Return)
    stage.type("wrong@")
    stage.key(Key.Key_Return)
    copies = stage.composer.sheet.head.cc
    assert copies.addresses == (Address("Zofia Wilk", "zofia@x.example"), Address("", "wrong@"))
    stage.key(Key.Key_Return, CTRL)
    assert "wrong@" in stage.composer.sheet.said.text()
    stage.registry.do("composer.cc")
    stage.key(Key.Key_Backspace)
    stage.key(Key.Key_Return, CTRL)
    stage.until(stage.composer.bar.isVisible)
    stage.notices.undo_latest()
    stage.until(lambda: stage.text == "Hello")
    assert [address.name for address in copies.addresses] == ["Zofia Wilk"]


def test_tone_is_said_replaced_and_hidden_for_this_ticket(stage: Stage, bench: Bench, email: Id) -> None:
    detail = stage.detail(email)
    newcomer = msgspec.structs.replace(
        detail, row=msgspec.structs.replace(detail.row, confidence=Confidence.NEW), answered=True
    )
    stage.follows = False
    stage.composer.show_ticket(newcomer)
    stage.until(lambda: stage.composer.texts.loaded)
    stage.composer.start_reply()
    tone = stage.composer.tone
    stage.type("This is your output device. It is the cache.")
    stage.until(lambda: tone.hint)
    QTest.mouseClick(tone.replace, Qt.MouseButton.LeftButton)
    assert stage.text == "This is your where the sound plays. It is the cache."
    assert tone.hint is not None
    assert tone.hint.words == "cache"
    stage.key(Key.Key_Escape)
    assert tone.hint is None
    stage.type(" router")
    tone.read()
    assert tone.hint is None
    stage.composer.start_note()
    stage.type("You must see this!!")
    tone.read()
    assert tone.hint is None


def test_a_low_window_has_no_tone_line(stage: Stage, email: Id) -> None:
    stage.type("You must press it")
    stage.until(lambda: stage.composer.tone.hint)
    stage.composer.set_short(True)
    assert not stage.composer.tone.isVisible()
    stage.composer.set_short(False)
    assert stage.composer.tone.isVisible()


def test_of_an_article_the_answer_is_put_in(bench: Bench) -> None:
    article = ArticleRow(
        bench.new_id(),
        bench.new_id(),
        "en",
        "Sound [wrong]",
        "1. Press.\n2. **Choose**.\n\n## More\n\ntext",
        True,
        0,
        0,
        NOON,
    )
    assert answer_of(article, "") == "1. Press.\n2. **Choose**."
    assert answer_of(article, "https://help.example/") == (
        f"1. Press.\n2. **Choose**.\n\n[Sound (wrong)](https://help.example/{article.id})"
    )


def test_keys_go_through_the_composer_as_the_eye_does(stage: Stage, email: Id) -> None:
    stage.composer.sheet.kind.setFocus()
    names = []
    stage.until(lambda: stage.composer.texts.beginning)
    for _ in range(12):
        focus = stage.window.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName() or getattr(focus, "text", str)())
        stage.key(Key.Key_Tab)
    assert names == [
        "Reply",
        "Channel: Email",
        "To Marta Nowak · Re: No sound",
        "Show what is answered",
        "Reply by email to Marta Nowak",
        "Insert a template",
        "Insert an article",
        "Attach a file",
        "Bold",
        "List",
        "Link",
        "Send and wait",
    ]


def test_the_box_grows_with_the_words_and_stops_at_its_share(stage: Stage, email: Id) -> None:
    before = stage.composer.height()
    stage.composer.insert_text("\n".join(["line"] * 5))
    stage.qtbot.waitUntil(lambda: stage.composer.height() > before + 40)
    stage.composer.insert_text("\n".join(["line"] * 60))
    stage.qtbot.waitUntil(lambda: stage.composer.editor.verticalScrollBar().maximum() > 0)
    assert stage.composer.sheet.height() <= 640 * 0.45 + 1


def test_an_answer_is_sent_to_another_address(stage: Stage, email: Id) -> None:
    stage.composer.write_to("other@example.com")
    assert [address.email for address in stage.composer.sheet.head.cc.addresses] == ["other@example.com"]
    stage.composer.write_to("")
    assert stage.composer.sheet.head.cc.isVisible()
    assert stage.composer.sheet.head.cc.edit.hasFocus()
