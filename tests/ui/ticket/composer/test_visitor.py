"""Whether the person in a chat is there stands beside the channel."""

from __future__ import annotations

from console.commands.chats import EndChat, TellVisitor
from console.domain.messages import Kind
from console.sync.hub import HubDesk
from tests.commands.test_chats import Visit
from tests.ui.ticket.composer.conftest import Stage


def test_the_visitor_of_a_chat_is_seen_to_come_and_go(stage: Stage) -> None:
    bench = stage.bench
    visit = Visit(bench)
    visit.say("Nothing works")
    pill = stage.composer.sheet.visitor
    ticket = visit.row.ticket_id
    assert ticket is not None
    stage.show(ticket)
    stage.until(pill.isVisible)
    assert pill.text() == "The visitor is online"

    bench.do(TellVisitor(visit.stamp(), visit.id, online=False))
    bench.pass_time(seconds=61)

    def left() -> bool:
        # As every quarter of a minute: nothing changes at the moment in which somebody counts as gone.
        pill._timer.timeout.emit()
        return pill.text() == "The visitor has left: it goes by e-mail"

    stage.until(left)

    stage.composer.start_note()
    stage.until(lambda: stage.composer.texts.kind is Kind.NOTE)
    assert not pill.isVisible()
    stage.composer.start_reply()
    bench.do(EndChat(bench.stamp(), visit.id))
    stage.until(lambda: pill.text() == "The chat has ended")


def test_without_a_chat_nothing_is_said(stage: Stage) -> None:
    stage.show(stage.bench.ticket())
    stage.until(lambda: stage.composer.texts.loaded)
    assert not stage.composer.sheet.visitor.isVisible()


def test_the_gateway_hears_that_an_answer_is_typed_and_of_a_note_that_it_is_none(stage: Stage) -> None:
    bench = stage.bench
    gateway = HubDesk(bench.place, None, bench.clock)
    part = gateway.stand_beside(bench.desk)
    ticket = bench.ticket()
    stage.show(ticket)
    stage.until(lambda: stage.composer.texts.loaded)

    def seen() -> list[tuple[bool, bool]]:
        return [(one.typing, one.public) for one in gateway.present().get(ticket, ())]

    stage.composer.start_reply()
    stage.type("One moment")
    stage.until(lambda: seen() == [(True, True)])
    stage.composer.start_note()
    stage.until(lambda: stage.composer.texts.kind is Kind.NOTE and (True, True) not in seen())
    stage.type("She is upset")
    stage.until(lambda: seen() == [(True, False)])
    stage.show(None)
    stage.until(lambda: seen() == [])
    part()
    gateway.close()
