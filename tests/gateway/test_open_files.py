"""What the system allows is raised to what the gateway needs, and no further than it may be."""

from __future__ import annotations

import subprocess
import sys

import pytest

TRY = """
import logging, resource, sys
from console.gateway.open_files import let_in
logging.basicConfig(stream=sys.stdout, format="%(message)s")
resource.setrlimit(resource.RLIMIT_NOFILE, (64, {most}))
let_in({connections})
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize(
    ("connections", "most", "said"),
    [
        (400, 1000, ["656"]),
        (900, 1000, ["the system lets us open 1000 files; for all connections 1156 are needed", "1000"]),
    ],
)
def test_as_many_as_are_needed_and_allowed(connections: int, most: int, said: list[str]) -> None:
    words = [sys.executable, "-c", TRY.format(connections=connections, most=most)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.splitlines() == said
