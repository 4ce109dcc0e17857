"""Python's collector of cycles, kept on the main thread.

Left to itself it runs in whichever thread allocates next. A widget that is part of a cycle would then be destroyed on
a reader's thread, and Qt crashes. See the documentation of the gc module for generations and thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Garbage(QObject):
    """Collects once a second what is due. What exists at the start is never looked at again: it lives to the end."""

    def __init__(self, parent: QObject, every_ms: int = _EVERY_MS) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def started(self) -> None:
        """The program is up: its modules and classes need not be walked through at every full collection."""
        # Not collected before: it would find little, and take a tenth of the time until the window is there.
        gc.freeze()

    def end(self) -> None:
        """Leaves collecting as it was found."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()


def collect_due() -> None:
    """Collects the oldest generation whose threshold is passed, with all younger ones, on the calling thread."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(max(due))
