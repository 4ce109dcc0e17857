"""Reports of webinar tools: their tables, columns, moments and minutes, and what becomes of them at the desk."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.commands.people_undo import UndoImport
from console.commands.webinars import SaveWebinar
from console.domain.ids import Id, uuid7
from console.domain.people_import import Column, PersonRow, SourceKind, Trouble, Verdict
from console.domain.webinars import Coming, Stay, Turnout, WebinarFacts, stayed
from console.importers.people import beginning, counted, told
from console.importers.people_sheet import Reading, Wanted
from console.importers.webinar_cells import minutes_of, moment_of, name_in
from console.importers.webinars import (
    guessed_report,
    open_report,
    read_webinar,
    webinar_batches,
    webinar_questions,
)
from console.queries.webinars import WebinarGuests
from tests.making import Bench

DATA = Path(__file__).parents[1] / "data" / "webinars"
WARSAW = ZoneInfo("Europe/Warsaw")
BEGINS = datetime(2026, 11, 24, 18, tzinfo=WARSAW)
ENDS = BEGINS + timedelta(minutes=60)


def new_id() -> Id:
    return uuid7(datetime(2026, 3, 2, tzinfo=UTC), os.urandom(10))


def reading(path: Path) -> Reading:
    opened = open_report(path)
    return read_webinar(opened, guessed_report(opened, ()), BEGINS, ENDS, "Europe/Warsaw", Wanted("PL", UTC), new_id)


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2026, 11, 24, hour, minute, second, tzinfo=WARSAW).astimezone(UTC)


def anna(found: Reading) -> PersonRow:
    return next(one for one in found.people if any(each.value == "anna.nowak@example.org" for each in one.identities))


CAME = Coming(came_at=at(17, 58, 12), joined_at=at(18, 25, 12), left_at=at(19, 5, 12), minutes=62)
ONCE = Coming(came_at=at(17, 58, 12), joined_at=at(17, 58, 12), left_at=at(19, 5, 12), minutes=62)


@pytest.mark.parametrize(
    ("name", "people", "crew", "coming"),
    [
        ("zoom_attendees.csv", 5, 2, CAME),
        ("teams_attendance.csv", 2, 1, ONCE),
        ("teams_attendance_pl.csv", 1, 1, ONCE),
        ("webex_attendees.csv", 1, 1, CAME),
        ("clickmeeting_uczestnicy.csv", 1, 1, CAME),
        ("livestorm_registrants.csv", 2, 0, ONCE),
        ("attendance_ru.csv", 1, 1, ONCE),
    ],
)
def test_every_tool_tells_who_came_first_and_left_last(name: str, people: int, crew: int, coming: Coming) -> None:
    found = reading(DATA / name)
    assert len(found.people) == people
    assert sum(one.trouble is Trouble.OF_THE_CREW for one in found.complaints) == crew
    assert {one.trouble for one in found.complaints} <= {Trouble.OF_THE_CREW}
    told_of = anna(found).coming
    assert told_of is not None
    assert Coming(**{fact: getattr(told_of, fact) for fact in ("came_at", "joined_at", "left_at", "minutes")}) == coming


def test_registrations_say_who_is_expected_and_who_has_cancelled() -> None:
    found = reading(DATA / "zoom_registration.csv")
    comings = {one.name: one.coming for one in found.people}
    assert set(comings) == {"Anna Nowak", "Пётр Щукин", "Jan Kowalski"}
    assert comings["Anna Nowak"] == Coming(registered_at=datetime(2026, 11, 17, 8, 12, 40, tzinfo=UTC))
    assert comings["Jan Kowalski"] is not None
    assert comings["Jan Kowalski"].cancelled


def test_a_report_of_attendance_tells_of_those_who_did_not_come_and_those_who_phoned_in() -> None:
    found = reading(DATA / "zoom_attendees.csv")
    by_name = {one.name: one for one in found.people}
    assert by_name["Maria Zając"].coming == Coming(registered_at=datetime(2026, 11, 20, 10, 30, tzinfo=UTC))
    phoned = by_name[""]
    assert [one.value for one in phoned.identities] == ["+48502345678"]
    assert phoned.coming is not None
    assert phoned.coming.minutes == 30
    assert "petya" not in str(found.people)
    assert reading(DATA / "goto_attendees.csv").people[0].coming == Coming(
        registered_at=datetime(2026, 11, 17, 8, 12, tzinfo=UTC),
        came_at=at(17, 58),
        joined_at=at(17, 58),
        left_at=at(19, 5),
        minutes=62,
    )


def test_who_has_no_address_is_one_person_by_name() -> None:
    (one,) = reading(DATA / "bigbluebutton_dashboard.csv").people
    assert (one.name, one.identities, one.coming) == ("Anna Nowak", (), CAME)


def test_a_workbook_is_read_as_its_text_is(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Attendee Report"],
        ["Topic", "Webinar ID"],
        ["Pivot tables", 88012345678],
        ["Attendee Details"],
        ["Attended", "User Name (Original Name)", "Email", "Join Time", "Leave Time", "Time in Session (minutes)"],
        [
            "Yes",
            "Anna Nowak",
            "anna.nowak@example.org",
            at(17, 58).astimezone(WARSAW).replace(tzinfo=None),
            at(19, 5).astimezone(WARSAW).replace(tzinfo=None),
            62,
        ],
    ):
        book.active.append(row)
    book.save(tmp_path / "report.xlsx")
    assert anna(reading(tmp_path / "report.xlsx")).coming == Coming(
        came_at=at(17, 58), joined_at=at(17, 58), left_at=at(19, 5), minutes=62
    )


def test_columns_of_registrations_are_no_course() -> None:
    opened = open_report(DATA / "zoom_registration.csv")
    assert guessed_report(opened, ()).columns == (
        *(Column.GIVEN, Column.SURNAME, Column.EMAIL, Column.PHONE, Column.ORGANISATION),
        *(Column.REGISTERED, Column.ATTENDED),
    )


def test_cells() -> None:
    on = BEGINS.date()
    assert moment_of("7/22/26, 7:02:11 PM", UTC, on, month_first=True) == datetime(2026, 7, 22, 19, 2, 11, tzinfo=UTC)
    assert moment_of("24.11.2026 18:05", WARSAW, on) == at(18, 5)
    assert moment_of("2026-11-24T17:05:00+01:00", UTC, on) == at(17, 5)
    assert moment_of("Nov 24, 2026 05:58 PM CET", UTC, on) == at(17, 58)
    assert moment_of("24 listopada 2026 18:05", WARSAW, on) == at(18, 5)
    assert moment_of("18:05", WARSAW, on) == at(18, 5)
    assert moment_of("soon", WARSAW, on) is None
    assert [
        minutes_of(said) for said in ("87", "1h 27m 51s", "1:27:51", "1 ч 27 мин", "1 godz. 27 min", "PT1H27M")
    ] == [*(87, 88, 88, 87, 87, 87)]
    assert minutes_of("long") is None
    assert name_in("petya (Пётр Щукин)", original=True) == "Пётр Щукин"
    assert name_in("Anna Nowak (Gość)", original=False) == "Anna Nowak"
    assert name_in("Anna (dział IT)", original=False) == "Anna (dział IT)"


MOMENTS = st.integers(0, 90).map(lambda minutes: BEGINS.astimezone(UTC) + timedelta(minutes=minutes))
STAYS = st.builds(lambda one, other: Stay(min(one, other), max(one, other)), MOMENTS, MOMENTS) | st.builds(
    Stay, MOMENTS, st.none()
)


@given(st.lists(STAYS, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_in_whatever_order_stays_are_told_they_come_to_the_same(stays: list[Stay], chance: random.Random) -> None:
    whole = stayed(stays)
    mixed = list(stays)
    chance.shuffle(mixed)
    assert stayed(mixed) == whole
    # Told in two parts, or twice, it says the same of when.
    parts = stayed(mixed[: len(mixed) // 2]).followed_by(stayed(mixed[len(mixed) // 2 :]))
    assert (parts.came_at, parts.joined_at, parts.left_at) == (whole.came_at, whole.joined_at, whole.left_at)
    assert whole.followed_by(whole) == whole
    assert whole.came_at is not None
    assert whole.joined_at is not None
    assert whole.came_at <= whole.joined_at
    if whole.minutes is not None and whole.left_at is not None:
        assert whole.minutes <= round((whole.left_at - whole.came_at) / timedelta(minutes=1))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """In a file alone: what a hub lets people do the tests of commands try."""
    made = Bench(tmp_path)
    yield made
    made.close()


def bring(bench: Bench, webinar: Id, name: str) -> tuple[Id, dict[Verdict, int]]:
    found = reading(DATA / name)
    expected = [one for query in webinar_questions(found, webinar) for one in bench.desk.read(query).result()]
    run = bench.new_id()
    assert bench.do(beginning(bench.desk, run, SourceKind.WEBINAR, name, found)).done
    for command in webinar_batches(bench.desk, run, webinar, found, "pl"):
        assert bench.do(command).done
    return run, dict(counted(told(found, expected)))


def test_brought_twice_nothing_changes_and_it_can_be_undone(bench: Bench) -> None:
    known = bench.person("Anna Nowak", email="anna.nowak@example.org")
    webinar = bench.new_id()
    bench.do(SaveWebinar(bench.stamp(), webinar, WebinarFacts(title="Pivot tables", starts_at=BEGINS)))
    _, before = bring(bench, webinar, "zoom_registration.csv")
    assert before == {Verdict.NEW: 2, Verdict.CHANGED: 1}
    bench.clock.at = BEGINS.astimezone(UTC) + timedelta(days=1)
    run, came = bring(bench, webinar, "zoom_attendees.csv")
    # Jan has cancelled: that is known. Nobody here has the number that phoned in, and it has no name.
    assert came == {Verdict.CHANGED: 2, Verdict.NEW: 1, Verdict.SAME: 1, Verdict.REFUSED: 3, Verdict.JOINED: 1}

    def guests() -> dict[str, Turnout]:
        return {one.name: one.turnout for one in bench.desk.read(WebinarGuests(webinar)).result()}

    after = {"Anna Nowak": Turnout.ATTENDED, "Пётр Щукин": Turnout.ATTENDED, "Maria Zając": Turnout.MISSED}
    assert guests() == after
    (row,) = [one for one in bench.desk.read(WebinarGuests(webinar)).result() if one.id == known]
    assert (row.facts.came_at, row.facts.left_at, row.facts.minutes) == (CAME.came_at, CAME.left_at, 62)
    again, same = bring(bench, webinar, "zoom_attendees.csv")
    assert not {Verdict.NEW, Verdict.CHANGED} & set(same)
    assert guests() == after
    assert bench.do(UndoImport(bench.stamp(), again)).done
    assert bench.do(UndoImport(bench.stamp(), run)).done
    assert guests() == {"Anna Nowak": Turnout.MISSED, "Пётр Щукин": Turnout.MISSED}
