"""Markdown becomes flowing words and harmless rich text: nothing loads, nothing runs, tags are only shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from console.ui.knowledge.markdown import allowed, flat, html, runs
from console.ui.knowledge.reading import Reader, Steps
from console.ui.shared.look import Look
from tests.ui.knowledge.writing import SOUND


def test_steps_flow_with_their_numbers() -> None:
    assert flat("1. Press the speaker.\n2. Press the arrow.\n\nThen wait.") == (
        "1. Press the speaker. 2. Press the arrow. Then wait."
    )
    assert flat("- one\n- two") == "• one • two"
    assert flat("7. seven\n8. eight") == "7. seven 8. eight"


def test_bold_words_are_told_apart() -> None:
    assert [(run.text, run.bold) for run in runs("Choose **Speakers**, not *that*.")] == [
        ("Choose ", False),
        ("Speakers", True),
        (", not that.", False),
    ]


def test_tags_are_shown_and_not_obeyed() -> None:
    made = html('<script>alert(1)</script> <img src="file:///etc/passwd"> <b onclick="x()">x</b>')
    assert "<script" not in made
    assert "<img" not in made
    assert "<b " not in made
    assert "&lt;script&gt;" in made


@pytest.mark.parametrize(
    "text", ["![secret](file:///etc/passwd)", "![x](https://spy.example/p.png)", "![x](data:image/png;base64,AA==)"]
)
def test_a_picture_is_only_its_description(text: str) -> None:
    made = html(text)
    assert "img" not in made.replace("image/png", "")
    assert "src" not in made


def test_links_lead_to_the_web_and_to_mail_only() -> None:
    assert '<a href="https://x.example/a">' in html("[a](https://x.example/a)")
    assert '<a href="mailto:a@x.example">' in html("<a@x.example>")
    for bad in ("file:///etc/passwd", "javascript:alert(1)", "smb://x/y", "/etc/passwd", "ftp://x.example"):
        assert "href" not in html(f"[a]({bad})")
        assert not allowed(bad)


def test_the_reader_loads_nothing(look: Look, qtbot: QtBot) -> None:
    reader = Reader(look)
    qtbot.addWidget(reader)
    reader.show_body("![x](file:///etc/passwd)\n\n<img src='https://spy.example/p.png'>\n\nwords")
    reader.grab()

    assert "words" in reader.toPlainText()
    assert reader.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/passwd")) is None
    assert "<img" not in reader.toHtml()


@given(st.text(max_size=300))
def test_any_text_can_be_shown(text: str) -> None:
    made = html(text)
    assert "<script" not in made.lower()
    assert "<img" not in made.lower()
    flat(text)


def test_a_card_shows_four_lines_at_most(look: Look, qtbot: QtBot) -> None:
    steps = Steps(look)
    qtbot.addWidget(steps)
    steps.show_body("One step. " * 200)
    assert steps.heightForWidth(300) == 4 * look.line("body")
    steps.show_body("One step.")
    assert steps.heightForWidth(300) == look.line("body")
    steps.show_body(SOUND)
    steps.resize(300, 100)
    assert not steps.grab().isNull()
