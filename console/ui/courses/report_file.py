"""The report of an import as a file for a calculation program."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from console.domain.cells import harmless


def write_report(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """With the mark that Excel needs to read Polish and Russian. Raises OSError."""
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out, delimiter=";").writerows([[harmless(cell) for cell in row] for row in rows])
