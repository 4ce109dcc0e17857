"""The staffing of one webinar: the worst gap in words, the forecast beside what comes, needs beside the rostered."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from console.commands.desk import SetSetting
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.domain.staffing_rules import CHANNELS, SETTING, Staffed, StaffingRules, WhatIf, habits
from console.domain.tickets import Channel
from console.queries.desk import AgentRow, Agents
from console.queries.staffing import KINDS, Reckoning, StaffingBasis, StaffingPlan
from console.sync.desk import Desk
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.staffing import text
from console.ui.staffing.charts import ContactsChart, NeedsChart
from console.ui.staffing.figures import FiguresPage
from console.ui.staffing.table import NeedsTable
from console.ui.staffing.trying import Trying

_SIZE = (1060, 720)
_SIDE = 236
_REFRESH_MS = 500
_TICK_MS = 2000
_VIEWS = ("plan", "table", "figures")


class StaffingSheet(Sheet):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget, webinar: Id) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices, self._webinar = work, desk, notices, webinar
        self.basis: StaffingBasis | None = None
        self.plain: Staffed | None = None
        """As it is, without anything that is tried."""
        self.found: Staffed | None = None
        self._draft: StaffingRules | None = None
        self.may_edit = False
        self.worst = Label(look, "", "title", wrap=True)
        self.others = Label(look, "", "body", "text.secondary", wrap=True)
        self.source = Label(look, "", "body", "text.secondary", wrap=True)
        self.view = Segmented(look, translate("staffing", "View"), [(name, name) for name in _VIEWS])
        self.channel = Segmented(look, translate("staffing", "Channel"), [(one, text.channel(one)) for one in CHANNELS])
        self.contacts_title = Label(look, "", "body.strong")
        self.contacts = ContactsChart(look.color, lambda: look.font("small"))
        self.needs_title = Label(look, "", "body.strong")
        self.needs = NeedsChart(look.color, lambda: look.font("small"))
        self.table = NeedsTable(look)
        self.figures = FiguresPage(look)
        self.trying = Trying(look)
        self.note = Label(look, "", "small", "text.secondary", wrap=True)
        self.learned = Button(look, "")
        self.keep = Button(look, "", "primary")
        self.pages = QStackedWidget()
        self._lay_out()
        look.changed.connect(self._renew)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_now)
        self.view.chosen.connect(self._turn)
        self.channel.chosen.connect(lambda _: self._choose())
        self.trying.changed.connect(self._reckon)
        self.figures.changed.connect(self._edit)
        self.keep.clicked.connect(self._keep)
        self.learned.clicked.connect(self._forget)
        work.changed.connect(self._hear)
        self._speak()
        self._turn("plan")

    @property
    def chosen(self) -> Channel:
        return Channel(self.channel.current)

    @property
    def rules(self) -> StaffingRules:
        """Those that are being edited, else those that are kept."""
        if self._draft is not None:
            return self._draft
        return self.basis.rules if self.basis is not None else StaffingRules()

    def ask(self) -> None:
        past = self.basis.past if self.basis is not None else None
        self._work.ask(self, "basis", StaffingPlan(self._webinar, past), self._take)
        self._work.ask(self, "agents", Agents(), self._take_agents)

    # What is asked and shown

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        me = next((one for one in agents if one.id == self._desk.me), None)
        self.may_edit = me is not None and may(me.role, Right.EDIT_DESK)
        self._allow()

    def _take(self, basis: StaffingBasis | None) -> None:
        if basis is None:
            self.dismiss()
            return
        kept = self.basis.rules if self.basis is not None else None
        self.basis = basis
        self.set_title(text.title(basis), text.about(basis, self._desk.now()))
        if self._draft is None and kept != basis.rules:
            self._put_figures()
        self.trying.show_rules(self.rules, self.chosen)
        self._reckon()

    def _put_figures(self) -> None:
        if self.basis is not None:
            rules = self.rules
            past = [one.past for one in self.basis.past]
            taught = msgspec.structs.replace(rules, points=(), **{one.value: _learned(rules, one) for one in CHANNELS})
            self.figures.show_rules(rules, habits(taught, past, self.basis.length), self.basis.length)
            self._allow()

    def _reckon(self) -> None:
        """On another thread: a large webinar takes longer than a frame."""
        if self.basis is None:
            return
        basis = msgspec.structs.replace(self.basis, rules=self.rules)
        self._work.ask(self, "plain", Reckoning(basis), self._take_plain)
        if self.trying.tried != WhatIf():
            self._work.ask(self, "tried", Reckoning(basis, self.trying.tried), self._take_tried)

    def _take_plain(self, found: Staffed) -> None:
        self.plain = found
        if self.trying.tried == WhatIf():
            self.found = found
        self._show()

    def _take_tried(self, found: Staffed) -> None:
        if self.trying.tried != WhatIf():
            self.found = found
            self._show()

    def _show(self) -> None:
        basis, found, plain = self.basis, self.found, self.plain
        if basis is None or found is None or plain is None:
            return
        basis = msgspec.structs.replace(basis, rules=self.rules)
        self.worst.setText(text.worst(found, basis))
        others = text.others(found, basis)
        self.others.setText(others)
        self.others.setVisible(bool(others))
        self.source.setText(" · ".join(part for part in (text.foreseen(found, basis), text.came(basis)) if part))
        self.contacts.show_contacts(found.by_minute, basis.came, basis.start, basis.length, self.chosen)
        rows = found.rows.get(self.chosen, ())
        self.needs.show_rows(rows, basis.start, basis.length, found.interval)
        self.table.show_rows(rows, basis.start, found.interval, self.rules.of(self.chosen).within)
        before, after = text.share(plain.plan.answered_in_time), text.share(found.plan.answered_in_time)
        self.trying.outcome.setText(text.outcome(before, after, plain.plan.people, found.plan.people))
        helps = text.one_more(found, basis.start)
        self.trying.helps.setText(helps)
        self.trying.helps.setVisible(bool(helps))
        self._show_now()

    def _show_now(self) -> None:
        if self.basis is not None:
            now, start = self._desk.now(), self.basis.start
            over = start + timedelta(minutes=self.basis.length + 60)
            self.contacts.show_now(now if start - timedelta(hours=2) <= now <= over else None)

    def _choose(self) -> None:
        self.trying.show_rules(self.rules, self.chosen)
        self._titles()
        self._show()

    # What is edited

    def _edit(self) -> None:
        draft = self.figures.draft()
        self.keep.setEnabled(draft is not None and self.may_edit)
        if draft is not None:
            self._draft = draft
            self.trying.show_rules(draft, self.chosen)
            self._reckon()

    def _forget(self) -> None:
        """Own rates and an own curve make way for what launches taught."""
        rules = self.rules
        self._draft = msgspec.structs.replace(rules, points=(), **{one.value: _learned(rules, one) for one in CHANNELS})
        self._put_figures()
        self._reckon()

    def _keep(self) -> None:
        draft = self._draft
        if draft is None:
            return

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._draft = None
            self.ask()
            self._allow()

        said = msgspec.json.encode(draft).decode()
        self._work.tell(self, SetSetting(self._desk.stamp(), SETTING, said), answered)

    def _allow(self) -> None:
        self.figures.setEnabled(self.may_edit)
        self.keep.setEnabled(self.may_edit and self._draft is not None)
        self.learned.setEnabled(self.may_edit)
        self.note.setText("" if self.may_edit else translate("staffing", "Leads of the desk change these figures."))

    # How it stands

    def _turn(self, view: str) -> None:
        editing = view == "figures"
        self.pages.setCurrentIndex(_VIEWS.index(view))
        for part in (self.learned, self.keep, self.note):
            part.setVisible(editing)
        self._foot.setVisible(editing)

    def _hear(self, changes: Changes) -> None:
        if changes.touches(*KINDS) and self.isVisible():
            self._work.later(self, "again", _REFRESH_MS, self.ask)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        self._foot.setVisible(self.view.current == "figures")
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._put_figures()
            if self.basis is not None:
                self._take(self.basis)

    def _renew(self) -> None:
        self.contacts.renew()
        self.needs.renew()

    def _lay_out(self) -> None:
        look = self.look
        bar = QHBoxLayout()
        bar.setSpacing(12)
        bar.addWidget(self.view)
        bar.addStretch(1)
        bar.addWidget(self.channel)
        plan = QWidget()
        charts = QVBoxLayout(plan)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(4)
        charts.addWidget(self.contacts_title)
        charts.addWidget(self.contacts, 1)
        charts.addSpacing(4)
        charts.addWidget(self.needs_title)
        charts.addWidget(self.needs, 1)
        for page in (plan, self.table, scrolled(self.figures)):
            self.pages.addWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.pages, 1)
        middle.addWidget(Hairline(look, Qt.Orientation.Vertical))
        side = scrolled(self.trying)
        side.setFixedWidth(look.px(_SIDE))
        look.changed.connect(lambda: side.setFixedWidth(look.px(_SIDE)))
        middle.addWidget(side)
        for part in (self.worst, self.others, self.source):
            self.body.addWidget(part)
        self.body.addLayout(bar)
        self.body.addLayout(middle, 1)
        self.buttons.addWidget(self.note, 1)
        self.buttons.addWidget(self.learned)
        self.buttons.addWidget(self.keep)
        self.setFocusProxy(self.view)

    def _titles(self) -> None:
        name = text.channel(self.chosen)
        self.contacts_title.setText(translate("staffing", "Requests a minute"))
        self.contacts_title.setToolTip(text.tip(text.formula_forecast()))
        needed = translate("staffing", "People, {channel}: there and needed · missing (amber) · spare (outline)")
        self.needs_title.setText(needed.format(channel=name))
        self.needs_title.setToolTip(text.tip(text.formula_a(), text.formula_c(), text.formula_mail()))
        self.contacts.setAccessibleName(self.contacts_title.text())
        self.needs.setAccessibleName(translate("staffing", "People, {channel}").format(channel=name))
        self.table.setAccessibleName(self.needs.accessibleName())

    def _speak(self) -> None:
        self.view.set_words("plan", translate("staffing", "Chart"))
        self.view.set_words("table", translate("staffing", "Table"))
        self.view.set_words("figures", translate("staffing", "Curve and figures"))
        for one in CHANNELS:
            self.channel.set_words(one, text.channel(one))
        self.keep.setText(translate("staffing", "Keep for the desk"))
        self.learned.setText(translate("staffing", "As webinars taught"))
        self.figures.curve.setAccessibleName(translate("staffing", "Curve"))
        self.trying.speak()
        self.trying.outcome.setToolTip(text.tip(text.formula_a()))
        self._titles()
        self._allow()


def _learned(rules: StaffingRules, channel: Channel) -> object:
    """The rules of a channel without an own rate."""
    return msgspec.structs.replace(rules.of(channel), rate=None)


def scrolled(part: QWidget) -> QScrollArea:
    """Where the window is low, up and down; never sideways."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    scroll.setWidget(part)
    part.setAutoFillBackground(False)  # setWidget turns it on
    return scroll
