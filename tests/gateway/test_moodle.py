"""Rounds to a Moodle: a small one of our own on loopback answers as the real web service does."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

from console.commands.moodle import DropMoodle, SaveMoodle
from console.commands.people_undo import UndoImport
from console.domain.courses import Standing
from console.domain.moodle import MoodleSite
from console.errors import ConsoleError, MoodleAway, MoodleRefuses
from console.gateway.moodle import go_round
from console.importers.moodle_client import Moodle, flat
from console.queries.courses import CohortList, PersonCourses
from console.queries.participant import RecentPeople
from console.queries.people_import import BroughtKeys, ImportRuns, MoodleList
from tests.making import NOON, Bench

TOKEN = "0123456789abcdef"


def seconds(at: datetime) -> int:
    return int(at.timestamp())


class OwnMoodle:
    """Holds courses, people and what they have completed; `asked` lists the functions that were called."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.page = 500
        self.says: object = None
        """Instead of any answer."""
        self.users: dict[int, dict[str, Any]] = {}
        self.done: dict[tuple[int, int], int] = {}
        self.courses = {4: ("B2", "Excel basics")}
        self.closed: set[int] = set()
        """Courses nobody may look into."""
        due = [{"label": "Due:", "timestamp": seconds(NOON - timedelta(days=3)), "dataid": "duedate"}]
        self.modules = [
            {"id": 71, "name": "Quiz 1", "modname": "quiz", "visible": 1, "completion": 2, "dates": due},
            {"id": 72, "name": "Own work", "modname": "assign", "visible": 1, "completion": 1, "dates": []},
            {"id": 73, "name": "A page to read", "modname": "page", "visible": 1, "completion": 0, "dates": []},
        ]
        moodle = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                asked = {key: values[0] for key, values in parse_qs(body).items()}
                said = moodle.says if moodle.says is not None else moodle.answer(asked)
                answer = said.encode() if isinstance(said, str) else json.dumps(said).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None:
                """Not on the terminal."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()

    def add(self, number: int, first: str, last: str, *, seen: datetime, **facts: Any) -> None:
        roles = [{"roleid": 5, "name": "", "shortname": "student", "sortorder": 0}]
        self.users[number] = {
            "id": number,
            "username": f"user{number}",
            "firstname": first,
            "lastname": last,
            "fullname": f"{first} {last}",
            "email": f"user{number}@example.org",
            "lang": "pl",
            "roles": roles,
            "groups": [],
            "firstaccess": seconds(NOON - timedelta(days=40)),
            "lastaccess": seconds(seen),
            "lastcourseaccess": seconds(seen),
            **facts,
        }

    def answer(self, asked: dict[str, str]) -> Any:
        function = asked["wsfunction"]
        self.asked.append(function)
        code = "invalidtoken" if asked["wstoken"] != TOKEN else ""
        if function == "core_enrol_get_enrolled_users" and int(asked["courseid"]) in self.closed:
            code = "errorcoursecontextnotvalid"
        if code:
            return {"exception": "moodle_exception", "errorcode": code, "message": "You cannot do that"}
        match function:
            case "core_course_get_courses":
                names = {1: ("site", "The site"), **self.courses}
                return [{"id": one, "shortname": name[0], "fullname": name[1], "visible": 1}
                        for one, name in names.items()]  # fmt: skip
            case "core_course_get_contents":
                return [{"id": 9, "name": "Week 1", "modules": self.modules}]
            case "core_enrol_get_enrolled_users":
                start = int(asked["options[1][value]"])
                limit = min(int(asked["options[2][value]"]), self.page)
                return list(self.users.values())[start : start + limit]
            case "core_completion_get_activities_completion_status":
                user = int(asked["userid"])
                return {
                    "statuses": [
                        {
                            "cmid": one["id"],
                            "modname": one["modname"],
                            "instance": 1,
                            "state": int((user, int(str(one["id"]))) in self.done),
                            "timecompleted": self.done.get((user, int(str(one["id"]))), 0),
                            "tracking": one["completion"],
                        }
                        for one in self.modules
                        if one["completion"]
                    ],
                    "warnings": [],
                }
        return {"exception": "dml_missing_record_exception", "errorcode": "invalidrecord", "message": function}


@pytest.fixture
def moodle() -> Iterator[OwnMoodle]:
    made = OwnMoodle()
    yield made
    made.close()


def site_of(bench: Bench, moodle: OwnMoodle) -> MoodleSite:
    site = MoodleSite(id=bench.new_id(), name="Our Moodle", url=moodle.url)
    bench.do(SaveMoodle(bench.stamp(), site))
    return site


def bring(bench: Bench, site: MoodleSite) -> Any:
    bench.pass_time(minutes=1)
    return go_round(bench.desk, site, lambda: TOKEN)


def test_people_come_with_cohorts_dates_and_what_they_have_done(bench: Bench, moodle: OwnMoodle) -> None:
    site = site_of(bench, moodle)
    moodle.add(17, "Marta", "Nowak", seen=NOON, phone1="501 234 567", groups=[{"id": 3, "name": "B2 evening"}])
    moodle.add(18, "Jan", "Lis", seen=NOON)
    moodle.add(19, "Ida", "Tutor", seen=NOON, roles=[{"roleid": 3, "shortname": "editingteacher"}])
    moodle.done[17, 71] = seconds(NOON - timedelta(days=5))
    bring(bench, site)
    people = {one.name: one for one in bench.desk.read(RecentPeople()).result()}
    assert set(people) == {"Marta Nowak", "Jan Lis"}
    assert set(people["Marta Nowak"].identities) == {"user17@example.org", "+48 501 234 567", "user17"}
    (course,) = bench.desk.read(PersonCourses(people["Marta Nowak"].id)).result().courses
    assert (course.cohort.name, course.cohort.course) == ("B2 evening", "Excel basics")
    assert [(one.name, one.standing) for one in course.checkpoints] == [
        ("Quiz 1", Standing.DONE),
        ("Own work", Standing.AHEAD),
    ]
    assert course.checkpoints[0].done_at == NOON - timedelta(days=5)
    assert {one.name: one.late for one in bench.desk.read(CohortList()).result()} == {"B2": 1, "B2 evening": 0}


def test_afterwards_only_those_are_asked_about_who_were_there_since(bench: Bench, moodle: OwnMoodle) -> None:
    site = site_of(bench, moodle)
    for number in range(20, 30):
        moodle.add(number, "Person", f"Number{chr(45 + number + 40)}", seen=NOON - timedelta(days=2))
    bring(bench, site)
    assert moodle.asked.count("core_completion_get_activities_completion_status") == 10
    moodle.asked.clear()
    bring(bench, site)
    assert "core_completion_get_activities_completion_status" not in moodle.asked
    assert len(bench.desk.read(ImportRuns()).result()) == 1
    moodle.done[22, 71] = seconds(bench.clock.now())
    moodle.users[22]["lastcourseaccess"] = seconds(bench.clock.now())
    moodle.add(40, "Somebody", "New", seen=NOON - timedelta(days=9))
    moodle.asked.clear()
    bring(bench, site)
    assert moodle.asked.count("core_completion_get_activities_completion_status") == 2
    (latest, _) = bench.desk.read(ImportRuns()).result()
    assert (latest.source, latest.made, latest.changed) == ("Our Moodle", 1, 1)
    bench.pass_time(days=1)
    moodle.asked.clear()
    bring(bench, site)
    assert moodle.asked.count("core_completion_get_activities_completion_status") == 11


def test_a_date_moved_in_moodle_moves_here_and_a_checkpoint_taken_out_here_stays_out(
    bench: Bench, moodle: OwnMoodle
) -> None:
    site = site_of(bench, moodle)
    moodle.add(17, "Marta", "Nowak", seen=NOON)
    bring(bench, site)
    moodle.modules[0]["dates"] = [{"timestamp": seconds(NOON + timedelta(days=9)), "dataid": "duedate"}]
    moodle.users[17]["lastcourseaccess"] = seconds(bench.clock.now())
    bring(bench, site)
    (person,) = bench.desk.read(RecentPeople()).result()
    (course,) = bench.desk.read(PersonCourses(person.id)).result().courses
    assert course.checkpoints[0].due_at == NOON + timedelta(days=9)


def test_a_round_is_undone_like_any_import_and_comes_again_with_the_next(bench: Bench, moodle: OwnMoodle) -> None:
    site = site_of(bench, moodle)
    moodle.add(17, "Marta", "Nowak", seen=NOON)
    bring(bench, site)
    (run,) = bench.desk.read(ImportRuns()).result()
    bench.do(UndoImport(bench.stamp(), run.id))
    assert bench.desk.read(RecentPeople()).result() == ()
    assert bench.desk.read(BroughtKeys(f"moodle:{site.id}")).result() == frozenset()
    bring(bench, site)
    assert len(bench.desk.read(RecentPeople()).result()) == 1
    bench.do(DropMoodle(bench.stamp(), site.id))
    assert bench.desk.read(MoodleList()).result() == ()
    assert len(bench.desk.read(RecentPeople()).result()) == 1


def test_a_course_that_is_refused_keeps_no_other_from_coming(bench: Bench, moodle: OwnMoodle) -> None:
    site = site_of(bench, moodle)
    moodle.add(17, "Marta", "Nowak", seen=NOON)
    moodle.courses = {3: ("C1", "Word basics"), **moodle.courses}
    moodle.closed.add(3)
    bring(bench, site)
    assert [one.name for one in bench.desk.read(RecentPeople()).result()] == ["Marta Nowak"]
    (told,) = bench.desk.read(MoodleList()).result()
    assert (told.trouble, told.brought_until) == ("refused: Word basics", bench.clock.now())
    moodle.closed.add(4)
    with pytest.raises(MoodleRefuses, match="Moodle refused"):
        bring(bench, site)
    moodle.closed.clear()
    bring(bench, site)
    (told,) = bench.desk.read(MoodleList()).result()
    assert told.trouble == ""
    assert {one.name: one.people for one in bench.desk.read(CohortList()).result()} == {"B2": 1, "C1": 1}


def test_many_people_come_page_by_page(bench: Bench, moodle: OwnMoodle) -> None:
    site = site_of(bench, moodle)
    moodle.modules = []
    for number in range(100, 1105):
        moodle.add(number, f"Nr{number}", "Person", seen=NOON)
    found = bring(bench, site)
    assert moodle.asked.count("core_enrol_get_enrolled_users") == 3
    assert len(found.people) == 1005


def test_what_moodle_refuses_is_told_with_what_to_do(bench: Bench, moodle: OwnMoodle) -> None:
    with Moodle(moodle.url, "wrong") as wrong, pytest.raises(MoodleRefuses) as refused:
        wrong.call("core_course_get_courses")
    assert "token" in refused.value.cause
    assert "wrong" not in f"{refused.value.cause}{refused.value.next_step}"
    with Moodle(moodle.url, TOKEN) as one, pytest.raises(MoodleRefuses):
        one.call("no_such_function")
    with Moodle("http://127.0.0.1:9", TOKEN) as nobody, pytest.raises(MoodleAway):
        nobody.call("core_course_get_courses")
    assert issubclass(MoodleAway, ConsoleError)


@pytest.mark.parametrize(
    ("said", "fault", "told"),
    [
        (
            {
                "exception": "webservice_access_exception",
                "errorcode": "accessexception",
                "message": "Access control exception",
                "debuginfo": "You are not allowed to use the rest protocol (missing capability: webservice/rest:use)",
            },
            MoodleRefuses,
            "lacks core_course_get_courses",
        ),
        (
            {
                "exception": "core\\exception\\moodle_exception",
                "errorcode": "invalidtimedtoken",
                "message": "Invalid token - token expired",
            },
            MoodleRefuses,
            "token any more",
        ),
        (
            {
                "exception": "dml_missing_record_exception",
                "errorcode": "invalidrecord",
                "message": "Can't find data record in database table external_functions.",
            },
            MoodleRefuses,
            "lacks core_course_get_courses",
        ),
        (
            {"exception": "moodle_exception", "errorcode": "sitemaintenance", "message": "The site is upgraded"},
            MoodleAway,
            "The site is upgraded",
        ),
        (
            {"exception": "required_capability_exception", "errorcode": "nopermissions", "message": "Sorry, view"},
            MoodleRefuses,
            "Sorry, view",
        ),
        ("<br />Warning: session_start()", MoodleRefuses, "no JSON"),
    ],
)
def test_each_fault_of_the_web_service_says_what_to_do(
    moodle: OwnMoodle, said: object, fault: type[ConsoleError], told: str
) -> None:
    moodle.says = said
    with Moodle(moodle.url, TOKEN) as one, pytest.raises(fault) as refused:
        one.call("core_course_get_courses")
    assert told in refused.value.cause


def test_arguments_are_laid_out_as_moodle_wants_them() -> None:
    assert flat({"courseid": 4, "options": [{"name": "onlyactive", "value": True}]}) == {
        "courseid": "4",
        "options[0][name]": "onlyactive",
        "options[0][value]": "1",
    }
    assert datetime.fromtimestamp(seconds(NOON), UTC) == NOON
