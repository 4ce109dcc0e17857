"""The tutor's view on a phone: over HTTP, with a link that is one tutor's, and the same states as the window."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from console.commands.base import Stamp
from console.commands.desk import SetSetting
from console.commands.launches import EndLaunch
from console.commands.tutor import ShowTutor
from console.commands.tutor_questions import AskTutor, ChooseQuestion
from console.commands.webinars import SaveWebinar
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.requests import ADDRESS_SETTING
from console.domain.tutor_cards import CardKind, Reply, Verdict
from console.domain.webinars import WebinarFacts
from console.gateway.pages.forms import Forms
from console.gateway.pages.tutor import TutorPages
from console.gateway.timers import Timers
from console.queries.tutor import QuestionsForTutor, TutorLink, TutorScreen, TutorView
from tests.commands.test_chat_acts import entries
from tests.commands.test_launches import launch, webinar
from tests.gateway.test_request_pages import HOME
from tests.making import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


class Phone:
    """Piotr gives the webinar of Ola's launch, and has its page in his hand."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, HOME))
        self.webinar = webinar(bench, tutor_id=bench.piotr)
        self.launch = launch(bench, self.webinar)
        asyncio.run(Forms(bench.desk).keys())
        self.link = bench.desk.read(TutorLink(self.launch)).result().removeprefix(HOME)
        self._pages = TutorPages(bench.desk)
        self._app = Starlette(routes=[*self._pages.routes()])
        self._presses = 0

    def ask(self, *calls: Callable[[httpx.AsyncClient], Coroutine[Any, Any, httpx.Response]]) -> httpx.Response:
        async def visit() -> httpx.Response:
            stop = asyncio.Event()
            listening = asyncio.create_task(self._pages.run(stop))
            async with httpx.AsyncClient(transport=httpx.ASGITransport(self._app), base_url=HOME) as visitor:
                for call in calls:
                    answered = await call(visitor)
            stop.set()
            await listening
            # A loop of its own for each visit: what was known by the clock of another is not.
            self._pages._known.clear()
            return answered

        return asyncio.run(visit())

    def get(self, path: str = "", **more: Any) -> httpx.Response:
        return self.ask(lambda visitor: visitor.get(self.link + path, **more))

    def now(self, language: str = "en") -> dict[str, Any]:
        found: dict[str, Any] = self.get("/now", params={"l": language}).json()
        return found

    def press(self, press: str, what: dict[str, Any], one: Id | None = None, **more: Any) -> httpx.Response:
        sent = {"one": str(one or self.bench.new_id()), "press": press, "face": what["face"], "id": what["id"], **more}
        return self.ask(lambda visitor: visitor.post(f"{self.link}/press", json=sent))

    def send(self, kind: CardKind = CardKind.SAY) -> Id:
        card = self.bench.new_id()
        words = "Some people can’t hear", "Please say: “Press the speaker on the tab.”"
        assert self.bench.do(ShowTutor(self.bench.stamp(), card, self.launch, kind, *words)).done
        return card

    def screen(self) -> TutorScreen:
        found = self.bench.desk.read(TutorView(self.launch)).result()
        assert found is not None
        return found


@pytest.fixture
def phone(bench: Bench) -> Phone:
    return Phone(bench)


def test_the_page_is_there_in_three_languages_and_runs_our_script_alone(phone: Phone) -> None:
    for language, words in (("en", "Tutor’s view"), ("pl", "Widok prowadzącego"), ("ru", "Экран преподавателя")):
        answered = phone.get(params={"l": language})
        assert answered.status_code == 200
        assert words in answered.text
        assert "script-src 'self'" in answered.headers["content-security-policy"]
        assert answered.headers["cache-control"] == "no-store"
    script = phone.ask(lambda visitor: visitor.get("/t/parts/tutor.js"))
    assert script.headers["content-type"].startswith("text/javascript")
    assert phone.ask(lambda visitor: visitor.get("/t/parts/look.css")).status_code == 404


def test_a_card_is_seen_and_said_on_the_phone(phone: Phone) -> None:
    assert phone.now()["face"] == "fine"
    card = phone.send()
    what = phone.now()
    assert (what["face"], what["id"]) == ("say", str(card))
    assert what["parts"] == ["Please say: ", "“Press the speaker on the tab.”", ""]
    assert what["buttons"] == [["said", "Said it"], ["not_now", "Not now"]]
    assert phone.press("seen", what).status_code == 200
    row = phone.screen().card(card)
    assert row is not None
    assert row.seen_at is not None
    once = phone.bench.new_id()
    for _ in range(2):
        assert phone.press("said", what, once).status_code == 200
    row = phone.screen().card(card)
    assert row is not None
    assert row.reply is Reply.SAID
    assert phone.now()["face"] == "fine"


def test_a_pause_comes_at_once_and_help_by_one_press(phone: Phone) -> None:
    phone.send()
    phone.send(CardKind.PAUSE)
    what = phone.now("pl")
    assert (what["face"], what["tone"], what["buttons"]) == ("pause", "bad", [["paused", "Robię pauzę"]])
    assert 0 < what["dead"] <= 400
    assert phone.press("paused", what).json()["face"] == "say"
    raised = phone.press("hand", {"face": "say", "id": ""}).json()
    assert raised["face"] == "help"
    assert raised["hand"]
    assert phone.press("slides", raised).json()["face"] == "say"


def test_a_question_is_answered_live_and_whoever_asked_is_told(phone: Phone) -> None:
    bench, question = phone.bench, phone.bench.new_id()
    ticket = bench.ticket(person=bench.person())
    assert bench.do(AskTutor(bench.stamp(), question, phone.launch, "Can I undo a pivot table?", (ticket,))).done
    assert bench.do(ChooseQuestion(bench.stamp(), question)).done
    what = phone.now()
    assert (what["face"], what["headline"]) == ("question", "Questions ready: 1")
    assert phone.press("now", what).status_code == 200
    assert [one.verdict for one in bench.desk.read(QuestionsForTutor(phone.launch)).result()] == [Verdict.NOW]
    asyncio.run(Timers(bench.desk).look())
    assert [one.kind for one in entries(bench, ticket)][1:] == [Kind.NOTE]


def test_the_link_is_of_one_tutor_and_nothing_else_is_taken(phone: Phone) -> None:
    other = launch(phone.bench, webinar(phone.bench, tutor_id=phone.bench.ola))
    foreign = phone.bench.new_id()
    words = CardKind.SAY, "Not for Piotr", ""
    assert phone.bench.do(ShowTutor(phone.bench.stamp(), foreign, other, *words)).done
    assert phone.press("said", {"face": "say", "id": str(foreign)}).status_code == 400
    assert phone.press("launch", {"face": "say", "id": ""}).status_code == 400
    card = str(phone.send())
    assert phone.press("paused", {"face": "say", "id": card}).status_code == 400
    form = phone.ask(lambda visitor: visitor.post(f"{phone.link}/press", data={"press": "said"}))
    assert form.status_code == 415
    large = phone.press("said", {"face": "say", "id": card}, more="x" * 4000)
    assert large.status_code == 400
    # Another tutor takes over: the link of the first one opens nothing any more.
    facts = WebinarFacts(title="Pivot tables", starts_at=phone.screen().clock.planned_at, tutor_id=phone.bench.ola)
    assert phone.bench.do(SaveWebinar(phone.bench.stamp(), phone.webinar, facts)).done
    assert phone.get().status_code == 404
    assert phone.get("/now").status_code == 404


def test_when_it_is_over_the_page_says_so(phone: Phone) -> None:
    what = phone.now()
    assert not what["over"]
    ended = EndLaunch(Stamp(phone.bench.new_id(), phone.bench.clock.now(), phone.bench.ola), phone.launch)
    assert phone.bench.do(ended).done
    assert phone.now()["over"]
    assert phone.press("hand", {"face": "fine", "id": ""}).status_code == 409
    phone.bench.pass_time(days=1)
    assert phone.get("/now").status_code == 404
