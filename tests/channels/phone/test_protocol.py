"""Asking a PBX and understanding its answers: lists between events, refusals, what begins a connection."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.channels.phone.calls import PbxCalls
from console.channels.phone.opening import EVENTS, FILTER, AskAgain, Login, Opened, Opening, Refusal, Refused, Step
from console.channels.phone.protocol import MOST_LISTED, MOST_OPEN, Answer, Banner, Event, Protocol, proof, written

BANNER = b"Asterisk Call Manager/11.0.0\r\n"


def block(*fields: tuple[str, str]) -> bytes:
    return "".join(f"{key}: {value}\r\n" for key, value in fields).encode() + b"\r\n"


def success(action_id: str, *fields: tuple[str, str]) -> bytes:
    return block(("Response", "Success"), ("ActionID", action_id), *fields)


def error(action_id: str, message: str) -> bytes:
    return block(("Response", "Error"), ("ActionID", action_id), ("Message", message))


def item(action_id: str, event: str, *fields: tuple[str, str]) -> bytes:
    return block(("Event", event), ("ActionID", action_id), *fields)


def listed(action_id: str, items: Iterable[bytes] = ()) -> bytes:
    start = success(action_id, ("EventList", "start"))
    return start + b"".join(items) + item(action_id, "EndOfList", ("EventList", "Complete"), ("ListItems", "0"))


def test_what_is_sent() -> None:
    action_id, sent = Protocol("tr").ask("Hangup", ("Channel", "PJSIP/1001-1"), ("Cause", "16"))
    assert sent == f"Action: Hangup\r\nActionID: {action_id}\r\nChannel: PJSIP/1001-1\r\nCause: 16\r\n\r\n".encode()


@pytest.mark.parametrize("value", ["a\r\nAction: Command", "a\nb", "a\rb", "x" * 1100, "\0"])
def test_nothing_slips_into_an_action(value: str) -> None:
    with pytest.raises(ValueError, match="a field of an action"):
        written(("CallerID", value))


def test_lists_of_two_actions_with_events_between() -> None:
    ami = Protocol("tr")
    (one, _), (two, _) = ami.ask("CoreShowChannels"), ami.ask("QueueStatus")
    stream = [
        BANNER,
        success(two, ("EventList", "start")),
        block(("Event", "Hangup"), ("Uniqueid", "1.1")),
        success(one, ("EventList", "start")),
        item(two, "QueueEntry", ("Queue", "support")),
        item(one, "CoreShowChannel", ("Uniqueid", "1.2")),
        block(("Event", "QueueEntry"), ("ActionID", "of another client")),
        item(one, "CoreShowChannelsComplete", ("EventList", "Complete")),
        item(two, "QueueStatusComplete", ("EventList", "Complete")),
    ]
    heard = ami.take(b"".join(stream))
    assert [type(one).__name__ for one in heard] == ["Banner", "Event", "Event", "Answer", "Answer"]
    first, second = (word for word in heard if isinstance(word, Answer))
    assert (first.action, [one.event for one in first.listed], first.well) == (
        "CoreShowChannels", ["CoreShowChannel"], True,
    )  # fmt: skip
    assert (second.action, [one.get("Queue") for one in second.listed]) == ("QueueStatus", ["support"])
    assert ami.waiting == 0


def test_an_event_that_carries_our_action_id_is_an_event() -> None:
    ami = Protocol("tr")
    action_id, _ = ami.ask("Originate")
    response = success(action_id, ("Message", "Originate successfully queued"))
    late = item(action_id, "OriginateResponse", ("Response", "Failure"))
    heard = ami.take(BANNER + late + response + late)
    assert [type(one) for one in heard] == [Banner, Event, Answer, Event]


def test_a_list_without_an_end_and_answers_that_never_come() -> None:
    ami = Protocol("tr")
    action_id, _ = ami.ask("CoreShowChannels")
    ami.take(BANNER + success(action_id, ("EventList", "start")))
    piece = item(action_id, "CoreShowChannel") * 1_000
    for _ in range(MOST_LISTED // 1_000 + 3):
        assert ami.take(piece) == []
    (answer,) = ami.take(item(action_id, "CoreShowChannelsComplete", ("EventList", "Complete")))
    assert isinstance(answer, Answer)
    assert len(answer.listed) == MOST_LISTED
    for _ in range(MOST_OPEN + 50):
        ami.ask("Ping")
    assert ami.waiting == MOST_OPEN


def test_the_proof_of_md5_as_a_real_asterisk_took_it(shared_data: Path) -> None:
    recording = shared_data / "asterisk" / "16" / "10a5_login_md5_logoff"
    if not recording.with_suffix(".raw").is_file():
        pytest.skip("shared/data holds no recordings of an Asterisk")
    heard = Protocol("x").take(recording.with_suffix(".raw").read_bytes())
    said = recording.with_suffix(".raw").read_text("latin-1")
    challenge = said.split("Challenge: ")[1].split("\n")[0]
    assert f"Key: {proof(challenge, 'console-secret')}" in recording.with_suffix(".txt").read_text("latin-1")
    assert isinstance(heard[0], Banner)


class Pbx:
    """Answers as a recorded Asterisk did, without a socket."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers
        self.asked: list[str] = []
        self.ami = Protocol("tr")
        self.opening = Opening(self.ami, Login("cti", "cti-secret"))

    def play(self) -> Step:
        waiting = BANNER
        for _ in range(40):
            for heard in self.ami.take(waiting):
                step = self.opening.hear(heard)
                if isinstance(step, AskAgain):
                    self.answers.pop("QueueStatus", None)
                    self.opening.again()
                elif step is not None:
                    return step
            waiting = b"".join(map(self._answer, self.opening.outgoing().decode().split("\r\n\r\n")[:-1]))
        raise AssertionError("nothing comes of it")

    def _answer(self, action: str) -> bytes:
        fields = dict(line.split(": ", 1) for line in action.split("\r\n"))
        name, action_id = fields["Action"], fields["ActionID"]
        self.asked.append(name)
        if message := self.answers.get(name):
            return error(action_id, message)
        if name == "Login":
            assert fields["Key"] == proof("840415273", "cti-secret")
            assert "cti-secret" not in action
        return {
            "Challenge": success(action_id, ("Challenge", "840415273")),
            "Login": success(action_id) + block(("Event", "FullyBooted")),
            "Filter": success(action_id),
            "CoreStatus": success(action_id, ("CoreStartupDate", "2026-11-22"), ("CoreStartupTime", "00:53:19")),
            "CoreShowChannels": listed(action_id, [item(action_id, "CoreShowChannel", ("Uniqueid", "1.1"))]),
            "QueueStatus": listed(action_id, [item(action_id, "QueueEntry", ("Uniqueid", "1.1"))]),
        }[name]


def test_a_connection_begins() -> None:
    pbx = Pbx()
    opened = pbx.play()
    assert isinstance(opened, Opened)
    assert pbx.asked == ["Challenge", "Login", "Filter", "CoreStatus", "CoreShowChannels", "QueueStatus"]
    assert opened.started == "2026-11-22 00:53:19"
    assert opened.channels is not None
    assert ([one.event for one in opened.channels], [one.event for one in opened.queues], opened.denied) == (
        ["CoreShowChannel"], ["QueueEntry"], (),
    )  # fmt: skip


def test_a_pbx_that_still_starts_is_asked_again() -> None:
    pbx = Pbx(QueueStatus="Invalid/unknown command: QueueStatus. Use Action: ListCommands")
    assert isinstance(pbx.play(), Opened)
    assert pbx.asked.count("QueueStatus") == 2


def test_missing_rights_are_told() -> None:
    opened = Pbx(Filter="Permission denied", CoreShowChannels="Permission denied").play()
    assert isinstance(opened, Opened)
    assert (opened.channels, opened.denied) == (None, ("Filter", "CoreShowChannels"))


def test_a_refused_login() -> None:
    assert Pbx(Login="Authentication failed").play() == Refused(Refusal.LOGIN, "Authentication failed")
    assert Pbx(Challenge="Permission denied").play() == Refused(Refusal.LOGIN, "Permission denied")


def test_somebody_else_at_that_port() -> None:
    ami = Protocol("tr")
    opening = Opening(ami, Login("cti", "cti-secret"))
    (heard,) = ami.take(b"HTTP/1.1 400 Bad Request\r\nEvent: x\r\n\r\n")
    assert opening.hear(heard) == Refused(Refusal.NOT_ASTERISK)
    assert "secret" not in repr(Login("cti", "cti-secret"))


def test_the_filter_lets_pass_what_is_read() -> None:
    assert FILTER.startswith("^Event: (")
    assert len(f"Filter: {FILTER}") < 1022
    assert set(PbxCalls()._handlers) <= set(EVENTS)


PARTS = (
    b"Event: ", b"Response: ", b"ActionID: tr-1", b"EventList: start", b"\r\n", b"\r\n\r\n", b"Success", b"x: y",
    b"EventList: Complete", b"\xff",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=40), st.integers())
def test_nonsense_is_survived(parts: list[bytes], seed: int) -> None:
    ami, stream = Protocol("tr"), b"".join(parts)
    ami.ask("CoreShowChannels")
    chance, place = random.Random(seed), 0
    while place < len(stream):
        size = chance.randint(1, 9)
        assert all(isinstance(heard, Event | Answer | Banner) for heard in ami.take(stream[place : place + size]))
        place += size
    assert ami.waiting <= 1
