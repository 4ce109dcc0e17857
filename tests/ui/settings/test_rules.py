"""Rules in the settings: made in a form, tried on past tickets, ordered, switched off, removed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.domain.rules import Rule, Since, When
from console.domain.tickets import Category, Priority, State
from console.queries.rules import RulesNow
from console.ui.settings.rules.form import RuleForm
from console.ui.settings.rules.section import RulesSection
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def rules(room: Room) -> RulesSection:
    section = RulesSection(room.look, room.work, room.desk, room.notices, room.window)
    room.put(section)
    room.quiet()
    return section


def kept(bench: Bench) -> tuple[Rule, ...]:
    return bench.desk.read(RulesNow()).result(timeout=120).rules


def form_of(section: RulesSection) -> RuleForm:
    assert section.sheet is not None
    return section.sheet.form


def test_a_rule_is_made_tried_changed_and_removed(rules: RulesSection, room: Room, bench: Bench) -> None:
    bench.ticket("The printer is on strike")
    bench.ticket("Invoice")
    rules.new.click()
    form, sheet = form_of(rules), rules.sheet
    assert sheet is not None
    form.name.setText("Printers")
    form.words.setText("printers")
    assert not sheet.save.isEnabled()
    form.owner.choose(str(bench.piotr))
    form.priority.choose(Priority.HIGH)
    form.category.choose(Category.TECHNICAL)
    form.add.setText("print, floor 2")
    sheet.try_out()
    room.until(lambda: "The printer is on strike" in sheet.tried.text())
    room.until(lambda: not sheet.tried.visibleRegion().isEmpty())
    assert "Invoice" not in sheet.tried.text()
    sheet.save.click()
    room.until(lambda: len(rules.entries) == 1)
    (rule,) = kept(bench)
    assert (rule.when, rule.conditions.words) == (When.CREATED, "printers")
    assert (rule.then.owner, rule.then.priority) == (bench.piotr, Priority.HIGH)
    assert rule.then.add_labels == ("print", "floor 2")

    rules.open_entry(rules.entries[0])
    form = form_of(rules)
    form.when.choose(When.PASSED)
    form.after.setText("soon")
    assert "soon" in form.missing
    form.after.setText("7 d")
    form.since.choose(Since.WE_WAIT)
    form.state.choose(State.SOLVED)
    form.active.setChecked(False)
    assert rules.sheet is not None
    rules.sheet.save.click()
    room.until(lambda: kept(bench)[0].when is When.PASSED)
    (rule,) = kept(bench)
    assert (rule.after, rule.since, rule.active) == (timedelta(days=7), Since.WE_WAIT, False)
    room.until(lambda: rules.entries == kept(bench))
    room.quiet()
    rules.open_entry(rules.entries[0])
    assert rules.sheet is not None
    rules.sheet.remove.click()
    room.until(lambda: kept(bench) == ())


def test_rules_have_an_order(rules: RulesSection, room: Room, bench: Bench) -> None:
    for number, name in enumerate(("One", "Two"), 1):
        rules.new.click()
        form_of(rules).name.setText(name)
        form_of(rules).tell.choose("leads")
        assert rules.sheet is not None
        rules.sheet.save.click()
        room.until(lambda number=number: len(rules.entries) == number)  # type: ignore[misc]
    rules.move_up(rules.entries[1].id)
    room.until(lambda: [one.name for one in rules.entries] == ["Two", "One"])
