"""The sheet in which people are brought from a file: its columns, what would become of each row, the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from console.commands.base import Command
from console.commands.people_undo import UndoImport
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.numbers import REGION
from console.domain.people_import import Column, ColumnMapping, SourceKind, Verdict
from console.errors import ConsoleError
from console.importers.people import (
    REGIONS,
    Opened,
    Told,
    batches,
    beginning,
    counted,
    guessed,
    guessed_region,
    open_file,
    questions,
    read,
    stopped,
    told,
)
from console.importers.people_sheet import Reading, Wanted
from console.importers.webinar_tables import OF_A_WEBINAR
from console.queries.desk import Settings
from console.queries.people_import import Expected, ImportRuns, PreviewPeople, RunRow
from console.sync.desk import Desk
from console.ui.courses import import_text
from console.ui.courses.report_file import write_report
from console.ui.settings.fields import Choice, Field
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.sheet import Sheet
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, translate
from console.ui.shared.work import Work

_SIZE = (860, 680)
_LANGUAGES = (("pl", "Polski"), ("ru", "Русский"), ("en", "English"))
_SAMPLES = 3
_SHOWN = 2000
"""Rows of the report that are listed; the file has them all."""


class ImportSheet(Sheet):
    """`begin` opens it on a file. What was chosen stays while one looks elsewhere."""

    kind = SourceKind.SHEET
    kinds: tuple[Column, ...] = tuple(one for one in Column if one not in OF_A_WEBINAR)
    """What can stand in a column."""

    def __init__(self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices = work, desk, notices
        self._reader = Aside(self)
        self._opened: Opened | None = None
        self._mapping: ColumnMapping | None = None
        self._reading = Reading()
        self._expected: list[Expected] = []
        self._runs: tuple[RunRow, ...] = ()
        self._settings: dict[str, str] = {}
        self.rows: tuple[Told, ...] = ()
        self._run: Id | None = None
        self._going = self._coming = self._stopping = False
        self.strip = Strip(look, "neutral", "info", "")
        self.strip.hide()
        self.columns: list[Choice] = []
        self._columns = QWidget()
        self.sheet_choice = Choice()
        self.region = Choice(tuple((region, region) for region in REGIONS))
        self.language = Choice(_LANGUAGES, "pl")
        self.cohort = QLineEdit()
        self.course = QLineEdit()
        self.summary = Label(look, "", "body.strong", wrap=True)
        self.list = QTreeWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self.back = Button(look, "")
        self.back.clicked.connect(lambda: self._go(0))
        self.save_report = Button(look, "", icon="floppy-disk")
        self.save_report.clicked.connect(self._save_report)
        self.undo = Button(look, "", icon="arrow-counter-clockwise")
        self.undo.clicked.connect(self._undo)
        self.stop = Button(look, "", icon="x")
        self.stop.clicked.connect(self._stop)
        self.next = Button(look, "", "primary")
        self.next.clicked.connect(self._next)
        for button in (self.save_report, self.undo):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.stop)
        self.buttons.addWidget(self.next)
        self._speak()

    # What is brought: others than people of courses say so in these

    def named(self) -> str:
        return translate("courses", "Import people")

    def opening(self, path: Path, name: str) -> Opened:
        """Raises InputUnreadable; not on the thread of the screen."""
        return open_file(path, name)

    def guessing(self, opened: Opened, before: list[ColumnMapping]) -> ColumnMapping:
        return guessed(opened, before)

    def reading(self, opened: Opened, mapping: ColumnMapping, wanted: Wanted) -> Reading:
        """Not on the thread of the screen."""
        return read(opened, mapping, wanted, self._desk.new_id)

    def questions_of(self, reading: Reading) -> Iterator[PreviewPeople]:
        return questions(reading.people)

    def commands(self, run: Id, reading: Reading) -> Iterator[Command]:
        return batches(self._desk, run, reading, self.language.current)

    # How it goes

    def choose(self) -> None:
        """Asks for the file first; while one comes in, shows how far that is."""
        if self._going:
            self.open()
            return
        kinds = translate("courses", "Sheets") + " (*.csv *.xlsx *.xlsm *.tsv *.txt)"
        name, _ = QFileDialog.getOpenFileName(self.window(), self.named(), "", kinds)
        if name:
            self.begin(Path(name))

    def begin(self, path: Path, name: str = "") -> None:
        if self._going:
            self.open()
            return
        self._run = None
        self._work.ask(self, "settings", Settings(), self._take_settings)

        def opened(found: Opened) -> None:
            self._opened = found
            self._work.ask(self, "runs", ImportRuns(), self._take_runs)

        self._opened = None
        self._reader.do(lambda: self.opening(path, name), opened, self._failed)
        self._go(0)
        self.set_title(self.named(), path.name)
        self._show("neutral", translate("courses", "Reading the file…"), "")
        self.open()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings

    def _take_runs(self, runs: tuple[RunRow, ...]) -> None:
        self._runs = runs
        opened = self._opened
        if opened is None:
            return
        kinds = [run.mapping for run in runs if run.mapping is not None and run.kind is self.kind]
        self._mapping = self.guessing(opened, kinds)
        self.region.choose(guessed_region(opened, self._mapping, self._settings.get("region", REGION)))
        self.sheet_choice.blockSignals(True)
        self.sheet_choice.clear()
        for each in opened.names:
            self.sheet_choice.addItem(each, each)
        self.sheet_choice.choose(opened.sheet.name)
        self.sheet_choice.blockSignals(False)
        self._sheet_field.setVisible(len(opened.names) > 1)
        self._show_columns()
        self._go(0)
        self.open()

    # Columns

    def _show_columns(self) -> None:
        opened, mapping = self._opened, self._mapping
        if opened is None or mapping is None:
            return
        self.columns = []
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        kinds = tuple((str(one), import_text.column(one)) for one in self.kinds)
        rows = opened.sheet.rows[opened.heads.first :]
        for place, heading in enumerate(mapping.headings):
            choice = Choice(kinds, str(mapping.columns[place]))
            choice.setAccessibleName(heading)
            samples = [row[place] for row in rows[:200] if row[place]][:_SAMPLES]
            head = ElidedLabel(self.look, heading, "body.name")
            below = ElidedLabel(self.look, " · ".join(samples), "small", "text.tertiary")
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(head)
            words.addWidget(below)
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addLayout(words, 1)
            line.addWidget(choice, 1)
            column.addLayout(line)
            self.columns.append(choice)
        column.addStretch(1)
        self._area.setWidget(page)
        page.setAutoFillBackground(False)

    def _chosen(self) -> ColumnMapping | None:
        if self._mapping is None:
            return None
        return ColumnMapping(self._mapping.headings, tuple(Column(choice.current) for choice in self.columns))

    # Preview and dry run

    def _next(self) -> None:
        if self.stack.currentIndex() == 0:
            self._read()
        elif self._run is None:
            self._bring()
        else:
            self.dismiss()

    def _read(self) -> None:
        opened, mapping = self._opened, self._chosen()
        if opened is None or mapping is None:
            return
        self._mapping = mapping
        zone = datetime.now(UTC).astimezone().tzinfo or UTC
        wanted = Wanted(self.region.current, zone, self.cohort.text().strip(), self.course.text().strip())
        self.next.setEnabled(False)
        self._reader.do(lambda: self.reading(opened, mapping, wanted), self._take_reading, self._failed)

    def _take_reading(self, reading: Reading) -> None:
        self._reading, self._expected = reading, []
        self._ask_next(self.questions_of(reading))

    def _ask_next(self, waiting: Iterator[PreviewPeople]) -> None:
        query = next(waiting, None)
        if query is None:
            self.rows = told(self._reading, self._expected)
            self._show_rows()
            self._go(1)
            return

        def take(found: tuple[Expected, ...]) -> None:
            self._expected += found
            self._ask_next(waiting)

        self._work.ask(self, "preview", query, take, self._failed)

    def _show_rows(self) -> None:
        self.list.clear()
        # What needs a look first: what is not taken, then what is left of a row, then the rest.
        order = {Verdict.REFUSED: 0, Verdict.LEFT: 1, Verdict.JOINED: 3}
        rows = sorted(self.rows, key=lambda row: (order.get(row.verdict, 2 if row.complaints else 4), row.line))
        for row in rows[:_SHOWN]:
            words = [str(row.line), row.name or "–", import_text.verdict(row), import_text.why(row)]
            item = QTreeWidgetItem(words)
            item.setToolTip(3, words[3])
            if row.verdict in (Verdict.REFUSED, Verdict.LEFT):
                item.setForeground(2, self.look.color("stop.text"))
            elif row.complaints:
                item.setForeground(3, self.look.color("warn.text"))
            self.list.addTopLevelItem(item)
        for place in range(3):
            self.list.resizeColumnToContents(place)
        self.summary.setText(import_text.counts(counted(self.rows)))

    # Bringing

    def _bring(self) -> None:
        run = self._run = self._desk.new_id()
        self._going, self._coming, self._stopping = True, True, False
        name = self._opened.path.name if self._opened is not None else ""
        begin = beginning(self._desk, run, self.kind, name, self._reading, self._mapping)
        commands = self.commands(run, self._reading)
        self._go(1)
        self._show("neutral", import_text.progress(0, len(self._reading.people)), "")
        self._tell_next(begin, commands, 0)

    def _stop(self) -> None:
        """What is under way is finished: some hundred people are in, or none of them."""
        self._stopping = True
        self._look_at()

    def _tell_next(self, command: Command, rest: Iterator[Command], done: int) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._ended(done, refusal_text(outcome.refusal))
                return
            count = done + len(getattr(command, "rows", ()))
            following = next(rest, None)
            if following is None or self._stopping:
                self._ended(count)
                return
            self._show("neutral", import_text.progress(count, len(self._reading.people)), "")
            self._tell_next(following, rest, count)

        def failed(error: Exception) -> None:
            self._ended(done, fault(error.cause) if isinstance(error, ConsoleError) else "")

        self._work.tell(self, command, answered, failed)

    def _ended(self, count: int, why: str = "") -> None:
        """`count` people are in, not all of them when it was stopped; `why` by the desk."""
        people = len(self._reading.people)
        self._going = self._coming = False
        if count < people:
            title, more = translate("courses", "The import stopped."), import_text.stopped(count, people, why)
            if count:
                self.rows = stopped(self.rows, self._reading, count)
                self._show_rows()
            else:
                # Nothing to undo: it can be begun once more.
                self._run = None
        else:
            title, more = translate("courses", "Everybody is in."), import_text.counts(counted(self.rows))
        self._show("warn" if count < people else "go", title, more)
        if not self.isVisible():
            # Who has closed the sheet meanwhile hears of it all the same.
            self._notices.say(Level.TOAST, more, lead=title, icon="warning" if count < people else "check-circle")
        self._look_at()

    def _undo(self) -> None:
        run = self._run
        if run is None:
            return
        self._going = True
        self._look_at()

        def answered(outcome: Outcome) -> None:
            self._going = False
            if outcome.refusal is not None:
                self._show("warn", translate("courses", "Nothing was undone."), refusal_text(outcome.refusal))
                self._look_at()
                return
            self.dismiss()
            said = translate("courses", "The import was undone.")
            if outcome.skipped:
                stay = translate("courses", "%n people stay: something of theirs has come since.", "", outcome.skipped)
                said = f"{said} {stay}"
            self._notices.say(Level.TOAST, said, icon="arrow-counter-clockwise")

        self._work.tell(self, UndoImport(self._desk.stamp(), run), answered)

    def _save_report(self) -> None:
        title = translate("courses", "Save the report")
        name, _ = QFileDialog.getSaveFileName(self.window(), title, "report.csv", "CSV (*.csv)")
        if not name:
            return
        rows = import_text.report(self.rows)
        self._reader.do(lambda: write_report(Path(name), rows), lambda _: None, self._failed)

    # How it looks

    def _go(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        if place == 0:
            self._run = None
            self.strip.hide()
        self._look_at()

    def _look_at(self) -> None:
        first, done = self.stack.currentIndex() == 0, self._run is not None and not self._going
        self.back.setVisible(not first and self._run is None)
        self.save_report.setVisible(not first)
        self.undo.setVisible(done)
        self.stop.setVisible(self._coming)
        self.stop.setEnabled(not self._stopping)
        self.next.setVisible(not self._coming)
        able = self._opened is not None if first else done or any(self._reading.people)
        self.next.setEnabled(not self._going and able)
        if first:
            words = translate("courses", "Preview")
        elif done:
            words = translate("courses", "Close")
        else:
            found = counted(self.rows)
            taken = len(self._reading.people) - found[Verdict.REFUSED] + self._reading.refused
            words = translate("courses", "Import %n people", "", taken)
        self.next.setText(words)
        name = self._opened.path.name if self._opened is not None else ""
        self.set_title(self.named(), name)

    def _show(self, tone: str, title: str, more: str) -> None:
        icons = {"go": "check-circle", "warn": "warning", "neutral": "info"}
        self.strip.say(tone, icons[tone], title, more, None)  # type: ignore[arg-type]
        self.strip.show()

    def _failed(self, error: Exception | None) -> None:
        self._look_at()
        if isinstance(error, ConsoleError):
            self._show("warn", fault(error.title), f"{fault(error.cause)} {fault(error.next_step)}")
        elif error is not None:
            return
        self.open()

    def _lay_out(self) -> None:
        look = self.look
        self._sheet_field = Field(look, "", self.sheet_choice)
        self._region_field = Field(look, "", self.region)
        self._language_field = Field(look, "", self.language)
        self._cohort_field = Field(look, "", self.cohort)
        self._course_field = Field(look, "", self.course)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.viewport().setAutoFillBackground(False)
        self._heading = Label(look, "", "body", "text.secondary", wrap=True)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(self._area, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        fields = (
            *(self._sheet_field, self._region_field, self._language_field),
            *(self._cohort_field, self._course_field),
        )
        for part in fields:
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        second = QWidget()
        below = QVBoxLayout(second)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(self.summary)
        below.addWidget(self.list, 1)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.stack.addWidget(first)
        self.stack.addWidget(second)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.stack, 1)
        self.sheet_choice.currentIndexChanged.connect(self._other_sheet)

    def _other_sheet(self) -> None:
        if (
            self._opened is not None
            and self.sheet_choice.count()
            and self.sheet_choice.current != self._opened.sheet.name
        ):
            self.begin(self._opened.path, self.sheet_choice.current)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self._heading.setText(
            translate("courses", "What stands in each column? What was understood is chosen already.")
        )
        self._sheet_field.rename(translate("courses", "Sheet"))
        self._region_field.rename(translate("courses", "Numbers are from"))
        self._language_field.rename(translate("courses", "Usual language"))
        self._cohort_field.rename(translate("courses", "Usual cohort"))
        self._course_field.rename(translate("courses", "Usual course"))
        headings = (
            translate("courses", "Row"),
            translate("courses", "Full name"),
            translate("courses", "What becomes of it"),
            translate("courses", "Why"),
        )
        self.list.setHeaderLabels(list(headings))
        self.list.setAccessibleName(translate("courses", "Rows of the sheet"))
        self.back.setText(translate("courses", "Back to the columns"))
        self.save_report.setText(translate("courses", "Save the report…"))
        self.undo.setText(translate("courses", "Undo the import"))
        self.stop.setText(translate("courses", "Stop"))
        self._look_at()
