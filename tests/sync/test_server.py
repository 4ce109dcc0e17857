"""Many at one hub on PostgreSQL: who wins, in which order it is told, and what happens when the server goes away."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.base import Stamp
from console.commands.drafts import KeepContent
from console.commands.knowledge import CountUse, SaveArticle
from console.commands.messages import AddNote
from console.commands.tickets import Claim, ClaimNext, SetTags
from console.domain.changes import Changes, Outcome, Refusal
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.errors import HubAway
from console.queries.knowledge import ArticleView
from console.queries.queue import Counts, TicketRows
from console.queries.ticket import Conversation, MessageEntry
from console.store import feed
from console.store.models import Applied, Change, FeedClock, Message
from console.store.place import HubAddress
from console.store.postgres import hub_reader, hub_writer
from console.sync.hub import HubDesk
from tests.making import Bench
from tests.server import Server

Got = TypeVar("Got")


@pytest.fixture
def bench(tmp_path: Path, server: Server) -> Iterator[Bench]:
    bench = Bench(tmp_path, server)
    yield bench
    bench.close()


@pytest.fixture
def address(bench: Bench) -> HubAddress:
    assert isinstance(bench.place, HubAddress)
    return bench.place


def at_once(*acts: Callable[[], Got]) -> list[Got]:
    """Does these at the same moment, each on a thread of its own."""
    ready = threading.Barrier(len(acts))

    def one(act: Callable[[], Got]) -> Got:
        ready.wait(timeout=120)
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [done.result(timeout=60) for done in [pool.submit(one, act) for act in acts]]


def said(bench: Bench, ticket: Id) -> list[str]:
    part = bench.desk.read(Conversation(ticket)).result()
    return [entry.text for entry in part.entries if isinstance(entry, MessageEntry)]


def stamp(bench: Bench, actor: Id) -> Stamp:
    return Stamp(bench.new_id(), bench.clock.now(), actor)


@pytest.fixture
def two(bench: Bench) -> Iterator[tuple[HubDesk, HubDesk]]:
    with (
        closing(HubDesk(bench.place, bench.ola, bench.clock)) as ola,
        closing(HubDesk(bench.place, bench.piotr, bench.clock)) as piotr,
    ):
        yield ola, piotr


def test_next_never_gives_two_people_the_same_ticket(bench: Bench) -> None:
    tickets = {bench.ticket(str(number)) for number in range(24)}

    def take_all(desk: HubDesk, who: Id) -> list[Id]:
        taken = []
        while (outcome := desk.submit(ClaimNext(stamp(bench, who))).result()).done:
            taken.append(outcome.refs[0].id)
        return taken

    with ExitStack() as open_desks:
        desks = [open_desks.enter_context(closing(HubDesk(bench.place, bench.ola, bench.clock))) for _ in range(4)]
        whose = [bench.ola, bench.piotr] * 2
        acts = [lambda desk=desk, who=who: take_all(desk, who) for desk, who in zip(desks, whose, strict=True)]
        taken = at_once(*acts)
    every = [ticket for each in taken for ticket in each]
    assert len(every) == len(set(every))
    assert set(every) == tickets
    # Handed out side by side, not all to the quickest: otherwise nothing was tried.
    assert sum(bool(each) for each in taken) > 1


def test_of_two_who_claim_one_wins_and_the_other_is_told_who_has_it(bench: Bench, two: tuple[HubDesk, HubDesk]) -> None:
    people = (bench.ola, bench.piotr)
    for number in range(10):
        ticket = bench.ticket(str(number))
        claims = [Claim(stamp(bench, who), (ticket,)) for who in people]
        outcomes = at_once(
            *(lambda desk=d, claim=c: desk.submit(claim).result() for d, c in zip(two, claims, strict=True))
        )
        assert sorted(outcome.done for outcome in outcomes) == [False, True]
        winner = people[0] if outcomes[0].done else people[1]
        loser = next(outcome for outcome in outcomes if not outcome.done)
        assert (loser.refusal, loser.who) == (Refusal.TAKEN, winner)
        assert bench.desk.read(TicketRows((ticket,))).result()[0].owner_id == winner


def test_a_command_that_comes_twice_at_once_acts_once(bench: Bench, two: tuple[HubDesk, HubDesk]) -> None:
    ticket = bench.ticket()
    for number in range(10):
        command = AddNote(stamp(bench, bench.ola), ticket, bench.new_id(), f"note {number}")
        outcomes = at_once(*(lambda desk=desk, it=command: desk.submit(it).result() for desk in two))
        assert outcomes[0] == outcomes[1]
        assert outcomes[0].done
    assert sorted(said(bench, ticket)) == ["There is no sound at all", *(f"note {number}" for number in range(10))]


def test_what_two_count_at_once_is_counted_twice(bench: Bench, two: tuple[HubDesk, HubDesk]) -> None:
    article = bench.new_id()
    bench.do(SaveArticle(bench.stamp(), article, bench.new_id(), "en", "Sound", "Turn it on"))
    for _ in range(10):
        counts = [CountUse(stamp(bench, bench.ola), article) for _ in two]
        at_once(*(lambda desk=d, count=c: desk.submit(count).result() for d, c in zip(two, counts, strict=True)))
    found = bench.desk.read(ArticleView(article)).result()
    assert found is not None
    assert found.used == 20


def test_a_held_answer_leaves_once_however_many_consoles_let_it_go(bench: Bench, two: tuple[HubDesk, HubDesk]) -> None:
    tickets = [bench.ticket(str(number)) for number in range(6)]
    for ticket in tickets:
        answer = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Try", based_on=1)
        bench.do(HoldAnswers(bench.stamp(), (answer,), bench.clock.now()))
    bench.pass_time(seconds=1)
    lets = [SendHeld(stamp(bench, who)) for who in (bench.ola, bench.piotr)]
    outcomes = at_once(*(lambda desk=d, let=c: desk.submit(let).result() for d, c in zip(two, lets, strict=True)))
    assert all(outcome.done for outcome in outcomes)
    for ticket in tickets:
        assert said(bench, ticket)[1:] == ["Try"]


def test_the_same_file_brought_by_two_at_once_is_kept_once(bench: Bench, two: tuple[HubDesk, HubDesk]) -> None:
    for number in range(5):
        content = str(number).encode() * 1000
        keeps = [KeepContent(stamp(bench, bench.ola), content) for _ in two]
        outcomes = at_once(
            *(lambda desk=d, keep=c: desk.submit(keep).result() for d, c in zip(two, keeps, strict=True))
        )
        assert all(outcome.done for outcome in outcomes)


def test_tickets_named_in_opposite_order_stop_nobody(bench: Bench, two: tuple[HubDesk, HubDesk]) -> None:
    tickets = tuple(bench.ticket(str(number)) for number in range(6))

    def label(desk: HubDesk, order: tuple[Id, ...]) -> list[Outcome]:
        return [desk.submit(SetTags(stamp(bench, bench.ola), order, add=(f"a{n}",))).result() for n in range(10)]

    done = at_once(lambda: label(two[0], tickets), lambda: label(two[1], tickets[::-1]))
    assert all(outcome.done for each in done for outcome in each)


def test_the_feed_is_in_the_order_of_commits_and_has_no_holes(bench: Bench, address: HubAddress) -> None:
    writers, each = 8, 12
    tickets = [bench.ticket(str(number)) for number in range(writers)]
    start = _seq(address)
    over = threading.Event()
    looks: list[list[int]] = []

    def watch() -> None:
        engine, cursor = hub_reader(address, 1), start
        last_look = False
        while not last_look:
            last_look = over.is_set()
            with Session(engine) as session:
                found = session.execute(select(Change.seq).where(Change.seq > cursor).order_by(Change.seq)).scalars()
                looks.append(sorted(set(found)))
            cursor = max([cursor, *looks[-1]])
        engine.dispose()

    def write(ticket: Id) -> None:
        with closing(HubDesk(address, bench.ola, bench.clock)) as desk:
            for number in range(each):
                # Some take their time between what they touch and the commit.
                command = SetTags(stamp(bench, bench.ola), (ticket,) * (number % 3 + 1), add=(f"t{number}",))
                assert desk.submit(command).result().done

    watcher = threading.Thread(target=watch)
    watcher.start()
    at_once(*(lambda ticket=ticket: write(ticket) for ticket in tickets))
    over.set()
    watcher.join()
    told = [seq for look in looks for seq in look]
    assert told == list(range(start + 1, start + 1 + writers * each))
    assert sum(bool(look) for look in looks) > 1


def _seq(address: HubAddress) -> int:
    engine = hub_reader(address, 1)
    with Session(engine) as session:
        seq = feed.current_seq(session)
    engine.dispose()
    return seq


def test_commands_of_one_transaction_stand_under_one_number(bench: Bench, address: HubAddress) -> None:
    ticket, before = bench.ticket(), _seq(address)
    commands = [AddNote(bench.stamp(), ticket, bench.new_id(), f"note {number}") for number in range(3)]
    bench.desk.submit_all(commands)
    assert _seq(address) == before + 1
    refused = bench.do(Claim(bench.stamp(), (bench.new_id(),)))
    assert refused.refusal is Refusal.GONE
    assert _seq(address) == before + 1
    engine = hub_reader(address, 1)
    with Session(engine) as session:
        told = feed.since(session, before)
        assert session.execute(select(Applied.touched).where(Applied.command_id == commands[0].stamp.id)).scalar_one()
        assert session.execute(select(func.count()).select_from(FeedClock)).scalar_one() == 1
    engine.dispose()
    assert told[0] == before + 1
    assert {command.stamp.id for command in commands} <= told[2]


def test_a_lost_connection_is_not_seen_by_who_gives_a_command(
    bench: Bench, server: Server, address: HubAddress, expect_log: Callable[[str], None]
) -> None:
    expect_log("the feed could not be read")
    ticket = bench.ticket()
    for number in range(5):
        server.cut(address)
        assert bench.do(AddNote(bench.stamp(), ticket, bench.new_id(), f"note {number}")).done
        assert bench.desk.read(Counts()).result().waiting == 1
    assert said(bench, ticket)[1:] == [f"note {number}" for number in range(5)]


@pytest.fixture
def own_server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.mark.parametrize("at_once_", [False, True], ids=["stopped", "killed"])
def test_a_server_that_goes_away_is_told_and_what_was_done_is_there_when_it_is_back(
    tmp_path: Path, own_server: Server, expect_log: Callable[[str], None], at_once_: bool
) -> None:
    expect_log("the feed could not be read")
    bench = Bench(tmp_path, own_server)
    ticket = bench.ticket("Kept")
    told: list[Changes] = []
    seen = threading.Event()

    def hear(changes: Changes) -> None:
        told.append(changes)
        seen.set()

    bench.desk.listen(hear)
    own_server.stop(at_once=at_once_)
    late = AddNote(bench.stamp(), ticket, bench.new_id(), "While it was away")
    with pytest.raises(HubAway):
        bench.do(late)
    with pytest.raises(HubAway):
        bench.desk.read(Counts()).result()
    own_server.start()
    assert bench.desk.read(TicketRows((ticket,))).result()[0].subject == "Kept"
    # What another console did is seen again without anything being asked.
    seen.clear()
    with closing(HubDesk(bench.place, bench.piotr, bench.clock)) as other:
        assert other.submit(late).result().done
    while late.stamp.id not in {command for changes in told for command in changes.commands}:
        assert seen.wait(timeout=30)
        seen.clear()
    bench.close()


def test_texts_that_no_database_takes_are_taken_clean(bench: Bench) -> None:
    ticket = bench.ticket("Sou\0nd", "half \ud800 of one")
    assert bench.desk.read(TicketRows((ticket,))).result()[0].subject == "Sound"
    assert said(bench, ticket) == ["half \ufffd of one"]
    assert bench.do(SetTags(bench.stamp(), (ticket,), add=("a\0b",))).done


def test_a_desk_is_made_once_in_a_database(bench: Bench) -> None:
    with pytest.raises(FileExistsError):
        HubDesk.create(bench.place)


def test_the_epoch_stays_with_the_database_and_changes_when_it_is_copied(
    bench: Bench, server: Server, address: HubAddress
) -> None:
    def epoch(of: HubAddress) -> Id:
        engine = hub_writer(of)
        with Session(engine) as session, session.begin():
            found = feed.epoch(session)
        engine.dispose()
        return found

    first = epoch(address)
    assert epoch(address) == first
    bench.desk.close()
    copy = server.new_database(address.database)
    second, same = at_once(lambda: epoch(copy), lambda: epoch(copy))
    assert second == same != first
    assert epoch(copy) == second
    assert epoch(address) == first
    server.drop(copy)


def test_who_stays_in_the_middle_of_a_transaction_is_put_out(address: HubAddress) -> None:
    engine = hub_writer(address)
    with engine.connect() as connection:
        settings = dict(
            connection.execute(
                text("SELECT name, setting FROM pg_settings WHERE name = ANY(:names)"),
                {"names": ["TimeZone", "idle_in_transaction_session_timeout", "lock_timeout", "application_name"]},
            )
            .tuples()
            .all()
        )
        assert connection.execute(select(func.count()).select_from(Message)).scalar_one() == 0
    engine.dispose()
    assert settings["TimeZone"] == "UTC"
    assert int(settings["idle_in_transaction_session_timeout"]) > 0
    assert int(settings["lock_timeout"]) > 0
    assert settings["application_name"] == "Third Ring"
