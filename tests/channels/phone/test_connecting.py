"""Calls around a lost connection, and what only an answer of the PBX tells: snapshots, withheld, click-to-call."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.app.phone_replay import BEGINNING
from console.channels.phone.blocks import Block
from console.channels.phone.calls import PbxCalls
from console.channels.phone.lines import Lines
from console.channels.phone.tracks import Ask, News, Told
from console.domain.call_course import Ending, State
from console.domain.call_facts import Cause, Direction, Hidden, LegEnd
from console.domain.calls import Call, kept

BOOT = "2026-11-22 00:53:19"
CALLER, PHONE = "17.1", "17.2"


def at(seconds: float) -> datetime:
    return BEGINNING + timedelta(seconds=seconds)


def event(name: str, **fields: str) -> Block:
    return Block((("Event", name), *((key.replace("_", "-"), value) for key, value in fields.items())))


def new_caller(number: str = "+48221234567") -> Block:
    return event(
        "Newchannel", Uniqueid=CALLER, Linkedid=CALLER, Channel="PJSIP/trunk-00000001", Context="from-trunk",
        CallerIDNum=number, CallerIDName="Jan", Exten="100",
    )  # fmt: skip


def new_phone() -> Block:
    return event("Newchannel", Uniqueid=PHONE, Linkedid=CALLER, Channel="PJSIP/1001-00000002", Context="from-internal")


def dial(what: str, **more: str) -> Block:
    channels = {"DestChannel": "PJSIP/1001-00000002", "DestLinkedid": CALLER, "DestContext": "from-internal"}
    return event(what, Uniqueid=CALLER, Linkedid=CALLER, DestUniqueid=PHONE, **channels, **more)


def listed(uid: str, state: str = "Up", bridge: str = "", duration: str = "00:01:00", **more: str) -> Block:
    ours = uid != CALLER
    fields = {
        "Uniqueid": uid,
        "Linkedid": CALLER,
        "Channel": "PJSIP/1001-00000002" if ours else "PJSIP/trunk-00000001",
        "Context": "from-internal" if ours else "from-trunk",
        "CallerIDNum": "1001" if ours else "+48221234567",
        **more,
    }
    return event("CoreShowChannel", ChannelStateDesc=state, BridgeId=bridge, Duration=duration, **fields)


class Line:
    """A PBX and the calls that came of what it said."""

    def __init__(self, lines: Lines | None = None) -> None:
        self.pbx = PbxCalls(lines)
        self.calls: dict[str, Call] = {}
        self.asked: list[Ask] = []

    def note(self, news: list[News]) -> None:
        for one in news:
            if isinstance(one, Told):
                self.calls[one.call] = self.calls.get(one.call, Call(one.call)).told([one.fact])
            else:
                self.asked.append(one)

    def hear(self, seconds: float, *blocks: Block) -> None:
        for block in blocks:
            self.note(self.pbx.heard(block, at(seconds)))

    def find(self, seconds: float, *channels: Block, started: str = BOOT, queues: tuple[Block, ...] = ()) -> None:
        self.note(self.pbx.found(channels, queues, started, at(seconds)))

    @property
    def call(self) -> Call:
        (call,) = self.calls.values()
        return call


def talking() -> Line:
    line = Line()
    line.find(0)
    line.hear(1, new_caller(), new_phone(), dial("DialBegin"))
    line.hear(3, dial("DialEnd", DialStatus="ANSWER"))
    return line


def test_a_call_goes_on_behind_a_lost_connection() -> None:
    line = talking()
    line.pbx.interrupted()
    line.find(20, listed(CALLER, bridge="b"), listed(PHONE, bridge="b"))
    assert line.call.course.state is State.CONNECTED
    line.hear(30, event("Hangup", Uniqueid=PHONE, Cause="16"), event("Hangup", Uniqueid=CALLER, Cause="16"))
    assert (line.call.course.ended_at, line.call.course.ending) == (at(30), Ending.ANSWERED)


def test_what_is_not_found_is_over() -> None:
    line = talking()
    line.pbx.interrupted()
    line.find(20)
    course = line.call.course
    assert (course.state, course.cause, course.ended_at) == (State.ENDED, Cause.LOST, at(20))
    line.hear(21, event("Hangup", Uniqueid=CALLER, Cause="16"), new_caller())
    assert len(line.calls) == 1


def test_a_phone_that_went_away_meanwhile() -> None:
    line = talking()
    line.pbx.interrupted()
    line.find(20, listed(CALLER), listed("17.9", "Ringing", duration="00:00:04", Channel="PJSIP/1002-00000009"))
    course = line.call.course
    assert [(leg.line, leg.how, leg.offered_at) for leg in course.legs] == [
        ("PJSIP/1001", LegEnd.TALKED, at(1)),
        ("PJSIP/1002", None, at(16)),
    ]
    assert course.state is State.TRANSFERRING


def test_a_restarted_pbx_has_no_call_of_before_even_under_the_same_ids() -> None:
    line = talking()
    line.pbx.interrupted()
    line.find(20, listed(CALLER), started="2026-11-22 09:00:00")
    assert line.call.course.cause is Cause.LOST


def test_a_channel_that_began_while_the_list_was_made_is_not_over() -> None:
    line = Line()
    line.find(0)
    line.pbx.interrupted()
    line.hear(1, new_caller())
    line.find(1.1)
    assert line.call.course.state is State.OFFERED


def test_calls_found_in_the_middle_have_their_age() -> None:
    line = Line()
    entry = event("QueueEntry", Queue="support", Uniqueid=CALLER, Wait="12")
    line.find(100, listed(PHONE, "Ringing", duration="00:00:12"), listed(CALLER, duration="00:00:13"), queues=(entry,))
    course = line.call.course
    assert (course.arrived_at, course.offered_at, course.queue) == (at(87), at(88), "support")
    assert [(leg.line, leg.offered_at) for leg in course.ringing] == [("PJSIP/1001", at(88))]
    assert kept(course, at(104)) is False


def test_an_answer_nobody_saw_is_not_judged() -> None:
    line = Line()
    line.find(100, listed(CALLER, bridge="b"), listed(PHONE, bridge="b", duration="00:00:30"))
    course = line.call.course
    assert (course.state, course.answer_guessed, kept(course, at(100))) == (State.CONNECTED, True, None)


def test_without_the_right_to_see_channels_what_is_doubtful_ends() -> None:
    line = talking()
    line.pbx.interrupted()
    line.note(line.pbx.found(None, (), BOOT, at(9)))
    assert line.call.course.cause is Cause.LOST


def test_a_number_that_is_withheld_although_the_pbx_tells_it() -> None:
    line = Line()
    line.hear(0, new_caller())
    assert line.asked == [Ask(CALLER, "PJSIP/trunk-00000001", "CALLERID(pres)")]
    assert not line.call.course.hidden
    line.note(line.pbx.told_variable(CALLER, "allowed_not_screened", at(0.1)))
    assert line.call.course.number == "+48221234567"
    line.note(line.pbx.told_variable(CALLER, "prohib_not_screened", at(0.1)))
    assert (line.call.course.hidden, line.call.course.number, line.call.course.name) == (True, "", "")


def test_the_answer_about_the_number_may_come_after_the_call() -> None:
    line = Line()
    line.hear(0, new_caller(), event("Hangup", Uniqueid=CALLER, Cause="16"))
    line.note(line.pbx.told_variable(CALLER, "prohib", at(0.1)))
    assert any(isinstance(fact, Hidden) for fact in line.call.facts)
    assert "+48221234567" not in repr(line.call)


def test_anonymous_callers_are_not_asked_about() -> None:
    line = Line()
    line.hear(0, new_caller("anonymous"))
    assert (line.asked, line.call.course.hidden, line.call.course.name) == ([], True, "")


def test_click_to_call_is_known_from_the_first_moment() -> None:
    line = Line()
    line.note(line.pbx.placed("ring-7", "PJSIP/1001", "+4989123456", at(0)))
    course = line.call.course
    assert (course.direction, course.number, course.line) == (Direction.OUTBOUND, "+4989123456", "PJSIP/1001")
    own = {"Uniqueid": "ring-7", "Linkedid": "ring-7", "Channel": "PJSIP/1001-00000002", "Context": "from-internal"}
    dest = {f"Dest{key}": value for key, value in own.items()}
    line.hear(1, event("Newchannel", Exten="s", **own), event("DialBegin", **dest))
    line.hear(3, event("DialEnd", DialStatus="ANSWER", **dest))
    far = {"DestUniqueid": "18.1", "DestLinkedid": "ring-7", "DestChannel": "PJSIP/trunk-00000003"}
    line.hear(4, event("DialBegin", DestCallerIDNum="+4989123456", DestContext="from-trunk", **own, **far))
    assert line.call.course.state is State.OFFERED
    line.hear(9, event("DialEnd", DialStatus="ANSWER", **own, **far))
    course = line.call.course
    assert (course.state, course.wait(at(9)), course.answered_by) == (
        State.CONNECTED, timedelta(seconds=5), "PJSIP/1001",
    )  # fmt: skip
    assert line.pbx.channels("ring-7") == {"ring-7": "PJSIP/1001-00000002", "18.1": "PJSIP/trunk-00000003"}


def test_click_to_call_that_the_pbx_refuses() -> None:
    line = Line()
    line.note(line.pbx.placed("ring-7", "PJSIP/1001", "+4989123456", at(0)))
    line.note(line.pbx.not_placed("ring-7", at(1)))
    course = line.call.course
    assert (course.ending, course.cause) == (Ending.UNREACHED, Cause.UNREACHABLE)
    line.note(line.pbx.not_placed("ring-7", at(2)))
    line.note(line.pbx.placed("ring-7", "PJSIP/1001", "+4989123456", at(3)))
    assert len(line.call.facts) == 2


def test_phones_with_names() -> None:
    lines = Lines(known=frozenset({"SIP/anna"}))
    assert lines.is_ours("SIP/anna", "from-trunk")
    assert not lines.is_ours("SIP/provider", "from-internal")
    assert not lines.is_ours("PJSIP/49301234", "from-pstn-toheader")
    assert lines.is_ours("SIP/1001", "from-internal-xfer")


def test_a_call_whose_beginning_was_missed_is_told_from_what_follows() -> None:
    line = Line()
    caller = {"Channel": "PJSIP/trunk-00000001", "Context": "queues", "CallerIDNum": "+48221234567"}
    line.hear(5, dial("DialBegin", **caller))
    line.hear(8, dial("DialEnd", DialStatus="ANSWER", **caller))
    course = line.call.course
    assert (course.direction, course.number, course.state) == (Direction.INBOUND, "+48221234567", State.CONNECTED)
    line.hear(9, event("Hangup", Uniqueid=CALLER, Cause="16"))
    assert line.call.course.ending is Ending.ANSWERED


def test_a_phone_that_is_busy_for_an_hour_is_told_a_few_times() -> None:
    line = Line()
    line.hear(0, new_caller())
    for serial in range(1_800):
        leg = {"DestUniqueid": f"17.{serial + 9}", "DestLinkedid": CALLER, "DestChannel": f"PJSIP/1001-{serial:08x}"}
        line.hear(serial * 2, event("DialBegin", Uniqueid=CALLER, Linkedid=CALLER, **leg))
        line.hear(serial * 2, event("Hangup", Uniqueid=leg["DestUniqueid"], Cause="17"))
    assert len(line.call.facts) < 40
    last = {"DestUniqueid": "17.9999", "DestLinkedid": CALLER, "DestChannel": "PJSIP/1001-0000ffff"}
    line.hear(3_700, event("DialBegin", Uniqueid=CALLER, Linkedid=CALLER, **last))
    line.hear(3_701, event("Newstate", Uniqueid="17.9999", ChannelStateDesc="Ringing"))
    assert [leg.offered_at for leg in line.call.course.ringing] == [at(3_700)]
