"""The translations are in step with the code, and the tool that keeps them so finds what it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import i18n
from tools.i18n import NotALiteralError, Text


def found(tmp_path: Path, code: str) -> list[Text]:
    (tmp_path / "screen.py").write_text(code, encoding="utf-8")
    return i18n.texts_in_code(tmp_path)


def test_every_text_is_translated_and_compiled() -> None:
    assert i18n.faults() == []


def test_texts_are_found_with_their_plurals(tmp_path: Path) -> None:
    code = (
        'translate("a", "one")\n'
        'translate("a", "%n rows", "", n)\n'
        'translate("a", "%n more rows", n=len(rows))\n'
        'translate("a", "in two " "parts", "why")\n'
        '"text".translate(table)\n'
    )
    assert found(tmp_path, code) == sorted(
        [
            Text("a", "one", "", plural=False),
            Text("a", "%n rows", "", plural=True),
            Text("a", "%n more rows", "", plural=True),
            Text("a", "in two parts", "why", plural=False),
        ]
    )


@pytest.mark.parametrize("code", ['translate("a", f"{n} rows")', 'translate("a", text)', 'translate(c, "x")'])
def test_what_is_no_literal_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(NotALiteralError):
        found(tmp_path, code)


def test_what_was_translated_survives_an_update(tmp_path: Path) -> None:
    path = tmp_path / "third_ring_pl.ts"
    texts = [Text("a", "%n rows", "", plural=True), Text("a", "<b> & “c”", "note", plural=False)]
    known = {("a", "%n rows", ""): ["%n wiersz", "%n wiersze", "%n wierszy"], ("a", "<b> & “c”", "note"): ["<ć> & „ń”"]}
    i18n.write_ts(path, "pl", texts, known)
    assert i18n.read_ts(path) == known
    i18n.write_ts(path, "pl", [*texts, Text("b", "new", "", plural=False)], i18n.read_ts(path))
    assert i18n.read_ts(path) == known
    assert i18n.missing("pl", [*texts, Text("b", "new", "", plural=False)], tmp_path) == [
        Text("b", "new", "", plural=False)
    ]


def test_a_plural_with_too_few_forms_is_unfinished(tmp_path: Path) -> None:
    texts = [Text("a", "%n rows", "", plural=True)]
    i18n.write_ts(tmp_path / "third_ring_ru.ts", "ru", texts, {("a", "%n rows", ""): ["%n ряд", "%n ряда"]})
    assert i18n.missing("ru", texts, tmp_path) == texts


def test_other_places_to_fill_are_found() -> None:
    one = Text("a", "Given to: {name}", "", plural=False)
    assert not i18n.unlike(one, ["Przekazano do: {name}"])
    assert i18n.unlike(one, ["Przekazano do: {nazwisko}"])
    many = Text("a", "%n rows of {name}", "", plural=True)
    assert not i18n.unlike(many, ["jeden {name}", "%n {name}", "%n {name}"])
    assert i18n.unlike(many, ["%n {name}", "%n {name}", "dużo {name}"])


def test_an_old_compiled_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "third_ring_pl.ts"
    texts = [Text("a", "one", "", plural=False)]
    i18n.write_ts(path, "pl", texts, {("a", "one", ""): ["jeden"]})
    i18n.compile_ts(path, path.with_suffix(".qm"))
    assert i18n.compiled_is_fresh("pl", tmp_path)
    i18n.write_ts(path, "pl", texts, {("a", "one", ""): ["pierwszy"]})
    assert not i18n.compiled_is_fresh("pl", tmp_path)


def test_what_a_window_may_say_of_a_fault_is_found_where_it_is_raised(tmp_path: Path) -> None:
    (tmp_path / "sync").mkdir()
    (tmp_path / "app").mkdir()
    raised = 'raise HubAway("It is away.", f"Not at {place}.", "Wait.")\nTOLD = (HubRefuses, "No.", "Why.", "Ask.")\n'
    (tmp_path / "sync" / "one.py").write_text(raised, encoding="utf-8")
    (tmp_path / "app" / "two.py").write_text('raise HubAway("In a terminal.", "So.", "Go.")\n', encoding="utf-8")
    found = {text.text for text in i18n.texts_in_code(tmp_path) if text.context == "fault"}
    assert found == {"It is away.", "Wait.", "No.", "Why.", "Ask."}
