"""Light Markdown as HTML: the same things are formatted as in the composer, and nothing of the text is obeyed."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.markup import shown
from console.domain.markup_html import html

TAG = re.compile(r"</?(?:p|br|ul|li|strong|em|a(?: href=\"[^\"<>]*\")?)>")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Hello,\nworld", "<p>Hello,<br>world</p>"),
        ("one\n\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("press **Speakers**, *not* that", "<p>press <strong>Speakers</strong>, <em>not</em> that</p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("do:\n- one\n- **two**\nthen", "<p>do:</p>\n<ul><li>one</li><li><strong>two</strong></li></ul>\n<p>then</p>"),
        ("[the page](https://x.example/?a=1&b=2)", '<p><a href="https://x.example/?a=1&amp;b=2">the page</a></p>'),
        ("see https://x.example/a.", '<p>see <a href="https://x.example/a">https://x.example/a</a>.</p>'),
        ("[x](javascript:alert)", "<p>[x](javascript:alert)</p>"),
        ("<b>1 & 2</b>", "<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>"),
        ("", ""),
    ],
)
def test_what_is_formatted(text: str, made: str) -> None:
    assert html(text) == made


@given(st.text(alphabet="ab ż😀*[]()-<>&\"'\n:/.htps", max_size=80))
def test_any_text_becomes_harmless_html_with_all_its_words(text: str) -> None:
    made = html(text)
    words = unescape(TAG.sub("", made))
    assert "<" not in TAG.sub("", made)
    if "](" not in text:
        # The address of a link stands in its tag.
        letters = re.compile(r"[abż😀]")
        assert letters.findall(words) == letters.findall(shown(text)[0])


@given(st.text(alphabet="ab *\n-", max_size=60))
def test_the_tags_are_closed_in_order(text: str) -> None:
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)", html(text)):
        if name == "br":
            continue
        if closing:
            assert opened.pop() == name
        else:
            opened.append(name)
    assert opened == []
