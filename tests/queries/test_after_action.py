"""The report of a small launch on a real desk, against what was counted by hand."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from console.commands.after_action import NoteAfterwards, TakeNoteBack
from console.domain.launch_log import LineKind
from console.domain.tickets import Channel
from console.queries.after_action import AfterActionFigures, NeverGotIn, Room
from console.queries.staffing import PastLaunches
from tests.making import Bench
from tests.small_launch import BEGINS, HELD, MINUTE, Story, play


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
