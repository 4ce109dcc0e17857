"""Mailboxes are connected, tried, changed and removed in the settings."""

from __future__ import annotations

import ast
import re
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from console.commands.health import TellHealth
from console.commands.mailboxes import SaveMailbox
from console.domain.health import Condition, Health, Work
from console.domain.link import Trouble
from console.domain.mailboxes import Login, Mailbox, Proof, Security, secret_name
from console.errors import ConsoleError
from console.queries.mailboxes import Mailboxes
from console.sync.hub import HubDesk
from console.ui.settings.mailboxes import text
from console.ui.settings.mailboxes.rows import MailboxRow
from console.ui.settings.mailboxes.section import MailboxesSection
from console.ui.settings.mailboxes.sheet import MailboxSheet
from console.ui.shared.controls.label import Label
from tests.channels.email.authorising import CLIENT, Authorising, browse
from tests.mail_servers import PASSWORD, MailServer
from tests.making import Bench
from tests.post_office import PostOffice
from tests.ring import Ring
from tests.ui.room import Room
from tests.ui.settings.conftest import Shows, a_mailbox


def kept(room: Room) -> tuple[Mailbox, ...]:
    return room.desk.read(Mailboxes()).result(timeout=10)


def sheet_of(section: MailboxesSection) -> MailboxSheet:
    assert section.sheet is not None
    assert section.sheet.isVisible()
    return section.sheet


def write(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def rows(section: MailboxesSection) -> list[MailboxRow]:
    return [row for row in section.findChildren(MailboxRow) if row.isVisible()]


def test_a_mailbox_is_connected_with_what_its_address_tells(room: Room, shows: Shows, ring: Ring) -> None:
    section = shows()
    assert "No mailbox is connected yet" in said(section)
    section.new.click()
    sheet = sheet_of(section)
    form = sheet.form
    assert not sheet.save.isEnabled()
    write(form.address, "help@wp.pl")
    assert form.name.text() == "Help"
    assert form.receiving.host.text() == "imap.wp.pl"
    assert (form.sending.host.text(), form.sending.port.value()) == ("smtp.wp.pl", 465)
    assert "IMAP was switched on" in said(sheet)
    assert "The password is needed first." in said(sheet)
    write(form.sign_in.password, "sesam")
    assert sheet.save.isEnabled()
    sheet.save.click()
    room.until(lambda: len(rows(section)) == 1)
    (mailbox,) = kept(room)
    assert mailbox.receiving is not None
    assert (mailbox.name, mailbox.address, mailbox.receiving.user) == ("Help", "help@wp.pl", "help@wp.pl")
    assert list(ring.entries.values()) == ["sesam"]
    assert next(iter(ring.entries))[1] == secret_name(mailbox.id)
    assert section.sheet is None


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_fields_are_of_one_height_and_each_has_a_name_of_its_own(room: Room, shows: Shows, zoom: int) -> None:
    room.look.theme.set_zoom(zoom)
    section = shows()
    section.open_entry(None)
    form = sheet_of(section).form
    kinds = (QLineEdit, QComboBox, QSpinBox)
    fields = [one for one in form.findChildren(QWidget) if isinstance(one, kinds) and one.accessibleName()]
    names = [one.accessibleName() for one in fields]
    assert len(names) > 12
    assert len(set(names)) == len(names)
    room.until(lambda: len({one.height() for one in fields if one.isVisible()}) == 1)


def test_what_a_person_wrote_is_not_proposed_over(room: Room, shows: Shows) -> None:
    section = shows()
    section.open_entry(None)
    form = sheet_of(section).form
    write(form.address, "help@academy.example")
    assert form.receiving.host.text() == "imap.academy.example"
    write(form.receiving.host, "mx.academy.example")
    write(form.address, "help@wp.pl")
    assert form.receiving.host.text() == "mx.academy.example"
    assert form.sending.host.text() == "smtp.wp.pl"


def test_trying_tells_a_wrong_password_a_missing_folder_and_that_all_is_well(
    room: Room, shows: Shows, mail_server: MailServer
) -> None:
    user = mail_server.user()
    mail_server.deliver(user, b"Subject: 1\r\n\r\none\r\n", b"Subject: 2\r\n\r\ntwo\r\n", folder="INBOX")
    section = shows()
    section.open_entry(None)
    form = sheet_of(section).form
    write(form.address, f"{user}@academy.example")
    write(form.receiving.host, "127.0.0.1")
    form.receiving.security.choose(Security.PLAIN.value)
    form.receiving.port.setValue(mail_server.port)
    write(form.receiving.user, user)
    write(form.sign_in.password, "wrong")
    trial = form.try_receiving

    def tried(words: str) -> str:
        trial.button.click()
        room.until(trial.button.isEnabled)
        assert words in said(trial)
        return said(trial)

    tried("does not let the desk in")
    write(form.sign_in.password, PASSWORD)
    form.folder.setEditText("Nowhere")
    assert "INBOX" in tried("The mailbox has no such folder.")
    form.folder.setEditText("INBOX")
    assert "Letters in the folder: 2" in tried("Receiving works.")
    assert "INBOX" in [form.kept_in.itemText(at) for at in range(form.kept_in.count())]
    write(form.sign_in.password, "another")
    assert not trial.result.isVisible()
    tried("does not let the desk in")
    form.receiving.host.setText("127.0.0.2")
    assert not trial.result.isVisible()


def test_what_came_of_a_try_is_in_sight_and_speaks_of_the_try_alone(room: Room, bench: Bench, shows: Shows) -> None:
    section = shows()
    room.window.resize(1296, 810)
    section.open_entry(a_mailbox(bench))
    sheet = sheet_of(section)
    trial = sheet.form.try_receiving
    write(sheet.form.receiving.host, "127.0.0.1")
    sheet.form.receiving.port.setValue(9)
    write(sheet.form.sign_in.password, "sesam")
    bar, paper = sheet._paper.verticalScrollBar(), sheet._paper.widget()
    assert paper is not None
    # The button at the lower edge, as it stands after scrolling to it.
    bar.setValue(trial.mapTo(paper, trial.button.geometry().bottomLeft()).y() - bar.pageStep() + 12)
    trial.button.click()
    room.until(trial.button.isEnabled)
    assert "cannot be reached" in said(trial)
    assert "by itself" not in said(trial)
    shown = sheet._paper.viewport().rect()

    def whole() -> bool:
        result = trial.result
        return shown.contains(QRect(result.mapTo(sheet._paper.viewport(), QPoint()), result.size()))

    room.until(whole)


def test_no_next_step_of_a_try_speaks_of_what_the_gateway_does_meanwhile() -> None:
    folder = Path(text.__file__).parents[3] / "channels" / "email"
    steps = {
        node.value
        for path in folder.glob("*faults.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if "by itself" in node.value or "by themselves" in node.value or "Letters wait" in node.value
    }
    assert len(steps) > 5
    for step in steps:
        told = text.tried(ConsoleError("It failed.", "For a reason.", step))
        assert not re.search("again by|Letters wait", told)
        assert told.startswith("For a reason. ")


def test_the_preview_fills_in_what_letters_of_this_mailbox_say(room: Room, shows: Shows) -> None:
    section = shows()
    section.open_entry(None)
    form = sheet_of(section).form
    form.footer.setPlainText("Write to {desk_email}, ticket {ticket}")
    write(form.address, "help@academy.example")
    assert "Write to help@academy.example, ticket #4812" in said(form.preview)
    assert "Not known" not in said(form.preview)


def test_trying_to_send_sends_nothing_and_tells_who_may_not(room: Room, shows: Shows) -> None:
    post = PostOffice(user="help", refused={"bad@academy.example": "553 5.7.1 Sender address rejected: not owned"})
    try:
        section = shows()
        section.open_entry(None)
        form = sheet_of(section).form
        write(form.address, "bad@academy.example")
        write(form.sending.host, "127.0.0.1")
        form.sending.security.choose(Security.PLAIN.value)
        form.sending.port.setValue(post.port)
        write(form.sending.user, "help")
        write(form.sign_in.password, PASSWORD)
        form.try_sending.button.click()
        room.until(form.try_sending.button.isEnabled)
        assert "does not let letters leave from this address" in said(form.try_sending)
        assert "553 5.7.1" in said(form.try_sending)
        write(form.address, "help@academy.example")
        form.try_sending.button.click()
        room.until(form.try_sending.button.isEnabled)
        assert "Sending works." in said(form.try_sending)
        assert post.arrived == []
    finally:
        post.close()


def test_a_mailbox_is_changed_and_keeps_its_password(room: Room, bench: Bench, shows: Shows, ring: Ring) -> None:
    mailbox = a_mailbox(bench, proof=Proof.NONE)
    section = shows()
    rows(section)[0].open.click()
    sheet = sheet_of(section)
    form = sheet.form
    assert form.sign_in.password.text() == ""
    write(form.name, "Support")
    form.signature.setPlainText("Best regards\n{agent}")
    form.footer.setPlainText("Call us: {phone}\n{nothing_known}")
    assert "Best regards\nOla Zielińska" in said(form.preview)
    assert "Means nothing here: {nothing_known}." in said(form.preview)
    assert "Not known to the desk yet: {phone}." in said(form.preview)
    sheet.save.click()
    room.until(lambda: section.sheet is None)
    (changed,) = kept(room)
    assert (changed.id, changed.name, changed.proof) == (mailbox.id, "Support", Proof.NONE)
    assert changed.signature == "Best regards\n{agent}"
    assert changed.receiving == mailbox.receiving
    assert ring.entries == {}


def test_what_was_begun_stays_while_one_looks_elsewhere(room: Room, shows: Shows) -> None:
    section = shows()
    section.open_entry(None)
    sheet = sheet_of(section)
    write(sheet.form.address, "help@wp.pl")
    sheet.dismiss()
    section.open_entry(None)
    assert sheet_of(section).form.address.text() == "help@wp.pl"
    sheet_of(section).discard.click()
    section.open_entry(None)
    assert sheet_of(section).form.address.text() == ""


def test_another_language_keeps_what_was_written(room: Room, shows: Shows) -> None:
    section = shows()
    section.open_entry(None)
    form = sheet_of(section).form
    write(form.address, "help@wp.pl")
    write(form.sign_in.password, "sesam")
    write(form.receiving.host, "mx.wp.pl")
    room.words.use("pl")
    room.until(lambda: "Adres" in said(sheet_of(section)))
    form = sheet_of(section).form
    assert (form.address.text(), form.sign_in.password.text()) == ("help@wp.pl", "sesam")
    assert (form.receiving.host.text(), form.receiving.touched, form.sending.touched) == ("mx.wp.pl", True, False)
    assert sheet_of(section).save.text() == "Zapisz"
    assert sheet_of(section).save.isEnabled()


def test_an_address_of_another_mailbox_is_refused_in_words(room: Room, bench: Bench, shows: Shows) -> None:
    a_mailbox(bench)
    section = shows()
    section.open_entry(None)
    sheet = sheet_of(section)
    write(sheet.form.address, "help@academy.example")
    write(sheet.form.sign_in.password, "x")
    sheet.save.click()
    room.until(lambda: "Another mailbox of this desk has this address." in said(sheet))
    assert len(kept(room)) == 1


def test_a_mailbox_is_removed_and_can_be_taken_back(room: Room, bench: Bench, shows: Shows) -> None:
    a_mailbox(bench)
    section = shows()
    rows(section)[0].open.click()
    sheet_of(section).remove.click()
    room.until(lambda: not kept(room) and not rows(section))
    assert "not connected any more" in room.said[-1].lead
    assert room.notices.undo_latest()
    room.until(lambda: len(rows(section)) == 1)


def test_who_may_not_change_it_only_looks(room: Room, bench: Bench, shows: Shows) -> None:
    a_mailbox(bench)
    bench.desk.close()
    bench.desk = HubDesk(bench.place, bench.piotr, bench.clock, watch_seconds=0.05)
    other = Room(bench, room.look, room.words, room.qtbot)
    room.work.close()
    room.desk, room.work = other.desk, other.work
    section = shows()
    assert not section.new.isVisible()
    assert "A lead or an administrator can change them." in said(section)
    rows(section)[0].open.click()
    sheet = sheet_of(section)
    assert not sheet.save.isVisible()
    assert not sheet.remove.isVisible()
    assert not sheet.form.address.isEnabled()
    other.close()


def test_signing_in_with_a_browser_keeps_what_was_granted(room: Room, shows: Shows, ring: Ring) -> None:
    server = Authorising()
    try:
        section = shows({Login.GOOGLE: server.provider(device=False)})
        section.open_entry(None)
        sheet = sheet_of(section)
        sign_in = sheet.form.sign_in
        write(sheet.form.address, "help@gmail.com")
        assert sign_in.login is Login.GOOGLE
        assert not sign_in.by_code.isVisible()
        write(sign_in.client_id, CLIENT)
        write(sign_in.client_secret, "s3cret")
        opened: list[str] = []
        sign_in.open_page = opened.append
        sign_in.browser.click()
        room.until(lambda: bool(opened))
        assert "Go on in your browser." in said(sign_in)
        browser = browse(opened[0])
        room.until(lambda: "Signed in." in said(sign_in))
        browser.join()
        sheet.save.click()
        room.until(lambda: len(kept(room)) == 1)
        (mailbox,) = kept(room)
        assert (mailbox.login, mailbox.client_id, mailbox.proof) == (Login.GOOGLE, CLIENT, Proof.SERVER)
        assert "refresh-2" in next(iter(ring.entries.values()))
    finally:
        server.close()


def test_a_code_is_shown_and_can_be_declined(room: Room, shows: Shows) -> None:
    server = Authorising()
    server.person = "declines"
    try:
        section = shows({Login.MICROSOFT: server.provider()})
        section.open_entry(None)
        sign_in = sheet_of(section).form.sign_in
        write(sheet_of(section).form.address, "help@academy.onmicrosoft.com")
        assert sign_in.login is Login.MICROSOFT
        write(sign_in.client_id, CLIENT)
        sign_in.open_page = lambda _: None
        sign_in.by_code.click()
        room.until(lambda: "The permission was not given." in said(sign_in))
        assert not sheet_of(section).save.isEnabled()
    finally:
        server.close()


@pytest.mark.parametrize(
    ("condition", "minutes", "expected"),
    [
        (Condition.UP, 0, "Receives and sends"),
        (Condition.STARTING, 0, "Connecting…"),
        (Condition.TROUBLE, 0, "Does not receive"),
        (Condition.UP, 2, "No gateway is running"),
    ],
)
def test_a_row_says_how_a_mailbox_is(
    room: Room, bench: Bench, shows: Shows, condition: Condition, minutes: int, expected: str
) -> None:
    mailbox = a_mailbox(bench)
    at = bench.clock.now()
    trouble = Trouble("It is away.", "It said: no", "Wait.") if condition is Condition.TROUBLE else None
    told = [
        Health(
            bench.new_id(), work, mailbox.id, mailbox.name, condition, at, at - timedelta(minutes=minutes), "", trouble
        )
        for work in (Work.RECEIVING, Work.SENDING)
    ]
    bench.do(TellHealth(bench.stamp(), tuple(told)))
    section = shows()
    assert expected in said(rows(section)[0])
    if trouble is not None:
        assert "It is away. It said: no. Wait." in said(rows(section)[0])


def test_a_mailbox_that_another_lead_adds_appears_by_itself(room: Room, bench: Bench, shows: Shows) -> None:
    section = shows()
    assert rows(section) == []
    mailbox = Mailbox(id=bench.new_id(), name="Webinars", address="webinars@academy.example", active=False)
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    room.until(lambda: len(rows(section)) == 1)
    assert "Switched off" in said(rows(section)[0])
