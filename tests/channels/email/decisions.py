"""The expectations that docs/decisions argues against, read from the page itself."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[3] / "docs" / "decisions" / "0003-mail-expectations.md"
_ROW = re.compile(r"^\| (\S+) \| ([a-z_ ]+) \| (.+) \|$", re.MULTILINE)


def argued(section: str) -> set[tuple[str, str]]:
    """(id, field) of each line under the heading `section`."""
    _, _, after = PAGE.read_text(encoding="utf-8").partition(f"\n## {section}\n")
    return {(row[1], row[2]) for row in _ROW.finditer(after.partition("\n## ")[0])} - {
        ("letter", "field"),
        ("case", "field"),
    }
