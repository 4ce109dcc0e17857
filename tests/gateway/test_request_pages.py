"""The pages of requests over HTTP: what their links open, what is shown there, and what can be done."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from html import unescape

import httpx
import pytest
from starlette.applications import Starlette

from console.commands.acknowledging import Acknowledge
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.desk import SetSetting
from console.commands.incident_solving import SolveIncident
from console.commands.incidents import OpenIncident
from console.commands.joining import Merge
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage, AddNote, NewFile, NewMessage
from console.commands.requests import NewLinkKey, WithdrawLinks
from console.commands.tickets import SetState
from console.domain.broadcast import Letter
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Address, Kind
from console.domain.requests import ADDRESS_SETTING, VALID
from console.domain.tickets import Channel, State
from console.gateway.pages.contact import ContactPage
from console.gateway.pages.forms import LARGEST_BODY
from console.gateway.pages.rendering import words
from console.gateway.pages.requests import RequestPages
from console.queries.deliveries import Outgoing, OutgoingLetter
from console.queries.incidents import IncidentOf
from console.queries.requests import LinksTo, PageOf
from console.queries.ticket import Conversation, MessageEntry, TicketView
from tests.making import Bench

HOME = "https://help.example"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


class Browser:
    """Whoever opens the pages of a desk: follows no redirect by itself, and sends forms as a browser does."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, HOME))
        self.pages = RequestPages(bench.desk)
        self._app = Starlette(routes=[*self.pages.routes(), *ContactPage(bench.desk).routes()])

    def _ask(self, method: str, path: str, **given: object) -> httpx.Response:
        async def asked() -> httpx.Response:
            way = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=way, base_url=HOME, timeout=60) as client:
                answer = await client.request(method, path, **given)  # type: ignore[arg-type]
                await asyncio.gather(*self.pages._sending)
                return answer

        return asyncio.run(asked())

    def get(self, path: str, **given: object) -> httpx.Response:
        return self._ask("GET", path, **given)

    def send(
        self,
        path: str,
        fields: dict[str, str],
        files: list[tuple[str, bytes]] | None = None,
        *,
        form: str = "",
        heads: dict[str, str] | None = None,
    ) -> httpx.Response:
        """`form` is the page with the form; it is fetched where none is given."""
        sealed = hidden(form or self.get(path).text)
        self.bench.pass_time(seconds=1)
        given = [("files", (name, content)) for name, content in files or ()]
        return self._ask(
            "POST", path, data={**sealed, **fields}, files=given, headers=heads or {"sec-fetch-site": "same-origin"}
        )

    def link(self, ticket: Id) -> str:
        """The path of the page of a ticket, as the console would give it away."""
        self.get("/r/new")  # The gateway makes the key as soon as it is up.
        address = self.bench.desk.read(LinksTo((ticket,))).result()[ticket]
        assert address.startswith(f"{HOME}/r/")
        return address.removeprefix(HOME)

    def said(self, ticket: Id) -> list[MessageEntry]:
        entries = self.bench.desk.read(Conversation(ticket)).result().entries
        return [one for one in entries if isinstance(one, MessageEntry)]

    def state(self, ticket: Id) -> State:
        view = self.bench.desk.read(TicketView(ticket)).result()
        assert view is not None
        return view.row.state


def hidden(page: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="(id|until|seal)" value="([^"]+)">', page)
    return dict(found[:3])


@pytest.fixture
def browser(bench: Bench) -> Browser:
    return Browser(bench)


def answered(bench: Bench, ticket: Id, text: str, *, channel: Channel = Channel.EMAIL) -> None:
    view = bench.desk.read(TicketView(ticket)).result()
    assert view is not None
    stamp = bench.stamp()
    one = Answer(message_id=bench.new_id(), ticket=ticket, channel=channel, text=text, based_on=view.row.public_count)
    assert bench.do(HoldAnswers(stamp, (one,), stamp.at)).done
    assert bench.do(SendHeld(bench.stamp(), stamp.id)).done


def mailbox(bench: Bench, **settings: object) -> Mailbox:
    server = Server("mail.example", 587, Security.STARTTLS, "help")
    box = Mailbox(
        id=bench.new_id(),
        name="Help",
        address="help@desk.example",
        sending=server,
        **settings,  # type: ignore[arg-type]
    )
    assert bench.do(SaveMailbox(bench.stamp(), box)).done
    return box


def letters(bench: Bench, box: Mailbox) -> tuple[OutgoingLetter, ...]:
    return bench.desk.read(Outgoing(box.id)).result()


def marta(bench: Bench, language: str = "en") -> tuple[Id, Id]:
    person = bench.person("Marta Nowak", email="marta@x.example", language=language)
    return person, bench.ticket("No sound in lesson 3", "There is no sound <at all>", person=person)


def test_a_page_shows_the_request_and_nothing_that_is_not_theirs(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    mailbox(bench)
    bench.do(AddNote(bench.stamp(), ticket, bench.new_id(), "she is difficult"))
    answered(bench, ticket, "Press the **speaker**.")
    for text, to in (("for the expert alone", "expert@y.example"), ("for Marta too", "marta@x.example")):
        said = NewMessage(
            id=bench.new_id(),
            kind=Kind.OUTBOUND,
            channel=Channel.EMAIL,
            at=bench.clock.now(),
            text=text,
            agent_id=bench.ola,
            sent_to=(Address("", to),),
        )
        bench.do(AddMessage(bench.stamp(), ticket, said))
    other = bench.person("Jan Kos", email="jan@x.example")
    joined = msg(bench, "I am somebody else", participant=other)
    bench.do(AddMessage(bench.stamp(), ticket, joined))
    answer = browser.get(browser.link(ticket))
    assert answer.status_code == 200
    assert "There is no sound &lt;at all&gt;" in answer.text
    assert "<strong>speaker</strong>" in answer.text
    assert "for Marta too" in answer.text
    for kept in ("difficult", "for the expert alone", "I am somebody else", "marta@x.example"):
        assert kept not in answer.text
    heads = answer.headers
    assert (heads["referrer-policy"], heads["cache-control"]) == ("no-referrer", "no-store")
    assert "noindex" in heads["x-robots-tag"]
    assert "script-src" not in heads["content-security-policy"]


def msg(bench: Bench, text: str, *, participant: Id) -> NewMessage:
    return NewMessage(
        id=bench.new_id(),
        kind=Kind.INBOUND,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text=text,
        participant_id=participant,
    )


def test_what_is_written_there_stands_in_the_ticket_once(browser: Browser) -> None:
    bench = browser.bench
    person, ticket = marta(bench)
    bench.do(SetState(bench.stamp(), (ticket,), State.SOLVED))
    link = browser.link(ticket)
    form = browser.get(link).text
    for _ in range(2):
        sent = browser.send(link, {"act": "answer", "text": "Still <b>nothing</b>"}, [("shot.png", PNG)], form=form)
        assert sent.status_code == 303
        assert sent.headers["location"].endswith("&done=answer")
    assert browser.send(link, {"act": "answer", "text": "And one thing more"}, form=form).status_code == 303
    said = browser.said(ticket)
    assert [one.text for one in said] == ["There is no sound <at all>", "Still <b>nothing</b>", "And one thing more"]
    assert said[1].participant_id == person
    assert [file.name for file in said[1].files] == ["shot.png"]
    assert browser.state(ticket) is State.OPEN
    page = browser.get(sent.headers["location"])
    assert words("en")["done_answer"] in page.text
    assert "Still &lt;b&gt;nothing&lt;/b&gt;" in page.text
    file = re.search(r'href="(/r/[^"]+/files/[^"]+)"', page.text)
    assert file is not None
    got = browser.get(file.group(1))
    assert (got.content, got.headers["content-type"], got.headers["cache-control"]) == (PNG, "image/png", "no-store")
    assert "sandbox" in got.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("fields", "files", "status", "word"),
    [
        ({"act": "answer", "text": "  "}, [], 422, "e_empty"),
        ({"act": "answer", "text": "kept words"}, [("run.exe", b"MZ\x90")], 422, "e_file"),
        ({"act": "answer", "text": "kept words"}, [("fake.png", b"<html>")], 422, "e_file"),
        ({"act": "answer", "text": "x"}, [(f"{n}.png", PNG) for n in range(6)], 400, "e_many"),
        ({"act": "everything", "text": "x"}, [], 400, "e_old"),
    ],
)
def test_what_cannot_be_taken_is_said_and_the_words_stay(
    browser: Browser, fields: dict[str, str], files: list[tuple[str, bytes]], status: int, word: str
) -> None:
    _, ticket = marta(browser.bench)
    answer = browser.send(browser.link(ticket), fields, files)
    assert answer.status_code == status
    assert words("en")[word].format(file=files[0][0] if files else "") in unescape(answer.text)
    assert len(browser.said(ticket)) == 1
    if word == "e_file":
        assert ">kept words</textarea>" in answer.text


def test_a_form_from_elsewhere_does_nothing(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    _, other = bench.new_id(), bench.ticket("Other", person=bench.person("Jan", email="jan@x.example"))
    link = browser.link(ticket)
    own = browser.get(link).text
    wanted = {"act": "answer", "text": "forged"}
    for heads in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        assert browser.send(link, wanted, form=own, heads=heads).status_code == 403
    assert browser.send(link, {**wanted, "seal": "0" * 64}, form=own).status_code == 403
    assert browser.send(link, wanted, form=browser.get(browser.link(other)).text).status_code == 403
    bench.pass_time(hours=13)
    assert browser.send(link, wanted, form=own).status_code == 403
    assert len(browser.said(ticket)) == 1
    assert browser.send(link, wanted, heads={"origin": HOME}).status_code == 303


def test_links_that_lead_nowhere_all_look_the_same(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    link = browser.link(ticket)
    lost = [browser.get("/r/" + "A" * 50), browser.get(link[:-1] + ("A" if link[-1] != "A" else "B"))]
    lost += [browser.get(f"{link}/files/x/y"), browser.get(link.replace("/r/", "/s/"))]
    bench.do(WithdrawLinks(bench.stamp(), (ticket,)))
    lost += [browser.get(link), browser.send(link, {"act": "close"}, form=browser.get("/r/new").text)]
    renewed = browser.link(ticket)
    assert browser.get(renewed).status_code == 200
    bench.do(WithdrawLinks(bench.stamp(), (ticket,), back=True))
    assert browser.get(link).status_code == 200
    bench.do(NewLinkKey(bench.stamp(), b"2" * 32))
    assert browser.get(link).status_code == 200
    bench.do(NewLinkKey(bench.stamp(), b"3" * 32, withdraw=True))
    lost.append(browser.get(link))
    newest = browser.link(ticket)
    assert browser.get(newest).status_code == 200
    bench.clock.at += VALID + timedelta(days=1)
    lost.append(browser.get(newest))
    plain = {re.sub(r'name="(id|until|seal)" value="[^"]+"', "", one.text) for one in lost}
    assert {one.status_code for one in lost} == {404}
    assert len(plain) == 1
    assert browser.state(ticket) is State.NEW


def test_new_links_go_to_the_address_on_file_and_nobody_learns_whether_there_is_one(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench, "pl")
    box = mailbox(bench)
    known = browser.send("/r/new", {"email": " MARTA@x.example "})
    unknown = browser.send("/r/new", {"email": "nobody@x.example"})
    assert known.status_code == unknown.status_code == 303
    assert known.headers["location"] == unknown.headers["location"]
    assert words("en")["done_link"] in browser.get(known.headers["location"]).text
    (letter,) = letters(bench, box)
    assert [one.email for one in letter.to] == ["marta@x.example"]
    assert letter.automatic
    found = re.search(rf"{HOME}(/r/\S+)", letter.text)
    assert found is not None
    assert browser.get(found.group(1)).status_code == 200
    for _ in range(8):
        browser.send("/r/new", {"email": "marta@x.example"})
    assert len(letters(bench, box)) < 5
    assert browser.state(ticket) is State.NEW


def test_the_participant_closes_and_opens_again(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    link = browser.link(ticket)
    assert browser.send(link, {"act": "close"}).headers["location"].endswith("done=close")
    assert browser.state(ticket) is State.SOLVED
    assert words("en")["s_solved"] in browser.get(link).text
    assert browser.send(link, {"act": "reopen"}).status_code == 303
    view = bench.desk.read(TicketView(ticket)).result()
    assert view is not None
    assert (view.row.state, view.row.waiting_since is not None) == (State.OPEN, True)


def test_a_vote_is_cast_by_its_form_alone(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    survey = browser.link(ticket).replace("/r/", "/s/")
    assert browser.get(survey).status_code == 404, "there is nothing to judge yet"
    answered(bench, ticket, "Press the speaker.")
    assert browser._ask("HEAD", f"{survey}?stars=4").status_code == 200
    shown = browser.get(f"{survey}?stars=4")
    assert re.search(r'value="4" checked', shown.text)
    assert bench.desk.read(PageOf(ticket)).result().stars is None
    for stars, remark in (("4", "quick"), ("2", "")):
        sent = browser.send(survey, {"stars": stars, "remark": remark}, form=shown.text)
        assert sent.status_code == 303
    facts = bench.desk.read(PageOf(ticket)).result()
    assert (facts.stars, facts.remark) == (2, "")
    for wrong in ("0", "6", "x", ""):
        assert browser.send(survey, {"stars": wrong}).status_code == 422
    assert bench.desk.read(PageOf(ticket)).result().stars == 2


def test_a_request_that_was_merged_shows_only_what_is_theirs(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    jan = bench.person("Jan Kos", email="jan@x.example")
    target = bench.ticket("The same", "My number is 555", person=jan)
    assert bench.do(Merge(bench.stamp(), ticket, target)).done
    link = browser.link(ticket)
    page = browser.get(link)
    assert "There is no sound" in page.text
    assert "555" not in page.text
    assert browser.send(link, {"act": "answer", "text": "From Marta"}).status_code == 303
    assert "From Marta" in [one.text for one in browser.said(target)]
    assert "From Marta" not in browser.get(browser.link(target)).text
    assert browser.send(link, {"act": "close"}).status_code == 409


def test_too_much_at_once_is_refused(browser: Browser) -> None:
    _, ticket = marta(browser.bench)
    link = browser.link(ticket)
    statuses = [browser.send(link, {"act": "answer", "text": f"line {n}"}).status_code for n in range(14)]
    assert statuses[:12] == [303] * 12
    assert statuses[12:] == [429] * 2
    assert browser.send(link, {"act": "answer", "text": "x" * 300_000}).status_code == 400


def test_a_body_that_does_not_say_how_large_it_is_ends_at_the_limit(browser: Browser) -> None:
    _, ticket = marta(browser.bench)
    link = browser.link(ticket)
    taken = 0

    async def endless(head: bytes) -> AsyncIterator[bytes]:
        nonlocal taken
        yield head
        while taken < 20 * LARGEST_BODY:
            taken += 2**20
            yield b"x" * 2**20

    kinds = {
        "multipart/form-data; boundary=b": b'--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n',
        "application/x-www-form-urlencoded": b"text=",
    }
    for kind, head in kinds.items():
        taken = 0
        answer = browser._ask("POST", link, content=endless(head), headers={"content-type": kind})
        # A field may be far shorter than a file.
        assert answer.status_code == (413 if kind.startswith("multipart") else 400)
        assert taken <= LARGEST_BODY + 2**21
    assert browser._ask("POST", link, headers={"content-length": "1000000000000"}, content=b"x").status_code == 413
    assert len(browser.said(ticket)) == 1


def test_letters_bring_the_link_to_the_participant_alone(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    box = mailbox(bench, footer="{contact}\n{survey}")
    link = browser.link(ticket)
    answered(bench, ticket, "Press the speaker.")
    (letter,) = letters(bench, box)
    assert browser.get(letter.link.removeprefix(HOME)).status_code == 200
    assert link.startswith("/r/")
    bench.do(
        AddMessage(bench.stamp(), ticket, msg(bench, "again", participant=bench.person("J", email="jan@x.example")))
    )
    view = bench.desk.read(TicketView(ticket)).result()
    assert view is not None
    stamp = bench.stamp()
    copied = Answer(
        message_id=bench.new_id(),
        ticket=ticket,
        channel=Channel.EMAIL,
        text="With a copy",
        based_on=view.row.public_count,
        cc=(Address("", "jan@x.example"),),
    )
    assert bench.do(HoldAnswers(stamp, (copied,), stamp.at)).done
    assert bench.do(SendHeld(bench.stamp(), stamp.id)).done
    assert [bool(one.link) for one in letters(bench, box)] == [True, False]


def test_whoever_writes_is_told_where_to_see_how_far_it_is(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench, "pl")
    box = mailbox(bench, acknowledges=True)
    assert bench.do(Acknowledge(bench.stamp(), ticket, bench.new_id(), box.id, Address("", "marta@x.example"))).done
    assert "Stan zgłoszenia" not in letters(bench, box)[0].text, "there is no key yet"
    other = bench.ticket("Next", person=bench.person("Jan Kos", email="jan@x.example"))
    browser.link(other)
    assert bench.do(Acknowledge(bench.stamp(), other, bench.new_id(), box.id, Address("", "jan@x.example"))).done
    told = re.search(rf"See how far it is: {HOME}(/r/\S+)", letters(bench, box)[1].text)
    assert told is not None
    assert "Next" in browser.get(told.group(1)).text


def test_hours_and_contact_say_whether_somebody_is_there(browser: Browser) -> None:
    bench = browser.bench
    for name, value in (("phone", "+48 22 100 20 30"), ("hours.pl", "Pn–Pt 9–17"), ("outside.pl", "Dyżur: 555")):
        bench.do(SetSetting(bench.stamp(), name, value))
    page = browser.get("/contact/pl")
    assert page.status_code == 200
    for shown in ('href="tel:+48221002030"', "Pn–Pt 9–17", "Dyżur: 555", words("pl")["not_here"]):
        assert shown in page.text
    assert browser.get("/contact", headers={"accept-language": "ru"}).headers["location"] == "/contact/ru"
    assert browser.get("/contact/xx").status_code == 404
    assert "Disallow: /r/" in browser.get("/robots.txt").text


def test_files_of_others_are_not_there(browser: Browser) -> None:
    bench = browser.bench
    _, ticket = marta(bench)
    note = NewMessage(
        id=bench.new_id(),
        kind=Kind.NOTE,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text="inside",
        agent_id=bench.ola,
        files=(NewFile("secret.txt", "text/plain", b"secret"),),
    )
    bench.do(AddMessage(bench.stamp(), ticket, note))
    digest = next(file.sha256.hex() for one in browser.said(ticket) for file in one.files)
    assert browser.get(f"{browser.link(ticket)}/files/{note.id}/{digest}").status_code == 404


def test_who_is_asked_whether_it_helped_says_so_with_one_press(browser: Browser) -> None:
    bench = browser.bench
    person = bench.person(email="marta@x.pl")
    first, second = (bench.ticket("No sound", person=person) for _ in range(2))
    incident = bench.do(OpenIncident(bench.stamp(), None, "", "No sound", (first, second))).refs[0].id
    words_to_all = (Letter("en", "It is fixed."),)
    bench.do(SolveIncident(bench.stamp(), incident, (), words_to_all, bench.new_id(), bench.clock.now()))
    # One person, one copy: both of their tickets ask.
    paths = [browser.link(ticket) for ticket in (first, second)]
    assert all('value="helped"' in browser.get(path).text for path in paths)
    browser.send(paths[0], {"act": "helped"})
    browser.send(paths[1], {"act": "reopen"})
    told = [bench.desk.read(IncidentOf(ticket)).result() for ticket in (first, second)]
    assert [one.helped for one in told if one is not None] == [True, False]
    assert 'value="helped"' not in browser.get(paths[0]).text
    assert (browser.state(first), browser.state(second)) == (State.SOLVED, State.OPEN)
