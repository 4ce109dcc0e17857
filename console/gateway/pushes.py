"""Phone systems that push their calls over HTTP: what is posted to their addresses is told to the desk."""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Sequence

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from console.channels.phone import cti
from console.channels.phone.cti_body import LARGEST_BODY
from console.channels.phone.desk_calls import DeskCalls
from console.channels.phone.tracks import Told
from console.domain.ids import Id
from console.domain.pbx import Pbx, PbxKind
from console.errors import ConsoleError
from console.queries.phone import PbxList
from console.settings.push_token import hash_of
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_BODY_SECONDS = 10.0
_WRITE_SECONDS = 5.0
_AWAY = {"error": "The desk does not answer, please try again!"}


class Pushes:
    """Lives as long as the gateway: what could not be written yet is written when the hub is back."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._told: dict[Id, DeskCalls] = {}
        self._again: dict[Id, asyncio.Task[None]] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """It has no work but what is posted."""
        await stop.wait()

    def routes(self) -> Sequence[Route]:
        return [Route("/api/v1/cti/{token}", self._post, methods=["POST"])]

    async def _post(self, request: Request) -> Response:
        now = self._desk.now()
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            pbx = await self._of(request.path_params["token"])
        except ConsoleError as fault:
            _log.warning("a push came while the desk does not answer: %s", type(fault).__name__)
            return JSONResponse(_AWAY, 503)
        if pbx is None:
            return _json(cti.WRONG_TOKEN)
        if not pbx.active:
            return _json(cti.SWITCHED_OFF)
        reply = cti.hear(request.headers.get("content-type", ""), body, now, _rules(pbx))
        if not reply.facts:
            return _json(reply)
        # On the desk before it is acknowledged; what is told again does no harm.
        return _json(reply) if await self._tell(pbx.id, reply) else JSONResponse(_AWAY, 503)

    async def _of(self, token: str) -> Pbx | None:
        """The phone system whose address was called. Raises ConsoleError."""
        asked = hash_of(token)
        known = await asyncio.wrap_future(self._desk.read(PbxList()))
        pushing = (one for one in known if one.kind is PbxKind.PUSH and one.token)
        return next((one for one in pushing if hmac.compare_digest(one.token, asked)), None)

    async def _tell(self, pbx: Id, reply: cti.Reply) -> bool:
        told = self._told.get(pbx)
        if told is None:
            told = self._told[pbx] = DeskCalls(self._desk, pbx)
        told.note(Told(reply.call, fact) for fact in reply.facts)
        try:
            async with asyncio.timeout(_WRITE_SECONDS):
                await told.write()
        except (ConsoleError, TimeoutError) as fault:
            _log.warning("a push could not be written; it is tried again: %s", type(fault).__name__)
            # Few phone systems try again by themselves.
            if pbx not in self._again:
                self._again[pbx] = asyncio.create_task(told.write_when_it_can())
                self._again[pbx].add_done_callback(lambda _: self._again.pop(pbx, None))
            return False
        return True


def _rules(pbx: Pbx) -> cti.Rules:
    return cti.Rules(
        blocked=frozenset(pbx.refused),
        routes=tuple(cti.Route(pattern, shown) for pattern, shown in pbx.caller_ids),
        caller_id=pbx.caller_id,
    )


async def _body(request: Request) -> bytes | None:
    """None: it is larger than any push about a call, or does not come to an end."""
    taken = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for piece in request.stream():
                taken += piece
                if len(taken) > LARGEST_BODY:
                    return None
    except (TimeoutError, ClientDisconnect):
        return None
    return bytes(taken)


def _json(reply: cti.Reply) -> JSONResponse:
    return JSONResponse(dict(reply.body), reply.status)
