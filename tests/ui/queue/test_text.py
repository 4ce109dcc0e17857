"""What a row says, in three languages, and the sentence of the screen reader."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from console.domain.filters import Filter, Order, Owner, read_filter
from console.domain.ids import Id
from console.domain.people import Confidence
from console.domain.tickets import Channel, Place, Priority, State
from console.queries.queue import SectionName, Tab
from console.ui.queue import text
from console.ui.queue.filter_text import terms
from console.ui.queue.presence import Doing, Presence
from console.ui.shared.words import Words
from tests.making import NOON
from tests.ui.queue.test_model import ticket

ME, PIOTR = Id(int=1), Id(int=2)
MINUTE = timedelta(minutes=1)


def wait(by: Order = Order.TIME_LEFT, **values: Any) -> tuple[str, str]:
    return text.wait(ticket(1, **values).standing(NOON), NOON, by)


def test_the_wait_is_the_time_left_and_gets_its_tone(words: Words) -> None:
    since = NOON - 60 * MINUTE
    assert wait(waiting_since=since, due_at=NOON + 180 * MINUTE) == ("3 h", "calm")
    assert wait(waiting_since=since, due_at=NOON + 8 * MINUTE) == ("8 min", "soon")
    assert wait(waiting_since=since, due_at=NOON - 2 * MINUTE) == ("2 min over", "late")
    assert wait(Order.LONGEST_WAIT, waiting_since=since, due_at=NOON + 180 * MINUTE) == ("1 h", "calm")


def test_what_has_no_clock_says_since_when_or_until_when(words: Words) -> None:
    # NOON is a Monday.
    assert wait(place=Place.PENDING, touched_at=NOON - timedelta(days=3))[0] == "since Friday"
    assert wait(place=Place.PENDING, touched_at=NOON - timedelta(days=1))[0] == "since yesterday"
    assert wait(place=Place.ON_HOLD, touched_at=NOON - timedelta(days=20))[0] == "since 10 Feb"
    assert wait(place=Place.SNOOZED, snoozed_until=NOON + 22 * MINUTE)[0] == "in 22 min"
    assert wait(place=Place.SNOOZED, snoozed_until=NOON + timedelta(days=1))[0] == "until tomorrow"
    assert wait(place=Place.SNOOZED, snoozed_until=NOON + timedelta(days=3))[0] == "until Thursday"
    assert wait(place=Place.DONE, touched_at=NOON - timedelta(days=1))[0] == "Yesterday"
    assert wait(waiting_since=None, due_at=None, touched_at=NOON - timedelta(days=2))[0] == "since Saturday"


@pytest.mark.parametrize(
    ("language", "late", "since", "count"),
    [
        ("en", "2 min over", "since Friday", "5 open"),
        ("pl", "2 min po czasie", "od piątku", "5 otwartych"),
        ("ru", "2 мин сверх срока", "с пятницы", "5 открытых"),
    ],
)
def test_three_languages(words: Words, language: str, late: str, since: str, count: str) -> None:
    words.use(language)
    assert wait(waiting_since=NOON - 60 * MINUTE, due_at=NOON - 2 * MINUTE)[0] == late
    assert wait(place=Place.PENDING, touched_at=NOON - timedelta(days=3))[0] == since
    assert text.open_count(5) == count


@pytest.mark.parametrize("language", ["pl", "ru"])
def test_nothing_is_left_in_english(words: Words, language: str) -> None:
    def everything() -> list[str]:
        said = [text.section(name) for name in SectionName] + [text.tab(name) for name in Tab]
        said += [text.order(name) for name in Order] + [text.channel(name) for name in Channel]
        said += [text.since(NOON - timedelta(days=days), NOON) for days in range(9)]
        said += [text.until(NOON + timedelta(days=days), NOON) for days in range(9)]
        said += [term.words for term in terms(FULL)]
        said += [text.sentence(ticket(1, place=place), NOON, ME) for place in Place]
        return said

    english = everything()
    words.use(language)
    same = {one for one, other in zip(english, everything(), strict=True) if one == other}
    assert same == set()


FULL = Filter(
    places=tuple(Place),
    owner=Owner.OTHERS,
    near=True,
    states=tuple(State),
    channels=tuple(Channel),
    priorities=tuple(Priority),
    tags=("invoice",),
    languages=("pl",),
    words="printer",
    agent=ME,
    cohort=PIOTR,
)


def test_the_third_line(words: Words) -> None:
    assert text.about(ticket(1)) == "B2 Excel basics"
    new = ticket(1, confidence=Confidence.NEW, channels=3)
    assert text.about(new) == "B2 Excel basics · new to computers · 3 channels"
    assert text.about(ticket(1, priority=Priority.URGENT, cohort_name="")) == "Urgent"
    unknown = ticket(1, participant_id=None, participant_name="+44 20 7946 0138", channel=Channel.PHONE)
    assert text.about(unknown) == "Number not known yet"


def shown(presence: Presence | None = None, unsent: bool = False, **values: Any) -> text.RowText:
    return text.row_text(ticket(1, **values), NOON, ME, Order.TIME_LEFT, presence, unsent)


def test_who_is_on_it(words: Words) -> None:
    assert (shown().who, shown().who_icon) == ("", "")
    mine = shown(owner_id=ME, owner_name="Ola Zielińska")
    assert (mine.who, mine.who_icon) == ("You", "user")
    theirs = shown(owner_id=PIOTR, owner_name="Piotr Wrona")
    assert (theirs.who, theirs.who_icon) == ("Piotr", "user")
    for doing, icon in ((Doing.READS, "eye"), (Doing.WRITES, "pencil-simple"), (Doing.TALKS, "headset")):
        seen = shown(Presence("Daria Nowak", doing), owner_id=ME)
        assert (seen.who, seen.who_icon) == ("Daria", icon)


def test_what_became_of_our_words(words: Words) -> None:
    assert shown(held_until=NOON + MINUTE).third == "Sending…"
    assert shown(held_until=NOON - MINUTE).third == "B2 Excel basics"
    failed = shown(failed=1)
    assert (failed.third, failed.third_late) == ("Not delivered", True)
    waiting = shown(unsent=True, owner_id=ME, owner_name="Ola Zielińska")
    assert (waiting.third, waiting.who, waiting.who_icon) == ("Waits for the connection", "You", "cloud-slash")


def test_the_sentence_of_a_row(words: Words) -> None:
    row = ticket(
        1,
        "Where is the homework file?",
        participant_name="Tomasz Bąk",
        cohort_name="B3 Excel basics",
        channel=Channel.CHAT,
        waiting_since=NOON - 12 * MINUTE,
        due_at=NOON + 4 * MINUTE,
        unread=True,
    )
    said = text.sentence(row, NOON, ME, Presence("Piotr Wrona", Doing.READS))
    assert said == (
        "Chat, Tomasz Bąk, Where is the homework file?, B3 Excel basics, waits 12 min, near the limit, 4 min left, "
        "unclaimed, Piotr Wrona is reading, new"
    )
    late = ticket(1, waiting_since=NOON - 12 * MINUTE, due_at=NOON - 2 * MINUTE, owner_id=PIOTR, owner_name="Piotr")
    assert text.sentence(late, NOON, ME).endswith("waits 12 min, over the limit, 2 min over, Piotr is on it")
    paused = ticket(1, place=Place.PENDING, touched_at=NOON - timedelta(days=3), owner_id=ME)
    assert text.sentence(paused, NOON, ME).endswith("waiting for the participant, since Friday, yours")


def test_each_term_can_be_taken_away(words: Words) -> None:
    read, _ = read_filter("channel:email tag:invoice owner:nobody printer")
    assert [term.words for term in terms(read)] == ["Unclaimed", "Email", "Tag: invoice", "Words: printer"]
    for term in terms(FULL):
        assert len(terms(term.rest)) == len(terms(FULL)) - 1
    assert terms(Filter()) == []
