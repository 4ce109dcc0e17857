"""Files of messages: safe names, care before opening, saving byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QMessageBox

from console.commands.messages import NewFile
from console.domain.messages import File
from console.ui.shared.icons import phosphor_files
from console.ui.shared.look import Look
from console.ui.ticket.conversation.bubble import FileChip
from console.ui.ticket.conversation.files import _ICONS_BY_ENDING, _ICONS_BY_TYPE, icon_of, is_dangerous, safe_name
from tests.ui.ticket.conftest import Opened


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("screen.png", "screen.png"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows\\evil.exe", "C__Windows_evil.exe"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("con.txt", "_con.txt"),
        ("  name.pdf. . ", "name.pdf"),
        ("", "file"),
        ("...", "file"),
        ("zażółć gęślą.docx", "zażółć gęślą.docx"),
        ("a\0b\n.txt", "ab.txt"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_any_name_can_be_made_in_a_folder(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe) <= 120
    assert not set(safe) & set('<>:"/\\|?*\0\n\r')
    assert safe not in (".", "..")
    assert safe == safe.rstrip(" .")
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    "name",
    ["setup.exe", "a.js", "Invoice.DOCM", "page.html", "x.lnk", "photo.jpg.exe", "x.exe.", "y.exe ", "\u202egpj.exe"],
)
def test_what_could_run_is_dangerous(name: str) -> None:
    assert is_dangerous(name)


@pytest.mark.parametrize("name", ["a.pdf", "b.docx", "c.png", "d", "e.txt", "exe", "f.xlsx"])
def test_what_is_only_looked_at_is_not(name: str) -> None:
    assert not is_dangerous(name)


def test_every_icon_of_a_file_exists(look: Look) -> None:
    assert phosphor_files()
    icons = {*_ICONS_BY_ENDING.values(), *_ICONS_BY_TYPE.values(), "file"}
    assert icons <= look.icons.names()
    assert icon_of(File("x.pdf", "application/octet-stream", 1, b"")) == "file-pdf"
    assert icon_of(File("x", "image/png", 1, b"")) == "image"


def chip(opened: Opened, name: str, content: bytes) -> FileChip:
    ticket = opened.ticket()
    message = opened.say(ticket, "See file", files=(NewFile(name, "application/octet-stream", content),))
    opened.open(ticket)
    (found,) = opened.bubble(message)._chips
    return found


def test_a_press_opens_a_copy_with_a_safe_name(opened: Opened) -> None:
    found = chip(opened, "../certificate.pdf", b"%PDF-1")
    assert found.accessibleName() == "../certificate.pdf, 6 B"
    found.click()
    opened.until(lambda: bool(opened.opened_outside))
    path = Path(opened.opened_outside[0].toLocalFile())
    assert path.name == "_certificate.pdf"
    assert path.read_bytes() == b"%PDF-1"


def test_something_dangerous_asks_first(opened: Opened) -> None:
    boxes: list[QMessageBox] = []
    opened.panel._stage.files.asked.connect(boxes.append)
    found = chip(opened, "setup.exe", b"MZ")
    found.click()
    assert len(boxes) == 1
    assert "setup.exe" in boxes[0].text()
    boxes[0].reject()
    found.click()
    assert opened.opened_outside == []
    anyway = next(button for button in boxes[1].buttons() if button.text() == "Open anyway")
    anyway.click()
    opened.until(lambda: bool(opened.opened_outside))


def test_saving_writes_the_bytes(opened: Opened, tmp_path: Path, notices_quiet: object) -> None:
    notices_quiet.expect("Saved")  # type: ignore[attr-defined]
    found = chip(opened, "data.bin", bytes(range(256)))
    opened.panel._stage.files.save(found._file, tmp_path / "out.bin")
    opened.until((tmp_path / "out.bin").exists)
    assert (tmp_path / "out.bin").read_bytes() == bytes(range(256))


def test_a_place_that_cannot_be_written_is_said(opened: Opened, tmp_path: Path, notices_quiet: object) -> None:
    notices_quiet.expect("not saved")  # type: ignore[attr-defined]
    found = chip(opened, "data.bin", b"x")
    said: list[object] = []
    opened.notices.said.connect(said.append)
    opened.panel._stage.files.save(found._file, tmp_path)  # a folder
    opened.until(lambda: bool(said))


def test_the_original_letter_is_saved_byte_for_byte(opened: Opened, tmp_path: Path, notices_quiet: object) -> None:
    notices_quiet.expect("Saved")  # type: ignore[attr-defined]
    ticket = opened.ticket()
    raw = b"From: Marta <marta@example.com>\r\nSubject: x\r\n\r\nHello\xff\r\n"
    message = opened.say(ticket, "Hello", original=raw)
    opened.open(ticket)
    assert opened.bubble(message).entry.has_original
    opened.panel._stage.files.save_original(message, tmp_path / "letter.eml")
    opened.until((tmp_path / "letter.eml").exists)
    assert (tmp_path / "letter.eml").read_bytes() == raw
