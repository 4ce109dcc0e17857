"""What a single key acts on: what the window shows as meant, whatever moves in the list by itself."""

from __future__ import annotations

from collections.abc import Callable

from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import State
from console.queries.queue import Tab
from console.settings.options import Options
from tests.e2e.agent import Agent
from tests.making import Bench

Seat = Callable[..., Agent]


def matters(bench: Bench, count: int) -> list[Id]:
    """In the order of the queue."""
    made = []
    for number in range(count):
        made.append(
            bench.ticket(f"Matter {number}", person=bench.person(f"Person {number}", email=f"{number}@x.example"))
        )
        bench.pass_time(seconds=1)
    return made


def marked(agent: Agent) -> list[Id]:
    """The tickets whose rows are painted as the one that is meant."""
    queue = agent.window.queue
    return [row.id for row in queue.rows() if queue.is_marked(row.id, row.id in queue.chosen())]


def test_a_key_acts_on_the_one_row_that_is_ticked(bench: Bench, ola: Seat) -> None:
    tickets = matters(bench, 4)
    agent = ola()
    agent.goes_to(tickets[0])
    agent.presses("X", "J", "J", "X", "K", "K", "X")
    assert agent.window.queue.chosen() == (tickets[2],)
    assert agent.open_ticket() == tickets[0]
    agent.presses("C")
    agent.waits_until(lambda: agent.row(tickets[2]).owner_id == bench.ola)
    assert agent.row(tickets[0]).owner_id is None


def test_after_an_answer_the_keys_go_on_meaning_the_ticket_that_is_open(bench: Bench, ola: Seat) -> None:
    """It leaves the list of those who wait for us; the mark must not say that another one is meant."""
    tickets = matters(bench, 4)
    agent = ola(Options(language="en", undo_seconds=0))
    agent.window.queue.show_tab(Tab.UNCLAIMED)
    agent.goes_to(tickets[1])
    agent.presses("R")
    agent.types("Press the speaker")
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: agent.messages(tickets[1], Kind.OUTBOUND))
    agent.waits_until(lambda: agent.draft == "")
    agent.rests()
    agent.waits_until(lambda: "Matter 1" not in agent.queue())
    assert agent.open_ticket() == tickets[1]
    agent.presses("Esc")
    agent.waits_until(lambda: agent.focus_in(agent.window.queue))
    assert marked(agent) == []
    agent.presses("E")
    agent.waits_until(lambda: State.SOLVED in {agent.row(ticket).state for ticket in tickets})
    assert agent.row(tickets[1]).state is State.SOLVED
    agent.waits_for_quiet()
    assert [agent.row(ticket).state for ticket in tickets if ticket != tickets[1]] == [State.NEW] * 3


def test_a_claimed_ticket_stays_marked_where_it_went(bench: Bench, ola: Seat) -> None:
    tickets = matters(bench, 4)
    agent = ola()
    agent.goes_to(tickets[1])
    agent.presses("C")
    agent.waits_until(lambda: agent.row(tickets[1]).owner_id == bench.ola)
    agent.waits_until(lambda: agent.window.queue.current() == tickets[2])
    assert agent.open_ticket() == tickets[1]
    assert marked(agent) == [tickets[1]]
    agent.presses("J")
    agent.waits_until(lambda: agent.open_ticket() == tickets[2])
    assert marked(agent) == [tickets[2]]
