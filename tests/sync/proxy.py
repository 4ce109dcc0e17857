"""The network between a console and its hub, which can be slow, and cut at any byte."""

from __future__ import annotations

import random
import selectors
import socket
import threading
import time
from contextlib import suppress


class Proxy:
    """Passes bytes from a port of this machine to another, `delay` seconds later in each direction.

    `cut_within` cuts every new connection after a random number of bytes below it.
    """

    def __init__(self, port: int, *, delay: float = 0.0, seed: int = 0) -> None:
        self._to = port
        self.delay = delay
        self.cut_within: int | None = None
        self.refuse = False
        self.cuts = 0
        self.passed = 0
        self._chance = random.Random(seed)
        self._ear = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._ear.getsockname()[1]
        self._ends: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._start(self._accept)

    def cut(self) -> None:
        """Every connection is gone at once, in the middle of whatever it carries."""
        with self._guard:
            ends, self._ends = self._ends, set()
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with suppress(OSError):
            self._ear.shutdown(socket.SHUT_RDWR)
        self._ear.close()
        self.cut()
        for thread in self._threads:
            thread.join(timeout=10)

    def _start(self, run: object, *arguments: object) -> None:
        thread = threading.Thread(target=run, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._ear.accept()
            except OSError:
                return
            if self.refuse:
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                near.close()
                continue
            with self._guard:
                self._ends |= {near, far}
            self._start(self._carry, near, far)

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        left = self._chance.randrange(self.cut_within) if self.cut_within else None
        other = {near: far, far: near}
        late: list[tuple[float, socket.socket, bytes]] = []
        with selectors.DefaultSelector() as selector, near, far:
            for end in other:
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                selector.register(end, selectors.EVENT_READ)
            while True:
                wait = max(0.0, late[0][0] - time.monotonic()) if late else None
                try:
                    for key, _ in selector.select(wait):
                        source = key.fileobj
                        assert isinstance(source, socket.socket)
                        some = source.recv(65536)
                        if not some:
                            return
                        if left is not None:
                            some, left = some[:left], left - len(some)
                        late.append((time.monotonic() + self.delay, other[source], some))
                    while late and late[0][0] <= time.monotonic():
                        _, to, some = late.pop(0)
                        to.sendall(some)
                        self.passed += len(some)
                except OSError:
                    return
                if left is not None and left <= 0:
                    self.cuts += 1
                    return
