"""Calls from a phone system to the desk, and how soon."""

from __future__ import annotations

import os
import subprocess
import sys

PARTS = ("phone_in",)


def main() -> int:
    # Each in a process of its own: what one leaves behind in memory would slow the next.
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return max(
        subprocess.run([sys.executable, "-m", f"tests.benchmarks.{part}"], env=env, check=False).returncode
        for part in PARTS
    )


if __name__ == "__main__":
    sys.exit(main())
