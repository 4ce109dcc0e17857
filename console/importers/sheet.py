"""Tables from files: CSV in any encoding and with any separator, XLSX; every cell as the text people see."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from console.errors import InputUnreadable

MOST_ROWS, MOST_COLUMNS, MOST_BYTES = 200_000, 400, 60 * 1024 * 1024
MOST_UNPACKED = 600 * 1024 * 1024
"""A packed file can hold a thousand times its size."""
_CELL = 4000
"""Characters of one cell that are read; what is longer is no name and no address."""
_SEPARATORS = ";,\t|"
_SAMPLE = 60
_OLD = {".xls": "Excel's old form", ".ods": "LibreOffice's own form", ".numbers": "Apple's own form", ".xlsb": "binary"}
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_ENCODINGS = ("cp1250", "cp1251", "iso8859-2", "cp852", "koi8-r", "cp866")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows` from its first line on, all equally long. Lines are counted as a spreadsheet does, from 1."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def sheet_names(path: Path) -> tuple[str, ...]:
    """The sheets of a workbook that hold something; a CSV file has one without a name."""
    if not _is_workbook(path):
        return ("",)
    book = _open_book(path)
    try:
        return tuple(sheet.title for sheet in book.worksheets if (sheet.max_row or 0) > 0) or ("",)
    finally:
        book.close()


def read_sheet(path: Path, name: str = "") -> Sheet:
    """The sheet of this name, or the first. Raises InputUnreadable with what to do about it."""
    if path.suffix.lower() in _OLD:
        raise InputUnreadable(
            "This file cannot be read.",
            f"{path.name} is of {_OLD[path.suffix.lower()]}.",
            "Save it as .xlsx or .csv in the program it comes from.",
        )
    try:
        if _is_workbook(path):
            return _squared(*_from_book(path, name))
        return _squared("", _from_text(_bytes_of(path)))
    except OSError as fault:
        raise InputUnreadable(
            "The file cannot be read.", f"{path.name}: {fault.strerror or fault}.", "Check the file and its rights."
        ) from fault


def read_text(raw: bytes) -> Sheet:
    """A CSV file that is in hand already."""
    return _squared("", _from_text(raw))


def _is_workbook(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError as fault:
        raise InputUnreadable(
            "The file cannot be read.", f"{path.name}: {fault.strerror or fault}.", "Check the file and its rights."
        ) from fault


def _bytes_of(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise _too_large(path.name)
    return path.read_bytes()


def _too_large(name: str) -> InputUnreadable:
    return InputUnreadable(
        "This file is too large.",
        f"{name} has more than {MOST_ROWS:,} rows, {MOST_COLUMNS} columns or {MOST_BYTES // 2**20} MB.",
        "Split it, or leave out the columns that are not needed.",
    )


# Workbooks


def _open_book(path: Path) -> Any:
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise _too_large(path.name)
        return openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, ParseError) as fault:
        raise InputUnreadable(
            "This file cannot be read.",
            f"{path.name} is no workbook, or it is damaged.",
            "Open it in a spreadsheet program and save it again as .xlsx or .csv.",
        ) from fault


def _from_book(path: Path, name: str) -> tuple[str, Iterator[list[str]]]:
    book = _open_book(path)
    sheets = book.worksheets
    if not sheets:
        raise InputUnreadable("There is no table in this file.", f"{path.name} has no sheet.", "Choose another file.")
    chosen = next((sheet for sheet in sheets if sheet.title == name), None)
    if chosen is None and name:
        raise InputUnreadable(
            "There is no such sheet.",
            f"{path.name} has {', '.join(sheet.title for sheet in sheets)}.",
            "Choose one of these.",
        )
    chosen = chosen or next((sheet for sheet in sheets if _holds_something(sheet)), sheets[0])
    # Some programs write a size that is not so, and a reader who believes it sees one cell.
    chosen.reset_dimensions()
    return chosen.title, _cells(book, chosen)


def _holds_something(sheet: Any) -> bool:
    sheet.reset_dimensions()
    return any(value is not None for row in sheet.iter_rows(max_row=20, values_only=True) for value in row)


def _cells(book: Any, sheet: Any) -> Iterator[list[str]]:
    try:
        for row in sheet.iter_rows(values_only=True):
            yield [shown(value) for value in row[:MOST_COLUMNS]]
    finally:
        book.close()


def shown(value: object) -> str:
    """A cell as people read it. A whole number has no point: Excel keeps 48501234567 as 48501234567.0."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


# Text


def _from_text(raw: bytes) -> Iterator[list[str]]:
    text = decoded(raw).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    separator = ""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        # Excel's own way to say it; the line counts as a line.
        separator, text = first.strip()[4], "\n" + rest
    separator = separator or _separator(text)
    csv.field_size_limit(max(len(text), 131_072))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    if any(_swallowed(cell, separator) for row in rows for cell in row):
        # A quotation mark that is never closed takes the rest of the file into one cell.
        bare = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE)
        rows = [[cell.strip().strip('"') for cell in row] for row in bare]
    return iter(rows)


def _swallowed(cell: str, separator: str) -> bool:
    lines = cell.split("\n")
    return len(lines) > 5 and sum(line.count(separator) >= 1 for line in lines) > len(lines) / 2


def decoded(raw: bytes) -> str:
    """The text of bytes that do not say what they are: by their mark, as UTF-8, else as what makes Polish or Russian
    words of them."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    for encoding, high in (("utf-16-le", raw[1:400:2]), ("utf-16-be", raw[0:400:2])):
        # Two bytes a letter, the upper one that of Latin, Polish or Russian letters.
        if sum(byte in (0, 1, 4) for byte in high) > 0.9 * len(raw[:400]) / 2:
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        sample = raw[:200_000]
        best = max(_ENCODINGS, key=lambda encoding: _likely(sample.decode(encoding, "replace")))
        return raw.decode(best, "replace")


def _likely(text: str) -> float:
    """How much of what is not ASCII is a letter as our languages have them."""
    score = 0.0
    for before, letter in zip(" " + text, text, strict=False):
        if letter.isascii():
            continue
        if "а" <= letter <= "я" or letter == "ё" or letter in _POLISH:
            score += 1
        elif "А" <= letter <= "Я":
            # Capitals stand at the beginning of words, or all are.
            score += 0.5 if not before.islower() else -1
        elif letter not in " «»„”–—№’":
            score -= 1
    return score


def _separator(text: str) -> str:
    sample = "\n".join(text.split("\n", _SAMPLE)[:_SAMPLE])
    lines_said = [line for line in sample.split("\n") if line.strip()]
    if sum("\t" in line for line in lines_said) > len(lines_said) / 2:
        # Nobody types one into a cell; commas stand in many dates.
        return "\t"
    found = ",", 0.0
    for separator in _SEPARATORS:
        widths = Counter(len(row) for row in csv.reader(io.StringIO(sample), delimiter=separator) if any(row))
        if not widths:
            continue
        width, lines = max(widths.items(), key=lambda one: (one[1] * (one[0] > 1), one[0]))
        fit = lines / widths.total() * min(width, 12) if width > 1 else 0.0
        if fit > found[1]:
            found = separator, fit
    return found[0]


# Both


def _squared(name: str, rows: Iterable[Sequence[str]]) -> Sheet:
    kept: list[tuple[str, ...]] = []
    size = 0
    for row in rows:
        cells = tuple(_plain(cell) for cell in row[:MOST_COLUMNS])
        size += sum(map(len, cells))
        kept.append(cells)
        if len(kept) > MOST_ROWS or size > MOST_BYTES:
            raise _too_large(name or "It")
    while kept and not any(kept[-1]):
        kept.pop()
    width = max((place + 1 for row in kept for place, cell in enumerate(row) if cell), default=0)
    if not width:
        raise InputUnreadable("There is no table in this file.", "It is empty.", "Choose another file.")
    return Sheet(name, tuple((row + ("",) * width)[:width] for row in kept))


def _plain(cell: str) -> str:
    """Without the spaces around it, of whatever width; half a character is none."""
    text = cell[:_CELL].encode("utf-8", "replace").decode("utf-8") if not cell.isascii() else cell[:_CELL]
    return text.replace("\ufeff", "").replace("\u200b", "").strip()
