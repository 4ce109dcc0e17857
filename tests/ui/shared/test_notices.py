"""Notices, toasts, the bell, what is told outside and what is read aloud, with the real widgets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.changes import Outcome, Refusal
from console.errors import ConsoleError
from console.ui.shared.announce import Announcer
from console.ui.shared.bell import Bell, BellButton
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.notices import KEPT, Level, Notices, Way
from console.ui.shared.outside import Outside
from console.ui.shared.sheet import Sheet
from console.ui.shared.toasts import MOST, Toasts, rich
from console.ui.shared.words import Words
from tests.ui.conftest import Unexpected

pytestmark = pytest.mark.usefixtures("words")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(960, 540)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    field.setFocus()
    return window


@pytest.fixture
def toasts(look: Look, notices: Notices, window: QWidget, notices_quiet: Unexpected) -> Toasts:
    notices_quiet.expect()
    return Toasts(look, notices, window, fade_ms=0)


class Calls:
    def __init__(self) -> None:
        self.made: list[str] = []

    def make(self, name: str) -> Callable[[], None]:
        return lambda: self.made.append(name)


def test_what_was_said_is_kept_newest_first_until_withdrawn(notices: Notices, notices_quiet: Unexpected) -> None:
    notices_quiet.expect()
    gone: list[str] = []
    notices.withdrawn.connect(gone.append)
    first = notices.say(Level.TOAST, "one")
    notices.say(Level.AMBER, "needs an answer in 5 min", lead="Jonas Lind", key="limit 7", kind="limit")
    notices.say(Level.AMBER, "needs an answer in 4 min", lead="Jonas Lind", key="limit 7", kind="limit")
    notices.say(Level.AMBER, "needs an answer in 9 min", lead="Ewa Maj", key="limit 8", kind="limit")
    assert [notice.sentence() for notice in notices.kept] == [
        "Ewa Maj needs an answer in 9 min",
        "Jonas Lind needs an answer in 4 min",
        "one",
    ]
    assert notices.unseen == 3
    notices.withdraw("limit 7")
    notices.withdraw("limit 7")
    notices.mark_seen(first)
    assert notices.unseen == 1
    notices.withdraw_kind("limit")
    assert gone == ["limit 7", "limit 8"]
    for number in range(KEPT + 5):
        notices.say(Level.QUIET, str(number))
    assert len(notices.kept) == KEPT
    notices.clear()
    assert (notices.kept, notices.unseen) == ([], 0)


def test_a_fault_of_the_world_says_title_cause_and_next_step_once(notices: Notices, notices_quiet: Unexpected) -> None:
    notices_quiet.expect("mailbox")
    error = ConsoleError("The mailbox is full.", "Nothing more fits in.", "Delete old letters.")
    notices.trouble(error)
    notices.trouble(error)
    assert [notice.sentence() for notice in notices.kept] == [
        "The mailbox is full. Nothing more fits in. Delete old letters."
    ]
    assert notices.kept[0].outside == "The mailbox is full."


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_its_words(refusal: Refusal, notices: Notices, notices_quiet: Unexpected) -> None:
    notices_quiet.expect("Not done")
    notices.refused(Outcome(refusal=refusal))
    assert len(notices.kept) == 1
    notices.refused(Outcome())
    assert len(notices.kept) == 1


def test_an_unexpected_notice_is_found() -> None:
    unexpected = Unexpected()
    notices = Notices()
    unexpected.watch(notices)
    unexpected.expect("^Sent")
    notices.say(Level.TOAST, "Sent")
    notices.say(Level.TOAST, "Not sent")
    assert unexpected.sentences == ["Not sent"]


def test_a_thing_is_taken_back_once(notices: Notices, notices_quiet: Unexpected) -> None:
    notices_quiet.expect()
    calls = Calls()
    assert not notices.undo_latest()
    notices.say(Level.TOAST, "Solved", undo=calls.make("solve"))
    key = notices.say(Level.TOAST, "Given to Sam", undo=calls.make("give"))
    back = notices.kept[0].undo
    assert back is not None
    assert notices.undo_latest()
    back.call()
    assert calls.made == ["give"]
    assert not notices.can_undo(key)
    notices.end_undo(notices.kept[0].key)
    assert not notices.undo_latest()


def test_toasts_do_not_take_the_focus_and_sit_at_the_lower_right(
    toasts: Toasts, notices: Notices, window: QWidget
) -> None:
    focus = QApplication.focusWidget()
    notices.say(Level.QUIET, "nothing to see")
    notices.say(Level.TOAST, "Given to Sam: Irina Volkova", undo=lambda: None)
    notices.say(Level.RED, "Lena, 13:58", lead="Launch on hold.", action=Way("Open launch", lambda: None))
    assert QApplication.focusWidget() is focus
    upper, lower = toasts.shown
    assert lower.geometry().bottom() < window.height() - 30
    assert lower.geometry().right() == window.width() - 17
    assert upper.geometry().bottom() < lower.geometry().top()
    assert upper.running
    assert not lower.running
    window.resize(1200, 700)
    assert lower.geometry().right() == 1200 - 17


def test_at_most_three_and_the_loud_ones_stay(toasts: Toasts, notices: Notices, qtbot: QtBot) -> None:
    notices.say(Level.RED, "hold", key="hold")
    for number in range(5):
        notices.say(Level.TOAST, str(number))
    assert [toast.notice.text for toast in toasts.shown] == ["hold", "3", "4"]
    assert len(toasts.shown) == MOST
    assert toasts.more.isVisible()
    assert toasts.more.text() == "3 more"
    with qtbot.waitSignal(toasts.bell_wanted):
        toasts.more.click()
    notices.withdraw("hold")
    assert [toast.notice.text for toast in toasts.shown] == ["2", "3", "4"]
    toasts.clear_seen()
    assert toasts.shown == []
    assert not toasts.more.isVisible()
    assert len(notices.kept) == 5


def test_a_toast_goes_by_itself_but_not_under_the_pointer(
    look: Look, notices: Notices, window: QWidget, qtbot: QtBot, notices_quiet: Unexpected
) -> None:
    notices_quiet.expect()
    toasts = Toasts(look, notices, window, stay_ms=30, undo_ms=30, fade_ms=10)
    notices.say(Level.TOAST, "held")
    held = toasts.shown[0]
    middle = QPointF(held.rect().center())
    QApplication.sendEvent(held, QEnterEvent(middle, middle, middle))
    notices.say(Level.TOAST, "free", undo=lambda: None, key="free")
    qtbot.waitUntil(lambda: [toast.notice.text for toast in toasts.shown] == ["held"])
    assert not notices.can_undo("free")
    assert len(notices.kept) == 2
    QApplication.sendEvent(held, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: toasts.shown == [])
    qtbot.waitUntil(lambda: not shiboken6.isValid(held))


def test_the_focus_stops_the_clock_and_goes_back(toasts: Toasts, notices: Notices, window: QWidget) -> None:
    field = window.findChild(QLineEdit)
    calls = Calls()
    notices.say(Level.TOAST, "Given to Sam", undo=calls.make("back"))
    toast = toasts.shown[0]
    button = toast.buttons[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.running
    toasts.fade_ms = 60_000  # its time must not run on while it fades: the key may be used again
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert calls.made == ["back"]
    assert toasts.shown == []
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("how", ["escape", "click", "cross"])
def test_a_toast_can_be_sent_away(how: str, toasts: Toasts, notices: Notices) -> None:
    notices.say(Level.AMBER, "needs an answer in 5 min", lead="Jonas Lind")
    toast = toasts.shown[0]
    cross = toast.buttons[-1]
    if how == "escape":
        QTest.keyClick(cross, Qt.Key.Key_Escape)
    elif how == "click":
        QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert toasts.shown == []
    assert notices.unseen == 0
    assert len(notices.kept) == 1


def test_the_way_of_a_notice_deals_with_it(toasts: Toasts, notices: Notices) -> None:
    calls = Calls()
    notices.say(Level.AMBER, "x", action=Way("Open", calls.make("open")), more=Way("Hand over", calls.make("give")))
    second = toasts.shown[0].buttons[1]
    assert isinstance(second, Button)
    second.click()
    assert (calls.made, toasts.shown, notices.kept) == (["give"], [], [])


def test_names_are_never_taken_for_markup(toasts: Toasts, notices: Notices) -> None:
    assert rich("<b>A</b>", "<img src=x>") == (
        '<span style="font-weight:600">&lt;b&gt;A&lt;/b&gt;</span> &lt;img src=x&gt;'
    )
    notices.say(Level.TOAST, "<img src='file:///etc/passwd'>")
    assert "&lt;img" in toasts.shown[0].label.text()
    assert toasts.shown[0].accessibleName() == "<img src='file:///etc/passwd'>"


def test_the_bell_keeps_all_and_gives_the_focus_back(
    look: Look, notices: Notices, window: QWidget, notices_quiet: Unexpected
) -> None:
    notices_quiet.expect()
    calls = Calls()
    button = BellButton(look, notices, parent=window)
    bell = Bell(look, notices, window, button)
    assert button.accessibleName() == "Notices"
    notices.say(Level.TOAST, "Given to Sam")
    notices.say(Level.AMBER, "needs an answer", lead="Jonas Lind", action=Way("Open", calls.make("open")))
    assert button.accessibleName() == "Notices, 2 new"
    field = QApplication.focusWidget()
    bell.open()
    assert button.accessibleName() == "Notices"
    assert [row.notice.sentence() for row in bell.rows] == ["Jonas Lind needs an answer", "Given to Sam"]
    assert QApplication.focusWidget() is bell.rows[0]
    notices.say(Level.TOAST, "while open")
    assert bell.rows[0].notice.text == "while open"
    QTest.keyClick(bell.rows[0], Qt.Key.Key_Delete)
    QTest.keyClick(bell.rows[0], Qt.Key.Key_Down)
    QTest.keyClick(bell.rows[0], Qt.Key.Key_Return)
    assert calls.made == ["open"]
    assert len(bell.rows) == 1
    bell.clear.click()
    assert bell.rows == []
    assert bell.empty.isVisible()
    QTest.keyClick(bell, Qt.Key.Key_Escape)
    assert not bell.isVisible()
    assert QApplication.focusWidget() is field
    bell.toggle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=window.rect().bottomLeft())
    assert not bell.isVisible()


def test_a_sheet_stands_beside_what_stays_until_it_is_read(
    look: Look, notices: Notices, toasts: Toasts, window: QWidget
) -> None:
    window.resize(1440, 900)
    sheet = Sheet(look, window, 680, 700)
    sheet.place()
    assert sheet.geometry().center().x() == window.rect().center().x()
    notices.say(Level.AMBER, "No sound", lead="Over its time")
    (toast,) = toasts.shown
    sheet.open()
    assert not sheet.geometry().intersects(toast.geometry())
    # Where there is no room for both it stays in the middle.
    window.resize(960, 540)
    sheet.place()
    assert sheet.geometry().center().x() == window.rect().center().x()


def test_tab_and_arrows_stay_in_the_bell(
    look: Look, notices: Notices, window: QWidget, notices_quiet: Unexpected
) -> None:
    notices_quiet.expect()
    bell = Bell(look, notices, window)
    for number in range(30):
        notices.say(Level.AMBER, str(number), action=Way("Open", lambda: None))
    bell.open()
    rows = bell.rows
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is rows[0]
    for row in rows[:-1]:
        QTest.keyClick(row, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[-1]
    assert bell.rect().contains(rows[-1].mapTo(bell, rows[-1].rect().center()))
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert bell.isAncestorOf(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert window.rect().contains(bell.geometry())


def test_the_bell_changes_its_language(
    look: Look, notices: Notices, window: QWidget, words: Words, qtbot: QtBot
) -> None:
    button = BellButton(look, notices, parent=window)
    bell = Bell(look, notices, window, button)
    words.use("ru")
    qtbot.waitUntil(lambda: bell.title.text() == "Уведомления")
    qtbot.waitUntil(lambda: button.accessibleName() == "Уведомления")


def test_only_loud_notices_are_told_outside_and_only_while_away(
    look: Look, notices: Notices, window: QWidget, qtbot: QtBot, notices_quiet: Unexpected
) -> None:
    notices_quiet.expect()
    outside = Outside(notices, window, look.icons.icon("lifebuoy"))
    notices.say(Level.RED, "hold", key="here")
    assert outside.shown == ""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    notices.say(Level.AMBER, "a limit")
    assert outside.shown == ""
    notices.say(Level.QUIET, "a chat waits", key="chat", alert=True)
    assert outside.shown == "chat"
    notices.say(Level.RED, "hold", key="away")
    assert outside.shown == "away"
    notices.withdraw("away")
    assert outside.shown == ""
    notices.say(Level.RED, "hold", key="again")
    window.activateWindow()
    qtbot.waitUntil(lambda: outside.shown == "")


def test_polite_announcements_are_merged_and_urgent_ones_are_not(window: QWidget, qtbot: QtBot) -> None:
    said: list[tuple[str, bool]] = []
    announcer = Announcer(window, polite_every_ms=30)
    announcer.announced.connect(lambda text, urgent: said.append((text, urgent)))
    for text in ("Sent.", "Given to you.", "Given to you.", "T minus 5."):
        announcer.say(text)
    announcer.say("Ring 1 of 3.", urgent=True)
    assert said == [("Sent.", False), ("Ring 1 of 3.", True)]
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said[2] == ("Given to you. T minus 5.", False)
    announcer.say("Undone.")
    qtbot.waitUntil(lambda: len(said) == 4)
    assert said[3] == ("Undone.", False)


def test_notices_are_read_aloud(window: QWidget, notices: Notices, notices_quiet: Unexpected) -> None:
    notices_quiet.expect()
    said: list[tuple[str, bool]] = []
    announcer = Announcer(window)
    announcer.announced.connect(lambda text, urgent: said.append((text, urgent)))
    announcer.follow(notices)
    notices.say(Level.QUIET, "Ola took a ticket.")
    notices.say(Level.TOAST, "Given to Sam.")
    notices.say(Level.RED, "Recording is off.", lead="Launch on hold.")
    assert said == [("Given to Sam.", False), ("Launch on hold. Recording is off.", True)]
