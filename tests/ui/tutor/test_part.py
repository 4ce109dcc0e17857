"""The tutor in a launch: the lead sends and takes back, agents propose, a hand is taken, questions are chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from console.commands.desk import SetSetting
from console.commands.requests import NewLinkKey
from console.commands.tutor import ProposeToTutor, RaiseHand, SaidByTutor, SayWhy, SeenByTutor
from console.commands.tutor_questions import AskTutor
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.requests import ADDRESS_SETTING, SECRET_BYTES
from console.domain.tutor_cards import CardKind, Reason, Verdict
from console.queries.launches import LaunchDetail, LaunchNow
from console.queries.tutor import CardRow, QuestionsForTutor, TutorScreen, TutorView
from console.ui.incidents.part import IncidentsPart
from console.ui.launch.middle import LaunchMiddle
from console.ui.tutor.acts import add_tutor_acts
from console.ui.tutor.hands import HandsWatch
from console.ui.tutor.part import TutorPart
from tests.commands.test_launches import launch, webinar
from tests.ui.room import Room


class Lead:
    """Ola leads; Piotr gives the webinar."""

    def __init__(self, room: Room) -> None:
        self.room, self.bench = room, room.bench
        add_tutor_acts(room.registry, lambda: None, lambda: None, lambda: False, lambda: None, lambda: False)
        self.launch = launch(self.bench, webinar(self.bench, tutor_id=self.bench.piotr))
        given = room.look, room.work, room.desk, room.registry
        incidents = IncidentsPart(*given, room.notices, room.window, LaunchMiddle(room.look, room.work, room.desk.now))
        incidents.setParent(room.window)
        incidents.hide()
        self.part = room.put(TutorPart(*given, room.window, incidents.answering))
        self.part.show_launch(self.detail(), leads=True)
        room.work.changed.connect(self._hear)
        room.until(lambda: self.part.view is not None)

    def _hear(self, changes: Changes) -> None:
        self.part.hear(changes)

    def detail(self) -> LaunchDetail:
        found = self.bench.desk.read(LaunchNow(self.launch)).result()
        assert found is not None
        return found

    def screen(self) -> TutorScreen:
        found = self.bench.desk.read(TutorView(self.launch)).result()
        assert found is not None
        return found

    def sent(self) -> CardRow:
        found = self.screen().last_sent
        assert found is not None
        return found

    def click(self, button: QAbstractButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def lead(room: Room) -> Lead:
    room.window.resize(700, 700)
    return Lead(room)


def test_the_lead_sends_a_prepared_card_sees_it_said_and_changes_it(lead: Lead) -> None:
    part, composer, room = lead.part, lead.part.composer, lead.room
    assert part.title.text() == "On Piotr’s screen now"
    assert not part.clear.isVisibleTo(part)
    lead.click(part.change)
    room.until(lambda: bool(composer.prepared))
    lead.click(next(chip for chip, card, _ in composer.prepared if card.headline == "Niektórzy nie słyszą"))
    assert composer.sentence.text() == "Proszę powiedzieć: „Proszę kliknąć głośnik na karcie”."
    lead.click(composer.button)
    room.until(lambda: part.standing.text() == "not seen yet")
    card = lead.sent()
    assert lead.bench.do(SeenByTutor(lead.bench.stamp(lead.bench.piotr), card.id)).done
    room.until(lambda: part.standing.text().endswith("not said yet"))
    lead.click(part.change)
    composer.headline.setText("An unbelievably long headline about all there is")
    assert composer.left.text() == "Too long for one look: it will be cut after a word."
    lead.click(composer.button)
    room.until(lambda: lead.sent().id != card.id)
    assert lead.sent().headline == "An unbelievably long headline…"
    changed = lead.screen().card(card.id)
    assert changed is not None
    assert changed.cleared_at is not None
    assert lead.bench.do(SaidByTutor(lead.bench.stamp(lead.bench.piotr), lead.sent().id)).done
    room.until(lambda: part.standing.text().startswith("said "))


def test_an_agent_proposes_and_the_lead_sends_it(lead: Lead) -> None:
    part, bench = lead.part, lead.bench
    words = CardKind.SAY, "Slides are too small", "Please make the letters larger."
    assert bench.do(ProposeToTutor(bench.stamp(bench.piotr), bench.new_id(), lead.launch, *words)).done
    lead.room.until(lambda: len(part.proposals) == 1)
    lead.click(part.proposals[0].send)
    lead.room.until(lambda: not part.proposals)
    assert lead.sent().headline == "Slides are too small"
    lead.click(part.clear)
    lead.room.until(lambda: lead.screen().last_sent is None)
    part.show_launch(lead.detail(), leads=False)
    lead.room.until(lambda: part.change.text() == "Propose a card…")
    lead.click(part.change)
    lead.room.until(lambda: bool(part.composer.prepared))
    assert all(card.kind is CardKind.SAY for _, card, _ in part.composer.prepared), "only the lead lets a tutor pause"
    lead.click(part.composer.prepared[0][0])
    lead.click(part.composer.button)
    lead.room.until(lambda: len(lead.screen().proposals) == 1)


def test_a_hand_is_told_with_a_sound_and_taken(lead: Lead) -> None:
    part, bench, room = lead.part, lead.bench, lead.room
    sounds: list[int] = []
    shown: list[Id] = []
    HandsWatch(room.work, room.desk, room.notices, lambda: sounds.append(1), shown.append)
    room.quiet()
    hand = bench.new_id()
    assert bench.do(RaiseHand(bench.stamp(bench.piotr), hand, lead.launch)).done
    room.until(lambda: bool(room.said))
    assert bench.do(SayWhy(bench.stamp(bench.piotr), hand, Reason.SLIDES)).done
    room.until(lambda: room.said[-1].lead == "Piotr needs help: Slides")
    assert sounds == [1], "once for each hand"
    room.until(lambda: part.hand.isVisibleTo(part) and part.hand_words.text() == "Piotr needs help: Slides")
    lead.click(part.take_hand)
    room.until(lambda: not part.hand.isVisibleTo(part) and not room.notices.kept)


def test_questions_are_added_chosen_and_taken_off(lead: Lead) -> None:
    part, bench, room = lead.part, lead.bench, lead.room
    ticket = bench.ticket(person=bench.person())
    asked = AskTutor(bench.stamp(bench.piotr), bench.new_id(), lead.launch, "Can I undo a pivot table?", (ticket,))
    assert bench.do(asked).done
    room.until(lambda: part.asked.text() == "Questions for the tutor: 1 waits, 0 on the list")
    lead.click(part.choose)
    part.sheet.field.setText("Where is the file?")
    lead.click(part.sheet.add)
    room.until(lambda: [line.row.askers for line in part.sheet.lines] == [1, 0])
    lead.click(part.sheet.lines[0].choose)
    room.until(lambda: part.sheet.lines[0].row.chosen)
    rows = bench.desk.read(QuestionsForTutor(lead.launch)).result()
    assert [one.chosen for one in rows] == [True, False]
    lead.click(part.sheet.lines[0].write)
    room.until(part._answering.sheet.isVisible)
    target = part._answering.sheet.message.target
    assert target is not None
    assert target.tickets == (ticket,)
    part._answering.sheet.dismiss()
    # Everybody is told of another start: it answers no question, and what is answered after it is another message.
    everybody = Aim(kind=BroadcastKind.NOTICE, audience=Audience.AFFECTED, launch_id=lead.launch, tickets=(ticket,))
    sent: list[bool] = []
    part._answering.post.send(everybody, (Letter("en", "Later"),), 1, sent.append)
    room.until(lambda: sent == [True])
    assert all(one.verdict is None for one in bench.desk.read(QuestionsForTutor(lead.launch)).result())
    lead.click(part.choose)
    lead.click(part.sheet.lines[0].write)
    message = part._answering.sheet.message
    room.until(lambda: message.number == 2 and message.reach is not None and message.reach.written == 1)
    message.editor.setPlainText("Yes, with Ctrl+Z")
    room.until(message.send_button.isEnabled)
    lead.click(message.send_button)
    room.until(lambda: part.questions[-1].verdict is Verdict.WRITTEN)


def test_the_link_is_a_code_and_can_be_copied(lead: Lead) -> None:
    bench, link = lead.bench, lead.part.link
    link.begin(lead.launch)
    lead.room.until(lambda: "There is no page yet" in link.about.text())
    assert not link.button.isVisibleTo(link)
    assert bench.do(SetSetting(bench.stamp(), ADDRESS_SETTING, "https://help.example.org")).done
    assert bench.do(NewLinkKey(bench.stamp(), b"k" * SECRET_BYTES, first=True)).done
    link.begin(lead.launch)
    lead.room.until(lambda: link.code.modules > 20)
    lead.click(link.button)
    assert QGuiApplication.clipboard().text().startswith("https://help.example.org/t/")
