"""Rows of a list known by a key: one list becomes another by insert, move, update and remove, never by reset."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.ui.shared.diff import Insert, Move, Remove, steps

Item = TypeVar("Item")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class KeyedRows(QAbstractListModel, Generic[Item]):
    """Selection, scroll and open editors survive `arrange`. `say` gives the sentence a screen reader hears of a row,
    `name` what typing letters looks for, `tip` what the pointer is told."""

    def __init__(
        self,
        say: Callable[[Item], str],
        name: Callable[[Item], str],
        tip: Callable[[Item], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._name, self._tip = say, name, tip
        self._keys: list[Hashable] = []
        self._items: dict[Hashable, Item] = {}

    def arrange(self, items: Mapping[Any, Item]) -> None:
        """Shows these, in the order of the mapping."""
        for step in steps(self._keys, list(items)):
            match step:
                case Remove(first, count):
                    self.beginRemoveRows(QModelIndex(), first, first + count - 1)
                    for key in self._keys[first : first + count]:
                        del self._items[key]
                    del self._keys[first : first + count]
                    self.endRemoveRows()
                case Move(first, to):
                    # Qt counts the target before the row is taken out.
                    self.beginMoveRows(QModelIndex(), first, first, QModelIndex(), to if to < first else to + 1)
                    self._keys.insert(to, self._keys.pop(first))
                    self.endMoveRows()
                case Insert(at, keys):
                    self.beginInsertRows(QModelIndex(), at, at + len(keys) - 1)
                    self._keys[at:at] = keys
                    self._items.update((key, items[key]) for key in keys)
                    self.endInsertRows()
        for place, key in enumerate(self._keys):
            if self._items[key] != items[key]:
                self._items[key] = items[key]
                self.dataChanged.emit(self.index(place), self.index(place))

    def items(self) -> list[Item]:
        return [self._items[key] for key in self._keys]

    def at(self, place: int) -> Item | None:
        return self._items[self._keys[place]] if 0 <= place < len(self._keys) else None

    def key_at(self, place: int) -> Hashable | None:
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def index_of(self, key: Hashable) -> QModelIndex:
        return self.index(self._keys.index(key)) if key in self._items else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.at(index.row())
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._say(item)
        if role == Qt.ItemDataRole.ToolTipRole and self._tip is not None:
            return self._tip(item)
        return None
