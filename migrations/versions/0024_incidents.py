"""Incidents, who reported them, and what was sent to all of them."""

from __future__ import annotations

revision = "0024"
down_revision = "0023"


def upgrade() -> None: ...


def downgrade() -> None: ...
