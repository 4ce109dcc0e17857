"""The templates on the settings page: those of one language at a time, and the ways to write, change and remove one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from console.commands.desk import DropTemplate, SaveTemplate
from console.queries.desk import Settings, TemplateRow, Templates
from console.sync.desk import Desk
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.settings.templates import text
from console.ui.settings.templates.rows import TemplateLine
from console.ui.settings.templates.sheet import TemplateSheet
from console.ui.settings.templates.us import Us
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import Words, translate
from console.ui.shared.work import Work


class TemplatesSection(EntriesSection[TemplateRow, TemplateSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, words: Words, host: QWidget) -> None:
        """`host` is what a template opens over."""
        super().__init__(look, work, desk, notices, host)
        self._settings: dict[str, str] = {}
        self._language = words.language
        self._languages: Segmented | None = None
        self.us = Us(look, work, desk)
        self.column.addWidget(self.us)
        self.follow("template", Templates(), self.take_entries)
        self.follow("setting", Settings(), self._take_settings)
        self.show_all()

    # What the desk tells

    def take_entries(self, entries: tuple[TemplateRow, ...]) -> None:
        spoken = {one.language for one in entries}
        if not self.known and spoken and self._language not in spoken:
            self._language = min(spoken)
        super().take_entries(entries)
        self._offer_languages()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings
        self.us.put(settings)

    # What is shown

    def words(self) -> SectionWords:
        return SectionWords(
            heading=translate("templates", "Templates of answers"),
            about=translate(
                "templates", "Words for answers that come again and again. A slash in an answer finds them."
            ),
            nothing=translate(
                "templates", "No template is written yet. The first good answer of today may become one."
            ),
            only_leads=translate("templates", "A lead or an administrator can change them."),
            new=translate("templates", "New template"),
        )

    def _offer_languages(self) -> None:
        codes = sorted({one.language for one in self.entries} | {self._language})
        if self._languages is not None:
            self._languages.hide()
            self._languages.deleteLater()
            self._languages = None
        if len(codes) < 2:
            return
        counts = {code: sum(one.language == code for one in self.entries) for code in codes}
        choices = tuple((code, f"{text.language(code)} {counts[code]}") for code in codes)
        self._languages = Segmented(self._look, translate("templates", "Language of the templates"), choices)
        self._languages.choose(self._language)
        # After the control is done with its own event: choosing fills the list anew.
        self._languages.chosen.connect(self._choose_language, Qt.ConnectionType.QueuedConnection)
        self.column.insertWidget(2, self._languages, 0, Qt.AlignmentFlag.AlignLeft)

    def _choose_language(self, code: str) -> None:
        self._language = code
        self.show_all()

    def show_all(self) -> None:
        self.us.setVisible(self.may_edit)
        super().show_all()

    def listed(self) -> Iterable[TemplateRow]:
        return (one for one in self.entries if one.language == self._language)

    def row_of(self, entry: TemplateRow) -> TemplateLine:
        return TemplateLine(self._look, entry, may_edit=self.may_edit)

    def sheet_for(self, entry: TemplateRow | None) -> TemplateSheet:
        return TemplateSheet(
            self._look,
            self._host,
            self._work,
            self._desk,
            entry,
            self._language,
            agent=self.me.name if self.me is not None else "",
            settings=self._settings,
            may_edit=self.may_edit,
        )

    # What is done

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, SaveTemplate):
            raise TypeError(wanted)
        language = wanted.language

        def show() -> None:
            self._choose_language(language)
            self._offer_languages()

        self.keep(wanted, show)

    def remove(self, entry: TemplateRow) -> None:
        def back() -> None:
            stamp = self._desk.stamp()
            self._work.tell(self, SaveTemplate(stamp, entry.id, entry.shortcut, entry.name, entry.language, entry.text))

        said = translate("templates", "Template removed: {name}").format(name=entry.name)
        self.drop(DropTemplate(self._desk.stamp(), entry.id), said, back)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._offer_languages()
