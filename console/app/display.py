"""Whether there is a screen here: small, so that it is known before anything of the window is loaded."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Whether a window can be shown: on Linux only where X11 or Wayland is, or Qt was told what to use."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
