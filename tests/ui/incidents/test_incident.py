"""A trouble breaks out in a launch: its group, its incident, one message in three languages, latecomers, the end."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.broadcast_leaving import LetCopiesGo
from console.commands.launches import PrepareLaunch
from console.commands.webinars import Register, SaveWebinar
from console.domain.ids import Id
from console.domain.incidents import Step
from console.domain.launches import usual_plan
from console.domain.tickets import Channel, State
from console.domain.webinars import WebinarFacts
from console.queries.broadcasts import CopiesDue
from console.ui.incidents.card import IncidentCard
from console.ui.incidents.carrying import Load, carried, packed_group, packed_texts
from console.ui.incidents.known import KnownStrip
from console.ui.incidents.part import IncidentsPart
from console.ui.launch.place import LaunchPlace
from tests.making import NOON, Bench
from tests.ui.room import Room

SAID = {"en": "Press the speaker on the tab.", "pl": "Naciśnij głośnik na karcie.", "ru": "Нажмите динамик."}


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def prepare(bench: Bench, people: tuple[Id, ...]) -> Id:
    webinar, made = bench.new_id(), bench.new_id()
    facts = WebinarFacts(title="Pivot tables", starts_at=NOON + timedelta(minutes=5), language="en")
    bench.do(SaveWebinar(bench.stamp(), webinar, facts))
    bench.do(Register(bench.stamp(), webinar, people))
    bench.do(PrepareLaunch(bench.stamp(), made, webinar, bench.ola, usual_plan(60)))
    bench.pass_time(minutes=6)
    return made


def let_go(bench: Bench) -> None:
    bench.pass_time(seconds=11)
    while due := bench.desk.read(CopiesDue()).result():
        bench.do(LetCopiesGo(bench.stamp(), due))


def open_from_its_group(room: Room, part: IncidentsPart) -> IncidentCard:
    room.until(lambda: part.list.rows.rowCount() == 2)
    first = part.list.rows.at(0)
    assert first is not None
    assert (first.trouble, first.people, first.suggested) == ("no_sound", 4, True)
    tile = part._middle.tiles.tiles["trouble"]
    room.until(tile.isVisible)
    assert tile.shown.number == "4"
    part.list.setCurrentIndex(part.list.rows.index(0))
    part.list.setFocus()
    QTest.keyClick(part.list, Qt.Key.Key_Return)
    room.until(lambda: len(part.cards.cards) == 1)
    (card,) = part.cards.cards.values()
    room.until(lambda: part.list.rows.rowCount() == 1)
    return card


def write_in_three_languages(room: Room, card: IncidentCard) -> None:
    panel = card.message
    for language, words in SAID.items():
        panel.languages.choose(language)
        panel.editor.setPlainText(words)
    room.until(lambda: panel.reach is not None and panel.reach.written == 4 and len(panel.wording.written) == 3)
    room.until(lambda: {one for one, _, _ in panel.reach.counts} == set(SAID))  # type: ignore[union-attr]
    assert panel.send_button.text() == "Send to 4 people"
    assert panel.ways.text() == "4 by e-mail · 1 to call"


def preview(room: Room, part: IncidentsPart, card: IncidentCard) -> None:
    press(card.message.preview)
    room.until(part.answering.preview.isVisible)
    shown = {field.toPlainText() for field in part.answering.preview.fields}
    assert shown == set(SAID.values())
    part.answering.preview.dismiss()


def send_and_take_back(room: Room, card: IncidentCard) -> None:
    press(card.message.send_button)
    room.until(lambda: any(one.lead == "Sent to 4 people." for one in room.said))
    room.until(lambda: not card.message.send_button.isEnabled())
    assert room.notices.undo_latest()
    room.until(lambda: room.said[-1].lead == "Taken back.")
    room.until(card.message.send_button.isEnabled)
    assert card.message.send_button.text() == "Send to 4 people"


def answer_who_comes_late(room: Room, bench: Bench, person: Id) -> None:
    late = bench.ticket("Sound", "no sound here either", person=person)
    strip = KnownStrip(room.look, room.work, room.desk, room.notices)
    room.column.insertWidget(0, strip)
    strip.show_ticket(room.ticket(late))
    room.until(lambda: strip.answerable)
    assert strip.strip.accessibleName().startswith("Known: No sound.")
    strip.strip.action.setFocus()
    QTest.keyClick(strip.strip.action, Qt.Key.Key_Return)
    room.until(lambda: strip.known is not None and strip.known.got)
    strip.hide()


def test_a_trouble_is_told_to_all_once_and_solved_together(room: Room, bench: Bench) -> None:
    room.window.resize(1440, 900)
    people = (
        bench.person("Anna Lis", email="anna@x.pl"),
        bench.person("Jan Kot", email="jan@x.pl", language="pl"),
        bench.person("Ольга Ким", email="olga@x.pl", language="ru"),
        bench.person("Ewa Maj", email="ewa@x.pl", language="pl"),
        bench.person("Iwan Bąk", phone="+48 600 100 200", language="pl"),
        bench.person("Adam Wit", email="adam@x.pl"),
    )
    made = prepare(bench, people)
    words = ("I have no sound", "nie ma dźwięku", "звука нет", "nic nie słychać")
    tickets = [bench.ticket("Sound", said, person=one) for one, said in zip(people, words, strict=False)]
    bench.ticket("Password", "I forgot my password", person=people[0])
    place = room.put(LaunchPlace(room.look, room.work, room.desk, room.registry, room.notices, room.window))
    place.show_launch(made)
    part = place.launch.incidents
    card = open_from_its_group(room, part)
    tickets.append(bench.ticket("Dźwięk", "brak dźwięku", person=people[4], channel=Channel.PHONE))
    room.until(lambda: card.row.people == 5)
    write_in_three_languages(room, card)
    preview(room, part, card)
    send_and_take_back(room, card)
    press(card.message.send_button)
    room.until(lambda: sum(one.lead == "Sent to 4 people." for one in room.said) == 2)
    room.until(lambda: card.row.step is Step.HELP_SENT)
    room.until(lambda: "4 not delivered" in card.told.text())
    let_go(bench)
    room.until(lambda: card.told.text().endswith("all delivered"))
    room.until(lambda: card.calls.isVisible() and card.row.to_call == 1)
    answer_who_comes_late(room, bench, people[5])
    call(room, part, card)
    move_the_other_group_and_back(room, part)
    press(card.steps.buttons[Step.SOLVED])
    sheet = part.sheets.solving
    assert sheet is not None
    room.until(sheet.isVisible)
    press(sheet.button)
    room.until(lambda: not part.cards.cards)
    assert {room.ticket(one).row.state for one in tickets} == {State.SOLVED}


def call(room: Room, part: IncidentsPart, card: IncidentCard) -> None:
    called: list[str] = []
    part.sheets.dial = lambda number: not called.append(number)  # type: ignore[func-returns-value]
    press(card.calls)
    sheet = part.sheets.call_list
    assert sheet is not None
    room.until(lambda: sheet.list.rows.rowCount() == 1)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    room.until(lambda: called == ["+48 600 100 200"])
    QTest.keyClick(sheet.list, Qt.Key.Key_Space)
    room.until(lambda: (row := sheet.list.current()) is not None and row.called_at is not None)
    sheet.dismiss()
    room.until(lambda: card.row.to_call == 0)


def move_the_other_group_and_back(room: Room, part: IncidentsPart) -> None:
    part.list.setCurrentIndex(part.list.rows.index(0))
    part.list.setFocus()
    part.move_chosen()
    assert part.doing.chooser.isVisible()
    QTest.keyClick(part.doing.chooser.field, Qt.Key.Key_Return)
    room.until(lambda: part.list.rows.rowCount() == 0)
    assert room.notices.undo_latest()
    room.until(lambda: part.list.rows.rowCount() == 1)


def test_what_is_carried_is_known_again_and_nothing_else() -> None:
    one, other = Id(int=1), Id(int=2)
    assert carried(packed_texts((one, other))) == Load(texts=(one, other))
    assert carried(packed_group("no_sound")) == Load(group="no_sound")
    mime = packed_group("x")
    mime.setData(mime.formats()[0], b"{")
    assert carried(mime).empty
