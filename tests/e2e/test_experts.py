"""Asking an expert at the window: the letter leaves, the answer comes, and it is passed on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import msgspec

from console.commands.base import Stamp
from console.commands.consultations import AnswerFromOutside
from console.commands.messages import NewFile
from console.domain.consultations import Part, Standing, Via
from console.domain.messages import Kind
from console.domain.tickets import Place
from console.gateway.timers import Timers
from console.queries.consultations import ConsultationsOf
from console.settings.options import Options
from console.ui.queue.text import about
from tests.channels.email.arriving import mailbox_of, outgoing
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room
from tests.making import Bench

Seat = Callable[..., Agent]


def test_an_expert_is_asked_and_the_answer_is_passed_on(bench: Bench, ola: Seat, room: Room) -> None:
    room.expect("Answer from ewa@content.example")
    box = mailbox_of(bench)
    person = bench.person("Marta Nowak", email="marta@x.example")
    ticket = bench.ticket("Black player", "I am Marta Nowak. The player stays black.", person=person)
    agent = ola(Options(language="en", undo_seconds=0))
    window = agent.window
    agent.waits_until(lambda: len(agent.queue()) == 1)
    agent.clicks_ticket(ticket)
    agent.waits_for("The player stays black.")
    agent.presses("Ctrl+Shift+X")
    agent.waits_until(lambda: window.experts.asking is not None and bool(window.experts.asking.excerpts()))
    sheet = window.experts.asking
    assert sheet is not None
    assert all("Marta" not in one.text for one in sheet.excerpts())
    sheet.whom.choose("outside")
    agent.clicks(sheet.address)
    agent.types("ewa@content.example")
    agent.clicks(sheet.question)
    agent.types("Does module 4 need the new player?")
    agent.clicks(sheet.ask)
    agent.waits_for("Waiting for the answer from ewa@content.example")
    (asked,) = bench.desk.read(ConsultationsOf(ticket)).result()
    agent.waits_until(lambda: agent.row(ticket).place is Place.ON_HOLD)
    assert about(agent.row(ticket)) == "Waits for the answer from ewa@content.example"

    bench.pass_time(seconds=11)
    asyncio.run(Timers(bench.desk).look())
    (letter,) = outgoing(bench, box)
    assert [one.email for one in letter.to] == ["ewa@content.example"]
    stamp = Stamp(bench.new_id(), bench.clock.now(), None)
    files = (NewFile("player.pdf", "application/pdf", b"%PDF"), NewFile("logo.png", "image/png", b"PNG", inline=True))
    came = msgspec.structs.replace(bench.inbound("Yes, since March."), kind=Kind.ADVICE, files=files)
    said = AnswerFromOutside(stamp, asked.id, bench.new_id(), Part.ANSWER, came.text, Via.LETTER, message=came)
    assert bench.do(said).done
    agent.waits_for("Answer from ewa@content.example")
    agent.clicks("Pass the answer on")
    agent.waits_until(lambda: window.composer.editor.words.strip() == "Yes, since March.")
    # The file goes along; the picture in the signature does not.
    assert [file.name for file in window.composer.sheet.files.kept] == ["player.pdf"]
    assert agent.row(ticket).place is Place.WAITING
    agent.waits_until(lambda: bench.desk.read(ConsultationsOf(ticket)).result()[0].passed_on_at is not None)
    assert bench.desk.read(ConsultationsOf(ticket)).result()[0].standing is Standing.ANSWERED
