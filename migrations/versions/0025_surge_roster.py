"""Seats of a launch, reserves that are called in, and the queues that are defended."""

from __future__ import annotations

revision = "0025"
down_revision = "0024"


def upgrade() -> None: ...


def downgrade() -> None: ...
