"""Incidents: groups become one, all are told once in their language over their channel, and it is solved for all."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.base import Stamp
from console.commands.broadcast_leaving import LetCopiesGo
from console.commands.broadcasts import AnswerWithIncident, SendBroadcast, TakeBackBroadcast, TellCalled
from console.commands.chats import BeginChat, KnowVisitor, SaveChatSite, SayInChat
from console.commands.incident_solving import ReopenIncident, SolveIncident
from console.commands.incidents import OpenIncident, OwnIncident, SetCause, StepIncident
from console.commands.launches import PrepareLaunch
from console.commands.messages import AddMessage
from console.commands.requests import SayHelped, SettleOnPage
from console.commands.troubles import MergeTroubles, MoveText, RenameTrouble, SplitTrouble, UndoMove
from console.commands.webinars import Register, SaveWebinar
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.changes import Refusal
from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.incidents import NOT_HELPED, Step
from console.domain.launches import usual_plan
from console.domain.tickets import Channel, State
from console.domain.webinars import WebinarFacts
from console.queries.broadcasts import BroadcastAudience, BroadcastsOf, CallBacks, CopiesDue
from console.queries.chats import ChatLines
from console.queries.incidents import IncidentOf, IncidentsNow, KnownTrouble
from console.queries.queue import Counts
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.queries.troubles import TroubleRow, TroublesNow, TroubleTexts
from tests.making import NOON, Bench

HOLD = timedelta(seconds=10)
LETTERS = (Letter("en", "Hello {first_name}, open it in Edge.", "No sound"), Letter("pl", "Otwórz w Edge.", "Dźwięk"))


def launch(bench: Bench, people: tuple[Id, ...]) -> Id:
    webinar, made = bench.new_id(), bench.new_id()
    facts = WebinarFacts(title="Pivot tables", starts_at=NOON + timedelta(minutes=5), language="en")
    bench.do(SaveWebinar(bench.stamp(), webinar, facts))
    bench.do(Register(bench.stamp(), webinar, people))
    bench.do(PrepareLaunch(bench.stamp(), made, webinar, bench.ola, usual_plan(60)))
    return made


def troubles(bench: Bench, of: Id) -> tuple[TroubleRow, ...]:
    return bench.desk.read(TroublesNow(of)).result()


def let_go(bench: Bench) -> None:
    bench.pass_time(seconds=10)
    while due := bench.desk.read(CopiesDue()).result():
        assert bench.do(LetCopiesGo(bench.stamp(), due)).done


def test_a_group_becomes_one_incident_and_everybody_is_told_once(bench: Bench) -> None:  # noqa: PLR0915
    anna = bench.person("Anna Lis", email="anna@x.pl")
    jan = bench.person("Jan Kot", email="jan@x.pl", language="pl")
    olga = bench.person("Ольга", phone="+48 600 100 200", language="ru")
    quiet = bench.person("Ewa Cicha", email="ewa@x.pl", language="pl")
    made = launch(bench, (anna, jan, olga, quiet))
    bench.pass_time(minutes=6)
    first = bench.ticket("Sound", "I have no sound", person=anna)
    bench.ticket("Dźwięk", "nie ma dźwięku", person=jan)
    bench.ticket("Звук", "звука нет", person=olga, channel=Channel.PHONE)
    (group,) = troubles(bench, made)
    assert (group.key, group.people, group.suggested, group.incident) == ("no_sound", 3, False, None)
    opened = bench.do(OpenIncident(bench.stamp(), made, "no_sound", "", group.tickets))
    again = bench.do(OpenIncident(bench.stamp(bench.piotr), made, "no_sound", "Sound", group.tickets))
    assert opened.refs == again.refs
    incident = opened.refs[0].id
    assert troubles(bench, made)[0].incident == incident
    bench.do(StepIncident(bench.stamp(), incident, Step.CONFIRMED))
    bench.do(OwnIncident(bench.stamp(), incident, bench.piotr))
    bench.do(SetCause(bench.stamp(), incident, "Chrome 131"))

    aim = Aim(kind=BroadcastKind.INCIDENT, audience=Audience.AFFECTED, launch_id=made, incident_id=incident)
    reach = bench.desk.read(BroadcastAudience(aim, ("en", "pl"))).result()
    assert (reach.written, reach.calls, reach.counts) == (
        2,
        1,
        (("en", Channel.EMAIL, 1), ("en", Channel.PHONE, 1), ("pl", Channel.EMAIL, 1)),
    )
    sent = bench.new_id()
    assert bench.do(SendBroadcast(bench.stamp(), sent, aim, LETTERS, bench.clock.now() + HOLD)).done
    assert bench.do(TakeBackBroadcast(bench.stamp(), sent)).done
    assert bench.desk.read(BroadcastAudience(aim, ("en", "pl"))).result() == reach
    sent = bench.new_id()
    assert bench.do(SendBroadcast(bench.stamp(), sent, aim, LETTERS, bench.clock.now() + HOLD)).done
    twice = SendBroadcast(bench.stamp(bench.piotr), bench.new_id(), aim, LETTERS, bench.clock.now() + HOLD)
    assert bench.do(twice).refusal is Refusal.EMPTY
    let_go(bench)
    assert bench.do(TakeBackBroadcast(bench.stamp(), sent)).refusal is Refusal.TOO_LATE
    said = bench.desk.read(Conversation(first)).result().entries
    assert "Hello Anna, open it in Edge." in [entry.text for entry in said if isinstance(entry, MessageEntry)]
    (row,) = bench.desk.read(BroadcastsOf(launch=made, incident=incident)).result()[:1]
    assert (row.left, row.to_call, row.waiting) == (2, 1, 0)
    (call,) = bench.desk.read(CallBacks(launch=made)).result()
    assert bench.do(TellCalled(bench.stamp(), (call.copy,))).done
    assert bench.desk.read(CallBacks(incident=incident)).result()[0].called_by == "Ola Zielińska"

    everybody = Aim(kind=BroadcastKind.INCIDENT, audience=Audience.REGISTERED, launch_id=made, incident_id=incident)
    by_agent = SendBroadcast(bench.stamp(bench.piotr), bench.new_id(), everybody, LETTERS, bench.clock.now())
    assert bench.do(by_agent).refusal is Refusal.NO_RIGHT
    hidden = msgspec.structs.replace(aim, also=(Audience.ROOM,))
    by_agent = SendBroadcast(bench.stamp(bench.piotr), bench.new_id(), hidden, LETTERS, bench.clock.now())
    assert bench.do(by_agent).refusal is Refusal.NO_RIGHT
    assert bench.desk.read(BroadcastAudience(everybody, ("pl",))).result().written == 1
    bench.do(SendBroadcast(bench.stamp(), bench.new_id(), everybody, LETTERS, bench.clock.now()))
    let_go(bench)

    late = bench.ticket("Sound", "still no sound here", person=quiet)
    known = bench.desk.read(KnownTrouble(late)).result()
    assert known is not None
    assert (known.incident, known.put_to_it, known.answerable) == (incident, False, True)
    (now,) = bench.desk.read(IncidentsNow(made)).result()
    assert (now.step, now.owner, now.cause, now.people) == (Step.HELP_SENT, "Piotr Wrona", "Chrome 131", 4)
    assert now.later == (late,)
    assert bench.do(AnswerWithIncident(bench.stamp(), incident, late, bench.clock.now())).refusal is Refusal.EXISTS
    newcomer = bench.ticket("Sound", "no sound", person=bench.person("Adam", email="adam@x.pl"))
    assert bench.do(AnswerWithIncident(bench.stamp(), incident, newcomer, bench.clock.now())).done
    let_go(bench)
    found = bench.desk.read(IncidentOf(newcomer)).result()
    assert found is not None
    assert found.got


def test_it_is_solved_for_all_and_who_says_no_comes_back_marked(bench: Bench) -> None:
    people = tuple(bench.person(f"P{n}", email=f"p{n}@x.pl") for n in range(3))
    made = launch(bench, people)
    first, second, third = (bench.ticket("Help", "no sound", person=person) for person in people)
    incident = bench.do(OpenIncident(bench.stamp(), made, "no_sound", "", (first, second))).refs[0].id
    letters = (Letter("en", "Fixed."),)

    def solve() -> None:
        leaves = bench.clock.now() + HOLD
        command = SolveIncident(bench.stamp(), incident, (third,), letters, bench.new_id(), leaves)
        assert bench.do(command).done

    def state(ticket: Id) -> State:
        found = bench.desk.read(TicketView(ticket)).result()
        assert found is not None
        return found.row.state

    solve()
    assert {state(one) for one in (first, second, third)} == {State.SOLVED}
    # A colleague takes it back: what the lead has sent does not leave.
    assert bench.do(ReopenIncident(bench.stamp(bench.piotr), incident)).done
    assert {state(one) for one in (first, second, third)} == {State.NEW}
    assert not bench.desk.read(CopiesDue()).result()
    solve()
    let_go(bench)
    said = bench.desk.read(Conversation(first)).result().entries
    assert [entry.text for entry in said if isinstance(entry, MessageEntry)][-1].startswith("Fixed.\n\nDoes it work")
    bench.do(SettleOnPage(bench.stamp(), first, solved=False))
    bench.do(AddMessage(bench.stamp(), second, bench.inbound("still nothing, no sound")))
    bench.do(AddMessage(bench.stamp(), third, bench.inbound("great, thank you")))
    for ticket, helped in ((first, False), (second, False), (third, None)):
        found = bench.desk.read(IncidentOf(ticket)).result()
        assert found is not None
        assert found.helped is helped
        assert state(ticket) is State.OPEN
        view = bench.desk.read(TicketView(ticket)).result()
        assert view is not None
        assert (NOT_HELPED in view.tags) == (helped is False)
    bench.do(SayHelped(bench.stamp(), third))
    (now,) = bench.desk.read(IncidentsNow(made)).result()
    assert (now.step, now.not_helped) == (Step.SOLVED, 2)
    again = bench.do(OpenIncident(bench.stamp(), made, "no_sound", "", (first,)))
    assert again.refs[0].id != incident


def test_what_people_decide_about_groups_holds(bench: Bench) -> None:
    people = tuple(bench.person(f"P{n}", email=f"p{n}@x.pl") for n in range(4))
    made = launch(bench, people)
    for person, text in zip(people, ("no sound", "no sound at all", "password?", "hello"), strict=True):
        bench.ticket("Help", text, person=person)
    sound, password, rest = troubles(bench, made)
    assert (sound.key, password.key, rest.key, rest.people) == ("no_sound", "password", "", 1)
    moved = bench.do(MoveText(bench.stamp(), made, rest.texts, "password")).refs[0].id
    assert troubles(bench, made)[1].people == 2
    split = bench.do(SplitTrouble(bench.stamp(), made, sound.texts[:1], "Breakout")).refs[0].id
    assert {(row.key, row.title) for row in troubles(bench, made)} >= {(str(split), "Breakout"), ("no_sound", "")}
    bench.do(MergeTroubles(bench.stamp(), made, "password", "no_sound"))
    bench.do(RenameTrouble(bench.stamp(), made, "no_sound", "Everything"))
    whole = next(row for row in troubles(bench, made) if row.title == "Everything")
    assert whole.people == 3
    assert len(bench.desk.read(TroubleTexts(made, whole.key)).result()) == 3
    assert bench.do(UndoMove(bench.stamp(), moved)).done
    assert [row.key for row in troubles(bench, made)][-1] == ""


def test_a_notice_goes_into_the_chat_and_answers_nothing_else(bench: Bench) -> None:
    asking, *_ = people = tuple(bench.person(f"P{n}", email=f"p{n}@x.pl") for n in range(3))
    made = launch(bench, people)
    open_question = bench.ticket("Invoice", "Where is my invoice?", person=asking)
    site, chat = ChatSite(id=bench.new_id(), name="Platform"), bench.new_id()

    def program() -> Stamp:
        return Stamp(bench.new_id(), bench.stamp().at, None)

    bench.do(SaveChatSite(program(), site))
    bench.do(BeginChat(program(), chat, site.id, b"k" * 32, "en", "https://learn.example"))
    bench.do(KnowVisitor(program(), chat, "P2", "p2@x.pl", verified=True))
    assert bench.do(SayInChat(program(), chat, bench.new_id(), bench.new_id(), "Hello")).done
    notice = Aim(kind=BroadcastKind.NOTICE, audience=Audience.REGISTERED, launch_id=made)
    reach = bench.desk.read(BroadcastAudience(notice, ("en",))).result()
    assert reach.counts == (("en", Channel.EMAIL, 2), ("en", Channel.CHAT, 1))
    letters = (Letter("en", "We start **5 minutes** later."),)
    sent = bench.new_id()
    assert bench.do(SendBroadcast(bench.stamp(), sent, notice, letters, bench.clock.now() + HOLD)).done
    let_go(bench)
    (row,) = bench.desk.read(BroadcastsOf(launch=made)).result()
    assert (row.left, row.failed) == (3, 0)
    view = bench.desk.read(TicketView(open_question)).result()
    assert view is not None
    assert (view.row.state, view.row.waiting_since is not None) == (State.NEW, True)
    lines = bench.desk.read(ChatLines(((chat, 0),))).result()
    assert [line.text for line in lines] == ["Hello", "We start 5 minutes later."]
    # Who asked nothing has a ticket now, and it waits for nobody.
    counts = bench.desk.read(Counts()).result()
    assert (counts.waiting, counts.pending) == (2, 0)
