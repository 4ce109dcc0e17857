"""The word about the channels in the status bar, and the card behind it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from console.commands.health import TellHealth
from console.commands.mailboxes import SaveMailbox
from console.domain.health import Condition, Health, Work
from console.domain.link import Trouble
from console.domain.mailboxes import Mailbox, Security, Server
from console.ui.frame.channels import ChannelsCard, ChannelsMark, ChannelsWatch
from console.ui.frame.status_bar import StatusBar
from console.ui.shared.controls.label import Label
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def mark(room: Room) -> ChannelsMark:
    watch = ChannelsWatch(room.work, room.desk.now, room.window)
    mark = ChannelsMark(room.look, watch)
    bar = StatusBar(room.look, "here")
    bar.add_channels(mark)
    room.put(bar)
    room.quiet()
    return mark


def told(bench: Bench, mailbox: Mailbox, condition: Condition, trouble: Trouble | None = None) -> None:
    at = bench.clock.now()
    health = Health(bench.new_id(), Work.SENDING, mailbox.id, mailbox.name, condition, at, at, "", trouble)
    bench.do(TellHealth(bench.stamp(), (health,)))


def mailbox(bench: Bench) -> Mailbox:
    made = Mailbox(
        id=bench.new_id(),
        name="Help desk",
        address="help@academy.example",
        sending=Server("smtp.academy.example", 465, Security.TLS),
    )
    bench.do(SaveMailbox(bench.stamp(), made))
    return made


def test_nothing_is_said_where_no_mailbox_is(mark: ChannelsMark) -> None:
    assert not mark.isVisible()


def test_a_calm_word_while_all_is_well(room: Room, bench: Bench, mark: ChannelsMark) -> None:
    told(bench, mailbox(bench), Condition.UP)
    room.until(lambda: mark.text() == "Mail: up")
    assert mark.isVisible()
    assert mark.toolTip() == "Help desk: Sends"


def test_silence_is_seen_without_anybody_saying_so(room: Room, bench: Bench, mark: ChannelsMark) -> None:
    told(bench, mailbox(bench), Condition.UP)
    room.until(lambda: mark.text() == "Mail: up")
    bench.clock.at += timedelta(seconds=91)
    mark._watch.changed.emit()
    assert mark.text() == "Mail: no gateway is running"


def test_trouble_is_a_word_and_a_card_with_its_cause(room: Room, bench: Bench, mark: ChannelsMark) -> None:
    trouble = Trouble("The mail server does not let the desk in.", "It said: 535 no", "Give the password again.")
    told(bench, mailbox(bench), Condition.TROUBLE, trouble)
    room.until(lambda: mark.text() == "Mail: does not send")
    went: list[str] = []
    card = ChannelsCard(room.look, room.window, mark._watch, lambda: went.append("settings"))
    mark.clicked.connect(card.toggle)
    mark.click()
    assert card.isVisible()
    shown = "\n".join(label.text() for label in card.findChildren(Label))
    assert "It said: 535 no. Give the password again." in shown
    assert "Since 12:00." in shown
    card.open_settings.click()
    assert went == ["settings"]
    assert not card.isVisible()


def test_each_line_of_the_card_has_a_name_of_its_own(room: Room, bench: Bench, mark: ChannelsMark) -> None:
    help_desk, at = mailbox(bench), bench.clock.now()
    channels = [(Work.RECEIVING, "Help desk"), (Work.SENDING, "Help desk"), (Work.TIMERS, "")]
    health = [Health(bench.new_id(), work, help_desk.id, name, Condition.UP, at, at) for work, name in channels]
    bench.do(TellHealth(bench.stamp(), tuple(health)))
    room.until(lambda: len(mark._watch.channels) == 3)
    card = ChannelsCard(room.look, room.window, mark._watch, lambda: None)
    card.toggle()
    names = [line.accessibleName().rpartition(": ")[0] for line in card.findChildren(QWidget)]
    assert [name for name in names if name] == ["Timers", "Help desk: receiving", "Help desk: sending"]


def test_a_gateway_of_this_program_gets_a_moment_to_start(room: Room, bench: Bench) -> None:
    told(bench, mailbox(bench), Condition.UP)
    bench.clock.at += timedelta(hours=8)
    watch = ChannelsWatch(room.work, room.desk.now, room.window, own=True)
    mark = ChannelsMark(room.look, watch)
    room.put(mark)
    room.until(lambda: mark.text() == "Mail: starting" and len(watch.channels) == 1)
    card = ChannelsCard(room.look, room.window, watch, lambda: None)
    card.toggle()
    assert "Help desk: sending: Starting." in [line.accessibleName() for line in card.findChildren(QWidget)]
    assert card._scroll.verticalScrollBar().maximum() == 0
    bench.clock.at += timedelta(seconds=21)
    watch.changed.emit()
    assert mark.text() == "Mail: no gateway is running"


def of_phone(bench: Bench, condition: Condition) -> Health:
    at = bench.clock.now()
    trouble = Trouble("The phone system does not answer.", "", "") if condition is Condition.TROUBLE else None
    return Health(bench.new_id(), Work.PHONE, bench.new_id(), "Office", condition, at, at, "", trouble)


def test_the_phone_is_told_beside_the_mail(room: Room, bench: Bench, mark: ChannelsMark) -> None:
    bench.do(TellHealth(bench.stamp(), (of_phone(bench, Condition.UP),)))
    room.until(lambda: mark.text() == "Phone: up")
    told(bench, mailbox(bench), Condition.UP)
    room.until(lambda: mark.text() == "Mail and phone: up")


def test_a_phone_that_is_not_connected_comes_before_mail_that_is_up(
    room: Room, bench: Bench, mark: ChannelsMark
) -> None:
    told(bench, mailbox(bench), Condition.UP)
    bench.do(TellHealth(bench.stamp(), (of_phone(bench, Condition.TROUBLE),)))
    room.until(lambda: mark.text() == "Phone: not connected")
    assert "Office: Not connected" in mark.toolTip()
