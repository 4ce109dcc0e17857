"""A participant with nothing but a letter and a browser that runs no script, and Ola at her console."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import msgspec
import pytest
from playwright.sync_api import Browser, expect

from console.commands.desk import SetSetting
from console.commands.mailboxes import SaveMailbox
from console.commands.requests import WithdrawLinks
from console.domain.messages import Kind
from console.domain.requests import ADDRESS_SETTING
from console.domain.tickets import State
from console.queries.mailboxes import Mailboxes
from console.queries.requests import PageOf
from console.settings.options import Options
from tests.browsing import barriers_everywhere, chromium
from tests.e2e.conftest import Room
from tests.making import Bench
from tests.ring import Ring, a_ring
from tests.visited import House

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 60
MARTA = "marta@people.example"


@pytest.fixture
def house(bench: Bench) -> Iterator[House]:
    """With an address for its pages, and a footer that leads there."""
    with a_ring(Ring()):
        house = House(bench)
        (mailbox,) = bench.desk.read(Mailboxes()).result()
        for command in (
            SetSetting(bench.stamp(), ADDRESS_SETTING, house.address),
            SetSetting(bench.stamp(), "hours.pl", "pn.–pt. 8–16"),
            SaveMailbox(bench.stamp(), msgspec.structs.replace(mailbox, footer="{contact}\n{rate}")),
        ):
            assert bench.do(command).done
        yield house
        house.close()


@pytest.fixture
def browser(program: Callable[[str], str]) -> Iterator[Browser]:
    with chromium(program("chromium")) as browser:
        yield browser


def test_a_participant_follows_the_link_of_a_letter_answers_rates_and_closes(
    room: Room, bench: Bench, house: House, browser: Browser
) -> None:
    ticket = bench.ticket(
        "Nie słychać lekcji", "Nic nie słychać", person=bench.person("Marta Nowak", email=MARTA, language="pl")
    )
    agent = room.seat(bench.desk, Options(language="en", undo_seconds=0))
    looking = browser.new_context(locale="pl-PL").new_page()
    agent.waits_until(lambda: house.answers(looking))
    agent.goes_to(ticket)
    agent.clicks(agent.window.composer.editor)
    agent.types("Proszę włączyć **głośnik**.")
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: house.letters(MARTA))
    letter = house.letters(MARTA)[-1]
    assert "Jesteśmy: pn.–pt. 8–16" in letter
    told = re.search(rf"Twoje zgłoszenie: ({house.address}/r/\S+)", letter)
    assert told is not None
    link = told.group(1)
    assert link.replace("/r/", "/s/") in letter

    context = browser.new_context(locale="pl-PL", java_script_enabled=False)
    page = context.new_page()
    page.goto(link)
    expect(page.get_by_role("heading", name="Nie słychać lekcji")).to_be_visible()
    expect(page.locator(".ours strong", has_text="głośnik")).to_be_visible()
    page.get_by_label("Twoja wiadomość").fill("Nadal <b>cisza</b>")
    page.get_by_label("Dodaj pliki").set_input_files({"name": "ekran.png", "mimeType": "image/png", "buffer": PNG})
    page.get_by_role("button", name="Wyślij").click()
    expect(page.get_by_role("status")).to_have_text("Wiadomość dotarła. Dziękujemy.")
    expect(page.get_by_text("Nadal <b>cisza</b>")).to_be_visible()
    agent.waits_for("Nadal <b>cisza</b>")
    assert agent.sees("Written on the page of the request")
    assert [file.name for file in agent.messages(ticket, Kind.INBOUND)[-1].files] == ["ekran.png"]

    page.goto(f"{link.replace('/r/', '/s/')}?stars=4")
    expect(page.get_by_label("dobrze", exact=False).nth(1)).to_be_checked()
    assert agent.asks(PageOf(ticket)).stars is None
    page.get_by_role("button", name="Wyślij").click()
    expect(page.get_by_role("status")).to_have_text("Dziękujemy za opinię.")
    agent.waits_for("Rated by the participant: 4 of 5")

    page.goto(link)
    page.get_by_role("button", name="Sprawa rozwiązana, zamknij").click()
    expect(page.get_by_text("Sprawa jest rozwiązana.")).to_be_visible()
    agent.waits_until(lambda: agent.row(ticket).state is State.SOLVED)
    found = []
    for address in (link, link.replace("/r/", "/s/")):
        looking.goto(address)
        found += barriers_everywhere(looking)
    assert not found

    assert bench.do(WithdrawLinks(bench.stamp(), (ticket,))).done
    page.goto(link)
    expect(page.get_by_role("heading", name="Ten odnośnik nigdzie nie prowadzi")).to_be_visible()
