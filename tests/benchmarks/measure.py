"""Times taken many times over, what bare SQLite takes for the same statements, and the table of it all."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine, event

WARM_UP = 3

Statement = tuple[str, Any]


@dataclass
class Measured:
    """One interaction. All times in milliseconds; `bare` is the same SQL through Python's sqlite3 alone."""

    name: str
    part: str
    taken: list[float]
    bare: list[float] = field(default_factory=list)
    aim: float | None = None
    computed: list[float] = field(default_factory=list)
    """Processor time of all threads: what is left of a figure on a machine that others work on as well."""

    @property
    def ratio(self) -> float | None:
        return statistics.median(self.taken) / statistics.median(self.bare) if self.bare else None

    def figures(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "part": self.part,
            "best": round(min(self.taken), 3),
            "p50": round(at_share(self.taken, 0.5), 3),
            "p95": round(at_share(self.taken, 0.95), 3),
            "max": round(max(self.taken), 3),
            "times": len(self.taken),
            "cpu_p50": round(at_share(self.computed, 0.5), 3) if self.computed else None,
            "bare_p50": round(at_share(self.bare, 0.5), 3) if self.bare else None,
            "bare_p95": round(at_share(self.bare, 0.95), 3) if self.bare else None,
            "ratio": round(self.ratio, 2) if self.ratio is not None else None,
            "aim_p95": self.aim,
            "reached": at_share(self.taken, 0.95) <= self.aim if self.aim is not None else None,
        }


def at_share(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@contextmanager
def overheard() -> Iterator[list[Statement]]:
    """Every statement that goes to a database meanwhile, with its values as the driver gets them."""
    said: list[Statement] = []

    def hear(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        said.append((statement, values))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


class Bare:
    """The physical limit: the same statements with nothing between Python and SQLite, opened as the desk opens it."""

    def __init__(self, file: Path) -> None:
        self.connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        self.connection.execute("PRAGMA cache_size = -16000")

    def time(self, statements: Sequence[Statement]) -> float:
        began = time.perf_counter()
        for statement, values in statements:
            self.connection.execute(statement, values).fetchall()
        return (time.perf_counter() - began) * 1000

    def close(self) -> None:
        self.connection.close()


def show(measured: Sequence[Measured], title: str) -> None:
    table = Table(title=title, title_justify="left")
    for name, justify in (
        ("what", "left"),
        ("", "left"),
        ("best ms", "right"),
        ("p50 ms", "right"),
        ("p95 ms", "right"),
        ("max ms", "right"),
        ("cpu p50", "right"),
        ("bare p50", "right"),
        ("ratio", "right"),
        ("aim p95", "right"),
    ):
        table.add_column(name, justify=justify)  # type: ignore[arg-type]
    for one in measured:
        found = one.figures()
        bare = "" if found["bare_p50"] is None else f"{found['bare_p50']:.2f}"
        cpu = "" if found["cpu_p50"] is None else f"{found['cpu_p50']:.2f}"
        ratio = "" if found["ratio"] is None else f"{found['ratio']:.1f}"
        aim = "" if one.aim is None else f"{one.aim:g} {'✓' if found['reached'] else '✗'}"
        times = [f"{found[key]:.2f}" for key in ("best", "p50", "p95", "max")]
        table.add_row(one.name, one.part, *times, cpu, bare, ratio, aim)
    Console().print(table)
