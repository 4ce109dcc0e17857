"""How fast a visitor may write: a bucket of tokens that fills again with time."""

from __future__ import annotations


class Bucket:
    """`at_once`, then so many a second: more than anybody types, too little to flood a desk with.

    Who is too fast is not refused: nothing more is read from them for a while. So no line is lost and none overtakes
    another one.
    """

    def __init__(self, at_once: float = 20, per_second: float = 1) -> None:
        self._most, self._per_second = at_once, per_second
        self._left = at_once
        self._at: float | None = None

    def take(self, now: float) -> float:
        """Takes one, and says how many seconds to wait before the next. `now` in seconds that never go back."""
        self._fill(now)
        self._left -= 1
        return max(0.0, (1 - self._left) / self._per_second)

    def may(self, now: float) -> bool:
        """Takes one if it is there, for those who cannot be made to wait."""
        self._fill(now)
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def spill(self, now: float, many: float) -> None:
        """Takes so many, or all there are."""
        self._fill(now)
        self._left = min(self._left, max(0.0, self._left - many))

    def _fill(self, now: float) -> None:
        if self._at is not None:
            self._left = min(self._most, self._left + (now - self._at) * self._per_second)
        self._at = now
