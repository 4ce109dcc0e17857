"""Rules of the desk: which tickets they have looked at, and whom they have told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.store.base import IdType, Moment

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("ruled", sa.Integer(), nullable=False, server_default="2"))
    op.create_index("ix_ticket_ruled", "ticket", ["ruled", "touched_at"])
    op.create_table(
        "notice",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("rule_id", IdType(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_notice_agent_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_notice_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    op.create_index("ix_notice_at", "notice", ["at"])


def downgrade() -> None:
    op.drop_table("notice")
    op.drop_index("ix_ticket_ruled", "ticket")
    op.drop_column("ticket", "ruled")
