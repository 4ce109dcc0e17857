"""Chats with visitors of the company's pages."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0009"
down_revision = "0008"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "chat_site",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("settings", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat_site")),
    )
    op.create_table(
        "chat",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("site_id", IdType(), nullable=False),
        sa.Column("key_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=True),
        sa.Column("participant_id", IdType(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("begun_at", Moment(), nullable=False),
        sa.Column("online", sa.Boolean(), nullable=False),
        sa.Column("seen_at", Moment(), nullable=False),
        sa.Column("have_seq", sa.Integer(), nullable=False),
        sa.Column("read_seq", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("rated_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended_by", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_chat_ticket_id")),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_chat_participant_id")),
        sa.ForeignKeyConstraint(["ended_by"], ["agent.id"], name=op.f("fk_chat_ended_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat")),
    )
    op.create_index("ix_chat_key_hash", "chat", ["key_hash"], unique=True)
    op.create_index("ix_chat_ticket_id", "chat", ["ticket_id", "begun_at"])
    op.create_index("ix_chat_seen_at", "chat", ["online", "seen_at"])
    op.create_table(
        "chat_line",
        sa.Column("message_id", IdType(), nullable=False),
        sa.Column("chat_id", IdType(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_chat_line_message_id")),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_chat_line_chat_id")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_chat_line")),
    )
    op.create_index("ix_chat_line_chat_id", "chat_line", ["chat_id", "seq"])


def downgrade() -> None:
    for table in ("chat_line", "chat", "chat_site"):
        op.drop_table(table)
