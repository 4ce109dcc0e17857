"""Until when a ticket has to be solved, by which promises its clocks were set, and who was told that one is over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.store.base import IdType, Moment

revision = "0016"
down_revision = "0015"

_COLUMNS = ("promised", "resolve_due_at", "resolve_since", "resolve_spent", "escalated_at", "escalated_to")


def upgrade() -> None:
    op.add_column("ticket", sa.Column("promised", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("ticket", sa.Column("resolve_due_at", Moment(), nullable=True))
    op.add_column("ticket", sa.Column("resolve_since", Moment(), nullable=True))
    op.add_column("ticket", sa.Column("resolve_spent", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("ticket", sa.Column("escalated_at", Moment(), nullable=True))
    op.add_column("ticket", sa.Column("escalated_to", IdType(), nullable=True))
    op.create_index("ix_ticket_promised", "ticket", ["place", "promised"])


def downgrade() -> None:
    op.drop_index("ix_ticket_promised", "ticket")
    for column in _COLUMNS:
        op.drop_column("ticket", column)
