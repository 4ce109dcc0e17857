"""Somebody is called in by letter: one press on its page, and one state whatever else is pressed, or how late."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from console.commands.desk import SetAgentState, SetSetting
from console.commands.launches import EndLaunch
from console.commands.roster import AnswerCall, CallIn, SeatPerson, TakeBackCall
from console.commands.seats import seat_id
from console.domain.people import AgentState
from console.domain.requests import ADDRESS_SETTING
from console.domain.roster import SeatDesk, SeatState
from console.gateway.pages.call_in import CallInPages
from console.gateway.pages.forms import Forms
from console.gateway.timers import Timers
from console.queries.deliveries import OutgoingLetter
from console.queries.queue import Counts
from console.queries.roster import RosterNow, SeatRow
from tests.channels.email.arriving import mailbox_of, outgoing
from tests.commands.test_launches import launch, webinar
from tests.gateway.test_request_pages import HOME, hidden
from tests.making import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


class Desk:
    """A launch with Piotr as a reserve for the phone, a mailbox, and the gateway's timers and page."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.box = mailbox_of(bench)
        bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, HOME))
        self.launch = launch(bench, webinar(bench))
        seated = SeatPerson(bench.stamp(), self.launch, bench.piotr, SeatDesk.PHONE, reserve=True, ready_minutes=4)
        assert bench.do(seated).done
        self.seat = seat_id(self.launch, bench.piotr)
        asyncio.run(Forms(bench.desk).keys())
        self._app = Starlette(routes=[*CallInPages(bench.desk).routes()])

    def call(self) -> None:
        assert not self.bench.do(CallIn(self.bench.stamp(), (self.seat,))).skipped

    def look(self, seconds: float = 11) -> None:
        self.bench.pass_time(seconds=seconds)
        asyncio.run(Timers(self.bench.desk).look())

    def letters(self) -> tuple[OutgoingLetter, ...]:
        return outgoing(self.bench, self.box)

    def path(self, letter: OutgoingLetter) -> str:
        return next(word for word in letter.text.split() if word.startswith(HOME)).removeprefix(HOME)

    def row(self) -> SeatRow | None:
        return next(iter(self.bench.desk.read(RosterNow(self.launch)).result().seats), None)

    def state(self) -> SeatState | None:
        found = self.row()
        return found.state if found is not None else None

    def web(self, method: str, path: str, **given: object) -> httpx.Response:
        async def asked() -> httpx.Response:
            way = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=way, base_url=HOME, timeout=60) as client:
                return await client.request(method, path, **given)  # type: ignore[arg-type]

        return asyncio.run(asked())

    def press(self, path: str, act: str, form: dict[str, str] | None = None) -> httpx.Response:
        sealed = form or hidden(self.web("GET", path).text)
        return self.web("POST", path, data={**sealed, "act": act}, headers={"sec-fetch-site": "same-origin"})


def test_a_press_on_the_page_brings_somebody_in_and_every_other_one_changes_nothing(bench: Bench) -> None:
    desk = Desk(bench)
    desk.call()
    desk.look(2)
    assert desk.letters() == ()
    desk.look()
    (letter,) = desk.letters()
    assert [one.email for one in letter.to] == ["piotr@desk.example"]
    assert "Pivot tables" in letter.subject
    # The ticket in which it stands is nobody's work.
    counts = bench.desk.read(Counts()).result()
    assert counts.unclaimed == 0
    path = desk.path(letter)
    shown = desk.web("GET", path)
    # He reads Polish. Looking at it, as mail scanners do, answers nothing.
    assert "Przyjdę" in shown.text
    assert shown.headers["X-Robots-Tag"].startswith("noindex")
    assert desk.state() is SeatState.CALLED
    old = hidden(shown.text)
    assert desk.press(path, "yes").status_code == 303
    accepted = desk.row()
    assert accepted is not None
    assert accepted.state is SeatState.ACCEPTED
    due = accepted.due_at
    # Twice on the page, and at the console.
    assert desk.press(path, "yes", old).status_code == 303
    assert bench.do(AnswerCall(bench.stamp(bench.piotr), desk.seat, accept=True)).done
    again = desk.row()
    assert again is not None
    assert again.due_at == due
    assert "Czekamy na Ciebie" in desk.web("GET", path).text
    assert bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.AVAILABLE)).done
    desk.look(300)
    assert desk.state() is SeatState.ON
    # Too late to say no: the page says how it is.
    assert desk.press(path, "no", old).status_code == 303
    assert desk.state() is SeatState.ON
    assert "Jesteś już na miejscu" in desk.web("GET", path + "?l=pl").text


def test_a_link_of_a_call_that_is_over_says_so_kindly_and_answers_nothing(bench: Bench) -> None:
    desk = Desk(bench)
    desk.call()
    desk.look()
    path = desk.path(desk.letters()[0])
    old = hidden(desk.web("GET", path).text)
    assert bench.do(TakeBackCall(bench.stamp(), (desk.seat,))).done
    desk.look(1)
    # A second letter says that it is settled.
    assert len(desk.letters()) == 2
    assert desk.press(path, "yes", old).status_code == 303
    assert desk.state() is SeatState.READY
    assert "nie trzeba przychodzić" in desk.web("GET", path).text
    desk.call()
    # Called again: the first link does not answer the second call.
    assert desk.press(path, "no", old).status_code == 303
    assert desk.state() is SeatState.CALLED
    # Taken back within its first seconds, nobody is bothered.
    assert bench.do(TakeBackCall(bench.stamp(), (desk.seat,))).done
    desk.look(60)
    assert len(desk.letters()) == 2
    desk.call()
    desk.look()
    newest = desk.path(desk.letters()[-1])
    assert bench.do(EndLaunch(bench.stamp(), desk.launch)).done
    desk.look(1)
    assert desk.state() is None
    assert "nie trzeba przychodzić" in desk.web("GET", newest).text
    assert desk.web("GET", newest[:-1] + ("A" if newest[-1] != "A" else "B")).status_code == 404
    assert desk.press(newest, "yes", old).status_code == 403
