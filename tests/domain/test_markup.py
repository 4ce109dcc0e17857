"""Light Markdown: what counts as formatting, and that switching it on and off leads back to the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.markup import BOLD, ITALIC, Edit, Style, listed, next_bullet, plain, shown, spans, toggled

WORDS = st.text(alphabet="ab cż😀*[]()-\n", max_size=60)


def put(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.text + text[edit.end :]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("a **b c** d", [(Style.BOLD, "b c")]),
        ("*a* and **b**", [(Style.ITALIC, "a"), (Style.BOLD, "b")]),
        ("- one", [(Style.BULLET, "")]),
        ("see [the page](https://x.example/a*b*c)", [(Style.LINK, "the page")]),
        ("2 * 3 * 4 = 24", []),
        ("a*b*c", []),
        ("** no **", []),
        ("[x](javascript:alert)", []),
        ("-1 degrees", []),
    ],
)
def test_only_what_is_meant_is_formatting(line: str, found: list[tuple[Style, str]]) -> None:
    assert [(span.style, line[span.inner_start : span.inner_end]) for span in spans(line)] == found


@given(WORDS)
def test_spans_lie_inside_the_line(text: str) -> None:
    for line in text.split("\n"):
        for span in spans(line):
            assert 0 <= span.start <= span.inner_start <= span.inner_end <= span.end <= len(line)


@given(st.text(alphabet="abż😀 ", min_size=1, max_size=30), st.sampled_from([BOLD, ITALIC]), st.data())
def test_on_and_off_again_is_the_same_text(text: str, mark: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        return
    on = toggled(text, start, end, mark)
    marked = put(text, on)
    inner = on.anchor + len(on.text) - len(on.text.lstrip())
    off = toggled(marked, inner + len(mark), inner + len(mark), mark)
    assert put(marked, off) == text
    assert plain(marked) == text


@given(st.lists(st.text(alphabet="abż 😀", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=5))
def test_a_list_of_lines_becomes_lines_again(lines: list[str]) -> None:
    text = "\n".join(line.strip() for line in lines)
    made = put(text, listed(text, 0, len(text)))
    assert all(line.startswith("- ") for line in made.split("\n"))
    assert put(made, listed(made, 0, len(made))) == text


def test_enter_goes_on_with_a_list_and_ends_an_empty_point() -> None:
    assert next_bullet("- one") == "- "
    assert next_bullet("  - one") == "  - "
    assert next_bullet("- ") == ""
    assert next_bullet("one") is None


def test_plain_words_keep_the_address_of_a_link() -> None:
    assert plain("**Press** [here](https://x.example)\n- *now*") == "Press here (https://x.example)\n- now"


def test_what_is_shown_of_marked_words() -> None:
    text, bold = shown("Press **Speakers**, *not* the aid\n**one** [help](https://help.example/1) **two**")
    assert text == "Press Speakers, not the aid\none help (https://help.example/1) two"
    assert [text[start : start + length] for start, length in bold] == ["Speakers", "one", "two"]
