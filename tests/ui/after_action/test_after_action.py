"""The report after a launch: it opens when the launch ends, takes notes, and leaves as PDF, table or link."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from console.commands.desk import SetSetting
from console.commands.requests import NewLinkKey
from console.domain.after_action_link import generation_in, opened, setting_of
from console.domain.ids import Id
from console.domain.requests import ADDRESS_SETTING
from console.queries.desk import Settings
from console.queries.launches import LaunchDetail, LaunchNow
from console.queries.requests import LinkKeys
from console.ui.after_action.sheet import AfterActionSheet
from console.ui.staffing.ways import WebinarPapers
from tests.making import Bench
from tests.small_launch import Story, play
from tests.ui.room import Room


def launch(bench: Bench, story: Story) -> LaunchDetail:
    found = bench.desk.read(LaunchNow(story.launch)).result()
    assert found is not None
    return found


def share(room: Room, bench: Bench, sheet: AfterActionSheet, webinar: Id) -> None:
    room.until(lambda: sheet.may_share and bool(sheet._keys) and ADDRESS_SETTING in sheet._settings)
    sheet.copy_link()
    address = QGuiApplication.clipboard().text()
    assert address.startswith("https://help.example/after/")
    told = opened(address.rsplit("/", 1)[1], bench.desk.read(LinkKeys()).result(), bench.clock.now().date())
    assert told is not None
    name = setting_of(webinar)
    room.until(lambda: generation_in(bench.desk.read(Settings()).result().get(name)) == told.generation)
    assert told.ticket == webinar
    sheet.take_back()
    room.until(lambda: generation_in(bench.desk.read(Settings()).result().get(name)) is None)


def test_it_opens_by_itself_and_leaves_in_three_ways(room: Room, bench: Bench, tmp_path: Path) -> None:
    bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, "https://help.example/"))
    bench.do(NewLinkKey(bench.stamp(), b"k" * 32, first=True))
    room.window.resize(1200, 900)
    papers = room.put(WebinarPapers(room.look, room.work, room.desk, room.notices, lambda: room.window))
    story = Story(bench)
    story.prepare()
    papers.show_launch(launch(bench, story), leads=True)
    assert not papers.report.isVisible()
    story = play(bench)
    # Another launch is in front now; the one that was seen has not ended.
    papers.show_launch(launch(bench, story), leads=True)
    assert papers.report.isVisible()
    assert not papers._reports
    papers._running = story.launch
    papers.show_launch(launch(bench, story), leads=True)
    sheet = papers._reports[story.webinar]
    room.until(lambda: sheet.report is not None and bool(sheet.calls) and sheet.leads)
    assert sheet.headline.text().startswith("6 requests, 40 % answered in time, longest wait")
    assert [tile.shown[1] for tile in sheet.tiles[:3]] == ["1", "1", "6"]
    assert "+48600100004" in sheet.words.text()
    # A note of the lead, and back.
    sheet._follow("note:wrong")
    room.type("One more on chat")
    QTest.keyClick(sheet.line.field, Qt.Key.Key_Return)
    room.until(lambda: sheet.report is not None and len(sheet.report.wrong) == 1)
    room.until(lambda: "back:" in sheet.words.text())
    assert sheet.report is not None
    sheet._follow(f"back:{sheet.report.wrong[0].id}")
    room.until(lambda: sheet.report is not None and not sheet.report.wrong)
    share(room, bench, sheet, story.webinar)
    sheet.save(tmp_path / "report.pdf", "pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    sheet.save(tmp_path / "report.csv", "csv")
    lines = (tmp_path / "report.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "at,minute,channel,ticket,waited_seconds,answered"
    assert len(lines) == 7
    assert "ecret" not in "".join(lines)
    room.words.use("pl")
    room.look.theme.set_mode("dark")
    room.quiet()
    sheet.dismiss()
