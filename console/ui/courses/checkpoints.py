"""The checkpoints of a cohort as they are set: names, dates, order. Changed in place, each change at once."""

from __future__ import annotations

from datetime import UTC, datetime, time

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from console.commands.courses import DropCheckpoint, OrderCheckpoints, SaveCheckpoint
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.queries.courses import CheckpointRow, CohortDetail
from console.sync.desk import Desk
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (640, 600)
_ENDS = time(23, 59)


class _Line(QWidget):
    """One checkpoint: its number, name, date, and what can be done with it."""

    changed = Signal()

    def __init__(self, look: Look, place: int, row: CheckpointRow, *, first: bool) -> None:
        super().__init__()
        self.row = row
        self.name = QLineEdit(row.name)
        self.name.setAccessibleName(translate("courses", "Checkpoint {place}").format(place=place))
        self.dated = QCheckBox()
        self.dated.setAccessibleName(translate("courses", "{name} has a date").format(name=row.name))
        self.dated.setChecked(row.due_at is not None)
        self.date = QDateEdit(_day(row.due_at))
        self.date.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.date.setEnabled(row.due_at is not None)
        self.date.setAccessibleName(translate("courses", "{name} is due on").format(name=row.name))
        self.up = IconButton(
            look, "arrow-up", translate("courses", "Earlier: {name}").format(name=row.name), dense=True
        )
        self.up.setEnabled(not first)
        self.drop = IconButton(look, "trash", translate("courses", "Remove {name}").format(name=row.name), dense=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        number = Label(look, str(place), "body", "text.tertiary", align=Qt.AlignmentFlag.AlignRight)
        number.setFixedWidth(look.px(20))
        line.addWidget(number)
        line.addWidget(self.name, 1)
        for part in (self.dated, self.date, self.up, self.drop):
            line.addWidget(part)
        self.name.editingFinished.connect(self.changed)
        self.dated.toggled.connect(self.date.setEnabled)
        self.dated.toggled.connect(self.changed)
        self.date.editingFinished.connect(self.changed)

    def due_at(self) -> datetime | None:
        if not self.dated.isChecked():
            return None
        before = self.row.due_at
        if before is not None and _day(before) == self.date.date():
            return before
        at = datetime.combine(self.date.date().toPython(), _ENDS)  # type: ignore[arg-type]
        return at.astimezone().astimezone(UTC)


class CheckpointSheet(Sheet):
    """What is changed is kept at once; colleagues see it as it is typed."""

    def __init__(self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices = work, desk, notices
        self._detail: CohortDetail | None = None
        self.lines: list[_Line] = []
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._area, 1)
        self.new_name = QLineEdit()
        self.new_name.returnPressed.connect(self._add)
        self.add = Button(look, "", icon="plus")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.new_name, 1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.close_button = Button(look, "", "primary")
        self.close_button.clicked.connect(self.dismiss)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self._speak()

    def show_cohort(self, detail: CohortDetail) -> None:
        before = self._detail
        self._detail = detail
        self.set_title(translate("courses", "Checkpoints"), detail.summary.name)
        if before is not None and before.summary.id == detail.summary.id and before.checkpoints == detail.checkpoints:
            return
        focused = self.focusWidget()
        if (
            before is not None
            and isinstance(focused, QLineEdit)
            and focused is not self.new_name
            and focused.isModified()
        ):
            # Nobody's words are taken from under their hands; the next change shows all.
            return
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        self.lines = []
        for place, row in enumerate(detail.checkpoints, 1):
            line = _Line(self.look, place, row, first=place == 1)
            line.changed.connect(lambda line=line: self._save(line))
            line.up.clicked.connect(lambda _=False, line=line: self._up(line))
            line.drop.clicked.connect(lambda _=False, line=line: self._drop(line.row.id))
            column.addWidget(line)
            self.lines.append(line)
        column.addStretch(1)
        self._area.setWidget(page)
        page.setAutoFillBackground(False)

    def _save(self, line: _Line) -> None:
        detail, name, due = self._detail, line.name.text().strip(), line.due_at()
        if detail is None or not name or (name, due) == (line.row.name, line.row.due_at):
            return
        line.name.setModified(False)
        self._tell(SaveCheckpoint(self._desk.stamp(), line.row.id, detail.summary.id, name, due))

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if self._detail is not None and name:
            self.new_name.clear()
            self._tell(SaveCheckpoint(self._desk.stamp(), self._desk.new_id(), self._detail.summary.id, name))

    def _up(self, line: _Line) -> None:
        if self._detail is None:
            return
        order = [one.row.id for one in self.lines]
        place = order.index(line.row.id)
        order[place - 1 : place + 1] = [order[place], order[place - 1]]
        self._tell(OrderCheckpoints(self._desk.stamp(), self._detail.summary.id, tuple(order)))

    def _drop(self, checkpoint: Id) -> None:
        self._tell(DropCheckpoint(self._desk.stamp(), checkpoint))

    def _tell(self, command: SaveCheckpoint | OrderCheckpoints | DropCheckpoint) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)

        self._work.tell(self, command, answered)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.new_name.setPlaceholderText(translate("courses", "Name of a new checkpoint"))
        self.new_name.setAccessibleName(translate("courses", "Name of a new checkpoint"))
        self.add.setText(translate("courses", "Add"))
        self.close_button.setText(translate("courses", "Close"))


def _day(at: datetime | None) -> QDate:
    local = (at or datetime.now(UTC)).astimezone()
    return QDate(local.year, local.month, local.day)
