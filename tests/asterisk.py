"""A real Asterisk with real SIP phones, from the folder shared/rigs/asterisk beside the checkout."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

RIG = Path(__file__).resolve().parents[2] / "shared" / "rigs" / "asterisk"
START_SECONDS = 900
"""The first start fetches a small Debian and Asterisk into it."""
USER, SECRET = "cti", "cti-secret"


def lacking() -> str:
    """Why it cannot be started here; empty: it can."""
    if not (RIG / "start_asterisk.sh").is_file():
        return "the folder shared/rigs/asterisk is not beside the checkout"
    if os.geteuid() != 0:
        return "an Asterisk is started in a root of its own, which takes the rights of root"
    return ""


class NotStarted(Exception):
    """This machine cannot run it; that says nothing of what is tested with it."""


class Asterisk:
    """One PBX of the rig. Ports as its script gives them."""

    def __init__(self, version: int) -> None:
        self.version = version
        self.port = 5038 if version == 16 else 5039
        self._sip = ("127.0.0.1:5060", "5080") if version == 16 else ("127.0.0.1:5062", "5082")

    def do(self, *words: str) -> str:
        # Into files: the PBX that is left running would keep a pipe open.
        done = subprocess.run(
            ["bash", str(RIG / "start_asterisk.sh"), str(self.version), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if words[0] == "cli" else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=START_SECONDS,
            text=True,
            check=words[0] != "status",
        )
        return done.stdout or str(done.returncode)

    @property
    def runs(self) -> bool:
        return self.do("status") == "0"

    def phones(self, *asked: str) -> Phones:
        """Real phones and a caller, as `originate_call.py --help` tells."""
        pbx, far = self._sip
        return Phones([sys.executable, str(RIG / "originate_call.py"), "--pbx", pbx, "--far-port", far, *asked])


class Phones:
    """What SIP phones do beside; `said` are the lines they have printed."""

    def __init__(self, command: list[str]) -> None:
        self.said: list[dict[str, Any]] = []
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert self._process.stdout is not None
        self._reader = threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True)
        self._reader.start()

    @property
    def over(self) -> bool:
        return self._process.poll() is not None

    def has(self, who: str, what: str) -> bool:
        return any(line.get("who") == who and str(line.get("what", "")).startswith(what) for line in self.said)

    def end(self) -> None:
        """Whatever they do, they stop."""
        self._process.kill()
        self._process.wait()
        self._reader.join()

    def _read(self, lines: IO[str]) -> None:
        for line in lines:
            if line.startswith("{"):
                self.said.append(json.loads(line))
        lines.close()


@contextmanager
def asterisk(version: int) -> Iterator[Asterisk]:
    """Running, and nobody else's: the tests of other runs on this machine wait. Raises NotStarted."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    place = Path(os.environ.get("THIRD_RING_RIG") or cache / "third-ring-rig")
    place.mkdir(parents=True, exist_ok=True)
    with (place / f"tests-{version}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        pbx = Asterisk(version)
        was_there = pbx.runs
        try:
            pbx.do("start")
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as fault:
            raise NotStarted("the rig of the Asterisk did not start: no mirror of Debian, or no chroot") from fault
        try:
            yield pbx
        finally:
            if not was_there:
                pbx.do("stop")
