"""How well duplicates are found among the people of a sheet that says who is who: `python -m tools.measure_people`.

The columns are found by their names. The true id stands in `cluster`, in the column named by --truth, or in a record id
such as "rec-12-dup-0". People are the same when their true ids are; every pair of them counts.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from console.domain.duplicates import Known, Pair, Sureness, duplicates
from console.domain.people import IdentityKind, normal_identity

_COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("name", "full name", "site name", "imię i nazwisko", "фио"),
    "given": ("given", "given_name", "first_name", "first name", "imię", "имя"),
    "surname": ("surname", "last_name", "last name", "nazwisko", "фамилия"),
    "email": ("email", "e-mail", "email address", "mail", "почта"),
    "phone": ("phone", "telephone", "tel", "telefon", "телефон"),
    "born": ("dob", "date_of_birth", "born", "birthday"),
    "place": ("address", "street_number", "address_1", "postcode", "zip"),
    "organisation": ("organisation", "organization", "company", "firma"),
    "platform": ("platform id", "login"),
    "truth": ("cluster", "true id", "true_id", "person"),
}
_RECORD = re.compile(r"rec-(\d+)-")


def read(files: Sequence[Path], truth: str, region: str, *, kept: bool) -> tuple[list[Known], dict[str, str]]:
    """The people of these files together, and the true id of each; `kept`: without birthdays and postal addresses."""
    people: list[Known] = []
    who: dict[str, str] = {}
    for path in files:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines, skipinitialspace=True)):
                cells = {str(name).strip().casefold(): (value or "").strip() for name, value in row.items() if name}
                person = _person(f"{path.name}:{number}", cells, region)
                if kept:
                    person = msgspec.structs.replace(person, born="", place="")
                people.append(person)
                who[str(person.id)] = _true_id(cells, truth)
    return people, who


def _cell(cells: dict[str, str], what: str) -> str:
    return " ".join(cells[name] for name in _COLUMNS[what] if cells.get(name))


def _person(row: str, cells: dict[str, str], region: str) -> Known:
    name = _cell(cells, "name") or f"{_cell(cells, 'given')} {_cell(cells, 'surname')}".strip()
    region = {"ru": "RU", "pl": "PL"}.get(cells.get("lang", ""), region)
    kinds = ((IdentityKind.EMAIL, "email"), (IdentityKind.PHONE, "phone"), (IdentityKind.PLATFORM, "platform"))
    identities = ((kind, normal_identity(kind, _cell(cells, column), region)) for kind, column in kinds)
    return Known(
        row,
        name,
        tuple((kind, value) for kind, value in identities if value),
        organisation=_cell(cells, "organisation"),
        born=_cell(cells, "born"),
        place=_cell(cells, "place"),
    )


def _true_id(cells: dict[str, str], truth: str) -> str:
    if truth:
        return cells[truth.casefold()]
    record = _RECORD.match(cells.get("rec_id", ""))
    return record.group(1) if record else _cell(cells, "truth")


def figures(pairs: Iterable[Pair], who: dict[str, str]) -> list[str]:
    """Precision and recall of what is certain, and of all that is shown as likely or possible as well."""
    sizes = Counter(who.values())
    true_pairs = sum(size * (size - 1) // 2 for size in sizes.values())
    lines = [f"{len(who)} rows of {len(sizes)} people, {true_pairs} true pairs"]
    told = list(pairs)
    for least in (Sureness.CERTAIN, Sureness.LIKELY, Sureness.POSSIBLE):
        shown = [pair for pair in told if pair.sureness >= least]
        right = sum(who[str(pair.one)] == who[str(pair.other)] for pair in shown)
        precision = right / len(shown) if shown else 1.0
        recall = right / true_pairs if true_pairs else 1.0
        name = least.name.lower() + ("" if least is Sureness.CERTAIN else " and surer")
        lines.append(f"{name:20} precision {precision:.4f}  recall {recall:.4f}  ({right} of {len(shown)} pairs)")
    return lines


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.measure_people", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="CSV")
    parser.add_argument("--truth", default="", help="the column with the true id")
    parser.add_argument("--region", default="PL", help="how numbers without a country are read (ISO 3166)")
    parser.add_argument("--kept", action="store_true", help="only what the desk keeps of people")
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="show N pairs that are certain and wrong")
    asked = parser.parse_args(words)
    people, who = read(asked.files, asked.truth, asked.region, kept=asked.kept)
    began = time.perf_counter()
    pairs = duplicates(people)
    took = time.perf_counter() - began
    print("\n".join([*figures(pairs, who), f"found in {took:.2f} s"]))
    by_id = {person.id: person for person in people}
    wrong = [p for p in pairs if p.sureness is Sureness.CERTAIN and who[str(p.one)] != who[str(p.other)]]
    for pair in wrong[: asked.wrong]:
        print(by_id[pair.one], by_id[pair.other], *pair.reasons, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
