"""Messages to many from wherever one is written: previewed, filled from a template, sent; and the sheet for a group."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from console.domain.broadcast import Audience, Letter
from console.queries.broadcasts import BroadcastAudience, Reach
from console.queries.desk import Settings, TemplateRow, Templates
from console.queries.queue import TicketRow, TicketRows
from console.sync.desk import Desk
from console.ui.incidents.message import MessagePanel, Target
from console.ui.incidents.post import Post
from console.ui.incidents.preview import PreviewSheet
from console.ui.incidents.wording import USUAL, Wording
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.palette_rows import Row
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (700, 300)
_NAMES = 60
"""Tickets in which names for the preview are looked for."""


class MessageSheet(Sheet):
    """One message to all of a group, or to everybody; what was begun stays until it is sent."""

    def __init__(self, look: Look, work: Work, host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self.message = MessagePanel(look, work)
        self.body.setContentsMargins(4, 4, 4, 4)
        self.body.addWidget(self.message)
        self.body.addStretch(1)
        self.setFocusProxy(self.message.editor)


class Answering(QObject):
    answered = Signal(object)
    """The Target of a message that was sent from the sheet."""

    def __init__(
        self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget, chooser: Chooser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look, self._work, self._host, self._chooser = look, work, host, chooser
        self.post = Post(work, desk, notices, self)
        self.settings: Mapping[str, str] = {}
        self.webinar, self.agent = "", ""
        """For the preview: the title of the webinar, and who writes."""
        self._sheet: MessageSheet | None = None
        self._preview: PreviewSheet | None = None
        self._work.ask(self, "settings", Settings(), self._take_settings)

    @property
    def sheet(self) -> MessageSheet:
        if self._sheet is None:
            self._sheet = MessageSheet(self._look, self._work, self._host)
            self.serve(self._sheet.message)
        return self._sheet

    @property
    def preview(self) -> PreviewSheet:
        if self._preview is None:
            self._preview = PreviewSheet(self._look, self._host)
        return self._preview

    def ask(self, target: Target, *audiences: Audience, wording: Wording | None = None) -> None:
        """Opens the sheet. The first audience is meant from the beginning; `wording` stands there already."""
        panel = self.sheet.message
        before = panel.target
        if before is None or before.title != target.title or before.kind is not target.kind:
            panel.show_wording(wording or Wording())
        panel.offer(*audiences)
        panel.show_target(target)
        # What is written here is another message than those about the same thing before it, whoever sent them.
        number = BroadcastAudience(target.aim((audiences[0],), 0), USUAL[:1])
        self._work.ask(self, "number", number, lambda reach: self._follow(panel, target, reach))
        self.sheet.set_title(translate("incidents", "Answer all"), target.title)
        self.sheet.open()
        panel.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, panel: MessagePanel, target: Target, reach: Reach) -> None:
        if panel.target == target:
            panel.last = reach.number - 1
            panel.count()

    def serve(self, panel: MessagePanel) -> None:
        """Does what its buttons say."""
        panel.send.connect(lambda: self._send(panel))
        panel.preview_wanted.connect(lambda: self._show_preview(panel))
        panel.template_wanted.connect(lambda: self._ask_template(panel))

    def _take_settings(self, settings: Mapping[str, str]) -> None:
        self.settings = settings

    def _send(self, panel: MessagePanel) -> None:
        target, reach, audiences = panel.target, panel.reach, panel.audiences
        if target is None or reach is None or not audiences:
            return
        letters = panel.wording.letters(target.title)
        panel.set_busy(True)
        in_sheet = self._sheet is not None and panel is self._sheet.message

        def ended(done: bool) -> None:
            panel.set_busy(False)
            panel.count()
            if done and in_sheet:
                self.sheet.dismiss()
                panel.show_wording(Wording())
                self.answered.emit(target)

        self.post.send(target.aim(audiences, panel.number), letters, reach.written, ended)

    def _show_preview(self, panel: MessagePanel) -> None:
        target = panel.target
        if target is None:
            return

        def show(rows: tuple[TicketRow, ...]) -> None:
            names = {row.language: row.participant_name for row in reversed(rows) if row.participant_id is not None}
            letters = panel.wording.letters(target.title)
            if panel.audiences == (Audience.AFFECTED,):
                # All of them have asked: nobody sees a subject.
                letters = tuple(Letter(one.language, one.text) for one in letters)
            self.preview.show_message(panel.reach, letters, names, self.agent, self.settings, self.webinar)

        self._work.ask(self, "names", TicketRows(target.tickets[:_NAMES]), show)

    def _ask_template(self, panel: MessagePanel) -> None:
        self._work.ask(self, "templates", Templates(), lambda rows: self._offer(panel, rows))

    def _offer(self, panel: MessagePanel, templates: tuple[TemplateRow, ...]) -> None:
        shown: dict[str, TemplateRow] = {}
        for one in sorted(templates, key=lambda one: one.language != panel.languages.current):
            shown.setdefault(one.shortcut, one)

        def offered(template: TemplateRow) -> Row:
            def run(_: bool) -> None:
                panel.use_template(templates, template.shortcut)

            return Row(f"template {template.id}", template.name, "lightning", run, f"/{template.shortcut}")

        rows = tuple(offered(one) for one in sorted(shown.values(), key=lambda one: one.name))
        nothing = translate("incidents", "There are no templates yet.")
        self._chooser.ask(Question(translate("incidents", "Template…"), rows=rows, nothing=nothing))
