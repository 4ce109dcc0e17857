"""What the lead tells the tutor, and the help a tutor asks for."""

from __future__ import annotations

revision = "0027"
down_revision = "0026"


def upgrade() -> None: ...


def downgrade() -> None: ...
