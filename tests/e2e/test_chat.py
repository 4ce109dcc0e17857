"""A visitor in a real browser and Ola at her console: a question, answers, a lost connection, a letter, some stars."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, expect

from console.app.inside import Inside
from console.commands.chats import SaveChatSite
from console.commands.desk import SetSetting
from console.commands.knowledge import SaveArticle
from console.commands.mailboxes import SaveMailbox
from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, secret_name
from console.domain.messages import Kind
from console.domain.web import LISTEN_SETTING
from console.queries.chats import ChatOf, ChatRow
from console.settings.options import Options
from console.settings.secrets import Secrets
from tests.browsing import PATIENCE, Company, barriers, barriers_everywhere, chromium
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room
from tests.mail_servers import free_port
from tests.making import Bench
from tests.post_office import PASSWORD, PostOffice
from tests.ring import Ring, a_ring

expect.set_options(timeout=PATIENCE)
HELP, CHAT = "help@desk.example", "#third-ring-chat"


class House:
    """A desk with a chat, an article and a mailbox, its gateway at work, and a company's page with the chat on it."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.company = Company()
        self.office = PostOffice(user="help")
        self.address = f"http://127.0.0.1:{(port := free_port())}"
        self.site = ChatSite(id=bench.new_id(), name="Platform", origins=(self.company.origin,), language="pl")
        mailbox = Mailbox(
            id=bench.new_id(),
            name="Help desk",
            address=HELP,
            sender="Northlight",
            sending=self.office.server(),
            per_minute=6000,
        )
        Secrets().put(secret_name(mailbox.id), PASSWORD)
        for command in (
            SetSetting(bench.stamp(), LISTEN_SETTING, f"127.0.0.1:{port}"),
            SaveMailbox(bench.stamp(), mailbox),
            SaveChatSite(bench.stamp(), self.site),
        ):
            assert bench.do(command).done
        self.article("Nie słychać dźwięku", "Włącz głośnik w prawym górnym rogu.", "pl")
        self.gateway = Inside(bench.path, bench.clock, Secrets, beside=bench.desk)
        self.gateway.start()
        self.company.puts(self.address, self.site.id, language="pl")

    def article(self, title: str, body: str, language: str) -> Id:
        article = self.bench.new_id()
        save = SaveArticle(self.bench.stamp(), article, self.bench.new_id(), language, title, body, public=True)
        assert self.bench.do(save).done
        return article

    def letters(self, recipient: str) -> list[str]:
        """The words of what came for somebody."""
        found = []
        for letter in list(self.office.arrived):
            body = message_from_bytes(letter.raw, policy=default).get_body(("plain",))
            assert body is not None
            if recipient in letter.recipients:
                found.append(body.get_content())
        return found

    def close(self) -> None:
        self.gateway.close()
        self.office.close()
        self.company.close()


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


class Visitor:
    """Somebody at the page, who sees and presses what everybody can."""

    def __init__(self, page: Page, house: House) -> None:
        self.page, self._house = page, house
        self.faults: list[str] = []
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))

    def comes(self) -> None:
        self.page.goto(f"{self._house.company.origin}/lesson")

    def opens(self) -> None:
        self.page.get_by_role("button", name="Pomoc").click()

    @property
    def box(self) -> Locator:
        return self.page.get_by_role("textbox", name="Napisz wiadomość")

    def says(self, text: str) -> None:
        self.box.fill(text)
        self.box.press("Enter")

    def rates(self, stars: str, text: str) -> None:
        self.page.get_by_role("button", name="Zakończ czat").click()
        self.page.get_by_role("button", name=stars).click()
        self.page.get_by_label("Chcesz coś dodać?").fill(text)
        assert not barriers(self.page, CHAT)
        self.page.get_by_role("button", name="Wyślij").click()
        expect(self.page.get_by_text("Dziękujemy.")).to_be_visible()

    def reads(self) -> list[str]:
        return self.page.locator(f"{CHAT} .log .text").all_inner_texts()

    def waits_for(self, *texts: str) -> None:
        expect(self.page.locator(f"{CHAT} .log article:not(.waits) .text")).to_have_text(list(texts))


def test_a_visitor_is_helped_loses_the_connection_leaves_gets_a_letter_and_rates(
    room: Room, bench: Bench, house: House, browser: Browser
) -> None:
    agent = room.seat(bench.desk, Options(language="en", undo_seconds=0))
    context = browser.new_context(locale="pl-PL", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    marta = Visitor(page, house)
    agent.waits_until(lambda: _answers(page, house))
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
    assert "Proszę zajrzeć do ustawień." in house.letters("marta@people.example")[-1]

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


def _answers(page: Page, house: House) -> bool:
    """Whether the gateway is there."""
    try:
        return page.request.get(f"{house.address}/chat/chat.js").ok
    except Error:
        return False
