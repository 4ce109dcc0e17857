"""Who a ticket was given by and when, and hand-overs at the end of shifts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.store.base import IdType, Moment

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("given_at", Moment(), nullable=True))
    op.add_column("ticket", sa.Column("given_by", IdType(), nullable=True))
    op.add_column("ticket", sa.Column("untouched", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_ticket_untouched", "ticket", ["untouched", "given_at"])
    op.create_table(
        "handover",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("shift_id", IdType(), nullable=True),
        sa.Column("ends_at", Moment(), nullable=False),
        sa.Column("prepared_at", Moment(), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("done_by", IdType(), nullable=True),
        sa.Column("done_command", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_handover_agent_id")),
        sa.ForeignKeyConstraint(["done_by"], ["agent.id"], name=op.f("fk_handover_done_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    op.create_index("ix_handover_agent_id", "handover", ["agent_id", "ends_at"])
    op.create_index("ix_handover_done_at", "handover", ["done_at"])
    op.create_index("ix_handover_done_command", "handover", ["done_command"])
    op.create_table(
        "handover_line",
        sa.Column("handover_id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("chosen", sa.Boolean(), nullable=False),
        sa.Column("to_id", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name=op.f("fk_handover_line_handover_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_handover_line_ticket_id")),
        sa.ForeignKeyConstraint(["to_id"], ["agent.id"], name=op.f("fk_handover_line_to_id")),
        sa.PrimaryKeyConstraint("handover_id", "ticket_id", name=op.f("pk_handover_line")),
    )
    op.create_index("ix_handover_line_ticket_id", "handover_line", ["ticket_id"])
    op.create_table(
        "handover_read",
        sa.Column("handover_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name=op.f("fk_handover_read_handover_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_handover_read_agent_id")),
        sa.PrimaryKeyConstraint("handover_id", "agent_id", name=op.f("pk_handover_read")),
    )


def downgrade() -> None:
    for table in ("handover_read", "handover_line", "handover"):
        op.drop_table(table)
    op.drop_index("ix_ticket_untouched", "ticket")
    for column in ("untouched", "given_by", "given_at"):
        op.drop_column("ticket", column)
