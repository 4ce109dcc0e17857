"""The part of a launch about its tutor: what stands on their screen, what is proposed, what they are asked."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.commands.base import Command
from console.commands.tutor import AnswerHand, ClearTutor, ShowTutor
from console.domain.broadcast import Audience, BroadcastKind
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.tutor_cards import Face, shown
from console.queries.launches import LaunchDetail
from console.queries.tutor import CardRow, QuestionRow, QuestionsForTutor, TutorScreen, TutorView
from console.sync.desk import Desk
from console.ui.incidents.answering import Answering
from console.ui.incidents.message import Target
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.tutor import text
from console.ui.tutor.composer import CardComposer
from console.ui.tutor.link_card import LinkCard
from console.ui.tutor.questions import QuestionsSheet

_REFRESH_MS = 80
_NARROW = 460


def _turn(line: QBoxLayout, narrow: bool) -> None:
    """Buttons beside the words, or under them where there is no room."""
    line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class Proposal(QWidget):
    """A card that an agent proposes."""

    def __init__(self, look: Look, row: CardRow, *, leads: bool, mine: bool) -> None:
        super().__init__()
        self.row = row
        said = translate("tutor", "{name} proposes: {card}").format(name=row.by, card=text.quoted(row))
        self._look = look
        self.words = Label(look, said, "body", "text.secondary", wrap=True)
        self.send = Button(look, translate("tutor", "Send"), dense=True)
        self.drop = Button(look, translate("tutor", "Drop"), dense=True)
        self.send.setVisible(leads)
        self.drop.setVisible(leads or mine)
        buttons = Flow()
        buttons.add(self.send)
        buttons.add(self.drop)
        buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.words, 1)
        self._line.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _turn(self._line, self.width() < self._look.px(_NARROW))


class TutorPart(QWidget):
    """`answering` writes to those who asked; `host` is what cards and sheets open over."""

    def __init__(
        self, look: Look, work: Work, desk: Desk, registry: Registry, host: QWidget, answering: Answering
    ) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._registry = look, work, desk, registry
        self._answering = answering
        self._launch: Id | None = None
        self._leads = False
        self._over = False
        self._written: QuestionRow | None = None
        self.view: TutorScreen | None = None
        self.questions: tuple[QuestionRow, ...] = ()
        self.composer = CardComposer(look, work, desk, host)
        self.link = LinkCard(look, work, host)
        self.sheet = QuestionsSheet(look, work, desk, host)
        self.hand = Card(look, ground="warn.tint", edge="warn.fill")
        self.hand_words = Label(look, "", "body.strong", "warn.text", wrap=True)
        self.take_hand = Button(look, "", "primary", dense=True)
        self.title = Label(look, "", "body.strong")
        self.eye = Glyph(look, "eye", "text.secondary", 14)
        self.standing = ElidedLabel(look, "", "body", "text.secondary")
        self.words = ElidedLabel(look, "", "body", "text.secondary")
        self.behind = ElidedLabel(look, "", "small", "text.secondary")
        self.change, self.clear = Button(look, ""), Button(look, "")
        self.more = IconButton(look, "dots-three-vertical", translate("tutor", "More"), dense=True)
        self.proposals: list[Proposal] = []
        self._proposed = QVBoxLayout()
        self.asked = ElidedLabel(look, "", "body", "text.secondary")
        self.choose = Button(look, "", "link")
        self._lay_out()
        self.change.clicked.connect(self._change)
        self.clear.clicked.connect(self._clear)
        self.more.clicked.connect(self._offer_more)
        self.take_hand.clicked.connect(self._take_hand)
        self.choose.clicked.connect(self._show_questions)
        self.sheet.written_wanted.connect(self._write)
        answering.answered.connect(self._answered)
        self.speak()

    # As a part of the launch

    def show_launch(self, detail: LaunchDetail, *, leads: bool) -> None:
        if detail.id != self._launch:
            self._launch, self.view, self.questions = detail.id, None, ()
        self._leads, self._over = leads, detail.clock.ended_at is not None
        self._ask()

    def hear(self, changes: Changes) -> None:
        if self._launch is not None and changes.touches_one("launch", self._launch):
            self._work.later(self, "news", _REFRESH_MS, self._ask)

    def tick(self) -> None:
        self._show_standing()

    def speak(self) -> None:
        self.take_hand.setText(translate("tutor", "I’m on it"))
        self.clear.setText(translate("tutor", "Clear"))
        self.choose.setText(translate("tutor", "Choose…"))
        self.more.set_name(translate("tutor", "More"))
        self._show()

    def _ask(self) -> None:
        if self._launch is not None:
            self._work.ask(self, "screen", TutorView(self._launch), self._take)
            self._work.ask(self, "questions", QuestionsForTutor(self._launch), self._take_questions)

    def _take(self, screen: TutorScreen | None) -> None:
        self.view = screen
        self._show()

    def _take_questions(self, questions: tuple[QuestionRow, ...]) -> None:
        self.questions = questions
        self._show_asked()
        if self.sheet.isVisible():
            self.sheet.show_questions(questions)

    # What is shown

    def _show(self) -> None:
        screen = self.view
        self.setVisible(screen is not None)
        if screen is None:
            return
        name = text.first_name(screen.tutor) or translate("tutor", "the tutor")
        self.title.setText(translate("tutor", "On {name}’s screen now").format(name=name))
        card = self._card()
        self.change.setText(translate("tutor", "Change") if card is not None else self._send_words())
        self.change.setVisible(not self._over)
        self.clear.setVisible(self._leads and card is not None and card.is_open and not self._over)
        hand = screen.hand
        self.hand.setVisible(hand is not None and hand.up and not self._over)
        if hand is not None:
            self.hand_words.setText(text.help_for(name, hand.reason))
        self._show_standing()
        self._show_proposals(screen)

    def _send_words(self) -> str:
        return translate("tutor", "Send a card…") if self._leads else translate("tutor", "Propose a card…")

    def _card(self) -> CardRow | None:
        """What the tutor has not answered, or what was answered last."""
        return self.view.last_sent if self.view is not None else None

    def _show_standing(self) -> None:
        screen, card, now = self.view, self._card(), self._desk.now()
        if screen is None:
            return
        seen = shown(screen.standing, now)
        another = seen.id is not None and seen.face is not Face.HOLD and (card is None or seen.id != card.id)
        standing, behind = text.standing(card) if card is not None else "", ""
        if another:
            # A question, a check or the hand stands before what was sent last.
            standing, said = translate("tutor", "not answered yet"), text.dressed(screen, seen, now).sentence()
            if card is not None and card.is_open and not card.put_off:
                behind = translate("tutor", "Waits its turn: {card}").format(card=text.quoted(card))
        elif card is not None:
            said = text.quoted(card)
        else:
            said = translate("tutor", "Nothing but the time and how it stands.")
        self.eye.setVisible(bool(standing))
        self.standing.setText(standing)
        self.words.setText(said)
        self.behind.setText(behind)
        self.behind.setVisible(bool(behind))
        self.setAccessibleName(f"{self.title.text()} {standing} {said} {behind}".strip())

    def _show_proposals(self, screen: TutorScreen) -> None:
        rows = screen.proposals if not self._over else ()
        if [(one.row, one.send.isVisibleTo(one)) for one in self.proposals] == [(row, self._leads) for row in rows]:
            return
        for old in self.proposals:
            self._proposed.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.proposals = []
        for row in reversed(rows):
            one = Proposal(self._look, row, leads=self._leads, mine=row.by_id == self._desk.me)
            one.send.clicked.connect(lambda _=False, row=row: self._send(row))
            one.drop.clicked.connect(lambda _=False, row=row: self._tell(ClearTutor(self._desk.stamp(), row.id)))
            self._proposed.addWidget(one)
            self.proposals.append(one)

    def _show_asked(self) -> None:
        waiting = [one for one in self.questions if one.decided_at is None]
        chosen = sum(one.chosen for one in waiting)
        said = translate("tutor", "Questions for the tutor")
        if waiting:
            counted = translate("tutor", "%n wait", "", len(waiting))
            said = translate("tutor", "{what}: {wait}, {chosen} on the list").format(
                what=said, wait=counted, chosen=chosen
            )
        self.asked.setText(said)

    # What is done

    def _change(self) -> None:
        if self.view is None:
            return
        card = self._card()
        again = card if card is not None and card.is_open and self._leads else None
        self.composer.begin(self.view, leads=self._leads, instead=again)

    def _clear(self) -> None:
        card = self._card()
        if card is not None:
            self._tell(ClearTutor(self._desk.stamp(), card.id))

    def _send(self, row: CardRow) -> None:
        """As it was proposed; who wants other words drops it and writes their own."""
        if self._launch is not None:
            words = row.kind, row.headline, row.sentence
            self._tell(ShowTutor(self._desk.stamp(), row.id, self._launch, *words))

    def _take_hand(self) -> None:
        hand = self.view.hand if self.view is not None else None
        if hand is not None:
            self._tell(AnswerHand(self._desk.stamp(), hand.id))

    def _show_questions(self) -> None:
        if self._launch is not None:
            self.sheet.begin(self._launch, self.questions)

    def _write(self, question: QuestionRow) -> None:
        self._written = question
        self.sheet.dismiss()
        target = Target(BroadcastKind.ANSWER, question.words, self._launch, tickets=question.tickets)
        self._answering.ask(target, Audience.AFFECTED)

    def _answered(self, target: Target) -> None:
        """Of all that is sent only what was written here answers it: who began may have put it away again."""
        question = self._written
        if question is not None and (target.launch, target.title) == (self._launch, question.words):
            self._written = None
            self.sheet.written(question.id)

    def _offer_more(self) -> None:
        if self._launch is None:
            return
        launch = self._launch
        menu = Menu(self._look, self)
        menu.aboutToHide.connect(menu.deleteLater)
        phone = menu.addAction(self._look.icons.icon("qr-code"), translate("tutor", "On a phone…"))
        phone.triggered.connect(lambda: self.link.begin(launch))
        view = menu.addAction(self._look.icons.icon("chalkboard-teacher"), self._registry.text("tutor.view"))
        view.triggered.connect(lambda: self._registry.do("tutor.view"))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _tell(self, command: Command) -> None:
        self._work.tell(self, command)

    # How it stands

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _turn(self._main, self.width() < self._look.px(_NARROW))

    def _lay_out(self) -> None:
        look = self._look
        hand = QHBoxLayout(self.hand)
        hand.setContentsMargins(14, 8, 10, 8)
        hand.setSpacing(10)
        hand.addWidget(Glyph(look, "hand-palm", "warn.text", 18))
        hand.addWidget(self.hand_words, 1)
        hand.addWidget(self.take_hand)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.eye)
        first.addWidget(self.standing, 1)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addLayout(first)
        said.addWidget(self.words)
        said.addWidget(self.behind)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(Glyph(look, "chalkboard-teacher", "text.secondary", 18))
        told.addLayout(said, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.change)
        buttons.addWidget(self.clear)
        buttons.addWidget(self.more)
        main = self._main = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        main.setSpacing(10)
        main.addLayout(told, 1)
        main.addLayout(buttons)
        self._proposed.setSpacing(6)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(Glyph(look, "question", "text.secondary", 18))
        foot.addWidget(self.asked, 1)
        foot.addWidget(self.choose)
        card = Card(look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 10, 10)
        inside.setSpacing(8)
        inside.addLayout(main)
        inside.addLayout(self._proposed)
        inside.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.hand)
        column.addWidget(card)
