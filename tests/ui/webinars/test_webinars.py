"""A webinar is repeated, its report brought, its people invited, its launch prepared by a plan, and all are told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from console.commands.launches import CallHold, PrepareLaunch
from console.commands.roster import SeatPerson
from console.commands.webinar_series import RepeatWebinar
from console.commands.webinars import Register, SaveWebinar
from console.domain.launches import Phase, Plan, Station, StationPlan, usual_plan
from console.domain.people_import import Verdict
from console.domain.roster import SeatDesk
from console.domain.webinar_pushes import SETTING as PUSH
from console.domain.webinar_series import Every, repeats_from
from console.domain.webinars import WebinarFacts
from console.importers.people import counted
from console.queries.broadcasts import BroadcastsOf
from console.queries.desk import Settings
from console.queries.launch_plans import LaunchPlans, PlansFor
from console.queries.roster import RosterNow
from console.queries.webinars import WebinarGuests, Webinars
from console.ui.launch.place import LaunchPlace
from console.ui.webinars.plans_sheet import PlansSheet
from tests.channels.email.arriving import mailbox_of
from tests.making import NOON, Bench
from tests.ui.room import Room

DATA = Path(__file__).parents[2] / "data" / "webinars"
HOUR = timedelta(hours=1)


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def shown(room: Room, bench: Bench) -> LaunchPlace:
    place = LaunchPlace(room.look, room.work, room.desk, room.registry, room.notices, room.window)
    room.put(place)
    room.until(lambda: place.planned.list.current() is not None and not room.work.busy)
    return place


def test_a_webinar_is_repeated_its_people_brought_and_invited(room: Room, bench: Bench) -> None:
    mailbox_of(bench)
    webinar, starts = bench.new_id(), NOON + 30 * HOUR
    bench.do(SaveWebinar(bench.stamp(), webinar, WebinarFacts(title="Pivot tables", starts_at=starts, length=75)))
    place = shown(room, bench)
    ways = place.planned.ways

    ways.repeat()
    repeating = ways._sheets["repeat"]
    assert "10 webinars" in repeating.shown.text()  # type: ignore[attr-defined]
    press(repeating.save)  # type: ignore[attr-defined]
    room.until(lambda: len(bench.desk.read(Webinars(NOON, NOON + 90 * 24 * HOUR)).result()) == 10)
    room.until(lambda: place.planned.list.rows.rowCount() == 10 and not room.work.busy)
    assert "Every week until" in place.planned.about.text()

    # Looking makes no address, and so ends none that is in use.
    ways.connect_tool()
    tool = ways._sheets["push"]
    assert PUSH not in bench.desk.read(Settings()).result()
    press(tool.make)  # type: ignore[attr-defined]
    room.until(lambda: "/api/v1/webinars/" in tool.address.text())  # type: ignore[attr-defined]
    tool.dismiss()
    ways.connect_tool()
    assert "A new one ends it" in ways._sheets["push"].said.text()  # type: ignore[attr-defined]
    ways._sheets["push"].dismiss()

    bringing = ways.import_sheet()
    assert bringing is not None
    bringing.begin(DATA / "zoom_registration.csv")
    room.until(lambda: bool(bringing.columns) and bringing.next.isEnabled())
    press(bringing.next)
    room.until(lambda: bringing.stack.currentIndex() == 1)
    assert dict(counted(bringing.rows)) == {Verdict.NEW: 3}
    press(bringing.next)
    room.until(bringing.undo.isVisible)
    bringing.dismiss()
    room.until(lambda: len(bench.desk.read(WebinarGuests(webinar)).result()) == 2)

    letters = ways.write_letters()
    assert letters is not None
    room.until(letters.send.isEnabled)
    assert letters.send.text() == "Invite 2 people"
    assert "Pivot tables" in letters.shown.text()
    before = len(room.said)
    press(letters.send)
    room.until(lambda: all(one.facts.invited_at for one in bench.desk.read(WebinarGuests(webinar)).result()))
    # Taken back within its seconds it has invited nobody.
    room.until(lambda: len(room.said) > before and room.said[-1].undo is not None)
    undo = room.said[-1].undo
    assert undo is not None
    undo.call()
    room.until(lambda: not any(one.facts.invited_at for one in bench.desk.read(WebinarGuests(webinar)).result()))


def test_a_launch_goes_by_the_plan_of_its_series_and_all_are_told_of_another_start(room: Room, bench: Bench) -> None:
    room.window.resize(1440, 860)
    mailbox_of(bench)
    marta = bench.person("Marta Nowak", email="marta@x.example", language="pl")
    bench.person("Jonas Lind", phone="+48501234567")
    first, launch, series = bench.new_id(), bench.new_id(), bench.new_id()
    starts = NOON + HOUR
    bench.do(SaveWebinar(bench.stamp(), first, WebinarFacts(title="Pivot tables", starts_at=starts)))
    usual = usual_plan(60)
    stations = (StationPlan(Station.ROOM, "", bench.piotr), StationPlan(Station.OWN, "Interpreter"))
    plan = Plan(phases=usual.phases, stations=stations)
    assert bench.do(PrepareLaunch(bench.stamp(), launch, first, bench.ola, plan)).done
    bench.do(SeatPerson(bench.stamp(), launch, bench.piotr, SeatDesk.CHAT, reserve=True, ready_minutes=8))
    repeats = repeats_from(starts, "Europe/Warsaw", Every.WEEK, number=4)
    (later, *_) = bench.do(RepeatWebinar(bench.stamp(), first, series, repeats)).refs
    bench.do(Register(bench.stamp(), first, (marta,)))
    offers = bench.desk.read(PlansFor(later.id)).result()
    assert offers.last is not None
    assert offers.last.plan.stations == stations

    place = shown(room, bench)
    place.planned.ways._prepare(later.id, offers.last.plan, offers.last.seats)
    room.until(lambda: place.in_launch and place.launch.detail is not None)
    assert [check.owner for check in place.launch.detail.checks] == ["Piotr Wrona", ""]  # type: ignore[union-attr]

    prepared = place.launch.detail
    assert prepared is not None
    room.until(lambda: bool(bench.desk.read(RosterNow(prepared.id)).result().seats))

    # The one that begins now is held, and moved.
    place.show_launch(launch)
    page = place.launch
    room.until(lambda: page.detail is not None and page.detail.id == launch and page.leads)
    assert not page.strip.tell.isVisible()
    bench.do(CallHold(bench.stamp(), launch, "The recording is off"))
    bench.pass_time(seconds=5)
    room.until(page.strip.tell.isVisible)
    assert page.detail is not None
    page.telling.move(page.detail, starts + timedelta(minutes=5))
    room.until(lambda: page.telling.sheet is not None and page.telling.sheet.send.isEnabled())
    sheet = page.telling.sheet
    assert sheet is not None
    assert sheet.send.text().startswith("Tell 1 p")
    assert sheet.words.toPlainText() == "We start 5 minutes later. Everything is fine on your side."
    assert sheet.calendar.isVisible()
    press(sheet.send)
    room.until(lambda: bool(bench.desk.read(BroadcastsOf(launch)).result()))
    (sent,) = bench.desk.read(BroadcastsOf(launch)).result()
    assert (sent.copies, {letter.language for letter in sent.letters}) == (1, {"en", "pl", "ru"})
    room.until(lambda: not sheet.isVisible())


def test_a_plan_of_the_desk_is_written_and_chosen(room: Room, bench: Bench) -> None:
    bench.do(SaveWebinar(bench.stamp(), bench.new_id(), WebinarFacts(title="Pivot", starts_at=NOON + 30 * HOUR)))
    room.put(QWidget())
    sheet = PlansSheet(room.look, room.window, room.work, room.desk, room.notices, may_edit=True)
    sheet.begin()
    sheet.name.setText("Short lesson")
    sheet.minutes[Phase.CREW_CALL].setValue(-5)
    sheet.name.textEdited.emit("Short lesson")
    assert not sheet.save.isEnabled()
    sheet.minutes[Phase.CREW_CALL].setValue(-45)
    sheet.own.setText("Interpreter, Captions")
    sheet.stations[Station.RECORDING].setChecked(False)
    press(sheet.save)
    room.until(lambda: bool(bench.desk.read(LaunchPlans()).result()))
    (one,) = bench.desk.read(LaunchPlans()).result()
    assert one.name == "Short lesson"
    assert [each.name for each in one.plan.stations if each.station is Station.OWN] == ["Interpreter", "Captions"]
    assert Station.RECORDING not in {each.station for each in one.plan.stations}
    sheet.dismiss()
