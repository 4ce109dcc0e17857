"""One way through the whole window: people come from a messy sheet, one of them writes and gets the right answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.commands.tickets import OpenTicket, SetState
from console.domain.ids import Id
from console.domain.tickets import Channel, State
from console.queries.duplicates import Duplicates
from console.queries.participant import FindPeople
from console.queries.people_import import ImportRuns
from console.queries.writing import UsesOf
from console.settings.options import Options
from console.ui.courses import import_text
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.window import Window
from tests.making import Bench
from tests.ui.knowledge.writing import article, help_at

Until = Callable[[Callable[[], bool]], None]
SHEET = """Imię i nazwisko;E-mail;Telefon;Grupa;Moduł 1 (20.02.2026);Moduł 2 (1.02.2026)
{people}
NOWAK Marta;MARTA@example.pl;0048 501 234 567;B2;x;
Marta Nowak;marta.n@home.example;501-234-567;B2;;
;nobody@example.pl;;B2;;
Jan Lis;jan at example.pl;4.85E+10;B2;tak;nie
Paweł Żuk;pawel@home.example;;B2;x;
Pawel Zuk;p.zuk@firma.example;;B2;;
"""


@pytest.fixture
def window(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Window]:
    work = Work(bench.desk)
    registry = Registry(words, look.icons.icon)
    window = Window(look, words, bench.desk, work, registry, Options(undo_seconds=10), lambda: None, "here")
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    work.close()
    shiboken6.delete(window)


def with_history(bench: Bench, person: Id) -> Id:
    """Twelve old matters, and the third contact about the same within two weeks; returns the last."""
    for number in range(12):
        done = bench.ticket(f"Old matter {number}", "Something else", person=person)
        bench.do(SetState(bench.stamp(), (done,), State.SOLVED))
        bench.pass_time(hours=1)
    bench.pass_time(days=20)
    for _ in range(2):
        same = bench.ticket("Nie mam dźwięku", "Cisza", person=person)
        bench.do(SetState(bench.stamp(), (same,), State.SOLVED))
        bench.pass_time(days=1)
    bench.ticket("Certyfikat", "Kiedy dostanę certyfikat?", person=person)
    last, words = bench.new_id(), bench.inbound("Głośnik milczy, nic nie słychać w przeglądarce")
    email = Channel.EMAIL
    bench.do(OpenTicket(bench.stamp(), last, "Nie mam dźwięku", email, "pl", participant_id=person, first=words))
    return last


def test_who_writes_is_known_and_gets_the_right_answer_in_their_language(
    window: Window, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    def until(reached: Callable[[], bool]) -> None:
        qtbot.waitUntil(reached, timeout=60_000)

    people = "\n".join(f"Osoba Numer{chr(97 + one)};p{one}@example.pl;60000000{one};B2;x;x" for one in range(9))
    path = tmp_path / "people.csv"
    path.write_text(SHEET.format(people=people), encoding="cp1250")
    window.registry.do("go.courses")
    sheet = window.pages.courses.begin_import(path)
    until(lambda: sheet.next.isEnabled() and len(sheet.columns) == 6)
    sheet.language.choose("pl")
    QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
    until(lambda: sheet.stack.currentIndex() == 1 and len(sheet.rows) == 15)
    # Every row is told of: what is not taken, and what is left of the others.
    assert [row.line for row in sheet.rows if row.verdict.value == "refused"] == [13]
    assert [row.line for row in sheet.rows if row.complaints] == [14]
    # The same number in another notation and the same name: one person.
    assert [(row.line, row.as_line) for row in sheet.rows if row.verdict.value == "joined"] == [(12, 11)]
    assert all(import_text.why(row) for row in sheet.rows if row.line in (13, 14))
    QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
    until(sheet.undo.isVisible)
    sheet.dismiss()
    (run,) = bench.desk.read(ImportRuns()).result(timeout=60)
    assert (run.made, run.refused) == (13, 1)
    double = bench.desk.read(Duplicates()).result(timeout=60)
    # Two addresses: no sheet can know that it is one person, so somebody is asked.
    assert [{one.one.name, one.other.name} for one in double] == [{"Paweł Żuk", "Pawel Zuk"}]

    (marta, *_) = bench.desk.read(FindPeople("marta@example.pl")).result(timeout=60)
    help_at(bench, "https://help.example/a")
    family = bench.new_id()
    article(bench, "The camera stays dark", "Open the settings.", keywords=("camera",))
    article(bench, "Sound plays in the wrong place", family=family, keywords=("speaker",))
    polish = article(bench, "Nie ma dźwięku", "Proszę kliknąć **głośnik** obok zegara.", language="pl", family=family)
    ticket = with_history(bench, marta.id)
    window.open_ticket(ticket)
    until(lambda: window.ticket.ticket() is not None and window.person.person is not None)
    before = window.person.view.before
    until(lambda: len(before.said) == 3)
    begins = ("Contact number 3 about this", "Moduł 2: late by", "1 more open")
    assert [line.startswith(begin) for line, begin in zip(before.said, begins, strict=True)] == [True] * 3, before.said
    until(lambda: [one.id for one in window.articles.articles()][:1] == [polish])
    window.articles.focus_search()
    until(lambda: not window.work.busy and window.articles._cards[0].isVisible())
    card = window.articles._cards[0]
    QTest.keyClick(window.articles.search.edit, Qt.Key.Key_Return)
    until(lambda: "głośnik" in window.composer.editor.words)
    QTest.mouseClick(card.helped_button, Qt.MouseButton.LeftButton)
    until(lambda: [(use.article, use.helped) for use in bench.desk.read(UsesOf(ticket)).result()] == [(polish, True)])
