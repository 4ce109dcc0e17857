"""The figures of the day: a calm word in the status bar, and a card with the rest, for the lead by person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from console.domain.calls import Figures
from console.domain.people import AgentState, Role
from console.queries.call_figures import CallFigures, FiguresOf, FiguresOfAgent
from console.queries.desk import AgentRow
from console.ui.calls import text
from console.ui.calls.watch import CallsWatch
from console.ui.calls.wrap_up import LENGTH
from console.ui.frame.text import state_name
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width
from console.ui.shared.words import number, seconds, span, translate
from console.ui.shared.work import Throttle, Work

_LOOK_AGAIN_MS = 60_000
_BURST_MS = 1500
_WIDTH, _WIDE, _TALLEST = 340, 620, 520
_GOOD = 0.9
"""Of calls kept; below it the word is said in amber."""
_SHORT = frozenset({AgentState.ON_CALL, AgentState.WRAP_UP})
_LEADS = frozenset({Role.LEAD, Role.ADMIN})


class FiguresWatch(QObject):
    """What today's calls come to, asked when calls changed."""

    changed = Signal()

    def __init__(self, work: Work, watch: CallsWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self.watch = work, watch
        self.told: FiguresOf | None = None
        self._burst = Throttle(self, _BURST_MS, self._ask)
        # The day ends without anything having changed.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()
        watch.changed.connect(self._burst.poke)

    def _ask(self) -> None:
        now = self.watch.now()
        midnight = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self._work.ask(self, "figures", CallFigures(midnight, now + timedelta(days=1)), self._take)

    def _take(self, told: FiguresOf) -> None:
        self.told = told
        self.changed.emit()


def share(told: FiguresOf) -> str:
    """ "94 %", or a dash while there is nothing to judge."""
    kept = told.desk.kept_share
    return "–" if kept is None else f"{int(kept * 100)} %"


class FiguresMark(Pressable):
    """Not there before the first call of the day, where no phone system is."""

    RADIUS = 4.0

    def __init__(self, look: Look, watch: FiguresWatch) -> None:
        super().__init__(look)
        self._watch = watch
        self._token = "text.secondary"
        self._figure = ""
        watch.changed.connect(self.show_state)
        self.hide()

    def show_state(self) -> None:
        told = self._watch.told
        connected = any(one.active for one in self._watch.watch.systems)
        self.setVisible(told is not None and (connected or told.desk.inbound > 0))
        if told is None:
            return
        self._figure = share(told)
        words = translate("calls", "Third ring kept today: {share}").format(share=self._figure)
        if told.waiting:
            words += " · " + translate("calls", "%n calls waiting", "", told.waiting)
        kept = told.desk.kept_share
        self._token = "warn.text" if kept is not None and kept < _GOOD else "text.secondary"
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self.setToolTip(formula())
        self.update()

    def sizeHint(self) -> QSize:
        return self._size_for(self.text())

    def minimumSizeHint(self) -> QSize:
        """Without room for the words the figure alone is left; the tool tip says what it is."""
        return self._size_for(self._figure)

    def _size_for(self, words: str) -> QSize:
        return QSize(self.look.px(14) + 6 + text_width(self.look, words, "small") + 14, self.look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.look.px(14)
        ink = "text.primary" if self.hovered and self._token == "text.secondary" else self._token
        self.look.icons.paint(painter, "phone", ink, QRectF(6, (self.height() - side) / 2, side, side))
        area = QRectF(6 + side + 6, 0, self.width() - side - 12, self.height())
        whole = self.width() >= self.sizeHint().width()
        text_line(painter, self.look, area, self.text() if whole else self._figure, "small", ink)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_state()


def formula() -> str:
    return translate(
        "calls",
        "Answered before the fourth ring, of all calls that were answered, missed, or given up after the third ring.",
    )


class FiguresCard(FloatingCard):
    def __init__(self, look: Look, host: QWidget, watch: FiguresWatch, left: Callable[[], int]) -> None:
        """`left` is where the mark begins in `host`."""
        super().__init__(look, host)
        self._watch, self._left = watch, left
        self._title = Label(look, "", "heading")
        self._title.setContentsMargins(16, 0, 16, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        watch.changed.connect(self._renew)

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
            return
        self._fill()
        self.open()
        self.setFocus()

    @property
    def by_person(self) -> bool:
        me = self._watch.watch.me
        return me is not None and me.role in _LEADS

    def place(self) -> None:
        whole = self.host_rect()
        width = min(self.look.px(_WIDE if self.by_person else _WIDTH), whole.width() - 16)
        paper = self._scroll.widget()
        inside = paper.sizeHint().height() if paper is not None else 0
        if paper is not None and paper.hasHeightForWidth():
            inside = paper.heightForWidth(width - 2)
        height = min(self.look.px(_TALLEST), inside + self.look.line("heading") + 40, whole.height() - 64)
        left = min(max(8, self._left()), whole.width() - width - 8)
        self.setGeometry(QRect(left, whole.height() - self.look.px(26) - 8 - height, width, height))

    def _renew(self) -> None:
        if self.isVisible():
            self._fill()
            self.place()

    def _fill(self) -> None:
        told = self._watch.told or FiguresOf(desk=Figures(), agents=(), waiting=0, longest_waiting_since=None)
        self._title.setText(translate("calls", "Calls today"))
        self.setAccessibleName(translate("calls", "Calls today"))
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(16, 0, 16, 4)
        column.setSpacing(10)
        column.addWidget(_Lines(self.look, _lines(told, self._watch.watch.now())))
        column.addWidget(Label(self.look, formula(), "small", "text.secondary", wrap=True))
        if self.by_person:
            column.addWidget(Hairline(self.look))
            people = self._watch.watch.agents
            column.addWidget(_People(self.look, people, told.agents, self._watch.watch.now()))
        column.addStretch(1)
        self._scroll.setWidget(paper)
        paper.setAutoFillBackground(False)  # setWidget turns it on

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._renew()


def _lines(told: FiguresOf, now: datetime) -> list[tuple[str, str]]:
    desk = told.desk
    waiting = number(told.waiting)
    if told.longest_waiting_since is not None:
        longest = text.clock_of(now - told.longest_waiting_since)
        waiting = translate("calls", "{count}, the longest for {time}").format(count=waiting, time=longest)
    average = desk.average_wait
    return [
        (translate("calls", "Waiting now"), waiting),
        (translate("calls", "Calls from outside"), number(desk.inbound)),
        (translate("calls", "Answered"), number(desk.answered)),
        (translate("calls", "Third ring kept"), share(told)),
        (translate("calls", "Gave up"), number(desk.abandoned)),
        (translate("calls", "Missed"), number(desk.missed)),
        (translate("calls", "Average wait of answered calls"), seconds(average) if average is not None else "–"),
        (translate("calls", "Longest wait"), seconds(desk.longest_wait) if desk.inbound else "–"),
        (translate("calls", "Talked"), span(desk.talk) if desk.answered else "–"),
    ]


class _Lines(QWidget):
    def __init__(self, look: Look, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for row, (name, value) in enumerate(lines):
            grid.addWidget(Label(look, name, "body", "text.secondary"), row, 0)
            grid.addWidget(Label(look, value, "body.name", align=Qt.AlignmentFlag.AlignRight), row, 1)
        self.setAccessibleName("; ".join(f"{name}: {value}" for name, value in lines))


class _People(QWidget):
    def __init__(
        self, look: Look, people: Sequence[AgentRow], figures: Sequence[FiguresOfAgent], now: datetime
    ) -> None:
        super().__init__()
        by_person = {one.agent_id: one for one in figures}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(5)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(0, 1)
        heads = (
            translate("calls", "Who"),
            translate("calls", "State"),
            translate("calls", "Answered"),
            translate("calls", "Called"),
            translate("calls", "Talked"),
            translate("calls", "Wrap-up"),
        )
        for column, head in enumerate(heads):
            right = Qt.AlignmentFlag.AlignRight if column > 1 else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(Label(look, head, "small.strong", "text.secondary", align=right), 0, column)
        shown = [one for one in people if one.id in by_person or one.state is not AgentState.OFF_SHIFT]
        for row, person in enumerate(shown, 1):
            of = by_person.get(person.id)
            long = now - person.state_since
            late = person.state is AgentState.WRAP_UP and long > LENGTH
            grid.addWidget(ElidedLabel(look, person.name), row, 0)
            state = state_name(person.state)
            if person.state in _SHORT:
                state = f"{state} {text.clock_of(long)}"
            grid.addWidget(ElidedLabel(look, state, "body", "warn.text" if late else "text.secondary"), row, 1)
            values = (
                number(of.answered) if of else "–",
                number(of.called) if of else "–",
                span(of.talk) if of and of.talk else "–",
                span(of.wrap_up) if of and of.wrap_up else "–",
            )
            for column, value in enumerate(values, 2):
                grid.addWidget(Label(look, value, align=Qt.AlignmentFlag.AlignRight), row, column)
