"""The gateway inside the console of a desk on one machine: on a thread of its own, loaded when the window is there."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from console.domain.clock import Clock
from console.errors import ConsoleError
from console.sync.hub import HubDesk

if TYPE_CHECKING:
    from console.gateway.service import Setup
    from console.settings.secrets import Secrets

_log = logging.getLogger("console.gateway")
_STOP_SECONDS = 30.0
"""The gateway gives a channel ten seconds to end, and ten more once it has been cut off."""


class Inside:
    """Begins when it is told to, beside whatever else is open on the desk: a gateway in a process of its own has the
    channels first, and this one stands by."""

    def __init__(
        self,
        place: Path,
        clock: Clock,
        secrets: Callable[[], Secrets],
        beside: HubDesk | None = None,
        setup: Callable[[HubDesk], Setup] | None = None,
    ) -> None:
        """`beside` is the desk of the window: the two hear of each other at once. `setup` makes other channels than
        those that the people of the desk have set up."""
        self._place = place
        self._beside = beside
        self._clock = clock
        self._secrets = secrets
        self._setup = setup
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._ending = threading.Event()
        self._quiet: Callable[[], None] = lambda: None
        self._thread = threading.Thread(target=self._run, name="gateway", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Has it end, and returns at once: a letter that is being handed over is handed over, which `wait` waits for.
        The desk of the window may be closed from now on."""
        self._ending.set()
        self._quiet()
        if self._loop is not None and self._stop is not None:
            with suppress(RuntimeError):
                # The loop may have ended by itself.
                self._loop.call_soon_threadsafe(self._stop.set)

    def wait(self) -> None:
        """Until what `stop` has told to end has ended. Takes up to half a minute: no window may be there any more."""
        if self._thread.is_alive():
            self._thread.join(_STOP_SECONDS)

    def close(self) -> None:
        self.stop()
        self.wait()

    def _run(self) -> None:
        # Here and not above: mail, its libraries and the rest are not what the first look at the window waits for.
        from console.gateway.service import Gateway
        from console.gateway.setting_up import SettingUp

        try:
            desk = HubDesk(self._place, None, self._clock)
        except ConsoleError as fault:
            _log.warning("the gateway did not open the desk: %s", type(fault).__name__)
            return
        self._connect(desk)
        try:
            setup = self._setup(desk) if self._setup is not None else SettingUp(desk, self._secrets())
            asyncio.run(self._live(Gateway(desk, setup).run))
        finally:
            self._quiet()
            desk.close()

    def _connect(self, desk: HubDesk) -> None:
        beside = self._beside
        if beside is None:
            return
        self._quiet = desk.stand_beside(beside)
        if self._ending.is_set():
            self._quiet()

    async def _live(self, run: Callable[[asyncio.Event], Awaitable[None]]) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        # Only after it is known how to end it: whoever sets `_ending` later ends it that way.
        if self._ending.is_set():
            return
        await run(self._stop)
