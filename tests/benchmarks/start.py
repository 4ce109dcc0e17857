"""A cold start in a process of its own: from the command to a queue that can be used, and the memory it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from console.domain.ids import Id
from console.settings.options import Options, save
from tests.benchmarks.desk import Facts
from tests.benchmarks.measure import Measured

SECOND = 1000.0
TIMES = 7
MOST_MEMORY = 250.0

CHECKOUT = Path(__file__).resolve().parents[2]


def measure(folder: Path, facts: Facts) -> tuple[Measured, dict[str, float]]:
    """The starts, and the memory of the last one in megabytes (250 are the aim)."""
    starts = Measured("cold start to a usable queue", "painted", [], aim=SECOND)
    told: dict[str, float] = {}
    save(Options(language="en", theme="light", agent=Id(facts.me)), folder / "options.json")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "THIRD_RING_HOME": str(folder)}
    # A person's computer keeps compiled modules; where that is switched off every start compiles them all.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    for turn in range(TIMES + 1):
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.opening"],
            cwd=CHECKOUT,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        told = json.loads(done.stdout.splitlines()[-1])
        usable_at, spent = told.pop("usable_at"), told.pop("spent")
        # The first start of all fills the system's cache of files; "cold" here is a program that does not run yet.
        if turn:
            starts.taken.append((usable_at - began) * 1000)
            starts.computed.append(spent * 1000)
    return starts, told
