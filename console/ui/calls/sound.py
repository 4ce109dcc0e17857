"""The sound of a ringing call, or of a chat that waits: repeated until somebody takes it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from console.ui.calls.speaker import Speaker

PAUSE_MS = 3400
"""From one ring to the next: long enough to hear what somebody says between them."""


class RingSound(QObject):
    """Begins with `ring`, goes on until `quiet`. Without a device the computer beeps."""

    def __init__(
        self,
        speaker: Speaker,
        chosen: Callable[[], tuple[str, float]],
        parent: QObject,
        pause_ms: int = PAUSE_MS,
    ) -> None:
        """`chosen` gives the device and the volume; a volume of 0 is silence. `pause_ms` is from one to the next."""
        super().__init__(parent)
        self._speaker, self._chosen = speaker, chosen
        self._again = QTimer(self, interval=pause_ms)
        self._again.timeout.connect(self._sound)
        self.heard = True
        """Whether the last ring could be heard; None of the devices may be there."""
        parent.destroyed.connect(speaker.stop)

    @property
    def ringing(self) -> bool:
        return self._again.isActive()

    def ring(self) -> None:
        if not self._again.isActive():
            self._again.start()
            self._sound()

    def quiet(self) -> None:
        if self._again.isActive():
            self._again.stop()
            threading.Thread(target=self._speaker.stop, name="sound", daemon=True).start()

    def once(self) -> None:
        """To hear how it will be."""
        self._sound()

    def _sound(self) -> None:
        device, volume = self._chosen()
        if volume <= 0:
            return

        # Opening a device can take a second, with some Bluetooth headphones longer: the pop must not wait for it.
        def play() -> None:
            self.heard = self._speaker.play(device, volume)

        threading.Thread(target=play, name="sound", daemon=True).start()
        if not self.heard:
            QApplication.beep()
