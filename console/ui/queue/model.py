"""The rows of the queue: heads of sections and tickets under them, changed by insert, move, update and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.domain.ids import Id
from console.queries.queue import Section, SectionName, TicketRow
from console.ui.shared.diff import Insert, Move, Remove, steps


@dataclass(frozen=True, slots=True)
class Head:
    name: SectionName
    count: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Line:
    row: TicketRow
    section: SectionName


Item = Head | Line
Key = Id | SectionName
"""A section's name for its head, a ticket's id for its row."""
_HEAD_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_LINE_FLAGS = _HEAD_FLAGS | Qt.ItemFlag.ItemIsSelectable
Index = QModelIndex | QPersistentModelIndex


def arranged(sections: Sequence[Section], folded: frozenset[SectionName]) -> dict[Key, Item]:
    """The items of an answer in their order. A ticket stands in its first section only."""
    items: dict[Key, Item] = {}
    for section in sections:
        items[section.name] = Head(section.name, section.count, section.name in folded)
        if section.name not in folded:
            for row in section.rows:
                items.setdefault(row.id, Line(row, section.name))
    return items


class QueueModel(QAbstractListModel):
    """`say` and `explain` give what a screen reader and a tool tip say of an item at this moment."""

    def __init__(
        self, say: Callable[[Item], str], explain: Callable[[Item], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._explain = explain
        self._keys: list[Key] = []
        self._items: dict[Key, Item] = {}
        self._places: dict[Key, int] | None = {}

    @property
    def keys(self) -> Sequence[Key]:
        return self._keys

    def item(self, place: int) -> Item:
        return self._items[self._keys[place]]

    def item_of(self, key: Key) -> Item | None:
        return self._items.get(key)

    def place_of(self, key: Key) -> int | None:
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self._keys)}
        return self._places.get(key)

    def index_of(self, key: Key) -> QModelIndex:
        place = self.place_of(key)
        return self.index(place) if place is not None else QModelIndex()

    def tickets(self) -> list[TicketRow]:
        return [item.row for item in self._items_in_order() if isinstance(item, Line)]

    def arrange(self, items: Mapping[Key, Item]) -> None:
        """Shows these items, in the order of the mapping."""
        for step in steps(self._keys, list(items)):
            match step:
                case Remove(first, count):
                    self.beginRemoveRows(QModelIndex(), first, first + count - 1)
                    for key in self._keys[first : first + count]:
                        del self._items[key]
                    del self._keys[first : first + count]
                    self._places = None
                    self.endRemoveRows()
                case Move(first, to):
                    # Qt counts the target before the row is taken out.
                    self.beginMoveRows(QModelIndex(), first, first, QModelIndex(), to if to < first else to + 1)
                    self._keys.insert(to, self._keys.pop(first))
                    self._places = None
                    self.endMoveRows()
                case Insert(at, keys):
                    self.beginInsertRows(QModelIndex(), at, at + len(keys) - 1)
                    self._keys[at:at] = keys
                    self._items.update((key, items[key]) for key in keys)
                    self._places = None
                    self.endInsertRows()
        self.renew(items)

    def renew(self, items: Mapping[Key, Item]) -> None:
        """Puts new items in place of old ones with the same key; keys that are not shown are left alone."""
        changed = []
        for key, item in items.items():
            if key in self._items and self._items[key] != item:
                self._items[key] = item
                place = self.place_of(key)
                if place is not None:
                    changed.append(place)
        changed.sort()
        begin = 0
        for number, place in enumerate(changed):
            if number + 1 == len(changed) or changed[number + 1] != place + 1:
                self.dataChanged.emit(self.index(changed[begin]), self.index(place))
                begin = number + 1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEAD_FLAGS if isinstance(self.item(index.row()), Head) else _LINE_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.item(index.row())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._say(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explain(item)
        return None

    def _items_in_order(self) -> list[Item]:
        return [self._items[key] for key in self._keys]
