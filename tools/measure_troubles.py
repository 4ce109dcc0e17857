"""How well texts about the same trouble are gathered: `python -m tools.measure_troubles FILE.jsonl`.

JSON lines {time (seconds), person, language, text, trouble (null: none)}, in any order. Texts are taken in as they come
and the group of each is looked at as it stands then. A text without a trouble, and one in no group, stands for itself.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from console.domain.trouble_groups import Alarm, Groups, Said
from console.domain.trouble_lexicon import Lexicon

START = datetime(2026, 1, 1, tzinfo=UTC)
HALVES = {"tuning": 0, "test": 1}
"""Every other line, the first one for tuning."""


class Line(NamedTuple):
    said: Said
    language: str
    trouble: str


class Rates(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) if any(self) else 0.0


class Measured(NamedTuple):
    pairs: Rates
    b_cubed: Rates
    seconds: dict[str, float | None]
    """From the first text of a trouble until it is called an incident; None: never."""
    fourth: dict[str, float | None]
    """From the first text of a trouble until that of as many people as an alarm needs: nothing can be sooner."""
    false_alarms: int
    slowest: float
    """Milliseconds of processor time for one text, at most."""


def read(path: Path, half: str | None) -> list[Line]:
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    lines = [
        Line(
            Said(f"{number:06}", str(row["person"]), START + timedelta(seconds=float(row["time"])), row["text"]),
            row.get("language") or "",
            row["trouble"] or "",
        )
        for number, row in enumerate(rows)
        if half is None or number % 2 == HALVES[half]
    ]
    return sorted(lines, key=lambda line: (line.said.at, line.said.id))


def measure(lines: Sequence[Line], lexicon: Lexicon, alarm: Alarm) -> Measured:
    groups = Groups(lexicon)
    truth = {line.said.id: line.trouble for line in lines}
    began: dict[str, datetime] = {}
    people: defaultdict[str, set[str]] = defaultdict(set)
    rang: dict[str, datetime] = {}
    fourth: dict[str, datetime] = {}
    false: set[str] = set()
    slowest = 0.0
    for said, _, trouble in lines:
        if trouble:
            began.setdefault(trouble, said.at)
            people[trouble].add(said.person)
            if len(people[trouble]) == alarm.people:
                fourth.setdefault(trouble, said.at)
        spent = time.process_time()
        taken = groups.take(said)
        slowest = max(slowest, time.process_time() - spent)
        if not taken or not (group := groups.one(taken, said.at, alarm)).incident:
            continue
        about, _ = Counter(truth[text] for text in group.texts).most_common(1)[0]
        if about:
            rang.setdefault(about, said.at)
        else:
            false.add(group.id)
    found = {text: groups.group_of(text) or text for text in truth}
    right = {text: trouble or text for text, trouble in truth.items()}

    def seconds(at: dict[str, datetime]) -> dict[str, float | None]:
        return {
            trouble: (at[trouble] - first).total_seconds() if trouble in at else None
            for trouble, first in began.items()
        }

    return Measured(
        _pairs(found, right),
        _b_cubed(found, right),
        seconds(rang),
        seconds(fourth),
        len(false),
        slowest * 1000,
    )


def _pairs(found: dict[str, str], right: dict[str, str]) -> Rates:
    def pairs(keys: Iterable[Hashable]) -> int:
        return sum(times * (times - 1) // 2 for times in Counter(keys).values())

    both = pairs(zip(found.values(), right.values(), strict=True))
    return Rates(both / max(1, pairs(found.values())), both / max(1, pairs(right.values())))


def _b_cubed(found: dict[str, str], right: dict[str, str]) -> Rates:
    """A. Bagga, B. Baldwin, "Algorithms for Scoring Coreference Chains", 1998."""
    in_found, in_right = Counter(found.values()), Counter(right.values())
    both = Counter(zip(found.values(), right.values(), strict=True))
    each = [(both[found[text], right[text]], in_found[found[text]], in_right[right[text]]) for text in found]
    return Rates(
        sum(shared / size for shared, size, _ in each) / len(each),
        sum(shared / size for shared, _, size in each) / len(each),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.measure_troubles", description=__doc__)
    parser.add_argument("file", type=Path, help="a file of JSON lines")
    parser.add_argument("--half", choices=HALVES, help="only every other line")
    parser.add_argument("--words", type=Path, help="a JSON file of further wordings: {trouble: [wording, …]}")
    parser.add_argument("--missed", action="store_true", help="also the texts that stand elsewhere than they should")
    chosen = parser.parse_args(arguments)
    lines = read(chosen.file, chosen.half)
    if not lines:
        print("There are no lines in this file.")
        return 1
    lexicon = Lexicon(json.loads(chosen.words.read_text(encoding="utf-8")) if chosen.words else None)
    measured = measure(lines, lexicon, Alarm())
    troubles = {line.trouble for line in lines} - {""}
    print(f"{len(lines)} texts of {len({line.said.person for line in lines})} people, {len(troubles)} troubles\n")
    print("| | precision | recall | F1 |\n| --- | --- | --- | --- |")
    for name, rates in (("pairs", measured.pairs), ("B-cubed", measured.b_cubed)):
        print(f"| {name} | {rates.precision:.3f} | {rates.recall:.3f} | {rates.f1:.3f} |")
    print("\n| trouble | s to the fourth person | s to the alarm |\n| --- | --- | --- |")
    for trouble, seconds in measured.seconds.items():
        print(f"| {trouble} | {_shown(measured.fourth[trouble])} | {_shown(seconds)} |")
    print(f"\nalarms about no trouble: {measured.false_alarms}; the slowest text: {measured.slowest:.1f} ms")
    if chosen.missed:
        for line in lines:
            told = lexicon.told(line.said.text).trouble
            if told != line.trouble:
                print(f"{line.trouble or '-'} → {told or '-'}: {line.said.text}")
    return 0


def _shown(seconds: float | None) -> str:
    return "never" if seconds is None else f"{seconds:.0f}"


if __name__ == "__main__":
    sys.exit(main())
