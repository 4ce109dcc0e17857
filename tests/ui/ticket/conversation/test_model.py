"""Entries become items: days, groups of chat lines, runs of changes, subjects that changed, what is new."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from console.domain.chats import Mark
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.ticket import MessageEntry, SystemEntry
from console.ui.ticket.conversation.model import (
    Called,
    Changed,
    DayLine,
    NewLine,
    Noted,
    Rated,
    Said,
    Writing,
    gap_above,
    items,
    plain_subject,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MARTA, OLA = Id(str(uuid4())), Id(str(uuid4()))


def said(
    minutes: float = 0,
    kind: Kind = Kind.INBOUND,
    channel: Channel = Channel.CHAT,
    subject: str = "",
    at: datetime | None = None,
) -> MessageEntry:
    ours = kind is not Kind.INBOUND
    return MessageEntry(
        id=Id(str(uuid4())),
        ticket_id=MARTA,
        kind=kind,
        channel=channel,
        at=at or NOON + timedelta(minutes=minutes),
        author="Ola" if ours else "Marta",
        agent_id=OLA if ours else None,
        participant_id=None if ours else MARTA,
        subject=subject,
        text="text",
        folded="",
        html=None,
        sent_to=(),
        cc=(),
        disposition="",
        has_original=False,
        files=(),
        call=None,
        delivery=None,
        delivery_reason="",
    )


def changed(field: str, minutes: float = 0, before: str | None = None, after: str | None = None) -> SystemEntry:
    return SystemEntry(
        id=Id(str(uuid4())),
        at=NOON + timedelta(minutes=minutes),
        actor="Ola",
        actor_id=OLA,
        field=field,
        before=before,
        after=after,
        before_name="",
        after_name="",
    )


def kinds(entries: list[MessageEntry | SystemEntry]) -> list[str]:
    return [type(item).__name__ for item in items(entries, "No sound")]


def test_chat_lines_within_two_minutes_share_a_head() -> None:
    made = items([said(0), said(1), said(4), said(4.5, Kind.OUTBOUND), said(5, Kind.OUTBOUND)], "")
    heads = [item.head for item in made if isinstance(item, Said)]
    assert heads == [True, False, True, True, False]
    assert [gap_above(item) for item in made if isinstance(item, Said)] == [10, 3, 10, 10, 3]


def test_letters_never_share_a_head() -> None:
    made = items([said(0, channel=Channel.EMAIL), said(1, channel=Channel.EMAIL)], "")
    assert [item.head for item in made if isinstance(item, Said)] == [True, True]


def test_a_change_between_chat_lines_parts_them() -> None:
    made = items([said(0), changed("priority", 0.5, "normal", "high"), said(1)], "")
    assert [item.head for item in made if isinstance(item, Said)] == [True, True]


def test_days_stand_between_entries_of_different_days() -> None:
    made = items([said(0), said(60), said(60 * 24 * 3)], "")
    assert [type(item) for item in made] == [DayLine, Said, Said, DayLine, Said]


def test_changes_that_follow_each_other_are_one_run() -> None:
    entries: list[MessageEntry | SystemEntry] = [
        said(0),
        changed("priority", 1, "normal", "high"),
        changed("tag:sound", 2, None, "sound"),
        said(3, Kind.NOTE),
        changed("category", 4, None, "technical"),
        said(5, Kind.CALL, Channel.PHONE),
    ]
    assert kinds(entries) == ["DayLine", "Said", "Changed", "Noted", "Changed", "Called"]
    runs = [item for item in items(entries, "") if isinstance(item, Changed)]
    assert [len(run.entries) for run in runs] == [2, 1]


def test_what_the_line_beside_it_says_is_left_out() -> None:
    took = changed("owner_id", 1, None, str(OLA))
    opened = SystemEntry(
        id=took.id,
        at=NOON,
        actor="",
        actor_id=None,
        field="opened",
        before=None,
        after="7",
        before_name="",
        after_name="",
    )
    became_open = changed("state", 1, "new", "open")
    assert kinds([opened, said(0), became_open, took]) == ["DayLine", "Said", "Changed"]
    made = items([opened, said(0), became_open, took], "")
    assert isinstance(made[-1], Changed)
    assert made[-1].entries == (took,)
    alone = changed("state", 9, "new", "open")
    assert kinds([said(0), alone]) == ["DayLine", "Said", "Changed"]


def test_a_subject_is_shown_only_when_it_changed() -> None:
    made = items(
        [
            said(0, channel=Channel.EMAIL, subject="Re: No sound [#4812]"),
            said(9, channel=Channel.EMAIL, subject="Certificate"),
            said(19, channel=Channel.EMAIL, subject="RE: Odp: Certificate"),
            said(29, channel=Channel.EMAIL, subject=""),
        ],
        "No sound",
    )
    assert [item.subject for item in made if isinstance(item, Said)] == ["", "Certificate", "", ""]


def test_reply_marks_and_numbers_are_no_part_of_a_subject() -> None:
    for subject in ("Re: No sound", "RE[2]: no  sound", "Odp: Fwd: No sound", "Отв: No sound", "[Desk #4812] No sound"):
        assert plain_subject(subject) == "no sound"
    assert plain_subject("Research: no sound") == "research: no sound"


def test_the_new_line_stands_before_the_first_new_message() -> None:
    entries = [said(0), said(10), said(20)]
    made = items(entries, "", entries[1].id)
    place = next(number for number, item in enumerate(made) if isinstance(item, NewLine))
    following = made[place + 1]
    assert isinstance(following, Said)
    assert following.entry is entries[1]


@given(st.lists(st.sampled_from(["in", "out", "note", "call", "change"]), max_size=30), st.data())
def test_every_message_is_there_once_and_in_order(words: list[str], data: st.DataObject) -> None:
    at = NOON
    entries: list[MessageEntry | SystemEntry] = []
    table = {"in": Kind.INBOUND, "out": Kind.OUTBOUND, "note": Kind.NOTE, "call": Kind.CALL}
    for word in words:
        at += timedelta(minutes=data.draw(st.integers(0, 2000)))
        minutes = (at - NOON).total_seconds() / 60
        entries.append(changed("priority", minutes) if word == "change" else said(kind=table[word], at=at))
    made = items(entries, "")
    told = [item.entry for item in made if isinstance(item, (Said, Noted, Called))]
    assert told == [entry for entry in entries if isinstance(entry, MessageEntry)]
    runs = [entry for item in made if isinstance(item, Changed) for entry in item.entries]
    assert runs == [entry for entry in entries if isinstance(entry, SystemEntry)]
    assert len({item.key for item in made}) == len(made)


def test_a_rating_stands_where_it_was_given_and_what_is_being_written_at_the_end() -> None:
    early, late = said(0), said(10)
    rated = Rated("Marta", 4, "Kind", NOON + timedelta(minutes=5))
    made = items([early, late], "", marks={late.id: Mark.READ}, beside=(rated, Writing("Marta", "And")))
    assert [type(item) for item in made] == [DayLine, Said, Rated, Said, Writing]
    assert [item.mark for item in made if isinstance(item, Said)] == [None, Mark.READ]


def test_a_rating_given_on_the_page_of_the_request_stands_among_the_words() -> None:
    made = items([said(0), changed("rating", 1, None, "5 Quick and kind"), said(2)], "")
    (rated,) = [item for item in made if isinstance(item, Rated)]
    assert (rated.stars, rated.words) == (5, "Quick and kind")
    assert made.index(rated) == 2
