"""What the thread says, in three languages: calls, changes, deliveries, links in plain words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from console.domain.disposition import Disposition
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.queries.ticket import CallEntry, SystemEntry
from console.ui.shared.words import LANGUAGES, Words
from console.ui.ticket.conversation import changes, text
from console.ui.ticket.conversation.prose import links_in, units

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
OLA, PIOTR = Id(str(uuid4())), Id(str(uuid4()))

FIELDS: list[tuple[str, str | None, str | None]] = [
    ("opened", None, "4812"),
    ("state", "open", "solved"),
    ("state", "solved", "open"),
    ("state", "open", "pending"),
    ("priority", "normal", "urgent"),
    ("category", None, "technical"),
    ("category", "technical", None),
    ("owner_id", None, str(OLA)),
    ("owner_id", None, str(PIOTR)),
    ("owner_id", str(OLA), None),
    ("owner_id", str(PIOTR), None),
    ("participant_id", None, str(PIOTR)),
    ("merged_into", None, str(PIOTR)),
    ("merged_into", str(PIOTR), None),
    ("snoozed_until", None, (NOON + timedelta(days=1)).isoformat()),
    ("snoozed_until", (NOON + timedelta(days=1)).isoformat(), None),
    ("subject", "a", "b"),
    ("language", "en", "pl"),
    ("link", None, str(PIOTR)),
    ("link", str(PIOTR), None),
    ("tag:sound", None, "sound"),
    ("tag:sound", "sound", None),
    (f"message:{OLA}", str(OLA), str(PIOTR)),
    ("something_of_a_newer_version", None, "x"),
]


def change(field: str, before: str | None, after: str | None, actor: str = "Ola Zielińska") -> SystemEntry:
    return SystemEntry(
        id=OLA,
        at=NOON,
        actor=actor,
        actor_id=OLA if actor else None,
        field=field,
        before=before,
        after=after,
        before_name="Piotr Wrona" if before else "",
        after_name="Piotr Wrona" if after else "",
    )


def test_every_change_is_a_sentence_of_its_own_in_every_language(words: Words) -> None:
    for language in LANGUAGES:
        words.use(language)
        for actor in ("Ola Zielińska", ""):
            said = [changes.sentence(change(*field, actor), NOON) for field in FIELDS]
            assert all("{" not in sentence and len(sentence) > 5 for sentence in said)
            assert len(set(said)) >= len(said) - 3
    words.use("en")
    assert changes.line(change("owner_id", None, str(OLA)), NOON).startswith("Ola took this ticket, ")
    assert changes.sentence(change("owner_id", None, str(PIOTR)), NOON) == "Ola gave this ticket to Piotr"


def test_other_languages_are_not_english(words: Words) -> None:
    words.use("en")
    english = [changes.sentence(change(*field), NOON) for field in FIELDS]
    for language in ("pl", "ru"):
        words.use(language)
        other = [changes.sentence(change(*field), NOON) for field in FIELDS]
        assert not set(english) & set(other)


@pytest.mark.parametrize(
    ("number", "polish", "russian"),
    [
        (1, "1 zmiana", "1 изменение"),
        (3, "3 zmiany", "3 изменения"),
        (5, "5 zmian", "5 изменений"),
        (22, "22 zmiany", "22 изменения"),
    ],
)
def test_numbers_have_their_plural_forms(words: Words, number: int, polish: str, russian: str) -> None:
    words.use("pl")
    assert changes.folded(number) == polish
    words.use("ru")
    assert changes.folded(number) == russian


def call(outgoing: bool = False, outcome: CallOutcome = CallOutcome.SOLVED, **more: object) -> CallEntry:
    given: dict[str, object] = {"rings": 2, "wait_seconds": 7, "talk_seconds": 192, "answered_by": "Piotr Wrona"}
    return CallEntry(outgoing=outgoing, number="+48600100200", outcome=outcome, **(given | more))  # type: ignore[arg-type]


def test_calls_say_who_answered_on_which_ring_and_how_long(words: Words) -> None:
    assert text.call_title(call(), "Marta Nowak") == "Call from Marta Nowak"
    assert text.call_facts(call()) == "answered by Piotr on ring 2 · 3 min 12 s"
    missed = call(outcome=CallOutcome.MISSED, answered_by="", talk_seconds=0, rings=4, wait_seconds=21)
    assert text.call_title(missed, "") == "Missed call from +48600100200"
    assert text.call_facts(missed) == "4 rings, nobody was free · waited 21 s"
    outgoing = call(outgoing=True, outcome=CallOutcome.CALL_BACK)
    assert text.call_title(outgoing, "Marta Nowak") == "Call to Marta Nowak"
    assert text.call_facts(outgoing) == "called by Piotr · 3 min 12 s · to be called back"


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (59, "59 s"), (60, "1 min"), (192, "3 min 12 s"), (3700, "1 h 1 min")]
)
def test_lengths_of_calls(words: Words, seconds: int, said: str) -> None:
    assert text.talk(timedelta(seconds=seconds)) == said


def test_ordinary_letters_have_no_label_and_others_say_what_they_are(words: Words) -> None:
    for ordinary in ("", Disposition.NEW_TICKET, Disposition.REPLY, Disposition.FOREIGN_THREAD, Disposition.NOT_BOUNCE):
        assert text.label_of(ordinary) == ""
    labels = [text.label_of(each) for each in Disposition]
    assert len([label for label in labels if label]) == 11
    assert text.label_is_warning(Disposition.BOUNCE)
    assert not text.label_is_warning(Disposition.AUTO_REPLY)


def test_addresses_are_found_in_plain_words() -> None:
    said = "See https://a.example/x?y=1, (www.b.example) or write to Marta.Nowak@c.example. Not this: a@b"
    assert [said[start : start + length] for start, length, _ in links_in(said)] == [
        "https://a.example/x?y=1",
        "www.b.example",
        "Marta.Nowak@c.example",
    ]
    assert [address for *_, address in links_in(said)][1:] == ["http://www.b.example", "mailto:Marta.Nowak@c.example"]


def test_names_after_an_at_sign_are_emphasised_but_addresses_are_not() -> None:
    said = "@Piotr and @Żaneta, not marta@example.com"
    assert [said[start : start + length] for start, length in text.mentions(said)] == ["@Piotr", "@Żaneta"]


def test_places_are_counted_as_qt_counts() -> None:
    assert units("a🙂b", 2) == 3
    assert units("abc", 2) == 2
