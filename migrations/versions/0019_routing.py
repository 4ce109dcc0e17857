"""Who a ticket was given by and when, and hand-overs at the end of shifts."""

from __future__ import annotations

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
