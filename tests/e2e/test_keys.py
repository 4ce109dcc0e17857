"""Keys: letters of every layout, panes, remapping; and settings that apply at once and stay."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from console.domain.messages import Kind
from console.domain.tickets import State
from console.settings.options import Options, load
from console.ui.settings.rows import KeyRow
from tests.e2e.agent import ALT, CTRL, Agent, Press
from tests.e2e.conftest import Room
from tests.making import Bench

Seat = Callable[..., Agent]

ALT_GR = tuple(zip("ACELNOSXZ", "ąćęłńóśźż", strict=True))


Field = QLineEdit | QTextEdit | QPlainTextEdit


def fields(agent: Agent) -> list[Field]:
    """Every field on the screen that can be written in."""
    found: list[Field] = [
        *agent.window.findChildren(QLineEdit),
        *agent.window.findChildren(QTextEdit),
        *agent.window.findChildren(QPlainTextEdit),
    ]
    return [field for field in found if field.isVisible() and field.isEnabled() and not field.isReadOnly()]


def words_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def test_polish_letters_of_windows_and_linux_trigger_nothing_in_any_field(bench: Bench, ola: Seat) -> None:
    """On Windows AltGr is Ctrl+Alt; on Linux the letter comes alone."""
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak", email="m@x.example"))
    agent = ola()
    agent.goes_to(ticket)
    done: list[str] = []
    agent.window.registry.done.connect(done.append)
    agent.presses("R")
    agent.clicks(agent.window.queue.header.filter)
    assert len(fields(agent)) >= 3
    seen = 0
    for field in fields(agent):
        field.setFocus()
        agent.waits_for_quiet()
        if agent.focus() is not field:
            continue  # the search of the top bar, which opens the palette instead
        for key, letter in ALT_GR:
            agent.strikes(Press(ord(key), letter, CTRL | ALT))
            agent.strikes(Press(ord(letter.upper()), letter))
        assert words_of(field).startswith("ąąćć"), field.accessibleName()
        seen += 1
    assert seen >= 3
    assert [id_ for id_ in done if id_ not in {"ticket.reply"}] == []
    agent.waits_until_kept()
    assert agent.drafts(ticket)[Kind.OUTBOUND].text.startswith("ąąćć")
    assert agent.row(ticket).state is State.NEW


def test_polish_letters_in_the_list_are_no_commands(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("No sound")
    agent = ola()
    agent.goes_to(ticket)
    for key, letter in ALT_GR:
        agent.strikes(Press(ord(key), letter, CTRL | ALT))
        agent.strikes(Press(ord(letter.upper()), letter))
    agent.waits_for_quiet()
    assert agent.said == []
    assert agent.row(ticket).owner_id is None
    assert agent.row(ticket).state is State.NEW


def test_a_russian_layout_moves_claims_and_solves_in_the_list(bench: Bench, ola: Seat) -> None:
    """о л с у are the keys J K C E."""
    tickets = [bench.ticket(f"Matter {number}") for number in range(3)]
    agent = ola()
    agent.goes_to(tickets[0])
    agent.types("оол")
    agent.waits_until(lambda: agent.window.queue.current() == tickets[1])
    agent.types("с")
    agent.waits_until(lambda: agent.row(tickets[1]).owner_id == bench.ola)
    agent.goes_to(tickets[0])
    agent.types("у")
    agent.waits_until(lambda: agent.row(tickets[0]).state is State.SOLVED)
    agent.strikes(Press(ord("Я"), "\x1a", CTRL))
    agent.waits_until(lambda: agent.row(tickets[0]).state is State.NEW)
    agent.strikes(Press(ord("Л"), "\x0b", CTRL))
    agent.waits_until(agent.window.palette_card.isVisible)


def test_f6_goes_round_all_panes_and_back(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak"))
    agent = ola()
    agent.goes_to(ticket)
    window = agent.window
    panes = [window.composer, window.person, window.articles, window.rail, window.queue, window.ticket]

    def pane() -> QWidget:
        return next(each for each in panes if agent.focus_in(each))

    went = []
    for _ in panes:
        agent.presses("F6")
        went.append(pane())
    assert set(map(type, went)) == set(map(type, panes))
    back = []
    for _ in panes:
        agent.presses("Shift+F6")
        back.append(pane())
    assert back == [*went[-2::-1], went[-1]]


def test_every_setting_applies_at_once_and_is_there_after_a_restart(bench: Bench, room: Room, ola: Seat) -> None:
    bench.ticket("No sound")
    agent = ola(Options(language="en", theme="light"))
    agent.presses("Ctrl+,")
    for name in ("Dark", "Polski", "Zwarte", "125 %", "30 s"):
        agent.clicks(name)
        agent.waits_for_quiet()
    assert agent.console.look.theme.mode == "dark"
    assert agent.console.look.theme.zoom == 125
    assert agent.sees("Kolejka")
    kept = load(room.options_file)
    assert (kept.language, kept.theme, kept.zoom, kept.density, kept.undo_seconds) == ("pl", "dark", 125, "compact", 30)
    room.leave(agent)
    again = room.seat(room.colleague(bench.path, bench.ola, bench.clock))
    assert again.console.look.theme.mode == "dark"
    assert again.console.look.theme.zoom == 125
    assert again.sees("Kolejka")


def test_a_key_given_to_another_command_works_and_the_old_one_does_nothing(bench: Bench, room: Room, ola: Seat) -> None:
    ticket = bench.ticket("No sound")
    agent = ola()
    agent.presses("Ctrl+,")
    rows = [row for row in agent.window.pages.settings.findChildren(KeyRow) if row._line.id == "ticket.solve"]
    agent.clicks(rows[-1]._change)
    agent.presses("D")
    agent.waits_until(lambda: load(room.options_file).keys == {"ticket.solve": ["D"]})
    agent.presses("Ctrl+1")
    agent.goes_to(ticket)
    agent.presses("E")
    agent.waits_for_quiet()
    assert agent.row(ticket).state is State.NEW
    agent.presses("D")
    agent.waits_until(lambda: agent.row(ticket).state is State.SOLVED)


def test_a_key_that_types_a_letter_elsewhere_is_refused_in_words(bench: Bench, room: Room, ola: Seat) -> None:
    agent = ola()
    agent.presses("Ctrl+,")
    rows = [row for row in agent.window.pages.settings.findChildren(KeyRow) if row._line.id == "ticket.new"]
    agent.clicks(rows[-1]._change)
    QTest.keyClick(agent.focus(), Qt.Key.Key_A, CTRL | ALT)
    agent.waits_for("Ctrl and Alt together type letters")
    assert load(room.options_file).keys == {}


def test_single_letters_switched_off_do_nothing(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("No sound")
    agent = ola(Options(language="en", single_keys=False))
    agent.goes_to(ticket)
    agent.types("ecsu")
    agent.waits_for_quiet()
    assert agent.said == []
    assert agent.row(ticket).state is State.NEW


def test_the_draft_stays_under_the_hand_when_language_look_and_text_size_change(bench: Bench, ola: Seat) -> None:
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak", email="m@x.example"))
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    written = ""
    for change in ("view.language.pl", "view.language.ru", "view.theme.dark", "view.larger"):
        agent.types("half a ")
        assert agent.window.registry.do(change)
        agent.waits_for_quiet()
        assert agent.focus_in(agent.window.composer)
        agent.types("sentence\n")
        written += "half a sentence\n"
        assert agent.draft == written
    agent.waits_until_kept()
    assert agent.drafts(ticket)[Kind.OUTBOUND].text == written
    assert agent.open_ticket() == ticket
