"""Tables from files as people save them: encodings, separators, workbooks, and what is none."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.errors import InputUnreadable
from console.importers.sheet import read_sheet, read_text, sheet_names

POLISH = "Imię;Nazwisko;Miasto\nŁucja;Żak;Świętochłowice\nJózef;Gęś;Łódź\n"
RUSSIAN = "Имя;Фамилия;Город\nПётр;Щукин;Южно-Сахалинск\nАнна;Ёлкина;Москва\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((POLISH, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1250", "iso8859-2", "cp852")),
        *((RUSSIAN, encoding) for encoding in ("utf-8", "utf-16-le", "cp1251", "koi8-r", "cp866")),
    ],
)
def test_every_encoding_sheets_are_saved_in_is_read(text: str, encoding: str) -> None:
    sheet = read_text(text.encode(encoding))
    assert [";".join(row) for row in sheet.rows] == text.splitlines()


CELL = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Cf", "Zl", "Zp")), max_size=12)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=2, max_size=8), st.sampled_from(";,\t|"))
def test_what_was_written_is_read_again(rows: list[tuple[str, str, str]], separator: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([("Name", "E-mail", "Phone"), *rows])
    read = read_text(out.getvalue().encode())
    kept = list(rows)
    while kept and not any(kept[-1]):
        kept.pop()
    width = len(read.rows[0])
    assert read.rows[0] == ("Name", "E-mail", "Phone")[:width]
    assert [row[:width] for row in kept] == list(read.rows[1:])


def test_excels_own_line_about_the_separator_is_heard(tmp_path: Path) -> None:
    assert read_text(b"sep=|\nName|Mail\nAnna|a@x.org\n").rows[1:] == (("Name", "Mail"), ("Anna", "a@x.org"))


def test_a_quotation_mark_that_is_never_closed_takes_no_rows_away() -> None:
    rows = "".join(f"Person {number};p{number}@example.com\n" for number in range(40))
    assert len(read_text(f'Name;Mail\n"Anna Nowak;a@example.com\n{rows}'.encode()).rows) == 42


def workbook(path: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_cells_of_a_workbook_read_as_people_see_them(tmp_path: Path) -> None:
    row = [48501234567.0, 501234567, True, datetime(2026, 11, 2), datetime(2026, 11, 2, 14, 30), 0.5, None, "#N/A"]  # noqa: DTZ001
    path = workbook(tmp_path / "people.xlsx", ("Empty", []), ("People", [["a"] * 8, row]))
    assert sheet_names(path) == ("Empty", "People")
    sheet = read_sheet(path)
    assert sheet.name == "People"
    assert sheet.rows[1] == ("48501234567", "501234567", "yes", "2026-11-02", "2026-11-02 14:30", "0.5", "", "#N/A")
    with pytest.raises(InputUnreadable, match="no such sheet"):
        read_sheet(path, "Other")


@pytest.mark.parametrize("content", [b"", b"\n\n ; ;\n", b"PK\x03\x04 no workbook at all"])
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    with pytest.raises(InputUnreadable):
        read_sheet(path)


def test_a_file_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/workbook.xml", "w") as part:
        for _ in range(610):
            part.write(bytes(1 << 20))
    with pytest.raises(InputUnreadable, match="too large"):
        read_sheet(path)


def test_old_forms_are_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "people.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(InputUnreadable) as fault:
        read_sheet(tmp_path / "people.xls")
    assert ".xlsx" in fault.value.next_step
