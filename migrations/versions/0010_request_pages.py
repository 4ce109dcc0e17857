"""Pages of requests: the keys of their links, and for each ticket what opens its page and how it was rated."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.store.base import IdType, Moment

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "link_key",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("secret", sa.LargeBinary(32), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("withdrawn_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_link_key")),
    )
    op.create_table(
        "request_page",
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("rated_at", Moment(), nullable=True),
        sa.Column("rated_of", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_request_page_ticket_id")),
        sa.ForeignKeyConstraint(["rated_of"], ["agent.id"], name=op.f("fk_request_page_rated_of")),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_request_page")),
    )


def downgrade() -> None:
    op.drop_table("request_page")
    op.drop_table("link_key")
