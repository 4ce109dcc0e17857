"""A gateway's web server for a measurement: in a process of its own, or on a thread."""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

from console.gateway.web import Web
from tests.benchmarks.chats import CHECKOUT, Up

_LIMIT = 600.0


def serve(web: Web) -> None:
    """Until a line is given; says where it listens."""

    async def live() -> None:
        up, stop = Up(), asyncio.Event()
        running = asyncio.create_task(web.run(up, stop))
        address: str = await asyncio.wrap_future(up.address)
        print(address, flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        stop.set()
        await running

    asyncio.run(live())


@contextmanager
def running(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A process that calls `serve`: its number and where it listens."""
    process = subprocess.Popen(words, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if process.stdout is None:
        raise RuntimeError("no pipes")
    try:
        yield process.pid, process.stdout.readline().strip()
    finally:
        process.communicate("end\n", timeout=_LIMIT)


@contextmanager
def in_a_thread(web: Web) -> Iterator[str]:
    up = Up()
    ends: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def live() -> None:
        stop = asyncio.Event()
        ends.set_result((asyncio.get_running_loop(), stop))
        await web.run(up, stop)

    thread = threading.Thread(target=lambda: asyncio.run(live()))
    thread.start()
    try:
        yield up.address.result(_LIMIT)
    finally:
        loop, stop = ends.result()
        loop.call_soon_threadsafe(stop.set)
        thread.join()


def memory(process: int) -> float:
    """In megabytes, as the system counts it."""
    words = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()
    return int(words[1]) * resource.getpagesize() / 1024 / 1024
