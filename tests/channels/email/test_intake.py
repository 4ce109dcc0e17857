"""Letters on a desk: one person for an address, one ticket for a conversation, nothing twice, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.channels.email.arrival import Incoming, Result, Taken
from console.channels.email.intake import Intake
from console.commands.joining import Merge
from console.commands.participants import AddIdentity, NewIdentity
from console.commands.tickets import SetState
from console.domain.ids import Id
from console.domain.messages import Delivery, Kind
from console.domain.people import IdentityKind
from console.domain.tickets import State
from console.queries.files import Original
from console.queries.mail import AsideLetters, TicketNumbers
from console.queries.participant import Person
from console.queries.ticket import TicketView
from tests.channels.email.arriving import arrived, bounce, eml, row, send, tags, take, ticket_id, words
from tests.making import NOON, Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


def test_a_letter_opens_a_ticket_of_its_sender_at_the_time_it_was_written(bench: Bench) -> None:
    raw = eml("Dzień dobry, nie mam dźwięku.\r\n\r\n-- \r\nMarta", Message_ID="<1@x>")
    (taken,) = take(bench, raw)
    assert taken.result is Result.OPENED
    found = row(bench, taken.ticket)
    assert (found.subject, found.participant_name, found.language) == ("No sound", "Marta Nowak", "pl")
    assert found.state is State.NEW
    assert found.created_at == found.waiting_since == NOON - timedelta(hours=2)
    (said,) = words(bench, taken.ticket)
    assert said.text == "Dzień dobry, nie mam dźwięku."
    assert "Marta" in said.folded
    assert bench.desk.read(Original(said.id)).result() == raw


def test_an_address_belongs_to_one_person_however_it_is_written(bench: Bench) -> None:
    marta = bench.person(email="Marta@X.example")
    first, second, third = take(
        bench,
        eml("One", Message_ID="<1@x>"),
        eml("Two", Message_ID="<2@x>", From="MARTA@x.EXAMPLE"),
        eml("Three", Message_ID="<3@x>", From="jan.kowalski@y.example"),
    )
    assert row(bench, first.ticket).participant_id == row(bench, second.ticket).participant_id == marta
    assert row(bench, third.ticket).participant_name == "Jan Kowalski"


def test_two_at_once_make_one_person(bench: Bench) -> None:
    """The second looked before the first had written: its batch is refused, looked at again, and finds the person."""
    late = Intake(bench.desk, "pl")
    letters = [arrived(bench, eml("Two", Message_ID="<2@x>"))]
    stale = late._placed(letters)
    (first,) = take(bench, eml("One", Message_ID="<1@x>"))
    placed = late._placed

    def once(batch: list[Incoming]) -> object:
        late._placed = placed  # type: ignore[method-assign]
        return stale

    late._placed = once  # type: ignore[method-assign,assignment]
    (second,) = late.take(letters)
    assert second.result is Result.OPENED
    assert row(bench, first.ticket).participant_id == row(bench, second.ticket).participant_id


def test_an_answer_joins_and_wakes_its_ticket(bench: Bench) -> None:
    (taken,) = take(bench, eml(Message_ID="<1@x>"))
    send(bench, ticket_id(bench, taken.ticket), "<ours@desk>")
    assert row(bench, taken.ticket).state is State.PENDING
    answer = eml("Still nothing", Message_ID="<2@x>", In_Reply_To="<ours@desk>", Subject="Re: No sound")
    assert take(bench, answer) == [Taken(Result.JOINED, taken.ticket)]
    found = row(bench, taken.ticket)
    assert (found.state, found.public_count) == (State.OPEN, 3)


def test_letters_of_one_batch_join_each_other(bench: Bench) -> None:
    first, second = take(
        bench, eml("One", Message_ID="<1@x>"), eml("Two", Message_ID="<2@x>", References="<0@x> <1@x>")
    )
    assert second == Taken(Result.JOINED, first.ticket)
    assert [said.text for said in words(bench, first.ticket)] == ["One", "Two"]


def test_somebody_in_copy_belongs_to_the_ticket_and_stays_themselves(bench: Bench) -> None:
    first, second = take(
        bench,
        eml("One", Message_ID="<1@x>", Cc="Boss <Boss@x.example>"),
        eml("I agree", Message_ID="<2@x>", In_Reply_To="<1@x>", From="Boss <boss@X.example>"),
    )
    assert second == Taken(Result.JOINED, first.ticket)
    assert [said.author for said in words(bench, first.ticket)] == ["Marta Nowak", "Boss"]
    assert row(bench, first.ticket).participant_name == "Marta Nowak"


def test_a_stranger_never_enters_another_persons_thread(bench: Bench) -> None:
    (mine,) = take(bench, eml(Message_ID="<1@x>"))
    by_number = eml("Give it to me", Message_ID="<2@x>", From="eve@z.example", Subject=f"[#{mine.ticket}] No sound")
    by_thread = eml("And this", Message_ID="<3@x>", From="eva@z.example", In_Reply_To="<1@x>")
    for taken in take(bench, by_number, by_thread):
        assert taken.result is Result.OPENED
        detail = bench.desk.read(TicketView(ticket_id(bench, taken.ticket))).result()
        assert detail is not None
        assert [link.number for link in detail.links] == [mine.ticket]
    assert len(words(bench, mine.ticket)) == 1


def test_the_number_leads_home_whoever_belongs_there(bench: Bench) -> None:
    (mine,) = take(bench, eml(Message_ID="<1@x>"))
    again = eml("More", Message_ID="<2@x>", Subject=f"No sound [#{mine.ticket}]")
    assert take(bench, again) == [Taken(Result.JOINED, mine.ticket)]


def test_a_number_of_an_old_desk_is_not_one_given_while_importing(bench: Bench) -> None:
    intake = Intake(bench.desk, "pl")
    (first,) = intake.take([arrived(bench, eml(Message_ID="<1@x>"))])
    old = eml("Old", Message_ID="<2@x>", From="eve@z.example", Subject=f"[#{first.ticket}] Something else")
    (second,) = intake.take([arrived(bench, old)])
    detail = bench.desk.read(TicketView(ticket_id(bench, second.ticket))).result()
    assert detail is not None
    assert detail.links == ()


def test_what_was_merged_lives_on_in_one_ticket(bench: Bench) -> None:
    one, other = take(
        bench, eml("One", Message_ID="<1@x>"), eml("Two", Message_ID="<2@x>", From="boss@x.example", Subject="Also")
    )
    bench.do(Merge(bench.stamp(), ticket_id(bench, other.ticket), ticket_id(bench, one.ticket)))
    answer = eml("Three", Message_ID="<3@x>", In_Reply_To="<2@x>", From="boss@x.example")
    assert take(bench, answer) == [Taken(Result.JOINED, one.ticket)]


def test_the_same_letter_is_one_message_however_often_it_is_delivered(bench: Bench) -> None:
    raw = eml(Message_ID="<1@x>")
    other_way = b"Received: from a by b; Mon, 2 Mar 2026 10:00:05 +0000\r\n" + raw.replace(b"\r\n", b"\n")
    first, second = take(bench, raw, other_way)
    assert second == Taken(Result.ALREADY_THERE, first.ticket)
    assert take(bench, raw, other_way) == [Taken(Result.ALREADY_THERE, first.ticket)] * 2
    assert len(words(bench, first.ticket)) == 1


def test_the_same_message_id_with_other_words_is_kept_too(bench: Bench) -> None:
    first, second = take(bench, eml("One", Message_ID="<1@x>"), eml("Two", Message_ID="<1@x>"))
    assert first.result is second.result is Result.OPENED
    assert [said.text for said in words(bench, second.ticket)] == ["Two"]


def failed(bench: Bench, person: Id) -> bool:
    view = bench.desk.read(Person(person)).result()
    assert view is not None
    return any(identity.failed for identity in view.identities)


def test_a_bounce_marks_our_answer_and_the_address_and_wakes_nobody(bench: Bench) -> None:
    marta = bench.person(email="marta@x.example")
    (taken,) = take(bench, eml(Message_ID="<1@x>"))
    send(bench, ticket_id(bench, taken.ticket), "<ours@desk>")
    assert take(bench, bounce("<ours@desk>", "Marta@x.example")) == [Taken(Result.JOINED, taken.ticket)]
    found = row(bench, taken.ticket)
    assert (found.state, found.failed) == (State.PENDING, 1)
    ours = next(said for said in words(bench, taken.ticket) if said.kind is Kind.OUTBOUND)
    assert ours.delivery is Delivery.BOUNCED
    assert "5.1.1" in ours.delivery_reason
    assert failed(bench, marta)
    take(bench, eml("I am back", Message_ID="<5@x>", Date="Mon, 2 Mar 2026 11:30:00 +0000"))
    assert not failed(bench, marta)


def test_a_delay_is_no_failure(bench: Bench) -> None:
    marta = bench.person(email="marta@x.example")
    (taken,) = take(bench, eml(Message_ID="<1@x>"))
    send(bench, ticket_id(bench, taken.ticket), "<ours@desk>")
    take(bench, bounce("<ours@desk>", "marta@x.example", "delayed", "4.4.1"))
    assert row(bench, taken.ticket).failed == 0
    assert row(bench, taken.ticket).state is State.PENDING
    assert not failed(bench, marta)


def test_a_report_about_nothing_of_ours_is_kept_aside_and_is_never_a_ticket(bench: Bench) -> None:
    marta = bench.person(email="marta@x.example")
    raw = bounce("<unknown@elsewhere>", "marta@x.example")
    assert take(bench, raw) == [Taken(Result.SET_ASIDE)]
    assert take(bench, raw) == [Taken(Result.ALREADY_THERE)]
    (kept,) = bench.desk.read(AsideLetters()).result()
    assert kept.about == "marta@x.example"
    assert failed(bench, marta)


def test_an_automatic_answer_joins_without_waking(bench: Bench) -> None:
    (taken,) = take(bench, eml(Message_ID="<1@x>"))
    send(bench, ticket_id(bench, taken.ticket), "<ours@desk>")
    away = {"Auto_Submitted": "auto-replied", "In_Reply_To": "<ours@desk>", "Message_ID": "<2@x>"}
    assert take(bench, eml("I am away", **away)) == [Taken(Result.JOINED, taken.ticket)]
    assert row(bench, taken.ticket).state is State.PENDING
    assert row(bench, taken.ticket).waiting_since is None


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        (eml("Hi", From="undisclosed", Message_ID="<1@x>"), "quarantine"),
        (b"\x00\xff" * 200, "quarantine"),
        (eml("Away", Auto_Submitted="auto-replied", Message_ID="<1@x>"), "auto-reply"),
    ],
)
def test_what_asks_for_no_answer_stands_on_hold_without_a_clock(bench: Bench, raw: bytes, tag: str) -> None:
    (taken,) = take(bench, raw)
    assert taken.result is Result.SET_ASIDE
    found = row(bench, taken.ticket)
    assert (found.state, found.due_at) == (State.ON_HOLD, None)
    assert tags(bench, taken.ticket) == (tag,)
    (said,) = words(bench, taken.ticket)
    assert bench.desk.read(Original(said.id)).result() == raw


def test_bulk_is_marked_and_an_encrypted_letter_says_what_to_do(bench: Bench) -> None:
    pgp = 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"'
    closed = "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--"
    news, secret = take(bench, eml(List_Id="<news.x>", Message_ID="<1@x>"), eml(closed, pgp, Message_ID="<2@x>"))
    assert tags(bench, news.ticket) == ("bulk",)
    assert tags(bench, secret.ticket) == ("encrypted",)
    letter, note = words(bench, secret.ticket)
    assert letter.files
    assert (note.kind, note.author) == (Kind.NOTE, "Third Ring")
    assert row(bench, secret.ticket).waiting_since is not None


def test_our_own_letter_that_comes_back_is_dropped(bench: Bench) -> None:
    assert take(bench, eml(From="Help <help@desk.example>", Message_ID="<1@x>")) == [Taken(Result.DROPPED)]


def test_what_an_agent_mails_to_the_participant_is_an_answer_and_to_us_a_note(bench: Bench) -> None:
    (taken,) = take(bench, eml(Message_ID="<1@x>"))
    take(
        bench,
        eml("Press the button", From="ola@desk.example", To="marta@x.example", In_Reply_To="<1@x>", Message_ID="<2@x>"),
        eml("She is new", From="OLA@desk.example", In_Reply_To="<2@x>", Message_ID="<3@x>"),
    )
    assert [said.kind for said in words(bench, taken.ticket)] == [Kind.INBOUND, Kind.OUTBOUND, Kind.NOTE]
    assert row(bench, taken.ticket).waiting_since is None


def test_a_web_form_writes_for_the_person_in_reply_to(bench: Bench) -> None:
    (taken,) = take(bench, eml(From="noreply@forms.example", Reply_To="Jan <jan@y.example>", Message_ID="<1@x>"))
    assert row(bench, taken.ticket).participant_name == "Jan"


def test_a_date_of_tomorrow_is_now_and_one_of_no_time_is_when_it_was_received(bench: Bench) -> None:
    late, early = take(
        bench,
        eml("Late", Date="Mon, 2 Mar 2037 10:00:00 +0000", Message_ID="<1@x>"),
        b"Received: by mx; Mon, 2 Mar 2026 09:00:00 +0000\r\n" + eml("Early", Date="soon", Message_ID="<2@x>"),
    )
    assert row(bench, late.ticket).created_at == NOON
    assert row(bench, early.ticket).created_at == NOON - timedelta(hours=3)


def test_a_dry_run_foretells_and_changes_nothing(bench: Bench) -> None:
    letters = [eml("One", Message_ID="<1@x>"), eml("Two", Message_ID="<2@x>", In_Reply_To="<1@x>"), b"junk \x00"]
    before = bench.path.read_bytes()
    foretold = take(bench, *letters, dry=True)
    assert bench.path.read_bytes() == before
    assert take(bench, *letters) == foretold


def test_a_person_of_two_addresses_is_met_under_both(bench: Bench) -> None:
    marta = bench.person(email="marta@x.example")
    bench.do(AddIdentity(bench.stamp(), marta, NewIdentity(IdentityKind.EMAIL, "m.nowak@work.example")))
    (first,) = take(bench, eml(Message_ID="<1@x>"))
    bench.do(SetState(bench.stamp(), (ticket_id(bench, first.ticket),), State.SOLVED))
    answer = eml("Again", From="m.nowak@WORK.example", In_Reply_To="<1@x>", Message_ID="<2@x>")
    assert take(bench, answer) == [Taken(Result.JOINED, first.ticket)]
    assert row(bench, first.ticket).state is State.OPEN


SENDERS = ("a@x.example", "A@X.example", "b@x.example", "help@desk.example", "")
IDS = ("<1@x>", "<2@x>", "<3@x>", "")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(
    st.lists(
        st.tuples(st.sampled_from(SENDERS), st.sampled_from(IDS), st.sampled_from(IDS), st.text(max_size=12)),
        min_size=1,
        max_size=8,
    ),
    st.integers(1, 8),
)
def test_any_letters_in_any_batches_taken_twice_add_nothing(
    bench: Bench, drawn: list[tuple[str, str, str, str]], size: int
) -> None:
    raws = [eml(text, From=sender, Message_ID=own, In_Reply_To=other) for sender, own, other, text in drawn]
    intake = Intake(bench.desk, "en")
    first = [
        one
        for at in range(0, len(raws), size)
        for one in intake.take([arrived(bench, r) for r in raws[at : at + size]])
    ]
    again = take(bench, *raws)
    for before, after in zip(first, again, strict=True):
        assert after.result in {Result.ALREADY_THERE, Result.DROPPED}
        assert after.ticket == before.ticket
    numbers = {one.ticket for one in first if one.ticket is not None}
    ids = tuple(ticket_id(bench, number) for number in numbers)
    assert set(bench.desk.read(TicketNumbers(ids)).result().values()) == numbers
