"""What is told of an answer that did not leave, and what can be done then."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from console.commands.deliveries import BeginSending, Retry
from console.commands.health import TellHealth
from console.commands.mailboxes import SaveMailbox
from console.commands.participants import AddIdentity, NewIdentity
from console.domain.health import Condition, Health, Work
from console.domain.ids import Id
from console.domain.link import Trouble
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Address, Delivery, Kind, Reason
from console.domain.people import IdentityKind
from console.queries.deliveries import Outgoing
from console.queries.mailboxes import Mailboxes
from console.ui.ticket.conversation import text
from tests.ui.conftest import Unexpected
from tests.ui.ticket.conftest import Opened


def connect(opened: Opened) -> None:
    bench = opened.bench
    server = Server("127.0.0.1", 25, Security.PLAIN)
    mailbox = Mailbox(id=bench.new_id(), name="Help", address="help@desk.example", sending=server)
    assert bench.do(SaveMailbox(bench.stamp(), mailbox)).done


def failed_letter(opened: Opened, ticket: Id, reason: str, state: Delivery = Delivery.FAILED) -> Id:
    to = (Address("Marta", "marta@x.example"),)
    return opened.say(ticket, "Here it is", Kind.OUTBOUND, state, reason=reason, sent_to=to)


def test_a_failed_answer_says_why_and_is_tried_again(opened: Opened) -> None:
    connect(opened)
    ticket = opened.ticket()
    failed = failed_letter(opened, ticket, "the mailbox is full")
    panel = opened.open(ticket)
    bubble = opened.bubble(failed)
    assert bubble.accessibleDescription() == "Not delivered: the mailbox is full."
    again, call, other = bubble._ways
    assert [each.text() for each in (again, call, other)] == ["Try again", "Call instead", "Other address"]
    (strip,) = panel.strips.strips
    assert strip.accessibleName() == "1 message was not delivered"
    strip.action.click()
    assert opened.bubble(failed).hasFocus()
    again.click()
    opened.until(lambda: opened.bubble(failed).accessibleDescription() == "Queued")
    opened.until(lambda: not panel.strips.strips)


def test_a_failed_answer_goes_to_an_address_that_is_typed(opened: Opened) -> None:
    connect(opened)
    ticket = opened.ticket()
    failed = failed_letter(opened, ticket, Reason.DOUBTFUL, Delivery.BOUNCED)
    panel = opened.open(ticket)
    assert "may have arrived" in opened.bubble(failed).accessibleDescription()
    opened.bubble(failed)._ways[2].click()
    chooser = panel._stage.ways
    opened.until(lambda: chooser._chooser is not None and chooser._chooser.isVisible())
    assert chooser._chooser is not None
    QTest.keyClicks(chooser._chooser.field, "other@x.example")
    QTest.keyClick(chooser._chooser.field, Qt.Key.Key_Return)
    opened.until(lambda: opened.bubble(failed).accessibleDescription() == "Queued")
    (mailbox,) = opened.bench.desk.read(Mailboxes()).result(timeout=120)
    (out,) = opened.bench.desk.read(Outgoing(mailbox.id)).result(timeout=120)
    assert [one.email for one in out.to] == ["other@x.example"]


def test_a_call_instead_copies_the_number_where_no_telephone_is(opened: Opened, notices_quiet: Unexpected) -> None:
    notices_quiet.expect("^Copied")
    ticket = opened.ticket()
    failed = failed_letter(opened, ticket, "x" * 300)
    person = NewIdentity(IdentityKind.PHONE, "+48 600 700 800")
    opened.bench.do(AddIdentity(opened.bench.stamp(), opened.person, person))
    panel = opened.open(ticket)
    bubble = opened.bubble(failed)
    assert len(bubble.accessibleDescription()) > 300
    assert len(text.delivery(bubble.entry)) < 150
    panel._stage.ways._opener = lambda _: False
    bubble._ways[1].click()
    opened.until(lambda: panel._stage.ways._chooser is not None and panel._stage.ways._chooser.isVisible())
    assert panel._stage.ways._chooser is not None
    QTest.keyClick(panel._stage.ways._chooser.field, Qt.Key.Key_Return)
    opened.until(lambda: QGuiApplication.clipboard().text() == "+48 600 700 800")


def test_who_of_those_in_copy_was_not_reached_is_said(opened: Opened) -> None:
    ticket = opened.ticket()
    sent = failed_letter(opened, ticket, "jan@x.example: 550 5.1.1 No such user", Delivery.SENT)
    opened.open(ticket)
    said = opened.bubble(sent).accessibleDescription()
    assert said == "Sent, but not to everybody: jan@x.example: 550 5.1.1 No such user."


def test_a_letter_without_a_mailbox_waits_and_leads_to_the_settings(opened: Opened) -> None:
    ticket = opened.ticket()
    waiting = failed_letter(opened, ticket, "", Delivery.QUEUED)
    panel = opened.open(ticket)
    assert opened.bubble(waiting).accessibleDescription() == "Waits for a mailbox"
    wanted: list[bool] = []
    panel._stage.ways.mailbox_wanted.disconnect()
    panel._stage.ways.mailbox_wanted.connect(lambda: wanted.append(True))
    (button,) = opened.bubble(waiting)._ways
    button.click()
    assert wanted == [True]


def sender_of(opened: Opened, condition: Condition, trouble: Trouble | None = None) -> None:
    (mailbox,) = opened.bench.desk.read(Mailboxes()).result(timeout=120)
    now = opened.bench.clock.now()
    health = Health(mailbox.id, Work.SENDING, mailbox.id, "Help", condition, now, now, "", trouble)
    opened.bench.do(TellHealth(opened.bench.stamp(), (health,)))


def test_a_letter_in_the_queue_says_that_its_server_is_away(opened: Opened) -> None:
    connect(opened)
    ticket = opened.ticket()
    waiting = failed_letter(opened, ticket, "", Delivery.FAILED)
    opened.bench.do(Retry(opened.bench.stamp(), waiting))
    opened.open(ticket)
    assert opened.bubble(waiting).accessibleDescription() == "Queued"
    sender_of(opened, Condition.TROUBLE, Trouble("The mail server does not answer.", "It kept silent.", "Look."))
    away = "Waits: the mail server does not answer."
    opened.until(lambda: opened.bubble(waiting).accessibleDescription() == away)
    sender_of(opened, Condition.UP)
    opened.until(lambda: opened.bubble(waiting).accessibleDescription() == "Queued")


def test_a_letter_whose_sending_broke_off_is_said_to_be_looked_up(opened: Opened) -> None:
    connect(opened)
    ticket = opened.ticket()
    begun = failed_letter(opened, ticket, "", Delivery.FAILED)
    opened.bench.do(Retry(opened.bench.stamp(), begun))
    opened.bench.do(BeginSending(opened.bench.stamp(), begun))
    panel = opened.open(ticket)
    assert opened.bubble(begun).accessibleDescription() == "Sending"
    opened.bench.clock.at += timedelta(seconds=31)
    panel.conversation.tick()
    said = "It is being looked up whether this left. That takes up to three minutes."
    assert opened.bubble(begun).accessibleDescription() == said
