"""Letters into a desk and out of it each second, and how soon one that landed stands in the queue."""

from __future__ import annotations

import os
import subprocess
import sys

PARTS = ("landing", "mail_in", "mail_out")


def main() -> int:
    # Each in a process of its own: what one leaves behind in memory would slow the next.
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return max(
        subprocess.run([sys.executable, "-m", f"tests.benchmarks.{part}"], env=env, check=False).returncode
        for part in PARTS
    )


if __name__ == "__main__":
    sys.exit(main())
