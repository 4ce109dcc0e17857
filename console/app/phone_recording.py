"""Keeps what a phone system says, byte by byte with its times, so that it can be played again elsewhere."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from console.channels.phone.connection import Tape
from console.domain.ids import Id
from console.domain.pbx import Pbx
from console.errors import InputUnreadable, PlaceUnwritable

CHUNKS = ".chunks"
"""The end of the name of the file with the times: a line `seconds size` for each piece."""


class Recorder:
    """What one phone system says from its first connection on; the next connection has a file of its own (`NAME-2`).

    Only what the PBX says is kept: names and secrets of logins are what we say. Names and numbers of callers are in it,
    so nobody else on this computer can read it.
    """

    def __init__(self, file: Path, wanted: str = "", clock: Callable[[], float] = time.monotonic) -> None:
        """`wanted` is the name of the phone system; empty: the first that is connected to.

        Raises InputUnreadable when there is such a file already, PlaceUnwritable when none can be made.
        """
        if file.suffix == CHUNKS:
            raise InputUnreadable(
                "This name is taken by the times of the recording.",
                f"{file.name} ends with {CHUNKS}.",
                "Give it another name, for example pbx.raw.",
            )
        self._file = file
        self._wanted = wanted.strip().casefold()
        self._clock = clock
        self._pbx: Id | None = None
        self._number = 1
        self._handles: tuple[int, ...] = ()
        # Made at once: that it cannot be written is not to be found out when a call comes.
        self._next: Tape | None = self._open()

    def __call__(self, pbx: Pbx) -> Tape | None:
        """Records the connection that begins now, if it is the one to be recorded. Raises as the beginning does."""
        if (self._wanted and pbx.name.casefold() != self._wanted) or self._pbx not in {None, pbx.id}:
            return None
        self._pbx = pbx.id
        if self._next is None:
            self._number += 1
            self._next = self._open()
        tape, self._next = self._next, None
        return tape

    def _open(self) -> Tape:
        file = self._file if self._number == 1 else self._file.with_stem(f"{self._file.stem}-{self._number}")
        for handle in self._handles:
            os.close(handle)
        said, times = self._handles = _new(file), _new(file.with_suffix(CHUNKS))
        began: float | None = None

        def keep(data: bytes) -> None:
            nonlocal began
            now = self._clock()
            began = now if began is None else began
            # Unbuffered: it is whole also when the gateway is killed.
            os.write(times, f"{now - began:.6f} {len(data)}\n".encode())
            os.write(said, data)

        return keep


def _new(file: Path) -> int:
    """A file that is nobody else's."""
    try:
        return os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError as fault:
        raise InputUnreadable(
            "This recording is there already.", f"{file} exists.", "Give another name, or take the old one away."
        ) from fault
    except OSError as fault:
        raise PlaceUnwritable(
            "The recording cannot be written.",
            f"{file}: {fault.strerror or fault}.",
            "Name a file in a folder that the gateway may write to.",
        ) from fault
