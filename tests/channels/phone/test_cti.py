"""Calls pushed over HTTP in the generic CTI format: what is answered, what is told, and how much is forgiven."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zammad_cti import CTIClient

from console.channels.phone.cti import Route, Rules, hear
from console.channels.phone.cti_body import LARGEST_BODY
from console.domain.call_course import Course, Ending, State
from console.domain.call_facts import Cause, Direction, Fact, Side
from console.domain.calls import Call

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
RULES = Rules(
    blocked=frozenset({"+48 22 666 66 66"}),
    routes=(Route("4930*", "493000"), Route("49*", "49999"), Route("33*", "331")),
    caller_id="48000",
)
CALLER = {"from": "48221234567", "to": "48800100200", "direction": "in", "callId": "a1"}


class Desk:
    """Keeps what was told."""

    def __init__(self, rules: Rules = RULES) -> None:
        self.rules = rules
        self.calls: dict[str, Call] = {}
        self.seconds = 0.0

    def push(self, content_type: str, body: bytes) -> tuple[int, dict[str, str]]:
        self.seconds += 1
        reply = hear(content_type, body, START + timedelta(seconds=self.seconds), self.rules)
        self.told(reply.call, reply.facts)
        return reply.status, dict(reply.body)

    def told(self, call: str, facts: tuple[Fact, ...]) -> None:
        if facts:
            self.calls[call] = self.calls.get(call, Call(call)).told(facts)

    def json(self, **fields: object) -> tuple[int, dict[str, str]]:
        return self.push("application/json", json.dumps({**CALLER, **fields}).encode())


def course(desk: Desk, call: str = "a1") -> Course:
    return desk.calls[call].course


def test_a_call_as_the_format_describes_it() -> None:
    desk = Desk()
    assert desk.json(event="newCall", user=["Anna Nowak", "Jan Kos"], queue="helpdesk") == (200, {})
    first = course(desk)
    assert (first.state, first.number, first.dialled, first.queue) == (
        State.OFFERED, "48221234567", "48800100200", "helpdesk",
    )  # fmt: skip
    assert [leg.name for leg in first.ringing] == ["Anna Nowak", "Jan Kos"]
    assert desk.json(event="answer", answeringNumber="42", user="Anna Nowak") == (200, {})
    assert [(talk.line, talk.name) for talk in course(desk).talking] == [("42", "Anna Nowak")]
    assert desk.json(event="hangup", cause="normalClearing", answeringNumber="42") == (200, {})
    last = course(desk)
    assert (last.ending, last.cause, last.talk(START)) == (Ending.ANSWERED, Cause.NORMAL, timedelta(seconds=1))


@pytest.mark.parametrize(
    ("cause", "ending", "by"),
    [
        ("normalClearing", Ending.MISSED, Side.UNKNOWN),
        ("busy", Ending.MISSED, Side.CALLED),
        ("cancel", Ending.ABANDONED, Side.CALLER),
        ("noAnswer", Ending.MISSED, Side.CALLED),
        ("congestion", Ending.MISSED, Side.PBX),
        ("notFound", Ending.MISSED, Side.PBX),
        ("forwarded", Ending.PASSED_ON, Side.CALLED),
        ("somethingNew", Ending.MISSED, Side.UNKNOWN),
    ],
)
def test_ends_of_calls_nobody_took(cause: str, ending: Ending, by: Side) -> None:
    desk = Desk()
    desk.json(event="newCall")
    desk.json(event="hangup", cause=cause)
    assert (course(desk).ending, course(desk).by) == (ending, by)


def test_voicemail_is_no_answer() -> None:
    desk = Desk()
    desk.json(event="newCall")
    desk.json(event="answer", user="voicemail")
    desk.json(event="hangup", cause="normalClearing")
    assert course(desk).ending is Ending.MISSED


@given(st.permutations(["newCall", "answer", "hangup"]), st.lists(st.sampled_from(["newCall", "answer", "hangup"])))
def test_again_and_in_any_order(order: list[str], more: list[str]) -> None:
    desk = Desk()
    for event in [*order, *more]:
        assert desk.json(event=event, cause="normalClearing", user="Anna")[0] == 200
    assert (course(desk).state, course(desk).ending) == (State.ENDED, Ending.ANSWERED)
    assert [talk.name for talk in course(desk).talks] == ["Anna"]


def test_our_own_calls() -> None:
    desk = Desk()
    ours = {"from": "49301", "direction": "out"}
    dial = {"action": "dial", "caller_id": "493000", "number": "4930555"}
    assert desk.json(event="newCall", to="4930555", **ours, user="Anna") == (200, dial)
    assert desk.json(event="answer", to="4930555", **ours) == (200, {})
    assert desk.json(event="hangup", to="4930555", cause="normalClearing", **ours) == (200, {})
    told = course(desk)
    assert (told.direction, told.number, told.line, told.ending) == (
        Direction.OUTBOUND, "4930555", "49301", Ending.ANSWERED,
    )  # fmt: skip
    assert [(talk.line, talk.name) for talk in told.talks] == [("49301", "Anna")]


@pytest.mark.parametrize(
    ("to", "shown"),
    [("4930555", "493000"), ("+49 89 1", "49999"), ("33", "48000"), ("331", "331"), ("48221234567", "48000")],
)
def test_the_first_route_that_fits_decides_the_number_shown(to: str, shown: str) -> None:
    assert Desk().json(event="newCall", to=to, direction="out")[1]["caller_id"] == shown


def test_without_a_route_the_pbx_decides() -> None:
    assert Desk(Rules()).json(event="newCall", direction="out") == (200, {})


def test_blocked_callers_ring_nowhere() -> None:
    desk = Desk()
    blocked = {"from": "0048226666666"}
    assert desk.json(event="newCall", **blocked) == (200, {"action": "reject", "reason": "busy"})
    assert desk.json(event="hangup", cause="busy", **blocked) == (200, {})
    assert desk.calls == {}
    # A PBX that lets them through all the same: then somebody talks, and that is a call.
    desk.json(event="answer", user="Anna", **blocked)
    assert course(desk).state is State.CONNECTED


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"direction": "sideways"}, "Invalid 'direction'!"),
        ({"event": "newcall"}, "Invalid 'event'!"),
        ({"callId": ""}, "Invalid 'callId'!"),
        ({"callId": "x" * 251}, "Invalid 'callId'!"),
    ],
)
def test_what_is_wrong(fields: dict[str, object], complaint: str) -> None:
    assert Desk().json(**{"event": "newCall", **fields}) == (422, {"error": complaint})


FORM = b"direction=in&to=288&callId=2881652030727.799&from=%2B48201&event=newCall&user%5B%5D=J%C3%B3zef&user[]=Anna"


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/x-www-form-urlencoded", FORM),
        ("application/x-www-form-urlencoded; charset=utf-8", FORM.replace(b"%C3%B3", "ó".encode())),
        ("", FORM.replace(b"%C3%B3", b"%F3")),
        ("text/plain", FORM.replace(b"callId", b"call_id").replace(b"user", b"caller")),
        (
            "application/json",
            '{"direction":"in","to":288,"callId":"2881652030727.799","from":"+48201","event":"newCall",'
            '"user":["Józef","Anna"],"queue":null,"more":{"a":1}}'.encode(),
        ),
        (
            "multipart/form-data; boundary=cut",
            b"".join(
                f'--cut\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                for name, value in (
                    ("direction", "in"), ("to", "288"), ("callId", "2881652030727.799"), ("from", "+48201"),
                    ("event", "newCall"), ("user[]", "Józef"), ("user[]", "Anna"),
                )
            )
            + b"--cut--\r\n",
        ),
    ],
)  # fmt: skip
def test_bodies_of_every_kind(content_type: str, body: bytes) -> None:
    desk = Desk()
    assert desk.push(content_type, body) == (200, {})
    told = course(desk, "2881652030727.799")
    assert (told.number, told.dialled, sorted(leg.name for leg in told.legs)) == ("+48201", "288", ["Anna", "Józef"])


def test_withheld() -> None:
    desk = Desk()
    desk.json(event="newCall", **{"from": "anonymous"})
    assert (course(desk).hidden, course(desk).number) == (True, "")


@given(
    st.sampled_from(["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "é"]),
    st.one_of(
        st.binary(max_size=300), st.just(b"[" * 5_000), st.just(b"a=1&" * 500), st.just(b"x" * (LARGEST_BODY + 1))
    ),
)
def test_nonsense_is_refused_politely(content_type: str, body: bytes) -> None:
    status, _ = Desk().push(content_type, body)
    assert status == 422


@given(st.dictionaries(st.sampled_from([*CALLER, "event", "user", "cause", "queue"]), st.text(max_size=20)))
def test_any_values(fields: dict[str, str]) -> None:
    body = urlencode({**CALLER, "event": "newCall", **fields}, errors="surrogatepass").encode()
    status, _ = Desk().push("application/x-www-form-urlencoded", body)
    assert status in {200, 422}


@pytest.fixture
def served() -> Iterator[tuple[Desk, str]]:
    desk = Desk()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, answer = desk.push(self.headers["Content-Type"], body)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield desk, f"http://127.0.0.1:{server.server_port}/api/v1/cti/token"
        server.shutdown()
        thread.join()


def test_a_client_that_is_not_ours(served: tuple[Desk, str]) -> None:
    desk, url = served
    client = CTIClient(url)
    try:
        assert client.new_call("48221234567", "48800100200", "in", "b1", ["Anna Nowak", "Jan Kos"], "helpdesk") == {}
        assert client.answer("48221234567", "48800100200", "in", "b1", "42", "Anna Nowak") == {}
        assert client.hangup("48221234567", "48800100200", "in", "b1", "normalClearing", "42") == {}
        refused = client.new_call("48226666666", "48800100200", "in", "b2")
        routed = client.new_call("42", "331555", "out", "b3", "Anna Nowak")
        assert client.hangup("42", "331555", "out", "b3", "noAnswer") == {}
    finally:
        client._session.close()
    assert refused == {"action": "reject", "reason": "busy"}
    assert routed == {"action": "dial", "caller_id": "331", "number": "331555"}
    assert {call: desk.calls[call].course.ending for call in desk.calls} == {
        "b1": Ending.ANSWERED,
        "b3": Ending.UNREACHED,
    }
    assert desk.calls["b1"].course.queue == "helpdesk"
