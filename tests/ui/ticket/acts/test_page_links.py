"""Links to the pages of requests in the console: copied, withdrawn and given back, and all of them withdrawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from console.commands.desk import SetSetting
from console.commands.requests import NewLinkKey, RateRequest, SettleOnPage
from console.domain.ids import Id
from console.domain.requests import ADDRESS_SETTING, opened
from console.domain.tickets import State
from console.queries.requests import LinkKeys, RequestAt, RequestView
from console.queries.ticket import Conversation, SystemEntry
from console.ui.ticket.conversation.changes import sentence
from tests.making import Bench
from tests.ui.ticket.acts.conftest import Room
from tests.ui.ticket.acts.test_choosing import chooser


def with_pages(bench: Bench) -> None:
    bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, "https://help.example/"))
    bench.do(NewLinkKey(bench.stamp(), b"1" * 32))


def page(bench: Bench, link: str) -> RequestView | None:
    keys = bench.desk.read(LinkKeys()).result()
    told = opened(link.removeprefix("https://help.example/r/"), keys, bench.clock.now().date())
    return bench.desk.read(RequestAt(told.ticket, told.generation)).result() if told is not None else None


def copied(room: Room, ticket: Id) -> str:
    room.choose(ticket)
    assert room.act("ticket.copy_link").text.startswith("The link is copied.")
    return QGuiApplication.clipboard().text()


def test_without_an_address_there_is_no_link(room: Room) -> None:
    room.choose(room.bench.ticket())
    assert "no address for its pages" in room.act("ticket.copy_link").text


def test_a_link_is_copied_withdrawn_and_given_back(room: Room) -> None:
    bench = room.bench
    with_pages(bench)
    ticket = bench.ticket("No sound", person=bench.person())
    link = copied(room, ticket)
    view = page(bench, link)
    assert view is not None
    assert view.subject == "No sound"
    assert "lead nowhere now" in room.act("ticket.withdraw_links").text
    assert page(bench, link) is None
    assert page(bench, copied(room, ticket)) is not None
    room.undo()
    assert page(bench, link) is not None
    room.redo()
    assert page(bench, link) is None


def test_all_links_are_withdrawn_only_by_whoever_says_so(room: Room) -> None:
    bench = room.bench
    with_pages(bench)
    ticket = bench.ticket()
    link = copied(room, ticket)
    for choice in ("Keep", "Withdraw every"):
        assert page(bench, link) is not None
        room.registry.do("pages.withdraw_all")
        room.qtbot.waitUntil(lambda: chooser(room).isVisible())
        room.type(choice)
        room.press(Qt.Key.Key_Return)
        room.qtbot.waitUntil(lambda: not chooser(room).isVisible())
    room.qtbot.waitUntil(lambda: page(bench, link) is None)
    assert page(bench, copied(room, ticket)) is not None


@pytest.mark.parametrize("remark", ["", "quick  and\nkind"])
def test_what_the_participant_did_is_told_in_the_conversation(bench: Bench, remark: str) -> None:
    ticket = bench.ticket()
    for command in (
        SettleOnPage(bench.stamp(), ticket, solved=True),
        RateRequest(bench.stamp(), ticket, 4, remark),
        SettleOnPage(bench.stamp(), ticket, solved=False),
    ):
        assert bench.do(command).done
    entries = bench.desk.read(Conversation(ticket)).result().entries
    told = [sentence(one, bench.clock.now()) for one in entries if isinstance(one, SystemEntry)]
    rated = "Rated by the participant: 4 of 5" + (", “quick and kind”" if remark else "")
    for line in ("The participant says that it is solved", rated, "The participant says that it is not solved"):
        assert line in told
    view = bench.desk.read(RequestAt(ticket, 0)).result()
    assert view is not None
    assert view.stars == 4
    assert State.OPEN in {
        State(one.after or "") for one in entries if isinstance(one, SystemEntry) and one.field == "state"
    }
