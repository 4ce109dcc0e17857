"""Empty, loading, failed: each says what happened and offers the next step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.errors import DeskBusy
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.states import APPEAR_AFTER_MS, EmptyState, ErrorState, LoadingBars
from console.ui.shared.strip import Strip


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.text() and not label.isHidden()]


def is_blank(image: QImage) -> bool:
    first = image.pixel(0, 0)
    return all(image.pixel(x, y) == first for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))


def test_an_empty_queue_offers_one_step(look: Look, qtbot: QtBot) -> None:
    state = EmptyState(look, "tray", "Nobody is waiting", "New calls appear here.", "Open overdue", "check")
    qtbot.addWidget(state)
    assert words_of(state) == ["Nobody is waiting", "New calls appear here."]
    assert state.accessibleName() == "Nobody is waiting. New calls appear here."
    assert state.action is not None
    with qtbot.waitSignal(state.acted):
        state.action.click()


def test_an_empty_state_without_a_step_has_no_button(look: Look, qtbot: QtBot) -> None:
    state = EmptyState(look, "tray", "Nobody is waiting")
    qtbot.addWidget(state)
    assert state.action is None
    assert words_of(state) == ["Nobody is waiting"]


def test_an_error_tells_title_cause_and_next_step_and_copies_them(look: Look, qtbot: QtBot) -> None:
    error = DeskBusy("The desk is in use.", "Another program holds it.", "Close that program.")
    state = ErrorState.of(look, error)
    qtbot.addWidget(state)
    assert words_of(state) == ["The desk is in use.", "Another program holds it. Close that program."]
    state.copy_details.click()
    assert QGuiApplication.clipboard().text() == "The desk is in use.\nAnother program holds it.\nClose that program."
    with qtbot.waitSignal(state.again):
        state.try_again.click()


def test_details_are_copied_instead_when_there_are_any(look: Look, qtbot: QtBot) -> None:
    state = ErrorState(look, "It failed.", "Why.", details="ticket 5, OSError 28")
    qtbot.addWidget(state)
    state.copy_details.click()
    assert QGuiApplication.clipboard().text() == "ticket 5, OSError 28"


def test_loading_shows_nothing_first_then_bars_then_words(look: Look, qtbot: QtBot) -> None:
    bars = LoadingBars(look, "Fetching 23 tickets.")
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.show()
    bars.begin()
    assert is_blank(bars.grab().toImage())
    qtbot.waitUntil(lambda: bars.bars_shown, timeout=20 * APPEAR_AFTER_MS)
    assert not is_blank(bars.grab().toImage())
    assert not bars.cancel.isVisible()
    bars.show_words()
    assert bars.cancel.isVisible()
    with qtbot.waitSignal(bars.cancelled):
        bars.cancel.click()
    bars.finish()
    assert not bars.cancel.isVisible()
    assert is_blank(bars.grab().toImage())


def test_a_quick_answer_never_shows_bars(look: Look, qtbot: QtBot) -> None:
    bars = LoadingBars(look)
    qtbot.addWidget(bars)
    bars.begin()
    bars.finish()
    qtbot.wait(APPEAR_AFTER_MS + 50)
    assert not bars.bars_shown


def test_a_strip_changes_what_it_says(look: Look, qtbot: QtBot) -> None:
    strip = Strip(look, "warn", "wifi-slash", "No connection since 13:08", "You can read and write.", "Try now")
    qtbot.addWidget(strip)
    strip.resize(900, strip.sizeHint().height())
    assert strip.accessibleName() == "No connection since 13:08. You can read and write."
    assert strip.grab().toImage().pixelColor(3, 3) == look.color("warn.tint")
    with qtbot.waitSignal(strip.acted):
        strip.action.click()
    strip.say("go", "check-circle", "Everything sent")
    assert words_of(strip) == ["Everything sent"]
    assert strip.action.isHidden()
    assert strip.grab().toImage().pixelColor(3, 3) == look.color("go.tint")


@pytest.mark.parametrize("width", [264, 332, 700])
@pytest.mark.parametrize("kind", ["error", "strip"])
def test_no_word_of_a_button_is_cut_in_a_narrow_queue(look: Look, qtbot: QtBot, kind: str, width: int) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    state: QWidget
    if kind == "error":
        state = made = ErrorState(look, "Dane kursu nie dotarły", "System kursów nie odpowiada.", "Możesz pracować.")
        buttons = [made.try_again, made.copy_details]
        made.try_again.setText("Spróbuj jeszcze raz")
        made.copy_details.setText("Skopiuj szczegóły")
        made.buttons.arrange()
    else:
        state = strip = Strip(
            look, "stop", "warning", "Не доставлено", "Ящик полон.", "Повторить попытку", "Другой адрес"
        )
        buttons = [strip.action, strip.second]
    column.addWidget(state)
    host.resize(width, 400)
    host.show()
    qtbot.waitUntil(lambda: state.width() == width)
    for button in buttons:
        place = QRect(button.mapTo(host, QPoint(0, 0)), button.size())
        assert host.rect().contains(place)
        assert button.visibleRegion().boundingRect() == button.rect()
        assert button.width() >= button.sizeHint().width()
    assert not buttons[0].geometry().intersects(buttons[1].geometry())
