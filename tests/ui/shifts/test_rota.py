"""A lead plans tomorrow with the keyboard alone, an agent asks for a swap; the mouse draws and moves the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from icalendar import Calendar
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.commands.desk import SetAgentState
from console.commands.shifts import PlanShifts
from console.domain.people import AgentState
from console.domain.shifts import Edit, Shift
from console.queries.desk import Agents
from console.queries.shifts import Rota, Swaps
from console.settings.options import Options
from console.sync.hub import HubDesk
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.shifts.deeds import KEY as ROTA
from console.ui.shifts.page import RotaPage
from console.ui.window import Window
from tests.making import NOON, Bench

KEY, HELD = Qt.Key, Qt.KeyboardModifier
HOUR = timedelta(hours=1)


class Seat:
    """Somebody in a window of their own."""

    def __init__(self, desk: HubDesk, look: Look, words: Words, qtbot: QtBot) -> None:
        self.desk, self._qtbot = desk, qtbot
        self.work = Work(desk)
        registry = Registry(words, look.icons.icon)
        self.window = Window(look, words, desk, self.work, registry, Options(), lambda: None, "here")
        self.window.resize(1440, 900)
        self.window.show()
        qtbot.waitExposed(self.window)
        assert registry.do("go.rota")
        self.page: RotaPage = self.window.pages.team.rota
        self.grid = self.page.grid
        self.until(lambda: len(self.grid.week.people) == 2 and self.page.me is not None)
        # What was asked before the people were known is answered.
        self.until(lambda: not self.work.busy)

    def until(self, reached: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(reached, timeout=60_000)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = HELD.NoModifier) -> None:
        QTest.keyClick(self.grid, key, held)

    def shifts(self) -> list[tuple[str, str]]:
        """As the desk has them: who, and when."""
        rows = self.desk.read(Rota(NOON - 48 * HOUR, NOON + 240 * HOUR)).result(timeout=60).shifts
        names = {one.id: one.name.split()[0] for one in self.desk.read(Agents()).result(timeout=60)}
        return [(names[one.agent], f"{one.starts_at:%a %H:%M}-{one.ends_at:%H:%M}") for one in rows]

    def leave(self) -> None:
        if not shiboken6.isValid(self.window):
            return
        self.window.close()
        self.work.close()
        # At once: the language of the next test would reach a window whose look is gone.
        shiboken6.delete(self.window)


Sit = Callable[[HubDesk], Seat]


@pytest.fixture
def sit(look: Look, words: Words, qtbot: QtBot) -> Iterator[Sit]:
    seats: list[Seat] = []

    def take(desk: HubDesk) -> Seat:
        seats.append(Seat(desk, look, words, qtbot))
        return seats[-1]

    yield take
    for seat in seats:
        seat.leave()


def test_a_lead_plans_tomorrow_by_keyboard_and_an_agent_asks_for_a_swap(bench: Bench, sit: Sit, tmp_path: Path) -> None:
    lead = sit(bench.desk)
    lead.grid.go_to(0, 1)
    lead.press(KEY.Key_Return)
    sheet = lead.page.deeds.sheet
    assert sheet is not None
    sheet.form.start.setText("8")
    sheet.form.end.setText("later")
    assert not sheet.save.isEnabled()
    sheet.form.end.setText("16")
    sheet.form.station.setText("Phone")
    QTest.keyClick(sheet.form.station, KEY.Key_Return)
    lead.until(lambda: lead.page.deeds.sheet is None and len(lead.grid.week.shifts) == 1)
    assert lead.shifts() == [("Ola", "Tue 08:00-16:00")]
    # Half an hour later, half an hour longer, and the same for Piotr.
    lead.press(KEY.Key_Right, HELD.ShiftModifier)
    lead.press(KEY.Key_Right, HELD.ShiftModifier | HELD.ControlModifier)
    lead.press(KEY.Key_C, HELD.ControlModifier)
    lead.press(KEY.Key_Down)
    lead.press(KEY.Key_V, HELD.ControlModifier)
    lead.press(KEY.Key_Right, HELD.AltModifier)
    lead.until(lambda: lead.shifts() == [("Ola", "Tue 08:30-17:00"), ("Piotr", "Wed 08:30-17:00")])
    lead.until(lambda: not lead.work.busy)
    assert "Piotr Wrona" in lead.grid.where()
    assert "Phone" in lead.grid.where()
    # A pile is taken away, and comes back.
    lead.press(KEY.Key_A, HELD.ControlModifier)
    lead.press(KEY.Key_Delete)
    lead.until(lambda: not lead.shifts())
    lead.until(lambda: not lead.work.busy)
    # Long after the toast has gone.
    lead.page.deeds._notices.end_undo(ROTA)
    lead.press(KEY.Key_Z, HELD.ControlModifier)
    lead.until(lambda: len(lead.shifts()) == 2)
    written = tmp_path / "shifts.ics"
    lead.page.exporting.write(lead.page.week.shifts, written)
    assert len(Calendar.from_ical(written.read_bytes()).walk("VEVENT")) == 2
    lead.leave()
    desk = HubDesk(bench.path, bench.piotr, bench.clock, watch_seconds=0.05)
    _ask_for_a_swap(sit(desk), bench)
    desk.close()
    _take_it_for_another(sit(bench.desk))


def _ask_for_a_swap(agent: Seat, bench: Bench) -> None:
    agent.until(lambda: len(agent.grid.week.shifts) == 2)
    assert not agent.page.new.isVisible()
    agent.grid.go_to(1, 2)
    agent.press(KEY.Key_Delete)
    agent.press(KEY.Key_Return)
    sheet = agent.page.deeds.sheet
    assert sheet is not None
    assert not sheet.form.isEnabled()
    QTest.mouseClick(sheet.swap, Qt.MouseButton.LeftButton)
    card = agent.page.deeds._asking
    assert card is not None
    card.note.setText("A wedding")
    QTest.keyClick(card.note, KEY.Key_Return)
    agent.until(lambda: bool(agent.page.swaps.rows))
    (asked,) = bench.desk.read(Swaps()).result(timeout=60)
    assert (asked.asked_name, asked.note) == ("Piotr Wrona", "A wedding")
    assert len(agent.shifts()) == 2
    agent.leave()


def _take_it_for_another(lead: Seat) -> None:
    """Ola takes Piotr's Wednesday, he gets her Tuesday, and as the lead she has the last word as well."""
    lead.until(lambda: bool(lead.page.swaps.rows))
    _press(lead, "I take it")
    lead.until(lambda: lead.page.deeds._taking is not None)
    card = lead.page.deeds._taking
    assert card is not None
    assert card.instead.count() == 2
    card.instead.setCurrentIndex(1)
    QTest.keyClick(card.instead, KEY.Key_Return)
    lead.until(lambda: any(row.instead is not None for row in lead.page.swaps.rows))
    _press(lead, "Approve")
    lead.until(lambda: lead.shifts() == [("Piotr", "Tue 08:30-17:00"), ("Ola", "Wed 08:30-17:00")])
    lead.until(lambda: not lead.page.swaps.rows)


def _press(seat: Seat, caption: str) -> None:
    def there() -> list[Button]:
        return [one for one in seat.page.swaps.findChildren(Button) if one.text() == caption and one.isVisible()]

    seat.until(lambda: len(there()) == 1)
    QTest.mouseClick(there()[0], Qt.MouseButton.LeftButton)


def test_the_mouse_draws_moves_and_stretches(bench: Bench, sit: Sit) -> None:
    lead = sit(bench.desk)
    grid = lead.grid

    def drag(start: QPointF, end: QPointF) -> None:
        QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start.toPoint())
        QTest.mouseMove(grid, ((start + end) / 2).toPoint())
        QTest.mouseMove(grid, end.toPoint())
        QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end.toPoint())

    def spot(person: int, day: int, hour: float) -> QPointF:
        area = grid.geometry_now.block(person, day, hour * 60, hour * 60 + 120)
        return QPointF(area.left() + 1, area.center().y())

    drag(spot(1, 1, 9), spot(1, 1, 13))
    lead.until(lambda: lead.shifts() == [("Piotr", "Tue 09:00-13:00")])
    lead.until(lambda: len(grid.week.shifts) == 1 and not lead.work.busy)
    drag(spot(1, 1, 10), spot(0, 3, 11))
    lead.until(lambda: lead.shifts() == [("Ola", "Thu 10:00-14:00")])
    lead.until(lambda: not lead.work.busy)
    edge = grid.geometry_now.block(0, 3, 600, 840)
    drag(QPointF(edge.right() - 2, edge.center().y()), spot(0, 3, 16))
    lead.until(lambda: lead.shifts() == [("Ola", "Thu 10:00-16:00")])
    lead.until(lambda: not lead.work.busy)


def test_a_near_end_is_told_once_and_who_stays_on_has_said_so(bench: Bench, sit: Sit) -> None:
    one = Shift(id=bench.new_id(), agent=bench.ola, starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    assert bench.do(PlanShifts(bench.stamp(), (Edit(None, one),))).done
    assert bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.OFF_SHIFT)).done
    lead = sit(bench.desk)
    watch = lead.window.top_bar._watch

    def mine() -> tuple[AgentState, datetime | None]:
        me = next(row for row in bench.desk.read(Agents()).result(timeout=60) if row.id == bench.ola)
        return me.state, me.said_at

    bar = lead.window.top_bar
    bar.mine.own_words()
    card = bar.mine._card
    assert card is not None
    card.reason.setText("The dentist")
    card.back.setText("soon")
    assert not card.button.isEnabled()
    card.back.setText("20 min")
    QTest.keyClick(card.back, KEY.Key_Return)
    lead.until(lambda: bar.state.accessibleName().startswith("Your state: The dentist, back at"))
    # Told when the time has passed.
    bench.clock.at = NOON + 0.5 * HOUR
    watch.look()
    assert [notice.lead for notice in lead.window.notices.kept if notice.kind == "shift"] == ["Are you back?"]
    lead.window.registry.do("state.off_shift")
    lead.until(lambda: mine()[0] is AgentState.OFF_SHIFT)
    lead.until(lambda: watch._me is not None and watch._me.state is AgentState.OFF_SHIFT)
    bench.clock.at = NOON + HOUR
    lead.until(lambda: len(watch._shifts) == 1)
    watch.look()
    lead.until(lambda: mine() == (AgentState.AVAILABLE, None))
    bench.clock.at = NOON + 1.9 * HOUR
    lead.until(lambda: watch._me is not None and watch._me.state is AgentState.AVAILABLE)
    watch.look()
    watch.look()
    told = [notice for notice in lead.window.notices.kept if notice.lead == "Your shift ends soon."]
    assert len(told) == 1
    told[0].ways[0].call()
    lead.until(lambda: mine() == (AgentState.AVAILABLE, bench.clock.at))
