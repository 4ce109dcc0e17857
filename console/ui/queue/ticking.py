"""What the clock does to the list: rows whose words or arc are others than a second ago are painted again."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer

from console.ui.queue.list import QueueList
from console.ui.queue.model import Key
from console.ui.queue.row import RowPainter

_COUNT_SECONDS = 20


class Ticking(QObject):
    """`count` asks for what may have changed without the desk having changed."""

    def __init__(self, list_: QueueList, painter: RowPainter, count: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._list, self._painter, self._count = list_, painter, count
        self._marks: dict[Key, tuple[object, ...]] = {}
        self._ticks = 0
        second = QTimer(self, interval=1000)
        second.timeout.connect(self._tick)
        second.start()

    def forget(self) -> None:
        """The rows are others now, or are written in another language."""
        self._marks.clear()

    def repaint(self, keys: Collection[Key]) -> None:
        for key in keys:
            index = self._list.rows.index_of(key)
            if index.isValid():
                self._list.update(index)

    def _tick(self) -> None:
        dpr = self._list.devicePixelRatioF()
        changed: set[Key] = set()
        passed = False
        for place in self._list.visible_places():
            key, item = self._list.rows.keys[place], self._list.rows.item(place)
            mark = self._painter.mark_of(item, dpr)
            before = self._marks.get(key)
            if before is not None and before != mark:
                changed.add(key)
                passed = passed or before[0] != mark[0]
            self._marks[key] = mark
        self.repaint(changed)
        self._ticks += 1
        if passed or self._ticks % _COUNT_SECONDS == 0:
            # A limit that comes near is no change of the desk: nobody tells of it.
            self._count()
