"""Templates are listed, written, tried for a person and removed in the settings."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.desk import SaveTemplate, SetSetting
from console.queries.desk import Settings, TemplateRow, Templates
from console.ui.settings.templates.rows import TemplateLine
from console.ui.settings.templates.section import TemplatesSection
from console.ui.settings.templates.sheet import TemplateSheet
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def section(room: Room) -> TemplatesSection:
    made = room.put(TemplatesSection(room.look, room.work, room.desk, room.notices, room.words, room.window))
    room.until(lambda: made.known and made.me is not None and not room.work.busy)
    return made


def kept(room: Room) -> tuple[TemplateRow, ...]:
    return room.desk.read(Templates()).result(timeout=10)


def sheet_of(section: TemplatesSection) -> TemplateSheet:
    assert section.sheet is not None
    assert section.sheet.isVisible()
    return section.sheet


def names(section: TemplatesSection) -> list[str]:
    return [row.accessibleName().split(",")[0] for row in section.findChildren(TemplateLine) if row.isVisible()]


def save(bench: Bench, shortcut: str, name: str, language: str = "en", text: str = "Hello") -> None:
    assert bench.do(SaveTemplate(bench.stamp(), bench.new_id(), shortcut, name, language, text)).done


def test_a_template_is_written_and_seen_as_a_person_gets_it(
    room: Room, bench: Bench, section: TemplatesSection
) -> None:
    bench.do(SetSetting(bench.stamp(), "phone", "+48 22 100"))
    bench.ticket(person=bench.person("Marta Nowak", email="marta@x.example"))
    room.until(lambda: section.us.fields["phone"].text() == "+48 22 100")
    section.new.click()
    sheet = sheet_of(section)
    room.until(lambda: sheet.whom.text() == "Preview for Marta Nowak")
    assert not sheet.save.isEnabled()
    QTest.keyClicks(sheet.name, "Greeting")
    QTest.keyClicks(sheet.shortcut, "/hi")
    sheet.words.setPlainText("Hello {first_name}😀, {?call {phone}. }{?Join {webinar}. }{huors}")
    assert sheet.preview.toPlainText() == "Hello Marta😀, call +48 22 100. {huors}"
    (mark,) = sheet.preview.extraSelections()
    assert mark.cursor.selectedText() == "{huors}"
    assert "{huors}" in sheet.said.text()
    sheet.save.click()
    room.until(lambda: names(section) == ["Greeting"])
    (row,) = kept(room)
    assert (row.shortcut, row.language) == ("hi", "en")


def test_a_place_is_put_in_and_a_part_goes_round_what_is_selected(room: Room, section: TemplatesSection) -> None:
    section.open_entry(None)
    sheet = sheet_of(section)
    sheet.words.setPlainText("We are here {hours}.")
    sheet.words.selectAll()
    sheet._putter("{? ", "}")()
    assert sheet.words.toPlainText() == "{? We are here {hours}.}"
    assert QApplication.focusWidget() is sheet.words
    sheet._putter("{agent}")()
    assert sheet.words.toPlainText() == "{? We are here {hours}.{agent}}"


def test_languages_are_shown_one_at_a_time(room: Room, bench: Bench, section: TemplatesSection) -> None:
    save(bench, "a", "First")
    save(bench, "a", "Pierwszy", "pl")
    save(bench, "b", "Zweite", "de")
    room.until(lambda: len(section.entries) == 3)
    room.until(lambda: names(section) == ["First"])
    section._choose_language("pl")
    room.until(lambda: names(section) == ["Pierwszy"])
    section._choose_language("de")
    section.open_entry(next(row for row in kept(room) if row.language == "de"))
    assert sheet_of(section).language.current == "de"


def test_a_shortcut_that_is_taken_is_told_and_nothing_is_lost(
    room: Room, bench: Bench, section: TemplatesSection
) -> None:
    save(bench, "hello", "First")
    section.open_entry(None)
    sheet = sheet_of(section)
    sheet.shortcut.setText("hello")
    sheet.words.setPlainText("Other words")
    sheet.save.click()
    room.until(lambda: "has this shortcut" in sheet.said.text())
    sheet.dismiss()
    section.open_entry(None)
    assert sheet_of(section).words.toPlainText() == "Other words"


def test_a_removed_template_can_be_taken_back(room: Room, bench: Bench, section: TemplatesSection) -> None:
    save(bench, "hello", "First", text="Words")
    room.until(lambda: names(section) == ["First"])
    section.open_entry(kept(room)[0])
    sheet_of(section).remove.click()
    room.until(lambda: kept(room) == ())
    room.until(lambda: not room.work.busy)
    room.notices.undo_latest()
    room.until(lambda: [row.text for row in kept(room)] == ["Words"])


def test_what_is_said_of_the_desk_is_kept_when_the_field_is_left(room: Room, section: TemplatesSection) -> None:
    field = section.us.fields["hours.pl"]
    field.setFocus()
    QTest.keyClicks(field, "od 8 do 16")
    section.us.fields["phone"].setFocus()
    room.until(lambda: room.desk.read(Settings()).result(timeout=10).get("hours.pl") == "od 8 do 16")
