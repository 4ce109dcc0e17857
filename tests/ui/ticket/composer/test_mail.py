"""Answers as letters: to whom, about what, from where, with what under them; all of it kept with the draft."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from console.commands.desk import SetSetting
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import AS_USUAL, Address, Kind
from tests.making import Bench
from tests.ui.ticket.composer.conftest import CTRL, Stage

Key = Qt.Key
MARTA, ANNA = Address("Marta Nowak", "marta@x.example"), Address("Anna Lis", "anna@x.example")


def connect(bench: Bench, name: str = "Help desk", address: str = "help@desk.example", **more: object) -> Mailbox:
    server = Server("127.0.0.1", 25, Security.PLAIN)
    mailbox = Mailbox(id=bench.new_id(), name=name, address=address, sending=server, **more)  # type: ignore[arg-type]
    assert bench.do(SaveMailbox(bench.stamp(), mailbox)).done
    return mailbox


def letter(bench: Bench, ticket: Id, number: int = 1, **heads: object) -> None:
    head = {"sent_to": (Address("", "help@desk.example"),), "cc": (ANNA,), **heads}
    said = msgspec.structs.replace(
        bench.inbound("There is no sound\nat all"), header_id=f"<{number}@x.example>", sent_from=MARTA, **head
    )
    assert bench.do(AddMessage(bench.stamp(), ticket, said)).done


@pytest.fixture
def written(stage: Stage, bench: Bench) -> Id:
    """A letter of Marta's with a copy to Anna; the cursor is in the reply."""
    connect(bench)
    ticket = bench.ticket(person=bench.person("Marta Nowak", email="marta@x.example"))
    letter(bench, ticket)
    stage.show(ticket)
    stage.composer.start_reply()
    return ticket


def line(stage: Stage) -> str:
    return stage.composer.sheet.head.line.text()


def test_the_line_says_to_whom_and_everybody_gets_the_answer(stage: Stage, written: Id) -> None:
    stage.until(lambda: line(stage) == "To Marta Nowak · copy to Anna Lis · Re: No sound")
    stage.type("Hello")
    stage.settled()
    assert (stage.drafts()[Kind.OUTBOUND].cc, stage.drafts()[Kind.OUTBOUND].heading) == ((ANNA,), AS_USUAL)
    stage.seconds = 0
    stage.key(Key.Key_Return, CTRL)
    stage.until(lambda: stage.messages(written, Kind.OUTBOUND))
    (sent,) = stage.messages(written, Kind.OUTBOUND)
    assert (sent.sent_to, sent.cc, sent.subject) == ((MARTA,), (ANNA,), "Re: No sound [#1001]")


def test_whom_the_newest_letter_names_gets_the_answer_until_a_person_decides(
    stage: Stage, bench: Bench, written: Id
) -> None:
    bench.pass_time(minutes=1)
    letter(bench, written, 2, cc=(ANNA, Address("Ewa", "ewa@x.example")))
    stage.until(lambda: line(stage) == "To Marta Nowak · copy to Anna Lis +1 · Re: No sound")
    stage.registry.do("composer.cc")
    stage.key(Key.Key_Backspace)
    bench.pass_time(minutes=1)
    letter(bench, written, 3, cc=(ANNA, Address("Jan", "jan@x.example")))
    stage.at_rest()
    assert stage.composer.sheet.head.copies == (ANNA,)


def test_a_changed_heading_is_kept_before_a_word_is_written(stage: Stage, bench: Bench, written: Id) -> None:
    stage.key("S", CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert stage.composer.sheet.head.to.edit.hasFocus()
    stage.type("jan@x.example,")
    stage.composer.sheet.head.subject.setFocus()
    stage.composer.sheet.head.subject.selectAll()
    stage.type("Another matter")
    stage.key(Key.Key_Escape)
    assert stage.composer.editor.hasFocus()
    assert line(stage) == "To Marta Nowak, jan@x.example · copy to Anna Lis · Another matter"
    stage.settled()
    stage.show(bench.ticket("Another"))
    stage.show(written)
    stage.until(lambda: "Another matter" in line(stage))
    kept = stage.drafts(written)[Kind.OUTBOUND].heading
    assert (kept.to, kept.subject) == ((MARTA, Address("", "jan@x.example")), "Another matter")


def test_an_address_that_a_letter_asks_for_is_shown_and_a_person_decides(
    stage: Stage, bench: Bench, written: Id
) -> None:
    head = stage.composer.sheet.head
    stage.until(lambda: "Marta Nowak" in line(stage))
    assert head.elsewhere.isHidden() or not head.elsewhere.isVisible()
    bench.pass_time(minutes=1)
    eve = Address("", "eve@z.example")
    letter(bench, written, 2, reply_to=(eve,))
    stage.until(head.elsewhere.isVisible)
    assert head.elsewhere.text() == "The letter asks for answers to eve@z.example"
    assert line(stage) == "To Marta Nowak · copy to Anna Lis · Re: No sound"
    assert head.heading == AS_USUAL
    head.elsewhere.click()
    (menu,) = head.findChildren(QMenu)
    shown = [(each.text(), each.isChecked()) for each in menu.actions()]
    assert shown == [("Write to marta@x.example", True), ("Write to eve@z.example", False)]
    menu.actions()[1].trigger()
    menu.close()
    assert head.heading.to == (eve,)
    assert line(stage).startswith("To eve@z.example")


def test_nobody_in_the_line_to_stops_it(stage: Stage, written: Id) -> None:
    stage.type("Hello")
    stage.registry.do("composer.head")
    stage.key(Key.Key_Backspace)
    stage.key(Key.Key_Return, CTRL)
    assert "Nobody stands" in stage.composer.sheet.said.text()
    stage.settled()
    assert stage.held() == ()


def test_an_open_place_in_the_subject_stops_it_once(stage: Stage, written: Id) -> None:
    stage.type("Hello")
    stage.composer.sheet.head.open(stage.composer.sheet.head.subject)
    stage.composer.sheet.head.subject.selectAll()
    stage.type("{webinar}")
    stage.key(Key.Key_Return, CTRL)
    assert "not filled in" in stage.composer.sheet.said.text()
    stage.key(Key.Key_Return, CTRL)
    stage.until(stage.held)
    assert stage.composer.sheet.said.text() == ""


def test_the_quoted_letter_comes_on_demand_can_be_changed_and_taken_out(
    stage: Stage, bench: Bench, written: Id
) -> None:
    ending = stage.composer.sheet.ending
    stage.type("Hello")
    stage.settled()
    assert stage.drafts()[Kind.OUTBOUND].heading.quoted == ""
    stage.registry.do("composer.quote")
    assert ending.quoted.split("\n")[1:] == ["> There is no sound", "> at all"]
    assert not ending.edit.isVisible()
    ending.unfold.click()
    assert ending.edit.hasFocus()
    stage.type("> My words\n")
    stage.settled()
    assert stage.drafts()[Kind.OUTBOUND].heading.quoted.startswith("> My words\n")
    stage.show(bench.ticket("Another"))
    assert ending.quoted == ""
    stage.show(written)
    assert ending.quoted.startswith("> My words\n")
    ending.remove.click()
    stage.settled()
    assert stage.drafts()[Kind.OUTBOUND].heading == AS_USUAL


def test_another_mailbox_is_chosen_and_kept(stage: Stage, bench: Bench, written: Id) -> None:
    other = connect(bench, "Invoices", "invoices@desk.example", signature="{agent}\nInvoices\nCall {phone}")
    stage.until(lambda: line(stage).endswith("from Help desk"))
    stage.type("Hello")
    head = stage.composer.sheet.head
    head._chooser(other.id)()
    assert line(stage).endswith("from Invoices")
    assert stage.composer.sheet.ending.signature.text() == "Ola Zielińska · Invoices"
    stage.settled()
    assert stage.drafts()[Kind.OUTBOUND].heading.mailbox == other.id
    stage.seconds = 0
    stage.key(Key.Key_Return, CTRL)
    stage.until(lambda: stage.messages(written, Kind.OUTBOUND))
    assert stage.messages(written, Kind.OUTBOUND)[0].mailbox == other.id


def test_the_signature_is_shown_in_the_language_of_the_person(stage: Stage, bench: Bench) -> None:
    bench.do(SetSetting(bench.stamp(), "hours.pl", "od 8 do 16"))
    connect(bench, signature="{pl: Pozdrawiam}{en: Regards}\n{agent}", footer="{hours}\n{phone}")
    stage.show(bench.ticket(person=bench.person("Marta Nowak", email="marta@x.example", language="pl")))
    stage.until(lambda: stage.composer.sheet.ending.signature.text() == "Pozdrawiam · Ola Zielińska · od 8 do 16")
    stage.composer.start_note()
    assert not stage.composer.sheet.ending.isVisible()
    assert not stage.composer.sheet.head.isVisible()


def test_files_that_no_mailbox_takes_are_said_when_they_come_and_stop_the_letter(
    stage: Stage, bench: Bench, email: Id
) -> None:
    connect(bench, largest=1024 * 1024)
    stage.until(lambda: stage.composer.sheet.head.mailbox)
    stage.type("Hello")
    stage.composer.sheet.files.add_bytes("film.mp4", "video/mp4", bytes(900_000))
    stage.until(lambda: "film.mp4" in stage.composer.sheet.said.text())
    stage.composer.sheet.say("")
    stage.key(Key.Key_Return, CTRL)
    words = stage.composer.sheet.said.text()
    assert "film.mp4 has 879 KB. Help desk takes letters up to 1.0 MB" in words
    assert stage.held() == ()
