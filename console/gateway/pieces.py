"""A file as the answer to whoever asked for it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from starlette.responses import Response, StreamingResponse

_PIECE = 64 * 1024


def in_pieces(content: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    """Whoever takes it slowly has time for each piece (doors.py); for all of it at once it might not be enough."""
    heads = {**headers, "Content-Length": str(len(content))}
    return StreamingResponse(_pieces(content), media_type=media_type, headers=heads)


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for place in range(0, len(content), _PIECE):
        yield content[place : place + _PIECE]
