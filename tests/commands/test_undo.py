"""Undo: whatever one command did to tickets, taking it back leaves the queue as it was."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from console.commands.base import Command
from console.commands.desk import AddAgent
from console.commands.joining import Link, Merge
from console.commands.tickets import Claim, Give, SetCategory, SetPriority, SetState, SetTags, Snooze, Unclaim
from console.commands.undo import Undo
from console.domain.changes import Refusal
from console.domain.people import Role
from console.domain.tickets import Category, Priority, State
from console.queries.queue import Counts, QueueSections, SectionName, Tab, Wanted
from console.queries.ticket import TicketView
from tests.making import Bench
from tests.server import Server

TICKETS = 4
numbers = st.lists(st.integers(0, TICKETS - 1), min_size=1, max_size=TICKETS, unique=True)
doings = st.one_of(
    st.tuples(st.just("state"), numbers, st.sampled_from([State.OPEN, State.PENDING, State.ON_HOLD, State.SOLVED])),
    st.tuples(st.just("priority"), numbers, st.sampled_from(Priority)),
    st.tuples(st.just("category"), numbers, st.sampled_from(Category)),
    st.tuples(st.just("tags"), numbers, st.sampled_from(["sound", "invoice"])),
    st.tuples(st.just("claim"), numbers, st.none()),
    st.tuples(st.just("unclaim"), numbers, st.none()),
    st.tuples(st.just("give"), numbers, st.none()),
    st.tuples(st.just("snooze"), numbers, st.integers(1, 48)),
    st.tuples(st.just("merge"), st.permutations(range(TICKETS)), st.none()),
    st.tuples(st.just("link"), st.permutations(range(TICKETS)), st.none()),
)


def command_of(bench: Bench, tickets: list[Any], doing: tuple[str, list[int], Any]) -> Command:
    kind, chosen, value = doing
    them = tuple(tickets[number] for number in chosen)
    stamp = bench.stamp()
    made: dict[str, Callable[[], Command]] = {
        "state": lambda: SetState(stamp, them, value),
        "priority": lambda: SetPriority(stamp, them, value),
        "category": lambda: SetCategory(stamp, them, value),
        "tags": lambda: SetTags(stamp, them, add=(value,)),
        "claim": lambda: Claim(stamp, them, from_others=True),
        "unclaim": lambda: Unclaim(stamp, them),
        "give": lambda: Give(stamp, them, bench.piotr),
        "snooze": lambda: Snooze(stamp, them, bench.clock.now() + timedelta(hours=value or 1)),
        "merge": lambda: Merge(stamp, them[0], them[1]),
        "link": lambda: Link(stamp, them[0], them[1]),
    }
    return made[kind]()


def seen(bench: Bench, tickets: list[Any]) -> list[object]:
    """Everything a person sees of the tickets, but for the times at which they were touched."""
    looks: list[object] = [bench.desk.read(Counts()).result()]
    for ticket in tickets:
        detail = bench.desk.read(TicketView(ticket)).result()
        assert detail is not None
        row = detail.row
        looks.append((row.state, row.priority, row.category, row.place, row.owner_id, row.snoozed_until))
        looks.append((row.waiting_since, row.merged_into, detail.tags, {link.id for link in detail.links}))
    return looks


# Each example makes a desk; searching for the smallest one that fails would take minutes.
@settings(max_examples=12, phases=(Phase.explicit, Phase.generate))
@example([("claim", [0], None), ("claim", [0], None)])
@given(st.lists(doings, min_size=1, max_size=6))
def test_taking_back_everything_in_turn_leads_back_to_the_start(
    hub: Server | None, doing: list[tuple[str, list[int], Any]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(Bench(Path(folder), hub)) as bench:
        _there_and_back(bench, doing)


def _there_and_back(bench: Bench, doing: list[tuple[str, list[int], Any]]) -> None:
    tickets = [bench.ticket(str(number)) for number in range(TICKETS)]
    states = [seen(bench, tickets)]
    done = []
    for each in doing:
        command = command_of(bench, tickets, each)
        if bench.do(command).undo:
            done.append(command.stamp.id)
            states.append(seen(bench, tickets))
    for command_id in reversed(done):
        states.pop()
        assert bench.do(Undo(bench.stamp(), command_id)).done
        assert seen(bench, tickets) == states[-1]
    counts = bench.desk.read(Counts()).result()
    (found,) = bench.desk.read(QueueSections(Tab.FOUND, (Wanted(SectionName.FOUND, 100),))).result()
    assert counts.unclaimed == len(found.rows) == TICKETS


def test_nobody_undoes_what_they_may_not_do(bench: Bench) -> None:
    tutor = bench.new_id()
    bench.do(AddAgent(bench.stamp(), tutor, "Ewa", "", Role.TUTOR, "pl"))
    one, other = bench.ticket(), bench.ticket()
    merge = Merge(bench.stamp(), one, other)
    assert bench.do(merge).done
    assert bench.do(Undo(bench.stamp(tutor), merge.stamp.id)).refusal is Refusal.NO_RIGHT
    assert bench.do(Undo(bench.stamp(), merge.stamp.id)).done
