"""What keeps reminders kind: leave that was agreed; and gaps and wishes that are the same in other words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.store.base import IdType, Moment

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.create_table(
        "leave",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("participant_id", IdType(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.CheckConstraint("since < until", name=op.f("ck_leave_ends_after_it_begins")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_leave_agent_id")),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_leave_participant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave")),
    )
    op.create_index("ix_leave_participant_id", "leave", ["participant_id", "until"])
    op.add_column("ticket", sa.Column("reminded_at", Moment(), nullable=True))
    op.add_column("gap", sa.Column("merged_into", IdType(), nullable=True))
    op.add_column("wish", sa.Column("merged_into", IdType(), nullable=True))


def downgrade() -> None:
    op.drop_column("wish", "merged_into")
    op.drop_column("gap", "merged_into")
    op.drop_column("ticket", "reminded_at")
    op.drop_table("leave")
