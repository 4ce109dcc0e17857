"""Files of a letter about a question: opened, and taken into the answer by whoever asked."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QUrl

from console.commands.base import Stamp
from console.commands.consultations import AnswerFromOutside, Asked, AskExpert
from console.commands.messages import NewFile
from console.domain.consultations import Part, Via
from console.domain.ids import Id
from console.domain.messages import File, Kind
from console.queries.consultations import ConsultationsOf
from console.ui.experts.deeds import ExpertDeeds
from console.ui.experts.files import LetterFile
from console.ui.experts.view import ConsultationView
from tests.making import Bench
from tests.ui.room import Room


def test_a_file_of_a_letter_is_opened_and_taken_into_the_answer(room: Room, bench: Bench) -> None:
    ticket, one = bench.ticket(), bench.new_id()
    whom = Asked(name="Ewa", email="ewa@content.example")
    assert bench.do(AskExpert(bench.stamp(), one, ticket, whom, "Which player?")).done
    name = "a very long name of a file that nobody would write by hand, but programs do.png"
    files = (NewFile(name, "image/png", b"PNG", content_id="1", inline=True),)
    came = msgspec.structs.replace(bench.inbound("This one."), kind=Kind.ADVICE, files=files)
    stamp = Stamp(bench.new_id(), bench.clock.now(), None)
    bench.do(AnswerFromOutside(stamp, one, bench.new_id(), Part.ANSWER, came.text, Via.LETTER, message=came))
    (row,) = bench.desk.read(ConsultationsOf(ticket)).result()
    opened: list[QUrl] = []
    taken: list[tuple[Id, str, tuple[File, ...]]] = []

    def opens(url: QUrl) -> bool:
        opened.append(url)
        return True

    deeds = ExpertDeeds(
        room.work,
        room.desk,
        room.notices,
        room.window,
        opener=opens,
        insert=lambda *given: taken.append(given),
        article=lambda _: None,
        gap=lambda _: None,
    )
    view = room.put(ConsultationView(room.look, room.desk, deeds))
    view.show_row(row)
    (chip,) = view.findChildren(LetterFile)
    assert chip.isVisible()
    assert chip.width() < view.width()
    chip.click()
    room.until(lambda: bool(opened))
    assert Path(opened[0].toLocalFile()).read_bytes() == b"PNG"
    chip.menu().actions()[-1].trigger()
    assert [(to, words, [(file.name, file.inline) for file in some]) for to, words, some in taken] == [
        (ticket, "", [(name, False)])
    ]
