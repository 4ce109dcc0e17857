"""What is done with tickets, by the keys and menus an agent uses, and every one of it taken back and done again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from console.commands.answers import SendHeld
from console.commands.tickets import Claim
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel, Place, State
from console.queries.drafts import Drafts
from console.queries.queue import TicketRow
from console.ui.shared.chooser import Chooser
from tests.e2e.agent import SHIFT, Agent
from tests.e2e.conftest import Room
from tests.making import Bench

Seat = Callable[..., Agent]


def chooser(agent: Agent) -> Chooser:
    (card,) = (each for each in agent.window.findChildren(Chooser) if each.isVisible())
    return card


def answers(agent: Agent, typed: str, row: str = "") -> None:
    """Types into the small list that has opened, and takes the first row, which holds `row`."""
    agent.waits_until(lambda: any(each.isVisible() for each in agent.window.findChildren(Chooser)))
    card = chooser(agent)
    agent.types(typed)
    agent.waits_until(lambda: (first := card.chosen()) is not None and row in first.text)
    agent.presses("Enter")


def in_the_queue(agent: Agent, ticket: Id) -> None:
    agent.goes_to(ticket)
    agent.waits_until(lambda: agent.focus_in(agent.window.queue))


def back_and_forth(
    agent: Agent, ticket: Id, before: Callable[[TicketRow], bool], after: Callable[[TicketRow], bool]
) -> None:
    agent.waits_until(lambda: after(agent.row(ticket)))
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: before(agent.row(ticket)))
    agent.presses("Ctrl+Shift+Z")
    agent.waits_until(lambda: after(agent.row(ticket)))


def test_claim_give_solve_and_snooze_by_letters_each_taken_back_and_done_again(bench: Bench, ola: Seat) -> None:
    tickets = [bench.ticket(f"Matter {number}", person=bench.person(f"Person {number}")) for number in range(5)]
    agent = ola()
    first, second, third, fourth, _ = tickets

    in_the_queue(agent, first)
    agent.presses("C")
    back_and_forth(agent, first, lambda row: row.owner_id is None, lambda row: row.owner_id == bench.ola)

    in_the_queue(agent, second)
    agent.presses("A")
    answers(agent, "pio")
    back_and_forth(agent, second, lambda row: row.owner_id is None, lambda row: row.owner_id == bench.piotr)
    assert agent.said_lately("Given to Piotr: Person 1.")

    in_the_queue(agent, third)
    agent.presses("E")
    back_and_forth(agent, third, lambda row: row.state is State.NEW, lambda row: row.state is State.SOLVED)
    agent.rests()
    agent.waits_until(lambda: "Matter 2" not in agent.queue())

    in_the_queue(agent, fourth)
    agent.presses("S")
    answers(agent, "tomorrow")
    back_and_forth(agent, fourth, lambda row: row.snoozed_until is None, lambda row: row.place is Place.SNOOZED)


def test_release_and_wake_from_the_palette_each_taken_back(bench: Bench, ola: Seat) -> None:
    mine = bench.ticket("Mine", person=bench.person("Marta Nowak"), owner=bench.ola)
    agent = ola()
    in_the_queue(agent, mine)
    agent.presses("Ctrl+K")
    agent.types("release")
    agent.presses("Enter")
    back_and_forth(agent, mine, lambda row: row.owner_id == bench.ola, lambda row: row.owner_id is None)
    agent.presses("S")
    answers(agent, "1 hour")
    agent.waits_until(lambda: agent.row(mine).place is Place.SNOOZED)
    agent.presses("Ctrl+K")
    agent.types("#Mine")
    agent.waits_until(lambda: agent.window.palette_card.rows.rowCount() == 1)
    agent.presses("Enter")
    agent.waits_until(lambda: agent.open_ticket() == mine)
    agent.presses("Ctrl+K")
    agent.types("wake")
    agent.presses("Enter")
    back_and_forth(agent, mine, lambda row: row.place is Place.SNOOZED, lambda row: row.place is Place.WAITING)


def test_a_toast_takes_back_with_the_mouse(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak"))
    agent = ola()
    agent.goes_to(ticket)
    agent.clicks(agent.window.ticket.header.button("ticket.solve"))
    agent.waits_until(lambda: agent.row(ticket).state is State.SOLVED)
    agent.clicks("Undo")
    agent.waits_until(lambda: agent.row(ticket).state is State.NEW)


def test_two_tickets_of_one_person_become_one_and_are_parted_again(bench: Bench, ola: Seat) -> None:
    marta = bench.person("Marta Nowak", email="marta@x.example")
    first = bench.ticket("No sound", "first words", person=marta)
    bench.pass_time(minutes=1)
    second = bench.ticket("Still no sound", "second words", person=marta)
    agent = ola()
    in_the_queue(agent, second)
    agent.presses("Ctrl+K")
    agent.types("merge")
    agent.presses("Enter")
    answers(agent, "")
    agent.waits_until(lambda: agent.row(second).merged_into == first)
    agent.waits_until(lambda: agent.open_ticket() == first)
    agent.waits_for("second words")
    agent.presses("Ctrl+K")
    agent.types("part")
    agent.waits_until(agent.window.palette_card.chosen)
    agent.presses("Enter")
    answers(agent, "")
    agent.waits_until(lambda: agent.row(second).merged_into is None)
    assert agent.texts(first) == ["first words"]
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: agent.row(second).merged_into == first)


def test_a_message_becomes_a_ticket_of_its_own(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("Two things", "And my invoice is wrong", person=bench.person("Marta Nowak"))
    agent = ola()
    agent.goes_to(ticket)
    (message,) = agent.messages(ticket)
    bubble = agent.window.ticket.conversation.entry_of(str(message.id))
    assert bubble is not None
    agent.opens_menu(bubble)
    agent.picks("Move to a new ticket")
    agent.clicks("Open")
    agent.waits_until(lambda: agent.open_ticket() not in (None, ticket))
    new = agent.open_ticket()
    assert new is not None
    assert agent.texts(new) == ["And my invoice is wrong"]
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: agent.texts(ticket) == ["And my invoice is wrong"])


def test_tickets_are_linked_by_number(bench: Bench, ola: Seat) -> None:
    one, two = bench.ticket("One thing"), bench.ticket("Another")
    agent = ola()
    in_the_queue(agent, one)
    agent.presses("Ctrl+K")
    agent.types("link")
    agent.presses("Enter")
    answers(agent, f"#{agent.row(two).number}")
    agent.waits_until(lambda: [each.id for each in agent.detail(one).links] == [two])
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: agent.detail(one).links == ())


def test_three_are_marked_by_keys_solved_together_and_taken_back(bench: Bench, ola: Seat) -> None:
    tickets = [bench.ticket(f"Matter {number}") for number in range(4)]
    agent = ola()
    agent.waits_until(lambda: len(agent.queue()) == 4)
    agent.window.queue.focus_list()
    agent.presses("Home", "X", "J", "X", "J", "X")
    assert len(agent.window.queue.chosen()) == 3
    agent.presses("E")

    def solved() -> int:
        return sum(agent.row(ticket).state is State.SOLVED for ticket in tickets)

    agent.waits_until(lambda: solved() == 3)
    assert agent.said_lately("3 tickets")
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: solved() == 0)


def test_one_reply_to_many_counts_them_and_is_taken_back(bench: Bench, ola: Seat) -> None:
    people = [bench.person(name, email=f"{name[0]}@x.example") for name in ("Marta Nowak", "Jonas Lind", "Ewa Maj")]
    tickets = [bench.ticket("No sound", person=person) for person in people]
    agent = ola()
    agent.goes_to(tickets[0])
    agent.clicks_ticket(tickets[-1], held=SHIFT)
    assert len(agent.window.queue.chosen()) == 3
    agent.presses("Ctrl+K")
    agent.types("answer")
    agent.waits_until(agent.window.palette_card.chosen)
    agent.chooses(agent.window.palette_card.list, agent.window.registry.text("ticket.bulk_reply"))
    sheet = agent.window.acts.bulk.sheet
    agent.waits_until(sheet.isVisible)
    agent.types("Hello {first_name}, the sound is back.")
    agent.clicks("Send to 3 people")
    agent.waits_until(lambda: len(agent.held()) == 3)
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: agent.held() == () and sheet.isVisible())
    assert sheet.editor.toPlainText() == "Hello {first_name}, the sound is back."
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: len(agent.held()) == 3)
    bench.pass_time(seconds=31)
    bench.do(SendHeld(bench.stamp()))
    assert [agent.texts(ticket, Kind.OUTBOUND) for ticket in tickets] == [
        [f"Hello {name}, the sound is back."] for name in ("Marta", "Jonas", "Ewa")
    ]


def test_tickets_by_hand_a_call_a_letter_and_somebody_at_the_door(bench: Bench, ola: Seat) -> None:
    bench.person("Marta Nowak", phone="+48 22 123 45 67", email="marta@x.example")
    agent = ola()
    assert opened_by_hand(agent, "Call", "Called about sound").channel is Channel.PHONE
    assert opened_by_hand(agent, "Letter", "Certificate on paper").channel is Channel.EMAIL
    assert opened_by_hand(agent, "Walk-in", "Lost headset").channel is Channel.IN_PERSON


def opened_by_hand(agent: Agent, way: str, subject: str) -> TicketRow:
    before = agent.open_ticket()
    agent.presses("Ctrl+N")
    sheet = agent.window.acts.new.sheet
    agent.waits_until(sheet.isVisible)
    agent.clicks(way)
    agent.clicks(sheet.who.button)
    answers(agent, "123 45 67", "Marta")
    agent.waits_until(lambda: sheet.who.known is not None)
    agent.clicks(sheet.subject)
    agent.types(subject)
    agent.clicks(sheet.words)
    agent.types("What was said")
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: not sheet.isVisible() and agent.open_ticket() not in (None, before))
    made = agent.open_ticket()
    assert made is not None
    row = agent.row(made)
    assert (row.subject, row.participant_name) == (subject, "Marta Nowak")
    assert agent.texts(made) == ["What was said"]
    return row


def test_the_subject_is_changed_where_it_stands(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("Old", person=bench.person())
    agent = ola()
    in_the_queue(agent, ticket)
    agent.presses("F2")
    agent.waits_until(lambda: agent.focus_in(agent.window.ticket.header))
    agent.presses("Ctrl+A")
    agent.types("Nowy temat: żółć")
    agent.presses("Enter")
    agent.waits_until(lambda: agent.row(ticket).subject == "Nowy temat: żółć")
    agent.waits_until(lambda: agent.queue() == ["Nowy temat: żółć"])


def test_the_menu_of_a_row_does_what_the_keys_do(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("No sound")
    agent = ola()
    agent.goes_to(ticket)
    agent.opens_menu(agent.queue_view(), at=agent.place_of(ticket))
    agent.picks("Claim")
    agent.waits_until(lambda: agent.row(ticket).owner_id == bench.ola)
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: agent.row(ticket).owner_id is None)


def test_next_hands_over_the_best_ticket_and_says_when_there_is_none(bench: Bench, ola: Seat) -> None:
    urgent = bench.ticket("Chat", channel=Channel.CHAT)
    agent = ola()
    agent.waits_until(agent.queue)
    agent.window.queue.focus_list()
    agent.presses("T")
    agent.waits_until(lambda: agent.open_ticket() == urgent and agent.row(urgent).owner_id == bench.ola)
    agent.presses("T")
    agent.waits_until(lambda: len(agent.said) >= 2)
    assert agent.row(urgent).owner_id == bench.ola


def test_after_a_claim_the_open_ticket_is_the_one_that_is_answered(bench: Bench, ola: Seat) -> None:
    tickets = [bench.ticket(f"Matter {number}", person=bench.person(f"Person {number}")) for number in range(4)]
    agent = ola()
    in_the_queue(agent, tickets[1])
    agent.presses("C")
    agent.waits_until(lambda: agent.row(tickets[1]).owner_id == bench.ola)
    agent.waits_until(lambda: agent.window.queue.current() == tickets[2])
    agent.rests()
    assert agent.open_ticket() == tickets[1]
    agent.presses("R")
    agent.types("I look into it")
    agent.waits_until(lambda: [draft.ticket for draft in agent.drafts().values()] == [tickets[1]])


@pytest.mark.parametrize(("key", "kind"), [("R", Kind.OUTBOUND), ("N", Kind.NOTE)])
def test_what_was_claimed_in_the_list_stays_open_to_whoever_writes_in_it(
    bench: Bench, room: Room, ola: Seat, key: str, kind: Kind
) -> None:
    tickets = [bench.ticket(f"Matter {number}", person=bench.person(f"Person {number}")) for number in range(3)]
    agent = ola()
    piotr = room.colleague(bench.path, bench.piotr, bench.clock)
    in_the_queue(agent, tickets[0])
    agent.window.queue.focus_list()
    agent.presses("C")
    agent.waits_until(lambda: agent.window.queue.current() == tickets[1])
    agent.rests()
    agent.presses(key)
    agent.waits_until(lambda: agent.focus_in(agent.window.composer))
    agent.types("I look ")
    agent.waits_until_kept()
    agent.window.queue.refresh()
    agent.waits_for_quiet()
    assert piotr.submit(Claim(bench.stamp(bench.piotr), (tickets[1],))).result(timeout=120).done
    agent.waits_until(lambda: agent.row(tickets[1]).owner_id == bench.piotr)
    newer = bench.ticket("Newer", person=bench.person("Person 3"))
    agent.waits_until(lambda: agent.window.queue.list.rows.place_of(newer) is not None)
    bench.pass_time(seconds=5)
    agent.window.queue.refresh()
    agent.waits_for_quiet()
    assert agent.open_ticket() == tickets[0]
    assert agent.focus_in(agent.window.composer)
    agent.types("into it")
    agent.waits_until_kept()
    assert {(draft.ticket, draft.text) for draft in agent.asks(Drafts(None)) if draft.kind is kind} == {
        (tickets[0], "I look into it")
    }
    agent.window.queue.focus_list()
    agent.presses("J")
    agent.waits_until(lambda: agent.open_ticket() == agent.window.queue.current() != tickets[0])


def test_right_after_sending_the_answer_is_what_is_taken_back_and_not_the_claim(bench: Bench, ola: Seat) -> None:
    tickets = [bench.ticket(f"Matter {number}", person=bench.person(f"Person {number}")) for number in range(3)]
    agent = ola()
    in_the_queue(agent, tickets[0])
    agent.presses("C")
    agent.waits_until(lambda: agent.window.queue.current() == tickets[1])
    agent.presses("R")
    agent.types("Too early")
    agent.presses("Ctrl+Enter")
    agent.window.queue.focus_list()
    agent.presses("Ctrl+Z")
    agent.waits_until(lambda: agent.draft == "Too early" and not agent.held())
    assert agent.row(tickets[0]).owner_id == bench.ola
    assert agent.texts(tickets[0], Kind.OUTBOUND) == []


def test_a_subject_written_anew_in_its_place_is_taken_back_like_everything_else(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak"))
    agent = ola()
    in_the_queue(agent, ticket)
    agent.presses("F2")
    agent.types("No picture")
    agent.presses("Enter")
    back_and_forth(agent, ticket, lambda row: row.subject == "No sound", lambda row: row.subject == "No picture")
