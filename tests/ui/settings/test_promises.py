"""Hours and promises in the settings: read as they are written, kept, and followed by every clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate

from console.domain.hours import Span
from console.domain.sla import Promises
from console.domain.tickets import Channel
from console.queries.levels import PromisesNow
from console.ui.settings.hours.form import HoursForm
from console.ui.settings.hours.section import HoursSection
from console.ui.settings.levels.section import LevelsSection
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def hours(room: Room) -> HoursSection:
    section = HoursSection(room.look, room.work, room.desk, room.notices, room.words, room.window)
    room.put(section)
    room.quiet()
    return section


@pytest.fixture
def levels(room: Room) -> LevelsSection:
    section = LevelsSection(room.look, room.work, room.desk, room.notices, room.window)
    room.put(section)
    room.quiet()
    return section


def kept(bench: Bench) -> Promises:
    return bench.desk.read(PromisesNow()).result(timeout=120)


def opened(section: HoursSection) -> HoursForm:
    assert section.sheet is not None
    return section.sheet.form


def test_the_week_of_the_desk_with_holidays_and_one_evening(hours: HoursSection, room: Room, bench: Bench) -> None:
    hours.open_entry(hours.entries[0])
    form = opened(hours)
    form.zone.choose("Europe/Warsaw")
    for field in form.week[:5]:
        field.setText("9-17")
    form.week[5].setText("")
    form.week[6].setText("nine to five")
    assert hours.sheet is not None
    assert not hours.sheet.save.isEnabled()
    assert "nine to five" in form.missing
    form.week[6].setText("")
    form.country.choose("PL")
    form.days.add.click()
    row = form.days.rows[0]
    row.on.setDate(QDate(2026, 3, 5))
    row.hours.setText("9–17, 19–21")
    row.name.setText("Webinar")
    hours.sheet.save.click()
    room.until(lambda: kept(bench).edition == 1)
    saved = kept(bench).hours
    assert (saved.zone, saved.country) == ("Europe/Warsaw", "PL")
    assert saved.week == ((Span(540, 1020),),) * 5 + ((), ())
    assert date(2026, 11, 11) in {day.on for day in saved.holidays}
    assert [(day.on, day.name, len(day.spans)) for day in saved.days] == [(date(2026, 3, 5), "Webinar", 2)]
    room.until(lambda: hours.entries[0].hours == saved)


def test_a_team_has_hours_of_its_own_and_loses_them_again(hours: HoursSection, room: Room, bench: Bench) -> None:
    hours.new.click()
    opened(hours).team.setText("nights")
    assert hours.sheet is not None
    hours.sheet.save.click()
    room.until(lambda: len(hours.entries) == 2)
    assert kept(bench).teams[0].team == "nights"
    hours.open_entry(hours.entries[1])
    assert hours.sheet is not None
    hours.sheet.remove.click()
    room.until(lambda: kept(bench).teams == ())


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    hours: HoursSection, levels: LevelsSection, room: Room, bench: Bench
) -> None:
    hours.open_entry(hours.entries[0])
    opened(hours).week[0].setText("8–16")
    stale = hours._promises  # as it was read when the sheet was opened
    levels.new.click()
    assert levels.sheet is not None
    levels.sheet.form.name.setText("Chats of the pilot")
    levels.sheet.form.channels.boxes[Channel.CHAT].setChecked(True)
    levels.sheet.form.first.setText("1 min")
    levels.sheet.form.resolution.setText("2 d")
    levels.sheet.save.click()
    room.until(lambda: len(levels.entries) == 1)
    assert kept(bench).edition == stale.edition + 1
    room.until(lambda: hours._promises.edition == stale.edition + 1)
    assert hours.sheet is not None
    hours.sheet.save.click()
    room.until(lambda: kept(bench).edition == stale.edition + 2)
    both = kept(bench)
    assert both.hours.week[0] == (Span(480, 960),)
    assert both.levels[0].channels == (Channel.CHAT,)
    assert (both.levels[0].first, both.levels[0].resolution) == (timedelta(minutes=1), timedelta(days=2))


def test_promises_have_an_order_and_somebody_who_is_told(levels: LevelsSection, room: Room, bench: Bench) -> None:
    for number, name in enumerate(("One", "Two"), 1):
        levels.new.click()
        assert levels.sheet is not None
        levels.sheet.form.name.setText(name)
        levels.sheet.form.next.setText("soon" if name == "One" else "2 h")
        if name == "One":
            assert "soon" in levels.sheet.form.missing
            levels.sheet.form.next.setText("8 h")
        levels.sheet.save.click()
        room.until(lambda number=number: len(levels.entries) == number)  # type: ignore[misc]
    levels._move_up(levels.entries[1].id)
    room.until(lambda: [one.name for one in levels.entries] == ["Two", "One"])
    assert levels.told is not None
    levels.told.choose(str(bench.piotr))
    levels.told.activated.emit(levels.told.currentIndex())
    room.until(lambda: kept(bench).escalate_to == bench.piotr)
    room.until(lambda: levels.told is not None and levels.told.current == str(bench.piotr))
    room.quiet()
    levels.open_entry(levels.entries[0])
    assert levels.sheet is not None
    levels.sheet.remove.click()
    room.until(lambda: [one.name for one in kept(bench).levels] == ["One"])
