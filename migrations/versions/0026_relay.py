"""What the speaker says, typed live."""

from __future__ import annotations

revision = "0026"
down_revision = "0025"


def upgrade() -> None: ...


def downgrade() -> None: ...
