"""The ticket panel: shows, refreshes, renames, suggests a merge, marks as seen, finds."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from console.commands.joining import Merge
from console.commands.tickets import MarkSeen, MarkUnseen, Rename, SetCategory, SetState, SetTags
from console.commands.undo import Undo
from console.domain.ids import Id
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Category, State
from console.queries.ticket import TicketDetail, TicketView
from console.ui.queue.presence import Doing, Presence
from console.ui.shared.actions import Act
from console.ui.ticket.panel import TicketPanel
from console.ui.ticket.room import DEFAULT, LEAST
from tests.ui.ticket.conftest import Opened


def shown_words(panel: QWidget) -> str:
    return " | ".join(w.accessibleName() for w in panel.findChildren(QWidget) if w.isVisible() and w.accessibleName())


def current(opened: Opened, ticket: Id) -> TicketDetail:
    detail = opened.bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    return detail


def shown(panel: TicketPanel) -> TicketDetail:
    detail = panel.ticket()
    assert detail is not None
    return detail


def test_nothing_chosen_a_ticket_and_nothing_again(opened: Opened) -> None:
    people: list[object] = []
    opened.panel.participant_changed.connect(people.append)
    opened.panel.set_composer(QTextEdit())
    opened.panel.show()
    assert opened.panel.ticket() is None
    assert "Choose a conversation" in shown_words(opened.panel)
    panel = opened.open(opened.ticket())
    detail = panel.ticket()
    assert detail is not None
    assert detail.row.subject == "No sound"
    assert opened.shown[-1] == detail
    panel.show_ticket(None)
    assert panel.ticket() is None
    assert opened.shown[-1] is None
    assert people == [opened.person, None]


def test_no_act_can_hit_the_ticket_before_while_another_is_on_its_way(opened: Opened) -> None:
    first, second = opened.ticket(), opened.ticket()
    panel = opened.open(first)
    panel.show_ticket(second)
    assert panel.ticket() is None
    opened.until(lambda: panel.ticket() is not None)
    detail = panel.ticket()
    assert detail is not None
    assert detail.row.id == second


def test_a_ticket_that_is_not_there_is_said_calmly(opened: Opened) -> None:
    opened.panel.show()
    opened.panel.show_ticket(opened.bench.new_id())
    opened.until(lambda: "not here any more" in shown_words(opened.panel))
    assert opened.panel.ticket() is None


def test_a_double_click_or_f2_renames_in_place(opened: Opened) -> None:
    ticket = opened.ticket()
    panel = opened.open(ticket)
    panel.rename_wanted.connect(lambda row, subject: opened.bench.do(Rename(opened.bench.stamp(), row.id, subject)))
    subject = panel.header.subject
    QTest.mouseDClick(subject, Qt.MouseButton.LeftButton)
    assert subject.editing
    subject._edit.setText("  No sound in   lesson 4 ")
    QTest.keyClick(subject._edit, Qt.Key.Key_Return)
    assert not subject.editing
    opened.until(lambda: current(opened, ticket).row.subject == "No sound in lesson 4")
    panel.edit_subject()
    subject._edit.setText("something else")
    QTest.keyClick(subject._edit, Qt.Key.Key_Escape)
    assert subject.text() == "No sound in lesson 4"
    panel.edit_subject()
    subject._edit.clear()
    QTest.keyClick(subject._edit, Qt.Key.Key_Return)
    assert subject.text() == "No sound in lesson 4"


def test_a_name_being_typed_is_not_given_to_the_next_ticket(opened: Opened) -> None:
    first, second = opened.ticket(), opened.ticket()
    panel = opened.open(first)
    panel.edit_subject()
    panel.header.subject._edit.setText("typed for the first")
    panel.show_ticket(second)
    opened.until(lambda: panel.ticket() is not None)
    opened.settle()
    assert not panel.header.subject.editing
    assert current(opened, second).row.subject == "No sound"


def test_changes_of_others_come_in_place(opened: Opened) -> None:
    ticket = opened.ticket()
    panel = opened.open(ticket)
    opened.bench.do(Rename(opened.bench.stamp(opened.bench.piotr), ticket, "Renamed by Piotr"))
    opened.until(lambda: panel.header.subject.text() == "Renamed by Piotr")
    opened.bench.do(SetState(opened.bench.stamp(), (ticket,), State.SOLVED))
    opened.until(panel.header.ring.isHidden)


def test_buttons_follow_their_acts_and_solve_becomes_reopen(opened: Opened) -> None:
    done: list[str] = []
    ticket = opened.ticket()
    panel = opened.open(ticket)
    assert not panel.header.button("ticket.solve").isEnabled()
    for name in ("ticket.give", "ticket.snooze", "ticket.solve", "ticket.reopen"):
        opened.registry.add(Act(name, partial(str, name), call=partial(done.append, name)))
    for name in ("ticket.give", "ticket.snooze", "ticket.solve"):
        panel.header.button(name).click()
    assert done == ["ticket.give", "ticket.snooze", "ticket.solve"]
    opened.bench.do(SetState(opened.bench.stamp(), (ticket,), State.SOLVED))
    opened.until(lambda: panel.header.button("ticket.reopen").isVisible())
    assert not panel.header.button("ticket.solve").isVisible()
    panel.header.button("ticket.reopen").click()
    assert done[-1] == "ticket.reopen"


def test_narrow_windows_have_icons_with_names(opened: Opened) -> None:
    opened.registry.add(Act("ticket.solve", lambda: "Solve", keys=("E",)))
    panel = opened.open(opened.ticket())
    assert panel.header.button("ticket.solve") is panel.header._wide["ticket.solve"]
    panel.set_compact(True)
    button = panel.header.button("ticket.solve")
    assert button is panel.header._narrow["ticket.solve"]
    assert button.accessibleName() == "Solve"
    assert button.toolTip() == "Solve (E)"


def test_who_else_is_here_is_shown_and_nobody_is_invented(opened: Opened) -> None:
    panel = opened.open(opened.ticket())
    assert "reading" not in shown_words(panel)
    panel.set_presence([Presence("Piotr Wrona", Doing.WRITES), Presence("", Doing.READS)])
    assert "Piotr is writing" in shown_words(panel)
    assert "reading" not in shown_words(panel)


def test_tags_that_have_no_room_are_counted(opened: Opened) -> None:
    ticket = opened.ticket()
    opened.bench.do(SetTags(opened.bench.stamp(), (ticket,), add=tuple(f"label {n} of many" for n in range(9))))
    panel = opened.open(ticket)
    facts = panel.header.facts
    for width in (440, 640, 1000):
        panel.resize(width, 600)
        opened.settle()
        shown = [chip for chip in facts._chips if chip.isVisible()]
        assert facts._rest.text() == f"+{9 - len(shown)}"
        assert facts._rest.geometry().right() < facts.width()
        assert all(chip.geometry().right() < facts._rest.x() for chip in shown)
        assert facts._rest.toolTip().count("label") == 9 - len(shown)
    assert len([chip for chip in facts._chips if chip.isVisible()]) > 2


def test_the_number_is_copied(opened: Opened, notices_quiet: object) -> None:
    notices_quiet.expect("Copied")  # type: ignore[attr-defined]
    panel = opened.open(opened.ticket())
    number = panel.header.facts._facts[0]
    QTest.mouseClick(number, Qt.MouseButton.LeftButton)
    detail = panel.ticket()
    assert detail is not None
    assert QApplication.clipboard().text() == f"#{detail.row.number}"


def test_another_open_ticket_on_the_same_matter_is_suggested_and_merged(opened: Opened, notices_quiet: object) -> None:
    notices_quiet.expect("lives on")  # type: ignore[attr-defined]
    bench = opened.bench
    ticket = opened.ticket()
    other = bench.ticket("Re: No sound at all", "again", person=opened.person)
    bench.ticket("Invoice for March", "money", person=opened.person)
    panel = opened.open(ticket)
    (strip,) = panel.strips.strips
    number = current(opened, other).row.number
    assert strip.action.text() == f"Merge with #{number}"
    strip.action.click()
    opened.until(lambda: current(opened, other).row.merged_into == ticket)
    opened.until(lambda: not panel.strips.strips)
    opened.until(lambda: f"#{number} lives on here" in shown_words(panel))
    opened.notices.undo_latest()
    opened.until(lambda: current(opened, other).row.merged_into is None)


def test_the_same_category_is_enough_and_a_suggestion_can_be_sent_away(opened: Opened) -> None:
    bench = opened.bench
    ticket, other = opened.ticket(), bench.ticket("Cannot log in", "x", person=opened.person)
    panel = opened.open(ticket)
    assert not panel.strips.strips
    bench.do(SetCategory(bench.stamp(), (ticket, other), Category.TECHNICAL))
    opened.until(lambda: bool(panel.strips.strips))
    (strip,) = panel.strips.strips
    assert strip.second.text() == "Not the same"
    strip.second.click()
    assert not panel.strips.strips


def test_a_merged_ticket_says_where_it_lives_on_and_parts_again(opened: Opened, notices_quiet: object) -> None:
    notices_quiet.expect("Parted")  # type: ignore[attr-defined]
    bench = opened.bench
    ticket = opened.ticket()
    into = bench.ticket("The other one", "x", person=opened.person)
    bench.do(Merge(bench.stamp(), ticket, into))
    wanted: list[object] = []
    opened.panel.open_ticket.connect(wanted.append)
    panel = opened.open(ticket)
    (strip,) = panel.strips.strips
    assert f"This ticket lives on in #{current(opened, into).row.number}" in strip.accessibleName()
    strip.action.click()
    assert wanted == [into]
    strip.second.click()
    opened.until(lambda: current(opened, ticket).row.merged_into is None)
    opened.until(lambda: not panel.strips.strips)


def test_seen_after_a_second_in_front(opened: Opened) -> None:
    ticket = opened.ticket()
    assert current(opened, ticket).row.unread
    panel = opened.open(ticket)
    opened.until(panel.isActiveWindow)
    opened.until(lambda: not current(opened, ticket).row.unread)


def test_a_glance_is_not_seen(opened: Opened) -> None:
    first, second = opened.ticket(), opened.ticket()
    opened.bench.do(MarkSeen(opened.bench.stamp(), (second,)))
    panel = opened.open(first)
    panel.show_ticket(second)
    opened.until(lambda: panel.ticket() is not None)
    assert not opened.work.now(panel, "seen") or current(opened, first).row.unread
    assert current(opened, first).row.unread


def test_marked_as_unread_by_hand_it_stays_so_while_open(opened: Opened) -> None:
    bench = opened.bench
    ticket = opened.ticket()
    panel = opened.open(ticket)
    opened.until(panel.isActiveWindow)
    opened.until(lambda: not current(opened, ticket).row.unread)
    opened.until(lambda: not shown(panel).row.unread)
    bench.do(MarkUnseen(bench.stamp(), (ticket,)))
    opened.until(lambda: shown(panel).row.unread)
    assert not opened.work.now(panel, "seen")
    QTest.qWait(1200)
    assert current(opened, ticket).row.unread
    opened.say(ticket, "Something new")
    opened.until(lambda: not current(opened, ticket).row.unread)


def test_a_failed_answer_of_long_ago_is_found(opened: Opened) -> None:
    ticket = opened.ticket()
    failed = opened.say(ticket, "Here it is", Kind.OUTBOUND, Delivery.FAILED)
    opened.thread_of(ticket, 200)  # further back than the part before the first one
    opened.bench.do(MarkSeen(opened.bench.stamp(), (ticket,)))
    panel = opened.open(ticket)
    assert not opened.has(failed)
    panel.strips.strips[0].action.click()
    opened.until(lambda: opened.has(failed) and opened.bubble(failed).hasFocus())


def test_find_counts_marks_and_goes_round(opened: Opened) -> None:
    ticket = opened.ticket("the speaker is silent")
    messages = opened.thread_of(ticket, 80)
    opened.say(ticket, "Try the Speaker, then another SPEAKER")
    panel = opened.open(ticket)
    assert opened.registry.do("conversation.find")
    field = panel.find_bar.field.edit
    opened.until(lambda: opened.has(messages[0]))
    QTest.keyClicks(field, "speaker")
    assert panel.find_bar.count.text() == "3 of 3"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert panel.find_bar.count.text() == "2 of 3"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert panel.find_bar.count.text() == "1 of 3"
    opened.settle()
    first = next(item for item in panel.conversation.items if getattr(item, "entry", None) is not None)
    assert panel.conversation.built[first.key].visibleRegion().boundingRect().height() > 10
    prose = panel.conversation.built[first.key].main_prose()
    assert prose is not None
    assert list(prose._hits) == [(4, 7)]
    assert prose._current == 0
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert panel.find_bar.count.text() == "3 of 3"
    QTest.keyClicks(field, "x")
    assert panel.find_bar.count.text() == "Nothing found"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert panel.find_bar.isHidden()
    entry = panel.conversation.entry_of(first.key)
    assert entry is not None
    assert not entry.main_prose()._hits  # type: ignore[union-attr]


def test_a_message_goes_to_a_new_ticket_by_its_menu(opened: Opened) -> None:
    asked: list[object] = []
    opened.panel.split_asked.connect(asked.append)
    ticket = opened.ticket()
    message = opened.say(ticket, "And another thing")
    opened.open(ticket)
    menu = opened.bubble(message).open_menu(opened.panel.mapToGlobal(opened.panel.rect().center()))
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Move to a new ticket").trigger()
    menu.close()
    assert asked == [(message,)]


def test_the_composer_has_its_place_and_height(opened: Opened) -> None:
    composer = QTextEdit()
    panel = opened.panel
    panel.set_composer(composer)
    panel.show()
    assert not composer.isVisible()
    opened.open(opened.ticket())
    assert composer.isVisible()
    assert abs(panel.composer_height() - DEFAULT) <= 2
    panel.set_composer_height(10)
    assert panel.composer_height() >= LEAST
    panel.set_composer_height(5000)
    assert panel.composer_height() <= panel.room.height() * 0.45 + 1
    handle = panel.room.handle(1)
    handle.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Home)
    assert abs(panel.composer_height() - DEFAULT) <= 2
    QTest.keyClick(handle, Qt.Key.Key_Up)
    assert panel.composer_height() > DEFAULT + 8


def test_undone_elsewhere_is_shown_here(opened: Opened) -> None:
    bench = opened.bench
    ticket = opened.ticket()
    panel = opened.open(ticket)
    command = Rename(bench.stamp(), ticket, "Other name")
    bench.do(command)
    opened.until(lambda: panel.header.subject.text() == "Other name")
    bench.do(Undo(bench.stamp(), command.stamp.id))
    opened.until(lambda: panel.header.subject.text() == "No sound")


@pytest.mark.parametrize("language", ["en", "pl", "ru"])
def test_header_and_thread_fit_in_every_language(opened: Opened, language: str) -> None:
    opened.words.use(language)
    ticket = opened.ticket()
    opened.bench.do(Rename(opened.bench.stamp(), ticket, "A very long subject that goes on and on " * 6))
    panel = opened.open(ticket)
    for width in (440, 572, 640, 1000):
        panel.resize(width, 600)
        opened.settle()
        assert panel.header.width() == width
        for widget in (panel.header.ring, panel.header.more, *panel.header._wide.values()):
            assert not widget.isVisible() or widget.geometry().right() < width
        assert panel.header.subject.height() <= 2 * opened.look.line("title")
