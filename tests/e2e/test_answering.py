"""Answering: by keyboard alone, by mouse alone, with help, with second thoughts, with a colleague in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from console.commands.answers import SendHeld
from console.commands.desk import SaveTemplate
from console.commands.knowledge import SaveArticle
from console.commands.messages import AddMessage, NewMessage
from console.domain.ids import Id
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel, State
from console.settings.options import Options
from tests.e2e.agent import CTRL, Agent
from tests.e2e.conftest import Room
from tests.making import Bench

Seat = Callable[..., Agent]


def two_tickets(bench: Bench) -> tuple[Id, Id]:
    """Marta's is an hour older and so the more urgent one."""
    first = bench.ticket("No sound", "I hear nothing", person=bench.person("Marta Nowak", email="marta@x.example"))
    bench.pass_time(hours=1)
    return first, bench.ticket("Invoice", "Where is it?", person=bench.person("Jonas Lind", email="jonas@x.example"))


def time_passes(bench: Bench) -> None:
    """The time to take something back is over."""
    bench.pass_time(seconds=31)
    bench.do(SendHeld(bench.stamp()))


def answer_of_piotr(bench: Bench, ticket: Id, text: str = "It is the speaker") -> AddMessage:
    message = NewMessage(
        id=bench.new_id(),
        kind=Kind.OUTBOUND,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text=text,
        agent_id=bench.piotr,
    )
    return AddMessage(bench.stamp(bench.piotr), ticket, message)


def test_the_most_urgent_ticket_is_read_and_answered_with_the_mouse_unplugged(bench: Bench, ola: Seat) -> None:
    first, _ = two_tickets(bench)
    agent = ola(Options(language="en", undo_seconds=0))
    agent.waits_until(lambda: len(agent.queue()) == 2)
    agent.presses("F6", "F6")
    agent.waits_until(lambda: agent.focus_in(agent.window.queue))
    agent.presses("Home", "Enter")
    agent.waits_for("I hear nothing")
    agent.waits_until(lambda: agent.focus_in(agent.window.composer) and agent.window.composer.texts.loaded)
    agent.types("Press the speaker, please.\nIt is beside the clock.")
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: agent.messages(first, Kind.OUTBOUND))
    (sent,) = agent.messages(first, Kind.OUTBOUND)
    assert (sent.text, sent.delivery) == ("Press the speaker, please.\nIt is beside the clock.", Delivery.QUEUED)
    assert agent.row(first).state is State.PENDING
    agent.waits_until(lambda: agent.draft == "")


def test_what_is_typed_right_after_enter_is_in_the_reply_and_no_command(bench: Bench, ola: Seat) -> None:
    """Every letter here is a command of the list: solve, claim, snooze, give."""
    first, second = two_tickets(bench)
    agent = ola()
    agent.goes_to(second)
    agent.window.queue.focus_list()
    agent.presses("Home", "Enter")
    agent.types("ecsa")
    agent.waits_until(lambda: agent.open_ticket() == first and agent.draft == "ecsa")
    agent.waits_until_kept()
    assert agent.drafts(first)[Kind.OUTBOUND].text == "ecsa"
    assert agent.drafts(second) == {}
    assert {agent.row(ticket).state for ticket in (first, second)} == {State.NEW}
    assert agent.said == []


def test_a_letter_is_answered_with_the_keyboard_unplugged(bench: Bench, ola: Seat) -> None:
    """The words come from a template, as a hand that cannot type would have it."""
    bench.do(SaveTemplate(bench.stamp(), bench.new_id(), "sound", "No sound", "en", "Press the speaker."))
    first, _ = two_tickets(bench)
    agent = ola()
    agent.waits_until(lambda: len(agent.queue()) == 2)
    agent.double_clicks(agent.queue_view(), agent.place_of(first))
    agent.waits_until(lambda: agent.focus_in(agent.window.composer))
    agent.clicks("Insert a template")
    card = agent.window.composer._choices()
    agent.waits_until(lambda: card.isVisible() and card.offered)
    agent.clicks(card, at=QPoint(40, card.height() // 3))
    agent.waits_until(lambda: agent.draft == "Press the speaker.")
    agent.clicks(agent.window.composer.sheet.bottom.send.more)
    agent.picks("Send and solve")
    agent.waits_for("On its way to Marta Nowak")
    time_passes(bench)
    agent.waits_until(lambda: agent.texts(first, Kind.OUTBOUND) == ["Press the speaker."])
    assert agent.row(first).state is State.SOLVED
    agent.waits_until(lambda: agent.queue() == ["Invoice"])


def test_an_article_is_found_and_put_into_the_reply(bench: Bench, ola: Seat) -> None:
    article = bench.new_id()
    bench.do(
        SaveArticle(
            bench.stamp(), article, bench.new_id(), "en", "Sound is missing", "Press **Speakers**.\n\n## Why\n\nLong."
        )
    )
    first, _ = two_tickets(bench)
    agent = ola()
    agent.goes_to(first)
    agent.presses("Ctrl+J")
    agent.waits_until(lambda: agent.focus_in(agent.window.articles))
    agent.types("missing sounds")
    agent.waits_until(lambda: [each.title for each in agent.window.articles.articles()] == ["Sound is missing"])
    agent.presses("Enter")
    agent.waits_until(lambda: agent.focus_in(agent.window.composer))
    assert agent.draft.startswith("Press **Speakers**.")
    agent.presses("Ctrl+Enter")
    agent.waits_until(agent.held)
    assert agent.held()[0].text.startswith("Press **Speakers**.")


def test_a_template_by_slash_and_its_open_place_is_jumped_to(bench: Bench, ola: Seat) -> None:
    bench.do(
        SaveTemplate(bench.stamp(), bench.new_id(), "hello", "First answer", "en", "Hello {first_name}, see {webinar}.")
    )
    first, _ = two_tickets(bench)
    agent = ola()
    agent.goes_to(first)
    agent.presses("R")
    agent.types("/hel")
    agent.waits_until(lambda: agent.window.composer._choices().isVisible())
    agent.presses("Enter")
    agent.waits_until(lambda: agent.draft == "Hello Marta, see {webinar}.")
    agent.types("Excel")
    assert agent.draft == "Hello Marta, see Excel."
    agent.presses("Ctrl+Enter")
    agent.waits_until(agent.held)


def test_sending_is_taken_back_by_key_and_by_mouse_and_the_words_are_there_again(bench: Bench, ola: Seat) -> None:
    first, _ = two_tickets(bench)
    agent = ola()
    agent.goes_to(first)
    agent.presses("R")
    agent.types("Too early")
    for by_key in (True, False):
        agent.presses("Ctrl+Enter")
        agent.waits_until(agent.window.composer.bar.isVisible)
        assert agent.draft == ""
        if by_key:
            agent.presses("Ctrl+Z")
        else:
            agent.clicks(agent.window.composer.bar.undo)
        agent.waits_until(lambda: agent.draft == "Too early" and not agent.held())
        agent.waits_until(lambda: agent.focus_in(agent.window.composer))
    assert agent.texts(first, Kind.OUTBOUND) == []
    assert agent.drafts(first)[Kind.OUTBOUND].text == "Too early"


def test_a_colleague_at_another_console_was_faster_and_nothing_is_sent_twice(
    bench: Bench, room: Room, ola: Seat
) -> None:
    first, _ = two_tickets(bench)
    agent = ola()
    piotr = room.colleague(bench.path, bench.piotr, bench.clock)
    agent.goes_to(first)
    agent.presses("R")
    agent.types("My answer")
    assert piotr.submit(answer_of_piotr(bench, first)).result(timeout=120).done
    agent.waits_for("It is the speaker")
    agent.presses("Ctrl+Enter")
    agent.waits_until(agent.window.composer.clash.isVisible)
    assert agent.draft == "My answer"
    assert agent.texts(first, Kind.OUTBOUND) == ["It is the speaker"]
    assert agent.held() == ()
    agent.clicks(agent.window.composer.clash.keep)
    agent.waits_until(lambda: agent.drafts(first).keys() == {Kind.NOTE})
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: agent.texts(first, Kind.NOTE) == ["My answer"])
    assert agent.texts(first, Kind.OUTBOUND) == ["It is the speaker"]


def test_a_draft_is_there_after_another_ticket_and_after_closing_the_window(
    bench: Bench, room: Room, ola: Seat
) -> None:
    first, second = two_tickets(bench)
    agent = ola()
    agent.goes_to(first)
    agent.presses("R")
    agent.types("Half a sen")
    agent.goes_to(second)
    assert agent.draft == ""
    agent.presses("R")
    agent.types("Another")
    agent.goes_to(first)
    agent.waits_until(lambda: agent.draft == "Half a sen")
    agent.presses("R")
    agent.types("tence")
    room.leave(agent)
    again = room.seat(room.colleague(bench.path, bench.ola, bench.clock))
    again.goes_to(first)
    again.waits_until(lambda: again.draft == "Half a sentence")
    again.goes_to(second)
    again.waits_until(lambda: again.draft == "Another")


def test_a_note_stays_inside_whatever_key_is_pressed(bench: Bench, ola: Seat) -> None:
    first, _ = two_tickets(bench)
    agent = ola()
    agent.goes_to(first)
    agent.presses("N")
    agent.waits_until(lambda: agent.focus_in(agent.window.composer))
    agent.types("Between us")
    agent.presses("Ctrl+Shift+Enter")
    agent.waits_for_quiet()
    if agent.draft:
        agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: agent.texts(first, Kind.NOTE) == ["Between us"])
    assert agent.texts(first, Kind.OUTBOUND) == []
    assert agent.held() == ()
    assert agent.row(first).state is State.NEW


def test_send_and_next_opens_the_next_one_and_claims_it(bench: Bench, ola: Seat) -> None:
    first, second = two_tickets(bench)
    agent = ola()
    agent.goes_to(first)
    agent.presses("R")
    agent.types("Done")
    agent.clicks(agent.window.composer.sheet.bottom.send.more)
    agent.picks("Send and next")
    agent.waits_until(lambda: agent.open_ticket() == second and agent.row(second).owner_id == bench.ola)
    assert [row.ticket for row in agent.held()] == [first]


def test_several_tickets_are_chosen_with_the_mouse_and_taken_out_again(bench: Bench, ola: Seat) -> None:
    first, second = two_tickets(bench)
    agent = ola()
    agent.goes_to(first)
    agent.clicks_ticket(second, held=CTRL)
    assert set(agent.window.queue.chosen()) == {first, second}
    agent.clicks_ticket(second)
    assert agent.window.queue.chosen() == (second,)
