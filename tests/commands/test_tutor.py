"""The tutor's screen: the lead sends, the tutor answers with a press, and whoever asked is told."""

from __future__ import annotations

from datetime import timedelta

from console.commands.base import Stamp
from console.commands.desk import AddAgent
from console.commands.launches import AskChecks, EndLaunch, SetCheck
from console.commands.tutor import (
    AnswerHand,
    CheckByTutor,
    ClearTutor,
    LowerHand,
    NotNowSaysTutor,
    PausedByTutor,
    ProposeToTutor,
    RaiseHand,
    SaidByTutor,
    SayWhy,
    SeenByTutor,
    ShowTutor,
)
from console.commands.tutor_questions import AskTutor, ChooseQuestion, DecideQuestion, TellAskers
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.launches import Answer, Station
from console.domain.messages import Kind
from console.domain.people import Role
from console.domain.tutor_cards import BACK_AFTER, CardKind, Face, Reason, Reply, Shown, Verdict, shown
from console.queries.launches import LaunchNow
from console.queries.tutor import AskersToTell, LaunchToTutor, QuestionsForTutor, TutorScreen, TutorView
from console.sync.hub import HubDesk
from tests.commands.test_chat_acts import entries, ticket_of, visits
from tests.commands.test_launches import launch, webinar
from tests.making import Bench


class Air:
    """A launch of Ola's, whose webinar Jonas gives; he is a tutor and nothing else."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.jonas = bench.new_id()
        bench.do(AddAgent(bench.stamp(), self.jonas, "Jonas Lind", "jonas@desk.example", Role.TUTOR, "en"))
        self.launch = launch(bench, webinar(bench, tutor_id=self.jonas))

    def tutors(self) -> Stamp:
        return self.bench.stamp(self.jonas)

    def screen(self) -> TutorScreen:
        found = self.bench.desk.read(TutorView(self.launch)).result()
        assert found is not None
        return found

    def shown(self) -> Shown:
        return shown(self.screen().standing, self.bench.clock.now())

    def send(self, kind: CardKind = CardKind.SAY, instead_of: Id | None = None) -> Id:
        card = self.bench.new_id()
        words = "Some people can’t hear", "Please say: “Press the speaker on the tab.”"
        sent = ShowTutor(self.bench.stamp(), card, self.launch, kind, *words, None, instead_of)
        assert self.bench.do(sent).done
        return card

    def no_right(self, command: object) -> bool:
        return self.bench.do(command).refusal is Refusal.NO_RIGHT  # type: ignore[arg-type]


def test_the_lead_sends_the_tutor_says_it_and_the_lead_sees_that(bench: Bench) -> None:
    air = Air(bench)
    card = air.send()
    assert air.shown().id == card
    assert bench.do(SeenByTutor(air.tutors(), card)).done
    row = air.screen().last_sent
    assert row is not None
    assert row.seen_at is not None
    assert row.is_open
    assert bench.do(SaidByTutor(air.tutors(), card)).done
    assert bench.do(SaidByTutor(air.tutors(), card)).done, "pressed on the phone as well"
    row = air.screen().last_sent
    assert row is not None
    assert row.reply is Reply.SAID
    assert air.shown().face is Face.FINE
    log = bench.desk.read(LaunchNow(air.launch)).result()
    assert log is not None
    assert [line.kind.value for line in log.log[:2]] == ["tutor_said", "tutor_told"]
    # Not now comes again twice, and then means no.
    card = air.send()
    for _ in range(2):
        assert bench.do(NotNowSaysTutor(air.tutors(), card)).done
        assert air.shown().face is Face.FINE
        bench.clock.at += BACK_AFTER
        assert air.shown().id == card
    assert bench.do(NotNowSaysTutor(air.tutors(), card)).done
    bench.clock.at += 2 * BACK_AFTER
    assert air.shown().face is Face.FINE
    row = air.screen().last_sent
    assert row is not None
    assert row.reply is Reply.DECLINED
    air.send()
    pause = air.send(CardKind.PAUSE)
    assert air.shown().face is Face.PAUSE
    assert bench.do(SaidByTutor(air.tutors(), pause)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(PausedByTutor(air.tutors(), pause)).done
    assert air.shown().face is Face.SAY


def test_agents_propose_and_only_the_lead_sends_and_takes_back(bench: Bench) -> None:
    air = Air(bench)
    # The launch is a tutor's from its crew call on.
    desk = HubDesk(bench.place, air.jonas, bench.clock)
    bench.clock.at -= timedelta(minutes=10)
    assert desk.read(LaunchToTutor()).result() is None
    bench.clock.at += timedelta(minutes=11)
    assert desk.read(LaunchToTutor()).result() == air.launch
    desk.close()
    card = bench.new_id()
    words = CardKind.SAY, "Slides are small", "Please make the letters larger."
    assert air.no_right(RaiseHand(bench.stamp(bench.piotr), bench.new_id(), air.launch)), "not of the crew"
    agents = bench.stamp(bench.piotr)
    assert air.no_right(ShowTutor(agents, card, air.launch, *words))
    assert bench.do(ProposeToTutor(bench.stamp(bench.piotr), card, air.launch, *words)).done
    assert air.shown().face is Face.FINE
    assert bench.do(SeenByTutor(air.tutors(), card)).refusal is Refusal.NOT_POSSIBLE
    assert [one.by for one in air.screen().proposals] == ["Piotr Wrona"]
    assert bench.do(ShowTutor(bench.stamp(), card, air.launch, *words)).done
    assert air.shown().id == card
    assert air.no_right(ClearTutor(bench.stamp(bench.piotr), card))
    other = air.send(instead_of=card)
    assert air.shown().id == other, "changed, not queued behind"
    assert bench.do(ClearTutor(bench.stamp(), other)).done
    assert air.shown().face is Face.FINE
    assert bench.do(EndLaunch(bench.stamp(), air.launch)).done
    assert bench.do(ProposeToTutor(bench.stamp(), bench.new_id(), air.launch, *words)).refusal is Refusal.TOO_LATE


def test_the_tutor_answers_their_own_check_and_is_helped(bench: Bench) -> None:
    air = Air(bench)
    checks = {}
    for station, owner in ((Station.SPEAKER, air.jonas), (Station.CHAT, bench.piotr)):
        checks[station] = bench.new_id()
        assert bench.do(SetCheck(bench.stamp(), checks[station], air.launch, station, owner)).done
    assert bench.do(AskChecks(bench.stamp(), air.launch)).done
    assert (air.shown().face, air.shown().id) == (Face.CHECK, checks[Station.SPEAKER])
    assert air.no_right(CheckByTutor(air.tutors(), checks[Station.CHAT], Answer.GO))
    assert bench.do(CheckByTutor(air.tutors(), checks[Station.SPEAKER], Answer.NO_GO, "sound")).done
    assert air.shown().face is Face.FINE
    hand = bench.new_id()
    assert bench.do(RaiseHand(air.tutors(), hand, air.launch)).done
    assert bench.do(RaiseHand(air.tutors(), bench.new_id(), air.launch)).refusal is Refusal.EXISTS
    assert air.shown().face is Face.HELP
    assert bench.do(SayWhy(air.tutors(), hand, Reason.SLIDES)).done
    assert bench.do(AnswerHand(bench.stamp(), hand)).done
    row = air.screen().hand
    assert row is not None
    assert (row.reason, row.answered_by, row.up) == (Reason.SLIDES, "Ola Zielińska", False)
    assert air.shown().face is Face.COMING
    assert bench.do(LowerHand(air.tutors(), hand)).done, "it was taken already, and nothing is wrong with that"
    row = air.screen().hand
    assert row is not None
    assert row.lowered_at is None


def test_whoever_asked_is_told_once_what_becomes_of_it(bench: Bench) -> None:
    air = Air(bench)
    (visit,) = visits(bench, 1)
    letter, chatting = bench.ticket(person=bench.person()), ticket_of(visit)
    question = bench.new_id()
    assert bench.do(AskTutor(bench.stamp(bench.piotr), question, air.launch, "Can I undo it?", (letter,))).done
    assert bench.do(AskTutor(bench.stamp(bench.piotr), question, air.launch, "", (letter, chatting))).done
    assert air.shown().face is Face.FINE, "nobody has chosen it"
    assert bench.do(ChooseQuestion(bench.stamp(), question)).done
    assert air.shown().id == question
    assert [one.askers for one in bench.desk.read(QuestionsForTutor(air.launch)).result()] == [2]
    assert not bench.desk.read(AskersToTell()).result()
    # Taken off the list while it was pressed on the page.
    assert bench.do(ChooseQuestion(bench.stamp(), question, False)).done
    assert bench.do(DecideQuestion(air.tutors(), question, Verdict.AT_END)).refusal is Refusal.TOO_LATE
    assert bench.do(ChooseQuestion(bench.stamp(), question)).done
    assert bench.do(DecideQuestion(air.tutors(), question, Verdict.NOW)).done
    (to_tell,) = bench.desk.read(AskersToTell()).result()
    assert set(to_tell.tickets) == {letter, chatting}
    program = Stamp(bench.new_id(), bench.clock.now() + timedelta(seconds=1), None)
    assert bench.do(TellAskers(program, question, to_tell.tickets)).done
    assert not bench.desk.read(AskersToTell()).result()
    assert [one.kind for one in entries(bench, letter)][1:] == [Kind.NOTE]
    assert {one.kind for one in entries(bench, chatting)[1:]} == {Kind.NOTE, Kind.AUTOMATIC}
