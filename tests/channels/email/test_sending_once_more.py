"""A channel that was overtaken: by a person who decided, by another gateway, by the clock. It decides nothing then."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from console.channels.email.doubts import Doubts
from console.channels.email.sending import Sending
from console.commands.deliveries import BeginSending, Retry, SetDelivery
from console.commands.mailboxes import NoteProof
from console.domain.clock import FixedClock
from console.domain.ids import Id
from console.domain.mailboxes import Proof, header_id_of
from console.domain.messages import Address, Delivery, Reason
from console.errors import MailServerRefuses
from console.queries.deliveries import Outgoing, Unfinished
from console.sync.hub import HubDesk
from tests.channels.email.outbox import HELP, MARTA, Outbox
from tests.post_office import Fault, PostOffice

EVE = Address("Eve", "eve@z.example")


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


class Slow(Sending):
    """One whose pace lets a person act between the reading of a letter and its turn."""

    act: Callable[[], object] | None = None

    async def _may_leave(self, stop: asyncio.Event) -> bool:
        act, self.act = self.act, None
        if act is not None:
            await asyncio.to_thread(act)
        return await super()._may_leave(stop)


def test_a_letter_that_is_redirected_while_it_waits_goes_to_its_new_address(outbox: Outbox) -> None:
    message = outbox.letter()
    bench = outbox.bench
    assert bench.do(BeginSending(bench.stamp(), message)).done
    assert bench.do(SetDelivery(bench.stamp(), message, Delivery.QUEUED, "450", bench.clock.now())).done
    channel = Slow(outbox.desk, outbox.mailbox, lambda _: "", look=outbox.mail, trust=outbox.post.trust)
    channel.act = lambda: bench.do(Retry(bench.stamp(), message, to=(EVE,)))
    run(outbox, channel, Delivery.SENT, message)
    assert outbox.mail.ids() == []
    assert outbox.mail.ids(EVE.email) == [header_id_of(message, HELP)]


@pytest.mark.parametrize("answers", [0, 1, 2])
def test_without_the_lease_nothing_is_decided(tmp_path: Path, post: PostOffice, answers: int) -> None:
    outbox = Outbox(tmp_path, post, proof=Proof.NONE)
    try:
        message = outbox.letter()
        # Another gateway is handing it over.
        assert outbox.desk.submit(BeginSending(outbox.desk.stamp(), message)).result().done
        outbox.spoken.answers = answers
        asyncio.run(outbox.channel().run(outbox.spoken, asyncio.Event()))
        assert outbox.way(message).state is Delivery.SENDING
        assert outbox.bench.do(SetDelivery(outbox.bench.stamp(), message, Delivery.SENT)).done
    finally:
        outbox.close()


def test_a_doubt_does_not_outlive_what_was_decided_of_it(outbox: Outbox) -> None:
    prove(outbox)
    message = outbox.letter()
    channel = outbox.channel(patience=0)

    async def go() -> None:
        assert (await asyncio.wrap_future(outbox.desk.submit(BeginSending(outbox.desk.stamp(), message)))).done
        for letter in await asyncio.wrap_future(outbox.desk.read(Unfinished(outbox.mailbox.id))):
            channel._doubts.add(letter)
        # Another gateway had the lease meanwhile, and told a person.
        told = SetDelivery(outbox.desk.stamp(), message, Delivery.FAILED, Reason.DOUBTFUL)
        assert (await asyncio.wrap_future(outbox.desk.submit(told))).done
        await channel._look(outbox.spoken)
        assert outbox.way(message).state is Delivery.FAILED
        channel._doubts.add(letter)
        stop = asyncio.Event()
        stop.set()
        await channel.run(outbox.spoken, stop)
        assert channel._doubts.next_look() is None

    asyncio.run(go())
    assert outbox.way(message).state is Delivery.FAILED


def test_a_second_try_in_doubt_is_looked_for_although_the_first_is_watched(outbox: Outbox) -> None:
    message = outbox.letter()
    (letter,) = outbox.desk.read(Outgoing(outbox.mailbox.id)).result()
    doubts = Doubts(outbox.desk, outbox.mailbox, outbox.mail, timedelta())
    doubts.accepted(letter)
    assert outbox.desk.submit(BeginSending(outbox.desk.stamp(), message)).result().done
    (again,) = outbox.desk.read(Unfinished(outbox.mailbox.id)).result()
    doubts.add(again)
    assert [one for one, _ in asyncio.run(doubts.settle())] == [again]


def test_a_clock_that_is_set_makes_no_copy_late(outbox: Outbox) -> None:
    prove(outbox)
    message = outbox.letter()
    assert outbox.desk.submit(BeginSending(outbox.desk.stamp(), message)).result().done
    clock = FixedClock(outbox.desk.now())
    place = outbox.bench.place
    desk = HubDesk(place, None, clock)
    try:
        (letter,) = desk.read(Unfinished(outbox.mailbox.id)).result()
        doubts = Doubts(desk, outbox.mailbox, outbox.mail)
        doubts.add(letter)
        clock.at += timedelta(hours=1)
        assert asyncio.run(doubts.settle()) == []
        assert outbox.mail.looks == 1
        assert doubts.next_look() is not None
    finally:
        desk.close()


def test_what_is_not_the_fault_of_the_letter_is_not_counted(outbox: Outbox, post: PostOffice) -> None:
    message = outbox.letter()
    post.faults.append(Fault(words="550 5.4.5 Daily user sending limit exceeded."))
    with pytest.raises(MailServerRefuses):
        outbox.run(lambda: False)
    assert (outbox.way(message).state, outbox.way(message).attempts) == (Delivery.QUEUED, 0)


def test_a_lease_that_is_lost_before_the_end_of_a_letter_is_not_counted(outbox: Outbox) -> None:
    message = outbox.letter()
    channel = outbox.channel()

    async def go() -> None:
        (letter,) = await asyncio.wrap_future(outbox.desk.read(Outgoing(outbox.mailbox.id)))
        # Held when it is begun, and lost when its end is to be sent.
        outbox.spoken.answers = 1
        await channel._send(letter, outbox.spoken)
        await channel._line.close()

    asyncio.run(go())
    assert (outbox.way(message).state, outbox.way(message).attempts) == (Delivery.QUEUED, 0)
    assert outbox.mail.ids() == []


def test_a_letter_that_cannot_be_written_leaves_no_words_in_the_log(
    outbox: Outbox, caplog: pytest.LogCaptureFixture, expect_log: Callable[[str], None]
) -> None:
    expect_log("could not be written")
    message = outbox.letter()
    # As a template that nobody has thought of.
    broken = msgspec.structs.replace(outbox.mailbox, footer=MARTA.email.encode())
    channel = Sending(outbox.desk, broken, lambda _: "", look=outbox.mail, trust=outbox.post.trust)
    with caplog.at_level(logging.INFO):
        run(outbox, channel, Delivery.FAILED, message)
    (said,) = [one for one in caplog.records if one.levelno == logging.ERROR]
    assert said.exc_info is None
    assert "TypeError at " in said.getMessage()
    assert MARTA.email not in caplog.text


def run(outbox: Outbox, channel: Sending, state: Delivery, message: Id) -> None:
    async def go() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(channel.run(outbox.spoken, stop))
        while not running.done() and (await asyncio.to_thread(outbox.way, message)).state is not state:
            await asyncio.sleep(0.01)
        stop.set()
        await running

    asyncio.run(go())
