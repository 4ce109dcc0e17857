"""Chats in the whole window, with visitors over real websockets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.channels.chat.frames import Have, Rate, Typing, Who
from console.commands.desk import SetAgentState
from console.commands.mailboxes import SaveMailbox
from console.commands.tickets import Claim
from console.domain.chats import Mark
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import AgentState
from console.domain.tickets import Channel, State
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.ui.chats.mark import ChatsMark
from console.ui.chats.strip import ChatStrip
from console.ui.chats.waiting_rows import WaitingRows
from console.ui.ticket.conversation.model import Rated, Said, Writing
from console.ui.window import Window
from tests.commands.test_chats import HELP
from tests.making import Bench
from tests.ui.chats.conftest import Street


def rows_of(window: Window) -> WaitingRows:
    rows = window.findChild(WaitingRows)
    assert rows is not None
    return rows


def strip_of(window: Window) -> ChatStrip:
    strip = window.findChild(ChatStrip)
    assert strip is not None
    return strip


def shown(window: Window) -> Id | None:
    detail = window.ticket.ticket()
    return detail.row.id if detail is not None else None


def type_in(words: str) -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)
    return focus


def type_and_send(words: str) -> None:
    QTest.keyClick(type_in(words), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_chat_rings_is_taken_talked_through_and_ended(street: Street, window: Window, bench: Bench) -> None:
    rows, strip = rows_of(window), strip_of(window)
    marta = street.visitor("Marta Nowak", "marta@x.example")
    ticket = street.says(marta, "I cannot open the lesson")
    street.until(lambda: rows.isVisible() and ("", 0.4) in street.chime.played)
    assert [one.name for one in street.chats.watch.waiting] == ["Marta Nowak"]
    # Nothing has come to the front by itself.
    assert shown(window) is None

    assert window.registry.do("chat.take")
    street.until(lambda: shown(window) == ticket and window.composer.editor.hasFocus())
    street.until(lambda: not rows.isVisible() and ("", -1) in street.chime.played)
    street.until(lambda: strip.isVisible() and strip.standing.text() == "Marta is online")
    assert strip.about.text() == "says so themselves · from learn.example/lesson"
    load = street.chats.watch
    street.until(lambda: load.load is not None and load.load.open == 1)
    mark = window.findChild(ChatsMark)
    assert mark is not None
    street.until(lambda: mark.text() == "1 of 3" and mark.isVisible())

    type_and_send("Good day, I look at it")
    street.hears(marta, "I cannot open the lesson", "Good day, I look at it")
    ours = marta.window.shown[-1].id
    for read, reached in ((False, Mark.DELIVERED), (True, Mark.READ)):
        street.run(marta.send(Have(ours, read=read)))
        street.until(partial(_is_marked, window, ours, reached))

    street.run(marta.send(Typing(on=True, text="I see")))
    # What she types is not shown on pages that do not say so, only that she does.
    street.until(lambda: _writing(window) == Writing("Marta Nowak"))
    street.says(marta, "I see two names")
    street.until(lambda: _writing(window) is None)

    window.registry.do("chat.end")
    sheet = street.chats.ending
    assert sheet.isVisible()
    assert sheet.summary.toPlainText() == "I cannot open the lesson"
    type_and_send(": cleared the cache")
    street.until(
        lambda: strip.standing.text().startswith("The chat ended at") and not strip._wide["chat.end"].isVisible()
    )
    view = street.ask(TicketView(ticket))
    assert view is not None
    assert view.row.state is State.SOLVED
    notes = [one.text for one in _messages(street, ticket) if one.kind is Kind.NOTE]
    assert notes == ["I cannot open the lesson: cleared the cache"]

    street.until(lambda: marta.standing is not None and marta.standing.may_rate)
    street.run(marta.send(Rate(4, "Kind")))
    street.until(lambda: any(isinstance(one, Rated) and one.stars == 4 for one in window.ticket.conversation.items))


def test_several_chats_are_a_key_away_up_to_the_limit(street: Street, window: Window, bench: Bench) -> None:
    people = [street.visitor(name) for name in ("Marta Nowak", "Jonas Lind", "Irina Volkova")]
    tickets = []
    for number, one in enumerate(people):
        bench.pass_time(seconds=1)
        tickets.append(street.says(one, f"Question {number}"))
    assert bench.do(Claim(bench.stamp(), tuple(tickets))).done
    watch = street.chats.watch
    street.until(lambda: len(watch.mine) == 3 and watch.load is not None and watch.load.full)
    window.open_ticket(tickets[0])
    street.until(partial(_is_read, street, tickets[0]))
    for wanted in (tickets[1], tickets[2]):
        assert window.registry.do("chat.next")
        street.until(partial(_is_entered, window, wanted))
        street.until(partial(_is_read, street, wanted))
    # Nothing is new: round and round.
    assert window.registry.do("chat.next")
    street.until(lambda: shown(window) == tickets[0])

    # One more waits and is seen, but rings nobody who has enough; by hand it can be taken.
    street.chime.played.clear()
    more = street.says(street.visitor("Tomasz Bąk"), "And me?")
    rows = rows_of(window)
    street.until(rows.isVisible)
    assert not [one for one in street.chime.played if one[1] > 0]
    QTest.mouseClick(
        rows.list.viewport(), Qt.MouseButton.LeftButton, pos=rows.list.visualRect(rows.rows.index(0)).center()
    )
    street.until(lambda: shown(window) == more and not rows.isVisible())


def test_a_chat_is_passed_on_with_a_word_and_goes_on_by_mail(street: Street, window: Window, bench: Bench) -> None:
    bench.do(SetAgentState(bench.stamp(), bench.piotr, AgentState.AVAILABLE))
    marta = street.visitor("Marta Nowak")
    ticket = street.says(marta, "No sound")
    assert bench.do(Claim(bench.stamp(), (ticket,))).done
    window.open_ticket(ticket)
    street.until(lambda: window.registry.find("chat.pass").isEnabled())

    # Nobody knows an address of hers.
    window.registry.do("chat.to_mail")
    street.until(lambda: any("No address" in one.sentence() for one in window.notices.kept))

    window.registry.do("chat.pass")
    passing = street.chats.passing
    assert passing.chooser.isVisible()
    QTest.keyClicks(passing.chooser.field, "Piotr")
    QTest.keyClick(passing.chooser.field, Qt.Key.Key_Return)
    street.until(passing.word.isVisible)
    QTest.keyClicks(passing.word.field, "She has a hearing aid")
    QTest.keyClick(passing.word.field, Qt.Key.Key_Return)
    street.hears(marta, "No sound", "Piotr Wrona goes on with you here.")
    street.until(lambda: _owner(street, ticket) == bench.piotr)
    assert [one.text for one in _messages(street, ticket) if one.kind is Kind.NOTE] == ["She has a hearing aid"]

    bench.do(SaveMailbox(bench.stamp(), HELP))
    street.run(marta.send(Who("Marta Nowak", "marta@x.example")))
    street.until(lambda: (chat := window.ticket.live.chat) is not None and chat.email != "")
    composer = window.composer
    composer.start_reply()
    type_in("Here is the guide")
    window.registry.do("chat.to_mail")
    street.until(lambda: marta.standing is not None and marta.standing.ended)
    # The words stay, and go as a letter from now on.
    street.until(lambda: composer.texts.channel is Channel.EMAIL)
    assert composer.editor.words == "Here is the guide"


def _owner(street: Street, ticket: Id) -> Id | None:
    view = street.ask(TicketView(ticket))
    return view.row.owner_id if view is not None else None


def _messages(street: Street, ticket: Id) -> list[MessageEntry]:
    return [one for one in street.ask(Conversation(ticket)).entries if isinstance(one, MessageEntry)]


def _is_marked(window: Window, message: Id, mark: Mark) -> bool:
    said = (one for one in window.ticket.conversation.items if isinstance(one, Said))
    return any(one.entry.id == message and one.mark is mark for one in said)


def _is_entered(window: Window, ticket: Id) -> bool:
    return shown(window) == ticket and window.composer.editor.hasFocus()


def _is_read(street: Street, ticket: Id) -> bool:
    return ticket not in {one.ticket_id for one in street.chats.watch.new}


def _writing(window: Window) -> Writing | None:
    return next((one for one in window.ticket.conversation.items if isinstance(one, Writing)), None)
