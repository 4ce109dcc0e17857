"""Pages of requests: who may withdraw links, what a participant's doing changes, and what is never done twice."""

from __future__ import annotations

from datetime import timedelta

from console.commands.base import Stamp
from console.commands.requests import NewLinkKey, RateRequest, SettleOnPage, WithdrawLinks, WriteOnPage
from console.commands.tickets import Snooze
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.tickets import Channel, State
from console.queries.export import ExportPage, Part, TicketLine
from console.queries.requests import LinkKeys, PageOf, RequestAt
from console.queries.ticket import Conversation, MessageEntry, TicketView
from tests.making import Bench


def state(bench: Bench, ticket: Id) -> State:
    view = bench.desk.read(TicketView(ticket)).result()
    assert view is not None
    return view.row.state


def by_nobody(bench: Bench) -> Stamp:
    """As the gateway gives what comes from a page."""
    stamp = bench.stamp()
    return Stamp(stamp.id, stamp.at, None)


def test_a_key_is_made_once_and_only_leads_renew_it(bench: Bench) -> None:
    assert bench.do(NewLinkKey(bench.stamp(), b"1" * 32, first=True)).done
    assert bench.do(NewLinkKey(bench.stamp(), b"2" * 32, first=True)).skipped
    assert bench.do(NewLinkKey(bench.stamp(bench.piotr), b"3" * 32)).refusal is Refusal.NO_RIGHT
    assert bench.do(NewLinkKey(bench.stamp(), b"short")).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(NewLinkKey(bench.stamp(), b"4" * 32)).done
    assert [key.secret[:1] for key in bench.desk.read(LinkKeys()).result()] == [b"4", b"1"]
    assert bench.do(NewLinkKey(bench.stamp(), b"5" * 32, withdraw=True)).done
    assert [(key.number, key.secret[:1]) for key in bench.desk.read(LinkKeys()).result()] == [(3, b"5")]


def test_links_are_withdrawn_and_hold_again(bench: Bench) -> None:
    ticket = bench.ticket()
    assert bench.do(WithdrawLinks(bench.stamp(), (ticket,), back=True)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(WithdrawLinks(bench.stamp(), ())).refusal is Refusal.EMPTY
    assert bench.do(WithdrawLinks(bench.stamp(), (ticket, ticket))).done
    assert [bench.desk.read(RequestAt(ticket, one)).result() is not None for one in (0, 1, 2)] == [False, True, False]
    assert bench.do(WithdrawLinks(bench.stamp(), (ticket,), back=True)).done
    assert bench.desk.read(RequestAt(ticket, 0)).result() is not None
    assert not bench.desk.read(PageOf(ticket)).result().withdrawn


def test_a_participant_who_closes_a_snoozed_request_ends_the_snooze(bench: Bench) -> None:
    ticket = bench.ticket()
    assert bench.do(Snooze(bench.stamp(), (ticket,), bench.clock.now() + timedelta(days=2))).done
    assert bench.do(SettleOnPage(by_nobody(bench), ticket, solved=True)).done
    assert state(bench, ticket) is State.SOLVED
    assert bench.do(SettleOnPage(by_nobody(bench), ticket, solved=True)).skipped
    assert bench.do(SettleOnPage(by_nobody(bench), ticket, solved=False)).done
    view = bench.desk.read(TicketView(ticket)).result()
    assert view is not None
    assert (view.row.state, view.row.snoozed_until) == (State.OPEN, None)
    assert view.row.waiting_since is not None


def test_words_from_a_page_come_once_and_the_way_the_ticket_goes(bench: Bench) -> None:
    for channel, expected in ((Channel.PHONE, Channel.EMAIL), (Channel.CHAT, Channel.CHAT)):
        ticket = bench.ticket(person=bench.person("Marta", email=f"{channel}@x.example"), channel=channel)
        command = WriteOnPage(by_nobody(bench), ticket, bench.new_id(), " again ")
        assert bench.do(command).done
        assert bench.do(command).done
        again = WriteOnPage(by_nobody(bench), ticket, command.message_id, "again")
        assert bench.do(again).refusal is Refusal.EXISTS
        assert bench.do(WriteOnPage(by_nobody(bench), ticket, bench.new_id(), " ")).refusal is Refusal.EMPTY
        said = [one for one in bench.desk.read(Conversation(ticket)).result().entries if isinstance(one, MessageEntry)]
        assert (len(said), said[-1].text, said[-1].channel) == (2, "again", expected)


def test_what_was_said_last_of_our_help_is_what_holds(bench: Bench) -> None:
    ticket = bench.ticket(owner=bench.piotr)
    for wrong in (0, 6, -1):
        assert bench.do(RateRequest(by_nobody(bench), ticket, wrong)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(RateRequest(by_nobody(bench), ticket, 5, " fine ")).done
    assert bench.do(RateRequest(by_nobody(bench), ticket, 5, "fine")).skipped
    assert bench.do(RateRequest(by_nobody(bench), ticket, 1)).done
    facts = bench.desk.read(PageOf(ticket)).result()
    assert (facts.stars, facts.remark) == (1, "")
    (line,) = bench.desk.read(ExportPage(Part.TICKET)).result()
    assert isinstance(line, TicketLine)
    assert line.rating is not None
    assert (line.rating.stars, line.rating.owner_id) == (1, bench.piotr)
