"""A launch of five people, counted by hand: a hold, calls, chats in time and late, somebody who never got in."""

from __future__ import annotations

from datetime import timedelta

from console.commands.gaps import ReportGap
from console.commands.launches import AnswerCheck, BeginPhase, CallHold, EndLaunch, GoForStart, PrepareLaunch, Resume
from console.commands.messages import AddMessage, CallFacts, NewMessage
from console.commands.tickets import OpenTicket
from console.commands.webinars import Register, SaveWebinar, TellTurnout
from console.domain.ids import Id
from console.domain.launches import Answer, Phase, usual_plan
from console.domain.messages import CallOutcome, Kind
from console.domain.tickets import Channel
from console.domain.webinars import WebinarFacts
from console.queries.after_action import AfterAction, AfterActionReport
from console.queries.launches import LaunchNow
from tests.making import NOON, Bench

MINUTE = timedelta(minutes=1)
BEGINS = NOON + timedelta(hours=3)
HELD = 4
"""Minutes by which the start came later."""


class Story:
    """A launch of five people; all times are minutes from the planned start."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.people = tuple(
            bench.person(
                f"Person Secret{number}", email=f"secret{number}@private.example", phone=f"+4860010000{number}"
            )
            for number in range(5)
        )
        self.webinar, self.launch = bench.new_id(), bench.new_id()

    def at(self, minute: float) -> None:
        self.bench.clock.at = BEGINS + minute * MINUTE

    def prepare(self) -> None:
        bench = self.bench
        facts = WebinarFacts(title="Pivot tables", starts_at=BEGINS)
        bench.do(SaveWebinar(bench.stamp(), self.webinar, facts))
        bench.do(Register(bench.stamp(), self.webinar, self.people))
        bench.do(PrepareLaunch(bench.stamp(), self.launch, self.webinar, bench.ola, usual_plan(60)))

    def start(self) -> None:
        bench = self.bench
        self.at(-10)
        bench.do(CallHold(bench.stamp(), self.launch, "Secret2 hears nothing"))
        self.at(-10 + HELD)
        bench.do(Resume(bench.stamp(), self.launch))
        found = bench.desk.read(LaunchNow(self.launch)).result()
        assert found is not None
        for check in found.checks:
            bench.do(AnswerCheck(bench.stamp(), check.id, Answer.GO))
        assert bench.do(GoForStart(bench.stamp(), self.launch)).done

    def asked(self, minute: float, person: int, channel: Channel, text: str = "There is no sound, secret words") -> Id:
        self.at(minute)
        return self.bench.ticket("Secret subject", text, person=self.people[person], channel=channel)

    def answered(self, minute: float, ticket: Id, channel: Channel) -> None:
        self.at(minute)
        bench = self.bench
        words = NewMessage(
            id=bench.new_id(),
            kind=Kind.OUTBOUND,
            channel=channel,
            at=bench.clock.now(),
            text="Use Chrome",
            agent_id=bench.piotr,
        )
        assert bench.do(AddMessage(bench.stamp(bench.piotr), ticket, words)).done

    def called(self, minute: float, person: int, outcome: CallOutcome, wait: int) -> None:
        self.at(minute)
        bench = self.bench
        taken_by = None if outcome is CallOutcome.MISSED else bench.ola
        facts = CallFacts(
            outgoing=False,
            number="+48600100001",
            rings=wait // 5,
            wait_seconds=wait,
            talk_seconds=60,
            answered_by=taken_by,
            outcome=outcome,
        )
        call = NewMessage(
            id=bench.new_id(),
            kind=Kind.CALL,
            channel=Channel.PHONE,
            at=bench.clock.now(),
            text="",
            agent_id=taken_by,
            call=facts,
        )
        opened = OpenTicket(bench.stamp(), bench.new_id(), "Call", Channel.PHONE, "en", self.people[person], first=call)
        assert bench.do(opened).done

    def report(self) -> AfterActionReport:
        found = self.bench.desk.read(AfterAction(self.webinar)).result()
        assert found is not None
        return found


def play(bench: Bench) -> Story:
    story = Story(bench)
    story.prepare()
    first = story.asked(-20, 0, Channel.EMAIL)
    story.start()
    story.called(HELD + 1, 0, CallOutcome.SOLVED, 10)
    chat = story.asked(HELD + 2, 1, Channel.CHAT)
    story.answered(HELD + 2.5, chat, Channel.CHAT)  # 30 s: in time
    late = story.asked(HELD + 2.2, 2, Channel.CHAT)
    story.answered(HELD + 5.2, late, Channel.CHAT)  # 3 min: late
    story.called(HELD + 5.5, 1, CallOutcome.MISSED, 40)
    waits = story.asked(HELD + 6, 3, Channel.CHAT)  # never answered
    story.at(HELD + 7)
    bench.do(ReportGap(bench.stamp(), bench.new_id(), "How do I share a secret sheet?", "en", waits))
    story.answered(HELD + 8, first, Channel.EMAIL)
    story.at(HELD + 9)
    bench.do(TellTurnout(bench.stamp(), story.webinar, story.people[0], joined_at=bench.clock.now()))
    bench.do(TellTurnout(bench.stamp(), story.webinar, story.people[4], opened_at=bench.clock.now()))
    story.at(HELD + 62)
    bench.do(BeginPhase(bench.stamp(), story.launch, Phase.WRAP_UP))
    story.at(HELD + 70)
    assert bench.do(EndLaunch(bench.stamp(), story.launch)).done
    return story
