"""The report of two days: opened, narrowed, compared, looked behind, copied, exported."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from console.commands.tickets import SetTags
from console.domain.ids import Id
from console.domain.report_periods import Chosen
from console.domain.tickets import Channel
from console.queries.report_growing import Grows
from console.queries.reports import Report
from console.ui.insights.charts import CourseChart
from console.ui.insights.growing import GrowingPage
from console.ui.insights.report import ReportPage
from console.ui.settings.entries import EntryRow
from tests.making import Bench
from tests.simulated_days import LATER, MONDAY, TUESDAY, Days
from tests.ui.room import Room


def test_a_period_is_chosen_compared_looked_behind_and_exported(room: Room, bench: Bench, tmp_path: Path) -> None:
    days = Days(seed=3, letters=10, chats=4, calls=5)
    bench.clock.at = LATER
    days.play(bench.desk)
    room.window.resize(1200, 800)
    page = room.put(ReportPage(room.look, room.work, room.desk, room.notices, room.window))
    room.until(lambda: page.report is not None)
    page.bar.choose(TUESDAY, TUESDAY)
    room.until(lambda: page.report is not None and page.report.compared.now.first == TUESDAY)
    report = page.report
    assert report is not None
    assert report.compared.before.first == MONDAY
    opened = page.tiles["opened"].told
    assert (opened.now.value, opened.before.value) == (report.now.opened, report.before.opened)
    assert report.before.opened > 10 < report.now.opened
    assert "Service level = answered within T / (answered + abandoned after T)" in page.formula.text()
    assert page.tiles["kept"].toolTip().startswith("Answered before the fourth ring")
    look_behind(room, page, report)
    copy(page, report)
    # Narrowed, and an empty period.
    page.bar.channel.choose(Channel.CHAT)
    room.until(lambda: page.report is not None and page.report.now.by_channel.keys() <= {"chat"})
    page.bar.channel.choose("")
    page.bar.choose(MONDAY - timedelta(days=300), MONDAY - timedelta(days=299))
    room.until(lambda: page.report is not None and page.report.now.opened == 0)
    page.bar.period.choose(Chosen.WEEK)
    room.until(lambda: page.report is not None and page.report.now.opened > report.now.opened)
    export_all(room, page, tmp_path)
    room.look.theme.set_mode("dark")
    room.words.use("ru")
    room.until(lambda: page.bar.period.currentText() == "Эта неделя")


def test_what_grows_leads_to_its_tickets(room: Room, bench: Bench) -> None:
    page = room.put(GrowingPage(room.look, room.work, room.desk, room.window))
    room.until(lambda: page.patterns == ())
    assert page._none is not None
    for number in range(6):
        ticket = bench.ticket(f"Zażółć & gęślą jaźń, {'bardzo ' * 40}{number}")
        bench.do(SetTags(bench.stamp(), (ticket,), add=("player",)))
    bench.clock.at += timedelta(hours=1)
    page.ask()
    room.until(lambda: bool(page.patterns))
    label = next(one for one in page.patterns or () if one.kind is Grows.LABEL)
    assert (label.name, label.now, label.before) == ("player", 6, 0)
    (row,) = page.lists[Grows.LABEL].findChildren(EntryRow)
    row.open.click()
    opened: list[Id] = []
    page.open_ticket.connect(opened.append)
    acts = [act for act in page.menu.actions() if act.text()]
    assert len(acts) == 4
    acts[0].trigger()
    assert opened == [label.samples[0].id]
    acts[-1].trigger()
    page.menu.close()
    room.until(lambda: page.behind.list.rows.rowCount() == 6)


def look_behind(room: Room, page: ReportPage, report: Report) -> None:
    """Behind a figure, a bar, a row of a table are the tickets it counts."""
    QTest.mouseClick(page.tiles["opened"], Qt.MouseButton.LeftButton)
    room.until(lambda: page.behind.list.rows.rowCount() == report.now.opened)
    found: list[Id] = []
    page.open_ticket.connect(found.append)
    QTest.keyClick(page.behind.list, Qt.Key.Key_Return)
    assert len(found) == 1
    assert not page.behind.isVisible()
    # A bar is pressed as well, and the same by keys in its table.
    chart = page.cards["course"].drawn
    assert isinstance(chart, CourseChart)
    hour = report.now.opened_course.index(max(report.now.opened_course))
    assert chart.bar_at(hour + 0.2, 1) == hour
    chart.pressed.emit(hour)
    room.until(lambda: page.behind.list.rows.rowCount() == max(report.now.opened_course))
    page.behind.dismiss()
    card = page.cards["channel"]
    QTest.mouseClick(card.turn, Qt.MouseButton.LeftButton)
    assert card.pages.currentWidget() is card.table
    card.table.selectRow(0)
    card.ask_number(0)
    room.until(lambda: page.behind.list.rows.rowCount() == max(report.now.by_channel.values()))
    page.behind.dismiss()


def copy(page: ReportPage, report: Report) -> None:
    """As a picture and as a table."""
    card = page.cards["channel"]
    page.cards["heat"].copy_picture()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 2 * page.cards["heat"].drawn.width()  # type: ignore[union-attr]
    card.copy_table()
    first = QGuiApplication.clipboard().text().splitlines()[1].split("\t")
    assert first[:2] == ["E-mail", str(report.now.by_channel[Channel.EMAIL])]


def export_all(room: Room, page: ReportPage, folder: Path) -> None:
    week = page.report
    assert week is not None
    # Out of the program in three ways.
    for kind in ("csv", "xlsx", "pdf"):
        page.save(folder / f"report.{kind}", kind)
    assert [notice.lead for notice in room.said] == ["report.csv", "report.xlsx", "report.pdf"]
    lines = list(csv.reader((folder / "report.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert ["Requests", str(week.now.opened), "0", ""] in lines
    book = load_workbook(folder / "report.xlsx")
    values = {row[0].value: row[1].value for row in book.worksheets[0].iter_rows()}
    assert values["Requests"] == week.now.opened
    assert values["Service level"] == week.now.level.share
    pdf = (folder / "report.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    # Letters and lines: a picture of a chart would be an object of its own.
    assert b"/Subtype /Image" not in pdf
    page.save(folder / "missing" / "report.csv", "csv")
    assert room.said[-1].lead
