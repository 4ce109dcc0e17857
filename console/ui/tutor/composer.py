"""The small card in which a card for the tutor is written or chosen: the lead sends it, anybody else proposes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from console.commands.tutor import ProposeToTutor, ShowTutor
from console.domain.ids import Id
from console.domain.incidents import Step
from console.domain.trouble_lexicon import Trouble
from console.domain.tutor_cards import HEADLINE_LETTERS, SENTENCE_LETTERS, CardKind, letters
from console.domain.tutor_words import Prepared, go_on, please_pause, say_about
from console.queries.incidents import IncidentRow, IncidentsNow
from console.queries.tutor import CardRow, TutorScreen
from console.sync.desk import Desk
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.small_card import SmallCard
from console.ui.tutor.text import first_name

_USUAL = (Trouble.NO_SOUND, Trouble.SLIDES_SMALL, Trouble.ECHO, Trouble.FILES)


class CardComposer(SmallCard):
    def __init__(self, look: Look, work: Work, desk: Desk, host: QWidget) -> None:
        super().__init__(look, host)
        self._work, self._desk = work, desk
        self._screen: TutorScreen | None = None
        self._leads = False
        self._proposal: Id | None = None
        self._instead: Id | None = None
        self._incident: Id | None = None
        self._kind = CardKind.SAY
        self.prepared: list[tuple[Chip, Prepared, Id | None]] = []
        self.chips = Flow()
        self.headline, self.sentence = QLineEdit(), QLineEdit()
        self.left = Label(look, "", "small", "text.secondary", wrap=True)
        for part in (self.chips, self.headline, self.sentence, self.left):
            self.body.addWidget(part)
        for field in (self.headline, self.sentence):
            field.textChanged.connect(lambda _: self._count())
            field.returnPressed.connect(self._send)
        self.button.clicked.connect(self._send)

    def begin(
        self, screen: TutorScreen, *, leads: bool, proposal: CardRow | None = None, instead: CardRow | None = None
    ) -> None:
        """`proposal` is sent with what is written here; `instead` is taken off when another is sent."""
        self._screen, self._leads = screen, leads
        self._proposal = proposal.id if proposal is not None else None
        self._instead = instead.id if instead is not None and instead.is_open else None
        self._incident = None
        start = proposal or instead
        self._kind = start.kind if start is not None else CardKind.SAY
        self._speak(screen)
        self.headline.setText(start.headline if start is not None else "")
        self.sentence.setText(start.sentence if start is not None else "")
        self._offer(())
        self._count()
        self.open()
        self.headline.setFocus()
        self._work.ask(self, "incidents", IncidentsNow(screen.launch), self._offer)

    def _speak(self, screen: TutorScreen) -> None:
        name = first_name(screen.tutor) or translate("tutor", "the tutor")
        send = translate("tutor", "Put it on the screen") if self._leads else translate("tutor", "Propose it")
        self.heading.setText(translate("tutor", "A card for {name}").format(name=name))
        self.setAccessibleName(self.heading.text())
        self.button.setText(send)
        for field, words in (
            (self.headline, translate("tutor", "What it is about, in a few words")),
            (self.sentence, translate("tutor", "What to say or do, in a sentence")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)

    def _offer(self, incidents: Sequence[IncidentRow]) -> None:
        """Cards that only have to be sent: of the incidents that go on, then the usual ones."""
        screen = self._screen
        if screen is None:
            return
        going = [one for one in incidents if one.step is not Step.SOLVED]
        known = {one.value: one for one in Trouble}
        offered: list[tuple[str, Prepared, Id | None]] = []
        for incident in going:
            card = say_about(known[incident.trouble], screen.language) if incident.trouble in known else None
            if card is not None:
                offered.append((card.headline, card, incident.id))
        who = first_name(next((one.owner for one in going if one.owner), "") or screen.lead)
        pause, on = please_pause(screen.language, who), go_on(screen.language)
        if self._leads:
            offered.append((translate("tutor", "Please pause"), pause, None))
        offered.append((on.headline, on, None))
        said = {words for words, _, _ in offered}
        for trouble in _USUAL:
            card = say_about(trouble, screen.language)
            if card is not None and card.headline not in said:
                offered.append((card.headline, card, None))
        self._show_chips(offered)

    def _show_chips(self, offered: list[tuple[str, Prepared, Id | None]]) -> None:
        self.body.removeWidget(self.chips)
        self.chips.hide()
        self.chips.deleteLater()
        self.chips, self.prepared = Flow(), []
        for words, card, incident in offered:
            chip = Chip(self.look, words, icon="pause" if card.kind is CardKind.PAUSE else None)
            chip.clicked.connect(lambda _=False, card=card, incident=incident: self._choose(card, incident))
            self.chips.add(chip)
            self.prepared.append((chip, card, incident))
        self.body.insertWidget(0, self.chips)
        self.chips.show()
        if self.isVisible():
            self.place()

    def _choose(self, card: Prepared, incident: Id | None) -> None:
        self._kind, self._incident = card.kind, incident
        self.headline.setText(card.headline)
        self.sentence.setText(card.sentence)
        self._count()
        self.button.setFocus()

    def _count(self) -> None:
        """How much of it can be read in a look."""
        spare = HEADLINE_LETTERS - letters(self.headline.text()), SENTENCE_LETTERS - letters(self.sentence.text())
        fixed = self._kind is CardKind.PAUSE
        over = min(spare) < 0 and not fixed
        self.left.set_token("warn.text" if over else "text.secondary")
        if over:
            said = translate("tutor", "Too long for one look: it will be cut after a word.")
        else:
            said = translate("tutor", "Read in two seconds: {first} and {second} letters left.")
            said = said.format(first=max(0, spare[0]), second=max(0, spare[1]))
        self.left.setText(said)
        self.button.setEnabled(bool(self.headline.text().strip()))
        self.button.set_kind("stop" if fixed else "primary")

    def _send(self) -> None:
        screen = self._screen
        if screen is None or not self.button.isEnabled():
            return
        stamp, card = self._desk.stamp(), self._proposal or self._desk.new_id()
        words = self._kind, self.headline.text(), self.sentence.text(), self._incident
        if self._leads:
            self._work.tell(self, ShowTutor(stamp, card, screen.launch, *words, self._instead))
        else:
            self._work.tell(self, ProposeToTutor(stamp, card, screen.launch, *words))
        self.dismiss()
