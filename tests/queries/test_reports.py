"""A report says what really happened: two days of twenty people, played on a desk and counted by hand."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import hypothesis
import pytest

from console.commands.webinars import Register, SaveWebinar
from console.domain.report_periods import own
from console.domain.reports import Articles, Figure, Level, Narrowed, Tally
from console.domain.tickets import Category, Channel
from console.domain.webinars import WebinarFacts
from console.queries.report_growing import GrowingIn, Grows
from console.queries.report_tickets import Behind, ReportTickets, Slice
from console.queries.reports import Report, ReportOf
from tests.making import Bench
from tests.server import Server
from tests.simulated_days import (
    LATER,
    MONDAY,
    PROMISED,
    PROMISED_IN_CHAT,
    TUESDAY,
    ZONE,
    Days,
    Story,
    by_hand,
    counted,
    middle,
    ran,
    turns_of,
)

COMPARED = own(TUESDAY, TUESDAY)


def days_of() -> Days:
    """Few, of a seed with which something of everything happens; `make test-long` plays many, others each time."""
    if hypothesis.settings.get_current_profile_name() == "long":
        return Days(seed=random.randrange(1000), letters=160, chats=45, calls=45)
    return Days(seed=61, letters=12, chats=4, calls=6)


@pytest.fixture(scope="module")
def played(hub: Server | None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, Days]]:
    bench = Bench(tmp_path_factory.mktemp("days"), hub)
    days = days_of()
    print("Days of seed", days.seed)
    bench.clock.at = LATER
    days.play(bench.desk)
    yield bench, days
    bench.close()


@pytest.fixture(scope="module")
def report(played: tuple[Bench, Days]) -> Report:
    bench, _ = played
    return bench.desk.read(ReportOf(compared=COMPARED, zone=ZONE)).result()


def on(day: date, at: datetime) -> bool:
    return (at + timedelta(hours=1)).date() == day


def of_day(days: Days, day: date) -> list[Story]:
    return [story for story in days.tickets if story.counts and on(day, story.at)]


def level_by_hand(stories: list[Story], channel: Channel) -> Level:
    within = answered = abandoned = 0
    for story in (one for one in stories if one.channel is channel):
        most = int((PROMISED_IN_CHAT if channel is Channel.CHAT else PROMISED[story.priority]).total_seconds())
        if story.answered is not None:
            answered += 1
            within += by_hand(story.at, story.answered) <= most
        else:
            abandoned += by_hand(story.at, LATER) > most
    return Level(within, answered, abandoned)


@pytest.mark.parametrize("day", [MONDAY, TUESDAY])
def test_a_day_is_counted_as_it_was(report: Report, played: tuple[Bench, Days], day: date) -> None:
    _, days = played
    tally: Tally = report.now if day == TUESDAY else report.before
    opened = of_day(days, day)
    assert tally.opened == len(opened) > 10
    assert tally.by_channel == counted(opened, "channel")
    assert tally.by_category == counted(opened, "category")
    assert tally.by_cohort == counted(opened, "cohort")
    hours = Counter((story.at + timedelta(hours=1)).weekday() * 24 + (story.at.hour + 1) % 24 for story in opened)
    assert {hour: count for hour, count in enumerate(tally.heat) if count} == hours
    assert tally.opened_course == tuple(hours[day.weekday() * 24 + hour] for hour in range(24))
    waits = [by_hand(story.at, story.answered) for story in opened if story.asked and story.answered]
    assert tally.first_reply.count == len(waits) > 5
    assert tally.first_reply.median == middle(waits)
    assert tally.first_reply.ninety == sorted(waits)[math.ceil(0.9 * len(waits)) - 1]
    for channel in (Channel.EMAIL, Channel.CHAT):
        assert tally.levels[channel] == level_by_hand(opened, channel), channel


@pytest.mark.parametrize("day", [MONDAY, TUESDAY])
def test_so_is_what_was_solved_and_opened_again(report: Report, played: tuple[Bench, Days], day: date) -> None:
    _, days = played
    tally = report.now if day == TUESDAY else report.before
    stories = [story for story in days.tickets if story.counts]
    turns = [(at, done, story) for story in stories for at, done in turns_of(story)]
    assert tally.solved == sum(done and on(day, at) for at, done, _ in turns) > 3
    assert tally.reopened == sum(not done and on(day, at) for at, done, _ in turns) > 0
    stayed = [ran(story) for at, done, story in turns if done and on(day, at) and turns_of(story)[-1][0] == at]
    assert (tally.resolution.count, tally.resolution.median) == (len(stayed), middle(stayed))
    midnight = datetime(day.year, day.month, day.day, 23, tzinfo=UTC)
    came = sum(story.at < midnight for story in stories)
    last = [[done for at, done in turns_of(story) if at < midnight][-1:] for story in stories]
    assert tally.backlog == tally.backlog_course[-1] == came - last.count([True])


@pytest.mark.parametrize("day", [MONDAY, TUESDAY])
def test_and_calls_ratings_and_articles(report: Report, played: tuple[Bench, Days], day: date) -> None:
    _, days = played
    tally = report.now if day == TUESDAY else report.before
    calls = [call for call in days.calls if on(day, call.ended)]
    assert (tally.calls.inbound, tally.calls.answered) == (len(calls), sum(call.answered for call in calls))
    assert tally.calls.abandoned == sum(not call.answered for call in calls) > 0
    assert tally.calls.wait.median == middle([call.waited for call in calls if call.answered])
    # Answered before the fourth ring, five seconds each; whoever hung up before it is not judged.
    assert tally.calls.kept == sum(call.answered and call.waited < 15 for call in calls) > 0
    assert tally.calls.broken == sum(call.waited >= 15 for call in calls)
    answered = sum(call.answered for call in calls)
    lost = sum(not call.answered and call.waited >= 15 for call in calls)
    assert tally.levels[Channel.PHONE] == Level(tally.calls.kept, answered, lost)
    stars = Counter(given for at, given in days.stars if on(day, at))
    assert tally.stars.counts == tuple(stars[number] for number in range(1, 6))
    uses = [helped for at, helped in days.uses if on(day, at)]
    told = Articles(len(uses), len(uses), uses.count(True), uses.count(False), tally.articles.first)
    assert tally.articles == told


def test_every_figure_has_the_tickets_it_counts(report: Report, played: tuple[Bench, Days]) -> None:
    bench, _ = played

    def behind(figure: Figure, of: str = "", key: str = "") -> Behind:
        asked = ReportTickets(compared=COMPARED, zone=ZONE, mark=Slice(figure, of, key))
        return bench.desk.read(asked).result()

    now = report.now
    assert behind(Figure.OPENED).count == now.opened
    for channel, count in now.by_channel.items():
        assert behind(Figure.OPENED, "channel", channel).count == count
    assert behind(Figure.OPENED, "category", "").count == now.by_category[""]
    assert behind(Figure.OPENED, "cohort", "SQL Basics").count == now.by_cohort["SQL Basics"]
    hour = now.heat.index(max(now.heat))
    assert behind(Figure.OPENED, "hour", str(hour)).count == max(now.heat)
    assert behind(Figure.OPENED, "step", str(hour % 24)).count == max(now.heat)
    late = [level.answered - level.within + level.abandoned for name, level in now.levels.items() if name != "phone"]
    assert behind(Figure.LATE).count == sum(late)
    assert behind(Figure.ANSWERED).count == now.first_reply.count
    # One that was solved twice is one ticket.
    assert 0 < behind(Figure.SOLVED).count <= now.solved
    assert behind(Figure.REOPENED).count == now.reopened
    assert behind(Figure.RATED, "stars", "5").count == now.stars.counts[4]
    assert behind(Figure.MISSED).count == now.calls.abandoned
    assert behind(Figure.ARTICLES).count == now.articles.tickets
    rows = behind(Figure.OPENED).rows
    assert [row.at for row in rows] == sorted((row.at for row in rows), reverse=True)


def test_what_is_narrowed_is_counted_alone(played: tuple[Bench, Days]) -> None:
    bench, days = played

    def asked(narrowed: Narrowed) -> Tally:
        return bench.desk.read(ReportOf(compared=COMPARED, zone=ZONE, narrowed=narrowed)).result().now

    opened = of_day(days, TUESDAY)
    chats = asked(Narrowed(channels=(Channel.CHAT,)))
    assert chats.by_channel == {"chat": sum(story.channel is Channel.CHAT for story in opened)}
    assert chats.calls.inbound == 0
    technical = asked(Narrowed(categories=(Category.TECHNICAL,), cohort=days.cohorts["SQL Basics"]))
    wanted = [s for s in opened if s.category is Category.TECHNICAL and s.cohort == "SQL Basics"]
    assert (technical.opened, technical.by_category) == (len(wanted), {"technical": len(wanted)} if wanted else {})
    assert asked(Narrowed(team="night")).opened == 0


def test_what_grows_is_found_with_its_tickets(played: tuple[Bench, Days]) -> None:
    bench, days = played
    found = bench.desk.read(GrowingIn(compared=own(MONDAY, MONDAY), zone=ZONE)).result()
    told = {(one.kind, one.name.casefold()): one for one in found}
    sound = told[Grows.WORDS, "no sound"]
    asked = [story for story in of_day(days, MONDAY) if story.channel in {Channel.EMAIL, Channel.CHAT}]
    assert (sound.now, sound.before, len(sound.samples)) == (len(asked), 0, 3)
    assert told[Grows.CATEGORY, "technical"].now == sum(s.category is Category.TECHNICAL for s in asked)
    # All of them can be listed, and not the three alone.
    for one in found:
        mark = Slice(Figure.OPENED, str(one.kind), one.key)
        asked_for = ReportTickets(compared=own(MONDAY, MONDAY), zone=ZONE, mark=mark)
        assert bench.desk.read(asked_for).result().count == one.now, one.name


def test_requests_around_webinars_are_counted_by_title(bench: Bench) -> None:
    """Two of one title and another one; who is not expected, and what came too early, is in none."""
    people = [bench.person(f"Person {number}") for number in range(3)]
    noon = bench.clock.now().replace(hour=14)

    def held(title: str, begins: datetime, *expected: int) -> None:
        webinar = bench.new_id()
        bench.do(SaveWebinar(bench.stamp(), webinar, WebinarFacts(title=title, starts_at=begins)))
        bench.do(Register(bench.stamp(), webinar, tuple(people[number] for number in expected)))

    held("Pivot tables", noon, 0, 1)
    held("Pivot tables", noon + timedelta(days=1), 0)
    held("Letters", noon, 2)
    bench.clock.at = noon - timedelta(hours=2, minutes=1)
    bench.ticket(person=people[0])
    bench.clock.at = noon
    early = {bench.ticket(person=people[0]), bench.ticket(person=people[1])}
    bench.ticket(person=people[2])
    bench.ticket()
    bench.clock.at = noon + timedelta(days=1, minutes=30)
    late = bench.ticket(person=people[0])
    bench.ticket(person=people[1])
    day = noon.date()
    compared = own(day, day + timedelta(days=1))
    told = bench.desk.read(ReportOf(compared=compared, zone=ZONE)).result().now
    assert told.by_webinar == {"Pivot tables": 3, "Letters": 1}
    behind = bench.desk.read(
        ReportTickets(compared=compared, zone=ZONE, mark=Slice(Figure.OPENED, "webinar", "Pivot tables"))
    ).result()
    assert {row.id for row in behind.rows} == {*early, late}
