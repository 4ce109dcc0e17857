"""A desk with a chat, an article and a mailbox, its gateway at work, and a company's page with the chat on it."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

from playwright.sync_api import Error, Locator, Page, expect

from console.app.inside import Inside
from console.commands.chats import SaveChatSite
from console.commands.desk import SetSetting
from console.commands.knowledge import SaveArticle
from console.commands.mailboxes import SaveMailbox
from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, secret_name
from console.domain.requests import ADDRESS_SETTING
from console.domain.web import LISTEN_SETTING
from console.settings.secrets import Secrets
from tests.browsing import CHAT, Company, barriers
from tests.mail_servers import free_port
from tests.making import Bench
from tests.post_office import PASSWORD, PostOffice

HELP = "help@desk.example"


class House:
    """Needs a keyring (tests/ring.py)."""

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
            footer="Zgłoszenie: {link}",
        )
        Secrets().put(secret_name(mailbox.id), PASSWORD)
        for command in (
            SetSetting(bench.stamp(), LISTEN_SETTING, f"127.0.0.1:{port}"),
            SetSetting(bench.stamp(), ADDRESS_SETTING, self.address),
            SaveMailbox(bench.stamp(), mailbox),
            SaveChatSite(bench.stamp(), self.site),
        ):
            assert bench.do(command).done
        self.shown = self.article("Nie słychać dźwięku", "Włącz głośnik w prawym górnym rogu.", "pl")
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

    def answers(self, page: Page) -> bool:
        """Whether the gateway is there."""
        try:
            return page.request.get(f"{self.address}/chat/chat.js").ok
        except Error:
            return False

    def close(self) -> None:
        self.gateway.close()
        self.office.close()
        self.company.close()


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
