"""The report of a small launch on a real desk, against what was counted by hand."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from console.commands.after_action import NoteAfterwards, TakeNoteBack
from console.commands.gaps import ReportGap
from console.commands.launches import AnswerCheck, BeginPhase, CallHold, EndLaunch, GoForStart, PrepareLaunch, Resume
from console.commands.messages import AddMessage, CallFacts, NewMessage
from console.commands.tickets import OpenTicket
from console.commands.webinars import Register, SaveWebinar, TellTurnout
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Phase, usual_plan
from console.domain.messages import CallOutcome, Kind
from console.domain.tickets import Channel
from console.domain.webinars import WebinarFacts
from console.queries.after_action import AfterAction, AfterActionFigures, AfterActionReport, NeverGotIn, Room
from console.queries.launches import LaunchNow
from console.queries.staffing import PastLaunches
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


def test_the_report_says_what_was_counted_by_hand(bench: Bench) -> None:
    story = play(bench)
    report = story.report()
    figures = report.figures
    assert figures.started_at == BEGINS + HELD * MINUTE
    assert figures.room == Room(expected=5, registered=5, attended=1, never_got_in=1, missed=3)
    assert figures.came == {Channel.EMAIL: {-24: 1}, Channel.PHONE: {1: 1, 5: 1}, Channel.CHAT: {2: 2, 6: 1}}
    assert figures.contacts == 6
    chat = figures.levels[Channel.CHAT]
    assert (chat.within, chat.answered, chat.abandoned) == (1, 2, 1)
    calls = figures.levels[Channel.PHONE]
    assert (calls.within, calls.answered, calls.abandoned) == (1, 1, 1)
    assert figures.level.share == 2 / 5
    assert figures.longest is not None
    assert figures.longest.wait == bench.clock.now() - (BEGINS + (HELD + 5.5) * MINUTE)
    assert not figures.longest.answered
    assert figures.waiting == 2
    # Ola took a call and Piotr wrote in the first five minutes, Piotr alone afterwards.
    assert [one.used for one in figures.people if one.used] == [2, 1]
    assert sum(one.came for one in figures.people) == 6
    assert figures.forecast[None].came == 6
    assert figures.forecast[None].expected == pytest.approx(5 * 0.11)
    assert (figures.gaps, [one.count for one in report.gaps]) == (1, [1])
    kinds = [moment.kind for moment in figures.course]
    assert kinds == [LineKind.HELD, LineKind.RESUMED, LineKind.GO_FOR_START, LineKind.PHASE, LineKind.ENDED]
    (trouble,) = figures.clusters
    assert (trouble.trouble, trouble.people) == ("no_sound", 4)
    assert trouble.first_at - (BEGINS - 20 * MINUTE) < timedelta(seconds=1)
    assert trouble.incident_at is None
    (call,) = bench.desk.read(NeverGotIn(story.webinar)).result()
    assert (call.name, call.numbers) == ("Person Secret4", ("+48600100004",))
    # It teaches the next one.
    (past,) = bench.desk.read(PastLaunches(bench.clock.now() + timedelta(hours=1))).result()
    assert past.past.contacts == figures.came
    notes(bench, story)
    # What may be shown to anybody holds nothing of anybody.
    shown = bench.desk.read(AfterActionFigures(story.webinar)).result()
    said = msgspec.json.encode(shown, enc_hook=str).decode().casefold()
    assert "pivot tables" in said
    assert not [word for word in ("secret", "private.example", "60010000", "chrome", "piotr", "ola") if word in said]


def notes(bench: Bench, story: Story) -> None:
    bench.do(NoteAfterwards(bench.stamp(), story.launch, "The secret backup worked"))
    bench.do(NoteAfterwards(bench.stamp(), story.launch, "One more on chat", well=False))
    refused = bench.do(NoteAfterwards(bench.stamp(bench.piotr), story.launch, "Not mine to say"))
    assert refused.refusal is not None
    report = story.report()
    assert [one.words for one in report.well] == ["The secret backup worked"]
    (wrong,) = report.wrong
    assert bench.do(TakeNoteBack(bench.stamp(), story.launch, wrong.id)).done
    assert bench.do(TakeNoteBack(bench.stamp(), story.launch, wrong.id)).done
    assert story.report().wrong == ()
    assert len([line for line in story.report().log if line.kind is LineKind.NOTE_BACK]) == 0
