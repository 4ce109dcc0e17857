"""Every shared letter, reply and winmail.dat against what is expected of it."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from console.channels.email import htmltext, tnef, visible
from console.channels.email.parse import read
from tests.channels.email.decisions import argued
from tests.channels.email.expectations import OURS, Checked, Record, check


@pytest.fixture(scope="module")
def corpus(shared_data: Path) -> tuple[Path, dict[str, list[Record]]]:
    folder = shared_data / "mail" / "open"
    if not folder.is_dir():
        pytest.skip("shared/data holds no letters")
    index: dict[str, Any] = json.loads((folder / "expectations.json").read_text(encoding="utf-8"))
    return folder, {name: index[name] for name in ("messages", "replies", "tnef")}


def agrees(misses: dict[tuple[str, str], str], section: str) -> None:
    """What fails and what is argued are the same set, both ways."""
    excused = argued(section)
    unexplained = [
        f"{identity} {field}: {told}" for (identity, field), told in misses.items() if (identity, field) not in excused
    ]
    assert not unexplained, "\n".join(unexplained)
    assert not excused - misses.keys(), f"these hold after all: {sorted(excused - misses.keys())}"


def test_letters(corpus: tuple[Path, dict[str, list[Record]]]) -> None:
    folder, index = corpus
    facts: list[Checked] = []
    for record in index["messages"]:
        letter = read((folder / record["file"]).read_bytes(), OURS.get(record["id"]))
        facts.extend(check(record, letter))
    total = Counter(fact.field for fact in facts)
    held = Counter(fact.field for fact in facts if fact.holds)
    for field, count in total.items():
        print(f"{field:32}{held[field]:5} of {count:4}  {held[field] / count:7.1%}")
    agrees(
        {
            (fact.letter, fact.field): f"wanted {fact.wanted!r:.300}, got {fact.got!r:.300}"
            for fact in facts
            if not fact.holds
        },
        "Letters",
    )


def trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def fits(case: Record, whole: str, shown: str) -> bool:
    expected = [
        trimmed(shown) == trimmed(case["visible_exact"]) if "visible_exact" in case else True,
        trimmed(shown) == trimmed(case["visible_exact_loose"]) if "visible_exact_loose" in case else True,
        trimmed(shown).startswith(trimmed(case["visible_starts"])) if "visible_starts" in case else True,
        squeezed(shown) == squeezed(case["visible_ignoring_whitespace"])
        if "visible_ignoring_whitespace" in case
        else True,
        all(re.search(pattern, shown, re.MULTILINE) for pattern in case.get("visible_matches", ())),
        not any(re.search(pattern, shown, re.MULTILINE) for pattern in case.get("visible_not_matches", ())),
        not case.get("nothing_hidden") or trimmed(shown) == trimmed(whole),
    ]
    return all(expected)


def test_visible_replies(corpus: tuple[Path, dict[str, list[Record]]]) -> None:
    folder, index = corpus
    misses: dict[tuple[str, str], str] = {}
    for case in index["replies"]:
        written = (folder / case["file"]).read_bytes().decode("utf-8", "replace")
        began = time.perf_counter()
        whole = htmltext.as_text(written) if case.get("format") == "html" else written
        shown = visible.split(whole).visible
        assert time.perf_counter() - began < case.get("max_seconds", 60)
        if not fits(case, whole, shown):
            assert not case.get("nothing_hidden"), f"{case['id']}: words of the sender are hidden"
            misses[case["id"], "visible_reply"] = shown[:500]
    right = len(index["replies"]) - len(misses)
    print(f"visible replies {right} of {len(index['replies'])}")
    assert right >= 0.95 * len(index["replies"])
    agrees(misses, "Visible replies")


# What the reference calls a file to which Outlook gave no name.
NOT_OPENED = "Untitled Attachment"


def test_winmail(corpus: tuple[Path, dict[str, list[Record]]]) -> None:
    folder, index = corpus
    misses: dict[tuple[str, str], str] = {}
    for case in index["tnef"]:
        contents = tnef.read((folder / case["file"]).read_bytes())
        assert contents is not None, case["id"]
        found = [file.content for file in contents.files]
        found += [contents.rtf, contents.html.encode(), contents.text.encode()]
        digests = {hashlib.sha256(kept).hexdigest() for one in found for kept in (one, one.replace(b"\r\n", b"\n"))}
        missing = [name for name, file in case["extracted_files"].items() if file["sha256"] not in digests]
        if missing:
            misses[case["id"], "files"] = f"missing {missing}"
        named = {file.name for file in contents.files}
        assert {name for name in case["listed_names"] if not name.startswith(("body.", NOT_OPENED))} <= named, case[
            "id"
        ]
    agrees(misses, "winmail.dat")
