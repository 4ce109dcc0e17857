"""Something that takes long, done on a thread of its own, where there is no desk yet to ask."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from console.errors import ConsoleError
from console.ui.shared.work import insist_on_main_thread

Result = TypeVar("Result")


class Aside(QObject):
    """One thing at a time: what was begun before, or was called off, is heard of no more.

    `failed` gets what the world did; a fault of our own goes to sys.excepthook, and to `failed` as None.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = 0
        self._door = threading.Lock()
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        parent.destroyed.connect(self.call_off)

    @property
    def busy(self) -> bool:
        return self._busy_with != 0

    _busy_with = 0

    def do(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], object],
        failed: Callable[[ConsoleError | None], object],
        unwanted: Callable[[Result], object] | None = None,
    ) -> None:
        """`unwanted` gets, on the other thread, what comes after it was called off: a desk must be closed again."""
        insist_on_main_thread()
        with self._door:
            self._turn += 1
            turn = self._busy_with = self._turn

        def run() -> None:
            try:
                result = job()
            except Exception as error:  # noqa: BLE001 - each one is passed on, none is hidden
                self._pass_over((turn, None, error, done, failed, unwanted))
                return
            if not self._pass_over((turn, result, None, done, failed, unwanted)) and unwanted is not None:
                unwanted(result)

        threading.Thread(target=run, name="aside", daemon=True).start()

    def call_off(self) -> None:
        """Nothing more is heard of what is under way. It ends by itself."""
        with self._door:
            self._busy_with = 0

    def _pass_over(self, ended: tuple[Any, ...]) -> bool:
        # The lock keeps the owner from going away between the look and the emission.
        with self._door:
            wanted = bool(ended[0] == self._busy_with)
            if wanted:
                self._ended.emit(ended)
        return wanted

    def _tell(self, ended: tuple[int, Any, Exception | None, Any, Any, Any]) -> None:
        turn, result, fault, done, failed, unwanted = ended
        if turn != self._busy_with:
            if fault is None and unwanted is not None:
                unwanted(result)
            return
        self._busy_with = 0
        if fault is None:
            done(result)
        elif isinstance(fault, ConsoleError):
            failed(fault)
        else:
            sys.excepthook(type(fault), fault, fault.__traceback__)
            failed(None)
