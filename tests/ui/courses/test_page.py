"""The courses page: a sheet comes in and goes again, checkpoints are set, who is late is reminded kindly."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.commands.courses import AgreeLeave, Enrol, SaveCheckpoint, SetProgress
from console.commands.participants import AddCohort
from console.domain.courses import Standing, Step
from console.domain.ids import Id
from console.domain.people_import import Column, Verdict
from console.queries.courses import CohortList, CohortPeople, PersonCourses
from console.queries.participant import RecentPeople
from console.queries.people_import import ImportRuns
from console.queries.queue import Counts
from console.ui.courses.block import CheckpointsBlock
from console.ui.courses.import_sheet import ImportSheet
from console.ui.courses.page import CoursesPage
from console.ui.courses.remind_sheet import RemindSheet
from console.ui.courses.text import own_letter
from tests.making import Bench
from tests.ui.room import Room

SHEET = """Imię i nazwisko;E-mail;Telefon;Grupa;Moduł 1 (2.02.2026);Kod
Marta Nowak;marta@example.com;501234567;B2;x;7
Jan Lis;jan@example.com;brak;B2;nie;8
;nobody@example.com;;B2;;9
NOWAK Marta;marta@example.com;;C1;;7
"""


def late_person(bench: Bench) -> tuple[Id, Id]:
    cohort, done, late = bench.new_id(), bench.new_id(), bench.new_id()
    bench.do(AddCohort(bench.stamp(), cohort, "B2", "Excel"))
    for one, name, days in ((done, "Module 1", -9), (late, "Module 2", -3), (bench.new_id(), "Module 3", 4)):
        bench.do(SaveCheckpoint(bench.stamp(), one, cohort, name, bench.clock.now() + timedelta(days=days)))
    person = bench.person("Marta Nowak", email="marta@example.com")
    bench.do(Enrol(bench.stamp(), person, cohort))
    bench.do(SetProgress(bench.stamp(), person, done, bench.clock.now()))
    return person, cohort


def test_a_sheet_comes_in_and_goes_again(room: Room, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(SHEET, encoding="cp1250")
    room.window.resize(1240, 760)
    page = room.make(CoursesPage)
    sheet = page.begin_import(path)
    room.until(lambda: sheet.next.isEnabled() and len(sheet.columns) == 6)
    assert [choice.current for choice in sheet.columns] == [
        *("name", "email", "phone", "cohort", "checkpoint", "ignore"),
    ]
    sheet.columns[5].choose(str(Column.PLATFORM))
    QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
    room.until(lambda: sheet.stack.currentIndex() == 1)
    assert [(row.line, row.verdict) for row in sheet.rows] == [
        *((2, Verdict.NEW), (3, Verdict.NEW), (4, Verdict.REFUSED), (5, Verdict.JOINED)),
    ]
    assert sheet.next.text() == "Import 2 people"
    assert room.desk.read(RecentPeople()).result(timeout=60) == ()
    QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
    room.until(sheet.undo.isVisible)
    assert {one.name for one in room.desk.read(RecentPeople()).result(timeout=60)} == {"Marta Nowak", "Jan Lis"}
    room.until(lambda: page.cohorts.rows.rowCount() == 3 and page.people.rows.rowCount() == 2)
    # Nothing is said of Marta in her second cohort, and the date has passed.
    names = {cohort.id: cohort.name for cohort in page.cohorts.rows.items()}
    found = {(person.name, names[person.cohort]) for person in page.people.rows.items()}
    assert found == {("Jan Lis", "B2"), ("Marta Nowak", "C1")}
    QTest.mouseClick(sheet.undo, Qt.MouseButton.LeftButton)
    room.until(lambda: not sheet.isVisible())
    assert room.desk.read(RecentPeople()).result(timeout=60) == ()
    assert room.said[-1].text.startswith("The import was undone")
    # The next sheet with these headings is read as this one was.
    page.begin_import(path)
    room.until(lambda: sheet.isVisible() and len(sheet.columns) == 6 and sheet.next.isEnabled())
    assert sheet.columns[5].current == str(Column.PLATFORM)
    (run,) = room.desk.read(ImportRuns()).result(timeout=60)
    assert run.undone_at is not None
    sheet.dismiss()


class Stopped(ImportSheet):
    """Somebody presses Stop as soon as this is said of how far it is."""

    at = "0 of 401"

    def _show(self, tone: str, title: str, more: str) -> None:
        super()._show(tone, title, more)
        if title.startswith(self.at):
            QTest.mouseClick(self.stop, Qt.MouseButton.LeftButton)


def test_an_import_is_stopped_halfway_and_what_is_in_can_be_undone(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    people = [f"Osoba {chr(97 + one // 20)}{chr(97 + one % 20)}x;p{one}@example.pl" for one in range(401)]
    path.write_text("\n".join(["Imię i nazwisko;E-mail", *people, people[0], people[400]]), encoding="utf-8")
    room.window.resize(1240, 760)
    room.put(QWidget())
    sheet = Stopped(room.look, room.window, room.work, room.desk, room.notices)
    sheet.begin(path)
    room.until(lambda: sheet.next.isEnabled() and len(sheet.columns) == 2)
    QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
    room.until(lambda: sheet.stack.currentIndex() == 1)
    QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
    room.until(lambda: sheet.strip._text.text() == "Nobody was brought.")
    assert {row.verdict for row in sheet.rows} == {Verdict.NEW, Verdict.JOINED}
    assert not sheet.undo.isVisible()
    # What is under way when it is pressed comes in whole.
    sheet.at = "200 of 401"
    QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
    room.until(sheet.undo.isVisible)
    assert sheet.strip._text.text().startswith("400 of 401 people are in")
    left = [(row.line, row.as_line) for row in sheet.rows if row.verdict is Verdict.LEFT]
    assert left == [(402, 0), (404, 402)]
    first = sheet.list.topLevelItem(0)
    assert first is not None
    assert first.text(2) == "Not brought"
    assert sorted(run.made for run in room.desk.read(ImportRuns()).result(timeout=60)) == [0, 400]
    QTest.mouseClick(sheet.undo, Qt.MouseButton.LeftButton)
    room.until(lambda: not sheet.isVisible())
    assert room.desk.read(RecentPeople()).result(timeout=60) == ()


def test_a_file_that_is_no_sheet_is_told_in_the_sheet(room: Room, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "people.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    room.window.resize(1240, 760)
    page = room.make(CoursesPage)
    sheet = page.begin_import(path)
    room.until(lambda: "cannot be read" in sheet.strip._title.text())
    assert not sheet.next.isEnabled()
    sheet.dismiss()


def test_checkpoints_are_named_dated_and_put_in_order(room: Room, bench: Bench) -> None:
    _, cohort = late_person(bench)
    room.window.resize(1240, 760)
    page = room.make(CoursesPage)
    room.until(lambda: page.cohorts.rows.rowCount() == 2)
    page.show_cohort(cohort)
    room.until(lambda: page.checkpoints.isVisible() and page.people.rows.rowCount() == 1)
    room.quiet()
    QTest.mouseClick(page.checkpoints, Qt.MouseButton.LeftButton)
    sheet = page.setting
    assert sheet is not None
    room.until(lambda: len(sheet.lines) == 3)
    room.type("Module 4")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    room.until(lambda: len(sheet.lines) == 4)
    QTest.mouseClick(sheet.lines[3].up, Qt.MouseButton.LeftButton)
    room.until(lambda: sheet.lines[2].name.text() == "Module 4")
    sheet.lines[2].dated.setChecked(True)
    sheet.lines[2].date.setDate(QDate(2026, 4, 1))
    sheet.lines[2].date.editingFinished.emit()

    def dated() -> bool:
        detail = room.desk.read(CohortPeople(cohort)).result(timeout=60)
        due = detail.checkpoints[2].due_at if detail is not None else None
        return due is not None and due.astimezone().date().isoformat() == "2026-04-01"

    room.until(dated)
    sheet.dismiss()


def test_who_is_late_is_reminded_in_their_language_and_it_can_be_taken_back(room: Room, bench: Bench) -> None:
    person, _ = late_person(bench)
    block = CheckpointsBlock(room.look, room.work, room.desk)
    sheet = RemindSheet(room.look, room.window, room.work, room.desk, room.notices)
    assert "more time" in own_letter("en", Step.HELP)[1]
    block.remind.connect(lambda detail: sheet.begin(detail.participant))
    room.window.resize(700, 700)
    room.put(block)
    block.show_person(person)
    room.until(block.isVisible)
    assert block.late.text() == "Module 2,"
    assert block.days.text() == "3 days late"
    QTest.mouseClick(block.button, Qt.MouseButton.LeftButton)
    room.until(sheet.isVisible)
    assert sheet.words.toPlainText().startswith("Hello Marta")
    assert "Module 2" in sheet.words.toPlainText()
    QTest.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
    room.until(lambda: not sheet.isVisible())
    room.until(lambda: "Reminded" in block.said.text())
    assert not block.button.isEnabled()
    back = room.said[-1].undo
    assert back is not None
    back.call()
    room.until(lambda: "Reminded" not in block.said.text())


def test_several_are_reminded_together_after_a_look_at_three(room: Room, bench: Bench) -> None:
    _, cohort = late_person(bench)
    for number in range(4):
        bench.do(Enrol(bench.stamp(), bench.person(f"Ewa {number}", email=f"e{number}@x.pl", language="pl"), cohort))
    away = bench.person("Jan Lis", email="jan@example.com")
    bench.do(Enrol(bench.stamp(), away, cohort))
    now = bench.clock.now()
    bench.do(AgreeLeave(bench.stamp(), bench.new_id(), away, now, now + timedelta(days=9), "ill"))
    bench.ticket(person=bench.person("Busy", email="busy@x.pl"))
    room.window.resize(1240, 760)
    page = room.make(CoursesPage)
    # Marta is three days late; the others have not even done the first, which is longer ago.
    room.until(lambda: page.remind_all.isVisible() and page.remind_all.text() == "Remind 5 people…")
    QTest.mouseClick(page.remind_all, Qt.MouseButton.LeftButton)
    room.until(lambda: page.reminding is not None and page.reminding.isVisible())
    sheet = page.reminding
    assert sheet is not None
    assert sheet.which.text() == "Ewa 0, preview 1 of 3"
    assert sheet.words.toPlainText().startswith("Dzień dobry,")
    QTest.mouseClick(sheet.after, Qt.MouseButton.LeftButton)
    assert sheet.which.text() == "Ewa 1, preview 2 of 3"
    QTest.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
    room.until(lambda: not sheet.isVisible())
    room.until(lambda: room.desk.read(Counts()).result(timeout=60).mine == 5)
    back = room.said[-1].undo
    assert back is not None
    back.call()
    room.until(lambda: room.desk.read(Counts()).result(timeout=60).mine == 0)


def test_squares_are_walked_by_key_and_say_what_they_are(room: Room, bench: Bench) -> None:
    person, _ = late_person(bench)
    block = CheckpointsBlock(room.look, room.work, room.desk)
    room.put(block)
    block.show_person(person)
    room.until(block.isVisible)
    squares = block.courses[0].squares
    squares.setFocus(Qt.FocusReason.TabFocusReason)
    assert squares.accessibleDescription() == "Checkpoint 2 of 3, Module 2, 3 days late"
    QTest.keyClick(squares, Qt.Key.Key_Left)
    assert squares.accessibleDescription().startswith("Checkpoint 1 of 3, Module 1, done")
    (course,) = room.desk.read(PersonCourses(person)).result(timeout=60).courses
    assert [one.standing for one in course.checkpoints] == [Standing.DONE, Standing.LATE, Standing.AHEAD]
    (summary,) = room.desk.read(CohortList()).result(timeout=60)
    assert summary.late == 1
