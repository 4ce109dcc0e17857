"""`make bench`: makes the desk once for each size, measures it, prints the table and writes build/bench.json."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import sqlite3
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from console.settings.places import migrations
from tests.benchmarks import desk, language, reads, start, tickets, window, world
from tests.benchmarks.measure import Measured, show

CHECKOUT = Path(__file__).resolve().parents[2]
BUILD = CHECKOUT / "build"


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="tickets of the desk (three messages for each)")
    parser.add_argument("--only", default="", help="measure only what has these letters in its name")
    parser.add_argument("--again", action="store_true", help="make the desk anew")
    chosen = parser.parse_args()
    # Without a screen the figures are those of the program, not of a graphics card.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    now = datetime.now(UTC)
    folder = BUILD / "bench" / f"{chosen.size}-{kind_of_desk(now)}"
    facts = None if chosen.again else desk.facts_of(folder)
    if facts is None:
        facts = desk.make(folder, chosen.size, now)
    counted = (("tickets", facts.tickets), ("unsolved", facts.unsolved), ("messages", facts.messages))
    title = ", ".join(f"{number:,} {name}" for name, number in (*counted, ("articles", facts.articles)))
    measured = [*reads.measure(folder, facts, chosen.only), *window.measure(folder, facts, chosen.only)]
    memory: dict[str, float] = {}
    if not chosen.only:
        starts, memory = start.measure(folder, facts)
        measured.append(starts)
    show(measured, title)
    for name, megabytes in memory.items():
        print(f"{name}: {megabytes:.0f} (aim {start.MOST_MEMORY:.0f})")
    write(measured, {"size": asdict(facts), "desk_bytes": (folder / "desk.sqlite").stat().st_size, "memory": memory})
    return 0


def kind_of_desk(now: datetime) -> str:
    """Another one for another schema, another generator, another week (what is due ages)."""
    made_by = [Path(module.__file__ or "") for module in (desk, language, tickets, world)]
    parts = [*made_by, *sorted((migrations() / "versions").glob("*.py"))]
    content = b"".join(part.read_bytes() for part in parts) + f"{now:%G-%V}".encode()
    return hashlib.sha256(content).hexdigest()[:10]


def write(measured: list[Measured], about: dict[str, object]) -> None:
    BUILD.mkdir(exist_ok=True)
    machine = {"python": sys.version.split()[0], "sqlite": sqlite3.sqlite_version, "system": platform.platform()}
    found = {"machine": machine, **about, "measured": [one.figures() for one in measured]}
    (BUILD / "bench.json").write_text(json.dumps(found, indent=2, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
