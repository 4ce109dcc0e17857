"""The incidents of a launch, a card for each, with what was sent about it and what its article says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.broadcast import BroadcastKind
from console.domain.ids import Id
from console.domain.incidents import Step
from console.queries.broadcasts import BroadcastRow
from console.queries.incidents import IncidentRow
from console.queries.knowledge import ArticleFamily, ArticleRow, ArticleView
from console.queries.troubles import TroubleRow
from console.sync.desk import Desk
from console.ui.incidents import text
from console.ui.incidents.answering import Answering
from console.ui.incidents.card import IncidentCard
from console.ui.incidents.carrying import Load
from console.ui.incidents.doing import Doing
from console.ui.incidents.message import AUDIENCES, Target
from console.ui.incidents.sheets import Sheets
from console.ui.incidents.wording import Wording
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class Cards(QWidget):
    looked_at = Signal(object)
    """The TroubleRow whose texts somebody wants to see."""
    dropped = Signal(object, str, str)
    """A Load, and the key and the title of the group whose incident it was let go over."""

    def __init__(self, look: Look, work: Work, desk: Desk, doing: Doing, sheets: Sheets, answering: Answering) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._doing, self._sheets, self._answering = doing, sheets, answering
        self._leads = False
        self.groups: tuple[TroubleRow, ...] = ()
        self.cards: dict[Id, IncidentCard] = {}
        self._sent: tuple[BroadcastRow, ...] = ()
        self._families: dict[Id, tuple[ArticleRow, ...]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.hide()

    def clear(self) -> None:
        self._sent = ()
        self.show_incidents(())

    def show_rights(self, *, leads: bool) -> None:
        self._leads = leads
        for card in self.cards.values():
            card.show_rights(leads=leads)

    def show_sent(self, sent: tuple[BroadcastRow, ...]) -> None:
        self._sent = sent
        for card in self.cards.values():
            self._tell_card(card)

    def tick(self, now: datetime) -> None:
        for card in self.cards.values():
            card.tick(now)

    @property
    def first(self) -> IncidentCard | None:
        """The one that acts of the palette mean."""
        return next(iter(self.cards.values()), None)

    def forget_articles(self) -> None:
        """Their words are others now."""
        self._families.clear()

    def show_incidents(self, incidents: tuple[IncidentRow, ...]) -> None:
        going = {row.id: row for row in incidents if _stays(row)}
        for incident in [one for one in self.cards if one not in going]:
            self._drop_card(incident)
        for row in going.values():
            card = self.cards.get(row.id)
            if card is None:
                for other in self.cards.values():
                    other.fold_message()
                card = self.cards[row.id] = self._card(row)
            else:
                card.show_row(row)
            self._tell_card(card)
        self.setVisible(bool(self.cards))

    def _card(self, row: IncidentRow) -> IncidentCard:
        card = IncidentCard(self._look, self._work, row)
        card.message.offer(*AUDIENCES)
        card.show_rights(leads=self._leads)
        card.step_wanted.connect(lambda step: self._step(card.row, step))
        card.wanted.connect(lambda what: self._do(card, what))
        card.dropped.connect(lambda load: self._drop_on(card.row, load))
        self._answering.serve(card.message)
        self._column.addWidget(card)
        card.tick(self._desk.now())
        return card

    def _drop_card(self, incident: Id) -> None:
        card = self.cards.pop(incident)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _tell_card(self, card: IncidentCard) -> None:
        row = card.row
        title = text.trouble(row.trouble, row.title)
        card.message.show_target(Target(BroadcastKind.INCIDENT, title, row.launch, row.id, row.trouble, row.tickets))
        about = [one for one in self._sent if one.incident == row.id and one.undone_at is None]
        newest = next((one for one in about if one.kind is BroadcastKind.INCIDENT), None)
        # That it is solved was a message too, with a number of its own: who got it must not miss the next one.
        card.message.last = max((one.number for one in about), default=0)
        card.show_sent(newest)
        before = Wording()
        if newest is not None:
            before.fill(newest.letters)
        number = newest.number if newest is not None else 0
        if number != card.message.before[0]:
            card.message.before = number, before
            if newest is not None and not card.message.wording.touched:
                again = Wording()
                again.fill(newest.letters)
                card.message.show_wording(again)
        card.message.count()
        if row.article is not None and newest is None:
            self._fill_from(card, row.article)

    def _fill_from(self, card: IncidentCard, article: Id) -> None:
        known = self._families.get(article)
        if known is not None:
            card.message.fill_from_articles(known, self._answering.settings)
            return

        def family(rows: tuple[ArticleRow, ...]) -> None:
            self._families[article] = rows
            card.message.fill_from_articles(rows, self._answering.settings)

        def one(row: ArticleRow | None) -> None:
            if row is not None:
                self._work.ask(card, "family", ArticleFamily(row.family), family)

        self._work.ask(card, "article", ArticleView(article), one)

    def _step(self, row: IncidentRow, step: Step) -> None:
        if step is Step.SOLVED and row.step is not Step.SOLVED:
            self._sheets.solve(row)
        elif row.step is Step.SOLVED:
            self._sheets.reopen(row)
        else:
            self._doing.step(row, step)

    def _do(self, card: IncidentCard, what: str) -> None:
        row = card.row
        match what:
            case "owner":
                self._doing.offer_owner(row, card.owner)
            case "update":
                self._doing.offer_update(row, card.update_)
            case "cause":
                self._doing.ask_cause(row)
            case "article":
                self._doing.ask_article(row, self._words_of(row))
            case "calls":
                self._sheets.calls(row)
            case "more":
                self._offer_more(card)

    def _words_of(self, row: IncidentRow) -> str:
        """What finds an article for it: its name and what people say."""
        group = next((one for one in self.groups if one.key == row.trouble), None)
        return f"{text.trouble(row.trouble, row.title)} {group.sample if group is not None else ''}".strip()

    def _offer_more(self, card: IncidentCard) -> None:
        row, menu = card.row, self._doing.menu()
        group = next((one for one in self.groups if one.key == row.trouble and one.key), None)
        menu.addAction(translate("incidents", "Rename…"), lambda: self._doing.ask_title(row))
        if group is not None:
            menu.addAction(translate("incidents", "Look at the texts…"), lambda: self.looked_at.emit(group))
        menu.addAction(translate("incidents", "Who is to be called…"), lambda: self._sheets.calls(row))
        menu.addSeparator()
        gap = menu.addAction(translate("incidents", "An article is missing"), lambda: self._doing.report_gap(row))
        gap.setEnabled(row.gap is None)
        wish = menu.addAction(
            translate("incidents", "The platform should be mended"), lambda: self._doing.ask_platform(row)
        )
        wish.setEnabled(row.wish is None)
        menu.addSeparator()
        menu.addAction(translate("incidents", "Solve together…"), lambda: self._step(row, Step.SOLVED))
        menu.popup(card.more.mapToGlobal(QPoint(0, card.more.height() + 4)))

    def _drop_on(self, row: IncidentRow, load: Load) -> None:
        self.dropped.emit(load, row.trouble, text.trouble(row.trouble, row.title))


def _stays(row: IncidentRow) -> bool:
    """Those that go on, and solved ones as long as somebody says that it did not help."""
    return row.step is not Step.SOLVED or row.not_helped > 0
