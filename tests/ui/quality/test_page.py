"""Reviews: given to somebody else, written, told of once and without a word of what they say, read."""

from __future__ import annotations

import msgspec

from console.commands.base import Stamp
from console.commands.desk import AddAgent
from console.commands.messages import AddMessage
from console.commands.reviews import DrawReviews, WriteReview
from console.commands.tickets import Give, SetState
from console.domain.ids import Id, named
from console.domain.messages import Kind
from console.domain.people import Role
from console.domain.quality import Aspect, Drawn, Mark, Verdict
from console.domain.tickets import State
from console.queries.reviews import MyReviews
from console.settings.options import WindowMemory
from console.ui.quality.page import QualityPage
from console.ui.quality.watch import FeedbackWatch
from tests.making import Bench
from tests.ui.room import Room

LONG = "Zażółć gęślą jaźń i jeszcze raz od początku " * 8
GOOD = tuple(Mark(aspect, Verdict.YES) for aspect in Aspect)


def drawn(bench: Bench, agent: Id, reviewer: Id, subject: str = "No sound") -> Id:
    """A solved ticket of `agent`, which `reviewer` is to read."""
    ticket = bench.ticket(subject)
    bench.do(Give(bench.stamp(), (ticket,), agent))
    said = msgspec.structs.replace(bench.inbound("Press the speaker."), kind=Kind.OUTBOUND, agent_id=agent)
    bench.do(AddMessage(bench.stamp(agent), ticket, said))
    bench.do(SetState(bench.stamp(agent), (ticket,), State.SOLVED))
    bench.do(DrawReviews(bench.stamp(), "2026-W10", (Drawn(ticket, agent, reviewer),)))
    return named(ticket, "review")


def test_a_lead_gives_a_review_to_somebody_else_and_sees_those_that_wait_with_others(room: Room, bench: Bench) -> None:
    sam = bench.new_id()
    bench.do(AddAgent(Stamp(bench.new_id(), bench.clock.now(), None), sam, "Sam & Co", "s@x.example", Role.LEAD, "en"))
    room.window.resize(980, 640)
    page = room.put(QualityPage(room.look, room.work, room.desk, room.notices))
    room.until(lambda: page._none is not None and not page.which.isHidden())
    own = drawn(bench, bench.piotr, bench.ola, LONG)
    room.until(lambda: page.list.rows.rowCount() == 1)
    other = drawn(bench, bench.piotr, sam)
    room.until(lambda: page.list.rows.rowCount() == 2)
    # One's own stand first; a subject as long as this takes no room from what can be done.
    first = page.list.rows.at(0)
    assert first is not None
    assert page.view.row is not None
    assert first.id == page.view.row.id == own
    room.until(page.view.hand.isVisible)
    assert page.view.width() <= page._scroll.viewport().width()
    # Its words were said while the page showed that there was nothing.
    assert page.view.give.width() == page.view.give.sizeHint().width()
    page.view.hand.click()
    room.until(lambda: bool(page.view.readers.actions()))
    # Neither Piotr, who wrote in it, nor Ola, who has it.
    assert [act.text() for act in page.view.readers.actions()] == ["Sam && Co"]
    page.view.readers.actions()[0].trigger()
    page.view.readers.hide()
    room.until(lambda: any(notice.lead == "Given to Sam & Co." for notice in room.said))
    room.until(lambda: page.view.row is not None and page.view.row.reviewer == sam)
    # It is Sam's to write, and a lead's to give on.
    assert page.view.form.isHidden()
    assert page.view.read.isHidden()
    assert page.view.reply.isHidden()
    assert not page.view.hand.isHidden()
    undo = room.said[-1].undo
    assert undo is not None
    undo.call()
    room.until(lambda: {one.id for one in room.desk.read(MyReviews()).result()} == {own})
    page.list.chosen.emit(other)
    room.until(lambda: page.view.row is not None and page.view.row.id == other)
    assert not page.view.hand.isHidden()


def test_feedback_is_told_of_once_and_only_that_it_is_there(room: Room, bench: Bench) -> None:
    memory = WindowMemory()
    kept: list[tuple[str, ...]] = []
    opened: list[Id] = []
    page = room.put(QualityPage(room.look, room.work, room.desk, room.notices))

    def watched(memory: WindowMemory) -> FeedbackWatch:
        def keep() -> None:
            kept.append(tuple(memory.feedback))

        return FeedbackWatch(room.work, room.notices, memory, keep, opened.append, room.window)

    watched(memory)
    first = drawn(bench, bench.ola, bench.piotr)
    room.quiet()
    assert not room.said
    bench.do(WriteReview(bench.stamp(bench.piotr), first, GOOD, "So patient with everybody."))
    room.until(lambda: bool(room.said))
    (notice,) = room.said
    assert notice.text.startswith("Piotr Wrona left you a few words.")
    assert "patient" not in notice.sentence()
    notice.ways[0].call()
    assert opened == [first]
    assert kept == [(str(first),)]
    # Written anew it is not told again, nor by a console that opens anew.
    bench.do(WriteReview(bench.stamp(bench.piotr), first, GOOD, LONG))
    watched(memory)
    page.show_feedback(first)
    room.until(lambda: page.view.row is not None and page.view.row.remark == LONG.strip())
    room.quiet()
    assert len(room.said) == 1
    page.view.read.click()
    room.until(lambda: not memory.feedback)
    # Several while nobody was looking are one notice.
    for review in [drawn(bench, bench.ola, bench.piotr) for _ in range(2)]:
        memory.feedback.append(str(review))
        bench.do(WriteReview(bench.stamp(bench.piotr), review, GOOD))
    watched(WindowMemory())
    room.until(lambda: room.said[-1].text == "Read the 2 reviews when you have a quiet minute.")
