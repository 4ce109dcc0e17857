"""Connections to the web server, as long as they are of use: who is slow on purpose, or comes too often, is let go."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from ipaddress import ip_address, ip_network
from typing import Any

import msgspec
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from console.domain.web import Network


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What the gateway bears. A school or a company comes from one address: that is many people at once."""

    connections: int = 4000
    """Of everybody together: a chat has one for as long as its window is open."""
    of_one: int = 300
    """Of one address."""
    at_once: float = 600
    a_second: float = 20
    """Requests of one address: so many at once, then so many each second."""
    guess: float = 10
    """For so many requests counts one for what is not there: whoever guesses addresses is done soon."""
    head_seconds: float = 15
    """Within which a request must have said what it is about."""
    write_seconds: float = 60
    """Within which somebody must have taken what they asked for, a piece of some 64 kB at a time."""
    idle_seconds: float = 20


class Doors:
    """Counts who is connected. `proxies` bring the connections of many, and count how they like."""

    def __init__(self, limits: Limits, proxies: Sequence[Network]) -> None:
        self.limits = limits
        self.proxies = proxies
        self._inside: Counter[str] = Counter()

    def are_of(self, host: str) -> bool:
        """Whether that is the address of a proxy."""
        try:
            address = ip_address(host)
        except ValueError:
            return False
        return any(address in network for network in self.proxies)

    def enter(self, host: str) -> bool:
        if self._inside.total() >= self.limits.connections:
            return False
        who = neighbourhood(host)
        if self._inside[who] >= self.limits.of_one and not self.are_of(host):
            return False
        self._inside[who] += 1
        return True

    def leave(self, host: str) -> None:
        who = neighbourhood(host)
        self._inside[who] -= 1
        if not self._inside[who]:
            del self._inside[who]


class Config(uvicorn.Config):
    """That of the web server, with the doors every connection comes through."""

    def __init__(self, doors: Doors, app: Any, **given: Any) -> None:
        super().__init__(app, http=Connection, ws=Socket, **given)
        self.doors = doors


class _Deadline:
    """After some seconds a connection is cut off, unless it is stopped before."""

    def __init__(self) -> None:
        self._timer: asyncio.TimerHandle | None = None

    @property
    def runs(self) -> bool:
        return self._timer is not None

    def begin(self, loop: asyncio.AbstractEventLoop, seconds: float, transport: asyncio.Transport) -> None:
        self.stop()
        self._timer = loop.call_later(seconds, transport.abort)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None


class Connection(H11Protocol):
    """A connection that asks for pages, or to become a websocket."""

    def __init__(self, config: Config, *given: Any, **more: Any) -> None:
        super().__init__(config, *given, **more)
        self._doors = config.doors
        self._inside = False
        self._head, self._taking = _Deadline(), _Deadline()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._inside = self._doors.enter(_host(self.client))
        if self._inside:
            self._expect_head()
        else:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._rest()
        if self._inside:
            self._doors.leave(_host(self.client))
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.transport.get_protocol() is not self:
            # It is a websocket now.
            self._rest()
        elif self.cycle is not None and not self.cycle.response_complete:
            self._head.stop()
        elif not self._head.runs:
            # Of the next request; or what still comes of a body that nobody wanted.
            self._expect_head()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._taking.begin(self.loop, self._doors.limits.write_seconds, self.transport)

    def resume_writing(self) -> None:
        self._taking.stop()
        super().resume_writing()

    def _expect_head(self) -> None:
        self._head.begin(self.loop, self._doors.limits.head_seconds, self.transport)

    def _rest(self) -> None:
        self._head.stop()
        self._taking.stop()


class Socket(WebSocketsSansIOProtocol):
    """A websocket."""

    def __init__(self, config: Config, *given: Any, **more: Any) -> None:
        super().__init__(config, *given, **more)
        self._doors = config.doors
        self._taking = _Deadline()

    async def run_asgi(self) -> None:
        self.scope["state"]["say"] = self.say
        await super().run_asgi()

    def say(self, frame: bytes) -> bool:
        """Sends a whole frame (RFC 6455 5.2) at once, without a task and a queue for each of thousands who get the
        same. False: the connection takes nothing more now, and nothing was sent."""
        if not self.writable.is_set() or self.disconnected or self.close_sent or self.transport.is_closing():
            return False
        self.transport.write(frame)
        return True

    def connection_lost(self, exc: Exception | None) -> None:
        self._taking.stop()
        self._doors.leave(_host(self.client))
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._taking.begin(self.loop, self._doors.limits.write_seconds, self.transport)

    def resume_writing(self) -> None:
        self._taking.stop()
        super().resume_writing()

    def keepalive_timeout(self) -> None:
        # Whoever answers no ping takes no farewell either, and what is on its way to them would be waited for.
        super().keepalive_timeout()
        self.transport.abort()


def neighbourhood(host: str) -> str:
    """Those who count as one: of IPv6, where everybody has many addresses, the network of one house (RFC 6177)."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    plain = address.ipv4_mapped
    return str(plain) if plain is not None else str(ip_network((int(address), 64), strict=False))


def _host(client: tuple[str, int] | None) -> str:
    return client[0] if client is not None else ""
