"""The queue column on a real desk: sections, tabs, filter, views, acts, states."""

from __future__ import annotations

from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from console.commands.desk import SaveView
from console.commands.tickets import Claim, Give, MarkSeen, SetState, Snooze
from console.domain.filters import Filter, Order
from console.domain.ids import Id
from console.domain.tickets import Channel, Place, State
from console.errors import ConsoleError
from console.queries.queue import SectionName, Tab
from console.ui.queue.model import Head
from console.ui.queue.panel import QueuePanel
from console.ui.queue.presence import Doing, Presence
from console.ui.shared.actions import Act
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.states import ErrorState, LoadingBars
from tests.ui.queue.conftest import Desk


def heads(desk: Desk) -> list[tuple[SectionName, int, bool]]:
    items = [desk.panel.model.item(place) for place in range(desk.panel.model.rowCount())]
    return [(item.name, item.count, item.folded) for item in items if isinstance(item, Head)]


def some_tickets(desk: Desk) -> dict[str, Id]:
    """One in each section."""
    bench = desk.bench
    made = {
        "mine": bench.ticket("Mine", owner=bench.ola),
        "free": bench.ticket("Free"),
        "theirs": bench.ticket("Theirs", owner=bench.piotr),
        "asked": bench.ticket("Asked", owner=bench.ola),
        "later": bench.ticket("Later", owner=bench.ola),
        "done": bench.ticket("Done", owner=bench.ola),
    }
    bench.do(SetState(bench.stamp(), (made["asked"],), State.PENDING))
    bench.do(SetState(bench.stamp(), (made["done"],), State.SOLVED))
    bench.do(Snooze(bench.stamp(), (made["later"],), bench.clock.now() + timedelta(minutes=22)))
    return made


def test_sections_tabs_and_counts(desk: Desk) -> None:
    some_tickets(desk)
    panel = desk.show(3)
    assert heads(desk) == [
        (SectionName.YOURS, 1, False),
        (SectionName.UNCLAIMED, 1, False),
        (SectionName.COLLEAGUES, 1, False),
        (SectionName.PENDING, 1, True),
        (SectionName.SNOOZED, 1, True),
    ]
    assert desk.subjects() == ["Mine", "Free", "Theirs"]
    desk.qtbot.waitUntil(lambda: panel.header.count.text() == "3 open")
    assert panel.list.accessibleName() == "Queue, 3 open"
    for tab, subject in ((Tab.MINE, "Mine"), (Tab.UNCLAIMED, "Free"), (Tab.SOLVED, "Done")):
        panel.show_tab(tab)
        desk.until_shown(subject)
        assert panel.tabs.current == tab.value


def test_near_limit_comes_with_the_clock(desk: Desk) -> None:
    desk.bench.ticket("Slow", channel=Channel.EMAIL)
    panel = desk.show(1)
    panel.show_tab(Tab.NEAR)
    desk.until(0)
    assert panel.pages.currentWidget() is panel.states
    desk.bench.pass_time(hours=3, minutes=10)
    panel.refresh()
    desk.until(1)
    assert panel.pages.currentWidget() is panel.list


def test_a_new_ticket_comes_by_itself_and_changes_are_seen_in_place(desk: Desk) -> None:
    first = desk.bench.ticket("First")
    panel = desk.show(1)
    desk.bench.ticket("Second")
    desk.until(2)
    assert panel.rows()[0].unread
    desk.bench.do(MarkSeen(desk.bench.stamp(), (first,)))
    desk.qtbot.waitUntil(lambda: not panel.rows()[0].unread)
    desk.bench.do(Claim(desk.bench.stamp(), (first,)))
    desk.qtbot.waitUntil(lambda: heads(desk)[0] == (SectionName.YOURS, 1, False))


def test_folding_by_mouse_and_what_is_kept(desk: Desk, qtbot: QtBot) -> None:
    some_tickets(desk)
    panel = desk.show(3)
    desk.qtbot.waitUntil(lambda: len(heads(desk)) == 5)
    place = panel.model.index_of(SectionName.PENDING)
    with qtbot.waitSignal(panel.state_changed):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.list.visualRect(place).center())
    desk.until(4)
    kept = panel.state()
    assert kept == {"tab": "all", "order": "time_left", "folded": "on_hold snoozed"}
    panel.restore({"tab": "mine", "order": "newest", "folded": "yours nonsense"})
    desk.qtbot.waitUntil(lambda: desk.subjects() == ["Asked", "Later"])
    assert panel.state() == {"tab": "mine", "order": "newest", "folded": "yours"}
    panel.restore({"tab": "gone", "order": ""})
    assert panel.state()["tab"] == "mine"


def test_order(desk: Desk) -> None:
    desk.bench.ticket("Letter", channel=Channel.EMAIL)
    desk.bench.pass_time(minutes=1)
    desk.bench.ticket("Chat", channel=Channel.CHAT)
    panel = desk.show(2)
    assert desk.subjects() == ["Chat", "Letter"]
    panel.header.order_chosen.emit(Order.LONGEST_WAIT)
    desk.qtbot.waitUntil(lambda: desk.subjects() == ["Letter", "Chat"])
    assert panel.header.sort.text() == "Waiting longest"


def test_the_filter_box(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.ticket("The printer is on fire", channel=Channel.EMAIL)
    desk.bench.ticket("The printer again", channel=Channel.CHAT)
    desk.bench.ticket("Something else", channel=Channel.EMAIL)
    panel = desk.show(3)
    QTest.mouseClick(panel.header.filter, Qt.MouseButton.LeftButton)
    assert panel.filter_box.isVisible()
    QTest.keyClicks(panel.filter_box.field.edit, "channel:email printer")
    desk.qtbot.waitUntil(lambda: desk.subjects() == ["The printer is on fire"])
    assert [chip.text() for chip in panel.filter_box.terms.chips] == ["Email", "Words: printer"]
    panel.filter_box.terms.chips[0].removed.emit()
    desk.until(2)
    assert panel.filter_box.field.edit.text() == "printer"
    panel.filter_box._ask_name()
    panel.filter_box.name.setText("Printers")
    panel.filter_box.keep.click()
    desk.qtbot.waitUntil(lambda: len(panel.filter_box.views.chips) == 2)
    panel.show_tab(Tab.ALL)
    desk.until(3)
    assert panel.filter_box.field.edit.text() == ""
    panel.filter_box.views.chips[1].click()
    desk.until(2)
    panel.filter_box.views.chips[1].removed.emit()
    desk.qtbot.waitUntil(lambda: len(panel.filter_box.views.chips) == 1)


def test_views_of_the_desk_reach_beyond_the_queue(desk: Desk) -> None:
    some_tickets(desk)
    view = SaveView(desk.bench.stamp(), desk.bench.new_id(), "All done", Filter(places=(Place.DONE,)))
    panel = desk.show(3)
    desk.bench.do(view)
    desk.qtbot.waitUntil(lambda: len(panel.filter_box.views.chips) == 2)
    panel.set_filter(Filter(places=(Place.DONE,)))
    desk.qtbot.waitUntil(lambda: desk.subjects() == ["Done"])


def test_search_in_place_of_the_queue(desk: Desk) -> None:
    desk.bench.ticket("Certificate of Marta")
    desk.bench.ticket("No sound")
    panel = desk.show(2)
    panel.show_found("certificate")
    desk.qtbot.waitUntil(lambda: desk.subjects() == ["Certificate of Marta"])
    panel.show_found("nothing has this")
    desk.until(0)
    assert "Nothing found" in panel.states.page.accessibleName()  # type: ignore[union-attr]
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    desk.until(2)


def test_empty_queue_and_nothing_found(desk: Desk) -> None:
    panel = desk.show()
    desk.qtbot.waitUntil(
        lambda: panel.states.page is not None and "Nobody is waiting" in panel.states.page.accessibleName()
    )
    panel.set_filter(Filter(words="printer"))
    desk.qtbot.waitUntil(lambda: "Nothing found" in panel.states.page.accessibleName())  # type: ignore[union-attr]
    panel.states.everything.emit()
    desk.qtbot.waitUntil(lambda: "Nobody" in panel.states.page.accessibleName())  # type: ignore[union-attr]
    assert not panel.filter_box.isVisible()


def test_presence_and_what_is_not_sent_yet(desk: Desk) -> None:
    first = desk.bench.ticket("First")
    panel = desk.show(1)
    panel.set_presence({first: Presence("Piotr Wrona", Doing.WRITES)})
    index = panel.model.index_of(first)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Piotr Wrona is writing" in said
    panel.set_unsent(frozenset({first}))
    assert "waits for the connection" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    panel.set_presence({})
    assert "Piotr" not in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_screen_reader_meets_a_list_of_sentences(desk: Desk) -> None:
    desk.bench.ticket("First")
    panel = desk.show(1)
    interface = QAccessible.queryAccessibleInterface(panel.list)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 2
    assert interface.child(0).text(QAccessible.Text.Name) == "Unclaimed, 1, unfolded"
    assert interface.child(1).text(QAccessible.Text.Name).startswith("Email, Somebody, First,")


def test_the_context_menu_holds_the_acts_that_exist(desk: Desk) -> None:
    desk.bench.ticket("First")
    panel = desk.show(1)
    panel._open_menu(panel.mapToGlobal(QPoint(10, 100)))
    assert not [menu for menu in panel.findChildren(QMenu) if menu.isVisible()]
    desk.registry.add(
        Act("ticket.solve", lambda: "Solve", keys=("E",)),
        Act("ticket.claim", lambda: "Claim", keys=("C",)),
        Act("ticket.reply", lambda: "Reply"),
    )
    panel._open_menu(panel.mapToGlobal(QPoint(10, 100)))
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    shown = [action.iconText() for action in menu.actions() if not action.isSeparator()]
    assert shown == ["Reply", "Claim", "Solve"]
    menu.close()


def test_the_next_hundred_come_when_the_end_is_near(desk: Desk, look: Look) -> None:
    for number in range(230):
        desk.bench.ticket(f"Ticket {number:03}")
    panel = desk.show(100)
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.until(200)
    assert bar.value() < bar.maximum()
    bar.setValue(bar.maximum())
    desk.until(230)
    assert desk.subjects() == [f"Ticket {number:03}" for number in range(230)]


def test_a_section_folded_while_its_next_rows_are_fetched(desk: Desk) -> None:
    for number in range(130):
        desk.bench.ticket(f"Ticket {number:03}")
    panel = desk.show(100)
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    panel.list.fold_wanted.emit(SectionName.UNCLAIMED, True)
    desk.until(0)
    panel.list.fold_wanted.emit(SectionName.UNCLAIMED, False)
    desk.until(100)
    bar.setValue(bar.maximum())
    panel.header.order_chosen.emit(Order.NEWEST)
    desk.qtbot.waitUntil(lambda: desk.subjects()[:1] == ["Ticket 129"])


@pytest.mark.parametrize("density", ["compact", "comfortable", "roomy"])
def test_heights_of_the_densities_follow_the_letters(desk: Desk, look: Look, density: str) -> None:
    desk.bench.ticket("First")
    panel = desk.show(1)
    heights = {"compact": 44, "comfortable": 66, "roomy": 80}
    look.set_density(density)  # type: ignore[arg-type]
    index = panel.model.index(1)
    assert panel.list.visualRect(index).height() == heights[density]
    look.theme.set_zoom(200)
    assert panel.list.visualRect(index).height() > heights[density] * 1.5
    look.theme.set_zoom(100)
    panel.set_narrow(True)
    assert panel.list.visualRect(index).height() == 44


def test_only_rows_whose_time_shows_are_painted_by_the_clock(desk: Desk) -> None:
    desk.bench.ticket("Letter", channel=Channel.EMAIL)
    panel = desk.show(1)
    paints = Paints()
    panel.list.viewport().installEventFilter(paints)
    desk.bench.pass_time(seconds=30)
    panel._ticking._tick()
    # What the desk told of at the start is answered and painted before it is looked at.
    desk.qtbot.wait(500)
    paints.areas.clear()
    desk.bench.pass_time(seconds=1)
    panel._ticking._tick()
    QApplication.processEvents()
    assert paints.areas == []
    desk.bench.pass_time(minutes=1)
    panel._ticking._tick()
    QApplication.processEvents()
    assert paints.areas == [panel.list.visualRect(panel.model.index_of(panel.rows()[0].id))]


class Paints(QObject):
    """Which part of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_a_ticket_given_away_by_somebody_else_stays_while_it_is_open_here(desk: Desk) -> None:
    bench = desk.bench
    first, second = bench.ticket("First", owner=bench.ola), bench.ticket("Second", owner=bench.ola)
    panel = desk.show(2)
    panel.show_tab(Tab.MINE)
    panel.select(first)
    bench.do(Give(bench.stamp(bench.piotr), (first,), bench.piotr))
    desk.qtbot.waitUntil(lambda: panel.rows()[0].owner_id == bench.piotr)
    assert (panel.current(), desk.subjects()) == (first, ["First", "Second"])
    panel.select(second)
    desk.until(1)
    assert panel.current() == second


def test_the_words_of_the_order_give_way_in_a_narrow_column(desk: Desk, look: Look) -> None:
    panel = desk.show()
    desk.qtbot.waitUntil(lambda: panel.header.count.text() == "0 open")
    assert panel.header.sort.text() == "Time left"
    panel.resize(264, 600)
    look.theme.set_zoom(150)
    assert panel.header.sort.text() == ""
    assert panel.header.sort.accessibleName() == "Order: Time left"
    assert panel.header.filter.geometry().right() < panel.width()


def test_trouble_with_rows_is_a_strip_and_without_them_a_page(desk: Desk) -> None:
    trouble = ConsoleError("The desk is busy.", "Another program writes.", "Try again.")
    panel = desk.show()
    desk.qtbot.waitUntil(lambda: panel.states.page is not None)
    panel._supply.failed.emit(trouble)
    page = panel.states.page
    assert isinstance(page, ErrorState)
    desk.bench.ticket("First")
    desk.until(1)
    panel._supply.failed.emit(trouble)
    assert panel.states.strip.isVisible()
    assert panel.pages.currentWidget() is panel.list
    panel.states.strip.action.click()
    desk.qtbot.waitUntil(lambda: not panel.states.strip.isVisible())


def test_bars_come_only_when_it_takes_long(desk: Desk, notices: Notices) -> None:
    # Looked at before an answer can be delivered: the fixture's own panel may have had its answer by now.
    panel = QueuePanel(desk.panel._look, desk.work, desk.bench.desk, desk.registry, notices)
    bars = panel.states.page
    assert isinstance(bars, LoadingBars)
    assert not bars.bars_shown
    desk.qtbot.waitUntil(lambda: not isinstance(panel.states.page, LoadingBars))
    panel.close()
    shiboken6.delete(panel)


def test_another_language_at_once(desk: Desk) -> None:
    desk.bench.ticket("First")
    panel = desk.show(1)
    desk.qtbot.waitUntil(lambda: panel.header.count.text() == "1 open")
    desk.words.use("pl")
    QApplication.processEvents()
    assert panel.header.title.text() == "Kolejka"
    assert panel.header.count.text() == "1 otwarte"
    assert panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("E-mail, ")
