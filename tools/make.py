"""Every command of the Makefile, for every system: `python -m tools.make run`, `test`, `check` and the rest."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tools import constraints
from tools import map as code_map
from tools.environment import CHECKOUT, prepare
from tools.system_packages import how_to_get, install, missing, screen_needs, test_needs

Words = Sequence[str]
# import-linter has a command but no module to run.
IMPORT_RULES = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"
FAILED = 1
"""What pytest ends with when tests failed, and nothing else was wrong."""
FEW = 5
CACHES = (".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache")


def run(words: Words) -> int:
    """open the console on the demo desk (off the screen where there is no display)"""
    python = prepare("window")
    lacking = install(missing(screen_needs()))
    if lacking:
        print(f"The console cannot open its window: the system lacks {', '.join(need.name for need in lacking)}.")
        print(f"Install what is missing, then run this again:\n{how_to_get(lacking)}")
        return 1
    return start(python, "main.py", "--demo", *words)


def gateway(words: Words) -> int:
    """run mail and timers of the desk without a screen; what a window needs is not installed"""
    return start(prepare(), "main.py", "gateway", *words)


def test(words: Words) -> int:
    """run every test, the checks of the code among them"""
    python = prepare("window", "test")
    lacking = install(missing(test_needs()))
    # More than there are processors: much of a test is waiting for servers, for the window, and for time to pass.
    # Stretches of the list, not test by test: what a module sets up is then paid for once, and not in each process.
    spread = ("-n", str(2 * (os.cpu_count() or 1)), "--dist", "worksteal")
    ended = start(python, "-m", "pytest", "--cache-clear", *spread, *words)
    if ended == FAILED and 0 < len(failed := last_failed()) <= FEW:
        # So many programs at once starve one another; what fails by itself as well is broken, the rest is named.
        print(f"{len(failed)} failed beside the others; once more, one after the other:", *failed, sep="\n  ")
        ended = start(python, "-m", "pytest", "-n", "0", "--last-failed", "--verbose", *words)
    if lacking:
        print(f"Left out or failed, because the system lacks {', '.join(need.name for need in lacking)}.")
        print(f"To run these tests too:\n{how_to_get(lacking)}")
    return ended


def last_failed() -> list[str]:
    """The tests that failed in the last run, as pytest remembers them."""
    kept = CHECKOUT / ".pytest_cache/v/cache/lastfailed"
    return sorted(json.loads(kept.read_text())) if kept.is_file() else []


def test_long(words: Words) -> int:
    """the same tests in a random order, with many more random examples"""
    seed = str(secrets.randbelow(10**6))
    print(f"Order of the tests: --shuffle {seed}")
    return test(["--hypothesis-profile", "long", "--timeout", "3600", "--shuffle", seed, *words])


def check(words: Words) -> int:
    """ruff, mypy and the import rules alone"""
    python = prepare("window", "test")
    ends = [
        start(python, "-m", "ruff", "check", *words),
        start(python, "-m", "ruff", "format", "--check", "--quiet", *words),
        start(python, "-m", "mypy", *words),
        start(python, "-c", IMPORT_RULES),
    ]
    return max(ends)


def tidy(words: Words) -> int:
    """bring the code into the house's format"""
    python = prepare("window", "test")
    return max(start(python, "-m", "ruff", "check", "--fix", *words), start(python, "-m", "ruff", "format", *words))


def bench(words: Words) -> int:
    """measure the desk under load: SIZE=tickets (100,000 unless told otherwise); TEAM=1 a team's hub; MAIL=1 letters;
    CALLS=1 ringing calls; PHONE=1 a phone system at work; CHATS=1 open chats; RELAY=1 readers of a relay;
    LAUNCH=1 a whole launch and a full one;
    BOARD=1 the lead's board while tickets change; ARTICLES="FILE FILE" the search of articles"""
    # Apart, because these need servers, which not every system has.
    parts = ("team", "mail", "calls", "phone", "chats", "relay", "board", "launch", "articles")
    apart = {f"--{part}": f"tests.benchmarks.{part}" for part in parts}
    module = next((apart[word] for word in words if word in apart), "tests.benchmarks")
    return start(prepare("window", "test"), "-m", module, *(word for word in words if word not in apart))


def post(words: Words) -> int:
    """a mail server on this computer, to try the desk's mail with"""
    python = prepare("window", "test")
    install(missing(test_needs()))
    return start(python, "-m", "tests.trying_mail", *words)


def screens(words: Words) -> int:
    """grab every screen, light and dark, into grabs/"""
    return start(prepare("window"), "-m", "console.app.tour", "--screens", "grabs", *words)


def i18n(words: Words) -> int:
    """renew the translation files from the texts in the code"""
    return start(prepare("window", "test"), "-m", "tools.i18n", *words)


def clean(words: Words) -> int:
    """remove everything that was made here, the environment too"""
    for name in (".venv", "build", "grabs", *CACHES):
        shutil.rmtree(CHECKOUT / name, ignore_errors=True)
    for cache in CHECKOUT.rglob("__pycache__"):
        shutil.rmtree(cache, ignore_errors=True)
    return 0


def pin(words: Words) -> int:
    """renew constraints.txt: the exact version of every package, direct or not"""
    return constraints.write()


def map_code(words: Words) -> int:
    """renew the map of the code in docs/README.md"""
    return code_map.write()


def start(python: Path, *command: str) -> int:
    env = dict(os.environ)
    # Where it is set, each of the hundreds of programs of the tests would compile all modules for itself.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        return subprocess.run([str(python), *command], cwd=CHECKOUT, env=env, check=False).returncode
    except KeyboardInterrupt:
        return 130


COMMANDS: dict[str, Callable[[Words], int]] = {
    "run": run,
    "gateway": gateway,
    "test": test,
    "test-long": test_long,
    "check": check,
    "tidy": tidy,
    "bench": bench,
    "post": post,
    "screens": screens,
    "i18n": i18n,
    "map": map_code,
    "constraints": pin,
    "clean": clean,
}


def main() -> int:
    name, *words = sys.argv[1:] or ["help"]
    if name in COMMANDS:
        return COMMANDS[name](words)
    print("make COMMAND, or where there is no make: python -m tools.make COMMAND\n")
    for known, command in COMMANDS.items():
        print(f"  {known:<12} {command.__doc__}")
    return 0 if name in ("help", "-h", "--help") else 2


if __name__ == "__main__":
    sys.exit(main())
