"""Reviews of solved tickets, and questions to experts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0020"
down_revision = "0019"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    _consultations()
    _reviews()


def _consultations() -> None:
    op.create_table(
        "consultation",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("asked_by", IdType(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("expert_id", IdType(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("within", sa.Integer(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("near_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.Column("reminded_at", Moment(), nullable=True),
        sa.Column("escalated_at", Moment(), nullable=True),
        sa.Column("escalated_to", IdType(), nullable=True),
        sa.Column("passed_on_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_consultation_ticket_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["agent.id"], name=op.f("fk_consultation_asked_by")),
        sa.ForeignKeyConstraint(["expert_id"], ["agent.id"], name=op.f("fk_consultation_expert_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation")),
    )
    op.create_index("ix_consultation_ticket_id", "consultation", ["ticket_id"])
    op.create_index("ix_consultation_standing", "consultation", ["standing", "due_at"])
    op.create_index("ix_consultation_expert_id", "consultation", ["expert_id", "standing"])
    op.create_table(
        "consultation_line",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("consultation_id", IdType(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("excerpts", JSON, nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("proved", sa.Boolean(), nullable=False),
        sa.Column("letter_at", Moment(), nullable=True),
        sa.Column("message_id", IdType(), nullable=True),
        sa.ForeignKeyConstraint(
            ["consultation_id"], ["consultation.id"], name=op.f("fk_consultation_line_consultation_id")
        ),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_consultation_line_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation_line")),
    )
    op.create_index("ix_consultation_line_consultation_id", "consultation_line", ["consultation_id", "at"])
    op.create_index("ix_consultation_line_letter_at", "consultation_line", ["letter_at"])


def _reviews() -> None:
    op.create_table(
        "review",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("reviewer_id", IdType(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("drawn_at", Moment(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("marks", JSON, nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("example", sa.Boolean(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("follow_up", sa.Text(), nullable=False),
        sa.Column("read_at", Moment(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("replied_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_review_ticket_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_review_agent_id")),
        sa.ForeignKeyConstraint(["reviewer_id"], ["agent.id"], name=op.f("fk_review_reviewer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index("ix_review_agent_id", "review", ["agent_id", "state"])
    op.create_index("ix_review_reviewer_id", "review", ["reviewer_id", "state"])
    op.create_index("ix_review_ticket_id", "review", ["ticket_id"])
    op.create_index("ix_review_week", "review", ["week"])


def downgrade() -> None:
    op.drop_table("review")
    op.drop_table("consultation_line")
    op.drop_table("consultation")
    # The letters to experts and from them mean nothing to a desk that does not know what they are.
    told = "SELECT id FROM message WHERE kind IN ('asked', 'advice')"
    for table in ("delivery", "attachment"):
        op.execute(f"DELETE FROM {table} WHERE message_id IN ({told})")  # noqa: S608  (names of our own)
    op.execute("DELETE FROM message WHERE kind IN ('asked', 'advice')")
