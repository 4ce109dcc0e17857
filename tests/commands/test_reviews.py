"""Reviews: drawn, written kindly, read and answered by whom they are about, and by nobody else."""

from __future__ import annotations

import msgspec

from console.commands.desk import SetSetting
from console.commands.messages import AddMessage
from console.commands.reviews import (
    DrawReviews,
    GiveReview,
    ReadReviews,
    ReplyToReview,
    SkipReview,
    WriteReview,
)
from console.commands.tickets import Give, SetState
from console.domain.changes import Refusal
from console.domain.ids import Id, named
from console.domain.messages import Kind
from console.domain.quality import SETTING, Aspect, Drawn, Mark, ReviewState, Sampling, Verdict
from console.domain.tickets import State
from console.queries.reviews import MyReviews, ReviewsToDraw, Trends
from console.queries.ticket import TicketView
from tests.making import Bench

GOOD = tuple(Mark(aspect, Verdict.YES) for aspect in Aspect)
PARTLY = (*GOOD[1:], Mark(GOOD[0].aspect, Verdict.PARTLY))


def solved(bench: Bench, by: Id) -> Id:
    ticket = bench.ticket()
    bench.do(Give(bench.stamp(), (ticket,), by))
    said = msgspec.structs.replace(bench.inbound("Press the speaker."), kind=Kind.OUTBOUND, agent_id=by)
    assert bench.do(AddMessage(bench.stamp(by), ticket, said)).done
    bench.do(SetState(bench.stamp(by), (ticket,), State.SOLVED))
    return ticket


def test_the_tickets_of_last_week_are_drawn_once_and_reviewed_by_somebody_else(bench: Bench) -> None:
    setting = msgspec.json.encode(Sampling(per_agent=2)).decode()
    assert bench.do(SetSetting(bench.stamp(), SETTING, setting)).done
    theirs, own = solved(bench, bench.piotr), solved(bench, bench.ola)
    assert not bench.desk.read(ReviewsToDraw()).result().drawn
    bench.pass_time(days=7)
    # Ola is the only lead, and reads no ticket of her own.
    found = bench.desk.read(ReviewsToDraw()).result()
    week, drawn = found.week, found.drawn
    assert [(one.ticket, one.reviewer) for one in drawn] == [(theirs, bench.ola)]
    assert bench.do(DrawReviews(bench.stamp(), week, drawn)).done
    assert bench.do(DrawReviews(bench.stamp(), week, (*drawn, Drawn(own, bench.ola, bench.ola)))).skipped == 2
    assert not bench.desk.read(ReviewsToDraw()).result().drawn
    review = named(theirs, "review")
    assert bench.do(GiveReview(bench.stamp(), review, bench.piotr)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(WriteReview(bench.stamp(), review, PARTLY)).refusal is Refusal.EMPTY
    assert bench.do(SkipReview(bench.stamp(), review)).done
    assert bench.do(SkipReview(bench.stamp(), review, undo=True)).done
    assert bench.do(WriteReview(bench.stamp(), review, PARTLY, "Ask for the browser first.", example=True)).done
    (mine,) = bench.desk.read(MyReviews()).result()
    assert (mine.state, mine.verdict(GOOD[0].aspect)) == (ReviewState.DONE, Verdict.PARTLY)
    view = bench.desk.read(TicketView(theirs)).result()
    assert view is not None
    assert view.tags == ("example",)
    # One review says nothing of a week: it would tell of one person.
    (trend,) = bench.desk.read(Trends()).result()
    assert (trend.reviews, trend.counts) == (1, {})


def test_whom_it_is_about_reads_and_answers_it_and_then_it_stays(bench: Bench) -> None:
    ticket = solved(bench, bench.piotr)
    review = named(ticket, "review")
    assert bench.do(DrawReviews(bench.stamp(), "2026-W10", (Drawn(ticket, bench.piotr, bench.ola),))).done
    assert bench.do(ReplyToReview(bench.stamp(bench.piotr), review, "Thank you")).refusal is Refusal.NO_RIGHT
    assert bench.do(WriteReview(bench.stamp(bench.piotr), review, GOOD)).refusal is Refusal.NO_RIGHT
    assert bench.do(WriteReview(bench.stamp(), review, GOOD)).done
    assert bench.do(ReadReviews(bench.stamp(), (review,))).refusal is Refusal.NO_RIGHT
    assert bench.do(ReplyToReview(bench.stamp(bench.piotr), review, "Thank you,\nI will.")).done
    (mine,) = bench.desk.read(MyReviews()).result()
    assert mine.reply == "Thank you, I will."
    assert mine.read_at is not None
    assert bench.do(WriteReview(bench.stamp(), review, PARTLY, "No.")).refusal is Refusal.TOO_LATE
