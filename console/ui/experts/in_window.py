"""Puts questions to experts into the window: the act, the lines under the header, the mark and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout

from console.commands.consultations import AskExpert
from console.domain.ids import Id
from console.domain.messages import File
from console.queries.consultations import ConsultationRow
from console.queries.reviews import ReviewRow
from console.queries.ticket import TicketDetail
from console.ui.experts.acts import add_expert_acts
from console.ui.experts.asking import AskSheet
from console.ui.experts.deeds import ExpertDeeds
from console.ui.experts.page import QuestionsPage
from console.ui.experts.strip import ConsultationStrips
from console.ui.experts.watch import ConsultationMark, ConsultationWatch
from console.ui.ticket.conversation.links import open_outside

if TYPE_CHECKING:
    from console.ui.window import Window


class Experts(QObject):
    """`page` is built when it is first shown."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: tuple[str, tuple[File, ...]] | None = None
        self._page: QuestionsPage | None = None
        self.asking: AskSheet | None = None
        work, desk = window.work, window.desk
        self.deeds = ExpertDeeds(
            work,
            desk,
            window.notices,
            self,
            opener=open_outside,
            insert=self._insert,
            article=self._article,
            gap=self._gap,
        )
        self.watch = ConsultationWatch(work, desk, window.notices, self, self.show_page)
        self.strips = ConsultationStrips(window.look, work, desk, self.deeds, window)
        self.mark = ConsultationMark(window.look, self.watch)
        add_expert_acts(window.registry, self.ask, lambda: window.ticket.ticket() is not None, self.show_page)
        menu = window.composer.sheet.bottom.send.menu
        if menu is not None:
            # Beside the ways to send: who does not know the answer yet asks for it from there.
            menu.addSeparator()
            menu.addAction(window.registry.find("ticket.ask"))
        window.pages.experts_page = lambda: self.page
        window.pages.gap_wanted = self._missing
        window.ticket.put_under_header(self.strips)
        window.ticket.shown.connect(self._shown)
        self.mark.clicked.connect(lambda _: self.show_page())
        bar = window.top_bar.layout()
        if isinstance(bar, QBoxLayout):
            bar.insertWidget(bar.indexOf(window.top_bar.state), self.mark)

    @property
    def page(self) -> QuestionsPage:
        if self._page is None:
            window = self._window
            self._page = QuestionsPage(window.look, window.desk, self.watch, self.deeds)
            self._page.open_ticket.connect(window.open_ticket)
            window.places.addWidget(self._page)
        return self._page

    def ask(self) -> None:
        """About the ticket that is open."""
        window, detail = self._window, self._window.ticket.ticket()
        if detail is None:
            return
        if self.asking is None:
            self.asking = AskSheet(window.look, window.work, window.desk, window, self._ask)
        self.asking.begin(detail)

    def show_page(self, question: Id | None = None) -> None:
        page = self.page
        self._window.show_place("questions")
        if question is not None:
            page.show_question(question)
        page.setFocus()

    def _ask(self, command: AskExpert, name: str) -> None:
        sheet = self.asking
        if sheet is not None:
            self.deeds.ask(command, name, lambda: sheet.sent(command.ticket))

    def _shown(self, detail: TicketDetail | None) -> None:
        self.strips.show_ticket(detail)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and detail is not None:
            self._put(*waiting)

    def _insert(self, ticket: Id, words: str, files: tuple[File, ...]) -> None:
        """Where one writes to the participant, once the ticket is there."""
        window = self._window
        detail = window.ticket.ticket()
        if detail is not None and detail.row.id == ticket:
            window.show_place("queue")
            self._put(words, files)
            return
        window.open_ticket(ticket)
        self._waiting = words, files

    def _put(self, words: str, files: tuple[File, ...]) -> None:
        self._window.composer.start_reply()
        self._window.composer.insert_text(words)
        if files:
            self._window.composer.sheet.files.take(files)

    def _article(self, row: ConsultationRow) -> None:
        if row.answer is not None:
            title = row.subject or row.question
            self._window.knowledge.article_of(title, row.answer.text, row.spoken, row.participant)

    def _gap(self, row: ConsultationRow) -> None:
        self._window.knowledge.gap_of(row.question, row.spoken, row.ticket, row.participant)

    def _missing(self, row: ReviewRow) -> None:
        self._window.knowledge.gap_of(row.subject, row.spoken, row.ticket, row.participant)


def experts_in(window: Window) -> Experts:
    return Experts(window)
