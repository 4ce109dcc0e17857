"""A lead fills a roster, calls somebody in, moves people and defends queues; whoever is called in answers a notice."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.desk import SetAgentState
from console.commands.launches import BeginPhase
from console.commands.roster import CallIn, MoveSeat, SeatPerson
from console.commands.seats import seat_id
from console.commands.webinars import Register
from console.domain.ids import Id
from console.domain.launches import Phase
from console.domain.people import AgentState
from console.domain.roster import Defended, SeatDesk, SeatState
from console.domain.tickets import Channel
from console.queries.launches import LaunchNow
from console.queries.roster import RosterNow, SeatRow
from console.ui.roster.acts import add_roster_acts
from console.ui.roster.part import RosterPart
from console.ui.roster.seat_list import carried, packed
from console.ui.roster.set_back import SetBackMarks
from console.ui.roster.watch import RosterWatch
from tests.commands.test_launches import HOUR, launch, webinar
from tests.making import NOON, Bench
from tests.ui.room import Room


def seats(bench: Bench, of: Id) -> tuple[SeatRow, ...]:
    return bench.desk.read(RosterNow(of)).result().seats


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def show(room: Room, bench: Bench, of: Id) -> RosterPart:
    part = RosterPart(room.look, room.work, room.desk, room.registry, room.notices, room.window)
    add_roster_acts(room.registry, lambda: part, lambda: True)
    room.put(part)
    room.work.changed.connect(part.hear)
    detail = bench.desk.read(LaunchNow(of)).result()
    assert detail is not None
    part.show_launch(detail, leads=True)
    room.until(lambda: len(part.agents) == 2)
    return part


def choose(part: RosterPart, words: str) -> None:
    chooser = part.choosing.chooser
    QTest.keyClicks(chooser.field, words)
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)


def menu_act(part: RosterPart, words: str) -> None:
    menu = part.menus.shown
    assert menu is not None
    act = next(one for one in menu.actions() if words in one.text())
    act.trigger()
    menu.hide()


def test_a_lead_fills_the_roster_and_directs_it(room: Room, bench: Bench) -> None:
    of = launch(bench, webinar(bench))
    part = show(room, bench, of)
    assert part.nobody.isVisible()
    # Piotr as a reserve who is called in at once.
    press(part.call)
    menu_act(part, "Somebody else")
    choose(part, "Piotr")
    choose(part, "Phone")
    room.until(lambda: [one.state for one in part.seats.rows.items()] == [SeatState.CALLED])
    assert part.counted.text() == "0 on, 1 on call"
    # It is taken back as long as it can be.
    assert room.notices.undo_latest()
    room.until(lambda: [one.state for one in part.seats.rows.items()] == [SeatState.READY])
    row = part.seats.rows.at(0)
    assert row is not None
    part.menus.offer_for(row, part)
    menu_act(part, "Is here")
    room.until(lambda: part.counted.text() == "1 on")
    # Moved by key, then carried to another desk, then back by the undo of that.
    part.seats.setCurrentIndex(part.seats.rows.index(0))
    part.move_current()
    choose(part, "Chat")
    room.until(lambda: seats(bench, of)[0].desk is SeatDesk.CHAT)
    room.quiet()
    room.until(lambda: part.roster.seats[0].desk is SeatDesk.CHAT)
    assert carried(packed(bench.piotr)) == bench.piotr
    part.desks.places[SeatDesk.EMAIL].dropped.emit(bench.piotr, SeatDesk.EMAIL)
    room.until(lambda: seats(bench, of)[0].desk is SeatDesk.EMAIL)
    room.quiet()
    assert room.notices.undo_latest()
    room.until(lambda: seats(bench, of)[0].desk is SeatDesk.CHAT)
    # A colleague is faster: it is said, and stays as it is.
    room.until(lambda: part.roster.seats[0].desk is SeatDesk.CHAT)
    stale = part.roster.seats[0]
    assert bench.do(MoveSeat(bench.stamp(), stale.id, SeatDesk.PHONE)).done
    part.doing.move(stale, SeatDesk.ENTRY)
    room.until(lambda: any("has moved Piotr meanwhile" in one.text for one in room.said))
    assert seats(bench, of)[0].desk is SeatDesk.PHONE
    defend(room, bench, part, of)
    # What is suggested is done by one press, and nothing moves without.
    suggest(room, bench, part, of)
    part.release_current()
    room.until(lambda: not seats(bench, of))


def defend(room: Room, bench: Bench, part: RosterPart, of: Id) -> None:
    # Which queues are defended is chosen from a list.
    part.defend()
    chooser = part.defending.chooser
    QTest.keyClicks(chooser.field, "Phone")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    QTest.keyClick(chooser.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: part.roster.defended == Defended(channels=(Channel.PHONE,)))
    assert "Phone" in part.defended.text()
    # What waits behind it is marked, with until when.
    other = bench.ticket("An invoice", person=bench.person("Jan Lis"))
    painted: list[Id] = []
    marks = SetBackMarks(room.work, room.desk, painted.extend, part)
    assert marks.words_of(other) == ""
    bench.do(BeginPhase(bench.stamp(), of, Phase.CREW_CALL))
    room.until(lambda: marks.words_of(other).startswith("set back until"))
    assert painted == [other]


def suggest(room: Room, bench: Bench, part: RosterPart, of: Id) -> None:
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.AVAILABLE))
    detail = bench.desk.read(LaunchNow(of)).result()
    assert detail is not None
    from_here = [bench.person(f"Guest {place}", email=f"g{place}@learners.example") for place in range(3)]
    bench.do(Register(bench.stamp(), detail.webinar.id, tuple(from_here)))
    for guest in from_here:
        bench.ticket("No sound", "No sound at all", person=guest, channel=Channel.CHAT)
    bench.pass_time(seconds=9)
    part.tick()
    room.until(part.suggestion.isVisible)
    assert "No sound" in part.suggestion.words.text()
    assert seats(bench, of)[0].desk is SeatDesk.PHONE
    press(part.suggestion.later)
    assert not part.suggestion.isVisible()
    bench.pass_time(minutes=11)
    part.tick()
    room.until(part.suggestion.isVisible)
    press(part.suggestion.do)
    room.until(lambda: seats(bench, of)[0].desk is SeatDesk.CHAT)
    assert seats(bench, of)[0].home is SeatDesk.PHONE


def test_whoever_is_called_in_answers_the_notice_and_is_told_where_they_sit(room: Room, bench: Bench) -> None:
    """Ola's console; Piotr leads."""
    of = launch(bench, webinar(bench, NOON + HOUR), led_by=bench.piotr)
    mine = seat_id(of, bench.ola)
    watch = RosterWatch(room.work, room.desk, room.notices, lambda _: None, room.window)
    watch.look()
    seated = SeatPerson(bench.stamp(bench.piotr), of, bench.ola, SeatDesk.CHAT, reserve=True, ready_minutes=5)
    assert bench.do(seated).done
    assert bench.do(CallIn(bench.stamp(bench.piotr), (mine,))).done
    room.until(lambda: any("calls you in: Chat" in one.text for one in room.said))
    notice = next(one for one in room.notices.kept if "calls you in" in one.text)
    room.notices.follow(notice, notice.ways[0])
    room.until(lambda: seats(bench, of)[0].state is SeatState.ACCEPTED)
    room.until(lambda: any("You are expected at" in one.text for one in room.notices.kept))
    notice = next(one for one in room.notices.kept if "You are expected at" in one.text)
    room.notices.follow(notice, notice.ways[0])
    room.until(lambda: seats(bench, of)[0].state is SeatState.ON)
    bench.pass_time(seconds=1)
    until = bench.clock.now() + timedelta(minutes=15)
    assert bench.do(MoveSeat(bench.stamp(bench.piotr), mine, SeatDesk.EMAIL, until=until)).done
    room.until(lambda: any("You help at Email until" in one.text for one in room.said))
