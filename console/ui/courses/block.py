"""Checkpoints in the panel of a person: a square for each, what is late, and the kind reminder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.commands.courses import SetProgress
from console.domain.changes import Changes
from console.domain.courses import Hindrance, Standing
from console.domain.ids import Id
from console.queries.courses import CourseOfPerson, PassedCheckpoint, PersonCourses, PersonCoursesDetail
from console.sync.desk import Desk
from console.ui.courses import text
from console.ui.courses.squares import Squares
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_MORE_TIME = (7, 14)
"""Days somebody can be given with one press."""
_REFRESH_MS = 200


class _Course(QWidget):
    """One cohort of theirs: how much is done, and its squares."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.course: CourseOfPerson | None = None
        self.heading = Label(look, "", "small.strong", "text.secondary")
        self.of = ElidedLabel(look, "", "small", "text.tertiary")
        self.squares = Squares(look, self.say)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.of, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.squares)

    def say(self, place: int) -> str:
        if self.course is None:
            return ""
        return text.sentence(self.course.checkpoints[place], place + 1, len(self.course.checkpoints), self._now())


class CheckpointsBlock(QWidget):
    """`show_person` follows the panel it stands in. Hidden while somebody takes no course with checkpoints."""

    remind = Signal(object)
    """The PersonCoursesDetail of whom shall be reminded."""

    def __init__(self, look: Look, work: Work, desk: Desk) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._person: Id | None = None
        self.detail: PersonCoursesDetail | None = None
        self.courses: list[_Course] = []
        self._squares = QVBoxLayout()
        self._squares.setSpacing(8)
        self.glyph = Glyph(look, "clock-clockwise", "warn.text", 16)
        self.late = ElidedLabel(look, "", "body.name")
        self.days = Label(look, "", "body", "warn.text")
        self.button = Button(look, "", dense=True)
        self.button.clicked.connect(self._remind)
        self.said = Label(look, "", "small", "text.secondary", wrap=True)
        self._step = QWidget()
        row = QHBoxLayout(self._step)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self.glyph)
        row.addWidget(self.late)
        row.addWidget(self.days, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addLayout(self._squares)
        column.addWidget(self._step)
        column.addWidget(self.said)
        self.hide()
        work.changed.connect(self._hear)
        self._speak()

    def show_person(self, person: Id | None) -> None:
        if person != self._person:
            self._person, self.detail = person, None
            self.hide()
        self._ask()

    def _ask(self) -> None:
        if self._person is not None:
            self._work.ask(self, "courses", PersonCourses(self._person), self._take)

    def _take(self, detail: PersonCoursesDetail) -> None:
        if detail.participant != self._person:
            return
        self.detail = detail
        courses = [course for course in detail.courses if course.checkpoints]
        while len(self.courses) < len(courses):
            made = _Course(self._look, self._desk.now)
            made.squares.pressed.connect(lambda place, made=made: self._open(made, place))
            self.courses.append(made)
            self._squares.addWidget(made)
        for place, shown in enumerate(self.courses):
            shown.setVisible(place < len(courses))
            if place < len(courses):
                shown.course = courses[place]
                shown.squares.show_standings([one.standing for one in courses[place].checkpoints])
        self._say()
        self.setVisible(bool(courses))

    def _say(self) -> None:
        detail = self.detail
        if detail is None:
            return
        now = self._desk.now()
        several = sum(shown.course is not None and shown.isVisibleTo(self) for shown in self.courses) > 1
        for shown in self.courses:
            if shown.course is None:
                continue
            done = text.done_of(shown.course.done, len(shown.course.checkpoints))
            shown.heading.setText(translate("courses", "Checkpoints"))
            shown.of.setText(f"{done} · {shown.course.cohort.name}" if several else done)
            shown.squares.setAccessibleName(
                f"{translate('courses', 'Checkpoints')}, {shown.course.cohort.name}, {done}"
            )
        late = detail.late
        self._step.setVisible(late is not None)
        if late is not None and late.due_at is not None:
            self.late.setText(f"{late.name},")
            self.days.setText(text.lateness(late.due_at, now))
        hindered = detail.hindrance
        # Without an address they can still be called.
        self.button.setEnabled(hindered in (None, Hindrance.NO_ADDRESS))
        self.button.setToolTip(text.why_not(hindered) if hindered is not None else "")
        lines = [text.reminded(detail.reminded, now)] if detail.reminded is not None and late is not None else []
        if detail.leave is not None:
            lines.append(text.leave(detail.leave, now))
        elif late is not None and hindered in (Hindrance.NO_ADDRESS, Hindrance.TICKET_OPEN):
            lines.append(text.why_not(hindered))
        said = " ".join(lines)
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _remind(self) -> None:
        if self.detail is not None:
            self.remind.emit(self.detail)

    def _open(self, course: _Course, place: int) -> None:
        """What can be said of somebody at one checkpoint."""
        if course.course is None:
            return
        one = course.course.checkpoints[place]
        menu = Menu(self._look, self)
        menu.addSection(text.sentence(one, place + 1, len(course.course.checkpoints), self._desk.now()))
        icons = self._look.icons
        if one.standing is Standing.DONE:
            words = translate("courses", "Not done after all")
            menu.addAction(icons.icon("arrow-counter-clockwise"), words, lambda: self._set(one, done=False))
        else:
            words = translate("courses", "Mark as done")
            menu.addAction(icons.icon("check"), words, lambda: self._set(one, done=True))
            for days in _MORE_TIME:
                words = translate("courses", "%n more days", "", days)
                menu.addAction(icons.icon("clock"), words, lambda days=days: self._set(one, done=False, days=days))
        corner = course.squares.area_of(place).bottomLeft().toPoint()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(course.squares.mapToGlobal(corner + QPoint(0, 4)))

    def _set(self, one: PassedCheckpoint, *, done: bool, days: int = 0) -> None:
        if self._person is None:
            return
        now = self._desk.now()
        until = text.until(max(one.due_at, now) if one.due_at is not None else now, days) if days else None
        own = one.due_at if one.own_date and not days else until
        self._work.tell(self, SetProgress(self._desk.stamp(), self._person, one.id, now if done else None, own))

    def _hear(self, changes: Changes) -> None:
        if self._person is None:
            return
        if changes.touches_one("participant", self._person) or changes.touches("cohort", "ticket", "held"):
            self._work.later(self, "courses", _REFRESH_MS, self._ask)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._say()

    def _speak(self) -> None:
        self.button.setText(translate("courses", "Remind kindly"))
        self.setAccessibleName(translate("courses", "Checkpoints"))
