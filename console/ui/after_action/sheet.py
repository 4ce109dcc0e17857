"""The report of one webinar: figures, charts, troubles, call list, notes; out as PDF, table or a link."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from console.commands.after_action import NoteAfterwards, TakeNoteBack
from console.commands.base import Command
from console.commands.desk import SetSetting
from console.domain.after_action_link import generation_in, page_address, setting_of, shared, token, withdrawn
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.requests import ADDRESS_SETTING, LinkKey
from console.domain.rights import Right, may
from console.errors import ConsoleError
from console.queries.after_action import AfterAction, AfterActionReport, NeverGotIn, ToCall
from console.queries.desk import AgentRow, Agents, Settings
from console.queries.launches import LaunchDetail, LaunchNow
from console.queries.requests import LinkKeys
from console.sync.desk import Desk
from console.ui.after_action import text
from console.ui.after_action.chart import PeopleChart
from console.ui.after_action.exporting import KINDS, export
from console.ui.after_action.html import Dress, body
from console.ui.launch.saying import OneLine
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paint import box, text_line
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.staffing import text as staffing
from console.ui.staffing.charts import ContactsChart
from console.ui.staffing.sheet import scrolled

_SIZE = (1060, 740)
_TILE = 168
_CHART = 190
_REFRESH_MS = 2000
_KINDS = ("ticket", "message", "launch", "webinar", "registration", "incident", "broadcast", "setting", "gap", "wish")


class _Tile(QWidget):
    """A figure with its name above it and what it is compared with below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.shown = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_figure(self, shown: tuple[str, str, str]) -> None:
        self.shown = shown
        self.setAccessibleName(f"{shown[0]}: {shown[1]}, {shown[2]}")
        self.setToolTip(shown[2])
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(_TILE), 2 * look.line("body") + look.line("number") + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        box(painter, look, self.rect(), 8, "bg.surface", "border.subtle")
        line = QRectF(12, 8, self.width() - 24, look.line("body"))
        text_line(painter, look, line, self.shown[0], "body", "text.secondary")
        big = QRectF(12, line.bottom(), line.width(), look.line("number"))
        text_line(painter, look, big, self.shown[1], "number", "text.primary")
        low = QRectF(12, big.bottom(), line.width(), look.line("body"))
        text_line(painter, look, low, self.shown[2], "body", "text.secondary")


class AfterActionSheet(Sheet):
    open_person = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget, webinar: Id) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices, self._webinar = work, desk, notices, webinar
        self.report: AfterActionReport | None = None
        self.calls: tuple[ToCall, ...] = ()
        self._settings: dict[str, str] = {}
        self._keys: tuple[LinkKey, ...] = ()
        self._detail: LaunchDetail | None = None
        self._me: AgentRow | None = None
        self.headline = Label(look, "", "title", wrap=True)
        self.tiles = [_Tile(look) for _ in range(8)]
        self.contacts_title = Label(look, "", "body.strong")
        self.contacts = ContactsChart(look.color, lambda: look.font("small"))
        self.people_title = Label(look, "", "body.strong")
        self.people = PeopleChart(look.color, lambda: look.font("small"))
        self.words = QLabel()
        self.line = OneLine(look, host)
        self.share = Button(look, "", icon="link")
        self.export = Button(look, "", "primary", icon="export")
        self._menu = Menu(look, self)
        self._lay_out()
        self.words.linkActivated.connect(self._follow)
        self.share.clicked.connect(self._offer_link)
        self.export.clicked.connect(self._offer_files)
        look.changed.connect(self._renew)
        work.changed.connect(self._hear)
        self._speak()

    @property
    def leads(self) -> bool:
        """Whether whoever is here writes the notes, as commands/after_action.py asks it."""
        mine = self._detail is not None and self._detail.lead_id == self._desk.me
        return (self._detail is not None and self.may_share) or mine

    @property
    def may_share(self) -> bool:
        return self._me is not None and may(self._me.role, Right.EDIT_DESK)

    @property
    def link(self) -> str:
        """The address under which anybody reads the figures; empty: it is not shared, or nobody could."""
        generation = generation_in(self._settings.get(setting_of(self._webinar)))
        home = self._settings.get(ADDRESS_SETTING, "")
        if generation is None or not home or not self._keys:
            return ""
        return page_address(home, token(self._keys[0], self._webinar, generation, self._desk.now()))

    def ask(self) -> None:
        self._work.ask(self, "report", AfterAction(self._webinar), self._take)
        self._work.ask(self, "calls", NeverGotIn(self._webinar), self._take_calls)
        self._work.ask(self, "agents", Agents(), self._take_agents)
        self._work.ask(self, "settings", Settings(), self._take_settings)
        self._work.ask(self, "keys", LinkKeys(), self._take_keys)

    # What is asked and shown

    def _take(self, report: AfterActionReport | None) -> None:
        if report is None:
            self.dismiss()
            return
        self.report = report
        if report.launch is not None:
            self._work.ask(self, "launch", LaunchNow(report.launch), self._take_launch)
        self._show()

    def _take_calls(self, calls: tuple[ToCall, ...]) -> None:
        self.calls = calls
        self._show()

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._me = next((one for one in agents if one.id == self._desk.me), None)
        self.share.setVisible(self.may_share)
        self._show()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings

    def _take_keys(self, keys: tuple[LinkKey, ...]) -> None:
        self._keys = keys

    def _take_launch(self, detail: LaunchDetail | None) -> None:
        self._detail = detail
        self._show()

    def _show(self) -> None:
        report = self.report
        if report is None:
            return
        figures = report.figures
        self.set_title(text.title(figures), text.about(figures, self._desk.now()))
        self.headline.setText(text.headline(figures))
        for tile, shown in zip(self.tiles, text.tiles(figures), strict=True):
            tile.show_figure(shown)
        self.contacts.show_contacts(figures.expected, figures.came, figures.started_at, figures.length)
        self.people.show_people(figures.people, figures.started_at, figures.length, figures.interval)
        color = self.look.color
        dress = Dress(
            line=color("border.subtle").name(),
            soft=color("text.secondary").name(),
            link=color("accent.text").name(),
            links=True,
            may_note=self.leads,
        )
        self.words.setFont(self.look.font("body"))
        shown_words = f"<div style='color: {color('text.primary').name()}'>{body(report, self.calls, dress)}</div>"
        if shown_words != self.words.text():
            # Set anew it would lose the link that has the focus.
            self.words.setText(shown_words)
        self.export.setEnabled(True)

    # What is done

    def _follow(self, where: str) -> None:
        kind, _, value = where.partition(":")
        launch = self.report.launch if self.report is not None else None
        if kind == "person":
            self.dismiss()
            self.open_person.emit(Id(value))
        elif launch is not None and kind == "back":
            self._tell(TakeNoteBack(self._desk.stamp(), launch, Id(value)))
        elif launch is not None:
            well = value == "well"
            self.line.ask_for(
                text.heading(value),
                translate("after_action", "In a sentence"),
                translate("after_action", "Add"),
                lambda words: self._tell(NoteAfterwards(self._desk.stamp(), launch, words, well)),
            )
            self.line.raise_()

    def _tell(self, command: Command) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
            self.ask()

        self._work.tell(self, command, answered)

    def _offer_link(self) -> None:
        menu, icon = self._menu, self.look.icons.icon
        menu.clear()
        menu.addAction(icon("link"), translate("after_action", "Copy a link for 30 days"), self.copy_link)
        back = menu.addAction(icon("prohibit"), translate("after_action", "Take the link back"), self.take_back)
        back.setEnabled(generation_in(self._settings.get(setting_of(self._webinar))) is not None)
        menu.popup(self.share.mapToGlobal(QPoint(0, self.share.height() + 4)))

    def copy_link(self) -> None:
        """Shares the figures, without anybody's name or words, and puts the address on the clipboard."""
        if not self._settings.get(ADDRESS_SETTING) or not self._keys:
            self._notices.say(
                Level.AMBER,
                translate("after_action", "A gateway serves them (third-ring web); then the report can be shared."),
                lead=translate("after_action", "The pages of this desk have no address yet."),
                icon="link",
                kind="after_action",
            )
            return
        name = setting_of(self._webinar)
        self._settings[name] = shared(self._settings.get(name))
        QGuiApplication.clipboard().setText(self.link)
        self._tell(SetSetting(self._desk.stamp(), name, self._settings[name]))
        self._notices.say(
            Level.TOAST,
            translate("after_action", "Whoever has it sees figures, and nobody’s name or words."),
            lead=translate("after_action", "The link is on the clipboard."),
            icon="link",
            kind="after_action",
        )

    def take_back(self) -> None:
        """No link to this report opens any more."""
        name = setting_of(self._webinar)
        self._settings[name] = withdrawn(self._settings.get(name))
        self._tell(SetSetting(self._desk.stamp(), name, self._settings[name]))
        self._notices.say(
            Level.TOAST, translate("after_action", "The link is taken back."), icon="prohibit", kind="after_action"
        )

    def _offer_files(self) -> None:
        self._menu.clear()
        icon = self.look.icons.icon
        for kind, words in KINDS.items():
            self._menu.addAction(icon("export"), words(), lambda kind=kind: self._choose_file(kind))
        self._menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height() + 4)))

    def _choose_file(self, kind: str) -> None:
        if self.report is None:
            return
        proposed = f"{self.report.figures.started_at.date()} {self.report.figures.title}.{kind}".replace("/", "-")
        path, _ = QFileDialog.getSaveFileName(
            self.window(), translate("after_action", "Export the report"), proposed, f"{kind.upper()} (*.{kind})"
        )
        if path:
            self.save(Path(path), kind)

    def save(self, path: Path, kind: str) -> None:
        """ "pdf" or "csv"."""
        if self.report is None:
            return
        try:
            export(self.report, self.calls, path, kind, self._desk.now())
        except ConsoleError as fault:
            self._notices.trouble(fault)
            return
        self._notices.say(
            Level.TOAST, translate("after_action", "Exported."), lead=path.name, icon="export", kind="after_action"
        )

    # How it stands

    def _hear(self, changes: Changes) -> None:
        if changes.touches(*_KINDS) and self.isVisible():
            self._work.later(self, "again", _REFRESH_MS, self.ask)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._show()

    def _renew(self) -> None:
        self.contacts.renew()
        self.people.renew()
        for chart in (self.contacts, self.people):
            chart.setFixedHeight(self.look.px(_CHART))
        self._show()

    def _lay_out(self) -> None:
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(18, 10, 18, 16)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // 4, place % 4)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for part in (
            self.headline,
            grid,
            self.contacts_title,
            self.contacts,
            self.people_title,
            self.people,
            self.words,
        ):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        for chart in (self.contacts, self.people):
            chart.setFixedHeight(self.look.px(_CHART))
        column.addStretch(1)
        scroll = scrolled(paper)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scroll)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.share)
        self.buttons.addWidget(self.export)
        self.share.hide()
        self.export.setEnabled(False)
        self.setFocusProxy(scroll)

    def _speak(self) -> None:
        self.contacts_title.setText(text.heading("requests"))
        self.contacts.setAccessibleName(text.heading("requests"))
        self.contacts_title.setToolTip(staffing.tip(staffing.formula_forecast()))
        self.people_title.setText(text.heading("people"))
        self.people.setAccessibleName(text.heading("people"))
        self.people_title.setToolTip(staffing.tip(staffing.formula_a()))
        self.words.setAccessibleName(translate("after_action", "Report"))
        self.share.setText(translate("after_action", "Share"))
        self.export.setText(translate("after_action", "Export"))
        if self.report is None:
            self.headline.setText(translate("after_action", "Counting…"))
