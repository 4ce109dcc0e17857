"""An expert is asked by letter: it leaves, is answered on its page and by mail, and by nobody who was not asked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from console.channels.email.writing import sheet_of
from console.commands.consultations import Asked, AskExpert, Withdraw
from console.commands.desk import SetSetting
from console.commands.tickets import Claim
from console.domain.consultations import Excerpt, Part, Standing, Via, Whose
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.requests import ADDRESS_SETTING
from console.domain.tickets import State
from console.gateway.pages.consultations import ConsultationPages
from console.gateway.pages.forms import Forms
from console.gateway.timers import Timers
from console.queries.consultations import ConsultationRow, ConsultationsOf
from console.queries.deliveries import OutgoingLetter
from console.queries.person_file import PersonFile
from console.queries.queue import TicketRows
from console.queries.ticket import Conversation
from tests.channels.email.arriving import eml, mailbox_of, outgoing, take_through
from tests.gateway.test_request_pages import HOME, hidden
from tests.making import Bench

EWA = Asked(name="Ewa Lis", email="ewa@content.example", language="pl")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """In a file alone: what a hub lets people do the tests of commands try."""
    made = Bench(tmp_path)
    yield made
    made.close()


class Desk:
    """A ticket of Marta's that Ola owns, a mailbox, and the gateway's timers and page."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.box = mailbox_of(bench, footer="Your request: {link}", signature="{agent}")
        bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, HOME))
        self.marta = bench.person("Marta Nowak", email="marta@x.example")
        self.ticket = bench.ticket("Black player", "The player stays black. Marta", person=self.marta)
        bench.do(Claim(bench.stamp(), (self.ticket,)))
        asyncio.run(Forms(bench.desk).keys())
        self._app = Starlette(routes=[*ConsultationPages(bench.desk).routes()])

    def ask(self, question: str) -> Id:
        one = self.bench.new_id()
        said = (Excerpt(Whose.PARTICIPANT, self.bench.clock.now(), "The player stays black."),)
        assert self.bench.do(AskExpert(self.bench.stamp(), one, self.ticket, EWA, question, said, hold=True)).done
        return one

    def look(self, seconds: float = 11) -> None:
        self.bench.pass_time(seconds=seconds)
        asyncio.run(Timers(self.bench.desk).look())

    def letters(self) -> tuple[OutgoingLetter, ...]:
        return outgoing(self.bench, self.box)

    def consultations(self) -> tuple[ConsultationRow, ...]:
        return self.bench.desk.read(ConsultationsOf(self.ticket)).result()

    def state(self) -> State:
        return self.bench.desk.read(TicketRows((self.ticket,))).result()[0].state

    def web(self, method: str, path: str, **given: object) -> httpx.Response:
        async def asked() -> httpx.Response:
            way = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=way, base_url=HOME, timeout=60) as client:
                return await client.request(method, path, **given)  # type: ignore[arg-type]

        return asyncio.run(asked())

    def send(self, path: str, **fields: str) -> httpx.Response:
        sealed = hidden(self.web("GET", path).text)
        heads = {"sec-fetch-site": "same-origin"}
        return self.web("POST", path, data={**sealed, **fields}, headers=heads)

    def reply(self, letter: OutgoingLetter, text: str, sender: str = "Ewa Lis <Ewa@content.example>") -> None:
        raw = eml(text, From=sender, In_Reply_To=letter.header_id, Message_ID=f"<{self.bench.new_id().hex}@content>")
        self.bench.pass_time(seconds=5)
        take_through(self.bench, self.box, raw)


def test_an_expert_answers_on_the_page_and_by_mail_and_nobody_else_does(bench: Bench) -> None:
    desk = Desk(bench)
    desk.ask("Does module 4 need the new player?")
    assert desk.state() is State.ON_HOLD
    desk.look(2)
    assert desk.letters() == ()
    desk.look()
    (letter,) = desk.letters()
    assert [one.email for one in letter.to] == ["ewa@content.example"]
    assert "#" not in letter.subject
    assert "> The player stays black." in letter.text
    assert "Marta" not in letter.text + letter.subject
    sheet = sheet_of(letter, desk.box, {}, {})
    # Nothing in it leads to the page of the participant.
    assert (sheet.footer, sheet.signature, letter.link, letter.references) == ("", "", "", ())
    path = next(word for word in letter.text.split() if word.startswith(HOME)).removeprefix(HOME)
    shown = desk.web("GET", path).text
    assert "Does module 4 need the new player?" in shown
    assert "Pytanie do Ciebie" in shown
    assert "Marta" not in shown

    # She asks back on the page, sent twice, and it is our turn.
    assert desk.send(path, act="answer", text=" ").status_code == 422
    assert desk.send(path, act="back", text="Which browser is it?").status_code == 303
    (one,) = desk.consultations()
    assert (one.standing, desk.state()) == (Standing.ASKED_BACK, State.OPEN)

    # Whoever else answers her letter gets a ticket of their own, as any stranger.
    desk.reply(letter, "It is all fine.", sender="Mallory <m@evil.example>")
    assert desk.consultations()[0].standing is Standing.ASKED_BACK
    # Her mailbox says that she is away: told, and no answer.
    raw = eml("I am away.", "Auto-Submitted: auto-replied", From="ewa@content.example", In_Reply_To=letter.header_id)
    take_through(bench, desk.box, raw)
    bench.pass_time(seconds=5)
    desk.reply(letter, "Yes, since March. Clear the cache.")
    (one,) = desk.consultations()
    assert one.standing is Standing.ANSWERED
    assert [(line.part, line.via) for line in one.lines[1:]] == [
        (Part.ASKED_BACK, Via.PAGE),
        (Part.ABSENCE, Via.LETTER),
        (Part.ANSWER, Via.LETTER),
    ]
    assert one.answer is not None
    assert one.answer.text == "Yes, since March. Clear the cache."
    assert not one.answer.proved

    # Nothing of it stands in the conversation, or in what Marta is given when she asks for everything.
    entries = bench.desk.read(Conversation(desk.ticket)).result().entries
    assert not any(getattr(entry, "kind", None) in {Kind.ASKED, Kind.ADVICE} for entry in entries)
    export = bench.desk.read(PersonFile(desk.marta)).result()
    assert export is not None
    assert all("cache" not in said.text and "module 4" not in said.text for said in export.words)


def test_what_is_withdrawn_is_told_and_its_page_takes_no_answer(bench: Bench) -> None:
    desk = Desk(bench)
    early = desk.ask("Is the server down?")
    assert bench.do(Withdraw(bench.stamp(), early, bench.new_id())).done
    desk.look()
    assert desk.letters() == ()
    assert desk.state() is State.OPEN
    late = desk.ask("Who knows about exports?")
    desk.look()
    assert bench.do(Withdraw(bench.stamp(), late, bench.new_id())).done
    desk.look()
    asked, withdrawn = desk.letters()
    assert withdrawn.in_reply_to == asked.header_id
    path = next(word for word in asked.text.split() if word.startswith(HOME)).removeprefix(HOME)
    assert "<textarea" not in desk.web("GET", path).text
    assert desk.web("GET", path[:-1] + ("A" if path[-1] != "A" else "B")).status_code == 404
    # What she mails all the same is kept with the question.
    desk.reply(asked, "Jan knows.")
    assert desk.consultations()[1].lines[-1].text == "Jan knows."
