"""Indexes that hold what a filter asks for: a list is sifted in them, and a ticket that does not fit is never read."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

FILTERED = ("channel", "state", "priority", "category", "language")
BEFORE = {
    "ix_ticket_queue": ("place", "owner_key", "order_at", "id", "near_at"),
    "ix_ticket_everyone": ("place", "order_at", "id", "owner_key", "near_at"),
    "ix_ticket_touched": ("place", "touched_at", "id"),
    "ix_ticket_participant_id": ("participant_id", "touched_at"),
}
AFTER = {
    "ix_ticket_queue": (*BEFORE["ix_ticket_queue"], *FILTERED),
    "ix_ticket_everyone": (*BEFORE["ix_ticket_everyone"], *FILTERED),
    "ix_ticket_touched": (*BEFORE["ix_ticket_touched"], "owner_key", *FILTERED),
    "ix_ticket_participant_id": (*BEFORE["ix_ticket_participant_id"], "place"),
}


def upgrade() -> None:
    _make_anew(AFTER)


def downgrade() -> None:
    _make_anew(BEFORE)


def _make_anew(indexes: dict[str, tuple[str, ...]]) -> None:
    for name, columns in indexes.items():
        op.drop_index(name, table_name="ticket")
        op.create_index(name, "ticket", list(columns), unique=False)
