"""Which ticket a letter goes to: never another person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.disposition import REPORTS, SILENT, Disposition
from console.domain.threading import Decision, Envelope, KnownTicket, Place, Reason, place

ANNA, JAN, STRANGER = "anna@example.com", "jan@example.com", "eve@example.net"
TICKETS = {
    7: KnownTicket(7, frozenset({ANNA, JAN})),
    8: KnownTicket(8, frozenset({JAN})),
    9: KnownTicket(9, frozenset({ANNA}), merged_into=7),
    10: KnownTicket(10, frozenset({ANNA}), merged_into=11),
    11: KnownTicket(11, frozenset({ANNA}), merged_into=10),
}
LETTERS = {"<a@desk>": 7, "<b@desk>": 8, "<c@desk>": 9, "<d@desk>": 10}


def decide(
    sender: str | None = ANNA,
    references: tuple[str, ...] = (),
    in_reply_to: tuple[str, ...] = (),
    tags: tuple[int, ...] = (),
    disposition: Disposition = Disposition.REPLY,
    bounced: str | None = None,
) -> Decision:
    return place(Envelope(sender, references, in_reply_to, tags, disposition, bounced), LETTERS, TICKETS)


def test_an_answer_goes_to_the_ticket_of_the_letter_it_answers() -> None:
    assert decide(in_reply_to=("<a@desk>",)) == Decision(Place.ATTACH, Reason.ANSWERS_OUR_LETTER, 7, reopens=True)


def test_the_case_of_an_address_does_not_matter() -> None:
    assert decide("Anna@Example.COM ", references=("<a@desk>",)).ticket == 7


def test_a_number_in_the_subject_is_enough_for_those_who_belong_to_it() -> None:
    assert decide(tags=(7,)) == Decision(Place.ATTACH, Reason.NAMES_TICKET, 7, reopens=True)


def test_the_newest_reference_is_asked_first() -> None:
    assert decide(JAN, references=("<b@desk>", "<a@desk>")).ticket == 7


def test_a_ticket_that_was_merged_lives_on_in_its_target() -> None:
    assert decide(in_reply_to=("<c@desk>",)).ticket == 7
    assert decide(JAN, tags=(9,)).ticket == 7


def test_tickets_merged_in_a_circle_are_nowhere() -> None:
    assert decide(in_reply_to=("<d@desk>",)).place is Place.NEW


def test_a_stranger_who_answers_gets_a_linked_ticket() -> None:
    assert decide(STRANGER, in_reply_to=("<a@desk>",)) == Decision(Place.NEW_LINKED, Reason.STRANGER_ANSWERS, 7)
    assert decide(STRANGER, tags=(8,)) == Decision(Place.NEW_LINKED, Reason.STRANGER_NAMES_TICKET, 8)


def test_an_own_ticket_wins_over_a_strange_one_that_is_named_first() -> None:
    assert decide(references=("<a@desk>", "<b@desk>")).ticket == 7
    assert decide(in_reply_to=("<b@desk>",), tags=(7,)).ticket == 7


def test_what_is_known_of_nothing_starts_a_conversation() -> None:
    assert decide(in_reply_to=("<x@other>",), tags=(404,)) == Decision(Place.NEW, Reason.STARTS_CONVERSATION)


@pytest.mark.parametrize("disposition", sorted(REPORTS))
def test_reports_are_marks_on_the_letter_they_are_about(disposition: Disposition) -> None:
    about = decide("mailer-daemon@relay", disposition=disposition, bounced="<b@desk>")
    assert about == Decision(Place.ATTACH, Reason.REPORT_ON_OUR_LETTER, 8)
    assert decide(None, disposition=disposition, tags=(7,)).place is Place.MARK


def test_an_out_of_office_note_wakes_nobody() -> None:
    assert decide(in_reply_to=("<a@desk>",), disposition=Disposition.AUTO_REPLY).reopens is False


def test_our_own_letter_is_dropped_and_the_unreadable_kept_aside() -> None:
    assert decide(disposition=Disposition.OWN_NOTIFICATION_LOOP, tags=(7,)).place is Place.DROP
    assert decide(None, disposition=Disposition.MALFORMED_QUARANTINE).place is Place.QUARANTINE
    assert decide(None, tags=(7,)).place is Place.QUARANTINE


def test_the_number_of_another_desk_is_not_ours() -> None:
    assert decide(tags=(7,), disposition=Disposition.FOREIGN_THREAD) == Decision(Place.NEW, Reason.OTHER_DESK)


people = st.sampled_from([ANNA, JAN, STRANGER, "ADMIN@example.org", "", " eve@example.net"])
numbers = st.integers(1, 12)
identities = st.sampled_from([f"<{number}@desk>" for number in range(12)])


@st.composite
def desks(draw: st.DrawFn) -> tuple[dict[str, int], dict[int, KnownTicket]]:
    tickets = {
        number: KnownTicket(
            number, draw(st.frozensets(st.sampled_from([ANNA, JAN]))), draw(st.none() | st.integers(1, 12))
        )
        for number in draw(st.sets(numbers))
    }
    return draw(st.dictionaries(identities, numbers)), tickets


letters = st.builds(
    Envelope,
    sender=st.none() | people,
    references=st.lists(identities, max_size=6).map(tuple),
    in_reply_to=st.lists(identities, max_size=3).map(tuple),
    ticket_tags=st.lists(numbers, max_size=4).map(tuple),
    disposition=st.sampled_from(Disposition),
    bounced_message_id=st.none() | identities,
)


@given(letters, desks())
def test_whatever_the_headers_say_words_only_reach_tickets_their_sender_belongs_to(
    letter: Envelope, desk: tuple[dict[str, int], dict[int, KnownTicket]]
) -> None:
    decision = place(letter, *desk)
    if decision.place is Place.ATTACH and letter.disposition not in REPORTS:
        assert letter.sender is not None
        assert decision.ticket is not None
        assert letter.sender.strip().lower() in desk[1][decision.ticket].addresses


@given(letters, desks())
def test_only_words_of_a_person_wake_a_ticket(
    letter: Envelope, desk: tuple[dict[str, int], dict[int, KnownTicket]]
) -> None:
    decision = place(letter, *desk)
    assert decision.reopens == (decision.place is Place.ATTACH and letter.disposition not in SILENT)


@given(letters, desks())
def test_nothing_goes_to_a_ticket_that_was_merged_away_or_never_was(
    letter: Envelope, desk: tuple[dict[str, int], dict[int, KnownTicket]]
) -> None:
    decision = place(letter, *desk)
    if decision.ticket is not None:
        assert desk[1][decision.ticket].merged_into is None
    assert (decision.ticket is not None) == (decision.place in {Place.ATTACH, Place.NEW_LINKED})


@given(letters, desks())
def test_only_our_own_letters_are_dropped(
    letter: Envelope, desk: tuple[dict[str, int], dict[int, KnownTicket]]
) -> None:
    dropped = place(letter, *desk).place is Place.DROP
    assert dropped == (letter.disposition is Disposition.OWN_NOTIFICATION_LOOP)
