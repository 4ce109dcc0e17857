"""Sheets of people: what their columns are, what each cell says, who is the same, and what is left with why."""

from __future__ import annotations

import csv
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.ids import Id, uuid7
from console.domain.people_import import Column, ColumnMapping, Trouble
from console.importers.people import Opened, guessed, guessed_region, read, told
from console.importers.people_cells import day_of, emails_of, mark_of, month_comes_first, name_of, phones_of
from console.importers.people_columns import heads_of
from console.importers.people_sheet import Reading, Wanted
from console.importers.sheet import Sheet, read_text

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "people"
WANTED = Wanted("PL", UTC)


def new_id() -> Id:
    return uuid7(datetime(2026, 3, 2, tzinfo=UTC), os.urandom(10))


def opened(sheet: Sheet) -> Opened:
    return Opened(Path("people.csv"), ("",), sheet, heads_of(sheet))


def sheet_of(text: str) -> Opened:
    return opened(read_text(text.encode()))


def reading(text: str, wanted: Wanted = WANTED) -> Reading:
    found = sheet_of(text)
    return read(found, guessed(found, ()), wanted, new_id)


def columns(text: str, *before: ColumnMapping) -> list[str]:
    return [str(column) for column in guessed(sheet_of(text), before).columns]


def test_columns_are_known_by_their_headings_in_three_languages() -> None:
    polish = "Imię;Nazwisko;Adres e-mail;Nr telefonu;Grupa;Kurs;Uwagi\nAnna;Nowak;a@x.org;501234567;B2;Excel;-\n"
    russian = "ФИО,Эл. почта,Телефон,Группа\nПётр Щукин,p@x.org,+79161234567,B1\n"
    moodle = "First name,Surname,ID number,Email address,Last access\nAnna,Nowak,17,a@x.org,2026-11-02\n"
    assert columns(polish) == ["given", "surname", "email", "phone", "cohort", "course", "note"]
    assert columns(russian) == ["name", "email", "phone", "cohort"]
    assert columns(moodle) == ["given", "surname", "platform", "email", "last_access"]


def test_columns_without_a_word_we_know_are_known_by_what_stands_in_them() -> None:
    rows = "".join(f"Anna Nowak{'abcdef'[n]};a{n}@x.org;50123456{n};x\n" for n in range(6))
    assert columns(f"Kto;Gdzie pisać;Dzwonić;Warsztat\n{rows}") == ["name", "email", "phone", "checkpoint"]
    assert columns(f"{rows}")[:3] == ["name", "email", "phone"]


def test_headings_need_not_stand_in_the_first_row() -> None:
    found = reading("Lista uczestników 2026;;\n;;\nImię i nazwisko;E-mail;Grupa\nAnna Nowak;a@x.org;B2\n")
    assert [(one.line, one.name) for one in found.people] == [(4, "Anna Nowak")]


def test_how_a_sheet_was_read_is_remembered_for_the_next_one_like_it() -> None:
    before = ColumnMapping(("Kto", "Kod"), (Column.NAME, Column.PLATFORM))
    assert columns("Kto;Kod\nAnna Nowak;7\n", before) == ["name", "platform"]
    assert columns("E-mail;Kod;Kto\na@x.org;7;Anna Nowak\n", before) == ["email", "platform", "name"]


def test_progress_stands_in_columns_with_the_date_in_the_heading() -> None:
    found = reading("Name;Group;Module 1 (02.11.2026);Final test\nAnna Nowak;B2;x;\nJan Lis;B2;nie;03.11.2026\n")
    assert [(one.name, one.due_at) for one in found.checkpoints] == [
        ("Module 1", datetime(2026, 11, 2, 23, 59, tzinfo=UTC)),
        ("Final test", None),
    ]
    anna, jan = (one.enrolled[0].marks for one in found.people)
    assert [(mark.checkpoint, mark.done) for mark in anna] == [("Module 1", True)]
    assert [(mark.checkpoint, mark.done) for mark in jan] == [("Module 1", False), ("Final test", True)]


def test_progress_stands_in_rows_and_an_own_date_is_theirs_alone() -> None:
    rows = "Anna Nowak;B2;Quiz;tak;2026-11-02\nJan Lis;B2;Quiz;nie;2026-11-02\nEwa Maj;B2;Quiz;;2026-11-16\n"
    found = reading(f"Name;Group;Activity;Completed;Due date\n{rows}Anna Nowak;B2;Essay;no;\n")
    assert [(one.name, one.due_at and one.due_at.day) for one in found.checkpoints] == [("Quiz", 2), ("Essay", None)]
    dates = {one.name: [mark.due_at and mark.due_at.day for mark in one.enrolled[0].marks] for one in found.people}
    assert dates == {"Anna Nowak": [None, None], "Jan Lis": [None], "Ewa Maj": [16]}


def test_rows_about_one_person_become_one_and_namesakes_stay_two() -> None:
    found = reading(
        "Name;E-mail;Phone;Group\n"
        "Anna Nowak;anna@x.org;501234567;A1\n"
        "NOWAK Anna;ANNA@x.org;;B2\n"
        "Jan Nowak;anna@x.org;;A1\n"
        "Anna Nowak;other@x.org;;A1\n"
        "A. Nowak;;501-234-567;\n"
    )
    assert [one.line for one in found.people] == [2, 4, 5]
    assert found.joined == {3: 2, 6: 2}
    assert [one.cohort for one in found.people[0].enrolled] == ["A1", "B2"]
    assert [one.trouble for one in found.complaints] == [Trouble.SHARED]


def test_what_is_not_taken_is_told_with_row_and_column() -> None:
    found = reading(
        "Name;E-mail;Phone;Group;Module 1\n"
        "Anna Nowak;anna@x;brak;B2;x\n"
        ";;501234567;B2;\n"
        "12345;;;B2;\n"
        "-;;;;\n"
        "Jan Lis;jan@x.org;4.85E+10;#N/A;maybe\n"
        "Ewa Maj;ewa@x.org;;B2;x\n"
    )
    told_of = {(one.line, one.trouble, one.heading) for one in found.complaints}
    assert told_of == {
        (2, Trouble.BAD_EMAIL, "E-mail"),
        (4, Trouble.NAME_IS_NUMBER, ""),
        (5, Trouble.NO_NAME, ""),
        (6, Trouble.LOST_DIGITS, "Phone"),
        (6, Trouble.BROKEN_CELL, "Group"),
        (6, Trouble.BAD_MARK, "Module 1"),
    }
    assert found.refused == 2
    # Row 3 names nobody, but somebody may be known under its number.
    assert [one.line for one in found.people] == [2, 3, 6, 7]


def test_what_names_no_cohort_goes_where_it_was_asked_to() -> None:
    found = reading("Name;Module 1\nAnna Nowak;x\n")
    assert [one.trouble for one in found.complaints] == [Trouble.NO_COHORT]
    found = reading("Name;Module 1\nAnna Nowak;x\n", Wanted("PL", UTC, "B2", "Excel"))
    assert [(one.cohort, one.course, len(one.marks)) for one in found.people[0].enrolled] == [("B2", "Excel", 1)]


@pytest.mark.skipif(not SHARED.exists(), reason="the material lies beside the checkout")
def test_no_number_is_read_as_another_one() -> None:
    taken = 0
    with (SHARED / "phones.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found = [one.value for one in phones_of(row["raw"], (row["default_region"] or "PL",)).identities]
            if row["status"] == "valid":
                assert found in ([row["e164_by_phonenumbers"]], []), row["raw"]
            taken += bool(found)
    assert taken >= 61
    assert phones_of("0 501 234 567", ("PL",)).identities[0].value == "+48501234567"
    assert phones_of("48501234567.0", ("PL",)).identities[0].value == "+48501234567"
    assert phones_of("4.85012E+10", ("PL",)).trouble is Trouble.LOST_DIGITS
    assert len(phones_of("501 234 567 / 502 345 678", ("PL",)).identities) == 2
    assert not phones_of("8 (916) 123-45-67", ("PL",)).identities
    assert phones_of("8 (916) 123-45-67", ("PL", "RU")).identities[0].value == "+79161234567"


@pytest.mark.skipif(not SHARED.exists(), reason="the material lies beside the checkout")
def test_a_messy_sheet_of_polish_and_russian_people_loses_nobody() -> None:
    found = opened(read_text((SHARED / "open" / "people_pl_ru_synthetic.csv").read_bytes()))
    mapping = guessed(found, ())
    assert guessed_region(found, mapping, "PL") == "PL"
    people = read(found, mapping, WANTED, new_id)
    assert people.refused == 0
    assert len(people.people) + len(people.joined) == people.rows == 361
    assert sum(one.trouble is Trouble.BAD_PHONE for one in people.complaints) <= 6


HEADINGS = st.sampled_from(
    [
        "Name",
        "E-mail",
        "Phone",
        "Group",
        "Module 1",
        "Quiz 02.11.2026",
        "Language",
        "?",
        "",
        "Due date",
        "Activity",
        "Status",
    ]
)
CELLS = st.one_of(
    st.text(max_size=14),
    st.sampled_from(
        ["Anna Nowak", "a@x.org", "501 234 567", "x", "02.11.2026", "#N/A", "4.8E+10", "B2", "ru", "100%", "-"]
    ),
)


@given(st.lists(HEADINGS, min_size=1, max_size=7), st.lists(st.lists(CELLS, min_size=7, max_size=7), max_size=12))
def test_every_row_is_taken_joined_or_told(headings: list[str], rows: list[list[str]]) -> None:
    width = len(headings)
    sheet = Sheet("", (tuple(headings), *(tuple(row[:width]) for row in rows)))
    found = opened(sheet)
    people = read(found, guessed(found, ()), WANTED, new_id)
    refused = {one.line for one in people.complaints if one.trouble.refuses}
    taken = {one.line for one in people.people}
    lines = {place for place, row in enumerate(sheet.rows, 1) if place > found.heads.first and any(row)}
    assert taken | set(people.joined) | refused == lines
    assert not taken & set(people.joined)
    assert not refused & (taken | set(people.joined))
    assert {one.line for one in told(people, ())} == lines
    assert all(first in taken for first in people.joined.values())


@given(st.text(max_size=30))
def test_no_cell_is_too_strange_to_read(text: str) -> None:
    for one in (*emails_of(text).identities, *phones_of(text, ("PL", "RU")).identities):
        assert one.value
    mark_of(text)
    day_of(text)
    name_of(text)


@pytest.mark.parametrize(
    ("written", "month_first", "day"),
    [
        ("2026-11-02", False, (2026, 11, 2)),
        ("2.11.26", False, (2026, 11, 2)),
        ("11/02/2026", True, (2026, 11, 2)),
        ("46328", False, (2026, 11, 2)),
        ("31.02.2026", False, None),
        ("soon", False, None),
    ],
)
def test_dates_are_read_as_they_are_written(written: str, month_first: bool, day: tuple[int, ...] | None) -> None:
    found = day_of(written, month_first=month_first)
    assert (found and (found.at.year, found.at.month, found.at.day)) == day


def test_the_month_comes_first_only_where_it_can_be_nothing_else() -> None:
    assert month_comes_first(["11/25/2026", "11/02/2026"])
    assert not month_comes_first(["11/02/2026"])
    assert not month_comes_first(["25/11/2026", "11/25/2026"])
