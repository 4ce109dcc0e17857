"""Launches: the crew holds, the lead decides, the board says go, and nobody else moves the clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.commands.courses import Enrol
from console.commands.launches import (
    AcceptNoGo,
    AnswerCheck,
    AskChecks,
    BeginPhase,
    CallHold,
    DropCheck,
    EndLaunch,
    GoForStart,
    MoveStart,
    PrepareLaunch,
    Resume,
    SetCheck,
    WriteLine,
)
from console.commands.participants import AddCohort
from console.commands.webinars import CallOff, Register, SaveWebinar, TellTurnout, Unregister
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.launch_clock import Stop
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Phase, Station, usual_plan
from console.domain.webinars import Turnout, WebinarFacts
from console.queries.before import BeforeAnswering
from console.queries.launch_figures import LaunchFigures
from console.queries.launches import LaunchDetail, LaunchesAround, LaunchNow
from console.queries.time_line import EntryKind, TimeLine
from console.queries.webinars import WebinarGuests, WebinarNow, Webinars
from tests.making import NOON, Bench

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def webinar(bench: Bench, begins: datetime = NOON + HOUR, **facts: object) -> Id:
    made = bench.new_id()
    bench.do(SaveWebinar(bench.stamp(), made, WebinarFacts(title="Pivot tables", starts_at=begins, **facts)))  # type: ignore[arg-type]
    return made


def launch(bench: Bench, of: Id, *, led_by: Id | None = None) -> Id:
    made = bench.new_id()
    assert bench.do(PrepareLaunch(bench.stamp(), made, of, led_by or bench.ola, usual_plan(60))).done
    return made


def now(bench: Bench, made: Id) -> LaunchDetail:
    found = bench.desk.read(LaunchNow(made)).result()
    assert found is not None
    return found


def all_go(bench: Bench, made: Id) -> None:
    for check in now(bench, made).checks:
        assert bench.do(AnswerCheck(bench.stamp(), check.id, Answer.GO)).done


def test_it_starts_when_every_station_has_said_go(bench: Bench) -> None:
    made = launch(bench, webinar(bench))
    checks = now(bench, made).checks
    assert [check.station for check in checks] == [one for one in Station if one is not Station.OWN]
    bench.clock.at = NOON + 50 * MINUTE
    bench.do(AskChecks(bench.stamp(), made))
    phone = next(check for check in checks if check.station is Station.PHONE)
    for check in checks:
        answer = Answer.NO_GO if check is phone else Answer.GO
        bench.do(AnswerCheck(bench.stamp(), check.id, answer, "Piotr is not there" if check is phone else ""))
    refused = bench.do(GoForStart(bench.stamp(), made))
    assert refused.refusal is Refusal.NOT_POSSIBLE
    assert [ref.id for ref in refused.refs] == [phone.id]
    assert bench.do(AcceptNoGo(bench.stamp(), phone.id, " ")).refusal is Refusal.EMPTY
    assert bench.do(AcceptNoGo(bench.stamp(), phone.id, "Daria takes the phone")).done
    assert bench.do(GoForStart(bench.stamp(), made)).done
    bench.clock.at = NOON + 61 * MINUTE
    detail = now(bench, made)
    assert detail.phase(bench.clock.now()) is Phase.LIVE
    assert bench.do(CallHold(bench.stamp(), made)).refusal is Refusal.TOO_LATE
    assert bench.do(BeginPhase(bench.stamp(), made, Phase.QUESTIONS)).done
    assert bench.do(EndLaunch(bench.stamp(), made)).done
    assert bench.do(EndLaunch(bench.stamp(), made)).refusal is Refusal.TOO_LATE
    kinds = {line.kind for line in now(bench, made).log}
    assert kinds >= {LineKind.ASKED, LineKind.NO_GO, LineKind.ACCEPTED, LineKind.GO_FOR_START, LineKind.ENDED}


def test_an_old_go_does_not_count_and_a_new_no_go_takes_the_start_back(bench: Bench) -> None:
    made = launch(bench, webinar(bench))
    all_go(bench, made)
    bench.clock.at = NOON + 45 * MINUTE
    assert now(bench, made).waiting_on(bench.clock.now()) == 9
    assert len(bench.do(GoForStart(bench.stamp(), made)).refs) == 9
    all_go(bench, made)
    assert bench.do(GoForStart(bench.stamp(), made)).done
    first = now(bench, made).checks[0]
    bench.do(AnswerCheck(bench.stamp(), first.id, Answer.NO_GO, "The room is closed"))
    bench.clock.at = NOON + 59 * MINUTE
    reading = now(bench, made).reading(bench.clock.now())
    assert (reading.t, reading.stop) == (-2 * MINUTE, Stop.POLL)


def test_anyone_of_the_crew_holds_and_only_the_lead_lets_go_on(bench: Bench) -> None:
    made = launch(bench, webinar(bench), led_by=bench.piotr)
    bench.do(SetCheck(bench.stamp(bench.piotr), now(bench, made).checks[4].id, made, Station.CHAT, bench.ola))
    bench.clock.at = NOON + 50 * MINUTE
    assert bench.do(CallHold(bench.stamp(), made, "No sound\nat all")).done
    assert bench.do(CallHold(bench.stamp(bench.piotr), made, "Me too")).done
    bench.clock.at = NOON + 53 * MINUTE
    held = now(bench, made)
    assert (held.held_by, held.hold_reason) == ("Ola Zielińska", "No sound at all")
    assert round(held.reading(bench.clock.now()).t / MINUTE) == -10
    assert bench.do(Resume(bench.stamp(bench.piotr), made)).done
    assert round(now(bench, made).reading(bench.clock.now()).t / MINUTE) == -10
    begins = bench.clock.now() + 30 * MINUTE
    assert bench.do(MoveStart(bench.stamp(bench.piotr), made, begins)).done
    detail = now(bench, made)
    assert detail.webinar.facts.starts_at == detail.clock.planned_at == begins
    assert bench.desk.read(LaunchesAround(NOON, NOON + 4 * HOUR)).result() == (made,)


def test_what_a_console_that_was_away_says_late_does_not_stop_what_goes_on(bench: Bench) -> None:
    made = launch(bench, webinar(bench))
    bench.clock.at = NOON + 50 * MINUTE
    first = now(bench, made).checks[0]
    hold, ask = CallHold(bench.stamp(), made, "No sound"), AskChecks(bench.stamp(), made, (first.id,))
    all_go(bench, made)
    assert bench.do(GoForStart(bench.stamp(), made)).done
    bench.clock.at = NOON + 70 * MINUTE
    assert bench.do(ask).refusal is Refusal.EMPTY
    assert now(bench, made).checks[0].answer is Answer.GO
    assert bench.do(hold).refusal is Refusal.TOO_LATE
    assert now(bench, made).reading(bench.clock.now()).live


def test_what_is_written_long_after_a_webinar_is_not_about_it(bench: Bench) -> None:
    of = webinar(bench)
    made, marta = launch(bench, of), bench.person()
    bench.do(Register(bench.stamp(), of, (marta,)))
    bench.clock.at = NOON + HOUR
    about = bench.ticket("No sound", person=marta)
    bench.clock.at = NOON + 5 * HOUR
    bench.ticket("My invoice", person=marta)
    figures = bench.desk.read(LaunchFigures(made)).result()
    assert figures is not None
    assert figures.tickets == (about,)


def test_a_board_can_have_stations_of_its_own(bench: Bench) -> None:
    of = webinar(bench)
    made = launch(bench, of)
    assert bench.do(PrepareLaunch(bench.stamp(), bench.new_id(), of, bench.ola, usual_plan(60))).refusal
    own = bench.new_id()
    assert bench.do(SetCheck(bench.stamp(), own, made, Station.OWN)).refusal is Refusal.EMPTY
    assert bench.do(SetCheck(bench.stamp(), own, made, Station.OWN, bench.piotr, "Sign language")).done
    assert now(bench, made).checks[-1].name == "Sign language"
    assert bench.do(AnswerCheck(bench.stamp(bench.piotr), own, Answer.GO)).done
    assert bench.do(DropCheck(bench.stamp(), own)).done
    assert bench.do(WriteLine(bench.stamp(), made, "31 people in the first minute")).done
    assert now(bench, made).log[0].words == "31 people in the first minute"


def test_who_is_expected_and_who_never_got_in(bench: Bench) -> None:
    of = webinar(bench)
    marta, jonas, adam = (bench.person(name) for name in ("Marta Nowak", "Jonas Lind", "Adam Rak"))
    assert bench.do(Register(bench.stamp(), of, (marta, jonas, adam))).skipped == 0
    assert bench.do(Register(bench.stamp(), of, (marta,))).skipped == 1
    assert bench.do(Unregister(bench.stamp(), of, (adam,))).done
    begins = NOON + HOUR
    bench.do(TellTurnout(bench.stamp(), of, marta, joined_at=begins))
    bench.do(TellTurnout(bench.stamp(), of, jonas, opened_at=begins))
    bench.clock.at = begins + 10 * MINUTE
    guests = {guest.name: guest.turnout for guest in bench.desk.read(WebinarGuests(of)).result()}
    assert guests == {"Marta Nowak": Turnout.IN, "Jonas Lind": Turnout.OPENED}
    lines = bench.desk.read(BeforeAnswering(jonas)).result()
    assert [line.words for line in lines] == ["Pivot tables"]
    assert bench.desk.read(BeforeAnswering(marta)).result() == ()
    entries = bench.desk.read(TimeLine(marta, kinds=(EntryKind.WEBINAR,))).result().entries
    assert [entry.words for entry in entries] == ["Pivot tables"] * len(entries)
    bench.clock.at = begins + 2 * HOUR
    guests = {guest.name: guest.turnout for guest in bench.desk.read(WebinarGuests(of)).result()}
    assert guests == {"Marta Nowak": Turnout.ATTENDED, "Jonas Lind": Turnout.NEVER_GOT_IN}


def test_whoever_is_in_its_cohorts_is_expected(bench: Bench) -> None:
    cohort, other = bench.new_id(), bench.new_id()
    for one, name in ((cohort, "B2"), (other, "B3")):
        bench.do(AddCohort(bench.stamp(), one, name, "Excel"))
    marta, jonas, adam = (bench.person(name) for name in ("Marta Nowak", "Jonas Lind", "Adam Rak"))
    for person, at in ((marta, cohort), (jonas, cohort), (adam, other)):
        bench.do(Enrol(bench.stamp(), person, at))
    of = webinar(bench, cohorts=(cohort,))
    bench.do(Unregister(bench.stamp(), of, (jonas,)))
    facts = WebinarFacts(title="Pivot tables", starts_at=NOON + HOUR, cohorts=(cohort, other))
    assert bench.do(SaveWebinar(bench.stamp(), of, facts)).done
    guests = bench.desk.read(WebinarGuests(of)).result()
    assert [guest.name for guest in guests] == ["Adam Rak", "Marta Nowak"]


def test_a_webinar_that_is_called_off_stays_and_says_so(bench: Bench) -> None:
    of = webinar(bench)
    bench.do(CallOff(bench.stamp(), of))
    (row,) = bench.desk.read(Webinars(NOON, NOON + 2 * HOUR)).result()
    assert row.cancelled
    assert bench.do(PrepareLaunch(bench.stamp(), bench.new_id(), of, bench.ola, usual_plan(60))).refusal
    bench.do(CallOff(bench.stamp(), of, off=False))
    found = bench.desk.read(WebinarNow(of)).result()
    assert found is not None
    assert not found.cancelled
