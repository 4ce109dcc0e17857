"""What others call over HTTP: one server on the gateway's loop, with the routes of every part that has some."""

from __future__ import annotations

import asyncio
import contextlib
import logging
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
from console.domain.web import LISTEN, PROXIES, Network, networks
from console.errors import AddressTaken
from console.gateway.doors import Config, Doors, Limits
from console.gateway.guard import Guard
from console.gateway.open_files import let_in

_LONGEST_HEAD = 16 * 1024
_LARGEST_FRAME = 64 * 1024
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

    def __init__(
        self,
        listen: str,
        parts: Sequence[Part],
        proxies: str = PROXIES,
        limits: Limits = Limits(),  # noqa: B008
    ) -> None:
        """`listen` is `host:port`; `proxies` are addresses and networks with commas: what their headers say of who asks
        is believed."""
        self.listen = listen
        self._parts = parts
        self._proxies = proxies
        self._limits = limits

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        let_in(self._limits.connections)
        doors = Doors(self._limits, _networks(self._proxies))
        with contextlib.closing(_bound(self.listen, self._limits.connections)) as bound:
            server = _Server(_config([route for part in self._parts for route in part.routes()], doors))
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


def _bound(listen: str, backlog: int) -> socket.socket:
    # By us: the server itself would end the whole program where it cannot.
    host, port = address_of(listen)
    try:
        return socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=backlog
        )
    except OSError as fault:
        raise AddressTaken(
            "The gateway's web server cannot listen.",
            f"{listen}: {fault.strerror or fault}.",
            "End the other program that listens there, or choose another: third-ring desk web --listen HOST:PORT",
        ) from fault


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        # Signals are for the gateway, which ends its channels one by one.
        yield


def _config(routes: Sequence[BaseRoute], doors: Doors) -> uvicorn.Config:
    idle = doors.limits.idle_seconds
    return Config(
        doors,
        Guard(Starlette(routes=routes, exception_handlers={HTTPException: _plainly}), doors),
        # Addresses hold tokens: they are in no log. Nor is each nonsense that somebody sends.
        access_log=False,
        log_config=None,
        log_level=logging.ERROR,
        lifespan="off",
        ws_max_size=_LARGEST_FRAME,
        # Lines are short: to press them together would take more memory than all else of a chat.
        ws_per_message_deflate=False,
        ws_ping_interval=idle,
        ws_ping_timeout=idle,
        interface="asgi3",
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=[str(one) for one in doors.proxies],
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        timeout_keep_alive=idle,
        timeout_graceful_shutdown=_END_SECONDS,
    )


def _networks(named: str) -> tuple[Network, ...]:
    try:
        return networks(named)
    except ValueError as fault:
        raise AddressTaken(
            "The gateway does not know which web servers stand before it.",
            f"“{named}” are not addresses.",
            f"Write addresses or networks with commas: third-ring desk web --proxies {PROXIES.replace(' ', '')}",
        ) from fault


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
            f"Write it like {LISTEN}: third-ring desk web --listen HOST:PORT",
        )
    return host.strip("[]") or "0.0.0.0", int(port)  # noqa: S104  (somebody wrote ":8740" and means everywhere)
