"""What a ringing call sounds through: one small file, on the device that was chosen."""

from __future__ import annotations

import array
import threading
import time
import wave
from collections.abc import Generator
from pathlib import Path
from typing import Any, Protocol

_SILENT_SECONDS = 30.0


class Speaker(Protocol):
    """Where sounds are heard."""

    def devices(self) -> tuple[str, ...]:
        """The names of the devices there are now; empty: none can be chosen."""
        ...

    def play(self, device: str, volume: float) -> bool:
        """Once, from the beginning; False where it cannot be heard. `device` "" is the computer's own choice;
        `volume` is 0 to 1. Takes a moment, and may be called on any thread."""
        ...

    def stop(self) -> None: ...


class WaveSpeaker:
    """Plays one small file through whatever the system has for sound."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._samples: array.array[int] | None = None
        self._rate = 0
        self._device: Any = None
        self._open_on: str | None = None
        self._silent_until = 0.0
        self._source: Generator[bytes, int, None] | None = None
        self._door = threading.Lock()

    def devices(self) -> tuple[str, ...]:
        import miniaudio

        try:
            found = miniaudio.Devices().get_playbacks()
        except miniaudio.MiniaudioError:
            return ()
        # A computer without sound still has the device that throws everything away.
        return tuple(dict.fromkeys(one["name"] for one in found if not one["name"].startswith("Discard all samples")))

    def play(self, device: str, volume: float) -> bool:
        import miniaudio

        with self._door:
            self._load()
            if time.monotonic() < self._silent_until:
                return False
            try:
                self._open(device)
                if self._device is None:
                    return False
                self._device.stop()
                source = self._sounding(volume)
                next(source)
                self._source = source
                self._device.start(source)
            except miniaudio.MiniaudioError:
                # Headphones that were pulled out: the device is looked for anew, though not at every ring.
                self._close()
                self._silent_until = time.monotonic() + _SILENT_SECONDS
                return False
            return True

    def stop(self) -> None:
        with self._door:
            self._close()

    def _open(self, device: str) -> None:
        import miniaudio

        if self._device is not None and self._open_on == device:
            return
        self._close()
        found = [one for one in miniaudio.Devices().get_playbacks() if one["name"] == device] if device else []
        self._device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=self._rate,
            device_id=found[0]["id"] if found else None,
            app_name="Third Ring",
        )
        self._open_on = device

    def _close(self) -> None:
        if self._device is not None:
            self._device.close()
        self._device, self._open_on, self._source = None, None, None

    def _load(self) -> None:
        if self._samples is not None:
            return
        with wave.open(str(self._file), "rb") as sound:
            self._rate = sound.getframerate()
            self._samples = array.array("h", sound.readframes(sound.getnframes()))

    def _sounding(self, volume: float) -> Generator[bytes, int, None]:
        """Called on the thread of the device, with the number of samples it wants."""
        samples = self._samples or array.array("h")
        loud = array.array("h", (int(one * volume) for one in samples))
        wanted = yield b""
        at = 0
        while True:
            part = loud[at : at + wanted]
            at += wanted
            part.extend([0] * (wanted - len(part)))
            wanted = yield part.tobytes()
