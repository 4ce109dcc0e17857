"""Consoles of a team at work: what one does the other sees, and nothing is lost whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

import pytest

from console.commands.answers import Answer, HoldAnswers
from console.commands.drafts import KeepContent
from console.commands.health import TellHealth
from console.commands.knowledge import DropArticle, SaveArticle
from console.commands.mail import SetAside
from console.commands.mailboxes import BlockSender, SaveMailbox
from console.commands.messages import AddMessage, AddNote, NewMessage
from console.commands.tickets import Claim, ClaimNext, OpenTicket, SetState
from console.domain.changes import Changes, Outcome, Refusal
from console.domain.clock import FixedClock
from console.domain.health import Condition, Health, Work
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.mailboxes import Mailbox
from console.domain.messages import Kind
from console.domain.presence import Present
from console.domain.tickets import Channel, State
from console.errors import DeskBusy, KeyUnfit
from console.queries.drafts import Drafts
from console.queries.files import FileContent
from console.queries.health import Channels
from console.queries.knowledge import SearchArticles
from console.queries.mail import AsideLetters
from console.queries.mailboxes import BlockedSenders, Mailboxes
from console.queries.queue import Counts
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.sync.clock import HubClock
from console.sync.replica import ReplicaDesk
from tests.making import NOON
from tests.server import Server
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy


def opened(desk: ReplicaDesk, subject: str = "No sound") -> Id:
    ticket = desk.new_id()
    command = OpenTicket(desk.stamp(), ticket, subject, Channel.EMAIL, "en", contact="Somebody")
    assert desk.submit(command).result().waiting
    return ticket


def owner(desk: ReplicaDesk, ticket: Id) -> Id | None:
    found = desk.read(TicketView(ticket)).result()
    assert found is not None
    return found.row.owner_id


def note(desk: ReplicaDesk, ticket: Id, text: str) -> Id:
    message = desk.new_id()
    assert desk.submit(AddNote(desk.stamp(), ticket, message, text)).result().done
    return message


def said(desk: ReplicaDesk, text: str) -> NewMessage:
    return NewMessage(id=desk.new_id(), kind=Kind.INBOUND, channel=Channel.EMAIL, at=desk.now(), text=text)


def words(desk: ReplicaDesk, ticket: Id) -> list[MessageEntry]:
    shown = desk.read(Conversation(ticket, 1000)).result().entries
    return [entry for entry in shown if isinstance(entry, MessageEntry)]


def notes(desk: ReplicaDesk, ticket: Id) -> list[str]:
    return [entry.text for entry in words(desk, ticket) if entry.kind is Kind.NOTE]


def test_what_one_does_the_other_sees_and_finds(team: Team) -> None:
    ola, piotr = team.console(team.bench.ola), team.console(team.bench.piotr)
    ticket = opened(ola, "Quillfjord does not open")
    shown = ola.read(TicketView(ticket)).result()
    assert shown is not None
    assert shown.row.number < 0  # only the hub gives numbers
    in_step(ola, piotr)
    for desk in (ola, piotr):
        found = desk.read(TicketView(ticket)).result()
        assert found is not None
        assert found.row.number == 1001
        assert [row.id for row in desk.read(SearchTickets("quillfjord")).result()] == [ticket]
        assert desk.read(Counts()).result() == ola.read(Counts()).result()
    note(piotr, ticket, "seen")
    in_step(piotr, ola)
    assert notes(ola, ticket) == ["seen"]


def test_articles_are_found_at_every_console_as_they_are_now(team: Team) -> None:
    ola, piotr = team.console(team.bench.ola), team.console(team.bench.piotr)
    article, family = ola.new_id(), ola.new_id()

    def found(desk: ReplicaDesk, typed: str) -> list[str]:
        return [row.title for row in desk.read(SearchArticles(typed, "en")).result()]

    assert ola.submit(SaveArticle(ola.stamp(), article, family, "en", "Quillfjord", "Press it.")).result().done
    assert found(ola, "quilfjord") == ["Quillfjord"]
    in_step(ola, piotr)
    assert found(piotr, "quilfjord") == ["Quillfjord"]
    assert piotr.submit(SaveArticle(piotr.stamp(), article, family, "en", "Headset", "Press it.")).result().done
    in_step(piotr, ola)
    for desk in (ola, piotr):
        assert found(desk, "quillfjord") == []
        assert found(desk, "headsets") == ["Headset"]
    assert ola.submit(DropArticle(ola.stamp(), article)).result().done
    in_step(ola, piotr)
    assert found(ola, "headset") == found(piotr, "headset") == []


def test_mailboxes_channels_and_who_is_blocked_are_known_at_every_console(team: Team) -> None:
    ola = team.console(team.bench.ola)
    mailbox = Mailbox(id=ola.new_id(), name="Help", address="help@desk.example")
    assert ola.submit(SaveMailbox(ola.stamp(), mailbox)).result().done
    assert ola.submit(BlockSender(ola.stamp(), "@bad.example")).result().done
    now = team.bench.clock.now()
    up = Health(ola.new_id(), Work.RECEIVING, mailbox.id, "Help", Condition.UP, now, now)
    aside = SetAside(team.bench.stamp(), ola.new_id(), now, "blocked", "a@bad.example", "Buy", b"Subject: Buy")
    until(lambda: not ola.link.waiting)
    assert team.bench.do(TellHealth(team.bench.stamp(), (up,))).done
    assert team.bench.do(aside).done
    for console in (ola, team.console(team.bench.piotr)):
        until(lambda console=console: console.read(Channels()).result() == (up,))  # type: ignore[misc]
        until(lambda console=console: len(console.read(AsideLetters()).result()) == 1)  # type: ignore[misc]
        assert console.read(Mailboxes()).result() == (mailbox,)
        assert [row.value for row in console.read(BlockedSenders()).result()] == ["@bad.example"]
        assert console.link.standing is Standing.CONNECTED


def test_of_two_who_claim_a_ticket_one_has_it_and_the_other_is_told_who(team: Team) -> None:
    ola, piotr = team.console(team.bench.ola), team.console(team.bench.piotr)
    ticket = opened(ola)
    in_step(ola, piotr)
    told: list[Changes] = []
    piotr.listen(told.append)
    both = [desk.submit(Claim(desk.stamp(), (ticket,))) for desk in (ola, piotr)]
    assert all(outcome.result().done for outcome in both)
    in_step(ola, piotr)
    assert owner(ola, ticket) == owner(piotr, ticket)
    loser, winner = (piotr, ola) if owner(ola, ticket) == ola.me else (ola, piotr)
    back = loser.returned().result()
    assert [(one.outcome.refusal, one.outcome.who) for one in back] == [(Refusal.TAKEN, winner.me)]
    assert winner.returned().result() == []
    loser.dismiss(back[0].number).result()
    assert loser.link.returned == 0


def test_next_is_decided_by_the_hub(team: Team) -> None:
    ola, piotr = team.console(team.bench.ola), team.console(team.bench.piotr)
    tickets = {opened(ola, f"Ticket {number}") for number in range(12)}
    in_step(ola, piotr)
    # Asked at the same moment each time, and with rows here that are older than what the other has just taken.
    asked = [desk.submit(ClaimNext(desk.stamp())) for _ in range(6) for desk in (ola, piotr)]
    got = [outcome.result().refs[0].id for outcome in asked]
    assert sorted(got) == sorted(tickets)
    ended: Outcome = ola.submit(ClaimNext(ola.stamp())).result()
    assert ended.refusal is Refusal.EMPTY


def test_work_goes_on_without_the_network_and_arrives_once(team: Team, proxy: Proxy) -> None:
    ola, piotr = team.console(team.bench.ola, port=proxy.port), team.console(team.bench.piotr)
    ticket = opened(ola)
    in_step(ola, piotr)
    proxy.refuse = True
    proxy.cut()
    until(lambda: ola.link.standing is Standing.AWAY)
    assert ola.link.trouble is not None
    said = [note(ola, ticket, f"away {number}") for number in range(5)]
    note(piotr, ticket, "meanwhile")
    other = opened(ola, "Made without a network")
    taken = ola.submit(ClaimNext(ola.stamp())).result()
    assert taken.done
    assert ola.link.waiting == 7
    assert len(notes(ola, ticket)) == 5
    proxy.refuse = False
    ola.retry_now()
    in_step(ola, piotr)
    for desk in (ola, piotr):
        assert sorted(notes(desk, ticket)) == [*(f"away {number}" for number in range(5)), "meanwhile"]
        assert owner(desk, taken.refs[0].id) == ola.me
        assert desk.read(TicketView(other)).result() is not None
    assert len(said) == 5


def test_what_waits_outlives_the_program(team: Team, proxy: Proxy) -> None:
    ola = team.console(team.bench.ola, port=proxy.port)
    ticket = opened(ola)
    in_step(ola)
    proxy.refuse = True
    proxy.cut()
    until(lambda: ola.link.standing is Standing.AWAY)
    note(ola, ticket, "before the end")
    team.close()
    ola = team.console(team.bench.ola, port=proxy.port, wait=False)
    assert notes(ola, ticket) == ["before the end"]
    assert ola.link.waiting == 1
    proxy.refuse = False
    ola.retry_now()
    in_step(ola)
    assert notes(ola, ticket) == ["before the end"]
    assert team.bench.desk.read(Conversation(ticket)).result() == ola.read(Conversation(ticket)).result()


def test_what_is_kept_here_can_be_read_with_the_key_only(team: Team, expect_log: Callable[[str], None]) -> None:
    ola = team.console(team.bench.ola, key=b"k" * 32)
    ticket = opened(ola, "Quillfjord")
    in_step(ola)
    note(ola, ticket, "Bumblewick")
    team.close()
    folder = team.folder / str(team.bench.ola)
    written = b"".join(path.read_bytes() for path in folder.iterdir())
    assert len(written) > 100_000
    assert b"Quillfjord" not in written
    assert b"Bumblewick" not in written
    # What waits for the hub lies in the outbox: without its key nothing is thrown away, and the desk says so.
    with pytest.raises(KeyUnfit):
        team.console(team.bench.ola, key=b"x" * 32)
    ola = team.console(team.bench.ola, key=b"k" * 32)
    in_step(ola)
    assert notes(ola, ticket) == ["Bumblewick"]
    team.close()
    # A copy that cannot be read is brought again, as it is on the hub as well.
    (folder / "replica.sqlite").write_bytes(b"rubbish" * 1000)
    expect_log("made anew")
    ola = team.console(team.bench.ola, key=b"k" * 32)
    in_step(ola)
    assert notes(ola, ticket) == ["Bumblewick"]


def test_the_same_desk_is_not_opened_twice(team: Team) -> None:
    team.console(team.bench.ola)
    with pytest.raises(DeskBusy, match="open already"):
        team.console(team.bench.ola)


def test_an_answer_that_was_overtaken_comes_back_as_a_draft(team: Team, proxy: Proxy) -> None:
    ola, piotr = team.console(team.bench.ola, port=proxy.port), team.console(team.bench.piotr)
    person = team.bench.person(email="marta@x.example")
    ticket = team.bench.ticket(person=person)
    in_step(ola, piotr)
    proxy.refuse = True
    proxy.cut()
    until(lambda: ola.link.standing is Standing.AWAY)
    piotr.submit(AddMessage(piotr.stamp(), ticket, said(piotr, "Hello, one more thing"))).result()
    in_step(piotr)
    answer = Answer(message_id=ola.new_id(), ticket=ticket, channel=Channel.EMAIL, text="My answer", based_on=1)
    held = ola.submit(HoldAnswers(ola.stamp(), (answer,), ola.now())).result()
    assert held.done
    proxy.refuse = False
    ola.retry_now()
    in_step(ola, piotr)
    until(lambda: not ola.link.waiting)
    assert [(draft.ticket, draft.text) for draft in ola.read(Drafts()).result()] == [(ticket, "My answer")]
    assert [one.outcome.refusal for one in ola.returned().result()] == [Refusal.NEWER]
    for desk in (ola, piotr):
        assert [entry.text for entry in words(desk, ticket)] == ["There is no sound at all", "Hello, one more thing"]


def test_who_is_where_is_told_for_a_while(team: Team) -> None:
    ola, piotr = team.console(team.bench.ola), team.console(team.bench.piotr)
    ticket = opened(ola)
    in_step(ola, piotr)
    piotr.here(ticket, typing=True)
    until(lambda: ola.present().get(ticket) == (Present(piotr.me, typing=True),))
    piotr.here(None)
    until(lambda: ticket not in ola.present())
    piotr.here(ticket)
    until(lambda: ticket in ola.present())
    # One that comes later is told as well, and one that goes is not there for a moment longer.
    team.bench.desk.listen(lambda _: None)
    piotr.close()
    until(lambda: ticket not in ola.present())


def test_files_are_brought_when_they_are_opened(team: Team) -> None:
    bench = team.bench
    digest = sha256(b"a picture").digest()
    bench.do(KeepContent(bench.stamp(), b"a picture"))
    ola = team.console(bench.ola)
    assert ola.read(FileContent(digest)).result() == b"a picture"
    assert ola.read(FileContent(b"0" * 32)).result() is None


def test_a_clock_that_is_wrong_is_put_right_by_the_hub(team: Team) -> None:
    wrong = HubClock(FixedClock(NOON))
    ola = team.console(team.bench.ola, clock=wrong)
    right = HubClock().now()
    assert abs(ola.now() - right) < timedelta(minutes=1)


def test_what_is_old_is_brought_when_it_is_opened(team: Team) -> None:
    bench = team.bench
    old = bench.ticket("Long ago", "an old question")
    bench.do(SetState(bench.stamp(), (old,), State.SOLVED))
    bench.pass_time(days=100)
    ola = team.console(bench.ola)
    assert ola.read(SearchTickets("question")).result() == ()
    assert [entry.text for entry in words(ola, old)] == ["an old question"]
    assert len(ola.read(SearchTickets("question")).result()) == 1
    assert ola.submit(AddNote(ola.stamp(), old, ola.new_id(), "found it")).result().done
    in_step(ola)


def test_a_hub_that_was_restored_is_read_anew(team: Team, server: Server, expect_log: Callable[[str], None]) -> None:
    ola = team.console(team.bench.ola)
    ticket = opened(ola)
    in_step(ola)
    everything: list[Changes] = []
    ola.listen(everything.append)
    expect_log("the feed could not be read")
    server.do("UPDATE hub SET cluster = 0", team.address.database)
    server.do(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        team.address.database,
    )
    until(lambda: any(changes.everything for changes in everything))
    in_step(ola)
    assert owner(ola, ticket) is None
    assert ola.link.standing is Standing.CONNECTED
