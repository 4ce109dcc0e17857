"""What people do with chats: each has as many as they may, passes them on, goes on by mail, ends them in a word."""

from __future__ import annotations

from hashlib import sha256

from console.commands.chat_acts import ChatToMail, PassChat, SetChatLimit
from console.commands.chats import EndChat, KnowVisitor, TellVisitor
from console.commands.desk import RemoveAgent, SetAgentState, SetSetting
from console.commands.drafts import SaveDraft
from console.commands.joining import Merge
from console.commands.mailboxes import SaveMailbox
from console.commands.tickets import Claim, ClaimNext, SetState, Snooze
from console.domain.changes import Refusal
from console.domain.chat_limits import LIMIT_SETTING, SLEEPS, USUAL_LIMIT
from console.domain.chats import Mark
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import AgentState
from console.domain.tickets import Channel, State
from console.queries.chat_load import Answering, AnsweringChats, ChatLoad, LoadRow
from console.queries.chats import ChatLines, ChatMarks, ChatOf, WaitingChatRows
from console.queries.drafts import Drafts
from console.queries.ticket import Conversation, MessageEntry
from tests.commands.test_chats import HELP, Visit, ask, view
from tests.making import Bench


def visits(bench: Bench, number: int) -> list[Visit]:
    """Visitors who have asked, each in a chat of their own, the first one first."""
    found = [Visit(bench, sha256(str(at).encode()).digest()) for at in range(number)]
    for at, visit in enumerate(found):
        assert visit.say(f"Question {at}").done
    return found


def ticket_of(visit: Visit) -> Id:
    rows = [row for row in ask(visit.bench, WaitingChatRows()) if row.id == visit.id]
    return rows[0].ticket_id


def entries(bench: Bench, ticket: Id) -> list[MessageEntry]:
    return [one for one in ask(bench, Conversation(ticket)).entries if isinstance(one, MessageEntry)]


def load(bench: Bench, person: Id) -> LoadRow:
    return next(row for row in ask(bench, ChatLoad()) if row.agent_id == person)


def test_next_gives_no_chat_to_whoever_has_enough(bench: Bench) -> None:
    some = visits(bench, 3)
    bench.do(SetSetting(some[0].stamp(), LIMIT_SETTING, "2"))
    letter = bench.ticket("A letter", "Not so urgent")
    tickets = [ticket_of(visit) for visit in some]
    got = [bench.do(ClaimNext(bench.stamp())).refs[0].id for _ in range(3)]
    assert got == [*tickets[:2], letter]
    assert bench.do(ClaimNext(bench.stamp())).refusal is Refusal.EMPTY
    assert (load(bench, bench.ola).open, load(bench, bench.ola).limit, load(bench, bench.ola).full) == (2, 2, True)
    # By hand anybody may have more, and somebody else takes it by Next.
    assert bench.do(ClaimNext(bench.stamp(bench.piotr))).refs[0].id == tickets[2]
    assert bench.do(Claim(bench.stamp(), (tickets[2],), from_others=True)).done
    assert load(bench, bench.ola).open == 3


def test_chats_that_need_nobody_any_more_leave_room(bench: Bench) -> None:
    some = visits(bench, 5)
    tickets = [ticket_of(visit) for visit in some]
    bench.do(Claim(bench.stamp(), tuple(tickets)))
    assert load(bench, bench.ola).open == 5
    bench.do(EndChat(bench.stamp(), some[0].id))
    bench.do(SetState(bench.stamp(), (tickets[1],), State.SOLVED))
    bench.do(Snooze(bench.stamp(), (tickets[2],), bench.clock.now() + SLEEPS * 2))
    assert load(bench, bench.ola).open == 2
    # Whoever is away sleeps, and counts until they will not come back for this.
    bench.do(TellVisitor(some[3].stamp(), some[3].id, online=False))
    bench.clock.at += SLEEPS / 2
    assert load(bench, bench.ola).open == 2
    bench.clock.at += SLEEPS
    assert load(bench, bench.ola).open == 1
    # Two requests that became one are two chats still.
    assert bench.do(Merge(bench.stamp(), tickets[4], tickets[3])).done
    assert load(bench, bench.ola).open == 1
    row = ask(bench, ChatOf(tickets[3]))
    assert row is not None
    assert (row.id, row.lives_in, row.owner) == (some[4].id, tickets[3], "Ola Zielińska")


def test_somebody_is_there_and_free_or_busy(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    assert ask(bench, AnsweringChats()) == Answering(there=False, free=False)
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    assert ask(bench, AnsweringChats()) == Answering(there=True, free=True)
    bench.do(SetSetting(visit.stamp(), LIMIT_SETTING, "1"))
    bench.do(ClaimNext(bench.stamp()))
    assert ask(bench, AnsweringChats()) == Answering(there=True, free=False)
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.ON_CALL))
    assert ask(bench, AnsweringChats()) == Answering(there=True, free=False)
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.AVAILABLE))
    assert ask(bench, AnsweringChats()) == Answering(there=True, free=True)


def test_a_lead_says_how_many_chats_somebody_may_have(bench: Bench) -> None:
    assert load(bench, bench.piotr).limit == USUAL_LIMIT
    assert bench.do(SetChatLimit(bench.stamp(), bench.piotr, 1)).done
    assert (load(bench, bench.piotr).limit, load(bench, bench.ola).limit) == (1, USUAL_LIMIT)
    assert bench.do(SetChatLimit(bench.stamp(bench.piotr), bench.piotr, 9)).refusal is Refusal.NO_RIGHT
    assert bench.do(SetChatLimit(bench.stamp(), bench.piotr, 51)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(SetChatLimit(bench.stamp(), bench.piotr, None)).done
    assert load(bench, bench.piotr).limit == USUAL_LIMIT


def test_a_chat_is_passed_to_a_person_with_a_note_and_what_was_begun(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    ticket = ticket_of(visit)
    bench.do(Claim(bench.stamp(), (ticket,)))
    visit.answer("One moment")
    bench.do(SaveDraft(bench.stamp(), ticket, Kind.OUTBOUND, Channel.CHAT, "Please open", 2))
    assert ask(bench, Drafts(ticket))
    assert bench.do(PassChat(bench.stamp(), ticket, bench.piotr, note=" She has tried Chrome ")).done
    row = view(bench, ticket).row
    assert (row.owner_id, row.state) == (bench.piotr, State.OPEN)
    assert row.waiting_since is not None
    assert ask(bench, Drafts(ticket)) == ()
    lines = ask(bench, ChatLines(((visit.id, 0),)))
    assert [(line.text, line.automatic) for line in lines] == [
        ("Question 0", False),
        ("One moment", False),
        ("Rozmowę poprowadzi dalej Piotr Wrona.", True),
    ]
    (note,) = [one for one in entries(bench, ticket) if one.kind is Kind.NOTE]
    assert (note.text, note.author) == ("She has tried Chrome", "Ola Zielińska")
    assert bench.do(PassChat(bench.stamp(), ticket, bench.piotr)).refusal is Refusal.NOT_POSSIBLE


def test_a_chat_goes_back_to_the_queue_for_a_team(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    ticket = ticket_of(visit)
    bench.do(Claim(bench.stamp(), (ticket,)))
    assert ask(bench, WaitingChatRows()) == ()
    assert bench.do(PassChat(bench.stamp(), ticket, None, team="Content")).done
    assert view(bench, ticket).row.owner_id is None
    assert set(view(bench, ticket).tags) == {"platform", "content"}
    (waiting,) = ask(bench, WaitingChatRows())
    assert (waiting.id, waiting.subject, waiting.site) == (visit.id, "Question 0", "Platform")
    assert bench.do(ClaimNext(bench.stamp(bench.piotr))).refs[0].id == ticket


def test_only_a_chat_that_goes_on_is_passed(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    ticket, letter = ticket_of(visit), bench.ticket()
    assert bench.do(PassChat(bench.stamp(), letter, bench.piotr)).refusal is Refusal.NOT_POSSIBLE
    bench.do(EndChat(bench.stamp(), visit.id))
    assert bench.do(PassChat(bench.stamp(), ticket, bench.piotr)).refusal is Refusal.NOT_POSSIBLE


def test_nobody_who_has_left_the_desk_gets_a_chat(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    bench.do(RemoveAgent(bench.stamp(), bench.piotr))
    assert bench.do(PassChat(bench.stamp(), ticket_of(visit), bench.piotr)).refusal is Refusal.NOT_POSSIBLE


def test_a_chat_goes_on_by_mail_where_an_address_is_known(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    ticket = ticket_of(visit)
    assert bench.do(ChatToMail(bench.stamp(), visit.id)).refusal is Refusal.NOT_POSSIBLE
    bench.do(KnowVisitor(visit.stamp(), visit.id, "Marta Nowak", "marta@x.example"))
    assert bench.do(ChatToMail(bench.stamp(), visit.id)).refusal is Refusal.NOT_POSSIBLE
    bench.do(SaveMailbox(visit.stamp(), HELP))
    assert bench.do(ChatToMail(bench.stamp(), visit.id)).done
    row = ask(bench, ChatOf(ticket))
    assert row is not None
    assert row.ended_at is not None
    last = ask(bench, ChatLines(((visit.id, 0),)))[-1]
    assert (last.automatic, "e-mailem" in last.text) == (True, True)
    assert view(bench, ticket).row.channel is Channel.EMAIL
    assert visit.say("Still there?").refusal is Refusal.NOT_POSSIBLE
    assert bench.do(ChatToMail(bench.stamp(), visit.id)).refusal is Refusal.NOT_POSSIBLE


def test_a_chat_ends_with_a_summary(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    ticket = ticket_of(visit)
    bench.do(Claim(bench.stamp(), (ticket,)))
    # The visitor was quicker: what was to be kept is kept.
    assert bench.do(EndChat(visit.stamp(), visit.id)).done
    assert bench.do(EndChat(bench.stamp(), visit.id, "It was the browser.", solve=True)).done
    (note,) = [one for one in entries(bench, ticket) if one.kind is Kind.NOTE]
    assert note.text == "It was the browser."
    assert view(bench, ticket).row.state is State.SOLVED


def test_marks_tell_what_has_arrived_and_what_was_read(bench: Bench) -> None:
    (visit,) = visits(bench, 1)
    ticket = ticket_of(visit)
    lines = [visit.answer(text) for text in ("One", "Two", "Three")]
    assert ask(bench, ChatMarks(ticket)) == {}
    bench.do(TellVisitor(visit.stamp(), visit.id, online=True, have_seq=3, read_seq=2))
    assert ask(bench, ChatMarks(ticket)) == {lines[0]: Mark.READ, lines[1]: Mark.DELIVERED}
