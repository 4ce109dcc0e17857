"""What grows: words, labels, categories and cohorts that are asked for more often than before, with their tickets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.domain.report_periods import Chosen
from console.domain.reports import Figure
from console.queries.report_growing import GrowingIn, Grows, Pattern
from console.queries.report_tickets import ReportTickets, Slice
from console.queries.reports import Choices, ReportChoices
from console.sync.desk import Desk
from console.ui.insights import text
from console.ui.insights.bar import ReportBar
from console.ui.insights.behind import BehindSheet
from console.ui.settings.entries import EntryList, EntryRow
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.words import number, translate
from console.ui.shared.work import Work

_WIDEST = 820


def heading(kind: Grows) -> str:
    return {
        Grows.WORDS: lambda: translate("insights", "Words in subjects"),
        Grows.LABEL: lambda: translate("insights", "Labels"),
        Grows.CATEGORY: lambda: translate("insights", "Categories"),
        Grows.COHORT: lambda: translate("insights", "Cohorts"),
    }[kind]()


def below(pattern: Pattern) -> str:
    """ "14 now, 5 before · No sound in the webinar; Still no sound"."""
    counts = translate("insights", "{now} now, {before} before").format(
        now=number(pattern.now), before=number(pattern.before)
    )
    return " · ".join((counts, "; ".join(dict.fromkeys(one.subject for one in pattern.samples))))


class GrowingPage(Paper):
    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, host: QWidget) -> None:
        """`host` is what sheets open over."""
        super().__init__(look)
        self._work = work
        self.behind = BehindSheet(look, work, desk, host)
        self.behind.open_ticket.connect(self.open_ticket)
        self._asked: GrowingIn | None = None
        self.patterns: tuple[Pattern, ...] | None = None
        self.flow = Flow()
        self.bar = ReportBar(desk, self.flow)
        self.about = Label(look, "", "body", "text.secondary", wrap=True)
        self.headings = {kind: Label(look, "", "heading") for kind in Grows}
        self.lists = {kind: EntryList(look) for kind in Grows}
        self._none: EmptyState | None = None
        self._lay_out()
        self.bar.changed.connect(self.ask)
        self.retranslate()
        work.ask(self, "choices", ReportChoices(), self._know)

    def _know(self, choices: Choices) -> None:
        self.bar.know(choices.promises, choices.cohorts)
        self.ask()

    def ask(self) -> None:
        query = GrowingIn(compared=self.bar.compared, zone=self.bar.zone, narrowed=self.bar.narrowed)
        self._work.ask(self, "growing", query, partial(self._take, query))

    def _take(self, query: GrowingIn, patterns: tuple[Pattern, ...]) -> None:
        self._asked = query
        self.show_patterns(patterns)

    def show_patterns(self, patterns: tuple[Pattern, ...]) -> None:
        self.patterns = patterns
        for kind in Grows:
            some = [one for one in patterns if one.kind is kind]
            self.headings[kind].setVisible(bool(some))
            self.lists[kind].show_rows([partial(self._row, one) for one in some])
        if self._none is not None:
            self._none.hide()
            self._none.deleteLater()
            self._none = None
        if not patterns:
            said = translate("insights", "Nothing is asked noticeably more often than in the period before.")
            self._none = EmptyState(self._look, "check-circle", translate("insights", "Nothing grows"), said)
            self._column.insertWidget(2, self._none)

    def _row(self, pattern: Pattern) -> EntryRow:
        name = text.category_name(pattern.name) if pattern.kind is Grows.CATEGORY else pattern.name
        row = EntryRow(self._look, name, below(pattern), may_edit=False)
        row.open.setText(translate("insights", "Tickets"))
        row.open.setAccessibleName(translate("insights", "Tickets: {what}").format(what=name))
        row.opened.connect(lambda: self._offer(pattern, name, row.open))
        return row

    def _offer(self, pattern: Pattern, name: str, button: QWidget) -> None:
        menu = self.menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = self._look.icons.icon("tray")
        for one in pattern.samples:
            # An ampersand in a subject is no key.
            words = one.subject.replace("&", "&&")
            menu.addAction(icon, words, partial(self.open_ticket.emit, one.id))
        menu.addSeparator()
        every = translate("insights", "All %n tickets…", "", pattern.now)
        menu.addAction(self._look.icons.icon("list"), every, partial(self._show_all, pattern, name))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _show_all(self, pattern: Pattern, name: str) -> None:
        asked = self._asked
        if asked is not None:
            mark = Slice(Figure.OPENED, str(pattern.kind), pattern.key)
            query = ReportTickets(compared=asked.compared, zone=asked.zone, narrowed=asked.narrowed, mark=mark)
            self.behind.ask(query, name)

    def retranslate(self) -> None:
        self.setAccessibleName(translate("insights", "What grows"))
        self.about.setText(
            translate(
                "insights",
                "What is asked for more often than in the period before, what grows most first. Words stand for all"
                " their forms.",
            )
        )
        for kind, label in self.headings.items():
            label.setText(heading(kind))
        if self.patterns is not None:
            self.show_patterns(self.patterns)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(self._look.px(_WIDEST))
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.flow)
        self._column.addWidget(self.about)
        for kind in Grows:
            self.headings[kind].hide()
            self.lists[kind].hide()
            self._column.addSpacing(8)
            self._column.addWidget(self.headings[kind])
            self._column.addWidget(self.lists[kind])
        self._column.addStretch(1)
        sheet = Paper(self._look)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(24, 16, 24, 24)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.bar.period.choose(Chosen.DAYS_30)
        self.setFocusProxy(self.bar.period)
