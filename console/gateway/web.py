"""What others call over HTTP: one server on the gateway's loop, with the routes of every part that has some."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator, Sequence
from typing import Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from console.channels.base import Report
from console.domain.health import Work
from console.domain.ids import NOBODY, Id
from console.domain.web import LISTEN, LISTEN_SETTING
from console.errors import AddressTaken

_MOST_AT_ONCE = 4000
"""Connections: a chat has one for as long as its window is open."""
_LONGEST_HEAD = 16 * 1024
_LARGEST_FRAME = 64 * 1024
_IDLE_SECONDS = 20
_END_SECONDS = 5


class Part(Protocol):
    """What has routes, and work of its own for as long as the server runs."""

    def routes(self) -> Sequence[BaseRoute]: ...

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`. Raises ConsoleError; the server ends then and is started again."""
        ...


class Web:
    """The server. An address that cannot be had is told as trouble, and tried again."""

    work = Work.WEB
    about: Id = NOBODY
    name = ""

    def __init__(self, listen: str, parts: Sequence[Part]) -> None:
        """`listen` is `host:port`."""
        self.listen = listen
        self._parts = parts

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        with contextlib.closing(_bound(self.listen)) as bound:
            server = _Server(_config([route for part in self._parts for route in part.routes()]))
            serving = asyncio.create_task(server.serve([bound]))
            ending = asyncio.Event()
            working = [asyncio.create_task(part.run(ending)) for part in self._parts]
            stopped = asyncio.create_task(stop.wait())
            report.up(":".join(map(str, bound.getsockname()[:2])))
            await asyncio.wait((serving, stopped, *working), return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            # First the connections: what they have begun needs the parts until it is done.
            server.should_exit = True
            await serving
            ending.set()
            await asyncio.gather(*working)


def _bound(listen: str) -> socket.socket:
    # By us: the server itself would end the whole program where it cannot.
    host, port = address_of(listen)
    try:
        return socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=_MOST_AT_ONCE
        )
    except OSError as fault:
        raise AddressTaken(
            "The gateway's web server cannot listen.",
            f"{listen}: {fault.strerror or fault}.",
            f"End the other program that listens there, or name another address in the setting {LISTEN_SETTING}.",
        ) from fault


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        # Signals are for the gateway, which ends its channels one by one.
        yield


def _config(routes: Sequence[BaseRoute]) -> uvicorn.Config:
    return uvicorn.Config(
        Starlette(routes=routes, exception_handlers={HTTPException: _plainly}),
        # Addresses hold tokens: they are in no log.
        access_log=False,
        log_config=None,
        lifespan="off",
        ws="websockets-sansio",
        ws_max_size=_LARGEST_FRAME,
        ws_ping_interval=_IDLE_SECONDS,
        ws_ping_timeout=_IDLE_SECONDS,
        http="h11",
        interface="asgi3",
        server_header=False,
        proxy_headers=False,
        limit_concurrency=_MOST_AT_ONCE,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        timeout_keep_alive=_IDLE_SECONDS,
        timeout_graceful_shutdown=_END_SECONDS,
    )


async def _plainly(_: Request, fault: Exception) -> Response:
    """What is wrong in one word: whoever guesses addresses is told nothing else."""
    status, headers = (fault.status_code, fault.headers) if isinstance(fault, HTTPException) else (500, None)
    return Response(status_code=status, headers=headers)


def address_of(listen: str) -> tuple[str, int]:
    """Raises AddressTaken for what is no address."""
    host, colon, port = listen.strip().rpartition(":")
    if not colon or not port.isascii() or not port.isdigit() or int(port) > 65_535:
        raise AddressTaken(
            "The gateway's web server does not know where to listen.",
            f"“{listen}” is no address with a port.",
            f"Write it like {LISTEN} in the setting {LISTEN_SETTING}.",
        )
    return host.strip("[]") or "0.0.0.0", int(port)  # noqa: S104  (somebody wrote ":8740" and means everywhere)
