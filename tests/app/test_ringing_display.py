"""A call comes in while somebody types, on a real X display: every letter arrives where it was meant to."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.app.ringing_display import SAID
from tests.app.test_real_display import CHECKOUT, display, on

__all__ = ["display"]


@pytest.mark.first
@pytest.mark.timeout(300)
@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_no_letter_is_lost_when_a_call_pops_up(where: str, display: str, program: Callable[[str], str]) -> None:
    program("xdotool")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.app.ringing_display", where],
        env=on(display),
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    told = json.loads(ran.stdout.splitlines()[-1])
    if where == "here":
        assert told == {"composer": SAID, "elsewhere": "", "outside": False, "on_top": False, "tutor": {}}
    else:
        # The small window is on top of the other program, which has the focus and gets the letters.
        # So does the tutor's view, which opened by itself; to press its card with the mouse takes no letter either.
        tutor = {"active": False, "reply": "said"}
        assert told == {"composer": "", "elsewhere": SAID, "outside": True, "on_top": True, "tutor": tutor}
