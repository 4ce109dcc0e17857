"""Events of a PBX in another order, twice, or damaged: the call that comes of them is the same, and nothing grows."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from console.app.phone_replay import BEGINNING, pieces
from console.channels.phone.blocks import Block, Blocks
from console.channels.phone.calls import PbxCalls
from console.channels.phone.tracks import MOST_CALLS, MOST_CHANNELS, News, Told
from console.domain.call_course import State
from console.domain.call_facts import Ended
from console.domain.calls import Call
from tests.channels.phone.playing import HERE

SHARED = HERE.parents[4] / "shared" / "data" / "asterisk"
NAMES = (
    "01b_ringall_two_agents", "01c_local_members", "02_abandoned", "02b_ring_no_answer_timeout", "02d_second_try",
    "03a_blind_transfer", "03b_attended_transfer", "03c_attended_while_ringing", "03e_ami_atxfer", "03f_ami_redirect",
    "03g_blind_transfer_unanswered", "03i_consultation_declined", "04_two_calls", "04c_call_waiting", "05_withheld",
    "06_originate", "06i_originate_channelid", "07_agent_phone_busy", "08_hold", "11_direct", "11b_direct_abandoned",
    "11d_ring_group", "11f_phone_redirects", "11h_pickup", "11i_pickup_from_queue", "14c_baresip",
)  # fmt: skip
READ = {
    "Newchannel", "Newstate", "DialBegin", "AgentCalled", "DialState", "DialEnd", "QueueCallerJoin", "AgentConnect",
    "AgentComplete", "BridgeEnter", "BridgeLeave", "Hold", "Unhold", "BlindTransfer", "AttendedTransfer", "Pickup",
    "OriginateResponse", "HangupRequest", "Hangup", "QueueCallerAbandon", "QueueCallerLeave",
}  # fmt: skip
# Pairs of which both orders were seen on idle machines (facts of the PBX, not of TCP, which keeps the order).
FREE = {
    frozenset(pair)
    for pair in (
        ("DialState", "Newstate"), ("DialBegin", "Newstate"), ("AgentComplete", "BridgeLeave"),
        ("AgentComplete", "Hangup"), ("BridgeLeave", "Hangup"), ("Hangup",), ("Hangup", "QueueCallerAbandon"),
        ("BlindTransfer", "BridgeLeave"), ("OriginateResponse", "Newstate"), ("OriginateResponse", "DialEnd"),
        ("DialEnd", "Newstate"), ("AgentComplete", "BlindTransfer"),
    )
}  # fmt: skip
TOGETHER = timedelta(milliseconds=15)

Timed = tuple[Block, datetime]


@cache
def events(recording: Path) -> tuple[Timed, ...]:
    taking = Blocks()
    found = [(block, at) for data, at in pieces(recording) for block in taking.take(data)]
    return tuple((block, at) for block, at in found if block.event in READ)


def recordings() -> list[Path]:
    folder = SHARED if SHARED.is_dir() else HERE
    return [path for name in NAMES for version in ("16", "22") if (path := folder / version / f"{name}.raw").is_file()]


def told(timed: list[Timed]) -> dict[str, Call]:
    pbx, calls = PbxCalls(), defaultdict[str, Call](lambda: Call(""))
    for block, at in timed:
        for news in pbx.heard(block, at):
            if isinstance(news, Told):
                known = calls[news.call] if news.call in calls else Call(news.call)
                calls[news.call] = known.told([news.fact])
    assert len(pbx._tracks) == 0, "every call is over, and nothing of it is kept"
    return calls


def shape(call: Call) -> object:
    """All of a call but its times."""
    course = call.course
    return (
        *(course.direction, course.number, course.name, course.dialled, course.queue, course.line, course.state),
        *(course.answered_by, course.ending, course.cause, course.by, course.code, course.joined_into),
        sorted((leg.line, leg.how, leg.rang_at is not None) for leg in course.legs if leg.how is not None),
        [(one.way, one.line, one.to, one.taken_at is not None) for one in course.handings],
        sorted((talk.line, round(talk.held.total_seconds(), 1)) for talk in course.talks),
    )


def shapes(timed: list[Timed]) -> dict[str, object]:
    return {key: shape(call) for key, call in told(timed).items()}


def may_change_places(one: Timed, other: Timed) -> bool:
    (first, began), (second, ended) = one, other
    if frozenset((first.event, second.event)) not in FREE or ended - began > TOGETHER:
        return False
    legs = {first.get("Uniqueid"), first.get("DestUniqueid")} & {second.get("Uniqueid"), second.get("DestUniqueid")}
    # What is said of one channel keeps some order: it leaves the bridge before it is gone.
    return not (
        legs - {""} and {first.event, second.event} & {"Hangup"} and "BridgeLeave" in (first.event, second.event)
    )


@pytest.mark.parametrize("recording", recordings(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_in_order_every_call_is_over(recording: Path) -> None:
    assert all(call.course.state is State.ENDED for call in told(list(events(recording))).values())


@settings(max_examples=120)
@given(st.sampled_from(recordings()), st.data())
def test_what_may_come_in_another_order(recording: Path, data: st.DataObject) -> None:
    straight = list(events(recording))
    timed = list(straight)
    places = [place for place in range(len(timed) - 1) if may_change_places(timed[place], timed[place + 1])]
    for place in data.draw(st.lists(st.sampled_from(places), max_size=12)) if places else []:
        one, other = timed[place], timed[place + 1]
        if may_change_places(one, other):
            timed[place : place + 2] = [(other[0], one[1]), (one[0], other[1])]
    assert shapes(timed) == shapes(straight)


@settings(max_examples=100)
@given(st.sampled_from(recordings()), st.data())
def test_what_comes_twice(recording: Path, data: st.DataObject) -> None:
    straight = list(events(recording))
    timed = list(straight)
    # Again at once, as after a connection that hung.
    for place in sorted(data.draw(st.sets(st.integers(0, len(timed) - 1), max_size=15)), reverse=True):
        timed.insert(place + 1, timed[place])
    assert shapes(timed) == shapes(straight)


@settings(max_examples=40)
@given(st.data())
def test_late_words_begin_no_call(data: st.DataObject) -> None:
    recording = data.draw(st.sampled_from(recordings()))
    straight = list(events(recording))
    over = straight[-1][1] + timedelta(seconds=5)
    late = [(straight[place][0], over) for place in data.draw(st.lists(st.integers(0, len(straight) - 1), max_size=20))]
    assert shapes(straight + late) == shapes(straight)


@settings(max_examples=60)
@given(st.data())
def test_lost_and_shuffled_events_break_nothing(data: st.DataObject) -> None:
    timed = list(events(data.draw(st.sampled_from(recordings()))))
    kept = data.draw(st.permutations(timed[: data.draw(st.integers(0, len(timed)))]))
    pbx = PbxCalls()
    for block, at in kept:
        pbx.heard(block, at)
    news = pbx.found((), (), "2026-11-22 10:00:00", BEGINNING)
    pbx.interrupted()
    news += pbx.found((), (), "2026-11-22 11:00:00", BEGINNING)
    assert (len(pbx._tracks), pbx._tracks.channels) == (0, 0)
    assert all(isinstance(one, News) for one in news)


words = st.sampled_from(["", "1.1", "1.2", "2.1", "PJSIP/1001-1", "Local/1@x-1;1", "support", "ANSWER", "Success", "5"])
keys = st.sampled_from(
    ("Uniqueid", "Linkedid", "DestUniqueid", "DestLinkedid", "Channel", "DestChannel", "Exten", "CallerIDNum", "Queue",
     "DialStatus", "BridgeUniqueid", "Cause", "Result", "TransfererUniqueid", "OrigTransfererUniqueid", "Forward",
     "SecondTransfererUniqueid", "TransferTargetUniqueid", "TargetUniqueid", "ChannelStateDesc", "Reason", "Context")
)  # fmt: skip
made_up = st.builds(
    lambda event, fields: Block((("Event", event), *fields.items())),
    st.sampled_from(sorted(READ)),
    st.dictionaries(keys, words, max_size=8),
)


@settings(max_examples=120)
@given(st.lists(made_up, max_size=25))
@example([Block((("Event", "Hangup"), ("Uniqueid", "1.1")))])
def test_made_up_events_break_nothing(blocks: list[Block]) -> None:
    pbx, calls = PbxCalls(), dict[str, Call]()
    for place, block in enumerate(blocks):
        for one in pbx.heard(block, BEGINNING + timedelta(seconds=place)):
            if isinstance(one, Told):
                calls[one.call] = calls.get(one.call, Call(one.call)).told([one.fact])
    for call in calls.values():
        assert call.course.state
    # Taken with what a PBX says after a restart, nothing is left.
    pbx.interrupted()
    pbx.found((), (), "later", BEGINNING)
    assert len(pbx._tracks) == 0


def test_a_pbx_that_never_ends_a_call_fills_no_memory() -> None:
    pbx, ends = PbxCalls(), 0
    for serial in range(MOST_CALLS + 500):
        new = Block(
            (
                ("Event", "Newchannel"), ("Uniqueid", f"1.{serial}"), ("Linkedid", f"1.{serial}"),
                ("Channel", f"PJSIP/trunk-{serial:08x}"), ("Context", "from-trunk"), ("CallerIDNum", "+4822"),
            )
        )  # fmt: skip
        ends += sum(isinstance(one, Told) and isinstance(one.fact, Ended) for one in pbx.heard(new, BEGINNING))
    assert (len(pbx._tracks), ends) == (MOST_CALLS, 500)
    assert pbx._tracks.channels <= MOST_CHANNELS
