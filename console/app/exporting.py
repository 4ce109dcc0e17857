"""Writes the whole desk to one file of JSON lines."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import IO

import msgspec

from console import __version__
from console.app.progress import progress_bar
from console.app.upkeep import open_desk
from console.errors import InputUnreadable, PlaceUnwritable
from console.queries.desk import Settings
from console.queries.export import ExportPage, ExportSize, Part
from console.sync.hub import HubDesk

FORMAT = 1


def export_desk(file: Path, *, good_to_know: bool = False) -> int:
    """Writes the file whole or not at all, as the desk was at one moment; returns the exit code.

    Raises ConsoleError when the desk cannot be opened or the file not be written.
    """
    if file.is_dir():
        raise InputUnreadable("The desk was not exported.", f"{file} is a folder.", "Name a file: FILE.jsonl")
    with closing(open_desk()) as desk:
        part = file.with_name(f".{file.name}.part")
        try:
            with part.open("wb") as out:
                counts = _write(desk, out, good_to_know=good_to_know)
                out.flush()
                os.fsync(out.fileno())
            part.replace(file)
        except OSError as fault:
            raise PlaceUnwritable(
                "The desk could not be exported.",
                f"{file}: {fault.strerror}.",
                "Choose another place, or free some space.",
            ) from fault
        finally:
            # Missing already when all went well; a folder that cannot be entered has none.
            if os.access(part.parent, os.W_OK):
                part.unlink(missing_ok=True)
    told = ", ".join(f"{count} {_NOUNS[kind]}" for kind, count in counts.items())
    print(f"The desk was exported to {file}: {told}.")
    return 0


_NOUNS = {
    Part.AGENT: "agents",
    Part.COHORT: "cohorts",
    Part.PARTICIPANT: "participants",
    Part.TICKET: "tickets",
    Part.MESSAGE: "messages",
    Part.ARTICLE: "articles",
    Part.GAP: "gaps",
    Part.WISH: "wishes",
    Part.CONSULTATION: "questions to experts",
    Part.REVIEW: "reviews",
    Part.INCIDENT: "incidents",
    Part.BROADCAST: "messages to many",
    Part.RELAY: "relays",
    Part.TEMPLATE: "templates",
    Part.ASIDE: "letters kept aside",
}


def _write(desk: HubDesk, out: IO[bytes], *, good_to_know: bool) -> Counter[Part]:
    encoder = msgspec.json.Encoder()
    counts = Counter(dict.fromkeys(Part, 0))
    with desk.snapshot() as moment, progress_bar() as progress:
        task = progress.add_task("Writing", total=moment.read(ExportSize()))
        head = {
            "kind": "desk",
            "format": FORMAT,
            "program": __version__,
            "exported_at": desk.now(),
            "settings": moment.read(Settings()),
        }
        out.write(encoder.encode(head) + b"\n")
        for part in Part:
            after = None
            while lines := moment.read(ExportPage(part, after, good_to_know=good_to_know)):
                out.write(b"".join(encoder.encode(line) + b"\n" for line in lines))
                after = lines[-1].id
                counts[part] += len(lines)
                progress.advance(task, len(lines))
    return counts
