"""Letters leave exactly once, whatever the server does and whenever the channel is interrupted."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from console.channels.email.pace import Pace, wait_after
from console.channels.email.parse import read
from console.channels.email.sending import Sending
from console.commands.deliveries import BeginSending, Retry, SetDelivery
from console.commands.mailboxes import NoteProof
from console.domain.ids import Id
from console.domain.mailboxes import Login, Proof, header_id_of
from console.domain.messages import Address, Delivery, Heading, Reason
from console.errors import MailServerAway, MailServerRefuses, SecretMissing
from tests.channels.email.outbox import HELP, MARTA, Outbox
from tests.post_office import Fault, PostOffice
from tests.server import Server


@pytest.fixture
def post() -> Iterator[PostOffice]:
    opened = PostOffice()
    yield opened
    opened.close()


@pytest.fixture
def outbox(tmp_path: Path, post: PostOffice) -> Iterator[Outbox]:
    made = Outbox(tmp_path, post)
    yield made
    made.close()


def prove(outbox: Outbox) -> None:
    assert outbox.desk.submit(NoteProof(outbox.desk.stamp(), outbox.mailbox.id, True)).result().done


def begin(outbox: Outbox, message: Id) -> None:
    """As a channel that was killed right after it had begun."""
    assert outbox.desk.submit(BeginSending(outbox.desk.stamp(), message)).result().done


def test_an_answer_arrives_in_its_thread(outbox: Outbox) -> None:
    message = outbox.letter("Press **Speakers**.", cc=(Address("Jan", "jan@x.example"),))
    outbox.run_until(Delivery.SENT, message)
    (raw,) = outbox.mail.letters[MARTA.email]
    letter = read(raw)
    assert letter.text.strip() == "Press Speakers."
    assert letter.message_id == header_id_of(message, HELP)
    assert letter.in_reply_to == ("<first@x.example>",)
    assert letter.ticket_tags
    assert letter.sender is not None
    assert letter.sender.email == HELP
    assert outbox.mail.ids("jan@x.example") == outbox.mail.ids(HELP) == [letter.message_id]
    assert outbox.way(message).reason == ""


def test_signature_and_footer_are_filled_and_what_is_not_known_is_left_out(tmp_path: Path, post: PostOffice) -> None:
    outbox = Outbox(tmp_path, post, signature="{agent}\n{hours}\n{desk}", footer="Write to {desk_email}")
    try:
        outbox.run_until(Delivery.SENT, outbox.letter())
        text = read(outbox.mail.letters[MARTA.email][0]).text
        assert text.strip() == "Try again\n\n-- \nOla Zielińska\nDesk\n\nWrite to help@desk.example"
    finally:
        outbox.close()


def test_on_the_desk_of_a_team(tmp_path: Path, post: PostOffice, server: Server) -> None:
    outbox = Outbox(tmp_path, post, server)
    try:
        prove(outbox)
        post.faults.append(Fault(drop=True, keeps=False))
        messages = outbox.letters(3)
        outbox.run_until(Delivery.SENT, *messages)
        assert sorted(outbox.mail.ids()) == sorted(header_id_of(message, HELP) for message in messages)
        assert post.transactions == 4
    finally:
        outbox.close()


def test_letters_written_while_the_channel_works_leave_at_once(outbox: Outbox) -> None:
    async def life() -> None:
        for number in range(3):
            message = await asyncio.to_thread(outbox.letter)
            while outbox.mail.ids() != [*outbox.mail.ids()[:number], header_id_of(message, HELP)]:
                await asyncio.sleep(0.01)

    outbox.live(life)
    assert outbox.post.connections == 1


def test_a_letter_that_is_refused_says_who_and_why(outbox: Outbox, post: PostOffice) -> None:
    post.refused[MARTA.email] = "550 5.1.1 No such user"
    message = outbox.letter()
    outbox.run_until(Delivery.FAILED, message)
    assert outbox.way(message).reason == "marta@x.example: 550 5.1.1 No such user"

    other = Retry(outbox.bench.stamp(), message, to=(Address("", "other@x.example"),))
    assert outbox.bench.do(other).done
    outbox.run_until(Delivery.SENT, message)
    assert outbox.mail.ids("other@x.example") == [header_id_of(message, HELP)]
    assert outbox.mail.ids() == []


def test_a_copy_that_is_refused_is_told_on_a_letter_that_left(outbox: Outbox, post: PostOffice) -> None:
    post.refused["jan@x.example"] = "550 5.1.1 No such user"
    message = outbox.letter(cc=(Address("Jan", "jan@x.example"), Address("", "spoilt")))
    outbox.run_until(Delivery.SENT, message)
    assert outbox.way(message).reason == "jan@x.example: 550 5.1.1 No such user; spoilt: This is no address."


def test_what_is_not_taken_now_waits_longer_each_time(outbox: Outbox, post: PostOffice) -> None:
    post.faults.extend([Fault(words="451 4.7.1 Greylisted")])
    message = outbox.letter()
    outbox.run(lambda: outbox.way(message).reason != "")
    way = outbox.way(message)
    assert (way.state, way.reason, way.attempts) == (Delivery.QUEUED, "451 4.7.1 Greylisted", 1)
    assert way.due_at > way.updated_at + timedelta(seconds=20)
    assert outbox.mail.ids() == []


def test_after_two_days_it_is_given_up() -> None:
    waits = [wait_after(attempts) for attempts in range(1, 40)]
    known = [wait for wait in waits if wait is not None]
    assert known == sorted(known)
    assert timedelta(days=1, hours=20) < sum(known, timedelta()) <= timedelta(days=2)
    assert waits[len(known) :] == [None] * (39 - len(known))


@pytest.mark.parametrize("fault", [Fault(at_data="drop"), Fault(words="452 4.3.1 No room")])
def test_the_last_try_fails(outbox: Outbox, post: PostOffice, fault: Fault) -> None:
    message = outbox.letter()
    for _ in range(17):
        begin(outbox, message)
        back = SetDelivery(outbox.desk.stamp(), message, Delivery.QUEUED)
        assert outbox.desk.submit(back).result().done
    post.faults.append(fault)
    outbox.run_until(Delivery.FAILED, message)
    assert outbox.way(message).reason == (fault.words or Reason.GAVE_UP)


def test_what_is_too_large_fails_before_it_is_begun(tmp_path: Path, post: PostOffice) -> None:
    outbox = Outbox(tmp_path, post, largest=5_000)
    try:
        message = outbox.letter("word " * 5_000)
        small = outbox.letter()
        outbox.run_until(Delivery.SENT, small)
        assert (outbox.way(message).state, outbox.way(message).reason) == (Delivery.FAILED, Reason.TOO_LARGE)
        assert outbox.way(message).attempts == 0
        assert post.transactions == 1
    finally:
        outbox.close()


def test_no_address_at_all(outbox: Outbox) -> None:
    message = outbox.letter(heading=Heading(to=(Address("Marta", "nobody"),)))
    outbox.run_until(Delivery.FAILED, message)
    assert outbox.way(message).reason == Reason.NO_ADDRESS


def test_nothing_is_begun_while_the_server_is_away(outbox: Outbox, post: PostOffice) -> None:
    post.stop()
    message = outbox.letter()
    with pytest.raises(MailServerAway):
        outbox.run(lambda: False)
    assert (outbox.way(message).state, outbox.way(message).attempts) == (Delivery.QUEUED, 0)
    post.start()
    outbox.run_until(Delivery.SENT, message)


def test_a_channel_that_never_connected_is_not_up_although_nothing_waits(outbox: Outbox, post: PostOffice) -> None:
    post.stop()
    with pytest.raises(MailServerAway):
        outbox.run(lambda: outbox.spoken.ups > 0, seconds=5)
    assert outbox.spoken.ups == 0


def test_a_password_that_is_missing_is_told_before_there_is_a_letter(outbox: Outbox) -> None:
    def missing(_: str) -> str:
        raise SecretMissing("No password.", "Nobody gave it.", "Give it.")

    mailbox = msgspec.structs.replace(outbox.mailbox, login=Login.PASSWORD)
    channel = Sending(outbox.desk, mailbox, missing, look=outbox.mail, trust=outbox.post.trust)
    with pytest.raises(SecretMissing):
        asyncio.run(asyncio.wait_for(channel.run(outbox.spoken, asyncio.Event()), 30))
    assert outbox.spoken.ups == 0


def test_a_mailbox_that_may_send_no_more_keeps_its_letters(outbox: Outbox, post: PostOffice) -> None:
    post.faults.append(Fault(words="550 5.4.5 Daily user sending limit exceeded."))
    message = outbox.letter()
    with pytest.raises(MailServerRefuses):
        outbox.run(lambda: False)
    assert outbox.way(message).state is Delivery.QUEUED


@pytest.mark.parametrize("answers", range(4))
def test_who_does_not_hold_the_lease_hands_nothing_over(outbox: Outbox, answers: int) -> None:
    outbox.letter()
    outbox.spoken.answers = answers
    with pytest.raises(AssertionError, match="has not come about"):
        outbox.run(lambda: outbox.mail.ids() != [], seconds=5)
    assert outbox.spoken.answers < 0


@pytest.mark.parametrize("keeps", [True, False])
def test_a_lost_answer_is_made_up_for(outbox: Outbox, post: PostOffice, keeps: bool) -> None:
    prove(outbox)
    post.faults.append(Fault(drop=True, keeps=keeps))
    message = outbox.letter()
    outbox.run_until(Delivery.SENT, message)
    assert outbox.mail.ids() == [header_id_of(message, HELP)]
    assert post.transactions == (1 if keeps else 2)


def test_a_copy_that_takes_a_while_is_waited_for(outbox: Outbox, post: PostOffice) -> None:
    prove(outbox)
    post.faults.append(Fault(drop=True, seconds=1.5))
    message = outbox.letter()
    outbox.run_until(Delivery.SENT, message, patience=10)
    assert outbox.mail.ids() == [header_id_of(message, HELP)]
    assert post.transactions == 1


def test_where_copies_were_never_seen_a_person_decides(outbox: Outbox, post: PostOffice) -> None:
    post.faults.append(Fault(drop=True, keeps=False))
    message = outbox.letter()
    outbox.run_until(Delivery.FAILED, message)
    assert outbox.way(message).reason == Reason.DOUBTFUL
    assert outbox.mail.looks > 0
    assert outbox.bench.do(Retry(outbox.bench.stamp(), message)).done
    outbox.run_until(Delivery.SENT, message)
    assert outbox.mail.ids() == [header_id_of(message, HELP)]


def test_where_nothing_tells_a_person_decides_at_once(tmp_path: Path, post: PostOffice) -> None:
    outbox = Outbox(tmp_path, post, proof=Proof.NONE)
    try:
        post.faults.append(Fault(drop=True))
        message = outbox.letter()
        outbox.run_until(Delivery.FAILED, message, patience=1000)
        assert outbox.way(message).reason == Reason.DOUBTFUL
        assert outbox.mail.looks == 0
        assert outbox.mail.ids(HELP) == []
    finally:
        outbox.close()


def test_a_copy_that_is_seen_proves_that_copies_arrive(outbox: Outbox, post: PostOffice) -> None:
    first = outbox.letter()
    outbox.run(lambda: outbox.states([first]) == [Delivery.SENT] and outbox.mail.looks > 0)
    post.faults.append(Fault(drop=True, keeps=False))
    second = outbox.letter()
    outbox.run_until(Delivery.SENT, second)
    assert outbox.mail.ids() == [header_id_of(first, HELP), header_id_of(second, HELP)]


def test_a_copy_that_is_missed_takes_the_proof_away(outbox: Outbox, post: PostOffice) -> None:
    prove(outbox)
    outbox.mail.lost.add(HELP)
    first = outbox.letter()
    outbox.run(lambda: outbox.states([first]) == [Delivery.SENT] and not outbox.proved(), patience=0.1)
    post.faults.append(Fault(drop=True))
    second = outbox.letter()
    outbox.run_until(Delivery.FAILED, second)
    assert outbox.way(second).reason == Reason.DOUBTFUL


def test_what_was_begun_and_never_handed_over_is_not_lost(outbox: Outbox) -> None:
    prove(outbox)
    messages = outbox.letters(3)
    for message in messages:
        begin(outbox, message)
    outbox.run_until(Delivery.SENT, *messages)
    assert sorted(outbox.mail.ids()) == sorted(header_id_of(message, HELP) for message in messages)


def test_what_was_handed_over_and_never_noted_does_not_leave_twice(outbox: Outbox, post: PostOffice) -> None:
    prove(outbox)
    message = outbox.letter()
    begin(outbox, message)
    outbox.mail.put(HELP, f"X-Third-Ring: {message.hex}.0\r\n\r\n".encode())
    outbox.run_until(Delivery.SENT, message, patience=1000)
    assert post.transactions == 0


def test_a_letter_that_came_back_is_not_taken_for_its_second_try(outbox: Outbox) -> None:
    prove(outbox)
    message = outbox.letter()
    outbox.run_until(Delivery.SENT, message)
    bounced = SetDelivery(outbox.desk.stamp(), message, Delivery.BOUNCED)
    assert outbox.desk.submit(bounced).result().done
    assert outbox.bench.do(Retry(outbox.bench.stamp(), message)).done
    begin(outbox, message)
    outbox.run_until(Delivery.SENT, message)
    assert outbox.mail.ids() == [header_id_of(message, HELP)] * 2


def test_what_is_in_doubt_becomes_known_also_while_the_server_for_sending_is_away(
    outbox: Outbox, post: PostOffice
) -> None:
    message, waiting = outbox.letters(2)
    begin(outbox, message)
    outbox.mail.put(HELP, f"X-Third-Ring: {message.hex}.0\r\n\r\n".encode())
    post.stop()
    with pytest.raises(MailServerAway):
        outbox.run(lambda: False)
    assert outbox.states([message, waiting]) == [Delivery.SENT, Delivery.QUEUED]


def test_no_more_leave_in_a_minute_than_may() -> None:
    pace = Pace(3)
    left: list[float] = []
    now = 0.0
    for _ in range(10):
        now += pace.wait(now)
        assert pace.wait(now) == 0
        pace.left(now)
        left.append(now)
        now += 7
    assert all(sum(1 for one in left if start <= one < start + 60) <= 3 for start in left)
    assert left[3] == 60
