"""The feed forgets in time, and never lets a reader fall into a hole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from console.commands.drafts import SaveDraft
from console.commands.messages import AddMessage
from console.commands.tickets import Give, SetPriority
from console.domain.messages import Kind
from console.domain.tickets import Channel, Priority
from console.store import feed
from console.store.hub import open_hub
from console.store.models import Applied, Change, FeedClock, MovedDraft
from console.sync.hub import HubDesk
from tests.making import Bench


@contextmanager
def session(bench: Bench) -> Iterator[Session]:
    with closing(open_hub(bench.place)) as hub, Session(hub.writer) as session, session.begin():
        yield session


def prune(bench: Bench) -> None:
    with session(bench) as one:
        feed.prune(one, bench.clock.now())


def test_old_changes_are_forgotten_and_who_has_not_seen_them_is_told_so(bench: Bench) -> None:
    ticket = bench.ticket()
    bench.pass_time(days=1, minutes=1)
    prune(bench)
    with session(bench) as one:
        away = feed.current_seq(one)
    bench.do(SetPriority(bench.stamp(), (ticket,), Priority.HIGH))
    bench.pass_time(days=20)
    prune(bench)
    bench.do(SetPriority(bench.stamp(), (ticket,), Priority.LOW))
    with session(bench) as one:
        assert feed.reaches(one, away)
    bench.pass_time(days=15)
    prune(bench)
    with session(bench) as one:
        assert not feed.reaches(one, away)
        assert not feed.reaches(one, feed.current_seq(one) + 1)
        # From the last forgotten one on nothing is missing.
        assert feed.reaches(one, away + 1)
        seq, refs, _ = feed.since(one, away + 1)
        assert (seq, {ref.id for ref in refs}) == (away + 2, {ticket})


def test_what_is_told_with_an_old_date_is_kept_until_everybody_could_look(bench: Bench) -> None:
    ticket = bench.ticket()
    bench.pass_time(days=40)
    prune(bench)
    with session(bench) as one:
        seen = feed.current_seq(one)
    stamp = bench.stamp()
    bench.clock.at = stamp.at.replace(year=2001)
    bench.do(AddMessage(bench.stamp(), ticket, bench.inbound("An old letter")))
    bench.clock.at = stamp.at
    bench.pass_time(days=2)
    prune(bench)
    with session(bench) as one:
        assert feed.reaches(one, seen)
        assert ticket in {ref.id for ref in feed.since(one, seen)[1]}


def test_commands_are_known_again_for_a_season(bench: Bench) -> None:
    ticket = bench.ticket()
    bench.do(SaveDraft(bench.stamp(), ticket, Kind.OUTBOUND, Channel.EMAIL, "Have you tried", 1))
    give = Give(bench.stamp(), (ticket,), bench.piotr)
    assert bench.do(give).done
    bench.pass_time(days=80)
    prune(bench)
    assert bench.do(give).undo
    bench.pass_time(days=11)
    prune(bench)
    with session(bench) as one:
        assert one.execute(select(func.count()).select_from(Applied)).scalar_one() == 0
        assert one.execute(select(func.count()).select_from(MovedDraft)).scalar_one() == 0


def test_opening_a_desk_prunes_it_once_a_day(tmp_path: Path) -> None:
    with closing(Bench(tmp_path)) as bench:
        opened = bench.clock.now()
        for hours in (1, 12, 24):
            bench.clock.at = opened
            bench.pass_time(hours=hours)
            HubDesk(bench.place, bench.ola, bench.clock).close()
            with session(bench) as one:
                pruned = one.execute(select(FeedClock.pruned_at)).scalar_one()
                assert pruned == (bench.clock.now() if hours == 24 else opened)
        with session(bench) as one:
            assert one.execute(select(func.count()).select_from(Change)).scalar_one() > 0
