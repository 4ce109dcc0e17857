"""What words do to the ticket they are said on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.commands.deliveries import SetDelivery
from console.commands.messages import AddMessage, CallFacts, NewMessage
from console.commands.tickets import SetState, Snooze
from console.domain.changes import Refusal
from console.domain.messages import CallOutcome, Delivery, Kind
from console.domain.tickets import Channel, Place, State
from console.queries.ticket import TicketView
from tests.making import Bench


def call(bench: Bench, outcome: CallOutcome, *, outgoing: bool) -> NewMessage:
    return NewMessage(
        id=bench.new_id(),
        kind=Kind.CALL,
        channel=Channel.PHONE,
        at=bench.clock.now(),
        text="",
        call=CallFacts(outgoing, "+48221234567", 5, 25, 0, None, outcome),
    )


@pytest.mark.parametrize("kept_away", ["solved", "snoozed", "pending"])
def test_a_call_that_nobody_took_brings_its_ticket_back(bench: Bench, kept_away: str) -> None:
    ticket = bench.ticket()
    if kept_away == "snoozed":
        bench.do(Snooze(bench.stamp(), (ticket,), bench.clock.now() + timedelta(days=1)))
    else:
        bench.do(SetState(bench.stamp(), (ticket,), State(kept_away)))
    bench.do(AddMessage(bench.stamp(), ticket, call(bench, CallOutcome.NO_ANSWER, outgoing=True)))
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    assert detail.row.place is not Place.WAITING
    bench.do(AddMessage(bench.stamp(), ticket, call(bench, CallOutcome.MISSED, outgoing=False)))
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    assert (detail.row.place, detail.row.snoozed_until) == (Place.WAITING, None)


def test_a_message_goes_its_way_in_order(bench: Bench) -> None:
    ticket = bench.ticket()
    ours = NewMessage(
        id=bench.new_id(),
        kind=Kind.OUTBOUND,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text="Try this",
        agent_id=bench.ola,
    )
    bench.do(AddMessage(bench.stamp(), ticket, ours, delivery=Delivery.QUEUED))
    assert bench.do(SetDelivery(bench.stamp(), ours.id, Delivery.SENT)).refusal is Refusal.NOT_POSSIBLE
    for state in (Delivery.SENDING, Delivery.FAILED, Delivery.QUEUED, Delivery.SENDING, Delivery.SENT):
        assert bench.do(SetDelivery(bench.stamp(), ours.id, state)).done
    # Sent again by a press that came too late: the letter would arrive twice.
    assert bench.do(SetDelivery(bench.stamp(), ours.id, Delivery.QUEUED)).refusal is Refusal.NOT_POSSIBLE
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    assert detail.row.failed == 0
