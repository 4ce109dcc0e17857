"""Requests made up from a description of what the gateway serves: whatever is asked, it answers, and as it should."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from console.queries.requests import LinksTo
from tests.making import Bench
from tests.ring import Ring, a_ring
from tests.visited import House

Described = dict[str, Any]
ANSWERS = {200, 204, 303, 400, 401, 403, 404, 405, 408, 413, 415, 422, 429}
"""Nothing is described by its answers alone: what matters is that nothing is a fault of ours, and what goes with it."""
TEXT: Described = {"type": "string"}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with a_ring(Ring()):
        bench = Bench(tmp_path)
        house = House(bench)
        end = time.monotonic() + 60
        while not _answers(house):
            assert time.monotonic() < end
            time.sleep(0.05)
        yield house
        house.close()
        bench.close()


def _answers(house: House) -> bool:
    try:
        return httpx.get(f"{house.address}/robots.txt", timeout=60).is_success
    except httpx.TransportError:
        return False


def asked(
    method: str, path: dict[str, Described], query: tuple[str, ...] = (), form: tuple[str, ...] = ()
) -> Described:
    places = [{"name": name, "in": "path", "required": True, "schema": one} for name, one in path.items()]
    words = [{"name": name, "in": "query", "schema": TEXT} for name in query]
    made: Described = {"parameters": places + words, "responses": {"default": {"description": "whatever"}}}
    if form:
        fields = {"type": "object", "properties": dict.fromkeys(form, TEXT)}
        kinds = ("application/x-www-form-urlencoded", "multipart/form-data", "application/json")
        made["requestBody"] = {"content": {kind: {"schema": fields} for kind in kinds}}
    return {method: made}


def described(house: House, *, guessed: bool) -> Described:
    """`guessed`: anything stands for what is there."""

    def some(*known: object) -> Described:
        return TEXT if guessed else {"type": "string", "enum": [str(one) for one in known]}

    site, article = some(house.site.id), some(house.shown)
    language = some("en", "pl", "ru")
    ticket = house.bench.ticket()
    # Whoever asks first has the gateway make the key of all links.
    httpx.get(f"{house.address}/r/new", timeout=60)
    link = house.bench.desk.read(LinksTo((ticket,))).result(60)[ticket]
    token, seal = {"token": some(link.rpartition("/")[2])}, ("id", "until", "seal")
    paths: dict[str, Described] = {
        "/chat/{part}": asked("get", {"part": some("chat.js", "wire.js")}),
        "/chat/{site}/files": asked("post", {"site": site}, ("name",), ("anything",)),
        "/chat/{site}/files/{chat}/{digest}/{proof}": asked(
            "get", {"site": site, "chat": some(house.shown), "digest": some("00" * 32), "proof": TEXT}
        ),
        "/chat/{site}/try": asked("get", {"site": site}),
        "/chat/{site}/articles": asked("get", {"site": site}, ("q", "language")),
        "/chat/{site}/articles/{article}/helped": asked("post", {"site": site, "article": article}),
        "/help/{language}": asked("get", {"language": language}, ("q",)),
        "/help/{language}/{article}": asked("get", {"language": language, "article": article}),
        "/help/{language}/{article}/helped": asked("post", {"language": language, "article": article}, (), seal),
        "/contact/{language}": asked("get", {"language": language}),
        "/r/new": asked("get", {}) | asked("post", {}, (), (*seal, "email", "number")),
        "/r/{token}": asked("get", token, ("done",)) | asked("post", token, (), (*seal, "text", "do", "stars")),
        "/r/{token}/files/{message}/{digest}": asked("get", {**token, "message": TEXT, "digest": TEXT}),
        "/s/{token}": asked("get", token, ("stars",)) | asked("post", token, (), (*seal, "stars", "text")),
        "/api/v1/cti/{token}": asked("post", token, (), ("event", "from", "to", "call_id")),
    }
    return {"openapi": "3.1.0", "info": {"title": "Third Ring", "version": "1"}, "paths": paths}


def test_whatever_is_asked_is_answered(house: House) -> None:
    seen: set[tuple[str, int]] = set()
    known, guessed = (schemathesis.openapi.from_dict(described(house, guessed=one)) for one in (False, True))
    operations: list[Any] = [*known.get_all_operations(), *guessed.get_all_operations()]
    for operation in operations:

        @settings(max_examples=10, suppress_health_check=list(HealthCheck))
        @given(operation.ok().as_strategy())
        def ask(case: Any) -> None:
            answer = case.call(base_url=house.address, timeout=60, allow_redirects=False)
            seen.add((case.operation.label, answer.status_code))
            assert answer.status_code in ANSWERS, f"{answer.status_code} to {case.as_curl_command()}"
            assert "server" not in answer.headers
            kind = answer.headers.get("content-type", [""])[0]
            if "html" in kind:
                assert "default-src 'none'" in answer.headers["content-security-policy"][0]

        ask()
    assert {answer for label, answer in seen if label == "GET /r/{token}"} >= {200, 404}
    assert ("GET /help/{language}/{article}", 200) in seen
