"""Shifts of the desk's people, their skills, and when each was at work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0018"
down_revision = "0017"

JSON = sa.Text().with_variant(JSONB(), "postgresql")
_OF_A_PERSON = ("skills", "languages", "capacity", "team", "zone", "state_reason", "state_until", "said_at")


def upgrade() -> None:
    op.add_column("agent", sa.Column("skills", JSON, nullable=False, server_default="[]"))
    op.add_column("agent", sa.Column("languages", JSON, nullable=False, server_default="[]"))
    op.add_column("agent", sa.Column("capacity", sa.Integer(), nullable=True))
    op.add_column("agent", sa.Column("team", sa.Text(), nullable=False, server_default=""))
    op.add_column("agent", sa.Column("zone", sa.Text(), nullable=False, server_default=""))
    op.add_column("agent", sa.Column("state_reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("agent", sa.Column("state_until", Moment(), nullable=True))
    op.add_column("agent", sa.Column("said_at", Moment(), nullable=True))
    op.create_table(
        "shift_series",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("weekdays", JSON, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("skipped", JSON, nullable=False),
        sa.Column("laid_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_shift_series_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_series")),
    )
    op.create_table(
        "shift",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("starts_at", Moment(), nullable=False),
        sa.Column("ends_at", Moment(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("series_id", IdType(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_shift_agent_id")),
        sa.ForeignKeyConstraint(["series_id"], ["shift_series.id"], name=op.f("fk_shift_series_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift")),
    )
    op.create_index("ix_shift_ends_at", "shift", ["ends_at"])
    op.create_index("ix_shift_agent_id", "shift", ["agent_id", "ends_at"])
    op.create_table(
        "shift_swap",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("shift_id", IdType(), nullable=False),
        sa.Column("asked_by", IdType(), nullable=False),
        sa.Column("to_id", IdType(), nullable=True),
        sa.Column("instead_id", IdType(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("decided_by", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["agent.id"], name=op.f("fk_shift_swap_asked_by")),
        sa.ForeignKeyConstraint(["to_id"], ["agent.id"], name=op.f("fk_shift_swap_to_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["agent.id"], name=op.f("fk_shift_swap_decided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_swap")),
    )
    op.create_index("ix_shift_swap_state", "shift_swap", ["state"])
    op.create_index("ix_shift_swap_shift_id", "shift_swap", ["shift_id"])
    op.create_table(
        "attendance",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("began_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_attendance_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_index("ix_attendance_agent_id", "attendance", ["agent_id", "began_at"])


def downgrade() -> None:
    op.drop_table("attendance")
    op.drop_table("shift_swap")
    op.drop_table("shift")
    op.drop_table("shift_series")
    for column in _OF_A_PERSON:
        op.drop_column("agent", column)
