"""Keeping a window out of what is shared or recorded of the screen, where the system can do that: on Windows."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtWidgets import QWidget

_EXCLUDED = 0x11
"""WDA_EXCLUDEFROMCAPTURE of SetWindowDisplayAffinity, Windows 10 version 2004 and later."""


def keep_out(window: QWidget) -> bool:
    """Whether the system keeps it out; older ones, macOS and Linux show it to whoever sees the screen."""
    if sys.platform != "win32":
        return False
    return bool(ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), _EXCLUDED))
