"""Finding: one search box for numbers, phones, parts of words and three languages; filter, saved views, palette."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from console.domain.ids import Id
from console.queries.queue import SavedViews
from tests.e2e.agent import Agent
from tests.making import Bench

Seat = Callable[..., Agent]


def found(agent: Agent) -> list[str]:
    return agent.window.palette_card.rows.ids()


def looks_for(agent: Agent, words: str) -> None:
    if agent.window.palette_card.isVisible():
        agent.presses("Esc")
    agent.presses("Ctrl+K")
    agent.types(words)
    agent.waits_for_quiet()


@pytest.fixture
def known(bench: Bench) -> dict[str, Id]:
    marta = bench.person("Marta Nowak", email="marta@x.example", phone="+48 22 123 45 67", language="pl")
    irina = bench.person("Ирина Волкова", email="irina@x.example", language="ru")
    return {
        "polish": bench.ticket("Nie działa dźwięk", "Nie słychać nauczycielki na lekcjach", person=marta),
        "russian": bench.ticket("Не открывается ссылка", "Преподаватель прислал задания", person=irina),
        "english": bench.ticket("Certificates", "Where are the participants listed?", person=irina),
        "marta": marta,
        "irina": irina,
    }


def test_a_ticket_by_its_number_in_every_form_and_by_everything_else(
    bench: Bench, ola: Seat, known: dict[str, Id]
) -> None:
    agent = ola()
    polish, russian = f"ticket {known['polish']}", f"ticket {known['russian']}"
    number = agent.row(known["polish"]).number
    for words in (
        f"#{number}",
        f"T-{number}",
        f"Re: [#{number}] Nie działa dźwięk",
        "123 45 67",
        "+48221234567",
        "marta@x.example",
        "Nowak",
        "dźwięku",  # another case of the noun
        "dzwiek",  # typed without tails
        "nauczyciel",  # a part of the word
        "lekcja",
    ):
        looks_for(agent, words)
        assert polish in found(agent), words
    for words in ("ссылки", "задание", "преподавателя", "Волков", "открыва"):
        looks_for(agent, words)
        assert russian in found(agent), words
    looks_for(agent, "certificate")
    assert f"ticket {known['english']}" in found(agent)
    agent.presses("Enter")
    agent.waits_until(lambda: agent.open_ticket() == known["english"])


def test_the_palette_finds_a_command_in_the_wrong_layout_a_person_and_a_ticket(
    bench: Bench, ola: Seat, known: dict[str, Id]
) -> None:
    agent = ola()
    agent.goes_to(known["polish"])
    looks_for(agent, "ыщдму")  # "solve" on a Russian layout
    assert found(agent)[0] == "ticket.solve"
    agent.presses("Enter")
    agent.waits_until(lambda: agent.said_lately("Marta Nowak"))
    agent.presses("Ctrl+Z")
    looks_for(agent, "@Ирина")
    assert found(agent) == [f"person {known['irina']}"]
    agent.presses("Enter")
    agent.waits_for("irina@x.example")
    assert agent.window.places.currentWidget() is agent.window.pages.people
    looks_for(agent, "#ссылка")
    assert found(agent) == [f"ticket {known['russian']}"]
    agent.presses("Enter")
    agent.waits_until(lambda: agent.open_ticket() == known["russian"])
    assert agent.window.places.currentWidget() is agent.window.columns


def test_the_search_of_the_top_bar_opens_the_same_box_by_mouse(bench: Bench, ola: Seat, known: dict[str, Id]) -> None:
    agent = ola()
    agent.clicks(agent.window.top_bar.search.edit)
    agent.waits_until(agent.window.palette_card.isVisible)
    agent.types("ссылка")
    agent.waits_until(lambda: f"ticket {known['russian']}" in found(agent))
    agent.chooses(agent.window.palette_card.list, "Не открывается ссылка")
    agent.waits_until(lambda: agent.open_ticket() == known["russian"])


def test_a_filter_is_typed_saved_as_a_view_chosen_after_a_restart_and_dropped(
    bench: Bench, ola: Seat, known: dict[str, Id]
) -> None:
    agent = ola()
    agent.waits_until(lambda: len(agent.queue()) == 3)
    queue = agent.window.queue
    agent.clicks(queue.header.filter)
    agent.types("channel:email dźwięk")
    agent.waits_until(lambda: agent.queue() == ["Nie działa dźwięk"])
    agent.clicks("Save as view")
    agent.types("Głosy")
    agent.presses("Enter")
    agent.waits_until(lambda: [view.name for view in agent.asks(SavedViews())] == ["Głosy"])
    agent.clicks(queue.filter_box.field.clear)
    agent.waits_until(lambda: len(agent.queue()) == 3)
    agent.clicks("Głosy")
    agent.waits_until(lambda: agent.queue() == ["Nie działa dźwięk"])
