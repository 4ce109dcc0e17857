"""Who may be known twice: what counts as the same, what does not, and how well that does on labelled people."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.duplicates import Known, Pair, Reason, Sureness, address_core, compare, duplicates
from console.domain.people import IdentityKind
from console.domain.spellings import Likeness, likeness
from tools.measure_people import main

EMAIL, PHONE, PLATFORM = IdentityKind.EMAIL, IdentityKind.PHONE, IdentityKind.PLATFORM


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("Żaneta Święch", "SWIECH zaneta", Likeness.SAME),
        ("Елена Жуковская", "Elena Zhukovskaia", Likeness.SAME),
        ("Дима Ершов", "Dmitriy Yershov", Likeness.SAME),
        ("Дима Ершов", "Дмитрий Ершов", Likeness.SAME),
        ("Артём Достоевский", "Artyom Dostoevskiy", Likeness.SAME),
        ("Kasia Nowak", "Katarzyna Maria Nowak", Likeness.SAME),
        ("Katarzyna Nowak", "Katarzyma Nowak", Likeness.SLIP),
        ("M. Dąbrowska", "Magdalena Dąbrowska", Likeness.INITIAL),
        ("Anna Nowak", "Piotr Nowak", Likeness.PART),
        ("Jan Nowak", "Jana Nowak", Likeness.PART),
        ("Anna Nowak", "Ewa Lis", Likeness.OTHER),
        ("", "Ewa Lis", Likeness.UNKNOWN),
    ],
)
def test_names_are_the_same_however_they_are_written(one: str, other: str, like: Likeness) -> None:
    assert likeness(one, other) is like
    assert likeness(other, one) is like


def test_an_address_is_the_same_but_for_case_dots_and_what_follows_a_plus() -> None:
    assert address_core("Marta.Nowak+kurs@GMail.com") == address_core("martanowak@googlemail.com")
    assert address_core("m.nowak@firma.pl") != address_core("mnowak@firma.pl")


def person(number: int, name: str, *known: tuple[IdentityKind, str], cohort: str | None = None) -> Known:
    return Known(number, name, known, cohort)


def pair(one: Known, other: Known) -> Pair:
    found = compare(one, other)
    assert found is not None
    return found


def test_a_family_that_shares_a_number_is_not_one_person() -> None:
    shared = (PHONE, "+48501234567")
    assert compare(person(1, "Anna Nowak", shared), person(2, "Piotr Nowak", shared)) is None


def test_a_name_and_a_way_to_reach_somebody_are_proof_together() -> None:
    shared = (PHONE, "+48501234567")
    found = pair(person(1, "Anna Nowak", shared), person(2, "Ania NOWAK", shared))
    assert (found.sureness, found.reasons) == (Sureness.CERTAIN, (Reason.SAME_NUMBER, Reason.SAME_NAME))
    slip = pair(person(1, "Katarzyna Nowak", shared), person(2, "Katarzyma Nowak", shared))
    assert slip.sureness is Sureness.LIKELY


def test_the_same_name_is_likely_one_person_in_a_group_and_only_possible_beyond_it() -> None:
    one, there = person(1, "Елена Лис", cohort="B2"), person(2, "Elena Lis", cohort="B2")
    assert pair(one, there).sureness is Sureness.LIKELY
    assert pair(one, person(3, "Elena Lis", cohort="B3")).sureness is Sureness.POSSIBLE


def test_namesakes_with_other_numbers_are_not_certain() -> None:
    address = (EMAIL, "olga.lis@gmail.com")
    one = person(1, "Olga Lis", address, (PHONE, "+48501234567"))
    assert pair(one, person(2, "Olga Lis", address, (PHONE, "+48607654321"))).sureness is Sureness.LIKELY
    assert pair(one, person(2, "Olga Lis", address)).sureness is Sureness.CERTAIN


def test_somebody_without_a_name_is_likely_who_has_the_same_number() -> None:
    number = (PHONE, "+48501234567")
    found = pair(person(1, "+48 501 234 567", number), person(2, "Anna Nowak", number))
    assert (found.sureness, found.reasons) == (Sureness.LIKELY, (Reason.SAME_NUMBER, Reason.NO_NAME))


NAMES = st.sampled_from(["Anna Nowak", "ania nowak", "A. Nowak", "Piotr Nowak", "Анна Новак", "", "anna@x.pl", "Lis"])
KNOWN = st.builds(
    Known,
    st.integers(1, 1000),
    NAMES,
    st.lists(st.sampled_from([(EMAIL, "a@x.pl"), (PHONE, "+48501234567"), (PLATFORM, "u1")]), max_size=2).map(tuple),
    st.sampled_from([None, "B2"]),
    born=st.sampled_from(["", "1970-02-03", "19700302", "1980-01-01"]),
    place=st.sampled_from(["", "Prosta 5 Łódź", "Krzywa 7 Łódź"]),
)


@given(KNOWN, KNOWN)
def test_a_pair_is_the_same_from_both_sides(one: Known, other: Known) -> None:
    found, turned = compare(one, other), compare(other, one)
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert (found.sureness, found.score, found.reasons) == (turned.sureness, turned.score, turned.reasons)


@given(st.lists(KNOWN, max_size=12, unique_by=lambda known: known.id))
def test_many_at_once_are_found_as_two_are_compared(people: list[Known]) -> None:
    by_id = {one.id: one for one in people}
    for found in duplicates(people):
        assert compare(by_id[found.one], by_id[found.other]) is not None
        assert found.one != found.other


def test_certain_pairs_of_labelled_people_are_right(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sheet = Path(__file__).parents[2].parent / "shared/data/people/open/people_pl_ru_synthetic.csv"
    if not sheet.exists():
        pytest.skip("the labelled people are not here")
    for more in ([], ["--kept"]):
        assert main([str(sheet), *more]) == 0
        lines = capsys.readouterr().out.splitlines()
        certain = next(line.split() for line in lines if line.startswith("certain"))
        shown = next(line.split() for line in lines if line.startswith("possible"))
        assert float(certain[2]) >= 0.98
        assert float(certain[4]) >= 0.6
        assert float(shown[6]) >= 0.75
