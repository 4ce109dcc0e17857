"""Calls as they are told, noted and wrapped up: entries with what is known, tickets and people that follow."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.commands.call_filing import FileCalls
from console.commands.calls import (
    ChooseCaller,
    ChooseCallTicket,
    NoteCall,
    PassOnCall,
    TellCall,
)
from console.commands.desk import SetAgentState, SetSetting
from console.commands.participants import AddIdentity, NewIdentity
from console.commands.phone import SetPhone
from console.domain.call_by_hand import began, ended
from console.domain.call_course import Ending
from console.domain.call_course import State as Course
from console.domain.call_facts import (
    Answered,
    Arrived,
    Cause,
    Direction,
    Ended,
    Hidden,
    LegEnd,
    Offered,
    Rang,
    Transferred,
    Way,
)
from console.domain.callers import Sure
from console.domain.changes import Refusal
from console.domain.messages import CallOutcome, Kind
from console.domain.people import AgentState, IdentityKind
from console.domain.phones import line_of
from console.domain.tickets import Channel, State
from console.queries.calls import LiveCalls, OneCall
from console.queries.participant import FindPeople
from console.queries.search import SearchTickets
from tests.making import Bench
from tests.ringing import MARTA, OFFICE, OLA_LINE, PIOTR_LINE, Calls


def test_a_call_is_told_answered_wrapped_up_and_stands_in_the_history(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone="22 123 45 67")
    calls.rings("a", OLA_LINE, PIOTR_LINE)
    (ringing,) = calls.live()
    assert (ringing.course.state, ringing.number, ringing.sure) == (Course.OFFERED, MARTA, Sure.CERTAIN)
    assert [person.id for person in ringing.people] == [marta]
    assert set(ringing.ringing) == {bench.ola, bench.piotr}
    bench.pass_time(seconds=7)
    calls.answers("a")
    assert calls.state(bench.ola) is AgentState.ON_CALL
    assert calls.state(bench.piotr) is AgentState.AVAILABLE
    bench.pass_time(seconds=63)
    calls.ends("a")
    assert calls.state(bench.ola) is AgentState.WRAP_UP
    (left,) = calls.live()
    assert left.to_wrap_up == (bench.ola,)
    outcome = calls.wrap_up("a")
    row = calls.row("a")
    assert outcome.done
    assert calls.live() == ()
    assert calls.state(bench.ola) is AgentState.AVAILABLE
    ticket = calls.ticket(row.ticket_id)
    assert (ticket.subject, ticket.owner_id, ticket.participant_id) == ("Sound at last", bench.ola, marta)
    assert (ticket.state, ticket.channel, ticket.waiting_since) == (State.SOLVED, Channel.PHONE, None)
    (entry,) = calls.entries(row.ticket_id)
    assert (entry.kind, entry.text, entry.agent_id) == (Kind.CALL, "The cable was loose", bench.ola)
    assert entry.call is not None
    assert (entry.call.rings, entry.call.wait_seconds, entry.call.talk_seconds) == (2, 7, 63)
    assert (entry.call.answered_by, entry.call.outcome) == ("Ola Zielińska", CallOutcome.SOLVED)


def test_what_is_told_again_or_late_changes_nothing(bench: Bench) -> None:
    calls = Calls(bench)
    at = bench.clock.now()
    facts = (
        Arrived(at=at, direction=Direction.INBOUND, number=MARTA),
        Offered(at=at, leg="a", line=OLA_LINE),
        Rang(at=at, leg="a"),
        Answered(at=at + timedelta(seconds=4), leg="a", line=OLA_LINE),
        Ended(at=at + timedelta(seconds=30), cause=Cause.NORMAL),
    )
    bench.pass_time(seconds=40)
    for fact in facts:
        calls.tell("one by one", fact)
    for fact in reversed(facts):
        calls.tell("backwards", fact)
    calls.tell("at once", *facts, *facts)
    rows = [calls.row(name) for name in ("one by one", "backwards", "at once")]
    assert len({(row.course, row.number, row.answered_by) for row in rows}) == 1
    before = calls.row("backwards")
    calls.tell("backwards", *facts)
    assert calls.row("backwards") == before


def test_a_call_belongs_to_one_phone_system_and_people_tell_nothing_of_it(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    fact = Ended(at=bench.clock.now(), cause=Cause.GAVE_UP)
    elsewhere = TellCall(bench.stamp(), calls.id("a"), None, "", (fact,))
    assert bench.do(elsewhere).refusal is Refusal.EXISTS
    assert bench.do(TellCall(bench.stamp(), calls.id("a"), OFFICE.id, "a", (fact,))).refusal is Refusal.NO_RIGHT
    assert bench.do(TellCall(bench.stamp(), bench.new_id(), None, "", ())).refusal is Refusal.EMPTY


def test_a_withheld_number_leaves_no_trace(bench: Bench) -> None:
    calls = Calls(bench)
    bench.person(phone=MARTA)
    calls.rings("a")
    calls.tell("a", Hidden(at=bench.clock.now()))
    row = calls.row("a")
    assert (row.number, row.sure, row.people, row.last_agent) == ("", Sure.WITHHELD, (), None)
    assert row.course.number == row.course.name == ""
    bench.pass_time(seconds=20)
    calls.gives_up("a")
    assert calls.row("a").ticket_id is None
    assert bench.desk.read(SearchTickets("221234567")).result() == ()
    calls.talked("b", number="")
    calls.wrap_up("b")
    (entry,) = calls.entries(calls.row("b").ticket_id)
    assert entry.call is not None
    assert entry.call.number == ""


def test_who_calls_is_certain_shared_probable_or_unknown(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person("Marta", phone="22 123 45 67")
    jan = bench.person("Jan", phone="600 100 200")
    ewa = bench.person("Ewa", phone="600 100 200")
    writer = bench.person("Olga", email="olga@example.org")
    bench.ticket(text="Please call me: 601 200-300, thank you", person=writer)
    said = {
        "+48221234567": (Sure.CERTAIN, {marta}),
        "221234567": (Sure.CERTAIN, {marta}),
        "0048 22 123 45 67": (Sure.CERTAIN, {marta}),
        "600100200": (Sure.SHARED, {jan, ewa}),
        "+49600100200": (Sure.UNKNOWN, set()),
        "+41221234567": (Sure.PROBABLE, {marta}),
        "+48601200300": (Sure.PROBABLE, {writer}),
        "+48601200301": (Sure.UNKNOWN, set()),
        "204": (Sure.UNKNOWN, set()),
        "": (Sure.WITHHELD, set()),
    }
    for number, expected in said.items():
        calls.rings(number, number=number)
        row = calls.row(number)
        assert (row.sure, {person.id for person in row.people}) == expected, number
    # A second one who has written it: not clear any more who it is.
    other = bench.person("Iga")
    bench.ticket(text="601200300", person=other)
    assert calls.row("+48601200301").sure is calls.row("+48601200300").sure is Sure.UNKNOWN


def test_a_person_says_who_it_is_and_the_number_is_theirs_from_then_on(bench: Bench) -> None:
    calls = Calls(bench)
    marta, other = bench.person("Marta"), bench.person("Jan", phone=MARTA)
    calls.rings("a")
    assert [one.id for one in calls.row("a").people] == [other]
    assert bench.do(ChooseCaller(bench.stamp(), calls.id("a"), marta, keep_number=True)).done
    calls.answers("a")
    row = calls.row("a")
    assert (row.sure, [one.id for one in row.people]) == (Sure.CERTAIN, [marta])
    assert {one.id for one in bench.desk.read(FindPeople("22 1234567")).result()} == {marta, other}
    bench.do(ChooseCaller(bench.stamp(), calls.id("a"), marta, keep_number=True))
    calls.rings("b")
    assert calls.row("b").sure is Sure.SHARED


def test_the_chosen_ticket_gets_the_entry(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA)
    ticket = bench.ticket(person=marta)
    calls.rings("a")
    bench.do(ChooseCallTicket(bench.stamp(), calls.id("a"), ticket))
    assert (calls.row("a").ticket_id, calls.row("a").ticket_subject) == (ticket, "No sound")
    calls.answers("a")
    bench.pass_time(seconds=30)
    calls.ends("a")
    calls.wrap_up("a", CallOutcome.FOLLOW_UP, ticket=ticket)
    row = calls.ticket(ticket)
    assert (row.state, row.owner_id, row.waiting_since) == (State.OPEN, bench.ola, None)
    assert [entry.kind for entry in calls.entries(ticket)] == [Kind.INBOUND, Kind.CALL]
    assert bench.do(ChooseCallTicket(bench.stamp(), calls.id("a"), None)).refusal is Refusal.TOO_LATE


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (CallOutcome.SOLVED, State.SOLVED),
        (CallOutcome.FOLLOW_UP, State.OPEN),
        (CallOutcome.PASSED_ON, State.OPEN),
        (CallOutcome.CALL_BACK, State.OPEN),
        (CallOutcome.NO_ANSWER, State.PENDING),
        (CallOutcome.WRONG_NUMBER, State.SOLVED),
    ],
)
def test_the_state_follows_the_outcome(bench: Bench, outcome: CallOutcome, state: State) -> None:
    calls = Calls(bench)
    calls.talked("a")
    calls.wrap_up("a", outcome)
    assert calls.ticket(calls.row("a").ticket_id).state is state


def test_of_a_call_that_was_given_on_everybody_writes_their_own_part(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    bench.pass_time(seconds=5)
    calls.answers("a")
    bench.do(NoteCall(bench.stamp(), calls.id("a"), "Cannot log in"))
    calls.sharp()
    bench.pass_time(seconds=20)
    at = bench.clock.now()
    calls.tell("a", Transferred(at=at, way=Way.BLIND, line=OLA_LINE, to="1002"))
    calls.leaves("a")
    assert calls.state(bench.ola) is AgentState.WRAP_UP
    calls.tell("a", Offered(at=at, leg="b", line=PIOTR_LINE), Rang(at=at, leg="b"))
    bench.pass_time(seconds=4)
    calls.tell("a", Answered(at=bench.clock.now(), leg="b", line=PIOTR_LINE))
    assert calls.state(bench.piotr) is AgentState.ON_CALL
    assert calls.wrap_up("a", CallOutcome.PASSED_ON, notes="Cannot log in, to Piotr").done
    assert calls.state(bench.ola) is AgentState.AVAILABLE
    assert calls.live()[0].talking == (bench.piotr,)
    bench.do(NoteCall(bench.stamp(bench.piotr), calls.id("a"), "Password was old"))
    calls.sharp()
    row = calls.row("a")
    assert row.notes == "Cannot log in, to Piotr"
    assert [note.text for note in row.other_notes] == ["Password was old"]
    bench.pass_time(seconds=60)
    calls.ends("a")
    row = calls.row("a")
    assert row.to_wrap_up == (bench.piotr,)
    assert row.wrapped_up_at is None
    done = calls.wrap_up("a", ticket=row.ticket_id, notes="Password was old, is new", by=bench.piotr)
    assert done.done
    entries = calls.entries(row.ticket_id)
    assert [(entry.text, entry.agent_id) for entry in entries] == [
        ("Cannot log in, to Piotr", bench.ola),
        ("Password was old, is new", bench.piotr),
    ]
    told = [entry.call for entry in entries]
    assert [(call.talk_seconds, call.answered_by) for call in told if call] == [
        (21, "Ola Zielińska"),
        (62, "Piotr Wrona"),
    ]
    assert calls.row("a").wrapped_up_at is not None
    assert calls.wrap_up("a", ticket=row.ticket_id, by=bench.piotr).refusal is Refusal.EXISTS
    assert calls.ticket(row.ticket_id).owner_id == bench.ola


def test_what_a_person_chose_stays_after_a_call(bench: Bench) -> None:
    calls = Calls(bench)
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.DO_NOT_DISTURB))
    calls.talked("a")
    assert calls.state(bench.ola) is AgentState.WRAP_UP
    calls.wrap_up("a")
    assert calls.state(bench.ola) is AgentState.DO_NOT_DISTURB
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    calls.rings("b")
    calls.answers("b")
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.OFF_SHIFT))
    calls.ends("b")
    assert calls.state(bench.ola) is AgentState.OFF_SHIFT
    calls.wrap_up("b")
    assert calls.state(bench.ola) is AgentState.OFF_SHIFT


def test_between_two_calls_nobody_is_free(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    calls.answers("a")
    calls.rings("b", number="+48600100200")
    calls.answers("b")
    calls.ends("a")
    assert calls.state(bench.ola) is AgentState.ON_CALL
    calls.wrap_up("a")
    assert calls.state(bench.ola) is AgentState.ON_CALL
    calls.ends("b")
    assert calls.state(bench.ola) is AgentState.WRAP_UP
    calls.wrap_up("b", ready=False)
    assert calls.state(bench.ola) is AgentState.WRAP_UP


def test_who_wraps_up_while_talking_is_free_when_the_talk_is_over(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    calls.answers("a")
    assert calls.wrap_up("a").done
    assert calls.state(bench.ola) is AgentState.ON_CALL
    calls.ends("a")
    assert calls.state(bench.ola) is AgentState.AVAILABLE


def test_a_phone_that_rings_in_vain_twice_asks_whether_anybody_is_there(bench: Bench) -> None:
    calls = Calls(bench)

    def in_vain(name: str, how: LegEnd = LegEnd.NO_ANSWER, seconds: float = 15) -> None:
        calls.rings(name, number=f"+4860010020{len(name)}")
        bench.pass_time(seconds=seconds)
        calls.leaves(name, how=how)
        calls.gives_up(name)

    in_vain("a", seconds=2)
    in_vain("aa", how=LegEnd.ELSEWHERE)
    in_vain("aaa")
    calls.talked("aaaa")
    calls.wrap_up("aaaa")
    in_vain("b")
    assert calls.state(bench.ola) is AgentState.AVAILABLE
    in_vain("bb")
    assert calls.state(bench.ola) is AgentState.NO_ANSWER
    assert bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.NO_ANSWER)).refusal is Refusal.NOT_POSSIBLE
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    in_vain("bbb")
    assert calls.state(bench.ola) is AgentState.AVAILABLE
    calls.rings("c", number="+48600100209")
    bench.pass_time(seconds=15)
    bench.do(PassOnCall(bench.stamp(), calls.id("c")))
    calls.leaves("c", how=LegEnd.NO_ANSWER)
    assert calls.state(bench.ola) is AgentState.AVAILABLE


def test_a_call_is_passed_on_while_it_rings_only(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a", OLA_LINE, PIOTR_LINE)
    assert bench.do(PassOnCall(bench.stamp(), calls.id("a"))).done
    row = calls.row("a")
    assert row.audience == {bench.piotr}
    calls.answers("a", PIOTR_LINE)
    assert bench.do(PassOnCall(bench.stamp(), calls.id("a"))).refusal is Refusal.TOO_LATE


def test_a_call_by_hand_needs_no_phone_system(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA)
    call, line = bench.new_id(), line_of(bench.piotr, "1002")
    at = bench.clock.now()
    stamp = bench.stamp(bench.piotr)
    assert bench.do(TellCall(stamp, call, None, "", began(at, Direction.INBOUND, "22 123 45 67", line))).done
    (row,) = calls.live()
    assert (row.talking, row.number, row.sure, row.pbx_id) == ((bench.piotr,), MARTA, Sure.CERTAIN, None)
    assert calls.state(bench.piotr) is AgentState.ON_CALL
    bench.pass_time(seconds=50)
    bench.do(TellCall(bench.stamp(bench.piotr), call, None, "", ended(bench.clock.now())))
    assert calls.state(bench.piotr) is AgentState.WRAP_UP
    assert bench.desk.read(LiveCalls()).result() == ()
    over = bench.desk.read(OneCall(call)).result()
    assert over is not None
    assert (over.course.ending, over.to_wrap_up) == (Ending.ANSWERED, (bench.piotr,))
    assert [one.id for one in over.people] == [marta]


def test_a_call_nobody_wrapped_up_becomes_an_entry_with_what_is_known(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA)
    calls.talked("a", line=PIOTR_LINE)
    bench.do(NoteCall(bench.stamp(bench.piotr), calls.id("a"), "Microphone"))
    bench.pass_time(minutes=14)
    assert bench.do(FileCalls(calls.stamp())).refs == ()
    bench.pass_time(minutes=2)
    assert [ref.id for ref in bench.do(FileCalls(calls.stamp())).refs] == [calls.id("a")]
    row = calls.row("a")
    ticket = calls.ticket(row.ticket_id)
    assert (ticket.subject, ticket.owner_id, ticket.participant_id) == ("Phone call", bench.piotr, marta)
    assert ticket.state is State.OPEN
    (entry,) = calls.entries(row.ticket_id)
    assert (entry.text, entry.agent_id) == ("Microphone", bench.piotr)
    assert entry.call is not None
    assert (entry.call.outcome, entry.call.talk_seconds) == (CallOutcome.FOLLOW_UP, 60)
    assert bench.do(FileCalls(calls.stamp())).refs == ()
    # Whoever was away for so long has written something all the same.
    calls.wrap_up("a", notes="It was the headset", by=bench.piotr)
    assert {entry.text for entry in calls.entries(row.ticket_id)} == {"Microphone", "It was the headset"}
    assert calls.ticket(row.ticket_id).state is State.SOLVED


def test_a_call_of_which_nothing_is_heard_has_ended(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    calls.answers("a")
    bench.pass_time(hours=13)
    bench.do(FileCalls(calls.stamp()))
    row = calls.row("a")
    assert (row.course.state, row.course.cause) == (Course.ENDED, Cause.LOST)
    assert row.message_id is not None


def test_a_call_is_found_by_its_number_and_by_its_notes(bench: Bench) -> None:
    calls = Calls(bench)
    calls.talked("a", number="+48601234567")
    calls.wrap_up("a", notes="The loudspeaker hums")
    ticket = calls.row("a").ticket_id
    for typed in ("601 234 567", "34567", "loudspeakers"):
        assert [row.id for row in bench.desk.read(SearchTickets(typed)).result()] == [ticket], typed


def test_a_number_without_country_is_read_as_in_the_region_of_the_desk(bench: Bench) -> None:
    calls = Calls(bench)
    bench.do(SetSetting(calls.stamp(), "region", "DE"))
    calls.sharp()
    calls.rings("a", number="030 5551234")
    assert calls.row("a").number == "+49305551234"


def test_one_more_number_makes_the_caller_known_while_it_rings(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person("Marta")
    calls.rings("a")
    assert calls.row("a").sure is Sure.UNKNOWN
    bench.do(AddIdentity(bench.stamp(), marta, NewIdentity(IdentityKind.PHONE, MARTA)))
    assert [one.id for one in calls.row("a").people] == [marta]


def test_who_took_a_call_stays_who_took_it_when_phones_change_hands(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    calls.answers("a")
    bench.do(SetPhone(bench.stamp(), bench.ola, ""))
    bench.do(SetPhone(bench.stamp(bench.piotr), bench.piotr, "1001"))
    calls.sharp()
    calls.ends("a")
    assert calls.row("a").answered_by == bench.ola
    assert calls.state(bench.ola) is AgentState.WRAP_UP
    assert calls.state(bench.piotr) is AgentState.AVAILABLE
