"""The rows change by insert, move, update and remove, and Qt's own tester finds nothing wrong with it."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from console.domain.ids import Id
from console.domain.sla import agreed
from console.domain.tickets import Channel, Place, Priority, State
from console.queries.queue import Section, SectionName, TicketRow
from console.ui.queue.model import Head, Item, Key, Line, QueueModel, arranged
from tests.making import NOON


def ticket(number: int, subject: str = "No sound", **other: Any) -> TicketRow:
    values: dict[str, Any] = {
        "id": UUID(int=number + 1),
        "number": number,
        "version": 1,
        "subject": subject,
        "preview": "The first words",
        "participant_id": UUID(int=99_999),
        "participant_name": "Marta Nowak",
        "cohort_name": "B2 Excel basics",
        "confidence": 0,
        "channel": Channel.EMAIL,
        "channels": 1,
        "language": "en",
        "state": State.OPEN,
        "priority": Priority.NORMAL,
        "category": None,
        "place": Place.WAITING,
        "owner_id": None,
        "owner_name": "",
        "created_at": NOON,
        "touched_at": NOON,
        "waiting_since": NOON,
        "due_at": NOON + timedelta(hours=4),
        "order_at": NOON,
        "wait_at": NOON,
        "snoozed_until": None,
        "held_until": None,
        "public_count": 1,
        "failed": 0,
        "merged_into": None,
        "unread": False,
        **other,
    }
    if values["due_at"] is not None:
        values.setdefault("near_at", agreed(values["waiting_since"] or values["due_at"], values["due_at"]).near_at)
    return TicketRow(**{"near_at": None, **values})


def random_items(chance: random.Random) -> dict[Key, Item]:
    """Some sections with some of forty tickets, now and then with other words."""
    numbers = chance.sample(range(40), chance.randrange(30))
    sections = []
    for name in chance.sample(list(SectionName), chance.randrange(1, 5)):
        mine = [numbers.pop() for _ in range(min(len(numbers), chance.randrange(12)))]
        rows = tuple(ticket(number, chance.choice(("No sound", "Sound again"))) for number in mine)
        sections.append(Section(name, len(rows), rows, more=False))
    folded = frozenset(name for name in SectionName if chance.random() < 0.2)
    return arranged(sections, folded)


@pytest.mark.parametrize("seed", range(64))
def test_random_edits_under_the_eyes_of_qts_tester(qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    model = QueueModel(str, str)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.modelReset.connect(lambda: pytest.fail("the model was reset"))
    for _ in range(25):
        kept: dict[Key, QPersistentModelIndex] = {
            key: QPersistentModelIndex(model.index(place)) for place, key in enumerate(model.keys)
        }
        wanted = random_items(chance)
        model.arrange(wanted)
        assert list(model.keys) == list(wanted)
        assert [model.item(place) for place in range(model.rowCount())] == list(wanted.values())
        for key, index in kept.items():
            # Whatever points at a row follows it: selection and current row rest on this.
            assert index.isValid() == (key in wanted)
            assert not index.isValid() or model.keys[index.row()] == key
    tester.deleteLater()


def test_only_rows_that_differ_are_told(qtbot: QtBot) -> None:
    model = QueueModel(str, str)
    rows = [ticket(number) for number in range(6)]
    model.arrange({row.id: Line(row, SectionName.YOURS) for row in rows})
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    changed = {1, 2, 4}
    model.arrange(
        {row.id: Line(ticket(row.number, "Other") if row.number in changed else row, SectionName.YOURS) for row in rows}
    )
    assert told == [(1, 2), (4, 4)]


def test_heads_are_no_choice_and_nothing_has_children(qtbot: QtBot) -> None:
    model: QAbstractItemModel = QueueModel(str, str)
    assert isinstance(model, QueueModel)
    row = ticket(1)
    items: dict[Key, Item] = {SectionName.YOURS: Head(SectionName.YOURS, 1, folded=False)}
    items[row.id] = Line(row, SectionName.YOURS)
    model.arrange(items)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.rowCount(model.index(1)) == 0


def test_a_ticket_stands_in_one_section_only() -> None:
    row = ticket(1)
    both = [Section(name, 1, (row,), more=False) for name in (SectionName.YOURS, SectionName.UNCLAIMED)]
    found = arranged(both, frozenset())
    line = found[row.id]
    assert isinstance(line, Line)
    assert line.section is SectionName.YOURS
    assert sum(isinstance(key, Id) for key in found) == 1
