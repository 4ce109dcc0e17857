"""The courses page: who is overdue, and every cohort with its people, their checkpoints, and imports of more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.commands.participants import AddCohort
from console.commands.people_undo import UndoImport
from console.domain.changes import Changes, Outcome
from console.domain.courses import MOST_AT_ONCE, Hindrance, Step, days_late, step
from console.domain.ids import NOBODY, Id
from console.domain.rights import Right, may
from console.queries.courses import CohortDetail, CohortList, CohortPeople, CohortSummary, Learner, Overdue
from console.queries.desk import AgentRow, Agents
from console.queries.people_import import ImportRuns, RunRow
from console.sync.desk import Desk
from console.ui.courses import import_text, text
from console.ui.courses.checkpoints import CheckpointSheet
from console.ui.courses.import_sheet import ImportSheet
from console.ui.courses.lists import CohortListView, LearnerList
from console.ui.courses.naming import NewCohort
from console.ui.courses.remind_sheet import RemindSheet
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.words import day, translate
from console.ui.shared.work import Work

_LIST = 300
_REFRESH_MS = 500
_RUNS = 8


class CoursesPage(QWidget):
    open_person = Signal(object)
    late_changed = Signal(int)
    """How many people are late with something."""

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._shown: Id = NOBODY
        self._detail: CohortDetail | None = None
        self._names: dict[Id, str] = {}
        self._late: tuple[Learner, ...] = ()
        self._may_import = False
        self.title = Label(look, "", "heading")
        self.new = Button(look, "", icon="plus", dense=True)
        self.cohorts = CohortListView(look)
        self.heading = ElidedLabel(look, "", "title")
        self.about = ElidedLabel(look, "", "body", "text.secondary")
        self.people = LearnerList(look, desk.now)
        self.remind = Button(look, "", icon="hand-waving")
        self.remind_all = Button(look, "", icon="users")
        self.person = Button(look, "", icon="user")
        self.checkpoints = Button(look, "", icon="check-square")
        self.bring = Button(look, "", icon="download-simple")
        self.past = Button(look, "", "quiet", icon="clock-counter-clockwise", caret=True)
        self.nobody: EmptyState | None = None
        self._stack = QStackedWidget()
        self.sheet: ImportSheet | None = None
        self.reminding: RemindSheet | None = None
        self.setting: CheckpointSheet | None = None
        self._naming: NewCohort | None = None
        self._lay_out()
        self._connect()
        self._speak()
        self._ask()

    def show_cohort(self, cohort: Id) -> None:
        """NOBODY: everybody who is overdue."""
        self._shown = cohort
        self._detail = None
        self.cohorts.choose(cohort)
        self._ask_people()

    def import_people(self) -> None:
        self._import_sheet().choose()

    def begin_import(self, path: object) -> ImportSheet:
        sheet = self._import_sheet()
        sheet.begin(path)  # type: ignore[arg-type]
        return sheet

    def _import_sheet(self) -> ImportSheet:
        if self.sheet is None:
            self.sheet = ImportSheet(self._look, self.window(), self._work, self._desk, self._notices)
        return self.sheet

    # What is asked and shown

    def _ask(self) -> None:
        self._work.ask(self, "agents", Agents(), self._take_agents)
        self._work.ask(self, "cohorts", CohortList(), self._take_cohorts)
        self._ask_people()

    def _ask_people(self) -> None:
        self._work.ask(self, "overdue", Overdue(), self._take_overdue)
        if self._shown != NOBODY:
            self._work.ask(self, "cohort", CohortPeople(self._shown), self._take_cohort)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        me = next((one for one in agents if one.id == self._desk.me), None)
        self._may_import = me is None or may(me.role, Right.EDIT_DESK)
        self._look_at()

    def _take_cohorts(self, cohorts: tuple[CohortSummary, ...]) -> None:
        self._names = {cohort.id: cohort.name for cohort in cohorts}
        late = len({person.id for person in self._late})
        everybody = CohortSummary(NOBODY, text.overdue(), "", None, "", 0, 0, late)
        self.cohorts.show_cohorts((everybody, *cohorts))

    def _take_overdue(self, late: tuple[Learner, ...]) -> None:
        self._late = late
        count = len({person.id for person in late})
        self.late_changed.emit(count)
        first = self.cohorts.rows.at(0)
        if first is not None and first.late != count:
            self._work.ask(self, "cohorts", CohortList(), self._take_cohorts)
        if self._shown == NOBODY:
            self._show_people(late, self._names)
        self._look_at()

    def _take_cohort(self, detail: CohortDetail | None) -> None:
        if detail is None:
            self.show_cohort(NOBODY)
            return
        if detail.summary.id != self._shown:
            return
        self._detail = detail
        self._show_people(detail.people, {})
        if self.setting is not None:
            self.setting.show_cohort(detail)
        self._look_at()

    def _show_people(self, people: tuple[Learner, ...], names: dict[Id, str]) -> None:
        self.people.show_people(people, names)
        if self.nobody is not None:
            self._stack.removeWidget(self.nobody)
            self.nobody.deleteLater()
            self.nobody = None
        if people:
            self._stack.setCurrentWidget(self.people)
            return
        if self._shown == NOBODY:
            title = translate("courses", "Nobody is late")
            words = translate("courses", "Checkpoints come from cohorts, sheets and Moodle.")
        else:
            title = translate("courses", "Nobody is in this cohort yet")
            words = translate("courses", "People come from a sheet, from Moodle, or from their own page.")
        action = translate("courses", "Import people…") if self._may_import else ""
        self.nobody = EmptyState(self._look, "graduation-cap", title, words, action or None, "download-simple")
        self.nobody.acted.connect(self.import_people)
        self._stack.addWidget(self.nobody)
        self._stack.setCurrentWidget(self.nobody)

    def _look_at(self) -> None:
        person, detail = self.people.current(), self._detail
        if self._shown == NOBODY or detail is None:
            self.heading.setText(text.overdue() if self._shown == NOBODY else self._names.get(self._shown, ""))
            count = len({one.id for one in self._late})
            self.about.setText(translate("courses", "%n people", "", count) if self._shown == NOBODY else "")
        else:
            summary = detail.summary
            tutor = translate("courses", "tutor {name}").format(name=summary.tutor) if summary.tutor else ""
            self.heading.setText(summary.name)
            self.about.setText(" · ".join(filter(None, (text.cohort_line(summary), tutor))))
        self.checkpoints.setVisible(self._shown != NOBODY)
        self.bring.setVisible(self._may_import)
        self.past.setVisible(self._may_import)
        self.person.setEnabled(person is not None)
        why = person.hindrance(self._desk.now()) if person is not None else Hindrance.NOT_LATE
        # Without an address they can still be called.
        self.remind.setEnabled(why in (None, Hindrance.NO_ADDRESS))
        self.remind.setToolTip(text.why_not(why) if why is not None and person is not None else "")
        due = self._due()
        self.remind_all.setText(translate("courses", "Remind %n people…", "", len(due)))
        self.remind_all.setVisible(len(due) > 1)

    # What is done

    def remind_current(self) -> None:
        person = self.people.current()
        if person is not None:
            self._begin_reminding(person.id)

    def _remind_all(self) -> None:
        self._begin_reminding(*self._due())

    def _due(self) -> list[Id]:
        """Whoever of those shown is to be reminded now, longest late first; no more than go together."""
        now = self._desk.now()
        due = dict.fromkeys(
            person.id
            for person in self.people.rows.items()
            if person.late_since is not None
            and person.hindrance(now) is None
            and step(days_late(person.late_since, now)) is not Step.WAIT
        )
        return list(due)[:MOST_AT_ONCE]

    def _begin_reminding(self, *people: Id) -> None:
        if self.reminding is None:
            self.reminding = RemindSheet(self._look, self.window(), self._work, self._desk, self._notices)
        self.reminding.begin(*people)

    def _set_checkpoints(self) -> None:
        if self._detail is None:
            return
        if self.setting is None:
            self.setting = CheckpointSheet(self._look, self.window(), self._work, self._desk, self._notices)
        self.setting.show_cohort(self._detail)
        self.setting.open()
        self.setting.new_name.setFocus()

    def new_cohort(self) -> None:
        if self._naming is None:
            self._naming = NewCohort(self._look, self.window())
            self._naming.made.connect(self._made)
        self._naming.open()

    def _made(self, name: str, course: str) -> None:
        cohort = self._desk.new_id()

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._shown = cohort
            self._ask()

        self._work.tell(self, AddCohort(self._desk.stamp(), cohort, name, course), answered)

    def _open_past(self) -> None:
        self._work.ask(self, "runs", ImportRuns(_RUNS), self._show_past)

    def _show_past(self, runs: tuple[RunRow, ...]) -> None:
        menu = Menu(self._look, self)
        menu.aboutToHide.connect(menu.deleteLater)
        if not runs:
            menu.addAction(translate("courses", "Nothing was imported yet")).setEnabled(False)
        for run in runs:
            said = f"{day(run.at, self._desk.now())} · {run.source}: {import_text.run(run)}".replace("&", "&&")
            inside = menu.addMenu(said)
            undo = inside.addAction(
                self._look.icons.icon("arrow-counter-clockwise"), translate("courses", "Undo this import")
            )
            undo.setEnabled(run.undone_at is None)
            undo.triggered.connect(lambda _=False, run=run: self._undo(run))
        menu.popup(self.past.mapToGlobal(QPoint(0, self.past.height() + 4)))

    def _undo(self, run: RunRow) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            said = translate("courses", "The import was undone.")
            if outcome.skipped:
                stay = translate("courses", "%n people stay: something of theirs has come since.", "", outcome.skipped)
                said = f"{said} {stay}"
            self._notices.say(Level.TOAST, said, lead=run.source, icon="arrow-counter-clockwise")

        self._work.tell(self, UndoImport(self._desk.stamp(), run.id), answered)

    # How it stands

    def _connect(self) -> None:
        self.cohorts.chosen.connect(lambda cohort: self.show_cohort(cohort) if cohort != self._shown else None)
        self.cohorts.entered.connect(self.people.setFocus)
        self.people.opened.connect(self.open_person)
        self.people.current_changed.connect(self._look_at)
        self.people.left.connect(self.cohorts.setFocus)
        self.remind.clicked.connect(self.remind_current)
        self.remind_all.clicked.connect(self._remind_all)
        self.person.clicked.connect(lambda: self.people.enter(self.people.currentIndex().row()))
        self.checkpoints.clicked.connect(self._set_checkpoints)
        self.bring.clicked.connect(self.import_people)
        self.past.clicked.connect(self._open_past)
        self.new.clicked.connect(self.new_cohort)
        self._work.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("participant", "cohort", "ticket", "held"):
            self._work.later(self, "courses", _REFRESH_MS, self._ask)

    def _lay_out(self) -> None:
        look = self._look
        side = Paper(look)
        side.setFixedWidth(look.px(_LIST))
        look.changed.connect(lambda: side.setFixedWidth(look.px(_LIST)))
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self.cohorts, 1)
        paper = Paper(look)
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 18, 6)
        top.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.about)
        top.addLayout(words, 1)
        # Long words in large text take more lines: the page would not go into the window any more.
        ways = Flow()
        for button in (self.past, self.bring, self.checkpoints):
            ways.add(button)
        top.addWidget(ways, 0, Qt.AlignmentFlag.AlignTop)
        doing = Flow()
        for button in (self.remind, self.remind_all, self.person):
            doing.add(button)
        acts = QHBoxLayout()
        acts.setContentsMargins(18, 8, 18, 10)
        acts.addWidget(doing)
        self._stack.addWidget(self.people)
        right = QVBoxLayout(paper)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(top)
        right.addWidget(Hairline(look))
        right.addWidget(self._stack, 1)
        right.addWidget(Hairline(look))
        right.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Hairline(look, Qt.Orientation.Vertical))
        row.addWidget(paper, 1)
        self.setFocusProxy(self.cohorts)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._ask()

    def _speak(self) -> None:
        self.setAccessibleName(translate("courses", "Courses"))
        self.title.setText(translate("courses", "Courses"))
        self.new.setText(translate("courses", "New cohort"))
        self.cohorts.setAccessibleName(translate("courses", "Cohorts"))
        self.people.setAccessibleName(translate("courses", "People of the cohort"))
        self.remind.setText(translate("courses", "Remind kindly"))
        self.person.setText(translate("courses", "Open the person"))
        self.checkpoints.setText(translate("courses", "Checkpoints…"))
        self.bring.setText(translate("courses", "Import people…"))
        self.past.setText(translate("courses", "Imports"))
        self._look_at()
