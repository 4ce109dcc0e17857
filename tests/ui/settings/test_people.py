"""The people of the desk in the settings: what a lead writes of somebody is kept; others write of themselves."""

from __future__ import annotations

import pytest

from console.domain.tickets import Category
from console.queries.desk import Agents
from console.ui.settings.people.section import PeopleSection
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def people(room: Room) -> PeopleSection:
    section = PeopleSection(room.look, room.work, room.desk, room.notices, room.window)
    room.put(section)
    room.quiet()
    return section


def test_what_somebody_is_good_at_is_kept_and_somebody_new_comes(
    people: PeopleSection, room: Room, bench: Bench
) -> None:
    piotr = next(one for one in people.entries if one.id == bench.piotr)
    people.open_entry(piotr)
    assert people.sheet is not None
    form = people.sheet.form
    form.categories.boxes[str(Category.TECHNICAL)].setChecked(True)
    form.tags.setText("sound, , billing")
    form.languages.boxes["pl"].setChecked(True)
    form.capacity.setValue(4)
    form.zone.choose("Europe/London")
    people.sheet.save.click()
    room.until(lambda: people.sheet is None)
    people.open_entry(None)
    assert people.sheet is not None
    assert not people.sheet.save.isEnabled()
    people.sheet.form.name.setText("Daria Mel")
    people.sheet.save.click()
    room.until(lambda: people.sheet is None and len(people.entries) == 3)
    rows = {one.name: one for one in bench.desk.read(Agents()).result(timeout=60)}
    kept = rows["Piotr Wrona"]
    assert (kept.skills, kept.languages) == (("technical", "sound", "billing"), ("pl",))
    assert (kept.capacity, kept.chat_limit, kept.zone) == (8, None, "Europe/London")
    assert "Daria Mel" in rows
