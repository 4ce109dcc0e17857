"""Whether a change may have touched what a screen shows."""

from __future__ import annotations

from uuid import UUID

from console.domain.changes import Changes, Ref

ONE, OTHER = UUID(int=1), UUID(int=2)


def test_a_change_touches_its_own_rows_only() -> None:
    changes = Changes(frozenset({Ref("ticket", ONE)}))
    assert changes.touches("seen", "ticket")
    assert not changes.touches("article")
    assert changes.touches_one("ticket", ONE)
    assert not changes.touches_one("ticket", OTHER)


def test_when_everything_may_be_different_every_row_is_touched() -> None:
    changes = Changes(frozenset(), everything=True)
    assert changes.touches("ticket")
    assert changes.touches_one("article", OTHER)
