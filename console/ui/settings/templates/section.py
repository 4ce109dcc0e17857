"""The templates on the settings page: those of one language at a time, and the ways to write, change and remove one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.commands.desk import DropTemplate, SaveTemplate
from console.domain.changes import Changes, Outcome
from console.domain.rights import Right, may
from console.queries.desk import AgentRow, Agents, Settings, TemplateRow, Templates
from console.sync.desk import Desk
from console.ui.settings.templates import text
from console.ui.settings.templates.rows import TemplateLine
from console.ui.settings.templates.sheet import TemplateSheet
from console.ui.settings.templates.us import Us
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import Words, translate
from console.ui.shared.work import Work


class TemplatesSection(QWidget):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, words: Words, host: QWidget) -> None:
        """`host` is what a template opens over."""
        super().__init__()
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._host = host
        self._templates: tuple[TemplateRow, ...] = ()
        self._settings: dict[str, str] = {}
        self._me: AgentRow | None = None
        self._language = words.language
        self._known = False
        self.sheet: TemplateSheet | None = None
        self._heading = Label(look, "", "heading")
        self._about = Label(look, "", "small", "text.secondary", wrap=True)
        self._languages: Segmented | None = None
        self._card = Card(look)
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self.new = Button(look, "", icon="plus")
        self.new.clicked.connect(lambda: self.open_template(None))
        self.setFocusProxy(self.new)
        self.us = Us(look, work, desk)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._heading, self._about, self._card):
            self._column.addWidget(part)
        self._column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.us)
        work.changed.connect(self._hear)
        work.ask(self, "templates", Templates(), self._take_templates)
        work.ask(self, "agents", Agents(), self._take_agents)
        work.ask(self, "settings", Settings(), self._take_settings)
        self._show()

    @property
    def may_edit(self) -> bool:
        return self._me is None or may(self._me.role, Right.EDIT_DESK)

    def open_template(self, template: TemplateRow | None) -> None:
        """None: a new one. What was begun in a sheet stays in it until it is saved or given up."""
        if self.sheet is not None and self.sheet.is_about(template):
            self.sheet.open()
            return
        self._let_go()
        sheet = self.sheet = TemplateSheet(
            self._look,
            self._host,
            self._work,
            self._desk,
            template,
            self._language,
            agent=self._me.name if self._me is not None else "",
            settings=self._settings,
            may_edit=self.may_edit,
        )
        sheet.saved.connect(self._save)
        sheet.removed.connect(self._remove)
        sheet.given_up.connect(self._let_go)
        sheet.open()
        sheet.start()

    # What the desk tells

    def _hear(self, changes: Changes) -> None:
        if changes.touches("template"):
            self._work.ask(self, "templates", Templates(), self._take_templates)
        if changes.touches("agent"):
            self._work.ask(self, "agents", Agents(), self._take_agents)
        if changes.touches("setting"):
            self._work.ask(self, "settings", Settings(), self._take_settings)

    def _take_templates(self, templates: tuple[TemplateRow, ...]) -> None:
        first = not self._known
        self._templates, self._known = templates, True
        spoken = {one.language for one in templates}
        if first and spoken and self._language not in spoken:
            self._language = min(spoken)
        self._offer_languages()
        self._show()

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._me = next((one for one in agents if one.id == self._desk.me), None)
        self._show()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings
        self.us.put(settings)

    # What is shown

    def _offer_languages(self) -> None:
        codes = sorted({one.language for one in self._templates} | {self._language})
        if self._languages is not None:
            self._languages.hide()
            self._languages.deleteLater()
            self._languages = None
        if len(codes) < 2:
            return
        counts = {code: sum(one.language == code for one in self._templates) for code in codes}
        choices = tuple((code, f"{text.language(code)} {counts[code]}") for code in codes)
        self._languages = Segmented(self._look, translate("templates", "Language of the templates"), choices)
        self._languages.choose(self._language)
        # After the control is done with its own event: choosing fills the list anew.
        self._languages.chosen.connect(self._choose_language, Qt.ConnectionType.QueuedConnection)
        self._column.insertWidget(2, self._languages, 0, Qt.AlignmentFlag.AlignLeft)

    def _choose_language(self, code: str) -> None:
        self._language = code
        self._show()

    def _show(self) -> None:
        self._heading.setText(translate("templates", "Templates of answers"))
        about = translate("templates", "Words for answers that come again and again. A slash in an answer finds them.")
        if not self.may_edit:
            about += " " + translate("templates", "A lead or an administrator can change them.")
        elif self._known and not self._templates:
            about = translate("templates", "No template is written yet. The first good answer of today may become one.")
        self._about.setText(about)
        self.new.setText(translate("templates", "New template"))
        self.new.setVisible(self.may_edit)
        self.us.setVisible(self.may_edit)
        focused = self.focusWidget()
        where = focused.accessibleName() if focused is not None and self._card.isAncestorOf(focused) else ""
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        shown = [one for one in self._templates if one.language == self._language]
        self._card.setVisible(bool(shown))
        for at, template in enumerate(shown):
            if at:
                self._rows.addWidget(Hairline(self._look))
            row = TemplateLine(self._look, template, may_edit=self.may_edit)
            row.opened.connect(lambda template=template: self.open_template(template))
            self._rows.addWidget(row)
            if where and row.open.accessibleName() == where:
                row.open.setFocus()

    # What is done

    def _save(self, command: SaveTemplate) -> None:
        def done(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                if self.sheet is not None:
                    self.sheet.refuse(outcome.refusal)
                return
            self._language = command.language
            self._let_go()

        self._work.tell(self, command, done)

    def _remove(self, template: TemplateRow) -> None:
        def back() -> None:
            row = template
            stamp = self._desk.stamp()
            self._work.tell(self, SaveTemplate(stamp, row.id, row.shortcut, row.name, row.language, row.text))

        def done(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._let_go()
            said = translate("templates", "Template removed: {name}").format(name=template.name)
            self._notices.say(Level.TOAST, said, icon="trash", undo=back)

        self._work.tell(self, DropTemplate(self._desk.stamp(), template.id), done)

    def _let_go(self) -> None:
        if self.sheet is not None:
            self.sheet.dismiss()
            self.sheet.deleteLater()
            self.sheet = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._offer_languages()
            self._show()
