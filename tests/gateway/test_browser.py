"""The chat and the pages in a real browser: two tabs, two people, no mouse, no script, nothing said runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from joserfc import jwt
from joserfc.jwk import OctKey
from playwright.sync_api import Browser, FilePayload, Page, expect

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.chats import SaveChatSite
from console.commands.desk import SetAgentState
from console.commands.relay import CorrectLine, StartRelay, WriteRelayLine
from console.domain.chats import secret_name
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.tickets import Channel
from console.queries.chats import WaitingChatRows
from console.queries.relay import RelayNow
from console.queries.ticket import TicketView
from console.settings.secrets import Secrets
from tests.browsing import CHAT, barriers_everywhere, chromium
from tests.commands.test_launches import launch, webinar
from tests.making import Bench
from tests.ring import Ring, a_ring
from tests.visited import House, Visitor

SECRET = "of the platform, and long enough"
EVIL = '<img src=x onerror="alert(1)"><script>alert(2)</script>javascript:alert(3)'


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with a_ring(Ring()):
        bench = Bench(tmp_path)
        bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
        house = House(bench)
        yield house
        house.close()
        bench.close()


@pytest.fixture
def browser(program: Callable[[str], str]) -> Iterator[Browser]:
    with chromium(program("chromium")) as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    context = browser.new_context(locale="pl-PL")
    page = context.new_page()
    while not house.answers(page):
        page.wait_for_timeout(50)
    yield page
    context.close()


def token(house: House, subject: str) -> str:
    until = house.bench.clock.now() + timedelta(hours=1)
    claims = {"sub": subject, "name": subject.title(), "email": f"{subject}@x.example", "exp": int(until.timestamp())}
    return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(SECRET))


def test_two_tabs_are_windows_of_one_chat_and_two_people_have_one_each(house: House, page: Page) -> None:
    bench = house.bench
    Secrets().put(secret_name(house.site.id), SECRET)
    assert bench.do(SaveChatSite(bench.stamp(), msgspec.structs.replace(house.site, signed=True))).done
    first, second = Visitor(page, house), Visitor(page.context.new_page(), house)
    for tab in (first, second):
        tab.comes()
        tab.opens()
        expect(tab.page.get_by_text("Ktoś czeka na Twoje pytanie.")).to_be_visible()
    first.says("Jeden")
    first.waits_for("Jeden")
    second.waits_for("Jeden")
    page.context.set_offline(True)
    second.says("Dwa")
    first.says("Trzy")
    second.page.close()
    page.context.set_offline(False)
    # Those of a tab that was closed before they were sent as well.
    first.waits_for("Jeden", "Dwa", "Trzy")

    def comes_as(subject: str) -> Visitor:
        house.company.puts(house.address, house.site.id, language="pl", identity=token(house, subject))
        visitor = Visitor(page.context.new_page(), house)
        visitor.comes()
        visitor.opens()
        return visitor

    marta = comes_as("marta")
    expect(marta.page.get_by_text("Ktoś czeka na Twoje pytanie.")).to_be_visible()
    assert marta.reads() == []
    expect(marta.page.get_by_label("Imię i nazwisko")).to_be_hidden()
    marta.says("Od Marty")
    marta.waits_for("Od Marty")
    jan = comes_as("jan")
    expect(jan.page.get_by_text("Ktoś czeka na Twoje pytanie.")).to_be_visible()
    assert jan.reads() == []
    jan.page.close()
    comes_as("marta").waits_for("Od Marty")
    assert not [*first.faults, *marta.faults, *jan.faults]


def test_nothing_that_somebody_wrote_runs_and_everything_goes_without_a_mouse(house: House, page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    house.article(f"Dźwięk {EVIL}", EVIL, "pl")
    marta = Visitor(page, house)
    marta.comes()
    expect(page.get_by_role("button", name="Pomoc")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(marta.box).to_be_focused()
    page.keyboard.type("dźwięk")
    expect(page.get_by_role("region").get_by_role("link", name=EVIL)).to_be_visible()
    page.get_by_label("Imię i nazwisko").fill(EVIL)
    marta.box.fill(EVIL)
    page.keyboard.press("Enter")
    marta.waits_for(EVIL)
    ours(house, f"{EVIL} https://learn.example/a?b=1 javascript:alert(4)")
    marta.waits_for(EVIL, f"{EVIL} https://learn.example/a?b=1 javascript:alert(4)")
    links = page.locator(f"{CHAT} .log a")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", "https://learn.example/a?b=1")
    assert page.locator(f"{CHAT} .log img, {CHAT} .log script").count() == 0

    choose = page.locator(f"{CHAT} input[type=file]")
    choose.set_input_files({"name": "lekcja.exe", "mimeType": "image/png", "buffer": b"MZ program"})
    expect(page.get_by_text("lekcja.exe nie może zostać wysłany")).to_be_visible()
    choose.set_input_files({"name": f"{EVIL}.txt", "mimeType": "text/plain", "buffer": b"tekst"})
    expect(page.locator(f"{CHAT} .chosen li")).to_contain_text(f"{EVIL}.txt")
    marta.box.press("Enter")
    expect(page.locator(f"{CHAT} .log .file")).to_have_count(1)
    eleven = [FilePayload(name=f"{n}.txt", mimeType="text/plain", buffer=b"tekst") for n in range(11)]
    choose.set_input_files(eleven)
    expect(page.get_by_text("najwyżej 10 plików")).to_be_visible()
    page.keyboard.press("Escape")
    expect(marta.box).to_be_hidden()
    expect(page.get_by_role("button", name="Pomoc")).to_be_focused()
    assert not marta.faults


def test_the_pages_are_for_everybody_and_need_no_script(house: House, browser: Browser, page: Page) -> None:
    plain = browser.new_context(java_script_enabled=False, locale="pl-PL")
    reader = plain.new_page()
    reader.goto(f"{house.address}/help")
    reader.get_by_role("searchbox").fill("problem z dźwiękiem")
    reader.get_by_role("button", name="Szukaj").click()
    reader.get_by_role("link", name="Nie słychać dźwięku").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Nie słychać dźwięku")
    article = reader.url
    plain.close()
    shown = [article, *(f"{house.address}{path}" for path in ("/help/ru?q=xyzzy", "/contact/pl", "/r/nobodys"))]
    found = []
    for address in (*shown, f"{house.address}/chat/{house.site.id}/try"):
        page.goto(address)
        found += barriers_everywhere(page)
    assert not found


def ours(house: House, text: str) -> None:
    """As the console sends it."""
    bench = house.bench
    (waiting,) = bench.desk.read(WaitingChatRows()).result(60)
    view = bench.desk.read(TicketView(waiting.ticket_id)).result(60)
    assert view is not None
    stamp, seen = bench.stamp(), view.row.public_count
    one = Answer(message_id=bench.new_id(), ticket=view.row.id, channel=Channel.CHAT, text=text, based_on=seen)
    for command in (HoldAnswers(stamp, (one,), stamp.at), SendHeld(bench.stamp(), stamp.id)):
        assert bench.do(command).done


def test_who_hears_nothing_reads_along_on_a_page_and_in_the_chat(house: House, page: Page) -> None:
    bench = house.bench
    made = launch(bench, webinar(bench))
    bench.do(StartRelay(bench.stamp(), made))
    state = bench.desk.read(RelayNow(made)).result()
    assert state is not None

    def say(words: str, line: Id | None = None) -> None:
        said = WriteRelayLine(bench.stamp(), line or bench.new_id(), made, words, "Jonas Lind")
        assert bench.do(said).done

    for number in range(60):
        say(f"Line {number}. {EVIL}" if number == 3 else f"Line {number} of what was said before.")
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.goto(f"{state.address}?l=pl")
    expect(page.get_by_role("status")).to_have_text("Na żywo")
    expect(page.get_by_text("Line 59")).to_be_in_viewport()
    line = bench.new_id()
    say("And now a new on.", line)
    expect(page.get_by_text("And now a new on.")).to_be_in_viewport()
    assert bench.do(CorrectLine(bench.stamp(), line, "And now a new one.")).done
    expect(page.get_by_text("And now a new one. poprawione")).to_be_visible()
    page.get_by_label("Wielkość tekstu: 40").click()
    page.get_by_role("link", name="Ciemne").click()
    expect(page.get_by_text("And now a new one.")).to_be_in_viewport()
    assert barriers_everywhere(page) == []
    page.evaluate("scrollTo(0, 0)")
    jump = page.get_by_role("button", name="Przejdź do teraz")
    expect(jump).to_be_visible()
    page.context.set_offline(True)
    say("Said while the lift went down.")
    page.context.set_offline(False)
    expect(jump).to_have_text("Przejdź do teraz · 1 nowe")
    expect(page.get_by_text("Said while the lift went down.")).not_to_be_in_viewport()
    jump.click()
    expect(page.get_by_text("Said while the lift went down.")).to_be_in_viewport()
    assert page.locator("#lines li").count() == 62
    visitor = Visitor(page, house)
    visitor.comes()
    visitor.opens()
    page.get_by_role("button", name="Czytaj na bieżąco: Pivot tables").click()
    lines = page.get_by_role("log", name="Wypowiadane słowa")
    expect(lines.get_by_text("Said while the lift went down.")).to_be_in_viewport()
    say("The same in the chat.")
    expect(lines.get_by_text("The same in the chat.")).to_be_in_viewport()
    page.get_by_role("button", name="Zamknij tekst").click()
    expect(lines).to_have_count(0)
    assert not visitor.faults
