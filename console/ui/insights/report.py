"""The report of a period: its figures, its charts, and the way out of the program for both."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.reports import Figure
from console.errors import ConsoleError
from console.queries.report_tickets import ReportTickets, Slice
from console.queries.reports import Choices, Report, ReportChoices, ReportOf
from console.sync.desk import Desk
from console.ui.insights import drawing, text
from console.ui.insights.bar import ReportBar
from console.ui.insights.behind import BehindSheet
from console.ui.insights.card import ChartCard
from console.ui.insights.charts import Chart
from console.ui.insights.exporting import KINDS, export
from console.ui.insights.sheets import Sheet, Told, figures, sheets
from console.ui.insights.tile import LEAST, Tile
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState, ErrorState, LoadingBars
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_GAP = 12
_SIDE = 16
_TWO_FROM = 900
"""Two charts beside each other from this width on, in pixels at 100 %."""
_LOOK_AGAIN_MS = 60_000
"""A report that is open follows the desk, but not at every ticket."""


class ReportPage(Paper):
    open_ticket = Signal(object)
    needs_wanted = Signal()
    """What the articles need is to be shown."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        """`host` is what sheets open over."""
        super().__init__(look, "bg.window")
        self._work, self._desk, self._notices = work, desk, notices
        self.report: Report | None = None
        self.behind = BehindSheet(look, work, desk, host)
        self.behind.open_ticket.connect(self.open_ticket)
        self.flow = Flow()
        self.bar = ReportBar(desk, self.flow)
        self.bar.changed.connect(self.ask)
        self.export = Button(look, "", icon="export", caret=True)
        self._menu = Menu(look, self)
        self.export.set_menu(self._menu)
        self.flow.add(self.export)
        self.period = Label(look, "", "body", "text.secondary", wrap=True)
        self.formula = Label(look, "", "small", "text.secondary", wrap=True)
        self.lacking = Label(look, "", "small", "warn.text", wrap=True)
        self.needs = Button(look, "", "link", icon="first-aid-kit")
        self.needs.clicked.connect(self.needs_wanted)
        self.tiles: dict[str, Tile] = {}
        self.cards: dict[str, ChartCard] = {}
        self._tile_grid, self._card_grid = QGridLayout(), QGridLayout()
        self._state: QWidget | None = None
        self.loading = LoadingBars(look, "", "text")
        self._lay_out()
        self.loading.cancelled.connect(lambda: work.forget(self, "report"))
        work.changed.connect(self._hear)
        look.changed.connect(self._arrange)
        self.retranslate()
        work.ask(self, "choices", ReportChoices(), self._know)

    def ask(self) -> None:
        self.loading.setVisible(self.report is None)
        self.loading.begin()
        query = ReportOf(compared=self.bar.compared, zone=self.bar.zone, narrowed=self.bar.narrowed)
        self._work.ask(self, "report", query, self.show_report, self._fail)

    def show_report(self, report: Report) -> None:
        self.report = report
        self.loading.finish()
        self.loading.hide()
        self._put_state(None)
        today = self.bar.today
        compared = report.compared
        self.period.setText(text.when_asked(compared.now, compared.before, report.zone, today, cut=report.cut))
        self.formula.setText(text.formula(report.promises))
        self.lacking.setVisible(report.here_since is not None)
        if report.here_since is not None:
            self.lacking.setText(text.here_since(report.here_since, report.zone, today))
        self._show_tiles(figures(report))
        self._show_cards(report)
        empty = not (report.now.opened or report.now.solved or report.now.calls.inbound)
        if empty:
            title = translate("insights", "Nothing happened in this period")
            words = translate("insights", "Choose a longer one, or let in more channels, categories or cohorts.")
            self._put_state(EmptyState(self._look, "chart-line-up", title, words))
        self._arrange()

    def _know(self, choices: Choices) -> None:
        self.bar.know(choices.promises, choices.cohorts)
        self.ask()

    # Tiles and cards

    def _show_tiles(self, told: tuple[Told, ...]) -> None:
        wanted = {one.name: one for one in told}
        for name in [name for name in self.tiles if name not in wanted]:
            gone = self.tiles.pop(name)
            gone.hide()
            gone.deleteLater()
        for name, one in wanted.items():
            if name not in self.tiles:
                tile = self.tiles[name] = Tile(self._look, one)
                tile.asked.connect(self._ask_tile)
            self.tiles[name].show_told(one)
        self.tiles = {name: self.tiles[name] for name in wanted}

    def _show_cards(self, report: Report) -> None:
        made = {sheet.name: sheet for sheet in sheets(report)}
        for name in drawing.NAMES:
            sheet = made.get("course" if name == "backlog" else name)
            if sheet is None:
                if name in self.cards:
                    self.cards[name].hide()
                continue
            card = self._card(name)
            if card.drawn is not None:
                drawing.fill(card.drawn, name, report, sheet)
            card.show_sheet(self._titled(name, sheet))
            card.show()

    def _titled(self, name: str, sheet: Sheet) -> Sheet:
        return Sheet(name, text.heading(name), sheet.head, sheet.lines) if name == "backlog" else sheet

    def _card(self, name: str) -> ChartCard:
        if name not in self.cards:
            drawn = drawing.make(name, self._look.color, lambda: self._look.font("small"))
            card = self.cards[name] = ChartCard(self._look, name, drawn, lambda: self._note(name))
            card.asked.connect(self._ask_behind)
            if isinstance(drawn, Chart):
                drawn.pressed.connect(card.ask_number)
            elif drawn is not None:
                drawn.pressed.connect(self._ask_hour)
        return self.cards[name]

    def _note(self, name: str) -> str:
        if name == "course":
            return translate("insights", "Bars: this period. Dashed line: the one before.")
        if name in {"channel", "category", "cohort", "course_name", "webinar", "stars"}:
            return translate("insights", "Dark: this period. Grey: the one before.")
        return ""

    def _ask_tile(self, told: Told) -> None:
        if told.mark is not None:
            self._ask_behind(told.mark, _behind_title(told))

    def _ask_hour(self, hour: int) -> None:
        said = f"{text.weekday(hour // 24)} {hour % 24}:00"
        self._ask_behind(Slice(Figure.OPENED, "hour", str(hour)), said)

    def _ask_behind(self, mark: Slice, title: str) -> None:
        if self.report is not None:
            asked = ReportTickets(
                compared=self.report.compared, zone=self.report.zone, narrowed=self.report.narrowed, mark=mark
            )
            self.behind.ask(asked, title)

    # Out of the program

    def _fill_menu(self) -> None:
        self._menu.clear()
        icon = self._look.icons.icon
        for kind, words in KINDS.items():
            self._menu.addAction(icon("export"), words(), lambda _=False, kind=kind: self._choose_file(kind))

    def _choose_file(self, kind: str) -> None:
        if self.report is None:
            return
        days = self.report.compared.now
        proposed = f"report {days.first} {days.last}.{kind}"
        path, _ = QFileDialog.getSaveFileName(
            self.window(), translate("insights", "Export the report"), proposed, f"{kind.upper()} (*.{kind})"
        )
        if path:
            self.save(Path(path), kind)

    def save(self, path: Path, kind: str) -> None:
        """ "csv", "xlsx" or "pdf"."""
        if self.report is None:
            return
        try:
            export(self.report, path, kind, self.bar.today)
        except ConsoleError as fault:
            self._notices.trouble(fault)
            return
        self._notices.say(
            Level.TOAST, translate("insights", "Exported."), lead=path.name, icon="export", kind="insights"
        )

    # Qt

    def _fail(self, error: Exception) -> None:
        self.loading.finish()
        self.loading.hide()
        if isinstance(error, ConsoleError):
            state = ErrorState.of(self._look, error)
            state.again.connect(self.ask)
            self._put_state(state)

    def _put_state(self, state: QWidget | None) -> None:
        if self._state is not None:
            self._state.hide()
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self._column.insertWidget(self._column.indexOf(self.loading) + 1, state)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("ticket", "message", "phone_call") and self.isVisible():
            self._work.later(self, "again", _LOOK_AGAIN_MS, self.ask)

    def _arrange(self) -> None:
        width = max(1, self.width() - 2 * _SIDE)
        columns = max(2, min(5, width // (self._look.px(LEAST) + _GAP)))
        for place, tile in enumerate(self.tiles.values()):
            self._tile_grid.addWidget(tile, place // columns, place % columns)
        for column in range(8):
            self._tile_grid.setColumnStretch(column, 1 if column < columns else 0)
        two = width >= self._look.px(_TWO_FROM)
        shown = [card for name in drawing.NAMES if (card := self.cards.get(name)) is not None and not card.isHidden()]
        for card in shown:
            self._card_grid.removeWidget(card)
        row = column = 0
        for card in shown:
            wide = not two or card.name == "heat"
            if wide and column:
                row, column = row + 1, 0
            self._card_grid.addWidget(card, row, column, 1, 2 if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 1)
        for column in range(2):
            self._card_grid.setColumnStretch(column, 1)
        self._card_grid.setColumnMinimumWidth(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("insights", "Report"))
        self.export.setText(translate("insights", "Export"))
        self.needs.setText(translate("insights", "Questions without an article, and articles of little help"))
        self._fill_menu()
        if self.report is not None:
            self.show_report(self.report)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        inside = Paper(self._look, "bg.window")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(_SIDE, 12, _SIDE, 20)
        self._column.setSpacing(8)
        self._tile_grid.setSpacing(_GAP)
        self._card_grid.setSpacing(_GAP)
        for part in (self.flow, self.period, self.formula, self.lacking, self.loading):
            self._column.addWidget(part)
        self.lacking.hide()
        self._column.addSpacing(4)
        self._column.addLayout(self._tile_grid)
        self._column.addSpacing(4)
        self._column.addLayout(self._card_grid)
        low = QHBoxLayout()
        low.addWidget(self.needs)
        low.addStretch(1)
        self._column.addLayout(low)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.setFocusProxy(self.bar.period)


def _behind_title(told: Told) -> str:
    """What the list holds, which is not always what the figure says."""
    return {
        "level": translate("insights", "Not answered in time"),
        "kept": translate("insights", "Rang more than three times"),
        "helped": text.name("articles"),
        "backlog": translate("insights", "Open now"),
        "stars": translate("insights", "Rated"),
    }.get(told.name, text.name(told.name))
