"""Killed while somebody types, again and again: what the save mark has acknowledged is there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.domain.clock import FixedClock
from console.domain.messages import Kind
from console.queries.drafts import Drafts
from console.sync.hub import HubDesk
from tests.conftest import CHECKOUT
from tests.making import NOON, Bench

KILLS = 24


@pytest.fixture
def typists() -> Iterator[subprocess.Popen[str]]:
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.ticket.composer.typist"],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield server
    server.communicate(timeout=30)


@pytest.mark.first
@pytest.mark.timeout(300)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="consoles are forked to be killed often in little time")
def test_no_acknowledged_word_is_lost_to_a_kill(tmp_path: Path, typists: subprocess.Popen[str]) -> None:
    chance = random.Random(7)
    bench = Bench(tmp_path)
    ticket = bench.ticket()
    bench.close()
    assert typists.stdin is not None
    assert typists.stdout is not None
    kept, acknowledged = "", 0
    for seed in range(KILLS):
        typists.stdin.write(f"{bench.path} {bench.ola} {ticket} {seed}\n")
        typists.stdin.flush()
        child, opened, saved = 0, None, []
        # The server says the pid and the console its first words; which comes first is a matter of chance.
        while not child or opened is None:
            what, _, value = typists.stdout.readline().strip().partition(" ")
            if what == "pid":
                child = int(value)
            elif what == "opened":
                opened = told(value)
            else:
                saved.append(told(value))
        assert opened == kept, "the text was not restored as it stood on disk"
        if seed % 2:
            # At the very moment of an acknowledgement: one that was given too early is caught here.
            lines = [typists.stdout.readline() for _ in range(chance.randint(1, 2))]
            saved += [told(line.strip().partition(" ")[2]) for line in lines]
        else:
            time.sleep(chance.uniform(0.05, 1.6))
        os.kill(child, signal.SIGKILL)
        while (line := typists.stdout.readline().strip()) != "ended":
            saved.append(told(line.partition(" ")[2]))
        acknowledged += len(saved)
        desk = HubDesk(bench.path, bench.ola, FixedClock(NOON))
        drafts = {row.kind: row for row in desk.read(Drafts(ticket)).result()}
        desk.close()
        kept = drafts[Kind.OUTBOUND].text if drafts else ""
        assert kept.startswith(saved[-1] if saved else opened), "an acknowledged word is lost"
    assert acknowledged >= KILLS // 2, "too little was typed for the test to mean anything"


def told(text: str) -> str:
    return bytes.fromhex(text).decode()
