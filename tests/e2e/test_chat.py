"""A visitor in a real browser and Ola at her console: a question, answers, a lost connection, a letter, some stars."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from console.domain.ids import Id
from console.domain.messages import Kind
from console.queries.chats import ChatOf, ChatRow
from console.settings.options import Options
from tests.browsing import CHAT, barriers, barriers_everywhere, chromium
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room
from tests.making import Bench
from tests.ring import Ring, a_ring
from tests.visited import House, Visitor


@pytest.fixture
def house(bench: Bench) -> Iterator[House]:
    with a_ring(Ring()):
        house = House(bench)
        yield house
        house.close()


@pytest.fixture
def browser(program: Callable[[str], str]) -> Iterator[Browser]:
    with chromium(program("chromium")) as browser:
        yield browser


def test_a_visitor_is_helped_loses_the_connection_leaves_gets_a_letter_and_rates(
    room: Room, bench: Bench, house: House, browser: Browser
) -> None:
    agent = room.seat(bench.desk, Options(language="en", undo_seconds=0))
    context = browser.new_context(locale="pl-PL", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    marta = Visitor(page, house)
    agent.waits_until(lambda: house.answers(page))
    marta.comes()
    marta.opens()
    # An article is there before anybody is asked, in another form of its word.
    marta.box.fill("Brak dźwięków w lekcji")
    expect(page.get_by_role("link", name="Nie słychać dźwięku")).to_be_visible()
    assert not barriers(page, CHAT)
    page.get_by_label("Imię i nazwisko").fill("Marta Nowak")
    page.get_by_label("E-mail, żeby").fill("marta@people.example")
    marta.says("Brak dźwięków w lekcji")

    agent.waits_until(lambda: len(agent.queue()) == 1)
    (ticket,) = [row.id for row in agent.window.queue.list.rows.tickets()]
    agent.goes_to(ticket)
    agent.waits_for("Brak dźwięków w lekcji")
    answers(agent, "Proszę włączyć głośnik.")
    marta.waits_for("Brak dźwięków w lekcji", "Proszę włączyć głośnik.")
    assert not barriers_everywhere(page, CHAT)

    context.set_offline(True)
    expect(page.get_by_text("Brak połączenia.")).to_be_visible()
    marta.says("Nadal nic.")
    marta.says("Jest cisza.")
    answers(agent, "A słuchawki?")
    assert marta.reads()[2:] == ["Nadal nic.", "Jest cisza."]
    context.set_offline(False)
    agent.waits_for("Jest cisza.")
    marta.waits_for("Brak dźwięków w lekcji", "Proszę włączyć głośnik.", "A słuchawki?", "Nadal nic.", "Jest cisza.")
    assert agent.texts(ticket, Kind.INBOUND) == ["Brak dźwięków w lekcji", "Nadal nic.", "Jest cisza."]

    page.goto("about:blank")
    agent.waits_until(lambda: not chat(agent, ticket).online)
    answers(agent, "Proszę zajrzeć do ustawień.")
    bench.pass_time(seconds=70)
    agent.waits_until(lambda: house.letters("marta@people.example"))
    letter = house.letters("marta@people.example")[-1]
    assert "Proszę zajrzeć do ustawień." in letter
    (link,) = re.findall(r"http://\S+", letter)
    page.goto(link)
    expect(page.get_by_text("Proszę zajrzeć do ustawień.")).to_be_visible()
    assert not barriers_everywhere(page)

    marta.comes()
    marta.opens()
    expect(page.locator(f"{CHAT} article").last).to_contain_text("Proszę zajrzeć do ustawień.")
    marta.rates("4 gwiazdki", "Szybko!")
    agent.waits_until(lambda: chat(agent, ticket).rating == "Szybko!")
    assert chat(agent, ticket).stars == 4
    assert not marta.faults
    context.close()


def answers(agent: Agent, text: str) -> None:
    agent.clicks(agent.window.composer.editor)
    agent.types(text)
    agent.presses("Ctrl+Enter")
    agent.waits_for(text)


def chat(agent: Agent, ticket: Id) -> ChatRow:
    found = agent.asks(ChatOf(ticket))
    assert found is not None
    return found
