"""Killed at any moment: whatever the desk acknowledged is there afterwards, and the file is whole."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from tests.making import Bench

KILLS = 15
# Writes notes and drafts one after another, and says each one only when the desk has acknowledged it.
CHILD = """
import sys
from pathlib import Path
from uuid import UUID
from console.commands.drafts import SaveDraft
from console.commands.messages import AddNote
from console.domain.clock import SystemClock
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.sync.hub import HubDesk

path, me, ticket = Path(sys.argv[1]), UUID(sys.argv[2]), UUID(sys.argv[3])
desk = HubDesk(path, me, SystemClock())
print("ready", flush=True)
for number in range(10_000):
    note = desk.new_id()
    assert desk.submit(AddNote(desk.stamp(), ticket, note, f"note {number}")).result().done
    draft = SaveDraft(desk.stamp(), ticket, Kind.OUTBOUND, Channel.EMAIL, f"draft {number}", 1)
    assert desk.submit(draft).result().done
    print(note.hex, number, flush=True)
"""


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    ticket = bench.ticket()
    bench.close()
    chance = random.Random(7)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(bench.path), str(bench.ola), str(ticket)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "ready"
        before = [child.stdout.readline() for _ in range(chance.randint(0, 4))]
        time.sleep(chance.uniform(0.0, 0.03))
        child.kill()
        said = "".join(before) + child.communicate()[0]
        # The last line may have been cut in the middle by the kill.
        lines = [line.split() for line in said.splitlines(keepends=True) if line.endswith("\n")]
        acknowledged += [note for note, _ in lines]
        with closing(sqlite3.connect(bench.path)) as desk:
            assert desk.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            kept = {row[0].hex() for row in desk.execute("SELECT id FROM message WHERE kind = 'note'")}
            assert set(acknowledged) <= kept
            if lines:
                draft = desk.execute("SELECT text FROM draft").fetchone()[0]
                assert int(draft.split()[1]) >= int(lines[-1][1])
            drafts = desk.execute(
                "SELECT count(*) FROM change WHERE seq NOT BETWEEN 1 AND (SELECT seq FROM feed_clock)"
            )
            assert drafts.fetchone() == (0,)
    # A run in which every kill came before the first note would prove nothing.
    assert len(acknowledged) >= KILLS
