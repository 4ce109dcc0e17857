"""Where the entries of a thread stand: heights measured or guessed, tops and bottoms, and what is in sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from console.ui.shared.look import Look
from console.ui.ticket.conversation.bubble import SHARE
from console.ui.ticket.conversation.model import Changed, DayLine, Item, Leaving, NewLine, Said, gap_above, text_of

ABOVE, BELOW = 12, 12
_LETTER = 7
_GUESSED_LETTERS = 20_000


class Places:
    """All in pixels of the sheet, whose upper edge is 0."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.items: list[Item] = []
        self.keys: list[str] = []
        self.number: dict[str, int] = {}
        self.tops: list[int] = []
        self.bottoms: list[int] = []
        self.height = 0
        self._measured: dict[str, int] = {}
        self._guessed: dict[str, int] = {}
        self._width = 0

    def take(self, items: Sequence[Item]) -> None:
        self.items = list(items)
        self.keys = [item.key for item in self.items]
        self.number = {key: number for number, key in enumerate(self.keys)}
        self._measured = {key: tall for key, tall in self._measured.items() if key in self.number}

    def measured(self, key: str, height: int) -> None:
        self._measured[key] = height

    def forget(self, *keys: str) -> None:
        """The heights of these are unknown again; without keys: of all."""
        if not keys:
            self._measured.clear()
            self._guessed.clear()
        for key in keys:
            self._measured.pop(key, None)
            self._guessed.pop(key, None)

    def arrange(self, width: int) -> None:
        """`width` is that of an entry."""
        if width != self._width:
            self._width = width
            self._guessed.clear()
        tops, bottoms = [], []
        y = ABOVE
        for number, (key, item) in enumerate(zip(self.keys, self.items, strict=True)):
            y += gap_above(item) if number else 0
            tops.append(y)
            height = self._measured.get(key) or self._guessed.get(key)
            if height is None:
                height = self._guessed[key] = self._guess(item, width)
            y += height
            bottoms.append(y)
        self.tops, self.bottoms, self.height = tops, bottoms, y + BELOW

    def top(self, key: str) -> int:
        return self.tops[self.number[key]]

    def between(self, upper: int, lower: int) -> range:
        """The numbers of what touches this part of the sheet."""
        return range(bisect_left(self.bottoms, upper), bisect_right(self.tops, lower))

    def after(self, y: int) -> int:
        """The number of the first entry that begins at `y` or below; as many as there are when none does."""
        return bisect_left(self.tops, y)

    def first_below(self, y: int) -> int | None:
        """The number of the first entry of which something is below `y`."""
        number = bisect_right(self.bottoms, y)
        return number if number < len(self.items) else None

    def _guess(self, item: Item, width: int) -> int:
        """About how high an entry will be; the truth comes when it is built."""
        line = self._look.line("message")
        if isinstance(item, (DayLine, NewLine)):
            return self._look.line("body")
        if isinstance(item, Changed):
            return line + 8
        share = SHARE if isinstance(item, (Said, Leaving)) else 1.0
        letters = max(10, int(width * share / self._look.px(_LETTER)))
        words = text_of(item)[:_GUESSED_LETTERS]
        return line * (2 + words.count("\n") + len(words) // letters) + 20
