"""The staffing of a webinar on the screen: worst gap first, what if, a curve by hand kept for the desk."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from console.commands.shifts import PlanShifts
from console.commands.webinars import Register, SaveWebinar
from console.domain.shifts import Edit, Shift
from console.domain.staffing_rules import SETTING, WhatIf, rules_in
from console.domain.tickets import Channel
from console.domain.webinars import WebinarFacts
from console.queries.desk import Settings
from console.ui.staffing.sheet import StaffingSheet
from console.ui.staffing.ways import WebinarPapers
from tests.making import Bench
from tests.ui.room import Room

MINUTE = timedelta(minutes=1)


def keep_a_curve(room: Room, bench: Bench, sheet: StaffingSheet) -> None:
    """By the keys and by the mouse."""
    sheet.view.choose("figures")
    curve = sheet.figures.curve
    curve.setFocus()
    before = list(curve.points)
    QTest.keyClick(curve, Qt.Key.Key_Right)
    QTest.keyClick(curve, Qt.Key.Key_Up)
    assert [minute for minute, _ in curve.points] == [minute for minute, _ in before]
    assert curve.points[1][1] > before[1][1]
    on = curve.on(QRectF(curve.rect()))
    at = QPoint(round(on.x(curve.points[2][0])), round(on.y(curve.points[2][1])))
    QTest.mousePress(curve, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(curve, QPoint(at.x(), round(on.area.center().y())))
    QTest.mouseRelease(curve, Qt.MouseButton.LeftButton, pos=QPoint(at.x(), round(on.area.center().y())))
    drawn = tuple(curve.points)
    sheet.figures.lines[Channel.CHAT].rate.setValue(500)
    assert sheet.keep.isEnabled()
    room.until(lambda: "own figures" in sheet.source.text())
    QTest.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    room.until(lambda: SETTING in bench.desk.read(Settings()).result())
    kept = rules_in(bench.desk.read(Settings()).result()[SETTING])
    assert kept.points == drawn
    assert kept.chat.rate == 0.5
    room.until(lambda: not sheet.keep.isEnabled())


def test_a_lead_plans_tries_and_keeps(room: Room, bench: Bench) -> None:
    begins = bench.clock.now() + 120 * MINUTE
    webinar = bench.new_id()
    facts = WebinarFacts(title="Pivot tables", starts_at=begins, expected=300)
    bench.do(SaveWebinar(bench.stamp(), webinar, facts))
    marta = bench.person()
    bench.do(Register(bench.stamp(), webinar, (marta,)))
    shift = Shift(
        id=bench.new_id(),
        agent=bench.ola,
        starts_at=begins - 90 * MINUTE,
        ends_at=begins + 180 * MINUTE,
        station="Chat",
    )
    bench.do(PlanShifts(bench.stamp(), (Edit(None, shift),)))
    room.window.resize(1200, 800)
    papers = room.put(WebinarPapers(room.look, room.work, room.desk, room.notices, lambda: room.window))
    papers.show_webinar(webinar)
    papers.open_staffing()
    sheet = papers._sheets[webinar]
    room.until(lambda: sheet.found is not None and sheet.may_edit)
    found = sheet.found
    assert found is not None
    assert sheet.worst.text().endswith(("more on chat", "more on the phone"))
    assert "usual figures" in sheet.source.text()
    # As of now, and one person more.
    slider = sheet.trying.sliders["people"]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert sheet.trying.tried == WhatIf(people=1)
    room.until(lambda: sheet.found is not found and sheet.found is not sheet.plain)
    assert "→" in sheet.trying.outcome.text()
    sheet.trying.reset()
    room.until(lambda: sheet.found is sheet.plain)
    # What comes is drawn over the forecast.
    bench.clock.at = begins + 2 * MINUTE
    bench.ticket(person=marta, channel=Channel.CHAT)
    room.until(lambda: sheet.contacts.bars() == {2: 1})
    # The table, where Erlang C has no answer, in another language.
    sheet.view.choose("table")
    sheet.channel.choose("phone")
    items = [sheet.table.item(row, 8) for row in range(sheet.table.rowCount())]
    cells = {item.text() for item in items if item is not None}
    assert "grows without end" in cells
    keep_a_curve(room, bench, sheet)
    room.words.use("ru")
    room.look.theme.set_mode("dark")
    room.quiet()
    sheet.dismiss()
