"""Search terms: inflection, prefixes, marks and signs in three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.terms import STEM, fold, index_terms, number_terms, stems


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("kursu", "kursie"),
        ("głośników", "głośnika"),
        ("certyfikatem", "certyfikat"),
        ("вебинара", "вебинаром"),
        ("сертификаты", "сертификат"),
        ("certificates", "certificate"),
        ("printing", "printed"),
        ("Ёлка", "елки"),
    ],
)
def test_a_word_is_found_in_another_inflection(said: str, asked: str) -> None:
    assert {STEM + stem for stem in stems(asked)} & index_terms([said])


@pytest.mark.parametrize(
    ("word", "folded"), [("Łódź", "lodz"), ("Ёлка", "елка"), ("Ząb", "zab"), ("мой", "мой"), ("Don’t", "dont")]
)
def test_marks_fold_but_a_letter_stays_a_letter(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=60))
def test_terms_are_letters_and_digits_only(text: str) -> None:
    for term in index_terms([text]):
        assert term
        assert term.isalnum()


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.integers(10**8, 10**12))
def test_any_run_of_five_digits_finds_a_number(number: int) -> None:
    digits = str(number)
    terms = number_terms(f"+{digits}")
    for start in range(len(digits) - 4):
        part = digits[start : start + 5]
        assert any(term.startswith(part) for term in terms)
