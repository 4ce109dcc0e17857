"""What is known of people: duplicates, merges, imports of them, contacts of theirs outside tickets."""

from __future__ import annotations

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
